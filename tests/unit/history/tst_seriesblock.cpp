// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/seriesblock.h"
#include "history/seriescodec.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>

using namespace vigie;
using namespace vigie::history;
using namespace std::chrono_literals;

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");

bool same(const Point& a, const Point& b)
{
    return a.time == b.time && a.quality == b.quality &&
           std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
}

bool same(const std::vector<Point>& a, const std::vector<Point>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Point& x, const Point& y) { return same(x, y); });
}

double anyValue()
{
    const double decimal = *rc::gen::inRange(-100'000, 100'000) / 100.0;
    const double number = *rc::gen::element(decimal, 0.0, -0.0, 1.0 / 3, 5e-324, 1.7976931348623157e308, -1e17);
    const auto any = std::bit_cast<double>(*rc::gen::arbitrary<std::uint64_t>());
    return *rc::gen::arbitrary<bool>() || !isKept(kNoon, any) ? number : any;
}

std::vector<Point> anySeries()
{
    const int count = *rc::gen::inRange(1, 40);
    const std::int64_t step = *rc::gen::element<std::int64_t>(1, 1'000, 1'000'000, 60'000'000, 3'600'000'000);
    const bool decimals = *rc::gen::arbitrary<bool>();
    std::vector<Point> out;
    core::Timestamp time = kNoon + core::Duration{*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000)};
    for (int i = 0; i < count; ++i) {
        time += core::Duration{step * *rc::gen::element<std::int64_t>(0, 1, 1, 1, 7)};
        const double value = decimals ? *rc::gen::inRange(-1000, 1000) / 10.0 : anyValue();
        out.push_back({time, value,
                       *rc::gen::element(core::Quality::Measured, core::Quality::Measured, core::Quality::Doubtful)});
    }
    return out;
}

std::vector<Point> throughCodec(const std::vector<Point>& points, core::Timestamp base)
{
    packing::ByteWriter times;
    packing::ByteWriter values;
    putTimes(times, points, base);
    putValues(values, points);
    std::vector<Point> out(points.size());
    if (!getTimes(packing::ByteReader{times.view()}, out, base) ||
        !getValues(packing::ByteReader{values.view()}, out))
        out.clear();
    return out;
}

std::vector<KeyedPoint> keyed(SeriesKey key, const std::vector<Point>& points)
{
    std::vector<KeyedPoint> out;
    for (const Point& point : points)
        out.push_back({key, point});
    return out;
}

} // namespace

class TestSeriesBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seriesComeBackBitForBit();
    void theFarthestTimesComeBack();
    void blocksComeBack();
    void aSteadySeriesIsSmall_data();
    void aSteadySeriesIsSmall();
    void attributesOfOneMessageShareTheirTimes();
    void damageIsRefused();
    void whatIsNoNumberIsNotKept_data();
    void whatIsNoNumberIsNotKept();
};

void TestSeriesBlock::seriesComeBackBitForBit()
{
    QVERIFY(rc::check("any series", [] {
        const std::vector<Point> points = anySeries();
        RC_ASSERT(same(throughCodec(points, kNoon), points));
    }));
}

void TestSeriesBlock::theFarthestTimesComeBack()
{
    const core::Timestamp last = *core::parseIso8601("9999-12-31T23:59:59Z") + 999'999us;
    const std::vector<Point> points{{core::Timestamp{}, 1.0}, {core::Timestamp{1us}, 2.0}, {last, 3.0}};
    QVERIFY(same(throughCodec(points, last), points));
    QVERIFY(same(throughCodec(points, core::Timestamp{}), points));
}

void TestSeriesBlock::blocksComeBack()
{
    QVERIFY(rc::check("any series in one block", [] {
        std::map<SeriesKey, std::vector<Point>> all;
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i)
            all[{*rc::gen::inRange(1U, 40U), *rc::gen::inRange<std::uint16_t>(1, 5)}] = anySeries();
        std::vector<KeyedPoint> points;
        for (const auto& [key, series] : all)
            std::ranges::copy(keyed(key, series), std::back_inserter(points));
        packing::Bytes block;
        RC_ASSERT(BlockWriter{}.write(points, block));
        BlockReader reader;
        RC_ASSERT(reader.open(block));
        auto expected = all.begin();
        const bool whole = reader.forEach([&](const BlockReader::Entry& entry) {
            std::vector<Point> out;
            RC_ASSERT(expected != all.end());
            RC_ASSERT(entry.key == expected->first);
            RC_ASSERT(reader.append(entry, out));
            RC_ASSERT(same(out, expected->second));
            ++expected;
            return true;
        });
        RC_ASSERT(whole);
        RC_ASSERT(expected == all.end());
    }));
}

