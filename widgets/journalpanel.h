// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journalmodel.h"
#include "widgets/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace vigie::widgets {

class ElidedLabel;
class JournalFilters;
class RowView;

/// The journal: entries in plain words, newest on top, and the selected one as it stands in the journal.
class JournalPanel final : public QWidget {
    Q_OBJECT

public:
    JournalPanel(models::JournalModel& journal, const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }

    /// What became of a wish, in place of what the journal promises; with the next entry that is chosen it goes.
    void tell(const QString& text);

Q_SIGNALS:
    /// The proof of an entry is wanted: in the clipboard, or as a file.
    void proofAsked(quint64 entry, bool asFile);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void updatePage();
    void writeRaw();
    void writePromise();
    void askForProof(bool asFile);

    models::JournalModel& m_journal;
    RowView* m_view;
    JournalFilters* m_filters;
    ElidedLabel* m_promise;
    QWidget* m_chosen; ///< The entry that is chosen, and what can be had of it.
    QLabel* m_words;   ///< It, in whole sentences.
    QPlainTextEdit* m_raw;
    QPushButton* m_copyProof;
    QPushButton* m_saveProof;
    QString m_told;
};

} // namespace vigie::widgets
