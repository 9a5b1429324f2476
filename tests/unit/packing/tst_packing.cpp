// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/bytereader.h"
#include "packing/bytewriter.h"
#include "packing/checksum.h"
#include "packing/compression.h"
#include "packing/decimal.h"

#include <QtTest>

#include <rapidcheck.h>

#include <bit>
#include <cmath>
#include <limits>

using namespace vigie::packing;

namespace {

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

class TestPacking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersComeBack();
    void malformedNumbersFail_data();
    void malformedNumbersFail();
    void countsAreCapped();
    void checksums_data();
    void checksums();
    void decimals_data();
    void decimals();
    void decimalsComeBackBitForBit();
    void compressionComesBack();
    void decompressionTakesNoMoreThanTold();
};

void TestPacking::numbersComeBack()
{
    QVERIFY(
        rc::check("varints, signed varints and fixed numbers", [](std::uint64_t a, std::int64_t b, std::uint32_t c) {
            ByteWriter out;
            out.varint(a);
            out.signedVarint(b);
            out.u32(c);
            out.text("é");
            ByteReader in{out.view()};
            RC_ASSERT(in.varint() == a);
            RC_ASSERT(in.signedVarint() == b);
            RC_ASSERT(in.u32() == c);
            RC_ASSERT(in.text(2) == "é");
            RC_ASSERT(in.atEnd());
        }));
    for (const std::uint64_t edge : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, ~std::uint64_t{0}}) {
        ByteWriter out;
        out.varint(edge);
        QCOMPARE(ByteReader{out.view()}.varint(), edge);
    }
    QCOMPARE(zigzag(-1), std::uint64_t{1});
    QCOMPARE(unzigzag(zigzag(std::numeric_limits<std::int64_t>::min())), std::numeric_limits<std::int64_t>::min());
}

void TestPacking::malformedNumbersFail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("cut off") << QByteArray{"\x80"};
    QTest::newRow("more than 64 bits") << QByteArray::fromHex("ffffffffffffffffff02");
    QTest::newRow("eleven bytes") << QByteArray::fromHex("8080808080808080808001");
}

void TestPacking::malformedNumbersFail()
{
    QFETCH(QByteArray, bytes);
    ByteReader in{std::string_view{bytes.constData(), static_cast<std::size_t>(bytes.size())}};
    QCOMPARE(in.varint(), std::uint64_t{0});
    QVERIFY(!in.ok());
    QCOMPARE(in.u8(), std::uint8_t{0});
    QCOMPARE(in.remaining(), std::size_t{0});
}

void TestPacking::countsAreCapped()
{
    ByteWriter out;
    out.varint(1000);
    ByteReader taken{out.view()};
    QCOMPARE(taken.varintUpTo(1000), std::uint64_t{1000});
    QVERIFY(taken.ok());
    ByteReader refused{out.view()};
    QCOMPARE(refused.varintUpTo(999), std::uint64_t{0});
    QVERIFY(!refused.ok());
    ByteReader tooFew{out.view()};
    QVERIFY(tooFew.bytes(~std::uint64_t{0}).empty());
    QVERIFY(!tooFew.ok());
}

void TestPacking::checksums_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("expected");
    // RFC 3720, appendix B.4, and the check value of the CRC catalogues.
    QTest::newRow("32 zeros") << QByteArray(32, '\0') << 0x8A9136AAU;
    QTest::newRow("32 ones") << QByteArray(32, '\xff') << 0x62A8AB43U;
    QTest::newRow("nine digits") << QByteArray{"123456789"} << 0xE3069283U;
    QTest::newRow("nothing") << QByteArray{} << 0U;
}

void TestPacking::checksums()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, expected);
    QCOMPARE(crc32c({bytes.constData(), static_cast<std::size_t>(bytes.size())}), expected);
}

void TestPacking::decimals_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isDecimal");
    QTest::addColumn<int>("scale");
    QTest::newRow("zero") << 0.0 << true << 0;
    QTest::newRow("a percentage") << 87.0 << true << 0;
    QTest::newRow("a temperature") << 21.37 << true << 2;
    QTest::newRow("below zero") << -0.5 << true << 1;
    QTest::newRow("nine digits") << 0.123456789 << true << 9;
    QTest::newRow("a third") << 1.0 / 3.0 << false << 0;
    QTest::newRow("negative zero") << -0.0 << false << 0;
    QTest::newRow("too large") << 1e300 << false << 0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << 0;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << 0;
}

void TestPacking::decimals()
{
    QFETCH(double, value);
    QFETCH(bool, isDecimal);
    QFETCH(int, scale);
    const auto decimal = toDecimal(value);
    QCOMPARE(decimal.has_value(), isDecimal);
    if (!isDecimal)
        return;
    QCOMPARE(static_cast<int>(decimal->scale), scale);
    QVERIFY(sameBits(fromDecimal(*decimal), value));
}

void TestPacking::decimalsComeBackBitForBit()
{
    QVERIFY(rc::check("what has a decimal comes back", [](std::int32_t mantissa, std::uint8_t scale) {
        const double value = fromDecimal({mantissa, static_cast<std::uint8_t>(scale % (kMaxScale + 1))});
        const auto decimal = toDecimal(value);
        RC_ASSERT(decimal.has_value());
        RC_ASSERT(sameBits(fromDecimal(*decimal), value));
    }));
    QVERIFY(rc::check("any bits: exact or refused", [](std::uint64_t bits) {
        const auto value = std::bit_cast<double>(bits);
        if (const auto decimal = toDecimal(value))
            RC_ASSERT(sameBits(fromDecimal(*decimal), value));
    }));
}

void TestPacking::compressionComesBack()
{
    Compressor compressor{3};
    Decompressor decompressor;
    QVERIFY(rc::check("bytes", [&](const std::string& raw) {
        Bytes packed;
        Bytes back;
        RC_ASSERT(compressor.compress(raw, packed));
        RC_ASSERT(decompressor.decompress(packed, raw.size(), back));
        RC_ASSERT(back == raw);
    }));
}

void TestPacking::decompressionTakesNoMoreThanTold()
{
    Compressor compressor{3};
    Decompressor decompressor;
    Bytes packed;
    Bytes back;
    QVERIFY(compressor.compress(Bytes(1U << 20, 'a'), packed));
    QVERIFY(!decompressor.decompress(packed, 1000, back));
    QVERIFY(back.empty());
    QVERIFY(!decompressor.decompress("not compressed at all", 21, back));
    QVERIFY(!decompressor.decompress(Bytes{packed, 0, packed.size() / 2}, 1U << 20, back));
    QVERIFY(decompressor.decompress(packed, 1U << 20, back));
}

QTEST_APPLESS_MAIN(TestPacking)
#include "tst_packing.moc"
