// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trialtext.h"

#include "models/texts.h"

#include <algorithm>

namespace vigie::models {

namespace {

QString valueOf(const alerts::AlertValue& value, const Texts& texts)
{
    if (value.kind == core::ValueKind::Number)
        return texts.number().withUnit(value.number, value.unit);
    return QString::fromStdString(value.text);
}

} // namespace

QString TrialText::verdict(const session::TrialResult& result, const Texts& texts)
{
    const QString length = texts.time().duration(result.to - result.from);
    const auto times = [&](std::uint64_t raised) {
        return raised == 0 ? tr("never") : tr("%n times", nullptr, static_cast<int>(raised));
    };
    if (!result.inForce.hasRule)
        return tr("In %1 of recording it would have fired %2.").arg(length, times(result.draft.raised));
    if (result.draft.raised == result.inForce.raised)
        return tr("In %1 of recording it would have fired %2, as often as the one in force.")
            .arg(length, times(result.draft.raised));
    return tr("In %1 of recording it would have fired %2 instead of %3.")
        .arg(length, times(result.draft.raised), times(result.inForce.raised));
}

QStringList TrialText::lines(const session::TrialResult& result, const Texts& texts)
{
    const auto side = [&](const session::TrialSide& one) {
        const QString all = tr("%n assets, on the list for %1 in all", nullptr, static_cast<int>(one.assets))
                                .arg(texts.time().duration(one.lasted));
        return one.atBegin == 0 ? all
                                : tr("%1; %n fired at the beginning, for what was so before", nullptr,
                                     static_cast<int>(one.atBegin))
                                      .arg(all);
    };
    QStringList out;
    if (result.inForce.hasRule)
        out.append(tr("In force: %1.").arg(side(result.inForce)));
    out.append(tr("This one: %1.").arg(side(result.draft)));
    // What is so already when a recording begins is a state, and no rate.
    const auto number = [&](std::uint64_t count) { return texts.number().count(count); };
    const session::TrialSide& now = result.inForce;
    const session::TrialSide& then = result.draft;
    out.append(tr("The whole list: %1 alerts at the beginning, for what was so before, instead of %2; %3 afterwards "
                  "instead of %4, at most %5 in ten minutes instead of %6.")
                   .arg(number(then.allAtBegin), number(now.allAtBegin), number(then.allRaised - then.allAtBegin),
                        number(now.allRaised - now.allAtBegin), number(then.mostInTenMinutes),
                        number(now.mostInTenMinutes)));
    if (result.damage > 0)
        out.append(tr("%n pieces of the recording could not be read.", nullptr, static_cast<int>(result.damage)));
    return out;
}

std::vector<TrialText::Firing> TrialText::firings(const session::TrialResult& result)
{
    constexpr std::chrono::minutes kSame{1};
    std::vector<Firing> out;
    out.reserve(result.inForce.firings.size() + result.draft.firings.size());
    for (const session::TrialFiring& one : result.inForce.firings)
        out.push_back({one, Where::OnlyInForce});
    for (const session::TrialFiring& one : result.draft.firings) {
        const auto same = std::ranges::find_if(out, [&](const Firing& other) {
            return other.where == Where::OnlyInForce && other.one.alert.id == one.alert.id &&
                   std::chrono::abs(other.one.alert.raisedAt - one.alert.raisedAt) <= kSame;
        });
        if (same != out.end())
            same->where = Where::Both;
        else
            out.push_back({one, Where::OnlyDraft});
    }
    std::ranges::stable_sort(out, {}, [](const Firing& firing) { return firing.one.alert.raisedAt; });
    return out;
}

QString TrialText::line(const Firing& firing, const Texts& texts)
{
    const session::TrialFiring& one = firing.one;
    const QString lasted =
        one.endedAt == core::kNoTime ? tr("until the end") : texts.time().duration(one.endedAt - one.alert.raisedAt);
    const QString what = tr("%1  %2  %3 (%4)", "time, asset, value (how long)")
                             .arg(texts.time().moment(one.alert.raisedAt, one.alert.raisedAt),
                                  texts.asset(one.alert.assetId), valueOf(one.alert.raisedWith, texts), lasted);
    switch (firing.where) {
    case Where::OnlyDraft:
        return QStringLiteral("+ ") + what;
    case Where::OnlyInForce:
        return QStringLiteral("− ") + what;
    case Where::Both:
        break;
    }
    return QStringLiteral("= ") + what;
}

QString TrialText::recording(const session::RecordingChoice& choice, const Texts& texts)
{
    return tr("%1, %2", "beginning, length")
        .arg(texts.time().full(choice.first), texts.time().duration(choice.last - choice.first));
}

} // namespace vigie::models
