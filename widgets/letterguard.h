// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QObject>
#include <QWidget>

namespace vigie::widgets {

/// Keeps letters typed at a widget for that widget: in a list of choices "a" looks for a choice and acknowledges
/// nothing. (Text fields do so by themselves.)
class LetterGuard final : public QObject {
public:
    /// Belongs to the widget.
    explicit LetterGuard(QWidget& widget)
        : QObject(&widget)
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
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
