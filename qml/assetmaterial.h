// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSGMaterial>
#include <QSGTexture>

#include <memory>

namespace vigie::map {

/// What one frame needs to know to place everything: shared by all parts, changed by a pan or a zoom. Nothing else is
/// uploaded then.
struct AssetView {
    double originX = 0.0; ///< Points: where the city's origin is on the screen.
    double originY = 0.0;
    double scale = 1.0;   ///< Points per metre of the frame.
    float density = 1.0F; ///< Pixels per point.
};

/// Draws a part's sprites from the atlas at places in metres. Each part has its own material, since each has its own
/// corner; the view and the texture are shared. Thread: the render thread's.
class AssetMaterial : public QSGMaterial {
public:
    AssetMaterial(std::shared_ptr<const AssetView> view, std::shared_ptr<QSGTexture> atlas, double cornerX,
                  double cornerY);

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    [[nodiscard]] const AssetView& view() const { return *m_view; }
    [[nodiscard]] QSGTexture* atlas() const { return m_atlas.get(); }
    [[nodiscard]] double cornerX() const { return m_cornerX; }
    [[nodiscard]] double cornerY() const { return m_cornerY; }

private:
    std::shared_ptr<const AssetView> m_view;
    std::shared_ptr<QSGTexture> m_atlas;
    double m_cornerX; ///< Metres.
    double m_cornerY;
};

} // namespace vigie::map
