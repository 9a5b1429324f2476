// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mbtiles.h"
#include "integration/basemap/tiledonors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;

class TestMbTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTilesByTheirPlace();
    void enlargesWhatIsNearerThanTheFile();
    void readsEveryKindOfPicture();
    void aViewMayBeTheTable();
    void refusesFiles_data();
    void refusesFiles();
    void refusesTiles_data();
    void refusesTiles();
    void aQueryWithoutEndIsCutOff();
    void damagedFilesNeverCrash();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QColor colourOf(const std::string& png, int x = 128, int y = 128)
    {
        return QImage::fromData(QByteArray::fromStdString(png), "PNG").pixelColor(x, y);
    }
    static MbTilesReader readerOf(const QString& file)
    {
        auto opened = openMbTiles(file.toStdString());
        if (!opened)
            qFatal("%s", opened.error().english().c_str());
        auto reader = MbTilesReader::open(*opened);
        if (!reader)
            qFatal("%s", reader.error().english().c_str());
        return std::move(*reader);
    }
    QTemporaryDir m_folder;
};

void TestMbTiles::givesTilesByTheirPlace()
{
    const QString file = path("places.mbtiles");
    QCOMPARE(test::writeMbTiles(file, {{1, 0, 1, test::plainTile(Qt::red)}, {1, 0, 0, test::plainTile(Qt::blue)}}),
             QString());
    const auto opened = openMbTiles(file.toStdString());
    QVERIFY(opened.has_value());
    QCOMPARE(QString::fromStdString(opened->attribution), QStringLiteral("© Somebody")); // plain text
    QCOMPARE(opened->maxZoom, 14U);
    MbTilesReader reader = readerOf(file);
    QCOMPARE(colourOf(**reader.tile({1, 0, 0})), QColor(Qt::red)); // north is row 1 there, and row 0 here
    QCOMPARE(colourOf(**reader.tile({1, 0, 1})), QColor(Qt::blue));
    QVERIFY(!reader.tile({1, 1, 1})->has_value());
    QVERIFY(!reader.tile({20, 5, 5})->has_value()); // six levels nearer: nothing anybody would know again
}

void TestMbTiles::enlargesWhatIsNearerThanTheFile()
{
    QImage quarters(256, 256, QImage::Format_RGB32);
    quarters.fill(Qt::white);
    for (int y = 128; y < 256; ++y) {
        for (int x = 0; x < 128; ++x)
            quarters.setPixelColor(x, y, Qt::green);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(quarters.save(&buffer, "PNG"));
    const QString file = path("near.mbtiles");
    QCOMPARE(test::writeMbTiles(file, {{14, 3, (1 << 14) - 1 - 5, bytes}}), QString());
    MbTilesReader reader = readerOf(file);
    QCOMPARE(colourOf(**reader.tile({15, 6, 11}), 10, 200), QColor(Qt::green)); // its south-western quarter
    QCOMPARE(colourOf(**reader.tile({15, 7, 11}), 10, 200), QColor(Qt::white));
    QCOMPARE(colourOf(**reader.tile({16, 12, 23}), 200, 10), QColor(Qt::green));
}

void TestMbTiles::readsEveryKindOfPicture()
{
    const QString file = path("kinds.mbtiles");
    // A WebP of one colour (16 x 16, lossless), as libwebp writes it: Qt may come without its plug-in.
    const QByteArray webp = QByteArray::fromHex("52494646200000005745425056503"
                                                "84c130000002f0fc0030007d0ffe8ffffe7ff11d1ff0000");
    QCOMPARE(test::writeMbTiles(file, {{2, 0, 0, test::plainTile(QColor(200, 100, 50), "JPEG")},
                                       {2, 1, 0, test::plainTile(Qt::red, "PNG", 512)},
                                       {2, 2, 0, webp}}),
             QString());
    MbTilesReader reader = readerOf(file);
    const QColor jpeg = colourOf(**reader.tile({2, 0, 3}));
    QVERIFY(std::abs(jpeg.red() - 200) < 8 && std::abs(jpeg.green() - 100) < 8);
    QCOMPARE(QImage::fromData(QByteArray::fromStdString(**reader.tile({2, 1, 3}))).width(), 512);
    const auto third = reader.tile({2, 2, 3});
    QVERIFY2(third.has_value() || third.error().code == core::ErrorCode::InvalidInput,
             "read, or refused with a word");
}

void TestMbTiles::aViewMayBeTheTable()
{
    const QString file = path("view.mbtiles");
    QCOMPARE(test::writeMbTiles(file, {{0, 0, 0, test::plainTile(Qt::red)}}, "png",
                                "ALTER TABLE tiles RENAME TO kept; CREATE VIEW tiles AS SELECT * FROM kept"),
             QString());
    QCOMPARE(colourOf(**readerOf(file).tile({0, 0, 0})), QColor(Qt::red));
}

void TestMbTiles::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("code");
    using core::ErrorCode;
    QTest::newRow("no such file") << QByteArray("missing") << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("a folder") << QByteArray("folder") << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("a text") << QByteArray("text") << static_cast<int>(ErrorCode::InvalidInput);
    QTest::newRow("vector tiles") << QByteArray("pbf") << static_cast<int>(ErrorCode::Unsupported);
    QTest::newRow("another database") << QByteArray("other") << static_cast<int>(ErrorCode::InvalidInput);
}

