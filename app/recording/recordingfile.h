// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "packing/compression.h"
#include "recording/recordingformat.h"
#include "recording/recordingmetadata.h"
#include "storage/files.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace vigie::recording {

/// A recording being written: frames are only ever appended.
/// Thread:  none of its own; one owner.
/// Failure: a write that fails (disk full) is taken back, so that the file ends after its last whole frame; whatever
///          happens to the program or the computer, the frames before the last `sync` stay readable.
class RecordingFile {
public:
    /// Makes the file (0600), which must not exist, and makes its head durable.
    [[nodiscard]] static core::Expected<RecordingFile> create(const std::filesystem::path& path,
                                                              const RecordingMetadata& metadata);

    /// Gives the frame its number and writes it.
    [[nodiscard]] core::Expected<void> append(FrameHeader header, packing::BytesView payload);
    /// Asks the disk to keep what was appended (fdatasync). No effect where nothing was.
    [[nodiscard]] core::Expected<void> sync();
    /// Writes the footer and the end mark, and syncs. Nothing may be appended afterwards.
    [[nodiscard]] core::Expected<void> finish();

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] std::uint64_t frames() const { return m_sequence; }

private:
    RecordingFile(storage::UniqueFd fd, std::filesystem::path path);
    [[nodiscard]] core::Expected<void> write(packing::BytesView bytes);

    storage::UniqueFd m_fd;
    std::filesystem::path m_path;
    std::uint64_t m_size = 0;
    std::uint64_t m_sequence = 0;
    bool m_synced = true;
    std::vector<FrameEntry> m_index;
    packing::ByteWriter m_buffer;
};

} // namespace vigie::recording
