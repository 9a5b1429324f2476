// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerimport.h"
#include "layers/workingfolder.h"
#include "madefiles.h"
#include "maderasters.h"
#include "support/tempfolder.h"

#include <QProcess>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace vigie;
using namespace vigie::layers;

namespace {

/// Says what an import said, and how it ended.
struct Ended {
    QByteArray said;
    int exitCode = -1;
    [[nodiscard]] qint64 number(const char* word) const
    {
        const qsizetype at = said.indexOf(word);
        return at < 0 ? -1 : said.mid(at + qsizetype(qstrlen(word))).trimmed().split('\n').first().toLongLong();
    }
};

Ended runProgram(const QStringList& arguments)
{
    QProcess program;
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/layer_importer"), arguments);
    if (!program.waitForFinished(300'000))
        qFatal("layer_importer did not end");
    return {program.readAllStandardOutput(), program.exitCode()};
}

/// The n-th of these system calls, and with "+" all after it, goes wrong; -1 where strace cannot be used here.
int runWithFault(const QString& calls, const QString& fault, const QStringList& arguments, const QString& trace)
{
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    QProcess probe;
    probe.start(strace, {"-o", "/dev/null", "true"});
    if (strace.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0)
        return -1;
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("ASAN_OPTIONS", "detect_leaks=0"); // leaks cannot be looked for under strace
    run.setProcessEnvironment(environment);
    run.start(strace, QStringList{"-f", "-o", trace, "-e", "trace=" + calls, "-e", "inject=" + calls + ":" + fault,
                                  QStringLiteral(VIGIE_BINARY_DIR "/layer_importer")} +
                          arguments);
    if (!run.waitForFinished(120'000))
        qFatal("layer_importer did not end");
    // strace ends itself with the signal that ended the program.
    return run.exitStatus() == QProcess::CrashExit ? 128 : run.exitCode();
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

constexpr int kFull = 100 + static_cast<int>(core::ErrorCode::DiskFull);

} // namespace

/// However an import ends, what is in the folder is whole.
class TestImportEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cancelledAtAnyTimeItLeavesNothing();
    void cancelledWhileTheIndexIsBuilt();
    void aCancelledRasterLeavesNothing();
    void killedItLeavesNothingAfterTheNextImport();
    void killedAtAnyStepItIsWholeAfterTheNextImport();
    void whatWasDecidedIsDoneAfterAKill();
    void aFullDiskIsToldAndLeavesNothing_data();
    void aFullDiskIsToldAndLeavesNothing();
    void aLargeFileIsNotHeldInMemory();

private:
    ImportRequest request(const std::filesystem::path& file) const { return {file, city(), {}, {}, {}, {}}; }
    [[nodiscard]] std::filesystem::path city() const { return m_folder.path() / "city"; }
    [[nodiscard]] std::filesystem::path layersFolder() const { return city() / "layers"; }
    [[nodiscard]] QString text(const std::filesystem::path& path) const
    {
        return QString::fromStdString(path.string());
    }

    support::TempFolder m_folder;
    core::SystemClock m_clock;
    std::filesystem::path m_large; ///< 40,000 polygons as GeoJSON lines.
};

void TestImportEnds::initTestCase()
{
    m_large = m_folder.path() / "large.geojsonl";
    std::ofstream out(m_large);
    for (int i = 0; i < 40'000; ++i) {
        const double x = 4.0 + i * 1e-5;
        out << R"({"type":"Feature","properties":{"n":)" << i << R"(},"geometry":{"type":"Polygon","coordinates":[[[)"
            << x << ",45],[" << x + 1e-5 << ",45],[" << x << ",45.001],[" << x << ",45]]]}}\n";
    }
}

void TestImportEnds::cancelledAtAnyTimeItLeavesNothing()
{
    // Progress is told from the first feature to the last: each of these tells is a time to stop.
    for (const int tell : {0, 1, 3}) {
        std::stop_source stop;
        int tells = 0;
        const ImportWatch watch{[&](const ImportProgress&) {
                                    if (tells++ == tell)
                                        stop.request_stop();
                                },
                                stop.get_token()};
        const auto report = importFile(request(m_large), m_clock, watch);
        QVERIFY(!report);
        QVERIFY2(report.error().code == core::ErrorCode::Cancelled, report.error().english().c_str());
        QVERIFY(!std::filesystem::exists(city())); // it was made for this import
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!importFile(request(m_large), m_clock, {{}, stop.get_token()}));
    QVERIFY(!std::filesystem::exists(city()));
}

void TestImportEnds::cancelledWhileTheIndexIsBuilt()
{
    const support::TempFolder folder;
    {
        std::ofstream out{folder.file("many.csv")};
        out << "name,lat,lon\n";
        for (int i = 0; i < 1'000'000; ++i)
            out << "lamp " << i << "," << 46.0 + 1e-5 * (i % 997) << "," << 2.0 + 1e-5 * (i % 1009) << "\n";
    }
    ImportRequest request;
    request.file = folder.file("many.csv");
    request.city = folder.path() / "city";
    std::stop_source stop;
    QElapsedTimer since;
    ImportWatch watch{[&](const ImportProgress& progress) {
                          if (progress.stage.english() != "Finishing")
                              return;
                          since.start();
                          stop.request_stop();
                      },
                      stop.get_token()};
    const core::SystemClock clock;
    const auto report = importFile(request, clock, watch);
    QVERIFY(since.isValid());
    QVERIFY(!report && report.error().code == core::ErrorCode::Cancelled);
    qInfo("ended after %lld ms", static_cast<long long>(since.elapsed()));
    QVERIFY(!std::filesystem::exists(request.city));
}

void TestImportEnds::aCancelledRasterLeavesNothing()
{
    const auto raster = m_folder.path() / "photo.tif";
    made::writeRaster(raster, made::RasterKind::Photograph, 2154, 4.8, 45.7);
    std::stop_source stop;
    const ImportWatch watch{[&](const ImportProgress& progress) {
                                if (progress.fraction.value_or(0.0) > 0.0)
                                    stop.request_stop();
                            },
                            stop.get_token()};
    const auto report = importFile(request(raster), m_clock, watch);
    QVERIFY(!report && report.error().code == core::ErrorCode::Cancelled);
    QVERIFY(!std::filesystem::exists(city()));
}

void TestImportEnds::killedItLeavesNothingAfterTheNextImport()
{
    const auto small = m_folder.path() / "small.geojson";
    made::write(small, {"GeoJSON", 4326, {}, {}}, "small", {{"POINT (4 45)", "x", 1, 1}});
    QVERIFY(importFile(request(small), m_clock, {}).has_value());
    const auto before = made::namesIn(layersFolder());

    QProcess program;
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/layer_importer"), {text(m_large), text(city()), "hold"});
    QByteArray said;
    while (!said.contains("begun") && program.waitForReadyRead(60'000))
        said += program.readAllStandardOutput();
    QVERIFY(said.contains("begun"));
    QVERIFY(made::namesIn(layersFolder()).size() > before.size());
    // Another import meanwhile leaves the folder of the living one alone.
    QVERIFY(importFile(request(small), m_clock, {}).has_value());
    QVERIFY(made::namesIn(layersFolder()).size() > before.size());
    program.kill(); // SIGKILL
    QVERIFY(program.waitForFinished());
    QVERIFY(!std::filesystem::exists(layersFolder() / "large.gpkg"));
    QVERIFY(readLayers(city()).errors.empty()); // nobody sees what is half made

    QVERIFY(importFile(request(small), m_clock, {}).has_value());
    QVERIFY(made::namesIn(layersFolder()) == before);
}

void TestImportEnds::whatWasDecidedIsDoneAfterAKill()
{
    // A working folder as a program leaves it that was killed after it decided, and had done a part.
    const support::TempFolder own;
    own.write("old.toml", "old");
    own.write("new.toml", "before");
    own.write(".vigie-part-abcdef/lock", "1\n");
    own.write(".vigie-part-abcdef/decision", "-old.toml\n+new.gpkg\n+new.toml\n+../outside\n-.hidden\n");
    own.write(".vigie-part-abcdef/new.toml", "after");
    own.write("new.gpkg", "was moved already");
    own.write(".hidden", "stays");
    // Another that had not decided.
    own.write(".vigie-part-ghijkl/lock", "1\n");
    own.write(".vigie-part-ghijkl/new.toml", "never");
    {
        QVERIFY(WorkingFolder::make(own.path()).has_value());
    }
    QCOMPARE(made::namesIn(own.path()), (std::vector<std::string>{".hidden", "new.gpkg", "new.toml"}));
    std::ifstream in(own.file("new.toml"));
    QCOMPARE((std::string{std::istreambuf_iterator<char>(in), {}}), std::string("after"));
}

void TestImportEnds::aFullDiskIsToldAndLeavesNothing_data()
{
    QTest::addColumn<bool>("isRaster");
    QTest::newRow("features") << false;
    QTest::newRow("a raster") << true;
}

void TestImportEnds::aFullDiskIsToldAndLeavesNothing()
{
    QFETCH(bool, isRaster);
    if (kSanitized)
        QSKIP("the sanitizer probes memory by writing to a pipe, and ends the program where that fails");
    const support::TempFolder own;
    auto file = m_large;
    if (isRaster) {
        file = own.path() / "flood.tif";
        made::writeRaster(file, made::RasterKind::PhotographWithAlpha, 2154, 4.8, 45.7);
    }
    // From the n-th write on there is no room, wherever that is.
    int refused = 0;
    for (const int n : {1, 2, 5, 12, 30}) {
        const int code =
            runWithFault("write,pwrite64,writev,pwritev,fallocate,ftruncate", QString("error=ENOSPC:when=%1+").arg(n),
                         {text(file), text(own.path() / "city")}, text(own.path() / "trace"));
        if (code == -1 && qgetenv("CI") != "true")
            QSKIP("strace cannot be used here");
        QVERIFY2(code == kFull || code == 0, qPrintable(QString("write %1: exit code %2").arg(n).arg(code)));
        refused += code == kFull ? 1 : 0;
        if (code == kFull)
            QVERIFY(!std::filesystem::exists(own.path() / "city"));
    }
    QVERIFY(refused >= 3);
}

void TestImportEnds::killedAtAnyStepItIsWholeAfterTheNextImport()
{
    const support::TempFolder own;
    const auto old = own.path() / "town.geojson";
    const auto oldCity = own.path() / "city";
    const auto other = own.path() / "other.geojson";
    made::write(other, {"GeoJSON", 4326, {}, {}}, "other", {{"POINT (4 45)", "x", 1, 1}});
    int before = 0;
    int after = 0;
    for (int n = 1; n < 200; ++n) {
        // The old one is of one kind, the new one of two: every name in the folder changes.
        std::filesystem::remove(old);
        made::write(old, {"GeoJSON", 4326, {}, {}}, "town", {{"POINT (4 45)", "old", 1, 1}});
        const ImportRequest request{old, oldCity, {}, {}, {}, {}};
        QVERIFY(importFile(request, m_clock, {}).has_value());
        std::filesystem::remove(old);
        made::write(old, {"GeoJSON", 4326, {}, {}}, "town",
                    {{"POINT (4 45)", "new", 1, 1}, {"LINESTRING (4 45, 5 46)", "new", 1, 1}});
        const int code = runWithFault("rename,renameat2,unlink,fsync,mkdir", QString("signal=KILL:when=%1").arg(n),
                                      {text(old), text(oldCity)}, text(own.path() / "trace"));
        if (code == -1 && qgetenv("CI") != "true")
            QSKIP("strace cannot be used here");
        QVERIFY(importFile({other, oldCity, {}, {}, {}, {}}, m_clock, {}).has_value());
        std::vector<std::string> names = made::namesIn(oldCity / "layers");
        std::erase_if(names, [](const std::string& name) { return name.starts_with("other"); });
        const bool isOld = names == std::vector<std::string>{"town.gpkg", "town.toml"};
        const bool isNew = names == std::vector<std::string>{"town-lines.toml", "town-points.toml", "town.gpkg"};
        QVERIFY2(isOld || isNew, qPrintable(QString("step %1").arg(n)));
        const LayerList all = readLayers(oldCity);
        QVERIFY(all.errors.empty());
        for (const Layer& layer : all.layers) {
            const made::Read got = made::read(oldCity / "layers" / layer.file, layer.table);
            QVERIFY2(got.isThere && got.features.size() == 1, qPrintable(QString("step %1").arg(n)));
            if (layer.file == "town.gpkg")
                QCOMPARE(got.features[0].values.at("name"), std::string(isOld ? "old" : "new"));
        }
        before += isOld ? 1 : 0;
        after += isNew ? 1 : 0;
        if (code == 0)
            break; // there is no n-th step any more
    }
    qInfo("killed at %d steps: %d times the old one was there, %d times the new one", before + after - 1, before,
          after - 1);
    QVERIFY(before > 3 && after > 3);
}

void TestImportEnds::aLargeFileIsNotHeldInMemory()
{
    const support::TempFolder own;
    const auto file = own.path() / "huge.csv";
    std::ofstream out(file);
    out << "name,lat,lon\n";
    const std::string filling(200, 'x');
    for (int i = 0; i < 400'000; ++i)
        out << filling << i << ",45." << i << ",4." << i << '\n';
    out.close();
    QVERIFY(std::filesystem::file_size(file) > 80'000'000U);
    const Ended large = runProgram({text(file), text(own.path() / "city")});
    QVERIFY2(large.exitCode == 0, large.said.constData());
    QCOMPARE(large.number("features"), qint64{400'000});
    std::ofstream small(own.path() / "small.csv");
    small << "name,lat,lon\nx,45,4\n";
    small.close();
    const Ended little = runProgram({text(own.path() / "small.csv"), text(own.path() / "city")});
    qInfo("80 MB of CSV took %lld MiB more than 20 bytes", (large.number("KiB") - little.number("KiB")) / 1024);
    if (kSanitized)
        QSKIP("the sanitizer keeps what was freed for a while");
    QVERIFY(large.number("KiB") - little.number("KiB") < 120 * 1024);
}

QTEST_GUILESS_MAIN(TestImportEnds)
#include "tst_importends.moc"
