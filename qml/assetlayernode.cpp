// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetlayernode.h"

#include <QSGGeometry>

#include <array>
#include <cmath>
#include <utility>

namespace vigie::map {

namespace {

struct Vertex {
    float x, y;        ///< Metres from the part's corner.
    float right, down; ///< Points.
    float u, v;
    float backX, backY; ///< Metres to where it began.
    float begin, seconds;
};

const QSGGeometry::AttributeSet& vertexLayout()
{
    static const std::array<QSGGeometry::Attribute, 4> attributes{
        QSGGeometry::Attribute::create(0, 2, QSGGeometry::FloatType, true),
        QSGGeometry::Attribute::create(1, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(2, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(3, 4, QSGGeometry::FloatType)};
    static const QSGGeometry::AttributeSet set{static_cast<int>(attributes.size()), sizeof(Vertex),
                                               attributes.data()};
    return set;
}

/// A sprite's edges: whole pixels around its place once the shader has rounded that.
struct Edges {
    float left, top, right, bottom;
    float u0, v0, u1, v1;
};

Edges edgesOf(const Mark& mark, const SpriteAtlas& atlas)
{
    const QRect pixels = atlas.pixels[static_cast<std::size_t>(mark.sprite)];
    const auto density = static_cast<float>(atlas.density);
    const auto side = static_cast<float>(atlas.image.width());
    const float left = std::round(mark.right * density) - static_cast<float>(pixels.width()) / 2.0F;
    const float top = std::round(mark.down * density) - static_cast<float>(pixels.height()) / 2.0F;
    const auto width = static_cast<float>(pixels.width());
    const auto height = static_cast<float>(pixels.height());
    const auto x = static_cast<float>(pixels.x());
    const auto y = static_cast<float>(pixels.y());
    return {left / density, top / density, (left + width) / density, (top + height) / density,
            x / side,       y / side,      (x + width) / side,       (y + height) / side};
}

/// How many vertices and indexes a mark has.
struct Size {
    int vertices = 0;
    int indexes = 0;
};
Size sizeOf(Sprite sprite)
{
    return isTriangle(sprite) ? Size{3, 3} : Size{4, 6};
}

void writeMark(Vertex* vertices, quint32* indexes, quint32 first, const Mark& mark, const Edges& e,
               const AssetMaterial::Origin& origin)
{
    Vertex v{};
    v.x = static_cast<float>(static_cast<double>(mark.at.x) - origin.x);
    v.y = static_cast<float>(static_cast<double>(mark.at.y) - origin.y);
    if (mark.glide.seconds > 0.0) {
        v.backX = mark.glide.from.x - mark.at.x;
        v.backY = mark.glide.from.y - mark.at.y;
        v.begin = static_cast<float>(mark.glide.begin - origin.time);
        v.seconds = static_cast<float>(mark.glide.seconds);
    }
    const auto corner = [&v](float right, float down, float s, float t) {
        Vertex out = v;
        out.right = right;
        out.down = down;
        out.u = s;
        out.v = t;
        return out;
    };
    vertices[0] = corner(e.left, e.top, e.u0, e.v0);
    if (isTriangle(mark.sprite)) {
        vertices[1] = corner(2.0F * e.right - e.left, e.top, 2.0F * e.u1 - e.u0, e.v0);
        vertices[2] = corner(e.left, 2.0F * e.bottom - e.top, e.u0, 2.0F * e.v1 - e.v0);
        for (quint32 i = 0; i < 3; ++i)
            indexes[i] = first + i;
        return;
    }
    vertices[1] = corner(e.right, e.top, e.u1, e.v0);
    vertices[2] = corner(e.left, e.bottom, e.u0, e.v1);
    vertices[3] = corner(e.right, e.bottom, e.u1, e.v1);
    constexpr std::array<quint32, 6> kCorners{0, 1, 2, 2, 1, 3};
    for (std::size_t i = 0; i < kCorners.size(); ++i)
        indexes[i] = first + kCorners[i];
}

} // namespace

AssetLayerNode::AssetLayerNode()
    : m_quiet(new QSGNode)
    , m_abnormal(new QSGNode)
    , m_view(std::make_shared<AssetView>())
{
    appendChildNode(m_quiet);
    appendChildNode(m_abnormal);
}

AssetLayerNode::~AssetLayerNode() = default;

double AssetLayerNode::partMetres(int level)
{
    return MapIndex::areaMetres(level) * kPartPoints / MapIndex::kAreaPoints;
}

void AssetLayerNode::setAtlas(const SpriteAtlas& atlas, std::shared_ptr<QSGTexture> texture)
{
    clear();
    m_atlas = atlas;
    m_texture = std::move(texture);
}

void AssetLayerNode::setChoice(const DetailChoice& choice)
{
    if (choice == m_choice)
        return;
    clear();
    m_choice = choice;
}

void AssetLayerNode::setView(const AssetView& view)
{
    *m_view = view;
    // The material's numbers are read each frame; the mark makes the renderer draw one.
    for (const auto& [key, part] : m_parts) {
        for (QSGGeometryNode* node : {part.quiet, part.abnormal}) {
            if (node != nullptr)
                node->markDirty(DirtyMaterial);
        }
    }
}

void AssetLayerNode::dropParts(const PartKeys& keys)
{
    for (const AreaKey key : keys) {
        if (const auto found = m_parts.find(key); found != m_parts.end()) {
            drop(found->second);
            m_parts.erase(found);
        }
    }
}

void AssetLayerNode::drop(const Part& part)
{
    delete part.quiet; // which takes it out of its parent
    delete part.abnormal;
}

void AssetLayerNode::clear()
{
    for (const auto& [key, part] : m_parts)
        drop(part);
    m_parts.clear();
}

int AssetLayerNode::showParts(const geo::LocalBox& box, const MarkSource& source)
{
    const double side = partMetres(m_choice.level);
    const auto cellOf = [side](float metres) { return static_cast<std::int32_t>(std::floor(metres / side)); };
    const AreaKey low{cellOf(box.low.x), cellOf(box.low.y)};
    const AreaKey high{cellOf(box.high.x), cellOf(box.high.y)};
    constexpr std::int32_t kKept = 2; // parts beyond the edge, for going back and forth
    std::erase_if(m_parts, [&](const auto& entry) {
        const AreaKey key = entry.first;
        const bool isFar =
            key.x < low.x - kKept || key.x > high.x + kKept || key.y < low.y - kKept || key.y > high.y + kKept;
        if (isFar)
            drop(entry.second);
        return isFar;
    });
    int built = 0;
    for (std::int32_t y = low.y; y <= high.y; ++y) {
        for (std::int32_t x = low.x; x <= high.x; ++x) {
            if (m_parts.contains({x, y}))
                continue;
            build({x, y}, source);
            ++built;
        }
    }
    return built;
}

void AssetLayerNode::build(AreaKey key, const MarkSource& source)
{
    const double side = partMetres(m_choice.level);
    const geo::LocalBox box{{static_cast<float>(key.x * side), static_cast<float>(key.y * side)},
                            {static_cast<float>((key.x + 1) * side), static_cast<float>((key.y + 1) * side)}};
    collectMarks(source, box, m_choice, m_atlas.widths, m_marks);
    const AssetMaterial::Origin origin{key.x * side, key.y * side, source.now};
    Part part;
    part.quiet = makeNode(m_marks.quiet, origin);
    part.abnormal = makeNode(m_marks.abnormal, origin);
    if (part.quiet != nullptr)
        m_quiet->appendChildNode(part.quiet);
    if (part.abnormal != nullptr)
        m_abnormal->appendChildNode(part.abnormal);
    m_parts.emplace(key, part);
}

QSGGeometryNode* AssetLayerNode::makeNode(const std::vector<Mark>& marks, const AssetMaterial::Origin& origin) const
{
    if (marks.empty() || !m_texture)
        return nullptr;
    Size count;
    for (const Mark& mark : marks) {
        count.vertices += sizeOf(mark.sprite).vertices;
        count.indexes += sizeOf(mark.sprite).indexes;
    }
    // 32-bit indexes: Qt's usual 16 bits end at 16,384 sprites.
    auto* geometry = new QSGGeometry(vertexLayout(), count.vertices, count.indexes, QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    geometry->setIndexDataPattern(QSGGeometry::StaticPattern);
    auto* vertices = static_cast<Vertex*>(geometry->vertexData());
    auto* indexes = geometry->indexDataAsUInt();
    quint32 first = 0;
    for (const Mark& mark : marks) {
        writeMark(vertices, indexes, first, mark, edgesOf(mark, m_atlas), origin);
        const Size size = sizeOf(mark.sprite);
        vertices += size.vertices;
        indexes += size.indexes;
        first += static_cast<quint32>(size.vertices);
    }
    auto* node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setMaterial(new AssetMaterial(m_view, m_texture, origin));
    node->setFlags(OwnsGeometry | OwnsMaterial);
    return node;
}

} // namespace vigie::map
