// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string_view>

namespace vigie::models {

/// Numbers as the language writes them: groups of three, its decimal sign, no more digits than a person uses.
/// Thread: any.
class NumberText {
public:
    explicit NumberText(const QLocale& locale);

    /// A measured value: no decimals from 1,000 up, else at most two, three significant digits for small ones.
    /// What is not a number reads as a dash.
    [[nodiscard]] QString value(double number) const;
    [[nodiscard]] QString count(std::uint64_t number) const;
    /// "512 B", "1.5 kB", "12 MB".
    [[nodiscard]] QString bytes(std::uint64_t number) const;
    /// "12/s", "0.4/s", "3/min".
    [[nodiscard]] QString rate(double perSecond) const;
    /// The value and its unit with a no-break space between.
    [[nodiscard]] QString withUnit(double number, std::string_view unitCode) const;

    /// The sign of a UN/CEFACT common code (Recommendation 20): "CEL" -> "°C". Empty for "one" and no unit; an
    /// unknown code is given back as it is.
    [[nodiscard]] static QString unit(std::string_view code);

private:
    QLocale m_locale;
};

} // namespace vigie::models
