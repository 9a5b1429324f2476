// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning

// The city's map: the base map's tiles, the assets, and the controls over them. No business logic: what is pointed at goes
// out as signals of the asset layer, what is shown comes in as properties.
FocusScope {
    id: root

    required property MapStyle mapStyle
    property string tilePattern // with %z, %x, %y; empty: no base map
    property string attribution
    property string baseMapProblem
    property string tip
    property bool isBaseMapShown: false
    property bool hasAssets: false
    property real homeLatitude
    property real homeLongitude
    property real homeZoom: 13
    property bool isKeyboardUsed: false
    property bool isFollowing: false
    property bool isBare: false // without what is there to be pressed
    property int tool: MapTool.Move
    property int heatHours: 0
    property var liveLines: [] // title, isNetwork: what the legend tells of

    readonly property Map map: view.map
    readonly property real keyStep: 120
    readonly property point middle: Qt.point(root.width / 2, root.height / 2)

    signal focusLeft(bool forward)
    signal toolPicked(int tool)
    signal hereAsked(point point)
    signal cardEntryChosen(int number)
    signal cardActionAsked(string name)
    signal cardClosed()

    // Qt Location draws its tiles at the whole level when the zoom is within 0.05 of it, but counts on with the zoom: the
    // assets would lie beside their streets. So the zoom is never there.
    function wholeWhenNear(zoom: real): real {
        return Math.abs(zoom - Math.round(zoom)) < 0.06 ? Math.round(zoom) : zoom;
    }
    function goTo(latitude: real, longitude: real, zoom: real) {
        root.map.zoomLevel = root.wholeWhenNear(zoom);
        root.map.center = QtPositioning.coordinate(latitude, longitude);
    }
    // To a whole level, where tiles are sharp; what lies under the point stays under it.
    function zoomBy(steps: real, point: point) {
        root.zoomTo(Math.round(view.zoom + steps), root.map.toCoordinate(point, false), point);
    }
    function zoomTo(zoom: real, place: geoCoordinate, point: point) {
        const kept = Math.max(root.map.minimumZoomLevel, Math.min(root.map.maximumZoomLevel, zoom));
        root.map.zoomLevel = root.wholeWhenNear(kept);
        if (!root.isFollowing) // what is followed stays in the middle
            root.map.alignCoordinateToPoint(place, point);
    }
    function askHere() {
        root.hereAsked(gestures.isHovering ? gestures.pointer : root.middle);
    }
    function showCard(title: string, body: string, entries: var, actions: var, takesFocus: bool) {
        card.title = title;
        card.body = body;
        card.entries = entries;
        card.actions = actions;
        if (takesFocus && card.visible)
            card.forceActiveFocus();
    }
    function goHome() {
        root.goTo(root.homeLatitude, root.homeLongitude, root.homeZoom);
    }

    focus: true
    onToolChanged: root.toolPicked(root.tool)
    onTilePatternChanged: root.isBaseMapShown = false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Map of the city")
    Accessible.description: qsTr("Arrow keys move the map, plus and minus zoom, Home shows the whole city.")

    Rectangle {
        anchors.fill: parent
        color: root.mapStyle.ground
    }

    BaseMaps {
        id: view
        anchors.fill: parent
        tilePattern: root.tilePattern
        ground: root.mapStyle.ground
        isShown: root.isBaseMapShown
        latitude: root.homeLatitude
        longitude: root.homeLongitude
        zoom: root.wholeWhenNear(root.homeZoom)
    }

    DistrictLayer {
        id: districts
        anchors.fill: parent
        assets: assets
        pointer: gestures.pointer
        isPointed: gestures.isHovering
    }
    HeatLayer {
        id: heat
        anchors.fill: parent
        assets: assets
    }
    Item {
        objectName: "lines" // LiveMap adds its own
        anchors.fill: parent
    }

    AssetLayer {
        id: assets
        objectName: "assets"
        anchors.fill: parent
        latitude: view.latitude
        longitude: view.longitude
        zoomLevel: view.zoom
        mapStyle: root.mapStyle
        onGroupTapped: point => root.zoomBy(2, point)
    }

    LabelLayer {
        objectName: "labels"
        anchors.fill: parent
        assets: assets
    }

    // The chosen asset: a ring, so that its own symbol stays readable; with the symbol in it where a number stands for it.
    Rectangle {
        visible: assets.selectionShown
        x: Math.round(assets.selectionPoint.x - width / 2)
        y: Math.round(assets.selectionPoint.y - height / 2)
        width: 34
        height: 34
        radius: 17
        color: "transparent"
        border.color: root.mapStyle.text
        border.width: 2.5
        Rectangle {
            anchors.fill: parent
            anchors.margins: -1.5
            radius: width / 2
            color: "transparent"
            border.color: root.mapStyle.ground
            border.width: 1.5
        }
        MapSymbol {
            objectName: "selectedSymbol"
            anchors.centerIn: parent
            visible: assets.selectionGrouped
            mapStyle: root.mapStyle
            priority: assets.selectionPriority
            domain: assets.selectionDomain
            stale: assets.selectionStale
            acknowledged: assets.selectionAcknowledged
            aside: assets.selectionAside
        }
    }

    MapGestures {
        id: gestures
        anchors.fill: parent
        map: root.map
        assets: assets
        onZoomAsked: (steps, point) => root.zoomBy(steps, point)
        onPinched: (zoom, place, point) => root.zoomTo(zoom, place, point)
        onHereAsked: point => root.hereAsked(point)
        onTouched: {
            root.isKeyboardUsed = false;
            root.forceActiveFocus();
        }
    }

    MapToolLayer {
        id: tools
        anchors.fill: parent
        mapStyle: root.mapStyle
        assets: assets
        tool: root.tool
        onAreaDrawn: area => assets.chooseIn(area)
        onZoomAsked: (steps, point) => root.zoomBy(steps, point)
    }

    Keys.onPressed: event => {
        event.accepted = true;
        root.isKeyboardUsed = true;
        switch (event.key) {
        case Qt.Key_Left: root.map.pan(-root.keyStep, 0); break;
        case Qt.Key_Right: root.map.pan(root.keyStep, 0); break;
        case Qt.Key_Up: root.map.pan(0, -root.keyStep); break;
        case Qt.Key_Down: root.map.pan(0, root.keyStep); break;
        case Qt.Key_Plus:
        case Qt.Key_Equal: root.zoomBy(1, root.middle); break;
        case Qt.Key_Minus: root.zoomBy(-1, root.middle); break;
        case Qt.Key_Home: root.goHome(); break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (root.tool === MapTool.Measure)
                tools.measure.add(root.middle);
            else
                assets.tap(root.middle);
            break;
        case Qt.Key_Escape:
            if (card.visible)
                root.cardClosed();
            else
                root.tool = MapTool.Move;
            break;
        case Qt.Key_L: legend.visible = !legend.visible; break;
        default: event.accepted = false;
        }
    }
    Keys.onTabPressed: zoomIn.forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.focusLeft(false)

    // The middle, which Return chooses: only for those who work with the keyboard.
    Rectangle {
        visible: root.activeFocus && root.isKeyboardUsed
        anchors.centerIn: parent
        width: 22
        height: 22
        radius: 3
        color: "transparent"
        border.color: root.mapStyle.focus
        border.width: 1.5
    }

    EdgeSignView {
        visible: !root.isBare
        anchors.fill: parent
        mapStyle: root.mapStyle
        assets: assets
    }

    Column {
        visible: !root.isBare
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.mapStyle.spacing
        spacing: 2

        MapButton {
            id: zoomIn
            mapStyle: root.mapStyle
            text: "+"
            label: qsTr("Zoom in")
            enabled: root.map !== null && view.zoom < root.map.maximumZoomLevel
            onPressed: root.zoomBy(1, root.middle)
            KeyNavigation.tab: zoomOut
            Keys.onBacktabPressed: root.forceActiveFocus(Qt.BacktabFocusReason)
        }
        MapButton {
            id: zoomOut
            mapStyle: root.mapStyle
            text: "\u2212"
            label: qsTr("Zoom out")
            enabled: root.map !== null && view.zoom > root.map.minimumZoomLevel
            onPressed: root.zoomBy(-1, root.middle)
            KeyNavigation.tab: wholeCity
            KeyNavigation.backtab: zoomIn
        }
        MapButton {
            id: wholeCity
            mapStyle: root.mapStyle
            text: "\u25a2"
            label: qsTr("Whole city")
            onPressed: root.goHome()
            KeyNavigation.tab: legendButton
            KeyNavigation.backtab: zoomOut
        }
        MapButton {
            id: legendButton
            mapStyle: root.mapStyle
            text: "?"
            label: qsTr("Legend")
            onPressed: legend.visible = !legend.visible
            KeyNavigation.backtab: wholeCity
            Keys.onTabPressed: root.focusLeft(true)
        }
    }

    MapCardView {
        id: card
        objectName: "card"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: root.mapStyle.spacing
        mapStyle: root.mapStyle
        opacity: root.isBare ? 0 : 1 // it keeps the keyboard
        maximumHeight: root.height - 60
        onEntryChosen: number => root.cardEntryChosen(number)
        onActionChosen: name => root.cardActionAsked(name)
        onClosed: {
            root.cardClosed();
            root.forceActiveFocus();
        }
    }

    MapLegend {
        id: legend
        objectName: "legend"
        visible: false
        mapStyle: root.mapStyle
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.mapStyle.spacing
        anchors.bottomMargin: root.mapStyle.spacing * 4
    }

    LiveLegend {
        objectName: "liveLegend"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: root.mapStyle.spacing
        anchors.bottomMargin: root.mapStyle.spacing * 5
        mapStyle: root.mapStyle
        districtValue: districts.value
        districtColours: districts.colours
        heatHours: root.heatHours
        heatCount: heat.count
        heatColours: heat.colours
        lines: root.liveLines
    }

    ScaleBar {
        visible: !root.isBare
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: root.mapStyle.spacing
        mapStyle: root.mapStyle
        latitude: view.latitude
        zoomLevel: view.zoom
    }

    // On a plate: labels of assets pass under it.
    Rectangle {
        visible: root.attribution !== "" && !root.isBare
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.mapStyle.spacing / 2
        width: madeBy.implicitWidth + root.mapStyle.spacing
        height: madeBy.implicitHeight + root.mapStyle.spacing / 2
        radius: 3
        color: root.mapStyle.ground
        Text {
            id: madeBy
            anchors.centerIn: parent
            text: root.attribution
            textFormat: Text.PlainText
            color: root.mapStyle.dim
            font.family: root.mapStyle.family
            font.pixelSize: root.mapStyle.smallFontSize
        }
    }

    Column {
        visible: !root.isBare
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.margins: root.mapStyle.spacing
        spacing: 4
        MapNotice {
            mapStyle: root.mapStyle
            isWarning: true
            text: root.baseMapProblem !== "" ? root.baseMapProblem
                                             : root.tilePattern === "" ? qsTr("No base map. The assets are shown all the same.") : ""
        }
        MapNotice {
            mapStyle: root.mapStyle
            text: root.tilePattern !== "" && !root.isBaseMapShown && root.baseMapProblem === "" ? qsTr("Loading the map\u2026") : ""
        }
        MapNotice {
            mapStyle: root.mapStyle
            text: root.hasAssets ? "" : qsTr("Waiting for the first data\u2026")
        }
    }

    MapNotice {
        visible: root.tip !== "" && gestures.isHovering && !root.isBare
        mapStyle: root.mapStyle
        text: root.tip
        x: Math.min(gestures.pointer.x + 14, root.width - width - 4)
        y: Math.min(gestures.pointer.y + 18, root.height - height - 4)
    }
}
