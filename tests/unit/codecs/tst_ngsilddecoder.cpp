// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_ngsilddecoder.h"

#include "codecs/smartdatamodels.h"
#include "decoded.h"

#include <QtTest>

using namespace vigie;
using test::decoded;
using test::Decoded;

void TestNgsiLdDecoder::forms_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("asset");
    QTest::addColumn<QString>("observations");
    const auto row = [](const char* name, const char* message, const char* asset, const char* observations) {
        QTest::newRow(name) << QByteArray{message} << QString::fromUtf8(asset) << QString::fromUtf8(observations);
    };
    row("normalised lamp",
        R"({"id":"urn:ngsi-ld:Streetlight:7","type":"Streetlight",
                "powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:40:10Z"},
                "powerConsumption":{"type":"Property","value":72.5,"unitCode":"WTT","observedAt":"2026-11-22T01:40:11.5Z"},
                "location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5.0415,47.322]},
                            "observedAt":"2026-01-01T00:00:00Z"},
                "@context":["https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld"]})",
        "urn:ngsi-ld:Streetlight:7 | Streetlight | 47.32200,5.04150 | 2026-01-01T00:00:00.000Z",
        "powerState=on @2026-11-22T01:40:10.000Z; powerConsumption=72.5 WTT @2026-11-22T01:40:11.500Z");
    row("concise lamp",
        R"({"id":"L1","type":"Streetlight","powerState":{"value":"off","observedAt":"2026-11-22T01:40:10Z"},
                "location":{"type":"Point","coordinates":[5.0415,47.322]}})",
        "L1 | Streetlight | 47.32200,5.04150 | -", "powerState=off @2026-11-22T01:40:10.000Z");
    row("key-values with an interval and an offset",
        R"({"id":"T1","type":"TrafficFlowObserved","dateObserved":"2016-12-07T11:10:00+05:30/2016-12-07T11:15:00+05:30",
                "intensity":197,"reversedLane":false,"location":{"type":"LineString","coordinates":[[5,47],[6,48]]}})",
        "T1 | TrafficFlowObserved | 47.00000,5.00000 | 2016-12-07T05:45:00.000Z",
        "dateObserved=2016-12-07T11:10:00+05:30/2016-12-07T11:15:00+05:30 @2016-12-07T05:45:00.000Z; "
        "intensity=197 @2016-12-07T05:45:00.000Z; reversedLane=no @2016-12-07T05:45:00.000Z");
    row("NGSIv2 normalised with metadata",
        R"({"id":"P1","type":"OffStreetParking","availableSpotNumber":{"type":"Number","value":132,
                "metadata":{"timestamp":{"type":"DateTime","value":"2018-09-21T12:00:00Z"},
                            "unit":{"type":"Text","value":"C62"}}},
                "occupancy":{"type":"Number","value":0.68,"metadata":{"TimeInstant":{"type":"ISO8601",
                "value":"2018-09-21T12:00:01Z"}}}})",
        "P1 | OffStreetParking | - | -",
        "availableSpotNumber=132 C62 @2018-09-21T12:00:00.000Z; occupancy=0.68 @2018-09-21T12:00:01.000Z");
    row("NGSIv2 point: latitude first", R"({"id":"P2","type":"ParkingSpot","status":{"type":"Text","value":"free"},
                "location":{"type":"geo:point","value":"47.322, 5.0415"}})",
        "P2 | ParkingSpot | 47.32200,5.04150 | -", "status=free");
    row("NGSI-LD notification",
        R"({"id":"urn:n:1","type":"Notification","subscriptionId":"urn:s:1","notifiedAt":"2026-11-22T01:40:10Z",
                "data":[{"id":"L1","type":"Streetlight","powerState":{"type":"Property","value":"on"}}]})",
        "L1 | Streetlight | - | -", "powerState=on");
    row("notification over MQTT",
        R"({"metadata":{"Content-Type":"application/json"},"body":{"id":"urn:n:1","type":"Notification",
                "data":[{"id":"L1","type":"Streetlight","powerState":{"type":"Property","value":"on"}}]}})",
        "L1 | Streetlight | - | -", "powerState=on");
    row("NGSIv2 notification",
        R"({"subscriptionId":"57458eb60962ef754e7c0998","data":[{"id":"L1","type":"Streetlight",
                "powerState":{"type":"Text","value":"on","metadata":{}}}]})",
        "L1 | Streetlight | - | -", "powerState=on");
    row("type before id, context first",
        R"({"@context":"https://c","type":"Streetlight","id":"L1","powerState":"on"})", "L1 | Streetlight | - | -",
        "powerState=on");
    row("id and type last", R"({"powerState":"on","voltage":231,"type":"Streetlight","id":"L1"})",
        "L1 | Streetlight | - | -", "powerState=on; voltage=231");
    row("several types: the known one", R"({"id":"L1","type":["Lamp","Streetlight"],"powerState":"on"})",
        "L1 | Streetlight | - | -", "powerState=on");
    row("full-URI names", R"({"@id":"L1","@type":"https://smartdatamodels.org/dataModel.Streetlighting/Streetlight",
                "https://smartdatamodels.org/dataModel.Streetlighting/powerState":{"type":"Property","value":"on"},
                "https://uri.fiware.org/ns/data-models#voltage":{"type":"Property","value":230}})",
        "L1 | Streetlight | - | -", "powerState=on; voltage=230");
    row("relationships", R"({"id":"C1","type":"StreetlightControlCabinet","refDevice":{"type":"Relationship",
                "object":"urn:d:1"},"refStreetlightGroup":{"type":"Relationship","object":["urn:g:1","urn:g:2"]}})",
        "C1 | StreetlightControlCabinet | - | -", "refDevice=urn:d:1; refStreetlightGroup=urn:g:1, urn:g:2");
    row("language map: the first", R"({"id":"E1","type":"Alert","description":{"type":"LanguageProperty",
                "languageMap":{"en":"Road closed","fr":"Route barrée"}}})",
        "E1 | Alert | - | -", "description=Road closed");
    row("vocabulary and list",
        R"({"id":"X1","type":"Kiosk","kind":{"type":"VocabProperty","vocab":"closed"},
                "levels":{"type":"ListProperty","valueList":[1,2.50,"c",true,null]},
                "wrapped":{"type":"ListProperty","valueList":[{"value":1},{"value":2}]}})",
        "X1 | Kiosk | - | -", "kind=closed; levels=1, 2.50, c, true; wrapped=1, 2");
    row("instances of an attribute",
        R"({"id":"V1","type":"Vehicle","speed":[{"type":"Property","value":50,"datasetId":"urn:gps"},
                {"type":"Property","value":52,"unitCode":"KMH"}]})",
        "V1 | Vehicle | - | -", "speed#urn:gps=50; speed=52 KMH");
    row("instances, simplified", R"({"id":"V1","type":"Vehicle","speed":{"dataset":{"@none":52,"urn:gps":50}}})",
        "V1 | Vehicle | - | -", "speed=52; speed#urn:gps=50");
    row("structured value, one level", R"({"id":"P1","type":"OffStreetParking","address":{"type":"PostalAddress",
                "streetAddress":"Rue de la Liberté","addressLocality":"Dijon"}})",
        "P1 | OffStreetParking | - | -", "address.streetAddress=Rue de la Liberté; address.addressLocality=Dijon");
    row("structured value with its own value", R"({"id":"J1","type":"Junction","pressure":{"type":"Property",
                "value":{"type":"Property","value":20,"unitCode":"MTR"},
                "observedBy":{"type":"Relationship","object":"urn:d:1"}}})",
        "J1 | Junction | - | -", "pressure=20 MTR; pressure.observedBy=urn:d:1");
    row("typed JSON-LD value", R"({"id":"L1","type":"Streetlight","dateLastLampChange":{"type":"Property",
                "value":{"@type":"DateTime","@value":"2016-07-08T08:02:21.753Z"}}})",
        "L1 | Streetlight | - | -", "dateLastLampChange=2016-07-08T08:02:21.753Z");
    row("quality", R"({"id":"W1","type":"Tank","level":{"type":"Property","value":3,"dataQuality":"estimated"},
                "volume":{"type":"Property","value":4,"qualityFlag":{"type":"Property","value":"Suspect"}},
                "flow":{"type":"Property","value":5,"quality":"raw"}})",
        "W1 | Tank | - | -", "level=3 (estimated); volume=4 (doubtful); flow=5; flow.quality=raw");
    row("forecast model", R"({"id":"F1","type":"WeatherForecast","temperature":3})", "F1 | WeatherForecast | - | -",
        "temperature=3 (forecast)");
    row("modified is the last resort",
        R"({"id":"L1","type":"Streetlight","modifiedAt":"2026-01-02T00:00:00Z","voltage":230,
                "powerState":{"type":"Property","value":"on","modifiedAt":"2026-01-03T00:00:00Z"}})",
        "L1 | Streetlight | - | -", "voltage=230 @2026-01-02T00:00:00.000Z; powerState=on @2026-01-03T00:00:00.000Z");
    row("observed beats modified",
        R"({"id":"L1","type":"Streetlight","modifiedAt":"2026-01-02T00:00:00Z","observationDateTime":"2026-01-04T00:00:00Z",
                "powerState":{"type":"Property","value":"on","modifiedAt":"2026-01-03T00:00:00Z"}})",
        "L1 | Streetlight | - | -",
        "observationDateTime=2026-01-04T00:00:00Z @2026-01-04T00:00:00.000Z; powerState=on "
        "@2026-01-04T00:00:00.000Z");
    row("polygon: centre of its box", R"({"id":"Z1","type":"OnStreetParking","location":{"type":"Polygon",
                "coordinates":[[[5,47],[5.2,47],[5.2,47.4],[5,47.4],[5,47]]]}})",
        "Z1 | OnStreetParking | 47.20000,5.10000 | -", "");
    row("geometry collection: its first",
        R"({"id":"Z1","type":"OnStreetParking","location":{"type":"GeometryCollection",
                "geometries":[{"type":"Point","coordinates":[5,47,250.5]},{"type":"Point","coordinates":[6,48]}]}})",
        "Z1 | OnStreetParking | 47.00000,5.00000 | -", "");
    row("escapes, accents and blanks",
        "\xEF\xBB\xBF { \"id\" : \"L\\u00e91\" , \"type\" : \"Streetlight\" ,\n \"areaServed\" : \"a\\nb "
        "\\ud83d\\udeb2\\u202E\" } ",
        "Lé1 | Streetlight | - | -", "areaServed=a b 🚲");
    row("escaped keys mean the same",
        R"({"\u0069d":"L1","type":"Streetlight","power\u0053tate":{"t\u0079pe":"Property",
                "v\u0061lue":"on"}})",
        "L1 | Streetlight | - | -", "powerState=on");
    row("unknown type still shows",
        R"({"id":"K1","type":"Fountain","jets":12,"lit":true,"mood":"calm","location":{"type":"Point","coordinates":[5,47]}})",
        "K1 | Fountain | 47.00000,5.00000 | -", "jets=12; lit=yes; mood=calm");
    row("an empty list and an empty text are values",
        R"({"id":"P1","type":"OffStreetParking","requiredPermit":[],"status":""})", "P1 | OffStreetParking | - | -",
        "requiredPermit=; status=");
}
void TestNgsiLdDecoder::forms()
{
    QFETCH(QByteArray, message);
    const Decoded got = decoded({message.constData(), static_cast<std::size_t>(message.size())});
    QCOMPARE(got.errorText(), QString{});
    QCOMPARE(got.problems(), QStringList{});
    QCOMPARE(got.dropped(), QStringList{});
    QCOMPARE(got.batch.assets.size(), 1U);
    QTEST(got.asset(), "asset");
    QTEST(got.line(), "observations");
    QCOMPARE(got.report.assets, 1U);
    QCOMPARE(got.report.observations, got.batch.observations.size());
}

