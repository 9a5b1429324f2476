// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/episodes.h"
#include "models/texts.h"

#include <QAbstractTableModel>

#include <vector>

namespace vigie::models {

/// The times one condition was active, newest first: when, how long, who took note and after how long. Thread: GUI.
class EpisodeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Raised, Lasted, Acknowledged, kColumns };

    explicit EpisodeModel(const Texts& texts, QObject* parent = nullptr);

    void setPast(alerts::Past past);
    /// "Raised 11 times in 30 days. It lasted 14 min as a rule, and was acknowledged after 3 min." Empty for none.
    [[nodiscard]] QString summary(int days) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString lasted(const alerts::Episode& one) const;
    [[nodiscard]] QString acknowledged(const alerts::Episode& one) const;
    void retranslate();

    const Texts& m_texts;
    std::vector<alerts::Episode> m_episodes; ///< Oldest first.
    core::Timestamp m_knownFrom = core::kNoTime;
};

} // namespace vigie::models
