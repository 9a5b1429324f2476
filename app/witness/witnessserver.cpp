// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "witness/witnessserver.h"

#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <utility>

namespace vigie::witness {

namespace {

/// Bounds what a client can hold: QHttpServer of Qt 6.8 itself takes bodies of any length, and waits for them for ever.
class BoundedTcpServer final : public QTcpServer {
protected:
    void incomingConnection(qintptr handle) override
    {
        auto socket = std::make_unique<QTcpSocket>(this);
        if (!socket->setSocketDescriptor(handle) || m_connections >= WitnessServer::kMaxConnections)
            return;
        QTcpSocket* const one = socket.release();
        ++m_connections;
        connect(one, &QTcpSocket::disconnected, this, [this] { --m_connections; });
        one->setReadBufferSize(WitnessServer::kMostBytes);
        // Before the HTTP server's own reading, so that what is counted is still there.
        connect(one, &QTcpSocket::readyRead, one, [one, seen = std::int64_t{0}]() mutable {
            seen += one->bytesAvailable();
            if (seen > WitnessServer::kMostBytes)
                QMetaObject::invokeMethod(one, [one] { one->abort(); }, Qt::QueuedConnection);
        });
        QTimer::singleShot(WitnessServer::kLongestLife, one, [one] { one->abort(); });
        addPendingConnection(one);
    }

private:
    int m_connections = 0;
};

} // namespace

WitnessServer::WitnessServer(Witness witness)
    : m_witness(std::move(witness))
{
}

core::Expected<quint16> WitnessServer::listen(const QHostAddress& address, quint16 port)
{
    auto tcp = std::make_unique<BoundedTcpServer>();
    if (!tcp->listen(address, port))
        return core::fail(
            core::ErrorCode::Unreachable, address.toString().toStdString() + ':' + std::to_string(port),
            {VIGIE_TEXT("Errors", "The witness cannot listen: %1."), {tcp->errorString().toStdString()}},
            VIGIE_TEXT("Errors", "Choose another address or port with --listen."));
    m_http.setMissingHandler(&m_context, [this](const QHttpServerRequest& request, QHttpServerResponder& responder) {
        answer(request, responder);
    });
    const quint16 out = tcp->serverPort();
    m_http.bind(tcp.release()); // which takes it over
    return out;
}

void WitnessServer::answer(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    const QString path = request.url().path(QUrl::FullyEncoded);
    const auto method = request.method();
    Answer out{404, "text/plain; charset=utf-8", "There is nothing here.\n"};
    if (path == QLatin1String("/add-checkpoint")) {
        const QByteArray body = request.body();
        out = method == QHttpServerRequest::Method::Post
                  ? m_witness.addCheckpoint({body.constData(), static_cast<std::size_t>(body.size())})
                  : Answer{405, out.type, "Send checkpoints with POST.\n"};
    } else if (path == QLatin1String("/")) {
        out = method == QHttpServerRequest::Method::Get ? m_witness.about()
                                                        : Answer{405, out.type, "This page is to be read.\n"};
    }
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, QString::fromStdString(out.type));
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    responder.write(QByteArray::fromStdString(out.body), headers,
                    static_cast<QHttpServerResponder::StatusCode>(out.status));
}

} // namespace vigie::witness
