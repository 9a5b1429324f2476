// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <QString>

namespace vigie::models {

/// Sentences of the libraries below the screen, in the screen's language. They are marked there with
/// VIGIE_TEXT("Errors",
/// ...) and translated in that context; what fills them is plain text from anywhere and is never translated or
/// parsed.
class ErrorText {
public:
    [[nodiscard]] static QString of(const core::Message& message);
    /// The same in another translation context.
    [[nodiscard]] static QString of(const core::Message& message, const char* context);
    /// "where: what": what happened and where.
    [[nodiscard]] static QString what(const core::Error& error);
    [[nodiscard]] static QString remedy(const core::Error& error);
    /// What happened, then what to do.
    [[nodiscard]] static QString sentence(const core::Error& error);

    /// Fills %1 to %9 once: an argument that itself contains "%1" stays as it is.
    [[nodiscard]] static QString filled(const QString& pattern, const std::vector<std::string>& arguments);
};

} // namespace vigie::models
