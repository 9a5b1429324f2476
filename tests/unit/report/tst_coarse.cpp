// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coarse.h"

#include <QtTest>

#include <map>
#include <numeric>
#include <set>

using namespace vigie::report;

namespace {

using Cells = std::vector<std::uint64_t>;

/// "12 <5 5+", or "not told"
QString told(const Cells& cells)
{
    const auto out = coarsened(cells);
    if (!out)
        return "not told";
    QStringList words;
    for (const Told& one : *out)
        words << (one.kind == Told::Kind::FewerThanFive ? QString("<5")
                  : one.kind == Told::Kind::FiveOrMore  ? QString("5+")
                                                        : QString::number(one.number));
    return words.join(' ');
}

/// Every list of so many cells with a sum of at most `largest`.
void eachList(std::size_t count, std::uint64_t largest, Cells& cells, const std::function<void(const Cells&)>& tell)
{
    if (cells.size() == count)
        return tell(cells);
    for (std::uint64_t value = 0; value <= largest; ++value) {
        cells.push_back(value);
        eachList(count, largest - value, cells, tell);
        cells.pop_back();
    }
}

} // namespace

class TestCoarse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void noHiddenNumberCanBeRecomputed_data();
    void noHiddenNumberCanBeRecomputed();
};

void TestCoarse::tells_data()
{
    QTest::addColumn<Cells>("cells");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << Cells{} << "";
    QTest::newRow("nobody did anything") << Cells{0, 0} << "0 0";
    QTest::newRow("all large") << Cells{5, 800, 12} << "5 800 12";
    QTest::newRow("one small: the next smallest goes with it") << Cells{3, 40, 12} << "<5 40 5+";
    QTest::newRow("4 and 5: the next one too, since 5 is the least that 5 or more may be")
        << Cells{4, 5, 40} << "<5 5+ 40";
    QTest::newRow("1 and 5: 6 in all would give both away") << Cells{1, 5, 40} << "<5 5+ 5+";
    QTest::newRow("two small that hide each other") << Cells{1, 4, 40} << "<5 <5 40";
    QTest::newRow("two ones: 2 in all would give both away") << Cells{1, 1, 40} << "<5 <5 5+";
    QTest::newRow("two fours: so would 8") << Cells{4, 4, 40, 90} << "<5 <5 5+ 90";
    QTest::newRow("none is not a secret") << Cells{2, 0, 9, 50} << "<5 0 5+ 50";
    QTest::newRow("one role, many actions") << Cells{800} << "800";
    QTest::newRow("one role, few actions: the sum would tell") << Cells{3} << "not told";
    QTest::newRow("too little to hide behind") << Cells{1, 1} << "not told";
    QTest::newRow("the earlier of two equal ones") << Cells{1, 12, 12, 30} << "<5 5+ 12 30";
    QTest::newRow("both, where the one that is told would bound the other") << Cells{2, 12, 12, 30} << "<5 5+ 5+ 30";
}

void TestCoarse::tells()
{
    QFETCH(Cells, cells);
    QFETCH(QString, expected);
    QCOMPARE(told(cells), expected);
}

void TestCoarse::noHiddenNumberCanBeRecomputed_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("largest");
    QTest::newRow("one cell") << 1 << 30;
    QTest::newRow("two cells") << 2 << 30;
    QTest::newRow("three cells") << 3 << 24;
    QTest::newRow("four cells") << 4 << 18;
    QTest::newRow("five cells") << 5 << 14;
}

/// By a reader who knows the sum, all that is told, and this very rule: whatever is told, two lists at least give it, that
/// differ in each hidden number.
void TestCoarse::noHiddenNumberCanBeRecomputed()
{
    QFETCH(int, count);
    QFETCH(int, largest);
    std::map<std::pair<std::uint64_t, QString>, std::vector<Cells>> lists;
    Cells cells;
    eachList(count, largest, cells, [&](const Cells& list) {
        lists[{std::accumulate(list.begin(), list.end(), std::uint64_t{0}), told(list)}].push_back(list);
    });
    QVERIFY(lists.size() > 10);
    for (const auto& [said, possible] : lists) {
        const QStringList words = said.second.split(' ');
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words[i] != "<5")
                continue;
            std::set<std::uint64_t> values;
            for (const Cells& list : possible)
                values.insert(list[i]);
            QVERIFY2(values.size() >= 2, qPrintable(QString("%1 of %2").arg(said.second).arg(said.first)));
            QVERIFY(*values.begin() >= 1 && *values.rbegin() <= 4);
        }
    }
}

QTEST_APPLESS_MAIN(TestCoarse)
#include "tst_coarse.moc"
