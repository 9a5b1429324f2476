// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layermodel.h"
#include "models/layerreader.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace vigie::models {

/// A feature of a layer that a search found.
struct FoundFeature {
    QString text;  ///< What is written beside it on the map, else the value that was found.
    QString layer; ///< The layer's title.
    layers::DegreeBox box;
};

/// Searches the attributes of all layers that are shown, each on a thread of its own.
/// Thread: GUI. Bounds: kMostOfLayer of each layer. Order: as they come; a newer search ends an older one.
class LayerSearch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostOfLayer = 20;

    explicit LayerSearch(const LayerModel& layers, QObject* parent = nullptr);

    /// `found` answers for each layer that has something. A blank text only ends what runs.
    void search(const QString& text);

Q_SIGNALS:
    void found(const std::vector<vigie::models::FoundFeature>& features);

private:
    [[nodiscard]] LayerReader& readerOf(const layers::Layer& layer);

    const LayerModel& m_layers;
    /// By what they read: an import of the same name is another file.
    std::map<std::string, std::unique_ptr<LayerReader>> m_readers;
};

} // namespace vigie::models
