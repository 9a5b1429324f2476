// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random days of a small town: three containers, five rules, values, silences, acknowledgements, shelving, restarts, a clock
// that is set.
#include "town.h"

#include <QtTest>

#include <rapidcheck.h>

#include <map>
#include <set>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

enum class Happening {
    Abnormal,
    Normal,
    Between,
    Hot,
    Cool,
    Acknowledge,
    AcknowledgeAgain,
    Wait,
    WaitLong,
    Restart,
    ClockBack,
    Shelve,
    ShelveOnce,
    PutBack,
    Withdraw,
    OutOfService
};

struct Step {
    Happening what = Happening::Wait;
    int bin = 0;
};

std::ostream& operator<<(std::ostream& out, const Step& step)
{
    constexpr std::array kNames{"abnormal", "normal",   "between",   "hot",           "cool",       "acknowledge",
                                "again",    "wait",     "wait long", "restart",       "clock back", "shelve",
                                "once",     "put back", "withdraw",  "out of service"};
    return out << kNames[static_cast<std::size_t>(step.what)] << ' ' << step.bin;
}

RuleSet rules()
{
    return rulesOf(
        ruleText("full",
                 "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.1\n"
                 "on_delay = \"20s\"\noff_delay = \"30s\"") +
        ruleText("fire", "kind = \"threshold\"\nattribute = \"temperature\"\nunit = \"CEL\"\nabove = 60\npriority = "
                         "\"critical\"\nlatching = true") +
        ruleText("warm",
                 "kind = \"threshold\"\nattribute = \"temperature\"\nunit = \"CEL\"\nabove = 40\non_delay = \"15s\"\n"
                 "latching = true") +
        ruleText("silent", "kind = \"no_data\"\nperiod = \"2m\"\noff_delay = \"10s\"") +
        ruleText("lost", "kind = \"no_data\"\nfeed = \"city\"\nperiod = \"90s\"\noff_delay = \"20s\""));
}

rc::Gen<std::vector<Step>> days()
{
    using enum Happening;
    const auto step =
        rc::gen::build<Step>(rc::gen::set(&Step::what, rc::gen::weightedElement<Happening>({{4, Abnormal},
                                                                                            {4, Normal},
                                                                                            {2, Between},
                                                                                            {3, Hot},
                                                                                            {3, Cool},
                                                                                            {4, Acknowledge},
                                                                                            {1, AcknowledgeAgain},
                                                                                            {5, Wait},
                                                                                            {1, WaitLong},
                                                                                            {2, Restart},
                                                                                            {1, ClockBack},
                                                                                            {2, Shelve},
                                                                                            {1, ShelveOnce},
                                                                                            {1, PutBack},
                                                                                            {1, Withdraw},
                                                                                            {1, OutOfService}})),
                             rc::gen::set(&Step::bin, rc::gen::inRange(0, 3)));
    return rc::gen::container<std::vector<Step>>(step);
}

std::string binName(int bin)
{
    return "bin-" + std::to_string(bin);
}

/// What a restart must bring back: everything of the list but the rows, the revisions and the newest values.
using Shown = std::map<ConditionId, std::tuple<ConditionState, std::string, std::string, Timestamp, Timestamp,
                                               Timestamp, std::string, Timestamp, Priority, Aside>>;
Shown shownOf(Town& town)
{
    Shown out;
    for (const auto& list : {town.engine->alerts(), town.engine->aside()}) {
        for (const Alert& one : *list)
            out[one.id] = {one.state,      one.assetId, one.rule->id, one.since,    one.raisedAt,
                           one.lastChange, one.ackBy,   one.ackAt,    one.priority, one.aside};
    }
    return out;
}

class Day {
public:
    Day()
        : m_town(rules())
    {
    }

