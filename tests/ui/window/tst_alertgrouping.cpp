// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of alerts in the window: groups, floods, filters.
#include "journal/journalreader.h"
#include "widgets/alertdelegate.h"
#include "widgets/alertfilters.h"
#include "widgets/detailpanel.h"
#include "widgets/livelayers.h"
#include "windowhands.h"

#include <QComboBox>
#include <QDir>
#include <QScrollBar>
#include <QtTest>

#include <set>

using namespace vigie;
using models::AlertListModel;

class TestAlertGrouping : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aFailedCabinetIsOneRow();
    void theTriangleFoldsAndOpens();
    void arrowKeysFoldAndOpen();
    void oneEntryForTheWholeGroup();
    void theMapFindsAFoldedAlert();
    void theRowUnderTheMouseStays();
    void aFloodIsGathered();
    void oneByOneIsAViewSetting();
    void gatheredRowsAreNotAcknowledgedByAccident();
    void districtsFilter();
    void desksFilter();

private:
    [[nodiscard]] int rowOf(const QString& title)
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (cell(row, AlertListModel::What) == title)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int cabinet() { return rowOf(QStringLiteral("Cabinet without supply")); }
    [[nodiscard]] QVariant of(int row, int role) { return rows().index(row, AlertListModel::What).data(role); }
    [[nodiscard]] bool isOpen(int row) { return of(row, AlertListModel::OpenRole).toBool(); }
    void failCabinet()
    {
        city().failCabinet(6);
        QTRY_VERIFY(cabinet() >= 0 && of(cabinet(), AlertListModel::BelowRole).toInt() == 6);
    }
    /// 300 low alerts, which are gathered.
    void flood()
    {
        window().alerts().setGathersInFlood(true);
        city().overflow(300);
        const auto gathered = [this] {
            const int row = rowOf(QStringLiteral("Container nearly full"));
            return row < 0 ? 0 : of(row, AlertListModel::BelowRole).toInt();
        };
        QTRY_VERIFY(gathered() >= 300);
    }
    void savePicture(const char* name)
    {
        QDir{}.mkpath(QStringLiteral(VIGIE_BINARY_DIR "/pictures"));
        QVERIFY(
            window().picture().save(QStringLiteral(VIGIE_BINARY_DIR "/pictures/%1.png").arg(QLatin1String(name))));
    }
};

void TestAlertGrouping::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    waitForAlerts();
    window().alerts().setGathersInFlood(false); // a cabinet and its lamps are a small flood
}

void TestAlertGrouping::aFailedCabinetIsOneRow()
{
    const int before = rows().rowCount();
    failCabinet();
    QCOMPARE(rows().rowCount(), before + 1);
    QCOMPARE(of(cabinet(), AlertListModel::NewBelowRole).toInt(), 6);
    QVERIFY(!isOpen(cabinet()));
    savePicture("group-folded");
}

void TestAlertGrouping::theTriangleFoldsAndOpens()
{
    failCabinet();
    const int before = rows().rowCount();
    const auto press = [this] {
        const QRect cellRect = list().visualRect(rows().index(cabinet(), AlertListModel::What));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          widgets::AlertDelegate::triangle(cellRect, 0).center());
    };
    press();
    QCOMPARE(rows().rowCount(), before + 6);
    QVERIFY(!list().currentIndex().isValid()); // the triangle selects nothing
    savePicture("group-open");
    press();
    QCOMPARE(rows().rowCount(), before);
}

void TestAlertGrouping::arrowKeysFoldAndOpen()
{
    failCabinet();
    const int row = cabinet();
    select(row);
    QTest::keyClick(&list(), Qt::Key_Right);
    QVERIFY(isOpen(row));
    QTest::keyClick(&list(), Qt::Key_Right);
    QCOMPARE(list().currentIndex().row(), row + 1);
    QCOMPARE(cell(row + 1, AlertListModel::What), QStringLiteral("Lamp dark"));
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Left);
    QCOMPARE(list().currentIndex().row(), row);
    QTest::keyClick(&list(), Qt::Key_Left);
    QVERIFY(!isOpen(row));
    QCOMPARE(list().currentIndex().row(), row);
}

