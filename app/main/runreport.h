// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace vigie::app {

/// The figures of one run; names and meanings are those of docs/bench.md.
struct RunReport {
    struct Feed {
        std::string id;
        std::string state;
        std::uint64_t messages = 0;
        std::uint64_t errors = 0;
    };
    std::string city;
    double seconds = 0.0; ///< From the first complete map frame to the end.
    std::uint64_t assets = 0;
    std::uint64_t observations = 0; ///< Applied to the store within `seconds`.
    std::uint64_t decodeErrors = 0;
    std::uint64_t dropped = 0;
    std::uint64_t alertsRaised = 0;
    std::uint64_t alertsActive = 0;
    std::uint64_t journalEntries = 0;
    double startupMs = 0.0;
    double frameMsP50 = 0.0;
    double frameMsP95 = 0.0;
    double guiBlockMsMax = 0.0;
    double rssMib = 0.0;
    std::vector<Feed> feeds;

    [[nodiscard]] QByteArray toJson() const;
    /// One or two lines for a terminal.
    [[nodiscard]] QString summary() const;
};

/// Resident memory of this process, MiB (/proc/self/statm).
[[nodiscard]] double residentMib();
/// Milliseconds since this process began (/proc/self/stat, whole system ticks of 10 ms).
[[nodiscard]] double millisecondsSinceProcessStart();

} // namespace vigie::app
