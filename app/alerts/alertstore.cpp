// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstore.h"

#include "alerts/alertrows.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace vigie::alerts {

namespace {

using core::Expected;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto kRetryEvery = 1s;
constexpr auto kPruneEvery = 1h;
constexpr std::int64_t kPruneMost = 20'000; // lines at once, so that nothing waits long for it

} // namespace

/// The thread that writes.
class AlertStore::Writer {
public:
    Writer(storage::Database database, const Options& options, std::optional<std::uint64_t> journalIndex)
        : m_database(std::move(database))
        , m_options(options)
        , m_backlog(options.waitingLines)
        , m_journalIndex(journalIndex)
        , m_thread([this] { run(); })
    {
    }
    ~Writer()
    {
        {
            const std::lock_guard lock{m_mutex};
            m_ending = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void put(std::vector<Transition> transitions)
    {
        {
            const std::lock_guard lock{m_mutex};
            for (Transition& one : transitions) {
                m_newest = std::max(m_newest, one.at);
                m_backlog.add(std::move(one));
            }
        }
        m_wake.notify_all();
    }

    void put(std::vector<UsualHour> hours)
    {
        {
            const std::lock_guard lock{m_mutex};
            for (UsualHour& one : hours)
                m_backlog.add(std::move(one));
        }
        m_wake.notify_all();
    }

    bool flush(std::chrono::milliseconds longest)
    {
        std::unique_lock lock{m_mutex};
        const std::uint64_t failures = m_counters.failures;
        ++m_flushes;
        m_wake.notify_all();
        const bool done = m_written.wait_for(
            lock, longest, [&] { return (m_backlog.empty() && !m_writing) || m_counters.failures != failures; });
        --m_flushes;
        return done && m_counters.failures == failures;
    }

    std::optional<std::uint64_t> journalIndex() const
    {
        const std::lock_guard lock{m_mutex};
        return m_journalIndex;
    }
    AlertStoreCounters counters() const
    {
        const std::lock_guard lock{m_mutex};
        AlertStoreCounters out = m_counters;
        out.waiting = m_backlog.lines().size();
        out.historyLost += m_backlog.lost();
        return out;
    }
    std::optional<core::Error> problem() const
    {
        const std::lock_guard lock{m_mutex};
        return m_problem;
    }

private:
    void run()
    {
        std::unique_lock lock{m_mutex};
        for (;;) {
            m_wake.wait(lock, [this] { return m_ending || !m_backlog.empty(); });
            const auto isUrgent = [this] { return m_ending || (m_flushes > 0 && !m_problem); };
            m_wake.wait_for(lock, m_problem ? std::chrono::milliseconds{kRetryEvery} : m_options.gather, isUrgent);
            if (!m_backlog.empty())
                write(lock);
            if (m_ending)
                return;
        }
    }

    void write(std::unique_lock<std::mutex>& lock)
    {
        AlertBacklog batch = std::exchange(m_backlog, AlertBacklog{m_options.waitingLines});
        const core::Timestamp newest = m_newest;
        m_writing = true;
        lock.unlock();
        auto done = writeBacklog(m_database, batch);
        if (done && Steady::now() >= m_pruneAt) {
            m_pruneAt = Steady::now() + kPruneEvery;
            done = pruneHistory(m_database, newest - m_options.keepHistory, kPruneMost);
            if (done)
                done = pruneUsual(m_database, kPruneMost);
            // The batch is on disk, whatever became of the pruning.
            settle(lock, batch, std::nullopt, done ? std::nullopt : std::optional{done.error()});
            return;
        }
        settle(lock, batch, done ? std::nullopt : std::optional{done.error()}, std::nullopt);
    }

    void settle(std::unique_lock<std::mutex>& lock, AlertBacklog& batch, const std::optional<core::Error>& unwritten,
                const std::optional<core::Error>& other)
    {
        lock.lock();
        m_writing = false;
        m_problem = unwritten ? unwritten : other;
        if (unwritten) {
            ++m_counters.failures;
            m_backlog.putBack(std::move(batch));
        } else {
            m_counters.written += batch.transitions();
            m_counters.historyLost += batch.lost();
            if (const auto index = batch.journalIndex())
                m_journalIndex = std::max(m_journalIndex.value_or(0), *index);
        }
        m_written.notify_all();
    }

    storage::Database m_database; ///< Of the thread.
    const Options m_options;
    Steady::time_point m_pruneAt = Steady::now(); ///< Of the thread.

    mutable std::mutex m_mutex; // Guards what follows.
    std::condition_variable m_wake;
    std::condition_variable m_written;
    AlertBacklog m_backlog;
    core::Timestamp m_newest = core::Timestamp{};
    bool m_writing = false;
    bool m_ending = false;
    int m_flushes = 0;
    std::optional<std::uint64_t> m_journalIndex;
    std::optional<core::Error> m_problem;
    AlertStoreCounters m_counters;

    std::thread m_thread; ///< Last: starts when all else is there.
};

Expected<std::unique_ptr<AlertStore>> AlertStore::open(const std::filesystem::path& path, const Options& options)
{
    auto database = storage::openStore(path, alertStoreKind(), {.durability = storage::Durability::Normal});
    if (!database)
        return core::fail(database.error());
    const auto journalIndex = readFact(*database, "journal_index");
    if (!journalIndex)
        return core::fail(journalIndex.error());
    std::optional<std::uint64_t> index;
    if (const std::optional<std::int64_t>& known = *journalIndex)
        index = static_cast<std::uint64_t>(*known);
    auto writer = std::make_unique<Writer>(std::move(*database), options, index);
    return std::unique_ptr<AlertStore>{new AlertStore{path, std::move(writer)}};
}

AlertStore::AlertStore(std::filesystem::path path, std::unique_ptr<Writer> writer)
    : m_path(std::move(path))
    , m_writer(std::move(writer))
{
}

AlertStore::~AlertStore() = default;

void AlertStore::put(std::vector<Transition> transitions)
{
    m_writer->put(std::move(transitions));
}

void AlertStore::put(std::vector<UsualHour> hours)
{
    m_writer->put(std::move(hours));
}

bool AlertStore::flush(std::chrono::milliseconds longest)
{
    return m_writer->flush(longest);
}

Expected<std::vector<PersistedCondition>> AlertStore::load() const
{
    const auto database = storage::openStoreToRead(m_path, alertStoreKind());
    return database ? readConditions(*database) : core::fail(database.error());
}

Expected<std::vector<UsualHour>> AlertStore::loadUsual() const
{
    const auto database = storage::openStoreToRead(m_path, alertStoreKind());
    return database ? readUsual(*database) : core::fail(database.error());
}

Expected<std::vector<HistoryEntry>> AlertStore::history(core::Timestamp from, core::Timestamp to,
                                                        std::size_t most) const
{
    const auto database = storage::openStoreToRead(m_path, alertStoreKind());
    return database ? readHistory(*database, from, to, most) : core::fail(database.error());
}

Expected<std::vector<HistoryEntry>> AlertStore::historyOf(ConditionId condition, core::Timestamp from,
                                                          std::size_t most) const
{
    const auto database = storage::openStoreToRead(m_path, alertStoreKind());
    return database ? readHistoryOf(*database, condition, from, most) : core::fail(database.error());
}

Expected<core::Timestamp> AlertStore::historyBegins() const
{
    const auto first = readHistoryAfter(m_path, 0, 1);
    if (!first)
        return core::fail(first.error());
    return first->empty() ? core::kNoTime : first->front().at;
}

Expected<std::vector<HistoryEntry>> readHistoryAfter(const std::filesystem::path& path, std::uint64_t after,
                                                     std::size_t most)
{
    const auto database = storage::openStoreToRead(path, alertStoreKind());
    return database ? readHistoryAfter(*database, after, most) : core::fail(database.error());
}

Expected<std::uint64_t> AlertStore::lastLine() const
{
    const auto database = storage::openStoreToRead(m_path, alertStoreKind());
    return database ? readLastLine(*database) : core::fail(database.error());
}

std::optional<std::uint64_t> AlertStore::lastJournalIndexApplied() const
{
    return m_writer->journalIndex();
}

AlertStoreCounters AlertStore::counters() const
{
    return m_writer->counters();
}

std::optional<core::Error> AlertStore::problem() const
{
    return m_writer->problem();
}

} // namespace vigie::alerts
