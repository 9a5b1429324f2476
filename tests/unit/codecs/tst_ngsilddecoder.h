// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// Apart from its messages: moc takes the "//" of an address in a raw string for a comment.
class TestNgsiLdDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void languages();
    void listsOfEntities();
    void deletedIsNotAValue();
    void badFieldsCostThemselves_data();
    void badFieldsCostThemselves();
    void sameByPlanAndInFull();
    void appendsToTheBatch();
    void errorsLeaveTheBatch();
    void modelsHaveDomains();
};
