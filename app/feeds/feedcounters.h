// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// Counts by name, with a bound on how many names: beyond it they are counted together under "...". What feeds send
/// decides the names, so their number and length are capped here.
class NamedCounts {
public:
    static constexpr std::size_t kNames = 200;
    static constexpr std::size_t kNameBytes = 80;

    void add(std::string_view name, std::uint64_t count = 1);
    [[nodiscard]] const std::map<std::string, std::uint64_t, std::less<>>& all() const { return m_counts; }
    [[nodiscard]] std::uint64_t of(std::string_view name) const;
    [[nodiscard]] std::uint64_t total() const;
    bool operator==(const NamedCounts&) const = default;

private:
    std::map<std::string, std::uint64_t, std::less<>> m_counts;
};

/// One message that could not be taken as it was. Never a value of it: values may hold personal data.
struct FeedProblem {
    core::Timestamp at = core::kNoTime;
    std::string topic;       ///< Where it came from: an MQTT topic, an address. Cleaned and capped.
    core::Error reason;      ///< `where` is the place inside the message: "/body/0/location", "byte 812".
    std::string shape;       ///< Keys and types only: `{id: text, location: {type: text}}`. Empty where it has none.
    std::uint64_t times = 1; ///< How many in a row were alike (same reason, place and shape); `at` is the last.
};

/// The last problems of a feed, newest last, alike ones in one row.
class ProblemList {
public:
    static constexpr std::size_t kKept = 32;

    void add(FeedProblem problem);
    [[nodiscard]] const std::deque<FeedProblem>& all() const { return m_problems; }

private:
    std::deque<FeedProblem> m_problems;
};

/// What a feed has counted since it was made: numbers. They only grow, apart from the last times.
struct FeedFigures {
    std::uint64_t messages = 0;        ///< All that came, refused ones too.
    std::uint64_t bytes = 0;           ///< Their payloads.
    std::uint64_t batches = 0;         ///< That the sink took.
    std::uint64_t assetUpdates = 0;    ///< Decoded.
    std::uint64_t observations = 0;    ///< Decoded.
    std::uint64_t assets = 0;          ///< Different ids seen.
    std::uint64_t decodeErrors = 0;    ///< Messages that could not be decoded.
    std::uint64_t refusedTooLarge = 0; ///< Over Limits::messageBytes.
    std::uint64_t refusedRetained = 0; ///< Over Limits::retainedMessages.
    std::uint64_t refusedAssets = 0;   ///< Updates of assets beyond Limits::assets.
    std::uint64_t retained = 0;        ///< Messages that told an old state.
    std::uint64_t deletions = 0;       ///< Empty payloads: a retained message was taken back.
    std::uint64_t ignored = 0;         ///< On topics the profile says to ignore, or did not ask for.
    std::uint64_t clockMessages = 0;   ///< On the clock topic.
    std::uint64_t withoutPosition = 0; ///< Asset updates without a usable place.
    std::uint64_t faultyFields = 0;    ///< Left out of a message that was otherwise taken.
    std::uint64_t faultyEntities = 0;  ///< The same, whole entities.
    std::uint64_t badPositions = 0;    ///< Of faultyFields.
    std::uint64_t notKept = 0;         ///< Well-formed parts too structured to be kept.
    std::uint64_t cutTexts = 0;        ///< Texts cut to their limit.
    std::uint64_t deletedBySource = 0; ///< Attributes and entities the source declared deleted.
    std::uint64_t privacyDrops = 0;    ///< Attributes and entities dropped by the privacy filter.
    std::uint64_t refusedSubscriptions = 0;
    std::uint64_t reconnects = 0; ///< Times the source answered again after a gap.
    std::uint64_t notTaken = 0;   ///< Messages decoded when the sink had closed.
    core::Timestamp lastMessageAt = core::kNoTime;
    std::optional<core::Duration> lag; ///< How old the newest observation of the last batch was on arrival.
    core::Duration sinkWait{};         ///< Time spent waiting for a full sink, in all (monotonic clock).
};

/// What a feed has counted since it was made, with the names.
struct FeedCounters : FeedFigures {
    NamedCounts
        droppedFields; ///< Reason ("off-earth") -> fields and parts left out, as far as the decoder lists them.
    NamedCounts droppedByPrivacy; ///< Attribute name -> times it was dropped; never its value.
    ProblemList problems;
};

} // namespace vigie::feeds
