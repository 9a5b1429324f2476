// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileserver.h"
#include "integration/basemap/tiledonors.h"
#include "support/certificates.h"
#include "support/tempfolder.h"

#include <QFile>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;

namespace {

QByteArray answer(const QByteArray& status, const QByteArray& body, const QByteArray& more = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more +
           "Connection: close\r\n\r\n" + body;
}

/// A tile service on this computer, which answers as the test wants, and counts.
class Service {
public:
    explicit Service(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                take(socket);
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] std::string text(const char* scheme = "http") const
    {
        return QStringLiteral("%1://localhost:%2/{z}/{x}/{y}.png")
            .arg(QString::fromLatin1(scheme))
            .arg(m_server->serverPort())
            .replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"))
            .toStdString();
    }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    std::function<QByteArray(const QByteArray& path)> reply; ///< Empty bytes: never answered.
    QList<QByteArray> paths;
    QByteArray lastRequest;
    int open = 0;
    int mostOpen = 0;

private:
    void take(QTcpSocket* socket)
    {
        mostOpen = std::max(mostOpen, ++open);
        QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this, socket] {
            --open;
            socket->deleteLater();
        });
        QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] {
            const QByteArray request = socket->peek(10'000);
            if (!request.contains("\r\n\r\n"))
                return;
            socket->readAll();
            lastRequest = request;
            paths << request.split(' ').value(1);
            const QByteArray bytes = reply(paths.last());
            if (bytes.isEmpty())
                return;
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    }
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace

/// The base map from a tile service, over real HTTP and HTTPS on this computer.
class TestTileServiceSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsAskedAndKeepsIt();
    void theMapSurvivesTheService();
    void aServiceThatComesBackIsAskedAgain();
    void refusesAnswers_data();
    void refusesAnswers();
    void whatIsNotThereIsEmpty();
    void aRedirectionStaysAtTheHost();
    void httpsIsChecked();
    void asksAFewAtOnce();
    void endsWhileTheServiceIsSilent();

private:
    static core::Expected<std::unique_ptr<TileServer>> serve(const std::string& text,
                                                             const ServiceOptions& options = {})
    {
        auto service = ServiceTemplate::read(text);
        if (!service)
            return core::fail(service.error());
        return TileServer::start(serviceSource(std::move(*service), findRenderResources().value(), options));
    }
    std::unique_ptr<QNetworkReply> get(const TileServer& server, const char* zxy)
    {
        QString url = server.urlPattern(MapTheme::Dark);
        url.replace(QStringLiteral("%z/%x/%y"), QString::fromLatin1(zxy));
        std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(url))));
        QSignalSpy done(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !done.wait(15'000))
            qWarning("no answer");
        return reply;
    }
    static int statusOf(const QNetworkReply& reply)
    {
        return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static QColor colourOf(QNetworkReply& reply) { return QImage::fromData(reply.readAll(), "PNG").pixelColor(5, 5); }
    QNetworkAccessManager m_network;
};

void TestTileServiceSource::asksForWhatIsAskedAndKeepsIt()
{
    Service service;
    service.reply = [](const QByteArray&) { return answer("200 OK", test::plainTile(Qt::red, "JPEG")); };
    const auto server = serve(service.text());
    QVERIFY(server.has_value());
    QTest::qWait(0);
    QVERIFY(service.paths.isEmpty()); // nothing is asked before a tile is
    auto reply = get(**server, "5/4/3");
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), QStringLiteral("image/png"));
    QVERIFY(colourOf(*reply).red() > 240);
    QCOMPARE(service.paths, (QList<QByteArray>{"/5/4/3.png"})); // no neighbour
    QVERIFY(service.lastRequest.toLower().contains("user-agent: vigie/"));
    QVERIFY(!service.lastRequest.toLower().contains("cookie"));
    get(**server, "5/4/3");
    QCOMPARE(service.paths.size(), 1);
    QCOMPARE((*server)->state().status, TileServerStatus::Ready);
}

void TestTileServiceSource::theMapSurvivesTheService()
{
    const QTemporaryDir folder;
    ServiceOptions options;
    options.cache = folder.filePath(QStringLiteral("tiles.cache")).toStdString();
    std::string text;
    {
        Service service;
        text = service.text();
        service.reply = [](const QByteArray&) { return answer("200 OK", test::plainTile(Qt::blue)); };
        const auto server = serve(text, options);
        get(**server, "5/4/3");
        QCOMPARE(service.paths.size(), 1);
    } // it is gone
    const auto server = serve(text, options);
    auto kept = get(**server, "5/4/3");
    QCOMPARE(statusOf(*kept), 200);
    QCOMPARE(colourOf(*kept), QColor(Qt::blue));
    QCOMPARE(statusOf(*get(**server, "5/4/4")), 503); // never seen: the map asks again later
    QCOMPARE((*server)->state().status, TileServerStatus::Failing);
    QCOMPARE((*server)->state().lastError->code, core::ErrorCode::Unreachable);
}

void TestTileServiceSource::aServiceThatComesBackIsAskedAgain()
{
    Service service;
    service.reply = [](const QByteArray&) { return answer("500 Internal Server Error", "sorry"); };
    const auto server = serve(service.text());
    QCOMPARE(statusOf(*get(**server, "5/4/3")), 503);
    service.reply = [](const QByteArray&) { return answer("200 OK", test::plainTile(Qt::green)); };
    QCOMPARE(statusOf(*get(**server, "5/4/3")), 200);
    QCOMPARE((*server)->state().status, TileServerStatus::Ready);
}

