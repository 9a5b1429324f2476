// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/measuretargets.h"
#include "core/expected.h"
#include "models/texts.h"
#include "session/session.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace vigie::models {

/// What the list of alerts asked of the people at it in a time until now, against targets: one row each. It asks the
/// session, and shows the last answer until the next has come.
///
/// Thread:  GUI. Lifetime: ends after its session's callbacks, or before its session.
class MeasuresModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Target, Verdict, kColumns };
    enum Role {
        VerdictRole = Qt::UserRole, ///< int(alerts::MeasureVerdict).
        MeasureRole,                ///< int(alerts::Measure).
    };
    enum class State {
        Waiting, ///< Nothing was asked or answered yet.
        Ready,
        Failed, ///< `error` says why.
    };

    MeasuresModel(session::Session& session, const Texts& texts, QObject* parent = nullptr);

    /// The time back from now; an answer to an earlier question does not come any more.
    void ask(core::Duration back, core::DomainSet domains);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error& error() const { return m_error; }
    [[nodiscard]] const alerts::AlertMeasures& measures() const { return m_measures; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void answered(); ///< Also that it failed.

private:
    void take(const core::Expected<alerts::AlertMeasures>& measures);

    session::Session& m_session;
    const Texts& m_texts;
    State m_state = State::Waiting;
    core::Error m_error;
    alerts::AlertMeasures m_measures;
    std::vector<alerts::MeasureRow> m_rows;
    quint64 m_asked = 0;
};

/// The rules that raised most in that time, noisiest first.
class NoisyRulesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Raised, Title, Tune, kColumns };

    NoisyRulesModel(const session::Session& session, const MeasuresModel& measures, const Texts& texts,
                    QObject* parent = nullptr);

    [[nodiscard]] const alerts::AlertMeasures::Rule* counted(int row) const; ///< nullptr where there is no such row.
    /// nullptr where it is no longer in force.
    [[nodiscard]] std::shared_ptr<const alerts::Rule> rule(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr std::size_t kMost = 10;

    void takeAnswer();

    const session::Session& m_session;
    const MeasuresModel& m_measures;
    const Texts& m_texts;
    std::vector<alerts::AlertMeasures::Rule> m_rules;
    std::uint64_t m_raised = 0;
};

} // namespace vigie::models
