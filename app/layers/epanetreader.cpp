// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/epanetreader.h"

#include "layers/limits.h"
#include "layers/textrepair.h"
#include "storage/files.h"

#include <algorithm>
#include <array>

namespace vigie::layers {

namespace {

using core::Expected;
using core::fail;

constexpr std::size_t kFirstLink = 3; ///< In kTables.
constexpr std::array kTables{"junctions", "reservoirs", "tanks", "pipes", "pumps", "valves"};

std::vector<Column> columnsOf(std::size_t kind)
{
    constexpr auto text = ColumnKind::Text;
    constexpr auto real = ColumnKind::Real;
    switch (kind) {
    case 0: // junctions
        return {{"id", text}, {"elevation_m", real}, {"base_demand_ls", real}};
    case 1: // reservoirs
        return {{"id", text}, {"head_m", real}};
    case 2: // tanks
        return {{"id", text},
                {"elevation_m", real},
                {"diameter_m", real},
                {"initial_level_m", real},
                {"lowest_level_m", real},
                {"highest_level_m", real}};
    case 3: // pipes
        return {{"id", text},          {"from_node", text}, {"to_node", text}, {"length_m", real},
                {"diameter_mm", real}, {"roughness", real}, {"status", text}};
    case 4: // pumps
        return {{"id", text},   {"from_node", text}, {"to_node", text},
                {"type", text}, {"speed", text},     {"status", text}};
    default: // valves
        return {{"id", text},   {"from_node", text}, {"to_node", text}, {"diameter_mm", real},
                {"type", text}, {"setting", text},   {"status", text}};
    }
}

Value valueOf(const std::optional<double>& number)
{
    return number ? Value{*number} : Value{};
}

Value valueOf(const std::string& text)
{
    return text.empty() ? Value{} : Value{text};
}

} // namespace

core::Expected<std::unique_ptr<SourceReader>> EpanetReader::open(const SourceFile& file, const SourceAnswers& answers)
{
    const auto text = storage::readFile(file.path, limits::kEpanetBytes);
    if (!text)
        return fail(text.error());
    auto network = parseEpanet(*text, file.path.string());
    if (!network)
        return fail(network.error());
    std::unique_ptr<EpanetReader> out(new EpanetReader(std::move(*network)));
    out->m_contents.file = file;
    const bool isUnicode = isUtf8(*text);
    out->m_contents.encoding = {!answers.encoding.empty() ? answers.encoding
                                : isUnicode               ? "UTF-8"
                                                          : kWesternEncoding,
                                answers.encoding.empty() && !isUnicode};
    out->listTables(answers.table);
    return out;
}

void EpanetReader::listTables(const std::string& only)
{
    OGREnvelope box;
    for (const EpanetNode& node : m_network.nodes) {
        if (node.place) {
            m_places.emplace(node.id, *node.place);
            box.Merge(node.place->x, node.place->y);
        }
    }
    for (std::size_t kind = 0; kind < kTables.size(); ++kind) {
        const auto isOfKind = [kind](const auto& one, std::size_t first) {
            return static_cast<std::size_t>(one.kind) + first == kind;
        };
        const auto count = std::count_if(m_network.nodes.begin(), m_network.nodes.end(),
                                         [&](const EpanetNode& one) { return isOfKind(one, 0); }) +
                           std::count_if(m_network.links.begin(), m_network.links.end(),
                                         [&](const EpanetLink& one) { return isOfKind(one, kFirstLink); });
        if (count == 0 || (!only.empty() && only != kTables[kind]))
            continue;
        SourceTable table;
        table.name = kTables[kind];
        table.shapes = kind >= kFirstLink ? ShapeClass::Line : ShapeClass::Point;
        table.count = static_cast<std::uint64_t>(count);
        table.columns = columnsOf(kind);
        if (box.IsInit())
            table.extent = SourceBox{box.MinX, box.MinY, box.MaxX, box.MaxY};
        if (const auto projection = projectionOf(0))
            table.projection = described(*projection);
        m_contents.tables.push_back(std::move(table));
        m_kinds.push_back(kind);
    }
}

std::optional<SpatialReference> EpanetReader::projectionOf(std::size_t /*table*/) const
{
    if (!m_network.isInDegrees)
        return std::nullopt;
    auto out = projectionByCode("EPSG:4326");
    return out ? std::optional{std::move(*out)} : std::nullopt;
}

core::Expected<void> EpanetReader::begin(std::size_t table)
{
    m_kind = m_kinds.at(table);
    m_next = 0;
    m_nextComplaint = table == 0 ? 0 : m_network.complaints.size();
    return {};
}

void EpanetReader::fill(SourceRow& row, const EpanetNode& node) const
{
    row.number = node.line;
    if (node.place)
        row.shape = std::make_unique<OGRPoint>(node.place->x, node.place->y);
    else
        row.trouble = {VIGIE_TEXT("Errors", "The node \"%1\" has no coordinates."), {node.id}};
    switch (node.kind) {
    case EpanetNode::Kind::Junction:
        row.values = {node.id, valueOf(node.elevation), valueOf(node.baseDemand)};
        break;
    case EpanetNode::Kind::Reservoir:
        row.values = {node.id, valueOf(node.elevation)};
        break;
    case EpanetNode::Kind::Tank:
        row.values = {node.id,
                      valueOf(node.elevation),
                      valueOf(node.diameter),
                      valueOf(node.initialLevel),
                      valueOf(node.lowestLevel),
                      valueOf(node.highestLevel)};
        break;
    }
}

void EpanetReader::fill(SourceRow& row, const EpanetLink& link) const
{
    row.number = link.line;
    const auto from = m_places.find(link.from);
    const auto to = m_places.find(link.to);
    if (from == m_places.end() || to == m_places.end()) {
        row.trouble = {VIGIE_TEXT("Errors", "The node \"%1\" has no coordinates."),
                       {from == m_places.end() ? link.from : link.to}};
    } else {
        auto line = std::make_unique<OGRLineString>();
        line->addPoint(from->second.x, from->second.y);
        for (const PlanPoint& one : link.vertices)
            line->addPoint(one.x, one.y);
        line->addPoint(to->second.x, to->second.y);
        row.shape = std::move(line);
    }
    row.values = {link.id, link.from, link.to};
    switch (link.kind) {
    case EpanetLink::Kind::Pipe:
        row.values.insert(row.values.end(), {valueOf(link.length), valueOf(link.diameter), valueOf(link.roughness)});
        break;
    case EpanetLink::Kind::Pump:
        row.values.insert(row.values.end(), {valueOf(link.type), valueOf(link.setting)});
        break;
    case EpanetLink::Kind::Valve:
        row.values.insert(row.values.end(), {valueOf(link.diameter), valueOf(link.type), valueOf(link.setting)});
        break;
    }
    row.values.push_back(valueOf(link.status));
}

core::Expected<bool> EpanetReader::next(SourceRow& row)
{
    row = {};
    if (m_nextComplaint < m_network.complaints.size()) {
        const EpanetComplaint& complaint = m_network.complaints[m_nextComplaint++];
        row.number = complaint.line;
        row.trouble = complaint.what;
        return true;
    }
    if (m_kind < kFirstLink) {
        while (m_next < m_network.nodes.size() && static_cast<std::size_t>(m_network.nodes[m_next].kind) != m_kind)
            ++m_next;
        if (m_next == m_network.nodes.size())
            return false;
        fill(row, m_network.nodes[m_next++]);
        return true;
    }
    while (m_next < m_network.links.size() &&
           static_cast<std::size_t>(m_network.links[m_next].kind) + kFirstLink != m_kind)
        ++m_next;
    if (m_next == m_network.links.size())
        return false;
    fill(row, m_network.links[m_next++]);
    return true;
}

std::optional<double> EpanetReader::fraction() const
{
    const std::size_t all = m_kind < kFirstLink ? m_network.nodes.size() : m_network.links.size();
    return all == 0 ? 1.0 : static_cast<double>(m_next) / static_cast<double>(all);
}

} // namespace vigie::layers
