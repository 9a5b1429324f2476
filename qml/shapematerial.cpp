// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/shapematerial.h"

#include <QSGMaterialShader>

#include <array>
#include <cstring>
#include <utility>

namespace vigie::map {

namespace {

class ShapeShader : public QSGMaterialShader {
public:
    ShapeShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/vigie/map/shaders/shapes.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/vigie/map/shaders/shapes.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* material, QSGMaterial*) override
    {
        const auto& shapes = *static_cast<const ShapeMaterial*>(material);
        const AssetView& view = shapes.view();
        // Doubles up to here: the part's corner on the screen is exact however far it is from the city's origin.
        const geo::LocalPoint origin = shapes.origin();
        const std::array<float, 5> values{static_cast<float>(view.originX + origin.x * view.scale),
                                          static_cast<float>(view.originY + origin.y * view.scale),
                                          static_cast<float>(view.scale), view.density, state.opacity()};
        QByteArray* block = state.uniformData();
        constexpr int kMatrixBytes = 64;
        std::memcpy(block->data(), state.combinedMatrix().constData(), kMatrixBytes);
        std::memcpy(block->data() + kMatrixBytes, values.data(), sizeof values);
        return true;
    }
};

} // namespace

ShapeMaterial::ShapeMaterial(std::shared_ptr<const AssetView> view, geo::LocalPoint origin)
    : m_view(std::move(view))
    , m_origin(origin)
{
    // Unbatched: a pan must not have the renderer copy vertices.
    setFlag(Blending | RequiresFullMatrix | NoBatching);
}

QSGMaterialType* ShapeMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* ShapeMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new ShapeShader;
}

int ShapeMaterial::compare(const QSGMaterial* other) const
{
    return this < other ? -1 : this > other ? 1 : 0;
}

} // namespace vigie::map
