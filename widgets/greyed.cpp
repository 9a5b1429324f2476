// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/greyed.h"

#include <QMenu>

#include <memory>
#include <utility>

namespace vigie::widgets {

void greyWhileOpen(QMenu& menu, IdleActions idle)
{
    const auto greyed = std::make_shared<QList<QAction*>>();
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [greyed, idle = std::move(idle)] {
        for (QAction* action : idle()) {
            if (!action->isEnabled())
                continue;
            action->setEnabled(false);
            greyed->append(action);
        }
    });
    QObject::connect(&menu, &QMenu::aboutToHide, &menu, [greyed] {
        for (QAction* action : std::exchange(*greyed, {}))
            action->setEnabled(true);
    });
}

} // namespace vigie::widgets
