// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layerreader.h"

namespace vigie::models {

/// The thread's: the table is opened there with the first question.
struct LayerReader::Desk : public QObject {
    layers::Layer layer;
    std::optional<core::Expected<layers::FeatureTable>> table;
};

LayerReader::LayerReader(layers::Layer layer, QObject* parent)
    : QObject(parent)
    , m_desk(new Desk)
{
    m_desk->layer = std::move(layer);
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("vigie-attributes"));
    m_thread.start();
}

LayerReader::~LayerReader()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void LayerReader::columns(std::function<void(core::Expected<std::vector<std::string>>)> answer)
{
    ask([](layers::FeatureTable& table,
           const std::stop_token&) -> core::Expected<std::vector<std::string>> { return table.columns(); },
        std::move(answer));
}

void LayerReader::drop()
{
    m_stop.request_stop();
    m_stop = {};
}

void LayerReader::post(Work work)
{
    QMetaObject::invokeMethod(
        m_desk,
        [desk = m_desk, work = std::move(work), stop = m_stop.get_token()] {
            if (stop.stop_requested())
                return;
            if (!desk->table)
                desk->table.emplace(layers::FeatureTable::open(desk->layer));
            if (*desk->table)
                work(&**desk->table, {});
            else
                work(nullptr, desk->table->error());
        },
        Qt::QueuedConnection);
}

} // namespace vigie::models
