// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyreader.h"
#include "numbers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <vector>

using namespace vigie;
using namespace vigie::history;

namespace {

/// One life of the program that is killed.
struct Life {
    std::map<int, qint64> said; ///< Number -> milliseconds from its start.
    qint64 killedAt = 0;
    QByteArray complaint;
};

Life liveAndDie(const QString& file, int firstNumber, qint64 milliseconds)
{
    Life out;
    QProcess program;
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/history_writer"), {file, QString::number(firstNumber)});
    if (!program.waitForStarted())
        qFatal("history_writer did not start");
    QElapsedTimer timer;
    timer.start();
    QByteArray rest;
    const auto listen = [&] {
        rest += program.readAllStandardOutput();
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            out.said[rest.first(end).toInt()] = timer.elapsed();
            rest.remove(0, end + 1);
        }
    };
    // Counted from its first word: opening is not what is tested.
    while (out.said.empty() && timer.elapsed() < 20'000 && program.waitForReadyRead(1000))
        listen();
    for (const qint64 begin = timer.elapsed(); timer.elapsed() - begin < milliseconds;) {
        if (program.waitForReadyRead(static_cast<int>(milliseconds)))
            listen();
    }
    out.killedAt = timer.elapsed();
    program.kill(); // SIGKILL
    program.waitForFinished();
    listen();
    out.complaint = program.readAllStandardError();
    return out;
}

} // namespace

class TestHistoryKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAgainAndAgainItLosesNoMoreThanItsLastMoment();
};

void TestHistoryKill::killedAgainAndAgainItLosesNoMoreThanItsLastMoment()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("history.db");
    // One period of writing, and as much again as a loaded computer may take for it.
    const qint64 mayBeLost = numbers::kWriteEvery.count() + 1000;
    std::vector<int> mustBeThere;
    int next = 0;
    std::size_t lost = 0;
    for (const qint64 milliseconds : {2500, 1300, 1731, 1402, 2207, 1517, 1950, 2003}) {
        const Life life = liveAndDie(file, next, milliseconds);
        QVERIFY2(life.complaint.isEmpty() && !life.said.empty(), life.complaint.constData());
        for (const auto& [number, at] : life.said) {
            if (at <= life.killedAt - mayBeLost)
                mustBeThere.push_back(number);
        }
        next = life.said.rbegin()->first + 1000;

        auto reader = HistoryReader::open(file.toStdString());
        QVERIFY2(reader.has_value(), reader ? "" : reader.error().english().c_str());
        for (const int asset : {0, 17, numbers::kAssets - 1}) {
            const auto points =
                (*reader)->points(numbers::idOf(asset), "level", core::Timestamp{}, numbers::timeOf(next));
            QVERIFY(points.has_value());
            std::map<core::Timestamp, double> values;
            for (const Point& point : *points)
                values[point.time] = point.value;
            QCOMPARE(values.size(), points->size());
            for (const int number : mustBeThere) {
                const auto found = values.find(numbers::timeOf(number));
                QVERIFY2(found != values.end(), qPrintable(QString("sample %1 of asset %2").arg(number).arg(asset)));
                QCOMPARE(found->second, numbers::valueOf(number, asset));
            }
            lost = life.said.size() -
                   std::min(life.said.size(), static_cast<std::size_t>(std::count_if(
                                                  life.said.begin(), life.said.end(), [&](const auto& one) {
                                                      return values.contains(numbers::timeOf(one.first));
                                                  })));
        }
        QCOMPARE((*reader)->damagedBlocks(), std::uint64_t{0});
        qInfo("killed after %lld ms: %zu of the last samples were still on their way",
              static_cast<long long>(milliseconds), lost);
    }
    QVERIFY(mustBeThere.size() > 100);
}

QTEST_GUILESS_MAIN(TestHistoryKill)
#include "tst_historykill.moc"
