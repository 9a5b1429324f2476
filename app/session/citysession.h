// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "alerts/rulebook.h"
#include "layers/layerbook.h"
#include "pipeline/ingestpipeline.h"
#include "session/alertdigests.h"
#include "session/commandtarget.h"
#include "session/expectedperiods.h"
#include "session/historytap.h"
#include "session/layerimports.h"
#include "session/measuredesk.h"
#include "session/raisedalerts.h"
#include "session/session.h"
#include "session/sessionplan.h"
#include "session/sessionstores.h"
#include "session/trialdesk.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace vigie::session {

/// What the live and the replay session have in common: stores, alerts, pipeline, commands. They differ in where the
/// batches and the time come from.
///
/// Thread: the GUI's. The pipeline and the journal call back on their own threads; `later` brings what they say here.
/// End:    a derived class calls `closePipeline` in its destructor after it has stopped its sources.
class CitySession : public Session, protected CommandTarget {
    Q_OBJECT

public:
    ~CitySession() override;

    [[nodiscard]] const core::Clock& clock() const final { return *m_stores.clock; }
    [[nodiscard]] const profile::CityProfile& profile() const final { return m_plan.profile; }
    [[nodiscard]] QString actor() const final
    {
        return QString::fromStdString(m_roster.front() != nullptr ? m_roster.front()->actor : std::string{});
    }
    [[nodiscard]] QString role() const final;
    [[nodiscard]] QString desk() const final { return QString::fromStdString(m_plan.profile.desk); }
    [[nodiscard]] const Roster& roster() const final { return m_roster; }
    void signIn(const QString& name, const QString& password, Done done) final;
    void accounts(std::function<void(core::Expected<std::vector<people::Account>>)> done) final;
    void makeFirstAccount(const QString& name, const QString& password, Done done) final;
    void addAccount(const QString& name, people::RoleSet roles, const QString& password, Done done) final;
    void resetPassword(const std::string& account, const QString& password, Done done) final;
    [[nodiscard]] core::Expected<void> mayDo(std::string_view act) const final;
    [[nodiscard]] pipeline::SnapshotPtr snapshot() const final { return m_snapshot; }
    [[nodiscard]] const alerts::RuleBook& rules() const final { return m_rules; }
    [[nodiscard]] bool canChangeRules() const final { return m_plan.recording.empty(); }
    [[nodiscard]] JournalState journal() const final;
    [[nodiscard]] journal::JournalReader* journalReader() final { return m_stores.journalReader.get(); }
    void proofOf(std::uint64_t entry, std::function<void(core::Expected<std::string>)> done) final;
    [[nodiscard]] std::vector<core::Error> notices() const final;

    [[nodiscard]] const layers::LayerBook& layers() const final { return m_layers; }
    [[nodiscard]] LayerImports& imports() final { return *m_imports; }

    void submit(std::unique_ptr<Command> command, Done done) final;
    void watch(std::vector<std::string> assetIds) final;
    void search(const QString& text, int most, std::function<void(std::vector<Found>)> found) final;
    void describe(std::vector<core::AssetIndex> assets,
                  std::function<void(std::vector<core::AssetDetail>)> done) final;
    void trend(const std::string& assetId, const std::string& attribute, core::Timestamp from, core::Timestamp to,
               int points, std::function<void(core::Expected<history::Trend>)> done) final;
    void raisedAlerts(core::Timestamp from, core::Timestamp to,
                      std::function<void(core::Expected<std::vector<RaisedAlert>>)> done) final;
    void pastOf(alerts::ConditionId condition, core::Timestamp since,
                std::function<void(core::Expected<alerts::Past>)> done) final;
    void alertMeasures(core::Timestamp from, core::Timestamp to, core::DomainSet domains,
                       std::function<void(core::Expected<alerts::AlertMeasures>)> done) final;
    void recordings(std::function<void(std::vector<RecordingChoice>)> done) final;
    void tryRules(Trial trial) final;
    void cancelTrial() final { m_trials.cancel(); }
    [[nodiscard]] std::string newRecordingName() const final;

protected:
    CitySession(SessionPlan plan, SessionStores stores);

    /// Makes store, rules, restored alerts and the pipeline; `feedNames` by core::FeedIndex.
    [[nodiscard]] core::Expected<void> openPipeline(const std::vector<std::string>& feedNames);
    void closePipeline();
    /// New store and engine, as if nothing had been heard yet: for a replay that goes to another moment.
    void resetPipeline();
    /// The city reports less often than its profile says: a simulated one in a hurry, or a large one.
    void stretchPeriods(double factor) { m_stretch = factor; }
    [[nodiscard]] pipeline::IngestPipeline& ingest() { return *m_pipeline; }
    [[nodiscard]] SessionStores& stores() { return m_stores; }
    [[nodiscard]] const SessionPlan& plan() const { return m_plan; }

