// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedhealth.h"
#include "recording/recordingplayer.h"
#include "session/citysession.h"

#include <memory>

namespace vigie::session {

/// A recorded city: the same pipeline and rules under the replay's clock. No feed, no broker, no command reaches
/// outside from here; its stores and journal are its own.
class ReplaySession final : public CitySession {
    Q_OBJECT

public:
    /// The clock is the one in `stores`.
    ReplaySession(SessionPlan plan, core::SteeredClock& clock, SessionStores stores,
                  recording::RecordingReader reader);
    ~ReplaySession() override;

    [[nodiscard]] core::Expected<void> open();

    [[nodiscard]] Mode mode() const override { return Mode::Replay; }
    [[nodiscard]] std::shared_ptr<const feeds::FeedHealth> feedHealth() const override { return m_health; }
    [[nodiscard]] RecordingState recording() const override { return {}; }
    [[nodiscard]] ReplayState replay() const override;
    void setReplayPaused(bool paused) override;
    void setReplaySpeed(double speed) override;
    void seekReplay(core::Timestamp time) override;

private:
    core::Expected<void> pauseFeed(const std::string& feedId) override;
    core::Expected<void> resumeFeed(const std::string& feedId) override;
    core::Expected<void> startRecording(const std::string& name) override;
    core::Expected<void> stopRecording() override;

    [[nodiscard]] std::unique_ptr<recording::RecordingPlayer> makePlayer(recording::RecordingReader reader);
    void onPlayer(const recording::PlayerStatus& status);
    void tellFeeds(const recording::PlayerStatus& status);

    core::SteeredClock& m_clock;
    std::optional<recording::RecordingReader> m_reader; ///< Until `open`.
    std::unique_ptr<recording::RecordingPlayer> m_player;
    std::shared_ptr<const feeds::FeedHealth> m_health;
    ReplayState m_state;
};

} // namespace vigie::session
