// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetmarks.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

constexpr float kSymbolLift = 17.0F; ///< Of the symbol over its square's count.

/// A half-open part: its north and west borders belong to it, so that neighbours share no asset.
bool holds(const geo::LocalBox& part, geo::LocalPoint p)
{
    return p.x >= part.low.x && p.x < part.high.x && p.y >= part.low.y && p.y < part.high.y;
}

void write(std::vector<Mark>& out, geo::LocalPoint at, const std::vector<int>& glyphs,
           const std::array<float, kGlyphCount>& widths, Sprite (*sprite)(int), float left, float down)
{
    float right = left;
    for (const int glyph : glyphs) {
        const float width = widths[static_cast<std::size_t>(glyph)];
        out.push_back({at, sprite(glyph), right + width / 2.0F, down});
        right += width;
    }
}

float widthOf(const std::vector<int>& glyphs, const std::array<float, kGlyphCount>& widths)
{
    float out = 0.0F;
    for (const int glyph : glyphs)
        out += widths[static_cast<std::size_t>(glyph)];
    return out;
}

struct RankedMark {
    core::Priority priority;
    Mark mark;
};

void takeByRank(std::vector<RankedMark>& ranked, std::vector<Mark>& out)
{
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankedMark& a, const RankedMark& b) { return a.priority < b.priority; });
    for (const RankedMark& r : ranked)
        out.push_back(r.mark);
}

void collectEach(const MapIndex& index, const geo::LocalBox& part, const DetailChoice& choice, Marks& out)
{
    std::vector<RankedMark> ranked;
    index.places().query(part, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = index.rows()[static_cast<core::AssetIndex>(number)];
        if (!choice.mask.has(row.domain) || !holds(part, at))
            return;
        if (row.worst == core::Priority::None)
            out.quiet.push_back({at, quietSprite(row.domain, row.stale, choice.isNear)});
        else
            ranked.push_back({row.worst, {at, abnormalSprite(row.worst, row.stale)}});
    });
    takeByRank(ranked, out.abnormal);
}

void collectGroup(const AreaCount& count, const std::vector<geo::LocalPoint>& names, double metresPerPoint,
                  const DetailChoice& choice, const GlyphWidths& widths, Marks& out, std::vector<RankedMark>& ranked)
{
    const std::uint32_t total = count.total(choice.mask);
    if (total == 0)
        return;
    const geo::LocalPoint middle = count.middle(choice.mask);
    const std::uint32_t abnormal = count.abnormal(choice.mask);
    const bool hasSymbol = abnormal > kShownOneByOne;
    const float down = clearOfNames(names, middle, hasSymbol, metresPerPoint);
    const std::vector<int> glyphs = glyphsOf(total);
    out.quiet.push_back({middle, plateSprite(static_cast<int>(glyphs.size())), 0.0F, down});
    write(out.quiet, middle, glyphs, widths.quiet, quietGlyph, -widthOf(glyphs, widths.quiet) / 2.0F, down);
    if (!hasSymbol)
        return;
    const float above = down - kSymbolLift;
    const std::vector<int> number = glyphsOf(abnormal);
    const float textWidth = widthOf(number, widths.strong);
    constexpr float kSymbolWidth = 18.0F;
    const float left = -(kSymbolWidth + textWidth) / 2.0F;
    const core::Priority worst = count.worst(choice.mask);
    ranked.push_back({worst, {middle, abnormalSprite(worst, false), left + kSymbolWidth / 2.0F, above}});
    std::vector<Mark> text;
    write(text, middle, number, widths.strong, strongGlyph, left + kSymbolWidth, above);
    for (const Mark& mark : text)
        ranked.push_back({worst, mark});
}

void collectGroups(const MapIndex& index, const AreaCounts& groups, const geo::LocalBox& part,
                   const DetailChoice& choice, const GlyphWidths& widths, Marks& out)
{
    // A part is a whole number of squares: the middle of its first and last ones names them without rounding trouble.
    const auto half = static_cast<float>(groups.cellMetres() / 2.0);
    const AreaKey low = groups.keyOf({part.low.x + half, part.low.y + half});
    const AreaKey high = groups.keyOf({part.high.x - half, part.high.y - half});
    const double metresPerPoint = groups.cellMetres() / MapIndex::kAreaPoints;
    std::vector<RankedMark> ranked;
    for (std::int32_t y = low.y; y <= high.y; ++y) {
        for (std::int32_t x = low.x; x <= high.x; ++x) {
            if (const AreaCount* count = groups.find({x, y}))
                collectGroup(*count, index.names(), metresPerPoint, choice, widths, out, ranked);
        }
    }
    index.abnormal().query(part, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = index.rows()[static_cast<core::AssetIndex>(number)];
        if (!choice.mask.has(row.domain) || !holds(part, at))
            return;
        const AreaCount* count = groups.find(groups.keyOf(at));
        if (count != nullptr && count->abnormal(choice.mask) <= kShownOneByOne)
            ranked.push_back({row.worst, {at, abnormalSprite(row.worst, row.stale)}});
    });
    takeByRank(ranked, out.abnormal);
}

} // namespace

float clearOfNames(const std::vector<geo::LocalPoint>& names, geo::LocalPoint middle, bool hasSymbol,
                   double metresPerPoint)
{
    // Half of a name of two lines as the style writes it, and of a count on its plate, with some air.
    constexpr float kHalfWidth = 50.0F + 18.0F;
    constexpr float kHalfName = 16.0F;
    constexpr float kHalfPlate = 10.0F;
    const float half = kHalfName + kHalfPlate + (hasSymbol ? kSymbolLift / 2.0F : 0.0F);
    const float lift = hasSymbol ? kSymbolLift / 2.0F : 0.0F;
    for (const geo::LocalPoint name : names) {
        const auto right = static_cast<float>((middle.x - name.x) / metresPerPoint);
        const auto below = static_cast<float>((middle.y - name.y) / metresPerPoint) - lift;
        if (std::abs(right) < kHalfWidth && std::abs(below) < half)
            return below >= 0.0F ? half - below : -half - below;
    }
    return 0.0F;
}

std::vector<int> glyphsOf(std::uint32_t count)
{
    std::vector<int> out;
    const bool isThousands = count >= 10'000;
    std::uint32_t rest = isThousands ? std::min(count / 1000U, 999U) : count;
    do {
        out.insert(out.begin(), static_cast<int>(rest % 10U));
        rest /= 10U;
    } while (rest > 0);
    if (isThousands)
        out.push_back(kThousands);
    return out;
}

void collectMarks(const MapIndex& index, const AreaCounts* groups, const geo::LocalBox& part,
                  const DetailChoice& choice, const GlyphWidths& widths, Marks& out)
{
    out.quiet.clear();
    out.abnormal.clear();
    if (choice.isEach || groups == nullptr)
        collectEach(index, part, choice, out);
    else
        collectGroups(index, *groups, part, choice, widths, out);
}

} // namespace vigie::map