void TestNgsiLdDecoder::languages()
{
    codecs::NgsiLdDecoder::Options options;
    options.languages = {"de", "fr", "en"};
    const char* message = R"({"id":"E1","type":"Alert","description":{"type":"LanguageProperty",
            "languageMap":{"en":"Road closed","fr":"Route barrée"}}})";
    QCOMPARE(decoded(message, options).line(), QString::fromUtf8("description=Route barrée"));
}

void TestNgsiLdDecoder::listsOfEntities()
{
    const Decoded got = decoded(R"([{"id":"A","type":"Streetlight","voltage":1},7,{"type":"Streetlight"},
            {"id":"B","type":"Streetlight","voltage":2}])");
    QCOMPARE(got.errorText(), QString{});
    QCOMPARE(got.batch.assets.size(), 2U);
    QCOMPARE(got.line(0), "voltage=1");
    QCOMPARE(got.line(1), "voltage=2");
    QCOMPARE(got.report.droppedEntities, 2U);
    QCOMPARE(got.problems(), (QStringList{"not-an-entity  number", "no-identity  {type: text}"}));
}

void TestNgsiLdDecoder::deletedIsNotAValue()
{
    const Decoded got = decoded(R"({"id":"L1","type":"Streetlight","voltage":null,
            "powerState":{"type":"Property","value":"urn:ngsi-ld:null"},"status":{"type":"Property","value":null}})");
    QCOMPARE(got.line(), "");
    QCOMPARE(got.report.deleted, 3U);
    const Decoded gone = decoded(R"([{"id":"L1","type":"Streetlight","deletedAt":"2026-11-22T01:40:10Z"}])");
    QCOMPARE(gone.batch.assets.size(), 0U);
    QCOMPARE(gone.report.deleted, 1U);
}

