// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mappane.h"

#include "qml/mapwindow.h"
#include "widgets/statepage.h"

#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

namespace {
constexpr double kNearZoom = 16.0;
} // namespace

MapPane::MapPane(map::MapWindow* map, TilePattern tiles, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_map(map)
    , m_tiles(std::move(tiles))
    , m_cards(texts)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (map == nullptr) {
        m_page = new StatePage(this);
        layout->addWidget(m_page);
        retranslate();
        return;
    }
    m_container = createWindowContainer(map, this);
    m_container->setFocusPolicy(Qt::StrongFocus);
    m_container->setMinimumSize(200, 150);
    layout->addWidget(m_container);
    connect(map, &map::MapWindow::assetPicked, this, &MapPane::assetPicked);
    connect(map, &map::MapWindow::assetHovered, this, &MapPane::showTip);
    connect(map, &map::MapWindow::focusLeft, this, [this](bool forward) {
        activateWindow();
        focusNextPrevChild(forward);
    });
}

map::MapWindow* MapPane::map() const
{
    return m_map;
}

void MapPane::takeFocus()
{
    if (m_container != nullptr)
        m_container->setFocus(Qt::OtherFocusReason);
}

void MapPane::setSnapshot(const pipeline::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    if (m_map)
        m_map->setSnapshot(snapshot);
}

void MapPane::setVisibleDomains(const QSet<core::Domain>& domains)
{
    std::uint32_t bits = 0;
    for (const core::Domain domain : domains)
        bits |= 1U << static_cast<unsigned>(domain);
    if (m_map)
        m_map->setVisibleDomains(map::DomainMask{bits});
}

void MapPane::select(std::optional<core::AssetIndex> asset)
{
    if (m_map)
        m_map->select(asset);
}

void MapPane::centreOn(core::AssetIndex asset)
{
    if (m_map)
        m_map->centreOn(asset, std::max(m_map->zoomLevel(), kNearZoom));
}

void MapPane::setTheme(const Theme& theme)
{
    if (m_page != nullptr)
        m_page->setTheme(theme);
    if (m_map)
        m_map->setTheme(theme.theme(), m_tiles ? m_tiles(theme.kind()) : QString{});
}

void MapPane::retranslate()
{
    if (m_page != nullptr)
        m_page->say(StatePage::Kind::Failed, tr("The map could not be made."),
                    tr("Everything else works. The notices above may say why; starting Vigie again may help."));
    if (m_map)
        m_map->retranslate();
}

void MapPane::showTip(std::optional<core::AssetIndex> asset)
{
    if (!m_map)
        return;
    m_isOverAsset = asset && m_snapshot && static_cast<std::uint32_t>(*asset) < m_snapshot->rows.size;
    m_map->setTip(m_isOverAsset ? m_cards.line(*m_snapshot, *asset) : m_groundTip);
}

void MapPane::setGroundTip(const QString& text)
{
    m_groundTip = text;
    if (m_map && !m_isOverAsset)
        m_map->setTip(text);
}

QImage MapPane::picture() const
{
    return m_map ? m_map->grab() : QImage{};
}

} // namespace vigie::widgets
