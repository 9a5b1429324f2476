// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentence that says why an alert is there.
#include "alerts/canonicaltext.h"
#include "alerts/explanation.h"
#include "alerts/units.h"

#include <cmath>
#include <utility>

namespace vigie::alerts {

namespace {

/// A difference of two numbers as people wrote them: 4.2 - 2.8 is 1.4.
double rounded(double difference)
{
    constexpr double kDigits = 1e9;
    return std::round(difference * kDigits) / kDigits;
}

/// Fills the places of the sentences.
class Filler {
public:
    Filler(const Explanation& explanation, const Wording& wording)
        : m_explanation(explanation)
        , m_wording(wording)
    {
    }

    [[nodiscard]] std::string label() const { return m_explanation.label.in(m_wording.language); }
    [[nodiscard]] std::string since() const { return time(m_explanation.since); }
    [[nodiscard]] std::string measuredAt() const { return time(m_explanation.measuredAt); }
    [[nodiscard]] std::string feed() const
    {
        return m_wording.feed ? m_wording.feed(m_explanation.feed) : m_explanation.feed;
    }

    [[nodiscard]] std::string quality() const
    {
        return m_wording.quality ? m_wording.quality(m_explanation.quality)
                                 : std::string{core::toWord(m_explanation.quality)};
    }
    [[nodiscard]] std::string amount(double number, const std::string& code) const
    {
        std::string out = m_wording.number ? m_wording.number(number) : shortest(number);
        const Unit* unit = findUnit(code);
        if (unit != nullptr && !unit->symbol.empty())
            out += " " + std::string{unit->symbol};
        return out;
    }
    [[nodiscard]] std::string value(const AlertValue& value) const
    {
        switch (value.kind) {
        case core::ValueKind::Text:
            return m_wording.state ? m_wording.state(value.text) : value.text;
        case core::ValueKind::Boolean:
            return yesNo(value.number != 0.0);
        case core::ValueKind::Number:
            break;
        }
        return amount(value.number, value.unit.empty() ? m_explanation.unit : value.unit);
    }
    [[nodiscard]] std::string duration(core::Duration length) const
    {
        const auto seconds = std::chrono::duration<double>(length).count();
        const double hours = seconds / 3600.0;
        const double minutes = seconds / 60.0;
        if (hours == std::floor(hours))
            return amount(hours, "HUR");
        return minutes == std::floor(minutes) ? amount(minutes, "MIN") : amount(seconds, "SEC");
    }

    [[nodiscard]] std::string kinds() const
    {
        std::string out;
        for (const Words& title : m_explanation.kinds)
            out += (out.empty() ? "" : ", ") + title.in(m_wording.language);
        return out;
    }
    [[nodiscard]] std::string area() const { return m_explanation.area.in(m_wording.language); }
    [[nodiscard]] std::string radius() const { return amount(m_explanation.radius, "MTR"); }
    [[nodiscard]] std::string time(core::Timestamp moment) const
    {
        if (m_wording.time)
            return m_wording.time(moment);
        const std::string iso = core::toIso8601(moment);
        return iso.empty() ? "?" : iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
    }

private:
    [[nodiscard]] std::string yesNo(bool value) const
    {
        if (m_wording.yesNo)
            return m_wording.yesNo(value);
        return value ? "yes" : "no";
    }

