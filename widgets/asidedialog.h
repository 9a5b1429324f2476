// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/aside.h"
#include "models/texts.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace vigie::widgets {

/// Asks how long, and why, alerts are set aside. It cannot be answered without a reason and an end.
class AsideDialog final : public QDialog {
    Q_OBJECT

public:
    /// What is asked about.
    struct Question {
        alerts::AsideInput what = alerts::AsideInput::ShelveTimed; ///< ShelveTimed, or TakeOutOfService.
        QStringList names;                                         ///< Of the alerts, or of the asset.
        core::Duration longest{};                                  ///< No longer than that from now.
        int critical = 0;                                          ///< So many of them are critical at present.
    };
    AsideDialog(const Question& question, const models::Texts& texts, QWidget* parent = nullptr);

    /// Valid when the dialog was accepted.
    [[nodiscard]] alerts::AsideOrder order() const;

private:
    void buildHead(const Question& question);
    void fillReasons();
    void fillLengths();
    void takeLength();
    void checkOrder();
    [[nodiscard]] core::Timestamp until() const;
    [[nodiscard]] bool isTyped() const;

    const models::Texts& m_texts;
    alerts::AsideInput m_what;
    core::Duration m_longest;
    bool m_isCritical;
    QComboBox* m_reason;
    QLineEdit* m_typed;
    QComboBox* m_length;
    QDateTimeEdit* m_until;
    QCheckBox* m_once;
    QLabel* m_wrong;
    QDialogButtonBox* m_buttons;
};

} // namespace vigie::widgets
