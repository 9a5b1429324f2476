// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CitySession that is about who is on at the desk.
#include "journal/privatestore.h"
#include "people/password.h"
#include "people/rights.h"
#include "session/citysession.h"
#include "session/peoplecommands.h"

#include <string>
#include <utility>

namespace vigie::session {

using core::Error;
using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

/// What may be done at a locked desk, and by somebody who is only coming to it.
bool isAboutTheDesk(std::string_view act)
{
    return act.starts_with("operator.");
}

Error nobodyIsOn()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "Nobody has signed in at this desk."),
            VIGIE_TEXT("Errors", "Sign in first (Ctrl+Shift+L).")};
}

Error locked()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "The desk is locked."),
            VIGIE_TEXT("Errors", "Unlock it first (Ctrl+Shift+L).")};
}

Error noPassword()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "There is no password to come back with."),
            VIGIE_TEXT("Errors", "Lock the computer's own screen, or use sign_in = \"accounts\" in the profile.")};
}

Error notAllowed(std::string_view act)
{
    return {ErrorCode::Refused,
            {},
            people::whoMay(act),
            VIGIE_TEXT("Errors", "Ask somebody with that role to take over the desk for it.")};
}

Error tooMuchAtOnce()
{
    return {ErrorCode::Busy,
            {},
            VIGIE_TEXT("Errors", "Too much was asked for at once."),
            VIGIE_TEXT("Errors", "Try again in a moment.")};
}

/// Somebody who proved who they are, and the pseudonym that a new shift of theirs gets.
struct Known {
    people::Account account;
    std::string pseudonym;
};

Expected<std::string> pseudonymFor(const std::filesystem::path& privateStore, const std::string& name,
                                   core::Timestamp now)
{
    auto store = journal::PrivateStore::open(privateStore);
    return store ? store->newPseudonym(name, now) : fail(store.error());
}

} // namespace

QString CitySession::role() const
{
    const Shift* front = m_roster.front();
    const auto role = front != nullptr ? people::roleFor("operator.sign-in", front->roles) : std::nullopt;
    return role ? QString::fromLatin1(people::wordOf(*role)) : QString{};
}

Expected<CitySession::Doer> CitySession::doerOf(std::string_view act, const Shift* doer) const
{
    const Shift* who = doer != nullptr ? doer : m_roster.front();
    if (who == nullptr)
        return fail(nobodyIsOn());
    if (m_roster.isLocked() && !isAboutTheDesk(act))
        return fail(locked());
    const auto role = people::roleFor(act, who->roles);
    if (!role)
        return fail(notAllowed(act));
    if (who->account.empty() && (act == "operator.lock" || act == "operator.sign-out"))
        return fail(noPassword());
    return Doer{who->actor, *role};
}

Expected<void> CitySession::mayDo(std::string_view act) const
{
    const auto doer = doerOf(act, nullptr);
    return doer ? Expected<void>{} : fail(doer.error());
}

void CitySession::takeDesk(const Shift& shift)
{
    if (m_roster.byActor(shift.actor) != nullptr)
        m_roster.takeOver(shift.actor);
    else
        m_roster.join(shift);
    Q_EMIT rosterChanged();
}

void CitySession::leaveDesk(const std::string& actor)
{
    m_roster.leave(actor);
    Q_EMIT rosterChanged();
}

void CitySession::lockDesk()
{
    m_roster.lock();
    Q_EMIT rosterChanged();
}

Expected<people::AccountStore> CitySession::accountStore()
{
    return people::AccountStore::open(m_stores.people);
}

template <typename T>
void CitySession::errand(std::function<Expected<T>()> work, const std::function<void(Expected<T>)>& done)
{
    const bool taken =
        m_errands.ask([this, work = std::move(work), done] { later([done, result = work()] { done(result); }); });
    if (!taken)
        done(fail(tooMuchAtOnce()));
}

