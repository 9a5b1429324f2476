// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/episodes.h"
#include "core/clock.h"
#include "core/expected.h"
#include "history/trend.h"
#include "pipeline/snapshot.h"
#include "profile/cityprofile.h"
#include "session/command.h"
#include "session/recordingchoices.h"
#include "session/roster.h"
#include "session/trialresult.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vigie::alerts {
struct AlertMeasures;
class RuleBook;
} // namespace vigie::alerts
namespace vigie::feeds {
struct FeedHealth;
}
namespace vigie::journal {
class JournalReader;
}
namespace vigie::people {
struct Account;
}
namespace vigie::layers {
class LayerBook;
}

namespace vigie::session {

class LayerImports;

/// What the session is: the frame around the window, the word in the top bar, and the journal all follow from it.
enum class Mode {
    Live,
    Simulated, ///< Live feeds of a city that tells its own time.
    Replay,
    Training,
};

/// What the journal's writer says of itself.
struct JournalState {
    std::uint64_t size = 0; ///< Entries.
    std::string root;       ///< Merkle root, lower-case hex.
    bool failed = false;    ///< Nothing more can be written, and so nothing more can be done.
    core::Error error;      ///< Why, when failed.

    std::uint64_t signedSize = 0;             ///< Entries under the last signed checkpoint.
    core::Timestamp signedAt = core::kNoTime; ///< When that was; kNoTime: nothing is signed yet.
    std::optional<core::Error> unsignedWhy;   ///< Why nothing more is signed; people go on working.
};

/// Everything behind the window: one city, live or replayed. Screens see this class, models and commands, and nothing
/// further down.
///
/// Thread:  the GUI thread. Callbacks and signals come there too.
/// Order:   `snapshotChanged` comes at most 25 times a second and only when something changed.
/// Failure: what cannot be done is told through `noticed` or the callback; nothing throws.
class Session : public QObject {
    Q_OBJECT

public:
    ~Session() override = default;

    [[nodiscard]] virtual Mode mode() const = 0;
    [[nodiscard]] virtual const profile::CityProfile& profile() const = 0;
    [[nodiscard]] virtual const core::Clock& clock() const = 0;
    /// The pseudonym, role and desk of who is on, as they stand in the journal.
    [[nodiscard]] virtual QString actor() const = 0;
    [[nodiscard]] virtual QString role() const = 0;
    [[nodiscard]] virtual QString desk() const = 0;

    /// Who is on at this desk, and whether it is locked. It changes by commands alone (`rosterChanged`).
    [[nodiscard]] virtual const Roster& roster() const = 0;
    /// Takes the desk with a name and a password: signs in who is not on yet, unlocks, or takes over from a colleague.
    virtual void signIn(const QString& name, const QString& password,
                        std::function<void(core::Expected<void>)> done) = 0;
    /// Who may sign in, by name. Empty where nobody has an account yet: then `makeFirstAccount`.
    virtual void accounts(std::function<void(core::Expected<std::vector<people::Account>>)> done) = 0;
    /// Where nobody has one: an account with all roles of the room's lead, which is then signed in.
    virtual void makeFirstAccount(const QString& name, const QString& password,
                                  std::function<void(core::Expected<void>)> done) = 0;
    /// Adds an account. A password takes time to keep (people::hashPassword), so it is not a command the window makes by itself.
    virtual void addAccount(const QString& name, people::RoleSet roles, const QString& password,
                            std::function<void(core::Expected<void>)> done) = 0;
    virtual void resetPassword(const std::string& account, const QString& password,
                               std::function<void(core::Expected<void>)> done) = 0;
    /// Whether who has the desk may do this (a kind of the journal), and if not, why.
    [[nodiscard]] virtual core::Expected<void> mayDo(std::string_view act) const = 0;

    /// The newest snapshot; never null.
    [[nodiscard]] virtual pipeline::SnapshotPtr snapshot() const = 0;
    /// The newest health of all feeds; never null.
    [[nodiscard]] virtual std::shared_ptr<const feeds::FeedHealth> feedHealth() const = 0;
    /// The rules of the city and of this desk. They change by ChangeRule and its like alone (`rulesChanged`).
    [[nodiscard]] virtual const alerts::RuleBook& rules() const = 0;
    /// Nothing of this session changes a rule: a replay goes by those of the desk.
    [[nodiscard]] virtual bool canChangeRules() const = 0;
    [[nodiscard]] virtual JournalState journal() const = 0;
    /// For the journal dock; nullptr in a replay.
    [[nodiscard]] virtual journal::JournalReader* journalReader() = 0;
    /// The receipt of an entry (C2SP tlog-proof): what proves to anybody that it is in the journal. NotFound until it is signed.
    virtual void proofOf(std::uint64_t entry, std::function<void(core::Expected<std::string>)> done) = 0;

