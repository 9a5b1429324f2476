// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_ngsildlimits.h"

#include "decoded.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vigie;
using core::ErrorCode;
using test::decoded;
using test::Decoded;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

std::string lampWith(const std::string& fields)
{
    return R"({"id":"L1","type":"Streetlight","voltage":1,)" + fields + "}";
}

} // namespace

void TestNgsiLdLimits::refusals_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const std::string& message, ErrorCode code, const char* where) {
        QTest::newRow(name) << QByteArray::fromStdString(message) << static_cast<int>(code) << QString{where};
    };
    using enum ErrorCode;
    row("empty", "", InvalidInput, "");
    row("blank", "  \n ", InvalidInput, "");
    row("a number", "42", InvalidInput, "");
    row("a text", "\"on\"", InvalidInput, "");
    row("null", "null", InvalidInput, "");
    row("not JSON", "hello", InvalidInput, "byte 0");
    row("an object that is nothing", R"({"a":1})", InvalidInput, "");
    row("notification without data", R"({"id":"urn:n","type":"Notification"})", InvalidInput, "");
    row("no type", R"({"id":"L1","voltage":1})", InvalidInput, "byte 0");
    row("two ids", R"({"id":"L1","type":"Streetlight","id":"L2"})", InvalidInput, "byte 0");
    row("two types", R"({"id":"L1","type":"Streetlight","type":"Tank"})", InvalidInput, "byte 0");
    row("empty id", R"({"id":"","type":"Streetlight"})", InvalidInput, "byte 0");
    row("id of control characters only", R"({"id":"\u0001\u202E","type":"Streetlight"})", InvalidInput, "byte 0");
    row("unfinished", R"({"id":"L1","type":"Streetlight")", InvalidInput, "byte 31");
    row("unfinished list", R"([{"id":"L1","type":"Streetlight"})", InvalidInput, "byte 33");
    row("unclosed string", R"({"id":"L1","type":"Street})", InvalidInput, "byte 18");
    row("a comma too many", R"({"id":"L1","type":"Streetlight","voltage":1,})", InvalidInput, "byte 44");
    row("a comma too few", R"({"id":"L1","type":"Streetlight" "voltage":1})", InvalidInput, "byte 32");
    row("a colon too few", R"({"id":"L1","type":"Streetlight","voltage" 1})", InvalidInput, "byte 32");
    row("wrong bracket", R"({"id":"L1","type":"Streetlight","voltage":[1}})", InvalidInput, "byte 44");
    row("text behind", R"({"id":"L1","type":"Streetlight"} x)", InvalidInput, "byte 34");
    row("two messages", R"({"id":"L1","type":"Streetlight"}{"id":"L2","type":"Streetlight"})", InvalidInput,
        "byte 32");
    row("wrong word", R"({"id":"L1","type":"Streetlight","voltage":tru})", InvalidInput, "byte 42");
    row("wrong number", R"({"id":"L1","type":"Streetlight","voltage":01})", InvalidInput, "byte 42");
    row("wrong word in what is skipped", R"({"id":"L1","type":"Streetlight","@context":[{"a":nul}]})", InvalidInput,
        "byte 49");
    row("wrong escape", R"({"id":"L1","type":"Streetlight","status":"\x"})", InvalidInput, "byte 41");
    row("wrong escape in what is skipped", R"({"id":"L1","type":"Streetlight","@context":"\u12"})", InvalidInput,
        "byte 43");
    row("bare line break in a string", "{\"id\":\"L1\",\"type\":\"Street\nlight\"}", InvalidInput, "byte 25");
    row("not UTF-8", "{\"id\":\"L1\",\"type\":\"Street\xFFlight\"}", InvalidInput, "byte 25");
    row("overlong UTF-8", "{\"id\":\"L1\",\"type\":\"Street\xC0\xAFlight\"}", InvalidInput, "byte 25");
    row("surrogate in UTF-8", "{\"id\":\"\xED\xA0\x80\",\"type\":\"Streetlight\"}", InvalidInput, "byte 7");
    row("1,000 lists deep", repeated("[", 1000) + repeated("]", 1000), TooLarge, "byte 32");
    row("1,000 objects deep", lampWith("\"a\":" + repeated("{\"a\":", 1000) + "1" + repeated("}", 1000)), TooLarge,
        "byte 203");
    row("100,000 lists, not closed", repeated("[", 100'000) + "]", TooLarge, "byte 32");
    row("too many bytes", "[" + std::string(1U << 20, ' ') + "]", TooLarge, "");
    row("too many entities", "[" + repeated(R"({"id":"a","type":"b"},)", 10'000) + R"({"id":"a","type":"b"}])",
        TooLarge, "byte 220001");
    row("id too long", R"({"id":")" + std::string(513, 'x') + R"(","type":"Streetlight"})", TooLarge, "byte 0");
    row("type too long", R"({"id":"L1","type":")" + std::string(129, 'x') + R"("})", TooLarge, "byte 0");
}
void TestNgsiLdLimits::refusals()
{
    QFETCH(QByteArray, message);
    QFETCH(int, code);
    const Decoded got = decoded({message.constData(), static_cast<std::size_t>(message.size())});
    QVERIFY(got.failed);
    QCOMPARE(static_cast<int>(got.error.code), code);
    QTEST(QString::fromStdString(got.error.where), "where");
    QVERIFY(!got.error.what.empty());
    QVERIFY(!got.error.remedy.empty());
    QVERIFY(got.batch.assets.empty());
    QVERIFY(got.batch.observations.empty());
    QVERIFY(got.batch.texts.empty());
}

void TestNgsiLdLimits::atTheLimit()
{
    QVERIFY(!decoded("[" + repeated(R"({"id":"a","type":"b"},)", 9'999) + R"({"id":"a","type":"b"}])").failed);
    QVERIFY(!decoded(R"({"id":")" + std::string(512, 'x') + R"(","type":"Streetlight"})").failed);
    QVERIFY(!decoded(lampWith("\"@context\":" + repeated("[", 31) + repeated("]", 31))).failed);
    QVERIFY(decoded(lampWith("\"@context\":" + repeated("[", 32) + repeated("]", 32))).failed);
}

void TestNgsiLdLimits::longTextsAreCut()
{
    const Decoded got = decoded(lampWith(R"("status":")" + repeated("é", 600) + "\""));
    QCOMPARE(got.report.cutTexts, 1U);
    QCOMPARE(got.observations().back(), QString("status=" + QString(512, QChar(0xE9))));
}

void TestNgsiLdLimits::tooManyAttributes()
{
    std::string fields;
    for (int i = 0; i < 300; ++i)
        fields += (i > 0 ? ",\"a" : "\"a") + std::to_string(i) + "\":" + std::to_string(i);
    const Decoded got = decoded(R"({"id":"K1","type":"Kiosk",)" + fields + "}");
    QCOMPARE(got.batch.observations.size(), 200U);
    QCOMPARE(got.report.droppedFields, 100U);
    QCOMPARE(got.problems().size(), 8);
    QCOMPARE(got.problems().front(), "too-many-attributes Kiosk/a200 number");
}

void TestNgsiLdLimits::tooManyParts()
{
    std::string parts;
    for (int i = 0; i < 5000; ++i)
        parts += (i > 0 ? ",\"p" : "\"p") + std::to_string(i) + "\":1";
    const Decoded got = decoded(lampWith("\"deviceInfo\":{" + parts + "}"));
    QCOMPARE(got.batch.observations.size(), 200U);
    QVERIFY(got.report.droppedFields > 0);
}

void TestNgsiLdLimits::tooManyVertices()
{
    const auto line = [](int vertices) {
        return lampWith(R"("location":{"type":"LineString","coordinates":[)" + repeated("[5,47],", vertices - 1) +
                        "[5,47]]}");
    };
    QCOMPARE(decoded(line(10'000)).report.badPositions, 0U);
    const Decoded got = decoded(line(10'001));
    QCOMPARE(got.report.badPositions, 1U);
    QVERIFY(!got.batch.assets.front().position);
    QCOMPARE(got.line(), "voltage=1");
}

void TestNgsiLdLimits::longNames()
{
    const Decoded got = decoded(R"({"id":"K1","type":"Kiosk",")" + std::string(129, 'n') + R"(":1,"open":true})");
    QCOMPARE(got.line(), "open=yes");
    QCOMPARE(got.report.droppedFields, 1U);
}

void TestNgsiLdLimits::ownLimits()
{
    codecs::NgsiLdDecoder::Options options;
    options.limits.messageBytes = 60;
    options.limits.textBytes = 3;
    options.limits.attributesPerEntity = 1;
    const Decoded got = decoded(R"({"id":"K1","type":"Kiosk","mood":"calm","open":true})", options);
    QCOMPARE(got.line(), "mood=cal");
    QCOMPARE(got.report.droppedFields, 1U);
    QVERIFY(decoded(R"({"id":"K1","type":"Kiosk","mood":"calm","open":true,"jets":12})", options).failed);
}

/// What an adversary may send in one megabyte must not hold the feed up, and must not crash it.
void TestNgsiLdLimits::nastyMessagesEnd_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& message) {
        QTest::newRow(name) << QByteArray::fromStdString(message);
    };
    constexpr int kMany = 60'000;
    std::string distinct;
    for (int i = 0; i < kMany; ++i)
        distinct += ",\"owner" + std::to_string(i) + "\":1";
    row("many attributes", R"({"id":"a","type":"Kiosk")" + distinct + "}");
    row("many attributes of a known model", R"({"id":"a","type":"Streetlight")" + distinct + "}");
    row("many parts", R"({"id":"a","type":"Kiosk","p":{"q":1)" + distinct + "}}");
    row("many parts of parts", R"({"id":"a","type":"Kiosk","p":{"q":{"r":1)" + distinct + "}}}");
    row("many times the same", R"({"id":"a","type":"Kiosk")" + repeated(",\"x\":1", 150'000) + "}");
    row("many instances", R"({"id":"a","type":"Kiosk","x":[{"datasetId":"urn:a","value":1})" +
                              repeated(R"(,{"datasetId":"urn:a","value":1})", 30'000) + "]}");
    row("many digits", lampWith("\"current\":" + std::string(1'000'000, '7')));
    row("many zeros", lampWith("\"current\":0." + std::string(1'000'000, '0') + "1"));
    row("many list elements", lampWith("\"status\":[1" + repeated(",1", 400'000) + "]"));
    row("long text of at signs", lampWith("\"status\":\"" + std::string(1'000'000, '@') + "\""));
    row("long text of digits", lampWith("\"status\":\"" + repeated("0 1-2.", 160'000) + "\""));
    row("long text of pairs", lampWith("\"status\":\"" + repeated("AA:", 330'000) + "\""));
    row("long text of escapes", lampWith("\"status\":\"" + repeated("\\u0041", 160'000) + "\""));
    row("long key of escapes", lampWith("\"" + repeated("\\u0041", 160'000) + "\":1"));
    row("many empty lists", lampWith("\"status\":[[]" + repeated(",[]", 300'000) + "]"));
    row("many metadata", lampWith(R"("status":{"type":"Text","value":1,"metadata":{"q":1)" + distinct + "}}"));
    row("many languages", lampWith(R"("status":{"languageMap":{"q":"1")" + repeated(R"(,"fr":"a")", 100'000) + "}}"));
    row(
        "many types", "[" + [] {
            std::string out;
            for (int i = 0; i < 9'000; ++i)
                out += (i > 0 ? ",{\"id\":\"a\",\"type\":\"T" : "{\"id\":\"a\",\"type\":\"T") + std::to_string(i) +
                       "\",\"x" + std::to_string(i) + "\":1}";
            return out;
        }() + "]");
}
void TestNgsiLdLimits::nastyMessagesEnd()
{
    QFETCH(QByteArray, message);
    codecs::NgsiLdDecoder decoder;
    core::Batch batch;
    for (int round = 0; round < 2; ++round) {
        QElapsedTimer timer;
        timer.start();
        batch.clear();
        const auto report = decoder.decode({message.constData(), static_cast<std::size_t>(message.size())}, batch);
        QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
        QVERIFY(batch.observations.size() <= 9'000U);
        QVERIFY2(timer.elapsed() < 10'000, "a quadratic search would take minutes");
    }
}

/// Each beginning of a message, and each message with one byte changed, is refused or understood, never anything
/// else.
void TestNgsiLdLimits::brokenMessagesEnd()
{
    const std::string message =
        R"({"id":"L1","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:40:10Z"},)"
        R"("voltage":{"type":"Number","value":1.5e1,"metadata":{"unit":{"type":"Text","value":"VLT"}}},"status":["a",true,null],)"
        R"("location":{"type":"Point","coordinates":[5.1,47.2]},"description":{"languageMap":{"fr":"\u00e9t\u00e9"}}})";
    codecs::NgsiLdDecoder decoder;
    core::Batch batch;
    for (std::size_t length = 0; length < message.size(); ++length) {
        // A copy of its own, so that the sanitizer sees a read beyond the end.
        const std::vector<char> part(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(length));
        QVERIFY(!decoder.decode(std::string_view{part.data(), part.size()}, batch));
        QVERIFY(batch.assets.empty() && batch.texts.empty());
    }
    for (std::size_t at = 0; at < message.size(); ++at) {
        for (const char c :
             {'\0', '"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', 'e', ' ', '\x80', '\xC3', 'N', '.'}) {
            std::vector<char> changed(message.begin(), message.end());
            changed[at] = c;
            batch.clear();
            const auto report = decoder.decode(std::string_view{changed.data(), changed.size()}, batch);
            QVERIFY(report || batch.texts.empty());
        }
    }
}

QTEST_APPLESS_MAIN(TestNgsiLdLimits)
#include "moc_tst_ngsildlimits.cpp"
