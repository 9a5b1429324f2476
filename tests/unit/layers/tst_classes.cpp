// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/classes.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace vigie::layers;

namespace {

bool isIn(const StyleClass& one, double number)
{
    return (!one.from || number >= *one.from) && (!one.to || number < *one.to);
}

} // namespace

class TestClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsInOneRange();
    void equalStepsHaveRoundLimits();
    void equalCountsShareTheObjects();
    void fewNumbersMakeFewRanges();
    void valuesHaveColoursOfTheirOwn();
};

void TestClasses::everyNumberIsInOneRange()
{
    const bool holds = rc::check("every number is in one range and no more", [] {
        auto numbers = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
            rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int n) { return n / 16.0; })));
        std::ranges::sort(numbers);
        const auto count = static_cast<std::size_t>(*rc::gen::inRange(1, 7));
        const auto how = *rc::gen::element(Ranging::EqualSteps, Ranging::EqualCounts);
        const auto classes = classesOfNumbers("n", numbers, count, how);
        RC_ASSERT(!classes.empty() && classes.size() <= count);
        for (const double number : numbers)
            RC_ASSERT(std::ranges::count_if(classes, [&](const auto& one) { return isIn(one, number); }) == 1);
    });
    QVERIFY(holds);
}

void TestClasses::equalStepsHaveRoundLimits()
{
    const std::vector<double> numbers{0.03, 99.7};
    const auto classes = classesOfNumbers("n", numbers, 4, Ranging::EqualSteps);
    QCOMPARE(classes.size(), std::size_t{4});
    QCOMPARE(*classes[1].from, 25.0);
    QCOMPARE(*classes[2].from, 50.0);
    QCOMPARE(*classes[3].from, 75.0);
    QVERIFY(!classes.front().from && !classes.back().to);
    QVERIFY(classes.front().colour != classes.back().colour);
}

void TestClasses::equalCountsShareTheObjects()
{
    std::vector<double> numbers;
    for (int i = 0; i < 100; ++i)
        numbers.push_back(std::exp(i / 10.0));
    for (const StyleClass& one : classesOfNumbers("n", numbers, 5, Ranging::EqualCounts))
        QCOMPARE(std::ranges::count_if(numbers, [&](double n) { return isIn(one, n); }), std::ptrdiff_t{20});
}

void TestClasses::fewNumbersMakeFewRanges()
{
    QVERIFY(classesOfNumbers("n", {}, 5, Ranging::EqualSteps).empty());
    const std::vector<double> same(10, 7.0);
    QCOMPARE(classesOfNumbers("n", same, 5, Ranging::EqualSteps).size(), std::size_t{1});
    QCOMPARE(classesOfNumbers("n", same, 5, Ranging::EqualCounts).size(), std::size_t{1});
    QVERIFY(isIn(classesOfNumbers("n", same, 5, Ranging::EqualSteps).front(), 7.0));
}

void TestClasses::valuesHaveColoursOfTheirOwn()
{
    std::vector<std::pair<Cell, std::uint64_t>> values;
    for (int i = 0; i < 12; ++i)
        values.emplace_back(Cell{"v" + std::to_string(i)}, 1);
    values.emplace_back(Cell{std::int64_t{7}}, 1);
    values.emplace_back(Cell{}, 1);
    const auto classes = classesOfValues("kind", values);
    QCOMPARE(classes.size(), std::size_t{13}); // nothing is no value
    std::set<std::string> colours;
    for (std::size_t i = 0; i < 12; ++i)
        colours.insert(classes[i].colour);
    QCOMPARE(colours.size(), std::size_t{12});
    QCOMPARE(std::get<double>(*classes[12].value), 7.0);
}

QTEST_APPLESS_MAIN(TestClasses)
#include "tst_classes.moc"
