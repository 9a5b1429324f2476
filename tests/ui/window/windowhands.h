// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shownboxes.h"
#include "widgets/alertpanel.h"
#include "widgets/rowview.h"
#include "widgets/statuscell.h"
#include "widgets/topbar.h"
#include "windowfixture.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <memory>

namespace vigie::test {

/// What a person sees and touches in the window, for its tests.
class WindowHands {
protected:
    [[nodiscard]] widgets::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] SmallCity& city() { return m_fixture->city(); }
    [[nodiscard]] widgets::RowView& list() { return *window().alerts().view(); }
    [[nodiscard]] QAbstractItemModel& rows() { return *list().model(); }
    [[nodiscard]] QString cell(int row, int column) { return rows().index(row, column).data().toString(); }
    /// The value in the top bar's cell with this caption.
    [[nodiscard]] QString bar(const QString& caption)
    {
        for (const widgets::StatusCell* cell : window().topBar().findChildren<widgets::StatusCell*>()) {
            if (cell->caption() == caption && cell->isVisible())
                return cell->value();
        }
        return QStringLiteral("(no such cell)");
    }
    /// What the list says it has just done.
    [[nodiscard]] bool said(const QString& text)
    {
        return std::ranges::any_of(window().alerts().findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->accessibleName() == text; });
    }
    void waitForAlerts() { QTRY_VERIFY(rows().rowCount() >= 7); }
    void select(int row)
    {
        list().setFocus();
        list().setCurrentIndex(rows().index(row, 0));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace vigie::test