void TestNgsiLdDecoder::badFieldsCostThemselves_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("observations");
    const auto row = [](const char* name, const char* field, const char* problem,
                        const char* observations = "voltage=1") {
        QTest::newRow(name) << QByteArray{field} << QString{problem} << QString{observations};
    };
    row("position on the moon",
        R"("location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,9999]}})",
        "off-earth Streetlight/location {coordinates: [number, ... 2], type: text}");
    row("position not a number", R"("location":{"type":"Point","coordinates":[NaN,47]})",
        "off-earth Streetlight/location {coordinates: [number, ... 2], type: text}");
    row("position swapped beyond the pole", R"("location":{"type":"Point","coordinates":[47,181]})",
        "off-earth Streetlight/location {coordinates: [number, ... 2], type: text}");
    row("position of one number", R"("location":{"type":"Point","coordinates":[47]})",
        "bad-geometry Streetlight/location {coordinates: [number], type: text}");
    row("position in words", R"("location":"near the station")", "bad-geometry Streetlight/location text");
    row("polygon half off Earth", R"("location":{"type":"Polygon","coordinates":[[[5,47],[5,95],[6,47],[5,47]]]})",
        "off-earth Streetlight/location {coordinates: [[[...], ... 4]], type: text}");
    row("huge number", R"("current":1e999)", "not-a-number Streetlight/current number");
    row("huge number in a property", R"("current":{"type":"Property","value":-1e999})",
        "not-a-number Streetlight/current number");
    row("not a number", R"("current":NaN)", "not-a-number Streetlight/current number");
    row("no value", R"("current":{"type":"Property","unitCode":"AMP"})",
        "no-value Streetlight/current {type: text, unitCode: text}");
    row("bad time, the value stays", R"("current":{"type":"Property","value":2,"observedAt":"yesterday"})",
        "bad-time Streetlight/current/observedAt text", "voltage=1; current=2");
    row("bad unit, the value stays", R"("current":{"type":"Property","value":2,"unitCode":["A"]})",
        "bad-unit Streetlight/current/unit [text]", "voltage=1; current=2");
    row("named twice", R"("voltage":2)", "duplicate-name Streetlight/voltage number");
    row("two values", R"("current":{"value":1,"value":2})",
        "duplicate-name Streetlight/current {value: number, value: number}");
    row("two default instances", R"("current":[{"type":"Property","value":1},{"type":"Property","value":2}])",
        "duplicate-name Streetlight/current {type: text, value: number}", "voltage=1; current=1");
    row("structure too deep", R"("deviceInfo":{"name":"a","model":{"brand":"b"}})",
        "nested-too-deep Streetlight/deviceInfo/model {brand: text}", "voltage=1; deviceInfo.name=a");
    row("list of structures", R"("annotations":[{"a":1},{"a":2}])",
        "nested-too-deep Streetlight/annotations [{a: number}, ... 2]");
    row("another geometry", R"("areaServed":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}})",
        "other-geometry Streetlight/areaServed {coordinates: [number, ... 2], type: text}");
    row("nameless", R"("":3)", "bad-name Streetlight number");
}
void TestNgsiLdDecoder::badFieldsCostThemselves()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, problem);
    codecs::NgsiLdDecoder::Options options;
    options.allowed = {{"Streetlight", {""}}};
    const std::string message = R"({"id":"L1","type":"Streetlight","voltage":1,)" + field.toStdString() + "}";
    const Decoded got = decoded(message, options);
    QCOMPARE(got.errorText(), QString{});
    QTEST(got.line(), "observations");
    QString shape = got.problems().join("; ");
    // The members of a geometry may be told in either order.
    shape.replace("{type: text, coordinates: [number, ... 2]}", "{coordinates: [number, ... 2], type: text}");
    shape.replace("{type: text, coordinates: [number]}", "{coordinates: [number], type: text}");
    shape.replace("{type: text, coordinates: [[[...], ... 4]]}", "{coordinates: [[[...], ... 4]], type: text}");
    QCOMPARE(shape, problem);
    QCOMPARE(got.report.droppedFields + got.report.notKept, 1U);
}

