// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/labeltext.h"
#include "samples.h"

#include <QtTest>

using namespace vigie;

class TestLabelText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNumberAndForemostValue_data();
    void saysNumberAndForemostValue();
    void isShort();
};

namespace {

core::Reading reading(const char* attribute, double number, const char* unit = "")
{
    core::Reading out;
    out.attribute = attribute;
    out.number = number;
    out.unit = unit;
    return out;
}

core::Reading words(const char* attribute, const char* text)
{
    core::Reading out;
    out.attribute = attribute;
    out.kind = core::ValueKind::Text;
    out.text = text;
    return out;
}

} // namespace

void TestLabelText::saysNumberAndForemostValue_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QList<core::Reading>>("readings");
    QTest::addColumn<QString>("label");
    const auto row = [](const char* name, const char* model, const QList<core::Reading>& readings, QString label) {
        QTest::newRow(name) << QByteArray(model) << readings << label.replace(u'_', u'\u00a0');
    };
    row("its filling, as a share", "WasteContainer",
        {reading("temperature", 12, "CEL"), reading("fillingLevel", 0.934)}, "X01 93_%");
    row("its filling, in percent", "WasteContainer", {reading("fillingLevel", 93, "P1")}, "X01 93_%");
    row("a short name instead of the number", "Vehicle", {words("name", "Bus 12"), reading("delay", 140, "SEC")},
        "Bus 12 140_s");
    row("a long name is for the detail", "Tank",
        {words("name", "Réservoir des Coteaux"), reading("level", 3.42, "MTR")}, "X01 3.42_m");
    row("the name of its street is no name of its own", "Tank",
        {words("name", "Grande Rue"), reading("level", 2, "MTR")}, "X01 2_m");
    row("the second where it has no first", "Tank", {reading("volume", 300, "MTQ")}, "X01 300_m³");
    row("nothing of its kind's", "Tank", {reading("temperature", 9, "CEL")}, "X01");
    row("a kind nobody knows", "Bollard", {reading("level", 1)}, "X01");
}

void TestLabelText::saysNumberAndForemostValue()
{
    QFETCH(QByteArray, model);
    QFETCH(QList<core::Reading>, readings);
    QFETCH(QString, label);
    const test::StillClock clock("2026-06-01T12:00:00Z");
    const models::Texts texts(clock, "UTC", QStringLiteral("en"));
    core::AssetDetail asset;
    asset.id = "urn:ngsi-ld:Something:valmer:X01";
    asset.model = model.toStdString();
    asset.readings.assign(readings.begin(), readings.end());
    QCOMPARE(models::LabelText::of(asset, texts), label);
}

void TestLabelText::isShort()
{
    const test::StillClock clock("2026-06-01T12:00:00Z");
    const models::Texts texts(clock, "UTC", QStringLiteral("en"));
    core::AssetDetail asset;
    asset.id = std::string(300, 'x');
    QCOMPARE(models::LabelText::of(asset, texts).size(), models::LabelText::kLongest);
}

QTEST_GUILESS_MAIN(TestLabelText)
#include "tst_labeltext.moc"
