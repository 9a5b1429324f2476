// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mapfile.h"
#include "basemap/overlaypainter.h"
#include "basemap/tilerenderer.h"
#include "core/clock.h"
#include "integration/basemap/testtown.h"
#include "integration/layers/maderasters.h"
#include "layers/layerimport.h"
#include "support/tempfolder.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;
using layers::Layer;

namespace {

constexpr std::uint32_t kZoom = 16;
const QColor kBlue{0x20, 0x60, 0xff};
const QColor kGreen{0x10, 0xc0, 0x40};

TileId middleTile()
{
    return tileAt(geo::toMercator(test::kTownLatitude, test::kTownLongitude), kZoom);
}

/// A square around the town's middle tile, much larger than it, as GeoJSON with the properties.
std::string square(const std::string& properties)
{
    const double west = test::kTownLongitude - 0.02;
    const double east = test::kTownLongitude + 0.02;
    const double south = test::kTownLatitude - 0.02;
    const double north = test::kTownLatitude + 0.02;
    const auto corner = [](double x, double y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":"Polygon","coordinates":[[)" +
           corner(west, south) + "," + corner(east, south) + "," + corner(east, north) + "," + corner(west, north) +
           "," + corner(west, south) + "]]}}";
}

/// How much of a picture has about this colour, 0 to 1.
double shareOf(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            found += std::abs(here.red() - colour.red()) < 12 && std::abs(here.green() - colour.green()) < 12 &&
                             std::abs(here.blue() - colour.blue()) < 12
                         ? 1
                         : 0;
        }
    }
    return found / (1.0 * image.width() * image.height());
}

QImage imageOf(const Png& png)
{
    return QImage::fromData(reinterpret_cast<const uchar*>(png->data()), static_cast<int>(png->size()), "PNG")
        .convertToFormat(QImage::Format_ARGB32);
}

std::string pngOf(const QColor& colour)
{
    QImage image(256, 256, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

/// Layers that were imported, drawn over the map with Mapnik.
class TestOverlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aLayerIsDrawnInItsColour();
    void namesStayAboveIt();
    void opacityLetsTheMapThrough();
    void onlyBetweenItsZooms();
    void aFilterLeavesOut_data();
    void aFilterLeavesOut();
    void classesColourByAttribute();
    void theHigherCoversTheLower();
    void labelsAreWritten();
    void valuesOfARasterHaveTheColoursOfTheirClasses();
    void whatIsNoLayerOfOursIsLeftOut();
    void layersLieOverPicturesOfOthers();

private:
    [[nodiscard]] Layer imported(const std::string& name, const std::string& text);
    [[nodiscard]] QImage drawn(const std::vector<Layer>& layers, std::uint32_t zoom = kZoom,
                               std::vector<std::pair<std::string, core::Error>>* failed = nullptr);
    support::TempFolder m_folder;
    std::unique_ptr<support::TempFolder> m_city;
    QString m_town;
    RenderResources m_resources;
};

void TestOverlay::initTestCase()
{
    m_town = QString::fromStdString(m_folder.file("town.gpkg"));
    QCOMPARE(test::writeTestTown(m_town), QString());
    m_resources = findRenderResources().value();
    QVERIFY(registerWithMapnik(m_resources).has_value());
}

void TestOverlay::init()
{
    m_city = std::make_unique<support::TempFolder>();
}

Layer TestOverlay::imported(const std::string& name, const std::string& text)
{
    layers::ImportRequest request;
    request.file = m_folder.write(name, text);
    request.city = m_city->path();
    const core::SystemClock clock;
    const auto report = layers::importFile(request, clock, {});
    if (!report)
        qFatal("%s", report.error().english().c_str());
    const layers::LayerList all = layers::readLayers(m_city->path());
    for (const Layer& layer : all.layers) {
        if (layer.id == report->layers.front().id)
            return layer;
    }
    qFatal("not there");
}

QImage TestOverlay::drawn(const std::vector<Layer>& layers, std::uint32_t zoom,
                          std::vector<std::pair<std::string, core::Error>>* failed)
{
    const auto file = openMapFile(m_town.toStdString());
    auto renderer = TileRenderer::create(*file, m_resources, MapTheme::Dark, {}, layers);
    if (!renderer)
        qFatal("%s", renderer.error().english().c_str());
    if (failed != nullptr)
        *failed = renderer->failedLayers();
    const TileId wanted = tileAt(geo::toMercator(test::kTownLatitude, test::kTownLongitude), zoom);
    const auto block = renderer->draw(blockOf(wanted), TileDensity::Single);
    if (!block)
        qFatal("%s", block.error().english().c_str());
    for (const auto& [tile, png] : block->tiles) {
        if (tile == wanted)
            return imageOf(png);
    }
    return {};
}

void TestOverlay::aLayerIsDrawnInItsColour()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.colour = "#2060ff";
    layer.style.fillOpacity = 1.0;
    QVERIFY(shareOf(drawn({}), kBlue) < 0.001);
    QVERIFY(shareOf(drawn({layer}), kBlue) > 0.8);
}

