// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An alert, or a situation with what belongs to it, for other services: the part of AlertDesk that writes files.
#include "alerts/rulebook.h"
#include "geo/webmercator.h"
#include "models/capalert.h"
#include "session/commands.h"
#include "widgets/alertdesk.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/savedfile.h"

#include <QFileInfo>
#include <QIODevice>
#include <QMainWindow>

#include <algorithm>

namespace vigie::widgets {

using alerts::Alert;

std::vector<Alert> AlertDesk::membersOf(const Alert& alert) const
{
    std::vector<Alert> out;
    if (!alert.members)
        return out;
    const auto snapshot = m_session.snapshot();
    for (const auto& list : {snapshot->alerts, snapshot->aside}) {
        for (const Alert& one : *list) {
            if (std::ranges::find(*alert.members, one.id) != alert.members->end())
                out.push_back(one);
        }
    }
    return out;
}

std::vector<core::GeoPosition> AlertDesk::placesOf(const std::vector<Alert>& some) const
{
    const geo::CityFrame frame{m_session.profile().centre};
    const auto snapshot = m_session.snapshot();
    std::vector<core::GeoPosition> out;
    for (const Alert& one : some) {
        if (!one.asset || static_cast<std::uint32_t>(*one.asset) >= snapshot->rows.size)
            continue;
        const core::AssetRow& row = snapshot->rows[*one.asset];
        if (row.located)
            out.push_back(frame.toGeo({row.x, row.y}));
    }
    return out;
}

void AlertDesk::exportCap()
{
    const std::vector<Alert> some = chosen([](const Alert&) { return true; });
    if (some.empty()) {
        m_panel.tell(tr("Select the alert to export first"));
        return;
    }
    const Alert& alert = some.front();
    const std::vector<Alert> members = membersOf(alert);
    std::vector<Alert> all{alert};
    all.insert(all.end(), members.begin(), members.end());
    const models::CapSender sender{
        QString::fromStdString(m_session.profile().journalOrigin),
        QString::fromStdString(m_session.profile().name.in(m_texts.language().toStdString())),
        m_session.mode() != session::Mode::Live};
    // As it is when it is asked for, not when the name has been typed.
    const bool isShown = m_detail.assetId().toStdString() == alert.assetId;
    const models::CapPlace place{isShown ? m_detail.assetTitle() : QString{}, placesOf(all)};
    const QByteArray bytes = models::capAlert(alert, members, place, sender, m_texts);
    const QString path = askWhereToSave(m_window, tr("Export as CAP message"), tr("CAP messages (*.xml *.cap)"),
                                        QStringLiteral(".xml"), m_lastFolder);
    if (path.isEmpty())
        return;
    const auto write = [bytes, path] {
        return saveFile(path, [&bytes](QIODevice& file) { return file.write(bytes) == bytes.size(); });
    };
    perform(whole(std::make_unique<session::ExportView>("alert:" + alert.assetId + "/" + alert.rule->id, write)),
            tr("Exported to %1").arg(QFileInfo{path}.fileName()), {});
}

} // namespace vigie::widgets
