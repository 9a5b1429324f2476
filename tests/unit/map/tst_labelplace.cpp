// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/labelplace.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::map;

class TestLabelPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triesRightLeftBelowAbove_data();
    void triesRightLeftBelowAbove();
    void theFirstHasTheRoom();
    void noneLiesOverAnother();
};

namespace {
constexpr QSizeF kSize(60, 14);
const QRectF kScreen(0, 0, 800, 600);
} // namespace

void TestLabelPlace::triesRightLeftBelowAbove_data()
{
    QTest::addColumn<QList<QPointF>>("others"); // symbols, relative to the label's own
    QTest::addColumn<QPointF>("place");         // null: none
    const QPointF right(41, 0);
    const QPointF left(-41, 0);
    const QPointF below(0, 18);
    const QPointF above(0, -18);
    QTest::newRow("alone") << QList<QPointF>{} << right;
    QTest::newRow("one at its right") << QList<QPointF>{right} << left;
    QTest::newRow("one on both sides") << QList<QPointF>{right, left} << below;
    QTest::newRow("room above alone") << QList<QPointF>{right, left, below} << above;
    QTest::newRow("no room") << QList<QPointF>{right, left, below, above} << QPointF();
}

void TestLabelPlace::triesRightLeftBelowAbove()
{
    QFETCH(QList<QPointF>, others);
    QFETCH(QPointF, place);
    const QPointF symbol(400, 300);
    std::vector<QPointF> symbols{symbol};
    for (const QPointF other : others)
        symbols.push_back(symbol + other);
    const auto found = placeLabels({{symbol, kSize}}, symbols, kScreen);
    QCOMPARE(found.front().value_or(QPointF()), place);
    // At the right edge of the screen it cannot be at the right.
    const auto edge = placeLabels({{{790, 300}, kSize}}, {{790, 300}}, kScreen);
    QCOMPARE(edge.front().value_or(QPointF()), QPointF(-41, 0));
}

void TestLabelPlace::theFirstHasTheRoom()
{
    const std::vector<LabelWish> wishes{
        {{100, 100}, kSize}, {{100, 100}, kSize}, {{100, 100}, kSize}, {{100, 100}, kSize}, {{100, 100}, kSize}};
    const auto places = placeLabels(wishes, {{100, 100}}, kScreen);
    for (int i = 0; i < 4; ++i)
        QVERIFY(places[static_cast<std::size_t>(i)].has_value());
    QVERIFY(!places[4].has_value());
}

void TestLabelPlace::noneLiesOverAnother()
{
    QVERIFY(rc::check("labels of many symbols", [] {
        const auto points = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(-20, 820), rc::gen::inRange(-20, 620)));
        std::vector<LabelWish> wishes;
        std::vector<QPointF> symbols;
        for (const auto& [x, y] : points) {
            symbols.emplace_back(x, y);
            wishes.push_back({{static_cast<double>(x), static_cast<double>(y)}, kSize});
        }
        const auto places = placeLabels(wishes, symbols, kScreen);
        std::vector<QRectF> boxes;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i])
                continue;
            QRectF box({0, 0}, kSize);
            box.moveCenter(symbols[i] + *places[i]);
            RC_ASSERT(kScreen.contains(box));
            for (const QRectF& other : boxes)
                RC_ASSERT(!other.intersects(box));
            for (const QPointF symbol : symbols)
                RC_ASSERT(!box.contains(symbol));
            boxes.push_back(box);
        }
    }));
}

QTEST_APPLESS_MAIN(TestLabelPlace)
#include "tst_labelplace.moc"
