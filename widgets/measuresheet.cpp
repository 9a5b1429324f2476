// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measuresheet.h"

#include "widgets/customplot.h"
#include "widgets/measurecharts.h"
#include "widgets/savedfile.h"

#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <utility>

namespace vigie::widgets {

namespace {

constexpr int kChartWidth = 620;
constexpr int kChartHeight = 200;
constexpr double kDensity = 3.0;

QList<QStringList> tableOf(const QAbstractItemModel& model, int columns)
{
    QList<QStringList> out(1);
    for (int column = 0; column < columns; ++column)
        out[0].append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        out.append(QStringList{});
        for (int column = 0; column < columns; ++column)
            out.back().append(model.index(row, column).data().toString());
    }
    return out;
}

template <typename Chart> QImage pictureOf(const alerts::AlertMeasures& measures, const models::Texts& texts)
{
    Chart chart{texts};
    Theme theme{Theme::Kind::Light};
    theme.panel = Qt::white;
    chart.setTheme(theme);
    chart.setMeasures(measures);
    return chart.plot()->toPixmap(kChartWidth, kChartHeight, kDensity).toImage();
}

QString field(QString text, QChar separator)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
        text.prepend(u'\'');
    const bool isQuoted = text.contains(separator) || text.contains(u'"') || text.contains(u'\n');
    return isQuoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

void insertTable(QTextCursor& cursor, const QList<QStringList>& rows)
{
    QTextTableFormat format;
    format.setCellPadding(2.0);
    format.setCellSpacing(0.0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(Qt::lightGray);
    format.setWidth(QTextLength{QTextLength::PercentageLength, 100.0});
    format.setHeaderRowCount(1);
    QTextTable* table = cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(rows[0].size()), format);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    for (int row = 0; row < table->rows(); ++row)
        for (int column = 0; column < table->columns(); ++column)
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(rows[row][column], row == 0 ? bold : QTextCharFormat{});
    cursor.movePosition(QTextCursor::End);
}

} // namespace

MeasureSheet::MeasureSheet(Heading heading, const models::MeasuresModel& measures,
                           const models::NoisyRulesModel& rules, const models::Texts& texts)
    : m_heading(std::move(heading))
    , m_range(tr("%1 to %2, days of %3")
                  .arg(texts.time().full(measures.measures().from), texts.time().full(measures.measures().to),
                       texts.time().zoneName()))
    , m_measures(tableOf(measures, models::MeasuresModel::kColumns))
    , m_rules(tableOf(rules, models::NoisyRulesModel::Tune))
    , m_charts{pictureOf<LoadChart>(measures.measures(), texts), pictureOf<PriorityChart>(measures.measures(), texts)}
    , m_separator(texts.time().locale().decimalPoint() == QLatin1String(",") ? u';' : u',')
{
}

QByteArray MeasureSheet::csv() const
{
    QString out{QChar{QChar::ByteOrderMark}};
    const auto line = [&](const QStringList& fields) {
        QStringList written;
        for (const QString& one : fields)
            written.append(field(one, m_separator));
        out += written.join(m_separator) + QStringLiteral("\r\n");
    };
    line({tr("Measures of the alerts of %1").arg(m_heading.city), m_range, m_heading.domain});
    for (const QStringList& row : m_measures)
        line(row);
    for (const QStringList& row : m_rules)
        line(row);
    return out.toUtf8();
}

bool MeasureSheet::writePdf(QIODevice& file) const
{
    QPdfWriter writer(&file);
    writer.setTitle(tr("Measures of the alerts of %1").arg(m_heading.city));
    writer.setCreator(QStringLiteral("Vigie"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QTextDocument document;
    QFont font = Theme::font();
    font.setPointSizeF(9.0);
    document.setDefaultFont(font);
    QTextCursor cursor{&document};
    QTextCharFormat large;
    large.setFontPointSize(15.0);
    large.setFontWeight(QFont::DemiBold);
    // Inserted as text, never as HTML: names come from outside.
    cursor.insertText(writer.title() + u'\n', large);
    cursor.insertText(m_range + u'\n' + m_heading.domain + u'\n' +
                          tr("Targets as the literature on ISA-18.2 and EEMUA 191 reports them."),
                      QTextCharFormat{});
    insertTable(cursor, m_measures);
    cursor.insertBlock();
    for (const QImage& chart : m_charts) {
        QImage one = chart;
        one.setDevicePixelRatio(1.0);
        const QString name = QStringLiteral("chart-%1").arg(cursor.position());
        document.addResource(QTextDocument::ImageResource, QUrl{name}, one);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(kChartWidth);
        format.setHeight(kChartHeight);
        cursor.insertImage(format);
        cursor.insertBlock();
    }
    if (m_rules.size() > 1)
        insertTable(cursor, m_rules);
    document.print(&writer); // with margins of its own, and page numbers
    return true;
}

core::Expected<void> MeasureSheet::save(const QString& path) const
{
    using core::ErrorCode;
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!isPdf && !path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return core::fail(ErrorCode::InvalidInput, path.toStdString(),
                          VIGIE_TEXT("Errors", "Measures are saved as PDF or CSV."),
                          VIGIE_TEXT("Errors", "Give the file a name that ends in .pdf or .csv."));
    return saveFile(path, [&](QIODevice& file) {
        if (isPdf)
            return writePdf(file);
        const QByteArray bytes = csv();
        return file.write(bytes) == bytes.size();
    });
}

} // namespace vigie::widgets
