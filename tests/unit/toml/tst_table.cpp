// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/document.h"

#include <QtTest>

#include <functional>

using namespace vigie;
using namespace vigie::toml;
using namespace std::chrono_literals;

namespace {

using Ask = std::function<void(Table&)>;

/// What is told when a reader asks `ask` of `text`, one sentence a line.
std::string told(const std::string& text, const Ask& ask)
{
    const auto document = Document::parse(text, "t.toml", "docs/m.md");
    if (!document)
        return "refused: " + document.error().english();
    Problems problems;
    Table root = document->root(problems);
    ask(root);
    std::string out;
    for (const core::Error& problem : problems)
        out += (out.empty() ? "" : "\n") + problem.english();
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Ask)

class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void suggestsTheNearestKey_data();
    void suggestsTheNearestKey();
    void tellsAllAtOnce();
    void acceptsTheRest();
    void keepsTheFirstProblems();
};

void TestTable::readsEveryKind()
{
    const auto document = Document::parse(R"(
text = "é"
empty = ""
whole = 3
number = 2.5
flag = true
delay = "90s"
day = 2026-03-02
day_in_quotes = "2026-03-02"
moment = 2026-03-10T13:00:00.25+01:00
moment_without_zone = "2026-03-10T12:00:00"
texts = ["a", "b"]
numbers = [1, 2.5]
title = {fr = "Eau", en = "Water"}
[table]
key = 1
[named.b]
key = 2
[named.a]
key = 3
[[list]]
key = 4
[[list]]
key = 5
)",
                                          "t.toml", "docs/m.md");
    QVERIFY2(document.has_value(), document ? "" : document.error().english().c_str());
    Problems problems;
    Table root = document->root(problems);
    QCOMPARE(root.text("text"), "é");
    QCOMPARE(root.text("empty", "x"), "");
    QCOMPARE(root.text("missing", "x"), "x");
    QCOMPARE(root.requiredText("text", 2), "é");
    QCOMPARE(root.number("whole"), 3.0);
    QCOMPARE(root.number("number", 2.5, 2.5), 2.5);
    QVERIFY(!root.number("missing").has_value());
    QCOMPARE(root.integer("whole", 3, 3), 3);
    QVERIFY(root.flag("flag", false));
    QVERIFY(root.flag("missing", true));
    QVERIFY(root.duration("delay") == 90s);
    QCOMPARE(root.date("day"), "2026-03-02");
    QCOMPARE(root.date("day_in_quotes"), "2026-03-02");
    QVERIFY(root.moment("moment") == core::parseIso8601("2026-03-10T12:00:00.250Z"));
    QVERIFY(root.moment("moment_without_zone") == core::parseIso8601("2026-03-10T12:00:00Z"));
    QCOMPARE(root.texts("texts"), (std::vector<std::string>{"a", "b"}));
    QCOMPARE(root.numbers("numbers"), (std::vector<double>{1.0, 2.5}));
    const auto title = root.languages("title");
    QVERIFY(title && title->keys() == (std::vector<std::string>{"en", "fr"}));
    auto table = root.table("table");
    QVERIFY(table && table->number("key") == 1.0);
    QVERIFY(!root.table("missing").has_value());
    auto named = root.namedTables("named");
    QCOMPARE(named.size(), std::size_t{2});
    QCOMPARE(named[0].first, "a");
    QCOMPARE(named[0].second.number("key"), 3.0);
    QCOMPARE(named[0].second.place(), "t.toml:19");
    auto list = root.tables("list");
    QCOMPARE(list.size(), std::size_t{2});
    QCOMPARE(list[1].number("key"), 5.0);

    QCOMPARE(root.kind("text"), Kind::Text);
    QCOMPARE(root.kind("whole"), Kind::Number);
    QCOMPARE(root.kind("flag"), Kind::Flag);
    QCOMPARE(root.kind("day"), Kind::Date);
    QCOMPARE(root.kind("texts"), Kind::List);
    QCOMPARE(root.kind("list"), Kind::Tables);
    QCOMPARE(root.kind("table"), Kind::Table);
    QCOMPARE(root.kind("missing"), Kind::Missing);
    root.finish();
    QVERIFY2(problems.empty(), problems.empty() ? "" : problems[0].english().c_str());
}

