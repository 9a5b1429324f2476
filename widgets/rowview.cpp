// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowview.h"

#include "widgets/statepage.h"

#include <QCursor>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>

namespace vigie::widgets {

namespace {

constexpr std::chrono::seconds kKeyHold{8};

/// Rows of one height, whatever is in them.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::kRowHeight};
    }
};

} // namespace

RowView::RowView(QWidget* parent)
    : QTreeView(parent)
    , m_page(new StatePage(viewport()))
    , m_release(new QTimer(this))
{
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(24);
    header()->setFixedHeight(22);
    QFont small = Theme::font();
    small.setPixelSize(Theme::kSmallFontSize);
    header()->setFont(small); // of the widget and not of the style sheet: widths are computed with it
    m_page->hide();
    m_release->setSingleShot(true);
    connect(m_release, &QTimer::timeout, this, &RowView::updateHeld);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            setNewAbove(0);
    });
}

void RowView::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::updatePage);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::updatePage);
    connect(model, &QAbstractItemModel::modelReset, this, &RowView::updatePage);
    updatePage();
}

void RowView::updatePage()
{
    m_page->setVisible(model() == nullptr || model()->rowCount() == 0);
    m_page->setGeometry(viewport()->rect());
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    m_page->setGeometry(viewport()->rect());
}

bool RowView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_mouse = event->type() == QEvent::Enter;
        updateHeld();
    }
    return QTreeView::viewportEvent(event);
}

void RowView::focusInEvent(QFocusEvent* event)
{
    const bool hadNone = !currentIndex().isValid(); // Qt makes the first row current, and selects nothing
    QTreeView::focusInEvent(event);
    const bool byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (byKeyboard && hadNone && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    hold();
    const auto step = [&](int by) {
        const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
        if (model() != nullptr && row >= 0 && row < model()->rowCount())
            setCurrentIndex(model()->index(row, 0));
    };
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J:
            step(1);
            return;
        case Qt::Key_K:
            step(-1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid())
                Q_EMIT activatedRow(currentIndex());
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
            // From where nothing is selected one comes to a row, not over it.
            if (currentIndex().isValid() && !selectionModel()->hasSelection()) {
                step(0);
                return;
            }
            break;
        default:
            break;
        }
        // Letters are for shortcuts; the built-in search by typing would swallow them.
        if (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z) {
            event->ignore();
            return;
        }
    }
    QTreeView::keyPressEvent(event);
}

void RowView::hold()
{
    m_release->start(kKeyHold);
    updateHeld();
}

void RowView::updateHeld()
{
    const bool held = m_mouse || m_release->isActive();
    if (held == m_held)
        return;
    m_held = held;
    Q_EMIT heldChanged(held);
}

void RowView::setNewAbove(int rows)
{
    if (rows == m_newAbove)
        return;
    m_newAbove = rows;
    Q_EMIT newAboveChanged(rows);
}

void RowView::showTop()
{
    scrollToTop();
    setNewAbove(0);
}

void RowView::beginBatch()
{
    m_inBatch = true;
    m_anchors.clear();
    const int top = verticalScrollBar()->value();
    m_batchTop = top;
    // At the top nobody has scrolled: new rows are shown, unless somebody is at the list.
    if (model() == nullptr || (top == 0 && !m_held))
        return;
    const QModelIndex last = indexAt({0, viewport()->height() - 1});
    const int end = last.isValid() ? last.row() : model()->rowCount() - 1;
    for (int row = top; row <= end; ++row)
        m_anchors.emplace_back(model()->index(row, 0), row - top);
    int kept = m_mouse ? indexAt(viewport()->mapFromGlobal(QCursor::pos())).row() : -1;
    if (kept < 0 && m_held)
        kept = currentIndex().row();
    if (kept > top && kept <= end)
        std::swap(m_anchors.front(), m_anchors[static_cast<std::size_t>(kept - top)]);
}

void RowView::endBatch()
{
    m_inBatch = false;
    const auto stays = std::ranges::find_if(m_anchors, [](const auto& anchor) { return anchor.first.isValid(); });
    if (stays == m_anchors.end())
        return;
    const int wanted = stays->first.row() - stays->second;
    if (wanted == verticalScrollBar()->value())
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(wanted);
    if (wanted > m_batchTop && verticalScrollBar()->value() > 0)
        setNewAbove(m_newAbove + wanted - m_batchTop);
}

void RowView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int top = verticalScrollBar()->value();
    QTreeView::rowsInserted(parent, first, last);
    if (m_inBatch)
        return;
    // At the top nobody has scrolled: new rows are shown, unless somebody is at the list.
    const bool keep = first <= top && (top > 0 || m_held) && model()->rowCount() > last - first + 1;
    if (!keep)
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(top + last - first + 1);
    if (verticalScrollBar()->value() > 0)
        setNewAbove(m_newAbove + last - first + 1);
}

void RowView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    const int top = verticalScrollBar()->value();
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
    if (m_inBatch)
        return;
    const int above = std::min(last, top - 1) - first + 1;
    if (above > 0)
        verticalScrollBar()->setValue(top - above);
}

} // namespace vigie::widgets