void TestTileServiceSource::refusesAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    using core::ErrorCode;
    QTest::newRow("a page") << answer("200 OK", "<html>log in</html>") << static_cast<int>(ErrorCode::InvalidInput);
    QTest::newRow("more than it may be")
        << answer("200 OK", QByteArray(3 << 20, 'x')) << static_cast<int>(ErrorCode::TooLarge);
    QTest::newRow("a huge picture") << answer("200 OK", test::plainTile(Qt::red, "PNG", 2'048))
                                    << static_cast<int>(ErrorCode::TooLarge);
    QTest::newRow("a vector tile") << answer("200 OK", QByteArray::fromHex("1a03787878"))
                                   << static_cast<int>(ErrorCode::Unsupported);
    QTest::newRow("no entry") << answer("403 Forbidden", "no") << static_cast<int>(ErrorCode::Unreachable);
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << static_cast<int>(ErrorCode::Unreachable);
}

void TestTileServiceSource::refusesAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    Service service;
    service.reply = [bytes](const QByteArray&) { return bytes; };
    const auto server = serve(service.text());
    QCOMPARE(statusOf(*get(**server, "5/4/3")), 503);
    QVERIFY((*server)->state().lastError.has_value());
    QCOMPARE(static_cast<int>((*server)->state().lastError->code), code);
    QVERIFY(!(*server)->state().lastError->remedy.empty());
}

void TestTileServiceSource::whatIsNotThereIsEmpty()
{
    Service service;
    service.reply = [](const QByteArray&) { return answer("404 Not Found", "no such tile"); };
    const auto server = serve(service.text());
    auto reply = get(**server, "5/4/3");
    QCOMPARE(statusOf(*reply), 200);
    QCOMPARE(
        QImage::fromData(reply->readAll(), "PNG").convertToFormat(QImage::Format_ARGB32).pixelColor(9, 9).alpha(), 0);
}

void TestTileServiceSource::aRedirectionStaysAtTheHost()
{
    Service elsewhere;
    elsewhere.reply = [](const QByteArray&) { return answer("200 OK", test::plainTile(Qt::red)); };
    Service service;
    service.reply = [&](const QByteArray& path) {
        if (path.startsWith("/there"))
            return answer("200 OK", test::plainTile(Qt::green));
        if (path.startsWith("/5"))
            return answer("302 Found", "", "Location: /there/1.png\r\n");
        return answer("302 Found", "",
                      "Location: http://127.0.0.1:" + QByteArray::number(elsewhere.port()) + "/x.png\r\n");
    };
    const auto server = serve(service.text());
    auto same = get(**server, "5/4/3");
    QCOMPARE(colourOf(*same), QColor(Qt::green));
    QCOMPARE(statusOf(*get(**server, "6/4/3")), 503);
    QCOMPARE((*server)->state().lastError->code, core::ErrorCode::Refused);
    QVERIFY(elsewhere.paths.isEmpty());
}

void TestTileServiceSource::httpsIsChecked()
{
    const support::TempFolder folder;
    const support::Certificates certificates(folder);
    QVERIFY2(certificates.made(), certificates.log().c_str());
    auto tls = std::make_unique<QSslServer>();
    QSslConfiguration configuration = tls->sslConfiguration();
    QFile key(QString::fromStdString(certificates.server.keyFile));
    QVERIFY(key.open(QIODevice::ReadOnly));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(QString::fromStdString(certificates.server.certFile)));
    tls->setSslConfiguration(configuration);
    Service service(std::move(tls));
    service.reply = [](const QByteArray&) { return answer("200 OK", test::plainTile(Qt::cyan)); };

    ServiceOptions ours;
    ours.caFile = certificates.caFile;
    const auto trusted = serve(service.text("https"), ours);
    auto reply = get(**trusted, "5/4/3");
    QCOMPARE(colourOf(*reply), QColor(Qt::cyan));

    const qsizetype before = service.paths.size();
    ServiceOptions theirs;
    theirs.caFile = certificates.otherCaFile;
    const auto strange = serve(service.text("https"), theirs);
    QCOMPARE(statusOf(*get(**strange, "5/4/3")), 503);
    const auto unknown = serve(service.text("https")); // the system's authorities have never heard of it
    QCOMPARE(statusOf(*get(**unknown, "5/4/3")), 503);
    QCOMPARE(service.paths.size(), before);
}

void TestTileServiceSource::asksAFewAtOnce()
{
    Service service;
    service.reply = [](const QByteArray&) { return QByteArray(); };
    ServiceOptions options;
    options.requestsAtOnce = 3;
    const auto server = serve(service.text(), options);
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int x = 0; x < 12; ++x) {
        QString url = (*server)->urlPattern(MapTheme::Dark);
        url.replace(QStringLiteral("%z/%x/%y"), QStringLiteral("6/%1/1").arg(x));
        replies.emplace_back(m_network.get(QNetworkRequest(QUrl(url))));
    }
    QTRY_COMPARE(service.paths.size(), 3);
    QTRY_VERIFY((*server)->state().requests >= 6U); // more are waiting; a client opens six connections
    QCOMPARE(service.mostOpen, 3);
}

void TestTileServiceSource::endsWhileTheServiceIsSilent()
{
    Service service;
    service.reply = [](const QByteArray&) { return QByteArray(); };
    auto server = serve(service.text());
    QString url = (*server)->urlPattern(MapTheme::Dark);
    url.replace(QStringLiteral("%z/%x/%y"), QStringLiteral("6/1/1"));
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(url))));
    QTRY_COMPARE(service.paths.size(), 1);
    QElapsedTimer clock;
    clock.start();
    server->reset();
    QVERIFY2(clock.elapsed() < 4'000, qPrintable(QString::number(clock.elapsed()))); // not the whole of kPatience
}

QTEST_GUILESS_MAIN(TestTileServiceSource)
#include "tst_tileservicesource.moc"
