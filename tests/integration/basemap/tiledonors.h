// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QString>

#include <vector>

namespace vigie::test {

/// A picture of one colour, in one of Qt's formats: "PNG", "JPEG".
[[nodiscard]] QByteArray plainTile(const QColor& colour, const char* format = "PNG", int side = 256);

struct DonatedTile {
    int zoom = 0;
    int column = 0;
    int row = 0; ///< From the south, as MBTiles counts.
    QByteArray bytes;
};

/// Writes an MBTiles file (SQLite): a text that says what went wrong, or an empty one. `extra` is run at the end.
[[nodiscard]] QString writeMbTiles(const QString& path, const std::vector<DonatedTile>& tiles,
                                   const QByteArray& format = "png", const QByteArray& extra = {});

} // namespace vigie::test
