// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/texts.h"

#include "alerts/feedwatch.h"

#include <utility>

namespace vigie::models {

namespace {

QLocale localeOf(const QString& language)
{
    // British English: day before month, and a clock of 24 hours.
    return language == QLatin1String("en") ? QLocale{QLocale::English, QLocale::UnitedKingdom} : QLocale{language};
}

} // namespace

Texts::Texts(const core::Clock& clock, const std::string& timeZone, QString language, QObject* parent)
    : QObject(parent)
    , m_clock(&clock)
    , m_zone(QByteArray::fromStdString(timeZone))
    , m_language(std::move(language))
    , m_time(m_zone, localeOf(m_language))
    , m_number(localeOf(m_language))
{
}

void Texts::setLanguage(const QString& language)
{
    m_language = language;
    m_time = TimeText{m_zone, localeOf(language)};
    m_number = NumberText{localeOf(language)};
    Q_EMIT changed();
}

QString Texts::person(const std::string& pseudonym) const
{
    const QString who = QString::fromStdString(pseudonym);
    return pseudonym == m_self ? tr("%1 (you)", "a pseudonym").arg(who) : who;
}

QString Texts::shortPerson(const std::string& pseudonym) const
{
    constexpr qsizetype kShort = 10; // "p-2bc876e8": enough to tell the few of a desk apart
    return pseudonym == m_self ? tr("you", "did it") : QString::fromStdString(pseudonym).left(kShort);
}

QString Texts::feed(const std::string& id) const
{
    const auto found = m_feedTitles.find(id);
    return QString::fromStdString(found == m_feedTitles.end() ? id : found->second.in(m_language.toStdString()));
}

QString Texts::shortId(std::string_view assetId)
{
    QString id = QString::fromUtf8(assetId.data(), static_cast<qsizetype>(assetId.size()));
    if (!id.startsWith(QLatin1String("urn:"), Qt::CaseInsensitive))
        return id;
    // A last part of one or two letters says too little on its own.
    QString last = id.section(u':', -1);
    return last.size() >= 3 ? last : id.section(u':', -2);
}

QString Texts::asset(std::string_view assetId) const
{
    const std::string_view feedId = alerts::feedIn(assetId);
    return feedId.empty() ? shortId(assetId) : feed(std::string{feedId});
}

} // namespace vigie::models
