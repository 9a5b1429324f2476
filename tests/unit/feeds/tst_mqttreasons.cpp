// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each way a broker can be lost or refuse has its own words, and a remedy.
#include "feeds/clockmessage.h"
#include "feeds/mqttreasons.h"
#include "feeds/probe.h"
#include "support/process.h"

#include <QtTest>

#include <arpa/inet.h>
#include <mosquitto.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::BrokerAddress;
using feeds::LinkEnding;

Q_DECLARE_METATYPE(LinkEnding)

namespace {

LinkEnding connack(int code)
{
    LinkEnding out;
    out.connack = code;
    return out;
}

LinkEnding goodbye(int code)
{
    LinkEnding out;
    out.answered = true;
    out.disconnect = code;
    return out;
}

LinkEnding library(int code, bool answered, int system = 0)
{
    LinkEnding out;
    out.libraryCode = code;
    out.answered = answered;
    out.systemError = system;
    return out;
}

/// Listens and never accepts; its queue is full, so that one more connection waits without an answer.
class DeafListener {
public:
    DeafListener()
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        auto* generic = reinterpret_cast<sockaddr*>(&m_address);
        ::bind(m_socket, generic, size);
        ::getsockname(m_socket, generic, &size);
        ::listen(m_socket, 0);
        for (int& filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            ::connect(filler, generic, size);
        }
    }
    ~DeafListener()
    {
        for (const int filler : m_fillers)
            ::close(filler);
        ::close(m_socket);
    }
    DeafListener(const DeafListener&) = delete;
    DeafListener& operator=(const DeafListener&) = delete;
    [[nodiscard]] std::uint16_t port() const { return ntohs(m_address.sin_port); }

private:
    int m_socket;
    sockaddr_in m_address{};
    std::array<int, 4> m_fillers{};
};

} // namespace

