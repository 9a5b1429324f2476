// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/texthash.h"
#include "profile/cityprofile.h"

#include <chrono>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::session {

/// How often something is expected of an asset, by its model and feed, as the profile says.
class ExpectedPeriods {
public:
    ExpectedPeriods() = default;
    explicit ExpectedPeriods(const profile::CityProfile& profile);

    /// Zero where nothing is expected.
    [[nodiscard]] std::chrono::seconds of(std::string_view model, core::FeedIndex feed) const;

private:
    struct Feed {
        std::chrono::seconds usual{0};
        std::unordered_map<std::string, std::chrono::seconds, core::TextHash, std::equal_to<>> ofModel;
    };
    std::vector<Feed> m_feeds;
};

} // namespace vigie::session