/// What a message means does not depend on the messages before it.
void TestNgsiLdDecoder::sameByPlanAndInFull()
{
    const std::vector<std::string> messages{
        R"({"id":"L1","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:40:10Z"},"voltage":{"type":"Property","value":230,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5.04,47.32]}}})",
        R"({"id":"L2","type":"Streetlight","powerState":{"type":"Property","value":"off","observedAt":"2026-11-22T01:41:10.5Z"},"voltage":{"type":"Property","value":-1e2,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[-5.5,-47]}}})",
        R"({"id":"L3","type":"Streetlight","powerState":{"type":"Property","value":"urn:ngsi-ld:null","observedAt":"2026-11-22T01:41:10.5Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"L4","type":"Streetlight","powerState":{"type":"Property","value":"é","observedAt":"2026-11-22T01:41:10.5Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"L5","type":"Streetlight","powerState":{"type":"Property","value":"call +33 6 12 34 56 78","observedAt":"2026-11-22T01:41:10.5Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"L6","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"never"},"voltage":{"type":"Property","value":1e999,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,470]}}})",
        R"({"id":"","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:41:10Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"jo@example.org","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:41:10Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"L7","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:41:10Z"},"voltage":{"type":"Property","value":01,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}})",
        R"({"id":"L8","type":"Streetlight","powerState":{"type":"Property","value":"on","observedAt":"2026-11-22T01:41:10Z"},"voltage":{"type":"Property","value":1,"unitCode":"VLT"},"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[5,47]}}}])",
        R"({"id":"V1","type":"Vehicle","category":"public","speed":3})",
        R"({"id":"V2","type":"Vehicle","category":"private","speed":3})",
        R"({"id":"V3","type":"Vehicle","category":{"value":{"@value":"public"}},"name":"Tramway de l’Œuvre","speed":3})",
        R"({"id":"V4","type":"Vehicle","category":{"value":{"@value":"public"}},"name":"Quai du Théâtre","speed":4})",
        R"({"id":"V5","type":"Vehicle","category":{"value":{"@value":"private"}},"name":"Quai du Théâtre","speed":4})",
        "{\"id\":\"V6\",\"type\":\"Vehicle\",\"category\":{\"value\":{\"@value\":\"public\"}},\"name\":\"a\u202Eb\","
        "\"speed\":4}",
        "{\"id\":\"V7\",\"type\":\"Vehicle\",\"category\":{\"value\":{\"@value\":\"public\"}},\"name\":\"a\xC3\","
        "\"speed\":4}",
        "{\"id\":\"V8\",\"type\":\"Vehicle\",\"category\":{\"value\":{\"@value\":\"public\"}},\"name\":\"a\x01\","
        "\"speed\":4}",
        R"({"id":"W1","type":"Tank","emptied":{"type":"Property","value":{"@type":"DateTime","@value":"2026-11-20T09:36:54Z"}}})",
        R"({"id":"W2","type":"Tank","emptied":{"type":"Property","value":{"@type":"DateTime","@value":"2026-11-21T10:00:00Z"}}})",
        R"({"id":"T1","type":"Tank","dateObserved":"2026-11-22T01:41:10Z","level":3,"overflow":false})",
        R"({"id":"T2","type":"Tank","dateObserved":"2026-11-22T01:42:10Z","level":4,"overflow":true})",
        R"({"id":"T3","type":"Tank","dateObserved":"2026-11-22T01:43:10Z","level":5,"overflow":trux})",
    };
    codecs::NgsiLdDecoder one;
    for (int round = 0; round < 3; ++round) {
        for (const std::string& message : messages) {
            Decoded learned;
            auto report = one.decode(message, learned.batch);
            const Decoded fresh = decoded(message);
            QCOMPARE(!report, fresh.failed);
            if (fresh.failed) {
                QVERIFY(report.error() == fresh.error);
                continue;
            }
            QCOMPARE(learned.batch.assets.size(), fresh.batch.assets.size());
            for (std::size_t i = 0; i < fresh.batch.assets.size(); ++i) {
                QCOMPARE(learned.asset(i), fresh.asset(i));
                QCOMPARE(learned.line(i), fresh.line(i));
            }
            learned.report = std::move(*report);
            QCOMPARE(learned.problems(), fresh.problems());
            QCOMPARE(learned.dropped(), fresh.dropped());
            QCOMPARE(learned.report.deleted, fresh.report.deleted);
            QCOMPARE(learned.report.withoutPosition, fresh.report.withoutPosition);
            QCOMPARE(learned.report.observations, fresh.report.observations);
        }
    }
}

