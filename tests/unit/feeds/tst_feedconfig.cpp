// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed's configuration may say, and what is refused with which word.
#include "core/clock.h"
#include "feeds/feedconfig.h"
#include "feeds/mqtttopics.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <cstdlib>
#include <filesystem>
#include <functional>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedConfig;
using feeds::SecretSource;

namespace {

FeedConfig good()
{
    FeedConfig config;
    config.id = "lighting";
    config.url = "mqtt://broker.example";
    config.topics = {"valmer/lighting/#"};
    config.clientId = "vigie-desk-1-lighting";
    return config;
}

} // namespace

using Change = std::function<void(FeedConfig&)>;
Q_DECLARE_METATYPE(Change)

class TestFeedConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "mqtt://broker.example" << "mqtt://broker.example:1883";
        QTest::newRow("TLS") << "mqtts://broker.example" << "mqtts://broker.example:8883";
        QTest::newRow("port") << "mqtts://10.0.0.7:1234/" << "mqtts://10.0.0.7:1234";
        QTest::newRow("IPv6") << "mqtt://[2001:db8::1]:1884" << "mqtt://[2001:db8::1]:1884";
        QTest::newRow("no scheme") << "broker.example" << "";
        QTest::newRow("another scheme") << "http://broker.example" << "";
        QTest::newRow("no host") << "mqtt://:1883" << "";
        QTest::newRow("a password in it") << "mqtt://vigie:secret@broker.example" << "";
        QTest::newRow("a path") << "mqtt://broker.example/valmer" << "";
        QTest::newRow("port 0") << "mqtt://broker.example:0" << "";
        QTest::newRow("port too large") << "mqtt://broker.example:65536" << "";
        QTest::newRow("port with a tail") << "mqtt://broker.example:18x" << "";
        QTest::newRow("bracket left open") << "mqtt://[2001:db8::1" << "";
        QTest::newRow("a blank") << "mqtt://broker example" << "";
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, text);
        const auto address = feeds::brokerAddressFromUrl(url.toStdString());
        QCOMPARE(address.has_value(), !text.isEmpty());
        if (address)
            QCOMPARE(QString::fromStdString(address->text()), text);
        else
            QVERIFY2(address.error().english().find("secret") == std::string::npos, "a password is not repeated");
    }

    void topic_filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("fits");
        QTest::newRow("one topic") << "valmer/clock" << true;
        QTest::newRow("all") << "#" << true;
        QTest::newRow("one level") << "valmer/+/state" << true;
        QTest::newRow("shared") << "$share/desks/valmer/#" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("# in the middle") << "valmer/#/state" << false;
        QTest::newRow("+ inside a level") << "valmer/a+b" << false;
        QTest::newRow("shared with nothing") << "$share/desks/" << false;
        QTest::newRow("shared without a group") << "$share/desks" << false;
        QTest::newRow("too long") << QString(2000, QLatin1Char('a')) << false;
    }
    void topic_filters()
    {
        QFETCH(QString, filter);
        QFETCH(bool, fits);
        QCOMPARE(feeds::isTopicFilter(filter.toStdString()), fits);
    }

    void topics_match_their_filters()
    {
        const std::vector<std::string> filters{"valmer/+/state", "water/#"};
        QVERIFY(feeds::matchesAny(filters, "valmer/lamp/state"));
        QVERIFY(!feeds::matchesAny(filters, "valmer/lamp/other"));
        QVERIFY(!feeds::matchesAny(filters, "valmer/a/b/state"));
        QVERIFY(feeds::matchesAny(filters, "water"));
        QVERIFY(feeds::matchesAny(filters, "water/tank/7"));
        QVERIFY(!feeds::matchesAny({}, "water"));
        QCOMPARE(feeds::withoutGroup("$share/desks/valmer/#"), std::string{"valmer/#"});
        QCOMPARE(feeds::withoutGroup("valmer/#"), std::string{"valmer/#"});
    }

    void what_is_refused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const Change& change, const char* word) {
            QTest::newRow(name) << change << word;
        };
        row("nothing wrong", [](FeedConfig&) {}, "");
        row("no id", [](FeedConfig& c) { c.id.clear(); }, "needs an id");
        row("an id with a blank", [](FeedConfig& c) { c.id = "a b"; }, "needs an id");
        row("no client id", [](FeedConfig& c) { c.clientId.clear(); }, "needs a client id");
        row("no topics", [](FeedConfig& c) { c.topics.clear(); }, "between 1 and 64 topics");
        row("too many topics", [](FeedConfig& c) { c.topics.assign(65, "a"); }, "between 1 and 64 topics");
        row("a broken topic", [](FeedConfig& c) { c.topics = {"a/#/b"}; }, "not a topic");
        row("a broken topic to ignore", [](FeedConfig& c) { c.ignoreTopics = {"a+"}; }, "not a topic");
        row("a clock with a wildcard", [](FeedConfig& c) { c.clockTopic = "a/+"; }, "must be one topic");
        row("QoS 2", [](FeedConfig& c) { c.qos = static_cast<feeds::MqttQos>(2); }, "QoS 0 or 1");
        row("no address", [](FeedConfig& c) { c.url.clear(); }, "not the address");
        row("keep-alive too short", [](FeedConfig& c) { c.keepAlive = 1s; }, "keep-alive");
        row("a period before its time", [](FeedConfig& c) { c.period = -1s; }, "out of range");
        row("waits the wrong way round", [](FeedConfig& c) { c.backoff = {10s, 1s}; }, "out of range");
        row("a limit of zero", [](FeedConfig& c) { c.limits.messageBytes = 0; }, "lets nothing in");
        row("certificates without TLS", [](FeedConfig& c) { c.caFile = "/ca.crt"; }, "asks for no TLS");
        row(
            "a key without a certificate",
            [](FeedConfig& c) {
                c.url = "mqtts://broker.example";
                c.keyFile = "/a.key";
            },
            "needs its key");
        row(
            "an authority that is not there",
            [](FeedConfig& c) {
                c.url = "mqtts://broker.example";
                c.caFile = "/nowhere/ca.crt";
            },
            "/nowhere/ca.crt");
        row(
            "a password without a user",
            [](FeedConfig& c) { c.password = {SecretSource::Kind::Environment, "VIGIE_NO_SUCH"}; }, "no user");
        row(
            "a password that is not there",
            [](FeedConfig& c) {
                c.user = "vigie";
                c.password = {SecretSource::Kind::Environment, "VIGIE_NO_SUCH"};
            },
            "VIGIE_NO_SUCH");
        row(
            "a keyring where there is none",
            [](FeedConfig& c) {
                c.user = "vigie";
                c.password = {SecretSource::Kind::Keyring, "vigie/lighting"};
            },
            "no keyring");
    }
    void what_is_refused()
    {
        QFETCH(Change, change);
        QFETCH(QString, word);
        FeedConfig config = good();
        change(config);
        const core::SystemClock clock;
        feeds::FeedParts parts;
        parts.decoder = feeds::ngsiLdDecoder();
        const auto feed = feeds::makeFeed(config, clock, std::move(parts));
        QCOMPARE(feed.has_value(), word.isEmpty());
        if (feed) {
            QCOMPARE((*feed)->id(), std::string{"lighting"});
            return;
        }
        const std::string said = feed.error().english();
        QVERIFY2(said.find(word.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(!feed.error().remedy.empty(), said.c_str());
    }

    void a_keyring_is_asked_where_there_is_one()
    {
        FeedConfig config = good();
        config.user = "vigie";
        config.password = {SecretSource::Kind::Keyring, "vigie/lighting"};
        std::vector<std::string> asked;
        const auto reader = [&](const SecretSource& source) -> core::Expected<std::string> {
            asked.push_back(source.name);
            return std::string{"secret"};
        };
        QVERIFY(feeds::checkFeed(config, reader));
        QCOMPARE(asked, std::vector<std::string>{"vigie/lighting"});
    }

    void where_a_secret_is_kept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << "" << static_cast<int>(SecretSource::Kind::None) << "";
        QTest::newRow("environment") << "env:PW" << static_cast<int>(SecretSource::Kind::Environment) << "PW";
        QTest::newRow("file") << "file:/run/pw" << static_cast<int>(SecretSource::Kind::File) << "/run/pw";
        QTest::newRow("keyring") << "keyring:vigie" << static_cast<int>(SecretSource::Kind::Keyring) << "vigie";
        QTest::newRow("the secret itself") << "hunter2" << -1 << "";
        QTest::newRow("a prefix alone") << "env:" << -1 << "";
    }
    void where_a_secret_is_kept()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, name);
        const auto source = feeds::secretSourceFromText(text.toStdString());
        QCOMPARE(source.has_value(), kind >= 0);
        if (!source) {
            QVERIFY2(source.error().english().find(text.toStdString()) == std::string::npos || text == "env:",
                     "a password is not repeated");
            return;
        }
        QCOMPARE(static_cast<int>(source->kind), kind);
        QCOMPARE(source->name, name.toStdString());
    }

    void a_secret_is_read_from_where_it_is_kept()
    {
        const support::TempFolder folder;
        const std::string file = folder.write("pw", "first line\nsecond line\n");
        QCOMPARE(*feeds::readSecret({SecretSource::Kind::File, file}), std::string{"first line"});
        std::filesystem::permissions(file, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
        const auto open = feeds::readSecret({SecretSource::Kind::File, file});
        QVERIFY(!open && open.error().english().find("everybody") != std::string::npos);
        QVERIFY(!feeds::readSecret({SecretSource::Kind::File, folder.file("none")}));
        QVERIFY(!feeds::readSecret({SecretSource::Kind::File, folder.write("empty", "\n")}));
        qputenv("VIGIE_TEST_SECRET", "from here");
        QCOMPARE(*feeds::readSecret({SecretSource::Kind::Environment, "VIGIE_TEST_SECRET"}),
                 std::string{"from here"});
        QCOMPARE(*feeds::readSecret({}), std::string{});
    }
};

QTEST_GUILESS_MAIN(TestFeedConfig)
#include "tst_feedconfig.moc"
