// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerbook.h"
#include "models/texts.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <optional>
#include <vector>

namespace vigie::models {

/// The sign of a layer, or of a class of it, as the map draws it: a dot, a line, an area, a picture.
[[nodiscard]] QIcon layerIcon(layers::LayerKind kind, const layers::LayerStyle& style, const std::string& colour);

/// The layers from files as the left dock lists them: the highest first, shown or not, and below each the classes of its
/// style, which is its legend. Showing and hiding is this desk's view and no more; everything else is changed by
/// commands. Thread: GUI.
class LayerModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    explicit LayerModel(const Texts& texts, QObject* parent = nullptr);

    /// Takes what the book has now. What was shown or hidden by hand stays so.
    void setLayers(const layers::LayerBook& book);
    /// The layers that are shown, as the map draws them: the lowest first.
    [[nodiscard]] std::vector<layers::Layer> drawn() const;
    [[nodiscard]] const layers::Layer* find(const QString& id) const;
    [[nodiscard]] const layers::Layer* at(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;
    [[nodiscard]] QString title(const layers::Layer& layer) const;
    /// The words of a class: its own, or what it is for.
    [[nodiscard]] static QString classTitle(const layers::StyleClass& one, const Texts& texts);
    /// What of a city's own layer was changed here, or is this desk's own: see LayerBook.
    [[nodiscard]] bool isOwn(const QString& id) const { return m_own.contains(id); }
    [[nodiscard]] bool isChanged(const QString& id) const { return m_changed.contains(id); }
    /// The order that puts it one place higher (+1) or lower (-1) than it is; nothing where it is there already.
    [[nodiscard]] std::optional<std::pair<layers::Layer, layers::Layer>> swapped(const QString& id, int by) const;

    /// Layers that are shown other than their description says: true is shown.
    [[nodiscard]] QHash<QString, bool> chosen() const { return m_chosen; }
    void setChosen(const QHash<QString, bool>& chosen);
    [[nodiscard]] bool isShown(const layers::Layer& layer) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The map is to be drawn anew: `drawn` has others, or the same in another way.
    void drawnChanged();

private:
    [[nodiscard]] QVariant classData(const layers::Layer& layer, int row, int role) const;
    [[nodiscard]] QString described(const layers::Layer& layer) const;
    void retranslate();

    const Texts& m_texts;
    std::vector<layers::Layer> m_layers; ///< The highest first.
    QHash<QString, bool> m_chosen;
    QSet<QString> m_own;
    QSet<QString> m_changed;
};

} // namespace vigie::models
