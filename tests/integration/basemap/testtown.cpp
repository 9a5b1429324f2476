// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/basemap/testtown.h"

#include <QtLogging>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

namespace vigie::test {

namespace {

constexpr double kBlockMetres = 90.0;
constexpr double kTurn = 0.31; ///< Radians: streets that are not parallel to the tiles show more faults.
constexpr double kMetresPerDegree = 111'320.0;

struct Point {
    double x; ///< Metres east of the middle.
    double y; ///< Metres north.
};

OGRPoint onEarth(Point p)
{
    const double x = p.x * std::cos(kTurn) - p.y * std::sin(kTurn);
    const double y = p.x * std::sin(kTurn) + p.y * std::cos(kTurn);
    const double eastScale = kMetresPerDegree * std::cos(kTownLatitude * std::numbers::pi / 180.0);
    return {kTownLongitude + x / eastScale, kTownLatitude + y / kMetresPerDegree};
}

std::unique_ptr<OGRGeometry> line(const std::vector<Point>& points)
{
    auto out = std::make_unique<OGRLineString>();
    for (const Point p : points) {
        const OGRPoint at = onEarth(p);
        out->addPoint(&at);
    }
    return out;
}

std::unique_ptr<OGRGeometry> polygon(std::vector<Point> points)
{
    points.push_back(points.front());
    auto* ring = new OGRLinearRing;
    for (const Point p : points) {
        const OGRPoint at = onEarth(p);
        ring->addPoint(&at);
    }
    auto out = std::make_unique<OGRPolygon>();
    out->addRingDirectly(ring);
    return out;
}

std::unique_ptr<OGRGeometry> box(Point low, Point high)
{
    return polygon({low, {high.x, low.y}, high, {low.x, high.y}});
}

/// A value that looks like chance and is always the same, 0..1.
double chance(int a, int b)
{
    auto h = static_cast<std::uint32_t>(a) * 2654435761U ^ static_cast<std::uint32_t>(b) * 2246822519U;
    h ^= h >> 15U;
    h *= 3266489917U;
    h ^= h >> 16U;
    return h / 4294967295.0;
}

double riverAt(double x)
{
    return 260.0 + 120.0 * std::sin(x / 420.0);
}
constexpr double kRiverHalfWidth = 38.0;

class TownWriter {
public:
    TownWriter(GDALDataset& data, const TownPlan& plan)
        : m_data(data)
        , m_plan(plan)
        , m_half(plan.blocksAcross / 2)
    {
        m_wgs84.importFromEPSG(4326);
        m_wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }

    void writeAll();

private:
    using Column = std::pair<const char*, OGRFieldType>;
    using Fields = std::vector<std::pair<const char*, QString>>;
    OGRLayer* layer(const char* name, OGRwkbGeometryType type, const std::vector<Column>& columns);
    static void add(OGRLayer* layer, std::unique_ptr<OGRGeometry> shape, const Fields& fields);
    void writeStreets();
    void writeOneStreet(OGRLayer* streets, int index, bool alongX);
    void writeBuildings();
    void writeAreas();
    void writeLines();
    void writePlaces();

