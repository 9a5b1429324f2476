// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileserver.h"

#include "basemap/tileaddress.h"
#include "basemap/tileservice.h"

#include <QThread>

namespace vigie::basemap {

TileServer::TileServer()
    : m_thread(std::make_unique<QThread>())
    , m_token(makeToken())
{
    m_thread->setObjectName(QStringLiteral("vigie-tiles"));
}

TileServer::~TileServer()
{
    m_thread->quit();
    m_thread->wait();
}

core::Expected<std::unique_ptr<TileServer>> TileServer::start(MapFile file, RenderResources resources,
                                                              TileServerOptions options)
{
    DrawingOptions drawing{options.drawingThreads, options.firstTheme, options.language};
    return start(drawnSource(std::move(file), std::move(resources), std::move(drawing)), std::move(options));
}

core::Expected<std::unique_ptr<TileServer>> TileServer::start(TileSource source, TileServerOptions options)
{
    std::unique_ptr<TileServer> server(new TileServer);
    server->m_overlay = source.overlay;
    server->m_overlay->onFailure([self = server.get()](const core::Error& why) {
        // On a drawing thread, all of which end before the server does; what is still queued then is dropped.
        QMetaObject::invokeMethod(self, [self, why] { Q_EMIT self->layerFailed(why); }, Qt::QueuedConnection);
    });
    auto* service = new TileService(server->m_token, std::move(source), std::move(options));
    server->m_service = service;
    service->moveToThread(server->m_thread.get());
    connect(server->m_thread.get(), &QThread::finished, service, &QObject::deleteLater);
    connect(service, &TileService::statusChanged, server.get(), &TileServer::statusChanged);
    connect(service, &TileService::tileServed, server.get(), &TileServer::tileServed);
    connect(service, &TileService::settled, server.get(), &TileServer::settled);
    server->m_thread->start();

    core::Expected<quint16> port = quint16{0};
    QMetaObject::invokeMethod(service, [&] { port = service->listen(); }, Qt::BlockingQueuedConnection);
    if (!port)
        return core::fail(port.error());
    server->m_base = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    return server;
}

QString TileServer::urlPattern(MapTheme theme, TileDensity density) const
{
    return m_base +
           QString::fromStdString(tileAddressPattern(m_token, theme, density, m_overlay->current()->revision));
}

void TileServer::setLayers(std::vector<layers::Layer> layers)
{
    m_overlay->show(std::move(layers));
}

TileServerState TileServer::state() const
{
    return m_service->state();
}

} // namespace vigie::basemap
