// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace vigie::widgets {

/// The controls of a replay: pause, speed, where in time it is, and a slider to go elsewhere.
class ReplayBar final : public QWidget {
    Q_OBJECT

public:
    ReplayBar(session::Session& session, const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void takeState(); ///< The replay's state or its clock moved on.
    void togglePause();
    void step(std::chrono::seconds by); ///< Goes forwards or back in the recording.

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void seekTo(int place);

    session::Session& m_session;
    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    QToolButton* m_play;
    QComboBox* m_speed;
    QSlider* m_slider;
    QLabel* m_from;
    QLabel* m_now;
    QLabel* m_to;
};

} // namespace vigie::widgets
