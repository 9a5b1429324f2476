// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that a person changes: a real broker, the demonstration's rules, the stores on disk, and the journal read back.
#include "alerts/rulewriter.h"
#include "brokercity.h"
#include "journal/journalreader.h"
#include "session/rulecommands.h"
#include "support/publisher.h"

#include <QtTest>

#include <fstream>

using namespace vigie;
using test::allLive;
using test::open;

namespace {

constexpr const char* kFull = "waste.container-full";

std::string container(double level)
{
    return R"({"id":"bin:1","type":"WasteContainer","fillingLevel":{"type":"Property","value":)" +
           std::to_string(level) + R"(,"unitCode":"C62"}})";
}

/// The rule in force, with these keys instead of its own.
alerts::RuleDraft draftOf(const session::Session& session, const std::map<std::string, std::string>& keys)
{
    auto all = alerts::keysOf(*session.rules().rules().find(kFull));
    for (alerts::RuleKey& key : all) {
        if (const auto found = keys.find(key.name); found != keys.end())
            key.value = found->second;
    }
    return session.rules().look(alerts::ruleText(all), kFull);
}

void submit(session::Session& session, std::unique_ptr<session::Command> command, bool shouldWork = true)
{
    std::optional<core::Expected<void>> done;
    session.submit(std::move(command), [&](const core::Expected<void>& result) { done = result; });
    QTRY_VERIFY(done.has_value());
    QVERIFY2(done->has_value() == shouldWork, *done ? "done" : done->error().english().c_str());
}

journal::StoredEntry newestAboutRules(const support::TempFolder& data)
{
    const auto reader = journal::JournalReader::open(data.file("journal.db"));
    journal::EntryFilter filter;
    filter.acts = {"rule."};
    const auto page = reader->page(reader->size().value(), journal::Direction::Older, 1, filter);
    return page->entries.at(0);
}

double limitOf(const session::Session& session)
{
    return std::get<alerts::ThresholdTest>(session.rules().rules().find(kFull)->test).limit;
}

bool isRaised(const session::Session& session)
{
    const auto alerts = session.snapshot()->alerts;
    return std::ranges::any_of(*alerts,
                               [](const alerts::Alert& one) { return one.rule->id == kFull && one.active(); });
}

} // namespace

class TestRuleChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsInForceAtOnceAndAfterARestart();
    void theEntrySaysWhatDiffersAndNoWords();
    void whatCannotBeKeptIsNotInForce();
    void anEntryWithoutEffectIsTold();
};

void TestRuleChanges::aChangeIsInForceAtOnceAndAfterARestart()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    double limit = 0.0;
    {
        const auto session = open(broker, data);
        limit = limitOf(*session);
        QTRY_VERIFY_WITH_TIMEOUT(allLive(*session), 15'000);
        support::Publisher publisher{broker.port()};
        QVERIFY(publisher.connected());
        publisher.publish("valmer/waste/mine", container(limit / 100.0 - 0.1));
        QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->rows.size, 1U, 15'000);
        QVERIFY(!isRaised(*session));

        QSignalSpy spy{session.get(), &session::Session::rulesChanged};
        const auto draft = draftOf(*session, {{"above", "10"}, {"on_delay", "\"1s\""}});
        QVERIFY(draft.problems.empty());
        submit(*session,
               std::make_unique<session::ChangeRule>(draft, session->rules().rules().find(kFull), "too late"));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(limitOf(*session), 10.0);
        QTRY_VERIFY_WITH_TIMEOUT(isRaised(*session), 15'000); // of what was heard before
    }
    {
        const auto session = open(broker, data);
        QVERIFY(session->notices().empty());
        QCOMPARE(limitOf(*session), 10.0);
        QVERIFY(isRaised(*session));
        const auto versions = session->rules().versions(kFull);
        QCOMPARE(versions.size(), 2U);
        QCOMPARE(versions[0].stamp.entry, newestAboutRules(data).index);
        QCOMPARE(versions[0].stamp.actor, newestAboutRules(data).entry.actor);

        submit(*session, std::make_unique<session::SwitchOffRule>(session->rules().rules().find(kFull), "works"));
        QTRY_VERIFY(!isRaised(*session));
        QCOMPARE(newestAboutRules(data).entry.act, "rule.off");
        submit(*session, std::make_unique<session::SwitchOffRule>(versions[0].rule, "again"), false);

        submit(*session, std::make_unique<session::RestoreRule>(session->rules().versions(kFull).back().rule, nullptr,
                                                                "as it was"));
        QCOMPARE(newestAboutRules(data).entry.act, "rule.restore");
        QCOMPARE(limitOf(*session), limit);
        QVERIFY(!session->rules().isChanged(kFull));
        QCOMPARE(session->rules().versions(kFull).size(), 4U);
    }
}

void TestRuleChanges::theEntrySaysWhatDiffersAndNoWords()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    const auto session = open(broker, data);
    const auto before = session->rules().rules().find(kFull);
    const auto draft = draftOf(*session, {{"above", "75"},
                                          {"priority", "\"high\""},
                                          {"author", "\"Jeanne Dupont\""},
                                          {"residents", "{ fr = \"Voir Jeanne\", en = \"Ask Jeanne\" }"}});
    QVERIFY(draft.problems.empty());
    submit(*session, std::make_unique<session::ChangeRule>(draft, before, "Jeanne asked for it"));
    const journal::Entry entry = newestAboutRules(data).entry;
    QCOMPARE(entry.act, "rule.change");
    QCOMPARE(entry.obj, std::string{"rule:"} + kFull);
    QCOMPARE(*entry.op.find("above")->text(), "75");
    QCOMPARE(*entry.prev.find("above")->text(), alerts::keysOf(*before).at(6).value);
    QCOMPARE(*entry.op.find("priority")->text(), "\"high\"");
    QCOMPARE(*entry.op.find("keys")->text(), "above, priority, residents, author");
    QCOMPARE(*entry.op.find("version")->text(), draft.rule->version);
    QCOMPARE(*entry.prev.find("version")->text(), before->version);
    const std::string bytes = journal::encodeEntry(entry).value();
    QVERIFY2(bytes.find("Jeanne") == std::string::npos, bytes.c_str());
    QVERIFY(!entry.why.empty()); // a commitment to the reason
}

void TestRuleChanges::whatCannotBeKeptIsNotInForce()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    const auto session = open(broker, data);
    std::ofstream{data.path() / "rules"} << "a file where the folder should be";
    const double limit = limitOf(*session);
    submit(*session, std::make_unique<session::ChangeRule>(draftOf(*session, {{"above", "75"}}), nullptr, "no room"),
           false);
    QCOMPARE(limitOf(*session), limit);
    QVERIFY(!session->notices().empty());
}

void TestRuleChanges::anEntryWithoutEffectIsTold()
{
    support::MosquittoBroker broker;
    QVERIFY2(broker.start(), broker.log().c_str());
    const support::TempFolder data;
    {
        const auto session = open(broker, data);
        submit(*session,
               std::make_unique<session::ChangeRule>(draftOf(*session, {{"above", "75"}}), nullptr, "for a test"));
    }
    // As if the program had ended between the entry and its effect.
    std::filesystem::remove_all(data.path() / "rules");
    const auto session = open(broker, data);
    const auto notices = session->notices();
    QCOMPARE(notices.size(), 1U);
    QVERIFY2(notices.front().english().find("did not come into force") != std::string::npos,
             notices.front().english().c_str());
    QCOMPARE(notices.front().where, kFull);
}

QTEST_GUILESS_MAIN(TestRuleChanges)
#include "tst_rulechanges.moc"
