// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/shapebox.h"
#include "layers/textfold.h"

#include <QtTest>

#include <rapidcheck.h>

#include <bit>
#include <cstring>

using namespace vigie::layers;

namespace {

void put(std::vector<std::uint8_t>& out, double number, bool isLittle)
{
    auto bits = std::bit_cast<std::uint64_t>(number);
    for (int i = 0; i < 8; ++i)
        out.push_back(static_cast<std::uint8_t>(bits >> (8 * (isLittle ? i : 7 - i))));
}

/// A GeoPackage shape: header, envelope where wanted, and a point.
std::vector<std::uint8_t> shape(bool isLittle, bool hasEnvelope, std::uint8_t type = 1)
{
    std::vector<std::uint8_t> out{'G', 'P', 0, static_cast<std::uint8_t>((hasEnvelope ? 2 : 0) | (isLittle ? 1 : 0))};
    for (int i = 0; i < 4; ++i)
        out.push_back(0);
    if (hasEnvelope) {
        for (const double number : {7.0, 8.0, 43.0, 44.0}) // west, east, south, north
            put(out, number, isLittle);
    }
    out.push_back(isLittle ? 1 : 0);
    for (int i = 0; i < 4; ++i)
        out.push_back((isLittle ? i == 0 : i == 3) ? type : 0);
    put(out, 7.42, isLittle);
    put(out, 43.73, isLittle);
    return out;
}

} // namespace

class TestShapeBox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsAndEnvelopes();
    void whatIsNoneIsEmpty();
    void anyBytesAreBorne();
    void lettersOfAllScriptsFold_data();
    void lettersOfAllScriptsFold();
    void foldingKeepsWhatIsNoText();
};

void TestShapeBox::pointsAndEnvelopes()
{
    for (const bool isLittle : {true, false}) {
        const DegreeBox point = boxOfShape(shape(isLittle, false));
        QCOMPARE(point.west, 7.42);
        QCOMPARE(point.east, 7.42);
        QCOMPARE(point.north, 43.73);
        const DegreeBox area = boxOfShape(shape(isLittle, true));
        QCOMPARE(area.west, 7.0);
        QCOMPARE(area.east, 8.0);
        QCOMPARE(area.south, 43.0);
        QCOMPARE(area.north, 44.0);
    }
}

void TestShapeBox::whatIsNoneIsEmpty()
{
    QVERIFY(boxOfShape({}).isEmpty());
    QVERIFY(boxOfShape(shape(true, false, 2)).isEmpty()); // a line without an envelope
    auto cut = shape(true, true);
    cut.resize(20);
    QVERIFY(boxOfShape(cut).isEmpty());
    auto moon = shape(true, false);
    const double far = 1000.0;
    std::memcpy(moon.data() + 13, &far, sizeof far);
    QVERIFY(boxOfShape(moon).isEmpty());
}

void TestShapeBox::anyBytesAreBorne()
{
    const bool holds = rc::check("any bytes are borne", [](std::vector<std::uint8_t> bytes) {
        bytes.insert(bytes.begin(), {'G', 'P'});
        const DegreeBox box = boxOfShape(bytes);
        RC_ASSERT(box.isEmpty() || (box.west >= -180.0 && box.east <= 180.0));
    });
    QVERIFY(holds);
}

void TestShapeBox::lettersOfAllScriptsFold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("small");
    QTest::newRow("french") << QStringLiteral("ÉTÉ à la Préfecture") << QStringLiteral("été à la préfecture");
    QTest::newRow("greek") << QStringLiteral("ΑΘΉΝΑ") << QStringLiteral("αθήνα");
    QTest::newRow("cyrillic") << QStringLiteral("СОФИЯ") << QStringLiteral("софия");
    QTest::newRow("no letters") << QStringLiteral("12 € 漢字 🚰") << QStringLiteral("12 € 漢字 🚰");
    QTest::newRow("empty") << QString{} << QString{};
}

void TestShapeBox::lettersOfAllScriptsFold()
{
    QFETCH(QString, text);
    QFETCH(QString, small);
    QCOMPARE(QString::fromStdString(folded(text.toStdString())), small);
}

void TestShapeBox::foldingKeepsWhatIsNoText()
{
    QCOMPARE(folded("A\xff\xc3"), std::string("a\xff\xc3"));
    const bool holds = rc::check("folding twice changes nothing",
                                 [](const std::string& text) { RC_ASSERT(folded(folded(text)) == folded(text)); });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestShapeBox)
#include "tst_shapebox.moc"
