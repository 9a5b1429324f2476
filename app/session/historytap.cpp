// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/historytap.h"

namespace vigie::session {

namespace {

constexpr std::uint32_t kMostUncommitted = 4'096;

} // namespace

HistoryTap::HistoryTap(const core::AssetStore& store, history::HistoryStore& history)
    : m_store(&store)
    , m_history(history)
{
}

void HistoryTap::bind(const core::AssetStore& store)
{
    m_store = &store;
    m_assetsTold = 0;
    m_attributesTold = 0;
}

void HistoryTap::commit()
{
    if (m_uncommitted == 0)
        return;
    m_uncommitted = 0;
    m_history.commit();
}

void HistoryTap::onValue(core::AssetIndex asset, const core::AttributeValue& value)
{
    if (value.kind == core::ValueKind::Text)
        return;
    introduce(asset, value.attribute);
    m_history.add({asset, value.attribute, value.quality, value.time, value.number});
    if (++m_uncommitted >= kMostUncommitted)
        commit();
}

void HistoryTap::introduce(core::AssetIndex asset, core::AttributeIndex attribute)
{
    // Rows and attributes are numbered in order of first sight, so what is new is at the end.
    for (; m_assetsTold <= static_cast<std::uint32_t>(asset); ++m_assetsTold) {
        const auto one = static_cast<core::AssetIndex>(m_assetsTold);
        m_history.addAsset(one, m_store->id(one));
    }
    for (; m_attributesTold <= static_cast<std::uint32_t>(attribute); ++m_attributesTold) {
        const auto one = static_cast<core::AttributeIndex>(m_attributesTold);
        m_history.addAttribute(one, m_store->attributes().name(one));
    }
}

} // namespace vigie::session
