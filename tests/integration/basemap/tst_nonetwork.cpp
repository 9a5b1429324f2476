// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileserver.h"
#include "integration/basemap/testtown.h"
#include "integration/basemap/tiledonors.h"
#include "layers/osmimport.h"
#include "support/sampledata.h"

#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>

using namespace vigie;
using namespace vigie::basemap;

namespace {

/// Leaves this program with no network but 127.0.0.1 of its own. False where the system does not allow it.
bool leaveTheNetwork()
{
    if (::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return false;
    const int handle = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strncpy(loopback.ifr_name, "lo", IFNAMSIZ - 1);
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = handle >= 0 && ::ioctl(handle, SIOCSIFFLAGS, &loopback) == 0;
    ::close(handle);
    return isUp;
}

bool hasLeft = false;

} // namespace

/// The map needs no network: all of it, from the import to the picture, in a network of this program alone.
class TestNoNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereIsNoNetwork();
    void theCityIsImportedAndDrawn();
    void anMbTilesFileIsShown();

private:
    QImage tileOf(const TileServer& server, TileId id)
    {
        QString url = server.urlPattern(MapTheme::Dark);
        url.replace(QStringLiteral("%z/%x/%y"), QStringLiteral("%1/%2/%3").arg(id.zoom).arg(id.x).arg(id.y));
        const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(url))));
        QSignalSpy done(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            done.wait(20'000);
        return QImage::fromData(reply->readAll(), "PNG");
    }
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
};

void TestNoNetwork::initTestCase()
{
    if (!hasLeft && !support::sampleDataRequired())
        QSKIP("This system lets no program leave the network.");
    QVERIFY2(hasLeft, "Continuous integration must be able to leave the network.");
}

void TestNoNetwork::thereIsNoNetwork()
{
    for (const QNetworkInterface& one : QNetworkInterface::allInterfaces())
        QVERIFY(one.flags().testFlag(QNetworkInterface::IsLoopBack) ||
                !one.flags().testFlag(QNetworkInterface::IsUp));
    QTcpSocket out;
    out.connectToHost(QHostAddress(QStringLiteral("192.0.2.1")), 443); // an address for documentation
    QVERIFY(!out.waitForConnected(2'000));
}

void TestNoNetwork::theCityIsImportedAndDrawn()
{
    std::filesystem::path map = m_folder.filePath(QStringLiteral("town.gpkg")).toStdString();
    TileId middle = tileAt(geo::toMercator(test::kTownLatitude, test::kTownLongitude), 15);
    if (const auto data = support::sampleData("osm"); !data.empty()) {
        const auto chosen = layers::recognise(data / "monaco.osm.pbf");
        QVERIFY(chosen.has_value());
        const auto report = layers::importOsm({*chosen, m_folder.filePath(QStringLiteral("city")).toStdString()});
        QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
        map = report->map;
        middle = tileAt(geo::toMercator(43.7360, 7.4210), 15);
    } else {
        QCOMPARE(test::writeTestTown(QString::fromStdString(map.string())), QString());
    }
    auto file = openMapFile(map);
    QVERIFY(file.has_value());
    auto resources = findRenderResources();
    QVERIFY(resources.has_value());
    const auto server = TileServer::start(std::move(*file), std::move(*resources));
    QVERIFY(server.has_value());
    const QImage tile = tileOf(**server, middle);
    QCOMPARE(tile.size(), QSize(256, 256));
    QSet<QRgb> colours;
    for (int y = 0; y < 256; y += 2) {
        for (int x = 0; x < 256; x += 2)
            colours.insert(tile.pixel(x, y));
    }
    QVERIFY2(colours.size() > 20, qPrintable(QString::number(colours.size())));
}

void TestNoNetwork::anMbTilesFileIsShown()
{
    const QString path = m_folder.filePath(QStringLiteral("a.mbtiles"));
    QCOMPARE(test::writeMbTiles(path, {{3, 2, 1, test::plainTile(Qt::red)}}), QString());
    auto file = openMbTiles(path.toStdString());
    QVERIFY(file.has_value());
    const auto server = TileServer::start(fileSource(std::move(*file), findRenderResources().value()));
    QVERIFY(server.has_value());
    QCOMPARE(tileOf(**server, {3, 2, 6}).pixelColor(9, 9), QColor(Qt::red));
}

int main(int argc, char** argv)
{
    hasLeft = leaveTheNetwork(); // before any thread is there
    const QCoreApplication application(argc, argv);
    TestNoNetwork test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_nonetwork.moc"
