// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commandline.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace vigie::app {

namespace {

[[noreturn]] void refuse(const QString& why)
{
    std::fprintf(stderr, "vigie: %s\nSee: vigie --help\n", qPrintable(why));
    std::exit(2);
}

struct Options {
    QCommandLineOption city{QStringLiteral("city"), QStringLiteral("Folder of the city profile."),
                            QStringLiteral("DIR")};
    QCommandLineOption data{QStringLiteral("data"),
                            QStringLiteral("Folder of the journal, alerts, history and recordings."),
                            QStringLiteral("DIR")};
    QCommandLineOption map{QStringLiteral("map"), QStringLiteral("GeoPackage of the base map."),
                           QStringLiteral("FILE")};
    QCommandLineOption broker{QStringLiteral("broker"),
                              QStringLiteral("Another address for a broker of the profile."),
                              QStringLiteral("NAME=URL")};
    QCommandLineOption replay{QStringLiteral("replay"), QStringLiteral("Replay a recording instead of going live."),
                              QStringLiteral("FILE")};
    QCommandLineOption record{QStringLiteral("record"),
                              QStringLiteral("Record what the feeds bring from the start.")};
    QCommandLineOption simulated{
        QStringLiteral("simulated-clock"),
        QStringLiteral("Follow the city's own clock; the journal gets an origin of its own.")};
    QCommandLineOption select{QStringLiteral("select"),
                              QStringLiteral("Select an asset, or the asset of the worst alert."),
                              QStringLiteral("ID|worst")};
    QCommandLineOption seconds{QStringLiteral("seconds"), QStringLiteral("End after N seconds of a complete map."),
                               QStringLiteral("N")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"),
                                  QStringLiteral("Save a picture of the window at the end."),
                                  QStringLiteral("FILE.png")};
    QCommandLineOption report{QStringLiteral("report"), QStringLiteral("Save figures of the run at the end."),
                              QStringLiteral("FILE.json")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH")};
    QCommandLineOption language{QStringLiteral("lang"), QStringLiteral("Language: fr or en."),
                                QStringLiteral("LANG")};
    QCommandLineOption theme{QStringLiteral("theme"), QStringLiteral("dark or light."), QStringLiteral("THEME")};
    QCommandLineOption replace{QStringLiteral("replace"),
                               QStringLiteral("restore: put what is there aside instead of refusing.")};

    void addTo(QCommandLineParser& parser) const
    {
        for (const QCommandLineOption& one : {city, data, map, broker, replay, record, simulated, select, seconds,
                                              screenshot, report, size, language, theme, replace})
            parser.addOption(one);
    }
};

QSize readSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize{parts[0].toInt(), parts[1].toInt()} : QSize{};
    if (size.width() < 640 || size.height() < 480 || size.width() > 16'384 || size.height() > 16'384)
        refuse(QStringLiteral("--size wants WxH, at least 640x480, as 1600x1000."));
    return size;
}

void readVerb(const QStringList& words, CommandLine& out)
{
    if (words.isEmpty())
        return;
    if (words[0] == QLatin1String("journal") && words.value(1) == QLatin1String("verify") && words.size() <= 3) {
        out.verb = CommandLine::Verb::VerifyJournal;
        out.folder = words.value(2);
    } else if ((words[0] == QLatin1String("backup") || words[0] == QLatin1String("restore")) && words.size() == 2) {
        out.verb = words[0] == QLatin1String("backup") ? CommandLine::Verb::Backup : CommandLine::Verb::Restore;
        out.folder = words[1];
    } else if (words[0] == QLatin1String("backup") || words[0] == QLatin1String("restore")) {
        refuse(QStringLiteral("%1 wants one folder: vigie %1 DIR").arg(words[0]));
    } else {
        refuse(QStringLiteral("there is no command \"%1\".").arg(words.join(QLatin1Char(' '))));
    }
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Vigie, the open control room of a city.\n\n"
                       "  vigie [options]                    open the window\n"
                       "  vigie journal verify [JOURNAL.db]  recompute the journal from its entries\n"
                       "  vigie alerts measures              what the desk had to bear, against targets; see\n"
                       "                                     vigie alerts measures --help\n"
                       "  vigie alerts check PATH            what is wrong with rules\n"
                       "  vigie alerts try                   what rules would have raised in a recording; see\n"
                       "                                     vigie alerts try --help\n"
                       "  vigie publish --into DIR           write the journal as a folder that anybody can check\n"
                       "  vigie backup DIR                   copy all stores and the profile into a new folder\n"
                       "  vigie restore DIR                  put a backup in place of the data folder\n"
                       "  vigie import FILE --into DIR       make layers of a city, or its map, of a file; see\n"
                       "                                     vigie import --help"));
    parser.addHelpOption();
    parser.addVersionOption();
    const Options options;
    options.addTo(parser);
    parser.process(arguments);

    CommandLine out;
    readVerb(parser.positionalArguments(), out);
    out.city = parser.value(options.city);
    out.data = parser.value(options.data);
    out.map = parser.value(options.map);
    for (const QString& one : parser.values(options.broker)) {
        const auto at = one.indexOf(QLatin1Char('='));
        if (at < 1)
            refuse(QStringLiteral("--broker wants NAME=URL."));
        out.brokers.emplace_back(one.left(at), one.mid(at + 1));
    }
    out.replay = parser.value(options.replay);
    out.record = parser.isSet(options.record);
    out.simulatedClock = parser.isSet(options.simulated);
    out.select = parser.value(options.select);
    if (parser.isSet(options.seconds)) {
        bool isNumber = false;
        out.seconds = parser.value(options.seconds).toInt(&isNumber);
        if (!isNumber || out.seconds < 1)
            refuse(QStringLiteral("--seconds wants a whole number from 1."));
    }
    out.screenshot = parser.value(options.screenshot);
    out.report = parser.value(options.report);
    if (parser.isSet(options.size))
        out.size = readSize(parser.value(options.size));
    out.language = parser.value(options.language);
    if (!out.language.isEmpty() && out.language != QLatin1String("fr") && out.language != QLatin1String("en"))
        refuse(QStringLiteral("--lang wants fr or en."));
    out.theme = parser.value(options.theme);
    if (!out.theme.isEmpty() && out.theme != QLatin1String("dark") && out.theme != QLatin1String("light"))
        refuse(QStringLiteral("--theme wants dark or light."));
    out.replace = parser.isSet(options.replace);
    return out;
}

} // namespace vigie::app
