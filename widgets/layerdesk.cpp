// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layerdesk.h"

#include "session/layercommands.h"
#include "widgets/layerlist.h"
#include "widgets/layersettings.h"
#include "widgets/layertable.h"
#include "widgets/question.h"

#include <QMainWindow>

#include <utility>

namespace vigie::widgets {

using layers::Layer;

LayerDesk::LayerDesk(session::Session& session, models::LayerModel& model, const models::Texts& texts,
                     LayerList& list, Submit submit, Draw draw, QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_model(model)
    , m_texts(texts)
    , m_list(list)
    , m_submit(std::move(submit))
    , m_draw(std::move(draw))
    , m_window(window)
{
    connect(&m_list, &LayerList::moveAsked, this, &LayerDesk::move);
    connect(&m_list, &LayerList::settingsAsked, this, &LayerDesk::openSettings);
    connect(&m_list, &LayerList::tableAsked, this, &LayerDesk::openTable);
    connect(&m_list, &LayerList::restoreAsked, this,
            [this](const QString& id) { m_submit(std::make_unique<session::RestoreLayer>(id.toStdString())); });
    connect(&m_list, &LayerList::removeAsked, this, &LayerDesk::remove);
    connect(&m_session, &session::Session::layersChanged, this, [this] { m_model.setLayers(m_session.layers()); });
    connect(&m_model, &models::LayerModel::drawnChanged, this, &LayerDesk::draw);
    m_model.setLayers(m_session.layers());
}

void LayerDesk::draw()
{
    std::vector<Layer> layers = m_model.drawn();
    std::string wanted;
    for (const Layer& layer : layers)
        wanted += layer.data.string() + '\n' + layers::layerText(layer);
    if (wanted == m_drawn || !m_draw)
        return; // another address would have the whole map drawn anew
    m_drawn = std::move(wanted);
    m_draw(std::move(layers));
    Q_EMIT drawn();
}

void LayerDesk::move(const QString& id, int by)
{
    const auto pair = m_model.swapped(id, by);
    if (!pair)
        return;
    change(pair->first);
    change(pair->second);
}

void LayerDesk::change(const Layer& layer)
{
    const Layer* before = m_model.find(QString::fromStdString(layer.id));
    if (before != nullptr && layers::layerText(*before) != layers::layerText(layer))
        m_submit(std::make_unique<session::ChangeLayer>(*before, layer));
}

void LayerDesk::openSettings(const QString& id)
{
    const Layer* layer = m_model.find(id);
    if (layer == nullptr)
        return;
    auto* dialog =
        new LayerSettings(*layer, m_model.title(*layer), m_session.layers().defaults(), m_texts, &m_window);
    connect(dialog, &LayerSettings::applied, this, &LayerDesk::change);
    dialog->show();
}

std::vector<SheetSign> LayerDesk::signs() const
{
    constexpr QSize kSide{20, 20};
    constexpr qreal kDensity = 3.0; // sharp on paper too
    std::vector<SheetSign> out;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(Qt::CheckStateRole).toInt() != Qt::Checked)
            continue;
        const auto add = [&out, kSide](const QModelIndex& line) {
            const auto icon = line.data(Qt::DecorationRole).value<QIcon>();
            out.push_back({icon.pixmap(kSide, kDensity).toImage(), line.data().toString()});
        };
        add(index);
        for (int number = 0; number < m_model.rowCount(index); ++number)
            add(m_model.index(number, 0, index));
    }
    return out;
}

QStringList LayerDesk::attributions() const
{
    QStringList out;
    for (const Layer& layer : m_model.drawn()) {
        if (const QString one = QString::fromStdString(layer.attribution); !one.isEmpty() && !out.contains(one))
            out << one;
    }
    return out;
}

void LayerDesk::openTable(const QString& id)
{
    const Layer* layer = m_model.find(id);
    if (layer == nullptr)
        return;
    auto* dialog = new LayerTable(*layer, m_model.title(*layer), m_texts, &m_window);
    connect(dialog, &LayerTable::shown, this, &LayerDesk::boxAsked);
    dialog->show();
}

void LayerDesk::remove(const QString& id)
{
    const Layer* layer = m_model.find(id);
    if (layer == nullptr)
        return;
    ask(m_window,
        {.title = tr("Remove the layer"),
         .text = tr("Remove the layer \"%1\" with its data? To have it again, its file is to be imported again.")
                     .arg(m_model.title(*layer)),
         .verb = tr("Remove")},
        [this, id] { m_submit(std::make_unique<session::RemoveLayer>(id.toStdString())); });
}

} // namespace vigie::widgets
