// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A card over the map: heading, lines, assets to choose from, actions. Escape closes it.
FocusScope {
    id: root

    required property MapStyle mapStyle
    property string title
    property string body
    property var entries: [] // of {text, worst}
    property var actions: [] // of {name, text}
    property real maximumHeight: 400

    signal entryChosen(int index)
    signal actionChosen(string name)
    signal closed()

    visible: root.title !== ""
    width: 280
    height: Math.min(content.height + 2 * root.mapStyle.spacing, root.maximumHeight)
    Keys.onEscapePressed: root.closed()

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title
    Accessible.description: root.body

    component Words: Text {
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: root.mapStyle.text
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.fontSize
    }

    Rectangle {
        anchors.fill: parent
        radius: 4
        color: root.mapStyle.panel
        border.color: root.activeFocus ? root.mapStyle.focus : root.mapStyle.line
    }
    // What lies under the card is not meant by a press on it.
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
    DragHandler { target: null }
    HoverHandler { blocking: true }

    Column {
        id: content
        x: root.mapStyle.spacing
        y: root.mapStyle.spacing
        width: root.width - 2 * root.mapStyle.spacing
        spacing: 4

        Item {
            width: parent.width
            height: Math.max(heading.height, cross.height)
            Words {
                id: heading
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - cross.width - 4
                text: root.title
                font.weight: Font.DemiBold
            }
            MapButton {
                id: cross
                anchors.right: parent.right
                width: 24
                height: 24
                mapStyle: root.mapStyle
                text: "\u00d7"
                label: qsTr("Close")
                isTipBelow: true
                onPressed: root.closed()
                KeyNavigation.tab: list
            }
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: root.body
        }
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, Math.max(60, root.maximumHeight - 150))
            visible: count > 0
            clip: true
            focus: true
            model: root.entries
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Keys.onReturnPressed: root.entryChosen(list.currentIndex)
            Keys.onEnterPressed: root.entryChosen(list.currentIndex)
            KeyNavigation.tab: buttons
            delegate: Rectangle {
                id: row
                required property var modelData
                required property int index
                width: list.width
                height: Math.max(24, words.implicitHeight + 6)
                color: tap.pressed || hover.hovered || (list.activeFocus && list.currentIndex === row.index)
                       ? root.mapStyle.line : "transparent"
                Accessible.role: Accessible.Button
                Accessible.name: row.modelData.text
                Accessible.onPressAction: root.entryChosen(row.index)
                MapSymbol {
                    id: sign
                    anchors.verticalCenter: parent.verticalCenter
                    visible: row.modelData.worst > 0
                    mapStyle: root.mapStyle
                    priority: row.modelData.worst
                }
                Words {
                    id: words
                    x: sign.width + 4
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.text
                }
                TapHandler {
                    id: tap
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: root.entryChosen(row.index)
                }
                HoverHandler { id: hover }
            }
        }
        FocusScope {
            id: buttons
            width: parent.width
            height: buttonRow.height
            visible: root.actions.length > 0
            KeyNavigation.tab: cross
            Flow {
                id: buttonRow
                width: parent.width
                spacing: 4
                Repeater {
                    model: root.actions
                    MapTextButton {
                        required property var modelData
                        required property int index
                        focus: index === 0
                        mapStyle: root.mapStyle
                        text: modelData.text
                        onPressed: root.actionChosen(modelData.name)
                    }
                }
            }
        }
    }
}
