// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedsupervisor.h"
#include "recording/recorder.h"
#include "session/citysession.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace vigie::session {

/// The city now: feeds, their supervision, the recorder.
class LiveSession final : public CitySession {
    Q_OBJECT

public:
    LiveSession(SessionPlan plan, SessionStores stores);
    ~LiveSession() override;

    [[nodiscard]] core::Expected<void> open();

    [[nodiscard]] Mode mode() const override { return m_followed != nullptr ? Mode::Simulated : Mode::Live; }
    [[nodiscard]] std::shared_ptr<const feeds::FeedHealth> feedHealth() const override { return m_health; }
    [[nodiscard]] RecordingState recording() const override;
    [[nodiscard]] ReplayState replay() const override { return {}; }
    void setReplayPaused(bool /*paused*/) override {}
    void setReplaySpeed(double /*speed*/) override {}
    void seekReplay(core::Timestamp /*time*/) override {}

private:
    core::Expected<void> pauseFeed(const std::string& feedId) override;
    core::Expected<void> resumeFeed(const std::string& feedId) override;
    core::Expected<void> startRecording(const std::string& name) override;
    core::Expected<void> stopRecording() override;

    [[nodiscard]] feeds::FeedParts partsFor();
    void makeFeeds();
    void startFeeds();
    /// The city tells its own time: taken where the plan asks for it, and otherwise only told when it does not run at
    /// 1x.
    void onCityClock(const feeds::ClockMessage& told);
    void awaitCityClock();
    void onFeedEvent(const feeds::FeedEvent& event);
    void lookAtFeeds();

    core::SteeredClock* m_followed = nullptr; ///< The session's clock, where the city tells the time.
    std::vector<feeds::SupervisedFeed> m_made;
    std::unique_ptr<feeds::FeedSource> m_clockFeed; ///< Until the first moment was told.
    std::unique_ptr<feeds::FeedSupervisor> m_supervisor;
    std::shared_ptr<const feeds::FeedHealth> m_health;
    QTimer m_healthTimer;
    std::shared_ptr<recording::Recorder> m_recorder;
    std::string m_recordingName;
    std::atomic<bool> m_clockKnown{false};
};

} // namespace vigie::session
