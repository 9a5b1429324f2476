// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topbar.h"

#include "models/errortext.h"
#include "models/wordtext.h"
#include "widgets/plaintext.h"
#include "widgets/statuscell.h"
#include "widgets/symbols.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>

namespace vigie::widgets {

namespace {

constexpr int kSpare = 60; ///< Pixels.

constexpr std::array kPriorities{core::Priority::Critical, core::Priority::High, core::Priority::Medium,
                                 core::Priority::Low};

} // namespace

TopBar::TopBar(const session::Session& session, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_texts(texts)
    , m_layout(new QHBoxLayout(this))
    , m_feedLayout(new QHBoxLayout)
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(Theme::kTopBarHeight);
    m_layout->setContentsMargins(8, 0, 6, 0);
    m_layout->setSpacing(2);
    m_feedLayout->setSpacing(2);
    m_city = addCell(false);
    m_mode = addCell(false);
    m_local = addCell(false);
    m_utc = addCell(false);
    addRule();
    m_layout->addLayout(m_feedLayout);
    addRule();
    for (std::size_t i = 0; i < m_alerts.size(); ++i) {
        m_alerts[i] = addCell(true);
        connect(m_alerts[i], &StatusCell::clicked, this, [this, i] { Q_EMIT alertsAsked(kPriorities[i]); });
    }
    m_floodSign = addCell(false);
    m_layout->addStretch(1);
    m_record = addCell(false);
    m_journal = addCell(true);
    connect(m_journal, &StatusCell::clicked, this, &TopBar::journalAsked);
    m_actor = addCell(true);
    connect(m_actor, &StatusCell::clicked, this, &TopBar::actorAsked);
    addRule();
    m_sound = addButton("sound", &TopBar::soundAsked);
    m_language = addButton(nullptr, &TopBar::languageAsked);
    m_themeButton = addButton("theme", &TopBar::themeAsked);
    m_help = addButton("help", &TopBar::helpAsked);
    m_floodSign->hide();
    m_record->hide();
    m_utc->setWidest(QStringLiteral("00:00:00"));
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &TopBar::writeClock);
    connect(&texts, &models::Texts::changed, this, &TopBar::write);
    write();
}

StatusCell* TopBar::addCell(bool pressed)
{
    auto* cell = new StatusCell(pressed ? StatusCell::Use::Pressed : StatusCell::Use::Shown, this);
    m_layout->addWidget(cell);
    return cell;
}

QToolButton* TopBar::addButton(const char* name, void (TopBar::*asked)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({18, 18});
    button->setMinimumSize(30, 30);
    connect(button, &QToolButton::clicked, this, asked);
    m_layout->addWidget(button);
    return button;
}

