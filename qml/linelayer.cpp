// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/linelayer.h"

#include "qml/livecolours.h"
#include "qml/shapegeometry.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

constexpr double kMarginPoints = 12.0; // wider than any line
constexpr float kNetworkWidth = 1.6F;
constexpr float kStaleDash = 9.0F;
constexpr float kAlertWidth = 6.0F;
constexpr float kAlertFace = 4.0F;
constexpr float kRouteWidth = 3.0F;

bool touch(const geo::LocalBox& a, const geo::LocalBox& b)
{
    return a.low.x <= b.high.x && a.high.x >= b.low.x && a.low.y <= b.high.y && a.high.y >= b.low.y;
}

void extend(geo::LocalBox& box, const geo::LocalBox& more)
{
    box.low = {std::min(box.low.x, more.low.x), std::min(box.low.y, more.low.y)};
    box.high = {std::max(box.high.x, more.high.x), std::max(box.high.y, more.high.y)};
}

void markMaterial(QSGNode* parent)
{
    for (QSGNode* node = parent->firstChild(); node != nullptr; node = node->nextSibling())
        node->markDirty(QSGNode::DirtyMaterial);
}

} // namespace

/// What is quiet lies below what is not, whatever the part.
class LineLayer::Node : public QSGNode {
public:
    Node()
        : quiet(new QSGNode)
        , abnormal(new QSGNode)
    {
        appendChildNode(quiet);
        appendChildNode(abnormal);
    }
    QSGNode* quiet; ///< This node's, as every node is its parent's.
    QSGNode* abnormal;
};

LineLayer::LineLayer(Kind kind, QQuickItem* parent)
    : MapOverlay(parent)
    , m_kind(kind)
    , m_view(std::make_shared<AssetView>())
{
}

void LineLayer::setLines(const geo::ShapeTable& lines, const geo::CityFrame& frame)
{
    m_partEnds = lines.partEnds;
    m_places.clear();
    m_places.reserve(lines.places.size());
    for (const core::GeoPosition at : lines.places)
        m_places.push_back(frame.toLocal(at));
    m_lines.clear();
    m_parts.clear();
    m_partAt.clear();
    m_wanted.clear();
    m_linked.clear();
    m_knownRows = 0;
    for (const geo::ShapeTable::Feature& feature : lines.features) {
        const auto number = static_cast<std::uint32_t>(m_lines.size());
        m_lines.push_back({feature.firstPart,
                           feature.firstPart + feature.partCount,
                           QColor::fromString(QString::fromUtf8(feature.colour)),
                           {},
                           0});
        geo::LocalBox box{{1e30F, 1e30F}, {-1e30F, -1e30F}};
        for (std::uint32_t i = feature.firstPart; i < feature.firstPart + feature.partCount; ++i) {
            for (const geo::LocalPoint p : stretch(i))
                extend(box, {p, p});
        }
        place(number, box);
        if (!feature.asset.empty())
            m_wanted[feature.asset].push_back(number);
    }
    m_isDirty = true;
    takeSnapshot(m_snapshot);
    update();
}

std::span<const geo::LocalPoint> LineLayer::stretch(std::uint32_t number) const
{
    const std::size_t first = number == 0 ? 0 : m_partEnds[number - 1];
    return std::span{m_places}.subspan(first, m_partEnds[number] - first);
}

void LineLayer::place(std::uint32_t line, geo::LocalBox box)
{
    const auto cell = [](float low, float high) {
        return static_cast<std::int32_t>(std::floor((low + high) / 2.0 / kPartMetres));
    };
    const AreaKey key{cell(box.low.x, box.high.x), cell(box.low.y, box.high.y)};
    const auto [at, isNew] = m_partAt.try_emplace(key, static_cast<std::uint32_t>(m_parts.size()));
    if (isNew) {
        Part& part = m_parts.emplace_back();
        part.box = box;
        part.origin = {static_cast<float>(key.x * kPartMetres), static_cast<float>(key.y * kPartMetres)};
    }
    Part& part = m_parts[at->second];
    extend(part.box, box);
    part.lines.push_back(line);
    m_lines[line].part = at->second;
}

void LineLayer::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    m_isDirty = true;
    takeSnapshot(m_snapshot);
    update();
}

void LineLayer::takeSnapshot(const pipeline::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    if (!m_isShown || !snapshot || m_wanted.empty())
        return;
    link(*snapshot);
    takeStates(snapshot->rows);
}

