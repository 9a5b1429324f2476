// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/journalpanel.h"

#include "models/errortext.h"
#include "widgets/journalfilters.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::JournalModel;

namespace {
constexpr int kWide = 900; ///< Room for all columns and an entry beside them, in pixels.
}

JournalPanel::JournalPanel(JournalModel& journal, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_view(new RowView)
    , m_filters(new JournalFilters(texts))
    , m_promise(new ElidedLabel)
    , m_chosen(new QWidget)
    , m_words(plainLabel())
    , m_raw(new QPlainTextEdit)
    , m_copyProof(new QPushButton)
    , m_saveProof(new QPushButton)
{
    m_view->setModel(&journal);
    m_view->setAutoScroll(false); // sideways: what was done is wide
    QHeaderView* header = m_view->header();
    header->resizeSection(JournalModel::Index, 62);
    header->resizeSection(JournalModel::Time, 104);
    // What was done before who did it: it is never off the edge.
    header->moveSection(header->visualIndex(JournalModel::What), header->visualIndex(JournalModel::Actor));
    header->setStretchLastSection(false);
    header->resizeSection(JournalModel::Actor, 150);
    header->setSectionResizeMode(JournalModel::What, QHeaderView::Stretch);
    m_filters->setMaximumWidth(700);
    m_promise->setObjectName(QStringLiteral("caption"));
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFrameShape(QFrame::NoFrame);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(Theme::kSmallFontSize);
    m_raw->setFont(mono);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(m_filters);
    row->addStretch(1);
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(4);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 4);
    buttons->setSpacing(6);
    for (QPushButton* button : {m_copyProof, m_saveProof}) {
        button->setObjectName(QStringLiteral("small"));
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    connect(m_copyProof, &QPushButton::clicked, this, [this] { askForProof(false); });
    connect(m_saveProof, &QPushButton::clicked, this, [this] { askForProof(true); });
    auto* chosen = new QVBoxLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->setSpacing(0);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(8, 2, 6, 4);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    chosen->addWidget(m_words);
    chosen->addWidget(m_raw, 1);
    chosen->addLayout(buttons);
    splitter->addWidget(m_chosen);
    splitter->setSizes({640, 280});
    splitter->setStretchFactor(0, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(splitter, 1);
    m_promise->setContentsMargins(8, 2, 8, 3);
    layout->addWidget(m_promise);

    connect(m_filters, &JournalFilters::changed, this, [this] { m_journal.setFilter(m_filters->filter()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        tell({});
        writeRaw();
    });
    connect(&journal, &JournalModel::stateChanged, this, &JournalPanel::updatePage);
    connect(&journal, &QAbstractItemModel::rowsInserted, this, &JournalPanel::updatePage);
    connect(&journal, &QAbstractItemModel::modelReset, this, &JournalPanel::writeRaw);
    writeRaw();
    retranslate();
}

void JournalPanel::setTheme(const Theme& theme)
{
    m_view->page()->setTheme(theme);
}

void JournalPanel::retranslate()
{
    m_view->setAccessibleName(tr("Journal"));
    m_raw->setAccessibleName(tr("The entry as it stands in the journal"));
    m_raw->setPlaceholderText(tr("Choose an entry to see it as it stands in the journal."));
    m_copyProof->setText(tr("Copy its proof"));
    m_saveProof->setText(tr("Save its proof…"));
    for (QPushButton* button : {m_copyProof, m_saveProof})
        button->setToolTip(
            tr("What proves to anybody that this entry is in the signed journal: vigie-verify and verify.html "
               "read it"));
    writePromise();
    updatePage();
}

void JournalPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JournalPanel::updatePage()
{
    StatePage* page = m_view->page();
    switch (m_journal.state()) {
    case JournalModel::State::Absent:
        page->say(StatePage::Kind::Empty, tr("No journal here"), tr("A replay writes none."));
        break;
    case JournalModel::State::Loading:
        page->say(StatePage::Kind::Loading, tr("Reading the journal…"));
        break;
    case JournalModel::State::Ready:
        page->say(m_journal.searching() ? StatePage::Kind::Loading : StatePage::Kind::Empty,
                  m_journal.searching() ? tr("Searching…") : tr("No entry"));
        break;
    case JournalModel::State::Failed:
        page->say(StatePage::Kind::Failed, models::ErrorText::what(m_journal.error()),
                  models::ErrorText::remedy(m_journal.error()));
        break;
    }
    m_view->updatePage();
}

void JournalPanel::writePromise()
{
    m_promise->setFullText(m_told.isEmpty()
                               ? tr("The journal proves that entries were not rewritten, not that it is complete.")
                               : m_told);
}

void JournalPanel::tell(const QString& text)
{
    m_told = text;
    writePromise();
}

void JournalPanel::askForProof(bool asFile)
{
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid())
        Q_EMIT proofAsked(index.data(JournalModel::NumberRole).toULongLong(), asFile);
}

void JournalPanel::writeRaw()
{
    const QModelIndex index = m_view->currentIndex();
    const QString raw = index.isValid() ? index.data(JournalModel::RawRole).toString() : QString{};
    m_chosen->setVisible(index.isValid());
    // The entry beside it says who: the number and the time keep their places.
    m_view->setColumnHidden(JournalModel::Actor, index.isValid() && width() < kWide);
    if (index.isValid()) {
        const auto cell = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
        m_words->setText(
            cell(JournalModel::What) + u'\n' +
            tr("%1, by %2", "time; pseudonym, role").arg(cell(JournalModel::Time), cell(JournalModel::Actor)));
    }
    if (raw != m_raw->toPlainText())
        m_raw->setPlainText(raw);
}

} // namespace vigie::widgets
