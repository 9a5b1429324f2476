// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingestpipeline.h"

#include "alerts/alert.h"
#include "pipeline/statebatches.h"

#include <algorithm>
#include <array>
#include <span>

namespace vigie::pipeline {

/// Hands on what the store accepts: to the rules, to the staleness watch, to the listeners.
class IngestPipeline::Round final : public core::StoreListener {
public:
    Round(IngestPipeline& pipeline, core::Timestamp now)
        : m_pipeline(pipeline)
        , m_now(now)
    {
    }

    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_pipeline.m_engine->onValue(*m_pipeline.m_store, asset, value);
        for (core::StoreListener* listener : m_pipeline.m_outlets.listeners)
            listener->onValue(asset, value);
    }

    void onAsset(core::AssetIndex asset, bool isNew) override
    {
        core::AssetStore& store = *m_pipeline.m_store;
        if (isNew)
            ++m_pipeline.m_assetsByDomain[static_cast<std::size_t>(store.row(asset).domain)];
        m_pipeline.m_staleness.onAsset(store, asset, isNew, m_now);
        m_pipeline.m_engine->onAsset(store, asset, isNew);
        for (core::StoreListener* listener : m_pipeline.m_outlets.listeners)
            listener->onAsset(asset, isNew);
    }

private:
    IngestPipeline& m_pipeline;
    core::Timestamp m_now;
};

IngestPipeline::IngestPipeline(std::unique_ptr<core::AssetStore> store, std::unique_ptr<alerts::AlertEngine> engine,
                               StalenessWatch::PeriodOf periodOf, const core::Clock& clock, PipelineOutlets outlets)
    : m_store(std::move(store))
    , m_engine(std::move(engine))
    , m_staleness(std::move(periodOf))
    , m_clock(clock)
    , m_outlets(std::move(outlets))
    , m_models(std::make_shared<const std::vector<std::string>>())
{
    m_engine->bind(*m_store);
    publish();
}

IngestPipeline::~IngestPipeline()
{
    stop();
}

void IngestPipeline::start()
{
    if (!m_thread.joinable())
        m_thread = std::thread{[this] { run(); }};
}

void IngestPipeline::stop()
{
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

bool IngestPipeline::put(core::BatchPtr batch)
{
    return m_queue.push(Item{std::move(batch)});
}

bool IngestPipeline::ask(Task task)
{
    return m_queue.pushUrgent(Item{std::move(task)});
}

void IngestPipeline::watch(std::vector<std::string> assetIds)
{
    ask([this, ids = std::move(assetIds)](core::AssetStore&, alerts::AlertEngine&) mutable {
        m_watched = std::move(ids);
    });
}

void IngestPipeline::reset(std::unique_ptr<core::AssetStore> store, std::unique_ptr<alerts::AlertEngine> engine,
                           StalenessWatch::PeriodOf periodOf)
{
    // A task is copied by the queue's std::function; what it brings is not.
    struct Fresh {
        std::unique_ptr<core::AssetStore> store;
        std::unique_ptr<alerts::AlertEngine> engine;
        StalenessWatch::PeriodOf periodOf;
    };
    auto fresh = std::make_shared<Fresh>(Fresh{std::move(store), std::move(engine), std::move(periodOf)});
    ask([this, fresh](core::AssetStore&, alerts::AlertEngine&) {
        m_store = std::move(fresh->store);
        m_engine = std::move(fresh->engine);
        m_staleness = StalenessWatch{std::move(fresh->periodOf)};
        m_assetsByDomain = {};
        m_models = std::make_shared<const std::vector<std::string>>();
        m_engine->bind(*m_store);
    });
}

void IngestPipeline::changeRules(alerts::RuleSet rules)
{
    ask([this, rules = std::move(rules)](core::AssetStore& store, alerts::AlertEngine& engine) {
        m_engine = engine.withRules(rules, store);
    });
}

void IngestPipeline::record(const std::shared_ptr<core::BatchSink>& recorder)
{
    ask([this, recorder](const core::AssetStore& store, alerts::AlertEngine&) {
        m_recorder = recorder;
        if (m_recorder)
            putState(store, m_clock.now(), *m_recorder);
    });
}

SnapshotPtr IngestPipeline::latest() const
{
    const std::lock_guard lock{m_latestMutex};
    return m_latest;
}

void IngestPipeline::run()
{
    using Steady = std::chrono::steady_clock;
    m_tickedAt = Steady::now();
    bool open = true;
    while (open) {
        // A dirty state is published when its time has come, whatever arrives; a clean one can wait for the timers.
        const auto due = (m_dirty ? m_publishedAt + kPublishEvery : m_tickedAt + kTimersEvery) - Steady::now();
        auto items = m_queue.popAll(std::max<Steady::duration>(due, Steady::duration::zero()));
        open = !items.empty() || !m_queue.isClosed();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i % core::AssetStore::kPrefetched == 0)
                prefetch(items, i);
            Round round{*this, m_clock.now()};
            take(items[i], round);
            // A long queue must not keep the screen waiting.
            if (m_dirty && Steady::now() - m_publishedAt >= kPublishEvery)
                publish();
        }
        if (Steady::now() - m_tickedAt >= kTimersEvery)
            tick();
        if (m_dirty && Steady::now() - m_publishedAt >= kPublishEvery)
            publish();
    }
    tick();
    publish();
}

