// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/command.h"
#include "session/soundmute.h"

#include <functional>

namespace vigie::session {

/// Turns the sound of alerts off for a time (`alert.mute`), at this desk.
class MuteSound final : public Command {
public:
    /// `mute` does it, once the entry is there.
    MuteSound(const SoundMute& order, std::function<void(const SoundMute&)> mute);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    SoundMute m_order;
    std::function<void(const SoundMute&)> m_mute;
};

/// Turns it on again before its time (`alert.unmute`).
class UnmuteSound final : public Command {
public:
    /// `order`: the one that ends.
    UnmuteSound(const SoundMute& order, std::function<void()> unmute);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    SoundMute m_order;
    std::function<void()> m_unmute;
};

} // namespace vigie::session
