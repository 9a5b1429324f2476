// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "pipeline/snapshot.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace vigie::map {
class MapWindow;
}

namespace vigie::widgets {

/// Has the map point to critical alerts that nobody has acknowledged while their assets are outside its view.
/// Thread: GUI. `map` owns it; `texts` outlives it.
class EdgeAlerts final : public QObject {
    Q_OBJECT

public:
    EdgeAlerts(map::MapWindow& map, const models::Texts& texts);

    void takeSnapshot(const pipeline::Snapshot& snapshot);
    /// Asks for the next of them that is outside the view, worst and newest first and around. False where there is none.
    bool next();

Q_SIGNALS:
    void asked(std::optional<vigie::core::AssetIndex> asset); ///< To be selected and brought into the middle.

private:
    void tell();

    map::MapWindow& m_map;
    const models::Texts& m_texts;
    std::shared_ptr<const pipeline::AlertList> m_list;
    std::vector<core::AssetIndex> m_assets; ///< In order.
    std::optional<core::AssetIndex> m_last; ///< That `next` asked for.
};

} // namespace vigie::widgets
