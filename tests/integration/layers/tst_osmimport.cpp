// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/layers/osmrig.h"
#include "integration/layers/smalltown.h"
#include "profile/cityprofile.h"

#include <QTemporaryDir>
#include <QtTest>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <numbers>

using namespace vigie;
using namespace vigie::layers;

namespace {

class MapReader {
public:
    explicit MapReader(const QString& path)
    {
        GDALAllRegister();
        m_file.reset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }
    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] GDALDataset& operator*() const { return *m_file; }
    [[nodiscard]] OGRLayer* layer(const char* name) const { return m_file->GetLayerByName(name); }
    /// The features for which the filter holds.
    [[nodiscard]] std::vector<OGRFeatureUniquePtr> rows(const char* name, const char* filter = nullptr) const
    {
        std::vector<OGRFeatureUniquePtr> out;
        OGRLayer* found = layer(name);
        if (found == nullptr || found->SetAttributeFilter(filter) != OGRERR_NONE)
            return out;
        for (auto& feature : *found)
            out.emplace_back(feature.release());
        found->SetAttributeFilter(nullptr);
        return out;
    }
    [[nodiscard]] bool covers(const char* name, double latitude, double longitude) const
    {
        OGRPoint point(longitude, latitude);
        const auto all = rows(name);
        return std::any_of(all.begin(), all.end(), [&point](const OGRFeatureUniquePtr& row) {
            return row->GetGeometryRef()->Contains(&point) != FALSE;
        });
    }

private:
    GDALDatasetUniquePtr m_file;
};

/// Metres from a place to the nearest of the shapes.
double metresTo(const std::vector<OGRFeatureUniquePtr>& rows, double latitude, double longitude)
{
    // As a plane: the degrees of longitude made as long as those of latitude.
    const double squeeze = std::cos(latitude * std::numbers::pi / 180.0);
    const OGRPoint place(longitude * squeeze, latitude);
    double best = 1e9;
    for (const OGRFeatureUniquePtr& row : rows) {
        const OGRLineString* line = row->GetGeometryRef()->toLineString();
        OGRLineString plane;
        for (int i = 0; i < line->getNumPoints(); ++i)
            plane.addPoint(line->getX(i) * squeeze, line->getY(i));
        best = std::min(best, plane.Distance(&place) * 111'320.0);
    }
    return best;
}

} // namespace

class TestOsmImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aSmallTownToTheLastRow();
    void aCityHasItsLayers_data();
    void aCityHasItsLayers();
    void aNamedStreetLiesAtItsPlace();
    void theSeaIsInTheHarbourAndNotInTheTown();
    void everyShapeIsValid();
    void theCityOpens();

private:
    QTemporaryDir m_folder;
    QString m_city;
    std::optional<OsmReport> m_report;
};

void TestOsmImport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (test::monaco().isEmpty()) {
        QVERIFY2(!support::sampleDataRequired(), "Continuous integration must have the sample data.");
        return;
    }
    m_city = m_folder.filePath(QStringLiteral("monaco"));
    auto report = test::importCity(test::monaco(), m_city);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    m_report = std::move(*report);
}

void TestOsmImport::aSmallTownToTheLastRow()
{
    const QString file = m_folder.filePath(QStringLiteral("town.osm"));
    test::writeAll(file, test::kSmallTown);
    const QString city = m_folder.filePath(QStringLiteral("town"));
    const auto report = test::importCity(file, city);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(test::contentsOf(city), (QStringList{"map.gpkg", "profile.toml", "rules"}));
    QCOMPARE(QString::fromStdString(report->cityName), QStringLiteral("Dorp"));
    QCOMPARE(report->setAside, 0U);
    const MapReader map(city + QStringLiteral("/map.gpkg"));
    QVERIFY(map.isOpen());

    const auto church = map.rows("streets", "name = 'Kerkstraat'");
    QCOMPARE(church.size(), std::size_t{1});
    QCOMPARE(QByteArray(church[0]->GetFieldAsString("name_fr")), QByteArray("Rue de l'Église"));
    QCOMPARE(QByteArray(church[0]->GetFieldAsString("name_en")), QByteArray("Kerkstraat")); // as it writes itself
    QCOMPARE(QByteArray(church[0]->GetFieldAsString("class")), QByteArray("residential"));
    QCOMPARE(church[0]->GetFieldAsDouble("width_m"), 6.5);
    QCOMPARE(map.rows("streets").size(), std::size_t{3}); // the proposed one is not there yet
    QCOMPARE(map.rows("streets", "bridge = 1 and layer = 2 and class = 'primary'").size(), std::size_t{1});
    QCOMPARE(map.rows("streets", "tunnel = 1 and class = 'secondary'").size(), std::size_t{1});
    QCOMPARE(map.rows("tram_lines").size(), std::size_t{1});
    QCOMPARE(map.rows("railway", "class = 'subway' and tunnel = 1").size(), std::size_t{1});
    QCOMPARE(map.rows("waterways", "class = 'stream' and name = 'Beek'").size(), std::size_t{1});
    QCOMPARE(map.rows("green", "kind = 'park'").size(), std::size_t{1});
    QCOMPARE(map.rows("bus_lines", "line = '7' and colour = '#aa00ff'").size(), std::size_t{1});

    QCOMPARE(map.rows("buildings", "house_number = '5' and height_m = 12").size(), std::size_t{1});
    QVERIFY(map.covers("buildings", 50.0082, 4.0025));
    QVERIFY(!map.covers("buildings", 50.009, 4.004)); // its courtyard
    QCOMPARE(map.rows("addresses", "house_number = '12 bis' and street = 'Kerkstraat'").size(), std::size_t{1});
    QCOMPARE(map.rows("districts", "name = 'Noord' and level = 9").size(), std::size_t{1});
    QCOMPARE(map.rows("stops", "name = 'Markt' and kind = 'bus'").size(), std::size_t{1});
    QCOMPARE(map.rows("places", "kind = 'station'").size(), std::size_t{1}); // twice in the data
    QCOMPARE(map.rows("places", "kind = 'bridge' and name = 'Oude Brug'").size(), std::size_t{1});
    QCOMPARE(map.rows("places", "kind = 'town' and name_fr = 'Bourg'").size(), std::size_t{1});
    QCOMPARE(map.rows("places", "name = '<b>Noord</b>?x'").size(), std::size_t{1}); // plain text, of one line

    QVERIFY(map.covers("water", 50.018, 4.01)); // going west, the water is in the north
    QVERIFY(!map.covers("water", 50.010, 4.01));
    const auto profile = profile::loadCityProfile(city.toStdString());
    QVERIFY(profile.has_value());
    QCOMPARE(profile->timeZone, std::string("Europe/Brussels"));
    QCOMPARE(profile->languages.front(), std::string("fr"));
}

