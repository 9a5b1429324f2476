// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/compression.h"
#include "recording/batchframereader.h"
#include "recording/batchframewriter.h"
#include "recording/framecolumns.h"
#include "recording/plaintext.h"
#include "samplebatches.h"

#include <QtTest>

#include <rapidcheck.h>

#include <limits>

using namespace vigie;
using namespace vigie::recording;
using samples::BatchBuilder;
using samples::kNoon;
using Added = BatchFrameWriter::Added;

namespace {

constexpr std::size_t kFeeds = 2;

struct Unfolded {
    FrameHeader header;
    packing::Bytes raw;
    std::optional<std::vector<core::BatchPtr>> batches;
};

Unfolded through(const std::vector<core::BatchPtr>& batches)
{
    BatchFrameWriter writer{kFeeds};
    for (const core::BatchPtr& batch : batches) {
        if (writer.add(batch) != Added::Yes)
            qFatal("a batch was not taken");
    }
    Unfolded out;
    const auto frame = writer.finish();
    packing::Decompressor decompressor;
    if (!frame || !decompressor.decompress(frame->payload, frame->header.rawSize, out.raw))
        qFatal("the frame was not packed");
    out.header = frame->header;
    out.batches = readBatchFrame(out.raw, frame->header, kFeeds);
    return out;
}

core::Timestamp anyTime()
{
    return *rc::gen::element(core::kNoTime, kNoon, kNoon + std::chrono::seconds{*rc::gen::inRange(-5000, 5000)},
                             core::Timestamp{core::Duration{*rc::gen::arbitrary<std::int64_t>()}});
}

core::BatchPtr anyBatch()
{
    using namespace rc;
    BatchBuilder builder{kNoon + core::Duration{*gen::inRange(-2'000'000, 2'000'000)}, *gen::inRange(0U, 2U)};
    const auto word = [] {
        return *gen::container<std::string>(gen::element('a', 'b', '/', ' ')) + *gen::element("", "é", "日本", "😀");
    };
    const int assets = *gen::inRange(0, 5);
    for (int i = 0; i < assets; ++i) {
        builder.asset(word(), word());
        if (*gen::arbitrary<bool>())
            builder.at(*gen::inRange(-90, 90) + 0.1234567, *gen::inRange(-180, 180) - 0.0000001, anyTime());
        const int observations = *gen::inRange(0, 4);
        for (int k = 0; k < observations; ++k) {
            double value = *gen::element(0.0, -0.0, 1.0, 21.37, -40.5, 1e-300, 1.0 / 3, 1.7976931348623157e308);
            if (*gen::arbitrary<bool>())
                value = *gen::arbitrary<double>();
            if (*gen::arbitrary<bool>())
                builder.word(word(), word(), anyTime());
            else
                builder.number(word(), value, anyTime(), word(), static_cast<core::Quality>(*gen::inRange(0, 4)));
        }
    }
    return builder.take();
}

} // namespace

class TestBatchFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesComeBack();
    void aTextIsOnceInItsBatch();
    void unsoundBatchesAreRefused_data();
    void unsoundBatchesAreRefused();
    void aFullFrameAsksToBeClosed();
    void anyDamageIsRefusedOrHarmless();
    void foreignTextsAreCleaned_data();
    void foreignTextsAreCleaned();
};

void TestBatchFrame::batchesComeBack()
{
    QVERIFY(rc::check("any batches", [] {
        const int count = *rc::gen::inRange(1, 6);
        std::vector<core::BatchPtr> batches;
        for (int i = 0; i < count; ++i)
            batches.push_back(anyBatch());
        const Unfolded out = through(batches);
        RC_ASSERT(out.batches.has_value());
        RC_ASSERT(out.batches->size() == batches.size());
        for (std::size_t i = 0; i < batches.size(); ++i)
            RC_ASSERT(samples::told(*(*out.batches)[i]) == samples::told(*batches[i]));
    }));
}

void TestBatchFrame::aTextIsOnceInItsBatch()
{
    BatchBuilder builder{kNoon};
    for (int i = 0; i < 1000; ++i)
        builder.asset("lamp-" + std::to_string(i)).word("powerState", "on").word("status", "on");
    const Unfolded out = through({builder.take()});
    QVERIFY(out.batches.has_value());
    // Ids of 6 to 8 bytes, and each word once.
    QVERIFY(out.batches->front()->texts.size() < 9000);
}

