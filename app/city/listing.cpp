// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/listing.h"

#include <string>

namespace vigie::city {

namespace {

/// A row of the list, in words.
struct Words {
    std::string id, type, domain, district, street, cabinet, circuit, line;
};

Words wordsOf(const City& city, AssetRow row)
{
    const Asset& asset = city.assets.all[row];
    const KindInfo& info = infoOf(asset.kind);
    Words words{city.urnOf(row),
                std::string(info.type),
                std::string(core::toWord(info.domain)),
                std::string(city.districtOf(row)),
                std::string(city.streetOf(row)),
                {},
                {},
                {}};
    if (asset.kind == AssetKind::Lamp) {
        words.cabinet = city.urnOf(asset.link);
        words.circuit = city.numberOf(asset.link) + "-" + std::to_string(asset.variant);
    }
    if (asset.kind == AssetKind::Vehicle)
        words.line = city.lines[asset.link].name;
    return words;
}

// Names hold no quotes, backslashes or control characters: they are this program's own.
void printJson(const Words& words, core::GeoPosition place, std::FILE* out)
{
    std::fprintf(out, R"({"id":"%s","type":"%s","domain":"%s")", words.id.c_str(), words.type.c_str(),
                 words.domain.c_str());
    const auto member = [out](const char* name, const std::string& value) {
        if (!value.empty())
            std::fprintf(out, R"(,"%s":"%s")", name, value.c_str());
    };
    member("district", words.district);
    member("street", words.street);
    member("cabinet", words.cabinet);
    member("circuit", words.circuit);
    member("line", words.line);
    std::fprintf(out, R"(,"latitude":%.7f,"longitude":%.7f})", place.latitude(), place.longitude());
}

void printLine(const Words& words, core::GeoPosition place, std::FILE* out)
{
    std::fprintf(out, "%s\t%s\t%s\t%s\t%s\t%s\t%.7f\t%.7f\n", words.id.c_str(), words.type.c_str(),
                 words.domain.c_str(), words.district.c_str(),
                 words.circuit.empty() ? words.line.c_str() : words.circuit.c_str(), words.street.c_str(),
                 place.latitude(), place.longitude());
}

} // namespace

void listAssets(const City& city, bool asJson, std::FILE* out)
{
    std::fputs(asJson ? "[" : "id\ttype\tdomain\tdistrict\tlink\tstreet\tlatitude\tlongitude\n", out);
    for (AssetRow row = 0; row < city.assets.all.size(); ++row) {
        const core::GeoPosition place = Terrain::toGeo(city.assets.all[row].place);
        if (asJson)
            std::fputs(row == 0 ? "\n" : ",\n", out);
        const auto print = asJson ? printJson : printLine;
        print(wordsOf(city, row), place, out);
    }
    std::fputs(asJson ? "\n]\n" : "", out);
}

} // namespace vigie::city
