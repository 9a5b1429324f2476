// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layerlist.h"

#include "widgets/symbols.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using models::LayerModel;

namespace {
constexpr int kFewestRows = 2;
constexpr int kMostRows = 9; ///< What is more is scrolled to: the rest of the dock needs its room.
constexpr int kRow = 22;

/// Rows of one height, whatever is in them.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRow};
    }
};
} // namespace

LayerList::LayerList(LayerModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QTreeView(this))
    , m_buttons(new QWidget(this))
{
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(2);
    m_up = add("higher", QKeySequence{Qt::ALT | Qt::Key_Up});
    m_down = add("lower", QKeySequence{Qt::ALT | Qt::Key_Down});
    m_settings = add("settings", QKeySequence{Qt::Key_Return});
    m_table = add("table", QKeySequence{Qt::ALT | Qt::Key_Return});
    m_restore = add("restore", QKeySequence{});
    m_remove = add("remove", QKeySequence{Qt::Key_Delete});
    row->addStretch(1);

    m_view->setModel(&model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setIconSize({16, 16});
    m_view->setIndentation(16);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->addActions({m_settings, m_table, m_up, m_down, m_restore, m_remove});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_buttons);

    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveAsked(chosen(), 1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveAsked(chosen(), -1); });
    connect(m_settings, &QAction::triggered, this, [this] { Q_EMIT settingsAsked(chosen()); });
    connect(m_table, &QAction::triggered, this, [this] { Q_EMIT tableAsked(chosen()); });
    connect(m_restore, &QAction::triggered, this, [this] { Q_EMIT restoreAsked(chosen()); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeAsked(chosen()); });
    connect(m_view, &QTreeView::doubleClicked, m_settings, &QAction::trigger);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayerList::updateActions);
    connect(m_view, &QTreeView::expanded, this, &LayerList::fit);
    connect(m_view, &QTreeView::collapsed, this, &LayerList::fit);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = chosen(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->expandAll();
        choose(m_kept);
        fit();
    });
    retranslate();
    fit();
}

QAction* LayerList::add(const char* icon, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // these keys belong to whatever has the focus
    addButton(action);
    return action;
}

void LayerList::addButton(QAction* action)
{
    auto* button = new QToolButton(m_buttons);
    button->setDefaultAction(action);
    action->setIconVisibleInMenu(false);
    button->setIconSize({16, 16});
    auto* row = static_cast<QHBoxLayout*>(m_buttons->layout());
    const bool isOwn = action->parent() == this;
    row->insertWidget(isOwn ? row->count() : 0, button);
}

QString LayerList::chosen() const
{
    return m_view->currentIndex().data(LayerModel::IdRole).toString();
}

void LayerList::choose(const QString& id)
{
    const QModelIndex index = m_model.indexOf(id);
    m_view->setCurrentIndex(index.isValid() ? index : m_model.index(0, 0));
    updateActions();
}

void LayerList::updateActions()
{
    const layers::Layer* layer = m_model.at(m_view->currentIndex());
    const QString id = chosen();
    const int row = m_model.indexOf(id).row();
    m_up->setEnabled(layer != nullptr && row > 0);
    m_down->setEnabled(layer != nullptr && row + 1 < m_model.rowCount());
    m_settings->setEnabled(layer != nullptr);
    m_table->setEnabled(layer != nullptr && layer->kind != layers::LayerKind::Raster);
    m_restore->setEnabled(layer != nullptr && m_model.isChanged(id));
    m_remove->setEnabled(layer != nullptr && m_model.isOwn(id));
}

/// As high as its rows, within bounds.
void LayerList::fit()
{
    int rows = 0;
    for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = m_view->indexBelow(index))
        ++rows;
    m_view->setFixedHeight(std::clamp(rows, kFewestRows, kMostRows) * kRow + 4);
    m_view->setVisible(rows > 0);
    for (QToolButton* button : m_buttons->findChildren<QToolButton*>())
        button->setVisible(rows > 0 || button->defaultAction()->parent() != this);
    updateActions();
}

void LayerList::setTheme(const Theme& theme)
{
    for (const QToolButton* button : m_buttons->findChildren<QToolButton*>())
        button->defaultAction()->setIcon(Symbols::icon(button->defaultAction()->objectName(), theme.text));
}

void LayerList::retranslate()
{
    m_view->setAccessibleName(tr("Layers shown on the map"));
    m_up->setText(tr("Higher"));
    m_down->setText(tr("Lower"));
    m_settings->setText(tr("Layer settings…"));
    m_table->setText(tr("Table of attributes…"));
    m_restore->setText(tr("Draw it as the city does"));
    m_remove->setText(tr("Remove the layer…"));
    for (QAction* action : {m_up, m_down, m_settings, m_table, m_restore, m_remove}) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? action->text() : tr("%1 (%2)", "action, key").arg(action->text(), key));
    }
}

void LayerList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
