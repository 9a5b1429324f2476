// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalreader.h"
#include "models/texts.h"

#include <QAbstractTableModel>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <optional>

namespace vigie::models {

/// The journal, newest entry on top, read backwards page by page as a person scrolls.
///
/// Thread:  GUI; reading happens on a thread of this model's own, one page at a time, so that a list of a million
///          entries never holds the screen up. The reader must outlive the model and be used by nobody else
///          meanwhile.
/// Signals: rows are inserted, at the top for new entries and at the bottom for older ones. A new filter is a reset.
/// Bounds:  at most kMost rows are kept; older entries are reached with a filter.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 200;
    static constexpr int kMost = 50'000;
    enum Column { Index, Time, Actor, What, kColumns };
    enum Role {
        ActRole = Qt::UserRole, ///< QString: "alert.acknowledge".
        NumberRole,             ///< quint64: the entry's index.
        RawRole,                ///< QString: the entry as it stands in the journal, indented for reading.
    };
    enum class State { Absent, Loading, Ready, Failed };

    /// `reader` may be nullptr: there is no journal here (a replay).
    JournalModel(journal::JournalReader* reader, const Texts& texts, QObject* parent = nullptr);
    ~JournalModel() override; ///< Waits for the page under way.

    /// The journal has grown: reads what is new. The first call loads the newest page.
    void grown();
    void setFilter(const journal::EntryFilter& filter); ///< Entries that it wants.
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error& error() const { return m_error; } ///< When Failed.
    [[nodiscard]] bool searching() const { return m_busy && m_filter != journal::EntryFilter{}; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    struct Row {
        std::uint64_t index = 0;
        core::Timestamp at = core::kNoTime;
        QString actor;
        QString role;
        std::string act;
        core::Message what;
        std::string bytes;
    };
    using Page = core::Expected<journal::EntryPage>;
    void read(std::uint64_t from, journal::Direction direction);
    void goOn();
    void take(quint64 asked, journal::Direction direction, std::uint64_t end, Page page);
    void takeOlder(const journal::EntryPage& page);
    void takeNewer(const journal::EntryPage& page);
    void setState(State state);
    void retranslate();
    [[nodiscard]] static Row rowOf(const journal::StoredEntry& stored);
    [[nodiscard]] QString sentence(const Row& row) const;
    [[nodiscard]] QVariant text(const Row& row, int column) const;

    journal::JournalReader* m_reader;
    const Texts& m_texts;
    std::deque<Row> m_rows; ///< Newest first.
    journal::EntryFilter m_filter;
    std::optional<std::uint64_t> m_newest; ///< Where the next new entry will be.
    std::optional<std::uint64_t> m_older;  ///< Where to go on towards the beginning.
    bool m_grown = false;                  ///< Grew while a page was being read.
    bool m_moreWanted = false;
    bool m_busy = false;
    quint64 m_asked = 0; ///< Answers to earlier questions are thrown away.
    State m_state = State::Absent;
    core::Error m_error;
    QThreadPool m_thread;
};

} // namespace vigie::models
