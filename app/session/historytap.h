// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"
#include "history/historystore.h"

#include <cstdint>
#include <vector>

namespace vigie::session {

/// Hands every numeric value that the store accepts to the history.
/// Thread: the pipeline's. Lifetime: the asset store and the history outlive it.
class HistoryTap final : public core::StoreListener {
public:
    HistoryTap(const core::AssetStore& store, history::HistoryStore& history);

    /// Another store takes the first one's place, with numbers of its own.
    void bind(const core::AssetStore& store);
    /// Hands on what was gathered; about ten times a second.
    void commit();

    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override;
    void onAsset(core::AssetIndex /*asset*/, bool /*isNew*/) override {}

private:
    void introduce(core::AssetIndex asset, core::AttributeIndex attribute);

    const core::AssetStore* m_store;
    history::HistoryStore& m_history;
    std::uint32_t m_assetsTold = 0;
    std::uint32_t m_attributesTold = 0;
    std::uint32_t m_uncommitted = 0;
};

} // namespace vigie::session
