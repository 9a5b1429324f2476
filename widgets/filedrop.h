// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace vigie::widgets {

/// Takes files of this computer that are dropped on a widget or on a window; everything else passes by.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QObject* parent = nullptr);
    /// `target` is a widget that accepts drops, or a window. It may end before this.
    void watch(QObject& target);

    /// The local files in it, in their order; empty for anything else.
    [[nodiscard]] static QStringList filesIn(const QMimeData* data);

Q_SIGNALS:
    void dropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace vigie::widgets
