// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulereader.h"
#include "models/numbertext.h"
#include "models/ruletext.h"
#include "models/wordtext.h"
#include "widgets/plaintext.h"
#include "widgets/rulefields.h"
#include "widgets/ruleform.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <type_traits>

// Which fields a rule has.
namespace vigie::widgets {

using models::RuleText;
using models::WordText;

namespace {

constexpr std::array kWorstFirst{core::Priority::Critical, core::Priority::High, core::Priority::Medium,
                                 core::Priority::Low};

} // namespace

void RuleForm::build()
{
    startPage(tr("When it alerts"));
    m_form->addRow(plainLabel(nullptr, RuleText::key("kind")), plainLabel(nullptr, RuleText::kind(m_rule.test)));
    if (m_isNew)
        text(
            "id", [this]() -> std::string& { return m_rule.id; },
            tr("Letters without accents, digits, points and hyphens: water.tank-low"));
    QStringList domains;
    for (int i = 0; i < core::kDomainCount; ++i)
        domains.append(WordText::domain(static_cast<core::Domain>(i)));
    choice(
        "domain", domains, [this] { return static_cast<int>(m_rule.domain); },
        [this](int at) { m_rule.domain = static_cast<core::Domain>(at); });
    text(
        "model", [this]() -> std::string& { return m_rule.model; },
        tr("The model of the assets, as their feed names it: Streetlight"));
    buildTest();
    buildDelays();
    startPage(tr("What it says"));
    buildWords();
    startPage(tr("Others"));
    buildLinks();
}

void RuleForm::buildTest()
{
    const auto build = [this](const auto& test) {
        using Test = std::decay_t<decltype(test)>;
        if constexpr (std::is_same_v<Test, alerts::ThresholdTest>)
            buildThreshold();
        else if constexpr (std::is_same_v<Test, alerts::StateTest>)
            buildStates();
        else if constexpr (std::is_same_v<Test, alerts::NoDataTest>)
            buildSilence();
        else if constexpr (std::is_same_v<Test, alerts::RateTest>)
            buildRate();
        else if constexpr (std::is_same_v<Test, alerts::DeviationTest>)
            buildDeviation();
        else if constexpr (std::is_same_v<Test, alerts::CountTest>)
            buildCount();
        else if constexpr (std::is_same_v<Test, alerts::CorrelationTest>)
            buildStory();
        else if constexpr (std::is_same_v<Test, alerts::GeofenceTest>)
            buildFence();
        else
            buildReport();
    };
    std::visit(build, m_rule.test);
}

void RuleForm::watched()
{
    text(
        "attribute", [this]() -> std::string& { return m_rule.attribute; }, tr("As the feed names it: fillingLevel"));
    text(
        "unit", [this]() -> std::string& { return m_rule.unit; },
        tr("A UN/CEFACT common code: P1 for %, CEL for °C, C62 for a plain number"));
}

void RuleForm::buildThreshold()
{
    using Side = alerts::ThresholdTest::Side;
    watched();
    choice(
        "alert_when", {tr("above the limit"), tr("below the limit")},
        [this] { return test<alerts::ThresholdTest>().side == Side::Above ? 0 : 1; },
        [this](int at) { test<alerts::ThresholdTest>().side = at == 0 ? Side::Above : Side::Below; });
    number("limit", [this]() -> double& { return test<alerts::ThresholdTest>().limit; });
    number("deadband", [this]() -> double& { return test<alerts::ThresholdTest>().deadband; });
}

void RuleForm::buildStates()
{
    text("attribute", [this]() -> std::string& { return m_rule.attribute; });
    if (test<alerts::StateTest>().flag)
        choice(
            "equals", {WordText::yesNo(true), WordText::yesNo(false)},
            [this] { return test<alerts::StateTest>().flag.value_or(true) ? 0 : 1; },
            [this](int at) { test<alerts::StateTest>().flag = at == 0; });
    else
        list(
            "one_of", [this]() -> std::vector<std::string>& { return test<alerts::StateTest>().words; },
            tr("As the feed says them, with commas between"));
}

void RuleForm::buildSilence()
{
    text(
        "feed", [this]() -> std::string& { return test<alerts::NoDataTest>().feed; },
        tr("A feed's id: its whole feed is watched, and explains what falls silent of it. Empty: each asset by "
           "itself"));
    text(
        "attribute", [this]() -> std::string& { return m_rule.attribute; },
        tr("Empty: anything that is heard of the asset counts"));
    duration("period", [this]() -> core::Duration& { return test<alerts::NoDataTest>().period; });
}

void RuleForm::buildRate()
{
    using Way = alerts::RateTest::Way;
    watched();
    choice(
        "alert_when", {tr("it rises"), tr("it falls")},
        [this] { return test<alerts::RateTest>().way == Way::Rises ? 0 : 1; },
        [this](int at) { test<alerts::RateTest>().way = at == 0 ? Way::Rises : Way::Falls; });
    number("amount", [this]() -> double& { return test<alerts::RateTest>().amount; });
    duration("within", [this]() -> core::Duration& { return test<alerts::RateTest>().within; });
    number("deadband", [this]() -> double& { return test<alerts::RateTest>().deadband; });
}

void RuleForm::buildDeviation()
{
    using Side = alerts::ThresholdTest::Side;
    watched();
    choice(
        "alert_when", {tr("above the usual"), tr("below the usual")},
        [this] { return test<alerts::DeviationTest>().side == Side::Above ? 0 : 1; },
        [this](int at) { test<alerts::DeviationTest>().side = at == 0 ? Side::Above : Side::Below; });
    number("amount", [this]() -> double& { return test<alerts::DeviationTest>().amount; });
    integer("weeks", [this]() -> int& { return test<alerts::DeviationTest>().weeks; }, 2, 8);
    number("deadband", [this]() -> double& { return test<alerts::DeviationTest>().deadband; });
}

void RuleForm::buildCount()
{
    list(
        "of", [this]() -> std::vector<std::string>& { return m_rule.explains.rules; },
        tr("Ids of rules, with commas between"));
    integer("at_least", [this]() -> int& { return test<alerts::CountTest>().atLeast; }, 2, 10'000);
    if (test<alerts::CountTest>().groupBy.empty())
        number("radius", [this]() -> double& { return test<alerts::CountTest>().radius; }, false);
    else
        text("group_by", [this]() -> std::string& { return test<alerts::CountTest>().groupBy; });
}

void RuleForm::buildStory()
{
    list(
        "starts_with", [this]() -> std::vector<std::string>& { return test<alerts::CorrelationTest>().startsWith; },
        tr("Ids of rules, with commas between"));
    // The rule keeps both lists as one, those it begins with first.
    auto* with = new QLineEdit;
    const auto others = [this] {
        std::vector<std::string> out = m_rule.explains.rules;
        std::erase_if(out, [this](const std::string& id) {
            return std::ranges::find(test<alerts::CorrelationTest>().startsWith, id) !=
                   test<alerts::CorrelationTest>().startsWith.end();
        });
        return out;
    };
    put(
        "with", with,
        [with, others] {
            if (apart(with->text()) != others())
                with->setText(joined(others()));
        },
        [this, with] {
            m_rule.explains.rules = test<alerts::CorrelationTest>().startsWith;
            for (std::string& one : apart(with->text()))
                m_rule.explains.rules.push_back(std::move(one));
        },
        tr("Ids of rules, with commas between"));
    connect(with, &QLineEdit::textChanged, this, &RuleForm::took);
    integer("at_least", [this]() -> int& { return test<alerts::CorrelationTest>().atLeast; }, 1, 10'000);
    number("radius", [this]() -> double& { return test<alerts::CorrelationTest>().radius; }, false);
    duration("within", [this]() -> core::Duration& { return test<alerts::CorrelationTest>().within; });
}

void RuleForm::buildFence()
{
    choice(
        "alert_when", {tr("inside the area"), tr("outside the area")},
        [this] { return test<alerts::GeofenceTest>().inside ? 0 : 1; },
        [this](int at) { test<alerts::GeofenceTest>().inside = at == 0; });
    words("area_name", [this]() -> alerts::Words& { return test<alerts::GeofenceTest>().areaName; }, 1);
    QLabel* where = plainLabel(nullptr, tr("Its corners stand in the file."));
    where->setObjectName(QStringLiteral("caption"));
    m_form->addRow(plainLabel(nullptr, RuleText::key("area")), where);
}

void RuleForm::buildReport()
{
    text("severity", [this]() -> std::string& { return test<alerts::ReportedTest>().severity; });
    text("words", [this]() -> std::string& { return test<alerts::ReportedTest>().words; });
    text("begins_by", [this]() -> std::string& { return test<alerts::ReportedTest>().begins; });
    text("ends_by", [this]() -> std::string& { return test<alerts::ReportedTest>().ends; });
    duration("longest", [this]() -> core::Duration& { return test<alerts::ReportedTest>().longest; });
}

void RuleForm::buildDelays()
{
    duration(
        "on_delay", [this]() -> core::Duration& { return m_rule.onDelay; },
        tr("Abnormal for so long before it is announced"));
    duration(
        "off_delay", [this]() -> core::Duration& { return m_rule.offDelay; },
        tr("Normal for so long before it is over"));
    QStringList priorities;
    for (const core::Priority one : kWorstFirst)
        priorities.append(WordText::priority(one));
    choice(
        "priority", priorities,
        [this] {
            const auto* const at = std::ranges::find(kWorstFirst, m_rule.priority);
            return at == kWorstFirst.end() ? -1 : static_cast<int>(at - kWorstFirst.begin());
        },
        [this](int at) {
            // The longest shelving follows, unless somebody chose another.
            const bool isUsual = m_rule.longestShelving == alerts::usualShelving(m_rule.priority);
            if (at >= 0)
                m_rule.priority = kWorstFirst.at(static_cast<std::size_t>(at));
            if (isUsual)
                m_rule.longestShelving = alerts::usualShelving(m_rule.priority);
        });
}

void RuleForm::buildWords()
{
    constexpr int kParagraph = 3;
    words("title", [this]() -> alerts::Words& { return m_rule.title; }, 1);
    words("label", [this]() -> alerts::Words& { return m_rule.label; }, 1);
    words("residents", [this]() -> alerts::Words& { return m_rule.residents; }, 2);
    text(
        "procedure", [this]() -> std::string& { return m_rule.procedure.id; },
        tr("Its id in the city's book: WAT-07"));
    words("what_to_do", [this]() -> alerts::Words& { return m_rule.procedure.text; }, kParagraph);
    text("author", [this]() -> std::string& { return m_rule.author; });
    text("date", [this]() -> std::string& { return m_rule.date; }, tr("As 2026-03-02"));
}

void RuleForm::buildLinks()
{
    flag(
        "latching", [this]() -> bool& { return m_rule.latching; },
        tr("Stays until somebody takes note of its return"));
    duration(
        "re_alarm", [this]() -> core::Duration& { return m_rule.reAlarm; },
        tr("Acknowledged for so long and still active, it is raised again; 0: never"));
    duration("longest_shelving", [this]() -> core::Duration& { return m_rule.longestShelving; });
    if (!alerts::countsAlerts(m_rule.test)) {
        list(
            "explains", [this]() -> std::vector<std::string>& { return m_rule.explains.rules; },
            tr("Ids of the rules whose alerts it is the cause of, with commas between"));
        text(
            "explains_by", [this]() -> std::string& { return m_rule.explains.by; },
            tr("The attribute of their assets that names the asset of this one; empty: the same asset"));
    }
    flag(
        "suppresses", [this]() -> bool& { return m_rule.explains.suppresses; },
        tr("What it explains is off the list while it lasts"));
}

} // namespace vigie::widgets
