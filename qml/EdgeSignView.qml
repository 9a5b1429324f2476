// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Signs at the edge of the map for critical alerts outside the view. A press on one goes there.
Item {
    id: root

    required property MapStyle mapStyle
    required property AssetLayer assets

    EdgeSigns {
        id: outside
        objectName: "edgeSigns"
        assets: root.assets
    }

    Repeater {
        model: outside
        delegate: Rectangle {
            id: sign
            required property int index
            required property rect box
            required property real angle
            required property string words

            x: sign.box.x
            y: sign.box.y
            width: sign.box.width
            height: sign.box.height
            radius: 4
            color: tap.pressed || hover.hovered ? root.mapStyle.line : root.mapStyle.panel
            border.color: root.mapStyle.critical
            border.width: 1.5

            Accessible.role: Accessible.Button
            Accessible.name: sign.words
            Accessible.onPressAction: outside.choose(sign.index)

            // An arrow head of two bars.
            Item {
                x: 6
                anchors.verticalCenter: parent.verticalCenter
                width: 14
                height: 14
                rotation: sign.angle
                Repeater {
                    model: [40, -40]
                    Rectangle {
                        required property real modelData
                        x: 2
                        y: 6
                        width: 11
                        height: 2.5
                        radius: 1
                        antialiasing: true
                        color: root.mapStyle.text
                        transformOrigin: Item.Right
                        rotation: modelData
                    }
                }
            }
            MapSymbol {
                x: 22
                anchors.verticalCenter: parent.verticalCenter
                mapStyle: root.mapStyle
                priority: 4 // critical
            }
            Text {
                anchors.right: parent.right
                anchors.rightMargin: 7
                anchors.verticalCenter: parent.verticalCenter
                text: sign.words
                textFormat: Text.PlainText
                color: root.mapStyle.text
                font.family: root.mapStyle.family
                font.pixelSize: root.mapStyle.fontSize
            }
            TapHandler {
                id: tap
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onTapped: outside.choose(sign.index)
            }
            // What lies under the sign is not meant.
            DragHandler { target: null }
            HoverHandler {
                id: hover
                blocking: true
            }
        }
    }
}
