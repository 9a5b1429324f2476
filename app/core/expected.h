// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace vigie::core {

/// What kind of thing went wrong; programs branch on it, people read `Error::what`.
enum class ErrorCode {
    InvalidInput,  ///< The bytes, file or value do not mean what they should.
    TooLarge,      ///< Beyond a stated cap: refused before any work.
    NotFound,      ///< The named thing does not exist.
    AlreadyExists, ///< The named thing exists and is not to be overwritten.
    Unreachable,   ///< A peer does not answer; trying again may help.
    Refused,       ///< A peer answered no: password, certificate, permission.
    Busy,          ///< Somebody else holds it.
    Corrupt,       ///< Stored data is damaged.
    DiskFull,      ///< No space left; nothing was written in part.
    Io,            ///< The operating system refused a read or a write.
    Unsupported,   ///< Understood, but not something this version does.
    Cancelled,     ///< A person asked to stop.
    Internal,      ///< A fault of this program.
};

/// The one form of failure at library edges. `where` locates it (file:line, address, topic, key); every error a
/// person may see has a `remedy`.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;
    Message what;
    Message remedy;

    /// "where: what remedy", English, for logs and command lines.
    [[nodiscard]] std::string english() const;
    bool operator==(const Error&) const = default;
};

template <typename T> using Expected = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, path, VIGIE_TEXT("Errors", "..."), VIGIE_TEXT("Errors", "..."));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string where, Message what, Message remedy = {})
{
    return tl::unexpected<Error>(Error{code, std::move(where), std::move(what), std::move(remedy)});
}

/// Passes an error on: `if (!x) return fail(x.error());`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace vigie::core
