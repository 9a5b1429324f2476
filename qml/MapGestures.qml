// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// Drag, wheel, pinch, tap and hover over the map; none of Map's own (it has none).
Item {
    id: root

    required property Map map
    required property AssetLayer assets
    readonly property bool isHovering: hover.hovered
    readonly property point pointer: hover.point.position

    signal zoomAsked(real steps, point point)
    signal pinched(real zoom, geoCoordinate place, point point)
    signal hereAsked(point point)
    signal touched()

    DragHandler {
        target: null
        onTranslationChanged: delta => root.map.pan(-delta.x, -delta.y)
        onActiveChanged: root.touched()
    }
    WheelHandler {
        property real turned: 0 // fine wheels and touch pads send parts of a step
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            turned += event.angleDelta.y / 120;
            const steps = Math.trunc(turned);
            turned -= steps;
            if (steps !== 0)
                root.zoomAsked(steps, Qt.point(event.x, event.y));
        }
    }
    PinchHandler {
        id: pinch
        property geoCoordinate place
        property real startZoom
        target: null
        onActiveChanged: {
            if (!pinch.active)
                return;
            pinch.place = root.map.toCoordinate(pinch.centroid.position, false);
            pinch.startZoom = root.map.zoomLevel;
        }
        onActiveScaleChanged: root.pinched(pinch.startZoom + Math.log2(pinch.activeScale), pinch.place, pinch.centroid.position)
        grabPermissions: PointerHandler.TakeOverForbidden
    }
    TapHandler {
        onTapped: point => {
            root.touched();
            root.assets.tap(point.position);
        }
        onDoubleTapped: point => root.zoomAsked(1, point.position)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.hereAsked(point.position)
    }
    HoverHandler {
        id: hover
        cursorShape: root.assets.hovered >= 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        onPointChanged: root.assets.hover(hover.point.position)
        onHoveredChanged: if (!hover.hovered) root.assets.leave()
    }
}
