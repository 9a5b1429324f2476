// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mapfile.h"
#include "basemap/renderresources.h"
#include "basemap/tilerenderer.h"
#include "integration/basemap/testtown.h"
#include "integration/layers/smalltown.h"
#include "layers/osmimport.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace vigie;
using namespace vigie::basemap;

/// Draws real tiles of a made-up town with Mapnik, and looks at the pictures.
class TestTileRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsTheTown_data();
    void drawsTheTown();
    void neighboursAgreeAtTheBorder();
    void blocksAgreeAtTheBorder();
    void namesAreDrawn();
    void doubleDensityIsTheSamePictureTwiceAsSharp();
    void themesDiffer();
    void leavesOutWhatTheFileDoesNotHave();
    void drawsAnImportedTownInItsLanguage();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    [[nodiscard]] TileRenderer renderer(const QString& path, MapTheme theme) const;
    QTemporaryDir m_folder;
    QString m_town;
    RenderResources m_resources;
};

namespace {

BlockId middle(std::uint32_t zoom)
{
    return blockOf(tileAt(geo::toMercator(test::kTownLatitude, test::kTownLongitude), zoom));
}

QImage imageOf(const Png& png)
{
    return QImage::fromData(reinterpret_cast<const uchar*>(png->data()), static_cast<int>(png->size()), "PNG")
        .convertToFormat(QImage::Format_ARGB32);
}

std::map<TileId, QImage> imagesOf(const DrawnBlock& block)
{
    std::map<TileId, QImage> out;
    for (const auto& [tile, png] : block.tiles)
        out.emplace(tile, imageOf(png));
    return out;
}

int colourCount(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

/// Layers that a made-up town does without.
const std::vector<std::string> kOnlyImported{"waterways: not in the file",
                                             "shore: not in the file",
                                             "piers: not in the file",
                                             "streets_far: not in the file",
                                             "street_names_far: not in the file",
                                             "street_names.unless-street_names_far: not in the file",
                                             "street_names: not in the file",
                                             "waterways.names: not in the file",
                                             "addresses: not in the file"};

/// Mean difference of brightness along two pixel columns that touch.
double seam(const QImage& west, const QImage& east)
{
    double sum = 0.0;
    for (int y = 0; y < west.height(); ++y)
        sum += std::abs(qGray(west.pixel(west.width() - 1, y)) - qGray(east.pixel(0, y)));
    return sum / west.height();
}

/// The same inside one picture, the measure of what is usual.
double usualStep(const QImage& image)
{
    double sum = 0.0;
    for (int x = 0; x + 1 < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            sum += std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(x + 1, y)));
    }
    return sum / image.height() / (image.width() - 1);
}

} // namespace

void TestTileRenderer::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_town = m_folder.filePath(QStringLiteral("town.gpkg"));
    QCOMPARE(test::writeTestTown(m_town), QString());
    auto resources = findRenderResources();
    QVERIFY2(resources.has_value(), resources ? "" : resources.error().english().c_str());
    m_resources = std::move(*resources);
    const auto registered = registerWithMapnik(m_resources);
    QVERIFY2(registered.has_value(), registered ? "" : registered.error().english().c_str());
}

TileRenderer TestTileRenderer::renderer(const QString& path, MapTheme theme) const
{
    const auto file = openMapFile(path.toStdString());
    if (!file)
        qFatal("%s", file.error().english().c_str());
    auto made = TileRenderer::create(*file, m_resources, theme);
    if (!made)
        qFatal("%s", made.error().english().c_str());
    return std::move(*made);
}

void TestTileRenderer::drawsTheTown_data()
{
    QTest::addColumn<uint>("zoom");
    for (const uint zoom : {0U, 1U, 11U, 13U, 15U, 16U, 17U, 18U, 19U, 20U})
        QTest::addRow("zoom %u", zoom) << zoom;
}

