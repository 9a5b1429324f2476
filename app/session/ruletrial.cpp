// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruletrial.h"

#include "alerts/alertengine.h"
#include "core/assetstore.h"
#include "geo/webmercator.h"
#include "recording/recordingreader.h"
#include "session/trialtally.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace vigie::session {

namespace {

using recording::RecordingReader;
using Steady = std::chrono::steady_clock;

constexpr core::Duration kTick = std::chrono::seconds{1};

core::Error givenUp(const TrialOrder& order)
{
    return {core::ErrorCode::Cancelled, order.recording.filename().string(),
            VIGIE_TEXT("Errors", "Trying the rules was given up."), VIGIE_TEXT("Errors", "Ask again.")};
}

/// Stands where the recording is.
class TrialClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] double speed() const override { return 1.0; }
    void set(core::Timestamp now) { m_now = now; }

private:
    core::Timestamp m_now{};
};

/// Rules look at places, never at an asset's domain: each has one of its own.
core::AssetStore makeStore(std::optional<core::GeoPosition> centre)
{
    auto toLocal = [frame = centre ? std::optional{geo::CityFrame{*centre}}
                                   : std::nullopt](core::GeoPosition place) mutable {
        if (!frame)
            frame.emplace(place);
        const geo::LocalPoint local = frame->toLocal(place);
        return core::AssetStore::Local{local.x, local.y};
    };
    return core::AssetStore{[](std::string_view, core::FeedIndex) { return core::Domain::Other; },
                            std::move(toLocal)};
}

std::vector<std::string> feedNames(const recording::RecordingMetadata& metadata)
{
    std::vector<std::string> out;
    out.reserve(metadata.feeds.size());
    for (const recording::RecordedFeedInfo& feed : metadata.feeds)
        out.push_back(feed.id);
    return out;
}

/// One city, and two engines that look at it.
class Trial final : public core::StoreListener {
public:
    Trial(const TrialOrder& order, RecordingReader reader, const TrialProgress& progress)
        : m_reader(std::move(reader))
        , m_progress(progress)
        , m_store(makeStore(order.centre))
        , m_from(m_reader.summary().first)
        , m_to(m_reader.summary().last)
    {
        m_sides.push_back(std::make_unique<Side>(order.inForce, order, *this));
        if (order.draft)
            m_sides.push_back(std::make_unique<Side>(*order.draft, order, *this));
    }

    /// False when it was given up.
    [[nodiscard]] bool run();
    [[nodiscard]] TrialResult result();

    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        for (const auto& side : m_sides)
            side->engine.onValue(m_store, asset, value);
    }
    void onAsset(core::AssetIndex asset, bool isNew) override
    {
        for (const auto& side : m_sides)
            side->engine.onAsset(m_store, asset, isNew);
    }

private:
    struct Side {
        Side(const alerts::RuleSet& rules, const TrialOrder& order, const Trial& trial)
            : engine(rules, trial.m_clock, feedNames(trial.m_reader.metadata()), alerts::AlertEngine::kMaxConditions,
                     order.timeZone)
            , tally(rules, order.ruleId, trial.m_from, trial.m_to)
        {
            engine.setPlans(order.plans);
        }
        alerts::AlertEngine engine;
        TrialTally tally;
    };

    [[nodiscard]] bool advanceTo(core::Timestamp next);
    [[nodiscard]] bool tickUntil(core::Timestamp last);
    void tick();
    [[nodiscard]] bool goesOn();

    RecordingReader m_reader;
    const TrialProgress& m_progress;
    TrialClock m_clock;
    core::AssetStore m_store;
    core::Timestamp m_from;
    core::Timestamp m_to;
    std::vector<std::unique_ptr<Side>> m_sides;
    core::Timestamp m_nextTick = core::kNoTime;
    std::size_t m_damaged = 0; ///< Places of damage and gaps that were looked at.
    std::size_t m_gaps = 0;
    Steady::time_point m_toldAt = Steady::now();
    std::uint64_t m_batches = 0;
    std::uint64_t m_observations = 0;
};

