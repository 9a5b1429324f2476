// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sounddesk.h"

#include "models/soundtext.h"
#include "models/wordtext.h"
#include "session/soundcommands.h"
#include "widgets/plaintext.h"
#include "widgets/topbar.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::widgets {

using models::Hush;
using session::SoundMute;
using State = sound::SoundState;

namespace {

constexpr std::chrono::seconds kLook{5}; ///< After the start, where nothing has sounded yet.
constexpr std::chrono::minutes kShort{5};
constexpr std::chrono::milliseconds kLongestTimer{60'000}; ///< The room's clock may be set meanwhile.

constexpr std::array kPriorities{core::Priority::Critical, core::Priority::High, core::Priority::Medium,
                                 core::Priority::Low};

/// As far as nothing: silence without an end is no volume.
struct Volume {
    const char* word;
    double value;
};
constexpr std::array kVolumes{Volume{"quiet", 0.2}, Volume{"normal", 0.5}, Volume{"loud", 1.0}};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

SoundDesk::SoundDesk(session::Session& session, const models::Texts& texts, TopBar& bar, QSettings& settings,
                     Submit submit, QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_texts(texts)
    , m_bar(bar)
    , m_settings(settings)
    , m_submit(std::move(submit))
    , m_isOn(session.mode() != session::Mode::Replay)
{
    m_menu.setObjectName(QStringLiteral("sound"));
    m_menu.setToolTipsVisible(true);
    connect(&m_menu, &QMenu::aboutToShow, this, &SoundDesk::fillMenu);
    connect(&bar, &TopBar::soundAsked, this, &SoundDesk::showMenu);
    connect(&m_output, &sound::SoundOutput::stateChanged, this, &SoundDesk::takeState);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SoundDesk::sound);
    if (m_isOn)
        QTimer::singleShot(kLook, &m_output, &sound::SoundOutput::open);
    setVolume(m_settings.value(key("sound/volume")).toString());
    takeState();
}

void SoundDesk::takeSnapshot()
{
    const auto& alerts = m_session.snapshot()->alerts;
    if (!m_isOn || !alerts || alerts == m_alerts)
        return;
    m_alerts = alerts;
    m_sounds.setAlerts(*alerts, m_room.now());
    sound();
}

void SoundDesk::takeSlowly()
{
    if (!m_mute)
        return;
    if (left() <= core::Duration{0})
        m_mute.reset();
    takeMute();
}

core::Duration SoundDesk::passed() const
{
    return std::chrono::milliseconds{m_muted.isValid() ? m_muted.elapsed() : 0};
}

core::Duration SoundDesk::left() const
{
    return m_mute ? m_mute->left(m_session.clock().now(), passed()) : core::Duration{0};
}

Hush SoundDesk::hush() const
{
    const core::Timestamp now = m_session.clock().now();
    if (!m_mute || !m_mute->covers(now, passed()))
        return Hush::Nothing;
    return m_mute->coversCritical(now, passed()) ? Hush::All : Hush::BelowCritical;
}

void SoundDesk::sound()
{
    if (!m_isOn)
        return;
    const Hush hush = this->hush();
    if (m_isHeard && m_sounds.isQuiet(hush)) {
        m_output.stop();
        m_isHeard = false;
    }
    const core::Timestamp now = m_room.now();
    const auto order = m_sounds.take(now, hush);
    if (order.tone || order.line) {
        m_output.play(order.tone, order.line ? lineOf(*order.line) : QString{});
        m_isHeard = true;
    }
    const auto next = m_sounds.next(hush);
    if (!next) {
        m_next.stop();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - now);
    m_next.start(std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds{0}, kLongestTimer));
}

QString SoundDesk::lineOf(const models::AlertSounds::Summary& summary) const
{
    const alerts::Alert* worst = nullptr;
    if (m_alerts) {
        const auto found = std::ranges::find(*m_alerts, summary.worst, &alerts::Alert::id);
        worst = found == m_alerts->end() ? nullptr : &*found;
    }
    return models::SoundText::line(summary, worst, m_texts);
}

void SoundDesk::toggleMute()
{
    if (m_mute)
        unmute();
    else if (m_isOn)
        mute(kShort);
}

void SoundDesk::mute(std::chrono::minutes length)
{
    const auto begin = [self = QPointer<SoundDesk>{this}](const SoundMute& mute) {
        if (!self)
            return; // the window was closed; its silence would have ended with it
        self->m_mute = mute;
        self->m_muted.start();
    };
    const SoundMute order = SoundMute::lasting(length, m_session.clock().now());
    m_submit(std::make_unique<session::MuteSound>(order, begin), [this] { takeMute(); });
}

void SoundDesk::unmute()
{
    if (!m_mute)
        return;
    const auto end = [self = QPointer<SoundDesk>{this}] {
        if (self)
            self->m_mute.reset();
    };
    m_submit(std::make_unique<session::UnmuteSound>(*m_mute, end), [this] { takeMute(); });
}

void SoundDesk::takeMute()
{
    writeSign();
    sound();
}

void SoundDesk::setOn(bool on)
{
    m_isOn = on;
    m_sounds = {};
    m_alerts.reset();
    m_next.stop();
    m_output.stop();
    takeState();
    takeSnapshot();
}

void SoundDesk::setVolume(const QString& word)
{
    const auto found =
        std::ranges::find_if(kVolumes, [&](const Volume& one) { return word == QLatin1String(one.word); });
    const Volume& volume = found == kVolumes.end() ? kVolumes[1] : *found;
    m_settings.setValue(key("sound/volume"), key(volume.word));
    m_output.setVolume(volume.value);
}

bool SoundDesk::isVoiceWanted() const
{
    return m_settings.value(key("sound/voice"), true).toBool();
}

void SoundDesk::setVoice(bool wanted)
{
    m_settings.setValue(key("sound/voice"), wanted);
    takeState();
}

void SoundDesk::takeState()
{
    // Until somebody has looked there may be one: it will say nothing where there is none.
    const bool mayHaveVoice = m_output.state().hasVoice || m_output.state().device == State::Device::Unknown;
    m_sounds.setHasVoice(isVoiceWanted() && mayHaveVoice);
    writeSign();
}

void SoundDesk::retranslate()
{
    m_output.setLanguage(m_texts.language());
    m_menu.setTitle(tr("Sound"));
    writeSign();
}

QString SoundDesk::untilText(const SoundMute& mute) const
{
    const core::Timestamp now = m_texts.now();
    const QString until = m_texts.time().moment(mute.until, now);
    if (mute.criticalUntil >= mute.until)
        return tr("Sound muted until %1").arg(until);
    return tr("Sound muted until %1, critical alerts until %2")
        .arg(until, m_texts.time().moment(mute.criticalUntil, now));
}

void SoundDesk::writeSign()
{
    TopBar::SoundSign sign;
    QStringList tip;
    const State& state = m_output.state();
    sign.icon = QStringLiteral("sound");
    if (state.device == State::Device::None) {
        sign.icon = QStringLiteral("sound-none");
        sign.left = tr("no sound", "in the top bar: alerts cannot be heard");
        sign.isTrouble = true;
        tip.append(tr("No sound device: alerts cannot be heard here"));
    } else if (state.device == State::Device::Failed) {
        sign.icon = QStringLiteral("sound-none");
        sign.left = tr("no sound", "in the top bar: alerts cannot be heard");
        sign.isTrouble = true;
        tip.append(tr("The sound device plays nothing: %1").arg(state.name));
    }
    if (!m_isOn) {
        sign = {.icon = QStringLiteral("sound-muted"), .left = {}, .tip = {}};
        tip = {tr("No sound in a replay")};
    } else if (m_mute && left() > core::Duration{0}) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(left());
        sign.icon = QStringLiteral("sound-muted");
        sign.isTrouble = false;
        sign.left = tr("%n min", "left of a mute", static_cast<int>(minutes.count()));
        tip.prepend(untilText(*m_mute));
        tip.append(tr("Sound on again (Q)"));
    } else {
        if (tip.isEmpty())
            tip.append(tr("Sound on"));
        tip.append(tr("Mute for 5 minutes (Q)"));
    }
    tip.append(tr("A click: how long to mute, how loud, try the sounds"));
    sign.tip = tip.join(u'\n');
    m_bar.setSound(sign);
}

