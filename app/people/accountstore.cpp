// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/accountstore.h"

#include "people/password.h"
#include "storage/hex.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::people {

using core::ErrorCode;
using core::Expected;
using core::fail;
using storage::Database;
using storage::Locking;

namespace {

constexpr std::int32_t kApplicationId = 0x56475045; // "VGPE"
constexpr std::size_t kLongestName = 64;            // bytes

constexpr const char* kColumns = "SELECT id, name, roles, since FROM accounts ";

std::int64_t millisecondsOf(core::Timestamp time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

core::Timestamp fromMilliseconds(std::int64_t count)
{
    return core::Timestamp{std::chrono::milliseconds{count}};
}

bool isName(std::string_view name)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; };
    return !name.empty() && name.size() <= kLongestName && name.front() != ' ' && name.back() != ' ' &&
           std::ranges::all_of(name, isPlain);
}

core::Error badName()
{
    return {ErrorCode::InvalidInput,
            {},
            VIGIE_TEXT("Errors", "This cannot be somebody's name here."),
            VIGIE_TEXT("Errors", "Use one line of at most 64 characters, without spaces around it.")};
}

core::Error lastSupervisor()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "There would be no supervisor any more, and nobody could add one."),
            VIGIE_TEXT("Errors", "Make somebody else a supervisor first.")};
}

core::Error wrong()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "Name and password do not belong together."),
            VIGIE_TEXT("Errors", "Check both, and Caps Lock. A supervisor can set a new password.")};
}

core::Error mustWait(std::chrono::seconds left)
{
    return {ErrorCode::Busy,
            {},
            {VIGIE_TEXT("Errors", "There were too many wrong passwords for this name; the next try is in %1 s."),
             {std::to_string(left.count())}},
            VIGIE_TEXT("Errors", "Wait, or let somebody else sign in; alerts stay visible.")};
}

std::chrono::seconds waitAfter(std::int64_t failed)
{
    if (failed < AccountStore::kFreeTries)
        return std::chrono::seconds{0};
    const std::int64_t doublings = std::min<std::int64_t>(failed - AccountStore::kFreeTries, 10);
    return std::min(AccountStore::kFirstWait * (std::int64_t{1} << doublings), AccountStore::kLongestWait);
}

/// Of no password: takes the time that somebody's would.
const std::string& nobodysHash()
{
    static const std::string hash = [] {
        std::array<char, 32> random{};
        randombytes_buf(random.data(), random.size());
        return hashPassword(storage::toHex(storage::asBytes(std::string_view{random.data(), random.size()})))
            .value_or("");
    }();
    return hash;
}

Expected<Account> accountOf(const storage::Statement& row, const std::string& where)
{
    const auto roles = RoleSet::fromWords(row.text(2));
    if (!roles)
        return fail(ErrorCode::Corrupt, where, VIGIE_TEXT("Errors", "The store of accounts has a role nobody knows."),
                    VIGIE_TEXT("Errors", "Put a backup of it there, or use the Vigie that wrote it."));
    return Account{std::string{row.text(0)}, std::string{row.text(1)}, *roles, fromMilliseconds(row.integer(3))};
}

} // namespace

