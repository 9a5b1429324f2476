// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/boundedqueue.h"

#include <QtTest>

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

using vigie::pipeline::BoundedQueue;
using namespace std::chrono_literals;

class TestBoundedQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsItsOrder();
    void aFullQueueSaysNo();
    void aFullQueueMakesThePusherWait();
    void urgentItemsComeFirstInTheirOwnOrder();
    void closingWakesEverybodyAndLosesNothing();
    void manyPushersLoseNothing();
};

void TestBoundedQueue::keepsItsOrder()
{
    BoundedQueue<int> queue{10};
    for (int i = 0; i < 5; ++i)
        QVERIFY(queue.push(i));
    const std::deque<int> all = queue.popAll(0ms);
    QVERIFY((all == std::deque<int>{0, 1, 2, 3, 4}));
    QVERIFY(queue.popAll(0ms).empty());
}

void TestBoundedQueue::aFullQueueSaysNo()
{
    BoundedQueue<int> queue{2};
    QVERIFY(queue.tryPush(1));
    QVERIFY(queue.tryPush(2));
    QVERIFY(!queue.tryPush(3));
    QCOMPARE(queue.size(), std::size_t{2});
}

void TestBoundedQueue::aFullQueueMakesThePusherWait()
{
    BoundedQueue<int> queue{1};
    QVERIFY(queue.push(1));
    std::atomic<bool> pushed{false};
    std::thread pusher{[&] {
        queue.push(2);
        pushed = true;
    }};
    QVERIFY(!pushed);
    std::deque<int> got = queue.popAll(1s);
    while (got.size() < 2) {
        for (const int one : queue.popAll(1s))
            got.push_back(one);
    }
    pusher.join();
    QVERIFY(pushed);
    QVERIFY((got == std::deque<int>{1, 2}));
}

void TestBoundedQueue::urgentItemsComeFirstInTheirOwnOrder()
{
    BoundedQueue<int> queue{1};
    QVERIFY(queue.push(1));
    QVERIFY(queue.pushUrgent(10));
    QVERIFY(queue.pushUrgent(11));
    QVERIFY((queue.popAll(0ms) == std::deque<int>{10, 11, 1}));
}

void TestBoundedQueue::closingWakesEverybodyAndLosesNothing()
{
    BoundedQueue<int> queue{1};
    QVERIFY(queue.push(1));
    std::atomic<int> refused{0};
    std::thread pusher{[&] { refused = queue.push(2) ? 0 : 1; }};
    queue.close();
    pusher.join();
    QCOMPARE(refused.load(), 1);
    QVERIFY(!queue.push(3));
    QVERIFY(!queue.pushUrgent(4));
    QVERIFY((queue.popAll(0ms) == std::deque<int>{1}));
}

void TestBoundedQueue::manyPushersLoseNothing()
{
    constexpr int kEach = 5'000;
    BoundedQueue<int> queue{16};
    std::vector<std::thread> pushers;
    for (int p = 0; p < 4; ++p)
        pushers.emplace_back([&queue] {
            for (int i = 1; i <= kEach; ++i)
                queue.push(i);
        });
    long long sum = 0;
    std::size_t count = 0;
    while (count < 4 * kEach) {
        const std::deque<int> got = queue.popAll(1s);
        count += got.size();
        sum = std::accumulate(got.begin(), got.end(), sum);
        QVERIFY(got.size() <= 16);
    }
    for (std::thread& one : pushers)
        one.join();
    QCOMPARE(sum, 4LL * kEach * (kEach + 1) / 2);
}

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
