// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster.h"

#include <QtTest>

using namespace vigie::session;

namespace {
Shift shift(const char* actor, const char* account)
{
    return {actor, account, "A name", {vigie::people::Role::Operator}, {}};
}
} // namespace

class TestRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastToComeHasTheDesk()
    {
        Roster roster;
        QVERIFY(roster.front() == nullptr);
        roster.join(shift("p-1", "a-1"));
        roster.join(shift("p-2", "a-2"));
        QCOMPARE(roster.front()->actor, std::string{"p-2"});
        roster.takeOver("p-1");
        QCOMPARE(roster.front()->actor, std::string{"p-1"});
        roster.takeOver("p-9"); // who is not on
        QCOMPARE(roster.front()->actor, std::string{"p-1"});
        roster.leave("p-1");
        QCOMPARE(roster.front()->actor, std::string{"p-2"});
        QVERIFY(roster.isLocked()); // nobody acts in p-2's name without their password
        roster.takeOver("p-2");
        QVERIFY(!roster.isLocked());
        roster.leave("p-2");
        QVERIFY(!roster.isLocked()); // nobody is on: there is nothing to unlock
        QVERIFY(roster.front() == nullptr);
        QVERIFY(roster.all().empty());
    }

    void whoComesUnlocks()
    {
        Roster roster;
        roster.join(shift("p-1", "a-1"));
        roster.lock();
        QVERIFY(roster.isLocked());
        roster.takeOver("p-9");
        QVERIFY(roster.isLocked());
        roster.takeOver("p-1");
        QVERIFY(!roster.isLocked());
        roster.lock();
        roster.join(shift("p-2", "a-2"));
        QVERIFY(!roster.isLocked());
    }

    void peopleAreFound()
    {
        Roster roster;
        roster.join(shift("p-1", "a-1"));
        QVERIFY(roster.byActor("p-1") == roster.front());
        QVERIFY(roster.byAccount("a-1") == roster.front());
        QVERIFY(roster.byActor("p-2") == nullptr);
        QVERIFY(roster.byAccount("a-2") == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestRoster)
#include "tst_roster.moc"
