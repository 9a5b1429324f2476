// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "models/texts.h"
#include "widgets/theme.h"

#include <QVector>
#include <QWidget>

#include <optional>

class QCustomPlot;
class QCPGraph;
class QCPItemRect;
class QCPItemStraightLine;
class QCPItemText;

namespace vigie::widgets {

class StatePage;

/// What a chart draws. Keys are seconds since 1970, UTC, rising. A value that is not a number is a gap: nothing is
/// drawn across it.
struct TrendSeries {
    QVector<double> keys;
    QVector<double> values;
    QVector<double>
        doubts; ///< The same where a value is not simply measured: drawn dashed. As long as `keys`, or empty.
    QVector<double> lows;  ///< Where points stand for many values: the least and the greatest of them.
    QVector<double> highs; ///< As long as `keys`, or empty.
    bool operator==(const TrendSeries& other) const; ///< Gaps are equal to gaps.
};

/// One attribute over time, with the limit of its rule. Where values begin late in the range, the view begins with
/// them and says so.
///
/// Mouse: the wheel zooms in time, dragging moves. Keyboard: left and right move, + and - zoom, Home shows the whole
/// range. It draws anew only when what it shows changed. The time axis is in the city's zone.
class TrendChart final : public QWidget {
    Q_OBJECT

public:
    explicit TrendChart(const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The whole range; the view goes back to it.
    void setRange(core::Timestamp from, core::Timestamp to);
    /// The range goes on with time; a view a person has moved stays where it is.
    void followRange(core::Timestamp from, core::Timestamp to);
    void setSeries(TrendSeries series);
    void setUnit(const QString& name, const QString& unit);
    /// `above`: what lies above the limit is abnormal, else what lies below. That side gets a tint.
    void setThreshold(std::optional<double> threshold, const QString& label, bool above);

    void showLoading();
    void showEmpty(const QString& text);
    void showFailed(const QString& what, const QString& remedy);
    [[nodiscard]] bool hasData() const;
    [[nodiscard]] int replots() const { return m_replots; } ///< So far; a test holds it still.
    [[nodiscard]] QCustomPlot* plot() const { return m_plot; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void resetView();
    void fitValues();
    void fitZone();
    void placeBeginning();
    void writeBeginning();
    void pan(double part);
    void zoom(double factor);
    void redraw();
    void dress();

    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    QCustomPlot* m_plot;
    StatePage* m_page;
    QCPGraph* m_low;
    QCPGraph* m_high;
    QCPGraph* m_line;
    QCPGraph* m_doubt;
    QCPItemStraightLine* m_limit;
    QCPItemText* m_limitText;
    QCPItemRect* m_zone;      ///< The abnormal side.
    QCPItemText* m_beginning; ///< Since when there are values, where that is later than asked.
    TrendSeries m_series;
    std::optional<double> m_threshold;
    double m_from = 0.0;
    double m_to = 1.0;
    double m_viewFrom = 0.0; ///< Where the whole view begins: with the range, or with the first value.
    bool m_above = false;
    int m_replots = 0;
    bool m_dirty = false; ///< Something changed while nobody could see it.
};

} // namespace vigie::widgets
