// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleloader.h"
#include "alerts/units.h"
#include "town.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace vigie::alerts;
using namespace std::chrono_literals;

namespace {

const std::string kFull = "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9";

void write(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream{path} << text;
}

} // namespace

class TestRuleLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void readsKinds();
    void tellsProblems_data();
    void tellsProblems();
    void otherRulesWork();
    void fileWideAuthorAndDate();
    void folderInOrderOfName();
    void limits();
    void refusesWhatCannotBeRead();
    void versionIsOfTheMeaning();
    void demonstrationCity();
    void unitsConvert_data();
    void unitsConvert();
};

void TestRuleLoader::readsEveryKey()
{
    const auto loaded = parseRules(R"([[rule]]
id = "waste.container-full"
kind = "threshold"
domain = "waste"
model = "WasteContainer"
attribute = "fillingLevel"
unit = "C62"
above = 0.9
deadband = 0.05
on_delay = "15m"
off_delay = "90s"
re_alarm = "30m"
longest_shelving = "2h"
latching = true
priority = "medium"
title = { fr = "Conteneur plein", en = "Container full" }
label = { fr = "Remplissage", en = "Filling" }
residents = { fr = "Des sacs à côté.", en = "Bags beside it." }
procedure = { id = "WAS-01", fr = "Appeler la collecte.", en = "Call the collection." }
author = "Waste desk"
date = 2026-03-02
)",
                                   "waste.toml");
    QVERIFY2(loaded.problems.empty(), loaded.problems.empty() ? "" : loaded.problems[0].english().c_str());
    QCOMPARE(loaded.set.rules.size(), 1U);
    Rule expected;
    expected.id = "waste.container-full";
    expected.domain = vigie::core::Domain::Waste;
    expected.model = "WasteContainer";
    expected.attribute = "fillingLevel";
    expected.unit = "C62";
    expected.test = ThresholdTest{ThresholdTest::Side::Above, 0.9, 0.05};
    expected.onDelay = 15min;
    expected.offDelay = 90s;
    expected.reAlarm = 30min;
    expected.longestShelving = 2h;
    expected.latching = true;
    expected.priority = vigie::core::Priority::Medium;
    expected.title = {"Conteneur plein", "Container full"};
    expected.label = {"Remplissage", "Filling"};
    expected.residents = {"Des sacs à côté.", "Bags beside it."};
    expected.procedure = {"WAS-01", {"Appeler la collecte.", "Call the collection."}};
    expected.author = "Waste desk";
    expected.date = "2026-03-02";
    expected.version = versionOf(expected);
    expected.source = "waste.toml:1";
    QCOMPARE(expected.version.size(), 64U);
    QVERIFY(*loaded.set.rules[0] == expected);
    QCOMPARE(loaded.set.find("waste.container-full"), loaded.set.rules[0]);
    QVERIFY(loaded.set.find("waste.container") == nullptr);
}

void TestRuleLoader::readsKinds()
{
    const auto set = rulesOf(ruleText("a", "kind = \"threshold\"\nattribute = \"p\"\nunit = \"BAR\"\nbelow = 2") +
                             ruleText("b", "kind = \"state\"\nattribute = \"s\"\nequals = \"broken\"") +
                             ruleText("c", "kind = \"state\"\nattribute = \"s\"\none_of = [\"x\", \"y\"]") +
                             ruleText("d", "kind = \"state\"\nattribute = \"s\"\nequals = false") +
                             ruleText("e", "kind = \"no_data\"\nperiod = \"2h\"") +
                             ruleText("f", "kind = \"no_data\"\nattribute = \"s\"\nperiod = \"1d\""));
    QCOMPARE(set.rules.size(), 6U);
    QVERIFY(set.find("a")->test == RuleTest{(ThresholdTest{ThresholdTest::Side::Below, 2.0, 0.0})});
    QVERIFY(set.find("b")->test == RuleTest{(StateTest{{"broken"}, std::nullopt})});
    QVERIFY(set.find("c")->test == RuleTest{(StateTest{{"x", "y"}, std::nullopt})});
    QVERIFY(set.find("d")->test == RuleTest{(StateTest{{}, false})});
    QVERIFY(set.find("e")->test == RuleTest{NoDataTest{2h}});
    QVERIFY(set.find("f")->test == RuleTest{NoDataTest{24h}});
    QCOMPARE(kindWord(set.find("f")->test), "no_data");
}

