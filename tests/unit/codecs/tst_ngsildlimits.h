// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// Apart from its messages: moc takes the "//" of an address in a raw string for a comment.
class TestNgsiLdLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void atTheLimit();
    void longTextsAreCut();
    void tooManyAttributes();
    void tooManyParts();
    void tooManyVertices();
    void longNames();
    void ownLimits();
    void nastyMessagesEnd_data();
    void nastyMessagesEnd();
    void brokenMessagesEnd();
};
