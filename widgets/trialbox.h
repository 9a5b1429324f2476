// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulebook.h"
#include "models/texts.h"
#include "session/session.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace vigie::widgets {

/// Tries a draft of a rule on a recording, beside the rules in force: how often it would have fired, and when.
class TrialBox final : public QWidget {
    Q_OBJECT

public:
    /// `draft`: the one to try, as it is when it is asked for; without a rule there is nothing to try.
    TrialBox(session::Session& session, const models::Texts& texts, std::function<const alerts::RuleDraft&()> draft,
             QWidget* parent = nullptr);
    ~TrialBox() override;

    /// The draft is another: what was found is no longer about it.
    void draftChanged();
    [[nodiscard]] QComboBox* recordings() const { return m_recordings; }
    [[nodiscard]] QPushButton* tryButton() const { return m_try; }
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QListWidget* firings() const { return m_firings; }

private:
    void build();
    void takeRecordings(std::vector<session::RecordingChoice> found);
    void start();
    void stop();
    void finish(std::uint64_t number, const core::Expected<session::TrialResult>& result);
    void show(const session::TrialResult& result);
    void update();

    session::Session& m_session;
    const models::Texts& m_texts;
    std::function<const alerts::RuleDraft&()> m_draft;
    std::vector<session::RecordingChoice> m_choices;
    QComboBox* m_recordings;
    QPushButton* m_try; ///< Or stop.
    QProgressBar* m_progress;
    QLabel* m_verdict;
    QLabel* m_lines;
    QListWidget* m_firings;
    std::uint64_t m_last = 0;
    std::optional<std::uint64_t> m_running; ///< Its number.
};

} // namespace vigie::widgets
