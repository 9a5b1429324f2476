// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlwriter.h"

#include "report/barchart.h"
#include "report/pagestyle.h"
#include "report/voice.h"
#include "storage/json.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace vigie::report {

namespace {

/// Of a chart, in its own units. The room at the left is for "20,000" in the large letters of narrow screens.
constexpr double kWidth = 720;
constexpr double kHeight = 250;
constexpr double kLeft = 84;
constexpr double kTop = 16;
constexpr double kBottom = 210;

std::string decimal(double value)
{
    std::array<char, 32> out{};
    // Whole tenths, without the locale's idea of a point.
    const auto tenths = std::llround(value * 10.0);
    std::snprintf(out.data(), out.size(), "%lld.%lld", tenths / 10, tenths % 10);
    return out.data();
}

class Page {
public:
    explicit Page(const Document& document)
        : m_voice(document.language)
    {
        addHead(document);
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            // Neighbours of this kind are one list.
            const bool isCode = std::holds_alternative<Code>(document.blocks[i]);
            if (isCode && (i == 0 || !std::holds_alternative<Code>(document.blocks[i - 1])))
                m_out += "<dl class=\"code\">\n";
            std::visit([this](const auto& block) { add(block); }, document.blocks[i]);
            if (isCode && (i + 1 == document.blocks.size() || !std::holds_alternative<Code>(document.blocks[i + 1])))
                m_out += "</dl>\n";
        }
        m_out += std::string{m_isInSection ? "</section>\n" : ""} + "</main>\n</body>\n</html>\n";
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void addHead(const Document& document)
    {
        const std::string_view language = document.language == Language::English ? "en" : "fr";
        m_out += "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"";
        m_out += language;
        m_out += "\" xml:lang=\"";
        m_out += language;
        m_out += "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                 "<meta name=\"generator\" content=\"Vigie\"/>\n";
        element("title", document.title + " – " + document.subtitle);
        m_out += "\n<style>";
        m_out += kPageStyle;
        m_out += "</style>\n</head>\n<body>\n<header>\n";
        element("h1", document.title);
        m_out += '\n';
        element("p", document.subtitle);
        m_out += "\n</header>\n<main>\n";
    }

    void element(const char* name, std::string_view text, const char* attributes = "")
    {
        m_out += std::string{"<"} + name + attributes + '>' + escaped(text) + "</" + name + '>';
    }

    void add(const Heading& heading)
    {
        const std::string id = "part-" + std::to_string(++m_parts);
        m_out += std::string{m_isInSection ? "</section>\n" : ""} + "<section aria-labelledby=\"" + id +
                 "\">\n<h2 id=\"" + id + "\">" + escaped(heading.text) + "</h2>\n";
        m_isInSection = true;
    }

    void add(const Paragraph& paragraph)
    {
        element("p", paragraph.text, paragraph.isAside ? " class=\"aside\"" : "");
        m_out += '\n';
    }

    void add(const Bullets& bullets)
    {
        m_out += "<ul>\n";
        for (const std::string& item : bullets.items)
            element("li", item);
        m_out += "\n</ul>\n";
    }

    void add(const Figures& figures)
    {
        m_out += "<ul class=\"figures\">\n";
        for (const auto& [value, label] : figures.figures) {
            m_out += "<li>";
            element("strong", value);
            m_out += ' ';
            element("span", label);
            m_out += "</li>\n";
        }
        m_out += "</ul>\n";
    }

    void add(const Table& table)
    {
        // Wider than the screen it is moved by hand or by key, and the page stays where it is.
        m_out += table.head.size() > 2 ? "<div class=\"wide\"" : "<div class=\"wide few-columns\"";
        m_out += " role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(table.caption) + "\">\n<table>\n";
        element("caption", table.caption);
        m_out += "\n<thead><tr>";
        for (const std::string& head : table.head)
            element("th", head, " scope=\"col\"");
        m_out += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            m_out += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i)
                element(i == 0 ? "th" : "td", row[i], i == 0 ? " scope=\"row\"" : "");
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table>\n</div>\n";
    }

    void add(const Glossary& glossary)
    {
        m_out += "<dl>\n";
        for (const auto& [word, meaning] : glossary.terms) {
            element("dt", word);
            element("dd", meaning);
            m_out += '\n';
        }
        m_out += "</dl>\n";
    }

