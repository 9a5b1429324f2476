// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/peoplecommands.h"

#include "session/commandtarget.h"

#include <utility>

namespace vigie::session {

using storage::Json;

namespace {

std::string objectOf(const std::string& account)
{
    return "account:" + account;
}

} // namespace

SignIn::SignIn(Shift shift, std::string desk)
    : m_shift(std::move(shift))
    , m_desk(std::move(desk))
{
}

journal::Draft SignIn::entry() const
{
    journal::Draft draft;
    draft.act = "operator.sign-in";
    draft.obj = "desk:" + m_desk;
    draft.op = Json::makeObject({{"roles", m_shift.roles.words()}});
    return draft;
}

core::Expected<void> SignIn::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    m_shift.since = receipt.at;
    target.takeDesk(m_shift);
    return {};
}

TakeDesk::TakeDesk(Shift shift, bool unlocks)
    : m_shift(std::move(shift))
    , m_unlocks(unlocks)
{
}

journal::Draft TakeDesk::entry() const
{
    journal::Draft draft;
    draft.act = m_unlocks ? "operator.unlock" : "operator.take-over";
    return draft;
}

core::Expected<void> TakeDesk::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    target.takeDesk(m_shift);
    return {};
}

journal::Draft SignOut::entry() const
{
    journal::Draft draft;
    draft.act = "operator.sign-out";
    return draft;
}

core::Expected<void> SignOut::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    target.leaveDesk(receipt.actor);
    return {};
}

LockDesk::LockDesk(Why why)
    : m_why(why)
{
}

journal::Draft LockDesk::entry() const
{
    journal::Draft draft;
    draft.act = "operator.lock";
    draft.why = m_why == Why::Idle ? "idle" : "asked";
    return draft;
}

core::Expected<void> LockDesk::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    target.lockDesk();
    return {};
}

AddAccount::AddAccount(people::Account account, std::string hash, std::optional<Shift> first)
    : m_account(std::move(account))
    , m_hash(std::move(hash))
    , m_first(std::move(first))
{
}

journal::Draft AddAccount::entry() const
{
    journal::Draft draft;
    draft.act = "people.add";
    draft.obj = objectOf(m_account.id);
    draft.op = Json::makeObject({{"roles", m_account.roles.words()}});
    if (m_first)
        draft.op.set("first", true);
    return draft;
}

core::Expected<void> AddAccount::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    m_account.since = receipt.at;
    auto accounts = target.accountStore();
    return accounts ? accounts->add(m_account, m_hash) : core::fail(accounts.error());
}

ChangeRoles::ChangeRoles(people::Account before, people::RoleSet roles)
    : m_before(std::move(before))
    , m_roles(roles)
{
}

journal::Draft ChangeRoles::entry() const
{
    journal::Draft draft;
    draft.act = "people.change";
    draft.obj = objectOf(m_before.id);
    draft.op = Json::makeObject({{"roles", m_roles.words()}});
    draft.prev = Json::makeObject({{"roles", m_before.roles.words()}});
    return draft;
}

core::Expected<void> ChangeRoles::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    auto accounts = target.accountStore();
    return accounts ? accounts->setRoles(m_before.id, m_roles) : core::fail(accounts.error());
}

ResetPassword::ResetPassword(std::string id, std::string hash)
    : m_id(std::move(id))
    , m_hash(std::move(hash))
{
}

journal::Draft ResetPassword::entry() const
{
    journal::Draft draft;
    draft.act = "people.change";
    draft.obj = objectOf(m_id);
    draft.op = Json::makeObject({{"password", true}});
    return draft;
}

core::Expected<void> ResetPassword::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    auto accounts = target.accountStore();
    return accounts ? accounts->setPassword(m_id, m_hash) : core::fail(accounts.error());
}

RemoveAccount::RemoveAccount(std::string id)
    : m_id(std::move(id))
{
}

journal::Draft RemoveAccount::entry() const
{
    journal::Draft draft;
    draft.act = "people.remove";
    draft.obj = objectOf(m_id);
    return draft;
}

core::Expected<void> RemoveAccount::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    auto accounts = target.accountStore();
    return accounts ? accounts->remove(m_id) : core::fail(accounts.error());
}

} // namespace vigie::session
