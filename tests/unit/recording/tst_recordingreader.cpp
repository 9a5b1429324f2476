// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/checksum.h"
#include "recording/recorder.h"
#include "recording/recordingreader.h"
#include "samplebatches.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <vector>

using namespace vigie;
using namespace vigie::recording;

namespace {

constexpr int kSeconds = 6;

std::vector<std::string> secondsOf(RecordingReader& reader)
{
    std::vector<std::string> out;
    while (const core::BatchPtr batch = reader.next())
        out.push_back(samples::told(*batch));
    return out;
}

} // namespace

class TestRecordingReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutAnywhereEverythingBeforeIsRead();
    void oneFlippedByteLosesAtMostItsFrame();
    void aHoleInTheMiddleIsPassedOver();
    void withoutFooterItIsTheSame();
    void frameKindsOfLaterVersionsArePassedOver();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void seekFindsTheMoment_data();
    void seekFindsTheMoment();
    void anIndexThatPointsElsewhereIsDamage();

private:
    [[nodiscard]] core::Expected<RecordingReader> open(const QByteArray& bytes) const;
    QTemporaryDir m_folder;
    QByteArray m_whole;                 ///< One frame a second.
    std::vector<std::string> m_batches; ///< What it holds, one batch a frame.
    std::vector<FrameEntry> m_frames;
};

void TestRecordingReader::initTestCase()
{
    RecorderSettings settings;
    settings.file = m_folder.filePath("whole").toStdString();
    settings.metadata = samples::metadata();
    settings.reserveBytes = 0;
    auto recorder = Recorder::start(settings);
    QVERIFY(recorder.has_value());
    for (int second = 0; second < kSeconds; ++second) {
        m_batches.push_back(samples::told(*samples::lamp(second, 3)));
        (*recorder)->put(samples::lamp(second, 3));
        (*recorder)->flush();
    }
    (*recorder)->stop();
    QFile file{m_folder.filePath("whole")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_whole = file.readAll();
    const auto reader = RecordingReader::open(settings.file);
    QVERIFY(reader.has_value());
    m_frames.assign(reader->frames().begin(), reader->frames().end());
    QCOMPARE(m_frames.size(), static_cast<std::size_t>(kSeconds));
}

core::Expected<RecordingReader> TestRecordingReader::open(const QByteArray& bytes) const
{
    const QString path = m_folder.filePath("changed");
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the temporary folder cannot be written");
    file.close();
    return RecordingReader::open(path.toStdString());
}

void TestRecordingReader::cutAnywhereEverythingBeforeIsRead()
{
    for (qsizetype size = static_cast<qsizetype>(m_frames.front().offset); size < m_whole.size(); ++size) {
        auto reader = open(m_whole.first(size));
        QVERIFY2(reader.has_value(), qPrintable(QString::number(size)));
        const auto whole = std::count_if(m_frames.begin(), m_frames.end(), [&](const FrameEntry& frame) {
            return frame.end() <= static_cast<std::uint64_t>(size);
        });
        const std::vector<std::string> expected{m_batches.begin(), m_batches.begin() + whole};
        QVERIFY2(secondsOf(*reader) == expected, qPrintable(QString::number(size)));
        QVERIFY(!reader->summary().closed);
        const std::uint64_t end =
            whole == 0 ? m_frames.front().offset : m_frames[static_cast<std::size_t>(whole) - 1].end();
        const bool atSeam = end == static_cast<std::uint64_t>(size);
        // A cut inside the end mark leaves a whole footer frame before it.
        if (!atSeam && whole < kSeconds) {
            QCOMPARE(reader->damage().size(), std::size_t{1});
            QCOMPARE(reader->damage().front(),
                     (Damage{DamageKind::TornEnd, end, static_cast<std::uint64_t>(size) - end}));
        }
    }
}

void TestRecordingReader::oneFlippedByteLosesAtMostItsFrame()
{
    for (qsizetype place = static_cast<qsizetype>(kFileMagic.size()); place < m_whole.size(); ++place) {
        QByteArray bytes = m_whole;
        bytes[place] = static_cast<char>(~bytes[place]);
        for (const bool closed : {true, false}) {
            if (!closed)
                bytes.truncate(static_cast<qsizetype>(m_frames.back().end()));
            if (place >= bytes.size())
                continue;
            auto reader = open(bytes);
            QVERIFY2(reader.has_value(), qPrintable(QString::number(place)));
            std::vector<std::string> expected;
            for (std::size_t i = 0; i < m_frames.size(); ++i) {
                const auto at = static_cast<std::uint64_t>(place);
                if (at < m_frames[i].offset || at >= m_frames[i].end())
                    expected.push_back(m_batches[i]);
            }
            QVERIFY2(secondsOf(*reader) == expected, qPrintable(QString::number(place)));
            const bool hit = expected.size() < m_batches.size();
            const bool told =
                std::any_of(reader->damage().begin(), reader->damage().end(), [&](const Damage& damage) {
                    const auto at = static_cast<std::uint64_t>(place);
                    return damage.offset <= at && at < damage.offset + damage.length;
                });
            QVERIFY2(!hit || told, qPrintable(QString::number(place)));
        }
    }
}

void TestRecordingReader::aHoleInTheMiddleIsPassedOver()
{
    QByteArray bytes = m_whole.first(static_cast<qsizetype>(m_frames.back().end()));
    // From the middle of the second frame to the middle of the fourth.
    const auto from = static_cast<qsizetype>(m_frames[1].offset + 60);
    const auto to = static_cast<qsizetype>(m_frames[3].offset + 60);
    bytes.remove(from, to - from);
    auto reader = open(bytes);
    QVERIFY(reader.has_value());
    const std::vector<std::string> got = secondsOf(*reader);
    QVERIFY(std::find(got.begin(), got.end(), m_batches[0]) != got.end());
    QVERIFY(std::find(got.begin(), got.end(), m_batches[4]) != got.end());
    QVERIFY(std::find(got.begin(), got.end(), m_batches[5]) != got.end());
    QVERIFY(std::find(got.begin(), got.end(), m_batches[2]) == got.end());
    QVERIFY(!reader->damage().empty());
}

void TestRecordingReader::withoutFooterItIsTheSame()
{
    auto reader = open(m_whole.first(static_cast<qsizetype>(m_frames.back().end())));
    QVERIFY(reader.has_value());
    QVERIFY(!reader->summary().closed);
    QVERIFY(std::equal(m_frames.begin(), m_frames.end(), reader->frames().begin(), reader->frames().end()));
    QVERIFY(secondsOf(*reader) == m_batches);
    QVERIFY(reader->damage().empty());
}

void TestRecordingReader::frameKindsOfLaterVersionsArePassedOver()
{
    FrameHeader later;
    later.kind = static_cast<FrameKind>(16);
    later.flags = 0x40;
    later.first = later.last = samples::kNoon;
    later.storedSize = 5;
    later.rawSize = 9;
    later.payloadCrc = packing::crc32c("state");
    packing::ByteWriter frame;
    putFrameHeader(frame, later);
    frame.bytes("state");
    QByteArray bytes = m_whole.first(static_cast<qsizetype>(m_frames.back().end()));
    bytes.insert(static_cast<qsizetype>(m_frames[2].offset), QByteArray::fromStdString(frame.view()));
    auto reader = open(bytes);
    QVERIFY(reader.has_value());
    QVERIFY(secondsOf(*reader) == m_batches);
    QVERIFY(reader->damage().empty());
}

void TestRecordingReader::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    packing::ByteWriter newer;
    putFileHeader(newer, {kFormatVersion + 1, 0, 0});
    QTest::newRow("empty") << QByteArray{} << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("a text") << QByteArray(500, 'x') << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("cut inside its head") << QByteArray{"VIGIEREC"} << static_cast<int>(core::ErrorCode::InvalidInput);
    QTest::newRow("of a newer Vigie") << QByteArray::fromStdString(newer.view())
                                      << static_cast<int>(core::ErrorCode::Unsupported);
}

