// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of a real sound server, in the order of one life: no loudspeaker, one, sounds, a voice, none again.
#include "sound/soundoutput.h"
#include "sound/tones.h"
#include "support/soundserver.h"

#include <QTest>

using namespace vigie;
using core::Priority;
using Device = sound::SoundState::Device;

class TestSoundOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aLoudspeakerThatComesLaterIsUsed();
    void eachPriorityIsHeard_data();
    void eachPriorityIsHeard();
    void quieterIsQuieter();
    void stoppedAtOnce();
    void soundsDoNotPileUp();
    void aLineIsSaidAfterTheSound();
    void noVoiceOfThatLanguage();
    void aLoudspeakerThatGoesIsMissed();

private:
    /// Silence for so long, by the recorder's own time.
    bool isSilentFor(double seconds)
    {
        const double from = m_server.seconds();
        return QTest::qWaitFor([&] { return m_server.seconds() >= from + seconds; }, 30'000) &&
               m_server.loudest(from) == 0;
    }
    bool becomesSilent()
    {
        return QTest::qWaitFor([&] { return m_server.loudest(std::max(0.0, m_server.seconds() - 0.3)) == 0; },
                               30'000);
    }

    support::SoundServer m_server;
    sound::SoundOutput m_output;
};

void TestSoundOutput::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().c_str());
    QVERIFY(m_output.state().device == Device::Unknown);
}

void TestSoundOutput::aLoudspeakerThatComesLaterIsUsed()
{
    m_output.setLanguage(QStringLiteral("en"));
    m_output.play(Priority::Critical); // is lost, and that is all
    QTRY_VERIFY(m_output.state().device == Device::None);
    QVERIFY2(m_server.plugIn(), m_server.log().c_str());
    QTRY_VERIFY(m_output.state().device == Device::Ready);
    QVERIFY(!m_output.state().name.isEmpty());
    QVERIFY(becomesSilent());
}

void TestSoundOutput::eachPriorityIsHeard_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::newRow("critical") << Priority::Critical;
    QTest::newRow("high") << Priority::High;
    QTest::newRow("medium") << Priority::Medium;
    QTest::newRow("low") << Priority::Low;
}

void TestSoundOutput::eachPriorityIsHeard()
{
    QFETCH(Priority, priority);
    const double from = m_server.seconds();
    m_output.play(priority);
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
    QVERIFY(becomesSilent());
    // All of it: what is louder than silence is as long as the sound.
    const auto samples = m_server.heard();
    const auto begin = samples.begin() + static_cast<std::ptrdiff_t>(from * support::SoundServer::kRate);
    const auto isLoud = [](std::int16_t sample) { return std::abs(int{sample}) > 20; };
    const auto first = std::find_if(begin, samples.end(), isLoud);
    const auto last = std::find_if(samples.rbegin(), std::make_reverse_iterator(first), isLoud).base();
    const double heard = static_cast<double>(last - first) / support::SoundServer::kRate;
    const double length = static_cast<double>(sound::lengthOf(sound::tone(priority)).count()) / 1000.0;
    QVERIFY2(std::abs(heard - length) < 0.1, qPrintable(QStringLiteral("%1 s of %2 s").arg(heard).arg(length)));
}

void TestSoundOutput::quieterIsQuieter()
{
    double from = m_server.seconds();
    m_output.play(Priority::High);
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
    QVERIFY(becomesSilent());
    const int loud = m_server.loudest(from);
    m_output.setVolume(0.2);
    from = m_server.seconds();
    m_output.play(Priority::High);
    QTRY_VERIFY(m_server.loudest(from) > 200);
    QVERIFY(becomesSilent());
    QVERIFY(m_server.loudest(from) * 2 < loud);
    m_output.setVolume(1.0);
}

void TestSoundOutput::stoppedAtOnce()
{
    const double from = m_server.seconds();
    m_output.play(Priority::Critical);
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
    m_output.stop();
    QVERIFY(becomesSilent());
    QVERIFY(isSilentFor(1.0));
    m_output.play(Priority::Critical); // and it can be heard again
    const double again = m_server.seconds();
    QTRY_VERIFY(m_server.loudest(again) > 2'500);
    QVERIFY(becomesSilent());
}

void TestSoundOutput::soundsDoNotPileUp()
{
    const double from = m_server.seconds();
    for (int i = 0; i < 20; ++i)
        m_output.play(Priority::Low);
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
    QVERIFY(becomesSilent());
    QVERIFY(m_server.seconds() - from < 5.0);
}

void TestSoundOutput::aLineIsSaidAfterTheSound()
{
    QVERIFY(m_output.state().hasVoice); // .ci/packages has one that needs no daemon
    const double from = m_server.seconds();
    m_output.play(Priority::Low, QStringLiteral("Five new alerts: one critical, four low."));
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
    // Longer than the sound alone: there is something to be heard two seconds after it began.
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudest(from + 1.5) > 500, 15'000);
    m_output.stop();
    QVERIFY(becomesSilent());
    QVERIFY(isSilentFor(1.0));
}

void TestSoundOutput::noVoiceOfThatLanguage()
{
    m_output.setLanguage(QStringLiteral("is"));
    QTRY_VERIFY(!m_output.state().hasVoice);
    const double from = m_server.seconds();
    m_output.play(std::nullopt, QStringLiteral("Enginn heyrir þetta."));
    QVERIFY(isSilentFor(1.0));
    QCOMPARE(m_server.loudest(from), 0);
}

void TestSoundOutput::aLoudspeakerThatGoesIsMissed()
{
    m_server.unplug();
    QTRY_VERIFY_WITH_TIMEOUT(m_output.state().device == Device::None, 20'000);
    m_output.play(Priority::Critical);
    QVERIFY2(m_server.plugIn(), m_server.log().c_str());
    QTRY_VERIFY(m_output.state().device == Device::Ready);
    QVERIFY(becomesSilent());
    m_output.stop();
    const double from = m_server.seconds();
    m_output.play(Priority::Critical);
    QTRY_VERIFY(m_server.loudest(from) > 2'500);
}

QTEST_GUILESS_MAIN(TestSoundOutput)
#include "tst_soundoutput.moc"
