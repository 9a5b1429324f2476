// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/texts.h"
#include "pipeline/snapshot.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace vigie::models {

/// What else is abnormal around an alert: within kMetres and kMinutes before or after, nearest in time first. Also what is
/// set aside: it may be the reason.
///
/// Thread: GUI. Cost: a look at each alert when the list or the alert changed.
class AroundModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr double kMetres = 500.0;
    static constexpr core::Duration kTime = std::chrono::minutes{15};
    static constexpr std::size_t kMost = 200;

    enum Column { What, Where, When, kColumns };
    enum Role {
        ConditionRole = Qt::UserRole, ///< quint64: alerts::ConditionId.
        PriorityRole,                 ///< int: core::Priority.
    };

    /// `groundScale`: metres on the ground per metre of the rows' frame (geo::CityFrame::groundScale).
    AroundModel(double groundScale, const Texts& texts, QObject* parent = nullptr);

    /// Nothing for no alert, or one whose asset has no place.
    void show(const pipeline::Snapshot& snapshot, const std::optional<alerts::Alert>& alert);
    /// The alert has a place, so that there can be something around it.
    [[nodiscard]] bool hasPlace() const { return m_hasPlace; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Neighbour {
        alerts::Alert alert;
        double metres = 0.0;
        double bearing = 0.0;   ///< Degrees from north, from the alert to the neighbour.
        core::Duration after{}; ///< Negative: before the alert.
    };

    [[nodiscard]] QString where(const Neighbour& one) const;
    [[nodiscard]] QString when(const Neighbour& one) const;
    void retranslate();

    double m_groundScale;
    const Texts& m_texts;
    std::shared_ptr<const pipeline::AlertList> m_alerts; ///< As last looked at.
    std::shared_ptr<const pipeline::AlertList> m_aside;
    std::optional<alerts::ConditionId> m_of;
    bool m_hasPlace = false;
    std::vector<Neighbour> m_rows;
};

} // namespace vigie::models
