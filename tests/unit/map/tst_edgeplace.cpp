// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/edgeplace.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::map;

namespace {

constexpr QSizeF kView{800.0, 600.0};
constexpr QRectF kFrame{8.0, 8.0, 744.0, 562.0};

std::vector<EdgeSign> placed(const std::vector<QPointF>& places)
{
    return EdgePlacer{kView, kFrame, [](const EdgeSign&) { return QSizeF{160.0, 24.0}; }}.place(places);
}

} // namespace

/// Signs at the edge of a view of 800 by 600 points.
class TestEdgePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onTheSideWhereThePlaceIs_data();
    void onTheSideWhereThePlaceIs();
    void whatIsInViewHasNone();
    void fiveStandEach();
    void sixAreOneWithTheirCount();
    void theNearestFirst();
    void eachPlaceIsTold();
};

void TestEdgePlace::onTheSideWhereThePlaceIs_data()
{
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<double>("angle");
    QTest::addColumn<QPointF>("touches"); // a corner of the frame's side: -1, 0 or 1 each way
    QTest::newRow("east") << QPointF{5000.0, 300.0} << 0.0 << QPointF{1.0, 0.0};
    QTest::newRow("south") << QPointF{400.0, 9000.0} << 90.0 << QPointF{0.0, 1.0};
    QTest::newRow("west") << QPointF{-100.0, 300.0} << 180.0 << QPointF{-1.0, 0.0};
    QTest::newRow("north") << QPointF{400.0, -1.0} << -90.0 << QPointF{0.0, -1.0};
}

void TestEdgePlace::onTheSideWhereThePlaceIs()
{
    QFETCH(QPointF, place);
    QFETCH(QPointF, touches);
    const auto signs = placed({place});
    QCOMPARE(signs.size(), std::size_t{1});
    QTEST(signs[0].angle, "angle");
    const QRectF box = signs[0].box;
    QVERIFY(kFrame.contains(box));
    if (touches.x() > 0.0)
        QVERIFY(kFrame.right() - box.right() <= 1.0);
    if (touches.x() < 0.0)
        QVERIFY(box.left() - kFrame.left() <= 1.0);
    if (touches.y() > 0.0)
        QVERIFY(kFrame.bottom() - box.bottom() <= 1.0);
    if (touches.y() < 0.0)
        QVERIFY(box.top() - kFrame.top() <= 1.0);
}

void TestEdgePlace::whatIsInViewHasNone()
{
    QVERIFY(placed({{400.0, 300.0}, {1.0, 1.0}, {799.0, 599.0}}).empty());
    QVERIFY(placed({}).empty());
}

void TestEdgePlace::fiveStandEach()
{
    std::vector<QPointF> places;
    for (int i = 0; i < 5; ++i)
        places.emplace_back(2000.0 + 10.0 * i, 300.0);
    const auto signs = placed(places);
    QCOMPARE(signs.size(), std::size_t{5});
    for (std::size_t a = 0; a < signs.size(); ++a) {
        QCOMPARE(signs[a].count, 1);
        for (std::size_t b = a + 1; b < signs.size(); ++b)
            QVERIFY(!signs[a].box.intersects(signs[b].box));
    }
}

void TestEdgePlace::sixAreOneWithTheirCount()
{
    std::vector<QPointF> places{{-5000.0, 300.0}};
    for (int i = 0; i < 6; ++i)
        places.emplace_back(2000.0 - 10.0 * i, 300.0);
    const auto signs = placed(places);
    QCOMPARE(signs.size(), std::size_t{2});
    QCOMPARE(signs[0].count, 6);
    QCOMPARE(signs[0].place, std::size_t{6}); // the nearest of them
    QCOMPARE(signs[1].count, 1);
}

void TestEdgePlace::theNearestFirst()
{
    const auto signs = placed({{9000.0, 300.0}, {-2000.0, 300.0}, {400.0, 3000.0}});
    QCOMPARE(signs.size(), std::size_t{3});
    QCOMPARE(signs[0].place, std::size_t{1});
    QCOMPARE(signs[1].place, std::size_t{2});
    QCOMPARE(signs[2].place, std::size_t{0});
}

void TestEdgePlace::eachPlaceIsTold()
{
    const bool holds = rc::check("signs stand for every place outside, in the frame", [] {
        const auto xs = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3000, 3000));
        std::vector<QPointF> places;
        int outside = 0;
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            places.emplace_back(xs[i], xs[i + 1]);
            outside += QRectF{QPointF{}, kView}.contains(places.back()) ? 0 : 1;
        }
        int told = 0;
        for (const EdgeSign& sign : placed(places)) {
            told += sign.count;
            RC_ASSERT(sign.count == 1 || sign.count > static_cast<int>(EdgePlacer::kMost));
            RC_ASSERT(kFrame.adjusted(-1.0, -1.0, 1.0, 1.0).contains(sign.box));
        }
        RC_ASSERT(told == outside);
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestEdgePlace)
#include "tst_edgeplace.moc"
