// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertdesk.h"

#include "alerts/rulebook.h"
#include "models/alerttext.h"
#include "session/alertcommands.h"
#include "widgets/alertpanel.h"
#include "widgets/asidedialog.h"
#include "widgets/detailpanel.h"

#include <QMainWindow>
#include <QPointer>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace vigie::widgets {

using alerts::Alert;
using alerts::Place;
using session::Command;

namespace {

constexpr std::size_t kKept = 50; ///< Actions that can be undone.

/// How alerts are set aside, where all of them are so in the same way; a reason that is not known here cannot be said
/// again.
std::optional<alerts::AsideOrder> orderOf(const std::vector<Alert>& alerts)
{
    const alerts::Aside& first = alerts.front().aside;
    const bool alike = std::ranges::all_of(alerts, [&](const Alert& one) {
        return one.aside.state == first.state && one.aside.reason == first.reason && one.aside.until == first.until;
    });
    if (!alike || first.reason.starts_with("commit:"))
        return std::nullopt;
    using alerts::AsideInput;
    using alerts::AsideState;
    const AsideInput input = first.state == AsideState::ShelvedOnce    ? AsideInput::ShelveOnce
                             : first.state == AsideState::ShelvedTimed ? AsideInput::ShelveTimed
                                                                       : AsideInput::TakeOutOfService;
    return alerts::AsideOrder{.input = input, .reason = first.reason, .until = first.until};
}

} // namespace

