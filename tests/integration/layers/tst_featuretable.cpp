// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "layers/featuretable.h"
#include "layers/layerimport.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <filesystem>
#include <thread>

using namespace vigie;
using namespace vigie::layers;

/// The attributes of real imported files.
class TestFeatureTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columnsAndRows();
    void sorted();
    void searchedInAnyColumn();
    void filteredAsTheMapIs();
    void whereAFeatureIs();
    void valuesAndNumbersOfAColumn();
    void longReadingEndsWhenAsked();
    void aLongTextIsCutBetweenLetters();
    void namesAreNoSql();
    void whatIsNoTableIsSaid();

private:
    [[nodiscard]] Layer imported(const std::string& name, const std::string& text);
    [[nodiscard]] static FeatureTable open(const Layer& layer)
    {
        auto table = FeatureTable::open(layer);
        if (!table)
            qFatal("%s", table.error().english().c_str());
        return std::move(*table);
    }
    [[nodiscard]] std::vector<std::string> names(const FeatureQuery& query);
    support::TempFolder m_folder;
    Layer m_trees;
};

namespace {

std::string feature(const std::string& name, const std::string& height, double latitude)
{
    return R"({"type":"Feature","properties":{"name":)" + name + R"(,"height":)" + height +
           R"(,"kind":"tree"},"geometry":{"type":"Point","coordinates":[5.04,)" + std::to_string(latitude) + "]}}";
}

template <typename T> T must(core::Expected<T> value)
{
    if (!value)
        qFatal("%s", value.error().english().c_str());
    return std::move(*value);
}

} // namespace

Layer TestFeatureTable::imported(const std::string& name, const std::string& text)
{
    ImportRequest request;
    request.file = m_folder.write(name, text);
    request.city = m_folder.path() / "city";
    const core::SystemClock clock;
    const ImportReport report = must(importFile(request, clock, {}));
    return must(readLayer(request.city / "layers" / (report.layers.front().id + ".toml")));
}

void TestFeatureTable::initTestCase()
{
    m_trees = imported("trees.geojsonl",
                       feature(R"("Tilleul")", "12.5", 47.31) + "\n" + feature(R"("Érable")", "7", 47.32) + "\n" +
                           feature(R"("Chêne")", "20.25", 47.33) + "\n" + feature("null", "null", 47.34) + "\n");
}

std::vector<std::string> TestFeatureTable::names(const FeatureQuery& query)
{
    FeatureTable table = open(m_trees);
    const auto features = must(table.matching(query));
    std::vector<std::string> out;
    for (const auto& row : must(table.rows(features)))
        out.push_back(textOf(row[0]));
    return out;
}

void TestFeatureTable::columnsAndRows()
{
    FeatureTable table = open(m_trees);
    QCOMPARE(table.columns(), (std::vector<std::string>{"name", "height", "kind"}));
    const auto features = must(table.matching({}));
    QCOMPARE(features.size(), std::size_t{4});
    const auto rows = must(table.rows(features));
    QCOMPARE(std::get<std::string>(rows[1][0]), std::string("Érable"));
    QCOMPARE(std::get<double>(rows[2][1]), 20.25);
    QVERIFY(std::holds_alternative<std::monostate>(rows[3][0]));
    const std::vector<FeatureId> gone{FeatureId{99}};
    QVERIFY(must(table.rows(gone)).front().empty());
}

void TestFeatureTable::sorted()
{
    QCOMPARE(names({{}, {}, 1, false}), (std::vector<std::string>{"", "Érable", "Tilleul", "Chêne"}));
    QCOMPARE(names({{}, {}, 1, true}), (std::vector<std::string>{"Chêne", "Tilleul", "Érable", ""}));
    QCOMPARE(names({{}, {}, 77, true}).size(), std::size_t{4}); // no such column: as the file has them
}

void TestFeatureTable::searchedInAnyColumn()
{
    QCOMPARE(names({{}, "ÉRA", {}, false}), std::vector<std::string>{"Érable"});
    QCOMPARE(names({{}, "12.5", {}, false}), std::vector<std::string>{"Tilleul"});
    QCOMPARE(names({{}, "TREE", {}, false}).size(), std::size_t{4});
    QVERIFY(names({{}, "%", {}, false}).empty());
    FeatureTable table = open(m_trees);
    QCOMPARE(must(table.matching({{}, "tree", {}, false}, 2)).size(), std::size_t{2});
}

void TestFeatureTable::filteredAsTheMapIs()
{
    const auto with = [this](const char* column, FilterOperator how, Comparand value) {
        return names({LayerFilter{column, how, std::move(value)}, {}, {}, false}).size();
    };
    QCOMPARE(with("height", FilterOperator::Greater, 7.0), std::size_t{2});
    QCOMPARE(with("height", FilterOperator::GreaterOrEqual, 7.0), std::size_t{3});
    QCOMPARE(with("height", FilterOperator::Equal, std::string("7")), std::size_t{0});
    QCOMPARE(with("name", FilterOperator::Contains, std::string("ÊNE")), std::size_t{1});
    QCOMPARE(with("name", FilterOperator::Equal, std::string("Chêne")), std::size_t{1});
    QCOMPARE(with("nowhere", FilterOperator::Equal, 1.0), std::size_t{0});
}

