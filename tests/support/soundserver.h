// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"
#include "support/tempfolder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vigie::support {

/// A real PulseAudio of the test's own, whose one loudspeaker nobody hears, and a recorder that listens to it. What this
/// program plays from then on goes there. They end with the object, or with the test.
class SoundServer {
public:
    static constexpr int kRate = 8'000; ///< Samples a second of the recording.

    /// Without a loudspeaker so far, but for the one that every desktop has then and that leads nowhere. False: `log` says why.
    [[nodiscard]] bool start();
    [[nodiscard]] bool plugIn(); ///< The loudspeaker.
    void unplug();

    /// What was heard so far, silence too.
    [[nodiscard]] std::vector<std::int16_t> heard() const;
    [[nodiscard]] double seconds() const; ///< How long that is.
    /// The loudest sample from a second on to another; 0: silence.
    [[nodiscard]] int loudest(double from, double to = 1e9) const;
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] bool control(const std::vector<std::string>& arguments) const;

    TempFolder m_folder;
    Process m_server;
    Process m_recorder;
};

} // namespace vigie::support
