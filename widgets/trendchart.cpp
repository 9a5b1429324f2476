// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trendchart.h"

#include "widgets/citytimeticker.h"
#include "widgets/statepage.h"

#include <QKeyEvent>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vigie::widgets {

namespace {

double keyOf(core::Timestamp time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1e6;
}

/// Numbers of the value axis as the language writes them.
class NumberTicker final : public QCPAxisTicker {
public:
    explicit NumberTicker(const models::Texts& texts)
        : m_texts(texts)
    {
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return m_texts.number().value(tick); }

private:
    const models::Texts& m_texts;
};

bool same(const QVector<double>& one, const QVector<double>& other)
{
    return std::ranges::equal(one, other,
                              [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

constexpr double kNarrowest = 10.0; // seconds
constexpr double kShortestView = 300.0;
constexpr double kLittle = 0.6; ///< Of the range: with values in less than this, the view is shorter.
constexpr double kMargin = 0.16;
constexpr double kNormalSide = 0.3; ///< Of the abnormal side.
constexpr double kMarkRoom = 0.05;  ///< Of the axis, below zero.
constexpr double kWidest = 31 * 86'400.0;

} // namespace

bool TrendSeries::operator==(const TrendSeries& other) const
{
    return same(keys, other.keys) && same(values, other.values) && same(doubts, other.doubts) &&
           same(lows, other.lows) && same(highs, other.highs);
}

TrendChart::TrendChart(const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_plot(new QCustomPlot(this))
    , m_page(new StatePage(this))
    , m_low(m_plot->addGraph())
    , m_high(m_plot->addGraph())
    , m_line(m_plot->addGraph())
    , m_doubt(m_plot->addGraph())
    , m_limit(new QCPItemStraightLine(m_plot))
    , m_limitText(new QCPItemText(m_plot))
    , m_zone(new QCPItemRect(m_plot))
    , m_beginning(new QCPItemText(m_plot))
{
    auto* stack = new QStackedLayout(this);
    stack->addWidget(m_page);
    stack->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->xAxis->setTicker(QSharedPointer<CityTimeTicker>::create(texts));
    m_plot->yAxis->setTicker(QSharedPointer<NumberTicker>::create(texts));
    m_plot->xAxis->ticker()->setTickCount(6);
    m_plot->yAxis->ticker()->setTickCount(4);
    m_plot->axisRect()->setMinimumMargins({8, 8, 12, 4});
    m_high->setChannelFillGraph(m_low);
    m_limit->point1->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_limit->point2->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_limitText->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_limitText->position->setTypeY(QCPItemPosition::ptPlotCoords);
    m_limitText->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    for (QCPItemPosition* corner : {m_zone->topLeft, m_zone->bottomRight})
        corner->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_zone->setPen(Qt::NoPen);
    m_zone->setLayer(QStringLiteral("background"));
    m_beginning->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_beginning->setPadding({3, 1, 3, 1});
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_limit, m_limitText, m_zone, m_beginning})
        item->setVisible(false);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { ++m_replots; });
    connect(m_plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &TrendChart::fitValues);
    dress();
}

void TrendChart::redraw()
{
    m_dirty = !isVisible() || !hasData();
    if (!m_dirty)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendChart::dress()
{
    m_plot->setBackground(m_theme.panel);
    QFont small = Theme::font();
    small.setPixelSize(Theme::kSmallFontSize);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen{m_theme.line});
        axis->setTickPen(QPen{m_theme.line});
        axis->setSubTickPen(QPen{m_theme.line});
        axis->grid()->setPen(QPen{m_theme.line, 1.0, Qt::DotLine});
        axis->grid()->setZeroLinePen(QPen{m_theme.line});
        axis->setTickLabelColor(m_theme.dim);
        axis->setTickLabelFont(small);
        axis->setLabelColor(m_theme.dim);
        axis->setLabelFont(small);
    }
    QColor band = m_theme.dim;
    band.setAlpha(60);
    m_low->setPen(Qt::NoPen);
    m_high->setPen(Qt::NoPen);
    m_high->setBrush(band);
    m_line->setPen(QPen{m_theme.text, 1.4});
    m_line->setScatterStyle(m_series.keys.size() <= 40 ? QCPScatterStyle{QCPScatterStyle::ssDisc, m_theme.text, 4.0}
                                                       : QCPScatterStyle{});
    m_doubt->setPen(QPen{m_theme.dim, 1.4, Qt::DashLine});
    m_doubt->setScatterStyle({QCPScatterStyle::ssCircle, m_theme.dim, 5.0});
    const QColor limit = m_theme.priority(core::Priority::High);
    m_limit->setPen(QPen{limit, 1.4, Qt::DashLine});
    m_limitText->setColor(limit);
    m_limitText->setFont(small);
    QColor zone = limit;
    zone.setAlpha(m_theme.kind() == Theme::Kind::Dark ? 24 : 18);
    m_zone->setBrush(zone);
    QColor plate = m_theme.panel;
    plate.setAlpha(190);
    m_beginning->setBrush(plate);
    m_beginning->setColor(m_theme.dim);
    m_beginning->setFont(small);
    m_page->setTheme(m_theme);
}

