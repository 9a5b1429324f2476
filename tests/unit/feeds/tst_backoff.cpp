// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/backoff.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace std::chrono_literals;
using vigie::feeds::Backoff;
using vigie::feeds::BackoffRange;

class TestBackoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waits_double_from_one_second_to_a_minute()
    {
        for (std::uint32_t seed = 1; seed <= 50; ++seed) {
            Backoff backoff{{1s, 60s}, seed};
            for (const auto& [least, most] :
                 {std::pair{1s, 2s}, {2s, 4s}, {4s, 8s}, {8s, 16s}, {16s, 32s}, {30s, 60s}, {30s, 60s}, {30s, 60s}}) {
                const auto wait = backoff.next();
                QVERIFY2(wait >= least && wait <= most, QByteArray::number(static_cast<qint64>(wait.count())));
            }
        }
    }

    void begins_again_when_the_source_answered()
    {
        Backoff backoff{{1s, 60s}, 7};
        for (int i = 0; i < 10; ++i)
            (void)backoff.next();
        backoff.reset();
        QVERIFY(backoff.next() <= 2s);
    }

    void a_hundred_desks_do_not_come_back_together()
    {
        std::set<std::int64_t> waits;
        for (std::uint32_t seed = 1; seed <= 100; ++seed)
            waits.insert(Backoff{{1s, 60s}, seed}.next().count());
        QVERIFY(waits.size() > 50);
    }

    void never_leaves_its_range()
    {
        QVERIFY(rc::check([](std::uint32_t seed) {
            const auto shortest = std::chrono::milliseconds{*rc::gen::inRange(-5, 100'000)};
            const auto longest = std::chrono::milliseconds{*rc::gen::inRange(-5, 1'000'000)};
            Backoff backoff{{shortest, longest}, seed};
            const auto least = std::max(shortest, 1ms);
            for (int i = 0; i < 100; ++i) {
                const auto wait = backoff.next();
                RC_ASSERT(wait >= least);
                RC_ASSERT(wait <= std::max(longest, least));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
