// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/texts.h"
#include "pipeline/snapshot.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace vigie::models {

/// The alerts of a snapshot, worst priority first and newest first within one; or those that are off the list on
/// purpose, whichever is back soonest first.
///
/// Thread:  GUI.
/// Signals: from one snapshot to the next only rows that came, went or changed; never a reset.
/// Order:   a new alert comes in where it belongs. One whose priority or time changed goes to its new place, but not
///          while the list is held (somebody is at it): then it stays until the hold ends.
/// Cost:    one look-up per alert and snapshot; nothing where the list is the same.
class AlertListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Priority, Time, What, Asset, State, kColumns };
    enum Role {
        IdRole = Qt::UserRole, ///< quint64: alerts::ConditionId.
        PriorityRole,          ///< int(core::Priority).
        DomainRole,            ///< int(core::Domain).
        AcknowledgedRole,      ///< bool
        ActiveRole,            ///< bool
        StandingRole,          ///< int(Standing).
        AssetIdRole,           ///< QString
        ChattersRole,          ///< bool: came and went three times or more in a minute, not long ago.
        StaleRole,             ///< bool: active for more than a day.
        SearchRole,            ///< QString: everything a filter looks at.
    };

    /// What a person has to do with an alert, in one sign; or why it is off the list.
    enum class Standing { New, Acknowledged, OverNew, OverHeld, Shelved, OutOfService, Suppressed };
    enum class Which { Open, Aside };

    explicit AlertListModel(const Texts& texts, Which which = Which::Open, QObject* parent = nullptr);

    void setSnapshot(const pipeline::Snapshot& snapshot);
    /// While held, no row that is there changes its place.
    void setHeld(bool held);
    [[nodiscard]] bool held() const { return m_held; }

    /// By row; the reference holds until the next snapshot.
    [[nodiscard]] const alerts::Alert& alert(int row) const;
    [[nodiscard]] int rowOf(alerts::ConditionId id) const; ///< -1 where it is not listed.
    /// The worst alert of an asset, or -1.
    [[nodiscard]] int worstRowOf(std::string_view assetId) const;
    /// Unacknowledged and all, by priority.
    struct Counts {
        std::array<int, 5> listed{};
        std::array<int, 5> unacknowledged{};
        bool operator==(const Counts&) const = default;
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The end of a URN: "urn:ngsi-ld:Streetlight:valmer:L12" -> "L12". Another id as it is.
    [[nodiscard]] static QString shortId(std::string_view assetId);
    [[nodiscard]] static Standing standing(const alerts::Alert& alert);
    /// "New", "Acknowledged", "Over, not acknowledged"...
    [[nodiscard]] static QString stateText(const alerts::Alert& alert);

Q_SIGNALS:
    void countsChanged();

private:
    struct Row {
        alerts::ConditionId id{};
        std::uint64_t revision = 0;
        core::Priority priority = core::Priority::None;
        core::Timestamp time = core::kNoTime; ///< When it was raised; of what is aside, when it is back.
        std::size_t place = 0;                ///< In m_list.
    };
    using Places = std::unordered_map<std::uint64_t, std::size_t>;
    [[nodiscard]] Row makeRow(const alerts::Alert& alert, std::size_t place) const;
    [[nodiscard]] bool before(const Row& left, const Row& right) const;

    void removeGone(const Places& places);
    std::vector<int> takeOver(std::shared_ptr<const pipeline::AlertList> list, Places& places);
    void tellChanged(const std::vector<int>& changed);
    void insertNew(const Places& fresh);
    void putInOrder();
    void moveMany(std::vector<Row> ordered);
    void count();
    void retranslate();
    [[nodiscard]] QVariant text(const alerts::Alert& alert, int column) const;
    [[nodiscard]] QString toolTip(const alerts::Alert& alert) const;

    const Texts& m_texts;
    Which m_which;
    std::shared_ptr<const pipeline::AlertList> m_list;
    std::vector<Row> m_rows;
    Counts m_counts;
    core::Timestamp m_now = core::kNoTime;  ///< For the times and badges of the list; moves on with each snapshot.
    core::Timestamp m_told = core::kNoTime; ///< Times and badges were told to be new.
    bool m_held = false;
};

} // namespace vigie::models