AlertDesk::AlertDesk(session::Session& session, const models::Texts& texts, AlertPanel& panel, DetailPanel& detail,
                     Submit submit, QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_texts(texts)
    , m_panel(panel)
    , m_detail(detail)
    , m_submit(std::move(submit))
    , m_window(window)
{
    connect(&panel, &AlertPanel::acknowledgeAsked, this, &AlertDesk::acknowledge);
    connect(&panel, &AlertPanel::shelveAsked, this, &AlertDesk::shelve);
    connect(&panel, &AlertPanel::putBackAsked, this, &AlertDesk::putBack);
    connect(&detail, &DetailPanel::acknowledgeAsked, this, &AlertDesk::acknowledge);
    connect(&detail, &DetailPanel::situationDecided, this, &AlertDesk::decide);
}

std::vector<Alert> AlertDesk::chosen(const std::function<bool(const Alert&)>& fits) const
{
    std::vector<Alert> out = m_panel.selected();
    std::erase_if(out, std::not_fn(fits));
    if (out.empty()) {
        if (const auto shown = m_detail.alert(); shown && fits(*shown))
            out.push_back(*shown);
    }
    return out;
}

QString AlertDesk::nameOf(const Alert& alert) const
{
    return tr("%1, %2", "alert, asset").arg(models::AlertText::title(alert, m_texts), m_texts.asset(alert.assetId));
}

void AlertDesk::tellNothing(const QString& what, const QString& none)
{
    const bool any = !m_panel.selected().empty() || !m_detail.assetId().isEmpty();
    m_panel.tell(any ? what : none);
}

AlertDesk::Parts AlertDesk::whole(std::unique_ptr<Command> command)
{
    Parts out;
    out.push_back(std::move(command));
    return out;
}

void AlertDesk::perform(Parts parts, const QString& said, Opposite opposite)
{
    performFrom(0, std::make_shared<Parts>(std::move(parts)), said, std::move(opposite));
}

void AlertDesk::performFrom(std::size_t part, const std::shared_ptr<Parts>& parts, const QString& said,
                            Opposite opposite)
{
    const auto done = [self = QPointer<AlertDesk>{this}, part, parts, said,
                       opposite = std::move(opposite)]() mutable {
        if (!self)
            return;
        // What was done of it can be undone, also where a later part fails. (Without words it was itself an undoing.)
        if (part == 0 && !opposite.said.isEmpty()) {
            self->m_done.push_back(std::move(opposite));
            if (self->m_done.size() > kKept)
                self->m_done.erase(self->m_done.begin());
        }
        if (part + 1 < parts->size())
            self->performFrom(part + 1, parts, said, {});
        else
            self->m_panel.tell(said);
    };
    m_submit(std::move((*parts)[part]), done);
}

AlertDesk::Asset AlertDesk::chosenAsset() const
{
    const auto some = m_panel.selected();
    if (!some.empty())
        return {some.front().assetId, some.front().rule->model};
    return {m_detail.assetId().toStdString(), m_detail.model()};
}

std::vector<std::string> AlertDesk::rulesOf(const Asset& asset) const
{
    return asset.id.empty() ? std::vector<std::string>{} : m_session.rules().rules().watching(asset.model);
}

AlertActs AlertDesk::possible() const
{
    const std::vector<Alert> some = m_panel.selected();
    const std::vector<Alert> group = m_panel.selectedGroups();
    const bool isGroup = m_panel.gatheringSelected() || group.size() > some.size();
    const auto shown = m_detail.alert();
    const auto any = [&](const std::function<bool(const Alert&)>& fits) {
        return std::ranges::any_of(some, fits) || (shown && fits(*shown));
    };
    return {.acknowledge = any(canAcknowledge),
            .acknowledgeGroup = isGroup && std::ranges::any_of(group, canAcknowledge),
            .withdraw = any(canWithdraw),
            .accept = any([](const Alert& one) { return canDecide(one, true); }),
            .refuse = any([](const Alert& one) { return canDecide(one, false); }),
            .exportCap = any([](const Alert&) { return true; }),
            .shelve = any(canShelve),
            .outOfService = !rulesOf(chosenAsset()).empty(),
            .putBack = any(canUnshelve) || any(canReturn),
            .undo = !m_done.empty()};
}

void AlertDesk::acknowledge()
{
    std::vector<Alert> some = chosen(canAcknowledge);
    if (m_panel.gatheringSelected() && m_panel.selected().empty()) {
        m_panel.tell(tr("A row of several alerts: open it, or G acknowledges all of them"));
        return;
    }
    if (some.empty()) {
        tellNothing(tr("Nothing here is left to acknowledge"), tr("Select an alert to acknowledge it"));
        return;
    }
    takeNote(std::move(some));
}

void AlertDesk::acknowledgeGroup()
{
    std::vector<Alert> some = m_panel.selectedGroups();
    if (!m_panel.gatheringSelected() && some.size() <= m_panel.selected().size()) {
        tellNothing(tr("No group: nothing is explained by this. A acknowledges it alone"),
                    tr("Select a group of alerts first"));
        return;
    }
    std::erase_if(some, std::not_fn(canAcknowledge));
    if (some.empty()) {
        tellNothing(tr("Nothing here is left to acknowledge"), tr("Select a group of alerts first"));
        return;
    }
    takeNote(std::move(some));
}

void AlertDesk::takeNote(std::vector<Alert> some)
{
    const int count = static_cast<int>(some.size());
    const QString said = count == 1 ? tr("Acknowledged: %1", "alert").arg(nameOf(some.front()))
                                    : tr("%n alert(s) acknowledged", nullptr, count);
    // An alert that was over has left with this; there is nothing to withdraw.
    std::vector<Alert> active = some;
    std::erase_if(active, [](const Alert& one) { return !one.active() || one.latched(); });
    Opposite opposite = impossible();
    if (!active.empty())
        opposite = {[active] { return session::actOnAll(active, alerts::Withdraw{}); },
                    tr("%n acknowledgement(s) withdrawn", nullptr, static_cast<int>(active.size()))};
    perform(session::actOnAll(some, alerts::Acknowledge{}), said, std::move(opposite));
}

void AlertDesk::decide(bool accepted)
{
    std::vector<Alert> some = chosen([accepted](const Alert& one) { return canDecide(one, accepted); });
    if (some.empty()) {
        tellNothing(tr("No situation is proposed here, or it is decided so already"),
                    tr("Select a proposed situation first"));
        return;
    }
    const auto act = [](bool accept) {
        return accept ? alerts::PersonAct{alerts::Accept{}} : alerts::PersonAct{alerts::Refuse{}};
    };
    const int count = static_cast<int>(some.size());
    const auto said = [count](bool accept) {
        return accept ? tr("%n situation(s) accepted", nullptr, count)
                      : tr("%n situation(s) kept apart", nullptr, count);
    };
    perform(session::actOnAll(some, act(accepted)), said(accepted),
            {[some, opposite = act(!accepted)] { return session::actOnAll(some, opposite); }, said(!accepted)});
}

void AlertDesk::withdraw()
{
    const std::vector<Alert> some = chosen(canWithdraw);
    if (some.empty()) {
        tellNothing(tr("Nothing here is acknowledged"), tr("Select an alert first"));
        return;
    }
    const int count = static_cast<int>(some.size());
    perform(session::actOnAll(some, alerts::Withdraw{}), tr("%n acknowledgement(s) withdrawn", nullptr, count),
            {[some] { return session::actOnAll(some, alerts::Acknowledge{}); },
             tr("%n alert(s) acknowledged", nullptr, count)});
}

void AlertDesk::shelve()
{
    const std::vector<Alert> some = chosen(canShelve);
    if (some.empty()) {
        tellNothing(tr("Nothing here can be shelved"), tr("Select an alert to shelve it"));
        return;
    }
    AsideDialog::Question question;
    question.longest = some.front().rule->longestShelving;
    for (const Alert& alert : some) {
        question.names.append(nameOf(alert));
        question.longest = std::min(question.longest, alert.rule->longestShelving);
        question.critical += alert.priority == core::Priority::Critical && alert.active() ? 1 : 0;
    }
    AsideDialog dialog{question, m_texts, &m_window};
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int count = static_cast<int>(some.size());
    perform(session::actOnAll(some, dialog.order()), tr("%n alert(s) shelved", nullptr, count),
            {[some] { return session::actOnAll(some, alerts::PutBack{}); },
             tr("%n alert(s) back on the list", nullptr, count)});
}

/// "C000106, Rue du Bois": where it is, as far as that is shown.
QString AlertDesk::assetName(const QString& id) const
{
    const QString name = m_texts.asset(id.toStdString());
    const QString title = m_detail.assetId() == id ? m_detail.assetTitle() : QString{};
    return title.isEmpty() || title == name ? name : tr("%1, %2", "asset, what it is called").arg(name, title);
}

void AlertDesk::outOfService()
{
    const Asset chosen = chosenAsset();
    const QString asset = QString::fromStdString(chosen.id);
    const auto rules = rulesOf(chosen);
    if (rules.empty()) {
        m_panel.tell(asset.isEmpty() ? tr("Select an asset first") : tr("No rule watches this asset"));
        return;
    }
    const auto critical = std::ranges::count_if(*m_session.snapshot()->alerts, [&](const Alert& one) {
        return one.assetId == asset.toStdString() && one.priority == core::Priority::Critical && one.active();
    });
    AsideDialog dialog{{.what = alerts::AsideInput::TakeOutOfService,
                        .names = {assetName(asset)},
                        .longest = alerts::kLongestOutOfService,
                        .critical = static_cast<int>(critical)},
                       m_texts,
                       &m_window};
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::string id = asset.toStdString();
    const QString name = m_texts.asset(id);
    perform(whole(std::make_unique<session::TakeOutOfService>(id, rules, dialog.order())),
            tr("Out of service: %1", "asset").arg(name),
            {[id, rules] { return whole(std::make_unique<session::ReturnToService>(id, rules)); },
             tr("In service again: %1", "asset").arg(name)});
}

void AlertDesk::putBack()
{
    const std::vector<Alert> shelved = chosen(canUnshelve);
    const std::vector<Alert> out = chosen(canReturn);
    if (shelved.empty() && out.empty()) {
        tellNothing(tr("Nothing here is set aside by a person"), tr("Select what is set aside first"));
        return;
    }
    const int count = static_cast<int>(shelved.size());
    if (!shelved.empty()) {
        const auto order = orderOf(shelved);
        Opposite opposite = impossible();
        if (order)
            opposite = {[shelved, order] { return session::actOnAll(shelved, *order); },
                        tr("%n alert(s) shelved", nullptr, count)};
        perform(session::actOnAll(shelved, alerts::PutBack{}), tr("%n alert(s) back on the list", nullptr, count),
                std::move(opposite));
    }
    putBackInService(out);
}

/// One entry an asset: that is what was taken out.
void AlertDesk::putBackInService(const std::vector<Alert>& alerts)
{
    std::map<std::string, std::vector<Alert>> assets;
    for (const Alert& alert : alerts)
        assets.try_emplace(alert.assetId);
    for (const Alert& alert : *m_session.snapshot()->aside) {
        const auto found = assets.find(alert.assetId);
        if (found != assets.end() && alert.place() == Place::OutOfService)
            found->second.push_back(alert);
    }
    for (const auto& [asset, ofAsset] : assets) {
        std::vector<std::string> rules;
        for (const Alert& alert : ofAsset)
            rules.push_back(alert.rule->id);
        const QString name = m_texts.asset(asset);
        Opposite opposite = impossible();
        if (const auto order = orderOf(ofAsset))
            opposite = {[asset, rules, order] {
                            return whole(std::make_unique<session::TakeOutOfService>(asset, rules, *order));
                        },
                        tr("Out of service: %1", "asset").arg(name)};
        perform(whole(std::make_unique<session::ReturnToService>(asset, rules)),
                tr("In service again: %1", "asset").arg(name), std::move(opposite));
    }
}

void AlertDesk::undo()
{
    if (m_done.empty()) {
        m_panel.tell(tr("Nothing to undo"));
        return;
    }
    const Opposite last = std::move(m_done.back());
    m_done.pop_back();
    if (last.make)
        perform(last.make(), last.said, {});
    else
        m_panel.tell(last.said);
}

AlertDesk::Opposite AlertDesk::impossible()
{
    return {{}, tr("The last action cannot be undone")};
}

} // namespace vigie::widgets
