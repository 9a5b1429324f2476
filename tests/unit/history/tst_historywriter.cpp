// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyreader.h"
#include "history/historywriter.h"

#include <QTemporaryDir>
#include <QtTest>

#include <rapidcheck.h>

#include <map>

using namespace vigie;
using namespace vigie::history;
using namespace std::chrono_literals;

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");
constexpr int kAssets = 70; // three groups
constexpr int kAttributes = 3;

std::string assetId(int asset)
{
    return "urn:asset:" + std::to_string(asset);
}
std::string attributeName(int attribute)
{
    return "attribute" + std::to_string(attribute);
}

/// So small that everything happens within a few writings.
CompactorLimits tiny()
{
    return {3, 1'000'000, 3, 40, 2};
}

/// A history and what it should hold.
class Model {
public:
    explicit Model(const std::filesystem::path& path)
        : m_path(path)
    {
        reopen();
    }

    void reopen()
    {
        m_writer.reset();
        auto writer = HistoryWriter::open(m_path, 24h, m_now, tiny());
        if (!writer)
            qFatal("%s", writer.error().english().c_str());
        m_writer = std::move(*writer);
        m_intake.clear();
        // Other numbers each session: rows are not kept.
        m_turn = (m_turn + 1) % kAssets;
        for (int i = 0; i < kAssets; ++i)
            m_intake.introduce(rowOf(i), assetId(i));
        for (int i = 0; i < kAttributes; ++i)
            m_intake.introduce(static_cast<core::AttributeIndex>(i), attributeName(i));
    }
    void add(int asset, int attribute, core::Timestamp time, double value)
    {
        m_intake.samples.push_back(
            {rowOf(asset), static_cast<core::AttributeIndex>(attribute), core::Quality::Measured, time, value});
        m_expected[{asset, attribute}][time] = value;
    }
    void write()
    {
        const auto result = m_writer->write(m_intake, m_now);
        if (!result)
            qFatal("%s", result.error().english().c_str());
        m_intake.clear();
    }
    void tidy()
    {
        if (const auto done = m_writer->tidy(m_now); !done)
            qFatal("%s", done.error().english().c_str());
    }
    /// An empty word where every series reads as expected.
    [[nodiscard]] std::string difference() const
    {
        auto reader = HistoryReader::open(m_path);
        if (!reader)
            return reader.error().english();
        for (const auto& [series, points] : m_expected) {
            const auto got = (*reader)->points(assetId(series.first), attributeName(series.second), core::Timestamp{},
                                               kNoon + 240h);
            if (!got)
                return got.error().english();
            std::vector<Point> expected;
            for (const auto& [time, value] : points)
                expected.push_back({time, value, core::Quality::Measured});
            if (*got != expected)
                return assetId(series.first) + " " + attributeName(series.second) + ": " +
                       std::to_string(got->size()) + " of " + std::to_string(expected.size());
        }
        return (*reader)->damagedBlocks() == 0 ? "" : "damaged";
    }
    [[nodiscard]] core::Timestamp& now() { return m_now; }

private:
    [[nodiscard]] core::AssetIndex rowOf(int asset) const
    {
        return static_cast<core::AssetIndex>((asset + m_turn * 13) % kAssets);
    }
    std::filesystem::path m_path;
    core::Timestamp m_now = kNoon;
    std::unique_ptr<HistoryWriter> m_writer;
    Intake m_intake;
    int m_turn = 0;
    std::map<std::pair<int, int>, std::map<core::Timestamp, double>> m_expected;
};

} // namespace

class TestHistoryWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySampleIsReadOnceWhateverIsBeingMerged();
    void oldHoursGoAndNewOnesStay();
    void aForecastDoesNotKeepOldHours();
    void refusedAndUnknownAreCounted();
    void aNumberMayBeGivenAnew();
    void assetsLongGoneAreForgotten();
    void attributesAreListedWithTheirRanges();
    void whatCannotBeReadIsLeftOut();
};

void TestHistoryWriter::initTestCase()
{
    // Each case makes a store on disk.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=25");
}

