// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/importcommand.h"

#include "core/clock.h"
#include "layers/layerimport.h"
#include "layers/osmimport.h"
#include "main/commandend.h"
#include "main/importreport.h"
#include "main/interrupt.h"
#include "profile/cityprofile.h"

#include <QCommandLineParser>

#include <cstdio>
#include <optional>

namespace vigie::app {

namespace {

struct ImportOptions {
    QCommandLineOption into{QStringLiteral("into"), QStringLiteral("Folder of the city; made where it is missing."),
                            QStringLiteral("DIR")};
    QCommandLineOption name{QStringLiteral("name"), QStringLiteral("The layer's name in the folder, as water-pipes."),
                            QStringLiteral("ID")};
    QCommandLineOption title{QStringLiteral("title"), QStringLiteral("What people call it."), QStringLiteral("TEXT")};
    QCommandLineOption attribution{QStringLiteral("attribution"), QStringLiteral("Whose data it is."),
                                   QStringLiteral("TEXT")};
    QCommandLineOption domain{QStringLiteral("domain"),
                              QStringLiteral("lighting, mobility, water, waste or other: drawn as the city's profile "
                                             "says for it."),
                              QStringLiteral("DOMAIN")};
    QCommandLineOption projection{QStringLiteral("projection"),
                                  QStringLiteral("Projection of the file, where it does not say it."),
                                  QStringLiteral("EPSG:n")};
    QCommandLineOption encoding{QStringLiteral("encoding"), QStringLiteral("Encoding of its texts, as ISO-8859-1."),
                                QStringLiteral("NAME")};
    QCommandLineOption swapAxes{QStringLiteral("swap-axes"),
                                QStringLiteral("Its coordinates have north before east.")};
    QCommandLineOption keepAxes{QStringLiteral("keep-axes"),
                                QStringLiteral("Its coordinates are as they should be.")};
    QCommandLineOption latitude{QStringLiteral("lat-column"),
                                QStringLiteral("CSV: column of the latitude, or north."), QStringLiteral("COLUMN")};
    QCommandLineOption longitude{QStringLiteral("lon-column"),
                                 QStringLiteral("CSV: column of the longitude, or east."), QStringLiteral("COLUMN")};
    QCommandLineOption wkt{QStringLiteral("wkt-column"),
                           QStringLiteral("CSV: column of the shape, as WKT or GeoJSON."), QStringLiteral("COLUMN")};
    QCommandLineOption delimiter{QStringLiteral("delimiter"),
                                 QStringLiteral("CSV: what is between two fields; tab is written tab."),
                                 QStringLiteral("CHARACTER")};
    QCommandLineOption at{QStringLiteral("at"),
                          QStringLiteral("Where the middle of a drawing without projection is."),
                          QStringLiteral("LAT,LON")};
    QCommandLineOption metres{QStringLiteral("metres-per-unit"),
                              QStringLiteral("How long a unit of such a drawing is; 1 without it."),
                              QStringLiteral("M")};
    QCommandLineOption table{QStringLiteral("table"), QStringLiteral("Only this table of the file."),
                             QStringLiteral("TABLE")};
    QCommandLineOption dryRun{QStringLiteral("dry-run"), QStringLiteral("Only tell what is in the file.")};

