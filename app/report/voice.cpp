// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/voice.h"

#include <array>
#include <cstdio>

namespace vigie::report {

namespace {

constexpr std::string_view kNarrow = "\u202f";
constexpr std::string_view kNoBreak = "\u00a0";

constexpr std::array<Sentence, 12> kMonths{{{"January", "janvier"},
                                            {"February", "février"},
                                            {"March", "mars"},
                                            {"April", "avril"},
                                            {"May", "mai"},
                                            {"June", "juin"},
                                            {"July", "juillet"},
                                            {"August", "août"},
                                            {"September", "septembre"},
                                            {"October", "octobre"},
                                            {"November", "novembre"},
                                            {"December", "décembre"}}};

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string filled(std::string_view text, const std::vector<std::string>& fillings)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : fillings.size();
        if (text[i] == '%' && digit < fillings.size()) {
            out += fillings[digit];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::string withFrenchSpaces(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kAfterSpace{";", ":", "!", "?", "»", "% "};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i + 1);
        bool isNarrow = text[i] == ' ' && out.ends_with("«");
        for (const std::string_view mark : kAfterSpace)
            isNarrow |= text[i] == ' ' && rest.starts_with(mark);
        out += isNarrow ? kNarrow : text.substr(i, 1);
    }
    return out;
}

std::string Voice::say(const Sentence& sentence, const std::vector<std::string>& fillings) const
{
    return m_language == Language::English ? filled(sentence.english, fillings)
                                           : filled(withFrenchSpaces(sentence.french), fillings);
}

std::string Voice::count(std::uint64_t number, const Sentence& one, const Sentence& several) const
{
    const bool isOne = number == 1 || (number == 0 && m_language == Language::French);
    return say(isOne ? one : several, {this->number(number)});
}

std::string Voice::number(std::uint64_t number) const
{
    std::string out = std::to_string(number);
    const std::string_view gap = m_language == Language::English ? std::string_view{","} : kNarrow;
    for (std::size_t at = out.size(); at > 3; at -= 3)
        out.insert(at - 3, gap);
    return out;
}

std::string Voice::told(const Told& told) const
{
    switch (told.kind) {
    case Told::Kind::FewerThanFive:
        return say({"fewer than 5", "moins de 5"});
    case Told::Kind::FiveOrMore:
        return say({"5 or more", "5 ou plus"});
    case Told::Kind::Exact:
        break;
    }
    return number(told.number);
}

std::string Voice::duration(core::Duration duration) const
{
    using namespace std::chrono;
    const auto space = std::string{kNoBreak};
    const auto join = [&](std::int64_t large, const char* unit, std::int64_t small, const char* smaller) {
        const std::string head = number(static_cast<std::uint64_t>(large)) + space + unit;
        return small == 0 ? head : head + ' ' + std::to_string(small) + space + smaller;
    };
    if (duration < minutes{1})
        return std::to_string(floor<seconds>(duration).count()) + space + "s";
    const auto whole = floor<minutes>(duration);
    const auto inHours = floor<hours>(whole);
    if (inHours < hours{1})
        return std::to_string(whole.count()) + space + "min";
    if (inHours < hours{48})
        return join(inHours.count(), "h", (whole - inHours).count(), "min");
    const auto inDays = floor<days>(inHours);
    return join(inDays.count(), m_language == Language::English ? "d" : "j", (inHours - inDays).count(), "h");
}

std::string Voice::share(core::Duration part, core::Duration whole) const
{
    const std::int64_t tenths = whole.count() <= 0
                                    ? 0
                                    : static_cast<std::int64_t>(1000.0L * static_cast<long double>(part.count()) /
                                                                static_cast<long double>(whole.count()));
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        out += (m_language == Language::English ? "." : ",") + std::to_string(tenths % 10);
    return out + (m_language == Language::English ? "%" : std::string{kNarrow} + "%");
}

std::string Voice::month(Month month) const
{
    return say(kMonths.at(unsigned{month.month()} - 1)) + std::string{kNoBreak} + std::to_string(int{month.year()});
}

std::string Voice::moment(std::chrono::local_time<core::Duration> shown) const
{
    const auto midnight = std::chrono::floor<std::chrono::days>(shown);
    const std::chrono::year_month_day date{midnight};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(shown - midnight).count();
    const auto day = unsigned{date.day()};
    const std::string ordinal = std::to_string(day) + (day == 1 && m_language == Language::French ? "er" : "");
    return say({"%1 %2 at %3", "%1 %2 à %3"},
               {ordinal, month(date.year() / date.month()), twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60)});
}

} // namespace vigie::report
