// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/foldhands.h"

#include "models/alertlistmodel.h"
#include "widgets/alertdelegate.h"
#include "widgets/rowview.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace vigie::widgets {

using models::AlertListModel;

FoldHands::FoldHands(RowView& view, List list)
    : QObject(&view)
    , m_view(view)
    , m_viewport(view.viewport())
    , m_list(std::move(list))
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool FoldHands::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_viewport && isPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int row = mouse->button() == Qt::LeftButton ? triangleAt(mouse->position().toPoint()) : -1;
        if (row >= 0) {
            setOpen(row, !m_list().isOpen(row));
            return true;
        }
    }
    if (watched == &m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == 0;
        if (isPlain && key->key() == Qt::Key_Left && fold())
            return true;
        if (isPlain && key->key() == Qt::Key_Right && open())
            return true;
    }
    return QObject::eventFilter(watched, event);
}

int FoldHands::triangleAt(QPoint point) const
{
    const QModelIndex index = m_view.indexAt(point);
    if (!index.isValid() || index.column() != AlertListModel::What || !m_list().isGroup(index.row()))
        return -1;
    const QRect triangle =
        AlertDelegate::triangle(m_view.visualRect(index), index.data(AlertListModel::DepthRole).toInt());
    return triangle.contains(point) ? index.row() : -1;
}

void FoldHands::setOpen(int row, bool open)
{
    AlertListModel& list = m_list();
    int above = m_view.currentIndex().row();
    while (!open && above > row)
        above = list.parentRow(above);
    if (!open && above == row && m_view.currentIndex().row() != row)
        goTo(row);
    list.setOpen(row, open);
}

void FoldHands::goTo(int row)
{
    m_view.setCurrentIndex(m_view.model()->index(row, 0));
}

bool FoldHands::fold()
{
    const int row = m_view.currentIndex().row();
    if (row < 0)
        return false;
    m_view.hold();
    if (m_list().isOpen(row)) {
        setOpen(row, false);
        return true;
    }
    const int parent = m_list().parentRow(row);
    if (parent >= 0)
        goTo(parent);
    return parent >= 0;
}

bool FoldHands::open()
{
    const int row = m_view.currentIndex().row();
    if (row < 0 || !m_list().isGroup(row))
        return false;
    m_view.hold();
    if (m_list().isOpen(row))
        goTo(row + 1);
    else
        setOpen(row, true);
    return true;
}

} // namespace vigie::widgets
