// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileserver.h"
#include "integration/basemap/testtown.h"

#include <QElapsedTimer>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::basemap;

/// The tile server over real HTTP on 127.0.0.1.
class TestTileServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesTiles();
    void drawsABlockOnce();
    void servesDenseTiles();
    void refuses_data();
    void refuses();
    void everyServerHasItsOwnAddress();
    void forgetsAClientThatHungUp();
    void whatCannotBeDrawnIsTransparentAndCounted();
    void endsWhileDrawing();

private:
    [[nodiscard]] std::unique_ptr<TileServer> serve(TileServerOptions options = {}) const;
    [[nodiscard]] QUrl address(const TileServer& server, int dx, int dy, MapTheme theme = MapTheme::Dark,
                               TileDensity density = TileDensity::Single) const;
    [[nodiscard]] std::unique_ptr<QNetworkReply> get(const QUrl& url);

    QTemporaryDir m_folder;
    MapFile m_file;
    RenderResources m_resources;
    QNetworkAccessManager m_network;
};

void TestTileServer::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("town.gpkg"));
    QCOMPARE(test::writeTestTown(path), QString());
    const auto file = openMapFile(path.toStdString());
    QVERIFY(file.has_value());
    m_file = *file;
    auto resources = findRenderResources();
    QVERIFY2(resources.has_value(), resources ? "" : resources.error().english().c_str());
    m_resources = std::move(*resources);
}

std::unique_ptr<TileServer> TestTileServer::serve(TileServerOptions options) const
{
    auto server = TileServer::start(m_file, m_resources, options);
    if (!server)
        qFatal("%s", server.error().english().c_str());
    return std::move(*server);
}

QUrl TestTileServer::address(const TileServer& server, int dx, int dy, MapTheme theme, TileDensity density) const
{
    const TileId first = firstTile(blockOf(tileAt(geo::toMercator(test::kTownLatitude, test::kTownLongitude), 16)));
    QString url = server.urlPattern(theme, density);
    url.replace(QStringLiteral("%z"), QStringLiteral("16"));
    url.replace(QStringLiteral("%x"), QString::number(static_cast<int>(first.x) + dx));
    url.replace(QStringLiteral("%y"), QString::number(static_cast<int>(first.y) + dy));
    return QUrl(url);
}

std::unique_ptr<QNetworkReply> TestTileServer::get(const QUrl& url)
{
    std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    QSignalSpy done(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !done.wait(10'000))
        qWarning("no answer from %s", qPrintable(url.toString()));
    return reply;
}

void TestTileServer::servesTiles()
{
    QElapsedTimer clock;
    clock.start();
    const auto server = serve();
    const auto reply = get(address(*server, 1, 1));
    const qint64 first = clock.elapsed();
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), QStringLiteral("image/png"));
    QCOMPARE(QImage::fromData(reply->readAll(), "PNG").size(), QSize(256, 256));
    QCOMPARE(server->state().status, TileServerStatus::Ready);
    clock.restart();
    QCOMPARE(get(address(*server, 4, 1))->error(), QNetworkReply::NoError);
    qInfo("first tile %lld ms after the server was started; of the next block %lld ms", first, clock.elapsed());
}

void TestTileServer::drawsABlockOnce()
{
    const auto server = serve();
    QSignalSpy served(server.get(), &TileServer::tileServed);
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x)
            replies.emplace_back(m_network.get(QNetworkRequest(address(*server, x, y))));
    }
    for (const auto& reply : replies) {
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10'000);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
    QCOMPARE(server->state().blocksDrawn, 1U);
    QTRY_COMPARE(served.count(), 16);
    const std::uint64_t before = server->state().fromCache;
    QCOMPARE(get(address(*server, 2, 2))->error(), QNetworkReply::NoError);
    QCOMPARE(server->state().fromCache, before + 1);
}

void TestTileServer::servesDenseTiles()
{
    const auto server = serve();
    const auto reply = get(address(*server, 0, 0, MapTheme::Light, TileDensity::Double));
    QCOMPARE(QImage::fromData(reply->readAll(), "PNG").size(), QSize(512, 512));
}

