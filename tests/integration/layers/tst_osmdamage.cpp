// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/layers/madefiles.h"
#include "integration/layers/osmrig.h"
#include "integration/layers/smalltown.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::layers;
using namespace vigie::test;

namespace {

bool hasMap(const QTemporaryDir& folder)
{
    return made::read(folder.filePath(QStringLiteral("map.gpkg")).toStdString(), "streets").isThere;
}

} // namespace

/// OpenStreetMap files that are damaged, and imports that end early.
class TestOsmDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDamagedIsRefusedAndNothingIsLeft_data();
    void whatIsDamagedIsRefusedAndNothingIsLeft();
    void flippedBitsNeverLeaveHalfAMap();
    void anOlderMapStaysWhenTheNewOneFails();
    void stoppedLeavesNothing();
    void whatADeadImportLeftIsRemoved();
    void aTextThatIsBrokenOrEmptyIsNoCity();

private:
    QTemporaryDir m_folder;
};

void TestOsmDamage::whatIsDamagedIsRefusedAndNothingIsLeft_data()
{
    QTest::addColumn<int>("bytes");
    NEED_MONACO();
    const int size = static_cast<int>(readAll(monaco()).size());
    for (const int bytes : {1, 3, 4, 5, 17, 60, 100, 150, 1'000, size - 4'000, size - 100, size - 1})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    for (int i = 1; i < 30; ++i) {
        const int bytes = static_cast<int>(static_cast<qint64>(size) * i / 30);
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    }
}

void TestOsmDamage::whatIsDamagedIsRefusedAndNothingIsLeft()
{
    NEED_MONACO();
    QFETCH(int, bytes);
    const QString file = m_folder.filePath(QStringLiteral("short.osm.pbf"));
    writeAll(file, readAll(monaco()).left(bytes));
    const QString city = m_folder.filePath(QStringLiteral("short"));
    const auto report = importCity(file, city);
    QVERIFY(!report.has_value());
    QVERIFY(!report.error().remedy.empty());
    QVERIFY2(report.error().code == core::ErrorCode::Corrupt ||
                 report.error().code == core::ErrorCode::InvalidInput ||
                 report.error().code == core::ErrorCode::Unsupported,
             report.error().english().c_str());
    QCOMPARE(contentsOf(city), QStringList());
}

void TestOsmDamage::flippedBitsNeverLeaveHalfAMap()
{
    NEED_MONACO();
    const QByteArray whole = readAll(monaco());
    const QString file = m_folder.filePath(QStringLiteral("flipped.osm.pbf"));
    QRandomGenerator dice(20260301);
    int refused = 0;
    constexpr int kTries = 60;
    for (int i = 0; i < kTries; ++i) {
        QByteArray bytes = whole;
        // Most of the file is packed data; the headers, which are short, get their share.
        const auto at = static_cast<qsizetype>(i % 3 == 0 ? dice.bounded(300) : dice.bounded(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << dice.bounded(8)));
        writeAll(file, bytes);
        const QTemporaryDir folder;
        const auto report = importCity(file, folder.path());
        if (report) {
            QVERIFY(hasMap(folder));
            continue;
        }
        ++refused;
        QVERIFY(!report.error().remedy.empty());
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
    QVERIFY2(refused > kTries / 2, qPrintable(QString::number(refused)));
}

void TestOsmDamage::anOlderMapStaysWhenTheNewOneFails()
{
    NEED_MONACO();
    const QTemporaryDir folder;
    writeAll(folder.filePath(QStringLiteral("map.gpkg")), "the older map");
    const QString file = m_folder.filePath(QStringLiteral("half.osm.pbf"));
    writeAll(file, readAll(monaco()).left(200'000));
    QVERIFY(!importCity(file, folder.path()).has_value());
    QCOMPARE(readAll(folder.filePath(QStringLiteral("map.gpkg"))), QByteArray("the older map"));
    QVERIFY(importCity(monaco(), folder.path()).has_value());
    QVERIFY(hasMap(folder));
}

void TestOsmDamage::stoppedLeavesNothing()
{
    NEED_MONACO();
    for (const double when : {0.0, 0.3, 0.9}) {
        const QTemporaryDir folder;
        std::stop_source stop;
        ImportWatch watch;
        watch.stop = stop.get_token();
        std::vector<double> seen;
        watch.progress = [&](const ImportProgress& progress) {
            seen.push_back(progress.fraction.value_or(1.0));
            if (seen.back() >= when)
                stop.request_stop();
        };
        const auto report = importCity(monaco(), folder.path(), watch);
        QVERIFY(!seen.empty());
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
}

void TestOsmDamage::whatADeadImportLeftIsRemoved()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".vigie-part-ab12CD")));
    writeAll(folder.filePath(QStringLiteral(".vigie-part-ab12CD/map.gpkg")), "half");
    const QString file = m_folder.filePath(QStringLiteral("again.osm"));
    writeAll(file, kSmallTown);
    QVERIFY(importCity(file, folder.path()).has_value());
    QCOMPARE(contentsOf(folder.path()), (QStringList{"map.gpkg", "profile.toml", "rules"}));
}

void TestOsmDamage::aTextThatIsBrokenOrEmptyIsNoCity()
{
    const QString file = m_folder.filePath(QStringLiteral("empty.osm"));
    writeAll(file, "<?xml version=\"1.0\"?><osm version=\"0.6\"><node id=\"1\" lat=\"1\" lon=\"1\"/></osm>");
    const QTemporaryDir folder;
    const auto report = importCity(file, folder.path());
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, core::ErrorCode::InvalidInput);
    const QByteArray town(kSmallTown);
    for (const QByteArray& broken :
         {town.left(2'000), town.left(town.size() - 8), QByteArray(town).replace("<way id=\"105\">", "<way id=<105>"),
          QByteArray(town).replace("lat=\"50.008\"", "lat=\"50.0"), QByteArray(town).replace("</way>", "</wax>")}) {
        writeAll(file, broken);
        QVERIFY(!importCity(file, folder.path()).has_value());
        QCOMPARE(contentsOf(folder.path()), QStringList());
    }
}

QTEST_APPLESS_MAIN(TestOsmDamage)
#include "tst_osmdamage.moc"