void TestFeatureTable::whereAFeatureIs()
{
    FeatureTable table = open(m_trees);
    const DegreeBox box = must(table.box(FeatureId{2}));
    QCOMPARE(box.north, 47.32);
    QCOMPARE(box.west, 5.04);
    QVERIFY(must(table.box(FeatureId{99})).isEmpty());
    const Layer way = imported("way.geojson", R"({"type":"Feature","properties":{"n":1},"geometry":
        {"type":"LineString","coordinates":[[5.0,47.0],[5.5,47.25]]}})");
    const DegreeBox whole = must(open(way).box(FeatureId{1}));
    QCOMPARE(whole.south, 47.0);
    QCOMPARE(whole.east, 5.5);
}

void TestFeatureTable::valuesAndNumbersOfAColumn()
{
    FeatureTable table = open(m_trees);
    const auto kinds = must(table.frequent(2, 10));
    QCOMPARE(kinds.size(), std::size_t{1});
    QCOMPARE(kinds.front().second, std::uint64_t{4});
    QCOMPARE(must(table.frequent(0, 2)).size(), std::size_t{2});
    QCOMPARE(must(table.numbers(1)), (std::vector<double>{7.0, 12.5, 20.25}));
    QVERIFY(must(table.numbers(0)).empty());
}

void TestFeatureTable::longReadingEndsWhenAsked()
{
    std::string many = "lat,lon,text\n";
    for (int i = 0; i < 200'000; ++i)
        many += "47.3,5.04,row number " + std::to_string(i * 7919 % 200'000) + "\n";
    const Layer layer = imported("many.csv", many);
    FeatureTable table = open(layer);
    QCOMPARE(must(table.matching({})).size(), std::size_t{200'000});
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(table.matching({{}, "row", 2, true}, FeatureTable::kMost, stop.get_token()).error().code,
             core::ErrorCode::Cancelled);
    std::stop_source later;
    const std::jthread stopper([&] { later.request_stop(); }); // somewhere in it, or before
    const auto read = table.matching({{}, "nothing has this", 2, true}, FeatureTable::kMost, later.get_token());
    QVERIFY(!read || read->empty());
    QCOMPARE(must(table.matching({{}, "199999", {}, false})).size(), std::size_t{1}); // and goes on working
}

void TestFeatureTable::aLongTextIsCutBetweenLetters()
{
    std::string text = "x"; // so that a letter of two bytes lies over the limit
    for (std::size_t i = 0; i < FeatureTable::kCellBytes; ++i)
        text += "é";
    const Layer layer = imported("long.geojson", R"({"type":"Feature","properties":{"text":")" + text +
                                                     R"("},"geometry":{"type":"Point","coordinates":[5,47]}})");
    FeatureTable table = open(layer);
    const std::vector<FeatureId> first{FeatureId{1}};
    const std::string shown = textOf(must(table.rows(first)).front().front());
    QCOMPARE(shown.size(), FeatureTable::kCellBytes - 1);
    QVERIFY(QString::fromStdString(shown).endsWith(QStringLiteral("é")));
}

void TestFeatureTable::namesAreNoSql()
{
    const Layer layer =
        imported("odd.geojson", R"({"type":"Feature","properties":{"a\"; DROP TABLE odd; --":"x","b'c":2},
        "geometry":{"type":"Point","coordinates":[5,47]}})");
    FeatureTable table = open(layer);
    QCOMPARE(table.columns().size(), std::size_t{2});
    QCOMPARE(must(table.matching({{}, "x", 0, false})).size(), std::size_t{1});
    QCOMPARE(must(table.frequent(0, 5)).size(), std::size_t{1});
    QCOMPARE(must(table.matching({})).size(), std::size_t{1});
}

void TestFeatureTable::whatIsNoTableIsSaid()
{
    Layer layer = m_trees;
    layer.table = "nowhere";
    QCOMPARE(FeatureTable::open(layer).error().code, core::ErrorCode::NotFound);
    layer.data = m_folder.write("cut.gpkg", "SQLite format 3");
    QVERIFY(!FeatureTable::open(layer));
    layer.data = m_folder.file("gone.gpkg");
    QCOMPARE(FeatureTable::open(layer).error().code, core::ErrorCode::NotFound);
    layer.kind = LayerKind::Raster;
    layer.table.clear();
    layer.data = m_trees.data;
    QCOMPARE(FeatureTable::open(layer).error().code, core::ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestFeatureTable)
#include "tst_featuretable.moc"
