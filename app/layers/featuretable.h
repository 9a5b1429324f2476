// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/degreebox.h"
#include "layers/layerfile.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vigie::layers {

/// A feature of a table, by its number there.
enum class FeatureId : std::int64_t {};

/// A value as the file has it; nothing where it has none.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Which features are wanted, and in which order. Both filters must let a feature pass.
struct FeatureQuery {
    std::optional<LayerFilter> filter; ///< The layer's own.
    std::string text;                  ///< In any column, whatever the letters' size; empty: all.
    std::optional<std::size_t> sortBy; ///< A column; none: as the file has them.
    bool isDescending = false;
};

/// What the attributes of a layer's features are: the table behind the map. For layers of shapes, not rasters.
///
/// Thread:  one at a time.
/// Failure: Cancelled where `stop` asks for it, Corrupt, Io, TooLarge.
/// Bounds:  kMost features, and a value of more than kCellBytes is cut off where it is shown.
/// Cost:    `matching` a pass over the table, about 1 µs a value; `rows` a look-up each.
class FeatureTable {
public:
    static constexpr std::size_t kMost = 5'000'000;
    static constexpr std::size_t kCellBytes = 4096;

    /// Failure also: NotFound, InvalidInput (no GeoPackage, or the layer's table is not in it).
    [[nodiscard]] static core::Expected<FeatureTable> open(const Layer& layer);
    ~FeatureTable();
    FeatureTable(FeatureTable&&) noexcept;
    FeatureTable& operator=(FeatureTable&&) noexcept;
    FeatureTable(const FeatureTable&) = delete;
    FeatureTable& operator=(const FeatureTable&) = delete;

    [[nodiscard]] const std::vector<std::string>& columns() const;

    /// `most`: what a search is content with.
    [[nodiscard]] core::Expected<std::vector<FeatureId>> matching(const FeatureQuery& query, std::size_t most = kMost,
                                                                  const std::stop_token& stop = {});
    /// One row of cells for each feature, in the order of `columns`; a feature that is gone has an empty row.
    [[nodiscard]] core::Expected<std::vector<std::vector<Cell>>> rows(std::span<const FeatureId> features);
    /// Where a feature is: the box around it. Empty where it has no shape.
    [[nodiscard]] core::Expected<DegreeBox> box(FeatureId feature);

    /// The values of a column with how many features have each, the most frequent first.
    [[nodiscard]] core::Expected<std::vector<std::pair<Cell, std::uint64_t>>>
    frequent(std::size_t column, std::size_t most, const std::stop_token& stop = {});
    /// The numbers of a column, sorted.
    [[nodiscard]] core::Expected<std::vector<double>> numbers(std::size_t column, const std::stop_token& stop = {});

private:
    struct State;
    explicit FeatureTable(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Whether a value passes a layer's filter, as the map draws it: numbers and texts are never equal, and `contains`
/// takes no notice of the letters' size.
[[nodiscard]] bool passes(const LayerFilter& filter, const Cell& cell);

/// A value in the C locale's writing, for files and searches.
[[nodiscard]] std::string textOf(const Cell& cell);

} // namespace vigie::layers
