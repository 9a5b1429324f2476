// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layersearch.h"

#include "layers/textfold.h"

#include <algorithm>
#include <utility>

namespace vigie::models {

namespace {

struct Match {
    std::string text;
    layers::DegreeBox box;
};
using Matches = core::Expected<std::vector<Match>>;

/// The cell that names a feature: the label's, else the first that has the text.
std::string nameOf(const std::vector<layers::Cell>& cells, const std::vector<std::string>& columns,
                   const std::string& label, const std::string& wanted)
{
    const auto at = std::ranges::find(columns, label);
    if (at != columns.end()) {
        const auto column = static_cast<std::size_t>(at - columns.begin());
        if (column < cells.size() && !layers::textOf(cells[column]).empty())
            return layers::textOf(cells[column]);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string text = layers::textOf(cells[i]);
        if (layers::folded(text).find(wanted) != std::string::npos)
            return std::holds_alternative<std::string>(cells[i]) ? text : columns[i] + ": " + text;
    }
    return {};
}

Matches matchesIn(layers::FeatureTable& table, const layers::FeatureQuery& query, const std::string& label,
                  const std::stop_token& stop)
{
    const auto features = table.matching(query, LayerSearch::kMostOfLayer, stop);
    if (!features)
        return core::fail(features.error());
    const auto rows = table.rows(*features);
    if (!rows)
        return core::fail(rows.error());
    std::vector<Match> out;
    const std::string wanted = layers::folded(query.text);
    for (std::size_t i = 0; i < features->size(); ++i) {
        const auto box = table.box((*features)[i]);
        if (box && !box->isEmpty())
            out.push_back({nameOf((*rows)[i], table.columns(), label, wanted), *box});
    }
    return out;
}

} // namespace

LayerSearch::LayerSearch(const LayerModel& layers, QObject* parent)
    : QObject(parent)
    , m_layers(layers)
{
}

LayerReader& LayerSearch::readerOf(const layers::Layer& layer)
{
    const std::string key = layer.data.string() + '\n' + layer.table + '\n' + core::toIso8601(layer.source.imported);
    std::unique_ptr<LayerReader>& reader = m_readers[key];
    if (!reader)
        reader = std::make_unique<LayerReader>(layer);
    return *reader;
}

void LayerSearch::search(const QString& text)
{
    for (const auto& [key, reader] : m_readers)
        reader->drop();
    layers::FeatureQuery query;
    query.text = text.trimmed().toStdString();
    if (query.text.empty()) {
        m_readers.clear(); // their files are closed again
        return;
    }
    for (const layers::Layer& layer : m_layers.drawn()) {
        if (layer.kind == layers::LayerKind::Raster)
            continue;
        query.filter = layer.filter;
        readerOf(layer).ask(
            [query, label = layer.label](layers::FeatureTable& table, const std::stop_token& stop) {
                return matchesIn(table, query, label, stop);
            },
            [this, title = m_layers.title(layer)](const Matches& matches) {
                if (!matches || matches->empty())
                    return; // a layer that cannot be read is told where it is drawn
                std::vector<FoundFeature> out;
                for (const Match& match : *matches)
                    out.push_back({QString::fromStdString(match.text), title, match.box});
                Q_EMIT found(out);
            });
    }
}

} // namespace vigie::models
