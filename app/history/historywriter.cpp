// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historywriter.h"

#include <algorithm>

namespace vigie::history {

namespace {

/// Puts a value at an index, growing the vector where needed.
template <typename T> void setAt(std::vector<T>& values, std::size_t index, T value)
{
    if (values.size() <= index)
        values.resize(std::max(index + 1, values.size() * 2));
    values[index] = value;
}

} // namespace

void Intake::introduce(core::AssetIndex asset, std::string_view id)
{
    assets.push_back({asset, std::string{id}, samples.size()});
}

void Intake::introduce(core::AttributeIndex attribute, std::string_view name)
{
    attributes.push_back({attribute, std::string{name}, samples.size()});
}

void Intake::take(Intake& more)
{
    if (empty()) {
        std::swap(*this, more);
        return;
    }
    const auto append = [&](auto& to, auto& from) {
        for (auto& one : from) {
            one.before += samples.size();
            to.push_back(std::move(one));
        }
    };
    append(assets, more.assets);
    append(attributes, more.attributes);
    samples.insert(samples.end(), more.samples.begin(), more.samples.end());
    more.clear();
}

void Intake::dropSamples()
{
    samples.clear();
    for (auto& one : assets)
        one.before = 0;
    for (auto& one : attributes)
        one.before = 0;
}

void Intake::clear()
{
    samples.clear();
    assets.clear();
    attributes.clear();
}

HistoryWriter::HistoryWriter(storage::Database database, core::Duration retention)
    : m_database(std::move(database))
    , m_retention(retention)
{
}

core::Expected<std::unique_ptr<HistoryWriter>> HistoryWriter::open(const std::filesystem::path& path,
                                                                   core::Duration retention, core::Timestamp now,
                                                                   CompactorLimits limits)
{
    auto database = openToWrite(path);
    if (!database)
        return core::fail(database.error());
    std::unique_ptr<HistoryWriter> out{new HistoryWriter(std::move(*database), retention)};
    auto names = NameBook::open(out->m_database);
    if (!names)
        return core::fail(names.error());
    out->m_names = std::make_unique<NameBook>(std::move(*names));
    auto compactor = Compactor::open(out->m_database, limits);
    if (!compactor)
        return core::fail(compactor.error());
    out->m_compactor = std::make_unique<Compactor>(std::move(*compactor));

    // Two days more than what is kept: `seen` is a day, and a part goes only when its newest is old enough.
    const Day oldest = dayOf(now - retention - std::chrono::days{2});
    if (auto done = out->m_names->forgetBefore(oldest); !done)
        return core::fail(done.error());
    // So that what an earlier session wrote last keeps its own age.
    if (auto done = out->m_compactor->fold(true); !done)
        return core::fail(done.error());
    return out;
}

core::Expected<IntakeResult> HistoryWriter::write(const Intake& intake, core::Timestamp now)
{
    if (intake.empty())
        return IntakeResult{};
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return core::fail(transaction.error());
    // Kept where names are told, which is rare: a transaction that fails takes their numbers back.
    const bool tellsNames = !intake.assets.empty() || !intake.attributes.empty();
    const auto assets = tellsNames ? m_assets : std::vector<Asset>{};
    const auto attributes = tellsNames ? m_attributes : std::vector<std::uint16_t>{};
    auto out = writeInside(intake, now);
    if (out) {
        if (auto done = transaction->commit(); !done)
            out = core::fail(done.error());
    }
    m_compactor->appended(out.has_value());
    if (!out && tellsNames) {
        m_assets = assets;
        m_attributes = attributes;
    }
    for (const std::uint32_t asset : m_seenToday) {
        if (out)
            m_assets[asset].seen = dayOf(now);
    }
    return out;
}

core::Expected<IntakeResult> HistoryWriter::writeInside(const Intake& intake, core::Timestamp now)
{
    const Day today = dayOf(now);
    m_points.clear();
    m_seenToday.clear();
    const auto numbers = learn(intake, today);
    if (!numbers)
        return core::fail(numbers.error());
    const IntakeResult out = sort(intake, *numbers, today);
    if (auto done = markSeen(today); !done)
        return core::fail(done.error());
    if (m_points.empty())
        return out;
    if (auto done = m_compactor->append(m_points, now); !done)
        return core::fail(done.error());
    return out;
}

core::Expected<HistoryWriter::Numbers> HistoryWriter::learn(const Intake& intake, Day today)
{
    Numbers out;
    for (const auto& one : intake.assets) {
        auto number = m_names->asset(one.name, today);
        if (!number)
            return core::fail(number.error());
        out.assets.push_back(*number);
    }
    for (const auto& one : intake.attributes) {
        auto number = m_names->attribute(one.name);
        if (!number)
            return core::fail(number.error());
        out.attributes.push_back(*number);
    }
    return out;
}

IntakeResult HistoryWriter::sort(const Intake& intake, const Numbers& numbers, Day today)
{
    IntakeResult out;
    std::size_t asset = 0;
    std::size_t attribute = 0;
    // One round more than there are samples: names may stand behind the last.
    for (std::size_t i = 0; i <= intake.samples.size(); ++i) {
        for (; asset < numbers.assets.size() && intake.assets[asset].before <= i; ++asset)
            setAt(m_assets, static_cast<std::size_t>(intake.assets[asset].index), {numbers.assets[asset], Day{}});
        for (; attribute < numbers.attributes.size() && intake.attributes[attribute].before <= i; ++attribute)
            setAt(m_attributes, static_cast<std::size_t>(intake.attributes[attribute].index),
                  numbers.attributes[attribute]);
        if (i < intake.samples.size())
            place(intake.samples[i], today, out);
    }
    // Stable: of two values of one time the later stays the later.
    std::stable_sort(m_points.begin(), m_points.end(), [](const KeyedPoint& a, const KeyedPoint& b) {
        return a.key != b.key ? a.key < b.key : a.point.time < b.point.time;
    });
    out.written = m_points.size();
    return out;
}

void HistoryWriter::place(const Sample& sample, Day today, IntakeResult& result)
{
    const auto asset = static_cast<std::uint32_t>(sample.asset);
    const auto attribute = static_cast<std::size_t>(sample.attribute);
    const bool known = asset < m_assets.size() && m_assets[asset].number != 0 && attribute < m_attributes.size() &&
                       m_attributes[attribute] != 0;
    if (!known) {
        ++result.unknown;
        return;
    }
    if (!isKept(sample.time, sample.value)) {
        ++result.refused;
        return;
    }
    if (m_assets[asset].seen != today)
        m_seenToday.push_back(asset);
    m_points.push_back(
        {{m_assets[asset].number, m_attributes[attribute]}, {sample.time, sample.value, sample.quality}});
}

core::Expected<void> HistoryWriter::markSeen(Day today)
{
    std::sort(m_seenToday.begin(), m_seenToday.end());
    m_seenToday.erase(std::unique(m_seenToday.begin(), m_seenToday.end()), m_seenToday.end());
    for (const std::uint32_t asset : m_seenToday) {
        if (auto done = m_names->seen(m_assets[asset].number, today); !done)
            return done;
    }
    return {};
}

core::Expected<void> HistoryWriter::tidy(core::Timestamp now)
{
    // Removing first: it makes room where there is none.
    auto done = m_compactor->retire(now - m_retention);
    if (done)
        done = m_compactor->fold(false);
    if (done)
        done = m_compactor->merge();
    return done;
}

} // namespace vigie::history
