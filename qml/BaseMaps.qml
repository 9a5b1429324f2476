// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation

// The base map, and where it is. A tile plugin cannot be given another address: another address is another map. The old
// one lies over the new one until that has its tiles, so that nothing flashes when the theme or a layer changes.
Item {
    id: root

    required property string tilePattern // with %z, %x, %y; empty: no base map
    required property color ground
    required property bool isShown // the newest address has all its tiles on the screen
    // What is shown first, and from then on what is shown: kept here, because the map is made anew.
    property real latitude
    property real longitude
    property real zoom

    readonly property Map map: (root.isFirstNow ? first.item : second.item) as Map
    property bool isFirstNow: true

    function dropOld() {
        const old = root.isFirstNow ? second : first;
        old.active = false;
    }
    function follow(latitude: real, longitude: real, zoom: real) {
        root.dropOld(); // it stays where it was
        root.latitude = latitude;
        root.longitude = longitude;
        root.zoom = zoom;
    }

    onTilePatternChanged: {
        const next = root.isFirstNow ? second : first;
        next.active = false; // where the address changes twice before anything is shown
        next.address = root.tilePattern;
        next.active = true;
        root.isFirstNow = !root.isFirstNow;
        if (root.tilePattern === "")
            root.dropOld();
    }
    onIsShownChanged: {
        if (root.isShown)
            root.dropOld();
    }
    Component.onCompleted: {
        if (root.map !== null)
            return;
        first.address = root.tilePattern;
        first.active = true;
    }

    component OneMap: Loader {
        id: one
        property string address
        property bool isNow: false
        anchors.fill: parent
        z: one.isNow ? 0 : 1
        active: false
        sourceComponent: BaseMap {
            tilePattern: one.address
            ground: root.ground
            startLatitude: root.latitude
            startLongitude: root.longitude
            startZoom: root.zoom
            onMoved: (latitude, longitude, zoom) => {
                if (one.isNow)
                    root.follow(latitude, longitude, zoom);
            }
        }
    }
    OneMap {
        id: first
        isNow: root.isFirstNow
    }
    OneMap {
        id: second
        isNow: !root.isFirstNow
    }
}
