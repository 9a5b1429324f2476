// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notary/witnessclient.h"
#include "support/process.h"
#include "support/waitfor.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>

namespace vigie::test {

namespace fs = std::filesystem;
using support::freePort;
using support::Process;
using support::runToEnd;
using support::waitFor;

inline std::string read(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A real vigie-witness with a folder of its own.
class RealWitness {
public:
    RealWitness(fs::path folder, std::string name, fs::path logs)
        : m_folder(std::move(folder))
        , m_name(std::move(name))
        , m_logs(std::move(logs))
        , m_port(freePort())
    {
    }

    [[nodiscard]] bool start()
    {
        const std::string log = m_folder.string() + ".log";
        fs::remove(log); // of an earlier run, which says the same
        const bool isStarted =
            m_process.start({VIGIE_BINARY_DIR "/vigie-witness", "--listen", "127.0.0.1:" + std::to_string(m_port),
                             "--store", m_folder.string(), "--logs", m_logs.string(), "--name", m_name},
                            log);
        return isStarted && waitFor([&] { return read(log).find("listening on") != std::string::npos; });
    }
    void kill() { m_process.kill(); }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::string vkey() const
    {
        const std::string out = runToEnd({VIGIE_BINARY_DIR "/vigie-witness", "--show-key", "--store",
                                          m_folder.string(), "--name", m_name})
                                    .output;
        return out.substr(0, out.find('\n'));
    }
    [[nodiscard]] notary::WitnessReply ask(const std::string& body) const
    {
        return notary::postAll({{url(), body}}, std::chrono::seconds{30}, {})[0];
    }

private:
    fs::path m_folder;
    std::string m_name;
    fs::path m_logs;
    int m_port;
    Process m_process;
};

/// Answers everybody with the same bytes, or takes what is sent and never answers. In a thread of its own.
class FalseWitness {
public:
    FalseWitness()
    {
        m_thread.start();
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    // Only once the body is there, which ends with a signature: the line feed of a note.
                    const QByteArray seen = socket->peek(socket->bytesAvailable());
                    if (!seen.contains("\xE2\x80\x94") || !seen.endsWith('\n'))
                        return;
                    socket->readAll();
                    ++m_asked;
                    if (m_answer.isEmpty())
                        return;
                    socket->write(m_answer);
                    socket->disconnectFromHost();
                });
            }
        });
        QMetaObject::invokeMethod(
            &m_server, [this] { m_server.listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    }
    ~FalseWitness()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket*>());
                m_server.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    FalseWitness(const FalseWitness&) = delete;
    FalseWitness& operator=(const FalseWitness&) = delete;

    /// Nothing: never.
    void answer(const QByteArray& bytes)
    {
        QMetaObject::invokeMethod(&m_server, [&] { m_answer = bytes; }, Qt::BlockingQueuedConnection);
    }
    static QByteArray http(const char* status, const std::string& body, const char* type = "text/plain")
    {
        return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type +
               "\r\nContent-Length: " + QByteArray::number(static_cast<qint64>(body.size())) +
               "\r\nConnection: close\r\n\r\n" + QByteArray::fromStdString(body);
    }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.serverPort()); }

private:
    QThread m_thread;
    QTcpServer m_server;
    QByteArray m_answer;
    std::atomic<int> m_asked = 0;
};

} // namespace vigie::test