void TestTileRenderer::drawsTheTown()
{
    QFETCH(uint, zoom);
    TileRenderer dark = renderer(m_town, MapTheme::Dark);
    QCOMPARE(dark.leftOut(), kOnlyImported);
    const auto drawn = dark.draw(middle(zoom), TileDensity::Single);
    QVERIFY2(drawn.has_value(), drawn ? "" : drawn.error().english().c_str());
    const std::uint32_t across = tilesAcross(middle(zoom));
    QCOMPARE(drawn->tiles.size(), std::size_t{across} * across);
    int most = 0;
    for (const auto& [tile, image] : imagesOf(*drawn)) {
        QCOMPARE(image.size(), QSize(256, 256));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 255);
        most = std::max(most, colourCount(image));
    }
    if (zoom >= 11)
        QVERIFY2(most > 8, "the town does not show");
    qInfo("zoom %u: %.0f ms for %zu tiles", zoom, drawn->milliseconds, drawn->tiles.size());
}

void TestTileRenderer::neighboursAgreeAtTheBorder()
{
    TileRenderer light = renderer(m_town, MapTheme::Light);
    const BlockId block = middle(16);
    const auto images = imagesOf(*light.draw(block, TileDensity::Single));
    const TileId first = firstTile(block);
    for (std::uint32_t row = 0; row < kBlockTiles; ++row) {
        for (std::uint32_t column = 0; column + 1 < kBlockTiles; ++column) {
            const QImage& west = images.at({16, first.x + column, first.y + row});
            const QImage& east = images.at({16, first.x + column + 1, first.y + row});
            QVERIFY2(seam(west, east) < 4.0 * usualStep(west) + 2.0, "the tiles do not fit together");
        }
    }
}

void TestTileRenderer::blocksAgreeAtTheBorder()
{
    TileRenderer light = renderer(m_town, MapTheme::Light);
    const BlockId west = middle(16);
    const BlockId east{16, west.x + 1, west.y};
    const auto a = imagesOf(*light.draw(west, TileDensity::Single));
    const auto b = imagesOf(*light.draw(east, TileDensity::Single));
    for (std::uint32_t row = 0; row < kBlockTiles; ++row) {
        const QImage& left = a.at({16, firstTile(west).x + kBlockTiles - 1, firstTile(west).y + row});
        const QImage& right = b.at({16, firstTile(east).x, firstTile(east).y + row});
        // Streets and areas go on; no name may be cut, so nothing as strong as a letter ends at the border.
        QVERIFY2(seam(left, right) < 4.0 * usualStep(left) + 2.0, "the blocks do not fit together");
    }
}

void TestTileRenderer::namesAreDrawn()
{
    const QString nameless = m_folder.filePath(QStringLiteral("nameless.gpkg"));
    QVERIFY(QFile::copy(m_town, nameless));
    // The same town without its names: the difference between the two pictures is the writing.
    QProcess sqlite;
    sqlite.start(QStringLiteral("ogrinfo"), {QStringLiteral("-q"), QStringLiteral("-sql"),
                                             QStringLiteral("UPDATE streets SET name = ''"), nameless});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    TileRenderer with = renderer(m_town, MapTheme::Dark);
    TileRenderer without = renderer(nameless, MapTheme::Dark);
    const auto a = imagesOf(*with.draw(middle(17), TileDensity::Single));
    const auto b = imagesOf(*without.draw(middle(17), TileDensity::Single));
    qsizetype written = 0;
    for (const auto& [tile, image] : a) {
        const QImage& bare = b.at(tile);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                written += std::abs(qGray(image.pixel(x, y)) - qGray(bare.pixel(x, y))) > 40 ? 1 : 0;
        }
    }
    QVERIFY2(written > 2000, qPrintable(QStringLiteral("only %1 pixels of writing").arg(written)));
}

void TestTileRenderer::doubleDensityIsTheSamePictureTwiceAsSharp()
{
    TileRenderer dark = renderer(m_town, MapTheme::Dark);
    const auto one = imagesOf(*dark.draw(middle(16), TileDensity::Single));
    const auto two = imagesOf(*dark.draw(middle(16), TileDensity::Double));
    const TileId tile = firstTile(middle(16));
    QCOMPARE(two.at(tile).size(), QSize(512, 512));
    const QImage small = two.at(tile).scaled(256, 256, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0.0;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            difference += std::abs(qGray(small.pixel(x, y)) - qGray(one.at(tile).pixel(x, y)));
    }
    QVERIFY(difference / 65536.0 < 4.0);
}

void TestTileRenderer::themesDiffer()
{
    TileRenderer dark = renderer(m_town, MapTheme::Dark);
    TileRenderer light = renderer(m_town, MapTheme::Light);
    const auto a = imagesOf(*dark.draw(middle(15), TileDensity::Single));
    const auto b = imagesOf(*light.draw(middle(15), TileDensity::Single));
    const TileId tile = firstTile(middle(15));
    QVERIFY(qGray(a.at(tile).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)) < 64);
    QVERIFY(qGray(b.at(tile).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)) > 192);
}

