// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "alerts/ruleloader.h"
#include "core/assetstore.h"
#include "core/clock.h"
#include "geo/webmercator.h"

#include <memory>

namespace vigie::bench {

inline constexpr const char* kRulesFolder = VIGIE_SOURCE_DIR "/resources/cities/valmer/rules";

[[nodiscard]] inline std::unique_ptr<core::AssetStore> makeStore()
{
    const geo::CityFrame frame{core::GeoPosition::fromDegrees(46.0, 2.0).value()};
    return std::make_unique<core::AssetStore>(
        [](std::string_view, core::FeedIndex) { return core::Domain::Lighting; },
        [frame](core::GeoPosition p) {
            const geo::LocalPoint local = frame.toLocal(p);
            return core::AssetStore::Local{local.x, local.y};
        });
}

/// The rules of the demonstration city.
[[nodiscard]] inline std::unique_ptr<alerts::AlertEngine> makeEngine(const core::Clock& clock)
{
    return std::make_unique<alerts::AlertEngine>(alerts::loadRules(kRulesFolder).set, clock);
}

/// Store and rules on one thread, as the pipeline joins them.
class Chain final : public core::StoreListener {
public:
    explicit Chain(const core::Clock& clock)
        : m_store(makeStore())
        , m_engine(makeEngine(clock))
    {
        m_engine->bind(*m_store);
    }

    void take(const core::Batch& batch) { m_store->apply(batch, *this); }
    void onValue(core::AssetIndex asset, const core::AttributeValue& value) override
    {
        m_engine->onValue(*m_store, asset, value);
    }
    void onAsset(core::AssetIndex asset, bool isNew) override { m_engine->onAsset(*m_store, asset, isNew); }

    [[nodiscard]] core::AssetStore& store() { return *m_store; }
    [[nodiscard]] alerts::AlertEngine& engine() { return *m_engine; }

private:
    std::unique_ptr<core::AssetStore> m_store;
    std::unique_ptr<alerts::AlertEngine> m_engine;
};

} // namespace vigie::bench
