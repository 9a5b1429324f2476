// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ruletext.h"

#include "alerts/rulewriter.h"
#include "models/wordtext.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vigie::models {

namespace {

QString inLanguage(const alerts::Words& words, const Texts& texts)
{
    return QString::fromStdString(words.in(texts.language().toStdString()));
}

QString listed(const std::vector<std::string>& all)
{
    QStringList out;
    for (const std::string& one : all)
        out.append(QString::fromStdString(one));
    return out.join(QStringLiteral(", "));
}

const char* kindSentence(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 9> kSentences{{
        {"threshold", QT_TRANSLATE_NOOP("vigie::models::RuleText", "A number beyond a limit")},
        {"state", QT_TRANSLATE_NOOP("vigie::models::RuleText", "A state that means trouble")},
        {"no_data", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Nothing heard for too long")},
        {"rate", QT_TRANSLATE_NOOP("vigie::models::RuleText", "A change that is too fast")},
        {"deviation", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Far from what is usual at this hour")},
        {"count", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Several alerts together")},
        {"correlation",
         QT_TRANSLATE_NOOP("vigie::models::RuleText", "Alerts of different kinds that make one story")},
        {"geofence", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Something where it should not be")},
        {"reported", QT_TRANSLATE_NOOP("vigie::models::RuleText", "What another system reports")},
    }};
    const auto* const found = std::ranges::find(kSentences, word, &std::pair<std::string_view, const char*>::first);
    return found == kSentences.end() ? "" : found->second;
}

struct KeyName {
    std::string_view key;
    const char* name;
};
constexpr std::array kKeyNames{
    KeyName{"above", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Limit, above")},
    KeyName{"above_usual_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Above the usual by")},
    KeyName{"alert_when", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Alert when")},
    KeyName{"amount", QT_TRANSLATE_NOOP("vigie::models::RuleText", "By more than")},
    KeyName{"area", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Area")},
    KeyName{"area_name", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Name of the area")},
    KeyName{"at_least", QT_TRANSLATE_NOOP("vigie::models::RuleText", "At least")},
    KeyName{"attribute", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute")},
    KeyName{"author", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Author")},
    KeyName{"begins_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute with the beginning")},
    KeyName{"below", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Limit, below")},
    KeyName{"below_usual_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Below the usual by")},
    KeyName{"date", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Date")},
    KeyName{"deadband", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Deadband")},
    KeyName{"domain", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Domain")},
    KeyName{"ends_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute with the end")},
    KeyName{"equals", QT_TRANSLATE_NOOP("vigie::models::RuleText", "State")},
    KeyName{"explains", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Explains")},
    KeyName{"explains_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Explains those that name it in")},
    KeyName{"falls_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Falls by more than")},
    KeyName{"feed", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Feed")},
    KeyName{"group_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Counted by")},
    KeyName{"id", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Id")},
    KeyName{"kind", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Kind")},
    KeyName{"label", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute in words")},
    KeyName{"latching", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Latching")},
    KeyName{"limit", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Limit")},
    KeyName{"longest", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Over after")},
    KeyName{"longest_shelving", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Longest shelving")},
    KeyName{"model", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Assets")},
    KeyName{"of", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Counts alerts of")},
    KeyName{"off_delay", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Off-delay")},
    KeyName{"on_delay", QT_TRANSLATE_NOOP("vigie::models::RuleText", "On-delay")},
    KeyName{"one_of", QT_TRANSLATE_NOOP("vigie::models::RuleText", "States")},
    KeyName{"period", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Longest silence")},
    KeyName{"priority", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Priority")},
    KeyName{"procedure", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Procedure")},
    KeyName{"radius", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Within metres")},
    KeyName{"re_alarm", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Raised again after")},
    KeyName{"residents", QT_TRANSLATE_NOOP("vigie::models::RuleText", "For residents")},
    KeyName{"rises_by", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Rises by more than")},
    KeyName{"severity", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute with the severity")},
    KeyName{"starts_with", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Begins with an alert of")},
    KeyName{"suppresses", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Suppresses what it explains")},
    KeyName{"title", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Title")},
    KeyName{"unit", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Unit")},
    KeyName{"weeks", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Weeks looked back on")},
    KeyName{"what_to_do", QT_TRANSLATE_NOOP("vigie::models::RuleText", "What to do")},
    KeyName{"with", QT_TRANSLATE_NOOP("vigie::models::RuleText", "With alerts of")},
    KeyName{"within", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Within")},
    KeyName{"words", QT_TRANSLATE_NOOP("vigie::models::RuleText", "Attribute with the words")},
};

/// As a file has it, shortened to what a line can show.
QString shown(const std::optional<std::string>& value)
{
    constexpr qsizetype kMost = 60;
    if (!value)
        return QStringLiteral("–");
    const QString text = QString::fromStdString(*value);
    return text.size() > kMost ? text.left(kMost) + QStringLiteral("…") : text;
}

} // namespace

QString RuleText::title(const alerts::Rule& rule, const Texts& texts)
{
    return inLanguage(rule.title, texts);
}

QString RuleText::condition(const alerts::Rule& rule, const Texts& texts)
{
    const QString label = inLanguage(rule.label, texts);
    const QString limit = AlertText::limit(rule, texts);
    const QString what = label.isEmpty() ? limit : tr("%1: %2", "attribute: limit").arg(label, limit);
    return rule.onDelay.count() == 0
               ? what
               : tr("%1, for %2", "condition, delay").arg(what, texts.time().duration(rule.onDelay));
}

QList<AlertText::Fact> RuleText::facts(const alerts::Rule& rule, const Texts& texts)
{
    QList<AlertText::Fact> out;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            out.append({name, value});
    };
    const auto delay = [&](core::Duration length) {
        return length.count() == 0 ? QString{} : texts.time().duration(length);
    };
    add(key("kind"), kind(rule.test));
    const QString watched = alerts::watchesFeed(rule) ? texts.feed(std::get<alerts::NoDataTest>(rule.test).feed)
                                                      : WordText::model(rule.model);
    add(key(alerts::watchesFeed(rule) ? "feed" : "model"),
        tr("%1 (%2)", "assets (domain)").arg(watched, WordText::domain(rule.domain)));
    add(tr("Condition"), condition(rule, texts));
    add(key("off_delay"), delay(rule.offDelay));
    add(key("priority"), WordText::priority(rule.priority));
    add(key("latching"), rule.latching ? tr("stays until somebody takes note of its return") : QString{});
    add(key("re_alarm"), delay(rule.reAlarm));
    add(key("longest_shelving"), delay(rule.longestShelving));
    if (alerts::countsAlerts(rule.test))
        add(tr("Counts"), listed(rule.explains.rules));
    else
        add(key("explains"), listed(rule.explains.rules));
    add(key("suppresses"), rule.explains.suppresses ? WordText::yesNo(true) : QString{});
    add(key("residents"), inLanguage(rule.residents, texts));
    add(key("procedure"),
        tr("%1: %2", "procedure")
            .arg(QString::fromStdString(rule.procedure.id), inLanguage(rule.procedure.text, texts)));
    add(key("author"),
        tr("%1, %2", "author, date").arg(QString::fromStdString(rule.author), QString::fromStdString(rule.date)));
    add(tr("Stands in"), QString::fromStdString(rule.source));
    return out;
}

QString RuleText::kind(const alerts::RuleTest& test)
{
    return tr(kindSentence(alerts::kindWord(test)));
}

QString RuleText::state(const alerts::RuleBook& book, std::string_view id)
{
    if (book.isOff(id))
        return tr("switched off");
    if (!book.isOfCity(id))
        return tr("made here");
    return book.isChanged(id) ? tr("changed here") : QString{};
}

QString RuleText::key(std::string_view name)
{
    const auto* const found = std::ranges::find(kKeyNames, name, &KeyName::key);
    return found == kKeyNames.end() ? QString::fromUtf8(name.data(), qsizetype(name.size())) : tr(found->name);
}

QStringList RuleText::differences(const alerts::Rule* before, const alerts::Rule* after)
{
    QStringList out;
    for (const alerts::KeyDifference& one : alerts::differencesOf(before, after))
        out.append(tr("%1: %2 → %3", "key: before, after").arg(key(one.name), shown(one.before), shown(one.after)));
    return out;
}

QString RuleText::version(const alerts::RuleVersion& version, const Texts& texts)
{
    if (version.stamp.at == core::kNoTime)
        return tr("The city's own");
    QString step;
    switch (version.step) {
    case alerts::RuleStep::Changed:
        step = tr("changed");
        break;
    case alerts::RuleStep::Off:
        step = tr("switched off");
        break;
    case alerts::RuleStep::Restored:
        step = tr("put back as the city has it");
        break;
    }
    return tr("%1: %2 by %3, entry %4")
        .arg(texts.time().full(version.stamp.at), step, texts.person(version.stamp.actor),
             texts.number().count(version.stamp.entry));
}

} // namespace vigie::models
