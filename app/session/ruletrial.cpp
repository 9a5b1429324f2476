// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruletrial.h"

#include "alerts/alertbacklog.h"
#include "alerts/alertengine.h"
#include "core/assetstore.h"
#include "core/clock.h"
#include "recording/recordingreader.h"
#include "session/citystore.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace vigie::session {

namespace {

using namespace std::chrono_literals;

constexpr core::Duration kTick = 1s;
constexpr core::Duration kStart = 3s; // a recording begins with what was known
constexpr core::Duration kLongestGap = std::chrono::days{1};
constexpr std::chrono::milliseconds kTellEvery{50};
constexpr const char* kExtension = ".vigierec";

/// One set of rules at work, and what it leads to.
class Side {
public:
    Side(const alerts::RuleSet& rules, const TrialOrder& order, const core::Clock& clock,
         const std::vector<std::string>& feeds, const recording::RecordingSummary& span)
        : m_ruleId(order.ruleId)
        , m_start(span.first)
        , m_engine(rules, clock, feeds, alerts::AlertEngine::kMaxConditions, order.profile.timeZone)
        , m_measures({.from = span.first, .to = span.last + kTick, .zone = order.profile.timeZone})
    {
        m_out.hasRule = rules.find(m_ruleId) != nullptr;
    }

    [[nodiscard]] alerts::AlertEngine& engine() { return m_engine; }

    void collect()
    {
        for (const alerts::Transition& transition : m_engine.takeTransitions()) {
            if (!transition.visible())
                continue;
            const alerts::HistoryEntry line = alerts::lineOf(transition);
            m_measures.add(line);
            if (line.ruleId == m_ruleId)
                follow(line);
        }
        static_cast<void>(m_engine.takeUsual());
    }

    [[nodiscard]] TrialSide finish(core::Timestamp end)
    {
        for (const auto& [condition, since] : m_activeSince)
            m_out.active += end - since;
        m_out.assets = m_assets.size();
        m_out.all = m_measures.measures();
        return std::move(m_out);
    }

private:
    void follow(const alerts::HistoryEntry& line)
    {
        if (alerts::isRaising(line)) {
            ++m_out.raised;
            m_out.atStart += line.at - m_start <= kStart ? 1 : 0;
            m_assets.insert(line.assetId);
            m_activeSince.try_emplace(line.condition, line.at);
            if (m_out.firings.size() < TrialSide::kFirings) {
                m_open[line.condition] = m_out.firings.size();
                m_out.firings.push_back(
                    {line.condition, line.assetId, line.at, core::kNoTime, line.priority, line.value});
            }
        }
        if (!alerts::isActive(line.before) || alerts::isActive(line.after))
            return;
        if (const auto since = m_activeSince.find(line.condition); since != m_activeSince.end()) {
            m_out.active += line.at - since->second;
            m_activeSince.erase(since);
        }
        if (const auto open = m_open.find(line.condition); open != m_open.end()) {
            m_out.firings[open->second].endedAt = line.at;
            m_open.erase(open);
        }
    }

    std::string m_ruleId;
    core::Timestamp m_start;
    alerts::AlertEngine m_engine;
    alerts::MeasureCounter m_measures;
    TrialSide m_out;
    std::unordered_set<std::string> m_assets;
    std::unordered_map<alerts::ConditionId, core::Timestamp> m_activeSince;
    std::unordered_map<alerts::ConditionId, std::size_t> m_open; ///< Places in the firings.
};

/// The recorded city, under two sets of rules at once.
class Trial final : public core::StoreListener {
public:
    Trial(const TrialOrder& order, const recording::RecordingReader& reader)
        : m_clock(reader.summary().first)
        , m_store(makeCityStore(order.profile))
        , m_inForce(order.inForce, order, m_clock, feedsOf(reader), reader.summary())
        , m_draft(order.draft, order, m_clock, feedsOf(reader), reader.summary())
    {
        for (Side* side : {&m_inForce, &m_draft})
            side->engine().bind(*m_store);
    }