bool Trial::run()
{
    if (m_from == core::kNoTime)
        return true; // it holds nothing
    m_clock.set(m_from);
    for (const auto& side : m_sides)
        side->engine.bind(m_store);
    tick();
    m_nextTick = m_from + kTick;
    m_damaged = m_reader.damage().size();
    while (const core::BatchPtr batch = m_reader.next()) {
        if (!advanceTo(batch->arrivedAt))
            return false;
        m_store.apply(*batch, *this);
        ++m_batches;
        m_observations += batch->observations.size();
    }
    if (!advanceTo(m_to))
        return false;
    tick();
    return true;
}

/// Goes to where the recording is next. Where nobody looked meanwhile no tick comes; the engines find that out by themselves.
bool Trial::advanceTo(core::Timestamp next)
{
    const bool isQuietForLong = next - m_clock.now() > kLongestQuietInTrial;
    const std::size_t damaged = m_reader.damage().size();
    if (damaged != std::exchange(m_damaged, damaged) || isQuietForLong)
        m_nextTick = std::max(m_nextTick, next);
    for (; m_gaps < m_reader.gaps().size(); ++m_gaps) {
        const recording::Gap& gap = m_reader.gaps()[m_gaps];
        if (!tickUntil(std::min(gap.first, next))) // so far it was recorded
            return false;
        m_nextTick = std::max(m_nextTick, std::min(gap.last, next));
    }
    if (!tickUntil(next))
        return false;
    // What was recorded a little out of order comes with what was before it: a clock does not go back.
    m_clock.set(std::max(next, m_clock.now()));
    return goesOn();
}

bool Trial::tickUntil(core::Timestamp last)
{
    for (; m_nextTick <= last; m_nextTick += kTick) {
        m_clock.set(m_nextTick);
        tick();
        if (!goesOn())
            return false;
    }
    return true;
}

void Trial::tick()
{
    for (const auto& side : m_sides) {
        side->engine.onTime(m_store, m_clock.now());
        side->tally.add(side->engine.takeTransitions());
        static_cast<void>(side->engine.takeUsual()); // else they would gather
    }
}

bool Trial::goesOn()
{
    if (!m_progress || Steady::now() - m_toldAt < kTellTrialEvery)
        return true;
    m_toldAt = Steady::now();
    const core::Timestamp now = m_clock.now();
    const double all = std::max(static_cast<double>((m_to - m_from).count()), 1.0);
    return m_progress(std::clamp(static_cast<double>((now - m_from).count()) / all, 0.0, 1.0), now);
}

TrialResult Trial::result()
{
    TrialResult out;
    const recording::RecordingSummary& summary = m_reader.summary();
    out.from = m_from;
    out.to = m_to;
    out.batches = m_batches;
    out.observations = m_observations;
    out.assets = m_store.size();
    out.closed = summary.closed;
    // What is being written ends anywhere.
    out.damage =
        static_cast<std::uint64_t>(std::ranges::count_if(m_reader.damage(), [&](const recording::Damage& one) {
            return summary.closed || one.kind != recording::DamageKind::TornEnd;
        }));
    for (const recording::Gap& gap : m_reader.gaps())
        out.lost += gap.observations;
    out.inForce = m_sides.front()->tally.finish(m_clock.now());
    if (m_sides.size() > 1)
        out.draft = m_sides.back()->tally.finish(m_clock.now());
    return out;
}

} // namespace

core::Expected<TrialResult> tryRules(const TrialOrder& order, const TrialProgress& progress)
{
    if (progress && !progress(0.0, core::kNoTime))
        return core::fail(givenUp(order));
    auto reader = RecordingReader::open(order.recording);
    if (!reader)
        return core::fail(reader.error());
    Trial trial{order, std::move(*reader), progress};
    if (!trial.run())
        return core::fail(givenUp(order));
    return trial.result();
}

} // namespace vigie::session
