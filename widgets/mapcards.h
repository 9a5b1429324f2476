// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "pipeline/snapshot.h"
#include "qml/assetpick.h"
#include "qml/mapcard.h"

#include <QCoreApplication>

#include <vector>

namespace vigie::widgets {

/// What the map's cards say, in the present language.
class MapCards {
    Q_DECLARE_TR_FUNCTIONS(vigie::widgets::MapCards)

public:
    explicit MapCards(const models::Texts& texts)
        : m_texts(texts)
    {
    }

    /// An asset in a few words: its kind, its id, its alert.
    [[nodiscard]] QString line(const pipeline::Snapshot& snapshot, core::AssetIndex asset) const;
    [[nodiscard]] map::MapCard here(const pipeline::Snapshot& snapshot, core::GeoPosition place,
                                    const std::vector<map::NearAsset>& near) const;
    /// The worst first; the first kMost are listed.
    [[nodiscard]] map::MapCard area(const pipeline::Snapshot& snapshot,
                                    const std::vector<core::AssetIndex>& assets) const;
    [[nodiscard]] map::MapCard measure(int points, double metres, double squareMetres) const;

    static constexpr std::size_t kMost = 100;

private:
    [[nodiscard]] QString length(double metres) const;
    [[nodiscard]] QString surface(double squareMetres) const;

    const models::Texts& m_texts;
};

} // namespace vigie::widgets
