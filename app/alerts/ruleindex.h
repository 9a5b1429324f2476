// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/assetstore.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vigie::alerts {

/// A rule's place in its RuleSet.
enum class RuleNumber : std::uint16_t {};

/// Which rules a value concerns, by two table look-ups.
/// Cost: a few nanoseconds for a value no rule watches, without touching the asset. Memory: 8 bytes for each pair of
/// an attribute and a model that rules name.
class RuleIndex {
public:
    /// Looks up, or reserves, the numbers of all names in the store. A name that the store has no room for leaves its
    /// rules without effect.
    void bind(const RuleSet& set, core::AssetStore& store);

    [[nodiscard]] bool watches(core::AttributeIndex attribute) const
    {
        const auto row = static_cast<std::size_t>(attribute);
        return row < m_rowOf.size() && m_rowOf[row] != 0;
    }
    /// The rules that judge values of this attribute of assets of this model.
    [[nodiscard]] std::span<const RuleNumber> judging(core::ModelIndex model, core::AttributeIndex attribute) const
    {
        if (!watches(attribute))
            return {};
        const std::size_t cell = m_rowOf[static_cast<std::size_t>(attribute)] * m_columns + columnOf(model);
        return {m_numbers.data() + m_starts[cell], m_starts[cell + 1] - m_starts[cell]};
    }
    /// The rules that watch for silence of assets of this model.
    [[nodiscard]] std::span<const RuleNumber> listening(core::ModelIndex model) const
    {
        const std::size_t column = columnOf(model);
        return column < m_silence.size() ? std::span<const RuleNumber>{m_silence[column]}
                                         : std::span<const RuleNumber>{};
    }
    /// The rules that judge where assets of this model are.
    [[nodiscard]] std::span<const RuleNumber> fencing(core::ModelIndex model) const
    {
        const std::size_t column = columnOf(model);
        return column < m_fences.size() ? std::span<const RuleNumber>{m_fences[column]}
                                        : std::span<const RuleNumber>{};
    }
    /// The rules that take what assets of this model report for an alert.
    [[nodiscard]] std::span<const RuleNumber> reporting(core::ModelIndex model) const
    {
        const std::size_t column = columnOf(model);
        return column < m_reports.size() ? std::span<const RuleNumber>{m_reports[column]}
                                         : std::span<const RuleNumber>{};
    }
    /// Nothing for a rule without attribute.
    [[nodiscard]] std::optional<core::AttributeIndex> attributeOf(RuleNumber rule) const
    {
        return m_attributes[static_cast<std::size_t>(rule)];
    }

private:
    [[nodiscard]] std::size_t columnOf(core::ModelIndex model) const
    {
        const auto index = static_cast<std::size_t>(model);
        return index < m_columnOf.size() ? m_columnOf[index] : 0;
    }

    // Row 0 and column 0 stand for what no rule names.
    std::vector<std::uint16_t> m_rowOf;    ///< By attribute.
    std::vector<std::uint16_t> m_columnOf; ///< By model.
    std::size_t m_columns = 1;
    std::vector<std::uint32_t> m_starts; ///< By row and column: where its numbers begin.
    std::vector<RuleNumber> m_numbers;
    std::vector<std::vector<RuleNumber>> m_silence; ///< By column.
    std::vector<std::vector<RuleNumber>> m_fences;  ///< By column.
    std::vector<std::vector<RuleNumber>> m_reports; ///< By column.
    std::vector<std::optional<core::AttributeIndex>> m_attributes;
};

} // namespace vigie::alerts
