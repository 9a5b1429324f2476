// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// Tiles of our own server through the stock plugin; without an address, a map that has no tiles but the same geometry.
Map {
    id: root

    required property string tilePattern
    // Read once: from then on the map itself knows where it is, and tells by `moved`.
    property real startLatitude
    property real startLongitude
    property real startZoom
    property bool isPlaced: false
    property color ground

    signal moved(real latitude, real longitude, real zoom)

    function report() {
        if (root.isPlaced)
            root.moved(root.center.latitude, root.center.longitude, root.zoomLevel);
    }
    Component.onCompleted: {
        root.zoomLevel = root.startZoom;
        root.center = QtPositioning.coordinate(root.startLatitude, root.startLongitude);
        root.isPlaced = true;
    }

    color: root.ground
    copyrightsVisible: false // ours is shown by CityMap
    minimumZoomLevel: 8
    maximumZoomLevel: 19
    minimumTilt: 0
    maximumTilt: 0
    onCenterChanged: root.report()
    onZoomLevelChanged: root.report()

    // The last map type is ours, and is made active at once: the first one would ask the network.
    activeMapType: root.supportedMapTypes[root.supportedMapTypes.length - 1]

    plugin: Plugin {
        name: root.tilePattern === "" ? "itemsoverlay" : "osm"
        PluginParameter { name: "osm.mapping.custom.host"; value: root.tilePattern }
        PluginParameter { name: "osm.mapping.custom.datacopyright"; value: "" }
        PluginParameter { name: "osm.mapping.custom.mapcopyright"; value: "" }
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        // The plugin's disk cache knows neither address nor theme.
        PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
        // By number: counted by bytes it holds thousands of small tiles, each in a buffer of 32 KiB.
        PluginParameter { name: "osm.mapping.cache.memory.cost_strategy"; value: "unitary" }
        PluginParameter { name: "osm.mapping.cache.memory.size"; value: 600 }
        PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
    }
}