    void live(const Step& step)
    {
        using enum Happening;
        const std::string bin = binName(step.bin);
        switch (step.what) {
        case Abnormal:
        case Normal:
        case Between:
            m_town.number(bin, "Bin", "fillingLevel",
                          step.what == Abnormal ? 0.95
                          : step.what == Normal ? 0.5
                                                : 0.85);
            break;
        case Hot:
        case Cool:
            measure(step.bin, step.what == Hot);
            break;
        case Acknowledge:
            acknowledgeFirst(step.bin);
            break;
        case AcknowledgeAgain:
            acknowledgeAgain();
            break;
        case Wait:
            m_town.pass(7s);
            return;
        case WaitLong:
            m_town.pass(130s);
            return;
        case Restart:
            restart();
            break;
        case Shelve:
        case ShelveOnce:
            shelve(step.bin, step.what == ShelveOnce ? AsideInput::ShelveOnce : AsideInput::ShelveTimed);
            break;
        case PutBack:
            actOnFire(step.bin, vigie::alerts::PutBack{});
            break;
        case Withdraw:
            actOnFire(step.bin, vigie::alerts::Withdraw{});
            break;
        case OutOfService:
            m_town.takeOutOfService(bin, {"fire", "full"}, orderFor(AsideInput::TakeOutOfService), ++m_entry);
            break;
        case ClockBack:
            m_town.clock.jump(m_town.clock.now() - 40s);
            m_town.tick();
            return;
        }
        m_town.pass(1s);
    }

    void check()
    {
        // The lists are what the transitions say, no more and no less.
        const Timestamp now = m_town.clock.now();
        std::set<ConditionId> listed;
        std::set<ConditionId> aside;
        std::set<ConditionId> held; ///< Active, and off the list on purpose.
        const auto lost = m_town.alert("urn:vigie:feed:city", "lost");
        for (const Alert& one : *m_town.engine->alerts()) {
            RC_ASSERT(one.place() == Place::List && isListed(one.state));
            RC_ASSERT(one.rule->id != "silent" || !lost || !lost->active());
            RC_ASSERT(one.acknowledged() == !one.ackBy.empty());
            listed.insert(one.id);
        }
        for (const Alert& one : *m_town.engine->aside()) {
            aside.insert(one.id);
            if (one.place() == Place::Suppressed) { // by the feed that is lost, and only what is silent
                RC_ASSERT(one.rule->id == "silent" && one.suppressedBy == "rule:lost");
                RC_ASSERT(lost && lost->active());
                continue;
            }
            RC_ASSERT(one.place() == Place::Shelved || one.place() == Place::OutOfService);
            // There is no setting aside without a reason and an end.
            RC_ASSERT(!one.aside.reason.empty() && one.aside.until != kNoTime);
            const Duration longest = one.place() == Place::Shelved ? one.rule->longestShelving : kLongestOutOfService;
            RC_ASSERT(one.aside.until <= now + longest);
            if (one.active())
                held.insert(one.id);
        }
        std::set<ConditionId> toldListed;
        std::set<ConditionId> toldAside;
        for (const PersistedCondition& one : m_town.kept()) {
            if (one.place() == Place::List)
                toldListed.insert(one.id);
            else if (one.place() != Place::Nowhere)
                toldAside.insert(one.id);
        }
        RC_ASSERT(listed == toldListed);
        RC_ASSERT(aside == toldAside);
        // No active critical condition is missing from both, and none is there that a person has settled.
        for (int bin = 0; bin < 3; ++bin) {
            const ConditionId fire = conditionIdOf(binName(bin), "fire");
            RC_ASSERT((listed.contains(fire) || held.contains(fire)) == m_fires.contains(bin));
        }
        checkTransitions();
    }

private:
    /// The critical rule has no delays: what must be on the list can be said without a machine. It latches, so that
    /// it stays until a person acknowledges it cool.
    void measure(int bin, bool hot)
    {
        const std::uint64_t before = m_town.store->counters().applied;
        m_town.number(binName(bin), "Bin", "temperature", hot ? 80.0 : 20.0, "CEL");
        // After the clock went back, the store waits for it to pass what it knows.
        if (m_town.store->counters().applied == before)
            return;
        m_hot[bin] = hot;
        if (hot)
            m_fires.insert(bin);
    }

