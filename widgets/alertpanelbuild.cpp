// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertdelegate.h"
#include "widgets/alertfilters.h"
#include "widgets/alertpanel.h"
#include "widgets/foldhands.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

// How the panel is put together; what it then does is in alertpanel.cpp.
namespace vigie::widgets {

using models::AlertListModel;

namespace {
constexpr int kMargins = 16; ///< Of a cell, left and right.
}

AlertPanel::AlertPanel(AlertListModel& alerts, AlertListModel& aside, const models::DomainModel& domains,
                       QWidget* parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_aside(aside)
    , m_tabs(new QTabBar(this))
    , m_view(new RowView(this))
    , m_delegate(new AlertDelegate(this))
    , m_filters(new AlertFilters(domains, this))
{
    m_table.setSourceModel(&alerts);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setModel(&m_table);
    new FoldHands(*m_view, [this]() -> AlertListModel& { return shown(); });
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    const QFontMetrics metrics{font()};
    header->resizeSection(AlertListModel::Time, metrics.horizontalAdvance(QStringLiteral("00/00 00:00")) + kMargins);
    header->resizeSection(AlertListModel::Asset, 74);
    header->resizeSection(AlertListModel::State, 36);
    header->setSectionResizeMode(AlertListModel::What, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabRow());
    layout->addWidget(m_filters);
    m_above = new QPushButton(this);
    m_above->hide();
    connect(m_above, &QPushButton::clicked, m_view, &RowView::showTop);
    layout->addWidget(m_above);
    layout->addWidget(m_view, 1);
    layout->addWidget(actionRow());
    connectLists();
    connect(m_filters, &AlertFilters::changed, this, &AlertPanel::applyFilters);
    m_untell.setSingleShot(true);
    connect(&m_untell, &QTimer::timeout, this, [this] {
        m_told.clear();
        updateActions();
    });
    retranslate();
    updateActions();
}

/// The view before the table it shows: it scrolls as it goes, and nobody is to ask a table that is gone.
AlertPanel::~AlertPanel()
{
    m_view->verticalScrollBar()->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_view->disconnect(this);
    delete m_view;
}

void AlertPanel::connectLists()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &AlertPanel::showChosenList);
    for (AlertListModel* list : {&m_alerts, &m_aside}) {
        connect(m_view, &RowView::heldChanged, list, &AlertListModel::setHeld);
        connect(list, &AlertListModel::batchBegins, this, [this, list] {
            if (list == &shown())
                m_view->beginBatch();
        });
        connect(list, &AlertListModel::batchEnds, this, [this, list] {
            if (list == &shown())
                m_view->endBatch();
            updateActions();
            updateAbove();
        });
    }
    connect(m_view, &RowView::newAboveChanged, this, &AlertPanel::updateAbove);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &AlertPanel::updateAbove);
    connect(m_view, &RowView::activatedRow, this, &AlertPanel::centreAsked);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &AlertPanel::centreAsked);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlertPanel::noteSelection);
}

QWidget* AlertPanel::tabRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(4);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    layout->addWidget(m_tabs, 1);
    m_open = new QToolButton(row);
    m_gather = new QToolButton(row);
    for (QToolButton* button : {m_open, m_gather}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    m_gather->setChecked(true);
    connect(m_open, &QToolButton::toggled, this, &AlertPanel::applyFilters);
    connect(m_gather, &QToolButton::toggled, this, &AlertPanel::applyGathering);
    return row;
}

QWidget* AlertPanel::actionRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("actionRow"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 6, 4);
    m_count = new ElidedLabel(row);
    m_acknowledge = new QPushButton(row);
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_shelve = new QPushButton(row);
    m_putBack = new QPushButton(row);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        view()->setFocus(); // and not the next button, when this one has nothing left to do
        Q_EMIT acknowledgeAsked();
    });
    connect(m_shelve, &QPushButton::clicked, this, &AlertPanel::shelveAsked);
    connect(m_putBack, &QPushButton::clicked, this, &AlertPanel::putBackAsked);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_shelve);
    layout->addWidget(m_putBack);
    layout->addWidget(m_acknowledge);
    return row;
}

void AlertPanel::retranslate()
{
    m_filters->retranslate();
    m_open->setToolTip(tr("Only what nobody has acknowledged"));
    m_open->setAccessibleName(m_open->toolTip());
    m_gather->setToolTip(tr("During a flood, gather alerts of low priority: one row a rule"));
    m_gather->setAccessibleName(m_gather->toolTip());
    m_view->setAccessibleName(tr("Alerts"));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setToolTip(tr("Take note of the selected alerts (A)"));
    m_shelve->setToolTip(tr("Shelve the selected alerts for a time, with a reason (L)"));
    m_shelve->setAccessibleName(tr("Shelve"));
    m_putBack->setText(tr("Put back"));
    m_putBack->setToolTip(tr("Back on the list, or in service, before the time (U)"));
    m_tabs->setAccessibleName(tr("Lists of alerts"));
    updatePage();
}

} // namespace vigie::widgets