void SoundDesk::showMenu()
{
    m_output.open();
    m_menu.popup(m_bar.belowSound());
}

void SoundDesk::fillMenu()
{
    m_menu.clear();
    if (m_session.mode() == session::Mode::Replay) {
        QAction* on = m_menu.addAction(tr("Sound in this replay"), this, [this](bool is) { setOn(is); });
        on->setObjectName(QStringLiteral("replay"));
        on->setCheckable(true);
        on->setChecked(m_isOn);
        m_menu.addSeparator();
    }
    fillMutes();
    m_menu.addSeparator();
    fillTests();
    fillVolumes();
    const bool hasVoice = m_output.state().hasVoice;
    QAction* voice = m_menu.addAction(hasVoice ? tr("Voice") : tr("Voice: none for this language here"), this,
                                      [this](bool is) { setVoice(is); });
    voice->setObjectName(QStringLiteral("voice"));
    voice->setCheckable(true);
    voice->setEnabled(hasVoice);
    voice->setChecked(hasVoice && isVoiceWanted());
}

void SoundDesk::fillMutes()
{
    for (const int minutes : {5, 15, 30, 60}) {
        const std::chrono::minutes length{minutes};
        QString text = tr("Mute for %n minute(s)", nullptr, minutes);
        if (length > SoundMute::kLongestCritical)
            text = tr("%1, critical alerts for %n", "muting; minutes",
                      static_cast<int>(SoundMute::kLongestCritical.count()))
                       .arg(text);
        QAction* action = m_menu.addAction(text, this, [this, length] { mute(length); });
        action->setObjectName(QStringLiteral("mute%1").arg(minutes));
        action->setEnabled(m_isOn);
    }
    QAction* again = m_menu.addAction(tr("Sound on again"), this, &SoundDesk::unmute);
    again->setObjectName(QStringLiteral("unmute"));
    again->setEnabled(m_mute.has_value());
}

void SoundDesk::fillTests()
{
    QMenu* menu = m_menu.addMenu(tr("Try the sounds"));
    for (const core::Priority priority : kPriorities)
        menu->addAction(models::WordText::priority(priority), this, [this, priority] { m_output.play(priority); });
    QAction* voice = menu->addAction(tr("Voice"), this, [this] {
        m_output.play(std::nullopt, tr("This is how several alerts at once are told."));
    });
    voice->setEnabled(m_output.state().hasVoice);
}

void SoundDesk::fillVolumes()
{
    QMenu* menu = m_menu.addMenu(tr("Volume"));
    auto* one = new QActionGroup(menu);
    const std::array texts{tr("Quiet", "volume"), tr("Normal", "volume"), tr("Loud", "volume")};
    for (std::size_t i = 0; i < kVolumes.size(); ++i) {
        const QString word = key(kVolumes[i].word);
        QAction* action = menu->addAction(texts[i], this, [this, word] {
            setVolume(word);
            m_output.play(core::Priority::High); // to hear what was chosen
        });
        action->setObjectName(word);
        action->setCheckable(true);
        action->setChecked(m_settings.value(key("sound/volume")).toString() == word);
        one->addAction(action);
    }
}

} // namespace vigie::widgets
