// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedhealth.h"
#include "models/texts.h"
#include "profile/cityprofile.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace vigie::models {

/// The feeds of one domain, summed up for the top bar.
struct DomainHealth {
    core::Domain domain = core::Domain::Other;
    feeds::FeedPhase worst = feeds::FeedPhase::Live;
    int feeds = 0;
    int ill = 0; ///< Stale or failed.
    bool operator==(const DomainHealth&) const = default;
};

/// How the feeds are, one row each, in the order of the profile.
///
/// Thread:  GUI.
/// Signals: only cells whose text changed; rows come only with the first health and when feeds are added.
class FeedListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Title, Rate, Lag, LastMessage, Errors, Dropped, Bytes, NextTry, Spark, kColumns };
    enum Role {
        IdRole = Qt::UserRole,
        PhaseRole, ///< int(feeds::FeedPhase).
        SparkRole, ///< QList<float>: messages in each of the last 60 s.
        AlarmRole, ///< bool: this cell tells of trouble.
    };

    FeedListModel(const profile::CityProfile& profile, const Texts& texts, QObject* parent = nullptr);

    void setHealth(std::shared_ptr<const feeds::FeedHealth> health);
    [[nodiscard]] std::vector<DomainHealth> byDomain() const;
    /// nullptr where there is no such row.
    [[nodiscard]] const feeds::FeedHealthRow* feed(int row) const;
    [[nodiscard]] const feeds::FeedHealthRow* feed(const std::string& id) const;
    [[nodiscard]] QString title(const feeds::FeedHealthRow& feed) const;

    /// Why what was dropped was dropped, a line each: "12 too large".
    [[nodiscard]] QStringList droppedWhy(const feeds::FeedCounters& counters) const;
    [[nodiscard]] static std::uint64_t dropped(const feeds::FeedCounters& counters);
    /// The register entry, in words: purpose, legal basis, retention, recipients. Empty where the profile has none.
    struct Register {
        QString purpose;
        QString legalBasis;
        QString retention;
        QString recipients;
    };
    [[nodiscard]] Register registerEntry(const std::string& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Cells = std::array<QString, kColumns>;
    void retranslate();
    [[nodiscard]] const profile::FeedProfile* profileOf(const std::string& id) const;
    [[nodiscard]] Cells write(const feeds::FeedHealthRow& feed) const;
    [[nodiscard]] QString toolTip(const feeds::FeedHealthRow& feed, int column) const;
    [[nodiscard]] static bool alarm(const feeds::FeedHealthRow& feed, int column);

    const profile::CityProfile& m_profile;
    const Texts& m_texts;
    std::shared_ptr<const feeds::FeedHealth> m_health;
    std::vector<Cells> m_cells; ///< As last shown.
};

} // namespace vigie::models
