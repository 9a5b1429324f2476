// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// Apart from its messages: moc takes the "//" of an address in a raw string for a comment.
class TestPrivacyFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesNames_data();
    void judgesNames();
    void seesPersonalValues_data();
    void seesPersonalValues();
    void listsAreInnocent();
    void knownModelsHaveAList();
    void privateVehiclesStayOut();
    void peopleStayOut();
    void partsAreJudgedToo();
    void namesMayBePersonalThemselves();
    void profileMayLetMoreThrough();
    void nothingPersonalGetsThrough_data();
    void nothingPersonalGetsThrough();
    void innocentNamesDoNotHelp();
};
