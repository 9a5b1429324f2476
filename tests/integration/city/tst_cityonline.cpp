// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newcomer.h"
#include "support/certificates.h"
#include "support/mosquittobroker.h"
#include "support/process.h"
#include "support/tempfolder.h"
#include "support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <chrono>
#include <fstream>
#include <iterator>
#include <set>

using namespace vigie::support;
using namespace std::chrono_literals;

namespace {

constexpr auto kCity = VIGIE_BINARY_DIR "/vigie-city";
constexpr std::size_t kAssets = 2'000;

/// The city as an operator starts it, and what it prints.
class City {
public:
    explicit City(const std::vector<std::string>& more)
    {
        std::vector<std::string> command{kCity, "run", "--assets", std::to_string(kAssets)};
        command.insert(command.end(), more.begin(), more.end());
        m_isStarted = m_process.start(command, m_folder.file("log"));
    }
    [[nodiscard]] bool isStarted() const { return m_isStarted; }
    [[nodiscard]] std::string log() const
    {
        std::ifstream file(m_folder.file("log"));
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] std::size_t said(const std::string& words) const
    {
        const std::string all = log();
        std::size_t times = 0;
        for (auto at = all.find(words); at != std::string::npos; at = all.find(words, at + 1))
            ++times;
        return times;
    }
    Process& process() { return m_process; }

private:
    TempFolder m_folder;
    Process m_process;
    bool m_isStarted = false;
};

BrokerOptions guarded()
{
    BrokerOptions options;
    options.users = {{"vigie", "secret"}};
    return options;
}

std::string addressOf(const MosquittoBroker& broker)
{
    return "mqtt://vigie@127.0.0.1:" + std::to_string(broker.port());
}

} // namespace

class TestCityOnline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("VIGIE_CITY_PASSWORD", "secret"); }

    void aNewcomerGetsEveryAsset();
    void comesBackWhenTheBrokerDies();
    void waitsForABroker();
    void theWillSaysItIsGone();
    void aWrongPasswordEndsItInPlainWords();
    void trustsTheCitysOwnAuthorityAlone();
    void explainsItself_data();
    void explainsItself();
};

void TestCityOnline::aNewcomerGetsEveryAsset()
{
    MosquittoBroker broker(guarded());
    QVERIFY2(broker.start(), broker.log().c_str());
    City city({"--broker", addressOf(broker)});
    QVERIFY(city.isStarted());
    QVERIFY2(waitFor([&] { return city.said("full state published") == 1; }, 30s), city.log().c_str());
    QVERIFY2(city.log().starts_with("vigie-city: online, 2000 assets, seed 1\n"), city.log().c_str());

    const Newcomer newcomer(broker.port());
    QVERIFY(waitFor([&] { return newcomer.assets() == kAssets; }, 20s));
    QVERIFY(waitFor([&] { return !newcomer.word("valmer/clock").empty(); }));
    QCOMPARE(newcomer.word("valmer/status"), std::string("online"));
    std::set<QString> ids;
    for (const auto& [topic, words] : newcomer.words()) {
        if (topic == "valmer/status")
            continue;
        QJsonParseError error{};
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(words), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, words.c_str());
        if (topic == "valmer/clock")
            continue;
        const QString id = json.object()["id"].toString();
        ids.insert(id);
        const QString type = json.object()["type"].toString();
        QVERIFY2(QString::fromStdString(topic).endsWith("/" + type + "/" + id), topic.c_str());
        QVERIFY2(json.object().contains("location"), words.c_str());
    }
    const Outcome list = runToEnd({kCity, "list", "--json", "--assets", std::to_string(kAssets)});
    QCOMPARE(list.exitCode, 0);
    const QJsonArray listed = QJsonDocument::fromJson(QByteArray::fromStdString(list.output)).array();
    QCOMPARE(listed.size(), static_cast<qsizetype>(kAssets));
    for (const auto& asset : listed)
        QVERIFY2(ids.contains(asset.toObject()["id"].toString()), qPrintable(asset.toObject()["id"].toString()));

    const std::size_t before = newcomer.messages();
    QVERIFY(waitFor([&] { return newcomer.messages() > before + 100; }, 20s)); // it lives
    city.process().terminate();
    QVERIFY2(city.said("stopped, ") == 1, city.log().c_str());
    QVERIFY(waitFor([&] { return newcomer.word("valmer/status") == "offline"; }));
}

void TestCityOnline::comesBackWhenTheBrokerDies()
{
    MosquittoBroker broker(guarded());
    QVERIFY2(broker.start(), broker.log().c_str());
    City city({"--broker", addressOf(broker)});
    QVERIFY2(waitFor([&] { return city.said("full state published") == 1; }, 30s), city.log().c_str());
    for (std::size_t round = 2; round <= 3; ++round) {
        broker.kill(); // what it retained is lost
        QVERIFY2(broker.start(), broker.log().c_str());
        QVERIFY2(waitFor([&] { return city.said("full state published") == round; }, 40s), city.log().c_str());
        QVERIFY(city.process().running());
        const Newcomer newcomer(broker.port());
        QVERIFY(waitFor([&] { return newcomer.assets() == kAssets; }, 20s));
        QCOMPARE(newcomer.word("valmer/status"), std::string("online"));
    }
}

