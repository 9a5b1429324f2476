// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a broker cannot be used, in words a person can act on; and that TLS has no way around.
#include "integration/feeds/feedrig.h"
#include "support/certificates.h"
#include "support/publisher.h"

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedPhase;
using feeds::MqttVersion;
using feeds::SecretSource;
using support::BrokerOptions;
using support::Certificates;
using support::MosquittoBroker;
using support::Publisher;
using support::TempFolder;
using support::waitFor;
using test::configFor;
using test::Rig;

namespace {

BrokerOptions tls(const Certificates& city, const Certificates::Pair& shown)
{
    BrokerOptions options;
    options.caFile = city.caFile;
    options.certFile = shown.certFile;
    options.keyFile = shown.keyFile;
    return options;
}

} // namespace

class TestMqttRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_city.made(), m_city.log().c_str()); }

    void user_and_password_data()
    {
        QTest::addColumn<MqttVersion>("version");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("reason");
        QTest::newRow("right, MQTT 5") << MqttVersion::V5 << "vigie" << "right" << "";
        QTest::newRow("right, MQTT 3.1.1") << MqttVersion::V311 << "vigie" << "right" << "";
        QTest::newRow("wrong password, MQTT 5") << MqttVersion::V5 << "vigie" << "wrong" << "does not let us in";
        QTest::newRow("wrong password, MQTT 3.1.1")
            << MqttVersion::V311 << "vigie" << "wrong" << "does not let us in";
        QTest::newRow("nobody by this name") << MqttVersion::V5 << "mallory" << "right" << "does not let us in";
        QTest::newRow("no user") << MqttVersion::V5 << "" << "" << "does not let us in";
    }
    void user_and_password()
    {
        QFETCH(MqttVersion, version);
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(QString, reason);
        BrokerOptions options;
        options.users = {{"vigie", "right"}};
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor(broker.url());
        config.version = version;
        config.user = user.toStdString();
        if (!password.isEmpty())
            config.password = {SecretSource::Kind::File, m_folder.write("password", password.toStdString() + "\n")};
        Rig rig{config};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        expect(rig, reason);
    }

    void tls_connections_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the city's own authority") << "server" << "ca" << "localhost" << "";
        QTest::newRow("by its address") << "server" << "ca" << "127.0.0.1" << "";
        QTest::newRow("expired") << "expired" << "ca" << "localhost" << "expired on 2024-02-01 00:00 UTC";
        QTest::newRow("unknown authority") << "server" << "other" << "localhost" << "issued by \"City of Valmer\"";
        QTest::newRow("the system's authorities") << "server" << "" << "localhost" << "issued by \"City of Valmer\"";
        QTest::newRow("another name") << "wronghost" << "ca" << "localhost"
                                      << "is for broker.elsewhere.example, not for localhost";
        QTest::newRow("another name, by address")
            << "wronghost" << "ca" << "127.0.0.1" << "is for broker.elsewhere.example, not for 127.0.0.1";
    }
    void tls_connections()
    {
        QFETCH(QString, shown);
        QFETCH(QString, trusted);
        QFETCH(QString, host);
        QFETCH(QString, reason);
        const auto& pair = shown == "server" ? m_city.server : shown == "expired" ? m_city.expired : m_city.wrongHost;
        MosquittoBroker broker{tls(m_city, pair)};
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor("mqtts://" + host.toStdString() + ":" + std::to_string(broker.port()));
        config.caFile = trusted == "ca" ? m_city.caFile : trusted == "other" ? m_city.otherCaFile : std::string{};
        Rig rig{config};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        expect(rig, reason);
    }

    void what_comes_over_tls_is_all_there()
    {
        BrokerOptions options = tls(m_city, m_city.server);
        const int plainPort = support::freePort();
        options.more = {"listener " + std::to_string(plainPort) + " 127.0.0.1"};
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor(broker.url());
        config.caFile = m_city.caFile;
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{plainPort};
        constexpr std::size_t kMany = 3000;
        for (std::size_t i = 0; i < kMany; ++i)
            publisher.publish("valmer/a", "n" + std::to_string(i) + " power 1");
        publisher.publish("valmer/big", std::string(5'000'000, 'x'));
        publisher.publish("valmer/a", "last power 1");
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() > kMany; }));
        QCOMPARE(rig.sink.timesById().size(), kMany + 1);
        QCOMPARE(rig.feed->counters().refusedTooLarge, 1U);
    }

    void certificates_of_ours_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the right one, its key locked by a passphrase") << "client" << "";
        // The broker's alert can be lost with the connection; the sentence then says "most likely".
        QTest::newRow("none") << "none" << "asks for a certificate of ours, and the profile names none";
        QTest::newRow("from a stranger") << "strange" << "our own certificate";
    }
    void certificates_of_ours()
    {
        QFETCH(QString, ours);
        QFETCH(QString, reason);
        BrokerOptions options = tls(m_city, m_city.server);
        options.wantsClientCertificate = true;
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor(broker.url());
        config.caFile = m_city.caFile;
        if (ours == "client") {
            config.certFile = m_city.client.certFile;
            config.keyFile = m_city.client.keyFile;
            config.keyPassphrase = {SecretSource::Kind::File, m_folder.write("phrase", Certificates::kPassphrase)};
        } else if (ours == "strange") {
            config.certFile = m_city.strangeClient.certFile;
            config.keyFile = m_city.strangeClient.keyFile;
        }
        Rig rig{config};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        expect(rig, reason);
    }

    void files_that_cannot_be_used_data()
    {
        QTest::addColumn<QString>("cert");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("reason");
        QTest::newRow("wrong passphrase") << "client.crt" << "client.key" << "another passphrase";
        QTest::newRow("another certificate's key") << "client.crt" << "strange.key" << "not that certificate's key";
        QTest::newRow("no such file") << "nobody.crt" << "client.key"
                                      << "nobody.crt: Our own certificate cannot be used";
        QTest::newRow("not a certificate") << "client.ext" << "client.key" << "Our own certificate cannot be used";
        QTest::newRow("expired") << "expired.crt" << "expired.key" << "Our own certificate expired on 2024-02-01";
    }
    void files_that_cannot_be_used()
    {
        QFETCH(QString, cert);
        QFETCH(QString, key);
        QFETCH(QString, reason);
        auto config = configFor("mqtts://localhost");
        config.caFile = m_city.caFile;
        config.certFile = m_folder.file(cert.toStdString());
        config.keyFile = m_folder.file(key.toStdString());
        config.keyPassphrase = {SecretSource::Kind::File, m_folder.write("phrase", "not it")};
        const Rig rig{config};
        QVERIFY(!rig.feed);
        QVERIFY2(rig.error.find(reason.toStdString()) != std::string::npos, rig.error.c_str());
    }

    void plain_and_tls_taken_for_each_other()
    {
        MosquittoBroker plain;
        QVERIFY2(plain.start(), plain.log().c_str());
        auto config = configFor("mqtts://localhost:" + std::to_string(plain.port()));
        config.caFile = m_city.caFile;
        config.connectTimeout = 1s; // A broker waits for the rest of what it takes for a greeting.
        Rig asksTls{config};
        asksTls.start();
        QVERIFY(asksTls.becomes(FeedPhase::Failed));
        QVERIFY2(asksTls.why().find("TLS") != std::string::npos, asksTls.why().c_str());

        MosquittoBroker secured{tls(m_city, m_city.server)};
        QVERIFY2(secured.start(), secured.log().c_str());
        Rig asksPlain{configFor("mqtt://127.0.0.1:" + std::to_string(secured.port()))};
        asksPlain.start();
        QVERIFY(asksPlain.becomes(FeedPhase::Failed));
        QVERIFY2(asksPlain.why().find("mqtts://") != std::string::npos, asksPlain.why().c_str());
    }

    void a_refused_subscription_is_told_data()
    {
        QTest::addColumn<MqttVersion>("version");
        QTest::newRow("MQTT 5") << MqttVersion::V5;
        QTest::newRow("MQTT 3.1.1") << MqttVersion::V311;
    }
    void a_refused_subscription_is_told()
    {
        QFETCH(MqttVersion, version);
        BrokerOptions options;
        options.refusesSubscriptions = true;
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor(broker.url());
        config.version = version;
        Rig rig{config};
        rig.start();
        QVERIFY(rig.becomes(FeedPhase::Failed));
        QVERIFY2(rig.why().find("does not let us read the topic valmer/#") != std::string::npos, rig.why().c_str());
        QVERIFY(rig.feed->counters().refusedSubscriptions >= 1);
        QVERIFY(!rig.feed->counters().problems.all().empty());
    }

    void two_desks_with_one_client_id_are_told_apart()
    {
        MosquittoBroker broker;
        QVERIFY2(broker.start(), broker.log().c_str());
        auto config = configFor(broker.url());
        config.backoff = {60s, 60s};
        Rig first{config};
        first.start();
        QVERIFY(first.becomes(FeedPhase::Live));
        Rig second{config};
        second.start();
        QVERIFY(second.becomes(FeedPhase::Live));
        QVERIFY(first.becomes(FeedPhase::Failed));
        QVERIFY2(first.why().find("under our client id") != std::string::npos, first.why().c_str());
    }

private:
    void expect(const Rig& rig, const QString& reason) const
    {
        if (reason.isEmpty()) {
            QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
            return;
        }
        QVERIFY(rig.becomes(FeedPhase::Failed));
        QVERIFY2(rig.why().find(reason.toStdString()) != std::string::npos, rig.why().c_str());
        QVERIFY(!rig.feed->state().why->remedy.empty());
        QVERIFY(rig.feed->state().nextTry != core::kNoTime);
    }

    TempFolder m_folder;
    Certificates m_city{m_folder};
};

QTEST_GUILESS_MAIN(TestMqttRefusals)
#include "tst_mqttrefusals.moc"
