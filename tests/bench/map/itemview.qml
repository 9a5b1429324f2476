// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of map.ratio_vs_mapitemview: what the manual of Qt Location offers, over the same tiles.
import QtQuick
import QtLocation
import QtPositioning

Map {
    id: root

    required property var points // of [latitude, longitude]
    required property string tilePattern

    copyrightsVisible: false
    minimumZoomLevel: 8
    maximumZoomLevel: 19
    activeMapType: root.supportedMapTypes[root.supportedMapTypes.length - 1]
    plugin: Plugin {
        name: "osm"
        PluginParameter { name: "osm.mapping.custom.host"; value: root.tilePattern }
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
        PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
    }
    function stand(latitude: real, longitude: real, zoom: real) {
        root.zoomLevel = zoom;
        root.center = QtPositioning.coordinate(latitude, longitude);
    }
    MapItemView {
        model: root.points
        delegate: MapQuickItem {
            required property var modelData
            coordinate: QtPositioning.coordinate(modelData[0], modelData[1])
            anchorPoint: Qt.point(4, 4)
            sourceItem: Rectangle {
                width: 8
                height: 8
                radius: 4
                color: "grey"
            }
        }
    }
}
