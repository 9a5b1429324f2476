// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CitySession that is about alerts: what persons do to them, and which there were.
#include "session/citysession.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace vigie::session {

alerts::Person CitySession::person(const JournalReceipt& receipt) const
{
    // The journal of a replay tells when the person acted; the alert's own day is the recorded one.
    const core::Timestamp at = mode() == Mode::Replay ? clock().now() : receipt.at;
    return {receipt.actor, m_plan.profile.desk, at, receipt.index};
}

core::Expected<void> CitySession::actOnAlerts(const std::vector<alerts::ConditionId>& conditions,
                                              const alerts::PersonAct& act, const JournalReceipt& receipt)
{
    m_pipeline->ask([this, conditions, act, who = person(receipt)](core::AssetStore&, alerts::AlertEngine& engine) {
        for (const alerts::ConditionId id : conditions) {
            auto done = engine.act(id, act, who);
            // Somebody else was faster, or it is over: the list shows it already.
            const bool expected = done || done.error().code == core::ErrorCode::AlreadyExists ||
                                  done.error().code == core::ErrorCode::NotFound;
            if (!expected)
                later([this, error = done.error()] { notice(error); });
        }
    });
    return {};
}

core::Expected<void> CitySession::takeOutOfService(const std::string& assetId, const std::vector<std::string>& rules,
                                                   const alerts::AsideOrder& order, const JournalReceipt& receipt)
{
    m_pipeline->ask(
        [this, assetId, rules, order, who = person(receipt)](core::AssetStore& store, alerts::AlertEngine& engine) {
            if (const auto done = engine.takeOutOfService(store, assetId, rules, order, who); !done)
                later([this, error = done.error()] { notice(error); });
        });
    return {};
}

void CitySession::raisedAlerts(core::Timestamp from, core::Timestamp to,
                               std::function<void(core::Expected<std::vector<RaisedAlert>>)> done)
{
    const std::uint64_t number = ++m_raisedQuestions;
    const auto answer = [this, number, done = std::move(done)](core::Expected<std::vector<RaisedAlert>> raised) {
        later([this, number, done, raised = std::move(raised)] {
            if (number == m_raisedQuestions)
                done(raised);
        });
    };
    m_raisedAlerts.ask(RaisedAlerts::Question{
        from, to, [this, answer](core::Expected<std::vector<alerts::HistoryEntry>> lines) {
            if (!lines) {
                answer(core::fail(lines.error()));
                return;
            }
            // Rows are the store's to tell.
            m_pipeline->ask([answer, lines = std::move(*lines)](core::AssetStore& store, auto&) {
                std::vector<RaisedAlert> out;
                for (const alerts::HistoryEntry& line : lines) {
                    if (const auto asset = store.find(line.assetId))
                        out.push_back({*asset, line.priority, line.at});
                }
                answer(std::move(out));
            });
        }});
}

void CitySession::pastOf(alerts::ConditionId condition, core::Timestamp since,
                         std::function<void(core::Expected<alerts::Past>)> done)
{
    const std::uint64_t number = ++m_pastQuestions;
    m_raisedAlerts.ask(RaisedAlerts::PastQuestion{
        condition, since, [this, number, done = std::move(done)](core::Expected<alerts::Past> past) {
            later([this, number, done, past = std::move(past)] {
                if (number == m_pastQuestions)
                    done(past);
            });
        }});
}

void CitySession::alertMeasures(core::Timestamp from, core::Timestamp to, core::DomainSet domains,
                                std::function<void(core::Expected<alerts::AlertMeasures>)> done)
{
    const std::uint64_t number = ++m_measureQuestions;
    alerts::MeasureCounter::Options options{.from = from, .to = to, .zone = m_plan.profile.timeZone};
    if (!domains.empty()) {
        std::unordered_set<std::string> ids;
        for (const auto& rule : m_rules.rules().rules) {
            if (domains.contains(rule->domain))
                ids.insert(rule->id);
        }
        options.counts = [ids = std::move(ids)](const alerts::HistoryEntry& line) {
            return ids.contains(line.ruleId);
        };
    }
    m_measures.ask({std::move(options), [this, number] { return number == m_measureQuestions; },
                    [this, number, done = std::move(done)](core::Expected<alerts::AlertMeasures> measures) {
                        later([this, number, done, measures = std::move(measures)] {
                            if (number == m_measureQuestions)
                                done(measures);
                        });
                    }});
}

} // namespace vigie::session
