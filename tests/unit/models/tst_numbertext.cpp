// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numbertext.h"

#include <QTest>

#include <limits>

using vigie::models::NumberText;

class TestNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void value_data();
    void value();
    void unit_data();
    void unit();
    void countsBytesRates();
};

void TestNumberText::value_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const QString thin{QChar{0x202f}};
    QTest::addRow("whole") << 93.0 << "93" << "93";
    QTest::addRow("two decimals") << 12.3456 << "12.35" << "12,35";
    QTest::addRow("no empty decimals") << 12.5 << "12.5" << "12,5";
    QTest::addRow("thousands") << 12345.6 << "12,346" << "12" + thin + "346";
    QTest::addRow("small") << 0.001234 << "0.00123" << "0,00123";
    QTest::addRow("zero") << 0.0 << "0" << "0";
    QTest::addRow("less than nothing") << -0.001 << "-0.001" << "-0,001";
    QTest::addRow("not a number") << std::numeric_limits<double>::quiet_NaN() << "–" << "–";
    QTest::addRow("infinite") << std::numeric_limits<double>::infinity() << "–" << "–";
}

void TestNumberText::value()
{
    QFETCH(double, number);
    QFETCH(QString, english);
    QFETCH(QString, french);
    QCOMPARE(NumberText{QLocale{QStringLiteral("en_GB")}}.value(number), english);
    QCOMPARE(NumberText{QLocale{QStringLiteral("fr_FR")}}.value(number), french);
}

void TestNumberText::unit_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sign");
    const std::pair<const char*, const char*> rows[] = {{"MTR", "m"},  {"WTT", "W"},  {"KWH", "kWh"},  {"CEL", "°C"},
                                                        {"P1", "%"},   {"C62", ""},   {"KMH", "km/h"}, {"BAR", "bar"},
                                                        {"MTQ", "m³"}, {"LUX", "lx"}, {"59", "ppm"},   {"", ""}};
    for (const auto& [code, sign] : rows)
        QTest::addRow("%s", *code == 0 ? "none" : code) << QString::fromUtf8(code) << QString::fromUtf8(sign);
    QTest::addRow("unknown: as it came") << "X99" << "X99";
}

void TestNumberText::unit()
{
    QFETCH(QString, code);
    QFETCH(QString, sign);
    QCOMPARE(NumberText::unit(code.toStdString()), sign);
    const QString written = NumberText{QLocale{QStringLiteral("en_GB")}}.withUnit(7.0, code.toStdString());
    QCOMPARE(written, sign.isEmpty() ? QStringLiteral("7") : QString{u"7\u00a0"} + sign);
}

void TestNumberText::countsBytesRates()
{
    const NumberText text{QLocale{QStringLiteral("en_GB")}};
    QCOMPARE(text.count(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(text.bytes(512), QStringLiteral("512 B"));
    QCOMPARE(text.bytes(1536), QStringLiteral("1.5 kB"));
    QCOMPARE(text.bytes(12'000'000), QStringLiteral("12 MB"));
    QCOMPARE(text.rate(0.0), QStringLiteral("0/s"));
    QCOMPARE(text.rate(0.05), QStringLiteral("3/min"));
    QCOMPARE(text.rate(1234.0), QStringLiteral("1,234/s"));
    QCOMPARE(text.rate(-1.0), QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"