    /// Writes the last entry and closes the stores; for the end of a derived class's destructor.
    void end(const char* act);
    /// Writes an entry of the program itself ("system"); a refusal becomes a notice.
    void note(const char* act, std::string obj, storage::Json op = {});
    void notice(core::Error error);
    /// Runs on the session's thread, unless the session has ended.
    void later(std::function<void()> work);

    // CommandTarget
    core::Expected<void> actOnAlerts(const std::vector<alerts::ConditionId>& conditions, const alerts::PersonAct& act,
                                     const JournalReceipt& receipt) final;
    core::Expected<void> takeOutOfService(const std::string& assetId, const std::vector<std::string>& rules,
                                          const alerts::AsideOrder& order, const JournalReceipt& receipt) final;
    core::Expected<void> changeRule(const alerts::RuleDraft& draft, const JournalReceipt& receipt) final;
    core::Expected<void> switchOffRule(const std::string& id, const JournalReceipt& receipt) final;
    core::Expected<void> restoreRule(const std::string& id, const JournalReceipt& receipt) final;
    core::Expected<void> changeLayer(const layers::Layer& layer) final;
    core::Expected<void> restoreLayer(const std::string& id) final;
    core::Expected<void> removeLayer(const std::string& id) final;
    core::Expected<void> startImport(const ImportOrder& order) final;
    void takeDesk(const Shift& shift) final;
    void leaveDesk(const std::string& actor) final;
    void lockDesk() final;
    [[nodiscard]] core::Expected<people::AccountStore> accountStore() final;

private:
    [[nodiscard]] std::unique_ptr<alerts::AlertEngine> makeEngine() const;
    [[nodiscard]] pipeline::StalenessWatch::PeriodOf makePeriods(const core::AssetStore& store) const;
    [[nodiscard]] std::chrono::seconds expectedPeriod(std::string_view model, core::FeedIndex feed) const;
    /// Who is on, as this command's entry has it.
    /// Who does it and in which role; Refused: nobody is on, the desk is locked, or it is not for them.
    struct Doer {
        std::string actor;
        people::Role role = people::Role::Operator;
    };
    [[nodiscard]] core::Expected<Doer> doerOf(std::string_view act, const Shift* doer) const;
    /// Runs on the thread of errands, then `done` here; `done` comes with Busy at once where too much waits.
    template <typename T>
    void errand(std::function<core::Expected<T>()> work, const std::function<void(core::Expected<T>)>& done);
    void arrive(const people::Account& account, const std::string& pseudonym, const Done& done);
    [[nodiscard]] alerts::Person person(const JournalReceipt& receipt) const;
    /// Does it to the rule book, unless rules do not change here, and gives the engine what is in force then.
    core::Expected<void> change(const std::function<core::Expected<void>(const alerts::RuleStamp&)>& rules,
                                const JournalReceipt& receipt);
    void tellOfMissedRuleChange();
    void takeSnapshot();
    void importEnded(const ImportOutcome& outcome);
    core::Expected<void> changed(core::Expected<void> layers);
    void receipted(const std::shared_ptr<Command>& command, const std::string& actor,
                   const core::Expected<journal::Receipt>& receipt, const Done& done);

    SessionPlan m_plan;
    ExpectedPeriods m_periods;
    std::atomic<double> m_stretch{1.0}; ///< Of m_periods; read on the pipeline's thread.
    SessionStores m_stores;
    Roster m_roster;
    layers::LayerBook m_layers;
    std::unique_ptr<LayerImports> m_imports;
    std::unique_ptr<HistoryTap> m_tap;
    alerts::RuleBook m_rules;
    alerts::Plans m_plans;
    std::vector<std::string> m_feedNames;
    std::unique_ptr<pipeline::IngestPipeline> m_pipeline;
    pipeline::SnapshotPtr m_snapshot;
    std::atomic<bool> m_snapshotIsComing{false};
    std::vector<core::Error> m_notices;
    std::uint64_t m_searches = 0;
    std::uint64_t m_descriptions = 0;
    std::atomic<std::uint64_t> m_raisedQuestions{0};
    std::uint64_t m_pastQuestions = 0;
    std::unique_ptr<AlertDigests> m_digests;
    std::atomic<std::uint64_t> m_measureQuestions{0};
    RaisedAlerts m_raisedAlerts;                   ///< Near the end, so that it asks nothing of what is gone.
    MeasureDesk m_measures;                        ///< The same.
    TrialDesk m_trials;                            ///< The same.
    QuestionDesk<std::function<void()>> m_errands; ///< Small ones on the disk. The same.
};

} // namespace vigie::session
