// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "report/document.h"

#include <string>

namespace vigie::pdf {

/// What a file of paper says of itself.
struct PaperFacts {
    core::Timestamp written = core::kNoTime; ///< Told as the time it was made.
    std::string identity;                    ///< The same for the same document, another for each other one.
};

/// The document as PDF, A4, with numbered pages; charts are drawn, not pictures. The same document and facts give the same
/// bytes on the same computer, where QHashSeed is the deterministic one: Qt writes its version and the offset of the local
/// time into it, and fonts are the computer's.
/// Thread:  the one of the QGuiApplication, which must be there; it needs no display (platform "offscreen").
/// Failure: Unsupported where the computer has no font.
/// Cost:    some 0.1 s for a report of a month.
[[nodiscard]] core::Expected<std::string> toPdf(const report::Document& document, const PaperFacts& facts);

} // namespace vigie::pdf
