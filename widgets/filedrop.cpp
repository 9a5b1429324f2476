// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace vigie::widgets {

FileDrop::FileDrop(QObject* parent)
    : QObject(parent)
{
}

void FileDrop::watch(QObject& target)
{
    target.installEventFilter(this);
}

QStringList FileDrop::filesIn(const QMimeData* data)
{
    QStringList out;
    if (data == nullptr || !data->hasUrls())
        return out;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            out.append(url.toLocalFile());
    }
    return out;
}

bool FileDrop::eventFilter(QObject* /*watched*/, QEvent* event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!isDrag && event->type() != QEvent::Drop)
        return false;
    auto& drop = static_cast<QDropEvent&>(*event);
    const QStringList files = filesIn(drop.mimeData());
    if (files.isEmpty())
        return false;
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (!isDrag)
        Q_EMIT dropped(files);
    return true;
}

} // namespace vigie::widgets
