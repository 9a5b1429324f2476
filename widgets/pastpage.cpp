// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pastpage.h"

#include "models/errortext.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"

#include <QEvent>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::EpisodeModel;

PastPage::PastPage(session::Session& session, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_texts(texts)
    , m_model(texts)
    , m_summary(plainLabel())
    , m_view(new RowView)
{
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(10, 8, 10, 4);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_view->setModel(&m_model);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->resizeSection(EpisodeModel::Raised, 104);
    header->resizeSection(EpisodeModel::Lasted, 104);
    header->setSectionResizeMode(EpisodeModel::Acknowledged, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
    connect(&texts, &models::Texts::changed, this, &PastPage::retranslate);
    retranslate();
}

QString PastPage::summary() const
{
    return m_summary->text();
}

void PastPage::setTheme(const Theme& theme)
{
    m_view->page()->setTheme(theme);
}

void PastPage::show(const std::optional<alerts::Alert>& alert)
{
    m_wanted = alert ? std::optional{Asked{alert->id, alert->lastChange}} : std::nullopt;
    if (isVisible())
        ask();
}

void PastPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void PastPage::ask()
{
    if (m_wanted == m_asked)
        return;
    const bool isOther = !m_wanted || !m_asked || m_wanted->id != m_asked->id;
    m_asked = m_wanted;
    if (isOther) {
        m_model.setPast({});
        retranslate();
    }
    if (!m_wanted)
        return;
    const core::Timestamp since = m_texts.now() - std::chrono::days{kDays};
    m_session.pastOf(m_wanted->id, since, [page = QPointer{this}](const auto& past) {
        if (page)
            page->take(past);
    });
}

void PastPage::take(const core::Expected<alerts::Past>& past)
{
    if (past)
        m_model.setPast(*past);
    retranslate();
    if (!past)
        m_view->page()->say(StatePage::Kind::Failed, models::ErrorText::of(past.error().what));
    m_view->updatePage();
}

void PastPage::retranslate()
{
    m_view->setAccessibleName(tr("When it was active before"));
    m_summary->setText(m_model.summary(kDays));
    m_summary->setVisible(m_model.rowCount() > 0);
    m_view->page()->say(StatePage::Kind::Empty,
                        m_wanted ? tr("Nothing is known of it before") : tr("No alert is shown"));
}

void PastPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
