// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/districtnames.h"
#include "basemap/mapfile.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace vigie;
using namespace vigie::basemap;

namespace {

const QByteArray kHead = QByteArray::fromHex("4750"
                                             "00"
                                             "01"
                                             "e6100000");
// (5.04, 47.32)
const QByteArray kLittle = QByteArray::fromHex("01"
                                               "01000000"
                                               "295c8fc2f5281440"
                                               "295c8fc2f5a84740");
const QByteArray kBig = QByteArray::fromHex("00"
                                            "00000001"
                                            "401428f5c28f5c29"
                                            "4047a8f5c28f5c29");

void run(sqlite3* db, const char* sql)
{
    QCOMPARE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

} // namespace

class TestDistrictNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPoints_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::addColumn<bool>("isPoint");
        QByteArray withBox = kHead;
        withBox[3] = 3; // an envelope of four numbers
        QByteArray badBox = kHead;
        badBox[3] = 11;
        const QByteArray line = QByteArray::fromHex("01"
                                                    "02000000"
                                                    "00000000") +
                                QByteArray(16, 0);
        QTest::newRow("little-endian") << kHead + kLittle << true;
        QTest::newRow("big-endian") << kHead + kBig << true;
        QTest::newRow("with an envelope") << withBox + QByteArray(32, 1) + kLittle << true;
        QTest::newRow("an unknown envelope") << badBox + QByteArray(80, 1) + kLittle << false;
        QTest::newRow("cut in the envelope") << withBox + QByteArray(20, 1) << false;
        QTest::newRow("cut in the point") << kHead + kLittle.left(20) << false;
        QTest::newRow("a line") << kHead + line << false;
        QTest::newRow("something else") << QByteArray(64, 'x') << false;
        QTest::newRow("nothing") << QByteArray{} << false;
    }
    void readsPoints()
    {
        QFETCH(QByteArray, blob);
        QFETCH(bool, isPoint);
        double x = 0.0;
        double y = 0.0;
        QCOMPARE(readPoint({blob.constData(), static_cast<std::size_t>(blob.size())}, x, y), isPoint);
        QCOMPARE(x, isPoint ? 5.04 : 0.0);
        QCOMPARE(y, isPoint ? 47.32 : 0.0);
    }

    void takesDistrictsOnly()
    {
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(":memory:", &db), SQLITE_OK);
        QVERIFY(readDistrictNames(db).empty());
        run(db, "CREATE TABLE gpkg_geometry_columns (table_name, column_name);"
                "INSERT INTO gpkg_geometry_columns VALUES ('places', 'the \"geom\"');"
                "CREATE TABLE places (\"the \"\"geom\"\"\", name, kind)");
        const std::string point = (kHead + kLittle).toHex().toStdString();
        for (const char* row : {"'Bellevue', 'district'", "'Gare', 'station'", "'', 'district'"})
            run(db, ("INSERT INTO places VALUES (x'" + point + "', " + row + ")").c_str());
        run(db, "INSERT INTO places VALUES ('not a geometry', 'Nowhere', 'district'), (NULL, 'None', 'district')");
        const auto names = readDistrictNames(db);
        QCOMPARE(names.size(), 1U);
        QCOMPARE(names[0].latitude(), 47.32);
        QCOMPARE(names[0].longitude(), 5.04);
        sqlite3_close(db);
    }

    void aViewWithoutEndIsCutOff()
    {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("endless.gpkg").toStdString();
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(file.c_str(), &db), SQLITE_OK);
        run(db, "PRAGMA application_id = 0x47504B47;"
                "CREATE TABLE gpkg_contents (table_name, data_type, srs_id, min_x, min_y, max_x, max_y);"
                "INSERT INTO gpkg_contents VALUES ('streets', 'features', 4326, 5, 47, 6, 48);"
                "CREATE TABLE streets (name);"
                "CREATE TABLE gpkg_geometry_columns (table_name, column_name);"
                "INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom');"
                "CREATE VIEW places AS WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)"
                " SELECT n AS geom, n AS name, iif(n < 0, 'district', 'street') AS kind FROM endless");
        sqlite3_close(db);
        const auto map = openMapFile(file);
        QVERIFY(map);
        QCOMPARE(map->layers.size(), 1U);
        QVERIFY(map->districtNames.empty());
    }
};

QTEST_APPLESS_MAIN(TestDistrictNames)
#include "tst_districtnames.moc"
