// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/featuretable.h"
#include "models/layerreader.h"
#include "models/texts.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace vigie::models {

/// The attributes of a layer's features, read as they come into view. Sorting and searching run on a thread of their own;
/// until they are done the old rows stay. Thread: GUI.
class FeatureTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { FeatureRole = Qt::UserRole }; ///< qint64: the layers::FeatureId.

    FeatureTableModel(const layers::Layer& layer, const Texts& texts, QObject* parent = nullptr);

    void search(const QString& text);
    void sort(int column, Qt::SortOrder order) override;
    /// True while rows are on their way.
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Asks where a feature is; `placed` answers.
    void locate(const QModelIndex& index);
    /// Asks for whole rows, the first kMostCopied of them, as tables are pasted; `copied` answers.
    void copy(const QModelIndexList& rows);
    static constexpr qsizetype kMostCopied = 10'000;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readingChanged();
    void failed(const vigie::core::Error& error);
    void placed(const vigie::layers::DegreeBox& box);
    void copied(const QString& text);

private:
    struct Page {
        int first = -1;
        std::vector<std::vector<layers::Cell>> rows;
    };
    void read();
    [[nodiscard]] QString textOf(const layers::Cell& cell) const;
    void take(std::vector<layers::FeatureId> features);
    void want(int row) const;
    [[nodiscard]] const layers::Cell* cell(int row, int column) const;

    const Texts& m_texts;
    layers::FeatureQuery m_query;
    std::vector<std::string> m_columns;
    std::vector<layers::FeatureId> m_features;
    bool m_isReading = false;
    mutable std::vector<Page> m_pages; ///< The newest last.
    mutable std::optional<int> m_wanted;
    LayerReader m_reader; ///< Last: its answers stop before what they fill goes.
};

} // namespace vigie::models
