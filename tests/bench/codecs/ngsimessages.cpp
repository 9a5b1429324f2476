// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ngsimessages.h"

#include "city/city.h"
#include "city/reporter.h"
#include "city/simulation.h"
#include "core/clock.h"

#include <array>
#include <cstdio>
#include <random>
#include <string_view>

namespace vigie::bench {

namespace {

/// Draws the varying parts of the messages.
class Source {
public:
    std::string number(double low, double high, int decimals)
    {
        std::array<char, 40> out{};
        std::snprintf(out.data(), out.size(), "%.*f", decimals, std::uniform_real_distribution{low, high}(m_random));
        return out.data();
    }
    std::string whole(int low, int high)
    {
        return std::to_string(std::uniform_int_distribution{low, high}(m_random));
    }
    std::string time()
    {
        std::array<char, 40> out{};
        std::snprintf(out.data(), out.size(), "2026-11-%02dT%02d:%02d:%02d.%03dZ", draw(1, 28), draw(0, 23),
                      draw(0, 59), draw(0, 59), draw(0, 999));
        return out.data();
    }
    std::string word(std::initializer_list<std::string_view> words)
    {
        return std::string{words.begin()[draw(0, static_cast<int>(words.size()) - 1)]};
    }
    bool chance(int percent) { return draw(1, 100) <= percent; }
    std::string point() { return "[" + number(4.98, 5.09, 7) + "," + number(47.29, 47.36, 7) + "]"; }

private:
    int draw(int low, int high) { return std::uniform_int_distribution{low, high}(m_random); }
    std::mt19937 m_random{20261122};
};

std::string property(const std::string& name, const std::string& value, const std::string& time,
                     std::string_view unit = {})
{
    std::string out = ",\"" + name + R"(":{"type":"Property","value":)" + value;
    if (!time.empty())
        out += R"(,"observedAt":")" + time + "\"";
    if (!unit.empty())
        out += R"(,"unitCode":")" + std::string{unit} + "\"";
    return out + "}";
}

std::string quoted(const std::string& text)
{
    return "\"" + text + "\"";
}

std::string geoProperty(Source& source)
{
    return R"(,"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":)" + source.point() + "}}";
}

std::string streetlight(Source& source)
{
    const std::string time = source.time();
    std::string out =
        R"({"id":"urn:ngsi-ld:Streetlight:dijon:)" + source.whole(10000, 99999) + R"(","type":"Streetlight")";
    out += property("powerState", quoted(source.word({"on", "off", "low"})), time);
    out += property("illuminanceLevel", source.number(0, 1, 2), time);
    out += property("powerConsumption", source.number(20, 120, 1), time, "WTT");
    if (source.chance(60))
        out += property("voltage", source.number(218, 240, 1), time, "VLT");
    if (source.chance(30))
        out += property("status", quoted(source.word({"ok", "defectiveLamp", "columnIssue"})), time);
    return out + geoProperty(source) + "}";
}

std::string parking(Source& source)
{
    const std::string time = source.time();
    std::string out =
        R"({"id":"urn:ngsi-ld:OffStreetParking:)" + source.whole(1, 400) + R"(","type":"OffStreetParking")";
    out += property("name", quoted("Parking de la Trémouille"), {});
    out += property("category", R"(["underground","public","feeCharged","mediumTerm"])", {});
    out += property("allowedVehicleType", R"(["car"])", {});
    out += property("totalSpotNumber", "414", {});
    out += property("availableSpotNumber", source.whole(0, 414), time);
    out += property("occupancy", source.number(0, 1, 2), time);
    out += R"(,"address":{"type":"Property","value":{"addressLocality":"Dijon","addressCountry":"FR",)"
           R"("streetAddress":"Boulevard de la Tr\u00e9mouille","type":"PostalAddress"}})";
    out += R"(,"fourWheelerSlots":{"type":"Property","value":{"availableSpotNumber":25,"totalSpotNumber":25}})";
    out += R"(,"observationDateTime":{"type":"Property","value":{"@type":"DateTime","@value":")" + time + "\"}}";
    return out + geoProperty(source) + R"(,"@context":["https://example.org/ngsi-ld/context.jsonld"]})";
}

