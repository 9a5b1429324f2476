// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerttext.h"

#include "alerts/chatterlog.h"
#include "alerts/explanation.h"
#include "alerts/judge.h"
#include "models/errortext.h"
#include "models/texts.h"
#include "models/wordtext.h"

#include <QCoreApplication>

namespace vigie::models {

namespace {

constexpr qsizetype kMostTitle = 120; ///< Of another system's words; all of them stand in the sentence that says why.

QString words(const char* text)
{
    return QCoreApplication::translate("AlertText", text);
}

alerts::Wording wordingOf(const Texts& texts)
{
    return {.language = texts.language().toStdString(),
            .time = [&texts](core::Timestamp time) { return texts.time().moment(time, texts.now()).toStdString(); },
            .number = [&texts](double number) { return texts.number().value(number).toStdString(); },
            .quality = [](core::Quality quality) { return WordText::quality(quality).toStdString(); },
            .yesNo = [](bool yes) { return WordText::yesNo(yes).toStdString(); },
            .state = [](std::string_view value) { return WordText::state(value).toStdString(); },
            .feed = [&texts](const std::string& id) { return texts.feed(id).toStdString(); }};
}

QString valueText(const alerts::AlertValue& value, const std::string& unit, const Texts& texts)
{
    if (value.time == core::kNoTime)
        return {};
    QString text;
    switch (value.kind) {
    case core::ValueKind::Number: {
        // In the unit of the limit it is held against, where one can be said in the other.
        const auto same = alerts::inUnitOf(
            alerts::findUnit(unit),
            {.kind = value.kind, .number = value.number, .text = {}, .unit = alerts::findUnit(value.unit)});
        const bool isSaid = same && !unit.empty() && (value.unit.empty() || alerts::findUnit(value.unit) != nullptr);
        text = isSaid ? texts.number().withUnit(*same, unit) : texts.number().withUnit(value.number, value.unit);
        break;
    }
    case core::ValueKind::Boolean:
        text = WordText::yesNo(value.number != 0.0);
        break;
    case core::ValueKind::Text:
        text = WordText::state(value.text);
        break;
    }
    return words(QT_TRANSLATE_NOOP("AlertText", "%1 (%2, %3)"))
        .arg(text, WordText::quality(value.quality), texts.time().moment(value.time, texts.now()));
}

struct LimitText {
    const alerts::Rule& rule;
    const Texts& texts;