    void acknowledgeFirst(int bin)
    {
        for (const Alert& one : *m_town.engine->alerts()) {
            if (one.assetId != binName(bin) || one.acknowledged())
                continue;
            const bool fireIsOver = one.rule->id == "fire" && !m_hot[bin];
            m_last = one.id;
            m_lastEntry = ++m_entry;
            RC_ASSERT(m_town.acknowledge(one.id, m_lastEntry).has_value());
            if (fireIsOver)
                m_fires.erase(bin);
            return;
        }
        RC_ASSERT(!m_town.acknowledge(conditionIdOf(binName(bin), "no such rule"), 1'000'000).has_value());
    }

    [[nodiscard]] AsideOrder orderFor(AsideInput input) const
    {
        return {.input = input, .reason = "test", .until = m_town.clock.now() + 90s};
    }

    /// Whatever of this bin is on the list.
    void shelve(int bin, AsideInput input)
    {
        for (const Alert& one : *m_town.engine->alerts()) {
            if (one.assetId == binName(bin))
                RC_ASSERT(m_town.act(one.id, orderFor(input), ++m_entry).has_value() == one.active());
        }
    }

    void actOnFire(int bin, const PersonAct& act)
    {
        // There may be nothing to do: then it is refused, and nothing changes.
        const Shown before = shownOf(m_town);
        if (!m_town.act(conditionIdOf(binName(bin), "fire"), act, ++m_entry))
            RC_ASSERT(shownOf(m_town) == before);
    }

    void acknowledgeAgain()
    {
        if (m_lastEntry == 0)
            return;
        const Shown before = shownOf(m_town);
        RC_ASSERT(m_town.acknowledge(m_last, m_lastEntry).has_value());
        RC_ASSERT(shownOf(m_town) == before);
    }

    void restart()
    {
        const Shown before = shownOf(m_town);
        const auto kept = m_town.kept();
        m_town.restart();
        RC_ASSERT(shownOf(m_town) == before);
        RC_ASSERT(m_town.kept() == kept);
        // What the earlier run applied is not asked of this one; see AlertStore::lastJournalIndexApplied.
        m_lastEntry = 0;
    }

    void checkTransitions()
    {
        for (; m_checked < m_town.transitions.size(); ++m_checked) {
            const Transition& one = m_town.transitions[m_checked];
            const auto last = m_states.find(one.condition.id);
            RC_ASSERT(one.before == (last == m_states.end() ? ConditionState::Normal : last->second));
            const bool isOfItsCause = one.cause == Cause::Suppressed || one.cause == Cause::Unsuppressed;
            RC_ASSERT(one.before != one.after() || one.placeBefore != one.condition.place() || one.byPerson() ||
                      isOfItsCause);
            RC_ASSERT(one.byPerson() == (one.cause == Cause::Acknowledged || one.cause == Cause::Withdrawn ||
                                         one.cause == Cause::SetAside || one.cause == Cause::PutBack));
            RC_ASSERT(one.byPerson() == !one.actor.empty());
            m_states[one.condition.id] = one.after();
        }
    }

    Town m_town;
    std::map<int, bool> m_hot;
    std::set<int> m_fires; ///< Bins whose critical alert must be on the list.
    std::map<ConditionId, ConditionState> m_states;
    std::size_t m_checked = 0;
    std::uint64_t m_entry = 0;
    std::uint64_t m_lastEntry = 0;
    ConditionId m_last{};
};

} // namespace

class TestAlertProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void randomDays();
};

void TestAlertProperties::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=400 max_size=120");
}

void TestAlertProperties::randomDays()
{
    const bool held = rc::check("no sequence loses an alert; a restart anywhere gives the same state", [] {
        const std::vector<Step> steps = *days();
        Day day;
        for (const Step& step : steps) {
            day.live(step);
            day.check();
        }
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestAlertProperties)
#include "tst_alertproperties.moc"
