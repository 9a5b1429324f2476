// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A water network: every number is one, every line is within the file, nothing comes from nowhere.
//   build/fuzz/bin/fuzz_epanet CORPUS -max_len=8192 -max_total_time=60
#include "layers/epanet.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace vigie::layers;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// A value that was finite may become infinite in another unit; it is never none at all.
void isNumber(const std::optional<double>& value)
{
    require(!value || !std::isnan(*value));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto network = parseEpanet(text, "fuzz");
    if (!network) {
        require(!network.error().remedy.empty());
        return 0;
    }
    require(!network->nodes.empty() || !network->links.empty());
    const auto ends = std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
    const auto lines = static_cast<int>(ends) + 1;
    for (const EpanetNode& node : network->nodes) {
        require(node.line >= 1 && node.line <= lines);
        for (const auto& value : {node.elevation, node.baseDemand, node.diameter, node.initialLevel})
            isNumber(value);
        require(!node.place || (std::isfinite(node.place->x) && std::isfinite(node.place->y)));
    }
    for (const EpanetLink& link : network->links) {
        require(link.line >= 1 && link.line <= lines);
        isNumber(link.length);
        isNumber(link.diameter);
    }
    require(network->complaints.size() <= EpanetNetwork::kMostComplaints);
    require(network->complaints.size() <= network->complaintCount);
    return 0;
}
