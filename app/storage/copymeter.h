// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup.h"

#include <utility>

namespace vigie::storage {

/// Adds up the bytes of one backup or restore and tells who watches.
class CopyMeter {
public:
    CopyMeter(const CopyWatch& watch, std::uint64_t total)
        : m_watch(watch)
    {
        m_state.bytesTotal = total;
    }

    void startFile(std::string name) { m_state.file = std::move(name); }

    /// What the functions of files.h call. Valid while this lives.
    [[nodiscard]] ByteProgress onBytes()
    {
        return [this](std::uint64_t bytes) {
            m_state.bytesDone += bytes;
            if (m_watch.progress)
                m_watch.progress(m_state);
            return !m_watch.stop.stop_requested();
        };
    }

private:
    const CopyWatch& m_watch;
    CopyProgress m_state;
};

/// Refuses with DiskFull where there is no room for so many bytes.
[[nodiscard]] core::Expected<void> checkRoom(const std::filesystem::path& folder, std::uint64_t bytes);

/// Makes all names in a tree durable.
[[nodiscard]] core::Expected<void> syncTree(const std::filesystem::path& folder);

} // namespace vigie::storage
