// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A short text on a plate; nothing where the text is empty.
Rectangle {
    id: root

    required property MapStyle mapStyle
    property alias text: words.text
    property bool isWarning: false

    visible: root.text !== ""
    width: Math.min(words.implicitWidth + 2 * root.mapStyle.spacing, 460)
    height: words.implicitHeight + root.mapStyle.spacing
    radius: 4
    color: root.mapStyle.panel
    border.color: root.isWarning ? root.mapStyle.warning : root.mapStyle.line

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: words
        anchors.centerIn: parent
        width: parent.width - 2 * root.mapStyle.spacing
        wrapMode: Text.Wrap
        color: root.mapStyle.text
        textFormat: Text.PlainText
        font.family: root.mapStyle.family
        font.pixelSize: root.mapStyle.fontSize
    }
}
