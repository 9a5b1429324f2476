// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/rights.h"

#include <algorithm>

namespace vigie::people {

namespace {

using enum Role;
constexpr RoleSet kAll{Operator, Supervisor, EventLead, Trainer, AccountabilityOfficer};
constexpr RoleSet kRoom{Operator, Supervisor, EventLead}; // those who handle what happens
constexpr RoleSet kLead{Supervisor, EventLead};
constexpr RoleSet kSupervisor{Supervisor};
constexpr RoleSet kTrainer{Trainer};
constexpr RoleSet kOfficer{AccountabilityOfficer};
constexpr RoleSet kAnswerable{Supervisor, AccountabilityOfficer};
constexpr RoleSet kMap{Operator, Supervisor, EventLead, Trainer};

// What an operator alone at night cannot do without, an operator may; what changes how the room is told of things, a
// supervisor; what concerns the public's trust or persons, the accountability officer.
constexpr Right kRights[] = {
    {"alert.acknowledge", kRoom},
    {"alert.mute", kRoom},
    {"alert.note", kRoom},
    {"alert.out-of-service", kRoom},
    {"alert.return-to-service", kRoom},
    {"alert.shelve", kRoom},
    {"alert.suppress", kLead},
    {"alert.unacknowledge", kRoom},
    {"alert.unmute", kRoom},
    {"alert.unshelve", kRoom},
    {"alert.unsuppress", kLead},
    {"backup.make", kAnswerable},
    {"backup.restore", kAnswerable},
    {"data.export", kAll},
    {"data.import", kMap},
    {"feed.change", kSupervisor},
    {"feed.pause", kRoom},
    {"feed.resume", kRoom},
    {"journal.export", kAnswerable},
    {"journal.publish", kAnswerable},
    {"journal.verify", kAll},
    {"layer.change", kMap},
    {"layer.import", kMap},
    {"layer.remove", kMap},
    {"layer.restore", kMap},
    {"map.import", kMap},
    {"mode.change", kMap},
    {"operator.lock", kAll},
    {"operator.sign-in", kAll},
    {"operator.sign-out", kAll},
    {"operator.take-over", kAll},
    {"operator.unlock", kAll},
    {"people.add", kSupervisor},
    {"people.change", kSupervisor},
    {"people.remove", kSupervisor},
    {"pii.erased", kOfficer},
    {"pii.view", kOfficer},
    {"record.start", kMap},
    {"record.stop", kMap},
    {"replay.start", kAll},
    {"replay.stop", kAll},
    {"rule.change", kSupervisor},
    {"rule.off", kSupervisor},
    {"rule.restore", kSupervisor},
    {"setting.change", kSupervisor},
    {"situation.accept", kRoom},
    {"situation.refuse", kRoom},
    {"training.start", kTrainer},
    {"training.stop", kTrainer},
};

const Right* find(std::string_view act)
{
    const auto* at = std::ranges::lower_bound(kRights, act, {}, &Right::act);
    return at != std::end(kRights) && at->act == act ? at : nullptr;
}

} // namespace

std::span<const Right> rights()
{
    return kRights;
}

std::optional<Role> roleFor(std::string_view act, RoleSet roles)
{
    const Right* right = find(act);
    if (right == nullptr)
        return std::nullopt;
    for (const Role role : kRoles) {
        if (right->roles.has(role) && roles.has(role))
            return role;
    }
    return std::nullopt;
}

core::Message whoMay(std::string_view act)
{
    const Right* right = find(act);
    if (right == nullptr)
        return VIGIE_TEXT("Errors", "Nobody may do this: it is the program's own.");
    if (right->roles == kSupervisor)
        return VIGIE_TEXT("Errors", "Only a supervisor may do this.");
    if (right->roles == kOfficer)
        return VIGIE_TEXT("Errors", "Only the accountability officer may do this.");
    if (right->roles == kTrainer)
        return VIGIE_TEXT("Errors", "Only a trainer may do this.");
    if (right->roles == kLead)
        return VIGIE_TEXT("Errors", "Only a supervisor or the lead of an event may do this.");
    if (right->roles == kAnswerable)
        return VIGIE_TEXT("Errors", "Only a supervisor or the accountability officer may do this.");
    return VIGIE_TEXT("Errors", "Only who handles alerts and feeds may do this: operator, supervisor, event lead.");
}

} // namespace vigie::people
