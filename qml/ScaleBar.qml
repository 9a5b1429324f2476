// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// How long on the ground so much on the screen is: 1, 2 or 5 times a power of ten, at most maximumWidth wide.
Item {
    id: root

    required property MapStyle mapStyle
    required property real latitude
    required property real zoomLevel
    readonly property real maximumWidth: 120
    // 40,075,016.69 m round the equator on 256 points at zoom 0 (EPSG:3857)
    readonly property real metresPerPoint: 156543.03392804097 * Math.cos(root.latitude * Math.PI / 180) / Math.pow(2, root.zoomLevel)
    readonly property real power: Math.pow(10, Math.floor(Math.log10(root.maximumWidth * root.metresPerPoint)))
    readonly property real leading: root.maximumWidth * root.metresPerPoint / root.power
    readonly property real metres: root.power * (root.leading >= 5 ? 5 : root.leading >= 2 ? 2 : 1)

    width: root.metres / root.metresPerPoint
    height: words.implicitHeight + 6

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Scale: %1").arg(words.text)

    Text {
        id: words
        anchors.left: parent.left
        text: root.metres >= 1000 ? qsTr("%1 km").arg(Number(root.metres / 1000).toLocaleString(Qt.locale(), "f", 0))
                                  : qsTr("%1 m").arg(Number(root.metres).toLocaleString(Qt.locale(), "f", 0))
        textFormat: Text.PlainText
        color: root.mapStyle.dim
        style: Text.Outline
        styleColor: root.mapStyle.ground
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.smallFontSize
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: root.mapStyle.dim
    }
    Repeater {
        model: 2
        Rectangle {
            required property int index
            x: index * (root.width - width)
            anchors.bottom: parent?.bottom
            width: 2
            height: 6
            color: root.mapStyle.dim
        }
    }
}
