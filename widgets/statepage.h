// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

class QLabel;

namespace vigie::widgets {

/// What stands in a panel that has nothing to list: empty, loading, stale and failed each look different.
class StatePage final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Empty, Loading, Stale, Failed };

    explicit StatePage(QWidget* parent = nullptr);

    /// Plain text; `remedy` says what to do, and may be empty.
    void say(Kind kind, const QString& text, const QString& remedy = {});
    void setTheme(const Theme& theme);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

private:
    void draw();

    Theme m_theme{Theme::Kind::Dark};
    Kind m_kind = Kind::Empty;
    QLabel* m_sign;
    QLabel* m_text;
    QLabel* m_remedy;
};

} // namespace vigie::widgets