    QString operator()(const alerts::ThresholdTest& test) const
    {
        const bool above = test.side == alerts::ThresholdTest::Side::Above;
        const QString limit = texts.number().withUnit(test.limit, rule.unit);
        if (test.deadband == 0.0)
            return (above ? words(QT_TRANSLATE_NOOP("AlertText", "above %1"))
                          : words(QT_TRANSLATE_NOOP("AlertText", "below %1")))
                .arg(limit);
        const double back = above ? test.limit - test.deadband : test.limit + test.deadband;
        return (above ? words(QT_TRANSLATE_NOOP("AlertText", "above %1; normal again at %2"))
                      : words(QT_TRANSLATE_NOOP("AlertText", "below %1; normal again at %2")))
            .arg(limit, texts.number().withUnit(back, rule.unit));
    }
    QString operator()(const alerts::StateTest& test) const
    {
        QStringList states;
        for (const std::string& word : test.words)
            states.append(WordText::state(word));
        if (test.flag)
            states.append(WordText::yesNo(*test.flag));
        return words(QT_TRANSLATE_NOOP("AlertText", "state %1")).arg(states.join(QLatin1String(", ")));
    }
    QString operator()(const alerts::RateTest& test) const
    {
        const bool rises = test.way == alerts::RateTest::Way::Rises;
        return (rises ? words(QT_TRANSLATE_NOOP("AlertText", "rises by more than %1 within %2"))
                      : words(QT_TRANSLATE_NOOP("AlertText", "falls by more than %1 within %2")))
            .arg(texts.number().withUnit(test.amount, rule.unit), texts.time().duration(test.within));
    }
    QString operator()(const alerts::DeviationTest& test) const
    {
        const bool above = test.side == alerts::ThresholdTest::Side::Above;
        return (above ? words(QT_TRANSLATE_NOOP("AlertText", "more than %1 above the usual at this hour (%2 weeks)"))
                      : words(QT_TRANSLATE_NOOP("AlertText", "more than %1 below the usual at this hour (%2 weeks)")))
            .arg(texts.number().withUnit(test.amount, rule.unit), texts.number().value(test.weeks));
    }
    QString operator()(const alerts::CountTest& test) const
    {
        const QString count = texts.number().value(test.atLeast);
        if (test.radius > 0.0)
            return words(QT_TRANSLATE_NOOP("AlertText", "%1 alerts or more within %2"))
                .arg(count, texts.number().withUnit(test.radius, "MTR"));
        return words(QT_TRANSLATE_NOOP("AlertText", "%1 alerts or more of one group")).arg(count);
    }
    QString operator()(const alerts::CorrelationTest& test) const
    {
        return words(QT_TRANSLATE_NOOP("AlertText", "%1 or more of the other kinds within %2 and %3"))
            .arg(texts.number().value(test.atLeast), texts.number().withUnit(test.radius, "MTR"),
                 texts.time().duration(test.within));
    }
    QString operator()(const alerts::GeofenceTest& test) const
    {
        return (test.inside ? words(QT_TRANSLATE_NOOP("AlertText", "inside %1"))
                            : words(QT_TRANSLATE_NOOP("AlertText", "outside %1")))
            .arg(QString::fromStdString(test.areaName.in(texts.language().toStdString())));
    }
    QString operator()(const alerts::ReportedTest&) const
    {
        return words(QT_TRANSLATE_NOOP("AlertText", "as another system says"));
    }
    QString operator()(const alerts::NoDataTest& test) const
    {
        if (!test.feed.empty())
            return words(QT_TRANSLATE_NOOP("AlertText", "the whole feed silent for more than %1"))
                .arg(texts.time().duration(test.period));
        return words(QT_TRANSLATE_NOOP("AlertText", "silent for more than %1"))
            .arg(texts.time().duration(test.period));
    }
};

} // namespace

QString AlertText::title(const alerts::Alert& alert, const Texts& texts)
{
    QString title = QString::fromStdString(alert.rule->title.in(texts.language().toStdString()));
    // The source's own words come first: every report of a feed has the same rule.
    if (std::holds_alternative<alerts::ReportedTest>(alert.rule->test))
        return words(QT_TRANSLATE_NOOP("AlertText", "%1: %2"))
            .arg(title, QString::fromStdString(alert.latest.text).simplified().left(kMostTitle));
    return title;
}

QString AlertText::why(const alerts::Alert& alert, const Texts& texts)
{
    return ErrorText::of(alerts::why(alert, wordingOf(texts)));
}

QString AlertText::cause(const alerts::Alert& alert, const Texts& texts)
{
    if (!alert.explainedBy)
        return {};
    QString asset = texts.asset(alert.explainedBy->assetId);
    if (!alert.explainedBy->rule)
        return asset;
    return words(QT_TRANSLATE_NOOP("AlertText", "%1, %2"))
        .arg(QString::fromStdString(alert.explainedBy->rule->title.in(texts.language().toStdString())), asset);
}

QString AlertText::limit(const alerts::Rule& rule, const Texts& texts)
{
    return std::visit(LimitText{rule, texts}, rule.test);
}

QStringList AlertText::proposals(const alerts::Alert& alert, const Texts& texts)
{
    QStringList out;
    if (alerts::chatters(alert, texts.now()))
        out.append(words(QT_TRANSLATE_NOOP(
            "AlertText", "It chatters: three times or more in a minute. Shelve it for a while, and have the "
                         "delay or the deadband of its rule looked at.")));
    if (alerts::isStale(alert, texts.now()))
        out.append(words(QT_TRANSLATE_NOOP(
            "AlertText", "It has been there for more than a day. If it is known, shelve it with a reason or take "
                         "the asset out of service.")));
    return out;
}

QString AlertText::residents(const alerts::Alert& alert, const Texts& texts)
{
    return QString::fromStdString(alert.rule->residents.in(texts.language().toStdString()));
}

QString AlertText::procedure(const alerts::Alert& alert, const Texts& texts)
{
    const alerts::RuleProcedure& procedure = alert.rule->procedure;
    const QString id = QString::fromStdString(procedure.id);
    const QString text = QString::fromStdString(procedure.text.in(texts.language().toStdString()));
    if (id.isEmpty() || text.isEmpty())
        return id + text;
    return words(QT_TRANSLATE_NOOP("AlertText", "%1: %2")).arg(id, text);
}

QList<AlertText::Fact> AlertText::facts(const alerts::Alert& alert, const Texts& texts)
{
    QList<Fact> out;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            out.append({words(name), value});
    };
    const alerts::Rule& rule = *alert.rule;
    // Of a story the sentence above says what belongs to it; what is silent as a whole has no value.
    if (std::holds_alternative<alerts::NoDataTest>(rule.test) && rule.attribute.empty()) {
        add(QT_TRANSLATE_NOOP("AlertText", "Last heard"), texts.time().full(alert.latest.time));
    } else if (!std::holds_alternative<alerts::CorrelationTest>(rule.test)) {
        add(QT_TRANSLATE_NOOP("AlertText", "Value now"), valueText(alert.latest, rule.unit, texts));
        add(QT_TRANSLATE_NOOP("AlertText", "When raised"), valueText(alert.raisedWith, rule.unit, texts));
    }
    add(QT_TRANSLATE_NOOP("AlertText", "Limit"), limit(rule, texts));
    if (rule.onDelay.count() > 0)
        add(QT_TRANSLATE_NOOP("AlertText", "Delay"), texts.time().duration(rule.onDelay));
    add(QT_TRANSLATE_NOOP("AlertText", "Abnormal since"), texts.time().full(alert.since));
    add(QT_TRANSLATE_NOOP("AlertText", "Raised"), texts.time().full(alert.raisedAt));
    if (!alert.ackBy.empty())
        add(QT_TRANSLATE_NOOP("AlertText", "Acknowledged"),
            words(QT_TRANSLATE_NOOP("AlertText", "%1, %2, %3"))
                .arg(texts.person(alert.ackBy), QString::fromStdString(alert.ackDesk),
                     texts.time().full(alert.ackAt)));
    if (alert.explainedBy)
        add(QT_TRANSLATE_NOOP("AlertText", "Explained by"),
            words(QT_TRANSLATE_NOOP("AlertText", "%1, %2"))
                .arg(QString::fromStdString(alert.explainedBy->rule->title.in(texts.language().toStdString())),
                     QString::fromStdString(alert.explainedBy->assetId)));
    if (alert.plan.plan) {
        add(QT_TRANSLATE_NOOP("AlertText", "Planned"),
            QString::fromStdString(alert.plan.plan->title.in(texts.language().toStdString())));
        add(QT_TRANSLATE_NOOP("AlertText", "Off the list until"), texts.time().full(alert.plan.until));
        add(QT_TRANSLATE_NOOP("AlertText", "Plan"),
            words(QT_TRANSLATE_NOOP("AlertText", "%1 (%2, %3, %4)"))
                .arg(QString::fromStdString(alert.plan.plan->id), QString::fromStdString(alert.plan.plan->author),
                     QString::fromStdString(alert.plan.plan->date), QString::fromStdString(alert.plan.plan->source)));
    }
    if (alert.aside.isOn()) {
        add(QT_TRANSLATE_NOOP("AlertText", "Set aside until"), texts.time().full(alert.aside.until));
        add(QT_TRANSLATE_NOOP("AlertText", "Why"), WordText::asideReason(alert.aside.reason));
        add(QT_TRANSLATE_NOOP("AlertText", "By"),
            words(QT_TRANSLATE_NOOP("AlertText", "%1, %2, %3"))
                .arg(texts.person(alert.aside.by), QString::fromStdString(alert.aside.desk),
                     texts.time().full(alert.aside.at)));
    }
    add(QT_TRANSLATE_NOOP("AlertText", "Feed"), texts.feed(alert.feed));
    add(QT_TRANSLATE_NOOP("AlertText", "Rule"),
        words(QT_TRANSLATE_NOOP("AlertText", "%1 (%2, %3, %4)"))
            .arg(QString::fromStdString(rule.id), QString::fromStdString(rule.author),
                 QString::fromStdString(rule.date), QString::fromStdString(rule.source)));
    return out;
}

} // namespace vigie::models
