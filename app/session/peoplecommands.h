// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people/accountstore.h"
#include "session/command.h"
#include "session/roster.h"

#include <optional>
#include <string>

namespace vigie::session {

/// Somebody's password was right: the desk is theirs from now on (`operator.sign-in`). Made by the session alone.
class SignIn final : public Command {
public:
    /// `desk`: "desk-1".
    SignIn(Shift shift, std::string desk);
    [[nodiscard]] journal::Draft entry() const override;
    [[nodiscard]] const Shift* doer() const override { return &m_shift; }
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    Shift m_shift;
    std::string m_desk;
};

/// Somebody who is on gave their password again: unlocks (`operator.unlock`), or takes the desk from a colleague (`operator.take-over`).
/// Made by the session alone.
class TakeDesk final : public Command {
public:
    TakeDesk(Shift shift, bool unlocks);
    [[nodiscard]] journal::Draft entry() const override;
    [[nodiscard]] const Shift* doer() const override { return &m_shift; }
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    Shift m_shift;
    bool m_unlocks;
};

/// Ends the shift of who has the desk (`operator.sign-out`).
class SignOut final : public Command {
public:
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;
};

/// Locks the desk (`operator.lock`): everything goes on being shown.
class LockDesk final : public Command {
public:
    enum class Why { Asked, Idle };
    explicit LockDesk(Why why);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    Why m_why;
};

/// A new account (`people.add`): the entry has its id and roles, never the name.
class AddAccount final : public Command {
public:
    /// `hash`: people::hashPassword.
    /// `first`: who makes the first account of a desk, for themselves.
    AddAccount(people::Account account, std::string hash, std::optional<Shift> first = {});
    [[nodiscard]] journal::Draft entry() const override;
    [[nodiscard]] const Shift* doer() const override { return m_first ? &*m_first : nullptr; }
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    people::Account m_account;
    std::string m_hash;
    std::optional<Shift> m_first;
};

/// Other roles (`people.change`). They hold from the next time that person signs in.
class ChangeRoles final : public Command {
public:
    ChangeRoles(people::Account before, people::RoleSet roles);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    people::Account m_before;
    people::RoleSet m_roles;
};

/// A new password set by a supervisor for somebody who forgot theirs (`people.change`).
class ResetPassword final : public Command {
public:
    ResetPassword(std::string id, std::string hash);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_id;
    std::string m_hash;
};

/// Nobody signs in with it any more (`people.remove`). Who is on with it stays on until they sign out.
class RemoveAccount final : public Command {
public:
    explicit RemoveAccount(std::string id);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_id;
};

} // namespace vigie::session
