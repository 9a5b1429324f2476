// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/soundcommands.h"

#include <utility>

namespace vigie::session {

using storage::Json;

MuteSound::MuteSound(const SoundMute& order, std::function<void(const SoundMute&)> mute)
    : m_order(order)
    , m_mute(std::move(mute))
{
}

journal::Draft MuteSound::entry() const
{
    journal::Draft draft;
    draft.act = "alert.mute";
    draft.op = Json::makeObject(
        {{"until", core::toIso8601(m_order.until)}, {"critical_until", core::toIso8601(m_order.criticalUntil)}});
    return draft;
}

core::Expected<void> MuteSound::perform(CommandTarget& /*target*/, const JournalReceipt& /*receipt*/)
{
    m_mute(m_order);
    return {};
}

UnmuteSound::UnmuteSound(const SoundMute& order, std::function<void()> unmute)
    : m_order(order)
    , m_unmute(std::move(unmute))
{
}

journal::Draft UnmuteSound::entry() const
{
    journal::Draft draft;
    draft.act = "alert.unmute";
    draft.prev = Json::makeObject({{"until", core::toIso8601(m_order.until)}});
    return draft;
}

core::Expected<void> UnmuteSound::perform(CommandTarget& /*target*/, const JournalReceipt& /*receipt*/)
{
    m_unmute();
    return {};
}

} // namespace vigie::session
