// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertarrangement.h"
#include "models/alertfilter.h"
#include "models/texts.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace vigie::models {

/// The alerts of a snapshot, worst priority first and newest first within one, each under what explains it; or those that
/// are off the list on purpose, whichever is back soonest first. A table: a row says how deep it stands (DepthRole).
///
/// Thread:  GUI.
/// Signals: from one snapshot to the next only rows that came, went or changed; never a reset. Those of one batch of changes
///          come between `batchBegins` and `batchEnds`.
/// Order:   a new alert comes in where it belongs. One whose priority, time or cause changed goes to its new place, but not
///          while the list is held (somebody is at it): then it stays until the hold ends.
/// Folding: a group is folded until somebody opens it; nothing is ever hidden in one without being counted there. The
///          current alert (setCurrent) is not: what it comes to stand under opens.
/// Flood:   with setGathersLow, groups of low priority are gathered, one row a rule.
/// Cost:    one look-up per alert and snapshot; nothing where the list is the same.
class AlertListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Priority, Time, What, Asset, State, kColumns };
    enum Role {
        IdRole = Qt::UserRole, ///< quint64: alerts::ConditionId; of a gathering a number that no condition has.
        PriorityRole,          ///< int(core::Priority).
        AcknowledgedRole,      ///< bool; of a gathering: all of it.
        ActiveRole,            ///< bool
        StandingRole,          ///< int(Standing).
        AssetIdRole,           ///< QString
        ChattersRole,          ///< bool: came and went three times or more in a minute, not long ago.
        StaleRole,             ///< bool: active for more than a day.
        DepthRole,             ///< int: 0 is outermost.
        BelowRole,             ///< int: alerts under it.
        NewBelowRole,          ///< int: of them, not acknowledged.
        HiddenRole,            ///< int: suppressed by it; they are in the other list.
        WorstBelowRole,        ///< int(core::Priority) under it.
        OpenRole,              ///< bool: what is under it has rows.
        GathersRole,           ///< bool: no alert, but what gathers those of a rule.
        AsideRole,             ///< QString: why it is off the list, and by whom; empty in the list of what is on it.
    };

    /// What a person has to do with an alert, in one sign; or why it is off the list.
    enum class Standing { New, Acknowledged, OverNew, OverHeld, Shelved, OutOfService, Suppressed };
    enum class Which { Open, Aside };

    explicit AlertListModel(const Texts& texts, Which which = Which::Open, QObject* parent = nullptr);

    void setSnapshot(const pipeline::Snapshot& snapshot);
    /// While held, no row that is there changes its place.
    void setHeld(bool held);
    [[nodiscard]] bool held() const { return m_held; }
    void setFilter(const AlertFilter& filter);
    [[nodiscard]] const AlertFilter& filter() const { return m_filter; }
    void setDistricts(AlertDistricts districts);
    [[nodiscard]] const AlertDistricts& districts() const { return m_districts; }
    void setGathersLow(bool gathers);
    [[nodiscard]] bool gathersLow() const { return m_gathersLow; }

    /// Of a row; null for a gathering. The pointer holds until the next snapshot, as those below.
    [[nodiscard]] const alerts::Alert* alertAt(int row) const;
    [[nodiscard]] const alerts::Alert* find(alerts::ConditionId id) const; ///< Also where it has no row; or null.
    [[nodiscard]] const alerts::Alert* worstOf(std::string_view assetId) const;
    [[nodiscard]] int othersOf(std::string_view assetId, alerts::ConditionId id) const; ///< Alerts of the asset.
    [[nodiscard]] int rowOf(alerts::ConditionId id) const;                              ///< -1 where it has none.

    [[nodiscard]] bool isGroup(int row) const { return at(row).below > 0; }
    [[nodiscard]] bool isOpen(int row) const { return at(row).open; }
    void setOpen(int row, bool open);
    [[nodiscard]] int parentRow(int row) const; ///< -1: it stands under none.
    /// Opens what hides it. False where the filter does, or it is not in the list.
    bool reveal(alerts::ConditionId id);
    /// The one that must not vanish in a group by itself.
    void setCurrent(alerts::ConditionId id) { m_current = id; }
    /// The row's alert and all under it, with or without rows.
    [[nodiscard]] std::vector<alerts::Alert> membersOf(int row) const;

    [[nodiscard]] int size() const { return static_cast<int>(m_list->size()); } ///< Alerts in the list.
    [[nodiscard]] int matching() const { return m_matching; }                   ///< That the filter lets through.
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

    [[nodiscard]] static Standing standing(const alerts::Alert& alert);
    /// "New", "Acknowledged", "Over, not acknowledged"...
    [[nodiscard]] static QString stateText(const alerts::Alert& alert);
    /// "Shelved: planned works, by p-5f0c3a9be2"; "Suppressed, explained by: Pressure lost, J000041".
    [[nodiscard]] QString asideText(const alerts::Alert& alert) const;

