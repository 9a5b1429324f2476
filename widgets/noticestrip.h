// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "widgets/theme.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace vigie::widgets {

/// What a person ought to know, below the top bar: one line a notice, with what to do and a button to put it away.
/// Never a box in the way of work. A notice that was put away stays away while it lasts, and comes back if it happens
/// again.
class NoticeStrip final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kShown = 3; ///< Further ones are counted in a last line.

    explicit NoticeStrip(QWidget* parent = nullptr);

    void setNotices(std::vector<core::Error> notices);
    /// A notice that nobody else keeps: the answer to an action. Shown above the others until put away.
    void add(core::Error notice);
    void setTheme(const Theme& theme);
    [[nodiscard]] int shown() const { return m_lines; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addLine(const core::Error& notice, const QString& key);
    void dismiss(const QString& key);

    Theme m_theme{Theme::Kind::Dark};
    std::vector<core::Error> m_notices;
    std::vector<core::Error> m_answers;
    QSet<QString> m_dismissed;
    QVBoxLayout* m_layout;
    int m_lines = 0;
};

} // namespace vigie::widgets
