// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/layers/smalltown.h"
#include "layers/osmimport.h"
#include "profile/cityprofile.h"
#include "support/sampledata.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
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

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything in a folder, hidden or not.
QStringList contentsOf(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

core::Expected<OsmReport> importFile(const QString& file, const QString& folder, const ImportWatch& watch = {})
{
    auto source = recognise(file.toStdString());
    if (!source)
        return core::fail(source.error());
    return importOsm({*source, folder.toStdString()}, watch);
}

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
    void whatIsDamagedIsRefusedAndNothingIsLeft_data();
    void whatIsDamagedIsRefusedAndNothingIsLeft();
    void flippedBitsNeverLeaveHalfAMap();
    void anOlderMapStaysWhenTheNewOneFails();
    void stoppedLeavesNothing();
    void whatADeadImportLeftIsRemoved();
    void aTextThatIsBrokenOrEmptyIsNoCity();

private:
    [[nodiscard]] bool needsMonaco() const { return !m_pbf.isEmpty(); }
    QString m_pbf;
    QTemporaryDir m_folder;
    QString m_city;
    std::optional<OsmReport> m_report;
};

#define NEED_MONACO()                                                                                                \
    if (!needsMonaco())                                                                                              \
    QSKIP("The sample data is not there: see CONTRIBUTING.md")

void TestOsmImport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const auto folder = support::sampleData("osm");
    if (folder.empty()) {
        QVERIFY2(!support::sampleDataRequired(), "Continuous integration must have the sample data.");
        return;
    }
    m_pbf = QString::fromStdString((folder / "monaco.osm.pbf").string());
    m_city = m_folder.filePath(QStringLiteral("monaco"));
    auto report = importFile(m_pbf, m_city);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    m_report = std::move(*report);
}

void TestOsmImport::aSmallTownToTheLastRow()
{
    const QString file = m_folder.filePath(QStringLiteral("town.osm"));
    writeAll(file, test::kSmallTown);
    const QString city = m_folder.filePath(QStringLiteral("town"));
    const auto report = importFile(file, city);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(contentsOf(city), (QStringList{"map.gpkg", "profile.toml", "rules"}));
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

void TestOsmImport::whatIsDamagedIsRefusedAndNothingIsLeft_data()
{
    QTest::addColumn<int>("bytes");
    NEED_MONACO();
    const int size = static_cast<int>(readAll(m_pbf).size());
    for (const int bytes : {1, 3, 4, 5, 17, 60, 100, 150, 1'000, size - 4'000, size - 100, size - 1})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    for (int i = 1; i < 30; ++i) {
        const int bytes = static_cast<int>(static_cast<qint64>(size) * i / 30);
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    }
}

void TestOsmImport::whatIsDamagedIsRefusedAndNothingIsLeft()
{
    NEED_MONACO();
    QFETCH(int, bytes);
    const QString file = m_folder.filePath(QStringLiteral("short.osm.pbf"));
    writeAll(file, readAll(m_pbf).left(bytes));
    const QString city = m_folder.filePath(QStringLiteral("short"));
    const auto report = importFile(file, city);
    QVERIFY(!report.has_value());
    QVERIFY(!report.error().remedy.empty());
    QVERIFY2(report.error().code == core::ErrorCode::Corrupt ||
                 report.error().code == core::ErrorCode::InvalidInput ||
                 report.error().code == core::ErrorCode::Unsupported,
             report.error().english().c_str());
    QCOMPARE(contentsOf(city), QStringList());
}

void TestOsmImport::flippedBitsNeverLeaveHalfAMap()
{
    NEED_MONACO();
    const QByteArray whole = readAll(m_pbf);
    const QString file = m_folder.filePath(QStringLiteral("flipped.osm.pbf"));
    QRandomGenerator dice(20260301);
    int refused = 0;
    constexpr int kTries = 60;
    for (int i = 0; i < kTries; ++i) {
        QByteArray bytes = whole;
        // Most of the file is packed data; the headers, which are short, get their share.
        const auto at = static_cast<qsizetype>(i % 3 == 0 ? dice.bounded(300) : dice.bounded(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << dice.bounded(8)));
        writeAll(file, bytes);
        const QTemporaryDir folder;
        const auto report = importFile(file, folder.path());
        if (report) {
            QVERIFY(MapReader(folder.filePath(QStringLiteral("map.gpkg"))).isOpen());
            continue;
        }
        ++refused;
        QVERIFY(!report.error().remedy.empty());
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
    QVERIFY2(refused > kTries / 2, qPrintable(QString::number(refused)));
}

void TestOsmImport::anOlderMapStaysWhenTheNewOneFails()
{
    NEED_MONACO();
    const QTemporaryDir folder;
    writeAll(folder.filePath(QStringLiteral("map.gpkg")), "the older map");
    const QString file = m_folder.filePath(QStringLiteral("half.osm.pbf"));
    writeAll(file, readAll(m_pbf).left(200'000));
    QVERIFY(!importFile(file, folder.path()).has_value());
    QCOMPARE(readAll(folder.filePath(QStringLiteral("map.gpkg"))), QByteArray("the older map"));
    QVERIFY(importFile(m_pbf, folder.path()).has_value());
    QVERIFY(MapReader(folder.filePath(QStringLiteral("map.gpkg"))).isOpen());
}

void TestOsmImport::stoppedLeavesNothing()
{
    NEED_MONACO();
    for (const double when : {0.0, 0.3, 0.9}) {
        const QTemporaryDir folder;
        std::stop_source stop;
        ImportWatch watch;
        watch.stop = stop.get_token();
        std::vector<double> seen;
        watch.progress = [&](const ImportProgress& progress) {
            seen.push_back(progress.fraction.value_or(1.0));
            if (seen.back() >= when)
                stop.request_stop();
        };
        const auto report = importFile(m_pbf, folder.path(), watch);
        QVERIFY(!seen.empty());
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
}

void TestOsmImport::whatADeadImportLeftIsRemoved()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".vigie-part-ab12CD")));
    writeAll(folder.filePath(QStringLiteral(".vigie-part-ab12CD/map.gpkg")), "half");
    const QString file = m_folder.filePath(QStringLiteral("again.osm"));
    writeAll(file, test::kSmallTown);
    QVERIFY(importFile(file, folder.path()).has_value());
    QCOMPARE(contentsOf(folder.path()), (QStringList{"map.gpkg", "profile.toml", "rules"}));
}

void TestOsmImport::aTextThatIsBrokenOrEmptyIsNoCity()
{
    const QString file = m_folder.filePath(QStringLiteral("empty.osm"));
    writeAll(file, "<?xml version=\"1.0\"?><osm version=\"0.6\"><node id=\"1\" lat=\"1\" lon=\"1\"/></osm>");
    const QTemporaryDir folder;
    const auto report = importFile(file, folder.path());
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, core::ErrorCode::InvalidInput);
    const QByteArray town(test::kSmallTown);
    for (const QByteArray& broken :
         {town.left(2'000), town.left(town.size() - 8), QByteArray(town).replace("<way id=\"105\">", "<way id=<105>"),
          QByteArray(town).replace("lat=\"50.008\"", "lat=\"50.0"), QByteArray(town).replace("</way>", "</wax>")}) {
        writeAll(file, broken);
        QVERIFY(!importFile(file, folder.path()).has_value());
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
}

QTEST_APPLESS_MAIN(TestOsmImport)
#include "tst_osmimport.moc"