void TestOverlay::namesStayAboveIt()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.colour = "#2060ff";
    layer.style.fillOpacity = 1.0;
    const double blue = shareOf(drawn({layer}), kBlue);
    QVERIFY2(blue < 0.999, "the names of streets are gone");
}

void TestOverlay::opacityLetsTheMapThrough()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.colour = "#ffffff";
    layer.style.fillOpacity = 1.0;
    const auto brightness = [](const QImage& image) {
        return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightnessF();
    };
    const float without = brightness(drawn({}));
    layer.opacity = 0.5;
    const float half = brightness(drawn({layer}));
    layer.opacity = 1.0;
    const float full = brightness(drawn({layer}));
    QVERIFY2(half > without + 0.2F && full > half + 0.2F,
             qPrintable(QStringLiteral("%1 %2 %3").arg(without).arg(half).arg(full)));
}

void TestOverlay::onlyBetweenItsZooms()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.colour = "#2060ff";
    layer.style.fillOpacity = 1.0;
    layer.zoomFrom = 15;
    layer.zoomTo = 16;
    QVERIFY(shareOf(drawn({layer}, 14), kBlue) < 0.001);
    QVERIFY(shareOf(drawn({layer}, 15), kBlue) > 0.8);
    QVERIFY(shareOf(drawn({layer}, 16), kBlue) > 0.8);
    QVERIFY(shareOf(drawn({layer}, 17), kBlue) < 0.001);
}

void TestOverlay::aFilterLeavesOut_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("isShown");
    using F = layers::FilterOperator;
    const auto row = [](const char* name, const char* column, F how, const QVariant& value, bool isShown) {
        QTest::newRow(name) << QString::fromUtf8(column) << static_cast<int>(how) << value << isShown;
    };
    row("number equal", "depth", F::Equal, 2.5, true);
    row("number not equal", "depth", F::NotEqual, 2.5, false);
    row("number greater", "depth", F::Greater, 2.0, true);
    row("number not greater", "depth", F::Greater, 2.5, false);
    row("number less or equal", "depth", F::LessOrEqual, 2.5, true);
    row("whole number", "count", F::GreaterOrEqual, 7.0, true);
    row("text equal", "kind", F::Equal, QStringLiteral("Été (2024)"), true);
    row("text of another kind", "kind", F::Equal, QStringLiteral("été"), false);
    row("text contains, in other letters", "kind", F::Contains, QStringLiteral("ÉTÉ ("), true);
    row("text does not contain", "kind", F::Contains, QStringLiteral("2025"), false);
    row("a pattern is only a text", "kind", F::Contains, QStringLiteral(".*"), false);
    row("column with brackets and quotes", "a]b[c'd\"e", F::Equal, QStringLiteral("x' or 'a' = 'a"), true);
    row("column that is not there", "nowhere", F::Equal, QStringLiteral("x"), false);
}