Q_SIGNALS:
    void countsChanged();
    void batchBegins();
    void batchEnds();

private:
    using Rows = std::vector<AlertRow>;
    [[nodiscard]] const AlertRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] ArrangedAlerts arranged(const pipeline::AlertList& list, const AlertOrder::Places& places) const;
    /// Arranges and shows the list; `list` is null where it is the same as before.
    void show(std::shared_ptr<const pipeline::AlertList> list = nullptr);
    bool openAbove(const ArrangedAlerts& next);
    [[nodiscard]] const AlertNode* parentOf(const AlertNode& node) const; ///< Or null.
    [[nodiscard]] bool isUnder(const AlertNode& node, std::uint64_t key) const;
    void forgetFolds();
    void countHidden();
    [[nodiscard]] std::shared_ptr<const pipeline::AlertList>
    oneRowEach(const std::shared_ptr<const pipeline::AlertList>& aside);

    void removeGone(const AlertOrder::Places& wanted);
    void gatherAtEnd(const AlertOrder::Places& wanted);
    void moveMany(Rows ordered);
    void relay(Rows ordered);
    void tellChanged(const std::vector<int>& changed);
    void insertFresh(const Rows& rows);
    void count();
    void retranslate();

    [[nodiscard]] QVariant text(const AlertRow& row, const alerts::Alert& alert, int column) const;
    [[nodiscard]] QString title(const AlertRow& row, const alerts::Alert& alert) const;
    [[nodiscard]] QStringList groupLines(const AlertRow& row) const;
    [[nodiscard]] QString toolTip(const AlertRow& row, const alerts::Alert& alert) const;
    [[nodiscard]] QVariant groupData(const AlertRow& row, const alerts::Alert& alert, int role) const;

    const Texts& m_texts;
    Which m_which;
    std::shared_ptr<const pipeline::AlertList> m_list;
    std::shared_ptr<const pipeline::AlertList> m_asideSource; ///< What `m_asideRows` was made of.
    std::shared_ptr<const pipeline::AlertList> m_asideRows;
    std::shared_ptr<const pipeline::AlertList> m_asideList; ///< Whose suppressed ones are counted.
    core::RowsView m_assets;
    AlertOrder::Places m_places; ///< Of m_list.
    std::unordered_map<std::uint64_t, int> m_hidden;
    std::unordered_set<std::uint64_t> m_open;
    AlertFilter m_filter;
    AlertDistricts m_districts;
    Rows m_rows;
    std::vector<AlertNode> m_nodes;
    int m_matching = 0;
    Counts m_counts;
    alerts::ConditionId m_current{};
    core::Timestamp m_now = core::kNoTime;  ///< For the times and badges of the list; moves on with each snapshot.
    core::Timestamp m_told = core::kNoTime; ///< Times and badges were told to be new.
    bool m_held = false;
    bool m_gathersLow = false;
};

} // namespace vigie::models
