// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/canonicaltext.h"
#include "alerts/explanation.h"
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const std::string kFilling =
    "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"P1\"\nabove = 90\ndeadband = 5\n"
    "label = { fr = \"Remplissage\", en = \"Filling\" }";
const std::string kPressure =
    "kind = \"threshold\"\nattribute = \"pressure\"\nunit = \"BAR\"\nbelow = 2.5\ndeadband = 0.2\n"
    "label = { fr = \"Pression\", en = \"Pressure\" }";
const std::string kState = "kind = \"state\"\nattribute = \"status\"\none_of = [\"broken\", \"burnt\"]\n"
                           "label = { fr = \"État\", en = \"Status\" }";
const std::string kDoor =
    "kind = \"state\"\nattribute = \"door\"\nequals = true\nlabel = { fr = \"Porte\", en = \"Door open\" }";
const std::string kSilence = "kind = \"no_data\"\nperiod = \"15m\"";

Town townOf(const std::string& keys)
{
    return Town{rulesOf(ruleText("r", keys))};
}

} // namespace

class TestExplanation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void doubtIsNamed();
    void otherWording();
    void partsForTheScreen();
    void canonicalTextIsFixed();
    void canonicalTextTellsApart();
};

void TestExplanation::sentences_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("values"); // one each two minutes from 12:00 on; "." is a tick of twenty minutes
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char* name, const std::string& keys, const char* values, const char* sentence) {
        QTest::newRow(name) << QByteArray::fromStdString(keys) << QString(values) << QByteArray(sentence);
    };
    row("above", kFilling, "93 94.5",
        "Filling 94.5 % is above 90 % since 2026-06-21 12:00 UTC (measured 2026-06-21 12:02 UTC, feed city).");
    row("above, in the deadband", kFilling, "93 88",
        "Filling is above 90 % since 2026-06-21 12:00 UTC; now 88 %, it is normal again at 85 % (measured 2026-06-21 "
        "12:02 "
        "UTC, feed city).");
    row("was above", kFilling, "93 12",
        "Filling was above 90 % from 2026-06-21 12:00 UTC and is now 12 % (measured 2026-06-21 12:02 UTC, feed "
        "city).");
    row("below", kPressure, "1.75",
        "Pressure 1.75 bar is below 2.5 bar since 2026-06-21 12:00 UTC (measured 2026-06-21 12:00 UTC, feed city).");
    row("below, in the deadband", kPressure, "1.75 2.6",
        "Pressure is below 2.5 bar since 2026-06-21 12:00 UTC; now 2.6 bar, it is normal again at 2.7 bar (measured "
        "2026-06-21 12:02 UTC, feed city).");
    row("was below", kPressure, "1.75 4",
        "Pressure was below 2.5 bar from 2026-06-21 12:00 UTC and is now 4 bar (measured 2026-06-21 12:02 UTC, feed "
        "city).");
    row("state", kState, "broken",
        "Status is \"broken\" since 2026-06-21 12:00 UTC (measured 2026-06-21 12:00 UTC, feed city).");
    row("was a state", kState, "burnt ok",
        "Status was \"burnt\" from 2026-06-21 12:00 UTC and is now \"ok\" (measured 2026-06-21 12:02 UTC, feed "
        "city).");
    row("yes or no", kDoor, "true",
        "Door open is \"yes\" since 2026-06-21 12:00 UTC (measured 2026-06-21 12:00 UTC, feed city).");
    row("silence", kSilence, "1 .", "Nothing was heard since 2026-06-21 12:00 UTC, longer than 15 min (feed city).");
    row("silence that ended", kSilence, "1 . 2",
        "Nothing was heard from 2026-06-21 12:00 UTC on for longer than 15 min; there is news again of 2026-06-21 "
        "12:24 UTC "
        "(feed city).");
}

void TestExplanation::sentences()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, values);
    QFETCH(QByteArray, sentence);
    Town town = townOf(keys.toStdString());
    const std::string attribute = town.engine->rules().rules[0]->attribute;
    for (const QString& value : values.split(' ')) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (value == ".")
            town.pass(20min);
        else if (isNumber)
            town.number("bin-1", "Bin", attribute.empty() ? "any" : attribute, number);
        else if (value == "true")
            town.flag("bin-1", "Bin", attribute, true);
        else
            town.word("bin-1", "Bin", attribute, value.toStdString());
        if (value != values.split(' ').back())
            town.pass(2min);
    }
    const auto alert = town.only();
    QVERIFY(alert.has_value());
    QCOMPARE(QByteArray::fromStdString(why(*alert).english()), sentence);
}

