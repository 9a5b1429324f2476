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

void TestStyleSheet::bothThemesFill()
{
    const auto resources = findRenderResources();
    QVERIFY2(resources.has_value(), resources ? "" : resources.error().english().c_str());
    QVERIFY(resources->darkStyle.find("{{") == std::string::npos);
    QVERIFY(resources->lightStyle.find("{{") == std::string::npos);
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
