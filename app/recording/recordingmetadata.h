// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::recording {

/// A feed of the recorded session. Its place in RecordingMetadata::feeds is its core::FeedIndex in the recorded
/// batches.
struct RecordedFeedInfo {
    std::string id;   ///< As in the city profile: "lamps".
    std::string name; ///< For people.
    bool operator==(const RecordedFeedInfo&) const = default;
};

/// What a recording says of itself, kept in its header as JSON.
struct RecordingMetadata {
    std::string city;   ///< The city's name.
    std::string origin; ///< Where it comes from: "live", "training", "demonstration".
    core::Timestamp createdAt{};
    std::string program; ///< What wrote it: "Vigie 0.1.0".
    std::vector<RecordedFeedInfo> feeds;
    bool operator==(const RecordingMetadata&) const = default;
};

[[nodiscard]] std::string toJson(const RecordingMetadata& metadata);
/// From bytes nobody vouches for: unknown members are passed over, texts are cut at 200 characters and cleaned of
/// control characters, at most kMaxFeeds feeds.
[[nodiscard]] core::Expected<RecordingMetadata> metadataFromJson(std::string_view json, const std::string& where);

} // namespace vigie::recording
