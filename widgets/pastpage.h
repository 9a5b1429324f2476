// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/episodemodel.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace vigie::widgets {

class RowView;

/// How often the alert that is shown was there before, how long, and who took note. Asked for only while it can be seen.
class PastPage final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kDays = 30;

    PastPage(session::Session& session, const models::Texts& texts, QWidget* parent = nullptr);

    void show(const std::optional<alerts::Alert>& alert);
    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// What was asked about: a change of the alert's state is a line more.
    struct Asked {
        alerts::ConditionId id{};
        core::Timestamp lastChange = core::kNoTime;
        bool operator==(const Asked&) const = default;
    };

    void ask();
    void take(const core::Expected<alerts::Past>& past);
    void retranslate();

    session::Session& m_session;
    const models::Texts& m_texts;
    models::EpisodeModel m_model;
    QLabel* m_summary;
    RowView* m_view;
    std::optional<Asked> m_wanted;
    std::optional<Asked> m_asked;
};

} // namespace vigie::widgets
