// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measuresmodel.h"
#include "widgets/measurecharts.h"
#include "widgets/measurespanel.h"
#include "windowhands.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QSignalSpy>
#include <QTest>

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
    QCOMPARE(measure(0, MeasuresModel::Verdict), QStringLiteral("✓ inside"));
    for (int row = 0; row < 14; ++row)
        QCOMPARE(measure(row, MeasuresModel::Verdict).isEmpty(), measure(row, MeasuresModel::Target).isEmpty());
    QCOMPARE(measure(5, MeasuresModel::Verdict), QStringLiteral("✕ outside")); // a few conditions are all there is
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
}

void TestWindowMeasures::oneDomainOrAnHour()
{
    open();
    const int all = raised();
    auto* domains = panel().findChild<QComboBox*>();
    QVERIFY(domains != nullptr);
    domains->setFocus();
    QTest::keyClick(domains, Qt::Key_End); // "other"
    QTRY_VERIFY(raised() < all);
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
    QCOMPARE(measure(0, MeasuresModel::Verdict), QStringLiteral("✓ dans la cible"));
}

QTEST_MAIN(TestWindowMeasures)
#include "tst_windowmeasures.moc"
