// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionstores.h"

#include "journal/privatestore.h"

#include <filesystem>

namespace vigie::session {

core::Expected<SessionStores> openStores(const StorePaths& paths, const core::Clock& clock, const std::string& operatorName,
                                         std::chrono::hours historyKept)
{
    std::error_code error;
    std::filesystem::create_directories(paths.journal.parent_path(), error);
    if (error)
        return core::fail(core::ErrorCode::Io, paths.journal.parent_path().string(),
                          VIGIE_TEXT("Errors", "The data folder cannot be made."),
                          VIGIE_TEXT("Errors", "Check its permissions, or choose another with --data."));
    SessionStores out;
    journal::JournalSettings settings;
    settings.file = paths.journal;
    settings.privateStore = paths.privateStore;
    settings.origin = paths.origin;
    settings.watchesClock = paths.watchesClock;
    auto writer = journal::JournalWriter::open(settings, clock);
    if (!writer)
        return core::fail(writer.error());
    out.journal = std::move(*writer);
    auto reader = journal::JournalReader::open(paths.journal);
    if (!reader)
        return core::fail(reader.error());
    out.journalReader = std::make_unique<journal::JournalReader>(std::move(*reader));

    auto people = journal::PrivateStore::open(paths.privateStore);
    if (!people)
        return core::fail(people.error());
    auto pseudonym = people->newPseudonym(operatorName, clock.now());
    if (!pseudonym)
        return core::fail(pseudonym.error());
    out.actor = *pseudonym;

    auto alerts = alerts::AlertStore::open(paths.alerts);
    if (!alerts)
        return core::fail(alerts.error());
    out.alerts = std::move(*alerts);
    history::HistorySettings historySettings;
    historySettings.file = paths.history;
    historySettings.retention = historyKept;
    auto history = history::HistoryStore::open(std::move(historySettings), clock);
    if (!history)
        return core::fail(history.error());
    out.history = std::move(*history);
    out.trends = std::make_unique<TrendDesk>(paths.history);
    return out;
}

} // namespace vigie::session