void TopBar::addRule()
{
    auto* rule = new QFrame(this);
    rule->setFrameShape(QFrame::VLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setFixedHeight(28);
    rule->setForegroundRole(QPalette::Mid);
    m_layout->addSpacing(3);
    m_layout->addWidget(rule);
    m_layout->addSpacing(3);
}

void TopBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (StatusCell* cell : findChildren<StatusCell*>())
        cell->setTheme(theme);
    write();
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

int TopBar::neededWidth() const
{
    m_feedLayout->invalidate(); // a layout inside a layout keeps what it counted
    m_layout->invalidate();
    return m_layout->sizeHint().width();
}

/// As many words as fit.
void TopBar::fit()
{
    for (m_brevity = AllWords;; ++m_brevity) {
        writeCells();
        m_needed = neededWidth();
        if (m_brevity == SignsAlone || m_needed <= width())
            return;
    }
}

void TopBar::fitIfChanged()
{
    if (neededWidth() == m_needed)
        return;
    const int before = m_brevity;
    fit();
    if (m_brevity >= before || width() - m_needed >= kSpare)
        return;
    // Words that would come and go with every digit are a moving target: they come back when there is room to spare.
    m_brevity = before;
    writeCells();
    m_needed = neededWidth();
}

void TopBar::write()
{
    fit();
    writeButtons();
}

void TopBar::writeCells()
{
    const auto inLanguage = [this](const toml::LocalText& text) {
        return QString::fromStdString(text.in(m_texts.language().toStdString()));
    };
    m_city->tell(tr("Vigie"), inLanguage(m_session.profile().name), m_theme.text);
    m_mode->tell(tr("Mode"), models::WordText::mode(m_session.mode()), m_theme.text);
    m_mode->setGround(m_theme.mode(m_session.mode()));
    writeActor();
    writeClock();
    writeFeeds();
    writeAlerts();
    writeJournal();
    writeSoundWords();
}

void TopBar::writeClock()
{
    const core::Timestamp now = m_texts.now();
    const models::TimeText& time = m_texts.time();
    const QString zone = time.zoneShort(now);
    const QString utc = models::TimeText::utcClock(now);
    const bool one = m_brevity >= OneClock;
    QString caption = tr("%1 %2", "zone and its abbreviation").arg(time.zoneName(), zone);
    if (one)
        caption = tr("%1 UTC", "a time").arg(utc);
    else if (m_brevity >= ShortZone)
        caption = zone;
    m_local->setWidest(one ? QStringLiteral("00:00:00 ") + zone : QStringLiteral("00:00:00"));
    m_local->tell(caption, one ? time.clock(now) + QChar::Space + zone : time.clock(now), m_theme.text);
    m_local->setToolTip(escaped(time.full(now) + u'\n' + time.zoneName()));
    m_utc->setVisible(!one);
    m_utc->tell(tr("UTC"), utc, m_theme.text);
    // To the next full second; a clock that runs faster is looked at four times a second.
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count() % 1000;
    m_tick.start(m_texts.clock().speed() == 1.0 ? static_cast<int>(1000 - millis) + 5 : 250);
}

void TopBar::setFeeds(std::vector<DomainHealth> domains)
{
    if (domains == m_domains)
        return;
    m_domains = std::move(domains);
    writeFeeds();
    fitIfChanged();
}

void TopBar::writeFeeds()
{
    while (m_feeds.size() < m_domains.size()) {
        auto* cell = new StatusCell(StatusCell::Use::Pressed, this);
        cell->setTheme(m_theme);
        connect(cell, &StatusCell::clicked, this, &TopBar::feedsAsked);
        // The order of focus is the order on screen.
        setTabOrder(m_feeds.empty() ? m_utc : m_feeds.back(), cell);
        m_feedLayout->addWidget(cell);
        m_feeds.push_back(cell);
    }
    for (std::size_t i = 0; i < m_feeds.size(); ++i) {
        m_feeds[i]->setVisible(i < m_domains.size());
        if (i >= m_domains.size())
            continue;
        const DomainHealth& health = m_domains[i];
        const bool ill = health.worst != feeds::FeedPhase::Live;
        const QColor colour = m_theme.phase(health.worst);
        const QString word = models::WordText::phase(health.worst);
        const bool wordless = m_brevity >= SignsAlone || (m_brevity >= LiveFeedsBySign && !ill);
        m_feeds[i]->tell(health.title, wordless ? QString{} : word, ill ? colour : m_theme.text,
                         Symbols::phaseIcon(health.worst, colour));
        m_feeds[i]->setAccessibleName(tr("%1: %2", "a domain and how its feeds are").arg(health.title, word));
        m_feeds[i]->setToolTip(escaped(tr("%1: %n feed(s)", nullptr, health.feeds).arg(health.title) + u'\n' + word +
                                       u'\n' + tr("%n in trouble", "feeds", health.ill)));
    }
}

void TopBar::setAlerts(const models::AlertListModel::Counts& counts)
{
    m_counts = counts;
    writeAlerts();
    fitIfChanged();
}

void TopBar::writeAlerts()
{
    for (std::size_t i = 0; i < m_alerts.size(); ++i) {
        const core::Priority priority = kPriorities[i];
        const int listed = m_counts.listed[static_cast<std::size_t>(priority)];
        const int open = m_counts.unacknowledged[static_cast<std::size_t>(priority)];
        m_alerts[i]->tell(
            models::WordText::priority(priority), m_texts.number().count(static_cast<std::uint64_t>(listed)),
            listed > 0 ? m_theme.text : m_theme.dim,
            listed > 0 ? Symbols::priorityIcon(priority, m_theme) : Symbols::noPriorityIcon(priority, m_theme));
        m_alerts[i]->setToolTip(escaped(models::WordText::priority(priority) + u'\n' +
                                        tr("%n alert(s)", nullptr, listed) + u'\n' +
                                        tr("%n not acknowledged", "alerts", open)));
    }
    m_floodSign->setVisible(m_flood);
    const QString flood = tr("%n in 10 min", "new alerts", m_newAlerts);
    m_floodSign->tell(tr("Flood"), m_brevity >= SignsAlone ? QString::number(m_newAlerts) : flood, m_theme.text,
                      Symbols::icon(QStringLiteral("warning"), m_theme.on(m_theme.priority(core::Priority::High))));
    m_floodSign->setGround(m_theme.priority(core::Priority::High));
    m_floodSign->setToolTip(
        escaped(flood + u'\n' +
                tr("More alerts than a person can take in. Nothing is dropped; the worst stay on top, and those "
                   "of low priority are gathered in the list, one row a rule.")));
}

void TopBar::setFlood(bool flood, int newAlerts)
{
    if (m_flood == flood && m_newAlerts == newAlerts)
        return;
    m_flood = flood;
    m_newAlerts = newAlerts;
    writeAlerts();
    fitIfChanged();
}

void TopBar::setRecording(bool recording)
{
    m_recording = recording;
    writeJournal();
    fitIfChanged();
}

void TopBar::setJournal(const session::JournalState& state)
{
    m_journalState = state;
    writeJournal();
    fitIfChanged();
}

void TopBar::writeJournal()
{
    const bool failed = m_journalState.failed;
    const bool isUnsigned = m_journalState.unsignedWhy.has_value();
    const QColor colour = failed || isUnsigned ? m_theme.error : m_theme.dim;
    const QString entries = m_texts.number().count(m_journalState.size);
    const QString value = failed ? tr("failed", "journal") : isUnsigned ? tr("not signed", "journal") : entries;
    m_journal->tell(tr("Journal"), value, failed || isUnsigned ? m_theme.error : m_theme.text,
                    failed || isUnsigned ? Symbols::phaseIcon(feeds::FeedPhase::Failed, colour)
                                         : Symbols::icon(QStringLiteral("acknowledge"), colour));
    QString tip = tr("%1 entries", "journal").arg(entries);
    if (m_journalState.size > 0)
        tip += u'\n' +
               tr("numbered 0 to %1", "entries of the journal").arg(m_texts.number().count(m_journalState.size - 1));
    if (failed)
        tip += u'\n' + models::ErrorText::sentence(m_journalState.error);
    else if (isUnsigned)
        tip += u'\n' + models::ErrorText::sentence(*m_journalState.unsignedWhy);
    else if (m_journalState.signedAt != core::kNoTime)
        tip += u'\n' + tr("The first %1 are signed: %2", "journal")
                           .arg(m_texts.number().count(m_journalState.signedSize),
                                m_texts.time().full(m_journalState.signedAt));
    m_journal->setToolTip(escaped(tip));
    m_record->setVisible(m_recording);
    const QString recording = tr("Recording");
    const bool sign = m_brevity >= OneClock;
    m_record->tell(sign ? QString{} : recording, sign ? QString{} : tr("on", "recording"), m_theme.text,
                   Symbols::icon(QStringLiteral("record"), m_theme.error));
    m_record->setAccessibleName(recording);
    m_record->setToolTip(escaped(recording));
}

void TopBar::setSound(const SoundSign& sign)
{
    if (sign == m_soundSign)
        return;
    m_soundSign = sign;
    writeButtons();
    fitIfChanged();
}

QPoint TopBar::belowSound() const
{
    return m_sound->mapToGlobal(QPoint{0, m_sound->height()});
}

/// How long it is muted stands there always; that there is none is a sign of its own where words have no room.
void TopBar::writeSoundWords()
{
    const bool wordless = m_soundSign.left.isEmpty() || (m_soundSign.isTrouble && m_brevity >= SignsAlone);
    m_sound->setText(wordless ? QString{} : m_soundSign.left);
    m_sound->setToolButtonStyle(wordless ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void TopBar::writeButtons()
{
    const QColor colour = m_soundSign.isTrouble ? m_theme.warning : m_theme.text;
    m_sound->setIcon(Symbols::icon(m_soundSign.icon, colour));
    QPalette palette = m_sound->palette();
    palette.setColor(QPalette::ButtonText, colour);
    m_sound->setPalette(palette);
    writeSoundWords();
    m_sound->setToolTip(escaped(m_soundSign.tip));
    m_sound->setAccessibleName(tr("Sound"));
    m_sound->setAccessibleDescription(m_soundSign.tip);
    // Names of languages stand in their own language.
    m_language->setText(m_texts.language().toUpper());
    m_language->setToolTip(tr("Change the language (Ctrl+L)"));
    m_language->setAccessibleName(tr("Change the language"));
    m_themeButton->setIcon(Symbols::icon(QStringLiteral("theme"), m_theme.text));
    m_themeButton->setToolTip(tr("Dark or light (Ctrl+T)"));
    m_themeButton->setAccessibleName(tr("Dark or light"));
    m_help->setIcon(Symbols::icon(QStringLiteral("help"), m_theme.text));
    m_help->setToolTip(tr("Help (F1)"));
    m_help->setAccessibleName(tr("Help"));
}

} // namespace vigie::widgets
