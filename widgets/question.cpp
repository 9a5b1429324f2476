// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/question.h"

#include <QMessageBox>

#include <utility>

namespace vigie::widgets {

void ask(QWidget& parent, const Question& question, std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, &parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(question.verb, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::accepted, &parent, std::move(then));
    box->open();
}

} // namespace vigie::widgets
