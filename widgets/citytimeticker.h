// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "widgets/customplot.h"

namespace vigie::widgets {

/// Ticks of a time axis at round times of the city's zone: whole minutes, quarters, hours, counted from local
/// midnight, with the date where a day begins. Keys are seconds since 1970, UTC. On the night of a clock change an
/// hour has its two sides named ("02:00 CEST", "02:00 CET").
class CityTimeTicker final : public QCPAxisTicker {
public:
    explicit CityTimeTicker(const models::Texts& texts);

    [[nodiscard]] double getTickStep(const QCPRange& range) override;
    [[nodiscard]] QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    [[nodiscard]] QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    [[nodiscard]] int getSubTickCount(double tickStep) override;

private:
    const models::Texts& m_texts;
};

} // namespace vigie::widgets
