// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does with alerts, by keyboard: shelves, takes out of service, puts back, withdraws, undoes.
#include "journal/journalreader.h"
#include "support/batchwriter.h"
#include "widgets/asidedialog.h"
#include "widgets/detailpanel.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using models::AlertListModel;
using widgets::AsideDialog;

class TestAlertDesk : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void shelvedWithAReasonAndAnEnd();
    void comesBackWhenItsTimeIsOver();
    void whatIsCriticalIsShelvedWithCare();
    void whatWouldDoNothingIsGrey();
    void noOrderWithoutReason();
    void anEndTooFarIsToldAndRefused();
    void thousandsInOneGesture();
    void outOfServiceHidesAllOfAnAsset();
    void anAcknowledgementIsWithdrawn();
    void undoAddsAnEntry();
    void cancelledChangesNothing();
    void chatteringIsSaidAndNothingIsDone();
    void anAlertLeavesAsACapMessage();

private:
    /// Presses the key and answers the dialog that it opens.
    void answer(Qt::Key key, const std::function<void(AsideDialog&)>& how)
    {
        // After another dialog: its keys reach the window when it is active again.
        QTRY_VERIFY(window().isActiveWindow());
        list().setFocus();
        bool came = false;
        QTimer::singleShot(0, &window(), [&] {
            auto* dialog = qobject_cast<AsideDialog*>(QApplication::activeModalWidget());
            // Active is not enough: until the focus has moved, Return is still a key of the list.
            const auto hasFocus = [dialog] { return dialog->isAncestorOf(QApplication::focusWidget()); };
            if (dialog == nullptr || !QTest::qWaitFor(hasFocus))
                return;
            came = true;
            how(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        QTest::keyClick(&list(), key);
        QVERIFY(came);
    }
    static QComboBox& reasons(AsideDialog& dialog) { return *dialog.findChildren<QComboBox*>().first(); }
    static QPushButton& ok(AsideDialog& dialog)
    {
        return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    /// The third reason of the list, and whatever length is offered.
    static void agree(AsideDialog& dialog)
    {
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&reasons(dialog), Qt::Key_Down);
        QVERIFY(ok(dialog).isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Return);
    }
    [[nodiscard]] QTabBar& tabs() { return *window().alerts().findChild<QTabBar*>(); }
    void showAside() { window().alerts().showList(AlertListModel::Which::Aside); }
    [[nodiscard]] journal::Entry lastEntry()
    {
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        const auto entry = reader->entry(*reader->size() - 1);
        return entry ? entry->entry : journal::Entry{};
    }
    [[nodiscard]] int alerts() { return static_cast<int>(city().snapshot()->alerts->size()); }
    [[nodiscard]] int aside() { return static_cast<int>(city().snapshot()->aside->size()); }
};

void TestAlertDesk::shelvedWithAReasonAndAnEnd()
{
    waitForAlerts();
    const int before = alerts();
    select(1);
    const QString name = cell(1, AlertListModel::What);
    answer(Qt::Key_L, agree);
    QTRY_COMPARE(aside(), 1);
    QCOMPARE(alerts(), before - 1);
    const journal::Entry entry = lastEntry();
    QCOMPARE(entry.act, std::string{"alert.shelve"});
    QCOMPARE(entry.why, std::string{"sensor-faulty"});
    QVERIFY(entry.op.find("until") != nullptr && entry.op.find("until")->text() != nullptr);
    QVERIFY(entry.ui.has_value());
    QTRY_COMPARE(tabs().tabText(1), QStringLiteral("Set aside 1"));
    showAside();
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(cell(0, AlertListModel::What), name);
    QCOMPARE(cell(0, AlertListModel::State), QStringLiteral("Shelved"));
    const QString why = rows().index(0, AlertListModel::What).data(AlertListModel::AsideRole).toString();
    QVERIFY2(why.startsWith(QStringLiteral("Shelved: faulty sensor, by you")), qPrintable(why));
    QCOMPARE(cell(0, AlertListModel::Time),
             QStringLiteral("15:05:00")); // an hour from now, to the minute, as it was shown
    QTRY_VERIFY(said(QStringLiteral("1 alert shelved")));
}

void TestAlertDesk::comesBackWhenItsTimeIsOver()
{
    waitForAlerts();
    const int before = alerts();
    select(1);
    const auto id = static_cast<alerts::ConditionId>(rows().index(1, 0).data(AlertListModel::IdRole).toULongLong());
    answer(Qt::Key_L, agree);
    QTRY_COMPARE(aside(), 1);
    city().moveClock(std::chrono::seconds{3'601});
    QTRY_COMPARE(aside(), 0);
    QTRY_VERIFY(alerts() >= before);
    QVERIFY(std::ranges::any_of(*city().snapshot()->alerts, [&](const alerts::Alert& one) { return one.id == id; }));
}

void TestAlertDesk::whatIsCriticalIsShelvedWithCare()
{
    waitForAlerts();
    const auto caution = [](const AsideDialog& dialog) {
        const auto* label = dialog.findChild<QLabel*>(QStringLiteral("caution"));
        return label == nullptr ? QString{} : label->text();
    };
    const auto length = [](const AsideDialog& dialog) {
        return dialog.findChildren<QComboBox*>().at(1)->currentText();
    };
    select(0);
    answer(Qt::Key_L, [&](AsideDialog& dialog) {
        QVERIFY(caution(dialog).startsWith(QStringLiteral("1 of them is critical")));
        QCOMPARE(length(dialog), QStringLiteral("15 min"));
    });
    answer(Qt::Key_O, [&](AsideDialog& dialog) {
        QVERIFY(caution(dialog).startsWith(QStringLiteral("1 of them is critical")));
    });
    select(1);
    answer(Qt::Key_L, [&](AsideDialog& dialog) {
        QCOMPARE(caution(dialog), QString{});
        QCOMPARE(length(dialog), QStringLiteral("1 h"));
    });
}

void TestAlertDesk::whatWouldDoNothingIsGrey()
{
    waitForAlerts();
    const auto menu = [this] {
        for (QMenu* one : list().findChildren<QMenu*>(QStringLiteral("alertMenu"))) {
            if (one->isVisible())
                return one;
        }
        return static_cast<QMenu*>(nullptr);
    };
    const auto& all = window().actionList();
    const auto enabled = [&] {
        QStringList out;
        for (const QAction* action : {all.acknowledge, all.withdraw, all.shelve, all.putBack, all.accept}) {
            if (action->isEnabled())
                out.append(action->text());
        }
        return out;
    };
    const QStringList everything = enabled();
    QCOMPARE(everything.size(), 5);
    select(0);
    const QPoint at = list().visualRect(rows().index(0, 1)).center();
    QContextMenuEvent asks{QContextMenuEvent::Mouse, at, list().viewport()->mapToGlobal(at)};
    QApplication::sendEvent(list().viewport(), &asks);
    QTRY_VERIFY(menu() != nullptr);
    QCOMPARE(enabled(), (QStringList{all.acknowledge->text(), all.shelve->text()}));
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(menu() == nullptr);
    QCOMPARE(enabled(), everything);
    QTest::keyClick(&list(), Qt::Key_U); // its key says why it does nothing
    QTRY_VERIFY(said(QStringLiteral("Nothing here is set aside by a person")));
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(window().alerts().current() && window().alerts().current()->acknowledged());
    Q_EMIT all.alertMenu().aboutToShow();
    QVERIFY(enabled().contains(all.withdraw->text()));
    QVERIFY(!enabled().contains(all.acknowledge->text()));
    Q_EMIT all.alertMenu().aboutToHide();
    QCOMPARE(enabled(), everything);
}

void TestAlertDesk::noOrderWithoutReason()
{
    waitForAlerts();
    select(0);
    answer(Qt::Key_L, [](AsideDialog& dialog) {
        QVERIFY(!ok(dialog).isEnabled());
        QTest::keyClick(&reasons(dialog), Qt::Key_End); // another, in words
        QVERIFY(!ok(dialog).isEnabled());
        auto* typed = dialog.findChildren<QLineEdit*>().first();
        QVERIFY(typed->isVisible());
        QTest::keyClicks(typed, QStringLiteral("   "));
        QVERIFY(!ok(dialog).isEnabled());
        QTest::keyClicks(typed, QStringLiteral("Seen with the night team"));
        QVERIFY(ok(dialog).isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
    });
    QTRY_COMPARE(aside(), 1);
    QCOMPARE(city().snapshot()->aside->front().aside.reason, std::string{"Seen with the night team"});
    // What a person typed is not in the journal; a commitment to it is.
    QVERIFY(lastEntry().why.starts_with("commit:"));
}

void TestAlertDesk::anEndTooFarIsToldAndRefused()
{
    waitForAlerts();
    select(0);
    answer(Qt::Key_L, [](AsideDialog& dialog) {
        QTest::keyClick(&reasons(dialog), Qt::Key_Down);
        QTest::keyClick(dialog.findChildren<QComboBox*>().at(1), Qt::Key_End); // another end
        auto* until = dialog.findChild<QDateTimeEdit*>();
        QVERIFY(until->isEnabled());
        QVERIFY(ok(dialog).isEnabled());
        until->setDateTime(until->dateTime().addDays(400));
        QVERIFY(!ok(dialog).isEnabled());
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("longer than")); }));
    });
    QCOMPARE(aside(), 0);
}

/// Three thousand alerts are acknowledged at once, in as many entries as are needed, and given back at once.
void TestAlertDesk::thousandsInOneGesture()
{
    waitForAlerts();
    constexpr int kMany = 3'000;
    window().alerts().setGathersInFlood(false);
    city().overflow(kMany);
    QTRY_VERIFY_WITH_TIMEOUT(window().alerts().view()->model()->rowCount() >= kMany, 20'000);
    const auto acknowledged = [this] {
        const auto alerts = city().snapshot()->alerts;
        return std::ranges::count_if(*alerts, [](const alerts::Alert& one) { return one.acknowledged(); });
    };
    const auto before = city().journal().size;
    list().setFocus();
    list().selectAll();
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(acknowledged() >= kMany, 20'000);
    QVERIFY(city().journal().size >= before + 4); // 3,007 alerts, a thousand an entry
    QCOMPARE(lastEntry().act, std::string{"alert.acknowledge"});
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(acknowledged(), 0, 20'000);
    QCOMPARE(lastEntry().act, std::string{"alert.unacknowledge"});
}

void TestAlertDesk::outOfServiceHidesAllOfAnAsset()
{
    waitForAlerts();
    select(0);
    QTRY_VERIFY(!window().detail().model().empty());
    const std::string asset = window().detail().assetId().toStdString();
    answer(Qt::Key_O, agree);
    QTRY_VERIFY(aside() >= 1);
    for (const alerts::Alert& one : *city().snapshot()->alerts)
        QVERIFY(one.assetId != asset);
    for (const alerts::Alert& one : *city().snapshot()->aside) {
        QCOMPARE(one.assetId, asset);
        QVERIFY(one.place() == alerts::Place::OutOfService);
    }
    QCOMPARE(lastEntry().act, std::string{"alert.out-of-service"});
    QCOMPARE(lastEntry().obj, "asset:" + asset);
    // Of its rules that have nothing to say there is no row.
    QVERIFY(city().snapshot()->aside->size() > 1);
    showAside();
    QTRY_COMPARE(rows().rowCount(), 1);
    select(0);
    QTest::keyClick(&list(), Qt::Key_U);
    QTRY_COMPARE(aside(), 0);
    QCOMPARE(lastEntry().act, std::string{"alert.return-to-service"});
}

void TestAlertDesk::anAcknowledgementIsWithdrawn()
{
    waitForAlerts();
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("Acknowledged"));
    QTest::keyClick(&list(), Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("New"));
    QCOMPARE(lastEntry().act, std::string{"alert.unacknowledge"});
}

void TestAlertDesk::undoAddsAnEntry()
{
    waitForAlerts();
    const auto entries = city().journal().size;
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(said(QStringLiteral("Nothing to undo")));
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("Acknowledged"));
    answer(Qt::Key_L, agree);
    QTRY_COMPARE(aside(), 1);
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(aside(), 0);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("Acknowledged"));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("New"));
    QCOMPARE(city().journal().size, entries + 4); // what was done stands, and so does what undid it
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(said(QStringLiteral("Nothing to undo")));
}

