// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vigie;
using core::Priority;

class TestTones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsRhythm_data();
    void eachHasItsRhythm();
    void theWorseTheLouder();
    void nobodyIsStartled_data() { eachHasItsRhythm_data(); }
    void nobodyIsStartled();
    void theSameEveryTime();
    void noneIsSilent();

private:
    static int peak(const std::vector<std::int16_t>& samples, double from, double to)
    {
        int out = 0;
        const auto end = std::min(samples.size(), static_cast<std::size_t>(to * sound::kSampleRate));
        for (auto i = static_cast<std::size_t>(from * sound::kSampleRate); i < end; ++i)
            out = std::max(out, std::abs(int{samples[i]}));
        return out;
    }
    /// A note begins where the loudness of 10 ms is more than twice that of the 40 ms before.
    static int notes(const std::vector<std::int16_t>& samples)
    {
        int out = 0;
        const double length = static_cast<double>(samples.size()) / sound::kSampleRate;
        bool isRising = false;
        for (double time = 0.0; time < length; time += 0.01) {
            const int now = peak(samples, time, time + 0.01);
            const bool rises = now > 600 && now > 1.6 * peak(samples, std::max(0.0, time - 0.03), time - 0.01);
            out += rises && !isRising ? 1 : 0;
            isRising = rises;
        }
        return out;
    }
};

void TestTones::eachHasItsRhythm_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<int>("notes");
    QTest::newRow("critical") << Priority::Critical << 5;
    QTest::newRow("high") << Priority::High << 3;
    QTest::newRow("medium") << Priority::Medium << 2;
    QTest::newRow("low") << Priority::Low << 1;
}

void TestTones::eachHasItsRhythm()
{
    QFETCH(Priority, priority);
    QFETCH(int, notes);
    const auto samples = sound::tone(priority);
    QCOMPARE(TestTones::notes(samples), notes);
    QVERIFY(sound::lengthOf(samples) >= std::chrono::milliseconds{250});
    QVERIFY(sound::lengthOf(samples) < std::chrono::milliseconds{1'500});
}

void TestTones::theWorseTheLouder()
{
    int before = 0;
    for (const Priority priority : {Priority::Low, Priority::Medium, Priority::High, Priority::Critical}) {
        const int now = peak(sound::tone(priority), 0.0, 2.0);
        QVERIFY(now > before + 2'000);
        QVERIFY(now <= 16'384); // half of full scale: nothing is clipped, on top of other sounds neither
        before = now;
    }
}

void TestTones::nobodyIsStartled()
{
    QFETCH(Priority, priority);
    const auto samples = sound::tone(priority);
    const int loudest = peak(samples, 0.0, 2.0);
    QCOMPARE(samples.front(), std::int16_t{0});
    QVERIFY(peak(samples, 0.0, 0.005) * 10 < loudest);
    QVERIFY(peak(samples, 0.0, 0.012) * 2 < loudest);
    QVERIFY(std::abs(int{samples.back()}) * 50 < loudest); // no click at the end
}

void TestTones::theSameEveryTime()
{
    QCOMPARE(sound::tone(Priority::Critical), sound::tone(Priority::Critical));
}

void TestTones::noneIsSilent()
{
    QVERIFY(sound::tone(Priority::None).empty());
}

QTEST_APPLESS_MAIN(TestTones)
#include "tst_tones.moc"
