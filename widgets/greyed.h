// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QAction;
class QMenu;

namespace vigie::widgets {

/// While the menu is open, those of its actions that would do nothing are grey. Their keys answer all the same: with a
/// sentence that says why nothing was done.
void greyWhileOpen(QMenu& menu, std::function<bool(const QAction&)> wouldDo);

} // namespace vigie::widgets