void TestSeriesBlock::aSteadySeriesIsSmall_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("mostBytes"); // a sample, before compression
    QTest::newRow("a lamp that stays as it is") << 0 << 0.1;
    QTest::newRow("a container that fills") << 1 << 1.1;
    QTest::newRow("a temperature with jitter") << 2 << 5.0;
}

void TestSeriesBlock::aSteadySeriesIsSmall()
{
    QFETCH(int, kind);
    QFETCH(double, mostBytes);
    std::vector<Point> points;
    for (int i = 0; i < 1440; ++i) {
        const core::Timestamp minute = kNoon + std::chrono::minutes{i};
        const core::Timestamp jittered = minute + std::chrono::milliseconds{i * 7919 % 900};
        const double value = kind == 0 ? 100.0 : kind == 1 ? i / 100.0 : 20.0 + (i * 31 % 17) / 10.0;
        points.push_back({kind == 2 ? jittered : minute, value});
    }
    packing::ByteWriter out;
    putTimes(out, points, kNoon);
    putValues(out, points);
    const double bytes = static_cast<double>(out.size()) / static_cast<double>(points.size());
    QVERIFY2(bytes <= mostBytes, qPrintable(QString::number(bytes)));
    QVERIFY(same(throughCodec(points, kNoon), points));
}

void TestSeriesBlock::attributesOfOneMessageShareTheirTimes()
{
    const auto block = [](int shift) {
        std::vector<KeyedPoint> points;
        for (std::uint16_t attribute = 1; attribute <= 6; ++attribute) {
            for (int i = 0; i < 60; ++i) {
                const auto jitter =
                    std::chrono::microseconds{std::int64_t{i} * i * (104'729 + shift * attribute) % 1'000'000};
                points.push_back({{7, attribute}, {kNoon + std::chrono::minutes{i} + jitter, 1.0}});
            }
        }
        packing::Bytes out;
        return BlockWriter{}.write(points, out) ? out.size() : std::size_t{0};
    };
    QVERIFY(block(0) > 0);
    QVERIFY2(block(0) * 3 < block(977), qPrintable(QString("%1 %2").arg(block(0)).arg(block(977))));
}

void TestSeriesBlock::damageIsRefused()
{
    std::vector<KeyedPoint> points = keyed({3, 1}, {{kNoon, 1.5}, {kNoon + 1s, 1.0 / 3}});
    std::ranges::copy(keyed({3, 2}, {{kNoon, 7.0}, {kNoon + 1s, 8.0, core::Quality::Estimated}}),
                      std::back_inserter(points));
    packing::Bytes block;
    QVERIFY(BlockWriter{}.write(points, block));
    BlockReader reader;
    for (std::size_t size = 0; size < block.size(); ++size)
        QVERIFY(!reader.open(std::string_view{block}.substr(0, size)));
    bool allFinite = true;
    int unfolded = 0;
    int refused = 0;
    // A flip may pass as other numbers; it must never pass as what is no number, nor reach outside.
    for (std::size_t i = 0; i < block.size(); ++i) {
        packing::Bytes changed = block;
        changed[i] = static_cast<char>(changed[i] ^ 0x15);
        if (!reader.open(changed))
            continue;
        const bool whole = reader.forEach([&](const BlockReader::Entry& entry) {
            std::vector<Point> out;
            if (reader.append(entry, out)) {
                allFinite = allFinite &&
                            std::ranges::all_of(out, [](const Point& point) { return std::isfinite(point.value); });
                ++unfolded;
            }
            return true;
        });
        refused += whole ? 0 : 1;
    }
    QVERIFY(allFinite);
    QVERIFY2(unfolded + refused > 0, "every flip was refused by the unpacking: nothing was tried");
}

void TestSeriesBlock::whatIsNoNumberIsNotKept_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("kept");
    QTest::newRow("a number") << 1.0 << true;
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << false;
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << false;
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity() << false;
}

void TestSeriesBlock::whatIsNoNumberIsNotKept()
{
    QFETCH(double, value);
    QFETCH(bool, kept);
    QCOMPARE(isKept(kNoon, value), kept);
    QVERIFY(!isKept(core::kNoTime, value));
    QVERIFY(!isKept(core::Timestamp::max(), value));
}

QTEST_APPLESS_MAIN(TestSeriesBlock)
#include "tst_seriesblock.moc"
