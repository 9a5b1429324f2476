// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedhealth.h"
#include "session/sessionplan.h"
#include "support/mosquittobroker.h"
#include "support/tempfolder.h"

#include <QtLogging>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

namespace vigie::test {

/// A session of the demonstration city on a broker of the test. `rules`: a folder, instead of the city's own.
inline std::unique_ptr<session::Session> open(const support::MosquittoBroker& broker, const support::TempFolder& data,
                                              const std::string& recording = {},
                                              const std::filesystem::path& rules = {})
{
    auto profile = profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    if (!profile)
        qFatal("%s", profile.error().english().c_str());
    for (profile::FeedProfile& feed : profile->feeds) {
        feed.config.url = broker.url();
        feed.config.user.clear();
        feed.config.password = {};
    }
    if (!rules.empty())
        profile->rulesFolder = rules;
    session::SessionPlan plan;
    plan.profile = std::move(*profile);
    plan.data = data.path();
    plan.operatorName = "A. Person";
    plan.recording = recording;
    auto session =
        recording.empty() ? session::openLiveSession(std::move(plan)) : session::openReplaySession(std::move(plan));
    if (!session)
        qFatal("%s", session.error().english().c_str());
    return std::move(*session);
}

inline bool allLive(const session::Session& session)
{
    const auto health = session.feedHealth();
    return !health->feeds.empty() && std::all_of(health->feeds.begin(), health->feeds.end(), [](const auto& feed) {
        return feed.state.phase == feeds::FeedPhase::Live;
    });
}

} // namespace vigie::test
