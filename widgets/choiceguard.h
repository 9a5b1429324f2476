// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QObject>
#include <QWidget>

namespace vigie::widgets {

/// Keeps a choice from being made by accident, and what is typed at it from doing something else: the wheel over a closed
/// box scrolls the panel it stands in, and letters look for a choice and acknowledge nothing. (Text fields keep their
/// letters by themselves.)
class ChoiceGuard final : public QObject {
public:
    /// Belongs to the widget.
    explicit ChoiceGuard(QWidget& widget)
        : QObject(&widget)
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Wheel) {
            event->ignore(); // what it stands in gets it
            return true;
        }
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if ((key->modifiers() & ~Qt::ShiftModifier) == 0 && !key->text().isEmpty() &&
                key->text().front().isLetterOrNumber())
                event->accept();
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace vigie::widgets