void TestExplanation::doubtIsNamed()
{
    Town town = townOf(kFilling);
    town.withQuality(Quality::Estimated).number("bin-1", "Bin", "fillingLevel", 95.0);
    QVERIFY(why(*town.only()).english().find("(estimated 2026") != std::string::npos);
    QCOMPARE(explain(*town.only()).quality, Quality::Estimated);
    town.withQuality(Quality::Forecast).number("bin-2", "Bin", "fillingLevel", 99.0);
    QCOMPARE(town.engine->alerts()->size(), 1U); // no alert of what has not come
    QCOMPARE(town.engine->counters().forecasts, 1U);
}

void TestExplanation::otherWording()
{
    Town town = townOf(kFilling);
    town.number("bin-1", "Bin", "fillingLevel", 94.5);
    const Wording wording{
        .language = "fr",
        .time = [](Timestamp) { return std::string{"14:00"}; },
        .number = [](double number) { return QString::number(number).replace('.', ',').toStdString(); },
        .quality = [](Quality) { return std::string{"mesuré"}; },
        .yesNo = {},
        .state = {},
        .feed = [](const std::string& id) { return "flux " + id; }};
    const Message message = why(*town.only(), wording);
    const std::vector<std::string> expected{"Remplissage", "94,5 %", "90 %", "14:00", "mesuré", "14:00", "flux city"};
    QVERIFY(message.arguments == expected);
}

void TestExplanation::partsForTheScreen()
{
    Town town = townOf(kFilling);
    const auto start = town.clock.now();
    town.number("bin-1", "Bin", "fillingLevel", 0.93, "C62");
    const Explanation parts = explain(*town.only());
    QCOMPARE(parts.comparison, Comparison::Above);
    QCOMPARE(parts.standing, Standing::Abnormal);
    QCOMPARE(parts.threshold, 90.0);
    QCOMPARE(parts.deadband, 5.0);
    QCOMPARE(parts.unit, "P1");
    QVERIFY(parts.inRuleUnit && std::abs(*parts.inRuleUnit - 93.0) < 1e-9);
    QCOMPARE(parts.value.number, 0.93);
    QCOMPARE(parts.value.unit, "C62");
    QCOMPARE(parts.since, start);
    QCOMPARE(parts.measuredAt, start);
    QCOMPARE(parts.feed, "city");
    QCOMPARE(parts.label.en, "Filling");
    QCOMPARE(parts.ruleVersion, town.engine->rules().rules[0]->version);
}

void TestExplanation::canonicalTextIsFixed()
{
    Town town = townOf(kFilling);
    town.number("bin-1", "Bin", "fillingLevel", 93.25);
    const std::string version = town.engine->rules().rules[0]->version;
    const std::string expected =
        "vigie/alert-explanation/v1\n"
        "condition 14:" +
        toText(conditionIdOf("bin-1", "r")) +
        "\nasset 5:bin-1\nrule 1:r\n"
        "rule_version 64:" +
        version +
        "\npriority 4:high\nstate 14:active_unacked\n"
        "attribute 12:fillingLevel\ncomparison 5:above\nstanding 8:abnormal\nthreshold 2:90\n"
        "deadband 1:5\nunit 2:P1\nlongest_silence 1:0\nsince 27:2026-06-21T12:00:00.000000Z\n"
        "value 5:93.25\nunit 0:\ntime 27:2026-06-21T12:00:00.000000Z\nquality 8:measured\n"
        "raised_with 5:93.25\nunit 0:\ntime 27:2026-06-21T12:00:00.000000Z\nquality 8:measured\n"
        "feed 4:city\n";
    QCOMPARE(canonicalText(explain(*town.only())), expected);
}

void TestExplanation::canonicalTextTellsApart()
{
    CanonicalText one{"t"};
    one.add("a", "x\nb 1:y");
    CanonicalText two{"t"};
    two.add("a", "x");
    two.add("b", "y");
    QVERIFY(one.text() != two.text());
    QCOMPARE(shortest(0.1), "0.1");
    QCOMPARE(shortest(1e21), "1e+21");
    QCOMPARE(shortest(-0.25), "-0.25");
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
