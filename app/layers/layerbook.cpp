// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerbook.h"

#include "layers/workingfolder.h"
#include "storage/files.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace vigie::layers {

namespace {

constexpr const char* kFolder = "layers";

tl::unexpected<core::Error> noSuchLayer(std::string_view id)
{
    return core::fail(core::ErrorCode::NotFound, std::string{id},
                      VIGIE_TEXT("Errors", "There is no such layer any more."),
                      VIGIE_TEXT("Errors", "Import it again."));
}

} // namespace

LayerBook::LayerBook(std::filesystem::path city, std::filesystem::path desk, const DomainDefaults& defaults)
    : m_city(std::move(city))
    , m_desk(std::move(desk))
    , m_defaults(defaults)
{
    reload();
}

void LayerBook::reload()
{
    LayerList ofCity = readLayers(m_city, {}, m_defaults);
    m_list = readLayers(m_desk, m_city / kFolder, m_defaults);
    const std::vector<Layer> desks = m_list.layers;
    for (Layer& layer : ofCity.layers) {
        const bool isReplaced =
            std::any_of(desks.begin(), desks.end(), [&](const Layer& one) { return one.id == layer.id; });
        if (!isReplaced)
            m_list.layers.push_back(std::move(layer));
    }
    m_list.errors.insert(m_list.errors.end(), ofCity.errors.begin(), ofCity.errors.end());
    sortAsDrawn(m_list.layers);
}

const Layer* LayerBook::find(std::string_view id) const
{
    const auto found =
        std::find_if(m_list.layers.begin(), m_list.layers.end(), [id](const Layer& layer) { return layer.id == id; });
    return found == m_list.layers.end() ? nullptr : &*found;
}

std::filesystem::path LayerBook::deskFile(std::string_view id) const
{
    return m_desk / kFolder / (std::string{id} + ".toml");
}

bool LayerBook::isOwn(const Layer& layer) const
{
    return layer.data.parent_path() == m_desk / kFolder;
}

bool LayerBook::isChanged(const Layer& layer) const
{
    std::error_code error;
    return !isOwn(layer) && std::filesystem::exists(deskFile(layer.id), error);
}

core::Expected<void> LayerBook::change(const Layer& layer)
{
    if (find(layer.id) == nullptr)
        return noSuchLayer(layer.id);
    const std::filesystem::path folder = m_desk / kFolder;
    if (auto made = storage::ensureFolder(folder); !made)
        return made;
    const auto work = WorkingFolder::make(folder);
    if (!work)
        return core::fail(work.error());
    const std::filesystem::path file = deskFile(layer.id);
    const std::filesystem::path part = work->path() / file.filename();
    if (auto written = storage::writeFile(part, layerText(layer)); !written)
        return written;
    if (auto published = work->publish(part, file); !published)
        return published;
    reload();
    return {};
}

core::Expected<void> LayerBook::restore(std::string_view id)
{
    const Layer* layer = find(id);
    if (layer == nullptr)
        return noSuchLayer(id);
    if (isChanged(*layer))
        storage::removeQuietly(deskFile(id));
    reload();
    return {};
}

core::Expected<void> LayerBook::remove(std::string_view id)
{
    const Layer* layer = find(id);
    if (layer == nullptr)
        return noSuchLayer(id);
    if (!isOwn(*layer))
        return core::fail(core::ErrorCode::Refused, std::string{id},
                          VIGIE_TEXT("Errors", "This layer is the city's, and not this desk's to remove."),
                          VIGIE_TEXT("Errors", "Hide it, or take it out of the city's folder."));
    const auto data = layer->data;
    const bool isShared = std::count_if(m_list.layers.begin(), m_list.layers.end(),
                                        [&](const Layer& one) { return one.data == data; }) > 1;
    storage::removeQuietly(deskFile(id)); // first: data without a description are nobody's layer
    if (!isShared) {
        storage::removeQuietly(data);
        storage::removeQuietly(std::filesystem::path{data}.replace_extension(".rejected.csv"));
    }
    reload();
    return {};
}

} // namespace vigie::layers