    GDALDataset& m_data;
    const TownPlan& m_plan;
    int m_half;
    OGRSpatialReference m_wgs84;
};

const std::array<const char*, 12> kNames{"Tilleuls",    "Remparts", "Bons Enfants", "Verdun",
                                         "Jean Jaurès", "Moulins",  "Fontaines",    "République",
                                         "Capucins",    "Cordiers", "Saint-Michel", "Écluse"};

QString streetName(int index, bool alongX)
{
    const auto which = static_cast<std::size_t>(std::abs(index * 2 + (alongX ? 1 : 0))) % kNames.size();
    const bool isGreat = index % 6 == 0;
    return QStringLiteral("%1 %2%3").arg(isGreat ? QStringLiteral("Avenue de") : QStringLiteral("Rue des"),
                                         QString::fromUtf8(kNames[which]),
                                         index < 0 ? QStringLiteral(" Nord") : QString());
}

OGRLayer* TownWriter::layer(const char* name, OGRwkbGeometryType type, const std::vector<Column>& columns)
{
    if (std::find(m_plan.without.begin(), m_plan.without.end(), QString::fromLatin1(name)) != m_plan.without.end())
        return nullptr;
    OGRLayer* out = m_data.CreateLayer(name, &m_wgs84, type, nullptr);
    for (const auto& [column, columnType] : columns) {
        const OGRFieldDefn field(column, columnType);
        out->CreateField(&field);
    }
    return out;
}

void TownWriter::add(OGRLayer* layer, std::unique_ptr<OGRGeometry> shape, const Fields& fields)
{
    if (layer == nullptr)
        return;
    const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    for (const auto& [name, value] : fields)
        feature->SetField(name, value.toUtf8().constData());
    feature->SetGeometryDirectly(shape.release());
    if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
        qWarning("GDAL refused a feature of %s", layer->GetName());
}

void TownWriter::writeStreets()
{
    OGRLayer* streets =
        layer("streets", wkbLineString,
              {{"name", OFTString}, {"class", OFTString}, {"width_m", OFTReal}, {"bridge", OFTInteger}});
    for (int index = -m_half; index <= m_half; ++index) {
        writeOneStreet(streets, index, true);
        writeOneStreet(streets, index, false);
    }
}

void TownWriter::writeOneStreet(OGRLayer* streets, int index, bool alongX)
{
    const double reach = m_half * kBlockMetres;
    const double across = index * kBlockMetres;
    const bool isMotorway = alongX && index == -m_half;
    const QString kind = isMotorway       ? QStringLiteral("motorway")
                         : index % 6 == 0 ? QStringLiteral("primary")
                         : index % 3 == 0 ? QStringLiteral("secondary")
                         : index % 5 == 0 ? QStringLiteral("service")
                         : index % 7 == 0 ? QStringLiteral("footway")
                                          : QStringLiteral("residential");
    const QString width = isMotorway       ? QStringLiteral("18")
                          : index % 6 == 0 ? QStringLiteral("13")
                                           : QStringLiteral("7");
    const Fields fields{{"name", streetName(index, alongX)}, {"class", kind}, {"width_m", width}, {"bridge", "0"}};
    std::vector<Point> bank;
    for (double along = -reach; along <= reach; along += kBlockMetres / 3.0) {
        const double sway = 14.0 * std::sin(along / 310.0 + index);
        const Point p = alongX ? Point{along, across + sway} : Point{across + sway, along};
        if (std::abs(p.y - riverAt(p.x)) > kRiverHalfWidth + 6.0) {
            bank.push_back(p);
            continue;
        }
        if (bank.size() > 1)
            add(streets, line(bank), fields);
        bank.clear();
    }
    if (bank.size() > 1)
        add(streets, line(bank), fields);
    if (!alongX && index % 3 == 0) {
        const double x = across;
        Fields onBridge = fields;
        onBridge.back().second = QStringLiteral("1");
        add(streets, line({{x, riverAt(x) - 75.0}, {x, riverAt(x) + 75.0}}), onBridge);
    }
}

void TownWriter::writeBuildings()
{
    OGRLayer* buildings =
        layer("buildings", wkbPolygon, {{"house_number", OFTString}, {"street", OFTString}, {"height_m", OFTReal}});
    for (int row = -m_half; row < m_half; ++row) {
        for (int column = -m_half; column < m_half; ++column) {
            if (chance(row, column) < 0.12)
                continue; // a square
            for (int house = 0; house < 4; ++house) {
                const Point low{column * kBlockMetres + 22.0 + (house % 2) * 26.0,
                                row * kBlockMetres + 24.0 + (house / 2) * 25.0};
                const double size = 14.0 + 8.0 * chance(row * 4 + house, column);
                if (std::abs(low.y - riverAt(low.x)) < kRiverHalfWidth + 30.0)
                    continue;
                add(buildings, box(low, {low.x + size, low.y + size * 0.8}),
                    {{"house_number", QString::number(2 * column + house + 100)},
                     {"street", streetName(row, true)},
                     {"height_m", QString::number(9 + house * 3)}});
            }
        }
    }
}

void TownWriter::writeAreas()
{
    const double reach = m_half * kBlockMetres;
    OGRLayer* water = layer("water", wkbPolygon, {{"name", OFTString}});
    std::vector<Point> bank;
    for (double x = -reach; x <= reach; x += 30.0)
        bank.push_back({x, riverAt(x) + kRiverHalfWidth});
    for (double x = reach; x >= -reach; x -= 30.0)
        bank.push_back({x, riverAt(x) - kRiverHalfWidth});
    add(water, polygon(bank), {{"name", QStringLiteral("L'Ouche")}});

    OGRLayer* green = layer("green", wkbPolygon, {{"name", OFTString}});
    OGRLayer* landuse = layer("landuse", wkbPolygon, {{"kind", OFTString}});
    OGRLayer* districts = layer("districts", wkbPolygon, {{"name", OFTString}});
    const double quarter = reach / 2.0;
    int number = 0;
    for (const double x : {-reach, 0.0}) {
        for (const double y : {-reach, 0.0}) {
            add(districts, box({x, y}, {x + reach, y + reach}),
                {{"name", QStringLiteral("District %1").arg(++number)}});
            add(green, box({x + quarter, y + quarter}, {x + quarter + 240.0, y + quarter + 190.0}),
                {{"name", QStringLiteral("Parc du Lac %1").arg(number)}});
        }
    }
    add(landuse, box({quarter, -reach}, {reach, -quarter}), {{"kind", QStringLiteral("industrial")}});
}

void TownWriter::writeLines()
{
    const double reach = m_half * kBlockMetres;
    add(layer("railway", wkbLineString, {}),
        line({{-reach, -reach * 0.6}, {0.0, -reach * 0.45}, {reach, -reach * 0.7}}), {});
    add(layer("tram_lines", wkbLineString, {{"name", OFTString}}), line({{0.0, -reach}, {0.0, reach}}),
        {{"name", QStringLiteral("T1")}});
    add(layer("pipes", wkbLineString, {}), line({{-reach, 10.0}, {reach, 10.0}}), {});
    OGRLayer* stops = layer("stops", wkbPoint, {{"name", OFTString}});
    for (int i = -m_half; i <= m_half; i += 4) {
        auto at = std::make_unique<OGRPoint>(onEarth({0.0, i * kBlockMetres + 20.0}));
        add(stops, std::move(at), {{"name", QStringLiteral("Arrêt %1").arg(i + m_half)}});
    }
}

void TownWriter::writePlaces()
{
    const double quarter = m_half * kBlockMetres / 2.0;
    OGRLayer* places = layer("places", wkbPoint, {{"name", OFTString}, {"kind", OFTString}});
    const std::array<std::pair<const char*, Point>, 4> districts{{{"Montchapet", {-quarter, quarter}},
                                                                  {"Clemenceau", {quarter, quarter}},
                                                                  {"Les Grésilles", {quarter, -quarter}},
                                                                  {"Chevreul", {-quarter, -quarter}}}};
    for (const auto& [name, at] : districts)
        add(places, std::make_unique<OGRPoint>(onEarth(at)),
            {{"name", QString::fromUtf8(name)}, {"kind", QStringLiteral("district")}});
    add(places, std::make_unique<OGRPoint>(onEarth({45.0, 45.0})),
        {{"name", QStringLiteral("Place de la Libération")}, {"kind", QStringLiteral("square")}});
}

void TownWriter::writeAll()
{
    writeAreas();
    writeBuildings();
    writeStreets();
    writeLines();
    writePlaces();
}

} // namespace

QString writeTestTown(const QString& path, const TownPlan& plan)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (driver == nullptr)
        return QStringLiteral("GDAL has no GeoPackage driver");
    const std::unique_ptr<GDALDataset> data(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!data)
        return QStringLiteral("GDAL could not make %1").arg(path);
    if (data->StartTransaction() != OGRERR_NONE)
        return QStringLiteral("GDAL gave no transaction");
    TownWriter(*data, plan).writeAll();
    if (data->CommitTransaction() != OGRERR_NONE)
        return QStringLiteral("GDAL could not write %1").arg(path);
    return {};
}

} // namespace vigie::test