void TestMbTiles::refusesFiles()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, code);
    QString file = path(fault + ".mbtiles");
    if (fault == "folder") {
        file = m_folder.path();
    } else if (fault == "text") {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5'000, 'x'));
    } else if (fault == "pbf") {
        QCOMPARE(test::writeMbTiles(file, {}, "pbf"), QString());
    } else if (fault == "other") {
        QCOMPARE(test::writeMbTiles(file, {}, "png", "DROP TABLE tiles"), QString());
    }
    const auto opened = openMbTiles(file.toStdString());
    QVERIFY(!opened.has_value());
    QCOMPARE(static_cast<int>(opened.error().code), code);
    QVERIFY(!opened.error().remedy.empty());
}

void TestMbTiles::refusesTiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("hello");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a vector tile, packed") << QByteArray::fromHex("1f8b0800000000000003");
    QTest::newRow("a vector tile") << QByteArray::fromHex("1a0378");
    QTest::newRow("more than a MiB") << test::plainTile(Qt::red) + QByteArray((1 << 20) + 5'000, 'x');
    QTest::newRow("too wide") << test::plainTile(Qt::red, "PNG", 2'048);
    QTest::newRow("cut off") << test::plainTile(Qt::red).left(60);
    // A header that promises 60,000 x 60,000 points.
    QByteArray bomb = test::plainTile(Qt::red);
    bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
    QTest::newRow("a bomb") << bomb;
    QTest::newRow("a script") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    QTest::newRow("a TIFF") << QByteArray("II*\0aaaaaaaaaaaaaaaaaaaa", 24);
}

void TestMbTiles::refusesTiles()
{
    QFETCH(QByteArray, bytes);
    const QString file = path("bad.mbtiles");
    QFile::remove(file);
    QCOMPARE(test::writeMbTiles(file, {{0, 0, 0, bytes}, {1, 0, 0, test::plainTile(Qt::red)}}), QString());
    MbTilesReader reader = readerOf(file);
    const auto tile = reader.tile({0, 0, 0});
    QVERIFY(!tile.has_value());
    QVERIFY(!tile.error().remedy.empty());
    QCOMPARE(colourOf(**reader.tile({1, 0, 1})), QColor(Qt::red)); // the others are as good as before
}

void TestMbTiles::aQueryWithoutEndIsCutOff()
{
    const QString file = path("endless.mbtiles");
    QCOMPARE(
        test::writeMbTiles(
            file, {}, "png",
            "DROP TABLE tiles; CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i % 2 AS zoom_level, i % 3 AS tile_column, i % 5 AS tile_row, zeroblob(9) AS tile_data FROM n"),
        QString());
    MbTilesReader reader = readerOf(file);
    QElapsedTimer clock;
    clock.start();
    const auto tile = reader.tile({3, 1, 1});
    QVERIFY(!tile.has_value());
    QCOMPARE(tile.error().code, core::ErrorCode::Corrupt);
    QVERIFY(clock.elapsed() < 20'000);
}

void TestMbTiles::damagedFilesNeverCrash()
{
    const QString good = path("good.mbtiles");
    QCOMPARE(test::writeMbTiles(good, {{0, 0, 0, test::plainTile(Qt::red)}, {1, 0, 0, test::plainTile(Qt::blue)}}),
             QString());
    QFile whole(good);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QRandomGenerator dice(7);
    int refused = 0;
    for (int i = 0; i < 120; ++i) {
        QByteArray broken = bytes;
        if (i % 2 == 0) {
            broken.truncate(dice.bounded(bytes.size()));
        } else {
            for (int k = 0; k < 40; ++k)
                broken[dice.bounded(bytes.size())] = static_cast<char>(dice.bounded(256));
        }
        const QString file = path("broken.mbtiles");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(broken);
        out.close();
        const auto opened = openMbTiles(file.toStdString());
        auto reader = opened ? std::optional{MbTilesReader::open(*opened)} : std::nullopt;
        const bool works = reader && *reader && (*reader)->tile({0, 0, 0}) && (*reader)->tile({1, 0, 1});
        refused += works ? 0 : 1;
    }
    QVERIFY2(refused > 30, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestMbTiles)
#include "tst_mbtiles.moc"
