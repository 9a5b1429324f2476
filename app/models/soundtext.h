// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/alertsounds.h"
#include "models/texts.h"

#include <QString>

namespace vigie::models {

/// What the voice says, in the language of the screen. Thread: GUI.
class SoundText {
public:
    /// "5 new alerts: 1 critical, 4 low. Worst: Pressure lost, P12." Of what comes from outside nothing but letters, digits
    /// and plain punctuation is said: an engine may take marks for commands. `worst`: nullptr where it is gone already.
    [[nodiscard]] static QString line(const AlertSounds::Summary& summary, const alerts::Alert* worst,
                                      const Texts& texts);
};

} // namespace vigie::models
