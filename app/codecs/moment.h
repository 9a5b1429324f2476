// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string_view>

namespace vigie::codecs {

/// What core::parseIso8601 reads, several times faster for the forms most sources write: `YYYY-MM-DDTHH:MM:SSZ`,
/// without or with milliseconds. Of an interval `a/b` (dateObserved of Smart Data Models) the end; its start where
/// the end is not a moment (`a/PT5M`).
[[nodiscard]] std::optional<core::Timestamp> parseMoment(std::string_view text);

/// parseMoment for texts that often repeat: the attributes of one entity mostly share their time. Remembers the last
/// one. Thread: one owner.
class MomentReader {
public:
    /// False: not a moment; `time` is as it was.
    [[nodiscard]] bool read(std::string_view text, core::Timestamp& time)
    {
        if (text.size() == kRemembered && std::memcmp(text.data(), m_text.data(), kRemembered) == 0) {
            time = m_time;
            return true;
        }
        return readAnew(text, time);
    }

private:
    static constexpr std::size_t kRemembered = 24; ///< 2026-11-22T01:40:10.123Z
    [[nodiscard]] bool readAnew(std::string_view text, core::Timestamp& time);
    std::array<char, kRemembered> m_text{};
    core::Timestamp m_time{};
};

} // namespace vigie::codecs
