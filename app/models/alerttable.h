// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace vigie::models {

/// The one of several AlertListModels that is shown, row by row: a view keeps its columns and its selection model when the
/// other is chosen. Thread: GUI.
class AlertTable final : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    /// The column of priorities has room for their signs alone: no title above it.
    void setSignsAlone(bool alone);
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool m_signsAlone = false;
};

} // namespace vigie::models
