// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace vigie::widgets {

/// The translations inside the program, and which are in use. Changing them sends QEvent::LanguageChange to every
/// window. Lifetime: longer than the windows; takes its translators back when it ends.
class Languages final : public QObject {
    Q_OBJECT

public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    [[nodiscard]] static QStringList available(); ///< "en", "fr".
    /// An unknown code is English.
    void set(const QString& code);
    [[nodiscard]] const QString& current() const { return m_current; }
    [[nodiscard]] QString next() const;                       ///< The one after, in turn.
    [[nodiscard]] static QString nameOf(const QString& code); ///< In its own language: "Français".

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_current;
};

} // namespace vigie::widgets
