// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// What the shapes mean, in words: priorities, then domains, then stale.
Rectangle {
    id: root

    required property MapStyle mapStyle
    readonly property list<string> priorityWords: [qsTr("critical"), qsTr("high"), qsTr("medium"), qsTr("low")]
    readonly property list<string> domainWords: [qsTr("lighting"), qsTr("mobility"), qsTr("water"), qsTr("waste"), qsTr("other")]

    width: rows.width + 2 * root.mapStyle.spacing
    height: rows.height + 2 * root.mapStyle.spacing
    radius: 4
    color: root.mapStyle.panel
    border.color: root.mapStyle.line

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Legend")

    component Line: Row {
        id: line
        property alias text: words.text
        property alias priority: symbol.priority
        property alias domain: symbol.domain
        property alias stale: symbol.stale
        property alias acknowledged: symbol.acknowledged
        property alias aside: symbol.aside
        spacing: 6
        Accessible.role: Accessible.StaticText
        Accessible.name: words.text
        MapSymbol {
            id: symbol
            mapStyle: root.mapStyle
        }
        Text {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            color: root.mapStyle.text
            textFormat: Text.PlainText
            font.family: root.mapStyle.family
            font.pixelSize: root.mapStyle.fontSize
        }
    }
    component Heading: Text {
        color: root.mapStyle.dim
        textFormat: Text.PlainText
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.smallFontSize
        topPadding: 4
    }

    Column {
        id: rows
        x: root.mapStyle.spacing
        y: root.mapStyle.spacing
        spacing: 1

        Heading { text: qsTr("Alerts") }
        Repeater {
            model: root.priorityWords
            Line {
                required property string modelData
                required property int index
                text: modelData
                priority: 4 - index
            }
        }
        Line {
            text: qsTr("small: acknowledged")
            priority: 3
            acknowledged: true
        }
        Heading { text: qsTr("Without alert") }
        Repeater {
            model: root.domainWords
            Line {
                required property string modelData
                required property int index
                text: modelData
                domain: index
            }
        }
        Heading { text: qsTr("Nothing new from it (stale)") }
        Row {
            spacing: root.mapStyle.spacing
            Line {
                text: qsTr("with an alert")
                priority: 3
                stale: true
            }
            Line {
                text: qsTr("without")
                stale: true
            }
        }
        Heading { text: qsTr("Off the list by a person") }
        Line {
            text: qsTr("set aside")
            aside: true
        }
    }
}