    void add(const Code& code)
    {
        element("dt", code.label);
        m_out += "<dd>";
        element("code", code.text);
        m_out += "</dd>\n";
    }

    void add(const BarChart& chart)
    {
        const ChartScale scale = ChartScale::of(chart);
        const std::string id = "chart-" + std::to_string(++m_charts);
        m_out += "<figure>\n";
        element("figcaption", chart.title);
        m_out += "\n<svg viewBox=\"0 0 " + decimal(kWidth) + ' ' + decimal(kHeight) +
                 "\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + id + "-title " + id +
                 "-told\">\n<title id=\"" + id + "-title\">" + escaped(chart.title) + "</title>\n<desc id=\"" + id +
                 "-told\">" + escaped(chart.description) + "</desc>\n";
        if (scale.hasHidden)
            m_out +=
                "<defs><pattern id=\"" + id +
                "-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                "<path class=\"hatch\" d=\"M0 0V6\"/></pattern></defs>\n";
        for (const std::uint64_t value : scale.lines)
            addLine(value, scale);
        for (std::size_t i = 0; i < chart.bars.size(); ++i)
            addBar(chart.bars[i], i, chart, scale, id);
        m_out += "</svg>\n";
        element("p", chart.across + (scale.hasHidden ? m_voice.say(kHatched) : std::string{}), " class=\"aside\"");
        m_out += "\n</figure>\n";
    }

    void addLine(std::uint64_t value, const ChartScale& scale)
    {
        const double y = yOf(scale.heightOf({Told::Kind::Exact, value}));
        m_out += "<path class=\"grid\" d=\"M" + decimal(kLeft) + ' ' + decimal(y) + 'H' + decimal(kWidth) +
                 "\"/><text x=\"" + decimal(kLeft - 8) + "\" y=\"" + decimal(y) +
                 "\" dy=\".35em\" text-anchor=\"end\">" + escaped(m_voice.number(value)) + "</text>\n";
    }

    void addBar(const BarChart::Bar& bar, std::size_t index, const BarChart& chart, const ChartScale& scale,
                const std::string& id)
    {
        const double step = (kWidth - kLeft) / static_cast<double>(chart.bars.size());
        const double x = kLeft + step * static_cast<double>(index);
        const double y = yOf(scale.heightOf(bar.told));
        if (y < kBottom) {
            const bool isHidden = bar.told.kind != Told::Kind::Exact;
            const std::string look =
                isHidden ? "class=\"few\" fill=\"url(#" + id + "-hatch)\"" : std::string{"class=\"bar\""};
            m_out += "<rect " + look + " x=\"" + decimal(x + step * 0.14) + "\" y=\"" + decimal(y) + "\" width=\"" +
                     decimal(step * 0.72) + "\" height=\"" + decimal(kBottom - y) + "\"><title>" +
                     escaped(bar.label + " – " + bar.words) + "</title></rect>\n";
        }
        if (bar.isLabelShown)
            m_out += "<text x=\"" + decimal(x + step / 2) + "\" y=\"" + decimal(kBottom + 10) +
                     "\" dy=\".8em\" text-anchor=\"middle\">" + escaped(bar.label) + "</text>\n";
    }

    static double yOf(double height) { return kBottom - (kBottom - kTop) * height; }

    Voice m_voice;
    std::string m_out;
    int m_parts = 0;
    int m_charts = 0;
    bool m_isInSection = false;
};

/// How many bytes the character at the front has; 0 where it is none that XML has a place for.
std::size_t characterAt(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (bytes > text.size() || !storage::isUtf8(text.substr(0, bytes)))
        return 0;
    const bool isControl = first < 0x20 && first != '\n' && first != '\t';
    const bool isNone = text.starts_with("\xef\xbf\xbe") || text.starts_with("\xef\xbf\xbf");
    return isControl || isNone ? 0 : bytes;
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t bytes = characterAt(text);
        if (bytes == 0)
            out += "\ufffd";
        else if (text[0] == '&')
            out += "&amp;";
        else if (text[0] == '<')
            out += "&lt;";
        else if (text[0] == '>')
            out += "&gt;";
        else if (text[0] == '"')
            out += "&quot;";
        else
            out += text.substr(0, bytes);
        text.remove_prefix(bytes == 0 ? 1 : bytes);
    }
    return out;
}

std::string toHtml(const Document& document)
{
    return Page{document}.take();
}

} // namespace vigie::report