void LineLayer::link(const pipeline::Snapshot& snapshot)
{
    if (snapshot.rows.size < m_knownRows) { // another store
        m_linked.clear();
        m_rows = {};
        m_knownRows = 0;
    }
    for (; m_knownRows < snapshot.rows.size; ++m_knownRows) {
        const std::string_view id = snapshot.ids->id(static_cast<core::AssetIndex>(m_knownRows));
        if (const auto found = m_wanted.find(std::string{id}); found != m_wanted.end()) {
            for (const std::uint32_t line : found->second)
                m_linked.push_back({m_knownRows, line});
        }
    }
}

void LineLayer::takeStates(const core::RowsView& rows)
{
    bool differs = false;
    for (const Link& one : m_linked) {
        const std::size_t chunk = one.row / core::kChunkRows;
        if (chunk < m_rows.chunks.size() && one.row < m_rows.size && m_rows.chunks[chunk] == rows.chunks[chunk])
            continue;
        const core::AssetRow& row = rows[static_cast<core::AssetIndex>(one.row)];
        Line& line = m_lines[one.line];
        const State next{row.worst, row.stale};
        if (next == line.state)
            continue;
        line.state = next;
        m_parts[line.part].isDirty = true;
        differs = true;
    }
    m_rows = rows;
    if (differs)
        update();
}

void LineLayer::styleChanged()
{
    m_isDirty = true;
}

void LineLayer::viewMoved()
{
    if (m_isShown)
        update();
}

bool LineLayer::isQuietShown() const
{
    return assets()->zoomLevel() >= (m_kind == Kind::Network ? kNetworkZoom : kRoutesZoom);
}

void LineLayer::forgetNodes()
{
    for (Part& part : m_parts) {
        part.quiet = nullptr;
        part.abnormal = nullptr;
        part.isMade = false;
    }
}

void LineLayer::addTo(ShapeGeometry& geometry, const Line& line, const LineLook& look) const
{
    for (std::uint32_t i = line.firstPart; i < line.partEnd; ++i)
        geometry.addLine(stretch(i), look);
}

void LineLayer::makePart(Part& part, Node& node)
{
    delete part.quiet; // which takes it out of its parent
    delete part.abnormal;
    ShapeGeometry quiet(part.origin);
    ShapeGeometry abnormal(part.origin);
    for (const std::uint32_t number : part.lines) {
        const Line& line = m_lines[number];
        const bool isAlert = line.state.worst != core::Priority::None;
        if (!isAlert && !m_wasQuietShown)
            continue;
        LineLook look{m_kind == Kind::Routes ? routeColour(line.own, theme())
                                             : networkColour(theme(), line.state.isStale),
                      m_kind == Kind::Routes ? kRouteWidth : kNetworkWidth, line.state.isStale ? kStaleDash : 0.0F};
        if (!isAlert) {
            addTo(quiet, line, look);
            continue;
        }
        // Edge and face as a symbol of this priority has them; in the dark theme they are one colour.
        look.colour = assets()->mapStyle()->priority(line.state.worst);
        look.width = kAlertWidth;
        addTo(abnormal, line, look);
        look.colour = assets()->mapStyle()->priorityFill(line.state.worst);
        look.width = kAlertFace;
        addTo(abnormal, line, look);
    }
    part.quiet = quiet.makeNode(m_view);
    part.abnormal = abnormal.makeNode(m_view);
    if (part.quiet != nullptr)
        node.quiet->appendChildNode(part.quiet);
    if (part.abnormal != nullptr)
        node.abnormal->appendChildNode(part.abnormal);
    part.isMade = true;
    part.isDirty = false;
}

QSGNode* LineLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!isReady() || !m_isShown) {
        delete old;
        forgetNodes();
        return nullptr;
    }
    if (m_isDirty || m_wasQuietShown != isQuietShown() || old == nullptr) {
        delete old;
        old = nullptr;
        forgetNodes();
        m_wasQuietShown = isQuietShown();
        m_isDirty = false;
    }
    auto* node = old == nullptr ? new Node : static_cast<Node*>(old);
    *m_view = assets()->view();
    const geo::LocalBox box = assets()->visibleBox(kMarginPoints);
    for (Part& part : m_parts) {
        const bool isSeen = touch(part.box, box);
        if (isSeen && (!part.isMade || part.isDirty)) {
            makePart(part, *node);
        } else if (!isSeen && part.isMade) {
            delete part.quiet;
            delete part.abnormal;
            part.quiet = part.abnormal = nullptr;
            part.isMade = false;
        }
    }
    markMaterial(node->quiet);
    markMaterial(node->abnormal);
    return node;
}

} // namespace vigie::map
