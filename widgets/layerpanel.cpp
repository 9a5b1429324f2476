// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layerpanel.h"

#include "models/wordtext.h"
#include "widgets/layerlist.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using models::DomainModel;
using models::SearchModel;

namespace {

constexpr std::array kPriorities{core::Priority::Critical, core::Priority::High, core::Priority::Medium,
                                 core::Priority::Low};
constexpr std::chrono::milliseconds kTypingPause{120};
constexpr int kAcknowledgedSign = 9; ///< In the legend, after the others.

/// A sign as the map draws it, in a square of 16.
QPixmap sign(qreal ratio, const std::function<void(QPainter&)>& draw)
{
    QPixmap out{QSize{16, 16} * ratio};
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter{&out};
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return out;
}

} // namespace

LayerPanel::LayerPanel(DomainModel& domains, models::LayerModel& layers, SearchModel& search, QWidget* parent)
    : QWidget(parent)
    , m_search(search)
    , m_field(new QLineEdit(this))
    , m_results(new RowView(this))
    , m_domains(new RowView(this))
    , m_rest(new QScrollArea(this))
    , m_layers(new LayerList(layers, this))
{
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_results->setModel(&search);
    m_results->setHeaderHidden(true);
    m_results->setVisible(false);
    m_domains->setModel(&domains);
    m_domains->setSelectionMode(QAbstractItemView::SingleSelection);
    m_domains->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_domains->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_domains->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DomainModel::Title, QHeaderView::Stretch);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* searchRow = new QWidget(this);
    searchRow->setObjectName(QStringLiteral("toolRow"));
    auto* searchLayout = new QVBoxLayout(searchRow);
    searchLayout->setContentsMargins(6, 4, 6, 4);
    searchLayout->addWidget(m_field);
    layout->addWidget(searchRow);
    layout->addWidget(m_results, 4);
    auto* inside = new QWidget;
    auto* rest = new QVBoxLayout(inside);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(0);
    m_domainsTitle = section();
    rest->addWidget(m_domainsTitle);
    rest->addWidget(m_domains);
    m_layersTitle = section();
    rest->addWidget(m_layersTitle);
    rest->addWidget(m_layers);
    m_legendTitle = section();
    rest->addWidget(m_legendTitle);
    m_legend = legend();
    rest->addWidget(m_legend);
    rest->addStretch(1);
    m_rest->setWidget(inside);
    m_rest->setWidgetResizable(true);
    m_rest->setFrameShape(QFrame::NoFrame);
    m_rest->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_rest, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    const auto fit = [this] {
        m_domains->setFixedHeight(m_domains->header()->height() +
                                  Theme::kRowHeight * std::max(3, m_domains->model()->rowCount()) + 4);
    };
    connect(&domains, &QAbstractItemModel::rowsInserted, this, fit);
    fit();
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { m_search.search(m_field->text()); });
    connect(&search, &SearchModel::stateChanged, this, &LayerPanel::updateSearch);
    connect(m_results, &RowView::activatedRow, this, &LayerPanel::choose);
    connect(m_results, &QAbstractItemView::clicked, this, &LayerPanel::choose);
    retranslate();
}

QLabel* LayerPanel::section()
{
    QLabel* label = plainLabel(this);
    label->setObjectName(QStringLiteral("section"));
    label->setContentsMargins(8, 8, 8, 3);
    return label;
}

void LayerPanel::addSection(QWidget* section)
{
    auto* rows = static_cast<QVBoxLayout*>(m_legendTitle->parentWidget()->layout());
    rows->insertWidget(rows->indexOf(m_legendTitle), section);
    updateSearch();
}

QWidget* LayerPanel::legend()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(8, 0, 8, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    constexpr int kPriorityRows = 4; // the other signs stand beside them, and the last of them below
    for (int i = 0; i <= kAcknowledgedSign; ++i) {
        m_signs.append(new QLabel(box));
        m_signTexts.append(plainLabel(box));
        const bool isLeft = i < kPriorityRows || i == kAcknowledgedSign;
        const int row = i == kAcknowledgedSign ? kPriorityRows : isLeft ? i : i - kPriorityRows;
        grid->addWidget(m_signs.back(), row, isLeft ? 0 : 2);
        grid->addWidget(m_signTexts.back(), row, isLeft ? 1 : 3);
    }
    return box;
}

