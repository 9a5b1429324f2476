// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numbertext.h"

#include "alerts/units.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <utility>

namespace vigie::models {

namespace {

struct UnitSign {
    std::string_view code;
    const char16_t* sign;
};

// UN/CEFACT Recommendation 20: what cities send and no rule names (alerts/units.h has those a rule may name).
constexpr std::array kUnits{
    UnitSign{"59", u"ppm"}, UnitSign{"4H", u"µm"},    UnitSign{"MTK", u"m²"},  UnitSign{"KMK", u"km²"},
    UnitSign{"MLT", u"ml"}, UnitSign{"E32", u"l/h"},  UnitSign{"MAW", u"MW"},  UnitSign{"D46", u"VA"},
    UnitSign{"2Z", u"mV"},  UnitSign{"OHM", u"Ω"},    UnitSign{"A97", u"hPa"}, UnitSign{"LUM", u"lm"},
    UnitSign{"CDL", u"cd"}, UnitSign{"GP", u"mg/m³"}, UnitSign{"D10", u"S/m"}, UnitSign{"H61", u"mS/cm"},
    UnitSign{"HAR", u"ha"}, UnitSign{"NEW", u"N"},    UnitSign{"JOU", u"J"},
};

QString trimmed(const QLocale& locale, double number, int decimals)
{
    QString text = locale.toString(number, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (decimals == 0 || !text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

QString words(const char* text)
{
    return QCoreApplication::translate("NumberText", text);
}

} // namespace

NumberText::NumberText(const QLocale& locale)
    : m_locale(locale)
{
}

QString NumberText::value(double number) const
{
    if (!std::isfinite(number))
        return QStringLiteral("–");
    const double size = std::abs(number);
    if (size >= 1e15)
        return m_locale.toString(number, 'g', 4);
    if (size >= 1000.0)
        return trimmed(m_locale, number, 0);
    if (size >= 0.01 || size == 0.0) {
        const QString text = trimmed(m_locale, number, 2);
        return text == QLatin1String("-0") ? QStringLiteral("0") : text;
    }
    return m_locale.toString(number, 'g', 3);
}

QString NumberText::count(std::uint64_t number) const
{
    return m_locale.toString(static_cast<qulonglong>(number));
}

QString NumberText::bytes(std::uint64_t number) const
{
    const auto size = static_cast<double>(number);
    const auto with = [this](double value, const char* unit) {
        return words(unit).arg(trimmed(m_locale, value, value < 10.0 ? 1 : 0));
    };
    if (size < 1e3)
        return with(size, QT_TRANSLATE_NOOP("NumberText", "%1 B"));
    if (size < 1e6)
        return with(size / 1e3, QT_TRANSLATE_NOOP("NumberText", "%1 kB"));
    if (size < 1e9)
        return with(size / 1e6, QT_TRANSLATE_NOOP("NumberText", "%1 MB"));
    return with(size / 1e9, QT_TRANSLATE_NOOP("NumberText", "%1 GB"));
}

QString NumberText::rate(double perSecond) const
{
    if (!std::isfinite(perSecond) || perSecond < 0.0)
        return QStringLiteral("–");
    if (perSecond == 0.0 || perSecond >= 0.95)
        return words(QT_TRANSLATE_NOOP("NumberText", "%1/s"))
            .arg(trimmed(m_locale, perSecond, perSecond < 10.0 ? 1 : 0));
    return words(QT_TRANSLATE_NOOP("NumberText", "%1/min")).arg(trimmed(m_locale, perSecond * 60.0, 0));
}

QString NumberText::withUnit(double number, std::string_view unitCode) const
{
    const QString sign = unit(unitCode);
    return sign.isEmpty() ? value(number) : value(number) + QChar::Nbsp + sign;
}

QString NumberText::unit(std::string_view code)
{
    if (const alerts::Unit* unit = alerts::findUnit(code))
        return QString::fromUtf8(unit->symbol.data(), static_cast<qsizetype>(unit->symbol.size()));
    for (const auto& [known, sign] : kUnits) {
        if (known == code)
            return QString::fromUtf16(sign);
    }
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

} // namespace vigie::models
