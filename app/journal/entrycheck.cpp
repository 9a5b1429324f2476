// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrycheck.h"

#include "journal/commitment.h"
#include "journal/entrykind.h"
#include "journal/nfc.h"

#include <algorithm>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestName = 1024;
constexpr std::size_t kLongestPrivate = std::size_t{16} * 1024;
constexpr std::size_t kMostPrivate = 8;

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "planned-works"
bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestWord && isLowerOrDigit(text.front()) &&
           isLowerOrDigit(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

/// "alert.acknowledge"
bool isKind(std::string_view text)
{
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || text.size() > kLongestWord)
        return false;
    const auto rest = text.substr(dot + 1);
    return isWord(text.substr(0, dot)) && (isWord(rest) || isKind(rest));
}

/// "p-5f0c3a", "2026-11-22/17"
bool isToken(std::string_view text)
{
    return text.size() <= kLongestWord && std::all_of(text.begin(), text.end(), [](char c) {
               return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') ||
                      std::string_view("-_.:/").find(c) != std::string_view::npos;
           });
}

/// A name from anywhere: one line of text.
bool isName(std::string_view text)
{
    return text.size() <= kLongestName && isNfc(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
           });
}

bool isObjectOrNull(const Json& value)
{
    return value.isNull() || (value.object() != nullptr && !value.object()->empty());
}

bool isReason(std::string_view text)
{
    return text.empty() || isWord(text) || Commitment::fromWord(text).has_value();
}

bool isBoot(std::string_view text)
{
    return text.size() == 32 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isMilliseconds(core::Timestamp time)
{
    const auto count = time.time_since_epoch().count();
    constexpr std::int64_t kLatest =
        253'402'300'799'999; // the last one of the year 9999, so that each can be written as a date
    return count % 1000 == 0 && count >= 0 && count / 1000 <= kLatest;
}

Expected<void> checkPrivate(const PrivateText& text)
{
    const bool hasPlace = text.field == "why" || (text.field.starts_with("op.") && isWord(text.field.substr(3)));
    if (!hasPlace)
        return fail(badField("privateTexts"));
    if (text.value.size() > kLongestPrivate)
        return fail(ErrorCode::TooLarge, text.field, VIGIE_TEXT("Errors", "The text is too long for the journal."),
                    VIGIE_TEXT("Errors", "Shorten it and try again; nothing was done yet."));
    return storage::isUtf8(text.value) ? Expected<void>{} : fail(badField(text.field));
}

} // namespace

core::Error badField(std::string_view field)
{
    return {ErrorCode::InvalidInput, std::string(field),
            core::Message(VIGIE_TEXT("Errors", "The journal entry's field \"%1\" is not as it must be."),
                          {std::string(field)}),
            VIGIE_TEXT("Errors", "Nothing was done. Please report this as a fault.")};
}

Expected<void> checkFields(const EntryView& entry)
{
    const struct {
        std::string_view field;
        bool good;
    } checks[] = {
        {"v", entry.v == 1},
        {"seq", entry.seq <= static_cast<std::uint64_t>(Json::kLargest)},
        {"at", isMilliseconds(entry.at)},
        {"boot", isBoot(entry.machine.boot)},
        {"mono", entry.machine.monoMs >= 0 && entry.machine.monoMs <= Json::kLargest},
        {"act", isKind(entry.act)},
        {"obj", isName(entry.obj)},
        {"role", isWord(entry.role)},
        {"actor", !entry.actor.empty() && isToken(entry.actor)},
        {"op", isObjectOrNull(entry.op) && isNfc(entry.op)},
        {"why", isReason(entry.why)},
        {"src", isWord(entry.src)},
        {"prev", isObjectOrNull(entry.prev) && isNfc(entry.prev)},
        {"req", isToken(entry.req)},
    };
    for (const auto& check : checks) {
        if (!check.good)
            return fail(badField(check.field));
    }
    return {};
}

Expected<void> checkDraft(const Draft& draft)
{
    if (findKind(draft.act) == nullptr)
        return fail(
            ErrorCode::InvalidInput, draft.act,
            core::Message(VIGIE_TEXT("Errors", "The journal does not know this kind of action (%1)."), {draft.act}),
            VIGIE_TEXT("Errors", "Nothing was done. Please report this as a fault."));
    if (draft.privateTexts.size() > kMostPrivate)
        return fail(badField("privateTexts"));
    for (const auto& text : draft.privateTexts) {
        if (auto good = checkPrivate(text); !good)
            return good;
    }
    return {};
}

} // namespace vigie::journal
