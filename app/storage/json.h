// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vigie::storage {

/// A JSON value (RFC 8259) of the subset that has one spelling only (RFC 8785 without fractions): null, true, false,
/// whole numbers from -(2^53-1) to 2^53-1, texts, lists, and objects whose names are printable ASCII, each once, kept
/// sorted. A value. Copying copies all of it.
class Json {
public:
    using List = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>; ///< Sorted by name.

    static constexpr std::int64_t kLargest = (std::int64_t{1} << 53U) - 1;

    Json() = default;             ///< null
    Json(std::nullptr_t) {}       // NOLINT(google-explicit-constructor)
    Json(bool value);             // NOLINT(google-explicit-constructor): a value is a value
    Json(int value);              // NOLINT(google-explicit-constructor)
    Json(std::int64_t value);     // NOLINT(google-explicit-constructor)
    Json(std::string value);      // NOLINT(google-explicit-constructor)
    Json(std::string_view value); // NOLINT(google-explicit-constructor)
    Json(const char* value);      // NOLINT(google-explicit-constructor)
    Json(double) = delete;        ///< There are no fractions here; write them as a text, as they were shown.
    [[nodiscard]] static Json makeList(List values = {});
    [[nodiscard]] static Json makeObject(std::initializer_list<Member> members = {});

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_value); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&m_value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&m_value); }
    [[nodiscard]] List* list() { return std::get_if<List>(&m_value); }
    [[nodiscard]] Object* object() { return std::get_if<Object>(&m_value); }
    [[nodiscard]] std::string* text() { return std::get_if<std::string>(&m_value); }

    /// A member of an object, or null where it is none or has none of this name.
    [[nodiscard]] const Json* find(std::string_view name) const;
    /// Sets a member of an object; null becomes an object first. Not for other values.
    void set(std::string_view name, Json value);
    /// Adds a member to the end of an object that is being read. False when the name is not after the last one.
    [[nodiscard]] bool appendSorted(std::string name, Json value);

    bool operator==(const Json& other) const = default;

private:
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, List, Object> m_value = nullptr;
};

/// What a document may be at most.
struct JsonLimits {
    std::size_t bytes = std::size_t{32} * 1024;
    int depth = 16; ///< Lists and objects inside each other.
};

/// The one spelling (RFC 8785): no white space, members sorted, the shortest escapes. InvalidInput for a number
/// beyond 2^53-1, a text that is not UTF-8, a name that is not printable ASCII; TooLarge beyond the limits.
[[nodiscard]] core::Expected<std::string> encodeJson(const Json& value, const JsonLimits& limits = {});

/// The same, written behind what `out` holds already; the limit is of all of `out`. A failure leaves it with half a
/// value.
[[nodiscard]] core::Expected<void> appendJson(std::string& out, const Json& value, const JsonLimits& limits);
/// The same for a text alone.
[[nodiscard]] core::Expected<void> appendJson(std::string& out, std::string_view text, const JsonLimits& limits);

/// Reads any spelling of such a value: white space, any order of members, any escapes. InvalidInput for what is
/// outside of the subset: fractions, exponents, -0, NaN, numbers beyond 2^53-1, a name twice, names beyond ASCII,
/// lone surrogates, bytes that are not UTF-8, anything behind the value; TooLarge beyond the limits. To accept the
/// one spelling alone, compare `encodeJson` of the result with the bytes.
[[nodiscard]] core::Expected<Json> parseJson(std::string_view bytes, const JsonLimits& limits = {});

/// Whether all bytes are well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, none above U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace vigie::storage
