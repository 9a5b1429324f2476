// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTest>

namespace vigie::test {

/// The dialog of this kind that is on the screen; nullptr where there is none.
template <typename T> T* shownDialog()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<T*>(widget); dialog != nullptr && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// Answers the question that is asked, or is about to be.
inline void answerQuestion(bool yes)
{
    QTRY_VERIFY(shownDialog<QMessageBox>() != nullptr);
    QMessageBox* box = shownDialog<QMessageBox>();
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == (yes ? QMessageBox::AcceptRole : QMessageBox::RejectRole)) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_VERIFY(shownDialog<QMessageBox>() == nullptr);
}

} // namespace vigie::test
