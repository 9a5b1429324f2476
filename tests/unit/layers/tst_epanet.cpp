// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/epanet.h"
#include "layers/limits.h"

#include <QtTest>

#include <cmath>

using namespace vigie;
using namespace vigie::layers;

namespace {

constexpr const char* kSmall = R"([TITLE]
 A [PIPES] line of the title
[JUNCTIONS]
;ID  Elev  Demand
 J1  10    5   ;first
 J2  20
 "J 3" 30  1
[RESERVOIRS]
 R1  100
[TANKS]
 T1  50 2 1 3 12 0
[PIPES]
 P1  R1 J1 1000 300 100 0 Open
 P2  J1 J2 500 200 100 CV
 P3  J2 "J 3" 50 100 100 0 Closed ; off
[PUMPS]
 U1  R1 J1 HEAD C1 SPEED 1.2
[VALVES]
 V1  J2 T1 150 prv 40 0
[STATUS]
 P1 Closed
[DEMANDS]
 J2 2 pattern
 J2 3
[OPTIONS]
 Units LPS
[COORDINATES]
 J1 1 2
 J2 3 4
 R1 0 0
 T1 5 5
 nobody 9 9
[VERTICES]
 P2 2 2
 P2 2.5 3
[BACKDROP]
 Units None
[END]
[JUNCTIONS]
 J9 1
)";

} // namespace

class TestEpanet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNetworkIsRead();
    void unitsBecomeMetric_data();
    void unitsBecomeMetric();
    void linesThatMakeNoSenseAreTold();
    void anythingElseIsNoNetwork_data();
    void anythingElseIsNoNetwork();

private:
    static EpanetNetwork parsed(const std::string& text)
    {
        auto network = parseEpanet(text, "a.inp");
        return network.value_or(EpanetNetwork{});
    }
};

void TestEpanet::aNetworkIsRead()
{
    const EpanetNetwork network = parsed(kSmall);
    QCOMPARE(network.nodes.size(), std::size_t{5});
    QCOMPARE(network.links.size(), std::size_t{5});
    QCOMPARE(network.complaintCount, std::size_t{0});
    QCOMPARE(network.flowUnits, std::string("LPS"));
    QCOMPARE(network.nodes[0].line, 5);
    QCOMPARE(*network.nodes[0].baseDemand, 5.0);
    QCOMPARE(*network.nodes[1].baseDemand, 5.0); // both of [DEMANDS]
    QCOMPARE(network.nodes[2].id, std::string("J 3"));
    QVERIFY(!network.nodes[2].place);
    QVERIFY(network.nodes[3].kind == EpanetNode::Kind::Reservoir);
    QCOMPARE(*network.nodes[4].diameter, 12.0);
    QCOMPARE(*network.nodes[4].highestLevel, 3.0);
    QVERIFY(network.nodes[1].place == (PlanPoint{3.0, 4.0}));
    QCOMPARE(network.links[0].status, std::string("closed")); // [STATUS] goes before
    QCOMPARE(network.links[1].status, std::string("check valve"));
    QCOMPARE(network.links[2].status, std::string("closed"));
    QCOMPARE(network.links[1].vertices.size(), std::size_t{2});
    QCOMPARE(network.links[3].type, std::string("head C1"));
    QCOMPARE(network.links[3].setting, std::string("1.2"));
    QCOMPARE(network.links[4].type, std::string("PRV"));
    QCOMPARE(*network.links[4].diameter, 150.0);
    QVERIFY(!network.isInDegrees);
    // Line ends of other systems say the same.
    std::string windows{kSmall};
    for (std::size_t at = windows.find('\n'); at != std::string::npos; at = windows.find('\n', at + 2))
        windows.replace(at, 1, "\r\n");
    QCOMPARE(parsed(windows).links.size(), std::size_t{5});
    QCOMPARE(parsed(windows).nodes[0].line, 5);
}

