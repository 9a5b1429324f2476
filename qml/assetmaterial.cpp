// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetmaterial.h"

#include <QSGMaterialShader>

#include <array>
#include <cstring>
#include <utility>

namespace vigie::map {

namespace {

class AssetShader : public QSGMaterialShader {
public:
    AssetShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/vigie/map/shaders/assets.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/vigie/map/shaders/assets.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* material, QSGMaterial*) override
    {
        const auto& assets = *static_cast<const AssetMaterial*>(material);
        const AssetView& view = assets.view();
        // Doubles up to here: the part's corner on the screen is exact however far the part is from the origin.
        const AssetMaterial::Origin& origin = assets.origin();
        const std::array<float, 6> values{static_cast<float>(view.originX + origin.x * view.scale),
                                          static_cast<float>(view.originY + origin.y * view.scale),
                                          static_cast<float>(view.scale),
                                          view.density,
                                          state.opacity(),
                                          static_cast<float>(view.now - origin.time)};
        QByteArray* block = state.uniformData();
        constexpr int kMatrixBytes = 64;
        std::memcpy(block->data(), state.combinedMatrix().constData(), kMatrixBytes);
        std::memcpy(block->data() + kMatrixBytes, values.data(), sizeof values);
        return true;
    }

    void updateSampledImage(RenderState& state, int binding, QSGTexture** texture, QSGMaterial* material,
                            QSGMaterial*) override
    {
        if (binding != 1)
            return;
        QSGTexture* atlas = static_cast<const AssetMaterial*>(material)->atlas();
        atlas->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = atlas;
    }
};

} // namespace

AssetMaterial::AssetMaterial(std::shared_ptr<const AssetView> view, std::shared_ptr<QSGTexture> atlas, Origin origin)
    : m_view(std::move(view))
    , m_atlas(std::move(atlas))
    , m_origin(origin)
{
    // Unbatched: a pan must not have the renderer copy vertices, and one part's change must not upload the others.
    setFlag(Blending | RequiresFullMatrix | NoBatching);
}

QSGMaterialType* AssetMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* AssetMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new AssetShader;
}

int AssetMaterial::compare(const QSGMaterial* other) const
{
    return this < other ? -1 : this > other ? 1 : 0;
}

} // namespace vigie::map
