// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_privacyfilter.h"

#include "codecs/personaldata.h"
#include "codecs/privacyfilter.h"
#include "codecs/smartdatamodels.h"
#include "decoded.h"

#include <QtTest>

using namespace vigie;
using codecs::judgeName;
using codecs::Personal;
using test::decoded;
using test::Decoded;

void TestPrivacyFilter::judgesNames_data()
{
    QTest::addColumn<int>("judgement");
    const auto rows = [](Personal judgement, std::initializer_list<const char*> names) {
        for (const char* name : names)
            QTest::newRow(name) << static_cast<int>(judgement);
    };
    rows(Personal::Strong, {"licensePlate",
                            "license_plate",
                            "LICENCE-PLATE",
                            "vehiclePlateIdentifier",
                            "numberPlate",
                            "plate",
                            "phone",
                            "phoneNumber",
                            "telephone",
                            "contactPoint",
                            "email",
                            "eMail",
                            "e-mail",
                            "emailAddress",
                            "mac",
                            "macAddress",
                            "MACAddress",
                            "device_mac",
                            "bssid",
                            "imei",
                            "IMSI",
                            "msisdn",
                            "deviceSimNumber",
                            "face",
                            "faceId",
                            "givenName",
                            "familyName",
                            "firstName",
                            "last_name",
                            "surname",
                            "birthDate",
                            "vin",
                            "vehicleIdentificationNumber",
                            "immatriculation",
                            "plaque",
                            "courriel",
                            "prenom",
                            "homeAddress",
                            "userDeviceId",
                            "advertisingId"});
    rows(Personal::Weak, {"owner", "ownerId", "driver", "driverName", "person", "personId", "responsible", "userName",
                          "passenger", "conducteur", "citizenId"});
    rows(Personal::No, {"name",           "description",    "address",
                        "powerState",     "surface",        "surfaceTemperature",
                        "plateau",        "passengerCount", "numPassengersInjured",
                        "peopleCount",    "userCount",      "personCapacity",
                        "machine",        "macro",          "telemetry",
                        "doorContact",    "contactor",      "facade",
                        "interface",      "emailed",        "ledDriverTemperature",
                        "driverless",     "fleetVehicleId", "RFID",
                        "template",       "vinyl",          "N-TOT",
                        "requiredPermit", "weakestSubject"});
}
void TestPrivacyFilter::judgesNames()
{
    QFETCH(int, judgement);
    QCOMPARE(static_cast<int>(judgeName(QTest::currentDataTag())), judgement);
}

void TestPrivacyFilter::seesPersonalValues_data()
{
    QTest::addColumn<bool>("personal");
    const auto rows = [](bool personal, std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            QTest::newRow(text) << personal;
    };
    rows(true, {"jo@example.org",
                "write to jo.doe+x@mail.example.org now",
                "mailto:jo@example.org",
                "josé@exemple.fr",
                "+33 6 12 34 56 78",
                "+33612345678",
                "call +33 6 12 34 56 78 now",
                "tel:+33612345678",
                "0033612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "0612345678",
                "(555) 123-4567",
                "555-123-4567",
                "020 7946 0958",
                "+1 (555) 123-4567",
                "tel:0612345678",
                "AA:BB:CC:DD:EE:FF",
                "aa-bb-cc-dd-ee-ff",
                "seen 00:1A:2b:3C:4d:5E twice",
                "aabb.ccdd.eeff",
                "urn:x:AA:BB:CC:DD:EE:FF"});
    rows(false, {"on",
                 "",
                 "2018-09-21T12:00:00Z",
                 "2021-01-11T15:51:02+05:30",
                 "2018-09-21 12:00:00",
                 "2016-12-07T11:10:00/2016-12-07T11:15:00",
                 "63fe7d79-0d4c-4da9-b7d0-3340efa0656a",
                 "1863179e-3768-4480-9167-ff21f870dd19",
                 "urn:ngsi-ld:Streetlight:streetlight:guadalajara:4567",
                 "https://account.lab.fiware.org/users/8",
                 "NO3, 0.01, M1, Concentration of Nitrates",
                 "C-456-A467",
                 "41.150691773",
                 "-3.164485591715449",
                 "67855734",
                 "5634684",
                 "KA23F2345",
                 "15:51:02",
                 "A8:40:41:00:01:81:C6:28",
                 "user@localhost",
                 "@home",
                 "streetlightgroup:BG678",
                 "12345678901234567890",
                 "PT8H",
                 "fbcb5fc8-8ca3-4533-a2eb-34bc89262190",
                 "1.2.3.4",
                 "192.168.10.20",
                 "10-20-30-40-50",
                 "01.02.2021 10:30",
                 "3.12.3-1"});
}
void TestPrivacyFilter::seesPersonalValues()
{
    QFETCH(bool, personal);
    QCOMPARE(codecs::looksPersonal(QTest::currentDataTag()), personal);
}

