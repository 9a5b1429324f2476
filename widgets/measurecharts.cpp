// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measurecharts.h"

#include "alerts/measuretargets.h"
#include "models/measuretext.h"
#include "widgets/citytimeticker.h"

#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

namespace {

constexpr int kChartHeight = 150;
constexpr double kRoom = 1.15; ///< Above the highest bar.

double keyOf(core::Timestamp time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1e6;
}

QFont smallFont()
{
    QFont font = Theme::font();
    font.setPixelSize(Theme::kSmallFontSize);
    return font;
}

void dress(QCustomPlot& plot, const Theme& theme)
{
    plot.setBackground(theme.panel);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen{theme.line});
        axis->setTickPen(QPen{theme.line});
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(QPen{theme.line, 1.0, Qt::DotLine});
        axis->grid()->setZeroLinePen(QPen{theme.line});
        axis->setTickLabelColor(theme.dim);
        axis->setTickLabelFont(smallFont());
        axis->setLabelColor(theme.dim);
        axis->setLabelFont(smallFont());
    }
}

QCustomPlot* makePlot(QWidget* parent)
{
    auto* plot = new QCustomPlot(parent);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents); // the wheel is the panel's, to scroll
    plot->setMinimumHeight(kChartHeight);
    plot->axisRect()->setMinimumMargins({8, 8, 12, 4});
    plot->xAxis->grid()->setVisible(false);
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot);
    return plot;
}

void fill(QCPBars& bars, const QColor& colour)
{
    bars.setPen(Qt::NoPen);
    bars.setBrush(colour);
}

/// What the chart counts by, and its target: an hour's, in the unit of the bars.
struct Step {
    const std::vector<alerts::AlertMeasures::Count>* counts;
    double length; ///< Seconds.
    double target;
};

