// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/importtext.h"

#include <QDialog>
#include <QStringList>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace vigie::widgets {

class ElidedLabel;
class ImportForm;
class ImportResult;

/// Files from outside become layers, one after the other: what is in the file, what only a person can say, how far it
/// is, and how it ended. Beside the work, not in its way: the rest of the window goes on.
///
/// Thread:   GUI, which is never kept waiting; the work is LayerImports's.
/// Lifetime: the session and the texts outlive it.
/// Keys:     Enter does the button that is marked; Esc cancels what is under way, and else closes.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(session::Session& session, const models::Texts& texts, QWidget* parent = nullptr);

    /// Takes files in: the first one now, unless there is one already; the others after it.
    void add(const QStringList& files);
    /// Where a drawing without a projection is put unless somebody says otherwise: the map's middle.
    void setMiddleOfMap(std::function<core::GeoPosition()> middle) { m_middle = std::move(middle); }

    void reject() override;

Q_SIGNALS:
    void showOnMapAsked(vigie::core::GeoPosition middle);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Page { Choose, Looking, Form, Importing, Ended };

    void build();
    void retranslate();
    void goTo(Page page);
    void updateButtons();
    void act(); ///< What the marked button says.
    void chooseFiles();
    void next();
    void look(layers::SourceAnswers answers);
    void looked(const core::Expected<session::ExaminedFile>& file);
    void import();
    void showProgress(const layers::ImportProgress& progress);
    void ended(const session::ImportOutcome& outcome);

    session::Session& m_session;
    ImportText m_words;
    std::function<core::GeoPosition()> m_middle;
    QStringList m_waiting;
    QString m_file;
    Page m_page = Page::Choose;
    layers::ImportProgress m_progress;

    QStackedWidget* m_pages;
    QLabel* m_hint;
    QWidget* m_work;
    ElidedLabel* m_workFile;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QScrollArea* m_formPage;
    ImportForm* m_form;
    ImportResult* m_result;
    QLabel* m_more;
    QPushButton* m_action;
    QPushButton* m_close;
};

} // namespace vigie::widgets
