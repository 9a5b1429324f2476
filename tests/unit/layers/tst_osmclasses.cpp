// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmclasses.h"

#include <QtTest>

#include <algorithm>
#include <cstring>

using namespace vigie::layers;

namespace {

/// "highway=primary lanes=3": the words live as long as `text`.
OsmTags tagsIn(const QByteArray& text)
{
    OsmTags out;
    for (const QByteArrayView pair : text.split(' ')) {
        const qsizetype equals = pair.indexOf('=');
        const std::string_view key{pair.data(), static_cast<std::size_t>(equals)};
        const auto* const found =
            std::find_if(kOsmKeys.begin(), kOsmKeys.end(), [key](const char* one) { return key == one; });
        Q_ASSERT(found != kOsmKeys.end());
        const QByteArrayView value = pair.sliced(equals + 1);
        const auto at = static_cast<std::size_t>(found - kOsmKeys.begin());
        // From the text itself: what split gives does not live on.
        const char* place = std::strstr(text.constData(), pair.toByteArray().constData());
        out.values[at] = {place + equals + 1, static_cast<std::size_t>(value.size())};
    }
    return out;
}

} // namespace

class TestOsmClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streets_data();
    void streets();
    void areas_data();
    void areas();
    void names_data();
    void names();
    void lengths_data();
    void lengths();
    void rails();
};

void TestOsmClasses::streets_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("bridge");
    QTest::addColumn<bool>("tunnel");
    QTest::addColumn<int>("level");
    const auto row = [](const char* tags, const char* kind, double width, bool bridge = false, bool tunnel = false,
                        int level = 0) {
        QTest::newRow(tags) << QByteArray(tags) << QByteArray(kind) << width << bridge << tunnel << level;
    };
    row("highway=motorway", "motorway", 11.0);
    row("highway=motorway_link", "motorway", 6.0);
    row("highway=trunk", "primary", 10.0);
    row("highway=primary lanes=4", "primary", 13.0);
    row("highway=primary lanes=many", "primary", 9.5);
    row("highway=tertiary", "secondary", 7.0);
    row("highway=unclassified width=5.5", "residential", 5.5);
    row("highway=living_street", "residential", 5.0);
    row("highway=residential width=30'", "residential", 9.144);
    row("highway=residential width=9999", "residential", 6.0);
    row("highway=service service=driveway", "driveway", 2.8);
    row("highway=service service=alley", "service", 2.8);
    row("highway=pedestrian", "pedestrian", 5.0);
    row("highway=steps", "steps", 2.0);
    row("highway=cycleway bridge=yes layer=1", "footway", 2.0, true, false, 1);
    row("highway=secondary bridge=viaduct layer=2", "secondary", 8.0, true, false, 2);
    row("highway=secondary bridge=no tunnel=yes layer=-1", "secondary", 8.0, false, true, -1);
    row("highway=footway tunnel=building_passage", "footway", 2.0);
    row("highway=residential layer=99", "residential", 6.0, false, false, 5);
    row("highway=residential layer=up", "residential", 6.0);
    row("highway=construction", "", 0.0);
    row("highway=proposed", "", 0.0);
    row("highway=corridor", "", 0.0);
    row("railway=rail", "", 0.0);
}

void TestOsmClasses::streets()
{
    QFETCH(QByteArray, tags);
    QFETCH(QByteArray, kind);
    const auto street = streetOf(tagsIn(tags));
    QCOMPARE(street.has_value(), !kind.isEmpty());
    if (!street)
        return;
    QCOMPARE(QByteArray(street->kind.data(), static_cast<qsizetype>(street->kind.size())), kind);
    QTEST(street->width, "width");
    QTEST(street->isBridge, "bridge");
    QTEST(street->isTunnel, "tunnel");
    QTEST(static_cast<int>(street->level), "level");
}

