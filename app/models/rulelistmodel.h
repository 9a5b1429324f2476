// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/rulebook.h"
#include "core/domain.h"
#include "models/texts.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace vigie::models {

/// The rules of the city and of this desk: what each says, how many alerts it has now, and whether it is as the city has
/// it. Thread: GUI.
class RuleListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Condition, Active, State };
    static constexpr int kColumns = State + 1;
    enum Role { IdRole = Qt::UserRole, PriorityRole, OffRole };

    /// `book` outlives it.
    RuleListModel(const alerts::RuleBook& book, const Texts& texts, QObject* parent = nullptr);

    /// What the book has now.
    void reload();
    /// Counts those that are active.
    void setAlerts(const std::vector<alerts::Alert>& listed, const std::vector<alerts::Alert>& aside);
    /// Only rules with this in their title, condition, id, model or procedure, of one domain or all.
    void setFilter(const QString& text, std::optional<core::Domain> domain);

    [[nodiscard]] std::shared_ptr<const alerts::Rule> rule(int row) const; ///< nullptr outside.
    [[nodiscard]] int rowOf(std::string_view id) const;                    ///< -1 where it is not listed.
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    [[nodiscard]] bool isWanted(const alerts::Rule& rule) const;
    [[nodiscard]] QString text(const alerts::Rule& rule, int column) const;

    const alerts::RuleBook& m_book;
    const Texts& m_texts;
    std::vector<std::shared_ptr<const alerts::Rule>> m_all;
    std::vector<std::shared_ptr<const alerts::Rule>> m_shown;
    struct Activity {
        int listed = 0;
        int aside = 0;
        bool operator==(const Activity&) const = default;
    };
    QHash<QString, Activity> m_active; ///< By rule id.
    QString m_words;
    std::optional<core::Domain> m_domain;
};

} // namespace vigie::models
