// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/gridindex.h"
#include "geo/shapetable.h"
#include "geo/webmercator.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vigie::geo {

/// Which district a place is in. Where two overlap, the first.
///
/// Thread: none of its own. Memory: 8 bytes a place of the borders, 4 a square of kSquares x kSquares.
/// Cost:   a place in a square that no border passes costs a look-up (some nanoseconds); else the borders of the districts
///         that have one there.
class DistrictIndex {
public:
    static constexpr int kSquares = 256; ///< Along each side of the box of all districts.

    DistrictIndex() = default;
    DistrictIndex(const ShapeTable& districts, const CityFrame& frame);

    [[nodiscard]] std::size_t size() const { return m_districts.size(); }
    [[nodiscard]] std::optional<std::uint32_t> at(LocalPoint place) const;

private:
    struct District {
        std::vector<std::vector<LocalPoint>> rings; ///< Closed.
        LocalBox box;
    };
    static constexpr std::int32_t kNone = -1;
    static constexpr std::int32_t kMixed = -2; ///< A border passes.

    [[nodiscard]] int columnOf(float x) const;
    [[nodiscard]] int rowOf(float y) const;
    [[nodiscard]] std::optional<std::uint32_t> search(LocalPoint place) const;
    void markBorders();
    void fillSquares();

    std::vector<District> m_districts;
    LocalBox m_box;
    std::vector<std::int32_t> m_squares; ///< A district, kNone or kMixed.
};

} // namespace vigie::geo
