// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsonerror.h"

#include <string>

namespace vigie::codecs {

namespace {

using core::Error;
using core::ErrorCode;

std::string byte(std::size_t at)
{
    return "byte " + std::to_string(at);
}

core::Message askSource()
{
    return {VIGIE_TEXT("Errors",
                       "Vigie goes on with the next message. Tell whoever runs the source, with the place given.")};
}

core::Message sendLess()
{
    return {VIGIE_TEXT("Errors",
                       "Let the source send less in one message, or raise the limit of this feed in the profile.")};
}

} // namespace

Error emptyMessage()
{
    return {ErrorCode::InvalidInput, {}, {VIGIE_TEXT("Errors", "The message is empty.")}, askSource()};
}

Error notUtf8(std::size_t at)
{
    return {
        ErrorCode::InvalidInput, byte(at), {VIGIE_TEXT("Errors", "The message is not valid UTF-8.")}, askSource()};
}

Error notJson(std::size_t at)
{
    return {ErrorCode::InvalidInput, byte(at), {VIGIE_TEXT("Errors", "The message is not valid JSON.")}, askSource()};
}

Error tooDeep(std::size_t at, std::size_t most)
{
    return {
        ErrorCode::TooLarge,
        byte(at),
        {VIGIE_TEXT("Errors", "The message nests objects and lists deeper than %1 levels."), {std::to_string(most)}},
        sendLess()};
}

Error messageTooLarge(std::size_t bytes, std::size_t most)
{
    return {ErrorCode::TooLarge,
            {},
            {VIGIE_TEXT("Errors", "The message has %1 bytes; at most %2 are taken."),
             {std::to_string(bytes), std::to_string(most)}},
            sendLess()};
}

Error tooManyEntities(std::size_t at, std::size_t most)
{
    return {ErrorCode::TooLarge,
            byte(at),
            {VIGIE_TEXT("Errors", "The message holds more than %1 entities."), {std::to_string(most)}},
            sendLess()};
}

Error wrongRoot()
{
    return {ErrorCode::InvalidInput,
            {},
            {VIGIE_TEXT("Errors", "The message is neither an entity, nor a list of entities, nor a notification.")},
            askSource()};
}

Error noIdentity(std::size_t at)
{
    return {ErrorCode::InvalidInput,
            byte(at),
            {VIGIE_TEXT("Errors", "The entity does not have one id and one type.")},
            askSource()};
}

Error idTooLong(std::size_t at, std::size_t most)
{
    return {ErrorCode::TooLarge,
            byte(at),
            {VIGIE_TEXT("Errors", "The entity's id or type is longer than %1 bytes."), {std::to_string(most)}},
            askSource()};
}

Error outOfMemory(std::size_t bytes)
{
    return {ErrorCode::Internal,
            {},
            {VIGIE_TEXT("Errors", "There is not enough memory for a message of %1 bytes."), {std::to_string(bytes)}},
            {VIGIE_TEXT("Errors", "Close other programs, then reconnect the feed.")}};
}

} // namespace vigie::codecs
