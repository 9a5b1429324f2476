// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/tools.h"

#include "alerts/alertrows.h"
#include "core/clock.h"
#include "history/historyschema.h"
#include "journal/journalschema.h"
#include "journal/privatestore.h"
#include "journal/verifyjournal.h"
#include "notary/signedstore.h"
#include "session/alertdigests.h"
#include "storage/backup.h"
#include "storage/hex.h"

#include <unistd.h>

#include <cstdio>

namespace vigie::app {

namespace {

constexpr int kExitInvalid = 40;
constexpr int kExitUnusable = 50;
constexpr std::uint64_t kMebi = 1024ULL * 1024ULL;

/// A line that rewrites itself on a terminal; nothing where the output is a file.
void showProgress(const char* what, std::uint64_t done, std::uint64_t total)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    std::fprintf(stderr, "\r%s %llu of %llu   ", what, static_cast<unsigned long long>(done),
                 static_cast<unsigned long long>(total));
    if (done >= total)
        std::fprintf(stderr, "\r%40s\r", "");
}

storage::CopyWatch watchCopy()
{
    storage::CopyWatch watch;
    watch.progress = [](const storage::CopyProgress& p) {
        showProgress("MiB", p.bytesDone / kMebi, p.bytesTotal / kMebi);
    };
    return watch;
}

/// The alert history beside a journal, against the digests of it in the journal. Without one there is nothing to say.
int verifyAlerts(const std::filesystem::path& journal)
{
    const std::filesystem::path alerts = journal.parent_path() / "alerts.db";
    std::error_code ignored;
    if (!std::filesystem::exists(alerts, ignored))
        return 0;
    const auto reader = journal::JournalReader::open(journal);
    const auto report = reader ? session::checkDigests(*reader, alerts) : core::fail(reader.error());
    if (!report) {
        std::fprintf(stderr, "vigie: %s\n", report.error().english().c_str());
        return kExitUnusable;
    }
    std::printf("Alerts   %llu digests agree with alerts.db, %llu are of lines no longer kept\n",
                static_cast<unsigned long long>(report->agree), static_cast<unsigned long long>(report->forgotten));
    for (const std::uint64_t index : report->wrong)
        std::printf("WRONG    entry %llu: the alert history is not what it was when this was written\n",
                    static_cast<unsigned long long>(index));
    if (report->wrong.empty())
        return 0;
    std::printf("The alert history was changed after it was written.\n");
    return kExitInvalid;
}

} // namespace

int verifyJournal(const std::filesystem::path& path)
{
    const auto report = journal::verifyJournal(path, [](std::uint64_t done, std::uint64_t total) {
        showProgress("entries", done, total);
        return true;
    });
    if (!report) {
        std::fprintf(stderr, "vigie: %s\n", report.error().english().c_str());
        return kExitUnusable;
    }
    std::printf("Journal  %s\nOrigin   %s\nEntries  %llu\nRoot     %s\n", path.string().c_str(),
                report->origin.c_str(), static_cast<unsigned long long>(report->size),
                storage::toHex(report->root).c_str());
    if (report->size > 0)
        std::printf("From     %s\nTo       %s\n", core::toIso8601(report->firstAt).c_str(),
                    core::toIso8601(report->lastAt).c_str());
    for (const journal::VerifyProblem& problem : report->problems) {
        const std::string where = problem.index ? "entry " + std::to_string(*problem.index) + ": " : std::string{};
        std::printf("WRONG    %s%s\n", where.c_str(), problem.what.english().c_str());
    }
    if (!report->ok()) {
        std::printf("This journal was changed after it was written: %llu problems.\n",
                    static_cast<unsigned long long>(report->problemCount));
        return kExitInvalid;
    }
    if (const int code = verifyAlerts(path); code != 0)
        return code;
    std::printf(
        "Everything agrees. Compare the root with one noted earlier: this proves what was not rewritten, never that "
        "everything was written down.\n");
    return 0;
}

core::Expected<int> makeBackup(const std::filesystem::path& data, const std::filesystem::path& profile,
                               const std::filesystem::path& into)
{
    const core::SystemClock clock;
    auto manifest = storage::backUp({data, profile, into, VIGIE_VERSION}, clock, watchCopy());
    if (!manifest)
        return core::fail(manifest.error());
    std::printf("Backup of %s in %s: %zu files.\n", data.string().c_str(), into.string().c_str(),
                manifest->files.size());
    return 0;
}

core::Expected<int> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& data,
                                  bool replace)
{
    const core::SystemClock clock;
    storage::RestoreRequest request;
    request.from = backup;
    request.dataFolder = data;
    request.existing = replace ? storage::Existing::MoveAside : storage::Existing::Refuse;
    for (const storage::StoreKind& kind :
         {journal::journalKind(), journal::PrivateStore::kind(), notary::SignedStore::kind(),
          alerts::alertStoreKind(), history::historyKind()})
        request.known.push_back({kind.applicationId, kind.version()});
    auto report = storage::restore(request, clock, watchCopy());
    if (!report)
        return core::fail(report.error());
    std::printf("Restored %llu files into %s.\n", static_cast<unsigned long long>(report->files),
                data.string().c_str());
    for (const std::filesystem::path& aside : report->movedAside)
        std::printf("What was there is in %s.\n", aside.string().c_str());
    return 0;
}

} // namespace vigie::app
