// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expected.h"

#include <QtTest>

using namespace vigie::core;

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsItsPlaces();
    void anErrorReadsAsASentence();
};

void TestMessage::fillsItsPlaces()
{
    QCOMPARE(Message("%2 before %1, 100 %, %9", {"a", "b"}).english(), std::string("b before a, 100 %, "));
    // What comes from outside is not filled a second time.
    QCOMPARE(Message("<%1> <%2>", {"%2", "x"}).english(), std::string("<%2> <x>"));
    QVERIFY(Message().empty());
    QVERIFY(Message("a %1", {"b"}) == Message("a %1", {"b"}));
    QVERIFY(!(Message("a %1", {"b"}) == Message("a %1", {"c"})));
}

void TestMessage::anErrorReadsAsASentence()
{
    const Expected<int> failed =
        fail(ErrorCode::NotFound, "profile.toml:3", {"There is no \"%1\".", {"x"}}, "Add it.");
    QVERIFY(!failed);
    QCOMPARE(failed.error().english(), std::string("profile.toml:3: There is no \"x\". Add it."));
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
