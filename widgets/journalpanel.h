// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journalmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace vigie::widgets {

class ElidedLabel;
class RowView;

/// The journal: entries in plain words, newest on top, and the selected one as it stands in the journal.
class JournalPanel final : public QWidget {
    Q_OBJECT

public:
    explicit JournalPanel(models::JournalModel& journal, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void updatePage();
    void writeRaw();

    models::JournalModel& m_journal;
    RowView* m_view;
    QLineEdit* m_filter;
    ElidedLabel* m_promise;
    QPlainTextEdit* m_raw;
    QTimer m_typing;
};

} // namespace vigie::widgets
