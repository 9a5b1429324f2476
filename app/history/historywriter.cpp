// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historywriter.h"

#include <algorithm>

namespace vigie::history {

namespace {

/// Puts a value at an index, growing the vector where needed.
template <typename T>
void setAt(std::vector<T>& values, std::size_t index, T value)
{
    if (values.size() <= index)
        values.resize(std::max(index + 1, values.size() * 2));
    values[index] = value;
}

} // namespace

void Intake::take(Intake& more)
{
    if (empty()) {
        std::swap(*this, more);
        return;
    }
    samples.insert(samples.end(), more.samples.begin(), more.samples.end());
    std::move(more.assets.begin(), more.assets.end(), std::back_inserter(assets));
    std::move(more.attributes.begin(), more.attributes.end(), std::back_inserter(attributes));
    more.clear();
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
    const Day today = dayOf(now);
    m_seenToday.clear();
    core::Expected<IntakeResult> out{};
    auto done = learn(intake, today);
    if (done) {
        out = writeSamples(intake.samples, now);
        done = out ? markSeen(today) : core::fail(out.error());
    }
    if (done)
        done = transaction->commit();
    m_compactor->appended(done.has_value());
    if (!done)
        return core::fail(done.error());
    for (const std::uint32_t asset : m_seenToday)
        m_assets[asset].seen = today;
    return out;
}

core::Expected<void> HistoryWriter::learn(const Intake& intake, Day today)
{
    // A transaction that fails takes the numbers back; the same intake, tried again, then overwrites them here.
    for (const auto& [asset, id] : intake.assets) {
        auto number = m_names->asset(id, today);
        if (!number)
            return core::fail(number.error());
        setAt(m_assets, static_cast<std::size_t>(asset), {*number, Day{}});
    }
    for (const auto& [attribute, name] : intake.attributes) {
        auto number = m_names->attribute(name);
        if (!number)
            return core::fail(number.error());
        setAt(m_attributes, static_cast<std::size_t>(attribute), *number);
    }
    return {};
}

core::Expected<IntakeResult> HistoryWriter::writeSamples(const std::vector<Sample>& samples, core::Timestamp now)
{
    const Day today = dayOf(now);
    IntakeResult out;
    m_points.clear();
    for (const Sample& sample : samples) {
        const auto asset = static_cast<std::uint32_t>(sample.asset);
        const auto attribute = static_cast<std::size_t>(sample.attribute);
        const bool known = asset < m_assets.size() && m_assets[asset].number != 0 && attribute < m_attributes.size() &&
                           m_attributes[attribute] != 0;
        if (!known) {
            ++out.unknown;
            continue;
        }
        if (!isKept(sample.time, sample.value)) {
            ++out.refused;
            continue;
        }
        if (m_assets[asset].seen != today)
            m_seenToday.push_back(asset);
        m_points.push_back({{m_assets[asset].number, m_attributes[attribute]},
                            {sample.time, sample.value, sample.quality}});
    }
    // Stable: of two values of one time the later stays the later.
    std::stable_sort(m_points.begin(), m_points.end(), [](const KeyedPoint& a, const KeyedPoint& b) {
        return a.key != b.key ? a.key < b.key : a.point.time < b.point.time;
    });
    out.written = m_points.size();
    if (m_points.empty())
        return out;
    if (auto done = m_compactor->append(m_points, now); !done)
        return core::fail(done.error());
    return out;
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
