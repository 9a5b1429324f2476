// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionstores.h"

#include "journal/privatestore.h"

#include <filesystem>

namespace vigie::session {

core::Expected<std::string> journalPassphrase(const feeds::SecretSource& source, const notary::SignerPaths& paths)
{
    return source.empty() ? notary::passphraseFile(paths.passphrase()) : feeds::readSecret(source);
}

core::Expected<SessionStores> openStores(const StorePaths& paths, SessionClocks clocks,
                                         const std::string& operatorName, std::chrono::hours historyKept)
{
    std::error_code error;
    std::filesystem::create_directories(paths.journal.parent_path(), error);
    if (error)
        return core::fail(core::ErrorCode::Io, paths.journal.parent_path().string(),
                          VIGIE_TEXT("Errors", "The data folder cannot be made."),
                          VIGIE_TEXT("Errors", "Check its permissions, or choose another with --data."));
    SessionStores out;
    out.clock = std::move(clocks.session);
    out.journalClock = std::move(clocks.journal);
    const core::Clock& journalClock = out.journalClock ? *out.journalClock : *out.clock;
    journal::JournalSettings settings;
    settings.file = paths.journal;
    settings.privateStore = paths.privateStore;
    settings.origin = paths.origin;
    settings.watchesClock = paths.watchesClock;
    auto writer = journal::JournalWriter::open(settings, journalClock);
    if (!writer)
        return core::fail(writer.error());
    out.journal = std::move(*writer);
    auto reader = journal::JournalReader::open(paths.journal);
    if (!reader)
        return core::fail(reader.error());
    out.journalReader = std::make_unique<journal::JournalReader>(std::move(*reader));

    notary::NotarySettings signing{.paths = {paths.journal, paths.signedStore, paths.keys}, .passphrase = {}};
    signing.passphrase = [source = paths.passphrase, own = signing.paths] { return journalPassphrase(source, own); };
    signing.policy = paths.policy;
    out.notary = std::make_unique<notary::Notary>(std::move(signing), journalClock);

    out.people = paths.people;
    out.privateStore = paths.privateStore;
    if (!operatorName.empty()) {
        auto people = journal::PrivateStore::open(paths.privateStore);
        if (!people)
            return core::fail(people.error());
        auto pseudonym = people->newPseudonym(operatorName, journalClock.now());
        if (!pseudonym)
            return core::fail(pseudonym.error());
        out.first = {*pseudonym, {}, operatorName, {}, journalClock.now()};
    }

    auto alerts = alerts::AlertStore::open(paths.alerts);
    if (!alerts)
        return core::fail(alerts.error());
    out.alerts = std::move(*alerts);
    history::HistorySettings historySettings;
    historySettings.file = paths.history;
    historySettings.retention = historyKept;
    auto history = history::HistoryStore::open(std::move(historySettings), *out.clock);
    if (!history)
        return core::fail(history.error());
    out.history = std::move(*history);
    out.trends = std::make_unique<TrendDesk>(paths.history);
    return out;
}

} // namespace vigie::session