void TestTileServer::refuses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const QString zxy = QStringLiteral("%z/%x/%y");
    QTest::newRow("another token") << QStringLiteral("/[0-9a-f]{32}/")
                                   << QStringLiteral("/00000000000000000000000000000000/");
    QTest::newRow("no token") << QStringLiteral("/[0-9a-f]{32}/") << QStringLiteral("/");
    QTest::newRow("another style") << QStringLiteral("dark") << QStringLiteral("blue");
    QTest::newRow("too near") << zxy << QStringLiteral("21/0/0");
    QTest::newRow("x beyond the world") << zxy << QStringLiteral("3/8/0");
    QTest::newRow("y beyond the world") << zxy << QStringLiteral("3/0/8");
    QTest::newRow("negative") << zxy << QStringLiteral("3/-1/0");
    QTest::newRow("far too large") << zxy << QStringLiteral("3/99999999999999999999999/0");
    QTest::newRow("not a number") << zxy << QStringLiteral("3/1x/0");
    QTest::newRow("climbing out") << zxy << QStringLiteral("3/../0");
    QTest::newRow("another format") << QStringLiteral("%z/%x/%y.png") << QStringLiteral("3/0/0.jpg");
    QTest::newRow("the root") << QStringLiteral("/[0-9a-f]{32}/.*") << QStringLiteral("/");
}

void TestTileServer::refuses()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto server = serve({.drawingThreads = 1});
    QString url = server->urlPattern(MapTheme::Dark);
    url.replace(QRegularExpression(from), to);
    const auto reply = get(QUrl(url));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
    QCOMPARE(server->state().refused, 1U);
}

void TestTileServer::everyServerHasItsOwnAddress()
{
    const auto one = serve({.drawingThreads = 1});
    const auto two = serve({.drawingThreads = 1});
    const QString a = one->urlPattern(MapTheme::Dark);
    const QString b = two->urlPattern(MapTheme::Dark);
    QVERIFY(a.startsWith(QStringLiteral("http://127.0.0.1:")));
    QVERIFY(a.section(QLatin1Char('/'), 3, 3) != b.section(QLatin1Char('/'), 3, 3));
    QVERIFY(a.section(QLatin1Char('/'), 3, 3).size() == 32);
    QVERIFY(a != one->urlPattern(MapTheme::Light));
}

void TestTileServer::forgetsAClientThatHungUp()
{
    const auto server = serve({.drawingThreads = 1});
    const QUrl busy = address(*server, 0, 0);
    std::unique_ptr<QNetworkReply> first(m_network.get(QNetworkRequest(busy)));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(busy.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + address(*server, 40, 40).path().toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten());
    QTRY_COMPARE(server->state().requests, 2U);
    socket.abort();
    QTRY_VERIFY(server->state().withdrawn == 1U || server->state().blocksDrawn == 2U);
    QTRY_VERIFY_WITH_TIMEOUT(first->isFinished(), 10'000);
    QCOMPARE(first->error(), QNetworkReply::NoError);
    QVERIFY(get(address(*server, 1, 0))->error() == QNetworkReply::NoError);
}

void TestTileServer::whatCannotBeDrawnIsTransparentAndCounted()
{
    MapFile gone = m_file;
    gone.path = m_folder.filePath(QStringLiteral("gone.gpkg")).toStdString();
    auto started = TileServer::start(gone, m_resources);
    QVERIFY(started.has_value());
    const auto& server = *started;
    QSignalSpy changed(server.get(), &TileServer::statusChanged);
    const auto reply = get(address(*server, 0, 0));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    const QImage tile = QImage::fromData(reply->readAll(), "PNG").convertToFormat(QImage::Format_ARGB32);
    QCOMPARE(tile.size(), QSize(256, 256));
    QCOMPARE(qAlpha(tile.pixel(100, 100)), 0);
    QTRY_COMPARE(changed.count(), 1);
    const TileServerState state = server->state();
    QCOMPARE(state.status, TileServerStatus::Failing);
    QCOMPARE(state.blocksFailed, 1U);
    QVERIFY(state.lastError && !state.lastError->remedy.empty());
}

void TestTileServer::endsWhileDrawing()
{
    auto server = serve();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 6; ++i)
        replies.emplace_back(m_network.get(QNetworkRequest(address(*server, i * 4, 0))));
    QTRY_VERIFY(server->state().requests > 0);
    server.reset();
    for (const auto& reply : replies)
        QTRY_VERIFY(reply->isFinished());
}

QTEST_GUILESS_MAIN(TestTileServer)
#include "tst_tileserver.moc"