    /// The layers from files: of the city, and of this desk. They change by ChangeLayer and its like alone.
    [[nodiscard]] virtual const layers::LayerBook& layers() const = 0;
    /// Files from outside that become layers of this desk, by ImportFile.
    [[nodiscard]] virtual LayerImports& imports() = 0;

    /// Writes the command's entry, then performs it, then calls `done` (which may be empty).
    using Done = std::function<void(core::Expected<void>)>;
    virtual void submit(std::unique_ptr<Command> command, Done done) = 0;

    /// The assets whose details come with each snapshot from now on (`Snapshot::watched`); replaces the earlier ones.
    virtual void watch(std::vector<std::string> assetIds) = 0;
    /// Assets whose id or name contains the text. A newer search makes an older one's callback not come.
    struct Found {
        core::AssetIndex asset{};
        std::string id;
        std::string name; ///< May be empty.
        std::string model;
        core::Domain domain = core::Domain::Other;
        bool located = false;
    };
    virtual void search(const QString& text, int most, std::function<void(std::vector<Found>)> found) = 0;
    /// These assets as they are now, without those there are not. A newer call makes an older one's callback not come.
    virtual void describe(std::vector<core::AssetIndex> assets,
                          std::function<void(std::vector<core::AssetDetail>)> done) = 0;
    /// The past of one numeric attribute, at most `points` points.
    virtual void trend(const std::string& assetId, const std::string& attribute, core::Timestamp from,
                       core::Timestamp to, int points, std::function<void(core::Expected<history::Trend>)> done) = 0;

    /// An alert that was raised: of which asset, and when.
    struct RaisedAlert {
        core::AssetIndex asset{};
        core::Priority priority = core::Priority::Low;
        core::Timestamp at = core::kNoTime;
    };
    /// The alerts raised with from <= at < to, of assets that have been seen since the start, in order of writing; one
    /// raised again within a minute counts once. Of the newest 100,000 changes of the history. A newer call makes an
    /// older one's callback not come.
    virtual void raisedAlerts(core::Timestamp from, core::Timestamp to,
                              std::function<void(core::Expected<std::vector<RaisedAlert>>)> done) = 0;

    /// The times a condition was active since then, oldest first. A newer call makes an older one's callback not come.
    virtual void pastOf(alerts::ConditionId condition, core::Timestamp since,
                        std::function<void(core::Expected<alerts::Past>)> done) = 0;

    /// What the list of alerts asked of the people at it with from <= at < to, of some domains or, where it is empty, of all (by the rules that
    /// are in force): read from the history on disk. A newer call makes an older one's callback not come.
    virtual void alertMeasures(core::Timestamp from, core::Timestamp to, core::DomainSet domains,
                               std::function<void(core::Expected<alerts::AlertMeasures>)> done) = 0;

    /// The recordings of this desk, newest first.
    virtual void recordings(std::function<void(std::vector<RecordingChoice>)> done) = 0;
    /// Tries a rule on a recording: `draft` in place of the rules in force. It disturbs nothing. A newer trial stops an
    /// older one; so does `cancelTrial`.
    struct Trial {
        std::filesystem::path recording;
        alerts::RuleSet draft;
        std::string ruleId;
        std::function<void(double share)> progress;
        std::function<void(core::Expected<TrialResult>)> done;
    };
    virtual void tryRules(Trial trial) = 0;
    virtual void cancelTrial() = 0;

    /// In a replay: pause, speed (0.5 to 1000), seek. Elsewhere they do nothing.
    struct ReplayState {
        core::Timestamp from = core::kNoTime;
        core::Timestamp to = core::kNoTime;
        double speed = 1.0;
        bool paused = false;
        bool ended = false;
    };
    [[nodiscard]] virtual ReplayState replay() const = 0;
    virtual void setReplayPaused(bool paused) = 0;
    virtual void setReplaySpeed(double speed) = 0;
    virtual void seekReplay(core::Timestamp time) = 0;

    /// The recording that is being written: its name, and how far it is. Empty: none.
    struct RecordingState {
        std::string name;
        std::uint64_t observations = 0;
        std::uint64_t bytes = 0;
    };
    [[nodiscard]] virtual RecordingState recording() const = 0;
    /// A name for a recording that starts now: the time, fit for a file name.
    [[nodiscard]] virtual std::string newRecordingName() const = 0;

    /// What a person ought to know and that is nobody's answer: a rule that could not be read, a disk that fills.
    [[nodiscard]] virtual std::vector<core::Error> notices() const = 0;

Q_SIGNALS:
    void snapshotChanged();
    void feedHealthChanged();
    void journalChanged();
    void rosterChanged();
    void noticesChanged();
    void replayChanged();
    void recordingChanged();
    void layersChanged();
    void rulesChanged();

protected:
    Session() = default;
};

} // namespace vigie::session