void TestNgsiLdDecoder::appendsToTheBatch()
{
    codecs::NgsiLdDecoder decoder;
    Decoded got;
    QVERIFY(decoder.decode(R"({"id":"A","type":"Streetlight","voltage":1,"powerState":"on"})", got.batch));
    const std::size_t texts = got.batch.texts.size();
    QVERIFY(decoder.decode(R"({"id":"B","type":"Streetlight","voltage":2,"powerState":"off"})", got.batch));
    QCOMPARE(got.batch.assets.size(), 2U);
    QCOMPARE(got.line(0), "voltage=1; powerState=on");
    QCOMPARE(got.line(1), "voltage=2; powerState=off");
    QCOMPARE(got.batch.texts.size(), texts + 4); // names are kept once: only "B" and "off" are new
}

void TestNgsiLdDecoder::errorsLeaveTheBatch()
{
    codecs::NgsiLdDecoder decoder;
    Decoded got;
    QVERIFY(decoder.decode(R"({"id":"A","type":"Streetlight","voltage":1})", got.batch));
    QVERIFY(!decoder.decode(
        R"([{"id":"B","type":"Streetlight","voltage":2},{"id":"C","type":"Streetlight","voltage":})", got.batch));
    QCOMPARE(got.batch.assets.size(), 1U);
    QCOMPARE(got.batch.observations.size(), 1U);
    QCOMPARE(got.line(0), "voltage=1");
}

void TestNgsiLdDecoder::modelsHaveDomains()
{
    using core::Domain;
    QCOMPARE(codecs::domainOfModel("Streetlight"), Domain::Lighting);
    QCOMPARE(codecs::domainOfModel("EVChargingStation"), Domain::Mobility);
    QCOMPARE(codecs::domainOfModel("Reservoir"), Domain::Water);
    QCOMPARE(codecs::domainOfModel("WasteContainerIsle"), Domain::Waste);
    QCOMPARE(codecs::domainOfModel("Alert"), Domain::Other);
    QVERIFY(!codecs::domainOfModel("Fountain"));
}

QTEST_APPLESS_MAIN(TestNgsiLdDecoder)
#include "moc_tst_ngsilddecoder.cpp"