void TestAlertGrouping::oneEntryForTheWholeGroup()
{
    failCabinet();
    select(cabinet());
    QTest::keyClick(&list(), Qt::Key_A); // the cause alone
    QTRY_VERIFY(of(cabinet(), AlertListModel::AcknowledgedRole).toBool());
    QCOMPARE(of(cabinet(), AlertListModel::NewBelowRole).toInt(), 6);
    const auto entries = city().journal().size;
    QTest::keyClick(&list(), Qt::Key_G);
    QTRY_COMPARE(of(cabinet(), AlertListModel::NewBelowRole).toInt(), 0);
    QCOMPARE(city().journal().size, entries + 1);
    const auto reader = journal::JournalReader::open(m_fixture->journalFile());
    const auto entry = reader->entry(entries);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->entry.act, std::string{"alert.acknowledge"});
    QCOMPARE(entry->entry.obj, std::string{"alerts:6"}); // the cause was acknowledged before
    QVERIFY(entry->entry.ui.has_value());
    QTRY_VERIFY(said(QStringLiteral("6 alerts acknowledged")));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(of(cabinet(), AlertListModel::NewBelowRole).toInt(), 6);
}

void TestAlertGrouping::theMapFindsAFoldedAlert()
{
    failCabinet();
    window().selectAsset(QStringLiteral("urn:ngsi-ld:Streetlight:valmer:0103"), std::nullopt);
    QVERIFY(isOpen(cabinet()));
    QCOMPARE(of(list().currentIndex().row(), AlertListModel::AssetIdRole).toString(),
             QStringLiteral("urn:ngsi-ld:Streetlight:valmer:0103"));
    QCOMPARE(window().detail().assetId(), QStringLiteral("urn:ngsi-ld:Streetlight:valmer:0103"));
}

void TestAlertGrouping::theRowUnderTheMouseStays()
{
    city().overflow(5);
    QTRY_VERIFY(rows().rowCount() >= 12);
    const QPoint at = list().visualRect(rows().index(5, AlertListModel::What)).center();
    QTest::mouseMove(list().viewport(), at);
    QTRY_VERIFY(list().held());
    const auto id = of(list().indexAt(at).row(), AlertListModel::IdRole).toULongLong();
    const int before = rows().rowCount();
    city().burn(500, 46.62, 2.31); // comes in at the top
    QTRY_VERIFY(rows().rowCount() > before);
    if (list().verticalScrollBar()->maximum() > 0)
        QCOMPARE(of(list().indexAt(at).row(), AlertListModel::IdRole).toULongLong(), id);
    QTest::mouseMove(&window(), {5, 5}); // the tests to come want the list let go
}

void TestAlertGrouping::aFloodIsGathered()
{
    flood();
    QVERIFY(bar(QStringLiteral("Flood")).endsWith(QStringLiteral(" in 10 min")));
    QVERIFY(rows().rowCount() < 20);
    const int gathered = rowOf(QStringLiteral("Container nearly full"));
    QVERIFY(gathered > 0);
    QVERIFY(of(gathered, AlertListModel::GathersRole).toBool());
    QVERIFY(of(gathered, AlertListModel::BelowRole).toInt() >= 300);
    QCOMPARE(of(0, AlertListModel::PriorityRole).toInt(), static_cast<int>(core::Priority::Critical));
    savePicture("flood-gathered");
    // Nothing is lost.
    select(gathered);
    QTest::keyClick(&list(), Qt::Key_Right);
    std::set<quint64> seen;
    for (int row = 0; row < rows().rowCount(); ++row) {
        if (!of(row, AlertListModel::GathersRole).toBool())
            seen.insert(of(row, AlertListModel::IdRole).toULongLong());
    }
    QCOMPARE(seen.size(), city().snapshot()->alerts->size());
    savePicture("flood-open");
}