    const Explanation& m_explanation;
    const Wording& m_wording;
};

core::Message whyThreshold(const Explanation& e, const Filler& fill)
{
    const bool above = e.comparison == Comparison::Above;
    const std::string limit = fill.amount(e.threshold, e.unit);
    const std::string now = e.inRuleUnit ? fill.amount(*e.inRuleUnit, e.unit) : fill.value(e.value);
    if (e.standing == Standing::Abnormal)
        return {above ? VIGIE_TEXT("Errors", "%1 %2 is above %3 since %4 (%5 %6, feed %7).")
                      : VIGIE_TEXT("Errors", "%1 %2 is below %3 since %4 (%5 %6, feed %7)."),
                {fill.label(), now, limit, fill.since(), fill.quality(), fill.measuredAt(), fill.feed()}};
    if (e.standing == Standing::Returned)
        return {above ? VIGIE_TEXT("Errors", "%1 was above %2 from %3 and is now %4 (%5 %6, feed %7).")
                      : VIGIE_TEXT("Errors", "%1 was below %2 from %3 and is now %4 (%5 %6, feed %7)."),
                {fill.label(), limit, fill.since(), now, fill.quality(), fill.measuredAt(), fill.feed()}};
    const double back = above ? e.threshold - e.deadband : e.threshold + e.deadband;
    return {above
                ? VIGIE_TEXT("Errors", "%1 is above %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8).")
                : VIGIE_TEXT("Errors", "%1 is below %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8)."),
            {fill.label(), limit, fill.since(), now, fill.amount(back, e.unit), fill.quality(), fill.measuredAt(),
             fill.feed()}};
}

core::Message whyState(const Explanation& e, const Filler& fill)
{
    if (e.standing == Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "%1 is \"%2\" since %3 (%4 %5, feed %6)."),
                {fill.label(), fill.value(e.value), fill.since(), fill.quality(), fill.measuredAt(), fill.feed()}};
    return {VIGIE_TEXT("Errors", "%1 was \"%2\" from %3 and is now \"%4\" (%5 %6, feed %7)."),
            {fill.label(), fill.value(e.raisedWith), fill.since(), fill.value(e.value), fill.quality(),
             fill.measuredAt(), fill.feed()}};
}

core::Message whyRate(const Explanation& e, const Filler& fill)
{
    const bool rises = e.comparison == Comparison::Rises;
    const std::string limit = fill.amount(e.threshold, e.unit);
    const double number = e.inRuleUnit.value_or(e.reference.number);
    const std::string now = fill.amount(number, e.unit);
    if (e.standing == Standing::Abnormal)
        return {rises ? VIGIE_TEXT("Errors", "%1 rose by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9.")
                      : VIGIE_TEXT("Errors", "%1 fell by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9."),
                {fill.label(), fill.amount(rounded(std::abs(number - e.reference.number)), e.unit),
                 fill.amount(e.reference.number, e.unit), fill.time(e.reference.time), now, fill.quality(),
                 fill.measuredAt(), fill.feed(), limit + " / " + fill.duration(e.within)}};
    return {rises ? VIGIE_TEXT("Errors", "%1 rose by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8).")
                  : VIGIE_TEXT("Errors", "%1 fell by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8)."),
            {fill.label(), limit, fill.duration(e.within), fill.since(), now, fill.quality(), fill.measuredAt(),
             fill.feed()}};
}

core::Message whyUnusual(const Explanation& e, const Filler& fill)
{
    const bool above = e.comparison == Comparison::AboveUsual;
    const std::string limit = fill.amount(e.threshold, e.unit);
    const std::string now = fill.amount(e.inRuleUnit.value_or(e.reference.number), e.unit);
    if (e.standing != Standing::Returned)
        return {
            above ? VIGIE_TEXT("Errors", "%1 is %2, usually %3 at this hour: more than %4 above it since %5 (%6 %7, "
                                         "feed %8).")
                  : VIGIE_TEXT("Errors", "%1 is %2, usually %3 at this hour: more than %4 below it since %5 (%6 %7, "
                                         "feed %8)."),
            {fill.label(), now, fill.amount(rounded(e.reference.number), e.unit), limit, fill.since(), fill.quality(),
             fill.measuredAt(), fill.feed()}};
    return {above
                ? VIGIE_TEXT("Errors", "%1 was more than %2 above the usual from %3 and is now %4 (%5 %6, feed %7).")
                : VIGIE_TEXT("Errors", "%1 was more than %2 below the usual from %3 and is now %4 (%5 %6, feed %7)."),
            {fill.label(), limit, fill.since(), now, fill.quality(), fill.measuredAt(), fill.feed()}};
}

core::Message whyTogether(const Explanation& e, const Filler& fill)
{
    const std::string count = fill.amount(e.value.number, {});
    const std::string limit = fill.amount(e.threshold, {});
    if (e.standing != Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "From %1 there were %2 alerts or more together; now there are %3."),
                {fill.since(), limit, count}};
    if (e.radius > 0.0)
        return {VIGIE_TEXT("Errors", "%1 alerts within %2 since %3: %4. From %5 on they count as one matter."),
                {count, fill.radius(), fill.since(), fill.kinds(), limit}};
    return {VIGIE_TEXT("Errors", "%1 alerts of one group since %2: %3. From %4 on they count as one matter."),
            {count, fill.since(), fill.kinds(), limit}};
}

