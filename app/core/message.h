// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

/// Marks a sentence for translation without translating it: lupdate reads it as QT_TRANSLATE_NOOP (the alias is set
/// in translations/CMakeLists.txt), the libraries below the screen stay free of Qt.
#define VIGIE_TEXT(context, text) (text)

namespace vigie::core {

/// A sentence a person may read, in English, with what fills its %1, %2... The screen translates `text` in the
/// context "Errors" and then fills it; a log or a command line uses `english()`. The arguments are plain text from
/// anywhere.
struct Message {
    const char* text = ""; ///< A string literal marked with VIGIE_TEXT("Errors", ...).
    std::vector<std::string> arguments;

    Message() = default;
    Message(const char* sentence, std::vector<std::string> fillings = {}) // NOLINT(google-explicit-constructor)
        : text(sentence)
        , arguments(std::move(fillings))
    {
    }

    [[nodiscard]] std::string english() const; ///< `text` with its arguments filled in.
    [[nodiscard]] bool empty() const { return text == nullptr || *text == '\0'; }
    bool operator==(const Message& other) const;
};

} // namespace vigie::core