void LayerPanel::writeLegend()
{
    const qreal ratio = devicePixelRatioF();
    for (int i = 0; i < 4; ++i) {
        const core::Priority priority = kPriorities[static_cast<std::size_t>(i)];
        m_signs[i]->setPixmap(Symbols::priorityIcon(priority, m_theme).pixmap(QSize{14, 14}, ratio));
        m_signTexts[i]->setText(models::WordText::priority(priority));
    }
    m_signs[kAcknowledgedSign]->setPixmap(
        Symbols::priorityIcon(core::Priority::Medium, m_theme).pixmap(QSize{9, 9}, ratio));
    m_signs[kAcknowledgedSign]->setAlignment(Qt::AlignCenter);
    m_signTexts[kAcknowledgedSign]->setText(tr("Acknowledged", "small sign of an alert"));
    const auto dot = [&](int i, const QString& text, const std::function<void(QPainter&)>& draw) {
        m_signs[i]->setPixmap(sign(ratio, draw));
        m_signTexts[i]->setText(text);
    };
    dot(4, tr("Normal", "asset"), [this](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.dim);
        painter.drawEllipse(QPointF{8.0, 8.0}, 3.0, 3.0);
    });
    dot(5, tr("Stale", "asset"), [this](QPainter& painter) {
        painter.setPen(QPen{m_theme.dim, 1.3, Qt::DotLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF{8.0, 8.0}, 4.5, 4.5);
    });
    dot(6, tr("Several", "assets drawn as one sign"), [this](QPainter& painter) {
        painter.setPen(QPen{m_theme.dim, 1.3});
        painter.setBrush(m_theme.raised);
        painter.drawEllipse(QPointF{8.0, 8.0}, 7.0, 7.0);
        QFont font = Theme::font();
        font.setPixelSize(9);
        painter.setFont(font);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF{0, 0, 16, 16}, Qt::AlignCenter, QStringLiteral("12"));
    });
    dot(7, tr("Selected", "asset"), [this](QPainter& painter) {
        painter.setPen(QPen{m_theme.text, 1.8});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF{8.0, 8.0}, 6.5, 6.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.dim);
        painter.drawEllipse(QPointF{8.0, 8.0}, 3.0, 3.0);
    });
    dot(8, tr("Set aside", "asset with such an alert"), [this](QPainter& painter) {
        painter.setPen(QPen{m_theme.text, 1.5});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF{8.0, 8.0}, 6.5, 6.5);
        painter.drawLine(QPointF{3.4, 12.6}, QPointF{12.6, 3.4});
    });
}

void LayerPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_results->page()->setTheme(theme);
    m_domains->page()->setTheme(theme);
    m_layers->setTheme(theme);
    for (QAction* action : m_field->actions()) {
        if (action->objectName() == QLatin1String("searchIcon"))
            m_field->removeAction(action);
    }
    QAction* icon =
        m_field->addAction(Symbols::icon(QStringLiteral("search"), theme.dim), QLineEdit::LeadingPosition);
    icon->setObjectName(QStringLiteral("searchIcon"));
    writeLegend();
}

void LayerPanel::retranslate()
{
    m_field->setPlaceholderText(tr("Search assets and layers"));
    m_field->setToolTip(tr("Part of an asset's name or id, of what a layer says, or coordinates (Ctrl+F)"));
    m_field->setAccessibleName(tr("Search assets and layers"));
    m_results->setAccessibleName(tr("What was found"));
    m_domains->setAccessibleName(tr("Domains shown on the map"));
    m_domainsTitle->setText(tr("On the map"));
    m_layersTitle->setText(tr("Layers"));
    m_legendTitle->setText(tr("Legend"));
    m_domains->page()->say(StatePage::Kind::Loading, tr("Waiting for the first messages…"));
    writeLegend();
    updateSearch();
}

void LayerPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LayerPanel::updateSearch()
{
    using State = SearchModel::State;
    const bool searching = m_search.state() != State::Idle;
    m_results->setVisible(searching);
    // What is found needs the room.
    m_rest->setVisible(!searching);
    if (m_search.state() == State::Searching)
        m_results->page()->say(StatePage::Kind::Loading, tr("Searching…"));
    else
        m_results->page()->say(StatePage::Kind::Empty, tr("Nothing has this in its name or id"));
    m_results->updatePage();
}

QSize LayerPanel::sizeHint() const
{
    const QSize inside = m_rest->widget()->sizeHint();
    const int search = m_field->parentWidget()->sizeHint().height();
    const int title = 30;                 // the dock's own
    const int coming = Theme::kRowHeight; // a domain that is first heard of later
    return {inside.width(), title + search + inside.height() + coming};
}

void LayerPanel::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool LayerPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        if (m_search.rowCount() > 0)
            m_results->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter takes the first result; of an unfinished search, nothing.
        if (m_search.state() == SearchModel::State::Done && m_search.rowCount() > 0 && !m_typing.isActive())
            choose(m_search.index(0));
        return true;
    case Qt::Key_Escape:
        m_field->clear();
        return true;
    default:
        return false;
    }
}

void LayerPanel::choose(const QModelIndex& index)
{
    if (const QVariant place = index.data(SearchModel::PlaceRole); place.isValid()) {
        Q_EMIT placeChosen(place.value<core::GeoPosition>());
        return;
    }
    if (const QVariant box = index.data(SearchModel::BoxRole); box.isValid()) {
        Q_EMIT boxChosen(box.value<layers::DegreeBox>());
        return;
    }
    Q_EMIT assetChosen(index.data(SearchModel::IdRole).toString(), index.data(SearchModel::AssetRole).toUInt(),
                       index.data(SearchModel::LocatedRole).toBool());
}

} // namespace vigie::widgets