void TestRuleLoader::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const std::string& toml, const char* where, const char* what) {
        QTest::newRow(name) << QByteArray::fromStdString(toml) << QByteArray(where) << QByteArray(what);
    };
    const std::string threshold = "kind = \"threshold\"\nattribute = \"a\"\n";
    row("not TOML", "[[rule]\nid = 1", "t.toml:1", "This is not valid TOML");
    row("no rules", "author = \"me\"\n", "t.toml:1", "The file has no rules.");
    row("rule is not a list", "rule = 3\n", "t.toml:1", "The file has no rules.");
    row("unknown key above the rules", "autor = \"me\"\n" + ruleText("r", kFull), "t.toml:1: autor",
        "The key \"autor\" is not known here.");
    row("no id", "[[rule]]\n" + ruleText("r", kFull).substr(18), "t.toml:1: id", "The key \"id\" is missing.");
    row("id with blanks", ruleText("a b", kFull), "t.toml:2: a b.id", "\"a b\" cannot be the id of a rule.");
    row("id that is no name", ruleText("..", kFull), "t.toml:2: ...id", "\"..\" cannot be the id of a rule.");
    row("unknown kind", ruleText("r", "kind = \"magic\"\nmuch = 3"), "t.toml:3: r.kind",
        "There is no kind of rule called \"magic\".");
    row("kind missing", ruleText("r", "attribute = \"a\""), "t.toml:1: r.kind", "The key \"kind\" is missing.");
    row("text instead of a number", ruleText("r", threshold + "unit = \"P1\"\nabove = \"90\""), "t.toml:6: r.above",
        "The value is not a number.");
    row("infinite limit", ruleText("r", threshold + "unit = \"P1\"\nabove = inf"), "t.toml:6: r.above",
        "The value is not a number.");
    row("number instead of a text", ruleText("r", "kind = \"threshold\"\nattribute = 7\nunit = \"P1\"\nabove = 9"),
        "t.toml:4: r.attribute", "The value is not a text.");
    row("unknown unit", ruleText("r", threshold + "unit = \"bars\"\nabove = 9"), "t.toml:5: r.unit",
        "The unit \"bars\" is not known.");
    row("no unit", ruleText("r", threshold + "above = 9"), "t.toml:1: r.unit", "The key \"unit\" is missing.");
    row("two limits", ruleText("r", threshold + "unit = \"P1\"\nabove = 9\nbelow = 1"), "t.toml:7: r.below",
        "A threshold has one limit: above or below.");
    row("no limit", ruleText("r", threshold + "unit = \"P1\""), "t.toml:3: r.kind",
        "A threshold has one limit: above or below.");
    row("negative deadband", ruleText("r", threshold + "unit = \"P1\"\nabove = 9\ndeadband = -1"),
        "t.toml:7: r.deadband", "The deadband is negative.");
    row("no state", ruleText("r", "kind = \"state\"\nattribute = \"s\""), "t.toml:3: r.kind",
        "A state rule says which state means trouble.");
    row("both states", ruleText("r", "kind = \"state\"\nattribute = \"s\"\nequals = \"a\"\none_of = [\"b\"]"),
        "t.toml:6: r.one_of", "A state rule says which state means trouble.");
    row("empty list of states", ruleText("r", "kind = \"state\"\nattribute = \"s\"\none_of = []"),
        "t.toml:5: r.one_of", "The list is too short or too long.");
    row("numbers as states", ruleText("r", "kind = \"state\"\nattribute = \"s\"\none_of = [1, 2]"),
        "t.toml:5: r.one_of", "The value is not a list of texts.");
    row("no period", ruleText("r", "kind = \"no_data\""), "t.toml:1: r.period", "The key \"period\" is missing.");
    row("period of nothing", ruleText("r", "kind = \"no_data\"\nperiod = \"0s\""), "t.toml:4: r.period",
        "The duration is out of range.");
    row("negative delay", ruleText("r", kFull + "\non_delay = \"-5s\""), "t.toml:7: r.on_delay",
        "A duration cannot be negative.");
    row("delay of two years", ruleText("r", kFull + "\non_delay = \"730d\""), "t.toml:7: r.on_delay",
        "The duration is out of range.");
    row("delay without unit", ruleText("r", kFull + "\noff_delay = 5"), "t.toml:7: r.off_delay",
        "The value is not a duration.");
    row("delay in weeks", ruleText("r", kFull + "\noff_delay = \"2w\""), "t.toml:7: r.off_delay",
        "The value is not a duration.");
    row("latching in words", ruleText("r", kFull + "\nlatching = \"yes\""), "t.toml:7: r.latching",
        "The value is neither true nor false.");
    row("unknown domain", ruleText("r", kFull + "\ndomain = \"energy\""), "t.toml:7: r.domain",
        "There is no domain \"energy\".");
    row("unknown priority", ruleText("r", kFull + "\npriority = \"urgent\""), "t.toml:7: r.priority",
        "There is no priority \"urgent\".");
    row("priority none", ruleText("r", kFull + "\npriority = \"none\""), "t.toml:7: r.priority",
        "There is no priority \"none\".");
    row("no French title", ruleText("r", kFull + "\ntitle = { en = \"Full\" }"), "t.toml:7: r.title.fr",
        "The key \"fr\" is missing.");
    row("no English meaning", ruleText("r", kFull + "\nresidents = { fr = \"Rien\" }"), "t.toml:7: r.residents.en",
        "The key \"en\" is missing.");
    row("empty title", ruleText("r", kFull + "\ntitle = { fr = \"\", en = \"Full\" }"), "t.toml:7: r.title.fr",
        "The text is empty or too long.");
    row("title in one language only", ruleText("r", kFull + "\ntitle = \"Full\""), "t.toml:7: r.title",
        "The value is not a text in each language.");
    row("a third language", ruleText("r", kFull + "\ntitle = { fr = \"a\", en = \"b\", it = \"c\" }"),
        "t.toml:7: r.title.it", "The key \"it\" is not known here.");
    row("procedure without number", ruleText("r", kFull + "\nprocedure = { fr = \"a\", en = \"b\" }"),
        "t.toml:7: r.procedure.id", "The key \"id\" is missing.");
    row("procedure with a key of its own",
        ruleText("r", kFull + "\nprocedure = { id = \"A\", fr = \"a\", en = \"b\", url = \"c\" }"),
        "t.toml:7: r.procedure.url", "The key \"url\" is not known here.");
    row("a date that is none", ruleText("r", kFull + "\ndate = \"soon\""), "t.toml:7: r.date",
        "The value is not a date.");
    row("misspelt key", ruleText("r", kFull + "\ndeadbnd = 0.1"), "t.toml:7: r.deadbnd",
        "The key \"deadbnd\" is not known here.");
    row("key of another kind", ruleText("r", kFull + "\nperiod = \"5m\""), "t.toml:7: r.period",
        "The key \"period\" is not known here.");
    row("two rules of one id", ruleText("r", kFull) + ruleText("r", kFull), "t.toml:15: r.id",
        "There is already a rule \"r\", at t.toml:1; this one is left out.");
}

