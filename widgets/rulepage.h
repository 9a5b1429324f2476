// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulebook.h"
#include "models/texts.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QLabel;
class QListWidget;

namespace vigie::widgets {

/// One rule to read: what it says in words, and its versions, newest first, of which an earlier one can be brought back.
class RulePage final : public QScrollArea {
    Q_OBJECT

public:
    RulePage(const alerts::RuleBook& book, const models::Texts& texts, QWidget* parent = nullptr);

    /// nullptr: none is chosen.
    void show(const std::shared_ptr<const alerts::Rule>& rule);
    [[nodiscard]] QListWidget* versions() const { return m_versions; }

Q_SIGNALS:
    /// An earlier version, by its place in RuleBook::versions.
    void versionAsked(int version);

private:
    void write();

    const alerts::RuleBook& m_book;
    const models::Texts& m_texts;
    std::shared_ptr<const alerts::Rule> m_rule;
    QLabel* m_title;
    QWidget* m_facts;
    QLabel* m_past;
    QListWidget* m_versions;
    QLabel* m_hint;
};

} // namespace vigie::widgets
