// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/journalfilters.h"

#include "widgets/choiceguard.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

#include <array>
#include <chrono>

namespace vigie::widgets {

namespace {

using namespace std::chrono_literals;

/// The kinds of a choice, in the order of the choices.
const std::array<std::vector<std::string>, 8>& kinds()
{
    static const std::array<std::vector<std::string>, 8> out{{
        {},
        {"alert.", "situation."},
        {"rule."},
        {"feed."},
        {"layer.", "map.", "import."},
        {"operator.", "people.", "pii."},
        {"data.", "journal.", "backup."},
        {"session.", "clock.", "mode.", "setting.", "record.", "replay.", "training."},
    }};
    return out;
}

enum Who { Anybody, Me, People, Program };

constexpr std::array kSince{0h, 1h, 8h, 24h, 168h, 720h}; // 0: from the beginning

} // namespace

JournalFilters::JournalFilters(const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_text(new QLineEdit)
    , m_about(new QComboBox)
    , m_who(new QComboBox)
    , m_since(new QComboBox)
{
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(90);
    m_about->setObjectName(QStringLiteral("journalAbout"));
    m_who->setObjectName(QStringLiteral("journalWho"));
    m_since->setObjectName(QStringLiteral("journalSince"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    for (QComboBox* box : {m_about, m_who, m_since}) {
        new ChoiceGuard(*box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &JournalFilters::changed);
    }
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &JournalFilters::changed);
    retranslate();
}

journal::EntryFilter JournalFilters::filter() const
{
    journal::EntryFilter out;
    out.text = m_text->text().trimmed().toStdString();
    out.acts = kinds().at(static_cast<std::size_t>(std::max(m_about->currentIndex(), 0)));
    switch (m_who->currentIndex()) {
    case Me:
        // Nobody is on: nothing is theirs.
        out.actor = m_texts.self().empty() ? "-" : m_texts.self();
        break;
    case People:
        out.by = journal::EntryFilter::By::People;
        break;
    case Program:
        out.by = journal::EntryFilter::By::Program;
        break;
    default:
        break;
    }
    const auto since = kSince.at(static_cast<std::size_t>(std::max(m_since->currentIndex(), 0)));
    if (since > 0h)
        out.from = m_texts.now() - since;
    return out;
}

void JournalFilters::retranslate()
{
    const auto fill = [](QComboBox* box, const QString& name, const QStringList& choices) {
        const QSignalBlocker quiet{box};
        const int before = std::max(box->currentIndex(), 0);
        box->clear();
        box->addItems(choices);
        box->setCurrentIndex(before);
        box->setAccessibleName(name);
        box->setToolTip(name);
    };
    m_text->setPlaceholderText(tr("Search the journal"));
    m_text->setAccessibleName(tr("Search the journal"));
    m_text->setToolTip(tr("A word, an asset, a pseudonym, a number"));
    fill(m_about, tr("What the entries are about"),
         {tr("Everything"), tr("Alerts"), tr("Rules"), tr("Feeds"), tr("Map and layers"), tr("People"),
          tr("Given away"), tr("The program")});
    fill(m_who, tr("Who wrote them"), {tr("Anybody"), tr("Me, this shift"), tr("People"), tr("The program")});
    fill(m_since, tr("Since when"),
         {tr("Any time"), tr("1 hour"), tr("8 hours"), tr("1 day"), tr("7 days"), tr("30 days")});
}

void JournalFilters::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
