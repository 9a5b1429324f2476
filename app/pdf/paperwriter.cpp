// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/paperwriter.h"

#include "pdf/papersheet.h"
#include "pdf/papertable.h"
#include "report/voice.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QUuid>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace vigie::pdf {

using report::Language;

namespace {

constexpr double kHeading = 38; ///< With the space above it.
constexpr double kSomeRoom = 80;
constexpr int kDensity = 72; ///< One unit is a point; text and lines are placed in fractions of it.

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Puts the blocks of a document on paper, one below the other.
class Writing {
public:
    Writing(PaperSheet& sheet, const report::Document& document)
        : m_sheet(sheet)
        , m_language(document.language)
    {
        sheet.flow(text(document.title), PaperLook::font(22, QFont::Bold), sheet.look().text);
        sheet.move(3);
        sheet.flow(text(document.subtitle), PaperLook::font(13), sheet.look().quiet);
        sheet.move(8);
        sheet.painter().fillRect(QRectF{PaperLook::kLeft, sheet.y(), PaperLook::kRight - PaperLook::kLeft, 2.0},
                                 sheet.look().bar);
        sheet.move(14);
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            // A heading stays with some of what follows, with all of a chart.
            const bool hasChart =
                i + 1 < document.blocks.size() && std::holds_alternative<report::BarChart>(document.blocks[i + 1]);
            if (std::holds_alternative<report::Heading>(document.blocks[i]))
                m_sheet.need(kHeading + (hasChart ? kChartRoom : kSomeRoom));
            std::visit([this](const auto& one) { add(one); }, document.blocks[i]);
        }
    }

private:
    void add(const report::Heading& heading)
    {
        m_sheet.space(16);
        m_sheet.flow(text(heading.text), PaperLook::font(13.5, QFont::DemiBold), m_sheet.look().text);
        m_sheet.move(4);
    }

    void add(const report::Paragraph& paragraph)
    {
        m_sheet.flow(text(paragraph.text), PaperLook::font(paragraph.isAside ? 8.5 : 10.0),
                     paragraph.isAside ? m_sheet.look().quiet : m_sheet.look().text);
        m_sheet.move(6);
    }

    void add(const report::Bullets& bullets)
    {
        for (const std::string& item : bullets.items) {
            constexpr double kIndent = 12;
            m_sheet.need(28);
            m_sheet.textAt(PaperLook::kLeft, m_sheet.y(), kIndent, QStringLiteral("•"), PaperLook::font(10),
                           m_sheet.look().text);
            m_sheet.flow(text(item), PaperLook::font(10), m_sheet.look().text, PaperLook::kLeft + kIndent,
                         PaperLook::kRight - PaperLook::kLeft - kIndent);
            m_sheet.move(3);
        }
        m_sheet.move(3);
    }

    void add(const report::Figures& figures)
    {
        constexpr double kGap = 9;
        constexpr double kBox = 60;
        constexpr std::size_t kInRow = 3;
        const double width = (PaperLook::kRight - PaperLook::kLeft - (kInRow - 1) * kGap) / kInRow;
        for (std::size_t i = 0; i < figures.figures.size(); ++i) {
            if (i % kInRow == 0)
                m_sheet.need(kBox + kGap);
            const double x = PaperLook::kLeft + static_cast<double>(i % kInRow) * (width + kGap);
            m_sheet.painter().fillRect(QRectF{x, m_sheet.y(), width, kBox}, m_sheet.look().panel);
            m_sheet.textAt(x + 10, m_sheet.y() + 8, width - 20, text(figures.figures[i].value),
                           PaperLook::font(17, QFont::DemiBold), m_sheet.look().text);
            m_sheet.textAt(x + 10, m_sheet.y() + 32, width - 20, text(figures.figures[i].label), PaperLook::font(8.5),
                           m_sheet.look().quiet);
            if (i % kInRow == kInRow - 1 || i + 1 == figures.figures.size())
                m_sheet.move(kBox + kGap);
        }
    }

    void add(const report::Table& table) { drawTable(m_sheet, table); }

    void add(const report::BarChart& chart)
    {
        drawChart(m_sheet, chart, text(report::Voice{m_language}.say(report::kHatched)), m_language);
    }

