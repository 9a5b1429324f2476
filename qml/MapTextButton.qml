// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A button that says in words what it does.
Rectangle {
    id: root

    required property MapStyle mapStyle
    property alias text: words.text

    signal pressed()

    width: words.implicitWidth + 2 * root.mapStyle.spacing
    height: words.implicitHeight + root.mapStyle.spacing
    radius: 4
    color: tap.pressed || hover.hovered ? root.mapStyle.line : root.mapStyle.raised
    border.color: root.activeFocus ? root.mapStyle.focus : root.mapStyle.line
    border.width: root.activeFocus ? 2 : 1
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.pressed()
    Keys.onSpacePressed: root.pressed()
    Keys.onReturnPressed: root.pressed()
    Keys.onEnterPressed: root.pressed()

    Text {
        id: words
        anchors.centerIn: parent
        color: root.mapStyle.text
        textFormat: Text.PlainText
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.fontSize
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.pressed()
    }
    HoverHandler { id: hover }
}
