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

/// One drawing thread's renderers, made when first asked for. A theme that cannot be made stays that way: the answer
/// to each further tile is the first reason.
class ThreadPainter {
public:
    ThreadPainter(const MapFile& file, const RenderResources& resources, const TileServerOptions& options)
        : m_file(file)
        , m_resources(resources)
        , m_language(options.language)
        , m_registered(registerWithMapnik(resources))
    {
        if (m_registered)
            (void)renderer(options.firstTheme);
    }

    core::Expected<DrawnBlock> draw(const BlockKey& key)
    {
        if (!m_registered)
            return core::fail(m_registered.error());
        core::Expected<TileRenderer>& found = renderer(key.theme);
        if (!found)
            return core::fail(found.error());
        return found->draw(key.block, key.density);
    }

private:
    core::Expected<TileRenderer>& renderer(MapTheme theme)
    {
        const auto found = m_renderers.find(theme);
        if (found != m_renderers.end())
            return found->second;
        auto& made =
            m_renderers.emplace(theme, TileRenderer::create(m_file, m_resources, theme, m_language)).first->second;
        if (made) {
            for (const std::string& layer : made->leftOut())
                qCDebug(tilesLog, "not drawn: %s", layer.c_str());
        }
        return made;
    }

    const MapFile& m_file;
    const RenderResources& m_resources;
    const std::string& m_language;
    core::Expected<void> m_registered;
    std::map<MapTheme, core::Expected<TileRenderer>> m_renderers;
};

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

TileService::TileService(std::string token, MapFile file, RenderResources resources, TileServerOptions options)
    : m_token(std::move(token))
    , m_file(std::move(file))
    , m_resources(std::move(resources))
    , m_options(std::move(options))
    , m_http(this)
    , m_cache(m_options.cacheBytes)
{
    QFile empty(QStringLiteral(":/vigie/basemap/empty.png"));
    if (empty.open(QIODevice::ReadOnly))
        m_emptyTile = empty.readAll().toStdString();
}

TileService::~TileService() = default;

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
        m_options.drawingThreads, m_options.maxWaitingBlocks, [this] { return makePainter(); },
        [this](const BlockKey& key, core::Expected<DrawnBlock> drawn) {
            QMetaObject::invokeMethod(this, [this, key, result = std::move(drawn)] { take(key, result); });
        });
    return port;
}

DrawQueue::Painter TileService::makePainter() const
{
    auto painter = std::make_shared<ThreadPainter>(m_file, m_resources, m_options);
    return [painter](const BlockKey& key) { return painter->draw(key); };
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
    const BlockKey block = blockOf(*key);
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
            m_cache.put({key.theme, key.density, tile}, png);
    }
    auto waiting = m_waiters.extract(key);
    if (waiting.empty())
        return;
    m_settle.start(TileServer::kSettleMs, this);
    for (Waiter& waiter : waiting.mapped()) {
        const std::string* png = &m_emptyTile;
        if (drawn) {
            for (const auto& [tile, bytes] : drawn->tiles) {
                if (tile == waiter.tile)
                    png = bytes.get();
            }
        }
        send(waiter.responder, *png, {key.theme, key.density, waiter.tile});
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
