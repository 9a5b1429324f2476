// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::storage;
using vigie::core::ErrorCode;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSpelling_data();
    void oneSpelling();
    void refuses_data();
    void refuses();
    void refusesToWrite();
    void limits();
    void utf8_data();
    void utf8();
    void anyBytesAreSafe();
};

void TestJson::oneSpelling_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("white space") << QByteArray(" [ 1 ,\t2 ]\r\n") << QByteArray("[1,2]");
    QTest::newRow("order") << QByteArray(R"({"b":1,"a":2,"B":3,"":4})") << QByteArray(R"({"":4,"B":3,"a":2,"b":1})");
    QTest::newRow("words") << QByteArray("[true,false,null]") << QByteArray("[true,false,null]");
    QTest::newRow("the largest") << QByteArray("[9007199254740991,-9007199254740991,0]")
                                 << QByteArray("[9007199254740991,-9007199254740991,0]");
    QTest::newRow("escapes") << QByteArray(R"("\u0041\/\u00e9\ud83d\udeb0\u001F\u007f")")
                             << QByteArray("\"A/é🚰\\u001f\x7f\"");
    QTest::newRow("short escapes") << QByteArray(R"("\u0008\u0009\u000a\u000c\u000d\u0022\u005c")")
                                   << QByteArray(R"("\b\t\n\f\r\"\\")");
    QTest::newRow("a zero character") << QByteArray(R"("a\u0000b")") << QByteArray(R"("a\u0000b")");
    QTest::newRow("empty ones") << QByteArray("[{},[],\"\"]") << QByteArray("[{},[],\"\"]");
    QTest::newRow("a value alone") << QByteArray("7") << QByteArray("7");
}

void TestJson::oneSpelling()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, canonical);
    const auto value = parseJson(given.toStdString());
    QVERIFY2(value, value ? "" : value.error().english().c_str());
    QCOMPARE(QByteArray::fromStdString(encodeJson(*value).value()), canonical);
    QCOMPARE(parseJson(canonical.toStdString()).value(), *value);
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* bytes : {"",
                              " ",
                              "nul",
                              "nulll",
                              "tru",
                              "True",
                              "NaN",
                              "Infinity",
                              "-Infinity",
                              "-",
                              "+1",
                              "01",
                              "-01",
                              "-0",
                              "1.0",
                              "1e1",
                              "1E1",
                              ".5",
                              "0x10",
                              "9007199254740992",
                              "-9007199254740992",
                              "99999999999999999999",
                              "\"",
                              "\"a",
                              "'a'",
                              "\"\\x41\"",
                              "\"\\u12\"",
                              "\"\\u12G4\"",
                              "\"\\ud800\"",
                              "\"\\udc00\"",
                              "\"\\ud800\\u0041\"",
                              "\"\\ud800\\ud800\"",
                              "\"\\u+123\"",
                              "\"\\u-123\"",
                              "\"\\u 123\"",
                              "\"\n\"",
                              "\"\x01\"",
                              "[",
                              "[1",
                              "[1,",
                              "[1,]",
                              "[,1]",
                              "[1 2]",
                              "]",
                              "{",
                              "{1:2}",
                              "{\"a\"}",
                              "{\"a\":}",
                              "{\"a\":1,}",
                              "{\"a\":1 \"b\":2}",
                              "{a:1}",
                              "1 2",
                              "1,",
                              "{\"a\":1,\"a\":1}",
                              "{\"a\":1,\"b\":2,\"\\u0061\":3}",
                              "{\"\xc3\xa9\":1}",
                              "{\"\\u00e9\":1}",
                              "{\"a\\nb\":1}",
                              "// 1",
                              "\xef\xbb\xbf"
                              "1"})
        QTest::newRow(*bytes ? bytes : "nothing") << QByteArray(bytes);
    QTest::newRow("a zero byte behind") << QByteArray("1\0", 2);
    QTest::newRow("a zero byte inside") << QByteArray("\"\0\"", 3);
}

void TestJson::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto value = parseJson(bytes.toStdString());
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::InvalidInput);
    QVERIFY(!value.error().remedy.empty());
}

void TestJson::refusesToWrite()
{
    QCOMPARE(encodeJson(Json(Json::kLargest + 1)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(encodeJson(Json(-Json::kLargest - 1)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(encodeJson(Json("\xff")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(encodeJson(Json::makeObject({{"é", 1}})).error().code, ErrorCode::InvalidInput);
    QCOMPARE(encodeJson(Json::makeObject({{"a\n", 1}})).error().code, ErrorCode::InvalidInput);
}

void TestJson::limits()
{
    const JsonLimits limits{20, 3};
    QVERIFY(parseJson("[[[1]]]", limits));
    QCOMPARE(parseJson("[[[[1]]]]", limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(parseJson("[[[{}]]]", limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(parseJson(std::string(18, ' ').append("12"), limits).value(), Json(12));
    QCOMPARE(parseJson(std::string(19, ' ').append("12"), limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(encodeJson(Json(std::string(18, 'a')), limits).value().size(), 20U);
    QCOMPARE(encodeJson(Json(std::string(19, 'a')), limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(encodeJson(Json(std::string(4, '\x01')), limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(parseJson(std::string(1'000'000, '['), {2'000'000, 1000}).error().code, ErrorCode::TooLarge);
}

void TestJson::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("one to four bytes") << QByteArray("aé水🚰") << true;
    QTest::newRow("the last character") << QByteArray("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("beyond it") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("overlong, two") << QByteArray("\xc1\xbf") << false;
    QTest::newRow("overlong, three") << QByteArray("\xe0\x9f\xbf") << false;
    QTest::newRow("overlong, four") << QByteArray("\xf0\x8f\xbf\xbf") << false;
    QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("before the surrogates") << QByteArray("\xed\x9f\xbf") << true;
    QTest::newRow("cut off") << QByteArray("\xe6\xb0") << false;
    QTest::newRow("a tail alone") << QByteArray("\x80") << false;
    QTest::newRow("no lead") << QByteArray("\xff") << false;
}

void TestJson::utf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(isUtf8(bytes.toStdString()), "good");
}

void TestJson::anyBytesAreSafe()
{
    QVERIFY(rc::check("what can be read can be written and read again", [] {
        const auto bytes =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("{}[]:,\"\\u0019deab -.E\n\xc3\xa9tfn")));
        const auto value = parseJson(bytes);
        if (!value)
            return;
        const auto again = encodeJson(*value);
        RC_ASSERT(again.has_value());
        RC_ASSERT(parseJson(*again).value() == *value);
    }));
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
