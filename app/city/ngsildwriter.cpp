// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/ngsildwriter.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace vigie::city {

void NgsiLdWriter::begin(std::string_view id, std::string_view type, core::Timestamp observedAt)
{
    m_out.clear();
    m_observations = 0;
    const auto time = std::chrono::floor<std::chrono::milliseconds>(observedAt);
    if (time != m_time) {
        m_time = time;
        m_observedAt = core::toIso8601(time);
    }
    m_out += "{\"id\":";
    appendText(id);
    m_out += ",\"type\":";
    appendText(type);
}

void NgsiLdWriter::open(std::string_view name)
{
    m_out += ",\"";
    m_out += name;
    m_out += "\":{\"type\":\"Property\",\"value\":";
}

void NgsiLdWriter::close(std::string_view unit, bool isObserved)
{
    if (isObserved) {
        ++m_observations;
        m_out += ",\"observedAt\":\"";
        m_out += m_observedAt;
        m_out += '"';
    }
    if (!unit.empty()) {
        m_out += ",\"unitCode\":\"";
        m_out += unit;
        m_out += '"';
    }
    m_out += '}';
}

void NgsiLdWriter::append(double value, int decimals)
{
    std::array<char, 64> text{};
    if (!std::isfinite(value) || std::abs(value) > 1e15) {
        m_out += '0'; // not reached by any simulator; JSON has no other way to say it
        return;
    }
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    std::string_view plain{text.data(), static_cast<std::size_t>(written.ptr - text.data())};
    if (plain.find('.') != std::string_view::npos) {
        plain = plain.substr(0, plain.find_last_not_of('0') + 1);
        if (plain.back() == '.')
            plain.remove_suffix(1);
    }
    m_out += plain == "-0" ? "0" : plain;
}

void NgsiLdWriter::appendText(std::string_view value)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    m_out += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_out += "\\u00";
            m_out += kHex[static_cast<unsigned char>(c) >> 4U];
            m_out += kHex[static_cast<unsigned char>(c) & 15U];
        } else {
            m_out += c;
        }
    }
    m_out += '"';
}

void NgsiLdWriter::number(std::string_view name, double value, int decimals, std::string_view unit)
{
    open(name);
    append(value, decimals);
    close(unit, true);
}

void NgsiLdWriter::text(std::string_view name, std::string_view value)
{
    open(name);
    appendText(value);
    close({}, true);
}

void NgsiLdWriter::boolean(std::string_view name, bool value)
{
    open(name);
    m_out += value ? "true" : "false";
    close({}, true);
}

void NgsiLdWriter::moment(std::string_view name, core::Timestamp value)
{
    open(name);
    m_out += "{\"@type\":\"DateTime\",\"@value\":\"";
    m_out += core::toIso8601(value);
    m_out += "\"}";
    close({}, true);
}

void NgsiLdWriter::fixedNumber(std::string_view name, double value, int decimals, std::string_view unit)
{
    open(name);
    append(value, decimals);
    close(unit, false);
}

void NgsiLdWriter::fixedText(std::string_view name, std::string_view value)
{
    open(name);
    appendText(value);
    close({}, false);
}

void NgsiLdWriter::relationship(std::string_view name, std::string_view urn)
{
    m_out += ",\"";
    m_out += name;
    m_out += "\":{\"type\":\"Relationship\",\"object\":";
    appendText(urn);
    m_out += '}';
}

void NgsiLdWriter::location(core::GeoPosition place, bool isObserved)
{
    m_out += ",\"location\":{\"type\":\"GeoProperty\",\"value\":{\"type\":\"Point\",\"coordinates\":[";
    append(place.longitude(), 6);
    m_out += ',';
    append(place.latitude(), 6);
    m_out += "]}";
    close({}, isObserved);
}

std::string_view NgsiLdWriter::finish()
{
    m_out += '}';
    return m_out;
}

} // namespace vigie::city
