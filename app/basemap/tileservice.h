// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/drawqueue.h"
#include "basemap/tilecache.h"
#include "basemap/tileserver.h"
#include "basemap/tilesource.h"
#include "core/expected.h"

#include <QBasicTimer>
#include <QHttpServer>
#include <QHttpServerResponder>
#include <QObject>
#include <QTcpServer>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vigie::basemap {

/// A TCP server that tells when a client has hung up, which QHttpServer does not.
class NoticingTcpServer : public QTcpServer {
    Q_OBJECT

public:
    static constexpr int kMaxConnections = 64;
    using QTcpServer::QTcpServer;

Q_SIGNALS:
    void clientGone(quint16 port); ///< The port at the client's end.

protected:
    void incomingConnection(qintptr handle) override;

private:
    int m_connections = 0;
};

/// TileServer's inner half: answers requests from the cache, or has the block drawn and answers all who wait for it.
/// Thread: everything but `state` in its own thread; `state` from any.
class TileService : public QObject {
    Q_OBJECT

public:
    TileService(std::string token, TileSource source, TileServerOptions options);
    ~TileService() override;

    [[nodiscard]] core::Expected<quint16> listen();
    [[nodiscard]] TileServerState state() const;

Q_SIGNALS:
    void statusChanged();
    void tileServed(const vigie::basemap::TileKey& tile);
    void settled();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Waiter {
        TileId tile;
        quint16 clientPort = 0;
        QHttpServerResponder responder;
    };

    void answer(const QHttpServerRequest& request, QHttpServerResponder& responder);
    void take(const BlockKey& key, const core::Expected<DrawnBlock>& drawn);
    void dropClient(quint16 clientPort);
    void refuseWaiters(const BlockKey& key);
    void send(QHttpServerResponder& responder, const std::string& png, const TileKey& key);
    void note(const core::Expected<DrawnBlock>& drawn);
    [[nodiscard]] BlockKey jobFor(const TileKey& key) const;

    const std::string m_token;
    const TileSource m_source;
    const TileServerOptions m_options;
    std::string m_emptyTile;

    QHttpServer m_http;
    TileCache m_cache;
    std::map<BlockKey, std::vector<Waiter>> m_waiters;
    QBasicTimer m_settle; ///< Runs from a request or an answer on.

    mutable std::mutex m_mutex; ///< Guards m_state alone.
    TileServerState m_state;
    std::unique_ptr<DrawQueue> m_queue; ///< Last: its threads end before what they use does.
};

} // namespace vigie::basemap