void TestRecordingReader::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto reader = open(bytes);
    QVERIFY(!reader.has_value());
    QCOMPARE(static_cast<int>(reader.error().code), code);
    QVERIFY(!reader.error().remedy.empty());
}

void TestRecordingReader::seekFindsTheMoment_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<int>("firstSecond");
    QTest::newRow("before the beginning") << qint64{-5000} << 0;
    QTest::newRow("the beginning") << qint64{0} << 0;
    QTest::newRow("between two") << qint64{2500} << 3;
    QTest::newRow("exactly one") << qint64{4000} << 4;
    QTest::newRow("after the end") << qint64{60'000} << kSeconds;
}

void TestRecordingReader::seekFindsTheMoment()
{
    QFETCH(qint64, millis);
    QFETCH(int, firstSecond);
    auto reader = open(m_whole);
    QVERIFY(reader.has_value());
    QVERIFY(reader->next() != nullptr);
    // The batches come 411 microseconds after each full second.
    reader->seek(samples::kNoon + std::chrono::milliseconds{millis});
    QVERIFY(secondsOf(*reader) == std::vector(m_batches.begin() + firstSecond, m_batches.end()));
}

void TestRecordingReader::anIndexThatPointsElsewhereIsDamage()
{
    // A footer that is whole but not this file's: its frames lie one byte further.
    std::vector<FrameEntry> moved = m_frames;
    const QByteArray frames = m_whole.first(static_cast<qsizetype>(m_frames.back().end()));
    for (FrameEntry& frame : moved)
        ++frame.offset;
    moved.pop_back();
    const packing::Bytes index = encodeIndex(moved);
    FrameHeader header;
    header.kind = FrameKind::Footer;
    header.storedSize = header.rawSize = static_cast<std::uint32_t>(index.size());
    header.payloadCrc = packing::crc32c(index);
    packing::ByteWriter end;
    putFrameHeader(end, header);
    end.bytes(index);
    putEndMark(end, static_cast<std::uint64_t>(frames.size()));
    auto reader = open(frames + QByteArray::fromStdString(end.view()));
    QVERIFY(reader.has_value());
    QVERIFY(secondsOf(*reader).empty());
    QCOMPARE(reader->damage().size(), moved.size());
    QCOMPARE(reader->damage().front().kind, DamageKind::Checksum);
}

QTEST_APPLESS_MAIN(TestRecordingReader)
#include "tst_recordingreader.moc"
