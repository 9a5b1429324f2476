// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keptplaces.h"
#include "widgets/placesdialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::widgets;

class TestKeptPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings = std::make_unique<QSettings>(file(), QSettings::IniFormat); }
    void cleanup()
    {
        m_settings.reset();
        QFile::remove(file());
    }
    void areThereAgainAtTheNextStart();
    void eachOperatorHasTheirOwn();
    void namesAreShortenedAndNeverEmpty();
    void whatMakesNoSenseIsLeftOut_data();
    void whatMakesNoSenseIsLeftOut();
    void thereAreNoMoreThanSoMany();
    void theDialogRenamesOrdersAndForgets();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("window.ini")); }
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

namespace {

KeptPlace place(const QString& name, double latitude = 46.62, double zoom = 17.0)
{
    return {name, {*core::GeoPosition::fromDegrees(latitude, 2.31), zoom}};
}

} // namespace

void TestKeptPlaces::areThereAgainAtTheNextStart()
{
    KeptPlaces places(*m_settings, QStringLiteral("anna"));
    QVERIFY(places.keep(place(QStringLiteral("Town hall & square"))));
    QVERIFY(places.keep(place(QStringLiteral("Port / quai nº 3"), 46.6)));
    QSettings again(file(), QSettings::IniFormat);
    QCOMPARE(KeptPlaces(again, QStringLiteral("anna")).all(), places.all());
}

void TestKeptPlaces::eachOperatorHasTheirOwn()
{
    KeptPlaces anna(*m_settings, QStringLiteral("anna"));
    QVERIFY(anna.keep(place(QStringLiteral("Depot"))));
    KeptPlaces other(*m_settings, QStringLiteral("anna/1"));
    QVERIFY(other.all().isEmpty());
    QVERIFY(other.keep(place(QStringLiteral("Station"))));
    QCOMPARE(KeptPlaces(*m_settings, QStringLiteral("anna")).names(), QStringList{QStringLiteral("Depot")});
}

void TestKeptPlaces::namesAreShortenedAndNeverEmpty()
{
    KeptPlaces places(*m_settings, QStringLiteral("anna"));
    QVERIFY(!places.keep(place(QStringLiteral(" \n "))));
    QVERIFY(places.keep(place(QString(500, u'x'))));
    QCOMPARE(places.names().first().size(), KeptPlaces::kLongestName);
}

void TestKeptPlaces::whatMakesNoSenseIsLeftOut_data()
{
    QTest::addColumn<QVariant>("name");
    QTest::addColumn<QVariant>("latitude");
    QTest::addColumn<QVariant>("zoom");
    QTest::newRow("no name") << QVariant() << QVariant(46.0) << QVariant(15.0);
    QTest::newRow("not on Earth") << QVariant("x") << QVariant(146.0) << QVariant(15.0);
    QTest::newRow("no zoom there is") << QVariant("x") << QVariant(46.0) << QVariant(99.0);
}

void TestKeptPlaces::whatMakesNoSenseIsLeftOut()
{
    QFETCH(QVariant, name);
    QFETCH(QVariant, latitude);
    QFETCH(QVariant, zoom);
    KeptPlaces places(*m_settings, QStringLiteral("anna"));
    QVERIFY(places.keep(place(QStringLiteral("good"))));
    m_settings->beginWriteArray(QStringLiteral("places-anna"), 2);
    m_settings->setArrayIndex(1);
    m_settings->setValue("name", name);
    m_settings->setValue("latitude", latitude);
    m_settings->setValue("longitude", 2.0);
    m_settings->setValue("zoom", zoom);
    m_settings->endArray();
    QCOMPARE(KeptPlaces(*m_settings, QStringLiteral("anna")).names(), QStringList{QStringLiteral("good")});
}

void TestKeptPlaces::thereAreNoMoreThanSoMany()
{
    KeptPlaces places(*m_settings, QStringLiteral("anna"));
    QList<KeptPlace> many;
    for (int i = 0; i < KeptPlaces::kMost; ++i)
        many.append(place(QString::number(i)));
    places.replace(many);
    QVERIFY(!places.keep(place(QStringLiteral("one more"))));
    QCOMPARE(places.all().size(), KeptPlaces::kMost);
}

void TestKeptPlaces::theDialogRenamesOrdersAndForgets()
{
    const QList<KeptPlace> before{place(QStringLiteral("a"), 46.1), place(QStringLiteral("b"), 46.2),
                                  place(QStringLiteral("c"), 46.3)};
    PlacesDialog dialog(before);
    auto* list = dialog.findChild<QListWidget*>();
    QVERIFY(list != nullptr);
    const auto press = [&dialog](const QString& text) {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == text)
                button->click();
        }
    };
    list->setCurrentRow(2);
    press(QStringLiteral("Up"));
    list->item(0)->setText(QStringLiteral("  first "));
    list->item(1)->setText(QString()); // leaves its name
    list->setCurrentRow(2);
    press(QStringLiteral("Forget"));
    const QList<KeptPlace> after = dialog.places();
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[0].name, QStringLiteral("first"));
    QVERIFY(after[0].view == before[0].view);
    QVERIFY(after[1] == before[2]);
}

QTEST_MAIN(TestKeptPlaces)
#include "tst_keptplaces.moc"