void TestEpanet::unitsBecomeMetric_data()
{
    QTest::addColumn<QString>("units");
    QTest::addColumn<double>("litresASecond"); // for a demand of 1,000
    QTest::addColumn<double>("metres");        // for a length of 1,000
    QTest::addColumn<double>("millimetres");   // for a diameter of 10
    QTest::newRow("none said") << "" << 63.0902 << 304.8 << 254.0;
    QTest::newRow("gpm") << "gpm" << 63.0902 << 304.8 << 254.0;
    QTest::newRow("CFS") << "CFS" << 28316.8466 << 304.8 << 254.0;
    QTest::newRow("MGD") << "MGD" << 43812.6364 << 304.8 << 254.0;
    QTest::newRow("IMGD") << "IMGD" << 52616.7824 << 304.8 << 254.0;
    QTest::newRow("AFD") << "AFD" << 14276.4102 << 304.8 << 254.0;
    QTest::newRow("LPS") << "LPS" << 1000.0 << 1000.0 << 10.0;
    QTest::newRow("LPM") << "LPM" << 16.6667 << 1000.0 << 10.0;
    QTest::newRow("MLD") << "MLD" << 11574.0741 << 1000.0 << 10.0;
    QTest::newRow("CMH") << "CMH" << 277.7778 << 1000.0 << 10.0;
    QTest::newRow("CMD") << "CMD" << 11.5741 << 1000.0 << 10.0;
}

void TestEpanet::unitsBecomeMetric()
{
    QFETCH(QString, units);
    QFETCH(double, litresASecond);
    QFETCH(double, metres);
    QFETCH(double, millimetres);
    const EpanetNetwork network =
        parsed("[OPTIONS]\n" + (units.isEmpty() ? std::string{} : "UNITS " + units.toStdString()) +
               "\n[JUNCTIONS]\nA 1000 1000\n[PIPES]\nP A A 1000 10 100\n");
    QCOMPARE(network.nodes.size(), std::size_t{1});
    QVERIFY(std::abs(*network.nodes[0].baseDemand / litresASecond - 1.0) < 1e-5);
    QCOMPARE(*network.nodes[0].elevation, metres);
    QCOMPARE(*network.links[0].length, metres);
    QCOMPARE(*network.links[0].diameter, millimetres);
}

void TestEpanet::linesThatMakeNoSenseAreTold()
{
    const std::string longLine(limits::kEpanetLineBytes + 1, 'x');
    const EpanetNetwork network =
        parsed("[JUNCTIONS]\nJ1 abc nan\n[PIPES]\nP1 J1\nP2 J1 J1 -inf 1e999\n[COORDINATES]\n"
               "J1 1 two\nJ1 1\n" +
               longLine + "\n");
    QCOMPARE(network.complaintCount, std::size_t{4});
    QCOMPARE(network.complaints[0].line, 4);
    QVERIFY(!network.nodes[0].elevation && !network.nodes[0].baseDemand);
    QCOMPARE(network.links.size(), std::size_t{1});
    QVERIFY(!network.links[0].length && !network.links[0].diameter);
    std::string many = "[JUNCTIONS]\nJ1\n[PIPES]\n";
    for (int i = 0; i < 5'000; ++i)
        many += "x\n";
    QCOMPARE(parsed(many).complaintCount, std::size_t{5'000});
    QCOMPARE(parsed(many).complaints.size(), EpanetNetwork::kMostComplaints);
}

void TestEpanet::anythingElseIsNoNetwork_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no section") << QByteArray("J1 10 5\n");
    QTest::newRow("only other sections") << QByteArray("[TITLE]\nx\n[CURVES]\n1 2 3\n");
    QTest::newRow("the input of another program") << QByteArray("*NODE\n1, 0., 0.\n");
    QTest::newRow("bytes") << QByteArray("[JUNCTIONS\0\0\xff\xfe", 14);
    QTest::newRow("ended before it began") << QByteArray("[END]\n[JUNCTIONS]\nJ1 1\n");
}

void TestEpanet::anythingElseIsNoNetwork()
{
    QFETCH(QByteArray, text);
    const auto network = parseEpanet({text.constData(), static_cast<std::size_t>(text.size())}, "a.inp");
    QVERIFY(!network);
    QVERIFY(network.error().code == core::ErrorCode::InvalidInput && !network.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestEpanet)
#include "tst_epanet.moc"
