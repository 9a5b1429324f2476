// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "report/coarse.h"
#include "report/document.h"
#include "report/month.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::report {

/// A sentence in the languages of the report.
struct Sentence {
    const char* english;
    const char* french; ///< With plain spaces; the narrow ones are put in where it is said.
};

/// Says sentences, numbers and times in a language. Texts from outside are only ever fillings, and are left as they are.
class Voice {
public:
    explicit Voice(Language language)
        : m_language(language)
    {
    }
    [[nodiscard]] Language language() const { return m_language; }

    /// With its %1, %2... filled.
    [[nodiscard]] std::string say(const Sentence& sentence, const std::vector<std::string>& fillings = {}) const;
    /// The first for one thing, the second for none or several (in French, for several); %1 is their number.
    [[nodiscard]] std::string count(std::uint64_t number, const Sentence& one, const Sentence& several) const;
    /// "20,119", "20 119" with a narrow space.
    [[nodiscard]] std::string number(std::uint64_t number) const;
    /// "812", "fewer than 5", "5 or more"
    [[nodiscard]] std::string told(const Told& told) const;
    /// "3 h 20 min"; days from two days on, seconds below a minute.
    [[nodiscard]] std::string duration(core::Duration duration) const;
    /// "99.4%", never 100 where something is missing; of nothing "0%".
    [[nodiscard]] std::string share(core::Duration part, core::Duration whole) const;
    /// "June 2026"
    [[nodiscard]] std::string month(Month month) const;
    /// "3 June 2026 at 14:02"
    [[nodiscard]] std::string moment(std::chrono::local_time<core::Duration> shown) const;

private:
    Language m_language;
};

/// What goes behind the name of a chart's axis where some bar is not told exactly.
inline constexpr Sentence kHatched{" · hatched: not told exactly, see the table",
                                   " · hachures : nombre non détaillé, voir le tableau"};

/// The narrow no-break space before ; : ! ? » and % and after «, where plain spaces stand.
[[nodiscard]] std::string withFrenchSpaces(std::string_view text);

} // namespace vigie::report
