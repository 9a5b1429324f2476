// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/namemap.h"
#include "codecs/privacyfilter.h"
#include "codecs/textkey.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace vigie::codecs {

/// Everything that is known beforehand of one attribute of one model, under one spelling of its name.
struct AttributeRow {
    std::string spelling;     ///< As the source writes it, perhaps a URI.
    TextKey key;              ///< Of `spelling`.
    std::string name;         ///< As observations have it: short and cleaned.
    std::uint64_t hash = 0;   ///< hashOf(name)
    bool isKept = false;      ///< It stays where it is as long as its table does.
    bool passes = false;      ///< The privacy filter lets it through.
    bool isRightName = false; ///< Not empty, not too long.
    bool isLocation = false;
    int timeRank = 0;                 ///< timeRankOf(name)
    AttributeRow* sameName = nullptr; ///< The row that counts for all spellings of the name.
    AttributeRow* next = nullptr;     ///< What followed it last time.
    std::uint64_t seenIn = 0;         ///< The number of the entity it was seen in last; counts in `sameName`.
    std::uint32_t offset = 0;         ///< Where the name was put last in a batch's texts.
};

/// The attributes of one model as its sources write them: each name is judged once. Sources write the attributes of a
/// model in the same order time after time, so most look-ups are one comparison with what followed last time.
/// Thread: one owner. Memory: bounded by the budget shared by all tables of a decoder.
class AttributeTable {
public:
    /// Rows left for all the tables of a decoder; names beyond are judged each time anew.
    struct Budget {
        std::size_t rows = 8192;
    };

    AttributeTable(PrivacyFilter& filter, const PrivacyFilter::Model& rules, std::size_t nameBytes, Budget& budget);
    AttributeTable(const AttributeTable&) = delete;
    AttributeTable& operator=(const AttributeTable&) = delete;

    /// Before the first attribute of an entity.
    void rewind() { m_last = &m_begin; }
    /// Where the row is not kept it is valid until the next call.
    [[nodiscard]] AttributeRow& find(std::string_view spelling)
    {
        AttributeRow* const guess = m_last->next;
        if (guess != nullptr && guess->key == TextKey{spelling}) {
            m_last = guess;
            return *guess;
        }
        return search(spelling);
    }

private:
    static constexpr std::size_t kLongestKept = 256;

    AttributeRow& search(std::string_view spelling);
    AttributeRow& keep(std::string_view spelling);
    void judge(std::string_view spelling, AttributeRow& out);

    PrivacyFilter& m_filter;
    const PrivacyFilter::Model& m_rules;
    std::size_t m_nameBytes;
    Budget& m_budget;
    std::deque<AttributeRow> m_rows;
    NameMap m_numbers; ///< Spellings to rows.
    AttributeRow m_begin;
    AttributeRow m_spare;
    AttributeRow* m_last = &m_begin;
};

/// The rank of a time attribute of an entity, the most telling first: dateObserved, dateObservedTo,
/// observationDateTime, dateLastReported, TimeInstant, then, from kRankModified on, modifiedAt and dateModified.
/// kNoRank for any other name.
[[nodiscard]] int timeRankOf(std::string_view attribute);
inline constexpr int kRankModified = 5;
inline constexpr int kNoRank = 1000;

} // namespace vigie::codecs
