// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalreader.h"
#include "models/texts.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace vigie::widgets {

/// Which entries of the journal are looked for: a text, what they are about, who wrote them, since when.
class JournalFilters final : public QWidget {
    Q_OBJECT

public:
    /// `texts` outlives it.
    explicit JournalFilters(const models::Texts& texts, QWidget* parent = nullptr);

    [[nodiscard]] journal::EntryFilter filter() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const models::Texts& m_texts;
    QLineEdit* m_text;
    QComboBox* m_about;
    QComboBox* m_who;
    QComboBox* m_since;
    QTimer m_typing;
};

} // namespace vigie::widgets
