// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::layers {

/// What texts of western Europe are in when they are not UTF-8 and nothing says so: what Windows writes. ISO-8859-1 is
/// a part of it.
inline constexpr const char* kWesternEncoding = "CP1252";

[[nodiscard]] bool isUtf8(std::string_view text);

/// Keeps some texts of a file, so that a person sees whether its encoding is right: those that tell first.
class TextSamples {
public:
    void look(std::string_view text);
    [[nodiscard]] bool isStrange() const { return m_isStrange; } ///< One was not UTF-8.
    [[nodiscard]] std::vector<std::string> take() const;

private:
    static constexpr std::size_t kKept = 5;
    static constexpr std::size_t kMostBytes = 80; ///< A longer one is passed over: cut, it could end within a letter.

    std::vector<std::string> m_telling; ///< With bytes beyond ASCII.
    std::vector<std::string> m_plain;
    bool m_isStrange = false;
};

/// Makes texts of one encoding valid UTF-8.
class TextRepair {
public:
    /// Failure: InvalidInput for an encoding nobody knows.
    [[nodiscard]] static core::Expected<TextRepair> from(const std::string& encoding);

    /// A text that is not in the encoding after all is read as kWesternEncoding, and counted. Control characters but
    /// tab and line ends become blanks.
    void apply(std::string& text);
    [[nodiscard]] std::uint64_t repaired() const { return m_repaired; }

private:
    std::string m_encoding; ///< Empty for UTF-8.
    std::uint64_t m_repaired = 0;
};

} // namespace vigie::layers
