// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/session.h"

#include <QObject>

#include <vector>

namespace vigie::map {
class MapWindow;
}

namespace vigie::widgets {

/// Tells the map what to write beside the assets that are in view, when it asks: from the session, in the present
/// language.
class MapLabels final : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it, or end with the map, which owns it.
    MapLabels(map::MapWindow& map, session::Session& session, const models::Texts& texts);

private:
    void ask(const std::vector<core::AssetIndex>& assets);

    map::MapWindow& m_map;
    session::Session& m_session;
    const models::Texts& m_texts;
};

} // namespace vigie::widgets