/// What the next items need from memory comes while the first of them is worked on.
void IngestPipeline::prefetch(const std::deque<Item>& items, std::size_t from) const
{
    std::array<const core::Batch*, core::AssetStore::kPrefetched> next{};
    std::size_t count = 0;
    for (std::size_t i = from; i < items.size() && i < from + next.size(); ++i) {
        if (const auto* batch = std::get_if<core::BatchPtr>(&items[i]))
            next[count++] = batch->get();
    }
    m_store->prefetch(std::span{next}.first(count));
}

void IngestPipeline::take(Item& item, core::StoreListener& round)
{
    m_dirty = true;
    if (Task* task = std::get_if<Task>(&item)) {
        (*task)(*m_store, *m_engine);
        return;
    }
    core::BatchPtr batch = std::get<core::BatchPtr>(std::move(item));
    m_store->apply(*batch, round);
    if (m_recorder)
        m_recorder->put(std::move(batch));
}

void IngestPipeline::tick()
{
    m_tickedAt = std::chrono::steady_clock::now();
    const core::Timestamp now = m_clock.now();
    const std::uint32_t stale = m_staleness.staleCount();
    m_staleness.onTime(*m_store, now);
    m_engine->onTime(*m_store, now);
    std::vector<alerts::Transition> transitions = m_engine->takeTransitions();
    m_dirty = m_dirty || stale != m_staleness.staleCount() || !transitions.empty();
    if (!transitions.empty() && m_outlets.onTransitions)
        m_outlets.onTransitions(std::move(transitions));
    if (auto usual = m_engine->takeUsual(); !usual.empty() && m_outlets.onUsual)
        m_outlets.onUsual(std::move(usual));
    if (m_outlets.onTick)
        m_outlets.onTick();
}

void IngestPipeline::publish()
{
    auto next = std::make_shared<Snapshot>();
    next->revision = ++m_revision;
    next->at = m_clock.now();
    next->rows = m_store->publish();
    next->ids = m_store->ids();
    if (m_models->size() != m_store->models().size()) {
        std::vector<std::string> names;
        names.reserve(m_store->models().size());
        for (std::size_t i = 0; i < m_store->models().size(); ++i)
            names.push_back(m_store->models().name(static_cast<core::ModelIndex>(i)));
        m_models = std::make_shared<const std::vector<std::string>>(std::move(names));
    }
    next->models = m_models;
    next->located = m_store->located();
    next->assetsByDomain = m_assetsByDomain;
    next->alerts = m_engine->alerts();
    next->aside = m_engine->aside();
    next->alertsRaised = m_engine->counters().raised;
    for (const std::string& id : m_watched) {
        if (const auto asset = m_store->find(id))
            next->watched.push_back(m_store->detail(*asset));
    }
    next->store = m_store->counters();
    {
        const std::lock_guard lock{m_latestMutex};
        m_latest = std::move(next);
    }
    m_dirty = false;
    m_publishedAt = std::chrono::steady_clock::now();
    if (m_outlets.onPublished)
        m_outlets.onPublished();
}

} // namespace vigie::pipeline
