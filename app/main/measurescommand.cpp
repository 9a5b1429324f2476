// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/measurescommand.h"

#include "alerts/measurehistory.h"
#include "core/clock.h"
#include "main/commandend.h"
#include "main/folders.h"
#include "main/measuresprint.h"
#include "profile/cityprofile.h"

#include <QCommandLineParser>

#include <cstdio>

namespace vigie::app {

namespace {

constexpr core::Duration kUsual = std::chrono::days{30};

struct MeasuresOptions {
    QCommandLineOption city{QStringLiteral("city"), QStringLiteral("Folder of the city profile."),
                            QStringLiteral("DIR")};
    QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Folder with its alerts.db."),
                            QStringLiteral("DIR")};
    QCommandLineOption store{QStringLiteral("store"), QStringLiteral("An alert store by its name, of any city."),
                             QStringLiteral("FILE.db")};
    QCommandLineOption from{QStringLiteral("from"),
                            QStringLiteral("Begin of the time, as 2026-11-01T00:00:00+01:00; 30 days before its end "
                                           "without it."),
                            QStringLiteral("TIME")};
    QCommandLineOption to{QStringLiteral("to"), QStringLiteral("End of the time; now without it."),
                          QStringLiteral("TIME")};
    QCommandLineOption zone{QStringLiteral("zone"),
                            QStringLiteral("Time zone of the days, as Europe/Paris; the city's without it, and UTC "
                                           "for --store."),
                            QStringLiteral("ZONE")};
    QCommandLineOption json{QStringLiteral("json"), QStringLiteral("Print one JSON object instead of a table.")};

    void addTo(QCommandLineParser& parser) const
    {
        for (const QCommandLineOption& one : {city, data, store, from, to, zone, json})
            parser.addOption(one);
    }
};

} // namespace

int runMeasures(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "What the list of alerts asked of the people at it, against targets as reported; docs/alerts.md "
        "explains each.\n\n"
        "  vigie alerts measures [options]"));
    parser.addHelpOption();
    const MeasuresOptions options;
    options.addTo(parser);
    QStringList own = arguments;
    own.remove(1, 2); // the verb
    parser.process(own);
    if (!parser.positionalArguments().isEmpty())
        return misused("alerts measures", "alerts measures wants options alone.");
    if (parser.isSet(options.store) && (parser.isSet(options.data) || parser.isSet(options.city)))
        return misused("alerts measures", "--store goes without --data and --city.");

    alerts::MeasureCounter::Options asked;
    asked.zone = parser.value(options.zone).toStdString();
    if (!asked.zone.empty() && !alerts::LocalCalendar::knows(asked.zone))
        return misused("alerts measures", "--zone wants a time zone by its name, as Europe/Paris.");
    const auto to = parser.isSet(options.to) ? core::parseIso8601(parser.value(options.to).toStdString())
                                             : core::SystemClock{}.now();
    if (!to)
        return misused("alerts measures", "--to wants a time, as 2026-11-22T01:40:10Z.");
    const auto from =
        parser.isSet(options.from) ? core::parseIso8601(parser.value(options.from).toStdString()) : *to - kUsual;
    if (!from)
        return misused("alerts measures", "--from wants a time, as 2026-11-22T01:40:10Z.");
    asked.from = *from;
    asked.to = *to;

    std::filesystem::path store = parser.value(options.store).toStdString();
    if (store.empty()) {
        CommandLine line;
        line.city = parser.value(options.city);
        line.data = parser.value(options.data);
        const auto folder = cityFolder(line);
        if (!folder)
            return complain(folder.error());
        const auto profile = profile::loadCityProfile(*folder);
        if (!profile)
            return complain(profile.error());
        store = dataFolder(line, profile->id) / "alerts.db";
        if (asked.zone.empty())
            asked.zone = profile->timeZone;
    }
    const std::string zone = alerts::LocalCalendar{asked.zone}.zone();
    const auto measures = alerts::measureHistory(store, std::move(asked));
    if (!measures)
        return complain(measures.error());
    if (parser.isSet(options.json))
        printJson(*measures, zone);
    else
        printTable(*measures, zone);
    return 0;
}

} // namespace vigie::app