    void take(const core::Batch& batch)
    {
        passTo(batch.arrivedAt);
        m_observations += batch.observations.size();
        m_store->apply(batch, *this);
    }

    [[nodiscard]] TrialResult finish(const recording::RecordingReader& reader)
    {
        const core::Timestamp end = std::max(m_clock.now(), reader.summary().last);
        passTo(end + kTick);
        TrialResult out;
        out.from = reader.summary().first;
        out.to = end;
        out.observations = m_observations;
        out.damage = reader.damage().size();
        out.inForce = m_inForce.finish(end);
        out.draft = m_draft.finish(end);
        return out;
    }

    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_inForce.engine().onValue(*m_store, asset, value);
        m_draft.engine().onValue(*m_store, asset, value);
    }
    void onAsset(core::AssetIndex asset, bool isNew) override
    {
        m_inForce.engine().onAsset(*m_store, asset, isNew);
        m_draft.engine().onAsset(*m_store, asset, isNew);
    }

private:
    static std::vector<std::string> feedsOf(const recording::RecordingReader& reader)
    {
        std::vector<std::string> out;
        for (const recording::RecordedFeedInfo& feed : reader.metadata().feeds)
            out.push_back(feed.id);
        return out;
    }

    void passTo(core::Timestamp moment)
    {
        if (moment - m_clock.now() > kLongestGap)
            m_clock.jump(moment - kTick);
        while (m_clock.now() + kTick <= moment) {
            m_clock.jump(m_clock.now() + kTick);
            for (Side* side : {&m_inForce, &m_draft}) {
                side->engine().onTime(*m_store, m_clock.now());
                side->collect();
            }
        }
        m_clock.jump(std::max(m_clock.now(), moment));
    }

    core::SteeredClock m_clock;
    std::unique_ptr<core::AssetStore> m_store;
    Side m_inForce;
    Side m_draft;
    std::uint64_t m_observations = 0;
};

} // namespace

std::vector<RecordingChoice> recordingsIn(const std::filesystem::path& folder)
{
    std::vector<RecordingChoice> out;
    std::error_code error;
    for (std::filesystem::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
        if (it->path().extension() != kExtension)
            continue;
        const auto reader = recording::RecordingReader::open(it->path());
        if (reader && reader->summary().first != core::kNoTime)
            out.push_back({it->path(), it->path().stem().string(), reader->summary().first, reader->summary().last});
    }
    std::ranges::sort(out, std::ranges::greater{}, &RecordingChoice::first);
    return out;
}

core::Expected<TrialResult> tryRules(const TrialOrder& order, const std::function<bool(double share)>& progress)
{
    auto reader = recording::RecordingReader::open(order.recording);
    if (!reader)
        return core::fail(reader.error());
    const recording::RecordingSummary span = reader->summary();
    if (span.first == core::kNoTime)
        return core::fail(core::ErrorCode::InvalidInput, order.recording.filename().string(),
                          VIGIE_TEXT("Errors", "This recording holds nothing."),
                          VIGIE_TEXT("Errors", "Choose another one."));
    Trial trial{order, *reader};
    const double length = std::max(1.0, static_cast<double>(span.duration().count()));
    auto toldAt = std::chrono::steady_clock::now();
    while (const core::BatchPtr batch = reader->next()) {
        trial.take(*batch);
        const auto now = std::chrono::steady_clock::now();
        if (now - toldAt < kTellEvery)
            continue;
        toldAt = now;
        if (!progress(std::clamp(static_cast<double>((batch->arrivedAt - span.first).count()) / length, 0.0, 1.0)))
            return core::fail(core::ErrorCode::Cancelled, order.recording.filename().string(),
                              VIGIE_TEXT("Errors", "Stopped, as asked."), {});
    }
    return trial.finish(*reader);
}

} // namespace vigie::session
