// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"
#include "models/assetdetailmodel.h"
#include "models/domainmodel.h"
#include "models/feedlistmodel.h"
#include "models/floodwatch.h"
#include "models/journalmodel.h"
#include "models/layermodel.h"
#include "models/measuresmodel.h"
#include "models/rulelistmodel.h"
#include "models/searchmodel.h"
#include "models/texts.h"

namespace vigie::widgets {

/// The models of one window over one session. Made before the widgets that show them, destroyed after.
struct WindowModels {
    explicit WindowModels(session::Session& session, const QString& language)
        : texts(session.clock(), session.profile().timeZone, language)
        , alerts(texts)
        , aside(texts, models::AlertListModel::Which::Aside)
        , domains(session.profile(), texts)
        , layers(texts)
        , asset(texts)
        , search(session, layers, texts)
        , feeds(session.profile(), texts)
        , journal(session.journalReader(), texts)
        , measures(session, texts)
        , noisyRules(session, measures, texts)
        , rules(session.rules(), texts)
    {
        texts.setSelf(session.actor());
        std::map<std::string, toml::LocalText> titles;
        for (const profile::FeedProfile& feed : session.profile().feeds)
            titles.emplace(feed.config.id, feed.title);
        texts.setFeedTitles(std::move(titles));
    }

    models::Texts texts;
    models::AlertListModel alerts;
    models::AlertListModel aside;
    models::DomainModel domains;
    models::LayerModel layers;
    models::AssetDetailModel asset;
    models::SearchModel search;
    models::FeedListModel feeds;
    models::JournalModel journal;
    models::MeasuresModel measures;
    models::NoisyRulesModel noisyRules;
    models::RuleListModel rules;
    models::FloodWatch flood;
};

} // namespace vigie::widgets
