// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recordingchoices.h"

#include "recording/recordingreader.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

namespace vigie::session {

namespace {

namespace fs = std::filesystem;

RecordingChoice choiceOf(const fs::path& path)
{
    RecordingChoice out;
    out.path = path;
    out.name = path.stem().string();
    const auto reader = recording::RecordingReader::open(path);
    if (!reader) {
        std::error_code error;
        const auto size = fs::file_size(path, error);
        out.bytes = error ? 0 : size;
        out.problem = reader.error();
        return out;
    }
    const recording::RecordingSummary& summary = reader->summary();
    out.first = summary.first;
    out.last = summary.last;
    out.bytes = summary.bytes;
    out.closed = summary.closed;
    return out;
}

} // namespace

std::vector<RecordingChoice> recordingsIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->path().extension() == kRecordingEnding && it->is_regular_file(ignored))
            files.push_back(it->path());
    }
    std::ranges::sort(files, std::greater{});
    files.resize(std::min(files.size(), kMostRecordings));
    std::vector<RecordingChoice> out;
    out.reserve(files.size());
    for (const fs::path& file : files)
        out.push_back(choiceOf(file));
    std::ranges::stable_sort(out, std::greater{}, &RecordingChoice::first);
    return out;
}

} // namespace vigie::session
