// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/feedpanel.h"

#include "models/errortext.h"
#include "models/wordtext.h"
#include "widgets/feeddelegate.h"
#include "widgets/plaintext.h"
#include "widgets/question.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace vigie::widgets {

using models::FeedListModel;

namespace {
constexpr int kNarrow = 520;
constexpr int kNarrowState = 84;
constexpr int kNarrowRate = 72;
constexpr int kSide = 260;
} // namespace

FeedPanel::FeedPanel(FeedListModel& feeds, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_feeds(feeds)
    , m_texts(texts)
    , m_view(new RowView)
    , m_side(new QWidget)
    , m_title(new ElidedLabel)
    , m_splitter(new QSplitter(this))
    , m_area(new QScrollArea)
    , m_pause(new QPushButton)
{
    m_view->setItemDelegate(new FeedDelegate(m_view));
    m_view->setModel(&feeds);
    QHeaderView* header = m_view->header();
    const int widths[] = {96, 150, 76, 70, 104, 56, 66, 70, 104, 90};
    for (int i = 0; i < FeedListModel::kColumns; ++i)
        header->resizeSection(i, widths[i]);
    header->setStretchLastSection(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 4, 6, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_pause);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addLayout(head);
    side->addWidget(m_area, 1);
    m_splitter->setHandleWidth(4);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FeedPanel::writeDetail);
    const auto fitTable = [this] {
        m_narrow.reset();
        setNarrow(width() < kNarrow);
    };
    connect(&feeds, &QAbstractItemModel::modelReset, this, fitTable);
    connect(&feeds, &QAbstractItemModel::rowsInserted, this, fitTable);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const feeds::FeedHealthRow* feed = m_feeds.feed(m_view->currentIndex().row());
        if (feed == nullptr)
            return;
        const QString id = QString::fromStdString(feed->id);
        if (feed->state.phase == feeds::FeedPhase::Paused)
            Q_EMIT resumeAsked(id);
        else
            ask(*this,
                {.title = tr("Pause the feed"),
                 .text = tr("Pause \"%1\"? Nothing of it is read until somebody resumes it: its assets go stale, and "
                            "what happens to them raises no alert.")
                             .arg(m_feeds.title(*feed)),
                 .verb = tr("Pause")},
                [this, id] { Q_EMIT pauseAsked(id); });
    });
    retranslate();
}

void FeedPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    static_cast<FeedDelegate*>(m_view->itemDelegate())->setTheme(theme);
    m_view->page()->setTheme(theme);
    m_lines.clear();
    writeDetail();
}

void FeedPanel::setControls(bool controls)
{
    m_controls = controls;
    writeDetail();
}

void FeedPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < kNarrow);
}

void FeedPanel::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    QHeaderView* header = m_view->header();
    for (int i = 0; i < FeedListModel::kColumns; ++i)
        header->setSectionHidden(i, narrow && i != FeedListModel::State && i != FeedListModel::Title &&
                                        i != FeedListModel::Rate);
    header->setStretchLastSection(!narrow);
    header->setSectionResizeMode(FeedListModel::Title, narrow ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_view->setHorizontalScrollBarPolicy(narrow ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_splitter->setStretchFactor(0, narrow ? 0 : 1);
    m_splitter->setStretchFactor(1, narrow ? 1 : 0);
    if (narrow) {
        header->resizeSection(FeedListModel::State, kNarrowState);
        header->resizeSection(FeedListModel::Rate, kNarrowRate);
        const int table = header->height() + Theme::kRowHeight * std::max(3, m_feeds.rowCount()) + 4;
        m_splitter->setSizes({table, std::max(1, height() - table)});
    } else {
        m_splitter->setSizes({width() - kSide, kSide});
    }
}

void FeedPanel::retranslate()
{
    m_view->setAccessibleName(tr("Feeds"));
    m_view->page()->say(StatePage::Kind::Empty, tr("No feed"),
                        tr("The city's profile names none, or this is a replay."));
    m_lines.clear();
    writeDetail();
}

void FeedPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FeedPanel::takeHealth()
{
    if (!m_view->currentIndex().isValid() && m_feeds.rowCount() > 0)
        m_view->setCurrentIndex(m_feeds.index(0, 0));
    writeDetail();
}

QList<std::pair<QString, QString>> FeedPanel::detailLines(const feeds::FeedHealthRow& feed) const
{
    QList<std::pair<QString, QString>> out;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            out.append({name, value});
    };
    const models::TimeText& time = m_texts.time();
    add(tr("State"),
        tr("%1 since %2", "feed state").arg(models::WordText::phase(feed.state.phase), time.full(feed.state.since)));
    if (feed.state.why)
        add(tr("Why"), models::ErrorText::sentence(*feed.state.why));
    if (feed.state.gaps > 0)
        add(tr("Gaps"), tr("%n; the last one from %1", nullptr, static_cast<int>(feed.state.gaps))
                            .arg(time.full(feed.state.lostAt)));
    add(tr("Dropped"), m_feeds.droppedWhy(feed.counters).join(u'\n'));
    QStringList names;
    for (const auto& [name, count] : feed.counters.droppedByPrivacy.all())
        names.append(
            tr("%1 (%2)", "a name and how often").arg(QString::fromStdString(name), m_texts.number().count(count)));
    add(tr("For privacy"), names.join(QLatin1String(", ")));
    const FeedListModel::Register entry = m_feeds.registerEntry(feed.id);
    add(tr("Purpose"), entry.purpose);
    add(tr("Legal basis"), entry.legalBasis);
    add(tr("Retention"), entry.retention);
    add(tr("Recipients"), entry.recipients);
    for (const feeds::FeedProblem& problem :
         feed.counters.problems.all() | std::views::reverse | std::views::take(8)) {
        QString text = models::ErrorText::sentence(problem.reason);
        if (!problem.topic.empty())
            text += u'\n' + QString::fromStdString(problem.topic);
        if (!problem.shape.empty())
            text += u'\n' + QString::fromStdString(problem.shape);
        const QString when = time.moment(problem.at, m_texts.now());
        add(problem.times > 1 ? tr("%1, %n times", nullptr, static_cast<int>(problem.times)).arg(when) : when, text);
    }
    return out;
}

void FeedPanel::writeDetail()
{
    const feeds::FeedHealthRow* feed = m_feeds.feed(m_view->currentIndex().row());
    m_side->setVisible(feed != nullptr);
    if (feed == nullptr)
        return;
    m_title->setFullText(m_feeds.title(*feed));
    m_pause->setVisible(m_controls);
    m_pause->setText(feed->state.phase == feeds::FeedPhase::Paused ? tr("Resume") : tr("Pause"));
    QList<std::pair<QString, QString>> lines = detailLines(*feed);
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    const int scroll = m_area->verticalScrollBar()->value();
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(10, 2, 8, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [name, value] : m_lines) {
        QLabel* caption = plainLabel(body, name);
        caption->setObjectName(QStringLiteral("caption"));
        caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        QLabel* text = plainLabel(body, value);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(caption, row, 0);
        grid->addWidget(text, row++, 1);
    }
    grid->setRowStretch(row, 1);
    m_area->setWidget(body);
    m_area->verticalScrollBar()->setValue(scroll);
}

} // namespace vigie::widgets
