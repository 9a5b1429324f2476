// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <map>
#include <string>
#include <vector>

namespace vigie::report {

/// A time during which something held.
struct Span {
    core::Timestamp from = core::kNoTime;
    core::Timestamp to = core::kNoTime; ///< Not before `from`.
};

/// Spans by name, from their beginnings and ends as they are told one after the other. A beginning of what has begun and an
/// end of what has not change nothing. Where a clock was put back in between, a span is empty.
class SpanBook {
public:
    void begin(const std::string& name, core::Timestamp at);
    void end(const std::string& name, core::Timestamp at);
    void endAll(core::Timestamp at);
    [[nodiscard]] bool isOpen(const std::string& name) const { return m_open.contains(name); }

    /// All that have ended, and those that have not as if they did at `now`.
    [[nodiscard]] std::map<std::string, std::vector<Span>> until(core::Timestamp now) const;

private:
    std::map<std::string, core::Timestamp> m_open;
    std::map<std::string, std::vector<Span>> m_done;
};

} // namespace vigie::report
