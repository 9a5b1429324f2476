// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace vigie::widgets {

Languages::Languages(QObject* parent)
    : QObject(parent)
{
}

Languages::~Languages()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QStringList Languages::available()
{
    QStringList out;
    for (const QString& file : QDir{QStringLiteral(":/vigie/translations")}.entryList({QStringLiteral("vigie_*.qm")}))
        out.append(file.mid(6).chopped(3));
    out.sort();
    return out;
}

QString Languages::nameOf(const QString& code)
{
    QString name = QLocale{code}.nativeLanguageName();
    if (name.isEmpty())
        return code;
    name[0] = name[0].toUpper();
    return code == QLatin1String("en") ? QStringLiteral("English") : name;
}

QString Languages::next() const
{
    const QStringList all = available();
    return all.isEmpty() ? m_current : all[(all.indexOf(m_current) + 1) % all.size()];
}

void Languages::set(const QString& code)
{
    m_current = available().contains(code) ? code : QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> next;
    const auto add = [&](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder))
            next.push_back(std::move(translator));
    };
    add(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("vigie_") + m_current, QStringLiteral(":/vigie/translations"));
    const auto old = std::exchange(m_translators, std::move(next));
    for (const auto& translator : old)
        QCoreApplication::removeTranslator(translator.get());
    for (const auto& translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
}

} // namespace vigie::widgets
