// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"
#include "models/texts.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace vigie::models {

/// Every attribute of one asset: name, value with its unit, when it was so and how long ago, how far to trust it.
///
/// Thread:  GUI.
/// Signals: while the same asset is shown, rows change and are added one by one; another asset is a reset.
class AssetDetailModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Attribute, Value, Time, Quality, kColumns };
    enum Role {
        NameRole = Qt::UserRole, ///< The attribute's own name: "fillingLevel".
        DoubtRole,               ///< bool: not simply measured.
    };

    explicit AssetDetailModel(const Texts& texts, QObject* parent = nullptr);

    void setAsset(const core::AssetDetail& asset);
    void clear();
    [[nodiscard]] const std::optional<core::AssetDetail>& asset() const { return m_asset; }
    /// The asset's `name`, else its id.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList numericAttributes() const;
    /// Writes the ages anew where they changed; to be called every few seconds.
    void refreshAges();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void retranslate();
    void merge(const core::AssetDetail& asset);
    [[nodiscard]] QString text(const core::Reading& reading, int column) const;
    [[nodiscard]] QString valueText(const core::Reading& reading) const;
    [[nodiscard]] QString timeText(const core::Reading& reading) const;

    const Texts& m_texts;
    std::optional<core::AssetDetail> m_asset;
    QStringList m_times; ///< As last shown, to tell which ages changed.
};

} // namespace vigie::models