/// The built-in lists must not let through what the filter would refuse elsewhere.
void TestPrivacyFilter::listsAreInnocent()
{
    for (const codecs::SmartDataModel& model : codecs::smartDataModels()) {
        for (const std::string_view list : {model.attributes, codecs::commonAttributes()}) {
            const QString names = QString::fromUtf8(list.data(), static_cast<qsizetype>(list.size()));
            for (const QString& name : names.split(' ', Qt::SkipEmptyParts))
                QVERIFY2(judgeName(name.toStdString()) == Personal::No, qPrintable(name));
        }
    }
}

void TestPrivacyFilter::knownModelsHaveAList()
{
    const Decoded got = decoded(R"({"id":"V1","type":"Vehicle","speed":12,"license_plate":"GA-123-AB","mood":"calm",
            "vehiclePlateIdentifier":{"type":"Property","value":"GA-123-AB"},"owner":["urn:p:1"]})");
    QCOMPARE(got.line(), "speed=12");
    QCOMPARE(got.dropped(),
             (QStringList{"license_plate x 1", "mood x 1", "vehiclePlateIdentifier x 1", "owner x 1"}));
    QCOMPARE(got.report.droppedForPrivacy, 4U);
    QVERIFY(got.batch.texts.find("GA-123") == std::string::npos);
}

void TestPrivacyFilter::privateVehiclesStayOut()
{
    for (const char* category :
         {R"("private")", R"(["tracked","private"])", R"({"type":"Property","value":["private"]})",
          R"({"type":"Property","value":{"@type":"Text","@value":"private"}})"}) {
        const std::string message =
            std::string{R"([{"id":"V1","type":"Vehicle","speed":12,"category":)"} + category + "}]";
        const Decoded got = decoded(message);
        QCOMPARE(got.batch.assets.size(), 0U);
        QCOMPARE(got.batch.texts.size(), 0U);
        QCOMPARE(got.dropped(), QStringList{"Vehicle (private) x 1"});
    }
}

void TestPrivacyFilter::peopleStayOut()
{
    const Decoded got = decoded(R"([{"id":"urn:ngsi-ld:Person:jo","type":"Person","name":"Jo"},
            {"id":"jo@example.org","type":"Kiosk","open":true},{"id":"urn:AA:BB:CC:DD:EE:FF","type":"WifiProbe","rssi":-3},
            {"id":"urn:AA:BB:CC:DD:EE:FF","type":"Device","rssi":-70}])");
    QCOMPARE(got.batch.assets.size(), 1U);
    QCOMPARE(got.line(), "rssi=-70");
    QCOMPARE(got.dropped(), (QStringList{"entity of type Person x 1", "id x 2"}));
}

void TestPrivacyFilter::partsAreJudgedToo()
{
    const Decoded got = decoded(R"({"id":"L1","type":"Streetlight","deviceInfo":{"deviceName":"SL1",
            "deviceSimNumber":"6755375727","contact":"jo@example.org"},"status":{"type":"Property","value":"ok",
            "owner":{"type":"Property","value":"Jo"}},"annotations":["fine","+33 6 12 34 56 78"]})");
    QCOMPARE(got.line(), "deviceInfo.deviceName=SL1; status=ok");
    QCOMPARE(got.dropped(), (QStringList{"deviceInfo.deviceSimNumber x 1", "deviceInfo.contact x 1",
                                         "status.owner x 1", "annotations x 1"}));
}

void TestPrivacyFilter::namesMayBePersonalThemselves()
{
    const Decoded got = decoded(R"({"id":"K1","type":"Kiosk","jo@example.org":3,"open":true})");
    QCOMPARE(got.line(), "open=yes");
    QCOMPARE(got.dropped(), QStringList{"(name withheld) x 1"});
}

