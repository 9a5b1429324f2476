// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "qml/mapwindow.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/layerpanel.h"
#include "widgets/noticestrip.h"
#include "widgets/rowview.h"
#include "widgets/statuscell.h"
#include "widgets/topbar.h"
#include "widgets/whypage.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace vigie;
using models::AlertListModel;
using widgets::AlertPanel;
using widgets::RowView;
using widgets::StatusCell;

/// The window without a mouse.
class TestWindowKeys : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void oneKeyAcknowledges();
    void theFirstKeyComesToARow();
    void keysMoveAndCentre();
    void searchByKeyboard();
    void lettersTypedInAFieldAreText();
    void everyFieldCanBeReachedByTab();
    void everyActionHasItsKey();
    void helpListsTheKeys();
};

void TestWindowKeys::oneKeyAcknowledges()
{
    waitForAlerts();
    select(0);
    QCOMPARE(cell(0, AlertListModel::State), QStringLiteral("New"));
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("Acknowledged"));
    QTRY_VERIFY(said(QStringLiteral("Acknowledged: Container probably on fire, 0003")));
    QTest::keyClick(&list(), Qt::Key_A);
    QVERIFY(said(QStringLiteral("Nothing here is left to acknowledge")));
    // Several at once, with the button.
    list().selectAll();
    auto* button = window().alerts().findChild<QPushButton*>(QStringLiteral("acknowledge"));
    QVERIFY(button != nullptr && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    for (int row = 0; row < rows().rowCount(); ++row)
        QTRY_COMPARE(cell(row, AlertListModel::State), QStringLiteral("Acknowledged"));
    QVERIFY(!button->isEnabled());
}

/// Into the list where nothing is selected: no key steps over a row.
void TestWindowKeys::theFirstKeyComesToARow()
{
    waitForAlerts();
    QVERIFY(!list().selectionModel()->hasSelection());
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(list().hasFocus());
    QTRY_COMPARE(list().selectionModel()->selectedRows().value(0).row(), 0);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Up}) {
        list().clearSelection();
        list().selectionModel()->setCurrentIndex(rows().index(0, 0), QItemSelectionModel::NoUpdate);
        QTest::keyClick(&list(), key);
        QCOMPARE(list().selectionModel()->selectedRows().value(0).row(), 0);
    }
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(list().selectionModel()->selectedRows().value(0).row(), 1);
}

void TestWindowKeys::keysMoveAndCentre()
{
    waitForAlerts();
    select(0);
    QTest::keyClick(&list(), Qt::Key_J);
    QCOMPARE(list().currentIndex().row(), 1);
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 2);
    QTest::keyClick(&list(), Qt::Key_K);
    QCOMPARE(list().currentIndex().row(), 1);
    const core::GeoPosition before = m_fixture->map()->centre();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(!(m_fixture->map()->centre() == before));
}

void TestWindowKeys::searchByKeyboard()
{
    waitForAlerts();
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    QLineEdit* field = window().layers().searchField();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("tilleuls 12"));
    QTRY_COMPARE(window().layers().results()->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(window().detail().assetId(), QStringLiteral("urn:ngsi-ld:Streetlight:valmer:0012"));
    QTRY_VERIFY(window().detail().attributes()->model()->rowCount() >= 4);
    // An asset without alert: A has nothing to mean.
    const auto before = city().journal().size;
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A);
    QCOMPARE(city().journal().size, before);
}

void TestWindowKeys::lettersTypedInAFieldAreText()
{
    waitForAlerts();
    select(0);
    QLineEdit* field = window().layers().searchField();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("ajkf"));
    QCOMPARE(field->text(), QStringLiteral("ajkf"));
    QCOMPARE(cell(0, AlertListModel::State), QStringLiteral("New"));
    QCOMPARE(list().currentIndex().row(), 0);
    auto* box = window().alerts().findChild<QComboBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_A);
    QTest::keyClick(box, Qt::Key_J);
    QCOMPARE(cell(0, AlertListModel::State), QStringLiteral("New"));
    QCOMPARE(list().currentIndex().row(), 0);
}

void TestWindowKeys::everyFieldCanBeReachedByTab()
{
    waitForAlerts();
    select(0);
    QSet<const QWidget*> reached;
    QWidget* start = QApplication::focusWidget();
    for (const QWidget* next = start->nextInFocusChain(); next != start; next = next->nextInFocusChain())
        reached.insert(next);
    reached.insert(start);
    for (const QWidget* widget : window().findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        // What a screen reader would say of it.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()) ||
                           widget->inherits("QWindowContainer") || widget->inherits("QScrollArea") ||
                           widget->inherits("QTabBar") || widget->inherits("QDockWidgetTitleButton");
        QVERIFY2(named,
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestWindowKeys::everyActionHasItsKey()
{
    auto* bar = window().findChild<QMenuBar*>();
    QVERIFY(bar != nullptr);
    QSet<QKeySequence> keys;
    int actions = 0;
    for (const QAction* menu : bar->actions()) {
        if (!menu->isVisible())
            continue;
        for (const QAction* action : menu->menu()->actions()) {
            if (action->isSeparator() || !action->isVisible() || action->menu() != nullptr)
                continue; // a menu in a menu is gone through with the arrows
            ++actions;
            QVERIFY2(!action->text().isEmpty(), "an action without words");
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
            keys.insert(action->shortcut());
        }
    }
    QVERIFY(actions >= 16);
}

void TestWindowKeys::helpListsTheKeys()
{
    auto* dock = window().findChild<QDockWidget*>(QStringLiteral("help"));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Question);
    QTRY_VERIFY(dock->isVisible());
    dock->hide();
    QTest::keyClick(&window(), Qt::Key_F1);
    QTRY_VERIFY(dock->isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QStringList words;
    for (const QLabel* label : dock->findChildren<QLabel*>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("Acknowledge the selected alerts")));
    QVERIFY(words.contains(QStringLiteral("Ctrl+F, F")));
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
