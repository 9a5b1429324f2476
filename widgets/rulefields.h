// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/timestamp.h"

#include <QLineEdit>
#include <QLocale>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace vigie::widgets {

/// Asks for a number of any size, written as the language does.
class NumberEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberEdit(const QLocale& locale, QWidget* parent = nullptr);

    void setNumber(double number);
    [[nodiscard]] std::optional<double> number() const; ///< Nothing while it is none.

private:
    QLocale m_locale;
};

/// Asks for a length of time in its largest unit: "90 s", "15 min".
class DurationEdit final : public QWidget {
    Q_OBJECT

public:
    explicit DurationEdit(QWidget* parent = nullptr);

    void setDuration(core::Duration duration);
    [[nodiscard]] core::Duration duration() const;
    [[nodiscard]] QSpinBox* number() const { return m_number; }

Q_SIGNALS:
    void edited();

private:
    QSpinBox* m_number;
    QComboBox* m_unit;
};

/// Asks for a text in French and in English.
class WordsEdit final : public QWidget {
    Q_OBJECT

public:
    /// `lines`: how high; 1 is one line that knows no other.
    explicit WordsEdit(int lines, QWidget* parent = nullptr);

    void setWords(const alerts::Words& words);
    [[nodiscard]] alerts::Words words() const;
    void setName(const QString& name); ///< For readers of the screen.

Q_SIGNALS:
    void edited();

private:
    struct Part {
        QLineEdit* line = nullptr;
        QPlainTextEdit* text = nullptr;
    };
    static void set(const Part& part, const std::string& words);
    [[nodiscard]] static std::string of(const Part& part);
    [[nodiscard]] Part make(int lines);

    Part m_french;
    Part m_english;
};

/// A list of words between commas.
[[nodiscard]] QString joined(const std::vector<std::string>& words);
[[nodiscard]] std::vector<std::string> apart(const QString& words);

} // namespace vigie::widgets