void TestRuleLoader::tellsProblems()
{
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, what);
    const auto loaded = parseRules(toml.toStdString(), "t.toml");
    QCOMPARE(loaded.problems.size(), 1U);
    const auto& problem = loaded.problems.front();
    QCOMPARE(QByteArray::fromStdString(problem.where), where);
    QVERIFY2(problem.what.english().starts_with(what.toStdString()), problem.english().c_str());
    QVERIFY2(!problem.remedy.empty(), problem.english().c_str());
}

void TestRuleLoader::otherRulesWork()
{
    const auto loaded =
        parseRules(ruleText("good", kFull) + ruleText("bad", "kind = \"threshold\"\nunit = \"x\"\nabove = \"y\"") +
                       ruleText("better", kFull),
                   "t.toml");
    QCOMPARE(loaded.set.rules.size(), 2U);
    QVERIFY(loaded.set.find("good") && loaded.set.find("better"));
    QCOMPARE(loaded.problems.size(), 3U); // all of them at once
}

void TestRuleLoader::fileWideAuthorAndDate()
{
    std::string rule = ruleText("r", kFull);
    rule = rule.substr(0, rule.find("author"));
    const auto loaded =
        parseRules("author = \"Water desk\"\ndate = 2026-01-31\n" + rule + "[[rule]]\n" + rule.substr(9), "t.toml");
    QVERIFY(loaded.set.find("r"));
    QCOMPARE(loaded.set.find("r")->author, "Water desk");
    QCOMPARE(loaded.set.find("r")->date, "2026-01-31");
    QCOMPARE(parseRules(rule, "t.toml").problems.size(), 2U);
}

void TestRuleLoader::folderInOrderOfName()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    write(path / "b.toml", ruleText("second", kFull));
    write(path / "a.toml", ruleText("first", kFull));
    write(path / "c.toml", "nonsense");
    write(path / "d.toml", ruleText("first", kFull));
    write(path / "notes.txt", "nonsense");
    const auto loaded = loadRules(path);
    QCOMPARE(loaded.set.rules.size(), 2U);
    QCOMPARE(loaded.set.rules[0]->source, "a.toml:1");
    QCOMPARE(loaded.set.rules[1]->id, "second");
    QCOMPARE(loaded.problems.size(), 2U);
    QCOMPARE(loaded.problems[0].where, "c.toml:1");
    QCOMPARE(loaded.problems[1].where, "d.toml:1: first.id");
    QCOMPARE(loadRules(path / "b.toml").set.rules.size(), 1U);
}

