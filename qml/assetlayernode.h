// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetmarks.h"
#include "qml/assetmaterial.h"
#include "qml/spriteatlas.h"

#include <QSGGeometryNode>
#include <QSGNode>
#include <QSGTexture>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vigie::map {

using PartKeys = std::unordered_set<AreaKey, AreaKeyHash>;

/// The asset layer in the scene graph: the map's parts (squares of kPartPoints), each with the geometry of its
/// sprites. A pan or a zoom within a level changes two numbers a part; a change of an asset uploads its part alone.
/// Thread: the render thread's, while the GUI thread is held.
class AssetLayerNode : public QSGNode {
public:
    static constexpr double kPartPoints = 768.0; ///< A whole number of MapIndex::kAreaPoints.

    AssetLayerNode();
    ~AssetLayerNode() override;
    AssetLayerNode(const AssetLayerNode&) = delete;
    AssetLayerNode& operator=(const AssetLayerNode&) = delete;

    /// Other pictures: everything is built again.
    void setAtlas(const SpriteAtlas& atlas, std::shared_ptr<QSGTexture> texture);
    /// Another level, other squares, other domains: everything is built again.
    void setChoice(const DetailChoice& choice);
    void setView(const AssetView& view);
    /// Builds again the parts that are both here and named.
    void dropParts(const PartKeys& keys);

    /// Builds the parts that touch the box and are not here, and drops those far from it. Returns how many were
    /// built.
    int showParts(const geo::LocalBox& box, const MarkSource& source);

    /// The side of a part at a level, metres.
    [[nodiscard]] static double partMetres(int level);

private:
    struct Part {
        QSGGeometryNode* quiet = nullptr;    ///< Owned by its parent node; null where there is nothing.
        QSGGeometryNode* abnormal = nullptr; ///< The same.
    };
    [[nodiscard]] QSGGeometryNode* makeNode(const std::vector<Mark>& marks,
                                            const AssetMaterial::Origin& origin) const;
    void build(AreaKey key, const MarkSource& source);
    static void drop(const Part& part);
    void clear();

    QSGNode* m_quiet; ///< Owned by this node, as every node is by its parent.
    QSGNode* m_abnormal;
    std::unordered_map<AreaKey, Part, AreaKeyHash> m_parts;
    std::shared_ptr<AssetView> m_view;
    std::shared_ptr<QSGTexture> m_texture;
    SpriteAtlas m_atlas;
    DetailChoice m_choice;
    Marks m_marks; ///< Scratch.
};

} // namespace vigie::map
