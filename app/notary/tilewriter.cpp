// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/tilewriter.h"

#include "storage/files.h"

#include <limits>

namespace vigie::notary {

using core::Expected;

Expected<void> TileWriter::add(std::string_view entry)
{
    if (entry.size() > std::numeric_limits<std::uint16_t>::max())
        return core::fail(core::ErrorCode::TooLarge, m_folder.string(),
                          VIGIE_TEXT("Errors", "An entry is too large to be published."),
                          VIGIE_TEXT("Errors", "Please report this as a fault."));
    m_bundle += static_cast<char>(entry.size() >> 8U);
    m_bundle += static_cast<char>(entry.size() & 0xFFU);
    m_bundle += entry;
    // Every subtree that a level of tiles has is one the tree completes anyway.
    Expected<void> done;
    m_range.append(tlog::leafHash(storage::asBytes(entry)), [&](int level, const tlog::Digest& hash) {
        if (done && level % tlog::kTileHeight == 0)
            done = addHash(static_cast<std::size_t>(level / tlog::kTileHeight), hash);
    });
    return done;
}

Expected<void> TileWriter::addHash(std::size_t level, const tlog::Digest& hash)
{
    if (m_levels.size() <= level)
        m_levels.resize(level + 1);
    m_levels[level].hashes.push_back(hash);
    if (m_levels[level].hashes.size() < tlog::kTileWidth)
        return {};
    auto written = write(level);
    m_levels[level].hashes.clear();
    ++m_levels[level].index;
    return written;
}

Expected<void> TileWriter::finish()
{
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        if (m_levels[level].hashes.empty())
            continue;
        if (auto written = write(level); !written)
            return written;
    }
    return {};
}

Expected<void> TileWriter::write(std::size_t level)
{
    const Level& of = m_levels[level];
    const tlog::Tile tile{static_cast<int>(level), of.index, of.hashes.size()};
    std::string bytes;
    for (const tlog::Digest& hash : of.hashes)
        bytes.append(hash.begin(), hash.end());
    if (auto written = write(tile.path(), bytes); !written || level > 0)
        return written;
    auto written = write(tile.entriesPath(), m_bundle);
    m_bundle.clear();
    return written;
}

Expected<void> TileWriter::write(const std::string& path, std::string_view bytes) const
{
    const std::filesystem::path file = m_folder / path;
    if (auto folder = storage::ensureFolder(file.parent_path()); !folder)
        return folder;
    return storage::writeFile(file, bytes);
}

} // namespace vigie::notary
