// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetids.h"
#include "core/domain.h"

#include <QString>

#include <optional>
#include <vector>

namespace vigie::map {

/// What a card on the map says: a heading, a few lines, assets to choose from, actions. Plain text, from anywhere.
struct MapCard {
    struct Entry {
        QString text;
        core::Priority worst = core::Priority::None;
        core::AssetIndex asset{};
    };
    struct Action {
        QString name; ///< What `cardActionAsked` tells.
        QString text;
    };
    QString title;
    QString text;
    std::vector<Entry> entries;
    std::vector<Action> actions;
};

} // namespace vigie::map
