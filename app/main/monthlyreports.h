// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notary/publication.h"
#include "report/monthbook.h"
#include "toml/localtext.h"

#include <functional>
#include <stop_token>
#include <string>

namespace vigie::app {

/// The files under `report/` of a publication: each complete month, in each language, as a page and as paper.
/// Thread: that of the publication, which is the one of the QGuiApplication.
class MonthlyReports final : public notary::DerivedFiles {
public:
    /// Called before each month is written, with its word ("2026-06").
    using Progress = std::function<void(const std::string& month)>;

    MonthlyReports(const std::string& zone, toml::LocalText city, std::stop_token stop, Progress progress = {});

    void see(const journal::Entry& entry) override;
    /// Cancelled, between two months.
    [[nodiscard]] core::Expected<notary::PublicationFiles> make(const tlog::Checkpoint& published) override;

private:
    report::MonthBook m_book;
    toml::LocalText m_city;
    std::stop_token m_stop;
    Progress m_progress;
    core::Timestamp m_last = core::kNoTime;
};

} // namespace vigie::app
