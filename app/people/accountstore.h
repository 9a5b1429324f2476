// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "people/role.h"
#include "storage/store.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::people {

/// Who may sign in at this desk. The name is personal data: it stays in this store; the journal has the id.
struct Account {
    std::string id;   ///< "a-" and 8 hexadecimal digits, random.
    std::string name; ///< As the person signs in and as colleagues see it; one line, at most 64 characters.
    RoleSet roles;
    core::Timestamp since = core::kNoTime;
    bool operator==(const Account&) const = default;
};

/// The accounts of a desk (`people.db`), their passwords as argon2id.
///
/// Guessing: after kFreeTries wrong passwords for one account each further try has to wait, longer each time, up to kLongestWait,
///           also after a new start. A name that nobody has costs as much time as one that somebody has, and is refused in the same words.
/// Lock-out: an account that is waited for is never closed for good; the last supervisor is neither removed nor demoted.
/// Thread:   one thread at a time; several connections may be open.
class AccountStore {
public:
    static constexpr int kFreeTries = 5;
    static constexpr std::chrono::seconds kFirstWait{10};
    static constexpr std::chrono::seconds kLongestWait{300};
    static constexpr std::size_t kMost = 1'000;

    [[nodiscard]] static core::Expected<AccountStore> open(const std::filesystem::path& path);
    [[nodiscard]] static storage::StoreKind kind();

    [[nodiscard]] core::Expected<std::vector<Account>> all() const; ///< By name.
    /// A new id, for `add`: named in the journal before the account is there.
    [[nodiscard]] static std::string newId();
    /// Refuses a name that is taken (AlreadyExists), a bad name or no role (InvalidInput), and where there are none yet an account that is
    /// no supervisor. `hash`: of hashPassword.
    [[nodiscard]] core::Expected<void> add(const Account& account, const std::string& hash);
    [[nodiscard]] core::Expected<void> setRoles(const std::string& id, RoleSet roles);
    [[nodiscard]] core::Expected<void> setPassword(const std::string& id, const std::string& hash);
    [[nodiscard]] core::Expected<void> remove(const std::string& id);

    /// Who that is, if the password is right. Refused: it is not, or it has to wait. Slow, on purpose.
    [[nodiscard]] core::Expected<Account> check(std::string_view name, std::string_view password,
                                                core::Timestamp now);

private:
    explicit AccountStore(storage::Database database);
    [[nodiscard]] core::Expected<void> mayLose(const std::string& id) const;
    storage::Database m_database;
};

} // namespace vigie::people
