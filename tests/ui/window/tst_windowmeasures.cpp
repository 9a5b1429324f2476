// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "models/measuresmodel.h"
#include "widgets/measurecharts.h"
#include "widgets/measurespanel.h"
#include "widgets/ruledesk.h"
#include "widgets/rulespanel.h"
#include "windowhands.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace vigie;
using models::MeasuresModel;
using models::NoisyRulesModel;

/// What the desk had to bear, in the window.
class TestWindowMeasures : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aKeyOpensThem();
    void eachMeasureHasAVerdictInWords();
    void aRuleCanBeTuned();
    void oneDomainOrAnHour();
    void inFrench();
    void theyAreExportedWithAnEntry_data();
    void theyAreExportedWithAnEntry();

private:
    [[nodiscard]] widgets::MeasuresPanel& panel() { return *window().findChild<widgets::MeasuresPanel*>(); }
    [[nodiscard]] QString measure(int row, int column)
    {
        return panel().table()->model()->index(row, column).data().toString();
    }
    /// Opens the dock when so many alerts are in the history.
    void open(int alerts = 7)
    {
        waitForAlerts();
        QTest::keyClick(&window(), Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(panel().isVisible());
        // A question that comes before the answer to the last one takes its place: one after the other.
        auto* model = qobject_cast<MeasuresModel*>(panel().table()->model());
        for (int tries = 0; tries < 50 && (!panel().pageText().isEmpty() || raised() < alerts); ++tries) {
            QSignalSpy answered(model, &MeasuresModel::answered);
            panel().setPeriod(std::chrono::hours{720});
            QTRY_VERIFY_WITH_TIMEOUT(!answered.isEmpty(), 10'000);
        }
        QVERIFY(raised() >= alerts);
    }
    [[nodiscard]] int raised()
    {
        int sum = 0;
        const auto* rules = panel().rules()->model();
        for (int row = 0; row < rules->rowCount(); ++row)
            sum += rules->index(row, NoisyRulesModel::Raised).data().toString().section(u' ', 0, 0).toInt();
        return sum;
    }
};

void TestWindowMeasures::aKeyOpensThem()
{
    QVERIFY(!panel().isVisible());
    open();
    QCOMPARE(panel().table()->model()->rowCount(), 14);
    QVERIFY(panel().load()->accessibleName().contains(QStringLiteral("alerts a day")));
    // Hidden, it asks no more.
    auto* dock = window().findChild<QDockWidget*>(QStringLiteral("measures"));
    QVERIFY(dock != nullptr);
    dock->hide();
    QVERIFY(!panel().isVisible());
}

void TestWindowMeasures::eachMeasureHasAVerdictInWords()
{
    open();
    QCOMPARE(measure(0, MeasuresModel::Name), QStringLiteral("Alerts per hour"));
    QCOMPARE(measure(0, MeasuresModel::Target), QStringLiteral("at most 6 (12)"));
    // The history is younger than an hour: nothing is said of alerts per hour.
    QCOMPARE(measure(0, MeasuresModel::Value), QStringLiteral("–"));
    QCOMPARE(measure(6, MeasuresModel::Verdict), QStringLiteral("too early to say")); // the history is minutes old
    for (int row = 0; row < 14; ++row) {
        const bool isJudged = !measure(row, MeasuresModel::Target).isEmpty() &&
                              measure(row, MeasuresModel::Value) != QStringLiteral("–");
        QCOMPARE(!measure(row, MeasuresModel::Verdict).isEmpty(), isJudged);
    }
}

void TestWindowMeasures::aRuleCanBeTuned()
{
    open();
    QVERIFY(panel().tuning().isEmpty());
    panel().rules()->setFocus();
    panel().rules()->setCurrentIndex(panel().rules()->model()->index(0, NoisyRulesModel::Title));
    QTest::keyClick(panel().rules(), Qt::Key_Return);
    const QStringList lines = panel().tuning();
    QVERIFY2(lines.size() >= 6, qPrintable(lines.join(u'\n')));
    QVERIFY2(lines[0].contains(QStringLiteral(".toml:")), qPrintable(lines[0]));
    QCOMPARE(panel().rules()->model()->index(0, NoisyRulesModel::Tune).data().toString(),
             QStringLiteral("Tune this rule"));
    // From there the rule itself is a step away.
    QPushButton* change = nullptr;
    for (QPushButton* button : panel().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Change or try this rule…"))
            change = button;
    }
    QVERIFY(change != nullptr);
    QTest::mouseClick(change, Qt::LeftButton);
    QVERIFY(window().ruleDesk().dialog() != nullptr);
    QVERIFY(window().rules().isVisible());
    QCOMPARE(window().rules().chosen()->id, window().ruleDesk().dialog()->draft().rule->id);
    window().ruleDesk().dialog()->close();
}

void TestWindowMeasures::oneDomainOrAnHour()
{
    open();
    const int all = raised();
    auto* domains = panel().findChild<QComboBox*>();
    QVERIFY(domains != nullptr);
    domains->setFocus();
    const auto choose = [&](const QString& title) {
        QVERIFY2(domains->findText(title) >= 0, qPrintable(title));
        while (domains->currentText() != title)
            QTest::keyClick(domains, Qt::Key_Down);
    };
    choose(QStringLiteral("Other"));
    QTRY_VERIFY(raised() < all);
    const int others = raised();
    // The desks of the room follow; this one answers for water and waste.
    choose(QStringLiteral("Desk: Networks"));
    QTRY_VERIFY(raised() > others);
    QTest::keyClick(domains, Qt::Key_Home);
    QTRY_COMPARE(raised(), all);
    for (QAbstractButton* button : panel().findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("The last hour"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(panel().period(), core::Duration{std::chrono::hours{1}});
    QTRY_VERIFY(panel().load()->accessibleName().contains(QStringLiteral("alerts in 10 min")));
}

void TestWindowMeasures::inFrench()
{
    m_fixture->reopen(QStringLiteral("fr"));
    open();
    QCOMPARE(measure(0, MeasuresModel::Name), QStringLiteral("Alertes par heure"));
    QCOMPARE(measure(6, MeasuresModel::Verdict), QStringLiteral("trop tôt pour juger"));
}

void TestWindowMeasures::theyAreExportedWithAnEntry_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("table") << QStringLiteral("csv") << QByteArray{};
    QTest::newRow("page") << QStringLiteral("pdf") << QByteArray{"%PDF-"};
}

void TestWindowMeasures::theyAreExportedWithAnEntry()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, begin);
    open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("measures.") + kind);
    const QString typed = folder.filePath(QStringLiteral("measures")); // the kind that is chosen gives the ending
    const auto before = m_fixture->city().journal().size;
    QTimer::singleShot(0, this, [&typed, &kind] {
        QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr);
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        for (const QString& filter : dialog->nameFilters()) {
            if (filter.contains(u'.' + kind)) {
                dialog->selectNameFilter(filter);
                Q_EMIT dialog->filterSelected(filter); // as when a person chooses it
            }
        }
        dialog->selectFile(typed);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    auto* button = panel().findChild<QPushButton*>(QStringLiteral("exportMeasures"));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(path));
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith(begin), bytes.left(40).constData());
    if (kind == QLatin1String("csv"))
        QVERIFY(bytes.contains("Alerts per hour"));
    const auto reader = journal::JournalReader::open(m_fixture->journalFile());
    const auto entry = reader->entry(before);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->entry.act, std::string{"data.export"});
    QCOMPARE(entry->entry.obj, "measures:" + kind.toStdString());
    QVERIFY(!QString::fromStdString(entry->bytes).contains(folder.path()));
}

QTEST_MAIN(TestWindowMeasures)
#include "tst_windowmeasures.moc"
