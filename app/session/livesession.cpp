// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/livesession.h"

#include "session/decoderoptions.h"
#include "session/recordingchoices.h"
#include "storage/datafolder.h"

#include <filesystem>

namespace vigie::session {

namespace {

using core::ErrorCode;

constexpr int kHealthEveryMs = 1'000;

/// Takes nothing in: for the feed that only listens to the city's clock.
class NoSink final : public core::BatchSink {
public:
    bool put(core::BatchPtr /*batch*/) override { return true; }
};
NoSink& noSink()
{
    static NoSink sink; // Stateless.
    return sink;
}

tl::unexpected<core::Error> noSuchFeed(const std::string& id)
{
    return core::fail(ErrorCode::NotFound, id, VIGIE_TEXT("Errors", "There is no such feed."),
                      VIGIE_TEXT("Errors", "It may have been taken out of the profile."));
}

} // namespace

LiveSession::LiveSession(SessionPlan plan, SessionStores stores)
    : CitySession(std::move(plan), std::move(stores))
    , m_followed(dynamic_cast<core::SteeredClock*>(this->stores().clock.get()))
    , m_health(std::make_shared<const feeds::FeedHealth>())
{
    m_healthTimer.setInterval(kHealthEveryMs);
    connect(&m_healthTimer, &QTimer::timeout, this, &LiveSession::lookAtFeeds);
}

LiveSession::~LiveSession()
{
    m_healthTimer.stop();
    // The sink first: a feed may be waiting in it.
    closePipeline();
    m_clockFeed.reset();
    if (m_supervisor)
        m_supervisor->stop();
    if (m_recorder)
        m_recorder->stop();
    end("session.stop");
}

core::Expected<void> LiveSession::open()
{
    std::vector<std::string> names;
    for (const profile::FeedProfile& feed : profile().feeds)
        names.push_back(feed.config.id);
    if (auto opened = openPipeline(names); !opened)
        return opened;
    makeFeeds();
    if (m_followed != nullptr)
        awaitCityClock();
    else
        startFeeds();
    return {};
}

feeds::FeedParts LiveSession::partsFor()
{
    feeds::FeedParts parts;
    // One decoder a feed: it keeps buffers, and each feed has a thread.
    auto decoder = std::make_shared<codecs::NgsiLdDecoder>(decoderOptions(profile()));
    parts.decoder = [decoder](std::string_view bytes, core::Batch& into) { return decoder->decode(bytes, into); };
    parts.onClock = [this](const feeds::ClockMessage& told) {
        // The clock itself is set at once, on the feed's thread, so that the messages behind are stamped rightly.
        if (m_followed != nullptr && m_clockKnown)
            m_followed->follow(told.now, told.speed);
        later([this, told] { onCityClock(told); });
    };
    return parts;
}

void LiveSession::makeFeeds()
{
    for (const profile::FeedProfile& feed : profile().feeds) {
        auto made = feeds::makeFeed(feed.config, clock(), partsFor());
        if (made)
            m_made.push_back({std::move(*made), feed.config.title, feed.config.domain, feed.config.period});
        else
            notice(made.error());
    }
}

void LiveSession::startFeeds()
{
    m_supervisor =
        std::make_unique<feeds::FeedSupervisor>(std::move(m_made), clock(), [this](const feeds::FeedEvent& event) {
            later([this, event] { onFeedEvent(event); });
        });
    m_supervisor->start(ingest());
    m_healthTimer.start();
    lookAtFeeds();
}

void LiveSession::awaitCityClock()
{
    for (const profile::FeedProfile& feed : profile().feeds) {
        if (feed.config.clockTopic.empty())
            continue;
        feeds::FeedConfig config = feed.config;
        config.topics = {config.clockTopic};
        config.clientId += "-clock";
        config.period = {};
        auto made = feeds::makeFeed(std::move(config), clock(), partsFor());
        if (!made) {
            notice(made.error());
            break;
        }
        m_clockFeed = std::move(*made);
        m_clockFeed->start(noSink());
        return;
    }
    notice({ErrorCode::InvalidInput, "profile.toml",
            VIGIE_TEXT("Errors", "No feed says where the city tells its time, so the computer's clock is used."),
            VIGIE_TEXT("Errors", "Add clock_topic to one of the [[feeds]].")});
    m_followed->jump(core::SystemClock{}.now());
    m_followed->setSpeed(1.0);
    startFeeds();
}

void LiveSession::onCityClock(const feeds::ClockMessage& told)
{
    stretchPeriods(told.stretch);
    if (m_followed == nullptr) {
        if (told.speed != 1.0)
            notice(
                {ErrorCode::InvalidInput, "clock",
                 VIGIE_TEXT("Errors",
                            "The city's clock does not run at the speed of the world's; its times look wrong here."),
                 VIGIE_TEXT("Errors", "Start with --simulated-clock to follow it.")});
        return;
    }
    if (m_clockKnown)
        return;
    m_followed->jump(told.now);
    m_followed->setSpeed(told.speed);
    m_clockKnown = true;
    m_clockFeed.reset();
    startFeeds();
}

void LiveSession::onFeedEvent(const feeds::FeedEvent& event)
{
    using Kind = feeds::FeedEventKind;
    const bool isLost = event.kind == Kind::Lost || event.kind == Kind::Stale;
    if (isLost || event.kind == Kind::Back) {
        storage::Json op = storage::Json::makeObject();
        if (event.state.why)
            op.set("reason", event.state.why->what.english());
        if (event.kind == Kind::Back && event.state.lostAt != core::kNoTime)
            op.set("lostAt", core::toIso8601(event.state.lostAt));
        note(isLost ? "feed.lost" : "feed.back", "feed:" + event.feed, std::move(op));
    }
    lookAtFeeds();
}

void LiveSession::lookAtFeeds()
{
    m_health = m_supervisor->health();
    Q_EMIT feedHealthChanged();
    if (m_recorder) {
        const recording::RecorderState state = m_recorder->state();
        if (state.phase == recording::RecorderPhase::Failed && state.why)
            notice(*state.why);
        Q_EMIT recordingChanged();
    }
}

core::Expected<void> LiveSession::pauseFeed(const std::string& feedId)
{
    if (!m_supervisor || !m_supervisor->pause(feedId))
        return noSuchFeed(feedId);
    return {};
}

core::Expected<void> LiveSession::resumeFeed(const std::string& feedId)
{
    if (!m_supervisor || !m_supervisor->resume(feedId))
        return noSuchFeed(feedId);
    return {};
}

core::Expected<void> LiveSession::startRecording(const std::string& name)
{
    if (m_recorder)
        return core::fail(ErrorCode::Busy, m_recordingName,
                          VIGIE_TEXT("Errors", "A recording is being written already."),
                          VIGIE_TEXT("Errors", "Stop it first."));
    const std::filesystem::path folder = plan().data / kRecordingsFolder;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    recording::RecorderSettings settings;
    settings.file = folder / (name + kRecordingEnding);
    settings.metadata.city = profile().name.in("en");
    settings.metadata.origin = m_followed != nullptr ? "simulated" : "live";
    settings.metadata.createdAt = clock().now();
    settings.metadata.program = "Vigie " VIGIE_VERSION;
    for (const profile::FeedProfile& feed : profile().feeds)
        settings.metadata.feeds.push_back({feed.config.id, feed.config.title});
    auto recorder = recording::Recorder::start(std::move(settings));
    if (!recorder)
        return core::fail(recorder.error());
    m_recorder = std::move(*recorder);
    m_recordingName = name;
    ingest().record(m_recorder);
    Q_EMIT recordingChanged();
    return {};
}

core::Expected<void> LiveSession::stopRecording()
{
    if (!m_recorder)
        return core::fail(ErrorCode::NotFound, "recording", VIGIE_TEXT("Errors", "Nothing is being recorded."), {});
    ingest().record(nullptr);
    m_recorder->stop();
    m_recorder.reset();
    m_recordingName.clear();
    Q_EMIT recordingChanged();
    return {};
}

CitySession::RecordingState LiveSession::recording() const
{
    if (!m_recorder)
        return {};
    const recording::RecorderCounters counters = m_recorder->counters();
    return {m_recordingName, counters.observations, counters.bytes};
}

} // namespace vigie::session
