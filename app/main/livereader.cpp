// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/livereader.h"

#include "layers/shapereader.h"

#include <QMetaObject>

#include <memory>

namespace vigie::app {

namespace {
constexpr std::size_t kMostDistricts = 10'000;
} // namespace

LiveReader::LiveReader(std::filesystem::path file, std::vector<profile::LiveProfile> layers, Answer answer)
    : m_file(std::move(file))
    , m_layers(std::move(layers))
    , m_answer(std::move(answer))
    , m_thread([this](const std::stop_token& stop) { read(stop); })
{
}

LiveReader::~LiveReader()
{
    m_thread.request_stop();
    m_thread.join();
}

void LiveReader::read(const std::stop_token& stop)
{
    for (const profile::LiveProfile& layer : m_layers) {
        layers::ShapeQuery query;
        query.table = layer.table;
        query.wish = layer.kind == profile::LiveKind::Districts ? layers::ShapeWish::Areas : layers::ShapeWish::Lines;
        if (layer.kind == profile::LiveKind::Districts)
            query.mostFeatures = kMostDistricts;
        query.name = layer.name;
        query.colour = layer.colour;
        query.asset = layer.asset;
        auto shapes =
            std::make_shared<const core::Expected<geo::ShapeTable>>(layers::readShapes(m_file, query, stop));
        if (stop.stop_requested())
            return;
        // What is queued for an object that is gone by then is dropped by Qt.
        QMetaObject::invokeMethod(
            this, [this, id = layer.id, shapes] { m_answer(id, *shapes); }, Qt::QueuedConnection);
    }
}

} // namespace vigie::app