void TestTileRenderer::leavesOutWhatTheFileDoesNotHave()
{
    const QString path = m_folder.filePath(QStringLiteral("dry.gpkg"));
    QCOMPARE(
        test::writeTestTown(path, {.blocksAcross = 6, .without = {QStringLiteral("water"), QStringLiteral("pipes")}}),
        QString());
    TileRenderer dark = renderer(path, MapTheme::Dark);
    std::vector<std::string> leftOut = kOnlyImported;
    for (const char* layer : {"water", "pipes", "water.names"})
        leftOut.push_back(std::string(layer) + ": not in the file");
    std::sort(leftOut.begin(), leftOut.end());
    std::vector<std::string> told = dark.leftOut();
    std::sort(told.begin(), told.end());
    QCOMPARE(told, leftOut);
    QVERIFY(dark.draw(middle(17), TileDensity::Single).has_value());
}

void TestTileRenderer::drawsAnImportedTownInItsLanguage()
{
    const QString source = m_folder.filePath(QStringLiteral("town.osm"));
    QFile text(source);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(test::kSmallTown);
    text.close();
    const auto chosen = layers::recognise(source.toStdString());
    QVERIFY(chosen.has_value());
    const auto report = layers::importOsm({*chosen, m_folder.filePath(QStringLiteral("city")).toStdString()});
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    const auto file = openMapFile(report->map);
    QVERIFY2(file.has_value(), file ? "" : file.error().english().c_str());
    const BlockId block = blockOf(tileAt(geo::toMercator(50.001, 4.0055), 17));
    const auto draw = [&](const std::string& language) {
        auto made = TileRenderer::create(*file, m_resources, MapTheme::Light, language);
        [&] { QCOMPARE(made->leftOut(), (std::vector<std::string>{"pipes: not in the file"})); }();
        return imagesOf(*made->draw(block, TileDensity::Single));
    };
    const auto local = draw({});
    QVERIFY(draw("fr") != local); // "Rue de l'Église", not "Kerkstraat"
    QVERIFY(draw("de") == local); // which it does not have
}

void TestTileRenderer::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("no such file") << QByteArray("missing") << static_cast<int>(core::ErrorCode::NotFound);
    QTest::newRow("a folder") << QByteArray("folder") << static_cast<int>(core::ErrorCode::NotFound);
    QTest::newRow("an empty file") << QByteArray("empty") << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("a text") << QByteArray("text") << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("a virtual data set of GDAL")
        << QByteArray("vrt") << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("a GeoPackage cut short") << QByteArray("short") << static_cast<int>(core::ErrorCode::Corrupt);
    QTest::newRow("a GeoPackage overwritten with noise")
        << QByteArray("noise") << static_cast<int>(core::ErrorCode::Corrupt);
}

void TestTileRenderer::saysWhatIsWrong()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, code);
    QFile town(m_town);
    QVERIFY(town.open(QIODevice::ReadOnly));
    QByteArray bytes = town.readAll();
    if (fault == "empty")
        bytes.clear();
    else if (fault == "text")
        bytes = QByteArray(5000, 'x');
    else if (fault == "vrt")
        bytes = "<OGRVRTDataSource><OGRVRTLayer name=\"streets\"><SrcDataSource>/etc/passwd</SrcDataSource>"
                "</OGRVRTLayer></OGRVRTDataSource>";
    else if (fault == "short")
        bytes.truncate(2000);
    else if (fault == "noise")
        std::fill(bytes.begin() + 100, bytes.begin() + 20000, '\x5a');
    const QString path = fault == "folder" ? m_folder.path() : m_folder.filePath(QString::fromLatin1(fault));
    if (fault != "missing" && fault != "folder") {
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        QCOMPARE(broken.write(bytes), bytes.size());
    }
    const auto file = openMapFile(path.toStdString());
    QVERIFY(!file.has_value());
    QCOMPARE(static_cast<int>(file.error().code), code);
    QVERIFY(!file.error().remedy.empty());
}

QTEST_GUILESS_MAIN(TestTileRenderer)
#include "tst_tilerenderer.moc"
