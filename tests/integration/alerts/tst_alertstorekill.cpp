// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The alert store of a program that is killed, at any time, again and again.
#include "alerts/alertstore.h"

#include <QProcess>
#include <QtTest>

#include <filesystem>
#include <map>
#include <random>

using namespace vigie::alerts;
using namespace vigie::core;

namespace {

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

} // namespace

class TestAlertStoreKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyTime();
};

void TestAlertStoreKill::killedAtAnyTime()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path{folder.path().toStdString()} / "alerts.db";
    std::mt19937 random{20260621};                // NOLINT(cert-msc51-cpp): the same run each time
    std::map<std::uint64_t, std::uint64_t> acked; // condition -> journal index that is on disk
    std::uint64_t highest = 0;
    constexpr int kRounds = 15;
    for (int round = 0; round < kRounds; ++round) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::SeparateChannels);
        writer.start(QStringLiteral(VIGIE_BINARY_DIR "/alertstore_writer"),
                     {QString::fromStdString(path.string()), QString::number(round)});
        QVERIFY(writer.waitForStarted());
        // Killed after a random number of lines: in the middle of the next write, or between two.
        const int lines = 1 + static_cast<int>(random() % 25);
        QByteArray output;
        while (output.count('\n') < lines && writer.state() == QProcess::Running && writer.waitForReadyRead(20'000))
            output += writer.readAllStandardOutput();
        const auto moment = std::chrono::nanoseconds{random() % 3'000'000};
        for (QElapsedTimer timer = started(); timer.durationElapsed() < moment;) {
        }
        QVERIFY2(writer.state() == QProcess::Running, writer.readAllStandardError().constData());
        writer.kill();
        QVERIFY(writer.waitForFinished());
        output += writer.readAllStandardOutput();

        for (const QByteArray& line : output.left(output.lastIndexOf('\n')).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "acked") {
                acked[words[1].toULongLong()] = words[2].toULongLong();
                highest = std::max<std::uint64_t>(highest, words[2].toULongLong());
            } else {
                acked.erase(words[1].toULongLong()); // over; may be on disk or not
            }
        }
        const auto store = AlertStore::open(path);
        QVERIFY2(store.has_value(), store ? "" : store.error().english().c_str());
        QVERIFY((*store)->lastJournalIndexApplied().value_or(0) >= highest);
        const auto loaded = (*store)->load();
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().english().c_str());
        std::map<std::uint64_t, const PersistedCondition*> byId;
        for (const PersistedCondition& one : *loaded)
            byId[static_cast<std::uint64_t>(one.id)] = &one;
        for (const auto& [id, journalIndex] : acked) {
            QVERIFY2(byId.contains(id), "an acknowledged alert is gone");
            QCOMPARE(byId[id]->state, ConditionState::ActiveAcked);
            QVERIFY(byId[id]->ackJournalIndex.value_or(0) >= journalIndex);
        }
    }
    QVERIFY(highest > kRounds);
}

QTEST_GUILESS_MAIN(TestAlertStoreKill)
#include "tst_alertstorekill.moc"