void TestTable::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& text, const Ask& ask, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << ask << QByteArray(says);
    };
    const Ask text = [](Table& t) { QVERIFY(t.text("k").empty()); };
    const Ask required = [](Table& t) { QVERIFY(t.requiredText("k", 5).empty()); };
    const Ask number = [](Table& t) { QVERIFY(!t.number("k", 0.05, 1e6)); };
    const Ask whole = [](Table& t) { QVERIFY(!t.integer("k", 0, 20)); };
    const Ask flag = [](Table& t) { QVERIFY(!t.flag("k", false)); };
    const Ask duration = [](Table& t) { QVERIFY(!t.duration("k", 1s, std::chrono::days{366})); };
    const Ask date = [](Table& t) { QVERIFY(!t.date("k")); };
    const Ask moment = [](Table& t) { QVERIFY(!t.moment("k")); };
    const Ask texts = [](Table& t) { QVERIFY(t.texts("k", 1, 2, 3).empty()); };
    const Ask numbers = [](Table& t) { QVERIFY(t.numbers("k").empty()); };
    const Ask table = [](Table& t) { QVERIFY(!t.table("k")); };
    const Ask languages = [](Table& t) { QVERIFY(!t.languages("k")); };
    const Ask tables = [](Table& t) { QVERIFY(t.tables("k").empty()); };
    const Ask named = [](Table& t) { QVERIFY(t.namedTables("k").empty()); };

    row("a number for a text", "k = 1", text,
        "t.toml:1: k: The value is not a text. Write a text between quotes (see docs/m.md).");
    row("a text without end", "k = \"" + std::string(4'001, 'x') + "\"", text,
        "t.toml:1: k: The text is too long. Write at most 4000 bytes.");
    row("a missing text", "", required,
        "t.toml:1: k: The key \"k\" is missing. Add it; docs/m.md explains every key.");
    row("an empty text", "k = \"\"", required, "t.toml:1: k: The text is empty or too long. Write 1 to 5 bytes.");
    row("a text too long", "k = \"sixsix\"", required,
        "t.toml:1: k: The text is empty or too long. Write 1 to 5 bytes.");
    row("a text for a number", "\n\nk = \"1\"", number,
        "t.toml:3: k: The value is not a number. Write a number without quotes (see docs/m.md).");
    row("infinity", "k = inf", number,
        "t.toml:1: k: The value is not a number. Write a number without quotes (see docs/m.md).");
    row("not a number", "k = nan", number,
        "t.toml:1: k: The value is not a number. Write a number without quotes (see docs/m.md).");
    row("a number too small", "k = 0.04", number,
        "t.toml:1: k: The number is out of range. Write a number from 0.05 to 1000000.");
    row("a fraction for a whole number", "k = 1.0", whole,
        "t.toml:1: k: The value is not a whole number. Write a whole number without quotes (see docs/m.md).");
    row("a whole number too large", "k = 21", whole,
        "t.toml:1: k: The number is out of range. Write a number from 0 to 20.");
    row("yes for true", "k = \"yes\"", flag,
        "t.toml:1: k: The value is neither true nor false. Write true or false, without quotes (see docs/m.md).");
    row("a duration without unit", "k = 90", duration,
        "t.toml:1: k: The value is not a duration. Write a number and its unit between quotes: \"90s\", \"5m\", "
        "\"24h\", \"30d\" (see docs/m.md).");
    row("a duration in weeks", "k = \"2w\"", duration,
        "t.toml:1: k: The value is not a duration. Write a number and its unit between quotes: \"90s\", \"5m\", "
        "\"24h\", \"30d\" (see docs/m.md).");
    row("a negative duration", "k = \"-5s\"", duration,
        "t.toml:1: k: A duration cannot be negative. Write a duration from \"1s\" to \"366d\".");
    row("a duration too long", "k = \"367d\"", duration,
        "t.toml:1: k: The duration is out of range. Write a duration from \"1s\" to \"366d\".");
    row("a duration of a million years", "k = \"1000000000d\"", duration,
        "t.toml:1: k: The duration is out of range. Write a duration from \"1s\" to \"366d\".");
    row("a date in words", "k = \"soon\"", date,
        "t.toml:1: k: The value is not a date. Write year, month and day, as 2026-03-02 (see docs/m.md).");
    row("a date that is none", "k = \"2026-02-30\"", date,
        "t.toml:1: k: The value is not a date. Write year, month and day, as 2026-03-02 (see docs/m.md).");
    row("a moment for a date", "k = 2026-03-02T00:00:00Z", date,
        "t.toml:1: k: The value is not a date. Write year, month and day, as 2026-03-02 (see docs/m.md).");
    row("a time of day for a moment", "k = 13:00:00", moment,
        "t.toml:1: k: The value is not a moment. Write date, time and zone, as 2026-06-21T21:00:00Z (see "
        "docs/m.md).");
    row("a text for a list", "k = \"a\"", texts,
        "t.toml:1: k: The value is not a list of texts. Write texts between brackets, as [\"one\", \"another\"] (see "
        "docs/m.md).");
    row("a number among texts", "k = [\"a\", 1]", texts,
        "t.toml:1: k: The value is not a list of texts. Write texts between brackets, as [\"one\", \"another\"] (see "
        "docs/m.md).");
    row("an empty list", "k = []", texts, "t.toml:1: k: The list is too short or too long. Write 1 to 2 texts.");
    row("a list too long", "k = [\"a\", \"b\", \"c\"]", texts,
        "t.toml:1: k: The list is too short or too long. Write 1 to 2 texts.");
    row("a list with a text too long", "k = [\"four\"]", texts,
        "t.toml:1: k: A text of the list is empty or too long. Write 1 to 3 bytes.");
    row("infinity among numbers", "k = [1, inf]", numbers,
        "t.toml:1: k: The value is not a list of numbers. Write numbers between brackets, as [46.6, 2.3] (see "
        "docs/m.md).");
    row("a number for a table", "k = 1", table,
        "t.toml:1: k: The value is not a table. Write its keys between braces, as {key = \"...\"}, or below a line "
        "[table] (see docs/m.md).");
    row("a bare text for every language", "k = \"Eau\"", languages,
        "t.toml:1: k: The value is not a text in each language. Write {fr = \"...\", en = \"...\"} (see docs/m.md).");
    row("one table for a list", "[k]\na = 1", tables,
        "t.toml:1: k: The value is not a list of tables. Begin each table with its name between double brackets: "
        "[[name]] (see docs/m.md).");
    row("a number among tables", "k = [{a = 1}, 2]", tables,
        "t.toml:1: k: The value is not a list of tables. Begin each table with its name between double brackets: "
        "[[name]] (see docs/m.md).");
    row("a list for named tables", "[[k]]\na = 1", named,
        "t.toml:1: k: The value is not a table of tables. Begin each table with a line [table.name] (see "
        "docs/m.md).");
    row("a value among named tables", "[k]\na = 1", named,
        "t.toml:2: k.a: The value is not a table. Write its keys between braces, as {key = \"...\"}, or below a line "
        "[table] (see docs/m.md).");
}

