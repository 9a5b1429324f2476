// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"
#include "support/tempfolder.h"

#include <map>
#include <string>
#include <vector>

namespace vigie::support {

/// How a broker of a test is set up. The defaults: anybody may connect, nothing is lost, nothing is kept on disk.
struct BrokerOptions {
    std::map<std::string, std::string> users; ///< Name -> password; not empty: nobody else may connect.
    std::string caFile;                       ///< With the next two: TLS, and TLS only.
    std::string certFile;
    std::string keyFile;
    bool wantsClientCertificate = false;
    bool persistence = false; ///< Sessions and retained messages survive the broker's end.
    bool refusesSubscriptions = false;
    int maxPacketBytes = 0;        ///< 0: no limit.
    int maxQueuedMessages = 0;     ///< Kept for a session that is away; 0: no limit.
    std::vector<std::string> more; ///< Further lines of mosquitto.conf, at its end.
};

/// A real mosquitto on a free port of the loopback. It ends with the object, or with the test.
class MosquittoBroker {
public:
    explicit MosquittoBroker(BrokerOptions options = {});
    MosquittoBroker(const MosquittoBroker&) = delete;
    MosquittoBroker& operator=(const MosquittoBroker&) = delete;

    /// Starts it, on the same port each time, and waits until it takes connections. False: `log` says why.
    [[nodiscard]] bool start();
    void stop(); ///< Asks it to end: what is persistent is written.
    void kill(); ///< SIGKILL.
    void setOptions(BrokerOptions options) { m_options = std::move(options); } ///< For the next start.

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string url() const; ///< "mqtt://127.0.0.1:12345", or "mqtts://localhost:12345" with TLS.
    [[nodiscard]] std::string log() const;
    [[nodiscard]] pid_t processId() const { return m_process.id(); }

private:
    [[nodiscard]] std::string configuration() const;
    [[nodiscard]] bool answers() const;
    [[nodiscard]] bool startOnce();

    TempFolder m_folder;
    BrokerOptions m_options;
    int m_port = 0;
    Process m_process;
};

} // namespace vigie::support
