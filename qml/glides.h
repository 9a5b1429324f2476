// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace vigie::map {

/// The way of a symbol from where it was shown to where its asset has been reported. Seconds by the layer's own clock.
struct Glide {
    geo::LocalPoint from;
    geo::LocalPoint to;
    double begin = 0.0;
    double seconds = 0.0; ///< 0: it is there at once.

    [[nodiscard]] geo::LocalPoint at(double now) const;
    [[nodiscard]] bool isOver(double now) const { return now >= begin + seconds; }
    [[nodiscard]] double metres() const;
};

/// Assets that moved, drawn evenly between two reports: each goes from where it is shown to its new place in the time
/// that passed since its report before. So it is behind by one report at most, and never goes back in time.
///
/// Thread:  none of its own (as MapIndex).
/// Bounds:  a way longer than kFarthest, or one after a silence longer than kLongest, is a jump: nothing is known of
///          it. Cost and memory: what is noted; the caller notes only what is in view.
class Glides {
public:
    static constexpr double kFarthest = 250.0; ///< Metres of the city frame.
    static constexpr double kLongest = 10.0;   ///< Seconds.
    static constexpr double kFirst = 1.0;      ///< Seconds, where the time of the report before is not known.

    void note(std::uint32_t row, geo::LocalPoint before, geo::LocalPoint after, double now);
    void forget(std::uint32_t row) { m_glides.erase(row); }
    void clear() { m_glides.clear(); }
    /// Drops what can tell nothing any more.
    void forgetOld(double now);

    /// Of an asset that is under way or was lately; else nullptr.
    [[nodiscard]] const Glide* find(std::uint32_t row) const;
    /// Where an asset is shown whose place is `place`.
    [[nodiscard]] geo::LocalPoint shownAt(std::uint32_t row, geo::LocalPoint place, double now) const;
    /// Metres a second of the fastest one under way; nullopt where all are there.
    [[nodiscard]] std::optional<double> fastest(double now) const;
    [[nodiscard]] bool empty() const { return m_glides.empty(); }

private:
    std::unordered_map<std::uint32_t, Glide> m_glides;
};

} // namespace vigie::map
