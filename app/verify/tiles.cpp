// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/tiles.h"

#include "verify/disk.h"

#include <cstring>

namespace verify {

namespace {

constexpr std::uint64_t kHashBytes = 32;
constexpr std::uint64_t kLargestBundle = kTileWidth * (2 + 65535);

} // namespace

void Tree::add(Hash hash, unsigned level)
{
    const std::uint64_t added = std::uint64_t{1} << level;
    for (std::uint64_t left = m_size >> level; (left & 1U) != 0; left >>= 1U) {
        hash = nodeHash(m_nodes.back(), hash);
        m_nodes.pop_back();
    }
    m_nodes.push_back(hash);
    m_size += added;
}

Hash Tree::root() const
{
    if (m_nodes.empty())
        return emptyRoot();
    Hash out = m_nodes.back();
    for (std::size_t i = m_nodes.size() - 1; i-- > 0;)
        out = nodeHash(m_nodes[i], out);
    return out;
}

std::string tilePath(std::string_view level, std::uint64_t index, std::uint64_t width)
{
    std::string number;
    do {
        std::string group = std::to_string(index % 1000);
        group.insert(0, 3 - group.size(), '0');
        number = number.empty() ? group : 'x' + group + '/' + number;
        index /= 1000;
    } while (index > 0);
    std::string out = "tile/" + std::string(level) + '/' + number;
    if (width < kTileWidth)
        out += ".p/" + std::to_string(width);
    return out;
}

std::optional<std::vector<Hash>> readHashes(const std::filesystem::path& folder, unsigned level, std::uint64_t index,
                                            std::uint64_t width, bool& isMissing)
{
    const std::string name = std::to_string(level);
    auto bytes = readFile(folder / tilePath(name, index, width), kTileWidth * kHashBytes);
    std::uint64_t has = width;
    if (!bytes && width < kTileWidth && !std::filesystem::exists(folder / tilePath(name, index, width))) {
        bytes = readFile(folder / tilePath(name, index, kTileWidth), kTileWidth * kHashBytes);
        has = kTileWidth;
    }
    isMissing = !bytes;
    if (!bytes || bytes->size() != has * kHashBytes)
        return std::nullopt;
    std::vector<Hash> out(width);
    for (std::size_t i = 0; i < width; ++i)
        std::memcpy(out[i].data(), bytes->data() + i * kHashBytes, kHashBytes);
    return out;
}

std::optional<std::string> readBundle(const std::filesystem::path& folder, std::uint64_t index, std::uint64_t width,
                                      bool& isFull)
{
    isFull = width == kTileWidth;
    auto bytes = readFile(folder / tilePath("entries", index, width), kLargestBundle);
    if (!bytes && !isFull && !std::filesystem::exists(folder / tilePath("entries", index, width))) {
        isFull = true;
        bytes = readFile(folder / tilePath("entries", index, kTileWidth), kLargestBundle);
    }
    return bytes;
}

} // namespace verify
