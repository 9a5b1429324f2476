// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetlayer.h"
#include "qml/mapmeasure.h"
#include "qml/mapwindow.h"

#include <QQuickItem>

// What a person does with the map besides looking: going back, following, measuring, choosing, asking what is here.
namespace vigie::map {

void MapWindow::connectTools()
{
    connect(rootObject(), SIGNAL(toolPicked(int)), this, SLOT(noteTool(int)));
    connect(rootObject(), SIGNAL(hereAsked(QPointF)), this, SLOT(noteHere(QPointF)));
    connect(rootObject(), SIGNAL(cardEntryChosen(int)), this, SIGNAL(cardEntryChosen(int)));
    connect(rootObject(), SIGNAL(cardActionAsked(QString)), this, SIGNAL(cardActionAsked(QString)));
    connect(rootObject(), SIGNAL(cardClosed()), this, SIGNAL(cardClosed()));
    m_edge = rootObject()->findChild<EdgeSigns*>();
    if (m_edge != nullptr)
        connect(m_edge, &EdgeSigns::chosen, this, &MapWindow::edgeSignChosen);
    if (auto* labels = rootObject()->findChild<LabelLayer*>())
        connect(labels, &LabelLayer::labelsWanted, this, &MapWindow::labelsWanted);
    connect(m_layer, &AssetLayer::chosenChanged, this, &MapWindow::areaChosen);
    connect(m_layer, &AssetLayer::selectionMoved, this, &MapWindow::keepInMiddle);
    connect(m_layer, &AssetLayer::selectedChanged, this, [this] {
        if (m_layer->selected() < 0)
            setFollowing(false);
    });
    if (auto* measure = rootObject()->findChild<MapMeasure*>()) {
        connect(measure, &MapMeasure::measured, this,
                [this, measure] { Q_EMIT measured(measure->count(), measure->metres(), measure->squareMetres()); });
    }
}

void MapWindow::restHere()
{
    if (m_layer == nullptr || m_layer->width() <= 0.0)
        return;
    m_history.rest(view(), m_layer->width());
    Q_EMIT historyChanged();
}

void MapWindow::goBack()
{
    if (m_rests.isActive()) // a view left before it counted as looked at
        restHere();
    if (const auto to = m_history.back()) {
        centreOn(to->middle, to->zoom);
        Q_EMIT historyChanged();
    }
}

void MapWindow::goForward()
{
    if (const auto to = m_history.forward()) {
        centreOn(to->middle, to->zoom);
        Q_EMIT historyChanged();
    }
}

void MapWindow::goHome()
{
    if (rootObject() != nullptr)
        QMetaObject::invokeMethod(rootObject(), "goHome");
}

void MapWindow::setFollowing(bool following)
{
    const bool next = following && m_layer != nullptr && m_layer->selectionShown();
    if (next == m_isFollowing) {
        if (following != next)
            Q_EMIT followingChanged(next); // who asked shows it as it is
        return;
    }
    m_isFollowing = next;
    if (rootObject() != nullptr)
        rootObject()->setProperty("isFollowing", next);
    keepInMiddle();
    Q_EMIT followingChanged(next);
}

void MapWindow::keepInMiddle()
{
    if (!m_isFollowing || m_isKeepingInMiddle || !m_layer->selectionShown())
        return;
    m_isKeepingInMiddle = true;
    m_followedZoom = zoomLevel();
    centreOn(m_layer->selectedPlace(), m_followedZoom);
    m_isKeepingInMiddle = false;
}

void MapWindow::setTool(MapTool::Kind tool)
{
    if (rootObject() != nullptr && tool != this->tool())
        rootObject()->setProperty("tool", static_cast<int>(tool));
}

MapTool::Kind MapWindow::tool() const
{
    return rootObject() == nullptr ? MapTool::Move
                                   : static_cast<MapTool::Kind>(rootObject()->property("tool").toInt());
}

void MapWindow::noteTool(int tool)
{
    Q_EMIT toolChanged(static_cast<MapTool::Kind>(tool));
}

std::vector<core::AssetIndex> MapWindow::chosen() const
{
    std::vector<core::AssetIndex> out;
    if (m_layer != nullptr) {
        for (const std::uint32_t row : m_layer->chosen())
            out.push_back(static_cast<core::AssetIndex>(row));
    }
    return out;
}

void MapWindow::clearChosen()
{
    if (m_layer != nullptr)
        m_layer->clearChosen();
}

void MapWindow::takeBackMeasure()
{
    if (auto* measure = rootObject() == nullptr ? nullptr : rootObject()->findChild<MapMeasure*>())
        measure->takeBack();
}

void MapWindow::clearMeasure()
{
    if (auto* measure = rootObject() == nullptr ? nullptr : rootObject()->findChild<MapMeasure*>())
        measure->clear();
}

std::vector<NearAsset> MapWindow::nearest(core::GeoPosition place, double metres, std::size_t most) const
{
    return m_layer == nullptr ? std::vector<NearAsset>{} : m_layer->nearest(place, metres, most);
}

void MapWindow::setLabels(const std::vector<AssetLabel>& labels)
{
    if (auto* layer = rootObject() == nullptr ? nullptr : rootObject()->findChild<LabelLayer*>())
        layer->setLabels(labels);
}

void MapWindow::setEdgeTargets(std::vector<EdgeTarget> targets)
{
    if (m_edge != nullptr)
        m_edge->setTargets(std::move(targets));
}

void MapWindow::setDistanceText(EdgeSigns::DistanceText text)
{
    if (m_edge != nullptr)
        m_edge->setDistanceText(std::move(text));
}

bool MapWindow::isOutside(core::AssetIndex asset) const
{
    return m_edge != nullptr && m_edge->isOutside(asset);
}

void MapWindow::askHere()
{
    if (rootObject() != nullptr)
        QMetaObject::invokeMethod(rootObject(), "askHere");
}

void MapWindow::noteHere(QPointF point)
{
    Q_EMIT hereAsked(positionAt(point));
}

void MapWindow::setCard(const std::optional<MapCard>& card, bool takesFocus)
{
    if (rootObject() == nullptr)
        return;
    const MapCard shown = card.value_or(MapCard{});
    QVariantList entries;
    for (const MapCard::Entry& entry : shown.entries)
        entries.append(QVariantMap{{QStringLiteral("text"), entry.text},
                                   {QStringLiteral("worst"), static_cast<int>(entry.worst)}});
    QVariantList actions;
    for (const MapCard::Action& action : shown.actions)
        actions.append(QVariantMap{{QStringLiteral("name"), action.name}, {QStringLiteral("text"), action.text}});
    QMetaObject::invokeMethod(rootObject(), "showCard", Q_ARG(QString, shown.title), Q_ARG(QString, shown.text),
                              Q_ARG(QVariant, entries), Q_ARG(QVariant, actions), Q_ARG(bool, takesFocus));
}

} // namespace vigie::map
