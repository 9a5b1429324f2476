// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/replaysession.h"

namespace vigie::session {

namespace {

tl::unexpected<core::Error> notInReplay()
{
    return core::fail(core::ErrorCode::Unsupported, "replay",
                      VIGIE_TEXT("Errors", "This is a recording: there is nothing to reach."),
                      VIGIE_TEXT("Errors", "Do it in the live session."));
}

core::Error damageNotice(const recording::Damage& damage, const std::string& file)
{
    return {core::ErrorCode::Corrupt,
            file,
            {VIGIE_TEXT("Errors", "The recording is damaged: %1 bytes from byte %2 could not be used."),
             {std::to_string(damage.length), std::to_string(damage.offset)}},
            VIGIE_TEXT("Errors", "What is before and after is shown; use a copy of the file if there is one.")};
}

} // namespace

ReplaySession::ReplaySession(SessionPlan plan, core::SteeredClock& clock, SessionStores stores,
                             recording::RecordingReader reader)
    : CitySession(std::move(plan), std::move(stores))
    , m_clock(clock)
    , m_reader(std::move(reader))
    , m_health(std::make_shared<const feeds::FeedHealth>())
{
}

ReplaySession::~ReplaySession()
{
    closePipeline();
    if (m_player)
        m_player->stop();
    end("replay.stop");
}

core::Expected<void> ReplaySession::open()
{
    std::vector<std::string> names;
    for (const recording::RecordedFeedInfo& feed : m_reader->metadata().feeds)
        names.push_back(feed.id);
    if (auto opened = openPipeline(names); !opened)
        return opened;
    m_player = makePlayer(std::move(*m_reader));
    m_reader.reset();
    m_state.from = m_player->summary().first;
    m_state.to = m_player->summary().last;
    tellFeeds({});
    m_player->play();
    return {};
}

std::unique_ptr<recording::RecordingPlayer> ReplaySession::makePlayer(recording::RecordingReader reader)
{
    return std::make_unique<recording::RecordingPlayer>(
        std::move(reader), m_clock, ingest(),
        [this](const recording::PlayerStatus& status) { later([this, status] { onPlayer(status); }); });
}

void ReplaySession::onPlayer(const recording::PlayerStatus& status)
{
    m_state.paused = status.phase == recording::PlayerPhase::Paused;
    m_state.ended = status.phase == recording::PlayerPhase::Ended;
    m_state.speed = status.speed;
    for (const recording::Damage& damage : status.damage)
        notice(damageNotice(damage, plan().recording.filename().string()));
    tellFeeds(status);
    Q_EMIT replayChanged();
}

void ReplaySession::tellFeeds(const recording::PlayerStatus& status)
{
    auto health = std::make_shared<feeds::FeedHealth>();
    health->at = m_clock.now();
    for (const recording::RecordedFeedInfo& feed : m_player->metadata().feeds) {
        feeds::FeedHealthRow row;
        row.id = feed.id;
        row.title = feed.name;
        row.state.phase = feeds::FeedPhase::Live;
        row.state.since = m_state.from;
        row.counters.batches = status.batches;
        health->feeds.push_back(std::move(row));
    }
    m_health = std::move(health);
    Q_EMIT feedHealthChanged();
}

CitySession::ReplayState ReplaySession::replay() const
{
    return m_state;
}

void ReplaySession::setReplayPaused(bool paused)
{
    if (paused)
        m_player->pause();
    else
        m_player->play();
}

void ReplaySession::setReplaySpeed(double speed)
{
    m_player->setSpeed(speed);
}

void ReplaySession::seekReplay(core::Timestamp time)
{
    auto reader = recording::RecordingReader::open(plan().recording);
    if (!reader) {
        notice(reader.error());
        return;
    }
    const bool goesOn = !m_state.paused && !m_state.ended;
    const double speed = m_state.speed;
    // Stopped first: nothing of the old moment may come after the stores were emptied.
    m_player->stop();
    resetPipeline();
    m_player = makePlayer(std::move(*reader));
    m_player->setSpeed(speed);
    m_player->seek(time, time - m_state.from);
    if (goesOn)
        m_player->play();
}

core::Expected<void> ReplaySession::pauseFeed(const std::string& /*feedId*/)
{
    return notInReplay();
}
core::Expected<void> ReplaySession::resumeFeed(const std::string& /*feedId*/)
{
    return notInReplay();
}
core::Expected<void> ReplaySession::startRecording(const std::string& /*name*/)
{
    return notInReplay();
}
core::Expected<void> ReplaySession::stopRecording()
{
    return notInReplay();
}

} // namespace vigie::session
