// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal is written before the effect, so that after a crash it may be ahead of the alert store: what persons did
// is applied again from it. Real journal, real commands, and a town whose alerts were kept before any of that.
#include "session/alertcommands.h"
#include "session/alertrecovery.h"
#include "support/tempfolder.h"
#include "unit/alerts/town.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using alerts::Alert;
using alerts::AsideInput;
using alerts::AsideOrder;
using alerts::Place;

class TestAlertRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyActOfAPerson_data();
    void everyActOfAPerson();
    void whatTheStoreHasIsNotDoneAgain();
    void aLaterAlertIsLeftAlone();
    void whatWasTakenBackIsBack();
    void beforeTheEngineMetItsCity();
    void whatWasDecidedOnASituation_data();
    void whatWasDecidedOnASituation();

private:
    [[nodiscard]] static alerts::RuleSet rules()
    {
        return rulesOf(ruleText(
            "full",
            "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\nlatching = true"));
    }
    [[nodiscard]] AsideOrder order(AsideInput input) const
    {
        return {.input = input, .reason = "weather", .until = m_town->clock.now() + 1h};
    }
    /// Writes what a command would, and does nothing else: here the program died.
    std::uint64_t write(const session::Command& command)
    {
        journal::Draft draft = command.entry();
        draft.role = "operator";
        draft.actor = "p-0011223344556677";
        draft.src = "desk";
        const auto receipt = m_journal->append(std::move(draft));
        if (!receipt)
            qFatal("%s", receipt.error().english().c_str());
        return receipt->index;
    }
    /// The next start, with what the store had.
    int recover(std::optional<std::uint64_t> lastApplied = std::nullopt)
    {
        m_town->restart();
        const auto reader = journal::JournalReader::open(m_folder.path() / "journal.db");
        return session::applyMissedAlertActs(*reader, lastApplied, *m_town->store, *m_town->engine);
    }
    [[nodiscard]] Alert alert() const { return m_town->engine->alerts()->front(); }

    support::TempFolder m_folder;
    std::unique_ptr<test::HandClock> m_clock;
    test::HandMachine m_machine;
    std::unique_ptr<journal::JournalWriter> m_journal;
    std::unique_ptr<Town> m_town;
};

void TestAlertRecovery::init()
{
    m_clock = std::make_unique<test::HandClock>();
    m_town = std::make_unique<Town>(rules(), m_clock->now());
    m_town->number("bin-1", "Bin", "fillingLevel", 0.95).tick();
    const journal::JournalSettings settings{m_folder.path() / "journal.db", m_folder.path() / "private.db",
                                            test::kOrigin};
    m_journal = std::move(*journal::JournalWriter::open(settings, *m_clock, m_machine.source()));
    m_clock->add(5s);
    m_town->clock.jump(m_clock->now());
}

void TestAlertRecovery::cleanup()
{
    m_journal.reset();
    m_town.reset();
    for (const char* name : {"journal.db", "private.db"})
        std::filesystem::remove(m_folder.path() / name);
}

void TestAlertRecovery::everyActOfAPerson_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"acknowledge", "shelve", "shelve once", "typed", "out of service"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestAlertRecovery::everyActOfAPerson()
{
    QFETCH(QString, what);
    const std::vector<Alert> some{alert()};
    std::uint64_t index = 0;
    if (what == "acknowledge")
        index = write(session::ActOnAlerts{some, alerts::Acknowledge{}});
    else if (what == "shelve")
        index = write(session::ActOnAlerts{some, order(AsideInput::ShelveTimed)});
    else if (what == "shelve once")
        index = write(session::ActOnAlerts{some, order(AsideInput::ShelveOnce)});
    else if (what == "out of service")
        index = write(session::TakeOutOfService{"bin-1", {"full"}, order(AsideInput::TakeOutOfService)});
    else {
        AsideOrder typed = order(AsideInput::ShelveTimed);
        typed.reason = "vu avec l'équipe de nuit";
        index = write(session::ActOnAlerts{some, typed});
    }
    QCOMPARE(recover(), 1);
    if (what == "acknowledge") {
        QVERIFY(alert().acknowledged());
        QCOMPARE(alert().ackBy, std::string{"p-0011223344556677"});
        return;
    }
    QVERIFY(m_town->engine->alerts()->empty());
    const auto aside = m_town->engine->aside();
    QCOMPARE(aside->size(), 1U);
    const alerts::Aside& is = aside->front().aside;
    QVERIFY(aside->front().place() == (what == "out of service" ? Place::OutOfService : Place::Shelved));
    QCOMPARE(is.state == alerts::AsideState::ShelvedOnce, what == "shelve once");
    QCOMPARE(is.journalIndex, std::optional{index});
    // The entry tells the time in milliseconds.
    QVERIFY(is.until > m_town->clock.now() + 59min && is.until <= m_town->clock.now() + 1h);
    if (what == "typed")
        QVERIFY(is.reason.starts_with("commit:")); // the text is in the private store, for who may read it
    else
        QCOMPARE(is.reason, std::string{"weather"});
}

