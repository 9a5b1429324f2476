// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/replaybar.h"

#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"
#include "widgets/symbols.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace vigie::widgets {

namespace {

constexpr int kPlaces = 10'000; ///< Of the slider.
constexpr std::array kSpeeds{0.5, 1.0, 2.0, 5.0, 10.0, 60.0, 300.0, 1000.0};

} // namespace

ReplayBar::ReplayBar(session::Session& session, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_texts(texts)
    , m_play(new QToolButton(this))
    , m_speed(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_from(plainLabel(this))
    , m_now(plainLabel(this))
    , m_to(plainLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 10, 3);
    layout->setSpacing(8);
    new ChoiceGuard(*m_speed);
    m_play->setFocusPolicy(Qt::TabFocus);
    m_slider->setRange(0, kPlaces);
    m_slider->setTracking(false);
    for (const double speed : kSpeeds)
        m_speed->addItem(QString{}, speed);
    m_from->setObjectName(QStringLiteral("caption"));
    m_to->setObjectName(QStringLiteral("caption"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_play, m_speed, m_now, m_from})
        layout->addWidget(widget);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_to);
    connect(m_play, &QToolButton::clicked, this, &ReplayBar::togglePause);
    connect(m_speed, &QComboBox::activated, this,
            [this] { m_session.setReplaySpeed(m_speed->currentData().toDouble()); });
    connect(m_slider, &QSlider::valueChanged, this, &ReplayBar::seekTo);
    connect(m_slider, &QSlider::sliderMoved, this, [this](int place) {
        const auto state = m_session.replay();
        m_now->setText(m_texts.time().full(state.from + (state.to - state.from) * place / kPlaces));
    });
    retranslate();
}

void ReplayBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    takeState();
}

void ReplayBar::togglePause()
{
    m_session.setReplayPaused(!m_session.replay().paused);
}

void ReplayBar::step(std::chrono::seconds by)
{
    const auto state = m_session.replay();
    m_session.seekReplay(std::clamp(m_texts.now() + by, state.from, state.to));
}

void ReplayBar::seekTo(int place)
{
    const auto state = m_session.replay();
    m_session.seekReplay(state.from + (state.to - state.from) * place / kPlaces);
}

void ReplayBar::retranslate()
{
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, tr("× %1", "speed").arg(m_texts.number().value(m_speed->itemData(i).toDouble())));
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_speed->setToolTip(tr("Speed of the replay"));
    m_slider->setAccessibleName(tr("Place in the recording"));
    takeState();
}

void ReplayBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplayBar::takeState()
{
    const auto state = m_session.replay();
    if (state.from == core::kNoTime || state.to <= state.from)
        return;
    const core::Timestamp now = std::clamp(m_texts.now(), state.from, state.to);
    const QSignalBlocker sliderBlock{m_slider};
    if (!m_slider->isSliderDown()) {
        m_slider->setValue(static_cast<int>((now - state.from) * kPlaces / (state.to - state.from)));
        m_now->setText(m_texts.time().full(now));
    }
    m_from->setText(m_texts.time().moment(state.from, now));
    m_to->setText(m_texts.time().moment(state.to, now));
    m_play->setIcon(
        Symbols::icon(state.paused || state.ended ? QStringLiteral("play") : QStringLiteral("pause"), m_theme.text));
    const QString word = state.ended ? tr("The recording is over") : state.paused ? tr("Go on (P)") : tr("Pause (P)");
    m_play->setToolTip(word);
    m_play->setAccessibleName(word);
    const int speed = m_speed->findData(state.speed);
    if (speed >= 0)
        m_speed->setCurrentIndex(speed);
}

} // namespace vigie::widgets
