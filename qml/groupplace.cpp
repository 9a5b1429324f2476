// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/groupplace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::map {

namespace {

// A number on its plate, and a name of two lines as the style writes it, each with some air; a symbol with its halo.
constexpr float kHalfPlateWidth = 20.0F;
constexpr float kHalfPlate = 10.0F;
constexpr float kHalfNameWidth = 48.0F;
constexpr float kHalfName = 16.0F;
constexpr float kHalfSymbol = 9.0F;

/// As far as a number may be moved: it stays in its own square, or nearly.
constexpr float kFarRight = 42.0F;
constexpr float kFarDown = 36.0F;
constexpr float kStepRight = 14.0F;
constexpr float kStepDown = 9.0F;

/// All moves, the least first.
const std::vector<GroupShift>& moves()
{
    static const std::vector<GroupShift> all = [] {
        std::vector<GroupShift> out;
        for (float right = -kFarRight; right <= kFarRight; right += kStepRight) {
            for (float down = -kFarDown; down <= kFarDown; down += kStepDown)
                out.push_back({right, down});
        }
        std::stable_sort(out.begin(), out.end(), [](GroupShift a, GroupShift b) {
            return a.right * a.right + a.down * a.down < b.right * b.right + b.down * b.down;
        });
        return out;
    }();
    return all;
}

/// Square points that two boxes share.
float shared(float apartX, float apartY, float widths, float heights)
{
    const float x = widths - std::abs(apartX);
    const float y = heights - std::abs(apartY);
    return x > 0.0F && y > 0.0F ? x * y : 0.0F;
}

} // namespace

std::vector<Obstacle> obstaclesNear(const MarkSource& source, const DetailChoice& choice, geo::LocalPoint middle)
{
    const double metresPerPoint = source.groups->cellMetres() / MapIndex::kAreaPoints;
    constexpr float kReach = kFarRight + kHalfPlateWidth + kHalfNameWidth;
    const auto reach = static_cast<float>(kReach * metresPerPoint);
    const geo::LocalBox box{{middle.x - reach, middle.y - reach}, {middle.x + reach, middle.y + reach}};
    std::vector<Obstacle> out;
    for (const geo::LocalPoint name : source.index.names()) {
        if (box.contains(name))
            out.push_back({name, kHalfNameWidth, kHalfName});
    }
    source.index.abnormal().query(box, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = source.index.rows()[static_cast<core::AssetIndex>(number)];
        if (!choice.mask.has(row.domain))
            return;
        const AreaCount* count = source.groups->find(source.groups->keyOf(at));
        if (count != nullptr && count->of(row.worst, choice.mask) <= kShownOneByOne)
            out.push_back({at, kHalfSymbol, kHalfSymbol});
    });
    return out;
}

GroupShift shiftOf(const std::vector<Obstacle>& obstacles, geo::LocalPoint middle, bool hasSymbol,
                   double metresPerPoint)
{
    const float lift = hasSymbol ? kSymbolLift / 2.0F : 0.0F;
    GroupShift best;
    float least = -1.0F;
    for (const GroupShift move : moves()) {
        float covered = 0.0F;
        for (const Obstacle& obstacle : obstacles) {
            const auto right = static_cast<float>((middle.x - obstacle.at.x) / metresPerPoint) + move.right;
            const auto below = static_cast<float>((middle.y - obstacle.at.y) / metresPerPoint) + move.down - lift;
            covered +=
                shared(right, below, kHalfPlateWidth + obstacle.halfWidth, kHalfPlate + lift + obstacle.halfHeight);
        }
        if (covered == 0.0F)
            return move;
        if (least < 0.0F || covered < least) {
            least = covered;
            best = move;
        }
    }
    return best;
}

GroupShift shiftOf(const MarkSource& source, const DetailChoice& choice, const AreaCount& count)
{
    const geo::LocalPoint middle = count.middle(choice.mask);
    return shiftOf(obstaclesNear(source, choice, middle), middle,
                   count.worstNumbered(choice.mask) != core::Priority::None,
                   source.groups->cellMetres() / MapIndex::kAreaPoints);
}

} // namespace vigie::map