void TrendChart::setTheme(const Theme& theme)
{
    m_theme = theme;
    dress();
    redraw();
}

void TrendChart::setRange(core::Timestamp from, core::Timestamp to)
{
    m_from = keyOf(from);
    m_to = keyOf(to);
    resetView();
}

void TrendChart::followRange(core::Timestamp from, core::Timestamp to)
{
    const QCPRange view = m_plot->xAxis->range();
    const bool untouched = std::abs(view.lower - m_viewFrom) < 0.5 && std::abs(view.upper - m_to) < 0.5;
    m_from = keyOf(from);
    m_to = keyOf(to);
    if (untouched)
        resetView();
}

void TrendChart::resetView()
{
    // With few values at its end, the whole range would be an empty sheet: the view begins with the first.
    m_viewFrom = m_from;
    if (!m_series.keys.isEmpty() && m_series.keys.front() > m_from) {
        const double told = m_to - m_series.keys.front();
        if (told < (m_to - m_from) * kLittle)
            m_viewFrom = std::max(m_from, m_to - std::max(told * 1.08, kShortestView));
    }
    m_plot->xAxis->setRange(m_viewFrom, m_to);
    writeBeginning();
    redraw();
}

void TrendChart::writeBeginning()
{
    const bool late = m_viewFrom > m_from;
    m_beginning->setVisible(late);
    if (!late)
        return;
    const auto micros = static_cast<std::int64_t>(std::llround(m_series.keys.front() * 1e6));
    m_beginning->setText(tr("Values since %1").arg(m_texts.time().clock(core::Timestamp{core::Duration{micros}})));
}

void TrendChart::setSeries(TrendSeries series)
{
    if (series == m_series && hasData() == !series.keys.isEmpty())
        return;
    const QCPRange view = m_plot->xAxis->range();
    const bool untouched = std::abs(view.lower - m_viewFrom) < 0.5 && std::abs(view.upper - m_to) < 0.5;
    m_series = std::move(series);
    m_line->setData(m_series.keys, m_series.values, true);
    const bool doubts = m_series.doubts.size() == m_series.keys.size();
    m_doubt->setData(doubts ? m_series.keys : QVector<double>{}, m_series.doubts, true);
    const bool band = m_series.lows.size() == m_series.keys.size() && m_series.highs.size() == m_series.keys.size();
    m_low->setData(band ? m_series.keys : QVector<double>{}, band ? m_series.lows : QVector<double>{}, true);
    m_high->setData(band ? m_series.keys : QVector<double>{}, band ? m_series.highs : QVector<double>{}, true);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_plot);
    dress();
    if (untouched)
        resetView();
    fitValues();
    redraw();
}

void TrendChart::setUnit(const QString& name, const QString& unit)
{
    m_plot->yAxis->setLabel(unit);
    setAccessibleName(tr("Trend of %1").arg(name));
    redraw();
}

