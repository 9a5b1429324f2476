// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace vigie::models {

/// Shows some of an AlertListModel's rows, in its order: this proxy never sorts.
/// Thread: GUI.
class AlertFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit AlertFilterModel(QObject* parent = nullptr);

    void setDomain(std::optional<core::Domain> domain);       ///< nullopt: all.
    void setPriority(std::optional<core::Priority> priority); ///< nullopt: all.
    void setText(const QString& text);                        ///< Part of title, model or asset id; case ignored.
    void setUnacknowledgedOnly(bool only);
    /// The column of priorities has room for their signs alone: no title above it.
    void setSignsAlone(bool alone);
    [[nodiscard]] bool filtering() const;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<core::Domain> m_domain;
    std::optional<core::Priority> m_priority;
    QString m_text;
    bool m_unacknowledgedOnly = false;
    bool m_signsAlone = false;
};

} // namespace vigie::models
