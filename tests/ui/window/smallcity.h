// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "feeds/feedhealth.h"
#include "session/citysession.h"
#include "support/batchwriter.h"
#include "support/tempfolder.h"

#include <memory>
#include <string>
#include <string_view>

namespace vigie::test {

/// A session over a town of a few assets, made of the real parts: store, rules, alert engine, pipeline, journal,
/// history. Only the feeds are the test's own hand, and the clock stands still until the test moves it.
class SmallCity final : public session::CitySession {
    Q_OBJECT

public:
    static constexpr auto kNow = "2026-11-22T13:05:09Z";

    /// The stores lie in `folder` and outlive the session: a second one goes on from them.
    static std::unique_ptr<SmallCity> open(const support::TempFolder& folder,
                                           session::Mode mode = session::Mode::Live,
                                           const profile::PeopleProfile& people = {});
    ~SmallCity() override;

    /// As a feed would bring it.
    void put(support::BatchWriter& batch);
    /// A town with a little of everything, an hour of values, and alerts of all four priorities.
    void fill();
    /// So many containers with an alert each.
    void overflow(int containers);
    /// A cabinet without supply, and so many lamps of it that are dark: 0100 and on.
    void failCabinet(int lamps);
    /// A container with a critical alert.
    void burn(int container, double latitude, double longitude);
    void failFeed(const char* id, const char* why);
    void tell(core::Error notice) { CitySession::notice(std::move(notice)); }
    void moveClock(std::chrono::seconds by);
    [[nodiscard]] core::Timestamp now() const { return m_clock.now(); }

    [[nodiscard]] session::Mode mode() const override { return m_mode; }
    [[nodiscard]] std::shared_ptr<const feeds::FeedHealth> feedHealth() const override { return m_health; }
    [[nodiscard]] RecordingState recording() const override { return {m_recording, 0, 0}; }
    [[nodiscard]] ReplayState replay() const override { return m_replay; }
    void setReplayPaused(bool paused) override;
    void setReplaySpeed(double speed) override;
    void seekReplay(core::Timestamp time) override;

private:
    /// The clock is the one in `stores`.
    SmallCity(session::SessionPlan plan, core::SteeredClock& clock, session::SessionStores stores,
              session::Mode mode);
    void makeHealth();
    core::Expected<void> pauseFeed(const std::string& feedId) override;
    core::Expected<void> resumeFeed(const std::string& feedId) override;
    core::Expected<void> startRecording(const std::string& name) override;
    core::Expected<void> stopRecording() override;
    void setPhase(const std::string& feedId, feeds::FeedPhase phase, const std::optional<core::Error>& why);

    core::SteeredClock& m_clock;
    session::Mode m_mode;
    std::shared_ptr<const feeds::FeedHealth> m_health;
    std::string m_recording;
    ReplayState m_replay;
};

} // namespace vigie::test
