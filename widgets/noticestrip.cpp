// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/noticestrip.h"

#include "models/errortext.h"
#include "widgets/plaintext.h"
#include "widgets/symbols.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

namespace {
QString keyOf(const core::Error& notice)
{
    return QString::fromStdString(notice.english());
}
} // namespace

NoticeStrip::NoticeStrip(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(12, 2, 8, 2);
    m_layout->setSpacing(0);
    hide();
}

void NoticeStrip::setNotices(std::vector<core::Error> notices)
{
    if (notices == m_notices)
        return;
    m_notices = std::move(notices);
    QSet<QString> present;
    for (const core::Error& notice : m_notices)
        present.insert(keyOf(notice));
    m_dismissed.intersect(present);
    build();
}

void NoticeStrip::add(core::Error notice)
{
    m_dismissed.remove(keyOf(notice));
    std::erase(m_answers, notice);
    m_answers.insert(m_answers.begin(), std::move(notice));
    m_answers.resize(std::min<std::size_t>(m_answers.size(), kShown));
    build();
}

void NoticeStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    build();
}

void NoticeStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void NoticeStrip::dismiss(const QString& key)
{
    std::erase_if(m_answers, [&](const core::Error& answer) { return keyOf(answer) == key; });
    m_dismissed.insert(key);
    build();
}

void NoticeStrip::build()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a line's own button may be what called
        }
        delete item;
    }
    m_lines = 0;
    int more = 0;
    QSet<QString> listed; // an answer may be among the session's notices too
    for (const auto* list : {&m_answers, &m_notices}) {
        for (const core::Error& notice : *list) {
            const QString key = keyOf(notice);
            if (m_dismissed.contains(key) || listed.contains(key))
                continue;
            listed.insert(key);
            if (m_lines < kShown)
                addLine(notice, key);
            else
                ++more;
        }
    }
    if (more > 0) {
        QLabel* rest = plainLabel(this, tr("%n more notice(s)", nullptr, more));
        rest->setObjectName(QStringLiteral("caption"));
        m_layout->addWidget(rest);
    }
    setVisible(m_lines > 0);
    updateGeometry();
}

void NoticeStrip::addLine(const core::Error& notice, const QString& key)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(8);
    auto* sign = new QLabel(line);
    sign->setPixmap(
        Symbols::icon(QStringLiteral("warning"), m_theme.warning).pixmap(QSize{16, 16}, devicePixelRatioF()));
    sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* text = new ElidedLabel(line);
    text->setFullText(models::ErrorText::sentence(notice));
    auto* close = new QToolButton(line);
    close->setIcon(Symbols::icon(QStringLiteral("close"), m_theme.dim));
    close->setIconSize({14, 14});
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Put this notice away"));
    close->setAccessibleName(tr("Put this notice away"));
    connect(close, &QToolButton::clicked, this, [this, key] { dismiss(key); });
    row->addWidget(sign);
    row->addWidget(text, 1);
    row->addWidget(close);
    m_layout->addWidget(line);
    line->show();
    ++m_lines;
}

} // namespace vigie::widgets