void TestTable::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(Ask, ask);
    QFETCH(QByteArray, says);
    QCOMPARE(QByteArray::fromStdString(told(text.toStdString(), ask)), says);
}

void TestTable::suggestsTheNearestKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("remedy");
    const QByteArray lookUp = "Look up its spelling in docs/m.md, or remove it.";
    QTest::newRow("a letter missing") << QByteArray("deadbnd") << QByteArray("Did you mean \"deadband\"?");
    QTest::newRow("two letters changed about") << QByteArray("histroy") << QByteArray("Did you mean \"history\"?");
    QTest::newRow("of another case") << QByteArray("On_Delay") << QByteArray("Did you mean \"on_delay\"?");
    QTest::newRow("another word") << QByteArray("volume") << lookUp;
    QTest::newRow("another short word") << QByteArray("it") << lookUp;
    QTest::newRow("a key without end") << QByteArray(100'000, 'x') << lookUp;
}

void TestTable::suggestsTheNearestKey()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, remedy);
    const std::string sentence = told(key.toStdString() + " = 1", [](Table& table) {
        for (const char* known : {"deadband", "history", "on_delay", "off_delay", "id", "fr"})
            QVERIFY(!table.has(known));
        table.finish();
    });
    QVERIFY2(sentence.ends_with(remedy.toStdString()), sentence.c_str());
    QVERIFY(sentence.find("is not known here.") != std::string::npos);
    QVERIFY(sentence.size() < 400);
}

void TestTable::tellsAllAtOnce()
{
    const std::string sentences = told(R"([[lamp]]
power = "x"
[[lamp]]
title = {en = 1, "a\nb" = "c"}
)",
                                       [](Table& root) {
                                           for (Table& lamp : root.tables("lamp")) {
                                               QVERIFY(!lamp.number("power").has_value());
                                               if (auto title = lamp.languages("title")) {
                                                   QVERIFY(title->requiredText("fr").empty());
                                                   QVERIFY(title->requiredText("en").empty());
                                                   title->finish();
                                               }
                                               lamp.setPath("here");
                                               lamp.problem("", "Something else.", "Mend it.");
                                           }
                                       });
    QCOMPARE(sentences,
             R"(t.toml:2: lamp.power: The value is not a number. Write a number without quotes (see docs/m.md).
t.toml:1: here: Something else. Mend it.
t.toml:4: lamp.title.fr: The key "fr" is missing. Add it; docs/m.md explains every key.
t.toml:4: lamp.title.en: The value is not a text. Write a text between quotes (see docs/m.md).
t.toml:4: lamp.title.a?b: The key "a?b" is not known here. Look up its spelling in docs/m.md, or remove it.
t.toml:3: here: Something else. Mend it.)");
}

void TestTable::acceptsTheRest()
{
    QCOMPARE(told("a = 1\nb = 2",
                  [](Table& table) {
                      table.acceptRest();
                      table.finish();
                  }),
             "");
}

void TestTable::keepsTheFirstProblems()
{
    Problems problems;
    for (int i = 0; i < 5; ++i)
        problems.push_back({core::ErrorCode::InvalidInput, "t.toml:" + std::to_string(i), "What.", "Remedy."});
    keepFirst(problems, 5);
    QCOMPARE(problems.size(), std::size_t{5});
    keepFirst(problems, 2);
    QCOMPARE(problems.size(), std::size_t{3});
    QCOMPARE(problems[1].where, "t.toml:1");
    QCOMPARE(problems[2].where, "t.toml:1");
    QCOMPARE(problems[2].what.english(), "3 further problems are not listed.");
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
