// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/layerimports.h"
#include "widgets/importtext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::widgets {

/// How an import ended, or why a file cannot be imported: what happened, and what to do.
class ImportResult final : public QWidget {
    Q_OBJECT

public:
    explicit ImportResult(const ImportText& words, QWidget* parent = nullptr);

    void show(const session::ImportOutcome& outcome);
    void show(const core::Error& error, const std::filesystem::path& file);
    void retranslate();

Q_SIGNALS:
    void showOnMapAsked(vigie::core::GeoPosition middle);

private:
    void tell();
    void tellError(const QString& name, const core::Error& error);

    const ImportText& m_words;
    std::optional<session::ImportOutcome> m_outcome;
    QLabel* m_head;
    QLabel* m_lines;
    QLineEdit* m_command;
    QPushButton* m_copy;
    QPushButton* m_show;
    QPushButton* m_list;
};

} // namespace vigie::widgets
