// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/brokeroptions.h"
#include "city/script.h"
#include "scene.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <fstream>
#include <memory>

using namespace vigie;
using namespace vigie::city;
using namespace scene;
using namespace std::chrono_literals;

class TestScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_city = std::make_unique<City>(std::move(*buildCity({1, 12'000}))); }

    void readsEveryKind();
    void readsTimes_data();
    void readsTimes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesFilesItCannotRead();
    void acceptsTheExamples();

    void readsBrokers_data();
    void readsBrokers();
    void refusesBrokers_data();
    void refusesBrokers();

private:
    [[nodiscard]] auto parse(const char* text) const { return parseScript(text, "s.toml", *m_city, kNoon); }
    std::unique_ptr<City> m_city;
};

void TestScript::readsEveryKind()
{
    const auto read = parse(R"(
[[happening]]
at = 10
kind = "pipe-burst"
target = "J000003"
strength = 2.5
[[happening]]
at = 20
kind = "cabinet-down"
target = "urn:ngsi-ld:StreetlightControlCabinet:valmer:C000002"
duration = 60
[[happening]]
at = 30
kind = "lamp-circuit-down"
target = "C000003"
circuit = 4
[[happening]]
at = 40
kind = "crowd"
place = [46.621, 2.312]
radius = 200
[[happening]]
at = 50
kind = "feed-silent"
domain = "waste"
[[happening]]
at = 60
kind = "alarm-flood"
count = 500
[[happening]]
at = 70
kind = "container-fire"
target = "W000001"
[[happening]]
at = 80
kind = "road-closed"
[[happening]]
at = 90
kind = "jam"
note = "market day"
[[happening]]
at = 100
kind = "asset-silent"
target = "F000002"
)");
    QVERIFY2(read.has_value(), read ? "" : read.error().english().c_str());
    QCOMPARE(read->size(), kHappeningKindCount);
    for (std::size_t i = 0; i < kHappeningKindCount; ++i) {
        QCOMPARE(read->at(i).kind, static_cast<HappeningKind>(i));
        QCOMPARE(read->at(i).from, kNoon + std::chrono::seconds(10 * (i + 1)));
        QVERIFY(read->at(i).until > read->at(i).from);
    }
    QCOMPARE(read->at(0).place, m_city->assets.all[m_city->find("J000003")].place);
    QCOMPARE(read->at(1).target, m_city->find("C000002"));
    QCOMPARE(read->at(1).until, kNoon + 80s);
    QCOMPARE(static_cast<int>(read->at(2).circuit), 4);
    QVERIFY(std::abs(length(read->at(3).place) - 190.0) < 20.0);
    QCOMPARE(read->at(4).domain, core::Domain::Waste);
    QCOMPARE(read->at(5).count, 500U);
    QCOMPARE(read->at(9).target, m_city->find("F000002"));
}

void TestScript::readsTimes_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("seconds") << QByteArray("90") << QByteArray("2026-03-10T11:31:30.000Z");
    QTest::newRow("parts of a second") << QByteArray("0.25") << QByteArray("2026-03-10T11:30:00.250Z");
    QTest::newRow("text") << QByteArray("\"2026-03-10T12:00:00Z\"") << QByteArray("2026-03-10T12:00:00.000Z");
    QTest::newRow("date of TOML with an offset")
        << QByteArray("2026-03-10T13:00:00+01:00") << QByteArray("2026-03-10T12:00:00.000Z");
    QTest::newRow("date of TOML without")
        << QByteArray("2026-03-10T13:00:00") << QByteArray("2026-03-10T13:00:00.000Z");
}

void TestScript::readsTimes()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, utc);
    const auto read = parse(("[[happening]]\nkind = \"jam\"\nat = " + at).constData());
    QVERIFY2(read.has_value(), read ? "" : read.error().english().c_str());
    QCOMPARE(QByteArray::fromStdString(core::toIso8601(read->front().from)), utc);
}

