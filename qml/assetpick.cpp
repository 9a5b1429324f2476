// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetpick.h"

#include "qml/groupplace.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

/// The places the index has are where assets were reported; what is on its way is shown up to so far from there.
geo::LocalBox withGlides(geo::LocalBox box, const Glides& glides)
{
    if (glides.empty())
        return box;
    constexpr auto kFar = static_cast<float>(Glides::kFarthest);
    return {{box.low.x - kFar, box.low.y - kFar}, {box.high.x + kFar, box.high.y + kFar}};
}

const core::AssetRow& rowOf(const MarkSource& source, std::uint32_t number)
{
    return source.index.rows()[static_cast<core::AssetIndex>(number)];
}

/// Only where each asset is shown does a symbol glide.
geo::LocalPoint shownAt(const MarkSource& source, bool isEach, std::uint32_t number, geo::LocalPoint at)
{
    return isEach ? source.glides.shownAt(number, at, source.now) : at;
}

/// It is one of more in its square: a number stands for it.
bool isInNumber(const MarkSource& source, const DetailChoice& choice, core::Priority worst, geo::LocalPoint at)
{
    if (choice.isEach)
        return false;
    const AreaCount* count = source.groups != nullptr ? source.groups->find(source.groups->keyOf(at)) : nullptr;
    return count == nullptr || count->of(worst, choice.mask) > kShownOneByOne;
}

float squareOf(geo::LocalPoint a, geo::LocalPoint b)
{
    const float dx = a.x - b.x;
    const float dy = a.y - b.y;
    return dx * dx + dy * dy;
}

} // namespace

std::optional<std::uint32_t> assetAt(const MarkSource& source, const DetailChoice& choice, const AssetView& view,
                                     QPointF point, double tolerance)
{
    const geo::LocalPoint middle = view.placeAt(point);
    const auto reach = static_cast<float>(tolerance / view.scale);
    const geo::LocalBox box{{middle.x - reach, middle.y - reach}, {middle.x + reach, middle.y + reach}};
    std::optional<std::uint32_t> best;
    bool bestIsAbnormal = false;
    float bestDistance = reach * reach;
    const auto consider = [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = rowOf(source, number);
        if (!choice.mask.has(row.domain) || isInNumber(source, choice, row.worst, at))
            return;
        const bool isAbnormal = row.worst != core::Priority::None;
        const float distance = squareOf(shownAt(source, choice.isEach, number, at), middle);
        if (distance > reach * reach || (bestIsAbnormal && !isAbnormal))
            return;
        if (distance <= bestDistance || (isAbnormal && !bestIsAbnormal)) {
            best = number;
            bestDistance = distance;
            bestIsAbnormal = isAbnormal;
        }
    };
    (choice.isEach ? source.index.places() : source.index.abnormal())
        .query(choice.isEach ? withGlides(box, source.glides) : box, consider);
    return best;
}

std::optional<QPointF> groupAt(const MarkSource& source, const DetailChoice& choice, const AssetView& view,
                               QPointF point)
{
    if (choice.isEach || source.groups == nullptr)
        return std::nullopt;
    constexpr double kReachX = 26.0;
    constexpr double kReachUp = 26.0;
    constexpr double kReachDown = 10.0;
    const AreaCounts& groups = *source.groups;
    const AreaKey here = groups.keyOf(view.placeAt(point));
    for (std::int32_t y = here.y - 1; y <= here.y + 1; ++y) {
        for (std::int32_t x = here.x - 1; x <= here.x + 1; ++x) {
            const AreaCount* count = groups.find({x, y});
            if (count == nullptr || count->total(choice.mask) == 0)
                continue;
            const geo::LocalPoint place = count->middle(choice.mask);
            const GroupShift shift = shiftOf(source, choice, *count);
            const QPointF middle = view.pointOf(place) + QPointF(shift.right, shift.down);
            const QPointF off = point - middle;
            if (std::abs(off.x()) <= kReachX && off.y() <= kReachDown && off.y() >= -kReachUp)
                return middle;
        }
    }
    return std::nullopt;
}

std::vector<std::uint32_t> assetsIn(const MarkSource& source, DomainMask mask, const AssetView& view,
                                    const QPolygonF& area)
{
    const QRectF bounds = area.boundingRect();
    std::vector<std::uint32_t> out;
    source.index.places().query(withGlides(view.boxOf(bounds.topLeft(), bounds.bottomRight()), source.glides),
                                [&](std::uint32_t number, geo::LocalPoint at) {
                                    if (!mask.has(rowOf(source, number).domain))
                                        return;
                                    const QPointF point = view.pointOf(source.glides.shownAt(number, at, source.now));
                                    if (area.containsPoint(point, Qt::OddEvenFill))
                                        out.push_back(number);
                                });
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<NearAsset> nearestAssets(const MarkSource& source, DomainMask mask, geo::LocalPoint place, double metres,
                                     std::size_t most)
{
    const auto reach = static_cast<float>(metres);
    std::vector<NearAsset> out;
    source.index.places().query({{place.x - reach, place.y - reach}, {place.x + reach, place.y + reach}},
                                [&](std::uint32_t number, geo::LocalPoint at) {
                                    const double distance = std::sqrt(static_cast<double>(squareOf(at, place)));
                                    if (mask.has(rowOf(source, number).domain) && distance <= metres)
                                        out.push_back({number, distance});
                                });
    const std::size_t kept = std::min(most, out.size());
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                      [](const NearAsset& a, const NearAsset& b) {
                          return a.metres != b.metres ? a.metres < b.metres : a.row < b.row;
                      });
    out.resize(kept);
    return out;
}

std::vector<core::AssetIndex> foremostIn(const MarkSource& source, DomainMask mask, DomainMask normal,
                                         const geo::LocalBox& box, std::size_t most)
{
    struct Found {
        std::uint32_t number;
        int rank;
        float distance;
    };
    const geo::LocalPoint middle{(box.low.x + box.high.x) / 2.0F, (box.low.y + box.high.y) / 2.0F};
    std::vector<Found> found;
    source.index.places().query(box, [&](std::uint32_t number, geo::LocalPoint at) {
        const core::AssetRow& row = rowOf(source, number);
        if (!mask.has(row.domain) || (row.worst == core::Priority::None && !normal.has(row.domain)))
            return;
        const int moves = source.glides.find(number) != nullptr ? 1 : 0;
        found.push_back({number, 2 * static_cast<int>(row.worst) + moves, squareOf(at, middle)});
    });
    const std::size_t kept = std::min(most, found.size());
    std::partial_sort(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
        [](const Found& a, const Found& b) { return a.rank != b.rank ? a.rank > b.rank : a.distance < b.distance; });
    std::vector<core::AssetIndex> out;
    out.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i)
        out.push_back(static_cast<core::AssetIndex>(found[i].number));
    return out;
}

} // namespace vigie::map
