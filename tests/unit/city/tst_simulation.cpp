// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/ngsildwriter.h"
#include "city/schedule.h"
#include "city/simulation.h"
#include "scene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

using namespace vigie;
using namespace vigie::city;
using namespace scene;
using namespace std::chrono_literals;

class TestSimulation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(std::move(*buildCity({1, 12'000}))); }

    void writesJson_data();
    void writesJson();
    void describesEveryAssetAsAnEntity();
    void saysTheSameHoweverItIsAdvanced();
    void hasEverydayTroubles();
    void reportsAFireOften();
    void reportsEnough();

private:
    [[nodiscard]] QJsonObject entity(const Simulation& simulation, AssetRow row);
    [[nodiscard]] static double value(const QJsonObject& entity, const char* name)
    {
        return entity[name].toObject()["value"].toDouble();
    }
    std::unique_ptr<City> m_city;
    NgsiLdWriter m_writer;
};

void TestSimulation::writesJson_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 42.0 << 3 << QByteArray("42");
    QTest::newRow("rounded") << 0.12345 << 3 << QByteArray("0.123");
    QTest::newRow("trailing zeros go") << 2.5000001 << 4 << QByteArray("2.5");
    QTest::newRow("hundreds keep theirs") << 1'200.0 << 0 << QByteArray("1200");
    QTest::newRow("no minus nothing") << -0.0001 << 2 << QByteArray("0");
    QTest::newRow("below zero") << -7.25 << 2 << QByteArray("-7.25");
}

void TestSimulation::writesJson()
{
    QFETCH(double, number);
    QFETCH(int, decimals);
    QFETCH(QByteArray, text);
    NgsiLdWriter writer;
    writer.begin("a\"b\\c\n", "T", moment("2026-03-10T22:00:00.5Z"));
    writer.number("n", number, decimals, "MTR");
    writer.fixedText("s", "Rue de l'Été");
    writer.location(*core::GeoPosition::fromDegrees(46.62, 2.31), false);
    const auto out = writer.finish();
    const QByteArray bytes(out.data(), static_cast<qsizetype>(out.size()));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(json["id"].toString(), QString("a\"b\\c\n"));
    QCOMPARE(json["n"].toObject()["unitCode"].toString(), QString("MTR"));
    QCOMPARE(json["n"].toObject()["observedAt"].toString(), QString("2026-03-10T22:00:00.500Z"));
    QVERIFY2(bytes.contains("\"value\":" + text + ","), bytes.constData());
    QCOMPARE(json["s"].toObject()["value"].toString(), QString::fromUtf8("Rue de l'Été"));
    QVERIFY(!json["s"].toObject().contains("observedAt"));
    QCOMPARE(writer.observations(), 1);
}

QJsonObject TestSimulation::entity(const Simulation& simulation, AssetRow row)
{
    simulation.describe(row, m_writer);
    const auto out = m_writer.finish();
    return QJsonDocument::fromJson(QByteArray(out.data(), static_cast<qsizetype>(out.size()))).object();
}

void TestSimulation::describesEveryAssetAsAnEntity()
{
    Simulation simulation(*m_city, {}, kNight);
    std::map<AssetKind, std::size_t> bytes;
    for (AssetRow row = 0; row < m_city->assets.all.size(); ++row) {
        const QJsonObject json = entity(simulation, row);
        QCOMPARE(json["id"].toString().toStdString(), m_city->urnOf(row));
        QCOMPARE(json["type"].toString().toStdString(), std::string(infoOf(m_city->assets.all[row].kind).type));
        QVERIFY(m_writer.observations() >= 1);
        const QJsonObject place = json["location"].toObject()["value"].toObject();
        QCOMPARE(place["type"].toString(), QString("Point"));
        QVERIFY(std::abs(place["coordinates"].toArray()[0].toDouble() - 2.31) < 0.1);
        QVERIFY(std::abs(place["coordinates"].toArray()[1].toDouble() - 46.62) < 0.1);
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (it.key() == "id" || it.key() == "type")
                continue;
            const QString kind = it.value().toObject()["type"].toString();
            QVERIFY2(kind == "Property" || kind == "GeoProperty" || kind == "Relationship", qPrintable(it.key()));
        }
        std::size_t& most = bytes[m_city->assets.all[row].kind];
        most = std::max(most, static_cast<std::size_t>(QJsonDocument(json).toJson(QJsonDocument::Compact).size()));
    }
    for (const auto& [kind, most] : bytes)
        QVERIFY2(most < 1'000, qPrintable(QString("%1: %2 bytes").arg(infoOf(kind).type.data()).arg(most)));
}

void TestSimulation::saysTheSameHoweverItIsAdvanced()
{
    std::vector<Happening> trouble;
    Happening jam = at(HappeningKind::Jam, kNight + 60s, 20min);
    jam.radius = 900.0;
    trouble.push_back(jam);
    trouble.push_back(
        at(HappeningKind::CabinetDown, kNight + 5min, 10min, m_city->assets.of(AssetKind::Cabinet).first));
    Simulation atOnce(*m_city, trouble, kNight);
    Simulation inSteps(*m_city, trouble, kNight);
    atOnce.advance(kNight + 12min);
    for (auto time = kNight; time <= kNight + 12min; time += 130ms)
        inSteps.advance(time);
    inSteps.advance(kNight + 12min);
    NgsiLdWriter other;
    for (AssetRow row = 0; row < m_city->assets.all.size(); row += 3) {
        atOnce.describe(row, m_writer);
        inSteps.describe(row, other);
        QCOMPARE(std::string(m_writer.finish()), std::string(other.finish()));
    }
}

void TestSimulation::hasEverydayTroubles()
{
    Simulation simulation(*m_city, {}, kNoon);
    simulation.advance(kNoon + 3s);
    std::map<std::string, int> wrong;
    for (AssetRow row = 0; row < m_city->assets.all.size(); ++row) {
        const QJsonObject json = entity(simulation, row);
        switch (m_city->assets.all[row].kind) {
        case AssetKind::Lamp:
            wrong["lamp"] += json["status"].toObject()["value"] != "ok" ? 1 : 0;
            break;
        case AssetKind::Cabinet:
            wrong["circuit"] += value(json, "circuitsDown") > 0.0 ? 1 : 0;
            break;
        case AssetKind::Container:
            wrong["full"] += value(json, "fillingLevel") > 0.9 ? 1 : 0;
            wrong["hot"] += value(json, "temperature") > 45.0 ? 1 : 0;
            break;
        case AssetKind::PressurePoint:
            wrong["low pressure"] += value(json, "pressure") < 2.0 ? 1 : 0;
            break;
        case AssetKind::Counter:
            wrong["silent"] += simulation.isSilent(row) ? 1 : 0;
            break;
        default:
            break;
        }
    }
    QVERIFY2(wrong["lamp"] > 20 && wrong["lamp"] < 60, qPrintable(QString::number(wrong["lamp"])));
    QCOMPARE(wrong["circuit"], 1);
    QVERIFY2(wrong["full"] >= 2 && wrong["full"] <= 12, qPrintable(QString::number(wrong["full"])));
    QCOMPARE(wrong["hot"], 1);
    QVERIFY2(wrong["low pressure"] >= 1 && wrong["low pressure"] <= 3,
             qPrintable(QString::number(wrong["low pressure"])));
    QCOMPARE(wrong["silent"], 1);
    const QJsonObject dead = entity(simulation, simulation.mobility().deadCounter());
    QCOMPARE(dead["intensity"].toObject()["observedAt"].toString().toStdString(), core::toIso8601(kNoon - 2h));
}

void TestSimulation::reportsAFireOften()
{
    const AssetRow container = m_city->assets.of(AssetKind::Container).first + 9;
    Simulation simulation(*m_city, {at(HappeningKind::ContainerFire, kNoon + 20s, 5min, container)}, kNoon);
    std::ptrdiff_t reports = 0;
    for (int second = 0; second < 20; ++second) {
        simulation.advance(kNoon + std::chrono::seconds(second));
        const auto changed = simulation.takeChanged();
        reports += std::count(changed.begin(), changed.end(), container);
    }
    QCOMPARE(reports, 0);
    for (int second = 20; second < 80; ++second) {
        simulation.advance(kNoon + std::chrono::seconds(second));
        const auto changed = simulation.takeChanged();
        reports += std::count(changed.begin(), changed.end(), container);
    }
    QVERIFY2(reports >= 6 && reports <= 8, qPrintable(QString::number(reports)));
}

/// The demonstration must bring more than 500 observations a second, by day and at night.
void TestSimulation::reportsEnough()
{
    for (const auto start : {kNoon, kNight + 4h}) {
        Simulation simulation(*m_city, {}, start);
        double perSecond = 0.0;
        for (std::size_t i = 0; i < kAssetKindCount; ++i) {
            const auto kind = static_cast<AssetKind>(i);
            double observations = 0.0;
            const Assets::Range range = m_city->assets.of(kind);
            for (AssetRow row = range.first; row < range.end(); ++row) {
                if (kind == AssetKind::Vehicle && !simulation.isUnderway(row))
                    continue;
                simulation.describe(row, m_writer);
                observations += m_writer.observations();
            }
            perSecond += observations / periodOf(kind);
        }
        QVERIFY2(perSecond > 700.0 && perSecond < 1'500.0, qPrintable(QString::number(perSecond)));
    }
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
