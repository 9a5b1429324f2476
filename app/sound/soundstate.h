// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigie::sound {

/// What this computer can be heard with.
struct SoundState {
    enum class Device {
        Unknown, ///< Nobody has looked yet.
        Ready,
        None,   ///< There is none, or no sound server answers.
        Failed, ///< There is one, and it refused the last sound.
    };
    Device device = Device::Unknown;
    QString name; ///< Of the device, as the system has it: text from outside.
    bool hasVoice =
        false; ///< One for the language that was asked for; told with a device that is new, never after it.
    bool operator==(const SoundState&) const = default;
};

} // namespace vigie::sound