void TestHistoryWriter::everySampleIsReadOnceWhateverIsBeingMerged()
{
    QVERIFY(rc::check("samples, late ones and corrections, tidying and restarts in any order", [] {
        const QTemporaryDir folder;
        Model model{folder.filePath("history.db").toStdString()};
        const int writes = *rc::gen::inRange(1, 40);
        for (int i = 0; i < writes; ++i) {
            const int samples = *rc::gen::inRange(0, 30);
            for (int k = 0; k < samples; ++k) {
                const core::Timestamp time = kNoon + std::chrono::seconds{*rc::gen::inRange(-30, 60)};
                model.add(*rc::gen::inRange(0, kAssets), *rc::gen::inRange(0, kAttributes), time,
                          *rc::gen::inRange(0, 1000) / 10.0);
            }
            model.write();
            model.now() += 1s;
            const int tidies = *rc::gen::inRange(0, 4);
            for (int k = 0; k < tidies; ++k)
                model.tidy();
            if (*rc::gen::inRange(0, 8) == 0)
                model.reopen();
            if (i % 5 == 0)
                RC_ASSERT(model.difference() == "");
        }
        RC_ASSERT(model.difference() == "");
    }));
}

void TestHistoryWriter::oldHoursGoAndNewOnesStay()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    Model model{path};
    for (int hour = 0; hour < 48; ++hour) {
        model.now() = kNoon + std::chrono::hours{hour};
        model.add(1, 1, model.now(), hour);
        model.write();
        for (int i = 0; i < 20; ++i)
            model.tidy();
    }
    auto reader = HistoryReader::open(path);
    QVERIFY(reader.has_value());
    const auto points = (*reader)->points(assetId(1), attributeName(1), kNoon, kNoon + 48h);
    QVERIFY(points.has_value());
    // At most the parts that straddle the edge: three writings a minute's part, three of those an hour's.
    QVERIFY2(points->size() >= 24 && points->size() <= 24 + 18, qPrintable(QString::number(points->size())));
    QCOMPARE(points->back().value, 47.0);

    model.now() += 100h;
    for (int i = 0; i < 100; ++i)
        model.tidy();
    model.reopen();
    for (int i = 0; i < 100; ++i)
        model.tidy();
    const auto later = (*reader)->points(assetId(1), attributeName(1), kNoon, kNoon + 48h);
    QVERIFY(later.has_value());
    QVERIFY2(later->empty(), qPrintable(QString::number(later->size())));
}

void TestHistoryWriter::aForecastDoesNotKeepOldHours()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    Model model{path};
    for (int i = 0; i < 3; ++i) {
        model.add(1, 1, kNoon, 1.0);
        model.add(1, 1, kNoon + 200h, 2.0);
        model.write();
        model.tidy();
    }
    model.now() += 26h;
    for (int i = 0; i < 10; ++i)
        model.tidy();
    auto reader = HistoryReader::open(path);
    QVERIFY(reader.has_value());
    QVERIFY((*reader)->points(assetId(1), attributeName(1), kNoon, kNoon + 300h)->empty());
}

void TestHistoryWriter::refusedAndUnknownAreCounted()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    auto writer = HistoryWriter::open(path, 24h, kNoon, {});
    QVERIFY(writer.has_value());
    Intake intake;
    const core::AssetIndex known{3};
    const core::AssetIndex nameless{2};
    const core::AttributeIndex level{0};
    intake.introduce(known, "lamp");
    intake.introduce(level, "level");
    const auto add = [&](core::AssetIndex asset, double value, core::Timestamp time) {
        intake.samples.push_back({asset, level, core::Quality::Measured, time, value});
    };
    add(known, 1.0, kNoon);
    add(known, std::numeric_limits<double>::quiet_NaN(), kNoon);
    add(known, std::numeric_limits<double>::infinity(), kNoon);
    add(known, 1.0, core::kNoTime);
    add(nameless, 1.0, kNoon);
    add(core::AssetIndex{4'000'000'000U}, 1.0, kNoon);
    const auto result = (*writer)->write(intake, kNoon);
    QVERIFY(result.has_value());
    QCOMPARE(result->written, std::uint64_t{1});
    QCOMPARE(result->refused, std::uint64_t{3});
    QCOMPARE(result->unknown, std::uint64_t{2});
}

void TestHistoryWriter::aNumberMayBeGivenAnew()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    auto writer = HistoryWriter::open(path, 24h, kNoon, {});
    QVERIFY(writer.has_value());
    // As when another store takes the first one's place between two writings.
    Intake whole;
    for (const char* id : {"lamp", "pump"}) {
        Intake part;
        part.introduce(core::AssetIndex{0}, id);
        part.introduce(core::AttributeIndex{0}, "level");
        part.samples.push_back(
            {core::AssetIndex{0}, core::AttributeIndex{0}, core::Quality::Measured, kNoon, double(id[0])});
        whole.take(part);
    }
    QCOMPARE((*writer)->write(whole, kNoon)->written, std::uint64_t{2});
    auto reader = HistoryReader::open(path);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->points("lamp", "level", kNoon, kNoon)->front().value, double('l'));
    QCOMPARE((*reader)->points("pump", "level", kNoon, kNoon)->front().value, double('p'));
}

