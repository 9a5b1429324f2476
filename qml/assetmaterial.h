// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetview.h"

#include <QSGMaterial>
#include <QSGTexture>

#include <memory>

namespace vigie::map {

/// Draws a part's sprites from the atlas at places in metres. Each part has its own material, since each has its own
/// corner; the view and the texture are shared. Thread: the render thread's.
class AssetMaterial : public QSGMaterial {
public:
    /// What the vertices of a part are counted from, so that floats do: metres of the frame, seconds.
    struct Origin {
        double x = 0.0;
        double y = 0.0;
        double time = 0.0;
    };
    AssetMaterial(std::shared_ptr<const AssetView> view, std::shared_ptr<QSGTexture> atlas, Origin origin);

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    [[nodiscard]] const AssetView& view() const { return *m_view; }
    [[nodiscard]] QSGTexture* atlas() const { return m_atlas.get(); }
    [[nodiscard]] const Origin& origin() const { return m_origin; }

private:
    std::shared_ptr<const AssetView> m_view;
    std::shared_ptr<QSGTexture> m_atlas;
    Origin m_origin;
};

} // namespace vigie::map
