// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/layerimports.h"
#include "widgets/importtext.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace vigie::widgets {

class DomainBox;
class ElidedLabel;
class ImportQuestions;

/// What was found in a file, and what is to become of it.
class ImportForm final : public QWidget {
    Q_OBJECT

public:
    ImportForm(session::LayerImports& imports, const ImportText& words, QWidget* parent = nullptr);

    /// `middle`: of the map.
    void show(const session::ExaminedFile& file, core::GeoPosition middle);
    /// Nothing is open any more.
    [[nodiscard]] bool isComplete() const;
    /// The file must be looked at again with `answers`, since they tell how to read it.
    [[nodiscard]] bool needsAnotherLook() const;
    [[nodiscard]] layers::SourceAnswers answers() const;
    [[nodiscard]] session::ImportOrder order() const;
    void retranslate();
    void takeFocus(); ///< To the first thing that is open, else to the title.

Q_SIGNALS:
    void changed();

private:
    void buildRows();
    void showTables();
    void showTexts();
    void showOutcome();
    void chooseFolder();
    [[nodiscard]] bool isMap() const;

    const ImportText& m_words;
    session::ExaminedFile m_file;
    QFormLayout* m_rows;
    ElidedLabel* m_name;
    QLabel* m_kind;
    QTreeWidget* m_tables;
    QComboBox* m_encoding;
    QLabel* m_samples;
    ImportQuestions* m_questions;
    QLineEdit* m_title;
    QLineEdit* m_attribution;
    DomainBox* m_domain;
    QWidget* m_folderRow;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QLabel* m_outcome;
};

} // namespace vigie::widgets
