// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/moment.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace vigie::codecs {

namespace {

/// What eight characters must be, each '0' standing for any digit.
struct Form {
    std::uint64_t wanted = 0;
    std::uint64_t slack =
        0; ///< Added to a character's difference from what is wanted, reaches 0x80 if it is too great.

    consteval explicit Form(const char (&form)[9])
    {
        for (unsigned i = 0; i < 8; ++i) {
            wanted |= std::uint64_t{static_cast<unsigned char>(form[i])} << (8 * i);
            slack |= std::uint64_t{form[i] == '0' ? 0x76U : 0x7FU} << (8 * i);
        }
    }
};

/// Eight characters at once, compared with their form. Little-endian.
class EightCharacters {
public:
    EightCharacters(const char* text, Form form)
    {
        std::memcpy(&m_digits, text, sizeof m_digits);
        m_digits ^= form.wanted; // a digit leaves its value, the right character 0
        constexpr std::uint64_t kTopBits = 0x8080'8080'8080'8080ULL;
        m_misfits = (((m_digits & ~kTopBits) + form.slack) | m_digits) & kTopBits;
    }
    [[nodiscard]] bool fits() const { return m_misfits == 0; }
    /// The number of the two digits at `at`.
    [[nodiscard]] unsigned two(unsigned at) const { return one(at) * 10 + one(at + 1); }
    [[nodiscard]] unsigned one(unsigned at) const { return static_cast<unsigned>(m_digits >> (8 * at) & 0xFFU); }

private:
    std::uint64_t m_digits = 0;
    std::uint64_t m_misfits = 0;
};

/// `YYYY-MM-DDTHH:MM:SSZ` and `YYYY-MM-DDTHH:MM:SS.mmmZ`; false leaves the judgement to core::parseIso8601.
bool parseCanonical(std::string_view text, core::Timestamp& time)
{
    using namespace std::chrono;
    constexpr std::size_t kSeconds = 20;
    constexpr std::size_t kMillis = 24;
    const bool hasMillis = text.size() == kMillis;
    if (std::endian::native != std::endian::little || (!hasMillis && text.size() != kSeconds))
        return false;
    const EightCharacters begin{text.data(), Form{"0000-00-"}};
    const EightCharacters middle{text.data() + 8, Form{"00T00:00"}};
    const EightCharacters end{text.data() + (hasMillis ? 16 : 12), hasMillis ? Form{":00.000Z"} : Form{"0:00:00Z"}};
    const unsigned y = begin.two(0) * 100 + begin.two(2);
    const unsigned h = middle.two(3);
    const unsigned mi = middle.two(6);
    const unsigned s = hasMillis ? end.two(1) : end.two(5);
    if (!begin.fits() || !middle.fits() || !end.fits() || y < 1 || h > 23 || mi > 59 || s > 59)
        return false;
    const year_month_day date{year{static_cast<int>(y)}, month{begin.two(5)}, day{middle.two(0)}};
    if (!date.ok())
        return false;
    const unsigned ms = hasMillis ? end.one(4) * 100 + end.two(5) : 0;
    time = core::Timestamp{sys_days{date}} + seconds{(h * 60 + mi) * 60 + s} + milliseconds{ms};
    return true;
}

} // namespace

std::optional<core::Timestamp> parseMoment(std::string_view text)
{
    if (core::Timestamp time; parseCanonical(text, time))
        return time;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return core::parseIso8601(text);
    if (const auto end = core::parseIso8601(text.substr(slash + 1)))
        return end;
    return core::parseIso8601(text.substr(0, slash));
}

bool MomentReader::readAnew(std::string_view text, core::Timestamp& time)
{
    if (!parseCanonical(text, time)) {
        const auto slowly = parseMoment(text);
        time = slowly.value_or(time);
        return slowly.has_value();
    }
    if (text.size() == kRemembered) {
        std::memcpy(m_text.data(), text.data(), kRemembered);
        m_time = time;
    }
    return true;
}

} // namespace vigie::codecs