void TestHistoryWriter::assetsLongGoneAreForgotten()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    const auto session = [&](core::Timestamp now, const char* id) {
        auto writer = HistoryWriter::open(path, 24h, now, {});
        Intake intake;
        intake.introduce(core::AssetIndex{0}, id);
        intake.introduce(core::AttributeIndex{0}, "level");
        intake.samples.push_back({core::AssetIndex{0}, core::AttributeIndex{0}, core::Quality::Measured, now, 1.0});
        return writer.has_value() && (*writer)->write(intake, now).has_value();
    };
    QVERIFY(session(kNoon, "trip-1"));
    QVERIFY(session(kNoon + 24h, "trip-2"));
    QVERIFY(session(kNoon + 96h, "trip-3"));
    auto database = storage::openStoreToRead(path, historyKind());
    QVERIFY(database.has_value());
    QCOMPARE(database->integer("SELECT count(*) FROM assets WHERE name = 'trip-1'").value_or(-1), 0);
    QCOMPARE(database->integer("SELECT count(*) FROM assets WHERE name = 'trip-2'").value_or(-1), 1);
    // A number is not given twice.
    QCOMPARE(database->integer("SELECT id FROM assets WHERE name = 'trip-3'").value_or(-1), 3);
}

void TestHistoryWriter::attributesAreListedWithTheirRanges()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    Model model{path};
    for (int i = 0; i < 10; ++i) {
        model.add(5, 2, kNoon + std::chrono::seconds{i}, 10.0 - i);
        model.add(5, 0, kNoon, 7.5);
        model.add(6, 1, kNoon, 1.0);
        model.write();
        model.tidy();
    }
    auto reader = HistoryReader::open(path);
    QVERIFY(reader.has_value());
    const auto ranges = (*reader)->numericAttributes(assetId(5));
    QVERIFY(ranges.has_value());
    QCOMPARE(ranges->size(), std::size_t{2});
    QCOMPARE((*ranges)[0].attribute, attributeName(0));
    QCOMPARE((*ranges)[1].attribute, attributeName(2));
    QCOMPARE((*ranges)[1].min, 1.0);
    QCOMPARE((*ranges)[1].max, 10.0);
    QCOMPARE((*ranges)[1].lastValue, 1.0);
    QCOMPARE((*ranges)[1].first, kNoon);
    QCOMPARE((*ranges)[1].last, kNoon + 9s);
    QVERIFY((*reader)->numericAttributes("nobody")->empty());
    QVERIFY((*reader)->points("nobody", "nothing", kNoon, kNoon)->empty());
}

void TestHistoryWriter::whatCannotBeReadIsLeftOut()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("history.db").toStdString();
    {
        Model model{path};
        for (int i = 0; i < 2; ++i) {
            model.add(1, 1, kNoon + std::chrono::seconds{i}, i);
            model.write();
        }
    }
    {
        auto database = openToWrite(path);
        QVERIFY(database.has_value());
        QVERIFY(database->execute("UPDATE tail SET data = x'0102' WHERE id = 1").has_value());
    }
    {
        auto reader = HistoryReader::open(path);
        QVERIFY(reader.has_value());
        QCOMPARE((*reader)->points(assetId(1), attributeName(1), kNoon, kNoon + 1h)->size(), std::size_t{1});
        QCOMPARE((*reader)->damagedBlocks(), std::uint64_t{1});
    }
    auto writer = HistoryWriter::open(path, 24h, kNoon, tiny());
    QVERIFY(writer.has_value());
    QCOMPARE((*writer)->damagedBlocks(), std::uint64_t{1});
    auto reader = HistoryReader::open(path);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->points(assetId(1), attributeName(1), kNoon, kNoon + 1h)->size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestHistoryWriter)
#include "tst_historywriter.moc"
