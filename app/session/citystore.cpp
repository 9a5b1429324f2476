// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/citystore.h"

#include "codecs/smartdatamodels.h"
#include "geo/webmercator.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vigie::session {

std::unique_ptr<core::AssetStore> makeCityStore(const profile::CityProfile& profile)
{
    std::unordered_map<std::string, core::Domain, core::TextHash, std::equal_to<>> own;
    for (const profile::ModelProfile& model : profile.models)
        own.emplace(model.model, model.domain);
    std::vector<core::Domain> ofFeed;
    ofFeed.reserve(profile.feeds.size());
    for (const profile::FeedProfile& feed : profile.feeds)
        ofFeed.push_back(feed.domain);
    auto domainOf = [own = std::move(own), ofFeed = std::move(ofFeed)](std::string_view model, core::FeedIndex feed) {
        if (const auto found = own.find(model); found != own.end())
            return found->second;
        const auto usual = codecs::domainOfModel(model);
        if (usual && *usual != core::Domain::Other)
            return *usual;
        const auto index = static_cast<std::size_t>(feed);
        return index < ofFeed.size() ? ofFeed[index] : core::Domain::Other;
    };
    const geo::CityFrame frame{profile.centre};
    return std::make_unique<core::AssetStore>(std::move(domainOf), [frame](core::GeoPosition position) {
        const geo::LocalPoint local = frame.toLocal(position);
        return core::AssetStore::Local{local.x, local.y};
    });
}

} // namespace vigie::session
