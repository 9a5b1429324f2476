// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"
#include "journal/nfc.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::journal;
using vigie::core::ErrorCode;

namespace {

/// The example of docs/journal.md.
const QByteArray kExample =
    R"({"act":"alert.acknowledge","actor":"p-5f0c3a9be2714d06","at":1795311610123,"boot":"00112233445566778899aabbccddeeff",)"
    R"("clk":"sync","mono":73264512,"obj":"alert:lamp-17/no-data","op":{"proposed":true},"prev":{"state":"active"},)"
    R"("req":"r-17","role":"operator","seq":41,"src":"desk","ui":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",)"
    R"("v":1,"why":"planned-works"})";

Entry exampleEntry()
{
    Entry entry;
    entry.seq = 41;
    entry.at = vigie::core::Timestamp{std::chrono::milliseconds{1795311610123}};
    entry.machine = {"00112233445566778899aabbccddeeff", 73264512, ClockState::Synchronised};
    entry.act = "alert.acknowledge";
    entry.obj = "alert:lamp-17/no-data";
    entry.role = "operator";
    entry.actor = "p-5f0c3a9be2714d06";
    entry.op = Json::makeObject({{"proposed", true}});
    entry.prev = Json::makeObject({{"state", "active"}});
    entry.why = "planned-works";
    entry.src = "desk";
    entry.req = "r-17";
    entry.ui = vigie::storage::digestFromHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    return entry;
}

std::string textOfAnything()
{
    // Letters that have two spellings, marks, escapes, another script, beyond the first plane.
    static const std::vector<std::string> pieces{"a",      "Z",  "9",  " ",  "é",  "ç",  "\u0301",
                                                 "\u0327", "\"", "\\", "/",  "\n", "\t", "\x01",
                                                 "\x7f",   "水", "가", "🚰", "ﬁ",  "Å"};
    std::string out;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
        out += piece;
    return toNfc(out);
}

Json anyJson(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 6 : 4)) {
    case 0:
        return Json{};
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::inRange<std::int64_t>(-Json::kLargest, Json::kLargest + 1);
    case 3:
        return textOfAnything();
    case 4: {
        Json::List list;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            list.push_back(anyJson(depth - 1));
        return Json::makeList(std::move(list));
    }
    default: {
        Json object = Json::makeObject();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            object.set(*rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7f')), anyJson(depth - 1));
        return object;
    }
    }
}

Json anyObject()
{
    Json object = Json::makeObject();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        object.set(*rc::gen::elementOf(std::vector<std::string>{"state", "value", "a b", "\"", "until"}), anyJson(3));
    return object.object()->empty() ? Json{} : object;
}

} // namespace

class TestEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheExample();
    void readsWhatItWrote();
    void oneSpellingOnly();
    void refuses_data();
    void refuses();
    void refusesTooLarge();
    void refusesDrafts_data();
    void refusesDrafts();
    void draftsBecomeNfc();
};

void TestEntry::writesTheExample()
{
    const auto bytes = encodeEntry(exampleEntry());
    QVERIFY(bytes);
    QCOMPARE(QByteArray::fromStdString(*bytes), kExample);
    const auto entry = parseEntry(kExample.toStdString());
    QVERIFY(entry);
    QVERIFY(*entry == exampleEntry());
}

void TestEntry::readsWhatItWrote()
{
    QVERIFY(rc::check("parse(encode(x)) == x", [] {
        Entry entry = exampleEntry();
        entry.seq = *rc::gen::inRange<std::uint64_t>(0, static_cast<std::uint64_t>(Json::kLargest) + 1);
        entry.at = vigie::core::Timestamp{
            std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(0, 253'402'300'800'000)}};
        entry.machine.monoMs = *rc::gen::inRange<std::int64_t>(0, Json::kLargest);
        entry.machine.clock = *rc::gen::element(ClockState::Synchronised, ClockState::Free, ClockState::Unknown);
        entry.obj = *rc::gen::element<std::string>("", "feed:éclairage", "水", "a \"quoted\" \\ name");
        entry.op = anyObject();
        entry.prev = anyObject();
        entry.why = *rc::gen::element<std::string>("", "other", "commit:" + std::string(64, 'f'));
        entry.req = *rc::gen::element<std::string>("", "r/1:2_3.4-5");
        if (*rc::gen::arbitrary<bool>())
            entry.ui.reset();
        const auto bytes = encodeEntry(entry);
        RC_ASSERT(bytes.has_value());
        const auto again = parseEntry(*bytes);
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == entry);
        RC_ASSERT(*encodeEntry(*again) == *bytes);
    }));
}