std::string trafficV2(Source& source)
{
    const auto v2 = [](const std::string& name, std::string_view type, const std::string& value) {
        return ",\"" + name + R"(":{"type":")" + std::string{type} + R"(","value":)" + value + R"(,"metadata":{}})";
    };
    std::string out = R"({"id":"TrafficFlowObserved-)" + source.whole(1, 900) + R"(","type":"TrafficFlowObserved")";
    out += v2("dateObserved", "DateTime", quoted(source.time()));
    out += v2("intensity", "Number", source.whole(0, 1800));
    out += v2("occupancy", "Number", source.number(0, 1, 2));
    out += v2("averageVehicleSpeed", "Number", source.number(5, 90, 1));
    out += v2("averageHeadwayTime", "Number", source.number(0, 5, 1));
    out += v2("reversedLane", "Boolean", "false");
    out += v2("laneDirection", "Text", quoted("forward"));
    out += R"(,"location":{"type":"geo:json","value":{"type":"LineString","coordinates":[)" + source.point() + "," +
           source.point() + "," + source.point() + R"(]},"metadata":{}})";
    return out + "}";
}

std::string waterKeyValues(Source& source)
{
    std::string out = R"({"id":"urn:ngsi-ld:WaterQualityObserved:)" + source.whole(1, 60) +
                      R"(","type":"WaterQualityObserved","dateObserved":")" + source.time() + "\"";
    for (const char* name : {"temperature", "conductivity", "pH", "NO3", "turbidity", "O2", "Cl-", "orp", "flow",
                             "tss", "Al", "Fe", "Zn", "sulphate", "N-TOT", "P-TOT"})
        out += ",\"" + std::string{name} + "\":" + source.number(0, 50, 2);
    return out + R"(,"location":{"type":"Point","coordinates":)" + source.point() + "}}";
}

std::string notification(Source& source)
{
    return R"({"id":"urn:ngsi-ld:Notification:)" + source.whole(1, 1'000'000) +
           R"(","type":"Notification","subscriptionId":"urn:ngsi-ld:Subscription:lamps","notifiedAt":")" +
           source.time() + R"(","data":[)" + streetlight(source) + "," + streetlight(source) + "]}";
}

/// Keeps what comes after the first `skip` messages.
class Collector final : public city::ReportSink {
public:
    Collector(std::size_t skip, std::size_t count)
        : m_skip(skip)
        , m_count(count)
    {
    }
    bool publish(const std::string& topic, std::string_view payload) override
    {
        const bool isEntity = topic.find('/') != topic.rfind('/');
        if (isEntity && m_skip > 0)
            --m_skip;
        else if (isEntity && messages.size() < m_count)
            messages.emplace_back(payload);
        return true;
    }
    [[nodiscard]] std::uint64_t connections() const override { return 1; }
    [[nodiscard]] bool isFull() const { return messages.size() == m_count; }
    std::vector<std::string> messages;

private:
    std::size_t m_skip;
    std::size_t m_count;
};

} // namespace

std::vector<std::string> cityMessages(std::size_t count)
{
    constexpr std::uint32_t kAssets = 12'000;
    const auto night = *core::parseIso8601("2026-11-22T01:00:00Z");
    const auto city = city::buildCity({1, kAssets});
    if (!city)
        return {};
    core::SteeredClock cityClock{night};
    core::SteeredClock wall{night};
    city::Simulation simulation{*city, {}, night};
    Collector sink{kAssets, count};
    city::Reporter reporter{simulation, cityClock, wall, sink};
    for (core::Timestamp now = night; !sink.isFull(); now += std::chrono::milliseconds{10}) {
        cityClock.jump(now);
        wall.jump(now);
        reporter.step();
    }
    return sink.messages;
}

std::vector<std::string> streetlightMessages(std::size_t count)
{
    Source source;
    std::vector<std::string> out;
    while (out.size() < count)
        out.push_back(streetlight(source));
    return out;
}

std::vector<std::string> mixedMessages(std::size_t count)
{
    Source source;
    std::vector<std::string> out;
    while (out.size() < count) {
        for (int i = 0; i < 7; ++i)
            out.push_back(streetlight(source));
        out.push_back(source.chance(50) ? parking(source) : notification(source));
        out.push_back(trafficV2(source));
        out.push_back(waterKeyValues(source));
    }
    return out;
}

} // namespace vigie::bench
