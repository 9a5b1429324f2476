// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetlayer.h"

#include <QBasicTimer>
#include <QPointer>
#include <QQuickItem>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace vigie::map {

/// What is written beside an asset's symbol. Plain text.
struct AssetLabel {
    core::AssetIndex asset{};
    QString text;
    bool isStrong = false; ///< Of an asset with an alert.
};

/// Writes labels beside the symbols of an asset layer where there is room, and moves them with their symbols.
///
/// Thread:  the GUI thread's; `updatePaintNode` runs on the render thread while the GUI thread waits.
/// Cost:    a pan moves each label that is shown; texts are laid out when they change, places found anew when the map
///          rests or the zoom is another. Bounds: kMost labels.
class LabelLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vigie::map::AssetLayer* assets READ assets WRITE setAssets NOTIFY assetsChanged)

public:
    static constexpr std::size_t kMost = 150;

    explicit LabelLayer(QQuickItem* parent = nullptr);
    ~LabelLayer() override;

    [[nodiscard]] AssetLayer* assets() const { return m_layer; }
    void setAssets(AssetLayer* assets);

    /// In order of their right to room; beyond kMost they are left out. Empty: none are shown.
    void setLabels(const std::vector<AssetLabel>& labels);
    /// How many have room: what tests look at.
    [[nodiscard]] int shownCount() const;

Q_SIGNALS:
    void assetsChanged();
    /// The map rests on a view where labels are wanted, or has for a second: of these assets, in this order.
    void labelsWanted(const std::vector<vigie::core::AssetIndex>& assets);

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void timerEvent(QTimerEvent* event) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    struct Entry {
        AssetLabel label;
        std::unique_ptr<QTextLayout> layout;
        QSizeF size;
        QPointF offset; ///< Of its middle from its symbol.
        bool isShown = false;
    };

    void viewMoved();
    void place();
    void lay(Entry& entry) const;

    QPointer<AssetLayer> m_layer;
    std::vector<Entry> m_entries;
    double m_placedZoom = -1.0;
    QBasicTimer m_ask; ///< Until the next time labels are wanted.
    bool m_textsDirty = true;
};

} // namespace vigie::map
