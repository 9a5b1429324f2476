// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domaincounts.h"
#include "models/texts.h"
#include "pipeline/snapshot.h"
#include "profile/cityprofile.h"

#include <QAbstractTableModel>
#include <QSet>

#include <utility>
#include <vector>

namespace vigie::core {
/// For QSet.
inline size_t qHash(Domain domain, size_t seed = 0)
{
    return ::qHash(static_cast<int>(domain), seed);
}
} // namespace vigie::core

namespace vigie::models {

/// The city's domains as the left dock lists them: shown on the map or not, and how many assets each has, in alert
/// and stale. The rows are the profile's, plus any other domain once it has an asset. Thread: GUI.
class DomainModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Assets, InAlert, Stale, kColumns };
    enum Role { DomainRole = Qt::UserRole }; ///< int(core::Domain).

    DomainModel(const profile::CityProfile& profile, const Texts& texts, QObject* parent = nullptr);

    void setSnapshot(const pipeline::Snapshot& snapshot);
    [[nodiscard]] QSet<core::Domain> visible() const { return m_visible; }
    void setVisible(const QSet<core::Domain>& domains);
    [[nodiscard]] QString title(core::Domain domain) const;
    /// The desks of the room, as the profile has them: "Desk: Networks", and what it answers for.
    [[nodiscard]] std::vector<std::pair<QString, core::DomainSet>> desks() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void visibleChanged();

private:
    void retranslate();
    [[nodiscard]] QVariant count(const DomainCount& count, int column) const;

    const profile::CityProfile& m_profile;
    const Texts& m_texts;
    std::vector<core::Domain> m_domains;
    QSet<core::Domain> m_visible;
    DomainCounts m_counts;
    DomainCountTable m_shown;
};

} // namespace vigie::models