void TestAlertRecovery::whatTheStoreHasIsNotDoneAgain()
{
    const std::uint64_t index = write(session::ActOnAlerts{{alert()}, order(AsideInput::ShelveTimed)});
    QCOMPARE(recover(index), 0);
    QCOMPARE(m_town->engine->alerts()->size(), 1U);
}

void TestAlertRecovery::aLaterAlertIsLeftAlone()
{
    write(session::ActOnAlerts{{alert()}, alerts::Acknowledge{}});
    // It returned, somebody took note of that, and it came again: this one nobody has seen.
    m_clock->add(1min);
    m_town->clock.jump(m_clock->now());
    m_town->number("bin-1", "Bin", "fillingLevel", 0.2);
    QVERIFY(m_town->acknowledge(alert().id, 900).has_value());
    m_town->number("bin-1", "Bin", "fillingLevel", 0.95);
    QCOMPARE(recover(), 0);
    QVERIFY(!alert().acknowledged());
}

void TestAlertRecovery::whatWasTakenBackIsBack()
{
    const std::vector<Alert> some{alert()};
    write(session::ActOnAlerts{some, alerts::Acknowledge{}});
    write(session::ActOnAlerts{some, alerts::Withdraw{}});
    write(session::ActOnAlerts{some, order(AsideInput::ShelveTimed)});
    write(session::ActOnAlerts{some, alerts::PutBack{}});
    write(session::TakeOutOfService{"bin-1", {"full"}, order(AsideInput::TakeOutOfService)});
    write(session::ReturnToService{"bin-1", {"full"}});
    QCOMPARE(recover(), 6);
    QCOMPARE(m_town->engine->alerts()->size(), 1U);
    QVERIFY(!alert().acknowledged());
    QVERIFY(m_town->engine->aside()->empty());
}

/// As a session does it: restored, recovered, and only then bound to a store.
void TestAlertRecovery::beforeTheEngineMetItsCity()
{
    m_town->number("bin-1", "Bin", "fillingLevel", 0.2); // latched: acknowledging it ends it
    write(session::ActOnAlerts{{alert()}, alerts::Acknowledge{}});
    write(session::TakeOutOfService{"bin-2", {"full"}, order(AsideInput::TakeOutOfService)});
    alerts::AlertEngine engine{rules(), m_town->clock, {"city"}};
    engine.restore(m_town->kept());
    QCOMPARE(engine.alerts()->size(), 1U);
    const auto reader = journal::JournalReader::open(m_folder.path() / "journal.db");
    QCOMPARE(session::applyMissedAlertActs(*reader, std::nullopt, *m_town->store, engine), 2);
    QVERIFY(engine.alerts()->empty());
    engine.bind(*m_town->store);
    QVERIFY(engine.alerts()->empty());
    QCOMPARE(engine.aside()->size(), 1U);
}

void TestAlertRecovery::whatWasDecidedOnASituation_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::newRow("accepted") << true;
    QTest::newRow("refused") << false;
}

void TestAlertRecovery::whatWasDecidedOnASituation()
{
    QFETCH(const bool, accepted);
    const auto state = [](const char* id, const char* model) {
        return ruleText(id, std::string{"kind = \"state\"\nattribute = \"status\"\nequals = \"bad\"\nmodel = \""} +
                                model + "\"");
    };
    m_town = std::make_unique<Town>(
        rulesOf(state("one", "A") + state("two", "B") +
                ruleText("both", "kind = \"correlation\"\nmodel = \"A\"\nstarts_with = [\"one\"]\nwith = "
                                 "[\"two\"]\nradius = 100\nwithin = \"1m\"")),
        m_clock->now());
    m_town->at(0, 0).word("a-1", "A", "status", "bad").at(10, 0).word("b-1", "B", "status", "bad");
    m_clock->add(5s);
    m_town->clock.jump(m_clock->now());
    const session::ActOnAlerts command{{*m_town->alert("a-1", "both")},
                                       accepted ? alerts::PersonAct{alerts::Accept{}}
                                                : alerts::PersonAct{alerts::Refuse{}}};
    const journal::Draft entry = command.entry();
    QCOMPARE(entry.act, std::string{accepted ? "situation.accept" : "situation.refuse"});
    QCOMPARE(entry.op.find("members")->list()->size(), 2U);
    const std::uint64_t index = write(command);
    QCOMPARE(recover(), 1);
    const auto both = m_town->alert("a-1", "both");
    QVERIFY(both.has_value());
    QCOMPARE(both->decision.word, accepted ? alerts::Decision::Word::Accepted : alerts::Decision::Word::Refused);
    QCOMPARE(both->decision.journalIndex, std::optional{index});
    QCOMPARE(both->place(), accepted ? Place::List : Place::Suppressed);
}

QTEST_GUILESS_MAIN(TestAlertRecovery)
#include "tst_alertrecovery.moc"
