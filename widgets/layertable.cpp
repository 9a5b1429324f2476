// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layertable.h"

#include "models/errortext.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

namespace {
constexpr std::chrono::milliseconds kTypingPause{250};
} // namespace

LayerTable::LayerTable(const layers::Layer& layer, const QString& title, const models::Texts& texts, QWidget* parent)
    : QDialog(parent)
    , m_model(layer, texts)
    , m_texts(texts)
    , m_field(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_state(plainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Table: %1", "layer").arg(title));
    m_field->setPlaceholderText(tr("Search in all columns"));
    m_field->setAccessibleName(tr("Search in all columns"));
    m_field->setClearButtonEnabled(true);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Attributes"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
    m_view->horizontalHeader()->setDefaultSectionSize(130);
    auto* shows = new QPushButton(tr("Show on the map"), this);
    auto* copies = new QAction(tr("Copy the rows"), m_view);
    copies->setShortcut(QKeySequence::Copy);
    copies->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copies);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(shows, QDialogButtonBox::ActionRole);
    auto* top = new QHBoxLayout;
    top->addWidget(m_field, 1);
    top->addWidget(m_state);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(shows, &QPushButton::clicked, this, &LayerTable::showChosen);
    connect(copies, &QAction::triggered, this, &LayerTable::copy);
    connect(m_view, &QTableView::activated, this, &LayerTable::showChosen);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model.search(m_field->text()); });
    connect(&m_model, &models::FeatureTableModel::readingChanged, this, &LayerTable::tell);
    connect(&m_model, &models::FeatureTableModel::placed, this, [this](const layers::DegreeBox& box) {
        if (box.isEmpty())
            m_state->setText(tr("It has no place"));
        else
            Q_EMIT shown(box);
    });
    connect(&m_model, &models::FeatureTableModel::failed, this, [this](const core::Error& error) {
        m_failure = models::ErrorText::sentence(error);
        tell();
    });
    connect(&m_model, &models::FeatureTableModel::copied, this,
            [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    tell();
    resize(820, 460);
    m_view->setFocus();
}

void LayerTable::tell()
{
    if (!m_failure.isEmpty())
        m_state->setText(m_failure);
    else if (m_model.isReading())
        m_state->setText(tr("Reading…"));
    else
        m_state->setText(tr("%n object(s)", nullptr, m_model.rowCount()));
}

void LayerTable::showChosen()
{
    const QModelIndex index = m_view->currentIndex();
    m_model.locate(index.isValid() ? index : m_model.index(0, 0));
}

void LayerTable::copy()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows);
    m_model.copy(rows);
}

} // namespace vigie::widgets
