// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionplan.h"

#include "people/rights.h"
#include "session/livesession.h"
#include "session/replaysession.h"
#include "session/sessionstores.h"
#include "storage/datafolder.h"
#include "storage/sha256.h"

#include <fstream>
#include <sstream>

namespace vigie::session {

namespace {

using storage::Json;

constexpr const char* kRules = "rules";

/// SHA-256 of profile.toml: which configuration a journal was written under.
std::string configurationHash(const SessionPlan& plan)
{
    std::ifstream file{plan.profile.folder / "profile.toml", std::ios::binary};
    std::stringstream content;
    content << file.rdbuf();
    const std::string text = content.str();
    return storage::toHex(storage::sha256(storage::asBytes(text)));
}

/// In which a person with these roles comes to the desk.
std::string roleWord(people::RoleSet roles)
{
    return std::string{people::wordOf(people::roleFor("operator.sign-in", roles).value_or(people::Role::Operator))};
}

/// Nobody by itself where each has an account.
std::string firstName(const SessionPlan& plan)
{
    return plan.profile.people.signIn == profile::PeopleProfile::SignIn::Accounts ? std::string{} : plan.operatorName;
}

core::Expected<void> append(SessionStores& stores, const char* act, const std::string& role, const std::string& actor,
                            std::string obj, Json op)
{
    journal::Draft draft;
    draft.act = act;
    draft.role = role;
    draft.actor = actor;
    draft.src = "system";
    draft.obj = std::move(obj);
    draft.op = std::move(op);
    auto receipt = stores.journal->append(std::move(draft));
    if (!receipt)
        return core::fail(receipt.error());
    return {};
}

/// The program's start and the operator's sign-in come before anything they lead to.
core::Expected<void> writeStart(SessionStores& stores, const SessionPlan& plan, const char* mode)
{
    auto started = append(stores, "session.start", "system", "system", {},
                          Json::makeObject({{"version", VIGIE_VERSION},
                                            {"mode", mode},
                                            {"city", plan.profile.id},
                                            {"configuration", configurationHash(plan)}}));
    if (!started)
        return started;
    if (stores.first.actor.empty())
        return {};
    const profile::PeopleProfile& people = plan.profile.people;
    const bool isShow = people.signIn == profile::PeopleProfile::SignIn::Demonstration;
    return append(stores, "operator.sign-in", roleWord(people.roles), stores.first.actor, "desk:" + plan.profile.desk,
                  Json::makeObject({{"by", isShow ? "demonstration" : "computer"}, {"roles", people.roles.words()}}));
}

/// `mode` makes the origin another: nothing of a replay or a simulation may look as if it had been.
StorePaths pathsIn(const std::filesystem::path& desk, const std::filesystem::path& folder,
                   const profile::CityProfile& profile, const char* mode)
{
    StorePaths out;
    out.journal = folder / "journal.db";
    out.privateStore = folder / "private.db";
    out.signedStore = folder / storage::DataFolder::kSignedName;
    out.keys = folder / storage::DataFolder::kKeysName;
    out.alerts = folder / "alerts.db";
    out.history = folder / "history.db";
    out.people = desk / storage::DataFolder::kPeopleName;
    out.origin = profile.journalOrigin + mode;
    out.passphrase = profile.journalPassphrase;
    if (*mode == '\0')
        out.policy = profile.journalPolicy;
    return out;
}

} // namespace

core::Expected<std::unique_ptr<Session>> openLiveSession(SessionPlan plan)
{
    std::unique_ptr<core::Clock> clock;
    std::filesystem::path folder = plan.data;
    if (plan.simulatedClock) {
        folder /= "simulated";
        clock = std::make_unique<core::SteeredClock>(core::SystemClock{}.now());
    } else {
        clock = std::make_unique<core::SystemClock>();
    }
    plan.ownRules = folder / kRules; // of a simulated city its own, too
    StorePaths paths = pathsIn(plan.data, folder, plan.profile, plan.simulatedClock ? "/simulated" : "");
    paths.watchesClock = !plan.simulatedClock;
    auto stores = openStores(paths, {std::move(clock), nullptr}, firstName(plan), plan.profile.historyKept);
    if (!stores)
        return core::fail(stores.error());
    if (auto written = writeStart(*stores, plan, plan.simulatedClock ? "simulated" : "live"); !written)
        return core::fail(written.error());
    auto session = std::make_unique<LiveSession>(std::move(plan), std::move(*stores));
    if (auto opened = session->open(); !opened)
        return core::fail(opened.error());
    return session;
}

core::Expected<std::unique_ptr<Session>> openReplaySession(SessionPlan plan)
{
    auto reader = recording::RecordingReader::open(plan.recording);
    if (!reader)
        return core::fail(reader.error());
    plan.ownRules = plan.data / kRules; // today's
    const std::filesystem::path folder = plan.data / "replay";
    std::error_code error;
    // Alerts and trends of an earlier replay are not of this one; its journal is kept.
    for (const char* name : {"alerts.db", "history.db"}) {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(folder / (std::string{name} + suffix), error);
    }
    auto clock = std::make_unique<core::SteeredClock>(reader->summary().first);
    // What people do in a replay is written with the time at which they do it.
    core::SteeredClock& steered = *clock;
    auto stores = openStores(pathsIn(plan.data, folder, plan.profile, "/replay"),
                             {std::move(clock), std::make_unique<core::SystemClock>()}, firstName(plan),
                             plan.profile.historyKept);
    if (!stores)
        return core::fail(stores.error());
    if (auto written = writeStart(*stores, plan, "replay"); !written)
        return core::fail(written.error());
    const std::string name = "recording:" + plan.recording.stem().string();
    // Where each has an account nobody is on yet.
    const bool isSomebody = !stores->first.actor.empty();
    const std::string role = isSomebody ? roleWord(plan.profile.people.roles) : "system";
    if (auto written = append(*stores, "replay.start", role, isSomebody ? stores->first.actor : role, name, {});
        !written)
        return core::fail(written.error());
    auto session = std::make_unique<ReplaySession>(std::move(plan), steered, std::move(*stores), std::move(*reader));
    if (auto opened = session->open(); !opened)
        return core::fail(opened.error());
    return session;
}

} // namespace vigie::session
