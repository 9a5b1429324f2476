// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/epanet.h"

#include "layers/epanetunits.h"
#include "layers/limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace vigie::layers {

namespace {

using Words = std::vector<std::string_view>;

enum class Section : std::uint8_t {
    Other,
    Junctions,
    Reservoirs,
    Tanks,
    Pipes,
    Pumps,
    Valves,
    Status,
    Demands,
    Options,
    Coordinates,
    Vertices,
    Backdrop,
    End,
};
struct SectionName {
    std::string_view start; ///< EPANET looks at the beginning of the word alone.
    Section section;
};
constexpr std::array kSections{SectionName{"[JUNC", Section::Junctions}, SectionName{"[RESE", Section::Reservoirs},
                               SectionName{"[TANK", Section::Tanks},     SectionName{"[PIPE", Section::Pipes},
                               SectionName{"[PUMP", Section::Pumps},     SectionName{"[VALV", Section::Valves},
                               SectionName{"[STAT", Section::Status},    SectionName{"[DEMA", Section::Demands},
                               SectionName{"[OPTI", Section::Options},   SectionName{"[COOR", Section::Coordinates},
                               SectionName{"[VERT", Section::Vertices},  SectionName{"[BACK", Section::Backdrop},
                               SectionName{"[END", Section::End}};

std::string upper(std::string_view text)
{
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

Section sectionOf(std::string_view word)
{
    const std::string name = upper(word);
    const auto found = std::find_if(kSections.begin(), kSections.end(),
                                    [&](const SectionName& one) { return name.starts_with(one.start); });
    return found == kSections.end() ? Section::Other : found->section;
}

void split(std::string_view line, Words& words)
{
    words.clear();
    line = line.substr(0, line.find(';'));
    while (true) {
        const auto first = line.find_first_not_of(" \t,\r");
        if (first == std::string_view::npos)
            return;
        const bool isQuoted = line[first] == '"';
        const auto begin = isQuoted ? first + 1 : first;
        const auto end = line.find_first_of(isQuoted ? "\"" : " \t,\r", begin);
        words.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(isQuoted ? end + 1 : end);
    }
}

std::optional<double> number(std::string_view word)
{
    double out = 0.0;
    if (word.starts_with('+') && !word.starts_with("+-"))
        word.remove_prefix(1);
    const auto read = std::from_chars(word.data(), word.data() + word.size(), out);
    if (read.ec != std::errc{} || read.ptr != word.data() + word.size() || !std::isfinite(out))
        return std::nullopt;
    return out;
}

std::optional<double> numberAt(const Words& words, std::size_t i)
{
    return i < words.size() ? number(words[i]) : std::nullopt;
}

std::string statusOf(std::string_view word)
{
    const std::string name = upper(word);
    if (name == "OPEN" || name == "CLOSED")
        return name == "OPEN" ? "open" : "closed";
    return name == "CV" ? "check valve" : std::string{};
}

struct PlacedAt {
    std::string id;
    PlanPoint point;
};

class Parser {
public:
    core::Expected<EpanetNetwork> run(std::string_view text, const std::string& name);

private:
    void take(const Words& words);
    void takeNode(EpanetNode::Kind kind, const Words& words);
    void takeLink(EpanetLink::Kind kind, const Words& words);
    void describe(EpanetLink& link, const Words& words);
    void takePlace(std::vector<PlacedAt>& places, const Words& words);
    void takeDemand(const Words& words);
    void takeStatus(const Words& words);
    void complain(core::Message what);
    void finish();
    bool hasEnough(const Words& words, std::size_t needed);

    EpanetNetwork m_out;
    Section m_section = Section::Other;
    int m_line = 0;
    bool m_hasNetwork = false;
    std::vector<PlacedAt> m_coordinates;
    std::vector<PlacedAt> m_vertices;
    std::unordered_map<std::string, double> m_demands; ///< Of [DEMANDS]: they replace those of [JUNCTIONS].
    std::unordered_map<std::string, std::string> m_status;
};

void Parser::complain(core::Message what)
{
    ++m_out.complaintCount;
    if (m_out.complaints.size() < EpanetNetwork::kMostComplaints)
        m_out.complaints.push_back({m_line, std::move(what)});
}

bool Parser::hasEnough(const Words& words, std::size_t needed)
{
    if (words.size() >= needed)
        return true;
    complain({VIGIE_TEXT("Errors", "It has %1 words where its section wants %2."),
              {std::to_string(words.size()), std::to_string(needed)}});
    return false;
}

void Parser::takeNode(EpanetNode::Kind kind, const Words& words)
{
    if (!hasEnough(words, kind == EpanetNode::Kind::Junction ? 1 : 2))
        return;
    EpanetNode node;
    node.kind = kind;
    node.id = words[0];
    node.line = m_line;
    node.elevation = numberAt(words, 1);
    if (kind == EpanetNode::Kind::Junction) {
        node.baseDemand = numberAt(words, 2);
    } else if (kind == EpanetNode::Kind::Tank) {
        node.initialLevel = numberAt(words, 2);
        node.lowestLevel = numberAt(words, 3);
        node.highestLevel = numberAt(words, 4);
        node.diameter = numberAt(words, 5);
    }
    m_hasNetwork = true;
    m_out.nodes.push_back(std::move(node));
}

void Parser::describe(EpanetLink& link, const Words& words)
{
    switch (link.kind) {
    case EpanetLink::Kind::Pipe:
        link.length = numberAt(words, 3);
        link.diameter = numberAt(words, 4);
        link.roughness = numberAt(words, 5);
        // The loss coefficient may be left out before the status.
        for (std::size_t i = 6; i < words.size() && link.status.empty(); ++i)
            link.status = statusOf(words[i]);
        break;
    case EpanetLink::Kind::Pump:
        for (std::size_t i = 3; i + 1 < words.size(); i += 2) {
            const std::string key = upper(words[i]);
            if (key == "HEAD" || key == "POWER")
                link.type = (key == "HEAD" ? "head " : "power ") + std::string{words[i + 1]};
            else if (key == "SPEED")
                link.setting = words[i + 1];
        }
        break;
    case EpanetLink::Kind::Valve:
        link.diameter = numberAt(words, 3);
        link.type = words.size() > 4 ? upper(words[4]) : std::string{};
        link.setting = words.size() > 5 ? std::string{words[5]} : std::string{};
        break;
    }
}

void Parser::takeLink(EpanetLink::Kind kind, const Words& words)
{
    if (!hasEnough(words, 3))
        return;
    EpanetLink link;
    link.kind = kind;
    link.id = words[0];
    link.from = words[1];
    link.to = words[2];
    link.line = m_line;
    describe(link, words);
    m_hasNetwork = true;
    m_out.links.push_back(std::move(link));
}

void Parser::takePlace(std::vector<PlacedAt>& places, const Words& words)
{
    if (!hasEnough(words, 3))
        return;
    const auto x = number(words[1]);
    const auto y = number(words[2]);
    if (x && y)
        places.push_back({std::string{words[0]}, {*x, *y}});
    else
        complain(VIGIE_TEXT("Errors", "A coordinate of it is not a number."));
}

void Parser::takeDemand(const Words& words)
{
    if (words.size() < 2 || upper(words[0]) == "MULTIPLY")
        return;
    if (const auto demand = number(words[1]))
        m_demands[std::string{words[0]}] += *demand;
    else
        complain(VIGIE_TEXT("Errors", "Its demand is not a number."));
}

void Parser::takeStatus(const Words& words)
{
    if (words.size() >= 2 && !statusOf(words[1]).empty())
        m_status[std::string{words[0]}] = statusOf(words[1]);
}

void Parser::take(const Words& words)
{
    switch (m_section) {
    case Section::Junctions:
        return takeNode(EpanetNode::Kind::Junction, words);
    case Section::Reservoirs:
        return takeNode(EpanetNode::Kind::Reservoir, words);
    case Section::Tanks:
        return takeNode(EpanetNode::Kind::Tank, words);
    case Section::Pipes:
        return takeLink(EpanetLink::Kind::Pipe, words);
    case Section::Pumps:
        return takeLink(EpanetLink::Kind::Pump, words);
    case Section::Valves:
        return takeLink(EpanetLink::Kind::Valve, words);
    case Section::Coordinates:
        return takePlace(m_coordinates, words);
    case Section::Vertices:
        return takePlace(m_vertices, words);
    case Section::Demands:
        return takeDemand(words);
    case Section::Status:
        return takeStatus(words);
    case Section::Options:
        if (words.size() >= 2 && upper(words[0]) == "UNITS")
            m_out.flowUnits = upper(words[1]);
        return;
    case Section::Backdrop:
        if (words.size() >= 2 && upper(words[0]) == "UNITS")
            m_out.isInDegrees = upper(words[1]).starts_with("DEG");
        return;
    case Section::Other:
    case Section::End:
        return;
    }
}

void Parser::finish()
{
    const EpanetUnits units = epanetUnits(m_out.flowUnits);
    std::unordered_map<std::string_view, std::size_t> nodes;
    std::unordered_map<std::string_view, std::size_t> links;
    for (std::size_t i = 0; i < m_out.nodes.size(); ++i) {
        EpanetNode& node = m_out.nodes[i];
        nodes.emplace(node.id, i);
        if (const auto found = m_demands.find(node.id); found != m_demands.end())
            node.baseDemand = found->second;
        toSi(node, units);
    }
    for (std::size_t i = 0; i < m_out.links.size(); ++i) {
        EpanetLink& link = m_out.links[i];
        links.emplace(link.id, i);
        if (const auto found = m_status.find(link.id); found != m_status.end())
            link.status = found->second;
        if (link.kind != EpanetLink::Kind::Valve && link.status.empty())
            link.status = "open";
        toSi(link, units);
    }
    for (const PlacedAt& one : m_coordinates) {
        if (const auto found = nodes.find(one.id); found != nodes.end())
            m_out.nodes[found->second].place = one.point;
    }
    for (const PlacedAt& one : m_vertices) {
        if (const auto found = links.find(one.id); found != links.end())
            m_out.links[found->second].vertices.push_back(one.point);
    }
}

core::Expected<EpanetNetwork> Parser::run(std::string_view text, const std::string& name)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Words words;
    while (!text.empty() && m_section != Section::End) {
        const auto end = text.find_first_of("\n\r");
        const std::string_view line = text.substr(0, end);
        const bool isPair = end != std::string_view::npos && text.substr(end, 2) == "\r\n";
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + (isPair ? 2 : 1));
        ++m_line;
        if (line.size() > limits::kEpanetLineBytes) {
            complain(
                {VIGIE_TEXT("Errors", "It is longer than %1 bytes."), {std::to_string(limits::kEpanetLineBytes)}});
            continue;
        }
        split(line, words);
        if (words.empty())
            continue;
        if (words[0].starts_with('['))
            m_section = sectionOf(words[0]);
        else
            take(words);
    }
    if (!m_hasNetwork)
        return core::fail(core::ErrorCode::InvalidInput, name,
                          VIGIE_TEXT("Errors", "There is no water network in this file."),
                          VIGIE_TEXT("Errors", "Export it from EPANET as a network file (.inp)."));
    finish();
    return std::move(m_out);
}

} // namespace

core::Expected<EpanetNetwork> parseEpanet(std::string_view text, const std::string& name)
{
    return Parser{}.run(text, name);
}

} // namespace vigie::layers