core::Message whyStory(const Explanation& e, const Filler& fill)
{
    if (e.standing != Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "Since %1 several things came together here; too few of them are left."),
                {fill.since()}};
    return {VIGIE_TEXT("Errors", "Several things within %1 and %2 since %3; besides what it began with: %4."),
            {fill.radius(), fill.duration(e.within), fill.since(), fill.kinds()}};
}

core::Message whyPlace(const Explanation& e, const Filler& fill)
{
    const bool inside = e.comparison == Comparison::Inside;
    if (e.standing == Standing::Returned)
        return {inside ? VIGIE_TEXT("Errors", "It was inside \"%1\" from %2 and is outside again (%3, feed %4).")
                       : VIGIE_TEXT("Errors", "It was outside \"%1\" from %2 and is inside again (%3, feed %4)."),
                {fill.area(), fill.since(), fill.measuredAt(), fill.feed()}};
    return {inside ? VIGIE_TEXT("Errors", "It is inside \"%1\" since %2 (%3, feed %4).")
                   : VIGIE_TEXT("Errors", "It is outside \"%1\" since %2 (%3, feed %4)."),
            {fill.area(), fill.since(), fill.measuredAt(), fill.feed()}};
}

core::Message whyReported(const Explanation& e, const Filler& fill)
{
    if (e.standing == Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "Another system says: \"%1\", from %2 until %3 (heard %4, feed %5)."),
                {e.value.text, fill.since(), fill.time(e.validUntil), fill.measuredAt(), fill.feed()}};
    return {VIGIE_TEXT("Errors", "Another system said: \"%1\", from %2; that is over (heard %3, feed %4)."),
            {e.value.text, fill.since(), fill.measuredAt(), fill.feed()}};
}

core::Message whySilent(const Explanation& e, const Filler& fill)
{
    if (e.standing == Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "Nothing was heard since %1, longer than %2 (feed %3)."),
                {fill.since(), fill.duration(e.longestSilence), fill.feed()}};
    return {
        VIGIE_TEXT("Errors", "Nothing was heard from %1 on for longer than %2; there is news again of %3 (feed %4)."),
        {fill.since(), fill.duration(e.longestSilence), fill.measuredAt(), fill.feed()}};
}

} // namespace

core::Message why(const Explanation& explanation, const Wording& wording)
{
    const Filler fill{explanation, wording};
    switch (explanation.comparison) {
    case Comparison::Above:
    case Comparison::Below:
        return whyThreshold(explanation, fill);
    case Comparison::IsState:
        return whyState(explanation, fill);
    case Comparison::Rises:
    case Comparison::Falls:
        return whyRate(explanation, fill);
    case Comparison::AboveUsual:
    case Comparison::BelowUsual:
        return whyUnusual(explanation, fill);
    case Comparison::Together:
        return whyTogether(explanation, fill);
    case Comparison::Story:
        return whyStory(explanation, fill);
    case Comparison::Inside:
    case Comparison::Outside:
        return whyPlace(explanation, fill);
    case Comparison::Reported:
        return whyReported(explanation, fill);
    case Comparison::Silent:
        break;
    }
    return whySilent(explanation, fill);
}

} // namespace vigie::alerts
