// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/shapetable.h"
#include "pipeline/snapshot.h"
#include "qml/mapoverlay.h"

#include <QColor>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::map {

class ShapeGeometry;
struct LineLook;

/// Lines of the city over its map: a network whose lines have the state of their assets, or routes in quiet colours of their
/// own. A line with an alert has the colour of its priority, is wider, and lies over all others.
///
/// Thread: the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
/// Cost:   parts (squares of kPartMetres) are made when they come into view; a pan changes two numbers. A snapshot costs a look at
///         each line that has an asset; a line in another state makes its part again.
/// Memory: 8 bytes a place, about 60 a line; on the card 72 a place that is in view.
class LineLayer : public MapOverlay {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum class Kind : std::uint8_t { Network, Routes };
    static constexpr double kNetworkZoom = 14.0; ///< From which on lines without alert are shown.
    static constexpr double kRoutesZoom = 12.0;
    static constexpr double kPartMetres = 2048.0;

    LineLayer(Kind kind, QQuickItem* parent);

    void setLines(const geo::ShapeTable& lines, const geo::CityFrame& frame);
    void setShown(bool shown);
    void takeSnapshot(const pipeline::SnapshotPtr& snapshot);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// Lines whose asset has been seen: what tests look at.
    [[nodiscard]] std::size_t linkedCount() const { return m_linked.size(); }

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void styleChanged() override;
    void viewMoved() override;

private:
    struct State {
        core::Priority worst = core::Priority::None;
        bool isStale = false;
        bool operator==(const State&) const = default;
    };
    struct Line {
        std::uint32_t firstPart = 0;
        std::uint32_t partEnd = 0;
        QColor own;
        State state;
        std::uint32_t part = 0; ///< Of m_parts.
    };
    struct Part {
        std::vector<std::uint32_t> lines;
        geo::LocalBox box;
        geo::LocalPoint origin;
        QSGNode* quiet = nullptr; ///< The scene's; null where not made.
        QSGNode* abnormal = nullptr;
        bool isMade = false;
        bool isDirty = false;
    };
    struct Link {
        std::uint32_t row;
        std::uint32_t line;
    };
    class Node;

    void place(std::uint32_t line, geo::LocalBox box);
    void link(const pipeline::Snapshot& snapshot);
    void takeStates(const core::RowsView& rows);
    void makePart(Part& part, Node& node);
    void addTo(ShapeGeometry& geometry, const Line& line, const LineLook& look) const;
    void forgetNodes();
    [[nodiscard]] bool isQuietShown() const;
    [[nodiscard]] std::span<const geo::LocalPoint> stretch(std::uint32_t number) const;

    Kind m_kind;
    bool m_isShown = false;
    bool m_wasQuietShown = false;
    bool m_isDirty = true; ///< Everything is made again.
    std::vector<geo::LocalPoint> m_places;
    std::vector<std::uint32_t> m_partEnds; ///< As in geo::ShapeTable.
    std::vector<Line> m_lines;
    std::vector<Part> m_parts;
    std::unordered_map<AreaKey, std::uint32_t, AreaKeyHash> m_partAt;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_wanted; ///< Lines by the id of their asset.
    std::vector<Link> m_linked;
    std::uint32_t m_knownRows = 0; ///< Rows whose ids were looked at.
    pipeline::SnapshotPtr m_snapshot;
    core::RowsView m_rows;
    std::shared_ptr<AssetView> m_view; ///< Shared with the nodes; written while the GUI thread waits.
};

} // namespace vigie::map
