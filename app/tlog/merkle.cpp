// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/merkle.h"

#include "storage/sha256.h"

#include <array>

namespace vigie::tlog {

namespace {

constexpr std::array<std::uint8_t, 1> kLeafPrefix{0};
constexpr std::array<std::uint8_t, 1> kNodePrefix{1};

} // namespace

Digest leafHash(ByteView entry)
{
    return storage::sha256({kLeafPrefix, entry});
}

Digest nodeHash(const Digest& left, const Digest& right)
{
    return storage::sha256({kNodePrefix, left, right});
}

Digest emptyRoot()
{
    return storage::sha256(ByteView{});
}

Digest CompactRange::root() const
{
    if (m_nodes.empty())
        return emptyRoot();
    Digest out = m_nodes.back();
    for (auto node = m_nodes.rbegin() + 1; node != m_nodes.rend(); ++node)
        out = nodeHash(*node, out);
    return out;
}

} // namespace vigie::tlog