    void add(const report::Glossary& glossary)
    {
        constexpr double kWord = 128;
        const QFont bold = PaperLook::font(10, QFont::DemiBold);
        for (const auto& [word, meaning] : glossary.terms) {
            const double wordHeight = m_sheet.heightOf(text(word), bold, kWord - 10);
            m_sheet.need(std::max(wordHeight, 28.0));
            const double below = m_sheet.y() + wordHeight;
            m_sheet.textAt(PaperLook::kLeft, m_sheet.y(), kWord - 10, text(word), bold, m_sheet.look().text);
            m_sheet.flow(text(meaning), PaperLook::font(10), m_sheet.look().text, PaperLook::kLeft + kWord,
                         PaperLook::kRight - PaperLook::kLeft - kWord);
            m_sheet.move(std::max(0.0, below - m_sheet.y()) + 5);
        }
    }

    void add(const report::Code& code)
    {
        constexpr double kLabel = 72;
        m_sheet.need(28);
        m_sheet.textAt(PaperLook::kLeft, m_sheet.y(), kLabel, text(code.label), PaperLook::font(9),
                       m_sheet.look().quiet);
        m_sheet.flow(text(code.text), PaperLook::fixedFont(9), m_sheet.look().text, PaperLook::kLeft + kLabel,
                     PaperLook::kRight - PaperLook::kLeft - kLabel);
        m_sheet.move(3);
    }

    PaperSheet& m_sheet;
    Language m_language;
};

/// `pages`: how many it will have; 0 where that is to be found out. How many it has.
int writePages(QBuffer& out, const report::Document& document, const PaperFacts& facts, int pages)
{
    QPdfWriter writer{&out};
    writer.setResolution(kDensity);
    writer.setPageLayout(QPageLayout{QPageSize{QPageSize::A4}, QPageLayout::Portrait, QMarginsF{}});
    writer.setTitle(text(document.title + " – " + document.subtitle));
    writer.setCreator(QStringLiteral("Vigie"));
    writer.setDocumentId(QUuid::createUuidV5(QUuid{}, text(facts.identity)));
    const auto foot = [&](PaperSheet& sheet, int page) {
        const QFont font = PaperLook::font(8);
        const double width = PaperLook::kRight - PaperLook::kLeft;
        sheet.textAt(PaperLook::kLeft, PaperLook::kFooter, width, text(document.footer), font, sheet.look().quiet);
        sheet.textAt(PaperLook::kLeft, PaperLook::kFooter, width, text(document.page).arg(page).arg(pages), font,
                     sheet.look().quiet, Qt::AlignRight);
    };
    PaperSheet sheet{writer, foot};
    const Writing writing{sheet, document};
    return sheet.page();
}

/// Qt tells the time of the writing, in five places, which would make each file another one. What it says of the zone stays:
/// its length is part of the places in the file.
void setTime(QByteArray& bytes, core::Timestamp written)
{
    const std::string iso = core::toIso8601(written).substr(0, 19);
    std::string digits;
    std::ranges::copy_if(iso, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    const std::array<std::pair<const char*, std::string>, 5> places{{{"/CreationDate (D:", digits},
                                                                     {"/ModDate (D:", digits},
                                                                     {"xmp:CreateDate=\"", iso},
                                                                     {"xmp:ModifyDate=\"", iso},
                                                                     {"xmp:MetadataDate=\"", iso}}};
    for (const auto& [mark, time] : places) {
        const auto size = static_cast<qsizetype>(time.size());
        if (const qsizetype at = bytes.indexOf(mark); at >= 0)
            bytes.replace(at + qstrlen(mark), size, time.data(), size);
    }
}

} // namespace

core::Expected<std::string> toPdf(const report::Document& document, const PaperFacts& facts)
{
    if (QFontDatabase::families().isEmpty())
        return core::fail(core::ErrorCode::Unsupported, document.footer,
                          VIGIE_TEXT("Errors", "This computer has no font to write a PDF with."),
                          VIGIE_TEXT("Errors", "Install one, such as Inter or DejaVu Sans."));
    int pages = 0;
    {
        QBuffer attempt;
        attempt.open(QIODevice::WriteOnly);
        pages = writePages(attempt, document, facts, 0);
    }
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    writePages(out, document, facts, pages);
    QByteArray bytes = out.data();
    setTime(bytes, facts.written);
    return bytes.toStdString();
}

} // namespace vigie::pdf
