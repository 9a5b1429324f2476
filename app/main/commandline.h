// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace vigie::app {

/// What the caller asked for.
struct CommandLine {
    enum class Verb { Window, VerifyJournal, Backup, Restore };
    Verb verb = Verb::Window;

    QString city;                                     ///< Profile folder; empty: the demonstration's.
    QString data;                                     ///< Data folder; empty: the user's, by city.
    QString map;                                      ///< GeoPackage; empty: the profile's.
    std::vector<std::pair<QString, QString>> brokers; ///< name, url.
    QString replay;                                   ///< Recording to replay instead of going live.
    bool record = false;                              ///< Start recording at once.
    bool simulatedClock = false;                      ///< The city tells the time (and runs faster than the wall).
    QString select;                                   ///< Asset id to select, or "worst".
    int seconds = 0;                                  ///< Stop after; 0: never.
    QString screenshot;
    QString report;
    QSize size;
    QString language;
    QString theme;

    QString folder;       ///< Of backup and restore, or journal file of verify.
    bool replace = false; ///< restore: put an existing data folder aside.
};

/// Reads the arguments (the program's name first). `--help` and `--version` print and end the program, as a wrong
/// option does, with exit code 2 and a sentence.
[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);

} // namespace vigie::app