void TestEntry::oneSpellingOnly()
{
    QVERIFY(rc::check("no changed byte string is the same entry", [] {
        std::string bytes = kExample.toStdString();
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        const auto bit = *rc::gen::inRange(0, 8);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        const auto entry = parseEntry(bytes);
        const bool isSame = entry && *entry == exampleEntry(); // RC_ASSERT evaluates both sides
        RC_ASSERT(!isSame);
    }));
}

void TestEntry::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const char* from, const QByteArray& to) {
        QByteArray bytes = kExample;
        Q_ASSERT(bytes.count(from) == 1);
        QTest::newRow(name) << bytes.replace(from, to);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not an object") << QByteArray("[]");
    QTest::newRow("a line end behind") << kExample + "\n";
    QTest::newRow("a second value behind") << kExample + "{}";
    row("white space", "\"v\":1", "\"v\": 1");
    row("names not sorted", "{\"act\":\"alert.acknowledge\",\"actor\":\"p-5f0c3a9be2714d06\"",
        "{\"actor\":\"p-5f0c3a9be2714d06\",\"act\":\"alert.acknowledge\"");
    row("a name twice", "\"v\":1", "\"v\":1,\"v\":1");
    row("a name twice, spelled otherwise", "\"v\":1", "\"v\":1,\"\\u0076\":1");
    row("a name twice inside", "{\"proposed\":true}", "{\"proposed\":true,\"proposed\":false}");
    row("an unknown name", "\"v\":1", "\"v\":1,\"vv\":1");
    row("a missing name", "\"src\":\"desk\",", "");
    row("an empty optional text", "\"req\":\"r-17\"", "\"req\":\"\"");
    row("an empty optional object", "{\"proposed\":true}", "{}");
    row("null for nothing", "{\"proposed\":true}", "null");
    row("a newer form", "\"v\":1", "\"v\":2");
    row("a fraction", "{\"proposed\":true}", "{\"proposed\":1.5}");
    row("an exponent", "{\"proposed\":true}", "{\"proposed\":1e3}");
    row("NaN", "{\"proposed\":true}", "{\"proposed\":NaN}");
    row("Infinity", "{\"proposed\":true}", "{\"proposed\":Infinity}");
    row("negative zero", "{\"proposed\":true}", "{\"proposed\":-0}");
    row("a leading zero", "{\"proposed\":true}", "{\"proposed\":01}");
    row("2^53", "{\"proposed\":true}", "{\"proposed\":9007199254740992}");
    row("-2^53", "{\"proposed\":true}", "{\"proposed\":-9007199254740992}");
    row("a number of 30 digits", "{\"proposed\":true}", "{\"proposed\":123456789012345678901234567890}");
    row("an index below zero", "\"seq\":41", "\"seq\":-1");
    row("a time as a text", "1795311610123", "\"1795311610123\"");
    row("a time beyond all clocks", "1795311610123", "9007199254740991");
    row("NFD", "alert:lamp-17/no-data", "alert:e\xcc\x81");
    row("NFD inside", "{\"proposed\":true}", "{\"proposed\":\"e\xcc\x81\"}");
    row("an escape where none is needed", "p-5f0c3a9be2714d06", "\\u0070-5f0c3a9be2714d06");
    row("an escaped slash", "lamp-17/no-data", "lamp-17\\/no-data");
    row("a lone surrogate", "{\"proposed\":true}", "{\"proposed\":\"\\ud800\"}");
    row("not UTF-8", "lamp-17", "lamp-\xff");
    row("an overlong form", "lamp-17", "lamp-\xc0\xaf");
    row("a name that is not ASCII", "\"proposed\"", "\"propos\xc3\xa9\"");
    row("a control character in the object", "lamp-17", "lamp\\n17");
    row("a kind that is no kind", "alert.acknowledge", "alert");
    row("a role that is no word", "operator", "Operator Jean");
    row("an actor with blanks", "p-5f0c3a9be2714d06", "Jean Dupont");
    row("a typed reason", "planned-works", "the lamp of Mr Dupont");
    row("a hash in upper case", "e3b0c442", "E3B0C442");
    row("a short boot", "00112233445566778899aabbccddeeff", "00");
    row("an unknown clock state", "\"sync\"", "\"good\"");
    QTest::newRow("1024 deep") << QByteArray(kExample).replace(
        "{\"proposed\":true}", "{\"a\":" + QByteArray(1024, '[') + QByteArray(1024, ']') + "}");
    QTest::newRow("100,000 deep") << QByteArray(100'000, '[');
    QTest::newRow("70 KB") << QByteArray(kExample).replace("\"proposed\":true",
                                                           "\"a\":\"" + QByteArray(70'000, 'x') + '"');
}

void TestEntry::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto entry = parseEntry(bytes.toStdString());
    QVERIFY(!entry);
    QVERIFY(!entry.error().what.empty());
    QVERIFY(!entry.error().remedy.empty());
}

void TestEntry::refusesTooLarge()
{
    Entry entry = exampleEntry();
    entry.op = Json::makeObject({{"a", ""}});
    const auto empty = encodeEntry(entry);
    QVERIFY(empty);
    entry.op = Json::makeObject({{"a", std::string(kLargestEntry - empty->size(), 'x')}});
    const auto largest = encodeEntry(entry);
    QVERIFY(largest);
    QCOMPARE(largest->size(), kLargestEntry);
    QVERIFY(parseEntry(*largest));
    entry.op = Json::makeObject({{"a", std::string(kLargestEntry - empty->size() + 1, 'x')}});
    const auto beyond = encodeEntry(entry);
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().code, ErrorCode::TooLarge);
    entry.op = Json::makeObject({{"a", Json{Json::kLargest}}});
    QVERIFY(encodeEntry(entry));
    entry.op = Json::makeObject({{"a", Json{Json::kLargest + 1}}});
    QVERIFY(!encodeEntry(entry));
}

void TestEntry::refusesDrafts_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray("alert.note") << QByteArray("op.note") << QByteArray("Vu avec Mme Étienne")
                           << true;
    QTest::newRow("a reason") << QByteArray("alert.note") << QByteArray("why") << QByteArray("") << true;
    QTest::newRow("unknown kind") << QByteArray("alert.invent") << QByteArray("why") << QByteArray("x") << false;
    QTest::newRow("no place") << QByteArray("alert.note") << QByteArray("actor") << QByteArray("x") << false;
    QTest::newRow("a strange place") << QByteArray("alert.note") << QByteArray("op.a b") << QByteArray("x") << false;
    QTest::newRow("not UTF-8") << QByteArray("alert.note") << QByteArray("why") << QByteArray("\xff") << false;
    QTest::newRow("16 KiB") << QByteArray("alert.note") << QByteArray("why") << QByteArray(16 * 1024, 'x') << true;
    QTest::newRow("more") << QByteArray("alert.note") << QByteArray("why") << QByteArray(16 * 1024 + 1, 'x') << false;
}

void TestEntry::refusesDrafts()
{
    QFETCH(QByteArray, act);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    Draft draft;
    draft.act = act.toStdString();
    draft.privateTexts.push_back({field.toStdString(), value.toStdString()});
    QTEST(checkDraft(draft).has_value(), "good");
}

void TestEntry::draftsBecomeNfc()
{
    Draft draft;
    draft.obj = "alert:e\xcc\x81";
    draft.op = Json::makeObject({{"a", Json::makeList({"c\xcc\xa7"})}});
    makeNfc(draft);
    QCOMPARE(QByteArray::fromStdString(draft.obj), QByteArray("alert:é"));
    QCOMPARE(QByteArray::fromStdString(*draft.op.find("a")->list()->front().text()), QByteArray("ç"));
    QVERIFY(isNfc(draft.op));
    QVERIFY(!isNfc(std::string_view("e\xcc\x81")));
    QVERIFY(!isNfc(std::string_view("\xff")));
}

QTEST_APPLESS_MAIN(TestEntry)
#include "tst_entry.moc"
