// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/canonicaltext.h"

#include <array>
#include <charconv>

namespace vigie::alerts {

CanonicalText::CanonicalText(std::string_view tag)
    : m_text(tag)
{
    m_text += '\n';
}

void CanonicalText::add(std::string_view name, std::string_view value)
{
    m_text += name;
    m_text += ' ';
    m_text += std::to_string(value.size());
    m_text += ':';
    m_text += value;
    m_text += '\n';
}

void CanonicalText::add(std::string_view name, double value)
{
    add(name, shortest(value));
}

void CanonicalText::add(std::string_view name, core::Timestamp value)
{
    add(name, core::toIso8601Micros(value));
}

void CanonicalText::add(std::string_view name, core::Duration value)
{
    add(name, std::to_string(value.count()));
}

std::string shortest(double value)
{
    std::array<char, 40> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} ? std::string{digits.data(), end} : std::string{};
}

} // namespace vigie::alerts
