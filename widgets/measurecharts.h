// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"
#include "models/texts.h"
#include "widgets/theme.h"

#include <QWidget>

#include <array>

class QCPBars;
class QCPItemLine;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace vigie::widgets {

/// How many alerts were raised in each ten minutes, hour or day of a time, by its length, with the target as a line.
/// What is above the target has the colour of a warning, and stands above the line.
class LoadChart final : public QWidget {
    Q_OBJECT

public:
    explicit LoadChart(const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setMeasures(const alerts::AlertMeasures& measures);
    [[nodiscard]] QCustomPlot* plot() const { return m_plot; }

private:
    const models::Texts& m_texts;
    QCustomPlot* m_plot;
    QCPBars* m_below;
    QCPBars* m_above;
    QCPItemStraightLine* m_target;
    QCPItemText* m_targetText;
};

/// The shares of the priorities, each beside its target.
class PriorityChart final : public QWidget {
    Q_OBJECT

public:
    explicit PriorityChart(const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setMeasures(const alerts::AlertMeasures& measures);
    [[nodiscard]] QCustomPlot* plot() const { return m_plot; }

private:
    static constexpr std::size_t kGroups = 3;

    const models::Texts& m_texts;
    QCustomPlot* m_plot;
    std::array<QCPBars*, kGroups> m_bars{};
    std::array<QCPItemLine*, kGroups> m_targets{};
    std::array<QCPItemText*, kGroups> m_words{};
};

} // namespace vigie::widgets
