// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "core/assetstore.h"
#include "core/batch.h"
#include "core/clock.h"
#include "pipeline/boundedqueue.h"
#include "pipeline/snapshot.h"
#include "pipeline/stalenesswatch.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace vigie::pipeline {

/// Everything that listens behind the store, besides the alert engine. Called on the pipeline's thread.
struct PipelineOutlets {
    std::vector<core::StoreListener*>
        listeners; ///< Told each accepted observation: the history. Outlive the pipeline.
    /// After each round with transitions of conditions: the alert history.
    std::function<void(std::vector<alerts::Transition>)> onTransitions;
    /// After each round in which an hour ended of what rules compare with the usual.
    std::function<void(std::vector<alerts::UsualHour>)> onUsual;
    std::function<void()> onTick; ///< About ten times a second, and at the end.
    /// A newer snapshot can be taken. Comes on the pipeline's thread; only hand it on.
    std::function<void()> onPublished;
};

/// Batches in, snapshots out: the one thread on which the state of the city changes.
///
/// Thread:  its own; `put` comes from the feeds' threads, everything else from any.
/// Order:   a batch is taken in as it came; alert rules see each observation once, in order; then a snapshot is
///          published, at most one each kPublishEvery and only when something changed.
/// Bounds:  kQueuedBatches wait at most; then `put` waits, and its feed stops reading its source. Nothing is dropped.
/// Failure: none of its own; what the store did not take is counted in the snapshot.
class IngestPipeline final : public core::BatchSink {
public:
    static constexpr std::size_t kQueuedBatches = 64;
    static constexpr std::chrono::milliseconds kPublishEvery{40};
    static constexpr std::chrono::milliseconds kTimersEvery{100};

    IngestPipeline(std::unique_ptr<core::AssetStore> store, std::unique_ptr<alerts::AlertEngine> engine,
                   StalenessWatch::PeriodOf periodOf, const core::Clock& clock, PipelineOutlets outlets);
    ~IngestPipeline() override;

    void start();
    /// Takes in what is queued, publishes a last time, ends the thread. Idempotent.
    void stop();

    bool put(core::BatchPtr batch) override;

    /// The newest snapshot; never null.
    [[nodiscard]] SnapshotPtr latest() const;

    /// Runs on the pipeline's thread before the next batch: a question to the store or a person's request to the
    /// engine. A snapshot follows. False when stopped: it will not run.
    using Task = std::function<void(core::AssetStore&, alerts::AlertEngine&)>;
    bool ask(Task task);

    /// The assets whose details come with each snapshot; replaces the earlier ones. Unknown ids wait for their asset.
    void watch(std::vector<std::string> assetIds);
    /// Begins anew with an empty store, as if nothing had been heard yet: a replay that goes to another moment.
    void reset(std::unique_ptr<core::AssetStore> store, std::unique_ptr<alerts::AlertEngine> engine,
               StalenessWatch::PeriodOf periodOf);
    /// Other rules from the next batch on (AlertEngine::withRules).
    void changeRules(alerts::RuleSet rules);
    /// Where every batch goes too, after the store; nullptr for nowhere. What is known already is put first. Never
    /// waited for.
    void record(const std::shared_ptr<core::BatchSink>& recorder);

private:
    class Round;
    using Item = std::variant<core::BatchPtr, Task>;

    void run();
    void prefetch(const std::deque<Item>& items, std::size_t from) const;
    void take(Item& item, core::StoreListener& round);
    void tick();
    void publish();

    std::unique_ptr<core::AssetStore> m_store;
    std::unique_ptr<alerts::AlertEngine> m_engine;
    StalenessWatch m_staleness;
    const core::Clock& m_clock;
    PipelineOutlets m_outlets;

    BoundedQueue<Item> m_queue{kQueuedBatches};
    std::thread m_thread;

    // Of the pipeline's thread.
    std::shared_ptr<core::BatchSink> m_recorder;
    std::vector<std::string> m_watched;
    std::array<std::uint32_t, core::kDomainCount> m_assetsByDomain{};
    std::shared_ptr<const std::vector<std::string>> m_models;
    std::uint64_t m_revision = 0;
    bool m_dirty = true;
    std::chrono::steady_clock::time_point m_tickedAt;
    std::chrono::steady_clock::time_point m_publishedAt;

    mutable std::mutex m_latestMutex;
    SnapshotPtr m_latest;
};

} // namespace vigie::pipeline
