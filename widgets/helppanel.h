// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QAction>
#include <QList>
#include <QScrollArea>

namespace vigie::widgets {

/// Help beside the work, not in front of it: every key, and what the signs mean. The keys are read from the actions,
/// so that they are what works.
class HelpPanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit HelpPanel(QWidget* parent = nullptr);
    void setActions(QList<QAction*> actions);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    QList<QAction*> m_actions;
};

} // namespace vigie::widgets
