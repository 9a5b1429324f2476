// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain.h"

#include "core/words.h"

#include <array>
#include <cstddef>

namespace vigie::core {

namespace {

constexpr std::array<std::string_view, 5> kDomains{"lighting", "mobility", "water", "waste", "other"};
constexpr std::array<std::string_view, 4> kQualities{"measured", "estimated", "forecast", "doubtful"};
constexpr std::array<std::string_view, 5> kPriorities{"none", "low", "medium", "high", "critical"};

} // namespace

std::string_view toWord(Domain domain)
{
    return kDomains[static_cast<std::size_t>(domain)];
}
std::string_view toWord(Quality quality)
{
    return kQualities[static_cast<std::size_t>(quality)];
}
std::string_view toWord(Priority priority)
{
    return kPriorities[static_cast<std::size_t>(priority)];
}

std::optional<Domain> domainFromWord(std::string_view word)
{
    return fromWord<Domain>(kDomains, word);
}
std::optional<Quality> qualityFromWord(std::string_view word)
{
    return fromWord<Quality>(kQualities, word);
}
std::optional<Priority> priorityFromWord(std::string_view word)
{
    return fromWord<Priority>(kPriorities, word);
}

} // namespace vigie::core
