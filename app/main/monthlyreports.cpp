// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/monthlyreports.h"

#include "pdf/paperwriter.h"
#include "report/composition.h"
#include "report/htmlwriter.h"
#include "storage/hex.h"

#include <array>
#include <utility>

namespace vigie::app {

namespace {

struct Written {
    report::Language language;
    const char* word;
};
constexpr std::array<Written, 2> kLanguages{{{report::Language::English, "en"}, {report::Language::French, "fr"}}};

} // namespace

MonthlyReports::MonthlyReports(const std::string& zone, toml::LocalText city, std::stop_token stop, Progress progress)
    : m_book(zone)
    , m_city(std::move(city))
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
{
}

void MonthlyReports::see(const journal::Entry& entry)
{
    m_book.see(entry);
    m_last = entry.at;
}

core::Expected<notary::PublicationFiles> MonthlyReports::make(const tlog::Checkpoint& published)
{
    notary::PublicationFiles out;
    for (const report::MonthReport& month : m_book.complete()) {
        if (m_stop.stop_requested())
            return core::fail(core::ErrorCode::Cancelled, report::toWord(month.month),
                              VIGIE_TEXT("Errors", "Stopped as you asked."),
                              VIGIE_TEXT("Errors", "Nothing was published; what was there before is untouched."));
        if (m_progress)
            m_progress(report::toWord(month.month));
        for (const auto& [language, word] : kLanguages) {
            const std::string path = "report/" + report::toWord(month.month) + '.' + word;
            const report::Document document = compose(month, {m_city.in(word), published}, language);
            auto paper = pdf::toPdf(document, {m_last, path + ' ' + storage::toHex(published.root)});
            if (!paper)
                return core::fail(paper.error());
            out[path + ".html"] = toHtml(document);
            out[path + ".pdf"] = std::move(*paper);
        }
    }
    return out;
}

} // namespace vigie::app
