// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/aroundpage.h"

#include "widgets/rowview.h"
#include "widgets/statepage.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::AroundModel;

AroundPage::AroundPage(double groundScale, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_model(groundScale, texts)
    , m_view(new RowView)
{
    m_view->setModel(&m_model);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AroundModel::What, QHeaderView::Stretch);
    header->resizeSection(AroundModel::Where, 78);
    header->resizeSection(AroundModel::When, 104);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &RowView::activatedRow, this, [this](const QModelIndex& index) {
        Q_EMIT alertAsked(index.data(AroundModel::ConditionRole).toULongLong());
    });
    retranslate();
}

void AroundPage::setTheme(const Theme& theme)
{
    m_view->page()->setTheme(theme);
}

void AroundPage::show(const pipeline::Snapshot& snapshot, const std::optional<alerts::Alert>& alert)
{
    m_hasAlert = alert.has_value();
    m_model.show(snapshot, alert);
    retranslate();
    m_view->updatePage();
}

void AroundPage::retranslate()
{
    m_view->setAccessibleName(tr("What else happens around"));
    if (!m_hasAlert)
        m_view->page()->say(StatePage::Kind::Empty, tr("No alert is shown"));
    else if (!m_model.hasPlace())
        m_view->page()->say(StatePage::Kind::Empty, tr("It is not known where this asset is"));
    else
        m_view->page()->say(StatePage::Kind::Empty, tr("Nothing else within 500 m and 15 min"));
}

void AroundPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
