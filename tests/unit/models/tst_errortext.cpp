// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errortext.h"

#include <QTest>

using vigie::core::Error;
using vigie::core::ErrorCode;
using vigie::core::Message;
using vigie::models::ErrorText;

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreFilledOnce();
    void sentenceHasPlaceAndRemedy();
};

void TestErrorText::placesAreFilledOnce()
{
    QCOMPARE(ErrorText::of(Message{"%1 holds %2.", {"%2", "<b>%1</b>"}}), QStringLiteral("%2 holds <b>%1</b>."));
    QCOMPARE(ErrorText::of(Message{"%1 of %2", {"one"}}), QStringLiteral("one of "));
    QCOMPARE(ErrorText::of(Message{"100 %"}), QStringLiteral("100 %"));
    QVERIFY(ErrorText::of(Message{}).isEmpty());
}

void TestErrorText::sentenceHasPlaceAndRemedy()
{
    const Error error{ErrorCode::NotFound, "rules/waste.toml:12", Message{"The unit %1 is unknown.", {"X99"}},
                      Message{"Use a UN/CEFACT code."}};
    QCOMPARE(ErrorText::sentence(error),
             QStringLiteral("rules/waste.toml:12: The unit X99 is unknown. Use a UN/CEFACT code."));
    QCOMPARE(ErrorText::what(Error{ErrorCode::Io, {}, Message{"No."}, {}}), QStringLiteral("No."));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
