// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowtable.h"
#include "pipeline/snapshot.h"

#include <cstdint>

namespace vigie::test {

/// Made-up assets in and around the test town: lamps along the streets, vehicles, water meters, bins, in the shares a
/// city has; one in fifty with an alert, one in thirty stale. The same number gives the same assets.
class TestAssets {
public:
    /// `spreadMetres`: half the width of the square they lie in.
    TestAssets(std::uint32_t count, double spreadMetres);

    [[nodiscard]] core::RowTable& rows() { return m_rows; }
    [[nodiscard]] const core::RowTable& rows() const { return m_rows; }
    /// The rows as they are now.
    [[nodiscard]] pipeline::SnapshotPtr snapshot();
    /// Moves or changes every tenth asset, another tenth each time.
    void changeATenth();
    /// Other alerts for so many assets that lie farther than `metres` from the middle, others each time.
    void changeBeyond(double metres, std::uint32_t count);

private:
    core::RowTable m_rows;
    std::uint64_t m_revision = 0;
    std::uint32_t m_nextBeyond = 0;
};

} // namespace vigie::test
