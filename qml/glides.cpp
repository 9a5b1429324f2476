// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/glides.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

/// Reports that come in one burst: the time between them says nothing about the way.
constexpr double kShortest = 0.1;

double distance(geo::LocalPoint a, geo::LocalPoint b)
{
    return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

} // namespace

geo::LocalPoint Glide::at(double now) const
{
    if (isOver(now))
        return to;
    const auto rest = static_cast<float>(1.0 - std::max(0.0, now - begin) / seconds);
    return {to.x + (from.x - to.x) * rest, to.y + (from.y - to.y) * rest};
}

double Glide::metres() const
{
    return distance(from, to);
}

void Glides::note(std::uint32_t row, geo::LocalPoint before, geo::LocalPoint after, double now)
{
    const auto [found, isFirst] = m_glides.try_emplace(row);
    Glide& glide = found->second;
    const geo::LocalPoint shown = isFirst ? before : glide.at(now);
    const double silence = isFirst ? kFirst : now - glide.begin;
    const bool isJump = silence > kLongest || distance(shown, after) > kFarthest;
    glide = {isJump ? after : shown, after, now, isJump ? 0.0 : std::max(silence, kShortest)};
}

void Glides::forgetOld(double now)
{
    std::erase_if(m_glides, [now](const auto& entry) { return now - entry.second.begin > 2.0 * kLongest; });
}

const Glide* Glides::find(std::uint32_t row) const
{
    const auto found = m_glides.find(row);
    return found == m_glides.end() ? nullptr : &found->second;
}

geo::LocalPoint Glides::shownAt(std::uint32_t row, geo::LocalPoint place, double now) const
{
    const Glide* glide = find(row);
    return glide == nullptr ? place : glide->at(now);
}

std::optional<double> Glides::fastest(double now) const
{
    std::optional<double> out;
    for (const auto& [row, glide] : m_glides) {
        if (!glide.isOver(now))
            out = std::max(out.value_or(0.0), glide.metres() / glide.seconds);
    }
    return out;
}

} // namespace vigie::map