void TrendChart::setThreshold(std::optional<double> threshold, const QString& label, bool above)
{
    if (threshold == m_threshold && label == m_limitText->text() && above == m_above)
        return;
    m_threshold = threshold;
    m_above = above;
    m_zone->setVisible(threshold.has_value());
    m_limit->setVisible(threshold.has_value());
    m_limitText->setVisible(threshold.has_value());
    if (threshold) {
        m_limit->point1->setCoords(0.0, *threshold);
        m_limit->point2->setCoords(1.0, *threshold);
        m_limitText->position->setCoords(0.99, *threshold);
        m_limitText->setText(label);
    }
    fitValues();
    redraw();
}

/// The values in view and the limit, with a margin; never the whole past.
void TrendChart::fitValues()
{
    const QCPRange view = m_plot->xAxis->range();
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (qsizetype i = 0; i < m_series.keys.size(); ++i) {
        if (m_series.keys[i] < view.lower || m_series.keys[i] > view.upper)
            continue;
        take(m_series.values[i]);
        if (i < m_series.doubts.size())
            take(m_series.doubts[i]);
        if (i < m_series.lows.size())
            take(m_series.lows[i]);
        if (i < m_series.highs.size())
            take(m_series.highs[i]);
    }
    if (m_threshold)
        take(*m_threshold);
    if (!(low <= high))
        return;
    // Beyond the limit there is a normal side, and it is seen.
    if (m_threshold && m_above)
        low = std::min(low, *m_threshold - (high - *m_threshold) * kNormalSide);
    else if (m_threshold)
        high = std::max(high, *m_threshold + (*m_threshold - low) * kNormalSide);
    const bool flat = high - low < 1e-9;
    const double margin = flat ? (high == 0.0 ? 1.0 : std::abs(high) * 0.1) : (high - low) * kMargin;
    // What is never negative has no use for an axis below zero, but for the room that a mark at zero takes.
    const double floor = low < 0.0 ? low - margin : std::max(low - margin, -(high + margin) * kMarkRoom);
    m_plot->yAxis->setRange(floor, high + margin);
    fitZone();
    placeBeginning();
}

/// Above or below, where the first values are not.
void TrendChart::placeBeginning()
{
    const auto first = std::ranges::find_if(m_series.values, [](double value) { return std::isfinite(value); });
    const bool above = first != m_series.values.end() && *first < m_plot->yAxis->range().center();
    m_beginning->position->setCoords(0.01, above ? 0.02 : 0.98);
    m_beginning->setPositionAlignment(Qt::AlignLeft | (above ? Qt::AlignTop : Qt::AlignBottom));
}

void TrendChart::fitZone()
{
    if (!m_threshold)
        return;
    const QCPRange range = m_plot->yAxis->range();
    m_zone->topLeft->setCoords(0.0, m_above ? std::max(range.upper, *m_threshold) : *m_threshold);
    m_zone->bottomRight->setCoords(1.0, m_above ? *m_threshold : std::min(range.lower, *m_threshold));
}

void TrendChart::showLoading()
{
    m_page->say(StatePage::Kind::Loading, tr("Loading the past…"));
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_page);
}

void TrendChart::showEmpty(const QString& text)
{
    m_page->say(StatePage::Kind::Empty, text);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_page);
}

void TrendChart::showFailed(const QString& what, const QString& remedy)
{
    m_page->say(StatePage::Kind::Failed, what, remedy);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_page);
}

bool TrendChart::hasData() const
{
    return static_cast<QStackedLayout*>(layout())->currentWidget() == m_plot;
}

void TrendChart::pan(double part)
{
    const QCPRange view = m_plot->xAxis->range();
    m_plot->xAxis->setRange(view.lower + view.size() * part, view.upper + view.size() * part);
    redraw();
}

void TrendChart::zoom(double factor)
{
    const double wanted = m_plot->xAxis->range().size() * factor;
    if (wanted < kNarrowest || wanted > kWidest)
        return;
    m_plot->xAxis->scaleRange(factor);
    redraw();
}

void TrendChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        pan(-0.1);
        break;
    case Qt::Key_Right:
        pan(0.1);
        break;
    case Qt::Key_Plus:
        zoom(0.8);
        break;
    case Qt::Key_Minus:
        zoom(1.25);
        break;
    case Qt::Key_Home:
        resetView();
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TrendChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        redraw();
}

void TrendChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        writeBeginning();
        redraw();
    }
}

} // namespace vigie::widgets