storage::StoreKind AccountStore::kind()
{
    return {"people", kApplicationId, {storage::sqlStep(R"sql(
CREATE TABLE accounts(
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    roles TEXT NOT NULL,
    since INTEGER NOT NULL,
    hash TEXT NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    failed_at INTEGER NOT NULL DEFAULT 0
) STRICT;
)sql")}};
}

AccountStore::AccountStore(Database database)
    : m_database(std::move(database))
{
}

Expected<AccountStore> AccountStore::open(const std::filesystem::path& path)
{
    storage::StoreOptions options;
    options.durability = storage::Durability::Extra;
    options.secureDelete = true;
    auto database = storage::openStore(path, kind(), options);
    if (!database)
        return fail(database.error());
    return AccountStore{std::move(*database)};
}

std::string AccountStore::newId()
{
    std::array<std::uint8_t, 4> random{};
    randombytes_buf(random.data(), random.size());
    return "a-" + storage::toHex(random);
}

Expected<std::vector<Account>> AccountStore::all() const
{
    auto select = m_database.prepare(std::string{kColumns} + "ORDER BY name");
    if (!select)
        return fail(select.error());
    std::vector<Account> out;
    for (;;) {
        auto found = select->step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return out;
        auto account = accountOf(*select, m_database.path().string());
        if (!account)
            return fail(account.error());
        out.push_back(std::move(*account));
    }
}

Expected<void> AccountStore::add(const Account& account, const std::string& hash)
{
    if (!isName(account.name))
        return fail(badName());
    if (account.roles.empty())
        return fail(ErrorCode::InvalidInput, {}, VIGIE_TEXT("Errors", "Somebody without a role can do nothing."),
                    VIGIE_TEXT("Errors", "Choose one role or more."));
    auto transaction = m_database.begin(Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    const auto there = all();
    if (!there)
        return fail(there.error());
    if (there->empty() && !account.roles.has(Role::Supervisor))
        return fail(lastSupervisor());
    if (there->size() >= kMost)
        return fail(ErrorCode::TooLarge, {}, VIGIE_TEXT("Errors", "There are too many accounts."),
                    VIGIE_TEXT("Errors", "Remove those of people who left."));
    if (std::ranges::any_of(*there, [&](const Account& a) { return a.name == account.name; }))
        return fail(ErrorCode::AlreadyExists, {}, VIGIE_TEXT("Errors", "Somebody has this name here already."),
                    VIGIE_TEXT("Errors", "Add a first name or a service, so that the two can be told apart."));
    auto insert =
        m_database.prepare("INSERT INTO accounts(id, name, roles, since, hash) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return fail(insert.error());
    if (auto done = insert->run(account.id, account.name, account.roles.words(), millisecondsOf(account.since), hash);
        !done)
        return done;
    return transaction->commit();
}

/// Whether there is a supervisor besides this one; NotFound where there is no such account.
Expected<void> AccountStore::mayLose(const std::string& id) const
{
    const auto there = all();
    if (!there)
        return fail(there.error());
    bool isThere = false;
    bool another = false;
    for (const Account& one : *there) {
        isThere = isThere || one.id == id;
        another = another || (one.id != id && one.roles.has(Role::Supervisor));
    }
    if (!isThere)
        return fail(ErrorCode::NotFound, id, VIGIE_TEXT("Errors", "There is no such account any more."), {});
    return another ? Expected<void>{} : fail(lastSupervisor());
}

Expected<void> AccountStore::setRoles(const std::string& id, RoleSet roles)
{
    if (roles.empty())
        return fail(ErrorCode::InvalidInput, {}, VIGIE_TEXT("Errors", "Somebody without a role can do nothing."),
                    VIGIE_TEXT("Errors", "Choose one role or more."));
    auto transaction = m_database.begin(Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = mayLose(id); !may && (may.error().code == ErrorCode::NotFound || !roles.has(Role::Supervisor)))
        return may;
    auto update = m_database.prepare("UPDATE accounts SET roles = ?2 WHERE id = ?1");
    if (!update)
        return fail(update.error());
    if (auto done = update->run(id, roles.words()); !done)
        return done;
    return transaction->commit();
}

Expected<void> AccountStore::setPassword(const std::string& id, const std::string& hash)
{
    auto update = m_database.prepare("UPDATE accounts SET hash = ?2, failed = 0 WHERE id = ?1");
    if (!update)
        return fail(update.error());
    return update->run(id, hash);
}

Expected<void> AccountStore::remove(const std::string& id)
{
    auto transaction = m_database.begin(Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = mayLose(id); !may)
        return may;
    auto update = m_database.prepare("DELETE FROM accounts WHERE id = ?1");
    if (!update)
        return fail(update.error());
    if (auto done = update->run(id); !done)
        return done;
    return transaction->commit();
}

Expected<Account> AccountStore::check(std::string_view name, std::string_view password, core::Timestamp now)
{
    auto select =
        m_database.prepare("SELECT id, name, roles, since, hash, failed, failed_at FROM accounts WHERE name = ?1");
    if (!select)
        return fail(select.error());
    auto found = select->bindAll(name).step();
    if (!found)
        return fail(found.error());
    if (!*found) {
        static_cast<void>(isPassword(nobodysHash(), password));
        return fail(wrong());
    }
    auto account = accountOf(*select, m_database.path().string());
    if (!account)
        return account;
    const std::int64_t failed = select->integer(5);
    // A clock that was put back does not keep anybody out for longer than the longest wait.
    const auto since =
        std::chrono::abs(std::chrono::floor<std::chrono::seconds>(now - fromMilliseconds(select->integer(6))));
    const auto wait = waitAfter(failed);
    if (since < wait)
        return fail(mustWait(wait - since));
    const std::string hash{select->text(4)};
    select->reset();
    const bool isRight = isPassword(hash, password);
    auto update = m_database.prepare("UPDATE accounts SET failed = ?2, failed_at = ?3 WHERE id = ?1");
    if (!update)
        return fail(update.error());
    if (!isRight || failed > 0) {
        if (auto done = update->run(account->id, isRight ? 0 : failed + 1, millisecondsOf(now)); !done)
            return fail(done.error());
    }
    if (!isRight)
        return fail(wrong());
    return account;
}

} // namespace vigie::people