void TestScript::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char* name, const char* text, const char* where, const char* word) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(where) << QByteArray(word);
    };
    row("not TOML", "[[happening]]\nat = = 3", "s.toml:2", "TOML");
    row("empty", "", "s.toml:1: happening", "[[happening]]");
    row("something else", "title = \"x\"\n[[happening]]\nat = 1\nkind = \"jam\"", "s.toml:1: happening",
        "nothing else");
    row("a list of numbers", "happening = [1, 2]", "s.toml:1: happening", "[[happening]]");
    row("no kind", "[[happening]]\nat = 1", "s.toml:1: kind", "pipe-burst, cabinet-down");
    row("unknown kind", "[[happening]]\nat = 1\nkind = \"earthquake\"", "s.toml:3: kind", "earthquake");
    row("no time", "[[happening]]\nkind = \"jam\"", "s.toml:1: at", "seconds after the start");
    row("time in words", "[[happening]]\nat = \"tomorrow\"\nkind = \"jam\"", "s.toml:2: at", "not a moment");
    row("time without end", "[[happening]]\nat = inf\nkind = \"jam\"", "s.toml:2: at", "not a number");
    row("unknown key", "[[happening]]\nat = 1\nkind = \"jam\"\nvolume = 3", "s.toml:4: volume",
        "\"volume\" is not known");
    row("key of another kind", "[[happening]]\nat = 1\nkind = \"jam\"\ncircuit = 1", "s.toml:4: circuit",
        "\"circuit\" is not known");
    row("no target", "[[happening]]\nat = 1\nkind = \"cabinet-down\"", "s.toml:1: target",
        "StreetlightControlCabinet");
    row("unknown target", "[[happening]]\nat = 1\nkind = \"cabinet-down\"\ntarget = \"C999999\"", "s.toml:4: target",
        "vigie-city list");
    row("target of another kind", "[[happening]]\nat = 1\nkind = \"cabinet-down\"\ntarget = \"L000001\"",
        "s.toml:4: target", "is a Streetlight");
    row("target that is no text", "[[happening]]\nat = 1\nkind = \"container-fire\"\ntarget = 7", "s.toml:4: target",
        "not a text");
    row("circuit five of four",
        "[[happening]]\nat = 1\nkind = \"lamp-circuit-down\"\ntarget = \"C000001\"\ncircuit = 5", "s.toml:5: circuit",
        "1 to 4");
    row("negative duration", "[[happening]]\nat = 1\nkind = \"jam\"\nduration = -3", "s.toml:4: duration",
        "from 1 to");
    row("duration in words", "[[happening]]\nat = 1\nkind = \"jam\"\nduration = \"1h\"", "s.toml:4: duration",
        "number");
    row("place at sea", "[[happening]]\nat = 1\nkind = \"jam\"\nplace = [0.0, 0.0]", "s.toml:4: place", "latitude");
    row("place of one number", "[[happening]]\nat = 1\nkind = \"jam\"\nplace = [46.6]", "s.toml:4: place",
        "latitude");
    row("unknown domain", "[[happening]]\nat = 1\nkind = \"feed-silent\"\ndomain = \"weather\"", "s.toml:4: domain",
        "lighting, mobility");
    row("no domain", "[[happening]]\nat = 1\nkind = \"feed-silent\"", "s.toml:1: domain", "is missing");
    row("a million and one alarms", "[[happening]]\nat = 1\nkind = \"alarm-flood\"\ncount = 1000001",
        "s.toml:4: count", "1000000");
}

void TestScript::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, word);
    const auto read = parse(text.constData());
    QVERIFY(!read.has_value());
    const std::string sentence = read.error().english();
    QVERIFY2(sentence.starts_with(where.toStdString()), sentence.c_str());
    QVERIFY2(sentence.find(word.toStdString()) != std::string::npos, sentence.c_str());
    QVERIFY(!read.error().remedy.empty());
}

void TestScript::refusesFilesItCannotRead()
{
    QTemporaryDir folder;
    const auto missing = readScript(folder.filePath("none.toml").toStdString(), *m_city, kNoon);
    QCOMPARE(missing.error().code, core::ErrorCode::NotFound);
    const std::string large = folder.filePath("large.toml").toStdString();
    std::ofstream(large) << std::string(2U << 20U, '#');
    QCOMPARE(readScript(large, *m_city, kNoon).error().code, core::ErrorCode::TooLarge);
    QVERIFY(!readScript(folder.path().toStdString(), *m_city, kNoon).has_value());
}

void TestScript::acceptsTheExamples()
{
    const QDir folder(QStringLiteral(VIGIE_SOURCE_DIR "/app/city/scripts"));
    const auto files = folder.entryInfoList({"*.toml"});
    QVERIFY(files.size() >= 3);
    for (const QFileInfo& file : files) {
        const auto read = readScript(file.filePath().toStdString(), *m_city, kNoon);
        QVERIFY2(read.has_value(), read ? "" : read.error().english().c_str());
        QVERIFY(!read->empty());
    }
}

void TestScript::readsBrokers_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char* url, const char* text, const char* user, const char* password) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(text) << QByteArray(user) << QByteArray(password);
    };
    row("mqtt://localhost", "mqtt://localhost:1883", "", "");
    row("mqtts://broker.example", "mqtts://broker.example:8883", "", "");
    row("mqtt://vigie:secret@127.0.0.1:18883", "mqtt://127.0.0.1:18883", "vigie", "secret");
    row("mqtt://vigie@127.0.0.1:18883/", "mqtt://127.0.0.1:18883", "vigie", "");
    row("mqtt://a%40b:p%3A%40%25@h", "mqtt://h:1883", "a@b", "p:@%");
    row("mqtt://u:p@ss@h:1", "mqtt://h:1", "u", "p@ss");
    row("mqtts://[::1]:9000", "mqtts://[::1]:9000", "", "");
    row("mqtt://[fe80::1]", "mqtt://[fe80::1]:1883", "", "");
}

void TestScript::readsBrokers()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    const auto broker = brokerFromUrl(url.toStdString());
    QVERIFY2(broker.has_value(), broker ? "" : broker.error().english().c_str());
    QCOMPARE(QByteArray::fromStdString(broker->text()), text);
    QCOMPARE(QByteArray::fromStdString(broker->user), user);
    QCOMPARE(QByteArray::fromStdString(broker->password), password);
}

void TestScript::refusesBrokers_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char* url : {"", "localhost", "http://h", "mqtt://", "mqtt://:1883", "mqtt://h:", "mqtt://h:0",
                            "mqtt://h:65536", "mqtt://h:12x", "mqtt://h/path", "mqtt://[::1", "mqtt://:hunter2@h",
                            "mqtt://u:hunter2%4@h", "mqtt://u:hunter2%zz@h", "mqtt://u:hunter2@h:port"})
        QTest::newRow(*url ? url : "empty") << QByteArray(url);
}

void TestScript::refusesBrokers()
{
    QFETCH(QByteArray, url);
    const auto broker = brokerFromUrl(url.toStdString());
    QVERIFY(!broker.has_value());
    QVERIFY(broker.error().english().find("hunter2") == std::string::npos); // a password is never repeated
    QVERIFY(!broker.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestScript)
#include "tst_script.moc"
