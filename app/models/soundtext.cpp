// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/soundtext.h"

#include "models/alerttext.h"
#include "models/texts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace vigie::models {

namespace {

QString countOf(core::Priority priority, int count)
{
    switch (priority) {
    case core::Priority::Critical:
        return QCoreApplication::translate("Sound", "%n critical", nullptr, count);
    case core::Priority::High:
        return QCoreApplication::translate("Sound", "%n high", nullptr, count);
    case core::Priority::Medium:
        return QCoreApplication::translate("Sound", "%n medium", nullptr, count);
    case core::Priority::Low:
    case core::Priority::None:
        break;
    }
    return QCoreApplication::translate("Sound", "%n low", nullptr, count);
}

/// SSML and the like are marks; so is whatever is no part of a word or a sentence.
QString plain(QString text)
{
    static const QRegularExpression marks{QStringLiteral("[^\\p{L}\\p{M}\\p{N} .,:;'’()%/-]")};
    return text.replace(marks, QStringLiteral(" ")).simplified();
}

} // namespace

QString SoundText::line(const AlertSounds::Summary& summary, const alerts::Alert* worst, const Texts& texts)
{
    using core::Priority;
    QStringList parts;
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Medium, Priority::Low}) {
        if (const int count = summary.counts[static_cast<std::size_t>(priority)]; count > 0)
            parts.append(countOf(priority, count));
    }
    const QString all = QCoreApplication::translate("Sound", "%n new alert(s)", nullptr, summary.total());
    QString counts = QCoreApplication::translate("Sound", "%1: %2.", "how many alerts: how many of each priority")
                         .arg(all, parts.join(QStringLiteral(", ")));
    if (worst == nullptr)
        return counts;
    const QString first = QCoreApplication::translate("Sound", "Worst: %1, %2.", "an alert and its asset")
                              .arg(plain(AlertText::title(*worst, texts)), plain(texts.asset(worst->assetId)));
    return counts + QChar::Space + first;
}

} // namespace vigie::models
