// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errortext.h"

#include <QCoreApplication>

namespace vigie::models {

QString ErrorText::filled(const QString& pattern, const std::vector<std::string>& arguments)
{
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace =
            pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!isPlace) {
            out += pattern[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[++i].unicode() - u'1');
        if (number < arguments.size())
            out += QString::fromStdString(arguments[number]);
    }
    return out;
}

QString ErrorText::of(const core::Message& message, const char* context)
{
    if (message.empty())
        return {};
    return filled(QCoreApplication::translate(context, message.text), message.arguments);
}

QString ErrorText::of(const core::Message& message)
{
    return of(message, "Errors");
}

QString ErrorText::what(const core::Error& error)
{
    const QString sentence = of(error.what);
    if (error.where.empty())
        return sentence;
    return QCoreApplication::translate("ErrorText", "%1: %2").arg(QString::fromStdString(error.where), sentence);
}

QString ErrorText::remedy(const core::Error& error)
{
    return of(error.remedy);
}

QString ErrorText::sentence(const core::Error& error)
{
    return error.remedy.empty() ? what(error) : what(error) + QChar::Space + remedy(error);
}

} // namespace vigie::models
