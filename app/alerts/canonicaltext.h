// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <string>
#include <string_view>

namespace vigie::alerts {

/// A text to be hashed: one field a line, `name length:value`, so that two different contents never give one text,
/// whatever bytes a value holds. The same on every computer: numbers in their shortest exact form, times in UTC with
/// microseconds, durations in whole microseconds.
class CanonicalText {
public:
    /// `tag` names what is written and its version; it is the first line.
    explicit CanonicalText(std::string_view tag);

    void add(std::string_view name, std::string_view value);
    void add(std::string_view name, const char* value) { add(name, std::string_view{value}); }
    void add(std::string_view name, double value);
    void add(std::string_view name, core::Timestamp value);
    void add(std::string_view name, core::Duration value);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

/// The shortest digits that read back as the same number: "0.93".
[[nodiscard]] std::string shortest(double value);

} // namespace vigie::alerts
