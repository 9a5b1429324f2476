// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/citytimeticker.h"

#include <array>
#include <cmath>

namespace vigie::widgets {

namespace {

core::Timestamp fromKey(double key)
{
    return core::Timestamp{core::Duration{static_cast<std::int64_t>(std::llround(key * 1e6))}};
}

} // namespace

CityTimeTicker::CityTimeTicker(const models::Texts& texts)
    : m_texts(texts)
{
}

double CityTimeTicker::getTickStep(const QCPRange& range)
{
    constexpr std::array kSteps{1.0,    5.0,    10.0,   30.0,    60.0,    120.0,   300.0,   600.0,  900.0,
                                1800.0, 3600.0, 7200.0, 10800.0, 14400.0, 21600.0, 43200.0, 86400.0};
    for (const double step : kSteps) {
        if (range.size() / step <= tickCount())
            return step;
    }
    return 86400.0 * std::ceil(range.size() / 86400.0 / tickCount());
}

QVector<double> CityTimeTicker::createTickVector(double tickStep, const QCPRange& range)
{
    QVector<double> out;
    if (!(tickStep > 0.0) || range.size() / tickStep > 1000.0)
        return out;
    // Each tick is found from its own offset: after a clock change the round times lie elsewhere in UTC.
    const auto offset = [this](double key) {
        return static_cast<double>(m_texts.time().local(fromKey(key)).offsetFromUtc());
    };
    const double first = std::floor((range.lower + offset(range.lower)) / tickStep) * tickStep - offset(range.lower);
    double lastKey = -1.0;
    for (double nominal = first; nominal <= range.upper + tickStep; nominal += tickStep) {
        double key = nominal;
        if (tickStep > 3600.0)
            key = std::round((nominal + offset(nominal)) / tickStep) * tickStep - offset(nominal);
        if (key <= lastKey)
            continue;
        lastKey = key;
        out.append(key);
    }
    return out;
}

QString CityTimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const core::Timestamp time = fromKey(tick);
    const QDateTime local = m_texts.time().local(time);
    if (local.time() == QTime{0, 0})
        return m_texts.time().locale().toString(local.date(), QStringLiteral("d MMM"));
    QString label = local.toString(local.time().second() != 0 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    if (m_texts.time().ambiguous(time))
        label += QChar::Space + m_texts.time().zoneShort(time);
    return label;
}

int CityTimeTicker::getSubTickCount(double)
{
    return 0;
}

} // namespace vigie::widgets
