// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using models::DomainModel;

class TestDomainModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsFollowTheRows();
    void aDomainBeyondTheProfileAppears();
    void togglesTellTheMap();

private:
    [[nodiscard]] QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    void add(core::Domain domain, core::Priority worst, bool stale)
    {
        core::AssetRow& row = m_rows.append();
        row.domain = domain;
        row.worst = worst;
        row.stale = stale;
    }
    void publish()
    {
        pipeline::Snapshot snapshot = test::makeSnapshot({}, "2026-11-22T12:00:00Z");
        snapshot.rows = m_rows.publish();
        m_model->setSnapshot(snapshot);
    }

    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    profile::CityProfile m_profile;
    core::RowTable m_rows;
    std::unique_ptr<DomainModel> m_model;
};

void TestDomainModel::init()
{
    m_rows = {};
    m_profile.domains = {{core::Domain::Water, {{{"en", "Water works"}}}, {}}, {core::Domain::Lighting, {}, {}}};
    m_model = std::make_unique<DomainModel>(m_profile, m_texts);
}

void TestDomainModel::countsFollowTheRows()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    for (int i = 0; i < 1200; ++i)
        add(i % 2 == 0 ? core::Domain::Water : core::Domain::Lighting, core::Priority::None, false);
    publish();
    QCOMPARE(cell(0, DomainModel::Title), QStringLiteral("Water works"));
    QCOMPARE(cell(1, DomainModel::Title), QStringLiteral("Lighting"));
    QCOMPARE(cell(0, DomainModel::Assets), QStringLiteral("600"));
    QCOMPARE(cell(0, DomainModel::InAlert), QString{});

    QSignalSpy changed{m_model.get(), &QAbstractItemModel::dataChanged};
    m_rows.edit(core::AssetIndex{1101}).worst = core::Priority::High;
    m_rows.edit(core::AssetIndex{3}).stale = true;
    publish();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(cell(1, DomainModel::InAlert), QStringLiteral("1"));
    QCOMPARE(cell(1, DomainModel::Stale), QStringLiteral("1"));
    publish();
    QCOMPARE(changed.size(), 1);
}

void TestDomainModel::aDomainBeyondTheProfileAppears()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    publish();
    QCOMPARE(m_model->rowCount(), 2);
    add(core::Domain::Waste, core::Priority::None, false);
    publish();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(2, DomainModel::Assets), QStringLiteral("1"));
}

void TestDomainModel::togglesTellTheMap()
{
    QSignalSpy visible{m_model.get(), &DomainModel::visibleChanged};
    QVERIFY(m_model->setData(m_model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!m_model->visible().contains(core::Domain::Water));
    QVERIFY(m_model->visible().contains(core::Domain::Lighting));
    QVERIFY(m_model->setData(m_model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(visible.size(), 2);
    QVERIFY(!m_model->setData(m_model->index(0, 1), Qt::Checked, Qt::CheckStateRole));
}

QTEST_GUILESS_MAIN(TestDomainModel)
#include "tst_domainmodel.moc"
