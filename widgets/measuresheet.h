// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "models/measuresmodel.h"

#include <QCoreApplication>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

namespace vigie::widgets {

/// The measures as they leave the program: on paper (PDF: heading, measures against targets, charts, noisiest rules)
/// or for a spreadsheet (CSV in UTF-8: the same without charts), in the screen's language, as they stood when this was
/// made. A value; `save` may come later.
class MeasureSheet {
    Q_DECLARE_TR_FUNCTIONS(vigie::widgets::MeasureSheet)

public:
    struct Heading {
        QString city;
        QString domain; ///< "All domains", or the one that was measured.
    };
    /// Both models have an answer.
    MeasureSheet(Heading heading, const models::MeasuresModel& measures, const models::NoisyRulesModel& rules,
                 const models::Texts& texts);

    /// By the ending of its name. Replaces a file of the name only when all is written.
    /// Failure: InvalidInput for another ending, Io.
    [[nodiscard]] core::Expected<void> save(const QString& path) const;
    /// Lines end with CR LF (RFC 4180). Fields are parted by a semicolon where the language writes decimals with a
    /// comma, as its spreadsheets expect it. What a spreadsheet would take for a formula has an apostrophe before it.
    [[nodiscard]] QByteArray csv() const;

private:
    using Table = QList<QStringList>; ///< The first row is the head.

    [[nodiscard]] bool writePdf(QIODevice& file) const;

    Heading m_heading;
    QString m_range;
    Table m_measures;
    Table m_rules;
    QList<QImage> m_charts; ///< In the light colours: paper is white.
    QChar m_separator;
};

} // namespace vigie::widgets