void TestAlertGrouping::oneByOneIsAViewSetting()
{
    flood();
    const auto entries = city().journal().size;
    window().alerts().setGathersInFlood(false);
    QVERIFY(rows().rowCount() > 300);
    QCOMPARE(city().journal().size, entries);
    m_fixture->reopen(); // it is kept
    QVERIFY(!window().alerts().gathersInFlood());
    window().alerts().setGathersInFlood(true);
}

void TestAlertGrouping::gatheredRowsAreNotAcknowledgedByAccident()
{
    flood();
    const int gathered = rowOf(QStringLiteral("Container nearly full"));
    const auto entries = city().journal().size;
    window().selectAsset({}, std::nullopt);
    select(gathered);
    QTest::keyClick(&list(), Qt::Key_A);
    QVERIFY(said(QStringLiteral("A row of several alerts: open it, or G acknowledges all of them")));
    QCOMPARE(city().journal().size, entries);
    QTest::keyClick(&list(), Qt::Key_G);
    QTRY_COMPARE(of(gathered, AlertListModel::NewBelowRole).toInt(), 0);
    QCOMPARE(city().journal().size, entries + 1);
}

void TestAlertGrouping::districtsFilter()
{
    QComboBox& districts = *window().alerts().filters().district();
    QVERIFY(!districts.isVisible());
    geo::ShapeTable shapes;
    const auto add = [&shapes](const char* name, double south, double north) {
        geo::ShapeTable::Feature one;
        one.name = name;
        one.firstPart = static_cast<std::uint32_t>(shapes.partEnds.size());
        one.partCount = 1;
        for (const auto& [latitude, longitude] :
             {std::pair{south, 2.2}, {south, 2.4}, {north, 2.4}, {north, 2.2}, {south, 2.2}})
            shapes.places.push_back(*core::GeoPosition::fromDegrees(latitude, longitude));
        shapes.partEnds.push_back(static_cast<std::uint32_t>(shapes.places.size()));
        shapes.features.push_back(one);
    };
    add("South", 46.5, 46.64);
    add("North", 46.64, 46.8);
    window().liveLayers().setShapes("districts", shapes);
    QVERIFY(districts.isVisible());
    QCOMPARE(districts.count(), 3);
    QCOMPARE(districts.itemText(1), QStringLiteral("North")); // by name
    city().burn(500, 46.70, 2.31);
    const int before = rows().rowCount();
    QTRY_COMPARE(rows().rowCount(), before + 1);
    districts.setCurrentIndex(1);
    QCOMPARE(rows().rowCount(), 1);
    QCOMPARE(of(0, AlertListModel::AssetIdRole).toString(), QStringLiteral("urn:ngsi-ld:WasteContainer:valmer:0500"));
    districts.setCurrentIndex(2);
    QCOMPARE(rows().rowCount(), before);
    districts.setCurrentIndex(0);
    QCOMPARE(rows().rowCount(), before + 1);
}

/// A desk of the room is a choice beside the domains: what it answers for, and no more.
void TestAlertGrouping::desksFilter()
{
    city().burn(500, 46.70, 2.31); // waste
    failCabinet();                 // lighting
    QComboBox& choice = *window().alerts().filters().domain();
    const int all = rows().rowCount();
    const auto shownOf = [&](const QString& title) {
        choice.setCurrentIndex(choice.findText(title));
        return choice.currentText() == title ? rows().rowCount() : -1;
    };
    const int networks = shownOf(QStringLiteral("Desk: Networks"));
    const int streets = shownOf(QStringLiteral("Desk: Streets"));
    QVERIFY(networks > 0);
    QVERIFY(streets > 0);
    QCOMPARE(networks + streets, all);
    QCOMPARE(shownOf(QStringLiteral("Water")) + shownOf(QStringLiteral("Waste")), networks);
    choice.setCurrentIndex(0);
    QCOMPARE(rows().rowCount(), all);
}

QTEST_MAIN(TestAlertGrouping)
#include "tst_alertgrouping.moc"
