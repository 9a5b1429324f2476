// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/layerfile.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace vigie::layers {

/// The layers a desk has: those of its city's folder, which it never writes to, and in its data folder those imported
/// here and how this desk draws the city's. A description in the data folder goes before the city's of the same id.
///
/// Thread:  the one that made it.
/// Failure: what cannot be read is in `errors`, the rest goes on. Writing: Io, DiskFull; the old stays as it was.
/// Cost:    some hundred microseconds a layer at each `reload`; the data themselves are not read.
class LayerBook {
public:
    /// Neither folder has to have a folder `layers`. `defaults`: the city's, for what a description leaves out.
    LayerBook(std::filesystem::path city, std::filesystem::path desk, const DomainDefaults& defaults = {});

    /// Reads both folders again.
    void reload();

    /// In the order in which they are drawn.
    [[nodiscard]] const std::vector<Layer>& layers() const { return m_list.layers; }
    [[nodiscard]] const std::vector<core::Error>& errors() const { return m_list.errors; }
    [[nodiscard]] const DomainDefaults& defaults() const { return m_defaults; }
    [[nodiscard]] const Layer* find(std::string_view id) const;
    /// Its data are this desk's: it can be removed.
    [[nodiscard]] bool isOwn(const Layer& layer) const;
    /// One of the city's that this desk draws in another way.
    [[nodiscard]] bool isChanged(const Layer& layer) const;

    /// Keeps how a layer is drawn here. NotFound where there is none of this id.
    [[nodiscard]] core::Expected<void> change(const Layer& layer);
    /// One of the city's is drawn again as the city has it.
    [[nodiscard]] core::Expected<void> restore(std::string_view id);
    /// Takes one of this desk's away, with its data where no other layer has them. Refused for one of the city's.
    [[nodiscard]] core::Expected<void> remove(std::string_view id);

private:
    [[nodiscard]] std::filesystem::path deskFile(std::string_view id) const;

    std::filesystem::path m_city;
    std::filesystem::path m_desk;
    DomainDefaults m_defaults;
    LayerList m_list;
};

} // namespace vigie::layers
