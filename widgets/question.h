// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace vigie::widgets {

/// What is asked before something that is hard to take back.
struct Question {
    QString title;
    QString text; ///< Plain.
    QString verb; ///< On the button that does it; the other is Cancel, and Enter is that one.
};

/// Asks, without holding up anything else; `then` where the answer is yes.
void ask(QWidget& parent, const Question& question, std::function<void()> then);

} // namespace vigie::widgets