void TestCityOnline::waitsForABroker()
{
    MosquittoBroker broker(guarded());
    QVERIFY(broker.start());
    broker.stop(); // its port is now free, and nobody listens
    City city({"--broker", addressOf(broker)});
    QVERIFY2(waitFor([&] { return city.said("Trying again.") >= 1; }, 20s), city.log().c_str());
    QCOMPARE(city.said("online"), std::size_t{0});
    QVERIFY2(broker.start(), broker.log().c_str());
    QVERIFY2(waitFor([&] { return city.said("online, 2000 assets") == 1; }, 30s), city.log().c_str());
    QVERIFY(city.log().find("secret") == std::string::npos);
}

void TestCityOnline::theWillSaysItIsGone()
{
    MosquittoBroker broker(guarded());
    QVERIFY(broker.start());
    City city({"--broker", addressOf(broker)});
    const Newcomer newcomer(broker.port());
    QVERIFY(waitFor([&] { return newcomer.word("valmer/status") == "online"; }, 20s));
    city.process().kill();
    QVERIFY(waitFor([&] { return newcomer.word("valmer/status") == "offline"; }));
}

void TestCityOnline::aWrongPasswordEndsItInPlainWords()
{
    MosquittoBroker broker(guarded());
    QVERIFY(broker.start());
    qputenv("VIGIE_CITY_PASSWORD", "hunter2");
    const Outcome refused = runToEnd({kCity, "run", "--assets", "1000", "--broker", addressOf(broker)});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.find("refused the city") != std::string::npos, refused.output.c_str());
    QVERIFY2(refused.output.find("VIGIE_CITY_PASSWORD") != std::string::npos, refused.output.c_str());
    QVERIFY(refused.output.find("hunter2") == std::string::npos);
}

void TestCityOnline::trustsTheCitysOwnAuthorityAlone()
{
    const TempFolder folder;
    const Certificates certificates(folder);
    QVERIFY2(certificates.made(), certificates.log().c_str());
    BrokerOptions options = guarded();
    options.caFile = certificates.caFile;
    options.certFile = certificates.server.certFile;
    options.keyFile = certificates.server.keyFile;
    options.wantsClientCertificate = true;
    MosquittoBroker broker(options);
    QVERIFY2(broker.start(), broker.log().c_str());
    const std::string address = "mqtts://vigie@localhost:" + std::to_string(broker.port());
    qputenv("VIGIE_CITY_KEY_PASSPHRASE", Certificates::kPassphrase);
    City stranger({"--broker", address, "--cafile", certificates.otherCaFile, "--cert", certificates.client.certFile,
                   "--key", certificates.client.keyFile});
    City city({"--broker", address, "--cafile", certificates.caFile, "--cert", certificates.client.certFile, "--key",
               certificates.client.keyFile});
    QVERIFY2(waitFor([&] { return city.said("online, ") == 1; }, 30s), city.log().c_str());
    QVERIFY2(waitFor([&] { return stranger.said("Trying again.") >= 1; }, 30s), stranger.log().c_str());
    QCOMPARE(stranger.said("online, "), std::size_t{0});
    QVERIFY(city.log().find(Certificates::kPassphrase) == std::string::npos);
}

void TestCityOnline::explainsItself_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char* name, const QByteArrayList& arguments, bool succeeds, const char* word) {
        QTest::newRow(name) << arguments << succeeds << QByteArray(word);
    };
    row("version", {"--version"}, true, "vigie-city 0.");
    row("help", {"--help"}, true, "--version");
    row("help of run", {"run", "--help"}, true, "VIGIE_CITY_PASSWORD");
    row("nothing", {}, false, "subcommand");
    row("too few assets", {"list", "--assets", "10"}, false, "1,000 to 1,000,000");
    row("no such folder", {"map", "--assets", "1000", "--out", "/no/such/folder/x.gpkg"}, false, "no such");
    row("no broker", {"run"}, false, "--broker");
    row("a web address for a broker", {"run", "--broker", "http://h"}, false, "mqtts://");
    row("a start in words", {"run", "--broker", "mqtt://h", "--start", "tomorrow"}, false, "not a moment");
    row("a script that is not there", {"run", "--broker", "mqtt://h", "--script", "/no.toml"}, false,
        "/no.toml: The file cannot be read.");
    row("a speed of nothing", {"run", "--broker", "mqtt://h", "--speed", "0"}, false, "--speed");
    row("an authority that is not there", {"run", "--assets", "1000", "--broker", "mqtts://h", "--cafile", "/no.pem"},
        false, "certificate");
}

void TestCityOnline::explainsItself()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(bool, succeeds);
    QFETCH(QByteArray, word);
    std::vector<std::string> command{kCity};
    for (const QByteArray& argument : arguments)
        command.push_back(argument.toStdString());
    const Outcome outcome = runToEnd(command);
    QCOMPARE(outcome.exitCode == 0, succeeds);
    QVERIFY2(outcome.output.find(word.toStdString()) != std::string::npos, outcome.output.c_str());
}

QTEST_APPLESS_MAIN(TestCityOnline)
#include "tst_cityonline.moc"