void TestOverlay::aFilterLeavesOut()
{
    QFETCH(QString, column);
    QFETCH(int, comparison);
    QFETCH(QVariant, value);
    QFETCH(bool, isShown);
    Layer layer = imported("zone.geojson",
                           square(R"x({"depth":2.5,"count":7,"kind":"Été (2024)","a]b[c'd\"e":"x' or 'a' = 'a"})x"));
    layer.style.colour = "#2060ff";
    layer.style.fillOpacity = 1.0;
    layers::LayerFilter filter;
    filter.column = column.toStdString();
    filter.comparison = static_cast<layers::FilterOperator>(comparison);
    if (value.typeId() == QMetaType::Double)
        filter.value = value.toDouble();
    else
        filter.value = value.toString().toStdString();
    layer.filter = filter;
    const double blue = shareOf(drawn({layer}), kBlue);
    QVERIFY2(isShown ? blue > 0.8 : blue < 0.001, qPrintable(QString::number(blue)));
}

void TestOverlay::classesColourByAttribute()
{
    Layer layer = imported("zone.geojson", square(R"({"depth":2.5,"kind":"deep"})"));
    layer.style.colour = "#808080";
    layer.style.fillOpacity = 1.0;
    layers::StyleClass low{"depth", std::nullopt, 0.0, 2.5, "#10c040", {}};
    layers::StyleClass high{"depth", std::nullopt, 2.5, 5.0, "#2060ff", {}};
    layer.style.classes = {low, high};
    QVERIFY2(shareOf(drawn({layer}), kBlue) > 0.8, "the beginning of a range is in it");
    layer.style.classes = {low};
    QVERIFY2(shareOf(drawn({layer}), QColor(0x80, 0x80, 0x80)) > 0.8, "its end is not");
    layer.style.classes = {{"gone", layers::Comparand{"deep"}, {}, {}, "#10c040", {}}, high};
    layer.label = "gone too";
    QVERIFY2(shareOf(drawn({layer}), kBlue) > 0.8, "what the data have no column for is left out");
    layer.style.classes = {{"kind", layers::Comparand{"deep"}, {}, {}, "#10c040", {}}, high};
    QVERIFY2(shareOf(drawn({layer}), kGreen) > 0.8, "the first class that fits is taken");
}

void TestOverlay::theHigherCoversTheLower()
{
    Layer below = imported("below.geojson", square("{}"));
    Layer above = imported("above.geojson", square("{}"));
    below.style.fillOpacity = above.style.fillOpacity = 1.0;
    below.style.colour = "#10c040";
    above.style.colour = "#2060ff";
    QVERIFY(shareOf(drawn({below, above}), kBlue) > 0.8);
    QVERIFY(shareOf(drawn({above, below}), kGreen) > 0.8);
}

void TestOverlay::labelsAreWritten()
{
    // Away from the name of the street in the town's middle, which was there first.
    const std::string place = "[" + std::to_string(test::kTownLongitude + 0.0009) + "," +
                              std::to_string(test::kTownLatitude - 0.0006) + "]";
    Layer layer =
        imported("points.geojson",
                 R"({"type":"Feature","properties":{"name":"Hydrant 7"},"geometry":{"type":"Point","coordinates":)" +
                     place + "}}");
    layer.style.size = 12.0;
    const QImage plain = drawn({layer}, 18);
    layer.label = "name";
    const QImage labelled = drawn({layer}, 18);
    int different = 0;
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x)
            different += plain.pixel(x, y) == labelled.pixel(x, y) ? 0 : 1;
    }
    QVERIFY2(different > 150, qPrintable(QString::number(different)));
}

