// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules tried against recordings in which something is missing: quiet spells, gaps, damage, an end, everything.
#include "packing/checksum.h"
#include "recording/batchframewriter.h"
#include "recording/recordingfile.h"
#include "recording/recordingreader.h"
#include "support/tempfolder.h"
#include "trials.h"

#include <QFile>
#include <QtTest>

using namespace vigie;
using namespace vigie::trials;
using namespace std::chrono_literals;
using support::kNoon;

class TestTrialRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = support::recordedCity(m_folder.file("city.vigierec")); }
    void silenceIsToldInAQuietSpell();
    void whatWasNotRecordedRaisesNothing();
    void aDayOfNothingIsNoSilence();
    void damageIsPassedOver();
    void whatIsBeingWritten();
    void nothingWasRecorded();
    void noRecordingIsAnError();

private:
    support::TempFolder m_folder;
    std::filesystem::path m_city;
};

void TestTrialRecordings::silenceIsToldInAQuietSpell()
{
    // Nothing at all between 12:10 and 12:50, then all of it again.
    const auto file = m_folder.file("quiet.vigierec");
    const auto recorder = support::startRecorder(file);
    support::recordCity(*recorder, 0min, 10min);
    support::recordCity(*recorder, 50min, 60min);
    recorder->stop();
    const TrialSide side = tried(orderOf(file, "silent")).inForce;
    QCOMPARE(side.raised, 10U);
    QCOMPARE(side.mostInTenMinutes, 10U);
    for (const session::TrialFiring& one : side.firings) {
        QVERIFY(one.alert.raisedAt >= kNoon + 30min && one.alert.raisedAt <= kNoon + 30min + 3s);
        // bin-9 says nothing from 12:50 on.
        QCOMPARE(one.endedAt == core::kNoTime, one.alert.assetId == "bin-9");
    }
}

void TestTrialRecordings::whatWasNotRecordedRaisesNothing()
{
    // The same, but the recorder says that it had to leave something out meanwhile.
    const auto file = m_folder.file("gap.vigierec");
    auto made = recording::RecordingFile::create(file, recording::samples::metadata());
    QVERIFY(made.has_value());
    const auto append = [&](std::chrono::minutes from, std::chrono::minutes to) {
        recording::BatchFrameWriter frame{recording::samples::metadata().feeds.size()};
        for (auto since = from; since <= to; since += 1min) {
            for (int bin = 0; bin < 9; ++bin)
                QVERIFY(frame.add(support::binMessage(bin, since)) == recording::BatchFrameWriter::Added::Yes);
        }
        const auto finished = frame.finish();
        QVERIFY(finished && made->append(finished->header, finished->payload).has_value());
    };
    append(0min, 10min);
    const recording::Gap gap{kNoon + 10min + 30s, kNoon + 49min, 351, 351};
    recording::FrameHeader header;
    header.kind = recording::FrameKind::Gap;
    header.first = gap.first;
    header.last = gap.last;
    const auto payload = recording::encodeGap(gap);
    header.payloadCrc = packing::crc32c(payload);
    header.rawSize = header.storedSize = static_cast<std::uint32_t>(payload.size());
    QVERIFY(made->append(header, payload).has_value());
    append(50min, 60min);
    QVERIFY(made->finish().has_value());

    const TrialResult result = tried(orderOf(file, "silent"));
    QCOMPARE(result.lost, 351U);
    QCOMPARE(result.damage, 0U);
    QCOMPARE(result.inForce.raised, 0U);
    QCOMPARE(raisedBy(result.inForce, "full"), 3U); // what was recorded is judged as ever
}

