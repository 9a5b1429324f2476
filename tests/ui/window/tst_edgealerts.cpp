// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Critical alerts outside the view of the map, at its edge.
#include "qml/edgesigns.h"
#include "qml/mapwindow.h"
#include "widgets/detailpanel.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QDir>
#include <QQuickItem>
#include <QSignalSpy>
#include <QtTest>

using namespace vigie;

class TestEdgeAlerts : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void outsideTheViewItIsAtTheEdge();
    void aPressGoesThere();
    void aKeyGoesFromOneToTheNext();
    void acknowledgedItIsGone();
    void manyInOneDirectionAreOne();
    void aStillMapIsNotDrawn();

private:
    [[nodiscard]] map::MapWindow& mapWindow() { return *m_fixture->map(); }
    [[nodiscard]] map::EdgeSigns& edge() { return *mapWindow().rootObject()->findChild<map::EdgeSigns*>(); }
    [[nodiscard]] QString words(int row) { return edge().index(row).data(map::EdgeSigns::WordsRole).toString(); }
    /// What burns at the start is acknowledged, so that only the test's own ask.
    void acknowledgeFirst()
    {
        select(0);
        QTest::keyClick(&list(), Qt::Key_A);
        QTRY_COMPARE(edge().rowCount(), 0);
    }
};

void TestEdgeAlerts::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    QTRY_VERIFY(m_fixture->mapShown());
    waitForAlerts();
    acknowledgeFirst();
}

void TestEdgeAlerts::outsideTheViewItIsAtTheEdge()
{
    mapWindow().centreOn(*core::GeoPosition::fromDegrees(46.62, 2.31), 16.0);
    city().burn(500, 46.62, 2.36); // 3.8 km to the east
    QTRY_COMPARE(edge().rowCount(), 1);
    QCOMPARE(words(0), QStringLiteral("Container probably on fire, 3.8\u00a0km"));
    const map::EdgeSign sign = edge().signs().front();
    QVERIFY(std::abs(sign.angle) < 5.0);
    QVERIFY(sign.box.center().x() > mapWindow().width() / 2.0);
    window().setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(words(0), QStringLiteral("Feu probable dans un conteneur, 3,8\u00a0km"));
    QDir{}.mkpath(QStringLiteral(VIGIE_BINARY_DIR "/pictures"));
    QVERIFY(window().picture().save(QStringLiteral(VIGIE_BINARY_DIR "/pictures/edge-fr.png")));
    window().setLanguage(QStringLiteral("en"));
    // It comes into view: no sign any more.
    mapWindow().centreOn(*core::GeoPosition::fromDegrees(46.62, 2.36));
    QTRY_COMPARE(edge().rowCount(), 0);
}

void TestEdgeAlerts::aPressGoesThere()
{
    city().burn(500, 46.66, 2.31);
    QTRY_COMPARE(edge().rowCount(), 1);
    QTest::mouseClick(&mapWindow(), Qt::LeftButton, {}, edge().signs().front().box.center().toPoint());
    QTRY_COMPARE(window().detail().assetId(), QStringLiteral("urn:ngsi-ld:WasteContainer:valmer:0500"));
    QTRY_COMPARE(edge().rowCount(), 0);
    QVERIFY(std::abs(mapWindow().centre().latitude() - 46.66) < 1e-4);
    // The list shows the same.
    QVERIFY(list().currentIndex().isValid());
}

void TestEdgeAlerts::aKeyGoesFromOneToTheNext()
{
    city().burn(500, 46.66, 2.31);
    QTRY_COMPARE(edge().rowCount(), 1);
    city().moveClock(std::chrono::seconds{2});
    city().burn(501, 46.58, 2.31);
    QTRY_COMPARE(edge().rowCount(), 2);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_C); // the newest first
    QTRY_VERIFY(std::abs(mapWindow().centre().latitude() - 46.58) < 1e-4);
    QTest::keyClick(&list(), Qt::Key_C);
    QTRY_VERIFY(std::abs(mapWindow().centre().latitude() - 46.66) < 1e-4);
    QTest::keyClick(&list(), Qt::Key_C); // and around
    QTRY_VERIFY(std::abs(mapWindow().centre().latitude() - 46.58) < 1e-4);
}

void TestEdgeAlerts::acknowledgedItIsGone()
{
    city().moveClock(std::chrono::seconds{2}); // newer than what was there
    city().burn(500, 46.66, 2.31);
    QTRY_COMPARE(edge().rowCount(), 1);
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(edge().rowCount(), 0);
    QTest::keyClick(&list(), Qt::Key_C);
    QTRY_VERIFY(said(QStringLiteral("No new critical alert outside the view")));
}

void TestEdgeAlerts::manyInOneDirectionAreOne()
{
    for (int i = 0; i < 7; ++i)
        city().burn(500 + i, 46.62, 2.36 + 0.001 * i);
    QTRY_VERIFY(edge().rowCount() == 1 && edge().signs().front().count == 7);
    QVERIFY(words(0).startsWith(QStringLiteral("7 critical alerts, from 3.8")));
}

void TestEdgeAlerts::aStillMapIsNotDrawn()
{
    city().burn(500, 46.66, 2.31);
    QTRY_COMPARE(edge().rowCount(), 1);
    QSignalSpy frames(&mapWindow(), &QQuickWindow::frameSwapped);
    QSignalSpy changed(&edge(), &QAbstractItemModel::dataChanged);
    const auto whenStill = [&frames] {
        qsizetype before = frames.count();
        for (int quiet = 0; quiet < 3; ++quiet) {
            QTest::qWait(250);
            if (frames.count() != std::exchange(before, frames.count()))
                quiet = -1;
        }
        return before;
    };
    const qsizetype still = whenStill();
    changed.clear();
    // News that are no news for the edge: a lamp far outside the view.
    for (int i = 0; i < 5; ++i) {
        const auto revision = city().snapshot()->revision;
        support::BatchWriter batch{city().now()};
        batch.asset("urn:ngsi-ld:Streetlight:valmer:9000", "Streetlight").at(46.70, 2.50);
        batch.number("powerConsumption", 60.0 + i, city().now(), "WTT");
        city().moveClock(std::chrono::seconds{1});
        city().put(batch);
        QTRY_VERIFY(city().snapshot()->revision > revision);
    }
    QCOMPARE(changed.count(), 0);
    QCOMPARE(whenStill(), still);
}

QTEST_MAIN(TestEdgeAlerts)
#include "tst_edgealerts.moc"
