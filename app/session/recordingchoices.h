// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vigie::session {

/// A recording that can be chosen: to replay it, or to try rules on it.
struct RecordingChoice {
    std::filesystem::path path;
    std::string name;                      ///< Of the file, without its ending.
    core::Timestamp first = core::kNoTime; ///< Earliest and latest arrival; kNoTime where it holds nothing.
    core::Timestamp last = core::kNoTime;
    std::uint64_t bytes = 0;
    bool closed = false;                  ///< Else it is still being written, or its program was stopped.
    std::optional<core::Error> problem{}; ///< Why it cannot be read; then nothing else is known but `bytes`.
};

/// Where a session writes its recordings, and how they end.
inline constexpr const char* kRecordingsFolder = "recordings"; ///< In the data folder.
inline constexpr const char* kRecordingEnding = ".vigierec";
inline constexpr std::size_t kMostRecordings = 1'000;

/// The recordings in a folder, newest first by what is in them, then those that hold nothing or cannot be read; the first
/// kMostRecordings by name backwards (a name is a time) where there are more. Empty where there is no such folder.
/// Thread: any but the GUI's: it opens each file. Cost: of a closed recording its head and footer; of any other, the head
/// of each second.
[[nodiscard]] std::vector<RecordingChoice> recordingsIn(const std::filesystem::path& folder);

} // namespace vigie::session
