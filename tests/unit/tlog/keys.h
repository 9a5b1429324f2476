// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlog/ed25519.h"

#include <QByteArray>

#include <algorithm>

namespace vigie::test {

inline tlog::Seed seedFromHex(const char* hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    tlog::Seed out{};
    std::copy_n(bytes.begin(), out.size(), out.begin());
    return out;
}

/// RFC 8032, 7.1, tests 1 and 2.
inline tlog::SigningKey logKey()
{
    return tlog::SigningKey::fromSeed(
        seedFromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
}
inline tlog::SigningKey witnessKey()
{
    return tlog::SigningKey::fromSeed(
        seedFromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
}

inline constexpr const char* kLogVkey = "example.com/kat+87134920+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
inline constexpr const char* kWitnessVkey = "example.net/w1+615e43a0+BD1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM";
inline constexpr const char* kLogLine =
    "\xE2\x80\x94 example.com/kat "
    "hxNJIGLl54RorL44Ry8dxmSX2K4be8CvTsfTt1RlHkH3BEtJ2/9FZ3FkJwaVfQ+Y5Ivz6DYgVehu+kSEm4mdw5rXvQw=\n";
inline constexpr const char* kWitnessLine =
    "\xE2\x80\x94 example.net/w1 "
    "YV5DoAAAAABkGFDL1TAFwRUPiDHuyd+VMEqEyJLbb++s/LFIxV0s2jGb+/xnQBKd9L1ozyJwYfeXK2xmSU5arFbMzVzMIK13Ad5RDQ==\n";
inline constexpr const char* kText = "example.com/kat\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
inline constexpr std::uint64_t kWitnessTime = 1679315147;

} // namespace vigie::test