void TestTrialRecordings::aDayOfNothingIsNoSilence()
{
    const auto file = m_folder.file("two days.vigierec");
    const auto recorder = support::startRecorder(file);
    support::recordCity(*recorder, 0min, 5min);
    support::recordCity(*recorder, 26h, 26h + 5min);
    recorder->stop();
    const TrialResult result = tried(orderOf(file, "silent"));
    // Only the one that says nothing on the second day; 20 minutes have not gone by.
    QCOMPARE(result.inForce.raised, 0U);
    QCOMPARE(result.to, kNoon + 26h + 5min + 80ms);
}

void TestTrialRecordings::damageIsPassedOver()
{
    auto reader = recording::RecordingReader::open(m_city);
    QVERIFY(reader.has_value());
    QFile file{QString::fromStdString(m_city.string())};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    // The minutes from 12:58 to 13:05, in which bin-1 becomes full.
    for (std::size_t frame = 58; frame <= 65; ++frame) {
        const auto place = static_cast<qsizetype>(reader->frames()[frame].offset + recording::kFrameHeaderSize + 5);
        bytes[place] = static_cast<char>(~bytes[place]);
    }
    QFile changed{QString::fromStdString(m_folder.file("damaged.vigierec"))};
    QVERIFY(changed.open(QIODevice::WriteOnly));
    QCOMPARE(changed.write(bytes), bytes.size());
    changed.close();
    const TrialResult result = tried(orderOf(m_folder.file("damaged.vigierec")));
    QCOMPARE(result.damage, 8U);
    QCOMPARE(result.batches, 1'139U - 8 * 9);
    QCOMPARE(result.inForce.raised, 3U);
    QCOMPARE(result.inForce.firings[2].alert.raisedAt, kNoon + 66min + 10ms);
    // Whether the silent one was silent meanwhile is not known: its time counts anew from 13:06.
    const TrialSide silent = tried(orderOf(m_folder.file("damaged.vigierec"), "silent")).inForce;
    QCOMPARE(silent.raised, 1U);
    QVERIFY(silent.firings.front().alert.raisedAt >= kNoon + 86min);
    QVERIFY(silent.firings.front().alert.raisedAt <= kNoon + 86min + 3s);
}

void TestTrialRecordings::whatIsBeingWritten()
{
    const auto file = m_folder.file("running.vigierec");
    const auto recorder = support::startRecorder(file);
    support::recordCity(*recorder, 0min, 30min);
    const TrialResult half = tried(orderOf(file));
    QVERIFY(!half.closed);
    QCOMPARE(half.damage, 0U);
    QCOMPARE(half.to, kNoon + 30min + 90ms);
    QCOMPARE(half.inForce.raised, 2U);
    support::recordCity(*recorder, 31min, 120min);
    QCOMPARE(tried(orderOf(file)).inForce.raised, 3U);
    // Cut where it was being written.
    QFile cut{QString::fromStdString(file)};
    QVERIFY(cut.resize(cut.size() - 7));
    QCOMPARE(tried(orderOf(file)).damage, 0U);
    recorder->stop();
}

void TestTrialRecordings::nothingWasRecorded()
{
    const auto file = m_folder.file("empty.vigierec");
    support::startRecorder(file)->stop();
    TrialOrder order = orderOf(file);
    order.draft = order.inForce;
    const TrialResult result = tried(order);
    QCOMPARE(result.from, core::kNoTime);
    QCOMPARE(result.to, core::kNoTime);
    QVERIFY(result.closed && result.inForce.hasRule && result.draft.hasRule);
    QCOMPARE(result.inForce.rules.size(), std::size_t{2});
    QCOMPARE(result.inForce.allRaised, 0U);
}

void TestTrialRecordings::noRecordingIsAnError()
{
    for (const std::string& path :
         {m_folder.file("none.vigierec"), m_folder.write("text.vigierec", "Not a recording")}) {
        const auto result = session::tryRules(orderOf(path));
        QVERIFY(!result.has_value());
        QVERIFY(!result.error().remedy.empty());
    }
}

QTEST_GUILESS_MAIN(TestTrialRecordings)
#include "tst_trialrecordings.moc"
