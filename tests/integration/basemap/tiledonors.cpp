// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/basemap/tiledonors.h"

#include <QBuffer>
#include <QImage>

#include <sqlite3.h>

namespace vigie::test {

QByteArray plainTile(const QColor& colour, const char* format, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray out;
    QBuffer buffer(&out);
    return image.save(&buffer, format) ? out : QByteArray();
}

QString writeMbTiles(const QString& path, const std::vector<DonatedTile>& tiles, const QByteArray& format,
                     const QByteArray& extra)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK)
        return QStringLiteral("SQLite did not open %1").arg(path);
    const auto run = [db](const QByteArray& sql) {
        return sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    bool good = run("CREATE TABLE metadata (name TEXT, value TEXT);"
                    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
                    "INSERT INTO metadata VALUES ('format', '" +
                    format + "'), ('attribution', '<a href=\"x\">© Somebody</a>'), ('maxzoom', '14')");
    sqlite3_stmt* insert = nullptr;
    good = good &&
           sqlite3_prepare_v2(db, "INSERT INTO tiles VALUES (?1, ?2, ?3, ?4)", -1, &insert, nullptr) == SQLITE_OK;
    for (const DonatedTile& tile : tiles) {
        sqlite3_reset(insert);
        sqlite3_bind_int(insert, 1, tile.zoom);
        sqlite3_bind_int(insert, 2, tile.column);
        sqlite3_bind_int(insert, 3, tile.row);
        sqlite3_bind_blob(insert, 4, tile.bytes.constData(), static_cast<int>(tile.bytes.size()), SQLITE_TRANSIENT);
        good = good && sqlite3_step(insert) == SQLITE_DONE;
    }
    sqlite3_finalize(insert);
    good = good && (extra.isEmpty() || run(extra));
    const QString problem = good ? QString() : QString::fromUtf8(sqlite3_errmsg(db));
    sqlite3_close(db);
    return problem;
}

} // namespace vigie::test
