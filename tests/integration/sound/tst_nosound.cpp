// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A computer that cannot be heard: no sound server answers.
#include "sound/soundoutput.h"

#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using Device = sound::SoundState::Device;

class TestNoSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("PULSE_SERVER", "unix:/nonexistent"); }

    void neverUsedCostsNothing();
    void itIsSaidOnce();
    void endedWhileItLooks();
};

void TestNoSound::neverUsedCostsNothing()
{
    sound::SoundOutput output;
    output.setLanguage(QStringLiteral("fr"));
    output.setVolume(0.5);
    output.stop();
    QVERIFY(output.state().device == Device::Unknown);
}

void TestNoSound::itIsSaidOnce()
{
    sound::SoundOutput output;
    const QSignalSpy changes{&output, &sound::SoundOutput::stateChanged};
    for (int i = 0; i < 50; ++i)
        output.play(core::Priority::Critical, QStringLiteral("Nobody hears this."));
    QTRY_VERIFY(output.state().device == Device::None);
    output.setLanguage(QStringLiteral("is")); // answered after everything before
    output.stop();
    QTRY_VERIFY(!output.state().hasVoice);
    QVERIFY(output.state().device == Device::None);
    QVERIFY(changes.size() <= 2);
}

void TestNoSound::endedWhileItLooks()
{
    for (int i = 0; i < 5; ++i) {
        sound::SoundOutput output;
        output.play(core::Priority::High);
    }
}

QTEST_GUILESS_MAIN(TestNoSound)
#include "tst_nosound.moc"
