// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "models/texts.h"

#include <QTabWidget>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

class QFormLayout;
class QLabel;

namespace vigie::widgets {

/// The fields of a rule on three pages: when it alerts, what it says, and how it stands to others. Which there are
/// follows from its kind; another kind is another file. Pages that others add stand behind its own.
class RuleForm final : public QTabWidget {
    Q_OBJECT

public:
    /// `isNew`: its id can be written.
    RuleForm(const alerts::Rule& rule, bool isNew, const models::Texts& texts, QWidget* parent = nullptr);

    /// Another rule: the fields are made anew where its kind is another, and filled in.
    void setRule(const alerts::Rule& rule);
    /// As the fields have it; whether it can be a rule is for RuleBook::look to say. A number that is none: as before.
    [[nodiscard]] const alerts::Rule& rule() const { return m_rule; }
    /// The field whose number is none, in words; empty where all are numbers.
    [[nodiscard]] QString notANumber() const;
    /// The editor of a key, for tests and to go to a problem; nullptr where there is none.
    [[nodiscard]] QWidget* editor(std::string_view key) const;
    /// Shows the page of a key and gives its editor the focus. False where there is none.
    bool goTo(std::string_view key);

Q_SIGNALS:
    void edited(); ///< By a person.

private:
    /// One editor, and how it goes with the rule.
    struct Field {
        std::string_view key;
        QWidget* editor = nullptr;
        int page = 0;
        std::function<void()> show; ///< From m_rule.
        std::function<void()> take; ///< Into m_rule.
    };

    void build();
    void buildTest();
    void watched();
    void buildThreshold();
    void buildStates();
    void buildSilence();
    void buildRate();
    void buildDeviation();
    void buildCount();
    void buildStory();
    void buildFence();
    void buildReport();
    void buildDelays();
    void buildWords();
    void buildLinks();
    void startPage(const QString& title);
    void put(std::string_view key, QWidget* editor, std::function<void()> show, std::function<void()> take,
             const QString& hint = {}, bool hasUnit = false);
    void text(std::string_view key, const std::function<std::string&()>& of, const QString& hint = {});
    void number(std::string_view key, const std::function<double&()>& of, bool isInUnit = true);
    void integer(std::string_view key, const std::function<int&()>& of, int least, int most);
    void duration(std::string_view key, const std::function<core::Duration&()>& of, const QString& hint = {});
    void flag(std::string_view key, const std::function<bool&()>& of, const QString& words);
    void words(std::string_view key, const std::function<alerts::Words&()>& of, int lines);
    void list(std::string_view key, const std::function<std::vector<std::string>&()>& of, const QString& hint = {});
    void choice(std::string_view key, const QStringList& words, const std::function<int()>& of,
                const std::function<void(int)>& set);
    void took();
    void showAll();
    void showUnits();

    template <typename Test> [[nodiscard]] Test& test() { return std::get<Test>(m_rule.test); }

    alerts::Rule m_rule;
    bool m_isNew;
    const models::Texts& m_texts;
    std::vector<QWidget*> m_pages; ///< Its own.
    std::vector<Field> m_fields;
    std::vector<QLabel*> m_units;  ///< Beside numbers in the rule's unit.
    QFormLayout* m_form = nullptr; ///< Of the page that is being built.
    bool m_shows = false;          ///< The fields are being filled in: what changes is not a person's.
};

} // namespace vigie::widgets
