// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::layers {

struct PlanPoint {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const PlanPoint&) const = default;
};

/// A junction, reservoir or tank. Metres and litres a second, whatever the file has.
struct EpanetNode {
    enum class Kind : std::uint8_t { Junction, Reservoir, Tank };
    Kind kind = Kind::Junction;
    std::string id;
    std::optional<double> elevation;  ///< m; of a reservoir its head.
    std::optional<double> baseDemand; ///< l/s, all its demands together; of junctions.
    std::optional<double> diameter;   ///< m; of tanks, as are the levels above their bottom.
    std::optional<double> initialLevel;
    std::optional<double> lowestLevel;
    std::optional<double> highestLevel;
    std::optional<PlanPoint> place; ///< As the file has it.
    int line = 0;                   ///< Of the file, from 1.
};

/// A pipe, pump or valve between two nodes.
struct EpanetLink {
    enum class Kind : std::uint8_t { Pipe, Pump, Valve };
    Kind kind = Kind::Pipe;
    std::string id;
    std::string from;
    std::string to;
    std::optional<double> length;    ///< m; of pipes.
    std::optional<double> diameter;  ///< mm; of pipes and valves.
    std::optional<double> roughness; ///< As the file has it; of pipes.
    std::string type;                ///< Of valves: PRV, PSV, ...; of pumps: how they are described.
    std::string setting;             ///< Of valves and pumps, as the file has it.
    std::string status;              ///< "open", "closed", "check valve", or "" where it is not said.
    std::vector<PlanPoint> vertices; ///< Between its ends.
    int line = 0;
};

/// A line of the file that does not mean what its section says.
struct EpanetComplaint {
    int line = 0;
    core::Message what;
};

/// A water network as EPANET 2.2 writes it (EPANET 2.2 User Manual, appendix C).
struct EpanetNetwork {
    std::vector<EpanetNode> nodes; ///< In the order of the file.
    std::vector<EpanetLink> links;
    std::string flowUnits = "GPM";           ///< Of the file: GPM where it does not say.
    bool isInDegrees = false;                ///< [BACKDROP] says so.
    std::vector<EpanetComplaint> complaints; ///< Of at most kMostComplaints lines; the others are counted.
    std::size_t complaintCount = 0;

    static constexpr std::size_t kMostComplaints = 1'000;
};

/// Reads a whole file. Sections it does not need are passed over; a line that makes no sense is told and passed over.
/// Pure; any bytes are allowed, ids are kept as they are. Cost: about 50 MB a second.
/// Failure: InvalidInput where there is no section of a network at all.
[[nodiscard]] core::Expected<EpanetNetwork> parseEpanet(std::string_view text, const std::string& name);

} // namespace vigie::layers
