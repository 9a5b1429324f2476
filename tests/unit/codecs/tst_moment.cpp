// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/moment.h"

#include <QtTest>

using namespace vigie;

class TestMoment : public QObject {
    Q_OBJECT

    static QString read(std::string_view text)
    {
        const auto time = codecs::parseMoment(text);
        return time ? QString::fromStdString(core::toIso8601Micros(*time)) : QStringLiteral("-");
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time");
        const auto row = [](const char* text, const char* time) { QTest::newRow(text) << text << time; };
        row("2026-11-22T01:40:10Z", "2026-11-22T01:40:10.000000Z");
        row("2026-11-22T01:40:10.123Z", "2026-11-22T01:40:10.123000Z");
        row("2026-11-22T01:40:10.123456Z", "2026-11-22T01:40:10.123456Z");
        row("2016-12-07T11:10:00/2016-12-07T11:15:00", "2016-12-07T11:15:00.000000Z");
        row("2016-12-07T11:10:00Z/PT5M", "2016-12-07T11:10:00.000000Z");
        row("2021-01-11T15:51:02+05:30", "2021-01-11T10:21:02.000000Z");
        row("2016-12-07T11:10:00", "2016-12-07T11:10:00.000000Z");
        row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000000Z");
        row("2023-02-29T00:00:00Z", "-");
        row("2026-13-01T00:00:00Z", "-");
        row("2026-00-01T00:00:00Z", "-");
        row("2026-11-22T24:00:00Z", "2026-11-23T00:00:00.000000Z");
        row("2026-11-22T25:00:00Z", "-");
        row("2026-11-22T01:60:10Z", "-");
        row("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999999Z");
        row("2026-11-22T01:40:1xZ", "-");
        row("2026/11/22T01:40:10Z", "-");
        row("2026-11-22t01:40:10z", "2026-11-22T01:40:10.000000Z");
        row("yesterday", "-");
        row("", "-");
        row("/", "-");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, time);
        QCOMPARE(read(text.toStdString()), time);
    }

    /// The fast way and core's must agree on every text of the canonical forms with one character changed.
    void agreesWithCore()
    {
        for (const std::string_view form : {std::string_view{"2026-11-22T01:40:10Z"}, {"2026-11-22T01:40:10.123Z"}}) {
            for (std::size_t at = 0; at < form.size(); ++at) {
                for (int byte = 1; byte < 256; ++byte) {
                    std::string text{form};
                    text[at] = static_cast<char>(byte);
                    if (byte != '/')
                        QCOMPARE(codecs::parseMoment(text), core::parseIso8601(text));
                }
            }
        }
    }

    void remembersTheLastOne()
    {
        codecs::MomentReader reader;
        core::Timestamp first;
        core::Timestamp again;
        core::Timestamp other;
        QVERIFY(reader.read("2026-11-22T01:40:10.123Z", first));
        QVERIFY(reader.read("2026-11-22T01:40:10.123Z", again));
        QCOMPARE(again, first);
        QVERIFY(reader.read("2026-11-22T01:40:10.124Z", other));
        QCOMPARE(other - first, std::chrono::milliseconds{1});
        QVERIFY(!reader.read("2026-11-22T01:40:10.12xZ", other));
        QCOMPARE(other - first, std::chrono::milliseconds{1});
        QVERIFY(reader.read("2026-11-22T01:40:10.123Z", again));
        QCOMPARE(again, first);
    }
};

QTEST_APPLESS_MAIN(TestMoment)
#include "tst_moment.moc"