void TestOverlay::valuesOfARasterHaveTheColoursOfTheirClasses()
{
    const auto drawnOf = [this](made::RasterKind kind, std::vector<layers::StyleClass> classes) {
        layers::ImportRequest request;
        request.file = m_folder.file("raster.tif");
        request.city = m_city->path();
        made::writeRaster(request.file, kind, 3857, test::kTownLongitude, test::kTownLatitude);
        const core::SystemClock clock;
        const auto report = layers::importFile(request, clock, {});
        if (!report)
            qFatal("%s", report.error().english().c_str());
        Layer layer = layers::readLayers(m_city->path()).layers.front();
        layer.style.classes = std::move(classes);
        return drawn({layer}, 18); // the inner half of the raster
    };
    using made::RasterKind;
    QVERIFY2(shareOf(drawnOf(RasterKind::Photograph, {}), QColor(200, 100, 50)) > 0.5, "a picture is drawn as it is");
    const layers::StyleClass low{"value", {}, 0.0, 1.0, "#10c040", {}};
    const layers::StyleClass high{"value", {}, 1.0, 5.0, "#2060ff", {}};
    QVERIFY(shareOf(drawnOf(RasterKind::Depths, {low, high}), kBlue) > 0.5);
    const QImage none = drawnOf(RasterKind::Depths, {low});
    QVERIFY2(shareOf(none, kGreen) < 0.001 && shareOf(none, kBlue) < 0.001, "a value in no class is not drawn");
}

void TestOverlay::whatIsNoLayerOfOursIsLeftOut()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.fillOpacity = 1.0;
    layer.style.colour = "#2060ff";
    const std::string secret = m_folder.write("secret.csv", "a,b\n1,2\n");
    std::vector<std::pair<std::string, core::Error>> failed;
    const auto isLeftOut = [&](const char* why) {
        const QImage image = drawn({layer}, kZoom, &failed);
        QVERIFY2(shareOf(image, kBlue) < 0.001, why);
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed.front().first, layer.id);
        QVERIFY2(!failed.front().second.remedy.empty(), why);
    };
    layer.data = m_folder.write("vrt.gpkg", "<OGRVRTDataSource><OGRVRTLayer name=\"zone\"><SrcDataSource>" + secret +
                                                "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    isLeftOut("a virtual data set is not followed");
    layer.data = m_folder.file("gone.gpkg");
    isLeftOut("a file that is gone");
    layer.data = "/vsicurl/http://127.0.0.1/x.gpkg";
    isLeftOut("a name with a meaning of its own");
}

void TestOverlay::layersLieOverPicturesOfOthers()
{
    Layer layer = imported("zone.geojson", square("{}"));
    layer.style.colour = "#2060ff";
    layer.style.fillOpacity = 1.0;
    auto board = std::make_shared<OverlayBoard>();
    const TileId tile = middleTile();
    const BlockKey key{MapTheme::Dark, TileDensity::Single, {tile.zoom, tile.x, tile.y}};
    const auto picture = std::make_shared<const std::string>(pngOf(Qt::white));
    bool isThere = true;
    const auto painter = withOverlay(
        [&](const BlockKey&) -> core::Expected<DrawnBlock> {
            DrawnBlock out;
            if (isThere)
                out.tiles.emplace_back(tile, picture);
            return out;
        },
        board, std::make_shared<const RenderResources>(m_resources));
    const auto tileOf = [&] {
        const auto drawn = painter(key);
        if (!drawn)
            qFatal("%s", drawn.error().english().c_str());
        return drawn->tiles.front().second;
    };
    QCOMPARE(tileOf(), picture); // as it is
    layer.opacity = 0.5;
    board->show({layer});
    QVERIFY(shareOf(imageOf(tileOf()), QColor(0x90, 0xb0, 0xff)) > 0.9);
    isThere = false;
    const QImage alone = imageOf(tileOf());
    QVERIFY(std::abs(alone.pixelColor(128, 128).alpha() - 128) < 4);
    QCOMPARE(board->current()->revision, 1U);

    int told = 0;
    board->onFailure([&](const core::Error&) { ++told; });
    layer.data = m_folder.file("gone.gpkg");
    board->show({layer});
    QVERIFY(tileOf() != nullptr);
    QVERIFY(tileOf() != nullptr);
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
