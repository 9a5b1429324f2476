// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/planloader.h"

#include "alerts/localcalendar.h"
#include "alerts/ruletestreader.h"
#include "toml/document.h"
#include "toml/domainword.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <system_error>
#include <utility>

namespace vigie::alerts {

namespace {

namespace fs = std::filesystem;
using toml::Table;

constexpr const char* kManual = "docs/alerts.md";
constexpr std::size_t kMostFiles = 200;
constexpr std::uintmax_t kMostBytes = 1U << 20;
constexpr std::size_t kMostPlans = 500;
constexpr std::size_t kMostProblems = 500;
constexpr std::size_t kMostAssets = 1'000;
constexpr core::Duration kLongest = std::chrono::days{366};
constexpr std::array<std::string_view, 7> kDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}; // as weekday counts

std::optional<std::chrono::minutes> minutesOf(std::string_view text)
{
    int hour = 0;
    int minute = 0;
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto number = [](std::string_view part, int& out) {
        return std::from_chars(part.data(), part.data() + part.size(), out).ptr == part.data() + part.size();
    };
    if (!number(text.substr(0, 2), hour) || !number(text.substr(3), minute) || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

class PlanReader {
public:
    PlanReader(Table& table, const PlanContext& context, toml::Problems& problems)
        : m_table(table)
        , m_context(context)
        , m_problems(problems)
    {
    }

    std::shared_ptr<const Plan> read()
    {
        const std::size_t before = m_problems.size();
        m_plan.source = m_table.place();
        m_table.setPath("");
        m_plan.id = m_table.requiredText("id", kMaxWord);
        m_table.setPath(m_plan.id);
        readKind();
        m_plan.title = readWords(m_table, "title");
        readTime();
        readWhat();
        readWhere();
        m_plan.critical = m_table.flag("critical", false);
        m_plan.author = m_table.requiredText("author", kMaxWord);
        if (m_table.require("date"))
            m_plan.date = m_table.date("date").value_or("");
        m_table.finish();
        if (m_problems.size() != before)
            return nullptr;
        return std::make_shared<const Plan>(std::move(m_plan));
    }

private:
    void readKind()
    {
        const std::string kind = m_table.requiredText("kind", kMaxWord);
        m_plan.kind = kind == "event" ? Plan::Kind::Event : Plan::Kind::Works;
        if (!kind.empty() && kind != "event" && kind != "works")
            m_table.problem("kind", {VIGIE_TEXT("Errors", "There is no kind of plan called \"%1\"."), {kind}},
                            VIGIE_TEXT("Errors", "Write works or event."));
    }

    void readTime()
    {
        m_plan.timeZone = m_table.has("time_zone") ? m_table.requiredText("time_zone", kMaxWord) : m_context.timeZone;
        if (m_table.has("time_zone") && !m_plan.timeZone.empty() && !LocalCalendar::knows(m_plan.timeZone))
            m_table.problem("time_zone",
                            {VIGIE_TEXT("Errors", "The time zone \"%1\" is not known."), {m_plan.timeZone}},
                            VIGIE_TEXT("Errors", "Write it as the IANA database does: Europe/Paris."));
        if (m_table.require("from"))
            m_plan.from = m_table.moment("from").value_or(core::kNoTime);
        if (m_table.require("to"))
            m_plan.to = m_table.moment("to").value_or(core::kNoTime);
        const bool isBoth = m_plan.from != core::kNoTime && m_plan.to != core::kNoTime;
        if (isBoth && m_plan.to <= m_plan.from)
            m_table.problem("to", VIGIE_TEXT("Errors", "The plan ends before it begins."),
                            VIGIE_TEXT("Errors", "Write a later end, or an earlier beginning."));
        else if (isBoth && m_plan.to - m_plan.from > kLongest)
            m_table.problem("to", VIGIE_TEXT("Errors", "The plan lasts longer than 366 days."),
                            VIGIE_TEXT("Errors", "Write an earlier end: somebody looks at it again each year."));
        if (m_table.has("weekly"))
            readWeekly();
    }

    void readWeekly()
    {
        auto weekly = m_table.table("weekly");
        if (!weekly)
            return;
        WeeklyHours out;
        if (weekly->require("days")) {
            for (const std::string& day : weekly->texts("days", 1, kDays.size(), kMaxWord)) {
                const auto* const known = std::ranges::find(kDays, day);
                if (known == kDays.end())
                    weekly->problem("days", {VIGIE_TEXT("Errors", "There is no day \"%1\"."), {day}},
                                    VIGIE_TEXT("Errors", "Write mon, tue, wed, thu, fri, sat or sun."));
                else
                    out.days.emplace_back(static_cast<unsigned>(known - kDays.begin()));
            }
        }
        out.from = readClock(*weekly, "from");
        out.to = readClock(*weekly, "to");
        weekly->finish();
        m_plan.weekly = std::move(out);
    }

    static std::chrono::minutes readClock(Table& table, const char* key)
    {
        const std::string text = table.requiredText(key, kMaxWord);
        const auto minutes = minutesOf(text);
        if (!text.empty() && !minutes)
            table.problem(key, {VIGIE_TEXT("Errors", "\"%1\" is no time of day."), {text}},
                          VIGIE_TEXT("Errors", "Write hours and minutes: 22:00."));
        return minutes.value_or(std::chrono::minutes{0});
    }

    void readWhat()
    {
        m_plan.rules = m_table.texts("rules", 0, kMaxRules, kMaxWord);
        for (const std::string& id : m_plan.rules) {
            if (m_context.rules != nullptr && !m_context.rules->find(id))
                m_table.problem("rules", {VIGIE_TEXT("Errors", "There is no rule \"%1\"."), {id}},
                                VIGIE_TEXT("Errors", "Write the id of a rule of this city."));
        }
        for (const std::string& word : m_table.texts("domains", 0, kMaxRules, kMaxWord)) {
            if (const auto domain = core::domainFromWord(word))
                m_plan.domains.push_back(*domain);
            else
                m_table.problem("domains", {VIGIE_TEXT("Errors", "There is no domain \"%1\"."), {word}},
                                VIGIE_TEXT("Errors", "Write lighting, mobility, water, waste or other."));
        }
        if (!m_table.has("rules") && !m_table.has("domains"))
            m_table.problem("rules", VIGIE_TEXT("Errors", "The plan does not say which alerts it suppresses."),
                            VIGIE_TEXT("Errors", "Write ids of rules in rules, or whole domains in domains."));
    }

    void readWhere()
    {
        m_plan.assets = m_table.texts("assets", 0, kMostAssets, kMaxWord);
        m_plan.area = readArea(m_table, "area");
        m_plan.everywhere = m_table.flag("everywhere", false);
        if (!m_plan.everywhere && !m_table.has("assets") && !m_table.has("area"))
            m_table.problem("assets", VIGIE_TEXT("Errors", "The plan does not say where it is."),
                            VIGIE_TEXT("Errors", "Write assets or an area, or everywhere = true."));
    }

    Table& m_table;
    const PlanContext& m_context;
    toml::Problems& m_problems;
    Plan m_plan;
};

class Loader {
public:
    explicit Loader(const PlanContext& context)
        : m_context(context)
    {
    }

    void read(const core::Expected<toml::Document>& document)
    {
        if (!document) {
            m_out.problems.push_back(document.error());
            return;
        }
        Table file = document->root(m_out.problems);
        const bool hasPlans = file.kind("plan") == toml::Kind::Tables;
        file.finish();
        if (!hasPlans) {
            m_out.problems.push_back({core::ErrorCode::InvalidInput, file.place(),
                                      VIGIE_TEXT("Errors", "The file has no plans."),
                                      VIGIE_TEXT("Errors", "Begin each plan with a line [[plan]].")});
            return;
        }
        for (Table& one : file.tables("plan"))
            add(one);
    }

    void problem(core::Error error) { m_out.problems.push_back(std::move(error)); }

    LoadedPlans take()
    {
        toml::keepFirst(m_out.problems, kMostProblems);
        return std::move(m_out);
    }

private:
    void add(Table& table)
    {
        auto plan = PlanReader{table, m_context, m_out.problems}.read();
        if (!plan)
            return;
        const auto [first, isNew] = m_sources.emplace(plan->id, plan->source);
        if (!isNew) {
            table.problem("id",
                          {VIGIE_TEXT("Errors", "There is already a plan \"%1\", at %2; this one is left out."),
                           {plan->id, first->second}},
                          VIGIE_TEXT("Errors", "Give one of the two another id."));
        } else if (m_out.plans.size() >= kMostPlans) {
            table.problem("id",
                          {VIGIE_TEXT("Errors", "There are more than %1 plans: this one is left out."),
                           {std::to_string(kMostPlans)}},
                          VIGIE_TEXT("Errors", "Remove plans that are over."));
        } else {
            m_out.plans.push_back(std::move(plan));
        }
    }

    const PlanContext& m_context;
    LoadedPlans m_out;
    std::map<std::string, std::string> m_sources; ///< By id.
};

} // namespace

LoadedPlans loadPlans(const fs::path& folder, const PlanContext& context)
{
    Loader loader{context};
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".toml")
            files.push_back(it->path());
    }
    std::ranges::sort(files);
    if (files.size() > kMostFiles) {
        loader.problem(
            {core::ErrorCode::TooLarge,
             files[kMostFiles].filename().string() + ":1",
             {VIGIE_TEXT("Errors",
                         "There are more than %1 files of plans: this one and those after it are left out."),
              {std::to_string(kMostFiles)}},
             VIGIE_TEXT("Errors", "Remove plans that are over.")});
        files.resize(kMostFiles);
    }
    for (const fs::path& file : files)
        loader.read(toml::Document::load(file, kManual, kMostBytes));
    return loader.take();
}

LoadedPlans parsePlans(std::string_view toml, const std::string& name, const PlanContext& context)
{
    Loader loader{context};
    loader.read(toml::Document::parse(toml, name, kManual, kMostBytes));
    return loader.take();
}

} // namespace vigie::alerts
