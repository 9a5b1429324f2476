// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is heard of the window, at a real sound server, and what a person does about it.
#include "journal/journalreader.h"
#include "support/soundserver.h"
#include "widgets/sounddesk.h"
#include "windowhands.h"

#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace vigie;
using models::Hush;
using std::chrono::minutes;
using widgets::SoundDesk;

class TestWindowSound : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aCriticalAlertIsHeardUntilAcknowledged();
    void oneKeyMutesForFiveMinutes();
    void mutingEndsByItself();
    void aStartEndsMuting();
    void theMenuByKeyboard();
    void volumeAndVoiceAreKept();
    void aReplayIsSilentUnlessAsked();

private:
    [[nodiscard]] SoundDesk& desk() { return window().sounds(); }
    [[nodiscard]] QToolButton& button()
    {
        return *window().topBar().findChild<QToolButton*>(QStringLiteral("sound"));
    }
    /// The menu as it is now, without opening it.
    QAction* entry(const char* name)
    {
        Q_EMIT desk().menu().aboutToShow();
        return desk().menu().findChild<QAction*>(QString::fromLatin1(name));
    }
    [[nodiscard]] std::vector<journal::Entry> entries(const std::string& act)
    {
        std::vector<journal::Entry> out;
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        for (std::uint64_t i = 0; i < *reader->size(); ++i) {
            const auto one = reader->entry(i);
            if (one && one->entry.act == act)
                out.push_back(one->entry);
        }
        return out;
    }
    bool isHeard()
    {
        const double from = m_server.seconds();
        return QTest::qWaitFor([&] { return m_server.loudest(from) > 1'000; }, 30'000);
    }
    /// Longer than the time from one critical sound to the next.
    bool isSilent()
    {
        const auto over = [&] { return m_server.loudest(std::max(0.0, m_server.seconds() - 0.5)) == 0; };
        if (!QTest::qWaitFor(over, 10'000))
            return false;
        const double from = m_server.seconds();
        return QTest::qWaitFor([&] { return m_server.seconds() >= from + 7.5; }, 30'000) &&
               m_server.loudest(from) == 0;
    }

    support::SoundServer m_server;
};

void TestWindowSound::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().c_str());
    QVERIFY2(m_server.plugIn(), m_server.log().c_str());
}

void TestWindowSound::aCriticalAlertIsHeardUntilAcknowledged()
{
    waitForAlerts();
    QVERIFY(isHeard());
    QVERIFY(isHeard()); // and again
    list().setFocus();
    list().selectAll();
    QTest::keyClick(&list(), Qt::Key_A);
    QVERIFY(isSilent());
}

void TestWindowSound::oneKeyMutesForFiveMinutes()
{
    waitForAlerts();
    QVERIFY(isHeard());
    QVERIFY(button().text().isEmpty());
    list().setFocus();
    const auto before = city().journal().size;
    QTest::keyClick(&list(), Qt::Key_Q);
    QTRY_COMPARE(button().text(), QStringLiteral("5 min"));
    QCOMPARE(city().journal().size, before + 1);
    auto written = entries("alert.mute");
    QCOMPARE(written.size(), std::size_t{1});
    QCOMPARE(*written[0].op.find("until")->text(), core::toIso8601(city().now() + minutes{5}));
    QCOMPARE(written[0].actor, city().actor().toStdString());
    QVERIFY(button().toolTip().contains(QStringLiteral("14:10:09"))); // the city's time
    QVERIFY(isSilent());
    QTest::keyClick(&list(), Qt::Key_Q);
    QTRY_VERIFY(button().text().isEmpty());
    written = entries("alert.unmute");
    QCOMPARE(written.size(), std::size_t{1});
    QCOMPARE(*written[0].prev.find("until")->text(), core::toIso8601(city().now() + minutes{5}));
    QVERIFY(isHeard());
}

void TestWindowSound::mutingEndsByItself()
{
    waitForAlerts();
    entry("mute60")->trigger();
    QTRY_COMPARE(button().text(), QStringLiteral("60 min"));
    QVERIFY(desk().hush() == Hush::All);
    city().moveClock(minutes{10});
    QTRY_COMPARE_WITH_TIMEOUT(button().text(), QStringLiteral("50 min"), 15'000);
    city().moveClock(minutes{6}); // critical ones are heard again
    QVERIFY(desk().hush() == Hush::BelowCritical);
    QVERIFY(isHeard());
    city().moveClock(minutes{44});
    QVERIFY(desk().hush() == Hush::Nothing);
    QTRY_VERIFY_WITH_TIMEOUT(button().text().isEmpty(), 15'000);
    QVERIFY(entries("alert.unmute").empty()); // its end was in the first entry
}

void TestWindowSound::aStartEndsMuting()
{
    waitForAlerts();
    entry("mute15")->trigger();
    QTRY_COMPARE(button().text(), QStringLiteral("15 min"));
    m_fixture->reopen(QStringLiteral("en"), QSize{1280, 800});
    QVERIFY(button().text().isEmpty());
    QVERIFY(desk().hush() == Hush::Nothing);
    QVERIFY(isHeard());
}

void TestWindowSound::theMenuByKeyboard()
{
    waitForAlerts();
    button().setFocus();
    QTest::keyClick(&button(), Qt::Key_Space);
    QTRY_VERIFY(desk().menu().isVisible());
    QTest::keyClick(&desk().menu(), Qt::Key_Down);
    QTest::keyClick(&desk().menu(), Qt::Key_Down);
    QTest::keyClick(&desk().menu(), Qt::Key_Return);
    QTRY_COMPARE(button().text(), QStringLiteral("15 min"));
    QVERIFY(!desk().menu().isVisible());
    QCOMPARE(button().accessibleName(), QStringLiteral("Sound"));
    QVERIFY(entry("unmute")->isEnabled());
    QCOMPARE(entry("mute30")->text(), QStringLiteral("Mute for 30 minutes, critical alerts for 15"));
}

void TestWindowSound::volumeAndVoiceAreKept()
{
    QTRY_VERIFY_WITH_TIMEOUT(desk().output().state().device == sound::SoundState::Device::Ready, 15'000);
    QVERIFY(entry("normal")->isChecked());
    entry("quiet")->trigger();
    QVERIFY(entry("voice")->isEnabled()); // .ci/packages has one, and it is told with the device
    QVERIFY(entry("voice")->isChecked());
    entry("voice")->trigger();
    m_fixture->reopen(QStringLiteral("en"), QSize{1280, 800});
    QTRY_VERIFY_WITH_TIMEOUT(desk().output().state().device == sound::SoundState::Device::Ready, 15'000);
    QVERIFY(entry("quiet")->isChecked());
    QVERIFY(!entry("voice")->isChecked());
    QVERIFY(entry("voice")->isEnabled());
}

void TestWindowSound::aReplayIsSilentUnlessAsked()
{
    m_fixture.reset();
    m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Replay);
    waitForAlerts();
    QVERIFY(!desk().isOn());
    QVERIFY(!entry("mute5")->isEnabled());
    QVERIFY(isSilent());
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Q);
    QVERIFY(button().text().isEmpty());
    entry("replay")->trigger();
    QVERIFY(desk().isOn());
    QVERIFY(isHeard());
}

QTEST_MAIN(TestWindowSound)
#include "tst_windowsound.moc"
