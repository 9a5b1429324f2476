// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/framecolumns.h"

#include <array>

namespace vigie::recording {

namespace {

constexpr std::array<std::int64_t, 3> kMicros{1, 1'000, 1'000'000};
constexpr std::uint64_t kNone = 3;
constexpr std::uint64_t kFull = 7;

} // namespace

void TimeSteps::put(packing::ByteWriter& out, core::Timestamp time)
{
    if (time == core::kNoTime) {
        out.varint(kNone);
        return;
    }
    const std::int64_t now = time.time_since_epoch().count();
    const std::int64_t step = packing::difference(now, m_before);
    m_before = now;
    std::size_t tag = kMicros.size() - 1;
    while (step % kMicros[tag] != 0)
        --tag;
    const std::uint64_t count = packing::zigzag(step / kMicros[tag]);
    if (count >> 62U != 0) {
        out.varint(kFull);
        out.u64(static_cast<std::uint64_t>(now));
        return;
    }
    out.varint(count << 2U | tag);
}

core::Timestamp TimeSteps::get(packing::ByteReader& in)
{
    const std::uint64_t token = in.varint();
    if (token == kNone)
        return core::kNoTime;
    if (token == kFull) {
        m_before = static_cast<std::int64_t>(in.u64());
    } else if (const std::uint64_t tag = token & 3U; tag < kMicros.size()) {
        // Unsigned, so that a forged step wraps around instead of being undefined.
        const auto step = static_cast<std::uint64_t>(packing::unzigzag(token >> 2U));
        const std::uint64_t micros = step * static_cast<std::uint64_t>(kMicros[tag]);
        m_before = packing::sum(m_before, static_cast<std::int64_t>(micros));
    } else {
        in.fail();
    }
    return core::Timestamp{core::Duration{m_before}};
}

} // namespace vigie::recording
