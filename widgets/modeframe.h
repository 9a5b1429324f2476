// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/theme.h"

#include <QObject>
#include <QPainter>
#include <QWidget>

#include <array>

namespace vigie::widgets {

/// The frame around a whole window that says the mode: green live, blue replay, violet hatched training. Four thin
/// strips over the window's edges; the window keeps Theme::kFrame free there. They take no mouse and no focus.
/// Lifetime: the strips are the window's children.
class ModeFrame final : public QObject {
    Q_OBJECT

public:
    explicit ModeFrame(QWidget& window);

    void set(session::Mode mode, const Theme& theme);
    /// The look of a strip, also for a badge with the same meaning.
    static void paint(QPainter& painter, const QRect& box, session::Mode mode, const Theme& theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Strip;
    void place();

    QWidget& m_window;
    std::array<Strip*, 4> m_strips{};
};

} // namespace vigie::widgets
