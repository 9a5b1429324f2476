// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/feeds/feedrig.h"

#include <charconv>
#include <utility>

namespace vigie::test {

bool CollectingSink::put(core::BatchPtr batch)
{
    std::unique_lock lock{m_mutex};
    m_waiting = m_held;
    m_changed.wait(lock, [this] { return !m_held || m_closed; });
    m_waiting = false;
    if (m_closed)
        return false;
    m_batches.push_back(std::move(batch));
    return true;
}

void CollectingSink::hold()
{
    const std::lock_guard lock{m_mutex};
    m_held = true;
}

void CollectingSink::release()
{
    {
        const std::lock_guard lock{m_mutex};
        m_held = false;
    }
    m_changed.notify_all();
}

void CollectingSink::close()
{
    {
        const std::lock_guard lock{m_mutex};
        m_closed = true;
    }
    m_changed.notify_all();
}

std::size_t CollectingSink::batches() const
{
    const std::lock_guard lock{m_mutex};
    return m_batches.size();
}

std::size_t CollectingSink::updates() const
{
    const std::lock_guard lock{m_mutex};
    std::size_t sum = 0;
    for (const auto& batch : m_batches)
        sum += batch->assets.size();
    return sum;
}

bool CollectingSink::waiting() const
{
    const std::lock_guard lock{m_mutex};
    return m_waiting;
}

std::vector<std::string> CollectingSink::ids() const
{
    const std::lock_guard lock{m_mutex};
    std::vector<std::string> out;
    for (const auto& batch : m_batches) {
        for (const core::AssetUpdate& asset : batch->assets)
            out.emplace_back(batch->text(asset.id));
    }
    return out;
}

std::map<std::string, int> CollectingSink::timesById() const
{
    std::map<std::string, int> out;
    for (const std::string& id : ids())
        ++out[id];
    return out;
}

std::vector<core::BatchPtr> CollectingSink::all() const
{
    const std::lock_guard lock{m_mutex};
    return m_batches;
}

core::Expected<codecs::DecodeReport> decodeWords(std::string_view bytes, core::Batch& into)
{
    const auto first = bytes.find(' ');
    const auto second = first == std::string_view::npos ? first : bytes.find(' ', first + 1);
    double number = 0.0;
    if (second == std::string_view::npos ||
        std::from_chars(bytes.data() + second + 1, bytes.data() + bytes.size(), number).ec != std::errc{})
        return core::fail(core::ErrorCode::InvalidInput, "byte 0", VIGIE_TEXT("Errors", "These are not three words."),
                          VIGIE_TEXT("Errors", "Send an id, an attribute and a number."));
    core::AssetUpdate asset;
    asset.id = into.addText(bytes.substr(0, first));
    asset.firstObservation = static_cast<std::uint32_t>(into.observations.size());
    asset.observationCount = 1;
    core::Observation observation;
    observation.attribute = into.addText(bytes.substr(first + 1, second - first - 1));
    observation.number = number;
    observation.sourceTime = into.arrivedAt - std::chrono::seconds{2};
    into.assets.push_back(asset);
    into.observations.push_back(observation);
    codecs::DecodeReport report;
    report.assets = 1;
    report.observations = 1;
    report.withoutPosition = 1;
    return report;
}

feeds::FeedConfig configFor(const std::string& url)
{
    feeds::FeedConfig config;
    config.index = core::FeedIndex{7};
    config.id = "lighting";
    config.title = "Street lighting";
    config.url = url;
    config.topics = {"valmer/#"};
    config.clientId = "vigie-test";
    config.backoff = {std::chrono::milliseconds{20}, std::chrono::milliseconds{100}};
    config.connectTimeout = std::chrono::seconds{5};
    return config;
}

Rig::Rig(const feeds::FeedConfig& config, feeds::Decoder decoder, feeds::ClockListener onClock)
{
    feeds::FeedParts parts;
    parts.decoder = std::move(decoder);
    parts.onClock = std::move(onClock);
    auto made = feeds::makeFeed(config, clock, std::move(parts));
    if (made)
        feed = std::move(*made);
    else
        error = made.error().english();
}

Rig::~Rig()
{
    sink.close(); // A test that failed may have left it held.
}

bool Rig::becomes(feeds::FeedPhase phase) const
{
    return support::waitFor([this, phase] { return feed->state().phase == phase; });
}

std::string Rig::why() const
{
    const auto state = feed->state();
    return state.why ? state.why->english() : std::string{};
}

} // namespace vigie::test
