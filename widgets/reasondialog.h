// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QLineEdit;

namespace vigie::widgets {

/// Says what is about to be done and asks why: it cannot be answered without a reason.
class ReasonDialog final : public QDialog {
    Q_OBJECT

public:
    /// `action`: on the button, too. `what`: whole sentences; `lines`: what differs, may be empty.
    ReasonDialog(const QString& action, const QString& what, const QStringList& lines, QWidget* parent = nullptr);

    [[nodiscard]] QString reason() const;

private:
    QLineEdit* m_reason;
    QDialogButtonBox* m_buttons;
};

/// A field for a reason in words.
[[nodiscard]] QLineEdit* reasonField(QWidget* parent);
/// Long enough to say something.
[[nodiscard]] bool isReason(const QString& text);

} // namespace vigie::widgets
