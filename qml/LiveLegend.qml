// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// What the colours of the live layers mean; of those that are shown alone.
Rectangle {
    id: root

    required property MapStyle mapStyle
    property int districtValue: 0 // DistrictValue
    property list<color> districtColours
    property int heatHours: 0
    property int heatCount: 0
    property list<color> heatColours
    property var lines: [] // title, isNetwork

    readonly property bool hasDistricts: root.districtValue > 0
    readonly property bool hasHeat: root.heatHours > 0
    readonly property list<string> alertNumbers: ["0", "1\u20133", "4\u20139", "10\u201329", "30+"]
    readonly property list<string> lampNumbers: ["0", qsTr("< 0.5%"), qsTr("0.5%"), qsTr("1%"), qsTr("3% +")]

    visible: hasDistricts || hasHeat || lines.length > 0
    width: rows.width + 2 * root.mapStyle.spacing
    height: rows.height + 2 * root.mapStyle.spacing
    radius: 4
    color: root.mapStyle.panel
    border.color: root.mapStyle.line

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Legend of the live layers")

    component Words: Text {
        color: root.mapStyle.dim
        textFormat: Text.PlainText
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.smallFontSize
    }
    component Ramp: Row {
        id: ramp
        required property list<color> colours
        required property list<string> numbers
        spacing: 2
        Accessible.role: Accessible.StaticText
        Accessible.name: ramp.numbers.join(", ")
        Repeater {
            model: ramp.colours
            Column {
                id: swatch
                required property color modelData
                required property int index
                spacing: 1
                Rectangle {
                    width: 42
                    height: 11
                    color: root.mapStyle.ground
                    border.color: root.mapStyle.line
                    Rectangle {
                        anchors.fill: parent
                        color: swatch.modelData
                    }
                }
                Words {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: swatch.index < ramp.numbers.length ? ramp.numbers[swatch.index] : ""
                }
            }
        }
    }
    component Stroke: Row {
        id: stroke
        property alias text: strokeWords.text
        property alias ink: bar.color
        property bool isDotted: false
        property real thickness: 2
        spacing: 4
        Accessible.role: Accessible.StaticText
        Accessible.name: strokeWords.text
        Item {
            width: 22
            height: strokeWords.height
            Rectangle {
                id: bar
                anchors.verticalCenter: parent.verticalCenter
                width: stroke.isDotted ? 5 : 22
                height: stroke.thickness
            }
            Repeater {
                model: stroke.isDotted ? 2 : 0
                Rectangle {
                    required property int index
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined // it has none while it goes
                    x: 9 * (index + 1)
                    width: index === 1 ? 4 : 5
                    height: stroke.thickness
                    color: bar.color
                }
            }
        }
        Words { id: strokeWords }
    }

    Column {
        id: rows
        x: root.mapStyle.spacing
        y: root.mapStyle.spacing
        spacing: 3

        Words {
            visible: root.hasDistricts
            color: root.mapStyle.text
            text: root.districtValue === 1 ? qsTr("Active alerts per district") : qsTr("Lamps with an active alert, of all lamps")
        }
        Ramp {
            visible: root.hasDistricts
            colours: root.districtColours
            numbers: root.districtValue === 1 ? root.alertNumbers : root.lampNumbers
        }
        Words {
            visible: root.hasHeat
            color: root.mapStyle.text
            text: root.heatHours === 1 ? qsTr("Raised in the last hour: %1").arg(root.heatCount)
                                       : qsTr("Raised in the last 24 hours: %1").arg(root.heatCount)
        }
        Ramp {
            visible: root.hasHeat
            colours: root.heatColours
            numbers: ["1", "4", "16", "32+"]
        }
        Repeater {
            model: root.lines
            Column {
                id: entry
                required property var modelData
                Words {
                    visible: entry.modelData.isNetwork
                    color: root.mapStyle.text
                    text: entry.modelData.title
                }
                Row {
                    visible: entry.modelData.isNetwork
                    spacing: 10
                    Stroke {
                        text: qsTr("normal")
                        ink: root.mapStyle.network
                    }
                    Stroke {
                        text: qsTr("stale")
                        ink: root.mapStyle.staleNetwork
                        isDotted: true
                    }
                    Stroke {
                        text: qsTr("alert: wider")
                        ink: root.mapStyle.high
                        thickness: 5
                    }
                }
                Stroke {
                    visible: !entry.modelData.isNetwork
                    text: entry.modelData.title
                    ink: root.mapStyle.route
                    thickness: 3
                }
            }
        }
    }
}
