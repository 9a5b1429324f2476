// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/placetext.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie;

class TestPlaceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesWhatIsNoPlace_data();
    void refusesWhatIsNoPlace();
    void readsBackWhatItWrites();
    void anyTextEndsWell();
};

void TestPlaceText::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    const auto row = [](const char* text, double latitude, double longitude) {
        QTest::newRow(text) << QByteArray(text) << latitude << longitude;
    };
    row("46.62, 2.31", 46.62, 2.31);
    row("46.62 2.31", 46.62, 2.31);
    row(" 46.62;2.31 ", 46.62, 2.31);
    row("46,62 2,31", 46.62, 2.31);
    row("46,62, 2,31", 46.62, 2.31);
    row("46,62; -2,31", 46.62, -2.31);
    row("-33.45, -70.66", -33.45, -70.66);
    row("-33.45 -70.66", -33.45, -70.66);
    row("\u221233.45, \u221270.66", -33.45, -70.66);
    row("46, 2", 46.0, 2.0);
    row("46 2", 46.0, 2.0);
    row("46.62 N 2.31 E", 46.62, 2.31);
    row("46.62N, 2.31W", 46.62, -2.31);
    row("46,62 N 2,31 O", 46.62, -2.31);
    row("2.31 E 46.62 N", 46.62, 2.31);
    row("N 46.62 E 2.31", 46.62, 2.31);
    row("N46 37.2 W2 18.6", 46.62, -2.31);
    row("46\u00b037'12.0\"N 2\u00b018'36.0\"E", 46.62, 2.31);
    row("46\u00b0 37\u2032 12\u2033 S, 2\u00b0 18\u2032 36\u2033 O", -46.62, -2.31);
    row("46\u00b037' 2\u00b018'", 46.0 + 37.0 / 60, 2.0 + 18.0 / 60);
    row("46 37 12 2 18 36", 46.62, 2.31);
    row("geo:46.62,2.31", 46.62, 2.31);
    row("geo:46.62,2.31,120;u=35", 46.62, 2.31);
    row("https://www.openstreetmap.org/#map=15/46.62/2.31", 46.62, 2.31);
    row("https://maps.example/place/@46.62,2.31,15z", 46.62, 2.31);
}

void TestPlaceText::readsWhatPeopleWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const auto place = geo::placeFromText(text.toStdString());
    QVERIFY(place.has_value());
    QVERIFY(std::abs(place->latitude() - latitude) < 1e-6);
    QVERIFY(std::abs(place->longitude() - longitude) < 1e-6);
}

void TestPlaceText::refusesWhatIsNoPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "46.62", "L006124", "rue de l'Ecole", "91, 2", "46, 181", "46.62, 2.31, 7",
                             "46.62 N 2.31 N", "46 75 2 10", "-46.62 S 2.31 E", "46.62, x", "nan, 2", "inf, 2",
                             "1e2, 2", "--1, 2", "12", "geo:", "https://x/#map=15"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("endless") << QByteArray(100'000, '1');
}

void TestPlaceText::refusesWhatIsNoPlace()
{
    QFETCH(QByteArray, text);
    QVERIFY(!geo::placeFromText(text.toStdString()).has_value());
}

void TestPlaceText::readsBackWhatItWrites()
{
    QVERIFY(rc::check("every place to five decimals", [] {
        const auto place = *core::GeoPosition::fromDegrees(*rc::gen::inRange(-9'000'000, 9'000'001) / 1e5,
                                                           *rc::gen::inRange(-18'000'000, 18'000'001) / 1e5);
        RC_ASSERT(geo::placeFromText(geo::toText(place)) == place);
    }));
}

void TestPlaceText::anyTextEndsWell()
{
    QVERIFY(rc::check("no text breaks it", [](const std::string& text) {
        const auto place = geo::placeFromText(text);
        RC_ASSERT(!place || std::abs(place->latitude()) <= 90.0);
    }));
}

QTEST_GUILESS_MAIN(TestPlaceText)
#include "tst_placetext.moc"
