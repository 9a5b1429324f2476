// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/recordingchoices.h"
#include "session/trialresult.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace vigie::models {

/// What a trial of a rule on a recording gave, in words. Thread: GUI.
class TrialText {
    Q_DECLARE_TR_FUNCTIONS(vigie::models::TrialText)

public:
    /// "In 6 h of recording it would have fired 3 times instead of 14."
    [[nodiscard]] static QString verdict(const session::TrialResult& result, const Texts& texts);
    /// More of each side and of the whole list, and what of the file could not be read; a line each.
    [[nodiscard]] static QStringList lines(const session::TrialResult& result, const Texts& texts);

    enum class Where : std::uint8_t { Both, OnlyInForce, OnlyDraft };
    struct Firing {
        session::TrialFiring one;
        Where where = Where::Both;
    };
    /// Those of both sides in order of time: one of the same asset at the same time, to a minute, is one.
    [[nodiscard]] static std::vector<Firing> firings(const session::TrialResult& result);
    /// "14:05:09  bin-3  0.7 (40 min)", with a sign for where it fired.
    [[nodiscard]] static QString line(const Firing& firing, const Texts& texts);
    /// "22 Nov 2026 21:04, 6 h".
    [[nodiscard]] static QString recording(const session::RecordingChoice& choice, const Texts& texts);
};

} // namespace vigie::models
