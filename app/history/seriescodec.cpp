// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/seriescodec.h"

#include "packing/decimal.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>

namespace vigie::history {

namespace {

constexpr std::array<std::int64_t, 3> kUnits{1, 1'000, 1'000'000}; // microseconds

// The first byte of the values: the scale of their decimals or kBits, and whether qualities follow.
constexpr std::uint8_t kBits = 15;
constexpr std::uint8_t kHasQualities = 0x10;
constexpr std::uint8_t kScaleMask = 0x0F;

/// Numbers that are often zero: (number zigzagged) * 2, or the length of a run of zeros * 2 + 1.
class StepWriter {
public:
    explicit StepWriter(packing::ByteWriter& out)
        : m_out(out)
    {
    }
    void put(std::int64_t step)
    {
        if (step == 0) {
            ++m_zeros;
            return;
        }
        finish();
        m_out.varint(packing::zigzag(step) << 1U);
    }
    void finish()
    {
        if (m_zeros > 0)
            m_out.varint(m_zeros << 1U | 1U);
        m_zeros = 0;
    }

private:
    packing::ByteWriter& m_out;
    std::uint64_t m_zeros = 0;
};

class StepReader {
public:
    explicit StepReader(packing::ByteReader& in)
        : m_in(in)
    {
    }
    std::int64_t get()
    {
        if (m_zeros > 0) {
            --m_zeros;
            return 0;
        }
        const std::uint64_t token = m_in.varint();
        if ((token & 1U) == 0)
            return packing::unzigzag(token >> 1U);
        m_zeros = token >> 1U;
        if (m_zeros == 0)
            m_in.fail();
        else
            --m_zeros;
        return 0;
    }
    [[nodiscard]] bool atEnd() const { return m_zeros == 0 && m_in.atEnd(); }

private:
    packing::ByteReader& m_in;
    std::uint64_t m_zeros = 0;
};

std::int64_t microsFrom(core::Timestamp time, core::Timestamp base)
{
    return packing::difference(time.time_since_epoch().count(), base.time_since_epoch().count());
}

std::size_t commonUnit(std::span<const Point> points, core::Timestamp base)
{
    std::size_t unit = kUnits.size() - 1;
    for (const Point& point : points) {
        while (microsFrom(point.time, base) % kUnits[unit] != 0)
            --unit;
    }
    return unit;
}

/// The scale all values share, or kBits.
std::uint8_t commonScale(std::span<const Point> points)
{
    std::uint8_t scale = 0;
    for (const Point& point : points) {
        while (!packing::toDecimal(point.value, scale)) {
            if (scale == packing::kMaxScale)
                return kBits;
            ++scale;
        }
    }
    // A later value may have raised the scale to one at which an earlier one is too long.
    const bool all = std::all_of(points.begin(), points.end(), [&](const Point& point) {
        return packing::toDecimal(point.value, scale).has_value();
    });
    return all ? scale : kBits;
}

void putDecimals(packing::ByteWriter& out, std::span<const Point> points, std::uint8_t scale)
{
    StepWriter steps{out};
    std::int64_t before = 0;
    for (const Point& point : points) {
        const std::int64_t mantissa = packing::toDecimal(point.value, scale)->mantissa;
        steps.put(mantissa - before);
        before = mantissa;
    }
    steps.finish();
}

bool getDecimals(packing::ByteReader& in, std::span<Point> points, std::uint8_t scale)
{
    StepReader steps{in};
    std::int64_t mantissa = 0;
    for (Point& point : points) {
        mantissa = packing::sum(mantissa, steps.get());
        point.value = packing::fromDecimal({mantissa, scale});
    }
    return steps.atEnd();
}

/// The bits that differ from the value before: a byte with the number of zero bytes above and of bytes that follow.
void putBits(packing::ByteWriter& out, std::span<const Point> points)
{
    std::uint64_t before = 0;
    for (const Point& point : points) {
        const auto bits = std::bit_cast<std::uint64_t>(point.value);
        std::uint64_t changed = bits ^ before;
        before = bits;
        const auto above = static_cast<unsigned>(std::countl_zero(changed)) / 8U;
        const unsigned below = changed == 0 ? 0U : static_cast<unsigned>(std::countr_zero(changed)) / 8U;
        const unsigned count = 8U - above - below;
        out.u8(static_cast<std::uint8_t>(above << 4U | count));
        changed >>= 8U * below % 64U;
        for (unsigned i = 0; i < count; ++i)
            out.u8(static_cast<std::uint8_t>(changed >> (8U * i) & 0xFFU));
    }
}

bool getBits(packing::ByteReader& in, std::span<Point> points)
{
    std::uint64_t bits = 0;
    for (Point& point : points) {
        const std::uint8_t head = in.u8();
        const unsigned above = head >> 4U;
        const unsigned count = head & 0x0FU;
        if (above + count > 8)
            return false;
        const unsigned below = 8U - above - count;
        std::uint64_t changed = 0;
        for (unsigned i = 0; i < count; ++i)
            changed |= std::uint64_t{in.u8()} << (8U * (i + below));
        bits ^= changed;
        point.value = std::bit_cast<double>(bits);
    }
    return in.atEnd();
}

void putQualities(packing::ByteWriter& out, std::span<const Point> points)
{
    for (std::size_t i = 0; i < points.size();) {
        std::size_t end = i;
        while (end < points.size() && points[end].quality == points[i].quality)
            ++end;
        out.varint((end - i) << 2U | static_cast<std::uint64_t>(points[i].quality));
        i = end;
    }
}

bool getQualities(packing::ByteReader& in, std::span<Point> points)
{
    for (std::size_t i = 0; i < points.size();) {
        const std::uint64_t token = in.varint();
        const std::uint64_t run = token >> 2U;
        if (run == 0 || run > points.size() - i)
            return false;
        for (std::uint64_t k = 0; k < run; ++k)
            points[i++].quality = static_cast<core::Quality>(token & 3U);
    }
    return true;
}

} // namespace

void putTimes(packing::ByteWriter& out, std::span<const Point> points, core::Timestamp base)
{
    const std::size_t unit = commonUnit(points, base);
    StepWriter steps{out};
    std::int64_t time = 0;
    std::int64_t step = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::int64_t now = microsFrom(points[i].time, base) / kUnits[unit];
        if (i == 0) {
            out.varint(packing::zigzag(now) << 2U | unit);
        } else {
            steps.put(now - time - step);
            step = now - time;
        }
        time = now;
    }
    steps.finish();
}

bool getTimes(packing::ByteReader in, std::span<Point> points, core::Timestamp base)
{
    const std::uint64_t first = in.varint();
    const std::uint64_t unit = first & 3U;
    if (points.empty() || unit >= kUnits.size())
        return false;
    StepReader steps{in};
    std::int64_t time = packing::unzigzag(first >> 2U);
    std::int64_t step = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) {
            step = packing::sum(step, steps.get());
            time = packing::sum(time, step);
        }
        const std::uint64_t micros = static_cast<std::uint64_t>(time) * static_cast<std::uint64_t>(kUnits[unit]);
        points[i].time = core::Timestamp{
            core::Duration{packing::sum(base.time_since_epoch().count(), static_cast<std::int64_t>(micros))}};
    }
    return steps.atEnd();
}

void putValues(packing::ByteWriter& out, std::span<const Point> points)
{
    const std::uint8_t scale = commonScale(points);
    const bool qualities = std::any_of(points.begin(), points.end(),
                                       [](const Point& point) { return point.quality != core::Quality::Measured; });
    out.u8(static_cast<std::uint8_t>(scale | (qualities ? kHasQualities : 0)));
    if (qualities)
        putQualities(out, points);
    if (scale == kBits)
        putBits(out, points);
    else
        putDecimals(out, points, scale);
}

bool getValues(packing::ByteReader in, std::span<Point> points)
{
    const std::uint8_t head = in.u8();
    const auto scale = static_cast<std::uint8_t>(head & kScaleMask);
    if ((head & ~(kScaleMask | kHasQualities)) != 0 || (scale > packing::kMaxScale && scale != kBits))
        return false;
    if ((head & kHasQualities) != 0 && !getQualities(in, points))
        return false;
    const bool whole = scale == kBits ? getBits(in, points) : getDecimals(in, points, scale);
    return whole &&
           std::all_of(points.begin(), points.end(), [](const Point& one) { return std::isfinite(one.value); });
}

} // namespace vigie::history
