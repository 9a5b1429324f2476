// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"
#include "qml/assetview.h"

#include <QSGMaterial>

#include <memory>

namespace vigie::map {

/// Draws lines and areas from places in metres; see ShapeGeometry. Each part has its own material, since each has its own
/// origin; the view is shared. Thread: the render thread's.
class ShapeMaterial : public QSGMaterial {
public:
    ShapeMaterial(std::shared_ptr<const AssetView> view, geo::LocalPoint origin);

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    [[nodiscard]] const AssetView& view() const { return *m_view; }
    [[nodiscard]] geo::LocalPoint origin() const { return m_origin; }

private:
    std::shared_ptr<const AssetView> m_view;
    geo::LocalPoint m_origin;
};

} // namespace vigie::map
