// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/servicetemplate.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;

class TestServiceTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fills_data();
    void fills();
    void refuses_data();
    void refuses();
};

void TestServiceTemplate::fills_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("address"); // of zoom 4, column 3, row 2
    const auto row = [](const char* name, const char* text, const char* address) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(address);
    };
    row("XYZ", "https://tiles.example/{z}/{x}/{y}.png?key=abc", "https://tiles.example/4/3/2.png?key=abc");
    row("counted from the south", "https://tiles.example/{z}/{x}/{-y}.jpg", "https://tiles.example/4/3/13.jpg");
    row("WMTS", "https://geo.example/wmts/map/default/g/{TileMatrix}/{TileRow}/{TileCol}.png",
        "https://geo.example/wmts/map/default/g/4/2/3.png");
    row("WMTS with a query",
        "https://geo.example/wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIX=EPSG:3857:{tilematrix}&TILEROW={tilerow}&"
        "TILECOL={tilecol}",
        "https://geo.example/wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIX=EPSG:3857:4&TILEROW=2&TILECOL=3");
    row("on this computer", "http://127.0.0.1:8080/{z}/{x}/{y}.png", "http://127.0.0.1:8080/4/3/2.png");
}

void TestServiceTemplate::fills()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, address);
    const auto service = ServiceTemplate::read(text.toStdString());
    QVERIFY2(service.has_value(), service ? "" : service.error().english().c_str());
    QCOMPARE(service->address({4, 3, 2}).toString(), address);
    QCOMPARE(QString::fromStdString(service->host()), QUrl(address).host());
}

void TestServiceTemplate::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "tiles.example", "https://tiles.example/{z}/{x}.png", "https://tiles.example/{x}/{y}.png",
          "http://tiles.example/{z}/{x}/{y}.png", "ftp://tiles.example/{z}/{x}/{y}.png", "file:///{z}/{x}/{y}.png",
          "https://{x}.tiles.example/{z}/{y}.png", "https://tiles.example:{z}/{x}/{y}.png",
          "https://user:secret@tiles.example/{z}/{x}/{y}.png", "https:///{z}/{x}/{y}.png",
          "https://{s}.tiles.example/{z}/{x}/{y}.png", "https://tiles.example/{z}/{x}/{y}/{apikey}.png"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("very long") << "https://tiles.example/{z}/{x}/{y}" + QByteArray(5'000, 'a');
}

void TestServiceTemplate::refuses()
{
    QFETCH(QByteArray, text);
    const auto service = ServiceTemplate::read(text.toStdString());
    QVERIFY(!service.has_value());
    QCOMPARE(service.error().code, core::ErrorCode::InvalidInput);
    QVERIFY(!service.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestServiceTemplate)
#include "tst_servicetemplate.moc"
