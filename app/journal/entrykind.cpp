// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrykind.h"

#include "journal/commitment.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vigie::journal {

namespace {

constexpr EntryKind kKinds[] = {
    {"alert.acknowledge", VIGIE_TEXT("Journal", "Acknowledged the alert %1"), {"obj"}},
    {"alert.digest", VIGIE_TEXT("Journal", "Automatic alert changes: %1, sealed"), {"op.changes"}},
    {"alert.mute", VIGIE_TEXT("Journal", "Muted the alert sound until %1"), {"op.until"}},
    {"alert.note", VIGIE_TEXT("Journal", "Wrote a note on the alert %1"), {"obj"}},
    {"alert.out-of-service",
     VIGIE_TEXT("Journal", "Took %1 out of service until %2 (%3)"),
     {"obj", "op.until", "why"}},
    {"alert.return-to-service", VIGIE_TEXT("Journal", "Returned %1 to service"), {"obj"}},
    {"alert.shelve", VIGIE_TEXT("Journal", "Shelved the alert %1 until %2 (%3)"), {"obj", "op.until", "why"}},
    {"alert.suppress", VIGIE_TEXT("Journal", "Suppressed the alert %1 (%2)"), {"obj", "why"}},
    {"alert.unacknowledge", VIGIE_TEXT("Journal", "Withdrew the acknowledgement of the alert %1"), {"obj"}},
    {"alert.unmute", VIGIE_TEXT("Journal", "Turned the alert sound on again"), {}},
    {"alert.unshelve", VIGIE_TEXT("Journal", "Unshelved the alert %1"), {"obj"}},
    {"alert.unsuppress", VIGIE_TEXT("Journal", "Ended the suppression of the alert %1"), {"obj"}},
    {"backup.make", VIGIE_TEXT("Journal", "Made a backup"), {}},
    {"backup.restore", VIGIE_TEXT("Journal", "Restored the backup of %1"), {"op.created"}},
    {"clock.step", VIGIE_TEXT("Journal", "The clock was moved by %1 ms"), {"op.step"}},
    {"data.export", VIGIE_TEXT("Journal", "Exported %1"), {"obj"}},
    {"data.import", VIGIE_TEXT("Journal", "Imported %1"), {"obj"}},
    {"feed.back", VIGIE_TEXT("Journal", "The feed %1 is back"), {"obj"}},
    {"feed.change", VIGIE_TEXT("Journal", "Changed the feed %1"), {"obj"}},
    {"feed.lost", VIGIE_TEXT("Journal", "The feed %1 was lost"), {"obj"}},
    {"feed.pause", VIGIE_TEXT("Journal", "Paused the feed %1"), {"obj"}},
    {"feed.resume", VIGIE_TEXT("Journal", "Resumed the feed %1"), {"obj"}},
    {"import.end", VIGIE_TEXT("Journal", "The import of %1 ended (%2)"), {"obj", "op.result"}},
    {"journal.begin", VIGIE_TEXT("Journal", "The journal %1 began"), {"obj"}},
    {"journal.export", VIGIE_TEXT("Journal", "Exported the journal up to entry %1"), {"op.size"}},
    {"journal.publish", VIGIE_TEXT("Journal", "Published the journal up to entry %1"), {"op.size"}},
    {"journal.recovered",
     VIGIE_TEXT("Journal", "The journal was cut off in a write and put in order at %1 entries"),
     {"op.size"}},
    {"journal.verify", VIGIE_TEXT("Journal", "Verified the journal up to entry %1"), {"op.size"}},
    {"layer.change", VIGIE_TEXT("Journal", "Changed the layer %1"), {"obj"}},
    {"layer.import", VIGIE_TEXT("Journal", "Asked for the import of %1 (%2)"), {"obj", "op.kind"}},
    {"layer.remove", VIGIE_TEXT("Journal", "Removed the layer %1"), {"obj"}},
    {"layer.restore", VIGIE_TEXT("Journal", "Drew the layer %1 as the city has it"), {"obj"}},
    {"map.import", VIGIE_TEXT("Journal", "Asked for a city's map of %1"), {"op.kind"}},
    {"mode.change", VIGIE_TEXT("Journal", "Changed the mode from %1 to %2"), {"prev.mode", "op.mode"}},
    {"operator.lock", VIGIE_TEXT("Journal", "Locked the desk"), {}},
    {"operator.sign-in", VIGIE_TEXT("Journal", "Signed in"), {}},
    {"operator.sign-out", VIGIE_TEXT("Journal", "Signed out"), {}},
    {"operator.take-over", VIGIE_TEXT("Journal", "Took over the desk"), {}},
    {"operator.unlock", VIGIE_TEXT("Journal", "Unlocked the desk"), {}},
    {"people.add", VIGIE_TEXT("Journal", "Added the %1 (%2)"), {"obj", "op.roles"}},
    {"people.change", VIGIE_TEXT("Journal", "Changed the %1"), {"obj"}},
    {"people.remove", VIGIE_TEXT("Journal", "Removed the %1"), {"obj"}},
    {"pii.erased", VIGIE_TEXT("Journal", "Erased personal data (%1)"), {"why"}},
    {"pii.view", VIGIE_TEXT("Journal", "Looked at the personal data of %1"), {"obj"}},
    {"record.start", VIGIE_TEXT("Journal", "Started the recording %1"), {"obj"}},
    {"record.stop", VIGIE_TEXT("Journal", "Stopped the recording %1"), {"obj"}},
    {"replay.start", VIGIE_TEXT("Journal", "Started the replay of %1"), {"obj"}},
    {"replay.stop", VIGIE_TEXT("Journal", "Stopped the replay of %1"), {"obj"}},
    {"rule.change", VIGIE_TEXT("Journal", "Changed the rule %1 (%2)"), {"obj", "op.keys"}},
    {"rule.off", VIGIE_TEXT("Journal", "Switched off the rule %1"), {"obj"}},
    {"rule.restore", VIGIE_TEXT("Journal", "Put the rule %1 back as the city has it"), {"obj"}},
    {"session.start", VIGIE_TEXT("Journal", "Vigie %1 started"), {"op.version"}},
    {"session.stop", VIGIE_TEXT("Journal", "Vigie stopped"), {}},
    {"setting.change",
     VIGIE_TEXT("Journal", "Changed the setting %1 from %2 to %3"),
     {"obj", "prev.value", "op.value"}},
    {"situation.accept", VIGIE_TEXT("Journal", "Took %1 for one situation"), {"obj"}},
    {"situation.refuse", VIGIE_TEXT("Journal", "Did not take %1 for one situation"), {"obj"}},
    {"training.start", VIGIE_TEXT("Journal", "Started the training %1"), {"obj"}},
    {"training.stop", VIGIE_TEXT("Journal", "Stopped the training %1"), {"obj"}},
};

std::string wordOf(const Json* value)
{
    if (value == nullptr || value->isNull())
        return "–";
    if (const auto* text = value->text())
        return Commitment::fromWord(*text) ? "…" : *text;
    auto encoded = storage::encodeJson(*value);
    return encoded ? *encoded : "–";
}

std::string fillingOf(const Entry& entry, std::string_view field)
{
    if (field == "obj")
        return entry.obj.empty() ? "–" : entry.obj;
    if (field == "why") {
        const Json why = entry.why.empty() ? Json{} : Json{entry.why};
        return wordOf(&why);
    }
    if (field.starts_with("prev."))
        return wordOf(entry.prev.find(field.substr(5)));
    return wordOf(entry.op.find(field.substr(3)));
}

} // namespace

std::span<const EntryKind> entryKinds()
{
    return kKinds;
}

const EntryKind* findKind(std::string_view act)
{
    const auto* at =
        std::lower_bound(std::begin(kKinds), std::end(kKinds), act,
                         [](const EntryKind& kind, std::string_view wanted) { return kind.act < wanted; });
    return at != std::end(kKinds) && at->act == act ? at : nullptr;
}

core::Message describe(const Entry& entry)
{
    const EntryKind* kind = findKind(entry.act);
    if (kind == nullptr)
        return {VIGIE_TEXT("Journal", "%1 of %2, an action of a newer Vigie"), {entry.act, fillingOf(entry, "obj")}};
    std::vector<std::string> fillings;
    for (const auto field : kind->fillings) {
        if (!field.empty())
            fillings.push_back(fillingOf(entry, field));
    }
    return {kind->sentence, std::move(fillings)};
}

} // namespace vigie::journal