void TestBatchFrame::unsoundBatchesAreRefused_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("a feed the recording does not name") << 0;
    QTest::newRow("no arrival") << 1;
    QTest::newRow("a text outside the pool") << 2;
    QTest::newRow("observations outside the batch") << 3;
    QTest::newRow("not a number") << 4;
    QTest::newRow("a text of 70,000 bytes") << 5;
}

void TestBatchFrame::unsoundBatchesAreRefused()
{
    QFETCH(int, fault);
    BatchBuilder builder{kNoon};
    builder.asset("lamp").number("level", 1.0);
    core::Batch& batch = builder.raw();
    switch (fault) {
    case 0:
        batch.feed = static_cast<core::FeedIndex>(kFeeds);
        break;
    case 1:
        batch.arrivedAt = core::kNoTime;
        break;
    case 2:
        batch.assets[0].id.offset = 0xFFFFFFF0U;
        break;
    case 3:
        batch.assets[0].observationCount = 2;
        break;
    case 4:
        batch.observations[0].number = std::numeric_limits<double>::quiet_NaN();
        break;
    default:
        batch.assets[0].id = batch.addText(std::string(70'000, 'x'));
        break;
    }
    BatchFrameWriter writer{kFeeds};
    QCOMPARE(writer.add(builder.take()), Added::Refused);
    QVERIFY(writer.empty());
    QCOMPARE(writer.add(samples::lamp(0, 0)), Added::Yes);
}

void TestBatchFrame::aFullFrameAsksToBeClosed()
{
    BatchFrameWriter writer{kFeeds};
    const core::BatchPtr batch = samples::lamp(0, 0);
    std::uint64_t taken = 0;
    while (writer.add(batch) == Added::Yes)
        ++taken;
    QVERIFY2(taken >= 10'000 && taken <= 100'000, qPrintable(QString::number(taken)));
    QVERIFY(writer.finish().has_value());
    QVERIFY(writer.empty());
    QCOMPARE(writer.add(batch), Added::Yes);
}

void TestBatchFrame::anyDamageIsRefusedOrHarmless()
{
    const Unfolded whole = through({samples::lamp(0, 1), samples::lamp(1, 2), samples::lamp(1, 3)});
    for (std::size_t i = 0; i < whole.raw.size(); ++i) {
        for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
            packing::Bytes bytes = whole.raw;
            bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ flip);
            const auto batches = readBatchFrame(bytes, whole.header, kFeeds);
            if (!batches)
                continue;
            // What passes says something else, but keeps what a batch promises.
            for (const core::BatchPtr& batch : *batches) {
                QVERIFY(static_cast<std::size_t>(batch->feed) < kFeeds);
                QVERIFY(!samples::told(*batch).empty());
            }
        }
        QVERIFY(!readBatchFrame(std::string_view{whole.raw}.substr(0, i), whole.header, kFeeds));
    }
}

void TestBatchFrame::foreignTextsAreCleaned_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray{"lamp 7"} << QByteArray{"lamp 7"};
    QTest::newRow("accents and other scripts")
        << QByteArray{"Préfecture 日本 😀"} << QByteArray{"Préfecture 日本 😀"};
    QTest::newRow("line break and escape") << QByteArray{"a\nb\x1b[31m"} << QByteArray{"ab[31m"};
    QTest::newRow("right-to-left override") << QByteArray{"a\xE2\x80\xAE"
                                                          "b"}
                                            << QByteArray{"ab"};
    QTest::newRow("C1 control") << QByteArray{"a\xC2\x85"
                                              "b"}
                                << QByteArray{"ab"};
    QTest::newRow("overlong slash") << QByteArray{"a\xC0\xAF"
                                                  "b"}
                                    << QByteArray{"ab"};
    QTest::newRow("surrogate") << QByteArray{"a\xED\xA0\x80"
                                             "b"}
                               << QByteArray{"ab"};
    QTest::newRow("cut off") << QByteArray{"a\xE2\x80"} << QByteArray{"a"};
    QTest::newRow("too long") << QByteArray{"éééééé"} << QByteArray{"éééé"};
}

void TestBatchFrame::foreignTextsAreCleaned()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    constexpr std::size_t kMost = 9;
    const std::string out =
        plainText({text.constData(), static_cast<std::size_t>(text.size())}, expected.size() > 9 ? 100 : kMost);
    QCOMPARE(QByteArray::fromStdString(out), expected);
}

QTEST_APPLESS_MAIN(TestBatchFrame)
#include "tst_batchframe.moc"
