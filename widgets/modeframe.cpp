// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/modeframe.h"

#include <QEvent>

namespace vigie::widgets {

class ModeFrame::Strip final : public QWidget {
public:
    explicit Strip(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_OpaquePaintEvent);
        setFocusPolicy(Qt::NoFocus);
    }
    void set(session::Mode mode, const Theme& theme)
    {
        m_mode = mode;
        m_theme = theme;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        // One pattern around the whole window, not one a strip.
        painter.setBrushOrigin(-pos());
        ModeFrame::paint(painter, rect(), m_mode, m_theme);
    }

private:
    session::Mode m_mode = session::Mode::Live;
    Theme m_theme{Theme::Kind::Dark};
};

ModeFrame::ModeFrame(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    for (Strip*& strip : m_strips)
        strip = new Strip(&window);
    window.installEventFilter(this);
    place();
}

void ModeFrame::paint(QPainter& painter, const QRect& box, session::Mode mode, const Theme& theme)
{
    const QColor colour = theme.mode(mode);
    painter.fillRect(box, colour);
    if (mode == session::Mode::Training)
        painter.fillRect(box, QBrush{theme.window, Qt::BDiagPattern});
}

void ModeFrame::set(session::Mode mode, const Theme& theme)
{
    for (Strip* strip : m_strips) {
        strip->set(mode, theme);
        strip->raise();
    }
}

void ModeFrame::place()
{
    const int w = m_window.width();
    const int h = m_window.height();
    constexpr int f = Theme::kFrame;
    const std::array<QRect, 4> places{QRect{0, 0, w, f}, QRect{0, h - f, w, f}, QRect{0, 0, f, h},
                                      QRect{w - f, 0, f, h}};
    for (std::size_t i = 0; i < m_strips.size(); ++i) {
        m_strips[i]->setGeometry(places[i]);
        m_strips[i]->raise();
    }
}

bool ModeFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded || event->type() == QEvent::Show)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::widgets
