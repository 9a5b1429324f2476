// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/drawqueue.h"

#include <QSemaphore>
#include <QtTest>

#include <atomic>

using namespace vigie;
using namespace vigie::basemap;

/// The order and the bounds of drawing, with a painter that waits until the test lets it go.
class TestDrawQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void oldestGivesWay();
    void withdrawnIsNotDrawn();
    void blockBeingDrawnIsNotQueuedAgain();
    void endsWithWorkWaiting();
};

namespace {

BlockKey key(std::uint32_t x)
{
    return {MapTheme::Dark, TileDensity::Single, {10, x, 0}};
}

/// Begins to draw, and waits for `go` before each block ends.
struct Studio {
    QSemaphore begun;
    QSemaphore go;
    QSemaphore ended;
    std::mutex mutex;
    std::vector<std::uint32_t> order;

    DrawQueue::MakePainter maker()
    {
        return [this] {
            return [this](const BlockKey& block) -> core::Expected<DrawnBlock> {
                {
                    const std::lock_guard lock(mutex);
                    order.push_back(block.block.x);
                }
                begun.release();
                go.acquire();
                return DrawnBlock{};
            };
        };
    }
    DrawQueue::Done done()
    {
        return [this](const BlockKey&, const core::Expected<DrawnBlock>&) { ended.release(); };
    }
    bool wait(QSemaphore& what, int count = 1) { return what.tryAcquire(count, 5000); }
};

} // namespace

void TestDrawQueue::newestFirst()
{
    Studio studio;
    DrawQueue queue(1, 10, studio.maker(), studio.done());
    QVERIFY(!queue.request(key(1)));
    QVERIFY(studio.wait(studio.begun));
    for (const std::uint32_t x : {2U, 3U, 4U, 2U})
        QVERIFY(!queue.request(key(x)));
    QCOMPARE(queue.waiting(), std::size_t{3});
    studio.go.release(4);
    QVERIFY(studio.wait(studio.ended, 4));
    QCOMPARE(studio.order, (std::vector<std::uint32_t>{1, 2, 4, 3}));
}

void TestDrawQueue::oldestGivesWay()
{
    Studio studio;
    DrawQueue queue(1, 2, studio.maker(), studio.done());
    QVERIFY(!queue.request(key(1)));
    QVERIFY(studio.wait(studio.begun));
    QVERIFY(!queue.request(key(2)));
    QVERIFY(!queue.request(key(3)));
    const auto dropped = queue.request(key(4));
    QVERIFY(dropped && dropped->block.x == 2);
    studio.go.release(3);
    QVERIFY(studio.wait(studio.ended, 3));
    QCOMPARE(studio.order, (std::vector<std::uint32_t>{1, 4, 3}));
}

void TestDrawQueue::withdrawnIsNotDrawn()
{
    Studio studio;
    DrawQueue queue(1, 10, studio.maker(), studio.done());
    QVERIFY(!queue.request(key(1)));
    QVERIFY(studio.wait(studio.begun));
    QVERIFY(!queue.request(key(2)));
    QVERIFY(!queue.request(key(3)));
    queue.withdraw(key(3));
    queue.withdraw(key(7));
    studio.go.release(2);
    QVERIFY(studio.wait(studio.ended, 2));
    QCOMPARE(studio.order, (std::vector<std::uint32_t>{1, 2}));
}

void TestDrawQueue::blockBeingDrawnIsNotQueuedAgain()
{
    Studio studio;
    DrawQueue queue(2, 10, studio.maker(), studio.done());
    QVERIFY(!queue.request(key(1)));
    QVERIFY(studio.wait(studio.begun));
    QVERIFY(!queue.request(key(1)));
    QCOMPARE(queue.waiting(), std::size_t{0});
    studio.go.release();
    QVERIFY(studio.wait(studio.ended));
    QVERIFY(!queue.request(key(1)));
    studio.go.release();
    QVERIFY(studio.wait(studio.ended));
    QCOMPARE(studio.order.size(), std::size_t{2});
}

void TestDrawQueue::endsWithWorkWaiting()
{
    Studio studio;
    {
        DrawQueue queue(1, 10, studio.maker(), studio.done());
        QVERIFY(!queue.request(key(1)));
        QVERIFY(studio.wait(studio.begun));
        QVERIFY(!queue.request(key(2)));
        studio.go.release(2);
    }
    QVERIFY(!studio.order.empty());
    QVERIFY(studio.order.size() <= 2);
}

QTEST_APPLESS_MAIN(TestDrawQueue)
#include "tst_drawqueue.moc"