void TestOsmImport::aCityHasItsLayers_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<int>("atLeast");
    const auto row = [](const char* layer, int atLeast) { QTest::newRow(layer) << QByteArray(layer) << atLeast; };
    row("streets", 2'000);
    row("buildings", 1'000);
    row("green", 60);
    row("water", 15);
    row("landuse", 40);
    row("addresses", 100);
    row("districts", 6);
    row("places", 30);
    row("stops", 80);
    row("railway", 10);
    row("piers", 10);
    row("shore", 15);
    row("bus_lines", 20);
}

void TestOsmImport::aCityHasItsLayers()
{
    NEED_MONACO();
    QFETCH(QByteArray, layer);
    QFETCH(int, atLeast);
    const MapReader map(m_city + QStringLiteral("/map.gpkg"));
    OGRLayer* found = map.layer(layer.constData());
    QVERIFY(found != nullptr);
    QVERIFY2(found->GetFeatureCount() >= atLeast, qPrintable(QString::number(found->GetFeatureCount())));
    QCOMPARE(static_cast<qulonglong>(found->GetFeatureCount()),
             static_cast<qulonglong>(m_report->rowsOf(layer.toStdString())));
    QVERIFY(found->TestCapability(OLCFastSpatialFilter));
    QCOMPARE(QByteArray(found->GetSpatialRef()->GetAuthorityCode(nullptr)), QByteArray("4326"));
}

void TestOsmImport::aNamedStreetLiesAtItsPlace()
{
    NEED_MONACO();
    const MapReader map(m_city + QStringLiteral("/map.gpkg"));
    QVERIFY(metresTo(map.rows("streets", "name = 'Rue Grimaldi'"), 43.7363642, 7.4206536) < 20.0);
    QVERIFY(metresTo(map.rows("streets", "name = 'Boulevard Albert 1er'"), 43.7331, 7.4219) < 20.0);
    QVERIFY(metresTo(map.rows("streets", "name = 'Rue Grimaldi'"), 43.7475, 7.4320) > 500.0);
}

void TestOsmImport::theSeaIsInTheHarbourAndNotInTheTown()
{
    NEED_MONACO();
    const MapReader map(m_city + QStringLiteral("/map.gpkg"));
    QVERIFY(map.covers("water", 43.7350, 7.4262));  // Port Hercule
    QVERIFY(map.covers("water", 43.7300, 7.4400));  // outside
    QVERIFY(!map.covers("water", 43.7312, 7.4238)); // on the rock
    QVERIFY(!map.covers("water", 43.7402, 7.4266)); // Monte-Carlo
    QVERIFY(!map.covers("water", 43.7400, 7.4000)); // France, beyond the extract
}

void TestOsmImport::everyShapeIsValid()
{
    NEED_MONACO();
    const MapReader map(m_city + QStringLiteral("/map.gpkg"));
    int count = 0;
    for (OGRLayer* layer : (*map).GetLayers()) {
        for (const auto& feature : *layer) {
            const OGRGeometry* shape = feature->GetGeometryRef();
            QVERIFY2(shape != nullptr && shape->IsEmpty() == FALSE && shape->IsValid() != FALSE, layer->GetName());
            ++count;
        }
    }
    QVERIFY(count > 4'000);
}

void TestOsmImport::theCityOpens()
{
    NEED_MONACO();
    QVERIFY(m_report->hasNewProfile);
    const auto profile = profile::loadCityProfile(m_city.toStdString());
    QVERIFY2(profile.has_value(), profile ? "" : profile.error().english().c_str());
    QVERIFY(profile->problems.empty());
    QCOMPARE(profile->id, std::string("monaco"));
    QCOMPARE(profile->timeZone, std::string("Europe/Monaco"));
    QCOMPARE(profile->languages.front(), std::string("fr"));
    QVERIFY(std::abs(profile->centre.latitude() - 43.735) < 0.01);
    QVERIFY(std::abs(profile->centre.longitude() - 7.42) < 0.02);
    QVERIFY(std::filesystem::exists(profile->basemapFile));
}

QTEST_APPLESS_MAIN(TestOsmImport)
#include "tst_osmimport.moc"
