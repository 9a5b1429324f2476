// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_journal [--only PATTERN]: what a receipt costs beside bare SQLite, and what verifying costs beside a bare hash of the same
// bytes. Prints [{"name", "value", "unit", "better"}, ...].
#include "bench/rows.h"
#include "core/clock.h"
#include "journal/journalschema.h"
#include "journal/journalwriter.h"
#include "support/process.h"
#include "support/publishedjournal.h"
#include "support/tempfolder.h"
#include "unit/journal/sample.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

using namespace vigie;
using bench::Row;
using Steady = std::chrono::steady_clock;

namespace {

constexpr std::size_t kEntries = 20'000;
constexpr std::size_t kBatch = 1024; // the writer's largest commit
constexpr int kRounds = 5;

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

template <typename T> T need(core::Expected<T> what)
{
    if (!what)
        throw std::runtime_error(what.error().english());
    return std::move(*what);
}
void need(const core::Expected<void>& what)
{
    if (!what)
        throw std::runtime_error(what.error().english());
}

journal::JournalSettings settingsIn(const support::TempFolder& folder)
{
    journal::JournalSettings settings;
    settings.file = folder.path() / "journal.db";
    settings.origin = "vigie.example/bench";
    settings.queue = kEntries;
    return settings;
}

/// Entries a second, all with their receipts.
double journalRate()
{
    const support::TempFolder folder;
    const core::SystemClock clock;
    auto writer = need(journal::JournalWriter::open(settingsIn(folder), clock));
    std::vector<std::future<core::Expected<journal::Receipt>>> receipts;
    receipts.reserve(kEntries);
    const auto start = Steady::now();
    for (std::size_t i = 0; i < kEntries; ++i)
        receipts.push_back(writer->submit(test::sampleDraft(i)));
    for (auto& receipt : receipts)
        need(receipt.get());
    return static_cast<double>(kEntries) / secondsSince(start);
}

/// A store as the journal's, without its guards, and nothing but SQLite behind it.
class Bare {
public:
    explicit Bare(const support::TempFolder& folder)
        : m_database(open(folder))
    {
    }

    /// One commit of so many rows, as the journal would have them.
    void commit(std::size_t first, std::size_t count)
    {
        auto insert = need(m_database.prepare("INSERT INTO entries(seq, entry, leaf) VALUES (?1, ?2, ?3)"));
        auto block = need(m_database.prepare("INSERT INTO blocks(number, root) VALUES (?1, ?2)"));
        auto root = need(m_database.prepare("INSERT INTO checkpoints(size, root, at) VALUES (?1, ?2, ?3)"));
        auto transaction = need(m_database.begin(storage::Locking::Immediate));
        for (std::size_t i = first; i < first + count; ++i) {
            need(insert.run(i, m_text, m_hash));
            if ((i + 1) % journal::kBlockSize == 0)
                need(block.run(i / journal::kBlockSize, m_hash));
        }
        need(root.run(first + count, m_hash, 0));
        need(transaction.commit());
    }

private:
    static storage::Database open(const support::TempFolder& folder)
    {
        storage::StoreOptions options;
        options.durability = storage::Durability::Extra;
        return need(storage::openStore(
            folder.path() / "bare.db",
            {"bare",
             99,
             {storage::sqlStep(
                 "CREATE TABLE entries(seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, leaf BLOB NOT NULL) STRICT;"
                 "CREATE TABLE blocks(number INTEGER PRIMARY KEY, root BLOB NOT NULL) STRICT;"
                 "CREATE TABLE checkpoints(size INTEGER PRIMARY KEY, root BLOB NOT NULL, at INTEGER NOT NULL) "
                 "STRICT;")}},
            options));
    }

    storage::Database m_database;
    const std::string m_text = std::string(test::sampleEntryBytes(), 'x');
    const storage::Digest m_hash{};
};

double bareRate()
{
    const support::TempFolder folder;
    Bare bare{folder};
    const auto start = Steady::now();
    for (std::size_t i = 0; i < kEntries; i += kBatch)
        bare.commit(i, std::min(kBatch, kEntries - i));
    return static_cast<double>(kEntries) / secondsSince(start);
}

double percentile99(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() * 99 / 100];
}

/// p99 of one receipt, and of one bare commit, in turn in the same minutes.
double receiptRatio()
{
    constexpr std::size_t kSamples = 1000;
    const support::TempFolder folder;
    const core::SystemClock clock;
    auto writer = need(journal::JournalWriter::open(settingsIn(folder), clock));
    Bare bare{folder};
    std::vector<double> receipts;
    std::vector<double> commits;
    for (std::size_t i = 0; i < kSamples; ++i) {
        auto start = Steady::now();
        need(writer->append(test::sampleDraft(i)));
        receipts.push_back(secondsSince(start));
        start = Steady::now();
        bare.commit(i, 1);
        commits.push_back(secondsSince(start));
    }
    std::fprintf(stderr, "one receipt: p99 %.2f ms; one bare commit: p99 %.2f ms\n", percentile99(receipts) * 1e3,
                 percentile99(commits) * 1e3);
    return percentile99(receipts) / percentile99(commits);
}

double secondsOf(const std::vector<std::string>& command, int expected)
{
    const auto start = Steady::now();
    const support::Outcome outcome = support::runToEnd(command);
    if (outcome.exitCode != expected)
        throw std::runtime_error(outcome.output);
    return secondsSince(start);
}

/// vigie-verify of a folder of a million entries, over openssl's hash of them.
double verifyRatio()
{
    constexpr int kMillion = 1'000'000;
    const support::TempFolder folder;
    support::PublishedJournal journal{folder.path(), 3};
    journal.write(kMillion - 1);
    const std::filesystem::path published = journal.publish("public");
    const std::string lines = (published / "entries.jsonl").string();
    std::fprintf(stderr, "a million entries of %.0f bytes\n",
                 static_cast<double>(std::filesystem::file_size(lines)) / kMillion);
    const std::string policy = folder.write("policy", journal.policy());
    std::vector<double> verify;
    std::vector<double> hash;
    for (int round = 0; round < 3; ++round) {
        verify.push_back(secondsOf({VIGIE_BINARY_DIR "/vigie-verify", published.string(), "--policy", policy}, 0));
        hash.push_back(secondsOf({"openssl", "dgst", "-sha256", lines}, 0));
    }
    std::fprintf(stderr, "verified in %.2f s; hashed in %.2f s\n", bench::median(verify), bench::median(hash));
    return bench::median(verify) / bench::median(hash);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string only = bench::onlyOf(argc, argv);
    std::vector<Row> rows;
    try {
        if (bench::wanted(only, "journal.append.ratio_vs_sqlite")) {
            std::vector<double> ours;
            std::vector<double> bare;
            for (int round = 0; round < kRounds; ++round) {
                ours.push_back(journalRate());
                bare.push_back(bareRate());
            }
            std::fprintf(stderr, "%.0f entries a second; bare SQLite %.0f\n", bench::median(ours),
                         bench::median(bare));
            rows.push_back(
                {"journal.append.ratio_vs_sqlite", bench::median(ours) / bench::median(bare), "ratio", "higher"});
        }
        if (bench::wanted(only, "journal.receipt.p99_over_sqlite_commit"))
            rows.push_back({"journal.receipt.p99_over_sqlite_commit", receiptRatio(), "ratio", "lower"});
        if (bench::wanted(only, "journal.verify.ratio_vs_sha256"))
            rows.push_back({"journal.verify.ratio_vs_sha256", verifyRatio(), "ratio", "lower"});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_journal: %s\n", error.what());
        return 1;
    }
    bench::print(rows);
    return 0;
}