void TestRuleLoader::limits()
{
    std::string many;
    for (int i = 0; i < 12; ++i)
        many += ruleText("r" + std::to_string(i), kFull);
    auto loaded = parseRules(many, "t.toml", {.rules = 10});
    QCOMPARE(loaded.set.rules.size(), 10U);
    QCOMPARE(loaded.problems.size(), 1U);
    loaded = parseRules(many, "t.toml", {.fileBytes = 100});
    QCOMPARE(loaded.set.rules.size(), 0U);
    QCOMPARE(loaded.problems.size(), 1U);
    std::string odd = ruleText("r", kFull);
    for (int i = 0; i < 50; ++i)
        odd += "odd" + std::to_string(i) + " = 1\n";
    loaded = parseRules(odd, "t.toml", {.problems = 20});
    QCOMPARE(loaded.problems.size(), 21U);
    QVERIFY(loaded.problems.back().what.english().starts_with("30 further problems"));

    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    for (const char* name : {"a.toml", "b.toml", "c.toml"})
        write(path / name, ruleText(std::string{name}.substr(0, 1), kFull));
    loaded = loadRules(path, {.files = 2});
    QCOMPARE(loaded.set.rules.size(), 2U);
    QCOMPARE(loaded.problems.size(), 1U);
    QCOMPARE(loaded.problems[0].where, "c.toml:1");
    QCOMPARE(loadRules(path / "a.toml", {.fileBytes = 10}).problems.size(), 1U);
}

void TestRuleLoader::refusesWhatCannotBeRead()
{
    const auto loaded = loadRules("/nowhere/rules");
    QCOMPARE(loaded.problems.size(), 1U);
    QVERIFY(!loaded.problems[0].remedy.empty());
    QVERIFY(loaded.set.rules.empty());
    std::string deep = "x = ";
    deep.append(20'000, '[');
    QCOMPARE(parseRules(deep, "deep.toml").problems.size(), 1U);
}

void TestRuleLoader::versionIsOfTheMeaning()
{
    const auto version = [](const std::string& keys) { return rulesOf(ruleText("r", keys)).rules[0]->version; };
    const std::string base = version(kFull);
    QCOMPARE(version("# a comment\n" + kFull), base);
    QCOMPARE(version(kFull + "\non_delay = \"0s\""), base);
    QCOMPARE(version(kFull + "\non_delay = \"60s\""), version(kFull + "\non_delay = \"1m\""));
    for (const char* other : {"on_delay = \"1s\"", "deadband = 0.1", "latching = true", "priority = \"low\"",
                              "title = { fr = \"Titre\", en = \"Other\" }", "date = 2026-03-03"})
        QVERIFY2(version(kFull + "\n" + other) != base, other);
}

void TestRuleLoader::demonstrationCity()
{
    const std::filesystem::path folder = std::filesystem::path{VIGIE_SOURCE_DIR} / "resources/cities/valmer/rules";
    const auto loaded = loadRules(folder);
    for (const auto& problem : loaded.problems)
        QFAIL(problem.english().c_str());
    QVERIFY(loaded.set.rules.size() >= 40);
    int critical = 0;
    for (const auto& rule : loaded.set.rules) {
        QVERIFY2(rule->title.fr != rule->title.en || rule->title.fr.empty(), rule->id.c_str());
        critical += rule->priority == vigie::core::Priority::Critical ? 1 : 0;
    }
    QVERIFY(critical <= 5); // a tenth
}

void TestRuleLoader::unitsConvert_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<double>("result");
    const auto row = [](double value, const char* from, const char* to, double result) {
        QTest::addRow("%g %s in %s", value, from, to) << value << QByteArray(from) << QByteArray(to) << result;
    };
    row(93.0, "P1", "C62", 0.93);
    row(140.0, "FAH", "CEL", 60.0);
    row(60.0, "CEL", "FAH", 140.0);
    row(0.0, "KEL", "CEL", -273.15);
    row(250.0, "KPA", "BAR", 2.5);
    row(2500.0, "MBR", "BAR", 2.5);
    row(150.0, "CMT", "MTR", 1.5);
    row(36.0, "KMH", "MTS", 10.0);
    row(3.6, "MQH", "G51", 1.0);
    row(2.0, "HUR", "MIN", 120.0);
}

void TestRuleLoader::unitsConvert()
{
    QFETCH(double, value);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(double, result);
    const auto converted = convert(value, *findUnit(from.toStdString()), *findUnit(to.toStdString()));
    QVERIFY(converted.has_value());
    QVERIFY2(std::abs(*converted - result) < 1e-9, std::to_string(*converted).c_str());
    QVERIFY(!convert(value, *findUnit(from.toStdString()), *findUnit("DD")).has_value());
}

QTEST_APPLESS_MAIN(TestRuleLoader)
#include "tst_ruleloader.moc"
