// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/rulescommand.h"

#include "alerts/localcalendar.h"
#include "alerts/ruleloader.h"
#include "main/commandend.h"
#include "main/importreport.h"
#include "main/interrupt.h"
#include "main/trialprint.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <system_error>

namespace vigie::app {

namespace {

namespace fs = std::filesystem;

struct TryOptions {
    QCommandLineOption recording{QStringLiteral("recording"), QStringLiteral("The recording, as Vigie wrote it."),
                                 QStringLiteral("FILE")};
    QCommandLineOption rules{QStringLiteral("rules"), QStringLiteral("The rules in force: a file, or a folder."),
                             QStringLiteral("PATH")};
    QCommandLineOption draft{
        QStringLiteral("draft"),
        QStringLiteral("The rules as they would be: a folder, or one file that takes the place of "
                       "the one of its name in --rules."),
        QStringLiteral("PATH")};
    QCommandLineOption rule{QStringLiteral("rule"), QStringLiteral("Tell each time this rule would have fired."),
                            QStringLiteral("ID")};
    QCommandLineOption zone{
        QStringLiteral("zone"),
        QStringLiteral("Time zone of the city, as Europe/Paris: by its clock an hour is usual; UTC "
                       "without it."),
        QStringLiteral("ZONE")};
    QCommandLineOption json{QStringLiteral("json"), QStringLiteral("Print one JSON object instead of a table.")};

    void addTo(QCommandLineParser& parser) const
    {
        for (const QCommandLineOption& one : {recording, rules, draft, rule, zone, json})
            parser.addOption(one);
    }
};

QStringList withoutVerb(const QStringList& arguments)
{
    QStringList own = arguments;
    own.remove(1, 2);
    return own;
}

/// What is wrong with a set is said; its other rules are tried, as they would be in force.
std::optional<alerts::RuleSet> rulesIn(const fs::path& path)
{
    alerts::LoadedRules loaded = alerts::loadRules(path);
    for (const core::Error& problem : loaded.problems)
        std::fprintf(stderr, "vigie: %s\n", problem.english().c_str());
    if (!loaded.set.rules.empty())
        return std::move(loaded.set);
    std::fprintf(stderr, "vigie: %s: There is no rule to try. Name a file of rules, or a folder with some.\n",
                 path.c_str());
    return std::nullopt;
}

/// The rules as they would be. One file stands in the folder's place of its name: the folder as it would be is made of
/// links, as rules are read a folder at a time.
std::optional<alerts::RuleSet> draftOf(const fs::path& rules, const fs::path& draft)
{
    std::error_code error;
    if (!fs::is_directory(rules, error) || !fs::is_regular_file(draft, error))
        return rulesIn(draft);
    const QTemporaryDir made;
    const fs::path folder = made.path().toStdString();
    for (const fs::directory_entry& one : fs::directory_iterator{rules, error}) {
        if (one.path().extension() == ".toml" && one.path().filename() != draft.filename())
            fs::create_symlink(fs::absolute(one.path()), folder / one.path().filename(), error);
    }
    fs::create_symlink(fs::absolute(draft), folder / draft.filename().replace_extension(".toml"), error);
    return rulesIn(folder);
}

} // namespace

int runCheckRules(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "What is wrong with a file of rules, or a folder of them; docs/alerts.md explains every key.\n\n"
        "  vigie alerts check PATH"));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("The file, or the folder."));
    parser.process(withoutVerb(arguments));
    if (parser.positionalArguments().size() != 1)
        return misused("alerts check", "alerts check wants one file or folder of rules.");
    const alerts::LoadedRules loaded = alerts::loadRules(parser.positionalArguments().front().toStdString());
    for (const core::Error& problem : loaded.problems)
        std::printf("%s\n", problem.english().c_str());
    std::printf("%zu %s fine, %zu %s.\n", loaded.set.rules.size(),
                loaded.set.rules.size() == 1 ? "rule is" : "rules are", loaded.problems.size(),
                loaded.problems.size() == 1 ? "problem" : "problems");
    return loaded.problems.empty() ? 0 : kExitError;
}

int runTryRules(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "What rules, and a draft of them, would have raised in a recording. Nothing is changed.\n\n"
        "  vigie alerts try --recording FILE --rules PATH [--draft PATH] [--rule ID] [--zone ZONE] [--json]"));
    parser.addHelpOption();
    const TryOptions options;
    options.addTo(parser);
    parser.process(withoutVerb(arguments));
    if (!parser.positionalArguments().isEmpty())
        return misused("alerts try", "alerts try wants options alone.");
    if (!parser.isSet(options.recording) || !parser.isSet(options.rules))
        return misused("alerts try", "alerts try wants --recording and --rules.");

    session::TrialOrder order;
    order.recording = parser.value(options.recording).toStdString();
    order.ruleId = parser.value(options.rule).toStdString();
    order.timeZone = parser.value(options.zone).toStdString();
    if (!order.timeZone.empty() && !alerts::LocalCalendar::knows(order.timeZone))
        return misused("alerts try", "--zone wants a time zone by its name, as Europe/Paris.");
    const fs::path rules = parser.value(options.rules).toStdString();
    auto inForce = rulesIn(rules);
    if (!inForce)
        return kExitError;
    order.inForce = std::move(*inForce);
    if (parser.isSet(options.draft)) {
        order.draft = draftOf(rules, parser.value(options.draft).toStdString());
        if (!order.draft)
            return kExitError;
    }
    if (!order.ruleId.empty() && !order.inForce.find(order.ruleId) &&
        !(order.draft && order.draft->find(order.ruleId)))
        return misused("alerts try", "--rule wants the id of one of the rules.");

    const Interrupt interrupt;
    const auto result = session::tryRules(order, [&](double share, core::Timestamp reached) {
        if (reached != core::kNoTime)
            showProgress({share, {"Reached %1", {core::toIso8601(reached)}}});
        return !interrupt.token().stop_requested();
    });
    endProgress();
    if (!result)
        return complain(result.error());
    if (parser.isSet(options.json))
        printJson(order, *result);
    else
        printTable(order, *result);
    return 0;
}

} // namespace vigie::app
