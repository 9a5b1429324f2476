// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importtext.h"

#include "core/shown.h"
#include "geo/placetext.h"
#include "geo/webmercator.h"
#include "layers/textrepair.h"
#include "models/errortext.h"

#include <cmath>

namespace vigie::widgets {

ImportText::ImportText(const models::Texts& texts, core::GeoPosition centre)
    : m_texts(texts)
    , m_centre(centre)
{
}

QString ImportText::plain(const std::string& text)
{
    if (layers::isUtf8(text))
        return QString::fromStdString(core::shown(text));
    return QString::fromLatin1(text.c_str(), static_cast<qsizetype>(text.size()));
}

QString ImportText::file(const layers::FileContents& contents) const
{
    const auto kind = layers::nameOf(contents.file.kind);
    QString out = tr("%1, %2", "kind of file, size")
                      .arg(QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())),
                           m_texts.number().bytes(contents.file.bytes));
    if (!contents.raster)
        return out;
    return tr("%1, %2 by %3 pixels", "file, width, height")
        .arg(out, m_texts.number().count(static_cast<std::uint64_t>(contents.raster->width)),
             m_texts.number().count(static_cast<std::uint64_t>(contents.raster->height)));
}

QString ImportText::count(const layers::SourceTable& table) const
{
    return table.count ? m_texts.number().count(*table.count) : tr("not known yet");
}

QString ImportText::shapes(layers::ShapeClass shapes)
{
    switch (shapes) {
    case layers::ShapeClass::None:
        return tr("no shapes");
    case layers::ShapeClass::Point:
        return tr("points");
    case layers::ShapeClass::Line:
        return tr("lines");
    case layers::ShapeClass::Polygon:
        return tr("polygons");
    case layers::ShapeClass::Mixed:
        break;
    }
    return tr("several kinds");
}

QString ImportText::projection(const std::optional<layers::Projection>& projection)
{
    if (!projection)
        return tr("not said");
    QString name = plain(projection->name);
    if (projection->code.empty())
        return name;
    return tr("%1 (%2)", "name and code of a projection").arg(name, QString::fromStdString(projection->code));
}

QString ImportText::place(const std::optional<core::GeoPosition>& place) const
{
    constexpr double kKilometre = 1000.0;
    if (!place)
        return tr("off the Earth");
    const double metres = geo::distanceMetres(*place, m_centre);
    const QString far = metres < 10.0 * kKilometre
                            ? m_texts.number().withUnit(std::round(metres), "MTR")
                            : m_texts.number().withUnit(std::round(metres / kKilometre), "KMT");
    return tr("%1, which is %2 from the middle of the city", "coordinates, distance")
        .arg(QString::fromStdString(geo::toText(*place)), far);
}

QString ImportText::question(layers::QuestionKind kind)
{
    switch (kind) {
    case layers::QuestionKind::Projection:
        return tr("The file does not say which projection its coordinates are in. Whoever made it knows.");
    case layers::QuestionKind::AxisOrder:
        return tr("Latitude and longitude seem to be the wrong way round.");
    case layers::QuestionKind::Coordinates:
        break;
    }
    return tr("No columns look like coordinates. Say which ones they are.");
}

QStringList ImportText::result(const layers::ImportReport& report) const
{
    const auto number = [this](std::uint64_t count) { return m_texts.number().count(count); };
    QStringList out;
    if (report.kind == layers::SourceKind::GeoTiff)
        out += tr("The picture is on the map, with %1 pixels.").arg(number(report.imported));
    else
        out += tr("Imported: %1 of %2 features.").arg(number(report.imported), number(report.read));
    for (const layers::Layer& layer : report.layers)
        out += tr("Layer: %1").arg(QString::fromStdString(layer.title.in(m_texts.language().toStdString())));
    if (report.repaired > 0)
        out += tr("Shapes that were broken and have been repaired: %1.").arg(number(report.repaired));
    if (report.textsRepaired > 0)
        out += tr("Texts that were not in the file's encoding and have been read as CP1252: %1.")
                   .arg(number(report.textsRepaired));
    for (const core::Message& note : report.notes)
        out += models::ErrorText::of(note);
    if (report.setAsideCount > 0)
        out += tr("Set aside, since they cannot be used: %1.").arg(number(report.setAsideCount));
    for (std::size_t i = 0; i < report.setAside.size() && i < 3; ++i) {
        const layers::SetAside& one = report.setAside[i];
        out += tr("  %1, feature %2: %3", "table, number, reason")
                   .arg(plain(one.table), QString::number(one.number), models::ErrorText::of(one.reason));
    }
    return out;
}

QStringList ImportText::result(const layers::OsmReport& report) const
{
    QStringList out{tr("The map of %1 is made.").arg(plain(report.cityName))};
    std::uint64_t rows = 0;
    for (const auto& [layer, count] : report.rows)
        rows += count;
    out += tr("Streets, buildings and the rest: %1 features.").arg(m_texts.number().count(rows));
    if (report.repaired > 0)
        out += tr("Shapes that were broken and have been repaired: %1.").arg(m_texts.number().count(report.repaired));
    if (report.setAside > 0)
        out += tr("Set aside, since they cannot be used: %1.").arg(m_texts.number().count(report.setAside));
    for (const core::Message& note : report.notes)
        out += models::ErrorText::of(note);
    out += tr("It is a city of its own. To open it, end Vigie and start it with this command:");
    return out;
}

} // namespace vigie::widgets
