// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// alertstore_writer <store> <round>: raises and acknowledges alerts until it is killed. It restores what the store
// has, goes on from there, and prints "acked <condition> <journal index>" when an acknowledgement is on disk. What
// its first flush of a round finds broken, it says on stderr, and exits with 3.
#include "alerts/alertengine.h"
#include "alerts/alertstore.h"
#include "alerts/ruleloader.h"

#include <charconv>
#include <cinttypes>
#include <cstdio>
#include <string>
#include <string_view>

using namespace vigie;

namespace {

constexpr const char* kRules = R"([[rule]]
id = "full"
kind = "threshold"
domain = "waste"
model = "Bin"
attribute = "fillingLevel"
unit = "C62"
above = 0.9
priority = "critical"
title = { fr = "Plein", en = "Full" }
residents = { fr = "Rien", en = "Nothing" }
procedure = { id = "P-1", fr = "Aller voir", en = "Go and look" }
author = "tests"
date = 2026-03-02
)";

/// Hands observations to the engine.
class Listener final : public core::StoreListener {
public:
    Listener(core::AssetStore& store, alerts::AlertEngine& engine)
        : m_store(store)
        , m_engine(engine)
    {
    }
    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_engine.onValue(m_store, asset, value);
    }
    void onAsset(core::AssetIndex asset, bool isNew) override { m_engine.onAsset(m_store, asset, isNew); }

private:
    core::AssetStore& m_store;
    alerts::AlertEngine& m_engine;
};

void report(core::AssetStore& store, Listener& listener, const std::string& asset, double level, core::Timestamp now)
{
    core::Batch batch;
    batch.arrivedAt = now;
    core::AssetUpdate update;
    update.id = batch.addText(asset);
    update.model = batch.addText("Bin");
    update.observationCount = 1;
    core::Observation one;
    one.attribute = batch.addText("fillingLevel");
    one.number = level;
    batch.observations.push_back(one);
    batch.assets.push_back(update);
    store.apply(batch, listener);
}

int complain(const core::Error& error)
{
    std::fprintf(stderr, "%s\n", error.english().c_str());
    return 3;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const std::string round = argv[2];
    auto store = alerts::AlertStore::open(argv[1], {.gather = std::chrono::milliseconds{1}});
    if (!store)
        return complain(store.error());
    const auto kept = (*store)->load();
    if (!kept)
        return complain(kept.error());

    const core::SystemClock clock;
    core::AssetStore assets{[](std::string_view, core::FeedIndex) { return core::Domain::Waste; },
                            [](core::GeoPosition) { return core::AssetStore::Local{0.0F, 0.0F}; }};
    alerts::AlertEngine engine{alerts::parseRules(kRules, "rules").set, clock};
    engine.restore(*kept);
    engine.bind(assets);
    Listener listener{assets, engine};
    std::uint64_t journal = (*store)->lastJournalIndexApplied().value_or(0);
    for (int i = 0;; ++i) {
        const std::string asset = "bin-" + round + "-" + std::to_string(i % 10);
        const auto id = alerts::conditionIdOf(asset, "full");
        report(assets, listener, asset, 0.95, clock.now());
        (*store)->put(engine.takeTransitions());
        const auto done =
            engine.act(id, alerts::Acknowledge{},
                       {.actor = "p-1", .desk = "desk-1", .at = clock.now(), .journalIndex = ++journal});
        if (!done)
            return complain(done.error());
        (*store)->put(engine.takeTransitions());
        if (!(*store)->flush())
            return complain((*store)->problem().value_or(core::Error{}));
        std::printf("acked %" PRIu64 " %" PRIu64 "\n", static_cast<std::uint64_t>(id), journal);
        std::fflush(stdout);
        if (i >= 5) { // five are always there; each comes, is acknowledged, and ends
            const std::string old = "bin-" + round + "-" + std::to_string((i + 5) % 10);
            report(assets, listener, old, 0.1, clock.now());
            std::printf("ended %" PRIu64 "\n", static_cast<std::uint64_t>(alerts::conditionIdOf(old, "full")));
            std::fflush(stdout);
            (*store)->put(engine.takeTransitions());
        }
    }
}
