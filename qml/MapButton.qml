// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: root

    required property MapStyle mapStyle
    required property string label // in words: for screen readers, and as a tip
    property alias text: sign.text
    property bool isTipBelow: false // else at its left

    signal pressed()

    width: root.mapStyle.button
    height: root.mapStyle.button
    radius: 4
    color: tap.pressed || hover.hovered ? root.mapStyle.line : root.mapStyle.raised
    border.color: root.activeFocus ? root.mapStyle.focus : root.mapStyle.line
    border.width: root.activeFocus ? 2 : 1
    opacity: root.enabled ? 1 : 0.6

    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.onPressAction: root.pressed()
    Keys.onSpacePressed: root.pressed()
    Keys.onReturnPressed: root.pressed()
    Keys.onEnterPressed: root.pressed()

    Text {
        id: sign
        anchors.centerIn: parent
        color: root.mapStyle.text
        textFormat: Text.PlainText
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.fontSize + 4
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.pressed()
    }
    HoverHandler {
        id: hover
    }
    MapNotice {
        visible: hover.hovered || root.activeFocus
        mapStyle: root.mapStyle
        text: root.label
        anchors.right: root.isTipBelow ? parent.right : parent.left
        anchors.rightMargin: root.isTipBelow ? 0 : 6
        anchors.verticalCenter: root.isTipBelow ? undefined : parent.verticalCenter
        anchors.top: root.isTipBelow ? parent.bottom : undefined
        z: 1
    }
}
