// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/assetlayer.h"
#include "qml/edgeplace.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

namespace vigie::map {

/// What is pointed to from the edge of the map while it is outside the view.
struct EdgeTarget {
    core::AssetIndex asset{};
    QString title; ///< Plain text, from anywhere.
};

/// The signs at the edge of the map: one for each target outside the view, with its direction, title and distance from the
/// middle of the view; several in one direction may be one.
///
/// Thread:  the GUI thread's.
/// Signals: rows only come and go at the end, and `dataChanged` names what is different: where nothing moved, nothing is drawn.
/// Cost:    a pan costs some nanoseconds for each target, and a text for each sign.
class EdgeSigns : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vigie::map::AssetLayer* assets READ assets WRITE setAssets NOTIFY assetsChanged)

public:
    enum Role { BoxRole = Qt::UserRole, AngleRole, WordsRole };
    using DistanceText = std::function<QString(double metres)>;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] AssetLayer* assets() const { return m_layer; }
    void setAssets(AssetLayer* assets);
    /// An asset without a place has no sign.
    void setTargets(std::vector<EdgeTarget> targets);
    void setDistanceText(DistanceText text) { m_distance = std::move(text); }
    /// Assets may have moved.
    void refresh();
    [[nodiscard]] bool isOutside(core::AssetIndex asset) const; ///< Has a place, and not in the view.
    [[nodiscard]] const std::vector<EdgeSign>& signs() const { return m_signs; }

    Q_INVOKABLE void choose(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void assetsChanged();
    void chosen(vigie::core::AssetIndex asset); ///< The nearest that a sign stands for.

private:
    struct Placed {
        std::vector<QPointF> points;
        std::vector<std::size_t> targets; ///< Of each point.
    };
    [[nodiscard]] bool hasPlace(core::AssetIndex asset) const;
    [[nodiscard]] QPointF pointOf(core::AssetIndex asset) const;
    [[nodiscard]] QString words(const EdgeSign& sign, const Placed& places) const;
    void show(std::vector<EdgeSign> signs, QStringList words);

    QPointer<AssetLayer> m_layer;
    DistanceText m_distance;
    std::vector<EdgeTarget> m_targets;
    std::vector<EdgeSign> m_signs; ///< `place` is a number of m_targets.
    QStringList m_words;           ///< Of each sign.
};

} // namespace vigie::map
