// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerttext.h"
#include "samples.h"

#include <QTest>

#include <algorithm>

using namespace vigie;
using models::AlertText;

class TestAlertText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whyIsASentence();
    void factsNameValuesLimitAndTimes();
    void whatIsSilentHasNoValue();
    void oneselfAndFeedsHaveTheirNames();
    void aShareIsSaidInTheLimitsUnit();
    void limits_data();
    void limits();

private:
    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
};

void TestAlertText::whyIsASentence()
{
    const alerts::Alert alert = test::makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    QCOMPARE(AlertText::why(alert, m_texts),
             QStringLiteral("Filling 93 % is above 90 % since 12:00:00 (measured 12:02:00, feed waste)."));
    QCOMPARE(AlertText::title(alert, m_texts), QStringLiteral("Container nearly full"));
    QCOMPARE(AlertText::procedure(alert, m_texts), QStringLiteral("WAS-02: Call the collection."));
    QCOMPARE(AlertText::residents(alert, m_texts), QStringLiteral("Bags beside the container."));
}

void TestAlertText::factsNameValuesLimitAndTimes()
{
    alerts::Alert alert = test::makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    alert.state = alerts::ConditionState::ActiveAcked;
    alert.ackBy = "heron-41";
    alert.ackDesk = "desk-1";
    alert.ackAt = test::at("2026-11-22T11:30:00Z");
    const auto facts = AlertText::facts(alert, m_texts);
    const auto value = [&](const char* name) {
        const auto at = std::ranges::find(facts, QLatin1String(name), &AlertText::Fact::name);
        return at == facts.end() ? QString{} : at->value;
    };
    QCOMPARE(value("Value now"), QStringLiteral("93\u00a0% (measured, 12:02:00)"));
    QCOMPARE(value("When raised"), QStringLiteral("91\u00a0% (measured, 12:00:00)"));
    QCOMPARE(value("Limit"), QStringLiteral("above 90\u00a0%; normal again at 85\u00a0%"));
    QCOMPARE(value("Raised"), QStringLiteral("22 Nov 2026 12:00:00 CET"));
    QCOMPARE(value("Acknowledged"), QStringLiteral("heron-41, desk-1, 22 Nov 2026 12:30:00 CET"));
    QCOMPARE(value("Rule"), QStringLiteral("waste.full (Waste department, 2026-03-02, waste.toml:12)"));
}

void TestAlertText::whatIsSilentHasNoValue()
{
    alerts::Alert alert = test::makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    alerts::Rule rule = *alert.rule;
    rule.attribute.clear();
    rule.test = alerts::NoDataTest{std::chrono::minutes{2}, "water"};
    alert.rule = std::make_shared<const alerts::Rule>(rule);
    alert.latest = {};
    alert.latest.time = test::at("2026-11-22T11:00:00Z");
    QStringList names;
    const auto facts = AlertText::facts(alert, m_texts);
    for (const AlertText::Fact& fact : facts)
        names.append(fact.name + QStringLiteral(": ") + fact.value);
    QVERIFY(names.contains(QStringLiteral("Last heard: 22 Nov 2026 12:00:00 CET")));
    QVERIFY(names.contains(QStringLiteral("Limit: the whole feed silent for more than 2 min")));
    QVERIFY(names.filter(QStringLiteral("Value now")).isEmpty());
    QVERIFY(names.filter(QStringLiteral("When raised")).isEmpty());
}

void TestAlertText::oneselfAndFeedsHaveTheirNames()
{
    models::Texts texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    alerts::Alert alert = test::makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    alert.ackBy = "heron-41";
    alert.ackDesk = "desk-1";
    alert.ackAt = test::at("2026-11-22T11:30:00Z");
    const auto value = [&](const char* name) {
        const auto facts = AlertText::facts(alert, texts);
        const auto at = std::ranges::find(facts, QLatin1String(name), &AlertText::Fact::name);
        return at == facts.end() ? QString{} : at->value;
    };
    QVERIFY(value("Acknowledged").startsWith(QStringLiteral("heron-41, desk-1")));
    QCOMPARE(value("Feed"), QStringLiteral("waste"));
    texts.setSelf(QStringLiteral("heron-41"));
    texts.setFeedTitles({{"waste", toml::LocalText{{{"en", "Waste collection"}}}}});
    QVERIFY(value("Acknowledged").startsWith(QStringLiteral("heron-41 (you), desk-1")));
    QCOMPARE(value("Feed"), QStringLiteral("Waste collection"));
    QVERIFY(AlertText::why(alert, texts).contains(QStringLiteral("feed Waste collection")));
    QCOMPARE(texts.asset("urn:vigie:feed:waste"), QStringLiteral("Waste collection"));
    QCOMPARE(texts.asset("urn:vigie:feed:gas"), QStringLiteral("gas"));
    QCOMPARE(texts.asset("urn:ngsi-ld:WasteContainer:valmer:W000123"), QStringLiteral("W000123"));
}

void TestAlertText::aShareIsSaidInTheLimitsUnit()
{
    alerts::Alert alert = test::makeAlert(1, core::Priority::High, "2026-11-22T11:00:00Z");
    alert.latest.number = 0.93;
    alert.latest.unit = "C62"; // the limit is in per cent
    const auto facts = AlertText::facts(alert, m_texts);
    QVERIFY(facts.front().value.startsWith(QStringLiteral("93\u00a0%")));
    alert.latest.unit = "BAR"; // that is no share: as it was told
    QVERIFY(AlertText::facts(alert, m_texts).front().value.startsWith(QStringLiteral("0.93\u00a0bar")));
}

void TestAlertText::limits_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("written");
    QTest::addRow("state") << "state" << "state failed, off";
    QTest::addRow("flag") << "flag" << "state yes";
    QTest::addRow("silence") << "silence" << "silent for more than 15 min";
    QTest::addRow("below") << "below" << "below 1.5\u00a0bar";
}

void TestAlertText::limits()
{
    QFETCH(QString, kind);
    QFETCH(QString, written);
    alerts::Rule rule;
    if (kind == QLatin1String("state"))
        rule.test = alerts::StateTest{{"failed", "off"}, std::nullopt};
    else if (kind == QLatin1String("flag"))
        rule.test = alerts::StateTest{{}, true};
    else if (kind == QLatin1String("silence"))
        rule.test = alerts::NoDataTest{std::chrono::minutes{15}};
    else
        rule.test = alerts::ThresholdTest{alerts::ThresholdTest::Side::Below, 1.5, 0.0};
    rule.unit = "BAR";
    QCOMPARE(AlertText::limit(rule, m_texts), written);
}

QTEST_GUILESS_MAIN(TestAlertText)
#include "tst_alerttext.moc"