void TestOsmClasses::areas_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("water");
    QTest::addColumn<QByteArray>("green");
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<bool>("building");
    const auto row = [](const char* tags, const char* water, const char* green, const char* use,
                        bool building = false) {
        QTest::newRow(tags) << QByteArray(tags) << QByteArray(water) << QByteArray(green) << QByteArray(use)
                            << building;
    };
    row("natural=water", "water", "", "");
    row("natural=water location=underground", "", "", "");
    row("landuse=reservoir", "basin", "", "");
    row("leisure=swimming_pool", "pool", "", "");
    row("leisure=park", "", "park", "");
    row("landuse=cemetery", "", "cemetery", "");
    row("natural=wetland", "", "wetland", "");
    row("landuse=industrial", "", "", "industrial");
    row("place=square", "", "", "square");
    row("highway=pedestrian", "", "", "pedestrian");
    row("highway=pedestrian tunnel=yes", "", "", "");
    row("building=yes", "", "", "", true);
    row("building=no", "", "", "");
    row("building=yes layer=-1", "", "", "");
    row("building=yes location=underground", "", "", "");
    row("amenity=school building=school", "", "", "school", true);
    row("boundary=administrative", "", "", "");
}

void TestOsmClasses::areas()
{
    QFETCH(QByteArray, tags);
    const OsmTags read = tagsIn(tags);
    const auto bytes = [](std::string_view word) {
        return QByteArray(word.data(), static_cast<qsizetype>(word.size()));
    };
    QTEST(bytes(waterKind(read)), "water");
    QTEST(bytes(greenKind(read)), "green");
    QTEST(bytes(landuseKind(read)), "use");
    QTEST(isBuilding(read), "building");
}

void TestOsmClasses::names_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("settlement");
    const auto row = [](const char* tags, const char* kind, int rank, int settlement = 0) {
        QTest::newRow(tags) << QByteArray(tags) << QByteArray(kind) << rank << settlement;
    };
    row("name=A place=city", "city", 1, 3);
    row("name=A place=town", "town", 1, 2);
    row("name=A place=village", "district", 1, 1);
    row("name=A place=suburb", "district", 1);
    row("name=A place=neighbourhood", "district", 2);
    row("name=A place=country", "", 0);
    row("name=A railway=station building=train_station", "station", 1);
    row("name=A man_made=bridge", "bridge", 1);
    row("name=A amenity=hospital", "landmark", 1);
    row("name=A amenity=bench", "", 0);
    row("place=suburb", "", 0); // without a name there is nothing to write
}

void TestOsmClasses::names()
{
    QFETCH(QByteArray, tags);
    QFETCH(QByteArray, kind);
    const auto place = placeOf(tagsIn(tags));
    QCOMPARE(place.has_value(), !kind.isEmpty());
    if (!place)
        return;
    QCOMPARE(QByteArray(place->kind.data(), static_cast<qsizetype>(place->kind.size())), kind);
    QTEST(static_cast<int>(place->rank), "rank");
    QTEST(place->settlement, "settlement");
}

void TestOsmClasses::lengths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("metres"); // 0: not a length
    const auto row = [](const char* text, double metres) { QTest::newRow(text) << QByteArray(text) << metres; };
    row("7", 7.0);
    row("7.5", 7.5);
    row("7.5 m", 7.5);
    row("7m", 7.0);
    row("10 ft", 3.048);
    row("10'", 3.048);
    row("0.1", 0.0);
    row("1e9", 0.0);
    row("nan", 0.0);
    row("inf", 0.0);
    row("-4", 0.0);
    row("wide", 0.0);
    row("7;8", 0.0);
    row("7 km", 0.0);
    row("", 0.0);
}

void TestOsmClasses::lengths()
{
    QFETCH(QByteArray, text);
    QFETCH(double, metres);
    const auto read = metresIn({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(read.value_or(0.0), metres);
}

void TestOsmClasses::rails()
{
    const QByteArray tram("railway=tram bridge=yes");
    const QByteArray metro("railway=subway tunnel=yes");
    const QByteArray yard("railway=rail service=yard");
    const QByteArray gone("railway=abandoned");
    QVERIFY(railOf(tagsIn(tram))->isTram);
    QVERIFY(railOf(tagsIn(tram))->isBridge);
    QVERIFY(railOf(tagsIn(metro))->isTunnel);
    QVERIFY(!railOf(tagsIn(metro))->isTram);
    QVERIFY(railOf(tagsIn(yard))->isSiding);
    QVERIFY(!railOf(tagsIn(gone)));
}

QTEST_APPLESS_MAIN(TestOsmClasses)
#include "tst_osmclasses.moc"
