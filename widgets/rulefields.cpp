// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rulefields.h"

#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <array>
#include <cmath>

namespace vigie::widgets {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 4> kUnits{1s, 1min, 1h, 24h};
constexpr int kLongest = 366 * 24 * 3600;

} // namespace

NumberEdit::NumberEdit(const QLocale& locale, QWidget* parent)
    : QLineEdit(parent)
    , m_locale(locale)
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
    setMaxLength(30);
}

void NumberEdit::setNumber(double number)
{
    if (this->number() != number)
        setText(m_locale.toString(number, 'g', QLocale::FloatingPointShortest));
}

std::optional<double> NumberEdit::number() const
{
    bool isNumber = false;
    double out = m_locale.toDouble(text().simplified(), &isNumber);
    if (!isNumber) // a point is understood in every language
        out = QLocale::c().toDouble(text().simplified(), &isNumber);
    return isNumber && std::isfinite(out) ? std::optional{out} : std::nullopt;
}

DurationEdit::DurationEdit(QWidget* parent)
    : QWidget(parent)
    , m_number(new QSpinBox)
    , m_unit(new QComboBox)
{
    m_number->setRange(0, kLongest);
    m_unit->addItems({tr("s", "seconds"), tr("min", "minutes"), tr("h", "hours"), tr("d", "days")});
    new ChoiceGuard(*m_unit);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_number, 1);
    layout->addWidget(m_unit);
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationEdit::edited);
}

void DurationEdit::setDuration(core::Duration duration)
{
    if (duration == this->duration())
        return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration);
    std::size_t unit = kUnits.size() - 1;
    while (unit > 0 && seconds % kUnits[unit] != 0s)
        --unit;
    if (seconds == 0s)
        unit = 1;
    m_unit->setCurrentIndex(static_cast<int>(unit));
    m_number->setValue(static_cast<int>(seconds / kUnits[unit]));
}

core::Duration DurationEdit::duration() const
{
    return m_number->value() * kUnits.at(static_cast<std::size_t>(std::max(m_unit->currentIndex(), 0)));
}

WordsEdit::WordsEdit(int lines, QWidget* parent)
    : QWidget(parent)
    , m_french(make(lines))
    , m_english(make(lines))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    int row = 0;
    for (const auto& [part, language] :
         {std::pair{m_french, tr("fr", "French")}, std::pair{m_english, tr("en", "English")}}) {
        auto* name = plainLabel(this, language);
        name->setObjectName(QStringLiteral("caption"));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(part.line != nullptr ? static_cast<QWidget*>(part.line) : part.text, row++, 1);
    }
    setFocusProxy(grid->itemAtPosition(0, 1)->widget());
}

WordsEdit::Part WordsEdit::make(int lines)
{
    Part out;
    if (lines == 1) {
        out.line = new QLineEdit(this);
        connect(out.line, &QLineEdit::textChanged, this, &WordsEdit::edited);
        return out;
    }
    out.text = new QPlainTextEdit(this);
    out.text->setTabChangesFocus(true);
    out.text->setFixedHeight(out.text->fontMetrics().lineSpacing() * lines + 12);
    connect(out.text, &QPlainTextEdit::textChanged, this, &WordsEdit::edited);
    return out;
}

void WordsEdit::set(const Part& part, const std::string& words)
{
    if (words == of(part))
        return;
    const QString text = QString::fromStdString(words);
    if (part.line != nullptr)
        part.line->setText(text);
    else
        part.text->setPlainText(text);
}

std::string WordsEdit::of(const Part& part)
{
    return (part.line != nullptr ? part.line->text() : part.text->toPlainText()).simplified().toStdString();
}

void WordsEdit::setWords(const alerts::Words& words)
{
    set(m_french, words.fr);
    set(m_english, words.en);
}

alerts::Words WordsEdit::words() const
{
    return {of(m_french), of(m_english)};
}

void WordsEdit::setName(const QString& name)
{
    const auto call = [](const Part& part, const QString& text) {
        (part.line != nullptr ? static_cast<QWidget*>(part.line) : part.text)->setAccessibleName(text);
    };
    call(m_french, tr("%1, in French").arg(name));
    call(m_english, tr("%1, in English").arg(name));
}

QString joined(const std::vector<std::string>& words)
{
    QStringList out;
    for (const std::string& one : words)
        out.append(QString::fromStdString(one));
    return out.join(QStringLiteral(", "));
}

std::vector<std::string> apart(const QString& words)
{
    std::vector<std::string> out;
    for (const QString& one : words.split(u',', Qt::SkipEmptyParts)) {
        if (!one.trimmed().isEmpty())
            out.push_back(one.trimmed().toStdString());
    }
    return out;
}

} // namespace vigie::widgets
