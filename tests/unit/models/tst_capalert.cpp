// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages of the Common Alerting Protocol, checked against its schema by xmllint.
#include "models/capalert.h"
#include "models/texts.h"
#include "samples.h"
#include "support/sampledata.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;

namespace {

core::GeoPosition place(double latitude, double longitude)
{
    return core::GeoPosition::fromDegrees(latitude, longitude).value();
}

QString textOf(const QByteArray& xml, const char* element)
{
    const QString name = QString::fromLatin1(element);
    const QString all = QString::fromUtf8(xml);
    const auto from = all.indexOf(u'<' + name + u'>');
    const auto to = all.indexOf(QStringLiteral("</") + name + u'>');
    return from < 0 ? QString{} : all.mid(from + name.size() + 2, to - from - name.size() - 2);
}

} // namespace

class TestCapAlert : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isValid_data();
    void isValid();
    void saysWhatAndHowBad();
    void anExerciseSaysSo();
    void theCircleHoldsAll();
    void aPlaceHasItsName();
    void textFromOutsideIsText();

private:
    [[nodiscard]] static alerts::Alert situation(core::Priority priority = core::Priority::Critical)
    {
        alerts::Alert out = test::makeAlert(1, priority, "2026-06-21T12:00:00Z");
        auto rule = std::make_shared<alerts::Rule>(*out.rule);
        rule->test = alerts::CorrelationTest{{"water.pressure-drop"}, 1, 500.0, std::chrono::minutes{15}};
        rule->domain = core::Domain::Water;
        out.rule = rule;
        return out;
    }
    [[nodiscard]] QByteArray cap(const alerts::Alert& alert, const std::vector<core::GeoPosition>& places,
                                 bool exercise = false, const QString& name = {}) const
    {
        return models::capAlert(
            alert, {test::makeAlert(2, core::Priority::High, "2026-06-21T12:01:00Z")}, {name, places},
            {QStringLiteral("valmer.example/vigie"), QStringLiteral("Ville de Valmer"), exercise}, m_texts);
    }

    test::StillClock m_clock{"2026-06-21T12:30:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

void TestCapAlert::isValid_data()
{
    QTest::addColumn<int>("priority");
    QTest::addColumn<bool>("placed");
    for (const auto priority :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low})
        for (const bool placed : {true, false})
            QTest::addRow("priority %d, %s", static_cast<int>(priority), placed ? "placed" : "nowhere")
                << static_cast<int>(priority) << placed;
}

void TestCapAlert::isValid()
{
    QFETCH(const int, priority);
    QFETCH(const bool, placed);
    const auto folder = support::sampleData("cap");
    QVERIFY2(!folder.empty() || !support::sampleDataRequired(), "no sample data");
    if (folder.empty())
        QSKIP("The schema is not there.");
    std::vector<core::GeoPosition> places;
    if (placed)
        places = {place(43.5, 7.1), place(43.501, 7.1)};
    QTemporaryDir temporary;
    QFile file{temporary.filePath(QStringLiteral("situation.xml"))};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(cap(situation(static_cast<core::Priority>(priority)), places));
    file.close();
    QProcess lint;
    lint.setProcessChannelMode(QProcess::MergedChannels);
    lint.start(QStringLiteral("xmllint"),
               {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                QString::fromStdString((folder / "cap12.xsd").string()), file.fileName()});
    QVERIFY2(lint.waitForFinished(), "xmllint");
    QVERIFY2(lint.exitCode() == 0, lint.readAll().constData());
}

void TestCapAlert::saysWhatAndHowBad()
{
    const QByteArray xml = cap(situation(), {place(43.5, 7.1)});
    QCOMPARE(textOf(xml, "status"), "Actual");
    QCOMPARE(textOf(xml, "sent"), "2026-06-21T12:30:00+00:00");
    QCOMPARE(textOf(xml, "onset"), "2026-06-21T12:00:00+00:00");
    QCOMPARE(textOf(xml, "category"), "Infra");
    QCOMPARE(textOf(xml, "urgency"), "Immediate");
    QCOMPARE(textOf(xml, "severity"), "Severe");
    QCOMPARE(textOf(xml, "certainty"), "Likely"); // nobody has accepted it
    QCOMPARE(textOf(xml, "senderName"), "Ville de Valmer");
    const QString why = textOf(xml, "description");
    QVERIFY2(why.contains(QStringLiteral("- Container nearly full, ")), qPrintable(why));
    QVERIFY(QString::fromUtf8(xml).contains(QStringLiteral("<language>fr</language>")));
    QVERIFY(QString::fromUtf8(xml).contains(QStringLiteral("Conteneur presque plein")));
    alerts::Alert accepted = situation();
    accepted.decision.word = alerts::Decision::Word::Accepted;
    QCOMPARE(textOf(cap(accepted, {}), "certainty"), "Observed");
}

void TestCapAlert::anExerciseSaysSo()
{
    QCOMPARE(textOf(cap(situation(), {}, true), "status"), "Exercise");
}

void TestCapAlert::theCircleHoldsAll()
{
    QCOMPARE(textOf(cap(situation(), {place(43.5, 7.1)}), "circle"), "43.50000,7.10000 0.10");
    QCOMPARE(textOf(cap(situation(), {place(43.5, 7.1), place(43.51, 7.1)}), "circle"), "43.50000,7.10000 1.11");
    QVERIFY(!cap(situation(), {}).contains("<area>"));
}

void TestCapAlert::aPlaceHasItsName()
{
    const std::vector<core::GeoPosition> here{core::GeoPosition::fromDegrees(46.62, 2.31).value()};
    const auto named = cap(situation(), here, false, QStringLiteral("Point J000041, Rue du <Bois>"));
    QVERIFY(named.contains("<areaDesc>Point J000041, Rue du &lt;Bois&gt;</areaDesc>"));
    const alerts::Alert alert = situation();
    const QString id = models::Texts::shortId(alert.assetId);
    QVERIFY(cap(alert, here).contains("<areaDesc>" + id.toUtf8() + "</areaDesc>"));
}

void TestCapAlert::textFromOutsideIsText()
{
    alerts::Alert alert = situation();
    alert.assetId = "<b>&\"evil\"</b>";
    const QByteArray xml = cap(alert, {place(43.5, 7.1)});
    QVERIFY(!xml.contains("<b>"));
    QVERIFY(xml.contains("&lt;b&gt;"));
}

QTEST_GUILESS_MAIN(TestCapAlert)
#include "tst_capalert.moc"
