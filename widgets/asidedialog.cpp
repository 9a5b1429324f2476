// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/asidedialog.h"

#include "models/errortext.h"
#include "models/wordtext.h"
#include "widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vigie::widgets {

namespace {

using namespace std::chrono_literals;
using alerts::AsideInput;

constexpr std::array<std::chrono::minutes, 12> kLengths{15min, 30min, 1h,      2h,      4h,       8h,
                                                        12h,   24h,   3 * 24h, 7 * 24h, 30 * 24h, 90 * 24h};
constexpr int kNamed = 4;
constexpr int kOther = -1; ///< A length that the list does not have.

core::Timestamp momentOf(const QDateTime& at)
{
    return core::Timestamp{std::chrono::milliseconds{at.toMSecsSinceEpoch()}};
}

} // namespace

AsideDialog::AsideDialog(const Question& question, const models::Texts& texts, QWidget* parent)
    : QDialog(parent)
    , m_texts(texts)
    , m_what(question.what)
    , m_longest(question.longest)
    , m_isCritical(question.critical > 0)
    , m_reason(new QComboBox(this))
    , m_typed(new QLineEdit(this))
    , m_length(new QComboBox(this))
    , m_until(new QDateTimeEdit(this))
    , m_once(new QCheckBox(tr("Only this time: back as soon as the value has been normal"), this))
    , m_wrong(plainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const bool shelves = m_what != AsideInput::TakeOutOfService;
    setWindowTitle(shelves ? tr("Shelve") : tr("Out of service"));
    auto* layout = new QVBoxLayout(this);
    buildHead(question);
    fillReasons();
    fillLengths();
    m_typed->setMaxLength(200);
    m_typed->setPlaceholderText(tr("In a few words; no names of persons"));
    m_typed->setAccessibleName(tr("Reason in words"));
    m_until->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    m_until->setCalendarPopup(true);
    m_once->setVisible(shelves);
    m_wrong->setObjectName(QStringLiteral("caption"));
    m_wrong->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Why"), m_reason);
    form->addRow(QString{}, m_typed);
    form->addRow(tr("For"), m_length);
    form->addRow(tr("Until (%1)", "abbreviation of a time zone").arg(m_texts.time().zoneShort(m_texts.now())),
                 m_until);
    form->addRow(QString{}, m_once);
    layout->addLayout(form);
    layout->addWidget(m_wrong);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(windowTitle());
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AsideDialog::checkOrder);
    connect(m_typed, &QLineEdit::textChanged, this, &AsideDialog::checkOrder);
    connect(m_length, &QComboBox::currentIndexChanged, this, &AsideDialog::takeLength);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &AsideDialog::checkOrder);
    takeLength();
    m_reason->setFocus();
    setMinimumWidth(440);
}

void AsideDialog::buildHead(const Question& question)
{
    QStringList names = question.names.mid(0, kNamed);
    if (question.names.size() > kNamed)
        names.append(tr("and %n more", nullptr, static_cast<int>(question.names.size()) - kNamed));
    QLabel* what = plainLabel(this, names.join(u'\n'));
    what->setObjectName(QStringLiteral("heading"));
    what->setWordWrap(true);
    QLabel* meaning = plainLabel(
        this, m_what == AsideInput::TakeOutOfService
                  ? tr("Its alerts stay silent and off the list until then. What is still abnormal then is raised.")
                  : tr("Off the list until then. What is still abnormal then is raised again."));
    meaning->setWordWrap(true);
    layout()->addWidget(what);
    layout()->addWidget(meaning);
    if (question.critical == 0)
        return;
    QLabel* caution =
        plainLabel(this, tr("%n of them is critical: until then it does not sound, and the map shows only that it is "
                            "set aside. Tell whoever is on duty with you.",
                            nullptr, question.critical));
    caution->setObjectName(QStringLiteral("caution"));
    caution->setWordWrap(true);
    layout()->addWidget(caution);
}

void AsideDialog::fillReasons()
{
    m_reason->addItem(tr("Choose a reason"), QString{});
    for (const std::string_view word : alerts::asideReasons())
        m_reason->addItem(models::WordText::asideReason(word),
                          QString::fromUtf8(word.data(), qsizetype(word.size())));
    m_reason->addItem(tr("Another, in words"), QVariant{});
    m_reason->setAccessibleName(tr("Reason"));
}

/// Those that are allowed, with an hour (or the longest) chosen.
void AsideDialog::fillLengths()
{
    m_length->setAccessibleName(tr("Length"));
    for (const auto length : kLengths) {
        if (length <= m_longest)
            m_length->addItem(m_texts.time().duration(length), static_cast<int>(length.count()));
    }
    m_length->addItem(tr("Another end"), kOther);
    const int hour = m_length->findData(60);
    m_length->setCurrentIndex(hour >= 0 && !m_isCritical ? hour : 0); // the shortest, where it is critical
}

void AsideDialog::takeLength()
{
    const int minutes = m_length->currentData().toInt();
    m_until->setEnabled(minutes == kOther);
    if (minutes != kOther) {
        // To the minute, as it is shown; never beyond what is allowed.
        const auto end = std::chrono::floor<std::chrono::minutes>(m_texts.now() + std::chrono::minutes{minutes});
        const QDateTime at = m_texts.time().local(end);
        const QSignalBlocker quiet{m_until};
        m_until->setTimeZone(at.timeZone());
        m_until->setDateTime(at);
    }
    checkOrder();
}

core::Timestamp AsideDialog::until() const
{
    return momentOf(m_until->dateTime()); // what is shown is what is set
}

bool AsideDialog::isTyped() const
{
    return !m_reason->currentData().isValid();
}

alerts::AsideOrder AsideDialog::order() const
{
    const QString reason = isTyped() ? m_typed->text().simplified() : m_reason->currentData().toString();
    AsideInput input = m_what;
    if (m_what == AsideInput::ShelveTimed && m_once->isChecked())
        input = AsideInput::ShelveOnce;
    return {.input = input, .reason = reason.toStdString(), .until = until()};
}

void AsideDialog::checkOrder()
{
    m_typed->setVisible(isTyped());
    const auto fits = alerts::check(order(), m_texts.now(), m_longest, {});
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(fits.has_value());
    // What is not chosen yet is no mistake; an end that cannot be is.
    if (order().reason.empty())
        m_wrong->setText(isTyped() ? tr("Say why: the journal keeps that there was a reason.")
                                   : tr("Choose a reason: it stands in the journal."));
    else
        m_wrong->setText(fits ? QString{}
                              : models::ErrorText::of(fits.error().what) + QChar::Space +
                                    tr("It may be %1 at most.").arg(m_texts.time().duration(m_longest)));
}

} // namespace vigie::widgets
