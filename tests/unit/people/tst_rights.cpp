// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrykind.h"
#include "people/rights.h"

#include <QtTest>

#include <algorithm>
#include <array>

using namespace vigie::people;

class TestRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsSomebodysOrTheProgramsOwn();
    void theTableIsSortedAndOfKindsAlone();
    void aPersonActsInTheLeastRoleThatSuffices();
    void whoMayNotIsToldWhoMay();
    void rolesHaveWords();
};

void TestRights::everyKindIsSomebodysOrTheProgramsOwn()
{
    // What the program writes by itself. A kind in neither list has been forgotten; one in both means two things.
    constexpr std::array<std::string_view, 9> own{"alert.digest",      "clock.step",    "feed.back",
                                                  "feed.lost",         "import.end",    "journal.begin",
                                                  "journal.recovered", "session.start", "session.stop"};
    for (const auto& kind : vigie::journal::entryKinds()) {
        const bool isOwn = std::ranges::find(own, kind.act) != own.end();
        const bool isSomebodys = std::ranges::any_of(rights(), [&](const Right& r) { return r.act == kind.act; });
        QVERIFY2(isOwn != isSomebodys, std::string{kind.act}.c_str());
    }
}

void TestRights::theTableIsSortedAndOfKindsAlone()
{
    QVERIFY(std::ranges::is_sorted(rights(), {}, &Right::act));
    for (const Right& right : rights()) {
        QVERIFY2(vigie::journal::findKind(right.act) != nullptr, std::string{right.act}.c_str());
        QVERIFY(!right.roles.empty());
    }
}

void TestRights::aPersonActsInTheLeastRoleThatSuffices()
{
    const RoleSet both{Role::Supervisor, Role::Operator};
    QVERIFY(roleFor("alert.acknowledge", both) == Role::Operator);
    QVERIFY(roleFor("rule.change", both) == Role::Supervisor);
    QVERIFY(roleFor("rule.change", RoleSet{Role::Operator}) == std::nullopt);
    QVERIFY(roleFor("alert.acknowledge", RoleSet{Role::Supervisor}) == Role::Supervisor);
    QVERIFY(roleFor("alert.acknowledge", RoleSet{Role::AccountabilityOfficer}) == std::nullopt);
    QVERIFY(roleFor("pii.erased", RoleSet{Role::Supervisor}) == std::nullopt);
    QVERIFY(roleFor("pii.erased", RoleSet{Role::AccountabilityOfficer}) == Role::AccountabilityOfficer);
    QVERIFY(roleFor("session.start", both) == std::nullopt); // the program's
    QVERIFY(roleFor("no.such", both) == std::nullopt);
    QVERIFY(roleFor("alert.acknowledge", RoleSet{}) == std::nullopt);
}

void TestRights::whoMayNotIsToldWhoMay()
{
    QCOMPARE(QString::fromStdString(whoMay("rule.change").english()),
             QStringLiteral("Only a supervisor may do this."));
    QVERIFY(whoMay("pii.view").english().find("accountability officer") != std::string::npos);
    for (const Right& right : rights())
        QVERIFY(!whoMay(right.act).empty());
}

void TestRights::rolesHaveWords()
{
    for (const Role role : kRoles)
        QVERIFY(roleOf(wordOf(role)) == role);
    QVERIFY(!roleOf("root"));
    const RoleSet set{Role::Trainer, Role::Operator};
    QCOMPARE(set.words(), std::string{"operator trainer"});
    QVERIFY(RoleSet::fromWords("operator trainer") == set);
    QVERIFY(RoleSet::fromWords("") == RoleSet{});
    QVERIFY(!RoleSet::fromWords("operator  trainer"));
    QVERIFY(!RoleSet::fromWords("operator,trainer"));
}

QTEST_APPLESS_MAIN(TestRights)
#include "tst_rights.moc"
