// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is selected: list, map and detail show the same.
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/mainwindow.h"
#include "widgets/mappane.h"
#include "widgets/rowview.h"

#include <QDockWidget>

namespace vigie::widgets {

void MainWindow::alertChosen()
{
    const auto alert = m_alerts->current();
    if (!alert)
        return;
    showAlert(*alert);
    if (m_alerts->view()->hasFocus() && m_detailDock->isVisible())
        m_detailDock->raise(); // a person chose it: what it says is not left behind Help or the measures
}

void MainWindow::showAlert(const alerts::Alert& alert)
{
    if (m_detail->assetId().toStdString() != alert.assetId)
        m_session.watch({alert.assetId});
    m_selected = alert.asset;
    m_detail->showAsset(QString::fromStdString(alert.assetId), alert.id);
    m_detail->takeSnapshot(*m_session.snapshot());
    m_map->select(m_selected);
}

void MainWindow::goToAlert(alerts::ConditionId id)
{
    for (const models::AlertListModel* list : {&m_models.alerts, &m_models.aside}) {
        const alerts::Alert* found = list->find(id);
        if (found == nullptr)
            continue;
        const alerts::Alert alert = *found;
        m_alerts->selectAlert(id);
        showAlert(alert);
        centreSelected();
        return;
    }
}

void MainWindow::selectAsset(const QString& id, std::optional<core::AssetIndex> asset)
{
    m_selected = asset;
    m_session.watch(id.isEmpty() ? std::vector<std::string>{} : std::vector{id.toStdString()});
    const alerts::Alert* worst = id.isEmpty() ? nullptr : m_models.alerts.worstOf(id.toStdString());
    const auto alert = worst == nullptr ? std::nullopt : std::optional{worst->id};
    // The list follows the map; an asset without alert leaves nothing selected that A could mean.
    m_alerts->selectAlert(alert.value_or(alerts::ConditionId{}));
    m_detail->showAsset(id, alert);
    m_detail->takeSnapshot(*m_session.snapshot());
    m_map->select(asset);
}

void MainWindow::assetPicked(std::optional<core::AssetIndex> asset)
{
    const auto snapshot = m_session.snapshot();
    if (!asset || static_cast<std::uint32_t>(*asset) >= snapshot->rows.size) {
        selectAsset({}, std::nullopt);
        return;
    }
    const std::string_view id = snapshot->ids->id(*asset);
    selectAsset(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), asset);
    m_detailDock->raise();
}

/// A replay that goes elsewhere begins with a new store: the same asset may then have another row.
void MainWindow::followSelected()
{
    const auto& shown = m_models.asset.asset();
    if (!shown || shown->id != m_detail->assetId().toStdString() || m_selected == shown->index)
        return;
    m_selected = shown->index;
    m_map->select(m_selected);
}

void MainWindow::centreSelected()
{
    if (m_selected)
        m_map->centreOn(*m_selected);
}

void MainWindow::moveInAlerts(int by)
{
    RowView* view = m_alerts->view();
    const int row = view->currentIndex().isValid() ? view->currentIndex().row() + by : 0;
    if (row >= 0 && row < view->model()->rowCount())
        view->setCurrentIndex(view->model()->index(row, 0));
}

} // namespace vigie::widgets
