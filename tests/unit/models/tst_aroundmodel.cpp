// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What else is abnormal around an alert.
#include "models/aroundmodel.h"
#include "samples.h"

#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using models::AroundModel;

namespace {

/// One alert of each asset, in a row along a street: asset i is `east(i)` metres east of the first.
struct Street {
    explicit Street(const std::vector<double>& east)
    {
        auto list = std::make_shared<pipeline::AlertList>();
        auto chunk = std::make_shared<core::RowChunk>();
        for (std::size_t i = 0; i < east.size(); ++i) {
            (*chunk)[i].x = static_cast<float>(east[i] / kScale);
            (*chunk)[i].located = true;
            alerts::Alert alert = test::makeAlert(i + 1, core::Priority::High, "2026-06-21T12:00:00Z");
            alert.asset = static_cast<core::AssetIndex>(i);
            alert.since = test::at("2026-06-21T12:00:00Z");
            list->push_back(alert);
        }
        rows = chunk;
        alerts = list;
        snapshot.rows.size = static_cast<std::uint32_t>(east.size());
        publish();
    }
    void publish()
    {
        snapshot.rows.chunks = {rows};
        snapshot.alerts = std::make_shared<pipeline::AlertList>(*alerts);
        snapshot.aside = std::make_shared<pipeline::AlertList>();
    }

    static constexpr double kScale = 0.7;
    std::shared_ptr<core::RowChunk> rows;
    std::shared_ptr<pipeline::AlertList> alerts;
    pipeline::Snapshot snapshot;
};

QString text(const AroundModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestAroundModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withinFiveHundredMetres();
    void withinAQuarterOfAnHour();
    void nearestInTimeFirst();
    void whereItLies_data();
    void whereItLies();
    void withoutAPlace();
    void ofNothing();
    void inFrench();

private:
    test::StillClock m_clock{"2026-06-21T12:30:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

void TestAroundModel::withinFiveHundredMetres()
{
    Street street{{0.0, 499.0, 501.0, -499.0}};
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(AroundModel::ConditionRole).toULongLong(), 2U);
    QCOMPARE(model.index(1, 0).data(AroundModel::ConditionRole).toULongLong(), 4U);
}

void TestAroundModel::withinAQuarterOfAnHour()
{
    Street street{{0.0, 10.0, 20.0, 30.0}};
    street.alerts->at(1).since += 15min;
    street.alerts->at(2).since += 15min + 1s;
    street.alerts->at(3).since -= 15min + 1s;
    street.publish();
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, AroundModel::When), "15 min after");
}

void TestAroundModel::nearestInTimeFirst()
{
    Street street{{0.0, 10.0, 20.0}};
    street.alerts->at(1).since -= 5min;
    street.alerts->at(2).since += 2min;
    street.publish();
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(text(model, 0, AroundModel::When), "2 min after");
    QCOMPARE(text(model, 1, AroundModel::When), "5 min before");
}

void TestAroundModel::whereItLies_data()
{
    QTest::addColumn<double>("east");
    QTest::addColumn<double>("south");
    QTest::addColumn<QString>("where");
    const QString space{QChar::Nbsp};
    QTest::newRow("here") << 0.0 << 0.0 << "here";
    QTest::newRow("east") << 100.0 << 0.0 << "100" + space + "m E";
    QTest::newRow("west") << -100.0 << 0.0 << "100" + space + "m W";
    QTest::newRow("north") << 0.0 << -100.0 << "100" + space + "m N";
    QTest::newRow("south") << 0.0 << 100.0 << "100" + space + "m S";
    QTest::newRow("north-west") << -30.0 << -40.0 << "50" + space + "m NW";
    QTest::newRow("south-east") << 30.0 << 40.0 << "50" + space + "m SE";
}

void TestAroundModel::whereItLies()
{
    QFETCH(const double, east);
    QFETCH(const double, south);
    QFETCH(const QString, where);
    Street street{{0.0, east}};
    (*street.rows)[1].y = static_cast<float>(south / Street::kScale);
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(text(model, 0, AroundModel::Where), where);
}

void TestAroundModel::withoutAPlace()
{
    Street street{{0.0, 10.0}};
    (*street.rows)[0].located = false;
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasPlace());
}

void TestAroundModel::ofNothing()
{
    Street street{{0.0, 10.0}};
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    QCOMPARE(model.rowCount(), 1);
    model.show(street.snapshot, std::nullopt);
    QCOMPARE(model.rowCount(), 0);
}

void TestAroundModel::inFrench()
{
    Street street{{0.0, 10.0}};
    AroundModel model{Street::kScale, m_texts};
    model.show(street.snapshot, street.alerts->at(0));
    m_texts.setLanguage(QStringLiteral("fr"));
    QVERIFY(text(model, 0, AroundModel::What).startsWith(QStringLiteral("Conteneur presque plein")));
}

QTEST_GUILESS_MAIN(TestAroundModel)
#include "tst_aroundmodel.moc"
