// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/texts.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace vigie::widgets {

/// The situation that an alert of a rule of correlation proposes: what would belong to it, and the two answers. Hidden for
/// every other alert.
class SituationBox final : public QFrame {
    Q_OBJECT

public:
    explicit SituationBox(const models::Texts& texts, QWidget* parent = nullptr);

    /// `members`: the alerts that belong to it, in words.
    void show(const alerts::Alert& alert, const QStringList& members);

Q_SIGNALS:
    void decided(bool accepted);

private:
    [[nodiscard]] QString standing(const alerts::Alert& alert) const;

    const models::Texts& m_texts;
    QLabel* m_words;
    QLabel* m_members;
    QPushButton* m_accept;
    QPushButton* m_refuse;
};

} // namespace vigie::widgets
