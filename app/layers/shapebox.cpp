// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/shapebox.h"

#include <array>
#include <bit>
#include <cstdint>

namespace vigie::layers {

namespace {

constexpr std::size_t kHeader = 8;
constexpr std::size_t kPointBytes = 1 + 4 + 16;

/// Numbers of a byte order that the bytes say themselves.
template <typename T> T numberAt(std::span<const std::uint8_t> bytes, std::size_t at, bool isLittle)
{
    std::array<std::uint8_t, sizeof(T)> own{};
    const bool isOurs = isLittle == (std::endian::native == std::endian::little);
    for (std::size_t i = 0; i < sizeof(T); ++i)
        own.at(isOurs ? i : sizeof(T) - 1 - i) = bytes[at + i];
    return std::bit_cast<T>(own);
}

DegreeBox boxOf(double west, double south, double east, double north)
{
    const auto low = core::GeoPosition::fromDegrees(south, west);
    const auto high = core::GeoPosition::fromDegrees(north, east);
    DegreeBox out;
    if (low && high) {
        out.add(*low);
        out.add(*high);
    }
    return out;
}

} // namespace

DegreeBox boxOfShape(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < kHeader || bytes[0] != 'G' || bytes[1] != 'P')
        return {};
    const unsigned flags = bytes[3];
    constexpr std::array<std::size_t, 5> kEnvelopeBytes{0, 32, 48, 48, 64};
    const unsigned envelope = (flags >> 1U) & 7U;
    const bool isLittle = (flags & 1U) != 0;
    if (envelope >= kEnvelopeBytes.size() || bytes.size() < kHeader + kEnvelopeBytes.at(envelope))
        return {};
    if (envelope > 0) { // west, east, south, north
        const auto number = [&](std::size_t i) { return numberAt<double>(bytes, kHeader + 8 * i, isLittle); };
        return boxOf(number(0), number(2), number(1), number(3));
    }
    const std::span<const std::uint8_t> shape = bytes.subspan(kHeader);
    if (shape.size() < kPointBytes)
        return {};
    const bool isShapeLittle = shape[0] == 1;
    constexpr std::uint32_t kDimension = 1'000; // a point with heights is 1001, and the like
    if (numberAt<std::uint32_t>(shape, 1, isShapeLittle) % kDimension != 1)
        return {};
    const auto x = numberAt<double>(shape, 5, isShapeLittle);
    const auto y = numberAt<double>(shape, 13, isShapeLittle);
    return boxOf(x, y, x, y);
}

} // namespace vigie::layers
