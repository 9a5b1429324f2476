// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileservice.h"

#include "basemap/tileaddress.h"

#include <QFile>
#include <QHostAddress>
#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QLoggingCategory>
#include <QTcpSocket>
#include <QTimerEvent>

#include <algorithm>
#include <optional>

namespace vigie::basemap {

namespace {

Q_LOGGING_CATEGORY(tilesLog, "vigie.basemap.tiles", QtInfoMsg)

QHttpHeaders pngHeaders()
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "image/png");
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    return headers;
}

} // namespace

void NoticingTcpServer::incomingConnection(qintptr handle)
{
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(handle) || m_connections >= kMaxConnections) {
        delete socket;
        return;
    }
    ++m_connections;
    connect(socket, &QTcpSocket::disconnected, this, [this, port = socket->peerPort()] {
        --m_connections;
        Q_EMIT clientGone(port);
    });
    addPendingConnection(socket);
}

TileService::TileService(std::string token, TileSource source, TileServerOptions options)
    : m_token(std::move(token))
    , m_source(std::move(source))
    , m_options(std::move(options))
    , m_http(this)
    , m_cache(m_options.cacheBytes)
{
    QFile empty(QStringLiteral(":/vigie/basemap/empty.png"));
    if (empty.open(QIODevice::ReadOnly))
        m_emptyTile = empty.readAll().toStdString();
}

TileService::~TileService()
{
    m_source.stop(); // the queue, which goes first, waits for its threads
}

core::Expected<quint16> TileService::listen()
{
    auto tcp = std::make_unique<NoticingTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost))
        return core::fail(core::ErrorCode::Unreachable, "127.0.0.1",
                          {VIGIE_TEXT("Errors", "The base map's own server did not start: %1."),
                           {tcp->errorString().toStdString()}},
                          VIGIE_TEXT("Errors", "Check that this computer allows programs to listen on 127.0.0.1."));
    connect(tcp.get(), &NoticingTcpServer::clientGone, this, &TileService::dropClient);
    const quint16 port = tcp->serverPort();
    // Every address goes through one strict reader: no route pattern decides what is ours.
    m_http.setMissingHandler(this, [this](const QHttpServerRequest& request, QHttpServerResponder& responder) {
        answer(request, responder);
    });
    m_http.bind(tcp.release()); // which takes it over

    m_queue = std::make_unique<DrawQueue>(
        m_source.threads, m_options.maxWaitingBlocks, m_source.makePainter,
        [this](const BlockKey& key, core::Expected<DrawnBlock> drawn) {
            QMetaObject::invokeMethod(this, [this, key, result = std::move(drawn)] { take(key, result); });
        });
    return port;
}

BlockKey TileService::jobFor(const TileKey& key) const
{
    if (!m_source.isPerTile)
        return blockOf(key);
    return {key.theme, key.density, {key.tile.zoom, key.tile.x, key.tile.y}, key.revision};
}

void TileService::answer(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    const std::string path = request.url().path(QUrl::FullyEncoded).toStdString();
    const bool isGet = request.method() == QHttpServerRequest::Method::Get;
    const auto key = isGet ? readTileAddress(path, m_token) : std::nullopt;
    {
        const std::lock_guard lock(m_mutex);
        ++m_state.requests;
        m_state.refused += key ? 0 : 1;
    }
    if (!key) {
        responder.write(QHttpServerResponder::StatusCode::NotFound);
        return;
    }
    m_settle.start(TileServer::kSettleMs, this);
    if (const Png png = m_cache.get(*key)) {
        send(responder, *png, *key);
        const std::lock_guard lock(m_mutex);
        ++m_state.fromCache;
        return;
    }
    const BlockKey block = jobFor(*key);
    m_waiters[block].push_back({key->tile, request.remotePort(), std::move(responder)});
    if (const auto dropped = m_queue->request(block))
        refuseWaiters(*dropped);
}

void TileService::take(const BlockKey& key, const core::Expected<DrawnBlock>& drawn)
{
    note(drawn);
    m_queue->withdraw(key); // asked for again between the last stroke and now
    if (drawn) {
        for (const auto& [tile, png] : drawn->tiles)
            m_cache.put({key.theme, key.density, tile, key.revision}, png);
    }
    auto waiting = m_waiters.extract(key);
    if (waiting.empty())
        return;
    m_settle.start(TileServer::kSettleMs, this);
    const bool askAgain = !drawn && m_source.mayRecover;
    for (Waiter& waiter : waiting.mapped()) {
        if (askAgain) {
            waiter.responder.write(QHttpServerResponder::StatusCode::ServiceUnavailable);
            continue;
        }
        const std::string* png = &m_emptyTile;
        if (drawn) {
            for (const auto& [tile, bytes] : drawn->tiles) {
                if (tile == waiter.tile)
                    png = bytes.get();
            }
        }
        send(waiter.responder, *png, {key.theme, key.density, waiter.tile, key.revision});
    }
}

void TileService::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_settle.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_settle.stop();
    if (m_waiters.empty())
        Q_EMIT settled();
}

void TileService::note(const core::Expected<DrawnBlock>& drawn)
{
    bool changed = false;
    {
        const std::lock_guard lock(m_mutex);
        const TileServerStatus before = m_state.status;
        m_state.status = drawn ? TileServerStatus::Ready : TileServerStatus::Failing;
        changed = before != m_state.status;
        if (drawn) {
            ++m_state.blocksDrawn;
            m_state.lastBlockMs = drawn->milliseconds;
            m_state.slowestBlockMs = std::max(m_state.slowestBlockMs, drawn->milliseconds);
        } else {
            ++m_state.blocksFailed;
            m_state.lastError = drawn.error();
        }
    }
    if (!changed)
        return;
    if (!drawn)
        qCWarning(tilesLog, "%s", drawn.error().english().c_str());
    Q_EMIT statusChanged();
}

void TileService::dropClient(quint16 clientPort)
{
    for (auto block = m_waiters.begin(); block != m_waiters.end();) {
        const std::size_t gone = std::erase_if(
            block->second, [clientPort](const Waiter& waiter) { return waiter.clientPort == clientPort; });
        {
            const std::lock_guard lock(m_mutex);
            m_state.withdrawn += gone;
        }
        if (!block->second.empty()) {
            ++block;
            continue;
        }
        m_queue->withdraw(block->first);
        block = m_waiters.erase(block);
    }
}

void TileService::refuseWaiters(const BlockKey& key)
{
    auto waiting = m_waiters.extract(key);
    if (waiting.empty())
        return;
    for (Waiter& waiter : waiting.mapped())
        waiter.responder.write(QHttpServerResponder::StatusCode::ServiceUnavailable);
    const std::lock_guard lock(m_mutex);
    m_state.overflowed += waiting.mapped().size();
}

void TileService::send(QHttpServerResponder& responder, const std::string& png, const TileKey& key)
{
    responder.write(QByteArray(png.data(), static_cast<qsizetype>(png.size())), pngHeaders());
    Q_EMIT tileServed(key);
}

TileServerState TileService::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

} // namespace vigie::basemap
