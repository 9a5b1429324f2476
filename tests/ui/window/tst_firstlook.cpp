// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people new to the program tripped over (docs/first-look.md), so that it stays mended.
#include "models/rulelistmodel.h"
#include "widgets/detailpanel.h"
#include "widgets/layerpanel.h"
#include "widgets/livelayers.h"
#include "widgets/ruledesk.h"
#include "widgets/ruledialog.h"
#include "widgets/whypage.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtTest>

using namespace vigie;
using models::AlertListModel;

class TestFirstLook : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theWheelChoosesNothing();
    void aLoneAlertIsNoGroup();
    void anAlertLeadsToItsRule();
    void whatIsOverSaysSo();
    void theCriticalAboveIsTold();
    void aScrolledListCloses();

private:
    static void turnWheel(QWidget& over)
    {
        const QPointF at{over.rect().center()};
        QWheelEvent event{at,   over.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false};
        QApplication::sendEvent(&over, &event);
    }
};

void TestFirstLook::theWheelChoosesNothing()
{
    waitForAlerts();
    int seen = 0;
    for (QComboBox* box : window().findChildren<QComboBox*>()) {
        if (!box->isVisible() || !box->isEnabled() || box->count() < 2)
            continue;
        const int before = box->currentIndex();
        turnWheel(*box);
        QCOMPARE(box->currentIndex(), before);
        box->setFocus();
        turnWheel(*box);
        QCOMPARE(box->currentIndex(), before);
        ++seen;
    }
    QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
}

void TestFirstLook::aLoneAlertIsNoGroup()
{
    waitForAlerts();
    select(0);
    const auto& all = window().actionList();
    Q_EMIT all.alertMenu().aboutToShow();
    QVERIFY(all.acknowledge->isEnabled());
    QVERIFY(!all.acknowledgeGroup->isEnabled());
    Q_EMIT all.alertMenu().aboutToHide();
    QTest::keyClick(&list(), Qt::Key_G);
    QTRY_VERIFY(said(QStringLiteral("No group: nothing is explained by this. A acknowledges it alone")));
    QVERIFY(!window().alerts().current()->acknowledged());
}

void TestFirstLook::anAlertLeadsToItsRule()
{
    waitForAlerts();
    select(0);
    const std::string rule = window().alerts().current()->rule->id;
    auto* page = window().detail().findChild<widgets::WhyPage*>();
    QVERIFY(page != nullptr);
    QPushButton* leads = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("rule")))
            leads = button;
    }
    QVERIFY(leads != nullptr);
    leads->click();
    QTRY_VERIFY(window().ruleDesk().dialog() != nullptr);
    QVERIFY(window().ruleDesk().dialog()->windowTitle().size() > 0);
    QCOMPARE(window().ruleDesk().dialog()->draft().rule->id, rule);
    window().ruleDesk().dialog()->reject();
}

void TestFirstLook::whatIsOverSaysSo()
{
    waitForAlerts();
    for (int row = 0; row < rows().rowCount(); ++row) {
        const QModelIndex index = rows().index(row, AlertListModel::What);
        const bool isOver = !index.data(AlertListModel::ActiveRole).toBool();
        QCOMPARE(index.data().toString().endsWith(QStringLiteral("(over)")), isOver);
    }
}

void TestFirstLook::theCriticalAboveIsTold()
{
    waitForAlerts();
    QPushButton* above = nullptr;
    for (QPushButton* button : window().alerts().findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("above")))
            above = button;
    }
    QVERIFY(above != nullptr);
    const auto isCritical = [&](int row) {
        return rows().index(row, 0).data(AlertListModel::PriorityRole).toInt() ==
               static_cast<int>(core::Priority::Critical);
    };
    QVERIFY(isCritical(0)); // the small city has some
    QVERIFY(!above->isVisible());
    list().setFixedHeight(list().header()->height() + 2 * widgets::Theme::kRowHeight);
    QTRY_VERIFY(list().verticalScrollBar()->maximum() > 0);
    list().verticalScrollBar()->setValue(list().verticalScrollBar()->maximum());
    QTRY_VERIFY(above->isVisible());
    QVERIFY2(above->text().contains(QStringLiteral("critical above")), qPrintable(above->text()));
    above->click();
    QTRY_COMPARE(list().verticalScrollBar()->value(), 0);
    QTRY_VERIFY(!above->isVisible());
}

void TestFirstLook::aScrolledListCloses()
{
    waitForAlerts();
    list().setFixedHeight(list().header()->height() + 2 * widgets::Theme::kRowHeight);
    QTRY_VERIFY(list().verticalScrollBar()->maximum() > 0);
    list().verticalScrollBar()->setValue(list().verticalScrollBar()->maximum());
    QTRY_VERIFY(list().verticalScrollBar()->value() > 0);
    m_fixture->close(); // as it goes it scrolls, with nothing left to be listed
}

QTEST_MAIN(TestFirstLook)
#include "tst_firstlook.moc"
