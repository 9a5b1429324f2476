// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/labeltext.h"

#include "models/texts.h"
#include "models/wordtext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::models {

namespace {

/// By model, what an operator looks for first; the first one the asset has.
struct Foremost {
    std::string_view model;
    std::array<std::string_view, 3> attributes;
};
constexpr std::array kForemost{
    Foremost{"Streetlight", {"illuminanceLevel", "powerState", ""}},
    Foremost{"StreetlightControlCabinet", {"totalActivePower", "", ""}},
    Foremost{"WasteContainer", {"fillingLevel", "", ""}},
    Foremost{"Tank", {"level", "volume", ""}},
    Foremost{"Junction", {"pressure", "", ""}},
    Foremost{"Pump", {"flow", "status", ""}},
    Foremost{"Valve", {"status", "flow", ""}},
    Foremost{"Pipe", {"flow", "status", ""}},
    Foremost{"Reservoir", {"head", "level", ""}},
    Foremost{"TrafficFlowObserved", {"intensity", "", ""}},
    Foremost{"OffStreetParking", {"availableSpotNumber", "", ""}},
    Foremost{"OnStreetParking", {"availableSpotNumber", "", ""}},
    Foremost{"BikeHireDockingStation", {"availableBikeNumber", "", ""}},
    Foremost{"EVChargingStation", {"availableCapacity", "status", ""}},
    Foremost{"Vehicle", {"delay", "speed", ""}},
    Foremost{"WaterQualityObserved", {"temperature", "pH", ""}},
};

QString valueOf(const core::Reading& reading, const Texts& texts)
{
    switch (reading.kind) {
    case core::ValueKind::Text:
        return WordText::state(reading.attribute, reading.text);
    case core::ValueKind::Boolean:
        return WordText::yesNo(reading.number != 0.0);
    case core::ValueKind::Number:
        break;
    }
    // Shares of one are shares of a hundred on a map: "0.93" would be read as a count.
    if (reading.unit.empty() && reading.number <= 1.0 &&
        (reading.attribute == "fillingLevel" || reading.attribute == "illuminanceLevel"))
        return texts.number().withUnit(std::round(100.0 * reading.number), "P1");
    return texts.number().withUnit(reading.number, reading.unit);
}

} // namespace

QString LabelText::value(const core::AssetDetail& asset, const Texts& texts)
{
    const auto found = std::find_if(kForemost.begin(), kForemost.end(),
                                    [&asset](const Foremost& one) { return one.model == asset.model; });
    if (found == kForemost.end())
        return {};
    for (const std::string_view wanted : found->attributes) {
        const auto reading = std::find_if(asset.readings.begin(), asset.readings.end(),
                                          [wanted](const core::Reading& r) { return r.attribute == wanted; });
        if (!wanted.empty() && reading != asset.readings.end())
            return valueOf(*reading, texts);
    }
    return {};
}

QString LabelText::of(const core::AssetDetail& asset, const Texts& texts)
{
    QString name = Texts::shortId(asset.id);
    // A short name with a number says more than an id: "Bus 12". Others are names of streets, and many assets have them.
    const auto named = std::find_if(asset.readings.begin(), asset.readings.end(),
                                    [](const core::Reading& r) { return r.attribute == "name"; });
    constexpr std::size_t kShort = 12;
    if (named != asset.readings.end() && named->kind == core::ValueKind::Text && named->text.size() <= kShort &&
        named->text.find_first_of("0123456789") != std::string::npos)
        name = QString::fromStdString(named->text);
    const QString value = LabelText::value(asset, texts);
    const QString out = value.isEmpty() ? name : name + QLatin1Char(' ') + value;
    return out.size() <= kLongest ? out : out.left(kLongest - 1) + QChar(u'\u2026');
}

} // namespace vigie::models
