// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is on at the desk, through the window: the first account, lock, several people, and what each may do.
#include "journal/journalreader.h"
#include "models/journalmodel.h"
#include "people/accountstore.h"
#include "session/alertcommands.h"
#include "session/commands.h"
#include "session/rulecommands.h"
#include "widgets/accountform.h"
#include "widgets/journalpanel.h"
#include "widgets/noticestrip.h"
#include "widgets/peopledesk.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using widgets::SignInDialog;

namespace {
const QString kPassword = QStringLiteral("four plain words here");
} // namespace

class TestWindowPeople : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(0s); }
    void cleanup() { m_fixture.reset(); }

    void theFirstPersonMakesTheirAccount();
    void aWrongPasswordIsToldAndTakesNothing();
    void aLockedDeskShowsAndDoesNothing();
    void itLocksByItselfWhenNobodyIsThere();
    void severalPeopleAtOneDesk();
    void anOperatorChangesNoRule();
    void whoSignsOutLeavesTheDeskToTheOther();
    void theJournalHasNoName();
    void theJournalIsAskedForWhoAndWhat();
    void aDemonstrationSaysSo();

private:
    void open(std::chrono::seconds lockAfter)
    {
        profile::PeopleProfile people;
        people.signIn = profile::PeopleProfile::SignIn::Accounts;
        people.lockAfter = lockAfter;
        m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Live, nullptr, false, people);
    }
    [[nodiscard]] widgets::PeopleDesk& people() { return window().peopleDesk(); }
    [[nodiscard]] SignInDialog* dialog() { return people().signInDialog(); }
    static void type(QWidget& parent, const char* field, const QString& text)
    {
        auto* edit = parent.findChild<QLineEdit*>(QString::fromLatin1(field));
        QVERIFY(edit != nullptr);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void press(QWidget& parent)
    {
        auto* box = parent.findChild<QDialogButtonBox*>();
        QVERIFY(box != nullptr);
        QVERIFY(box->button(QDialogButtonBox::Ok)->isEnabled());
        QTest::mouseClick(box->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    void makeFirst()
    {
        QTRY_VERIFY(dialog() != nullptr);
        type(*dialog(), "name", QStringLiteral("Ada Émilie"));
        type(*dialog(), "password", kPassword);
        type(*dialog(), "again", kPassword);
        press(*dialog());
        QTRY_VERIFY(city().roster().front() != nullptr);
        QTRY_VERIFY(dialog() == nullptr);
    }
    void signIn(const QString& name)
    {
        window().actionList().lock->trigger(); // locks
        QTRY_VERIFY(city().roster().isLocked());
        window().actionList().lock->trigger(); // asks who
        QTRY_VERIFY(dialog() != nullptr);
        type(*dialog(), "name", name);
        type(*dialog(), "password", kPassword);
        press(*dialog());
        QTRY_VERIFY(!city().roster().isLocked());
        QTRY_VERIFY(dialog() == nullptr);
    }
    [[nodiscard]] QAction* inMenu(const char* name)
    {
        Q_EMIT people().menu().aboutToShow();
        return people().menu().findChild<QAction*>(QString::fromLatin1(name));
    }
    void addOperator(const QString& name)
    {
        inMenu("people")->trigger();
        QTRY_VERIFY(people().people() != nullptr);
        QTest::mouseClick(people().people()->findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
        auto* form = people().people()->findChild<widgets::AccountForm*>();
        QVERIFY(form != nullptr);
        type(*form, "name", name);
        type(*form, "password", kPassword);
        type(*form, "again", kPassword);
        press(*form);
        QTRY_COMPARE(people().people()->list()->topLevelItemCount(), 2);
        people().people()->reject();
        QTRY_VERIFY(people().people() == nullptr);
    }
    [[nodiscard]] std::vector<journal::StoredEntry> written(const char* act)
    {
        std::vector<journal::StoredEntry> out;
        for (std::uint64_t i = 0; i < city().journal().size; ++i) {
            auto one = city().journalReader()->entry(i);
            if (one && one->entry.act == act)
                out.push_back(std::move(*one));
        }
        return out;
    }
    core::Expected<void> tryIt(std::unique_ptr<session::Command> command)
    {
        std::optional<core::Expected<void>> answer;
        city().submit(std::move(command), [&](const core::Expected<void>& is) { answer = is; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return core::fail(core::ErrorCode::Internal, "test", "no answer", {});
        return *answer;
    }
};

void TestWindowPeople::theFirstPersonMakesTheirAccount()
{
    QCOMPARE(bar(QStringLiteral("desk-1")), QStringLiteral("sign in"));
    // Nothing is done by nobody.
    const auto nobody = tryIt(std::make_unique<session::PauseFeed>("water"));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, core::ErrorCode::Refused);
    QTRY_VERIFY(dialog() != nullptr);
    auto* box = dialog()->findChild<QDialogButtonBox*>();
    type(*dialog(), "name", QStringLiteral("Ada"));
    type(*dialog(), "password", kPassword);
    type(*dialog(), "again", QStringLiteral("something else"));
    QVERIFY(!box->button(QDialogButtonBox::Ok)->isEnabled());
    makeFirst();
    QCOMPARE(city().roster().front()->name, std::string{"Ada Émilie"});
    QCOMPARE(bar(QStringLiteral("operator, desk-1")), city().actor());
    const auto added = written("people.add");
    QCOMPARE(added.size(), std::size_t{1});
    const auto arrived = written("operator.sign-in");
    QCOMPARE(arrived.size(), std::size_t{1});
    QVERIFY(added[0].entry.seq < arrived[0].entry.seq);
    QCOMPARE(arrived[0].entry.actor, city().actor().toStdString());
    QVERIFY(tryIt(std::make_unique<session::PauseFeed>("water")));
    // And no second one is first.
    std::optional<core::Expected<void>> again;
    city().makeFirstAccount(QStringLiteral("Eve"), kPassword, [&](const core::Expected<void>& is) { again = is; });
    QTRY_VERIFY(again.has_value());
    QCOMPARE(again->error().code, core::ErrorCode::AlreadyExists);
}

void TestWindowPeople::aWrongPasswordIsToldAndTakesNothing()
{
    makeFirst();
    window().actionList().lock->trigger();
    QTRY_VERIFY(city().roster().isLocked());
    window().actionList().lock->trigger();
    QTRY_VERIFY(dialog() != nullptr);
    type(*dialog(), "name", QStringLiteral("Ada Émilie"));
    type(*dialog(), "password", QStringLiteral("not this one, no"));
    press(*dialog());
    auto* word = dialog()->findChild<QLabel*>(QStringLiteral("word"));
    QTRY_VERIFY(word->text().contains(QLatin1String("do not belong together")));
    QVERIFY(city().roster().isLocked());
    QVERIFY(written("operator.unlock").empty());
}

void TestWindowPeople::aLockedDeskShowsAndDoesNothing()
{
    makeFirst();
    city().fill();
    waitForAlerts();
    const QString actor = city().actor();
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(city().roster().isLocked());
    QTRY_COMPARE(bar(QStringLiteral("desk-1")), QStringLiteral("locked"));
    QCOMPARE(written("operator.lock").size(), std::size_t{1});
    // Alerts go on being shown, and a new one comes.
    const int before = rows().rowCount();
    QVERIFY(before > 0);
    city().burn(7, 46.621, 2.312);
    QTRY_VERIFY(rows().rowCount() > before);
    // A key that does something does nothing, and says why.
    const auto size = city().journal().size;
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(window().notices().isVisible());
    const auto refused = tryIt(std::make_unique<session::PauseFeed>("water"));
    QCOMPARE(refused.error().code, core::ErrorCode::Refused);
    QCOMPARE(city().journal().size, size);
    window().actionList().lock->trigger();
    QTRY_VERIFY(dialog() != nullptr);
    type(*dialog(), "name", QStringLiteral("Ada Émilie"));
    type(*dialog(), "password", kPassword);
    press(*dialog());
    QTRY_VERIFY(!city().roster().isLocked());
    QCOMPARE(city().actor(), actor); // the same shift
    QCOMPARE(written("operator.unlock").size(), std::size_t{1});
    QVERIFY(tryIt(std::make_unique<session::PauseFeed>("water")));
}

void TestWindowPeople::itLocksByItselfWhenNobodyIsThere()
{
    m_fixture.reset();
    open(1s);
    makeFirst();
    QTRY_VERIFY_WITH_TIMEOUT(city().roster().isLocked(), 10'000);
    const auto locked = written("operator.lock");
    QCOMPARE(locked.size(), std::size_t{1});
    QCOMPARE(locked[0].entry.why, std::string{"idle"});
}

void TestWindowPeople::severalPeopleAtOneDesk()
{
    makeFirst();
    const std::string ada = city().actor().toStdString();
    addOperator(QStringLiteral("Bo"));
    signIn(QStringLiteral("Bo"));
    const std::string bo = city().actor().toStdString();
    QVERIFY(ada != bo);
    QCOMPARE(city().roster().all().size(), std::size_t{2});
    QVERIFY(tryIt(std::make_unique<session::PauseFeed>("water")));
    signIn(QStringLiteral("Ada Émilie"));
    QCOMPARE(city().actor().toStdString(), ada);
    QCOMPARE(city().roster().all().size(), std::size_t{2}); // still on, under the same pseudonym
    QVERIFY(tryIt(std::make_unique<session::ResumeFeed>("water")));
    QCOMPARE(written("feed.pause").at(0).entry.actor, bo);
    QCOMPARE(written("feed.resume").at(0).entry.actor, ada);
    QCOMPARE(written("operator.take-over").size(), std::size_t{1});
}

void TestWindowPeople::anOperatorChangesNoRule()
{
    makeFirst();
    QVERIFY(city().mayDo("rule.off"));
    addOperator(QStringLiteral("Bo"));
    signIn(QStringLiteral("Bo"));
    QVERIFY(!city().mayDo("rule.off"));
    QVERIFY(!inMenu("people")->isEnabled());
    const auto rule = city().rules().all().front();
    const auto size = city().journal().size;
    const auto refused = tryIt(std::make_unique<session::SwitchOffRule>(rule, "because"));
    QCOMPARE(refused.error().code, core::ErrorCode::Refused);
    QVERIFY(refused.error().what.english().find("supervisor") != std::string::npos);
    QCOMPARE(city().journal().size, size);
    QVERIFY(city().rules().rules().find(rule->id) != nullptr);
    signIn(QStringLiteral("Ada Émilie"));
    QVERIFY(tryIt(std::make_unique<session::SwitchOffRule>(rule, "because")));
    const auto off = written("rule.off");
    QCOMPARE(off.size(), std::size_t{1});
    QCOMPARE(off[0].entry.role, std::string{"supervisor"});
}

void TestWindowPeople::whoSignsOutLeavesTheDeskToTheOther()
{
    makeFirst();
    const QString ada = city().actor();
    addOperator(QStringLiteral("Bo"));
    signIn(QStringLiteral("Bo"));
    inMenu("signOut")->trigger();
    QTRY_COMPARE(city().actor(), ada);
    // Locked: nobody acts in Ada's name without her password.
    QVERIFY(city().roster().isLocked());
    QVERIFY(!tryIt(std::make_unique<session::PauseFeed>("water")));
    window().actionList().lock->trigger();
    QTRY_VERIFY(dialog() != nullptr);
    type(*dialog(), "name", QStringLiteral("Ada Émilie"));
    type(*dialog(), "password", kPassword);
    press(*dialog());
    QTRY_VERIFY(!city().roster().isLocked());
    QTRY_VERIFY(dialog() == nullptr);
    inMenu("signOut")->trigger();
    QTRY_VERIFY(city().roster().front() == nullptr);
    QTRY_COMPARE(bar(QStringLiteral("desk-1")), QStringLiteral("sign in"));
    QCOMPARE(written("operator.sign-out").size(), std::size_t{2});
}

void TestWindowPeople::theJournalHasNoName()
{
    makeFirst();
    addOperator(QStringLiteral("Bo Particulier"));
    signIn(QStringLiteral("Bo Particulier"));
    QFile file{QString::fromStdString(m_fixture->journalFile().string())};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("people.add"));
    QVERIFY(!bytes.contains("Particulier"));
    QVERIFY(!bytes.contains("Ada"));
}

void TestWindowPeople::theJournalIsAskedForWhoAndWhat()
{
    makeFirst();
    addOperator(QStringLiteral("Bo"));
    signIn(QStringLiteral("Bo"));
    QVERIFY(tryIt(std::make_unique<session::PauseFeed>("water")));
    signIn(QStringLiteral("Ada Émilie"));
    QVERIFY(tryIt(std::make_unique<session::ResumeFeed>("water")));
    auto* dock = window().findChild<QDockWidget*>(QStringLiteral("journal"));
    dock->show();
    dock->raise();
    auto* panel = window().findChild<widgets::JournalPanel*>();
    const auto choose = [&](const char* name, const QString& word) {
        auto* box = panel->findChild<QComboBox*>(QString::fromLatin1(name));
        QVERIFY(box->findText(word) >= 0);
        box->setCurrentText(word);
    };
    const auto words = [&] {
        QStringList out;
        QAbstractItemModel* model = panel->view()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            out << model->index(i, models::JournalModel::What).data().toString();
        return out;
    };
    const int all = static_cast<int>(city().journal().size);
    QTRY_COMPARE(words().size(), all);
    choose("journalAbout", QStringLiteral("Feeds"));
    QTRY_COMPARE(words().size(), 2);
    choose("journalWho", QStringLiteral("Me, this shift"));
    QTRY_COMPARE(words(), QStringList{QStringLiteral("Resumed the feed feed:water")});
    choose("journalAbout", QStringLiteral("Everything"));
    choose("journalWho", QStringLiteral("The program"));
    QTRY_VERIFY(!words().isEmpty() && words().size() < all);
    for (const QString& word : words())
        QVERIFY(!word.contains(QLatin1String("igned in")));
    choose("journalWho", QStringLiteral("People"));
    QTRY_VERIFY(words().contains(QStringLiteral("Took over the desk")));
    choose("journalWho", QStringLiteral("Anybody"));
    QTRY_COMPARE(words().size(), all);
    // The city's clock stands still: all of it is of the last hour; a day later none is.
    choose("journalSince", QStringLiteral("1 hour"));
    QTRY_COMPARE(words().size(), all);
    city().moveClock(std::chrono::hours{25});
    choose("journalSince", QStringLiteral("1 day"));
    QTRY_VERIFY(words().isEmpty());
}

void TestWindowPeople::aDemonstrationSaysSo()
{
    m_fixture.reset();
    profile::PeopleProfile show;
    show.signIn = profile::PeopleProfile::SignIn::Demonstration;
    m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Live, nullptr, false, show);
    QCOMPARE(bar(QStringLiteral("demonstration, desk-1")), city().actor());
    QVERIFY(dialog() == nullptr);
    QVERIFY(tryIt(std::make_unique<session::PauseFeed>("water")));
    // There is no password to come back with: it does not lock.
    const auto size = city().journal().size;
    window().actionList().lock->trigger();
    QTRY_VERIFY(window().notices().isVisible());
    QVERIFY(!city().roster().isLocked());
    QCOMPARE(city().journal().size, size);
}

QTEST_MAIN(TestWindowPeople)
#include "tst_windowpeople.moc"