    void addTo(QCommandLineParser& parser) const
    {
        for (const QCommandLineOption& one :
             {into, name, title, attribution, domain, projection, encoding, swapAxes, keepAxes, latitude, longitude,
              wkt, delimiter, at, metres, table, dryRun})
            parser.addOption(one);
    }
};

/// "43.73,7.42"
std::optional<layers::Placement> placementOf(const QString& at, const QString& metres)
{
    const QStringList parts = at.split(QLatin1Char(','));
    bool isNumber[3] = {true, true, true};
    const double latitude = parts.value(0).toDouble(&isNumber[0]);
    const double longitude = parts.value(1).toDouble(&isNumber[1]);
    const double perUnit = metres.isEmpty() ? 1.0 : metres.toDouble(&isNumber[2]);
    const auto middle = core::GeoPosition::fromDegrees(latitude, longitude);
    const bool isGood = parts.size() == 2 && isNumber[0] && isNumber[1] && isNumber[2] && middle &&
                        perUnit >= layers::Placement::kLeast && perUnit <= layers::Placement::kMost;
    return isGood ? std::optional{layers::Placement{*middle, perUnit}} : std::nullopt;
}

/// Empty for a good command line, else what is wrong with it.
const char* readAnswers(const QCommandLineParser& parser, const ImportOptions& options, layers::SourceAnswers& out)
{
    out.projection = parser.value(options.projection).toStdString();
    out.encoding = parser.value(options.encoding).toStdString();
    out.table = parser.value(options.table).toStdString();
    out.csv.latitude = parser.value(options.latitude).toStdString();
    out.csv.longitude = parser.value(options.longitude).toStdString();
    out.csv.shape = parser.value(options.wkt).toStdString();
    if (out.csv.latitude.empty() != out.csv.longitude.empty())
        return "--lat-column and --lon-column go together.";
    if (parser.isSet(options.delimiter)) {
        const QString text = parser.value(options.delimiter);
        if (text == QLatin1String("tab"))
            out.csv.delimiter = '\t';
        else if (text.size() == 1 && text[0].unicode() > 0x20U && text[0].unicode() < 0x7FU &&
                 text[0] != QLatin1Char('"'))
            out.csv.delimiter = text[0].toLatin1();
        else
            return "--delimiter wants one character, or tab.";
    }
    if (parser.isSet(options.swapAxes) && parser.isSet(options.keepAxes))
        return "--swap-axes and --keep-axes exclude each other.";
    if (parser.isSet(options.swapAxes) || parser.isSet(options.keepAxes))
        out.swapAxes = parser.isSet(options.swapAxes);
    if (parser.isSet(options.at) || parser.isSet(options.metres)) {
        out.place = placementOf(parser.value(options.at), parser.value(options.metres));
        if (!out.place)
            return "--at wants LAT,LON in degrees, and --metres-per-unit a number from 0.001 to 100000.";
        if (!out.projection.empty())
            return "--at is for drawings without a projection: leave --projection out.";
    }
    return nullptr;
}

int giveUp(const core::Error& error)
{
    endProgress();
    return complain(error);
}

int importMap(const layers::SourceFile& file, const std::filesystem::path& city, const layers::ImportWatch& watch)
{
    const auto report = layers::importOsm({file, city}, watch);
    if (!report)
        return giveUp(report.error());
    endProgress();
    print(*report, city);
    return 0;
}

int importLayers(const layers::ImportRequest& request, const layers::ImportWatch& watch)
{
    const core::SystemClock clock;
    const auto report = layers::importFile(request, clock, watch);
    if (!report)
        return giveUp(report.error());
    endProgress();
    print(*report);
    return 0;
}

} // namespace

int runImport(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A file becomes layers of a city, or its map.\n\n"
        "  vigie import FILE --into DIR   OpenStreetMap, GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV,\n"
        "                                 GeoTIFF or EPANET; docs/layers.md explains each\n"
        "  vigie import FILE --dry-run    tell what is in it"));
    parser.addHelpOption();
    const ImportOptions options;
    options.addTo(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The file."));
    QStringList own = arguments;
    own.removeAt(1); // the verb
    parser.process(own);
    const QStringList words = parser.positionalArguments();
    const bool isDry = parser.isSet(options.dryRun);
    if (words.size() != 1 || (parser.value(options.into).isEmpty() && !isDry))
        return misused("import", "import wants one file and the folder of the city: vigie import FILE --into DIR");

    const Interrupt interrupt;
    const layers::ImportWatch watch{&showProgress, interrupt.token()};
    layers::ImportRequest request;
    request.file = words[0].toStdString();
    request.city = parser.value(options.into).toStdString();
    request.id = parser.value(options.name).toStdString();
    request.title = parser.value(options.title).toStdString();
    request.attribution = parser.value(options.attribution).toStdString();
    if (const char* wrong = readAnswers(parser, options, request.answers); wrong != nullptr)
        return misused("import", wrong);
    if (parser.isSet(options.domain)) {
        request.domain = core::domainFromWord(parser.value(options.domain).toStdString());
        if (!request.domain)
            return misused("import", "--domain wants lighting, mobility, water, waste or other.");
    }
    if (const auto profile = profile::loadCityProfile(request.city); profile && !request.city.empty()) {
        request.answers.near = profile->centre;
        request.defaults = profile::layerDefaults(*profile);
    }
    if (isDry) {
        const auto contents = layers::examine(request.file, request.answers, watch);
        if (!contents)
            return giveUp(contents.error());
        endProgress();
        print(*contents);
        return 0;
    }
    const auto file = layers::recognise(request.file);
    if (!file)
        return giveUp(file.error());
    if (file->kind == layers::SourceKind::OpenStreetMap)
        return importMap(*file, request.city, watch);
    return importLayers(request, watch);
}

} // namespace vigie::app