class TestMqttReasons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasons_data()
    {
        QTest::addColumn<LinkEnding>("ending");
        QTest::addColumn<core::ErrorCode>("code");
        QTest::addColumn<QString>("words");
        using enum core::ErrorCode;
        const auto row = [](const char* name, const LinkEnding& ending, core::ErrorCode code, const char* words) {
            QTest::newRow(name) << ending << code << words;
        };
        row("3.1.1: version", connack(1), Unsupported, "does not speak the version");
        row("3.1.1: client id", connack(2), Refused, "does not accept our client id");
        row("3.1.1: unavailable", connack(3), Busy, "cannot serve us now");
        row("3.1.1: user or password", connack(4), Refused, "does not accept this user and password");
        row("3.1.1: not authorised", connack(5), Refused, "does not let us in");
        row("5: version", connack(0x84), Unsupported, "does not speak the version");
        row("5: client id", connack(0x85), Refused, "does not accept our client id");
        row("5: user or password", connack(0x86), Refused, "does not accept this user and password");
        row("5: not authorised", connack(0x87), Refused, "does not let us in");
        row("5: busy", connack(0x89), Busy, "cannot serve us now");
        row("5: banned", connack(0x8A), Refused, "0x8A");
        row("5: session taken over", goodbye(0x8E), Busy, "under our client id");
        row("5: shutting down", goodbye(0x8B), Unreachable, "being shut down");
        row("5: packet too large", goodbye(0x95), TooLarge, "too large");
        row("5: keep-alive", goodbye(0x8D), Unreachable, "did not hear from us");
        row("5: administrator", goodbye(0x98), Refused, "administrator");
        row("5: something else", goodbye(0x97), Busy, "cannot serve us now");
        row("5: unheard of", goodbye(0xA2), Refused, "0xA2");
        row("no pong", library(MOSQ_ERR_KEEPALIVE, true), Unreachable, "does not answer any more");
        row("reset", library(MOSQ_ERR_ERRNO, true, ECONNRESET), Unreachable, "Connection reset by peer");
        row("closed", library(MOSQ_ERR_CONN_LOST, true), Unreachable, "was lost");
        row("closed before an answer", library(MOSQ_ERR_CONN_LOST, false), Unreachable, "without an answer");
        LinkEnding silent;
        silent.silent = true;
        row("silent", silent, Unreachable, "does not answer as a broker");
        LinkEnding tls;
        tls.tls = core::Error{Refused, {}, "The broker's certificate expired.", "Ask."};
        tls.libraryCode = MOSQ_ERR_TLS;
        row("TLS, known", tls, Refused, "expired");
        LinkEnding text;
        text.tlsText = "wrong version number";
        row("TLS with something else", text, Unsupported, "does not speak TLS");
        text.tlsText = "no shared cipher";
        row("TLS, unknown", text, Refused, "no shared cipher");
    }
    void reasons()
    {
        QFETCH(LinkEnding, ending);
        QFETCH(core::ErrorCode, code);
        QFETCH(QString, words);
        const core::Error error = feeds::reasonOf(ending, {"broker.example", 1883, false});
        QCOMPARE(error.code, code);
        QVERIFY2(error.english().find(words.toStdString()) != std::string::npos, error.english().c_str());
        QVERIFY(!error.remedy.empty());
        QVERIFY(!error.what.empty());
    }

    void refused_subscriptions_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("3.1.1") << 0x80 << "does not let us read the topic a/#";
        QTest::newRow("not authorised") << 0x87 << "does not let us read the topic a/#";
        QTest::newRow("wildcards") << 0xA2 << "in this form";
        QTest::newRow("shared") << 0x9E << "in this form";
        QTest::newRow("quota") << 0x97 << "0x97";
    }
    void refused_subscriptions()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        const core::Error error = feeds::subscriptionRefusal(code, "a/#");
        QVERIFY2(error.english().find(words.toStdString()) != std::string::npos, error.english().c_str());
        QVERIFY(!error.remedy.empty());
    }

    void a_port_nobody_listens_on()
    {
        const feeds::Wakeup calm;
        const auto port = static_cast<std::uint16_t>(support::freePort());
        const auto reached = feeds::probe({"127.0.0.1", port, false}, 5s, calm);
        QVERIFY(!reached);
        QVERIFY2(reached.error().english().find("no broker listens") != std::string::npos,
                 reached.error().english().c_str());
    }

    void a_host_that_does_not_answer()
    {
        const DeafListener deaf;
        const feeds::Wakeup calm;
        const auto reached = feeds::probe({"127.0.0.1", deaf.port(), false}, 100ms, calm);
        QVERIFY(!reached);
        QVERIFY2(reached.error().english().find("does not answer") != std::string::npos,
                 reached.error().english().c_str());
    }

    void the_wait_can_be_called_off()
    {
        const DeafListener deaf;
        const feeds::Wakeup off;
        QElapsedTimer timer;
        timer.start();
        std::thread caller{[&off] { off.signal(); }};
        const auto reached = feeds::probe({"127.0.0.1", deaf.port(), false}, 30s, off);
        caller.join();
        QVERIFY(!reached);
        QCOMPARE(reached.error().code, core::ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 5000);
    }

    void clock_messages_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<double>("speed");
        QTest::newRow("time and speed") << R"({"now":"2026-11-22T01:40:10Z","speed":60.0})" << true << 60.0;
        QTest::newRow("a whole speed") << R"({"speed":60,"now":"2026-11-22T01:40:10Z"})" << true << 60.0;
        QTest::newRow("time alone") << R"({"now":"2026-11-22T01:40:10Z"})" << true << 1.0;
        QTest::newRow("standing still") << R"({"now":"2026-11-22T01:40:10Z","speed":0})" << true << 0.0;
        QTest::newRow("backwards") << R"({"now":"2026-11-22T01:40:10Z","speed":-1})" << false << 0.0;
        QTest::newRow("too fast") << R"({"now":"2026-11-22T01:40:10Z","speed":1e9})" << false << 0.0;
        QTest::newRow("stretched") << R"({"now":"2026-11-22T01:40:10Z","speed":60,"stretch":4.5})" << true << 60.0;
        QTest::newRow("squeezed") << R"({"now":"2026-11-22T01:40:10Z","stretch":0.5})" << false << 0.0;
        QTest::newRow("speed in words") << R"({"now":"2026-11-22T01:40:10Z","speed":"fast"})" << false << 0.0;
        QTest::newRow("no time") << R"({"speed":60})" << false << 0.0;
        QTest::newRow("a number for the time") << R"({"now":1})" << false << 0.0;
        QTest::newRow("a list") << "[1]" << false << 0.0;
        QTest::newRow("not JSON") << "noon" << false << 0.0;
        QTest::newRow("empty") << "" << false << 0.0;
        QTest::newRow("very long") << QString(5000, QLatin1Char('[')) << false << 0.0;
    }
    void clock_messages()
    {
        QFETCH(QString, json);
        QFETCH(bool, fits);
        QFETCH(double, speed);
        const auto told = feeds::parseClockMessage(json.toStdString());
        QCOMPARE(told.has_value(), fits);
        if (told) {
            QCOMPARE(told->speed, speed);
            QCOMPARE(core::toIso8601(told->now), std::string{"2026-11-22T01:40:10.000Z"});
        }
    }
};

QTEST_GUILESS_MAIN(TestMqttReasons)
#include "tst_mqttreasons.moc"
