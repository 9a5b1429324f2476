// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QAction;
class QMenu;

namespace vigie::widgets {

/// Actions that would do nothing at present.
using IdleActions = std::function<QList<QAction*>()>;

/// While the menu is open, those of its actions that would do nothing are grey; that is asked as it opens. Their keys answer
/// all the same: with a sentence that says why nothing was done.
void greyWhileOpen(QMenu& menu, IdleActions idle);

} // namespace vigie::widgets
