// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsonnumber.h"

#include <QtTest>

#include <rapidcheck.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace vigie::codecs;

class TestJsonNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("length");
        const auto row = [](const char* text, NumberRead state, double value, int length) {
            QTest::newRow(text) << static_cast<int>(state) << value << length;
        };
        using enum NumberRead;
        row("0,", Finite, 0.0, 1);
        row("-0,", Finite, -0.0, 2);
        row("12.5}", Finite, 12.5, 4);
        row("-3.164485591715449]", Finite, -3.164485591715449, 18);
        row("1e3,", Finite, 1000.0, 3);
        row("1E-2,", Finite, 0.01, 4);
        row("9007199254740993,", Finite, 9007199254740993.0, 16);
        row("123456789012345678901234567890,", Finite, 1.2345678901234568e29, 30);
        row("0.000000000000000000000000000001,", Finite, 1e-30, 32);
        row("1e-400,", Finite, 0.0, 6);
        row("1.7976931348623157e308,", Finite, 1.7976931348623157e308, 22);
        row("1e999,", NotFinite, 0.0, 5);
        row("-1e99999999999999999999,", NotFinite, 0.0, 23);
        row("NaN,", NotFinite, 0.0, 3);
        row("-Infinity,", NotFinite, 0.0, 9);
        row("01,", Malformed, 0.0, 0);
        row("1.,", Malformed, 0.0, 0);
        row(".5,", Malformed, 0.0, 0);
        row("1e,", Malformed, 0.0, 0);
        row("1e+,", Malformed, 0.0, 0);
        row("-,", Malformed, 0.0, 0);
        row("+1,", Malformed, 0.0, 0);
        row("Nan,", Malformed, 0.0, 0);
    }
    void reads()
    {
        QFETCH(int, state);
        QFETCH(double, value);
        QFETCH(int, length);
        const char* const text = QTest::currentDataTag();
        const char* end = text;
        double read = 0.0;
        const NumberRead got = readNumber(end, read);
        QCOMPARE(static_cast<int>(got), state);
        if (got == NumberRead::Finite)
            QCOMPARE(std::bit_cast<std::uint64_t>(read), std::bit_cast<std::uint64_t>(value));
        if (got != NumberRead::Malformed)
            QCOMPARE(end - text, length);
    }

    /// The same double as the C library, bit for bit, for any double printed with any number of digits.
    void agreesWithStrtod()
    {
        const bool holds = rc::check([](std::uint64_t bits, std::uint8_t digits) {
            const auto value = std::bit_cast<double>(bits);
            RC_PRE(std::isfinite(value));
            std::array<char, 64> text{};
            std::snprintf(text.data(), text.size(), "%.*g,", 1 + digits % 20, value);
            const char* end = text.data();
            double read = 0.0;
            RC_ASSERT(readNumber(end, read) == NumberRead::Finite);
            RC_ASSERT(*end == ',');
            RC_ASSERT(std::bit_cast<std::uint64_t>(read) ==
                      std::bit_cast<std::uint64_t>(std::strtod(text.data(), nullptr)));
        });
        QVERIFY(holds);
    }
    void agreesWithStrtodOnDecimals()
    {
        const bool holds = rc::check([](std::int64_t whole, std::uint32_t fraction) {
            std::array<char, 64> text{};
            std::snprintf(text.data(), text.size(), "%lld.%u,", static_cast<long long>(whole % 1'000'000'000),
                          fraction);
            const char* end = text.data();
            double read = 0.0;
            RC_ASSERT(readNumber(end, read) == NumberRead::Finite);
            RC_ASSERT(read == std::strtod(text.data(), nullptr));
        });
        QVERIFY(holds);
    }
};

QTEST_APPLESS_MAIN(TestJsonNumber)
#include "tst_jsonnumber.moc"
