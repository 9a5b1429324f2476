// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/aside.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

constexpr std::array kInputs{AsideInput::ShelveOnce, AsideInput::ShelveTimed, AsideInput::TakeOutOfService,
                             AsideInput::PutBack,    AsideInput::TimeOver,    AsideInput::Returned};
constexpr std::array kInputNames{"shelve once", "shelve", "out of service", "put back", "time over", "returned"};

} // namespace

class TestAside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void wordsComeBack();
    void orders_data();
    void orders();
};

void TestAside::transitions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("input");
    QTest::addColumn<QString>("to");
    // Written from docs/alerts.md: one line a state; "-" is a transition that does not exist.
    const QStringList lines{"none:           shelved_once shelved_timed out_of_service -    -    none",
                            "shelved_once:   shelved_once shelved_timed out_of_service none none none",
                            "shelved_timed:  shelved_once shelved_timed out_of_service none none shelved_timed",
                            "out_of_service: -            -             out_of_service none none out_of_service"};
    QCOMPARE(lines.size(), kAsideStates);
    for (const QString& line : lines) {
        const QStringList cells = line.simplified().replace(':', QString{}).split(' ');
        QCOMPARE(cells.size(), kAsideInputs + 1);
        for (int i = 0; i < kAsideInputs; ++i)
            QTest::addRow("%s, %s", qPrintable(cells[0]), kInputNames[static_cast<std::size_t>(i)])
                << cells[0] << i << cells[i + 1];
    }
}

void TestAside::transitions()
{
    QFETCH(QString, from);
    QFETCH(int, input);
    QFETCH(QString, to);
    const auto state = asideStateFromWord(from.toStdString());
    QVERIFY(state.has_value());
    const auto after = next(*state, kInputs[static_cast<std::size_t>(input)]);
    QCOMPARE(after ? QString::fromUtf8(toWord(*after)) : QString{"-"}, to);
}

void TestAside::wordsComeBack()
{
    for (int i = 0; i < kAsideStates; ++i) {
        const auto state = static_cast<AsideState>(i);
        QCOMPARE(asideStateFromWord(toWord(state)), state);
    }
    QVERIFY(!asideStateFromWord("shelved").has_value());
    for (const std::string_view reason : asideReasons())
        QVERIFY(isAsideReason(reason));
    QVERIFY(!isAsideReason("because"));
}

void TestAside::orders_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a word of the list") << QByteArray("weather") << 60 << true;
    QTest::newRow("typed") << QByteArray("Vu avec l'équipe, lampe commandée") << 60 << true;
    QTest::newRow("just as long as allowed") << QByteArray("weather") << 240 << true;
    QTest::newRow("longer than allowed") << QByteArray("weather") << 241 << false;
    QTest::newRow("ends now") << QByteArray("weather") << 0 << false;
    QTest::newRow("ended before") << QByteArray("weather") << -1 << false;
    QTest::newRow("no end") << QByteArray("weather") << INT_MAX << false;
    QTest::newRow("no reason") << QByteArray() << 60 << false;
    QTest::newRow("a blank reason") << QByteArray(" \t\n") << 60 << false;
    QTest::newRow("a novel for a reason") << QByteArray(1'001, 'x') << 60 << false;
}

void TestAside::orders()
{
    QFETCH(QByteArray, reason);
    QFETCH(int, minutes);
    QFETCH(bool, fits);
    const Timestamp now = *parseIso8601("2026-06-21T12:00:00Z");
    const AsideOrder order{.input = AsideInput::ShelveTimed,
                           .reason = reason.toStdString(),
                           .until = minutes == INT_MAX ? kNoTime : now + std::chrono::minutes{minutes}};
    const auto checked = check(order, now, 4h, "alert 1");
    QCOMPARE(checked.has_value(), fits);
    if (!fits) {
        QVERIFY(!checked.error().what.empty());
        QVERIFY(!checked.error().remedy.empty());
    }
}

QTEST_APPLESS_MAIN(TestAside)
#include "tst_aside.moc"
