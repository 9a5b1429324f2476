// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"
#include "core/timestamp.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// How a rule was changed at this desk.
enum class RuleStep : std::uint8_t {
    Changed, ///< It says what was written here.
    Off,     ///< It is not in force.
    Restored ///< It is again as the city's folder has it.
};
/// "changed", "off", "restored".
[[nodiscard]] std::string_view wordOf(RuleStep step);

/// Who put a version of a rule into force, by the journal.
struct RuleStamp {
    core::Timestamp at = core::kNoTime;
    std::string actor;       ///< Pseudonym.
    std::uint64_t entry = 0; ///< Index in the journal.
};

/// One version of a rule.
struct RuleVersion {
    RuleStep step = RuleStep::Restored;
    /// What is in force from then on; nullptr: nothing. Links to others as it was written.
    std::shared_ptr<const Rule> rule;
    RuleStamp stamp; ///< `at` is kNoTime for the one of the city's folder.
};

/// A rule somebody writes, before it is in force.
struct RuleDraft {
    std::shared_ptr<const Rule> rule;  ///< nullptr where it has problems.
    std::vector<core::Error> problems; ///< `where` is "id:line: id.key"; in order of line.
    RuleSet set;                       ///< The rules in force with this one among them; empty where it has problems.
};

/// The rules a city works with: those of its folder, which this never writes to, and every version that was put into
/// force at this desk since, kept one file each in `desk`/<id>/<number>.toml. A version is never overwritten or removed:
/// what was in force when can be looked up, and brought back.
///
/// Thread:  the one that made it.
/// Failure: what cannot be read is in `problems`, the rest goes on: of a rule whose newest version is damaged, the one
///          before. Writing: Io, DiskFull; nothing changed.
/// Bounds:  kMostVersions of a rule.
class RuleBook {
public:
    static constexpr std::size_t kMostVersions = 9'999;

    RuleBook() = default;
    /// Neither folder has to be there. `feeds`: the city's, by their ids; empty: rules may watch any.
    RuleBook(const std::filesystem::path& city, std::filesystem::path desk, std::vector<std::string> feeds = {});

    /// In force. In the order of the city's files, then those made here.
    [[nodiscard]] const RuleSet& rules() const { return m_inForce; }
    [[nodiscard]] const std::vector<core::Error>& problems() const { return m_problems; }

    /// All that are known, also those that are off: the newest version of each, in the order of `rules`, those that are
    /// off last.
    [[nodiscard]] std::vector<std::shared_ptr<const Rule>> all() const;
    [[nodiscard]] bool isOff(std::string_view id) const;
    [[nodiscard]] bool isOfCity(std::string_view id) const { return m_city.find(id) != nullptr; }
    /// It was changed here, and is not as the city has it.
    [[nodiscard]] bool isChanged(std::string_view id) const;
    /// Newest first; the first says what is in force. The last is the city's, where it has this rule.
    [[nodiscard]] std::vector<RuleVersion> versions(std::string_view id) const;

    /// Looks at a rule somebody writes, as at a file of the city's folder. `id`: of the rule that is changed; empty for
    /// a new one. What it says of other rules counts too: a circle is a problem here, not only a link left out.
    [[nodiscard]] RuleDraft look(std::string_view toml, std::string_view id) const;

    /// Puts a looked-at rule into force.
    [[nodiscard]] core::Expected<void> change(const RuleDraft& draft, const RuleStamp& stamp);
    /// NotFound where it is not in force.
    [[nodiscard]] core::Expected<void> switchOff(std::string_view id, const RuleStamp& stamp);
    /// As the city has it. NotFound where the city has none of this id.
    [[nodiscard]] core::Expected<void> restore(std::string_view id, const RuleStamp& stamp);

private:
    void readDesk();
    void readVersions(const std::filesystem::path& folder);
    [[nodiscard]] RuleSet composed(const std::shared_ptr<const Rule>& instead) const;
    [[nodiscard]] core::Expected<void> keep(std::string_view id, RuleVersion version);

    std::filesystem::path m_desk;
    std::vector<std::string> m_feeds;
    RuleSet m_city;
    std::vector<core::Error> m_problems;
    std::map<std::string, std::vector<RuleVersion>, std::less<>> m_here; ///< By id, oldest first; of this desk alone.
    RuleSet m_inForce;
};

} // namespace vigie::alerts
