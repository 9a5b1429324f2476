// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reasondialog.h"

#include "widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::widgets {

ReasonDialog::ReasonDialog(const QString& action, const QString& what, const QStringList& lines, QWidget* parent)
    : QDialog(parent)
    , m_reason(reasonField(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(action);
    QLabel* head = plainLabel(this, what);
    head->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    if (!lines.isEmpty()) {
        QLabel* body = plainLabel(this, lines.join(u'\n'));
        body->setWordWrap(true);
        body->setObjectName(QStringLiteral("caption"));
        layout->addWidget(body);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("Why"), m_reason);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    QPushButton* ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(action);
    ok->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this, ok] { ok->setEnabled(isReason(m_reason->text())); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(460);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().simplified();
}

QLineEdit* reasonField(QWidget* parent)
{
    constexpr int kMost = 200;
    auto* out = new QLineEdit(parent);
    out->setMaxLength(kMost);
    out->setPlaceholderText(ReasonDialog::tr("In a few words; no names of persons"));
    out->setAccessibleName(ReasonDialog::tr("Reason in words"));
    return out;
}

bool isReason(const QString& text)
{
    return text.simplified().size() >= 3;
}

} // namespace vigie::widgets
