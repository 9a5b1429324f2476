// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/citysession.h"

#include "alerts/planloader.h"
#include "notary/proof.h"
#include "session/alertrecovery.h"
#include "session/citystore.h"
#include "storage/hex.h"

#include <QDateTime>
#include <QMetaObject>

#include <algorithm>
#include <unordered_map>

namespace vigie::session {

namespace {
constexpr std::size_t kErrands = 8; // that wait at most

std::vector<std::string> feedsOf(const profile::CityProfile& profile)
{
    std::vector<std::string> out;
    out.reserve(profile.feeds.size());
    for (const profile::FeedProfile& feed : profile.feeds)
        out.push_back(feed.config.id);
    return out;
}

} // namespace

CitySession::CitySession(SessionPlan plan, SessionStores stores)
    : m_plan(std::move(plan))
    , m_stores(std::move(stores))
    , m_layers(m_plan.profile.folder, m_plan.data, profile::layerDefaults(m_plan.profile))
    , m_rules(m_plan.profile.rulesFolder, m_plan.ownRules, feedsOf(m_plan.profile))
    , m_snapshot(std::make_shared<const pipeline::Snapshot>())
    , m_raisedAlerts(*m_stores.alerts)
    , m_measures(m_stores.alerts->path())
    , m_errands(kErrands, [](const std::function<void()>& errand) { errand(); })
{
    if (!m_stores.first.actor.empty()) {
        m_stores.first.roles = m_plan.profile.people.roles;
        m_roster.join(m_stores.first);
    }
    m_notices = m_plan.profile.problems;
    m_notices.insert(m_notices.end(), m_layers.errors().begin(), m_layers.errors().end());
    m_notices.insert(m_notices.end(), m_rules.problems().begin(), m_rules.problems().end());
    auto planned = alerts::loadPlans(m_plan.profile.plansFolder, {&m_rules.rules(), m_plan.profile.timeZone});
    m_plans = std::move(planned.plans);
    m_notices.insert(m_notices.end(), planned.problems.begin(), planned.problems.end());
    tellOfMissedRuleChange();
    m_periods = ExpectedPeriods{m_plan.profile};
    m_stores.notary->onChange([this] { later([this] { Q_EMIT journalChanged(); }); });
    // An import happens today, also in a replay of another day.
    const core::Clock& today = m_stores.journalClock ? *m_stores.journalClock : *m_stores.clock;
    m_imports = std::make_unique<LayerImports>(m_plan.data, m_layers, m_plan.profile.centre, today);
    connect(m_imports.get(), &LayerImports::ended, this, &CitySession::importEnded);
}

CitySession::~CitySession()
{
    closePipeline();
    m_stores.notary->onChange({});
}

core::Expected<void> CitySession::openPipeline(const std::vector<std::string>& feedNames)
{
    m_feedNames = feedNames;
    auto engine = makeEngine();
    auto persisted = m_stores.alerts->load();
    if (!persisted)
        return core::fail(persisted.error());
    engine->restore(*persisted);
    const auto usual = m_stores.alerts->loadUsual();
    if (!usual)
        return core::fail(usual.error());
    engine->restoreUsual(*usual);
    auto store = makeCityStore(m_plan.profile);
    applyMissedAlertActs(*m_stores.journalReader, m_stores.alerts->lastJournalIndexApplied(), *store, *engine);
    m_tap = std::make_unique<HistoryTap>(*store, *m_stores.history);
    pipeline::PipelineOutlets outlets;
    outlets.listeners = {m_tap.get()};
    outlets.onTransitions = [this](std::vector<alerts::Transition> transitions) {
        m_stores.alerts->put(std::move(transitions));
    };
    outlets.onUsual = [this](std::vector<alerts::UsualHour> hours) { m_stores.alerts->put(std::move(hours)); };
    outlets.onTick = [this] { m_tap->commit(); };
    outlets.onPublished = [this] {
        if (!m_snapshotIsComing.exchange(true))
            later([this] { takeSnapshot(); });
    };
    auto periods = makePeriods(*store);
    m_pipeline = std::make_unique<pipeline::IngestPipeline>(std::move(store), std::move(engine), std::move(periods),
                                                            clock(), std::move(outlets));
    m_snapshot = m_pipeline->latest();
    m_pipeline->start();
    m_digests = std::make_unique<AlertDigests>(
        *m_stores.alerts, lastDigested(*m_stores.journalReader),
        [this](const alerts::HistoryDigest& digest) { note("alert.digest", "alerts", toJson(digest)); });
    return {};
}

void CitySession::closePipeline()
{
    if (m_pipeline)
        m_pipeline->stop();
}

void CitySession::resetPipeline()
{
    auto store = makeCityStore(m_plan.profile);
    m_tap->bind(*store);
    auto periods = makePeriods(*store);
    m_pipeline->reset(std::move(store), makeEngine(), std::move(periods));
}

std::unique_ptr<alerts::AlertEngine> CitySession::makeEngine() const
{
    auto out = std::make_unique<alerts::AlertEngine>(m_rules.rules(), clock(), m_feedNames,
                                                     alerts::AlertEngine::kMaxConditions, m_plan.profile.timeZone);
    out->setPlans(m_plans);
    return out;
}

pipeline::StalenessWatch::PeriodOf CitySession::makePeriods(const core::AssetStore& store) const
{
    return [this, &store](const core::AssetRow& row) {
        return expectedPeriod(store.models().name(row.model), row.feed);
    };
}

std::chrono::seconds CitySession::expectedPeriod(std::string_view model, core::FeedIndex feed) const
{
    const std::chrono::duration<double> stretched = m_periods.of(model, feed) * m_stretch.load();
    return std::chrono::ceil<std::chrono::seconds>(stretched);
}

// NOLINTNEXTLINE(readability-make-member-function-const): it closes the journal
void CitySession::end(const char* act)
{
    m_imports.reset(); // what is under way is stopped, and waited for
    journal::Draft draft;
    draft.act = act;
    draft.role = "system";
    draft.actor = "system";
    draft.src = "system";
    if (!m_plan.recording.empty())
        draft.obj = "recording:" + m_plan.recording.stem().string();
    // The thread that waits is ending anyway, and the entries must be there before it has.
    for (const alerts::HistoryDigest& digest : m_digests ? m_digests->rest() : std::vector<alerts::HistoryDigest>{}) {
        journal::Draft alerts = draft;
        alerts.act = "alert.digest";
        alerts.obj = "alerts";
        alerts.op = toJson(digest);
        static_cast<void>(m_stores.journal->append(std::move(alerts)));
    }
    m_digests.reset();
    static_cast<void>(m_stores.journal->append(std::move(draft)));
    m_stores.journal->close();
    m_stores.notary->close(); // signs that, too
}

void CitySession::proofOf(std::uint64_t entry, std::function<void(core::Expected<std::string>)> done)
{
    const bool taken = m_errands.ask([this, entry, done] {
        const notary::SignerPaths& paths = m_stores.notary->paths();
        later([done, proof = notary::proofOf(paths.journal, paths.signedStore, entry)] { done(proof); });
    });
    if (!taken)
        done(core::fail(core::ErrorCode::Busy, "journal",
                        VIGIE_TEXT("Errors", "The journal was asked for too often at once."),
                        VIGIE_TEXT("Errors", "Try again in a moment.")));
}

void CitySession::later(std::function<void()> work)
{
    // A queued call to an object that is gone by then is dropped by Qt.
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void CitySession::takeSnapshot()
{
    m_snapshotIsComing = false;
    m_snapshot = m_pipeline->latest();
    Q_EMIT snapshotChanged();
}

JournalState CitySession::journal() const
{
    const journal::JournalState state = m_stores.journal->state();
    JournalState out;
    out.size = state.size;
    out.root = storage::toHex(state.root);
    out.failed = state.failure.has_value();
    out.error = state.failure.value_or(core::Error{});
    const notary::NotaryState signing = m_stores.notary->state();
    if (signing.last) {
        out.signedSize = signing.last->checkpoint.size;
        out.signedAt = signing.last->at;
    }
    out.unsignedWhy = signing.failure;
    return out;
}

std::vector<core::Error> CitySession::notices() const
{
    std::vector<core::Error> out = m_notices;
    if (auto problem = m_stores.alerts->problem())
        out.push_back(*problem);
    if (auto state = m_stores.history->state(); state.why)
        out.push_back(*state.why);
    if (auto state = m_stores.journal->state(); state.failure)
        out.push_back(*state.failure);
    return out;
}

void CitySession::notice(core::Error error)
{
    if (std::find(m_notices.begin(), m_notices.end(), error) != m_notices.end())
        return;
    m_notices.push_back(std::move(error));
    Q_EMIT noticesChanged();
}

void CitySession::note(const char* act, std::string obj, storage::Json op)
{
    journal::Draft draft;
    draft.act = act;
    draft.obj = std::move(obj);
    draft.op = std::move(op);
    draft.role = "system";
    draft.actor = "system";
    draft.src = "system";
    m_stores.journal->submit(std::move(draft), [this](const core::Expected<journal::Receipt>& receipt) {
        later([this, failed = receipt ? std::optional<core::Error>{} : receipt.error()] {
            if (failed)
                notice(*failed);
            Q_EMIT journalChanged();
        });
    });
}

void CitySession::submit(std::unique_ptr<Command> command, Done done)
{
    journal::Draft draft = command->entry();
    const auto doer = doerOf(draft.act, command->doer());
    if (!doer) {
        if (done)
            done(core::fail(doer.error()));
        return;
    }
    draft.role = people::wordOf(doer->role);
    draft.actor = doer->actor;
    draft.src = "desk";
    std::shared_ptr<Command> shared{std::move(command)};
    m_stores.journal->submit(
        std::move(draft), [this, shared, done, actor = doer->actor](const core::Expected<journal::Receipt>& receipt) {
            later([this, shared, actor, receipt, done] { receipted(shared, actor, receipt, done); });
        });
}

void CitySession::receipted(const std::shared_ptr<Command>& command, const std::string& actor,
                            const core::Expected<journal::Receipt>& receipt, const Done& done)
{
    // No receipt, no action.
    core::Expected<void> result;
    if (receipt)
        result = command->perform(*this, JournalReceipt{receipt->index, receipt->at, actor});
    else
        result = core::fail(receipt.error());
    Q_EMIT journalChanged();
    if (!result)
        notice(result.error());
    if (done)
        done(result);
}

core::Expected<void> CitySession::changed(core::Expected<void> layers)
{
    Q_EMIT layersChanged(); // also where it failed: what is shown is what there is
    return layers;
}

core::Expected<void> CitySession::startImport(const ImportOrder& order)
{
    return m_imports->start(order);
}

void CitySession::importEnded(const ImportOutcome& outcome)
{
    note("import.end", outcome.order.journalName(), storage::Json::makeObject({{"result", outcome.word()}}));
    if (!outcome.result)
        return;
    m_layers.reload();
    Q_EMIT layersChanged();
}

core::Expected<void> CitySession::changeLayer(const layers::Layer& layer)
{
    return changed(m_layers.change(layer));
}

core::Expected<void> CitySession::restoreLayer(const std::string& id)
{
    return changed(m_layers.restore(id));
}

core::Expected<void> CitySession::removeLayer(const std::string& id)
{
    return changed(m_layers.remove(id));
}

void CitySession::watch(std::vector<std::string> assetIds)
{
    m_pipeline->watch(std::move(assetIds));
}

void CitySession::search(const QString& text, int most, std::function<void(std::vector<Found>)> found)
{
    const std::uint64_t number = ++m_searches;
    m_pipeline->ask([this, number, text = text.toStdString(), most, found = std::move(found)](core::AssetStore& store,
                                                                                              alerts::AlertEngine&) {
        std::vector<Found> out;
        const auto name = store.attributes().find("name");
        for (const core::AssetIndex asset : store.search(text, static_cast<std::size_t>(most))) {
            const core::AssetRow& row = store.row(asset);
            Found one{asset,      std::string{store.id(asset)}, {}, store.models().name(row.model), row.domain,
                      row.located};
            const core::AttributeValue* value = name ? store.value(asset, *name) : nullptr;
            if (value != nullptr && value->kind == core::ValueKind::Text)
                one.name = store.text(*value);
            out.push_back(std::move(one));
        }
        later([this, number, out = std::move(out), found] {
            if (number == m_searches)
                found(out);
        });
    });
}

void CitySession::describe(std::vector<core::AssetIndex> assets,
                           std::function<void(std::vector<core::AssetDetail>)> done)
{
    const std::uint64_t number = ++m_descriptions;
    m_pipeline->ask([this, number, assets = std::move(assets), done = std::move(done)](core::AssetStore& store,
                                                                                       alerts::AlertEngine&) {
        std::vector<core::AssetDetail> out;
        for (const core::AssetIndex asset : assets) {
            if (static_cast<std::uint32_t>(asset) < store.size())
                out.push_back(store.detail(asset));
        }
        later([this, number, out = std::move(out), done] {
            if (number == m_descriptions)
                done(out);
        });
    });
}

void CitySession::trend(const std::string& assetId, const std::string& attribute, core::Timestamp from,
                        core::Timestamp to, int points, std::function<void(core::Expected<history::Trend>)> done)
{
    history::TrendSpan span;
    span.from = from;
    span.to = to;
    span.maxPoints = static_cast<std::size_t>(std::max(points, 1));
    // A gap is what would have made the asset stale.
    for (const core::AssetDetail& detail : m_snapshot->watched) {
        if (detail.id == assetId)
            span.longestSilence =
                pipeline::StalenessWatch::kPeriodsUntilStale * expectedPeriod(detail.model, detail.feed);
    }
    m_stores.trends->ask(
        {assetId, attribute, span, [this, done = std::move(done)](core::Expected<history::Trend> trend) {
             later([trend = std::move(trend), done] { done(trend); });
         }});
}

std::string CitySession::newRecordingName() const
{
    std::string name = core::toIso8601(clock().now()).substr(0, 19) + "Z";
    std::replace(name.begin(), name.end(), ':', '-');
    return name;
}

} // namespace vigie::session
