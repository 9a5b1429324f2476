// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maplabels.h"

#include "models/labeltext.h"
#include "qml/mapwindow.h"

#include <QPointer>

namespace vigie::widgets {

MapLabels::MapLabels(map::MapWindow& map, session::Session& session, const models::Texts& texts)
    : QObject(&map)
    , m_map(map)
    , m_session(session)
    , m_texts(texts)
{
    connect(&map, &map::MapWindow::labelsWanted, this, &MapLabels::ask);
}

void MapLabels::ask(const std::vector<core::AssetIndex>& assets)
{
    m_session.describe(assets, [self = QPointer<MapLabels>{this}](const std::vector<core::AssetDetail>& details) {
        if (!self)
            return;
        const pipeline::SnapshotPtr snapshot = self->m_session.snapshot();
        std::vector<map::AssetLabel> labels;
        for (const core::AssetDetail& detail : details) {
            const bool isAbnormal = static_cast<std::uint32_t>(detail.index) < snapshot->rows.size &&
                                    snapshot->rows[detail.index].worst != core::Priority::None;
            labels.push_back({detail.index, models::LabelText::of(detail, self->m_texts), isAbnormal});
        }
        self->m_map.setLabels(labels);
    });
}

} // namespace vigie::widgets