void CitySession::signIn(const QString& name, const QString& password, Done done)
{
    const auto check = [people = m_stores.people, privateStore = m_stores.privateStore,
                        name = name.trimmed().normalized(QString::NormalizationForm_C).toStdString(),
                        password = password.toStdString()]() -> Expected<Known> {
        auto store = people::AccountStore::open(people);
        if (!store)
            return fail(store.error());
        // How long somebody has to wait is counted in the world's time, whatever the session's clock says.
        const core::Timestamp now = core::SystemClock{}.now();
        auto account = store->check(name, password, now);
        if (!account)
            return fail(account.error());
        auto pseudonym = pseudonymFor(privateStore, account->name, now);
        if (!pseudonym)
            return fail(pseudonym.error());
        return Known{std::move(*account), std::move(*pseudonym)};
    };
    errand<Known>(check, [this, done = std::move(done)](const Expected<Known>& known) {
        if (known)
            arrive(known->account, known->pseudonym, done);
        else
            done(fail(known.error()));
    });
}

void CitySession::arrive(const people::Account& account, const std::string& pseudonym, const Done& done)
{
    if (const Shift* on = m_roster.byAccount(account.id))
        submit(std::make_unique<TakeDesk>(*on, m_roster.isLocked() && on == m_roster.front()), done);
    else
        submit(std::make_unique<SignIn>(Shift{pseudonym, account.id, account.name, account.roles, {}},
                                        m_plan.profile.desk),
               done);
}

void CitySession::accounts(std::function<void(Expected<std::vector<people::Account>>)> done)
{
    errand<std::vector<people::Account>>(
        [people = m_stores.people]() -> Expected<std::vector<people::Account>> {
            auto store = people::AccountStore::open(people);
            return store ? store->all() : fail(store.error());
        },
        done);
}

void CitySession::addAccount(const QString& name, people::RoleSet roles, const QString& password, Done done)
{
    people::Account account{people::AccountStore::newId(),
                            name.trimmed().normalized(QString::NormalizationForm_C).toStdString(),
                            roles,
                            {}};
    errand<std::string>([password = password.toStdString()] { return people::hashPassword(password); },
                        [this, account, done = std::move(done)](const Expected<std::string>& hash) {
                            if (hash)
                                submit(std::make_unique<AddAccount>(account, *hash), done);
                            else
                                done(fail(hash.error()));
                        });
}

void CitySession::resetPassword(const std::string& account, const QString& password, Done done)
{
    errand<std::string>([password = password.toStdString()] { return people::hashPassword(password); },
                        [this, account, done = std::move(done)](const Expected<std::string>& hash) {
                            if (hash)
                                submit(std::make_unique<ResetPassword>(account, *hash), done);
                            else
                                done(fail(hash.error()));
                        });
}

void CitySession::makeFirstAccount(const QString& name, const QString& password, Done done)
{
    // Whoever comes first to a desk without people is its supervisor: somebody has to be. The journal says so, and that it was the first.
    people::Account account{people::AccountStore::newId(),
                            name.trimmed().normalized(QString::NormalizationForm_C).toStdString(),
                            {people::Role::Operator, people::Role::Supervisor},
                            {}};
    struct First {
        std::string hash;
        std::string pseudonym;
    };
    const auto make = [people = m_stores.people, privateStore = m_stores.privateStore, name = account.name,
                       password = password.toStdString()]() -> Expected<First> {
        auto store = people::AccountStore::open(people);
        if (!store)
            return fail(store.error());
        const auto all = store->all();
        if (!all)
            return fail(all.error());
        if (!all->empty())
            return fail(ErrorCode::AlreadyExists, {}, VIGIE_TEXT("Errors", "There are accounts here already."),
                        VIGIE_TEXT("Errors", "Sign in; a supervisor adds new ones."));
        auto hash = people::hashPassword(password);
        if (!hash)
            return fail(hash.error());
        auto pseudonym = pseudonymFor(privateStore, name, core::SystemClock{}.now());
        if (!pseudonym)
            return fail(pseudonym.error());
        return First{std::move(*hash), std::move(*pseudonym)};
    };
    errand<First>(make, [this, account, done = std::move(done)](const Expected<First>& first) {
        if (!first) {
            done(fail(first.error()));
            return;
        }
        const Shift shift{first->pseudonym, account.id, account.name, account.roles, {}};
        auto add = std::make_unique<AddAccount>(account, first->hash, shift);
        submit(std::move(add), [this, shift, done](const Expected<void>& added) {
            if (added)
                submit(std::make_unique<SignIn>(shift, m_plan.profile.desk), done);
            else
                done(added);
        });
    });
}

} // namespace vigie::session
