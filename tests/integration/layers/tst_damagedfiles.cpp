// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerimport.h"
#include "madefiles.h"
#include "maderasters.h"
#include "support/tempfolder.h"

#include <QRandomGenerator>
#include <QtTest>

#include <fstream>

using namespace vigie;
using namespace vigie::layers;

namespace {

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

constexpr const char* kNetwork = "[JUNCTIONS]\nA 1 2\nB 2 3\n[PIPES]\nP A B 100 10 100 0 Open\n[OPTIONS]\nUnits LPS\n"
                                 "[COORDINATES]\nA 4 45\nB 5 46\n[BACKDROP]\nUNITS DEGREES\n";

} // namespace

/// Files that were cut off or have wrong bits, at many places: never a crash; a clear word, or what is good of them, and
/// nothing left behind.
class TestDamagedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutOffAnywhere_data() { kinds(); }
    void cutOffAnywhere();
    void wrongBitsAnywhere_data() { kinds(); }
    void wrongBitsAnywhere();

private:
    static void kinds();
    /// Makes a good file of a kind and tells its parts: the one that is imported first.
    std::vector<std::filesystem::path> make(const QString& ending) const;
    void tryOut(const std::filesystem::path& file, const char* what, int where);

    support::TempFolder m_folder;
    core::SystemClock m_clock;
    int m_imported = 0;
    int m_refused = 0;
};

void TestDamagedFiles::kinds()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"gpkg", "shp", "geojson", "geojsonl", "fgb", "csv", "inp", "tif"})
        QTest::newRow(ending) << ending;
}

std::vector<std::filesystem::path> TestDamagedFiles::make(const QString& ending) const
{
    const auto file = m_folder.path() / ("file." + ending.toStdString());
    std::error_code ignored;
    for (const char* one : {"shp", "shx", "dbf", "prj", "cpg", "gpkg", "geojson", "geojsonl", "fgb", "tif"})
        std::filesystem::remove(m_folder.path() / (std::string{"file."} + one), ignored);
    if (ending == "csv") {
        writeBytes(file, "name,lat,lon\n\"a, b\",45,4\nc,46,5\n\"d \"\"e\"\"\",47,6\n");
    } else if (ending == "inp") {
        writeBytes(file, kNetwork);
    } else if (ending == "tif") {
        made::writeRaster(file, made::RasterKind::Photograph, 2154, 4.8, 45.7);
    } else {
        const std::map<QString, std::string> drivers{{"gpkg", "GPKG"},
                                                     {"shp", "ESRI Shapefile"},
                                                     {"geojson", "GeoJSON"},
                                                     {"geojsonl", "GeoJSONSeq"},
                                                     {"fgb", "FlatGeobuf"}};
        std::vector<made::Made> features;
        for (int i = 0; i < 200; ++i)
            features.push_back({"POLYGON ((4 45, 4.1 45, 4.1 45." + std::to_string(100 + i) + ", 4 45))",
                                "name " + std::to_string(i), i, i * 0.5});
        made::write(file, {drivers.at(ending), 4326, {}, {}}, "file", features);
    }
    if (ending != "shp")
        return {file};
    return {file, m_folder.path() / "file.shx", m_folder.path() / "file.dbf", m_folder.path() / "file.prj"};
}

void TestDamagedFiles::tryOut(const std::filesystem::path& file, const char* what, int where)
{
    const support::TempFolder city;
    const auto target = city.path() / "city";
    const auto report = importFile({file, target, {}, {}, {}, {}}, m_clock, {});
    if (report) {
        ++m_imported;
        const LayerList all = readLayers(target);
        QVERIFY2(all.errors.empty() && !all.layers.empty(), qPrintable(QString("%1 %2").arg(what).arg(where)));
        for (const std::string& name : made::namesIn(target / "layers"))
            QVERIFY2(name.front() != '.', name.c_str());
        return;
    }
    ++m_refused;
    QVERIFY2(!report.error().what.empty() && !report.error().remedy.empty(),
             qPrintable(QString("%1 %2: %3").arg(what).arg(where).arg(report.error().english().c_str())));
    QVERIFY2(report.error().code != core::ErrorCode::Internal && report.error().code != core::ErrorCode::DiskFull,
             report.error().english().c_str());
    QVERIFY(!std::filesystem::exists(target));
}

void TestDamagedFiles::cutOffAnywhere()
{
    QFETCH(QString, ending);
    m_imported = m_refused = 0;
    for (const auto& part : make(ending)) {
        const std::string whole = bytesOf(part);
        const auto parts = make(ending);
        for (int i = 0; i < 40; ++i) {
            // From nothing to one byte short of all of it.
            const auto length = i == 39 ? whole.size() - 1 : whole.size() * static_cast<std::size_t>(i) / 40;
            writeBytes(part, whole.substr(0, length));
            tryOut(parts.front(), "cut at", static_cast<int>(length));
        }
        writeBytes(part, whole);
    }
    qInfo("%d refused, %d imported in part", m_refused, m_imported);
    QVERIFY(m_refused > 0);
}

void TestDamagedFiles::wrongBitsAnywhere()
{
    QFETCH(QString, ending);
    m_imported = m_refused = 0;
    QRandomGenerator random(20'260'301); // the same faults each time
    for (const auto& part : make(ending)) {
        const std::string whole = bytesOf(part);
        const auto parts = make(ending);
        for (int i = 0; i < 60; ++i) {
            std::string bytes = whole;
            const auto faults = random.bounded(1, 20);
            for (int n = 0; n < faults; ++n) {
                // Heads matter most.
                const auto reach =
                    static_cast<quint32>(i % 2 == 0 ? std::min<std::size_t>(200, bytes.size()) : bytes.size());
                bytes[random.bounded(reach)] ^= static_cast<char>(1U << random.bounded(8U));
            }
            writeBytes(part, bytes);
            tryOut(parts.front(), "wrong bits in try", i);
        }
        writeBytes(part, whole);
    }
    qInfo("%d refused, %d imported", m_refused, m_imported);
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