void TestPrivacyFilter::profileMayLetMoreThrough()
{
    const std::vector<codecs::PrivacyFilter::Extra> extra{{"Streetlight", {"paintColour", "driver", "licensePlate"}},
                                                          {"Bollard", {"raised"}}};
    codecs::NgsiLdDecoder::Options options;
    options.allowed = extra;
    const Decoded lamp = decoded(R"({"id":"L1","type":"Streetlight","paintColour":"grey","driver":"Mean Well",
            "licensePlate":"GA-123-AB","powerState":"on"})",
                                 options);
    QCOMPARE(lamp.line(), "paintColour=grey; driver=Mean Well; powerState=on");
    const Decoded bollard =
        decoded(R"({"id":"B1","type":"Bollard","raised":true,"mood":"calm","name":"B1"})", options);
    QCOMPARE(bollard.line(), "raised=yes; name=B1");
    QCOMPARE(codecs::NgsiLdDecoder{options}.refusedAllowances(),
             std::vector<std::string>{"Streetlight.licensePlate"});
}

/// However it is wrapped, nothing personal reaches the batch or the report.
void TestPrivacyFilter::nothingPersonalGetsThrough_data()
{
    QTest::addColumn<QByteArray>("message");
    const char* const secrets[] = {"GA-123-ZZ", "+33 6 12 34 56 78", "zoe.martin@example.org", "AA:BB:CC:DD:EE:F0"};
    const char* const names[] = {"licensePlate", "phoneNumber", "email", "macAddress"};
    const char* const forms[] = {
        R"({"id":"X","type":"%1","%2":"%3"})",
        R"({"id":"X","type":"%1","%2":{"type":"Property","value":"%3"}})",
        R"({"id":"X","type":"%1","%2":{"type":"Text","value":"%3","metadata":{}}})",
        R"({"id":"X","type":"%1","%2":["%3"]})",
        R"({"id":"X","type":"%1","%2":{"type":"LanguageProperty","languageMap":{"fr":"%3"}}})",
        R"({"id":"X","type":"%1","%2":[{"type":"Property","value":"%3","datasetId":"urn:a"}]})",
        R"({"id":"X","type":"%1","deviceInfo":{"%2":"%3"}})",
        R"({"id":"X","type":"%1","status":{"type":"Property","value":"ok","%2":{"type":"Property","value":"%3"}}})",
        R"({"id":"X","type":"%1","https://example.org/ns/%2":"%3"})",
        R"([{"id":"X","type":"%1","name":{"%2":{"value":"%3"}}},3])",
    };
    for (const char* model : {"Vehicle", "Streetlight", "Kiosk"}) {
        for (int i = 0; i < 4; ++i) {
            for (const char* form : forms) {
                const QString message = QString{form}.arg(model, names[i], secrets[i]);
                QTest::newRow(qPrintable(message)) << message.toUtf8();
            }
        }
    }
}
void TestPrivacyFilter::nothingPersonalGetsThrough()
{
    QFETCH(QByteArray, message);
    const Decoded got = decoded({message.constData(), static_cast<std::size_t>(message.size())});
    QCOMPARE(got.errorText(), QString{});
    const QString all = QString::fromStdString(got.batch.texts) + got.dropped().join(" ") + got.problems().join(" ");
    for (const char* secret : {"123-ZZ", "12 34", "martin", "BB:CC"})
        QVERIFY2(!all.contains(secret), qPrintable(all));
    QVERIFY(got.report.droppedForPrivacy > 0);
}

/// Values that look personal are dropped under the most innocent names.
void TestPrivacyFilter::innocentNamesDoNotHelp()
{
    for (const char* secret : {"+33 6 12 34 56 78", "zoe.martin@example.org", "AA:BB:CC:DD:EE:F0",
                               "zoe.martin\\u0040example.org", "zoe\\u200B.martin@exam\\u200Bple.org"}) {
        const std::string message =
            std::string{R"({"id":"X","type":"Streetlight","name":")"} + secret + R"(","voltage":1})";
        const Decoded got = decoded(message);
        QCOMPARE(got.line(), "voltage=1");
        QCOMPARE(got.dropped(), QStringList{"name x 1"});
    }
}

QTEST_APPLESS_MAIN(TestPrivacyFilter)
#include "moc_tst_privacyfilter.cpp"
