// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetmarks.h"

#include "qml/groupplace.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

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
        out.push_back({.at = at, .sprite = sprite(glyph), .right = right + width / 2.0F, .down = down});
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

void collectEach(const MarkSource& source, const geo::LocalBox& part, const DetailChoice& choice, Marks& out)
{
    std::vector<RankedMark> ranked;
    source.index.places().query(part, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = source.index.rows()[static_cast<core::AssetIndex>(number)];
        if (!choice.mask.has(row.domain) || !holds(part, at))
            return;
        Mark mark{.at = at};
        if (const Glide* glide = source.glides.find(number); glide != nullptr && !glide->isOver(source.now))
            mark.glide = *glide;
        const bool isNormal = row.worst == core::Priority::None;
        const auto put = [&](Sprite sprite) {
            mark.sprite = sprite;
            if (isNormal)
                out.quiet.push_back(mark);
            else
                ranked.push_back({row.worst, mark});
        };
        if (std::binary_search(source.chosen.begin(), source.chosen.end(), number))
            put(chosenSprite());
        if (const auto degrees = row.heading.degrees(); degrees && choice.isNear)
            put(headingSprite(*degrees));
        put(isNormal ? quietSprite(row.domain, row.stale, choice.isNear)
                     : abnormalSprite(row.worst, row.stale, row.acknowledged));
        if (isNormal && row.aside)
            put(asideSprite());
    });
    takeByRank(ranked, out.abnormal);
}

void collectGroup(const MarkSource& source, const AreaCount& count, const DetailChoice& choice,
                  const GlyphWidths& widths, Marks& out, std::vector<RankedMark>& ranked)
{
    const std::uint32_t total = count.total(choice.mask);
    if (total == 0)
        return;
    const geo::LocalPoint middle = count.middle(choice.mask);
    const core::Priority worst = count.worstNumbered(choice.mask);
    const GroupShift shift = shiftOf(source, choice, count);
    const std::vector<int> glyphs = glyphsOf(total);
    out.quiet.push_back({.at = middle,
                         .sprite = plateSprite(static_cast<int>(glyphs.size())),
                         .right = shift.right,
                         .down = shift.down});
    write(out.quiet, middle, glyphs, widths.quiet, quietGlyph, shift.right - widthOf(glyphs, widths.quiet) / 2.0F,
          shift.down);
    if (worst == core::Priority::None)
        return;
    const float above = shift.down - kSymbolLift;
    // How many are as bad as the sign says: a number beside it is read as that.
    const std::vector<int> number = glyphsOf(count.of(worst, choice.mask));
    const float textWidth = widthOf(number, widths.strong);
    constexpr float kSymbolWidth = 18.0F;
    const float left = shift.right - (kSymbolWidth + textWidth) / 2.0F;
    ranked.push_back(
        {worst,
         {.at = middle, .sprite = abnormalSprite(worst, false), .right = left + kSymbolWidth / 2.0F, .down = above}});
    std::vector<Mark> text;
    write(text, middle, number, widths.strong, strongGlyph, left + kSymbolWidth, above);
    for (const Mark& mark : text)
        ranked.push_back({worst, mark});
}

void collectGroups(const MarkSource& source, const geo::LocalBox& part, const DetailChoice& choice,
                   const GlyphWidths& widths, Marks& out)
{
    const AreaCounts& groups = *source.groups;
    // A part is a whole number of squares: the middle of its first and last ones names them without rounding trouble.
    const auto half = static_cast<float>(groups.cellMetres() / 2.0);
    const AreaKey low = groups.keyOf({part.low.x + half, part.low.y + half});
    const AreaKey high = groups.keyOf({part.high.x - half, part.high.y - half});
    std::vector<RankedMark> ranked;
    for (std::int32_t y = low.y; y <= high.y; ++y) {
        for (std::int32_t x = low.x; x <= high.x; ++x) {
            if (const AreaCount* count = groups.find({x, y}))
                collectGroup(source, *count, choice, widths, out, ranked);
        }
    }
    source.index.abnormal().query(part, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = source.index.rows()[static_cast<core::AssetIndex>(number)];
        if (!choice.mask.has(row.domain) || !holds(part, at))
            return;
        const AreaCount* count = groups.find(groups.keyOf(at));
        if (count != nullptr && count->of(row.worst, choice.mask) <= kShownOneByOne)
            ranked.push_back(
                {row.worst, {.at = at, .sprite = abnormalSprite(row.worst, row.stale, row.acknowledged)}});
    });
    takeByRank(ranked, out.abnormal);
}

} // namespace

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

void collectMarks(const MarkSource& source, const geo::LocalBox& part, const DetailChoice& choice,
                  const GlyphWidths& widths, Marks& out)
{
    out.quiet.clear();
    out.abnormal.clear();
    if (choice.isEach || source.groups == nullptr)
        collectEach(source, part, choice, out);
    else
        collectGroups(source, part, choice, widths, out);
}

} // namespace vigie::map