void TestAlertDesk::cancelledChangesNothing()
{
    waitForAlerts();
    const auto entries = city().journal().size;
    select(0);
    answer(Qt::Key_L, [](AsideDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    QCOMPARE(city().journal().size, entries);
    QCOMPARE(aside(), 0);
}

void TestAlertDesk::chatteringIsSaidAndNothingIsDone()
{
    waitForAlerts();
    const int before = alerts();
    city().moveClock(std::chrono::seconds{30});
    support::BatchWriter batch{city().now()};
    batch.asset("urn:ngsi-ld:Streetlight:valmer:0005", "Streetlight");
    for (int i = 6; i >= 0; --i)
        batch.word("status", i % 2 == 0 ? "columnIssue" : "ok", city().now() - std::chrono::seconds{2 * i});
    city().put(batch);
    QTRY_COMPARE(alerts(), before + 1);
    const auto row = [this] {
        for (int i = 0; i < rows().rowCount(); ++i) {
            if (rows().index(i, 0).data(AlertListModel::AssetIdRole).toString().endsWith(QStringLiteral(":0005")))
                return i;
        }
        return -1;
    };
    QTRY_VERIFY(row() >= 0);
    QVERIFY(rows().index(row(), 0).data(AlertListModel::ChattersRole).toBool());
    QVERIFY(!rows().index(row(), 0).data(AlertListModel::StaleRole).toBool());
    QCOMPARE(aside(), 0);
    select(row());
    const auto said = [this] {
        const auto labels = window().detail().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("It chatters"));
        });
    };
    QTRY_VERIFY(said());
    QDir{}.mkpath(QStringLiteral(VIGIE_BINARY_DIR "/pictures"));
    QVERIFY(window().picture().save(QStringLiteral(VIGIE_BINARY_DIR "/pictures/chatter.png")));
}

void TestAlertDesk::anAlertLeavesAsACapMessage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("alert.xml"));
    QTimer::singleShot(0, this, [&path] {
        QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr);
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    QTest::keyClick(&list(), Qt::Key_Home);
    QTest::keyClick(&list(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(path));
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("urn:oasis:names:tc:emergency:cap:1.2"));
    QVERIFY(bytes.contains("<circle>"));
    const journal::Entry entry = lastEntry();
    QCOMPARE(entry.act, std::string{"data.export"});
    QVERIFY(entry.obj.starts_with("alert:"));
}

QTEST_MAIN(TestAlertDesk)
#include "tst_alertdesk.moc"
