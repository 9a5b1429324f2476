// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/renderresources.h"
#include "basemap/stylesheet.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;

class TestStyleSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fills();
    void zoomsMeetWithoutGapOrOverlap();
    void refusesPalettes_data();
    void refusesPalettes();
    void namesWhatIsMissing();
    void columnsAreThoseOfTheFile_data();
    void columnsAreThoseOfTheFile();
    void bothThemesFill();
    void missingFontsAreTold();
};

void TestStyleSheet::fills()
{
    const auto palette = readPalette("# quiet\nground  #0a0b0c\n\nroad #ffffff\n");
    QVERIFY(palette.has_value());
    QCOMPARE(fillStyle("a{{ground}}b{{road}}{{road}}", *palette).value(), std::string("a#0a0b0cb#ffffff#ffffff"));
    QCOMPARE(fillStyle("nothing to fill", *palette).value(), std::string("nothing to fill"));
}

void TestStyleSheet::zoomsMeetWithoutGapOrOverlap()
{
    for (int zoom = 1; zoom < 20; ++zoom) {
        const std::string to = fillStyle("{{to" + std::to_string(zoom - 1) + "}}", {}).value();
        const std::string from = fillStyle("{{from" + std::to_string(zoom) + "}}", {}).value();
        QCOMPARE(to, from);
        QVERIFY(std::stod(from) > scaleDenominator(zoom));
        QVERIFY(std::stod(from) < scaleDenominator(zoom - 1));
    }
}

void TestStyleSheet::refusesPalettes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no colour") << QByteArray("ground\n");
    QTest::newRow("a word") << QByteArray("ground red\n");
    QTest::newRow("short") << QByteArray("ground #fff\n");
    QTest::newRow("markup") << QByteArray("ground \"/><x\n");
}

void TestStyleSheet::refusesPalettes()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readPalette(text.toStdString()).has_value());
}

void TestStyleSheet::namesWhatIsMissing()
{
    const auto filled = fillStyle("{{ground}}", {});
    QVERIFY(!filled.has_value());
    QVERIFY(filled.error().english().find("ground") != std::string::npos);
    QVERIFY(!fillStyle("{{from99}}", {}).has_value());
    QVERIFY(!fillStyle("{{fromage}}", {}).has_value());
}

void TestStyleSheet::columnsAreThoseOfTheFile_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("filled");
    const auto row = [](const char* place, const char* language, const char* filled) {
        QTest::addRow("%s in %s", place, language) << QByteArray(place) << QByteArray(language) << QByteArray(filled);
    };
    row("{{streets.name}}", "", "[name]");
    row("{{streets.name}}", "fr", "[name_fr]");
    row("{{streets.name}}", "de", "[name]"); // which the file does not have
    row("{{streets.name}}", "fr] or [name", "[name]");
    row("{{places.name}}", "fr", "[name]");
    row("{{streets.class}}", "fr", "[class]");
    row("{{streets.tunnel|0}}", "", "0");
    row("{{streets.bridge|0}}", "", "[bridge]");
    row("{{streets.tunnel}}", "", "[tunnel]"); // then the layer is left out
    row("{{nowhere.kind|''}} = 'sea'", "", "'' = 'sea'");
    row("{{street_names,streets.name}}", "fr", "[name_fr]");
    row("{{street_names,streets.length_m|9}}", "", "9");
    row("{{places,streets.bridge|0}}", "", "0"); // of the first that is there
    row("a {{streets.name}} b {{places.name}}", "fr", "a [name_fr] b [name]");
    row("{{unfinished", "", "{{unfinished");
}

void TestStyleSheet::columnsAreThoseOfTheFile()
{
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, language);
    MapFile file;
    file.layers = {{"streets", {"name", "name_fr", "class", "bridge"}}, {"places", {"name"}}};
    const auto kept = fillStyle(place.toStdString(), {});
    QVERIFY(kept.has_value());
    QCOMPARE(*kept, place.toStdString()); // no palette fills a column
    QTEST(QByteArray::fromStdString(fillColumns(*kept, file, language.toStdString())), "filled");
}

void TestStyleSheet::bothThemesFill()
{
    const auto resources = findRenderResources();
    QVERIFY2(resources.has_value(), resources ? "" : resources.error().english().c_str());
    for (const std::string& style : {resources->darkStyle, resources->lightStyle})
        QVERIFY(fillColumns(style, {}, {}).find("{{") == std::string::npos);
    QVERIFY(resources->darkStyle != resources->lightStyle);
}

void TestStyleSheet::missingFontsAreTold()
{
    const auto resources = findRenderResources({"/nonexistent"});
    QVERIFY(!resources.has_value());
    QCOMPARE(static_cast<int>(resources.error().code), static_cast<int>(core::ErrorCode::NotFound));
    QVERIFY(resources.error().english().find("fonts-dejavu-core") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestStyleSheet)
#include "tst_stylesheet.moc"