Step stepOf(const alerts::AlertMeasures& measures)
{
    using namespace std::chrono_literals;
    const core::Duration time = measures.to - measures.from;
    if (time <= 3h && !measures.tenMinutes.empty())
        return {&measures.tenMinutes, 600.0, 1.0};
    if (time <= std::chrono::days{8})
        return {&measures.hours, 3'600.0, 6.0};
    return {&measures.days, 86'400.0, 144.0};
}

} // namespace

LoadChart::LoadChart(const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_plot(makePlot(this))
    , m_below(new QCPBars(m_plot->xAxis, m_plot->yAxis))
    , m_above(new QCPBars(m_plot->xAxis, m_plot->yAxis))
    , m_target(new QCPItemStraightLine(m_plot))
    , m_targetText(new QCPItemText(m_plot))
{
    m_plot->xAxis->setTicker(QSharedPointer<CityTimeTicker>::create(texts));
    m_plot->xAxis->ticker()->setTickCount(5);
    m_plot->yAxis->ticker()->setTickCount(4);
    m_target->point1->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_target->point2->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_targetText->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_targetText->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    setTheme(Theme{Theme::Kind::Dark});
}

void LoadChart::setTheme(const Theme& theme)
{
    dress(*m_plot, theme);
    fill(*m_below, theme.dim);
    fill(*m_above, theme.warning);
    m_target->setPen(QPen{theme.text, 1.4, Qt::DashLine});
    m_targetText->setColor(theme.text);
    m_targetText->setFont(smallFont());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LoadChart::setMeasures(const alerts::AlertMeasures& measures)
{
    const Step step = stepOf(measures);
    QVector<double> keys[2];
    QVector<double> values[2];
    double most = step.target;
    for (const alerts::AlertMeasures::Count& one : *step.counts) {
        const auto value = static_cast<double>(one.raised);
        const std::size_t which = value > step.target ? 1 : 0;
        keys[which].append(keyOf(one.start) + step.length / 2.0);
        values[which].append(value);
        most = std::max(most, value);
    }
    m_below->setWidth(step.length * 0.85);
    m_above->setWidth(step.length * 0.85);
    m_below->setData(keys[0], values[0], true);
    m_above->setData(keys[1], values[1], true);
    m_target->point1->setCoords(0.0, step.target);
    m_target->point2->setCoords(1.0, step.target);
    m_targetText->position->setCoords(0.99, step.target);
    m_targetText->setText(tr("target %1").arg(m_texts.number().value(step.target)));
    const QString what = step.length < 3'600.0    ? tr("alerts in 10 min")
                         : step.length < 86'400.0 ? tr("alerts an hour")
                                                  : tr("alerts a day");
    m_plot->yAxis->setLabel(what);
    setAccessibleName(
        tr("%1: at most %2, target %3").arg(what, m_texts.number().value(most), m_texts.number().value(step.target)));
    m_plot->xAxis->setRange(keyOf(step.counts->empty() ? measures.from : step.counts->front().start),
                            keyOf(measures.to));
    m_plot->yAxis->setRange(0.0, most * kRoom);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

PriorityChart::PriorityChart(const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_plot(makePlot(this))
{
    for (std::size_t i = 0; i < kGroups; ++i) {
        m_bars[i] = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        m_bars[i]->setWidth(0.6);
        m_targets[i] = new QCPItemLine(m_plot);
        m_words[i] = new QCPItemText(m_plot);
        m_words[i]->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    }
    m_plot->xAxis->setRange(-0.5, kGroups - 0.5);
    const QSharedPointer<QCPAxisTickerFixed> halves{new QCPAxisTickerFixed};
    halves->setTickStep(50.0);
    m_plot->yAxis->setTicker(halves);
    setTheme(Theme{Theme::Kind::Dark});
}

void PriorityChart::setTheme(const Theme& theme)
{
    dress(*m_plot, theme);
    constexpr std::array kColours{core::Priority::High, core::Priority::Medium, core::Priority::Low};
    for (std::size_t i = 0; i < kGroups; ++i) {
        fill(*m_bars[i], theme.priority(kColours[i]));
        m_targets[i]->setPen(QPen{theme.text, 1.6, Qt::DashLine});
        m_words[i]->setColor(theme.text);
        m_words[i]->setFont(smallFont());
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PriorityChart::setMeasures(const alerts::AlertMeasures& measures)
{
    constexpr std::array kRows{alerts::Measure::CriticalAndHigh, alerts::Measure::Medium, alerts::Measure::Low};
    const QSharedPointer<QCPAxisTickerText> names{new QCPAxisTickerText};
    QStringList said;
    for (const alerts::MeasureRow& row : alerts::rowsOf(measures)) {
        const auto at = static_cast<std::size_t>(std::ranges::find(kRows, row.measure) - kRows.begin());
        if (at >= kGroups)
            continue;
        const auto key = static_cast<double>(at);
        const double value = row.value.value_or(0.0) * 100.0;
        const double target = row.target.value_or(alerts::MeasureTarget{}).value * 100.0;
        const QString name = models::MeasureText::name(row.measure);
        const QString words =
            tr("%1, target %2", "share of a priority, its target")
                .arg(models::MeasureText::value(row, m_texts), models::MeasureText::target(row, m_texts));
        m_bars[at]->setData({key}, {value}, true);
        m_targets[at]->start->setCoords(key - 0.4, target);
        m_targets[at]->end->setCoords(key + 0.4, target);
        m_words[at]->position->setCoords(key, std::max(value, target) + 1.0);
        m_words[at]->setText(models::MeasureText::value(row, m_texts) + u'\n' +
                             models::MeasureText::target(row, m_texts));
        names->addTick(key, name);
        said.append(name + QStringLiteral(": ") + words);
    }
    m_plot->xAxis->setTicker(names);
    m_plot->yAxis->setLabel(models::NumberText::unit("P1"));
    m_plot->yAxis->setRange(0.0, 130.0);
    setAccessibleName(said.join(QStringLiteral("; ")));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace vigie::widgets
