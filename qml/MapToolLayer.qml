// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Measuring and choosing an area: takes presses and drags while one of these tools is chosen, and draws what they made.
Item {
    id: root

    required property MapStyle mapStyle
    required property AssetLayer assets
    required property int tool
    readonly property alias measure: points
    readonly property bool isChoosing: root.tool === MapTool.Rectangle || root.tool === MapTool.Lasso

    signal areaDrawn(list<point> area)
    signal zoomAsked(real steps, point point)

    function rectangle(a: point, b: point): list<point> {
        return [a, Qt.point(b.x, a.y), b, Qt.point(a.x, b.y)];
    }

    onToolChanged: points.clear()

    MapMeasure {
        id: points
        layer: root.assets
    }
    QtObject {
        id: drawn
        property list<point> area: []
    }

    Shape {
        anchors.fill: parent
        visible: points.count > 0
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.mapStyle.ground
            strokeWidth: 5
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: points.path }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.mapStyle.focus
            strokeWidth: 2.5
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: points.path }
        }
        // What closes the area.
        ShapePath {
            fillColor: "transparent"
            strokeColor: points.count > 2 ? root.mapStyle.focus : "transparent"
            strokeWidth: 1.5
            strokeStyle: ShapePath.DashLine
            PathPolyline { path: points.count > 2 ? [points.path[points.count - 1], points.path[0]] : [] }
        }
    }
    Repeater {
        model: points.path
        Rectangle {
            required property point modelData
            x: modelData.x - 4
            y: modelData.y - 4
            width: 8
            height: 8
            radius: 4
            color: root.mapStyle.focus
            border.color: root.mapStyle.ground
        }
    }
    Shape {
        anchors.fill: parent
        visible: drawn.area.length > 2
        ShapePath {
            fillColor: Qt.alpha(root.mapStyle.focus, 0.15)
            strokeColor: root.mapStyle.focus
            strokeWidth: 1.5
            PathPolyline { path: drawn.area.length > 2 ? drawn.area.concat([drawn.area[0]]) : [] }
        }
    }

    Item {
        anchors.fill: parent
        enabled: root.tool !== MapTool.Move
        visible: enabled

        HoverHandler { cursorShape: Qt.CrossCursor }
        TapHandler {
            enabled: root.tool === MapTool.Measure
            gesturePolicy: TapHandler.ReleaseWithinBounds
            acceptedButtons: Qt.LeftButton
            onTapped: point => points.add(point.position)
        }
        DragHandler {
            id: drag
            enabled: root.isChoosing
            target: null
            dragThreshold: 2
            onActiveChanged: {
                if (!drag.active && drawn.area.length > 2)
                    root.areaDrawn(drawn.area);
                if (!drag.active)
                    drawn.area = [];
            }
            onCentroidChanged: {
                if (!drag.active)
                    return;
                const at = drag.centroid.position;
                if (root.tool === MapTool.Rectangle)
                    drawn.area = root.rectangle(drag.centroid.pressPosition, at);
                else if (drawn.area.length < 2000)
                    drawn.area = drawn.area.concat([at]);
            }
        }
        WheelHandler {
            onWheel: event => root.zoomAsked(event.angleDelta.y > 0 ? 1 : -1, Qt.point(event.x, event.y))
        }
    }
}
