// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/assetdetailmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using models::AssetDetailModel;
using test::at;

class TestAssetDetailModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAttributeIsSpelledOut();
    void newValuesTouchTheirRowAlone();
    void agesMoveWithTime();
    void anotherAssetIsAnotherList();
    void textFromOutsideStaysText();

private:
    [[nodiscard]] static core::AssetDetail lamp()
    {
        core::AssetDetail out;
        out.id = "urn:ngsi-ld:Streetlight:L1";
        out.model = "Streetlight";
        out.readings = {
            {"powerState", core::ValueKind::Text, 0.0, "on", "", at("2026-11-22T11:55:00Z"), core::Quality::Measured},
            {"powerConsumption", core::ValueKind::Number, 73.25, "", "WTT", at("2026-11-22T11:55:00Z"),
             core::Quality::Measured},
            {"doorOpen", core::ValueKind::Boolean, 1.0, "", "", at("2026-11-21T11:00:00Z"), core::Quality::Doubtful}};
        return out;
    }
    [[nodiscard]] static QString cell(const AssetDetailModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

void TestAssetDetailModel::everyAttributeIsSpelledOut()
{
    AssetDetailModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    model.setAsset(lamp());
    QCOMPARE(cell(model, 0, AssetDetailModel::Attribute), QStringLiteral("Power state"));
    QCOMPARE(cell(model, 0, AssetDetailModel::Value), QStringLiteral("on"));
    QCOMPARE(cell(model, 0, AssetDetailModel::Time), QStringLiteral("12:55:00 (5 min)"));
    QCOMPARE(cell(model, 1, AssetDetailModel::Value), QStringLiteral("73.25\u00a0W"));
    QCOMPARE(cell(model, 1, AssetDetailModel::Quality), QStringLiteral("measured"));
    QCOMPARE(cell(model, 2, AssetDetailModel::Value), QStringLiteral("yes"));
    QCOMPARE(cell(model, 2, AssetDetailModel::Time), QStringLiteral("21 Nov 12:00:00 (1 d 1 h)"));
    QCOMPARE(cell(model, 2, AssetDetailModel::Quality), QStringLiteral("doubtful"));
    QVERIFY(model.index(2, 0).data(AssetDetailModel::DoubtRole).toBool());
    QCOMPARE(model.numericAttributes(), QStringList{QStringLiteral("powerConsumption")});
    QCOMPARE(model.title(), QStringLiteral("urn:ngsi-ld:Streetlight:L1"));
}

void TestAssetDetailModel::newValuesTouchTheirRowAlone()
{
    AssetDetailModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    core::AssetDetail asset = lamp();
    model.setAsset(asset);
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    model.setAsset(asset);
    QCOMPARE(changed.size(), 0);
    asset.readings[1].number = 80.0;
    asset.readings.push_back(
        {"name", core::ValueKind::Text, 0.0, "Market square", "", m_clock.time, core::Quality::Measured});
    model.setAsset(asset);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.title(), QStringLiteral("Market square"));
    QCOMPARE(cell(model, 3, AssetDetailModel::Time), QStringLiteral("13:00:00 (0 s)"));
}

void TestAssetDetailModel::agesMoveWithTime()
{
    test::StillClock clock{"2026-11-22T12:00:00Z"};
    const models::Texts texts{clock, "Europe/Paris", QStringLiteral("en")};
    AssetDetailModel model{texts};
    model.setAsset(lamp());
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    clock.time += std::chrono::seconds{30};
    model.refreshAges();
    QCOMPARE(changed.size(), 0); // still 5 min, still 1 d 1 h
    clock.time += std::chrono::seconds{30};
    model.refreshAges();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(cell(model, 0, AssetDetailModel::Time), QStringLiteral("12:55:00 (6 min)"));
}

void TestAssetDetailModel::anotherAssetIsAnotherList()
{
    AssetDetailModel model{m_texts};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    model.setAsset(lamp());
    core::AssetDetail other = lamp();
    other.id = "L2";
    other.readings.resize(1);
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    model.setAsset(other);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.title().isEmpty());
}

void TestAssetDetailModel::textFromOutsideStaysText()
{
    AssetDetailModel model{m_texts};
    core::AssetDetail asset = lamp();
    asset.readings[0].text = "<img src=x>";
    asset.readings[0].attribute = "<i>odd</i>";
    model.setAsset(asset);
    QCOMPARE(cell(model, 0, AssetDetailModel::Value), QStringLiteral("<img src=x>"));
    QCOMPARE(model.index(0, AssetDetailModel::Value).data(Qt::ToolTipRole).toString(),
             QStringLiteral("&lt;img src=x&gt;"));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("&lt;i&gt;odd&lt;/i&gt;"));
}

QTEST_GUILESS_MAIN(TestAssetDetailModel)
#include "tst_assetdetailmodel.moc"
