// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mosquittobroker.h"

#include "support/waitfor.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <utility>

namespace vigie::support {

namespace {

/// Lets everybody do everything but subscribe.
constexpr const char* kNoSubscriptions =
    R"({"defaultACLAccess": {"publishClientSend": true, "publishClientReceive": true,
"subscribe": false, "unsubscribe": true}, "clients": [], "groups": [], "roles": []})";

const char* pluginFile()
{
    return "/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so";
}

} // namespace

MosquittoBroker::MosquittoBroker(BrokerOptions options)
    : m_options(std::move(options))
    , m_port(freePort())
{
}

std::string MosquittoBroker::configuration() const
{
    std::ostringstream out;
    out << "per_listener_settings false\n"
        << "log_dest stderr\nlog_type error\nlog_type warning\nlog_type notice\n"
        << "max_inflight_messages 1000\nmax_queued_messages " << m_options.maxQueuedMessages
        << "\nmax_queued_bytes 0\n";
    if (m_options.maxPacketBytes > 0)
        out << "max_packet_size " << m_options.maxPacketBytes << "\n";
    if (m_options.persistence)
        out << "persistence true\npersistence_location " << m_folder.path().string()
            << "/\nautosave_on_changes true\n"
            << "autosave_interval 1\n";
    if (m_options.users.empty())
        out << "allow_anonymous true\n";
    else
        out << "allow_anonymous false\npassword_file " << m_folder.file("passwords") << "\n";
    if (m_options.refusesSubscriptions)
        out << "plugin " << pluginFile() << "\nplugin_opt_config_file " << m_folder.file("rights.json") << "\n";
    out << "listener " << m_port << " 127.0.0.1\n";
    if (!m_options.certFile.empty())
        out << "cafile " << m_options.caFile << "\ncertfile " << m_options.certFile << "\nkeyfile "
            << m_options.keyFile << "\nrequire_certificate " << (m_options.wantsClientCertificate ? "true" : "false")
            << "\n";
    for (const std::string& line : m_options.more)
        out << line << "\n";
    if (::geteuid() == 0) // mosquitto would leave root for a user that cannot read these files.
        out << "user root\n";
    return out.str();
}

bool MosquittoBroker::start()
{
    m_folder.write("mosquitto.conf", configuration());
    m_folder.write("rights.json", kNoSubscriptions);
    if (!m_options.users.empty()) {
        std::string plain;
        for (const auto& [name, password] : m_options.users)
            plain += name + ":" + password + "\n";
        const std::string file = m_folder.write("passwords", plain);
        if (runToEnd({"mosquitto_passwd", "-U", file}).exitCode != 0)
            return false;
    }
    return startOnce();
}

bool MosquittoBroker::startOnce()
{
    if (!m_process.start({"mosquitto", "-c", m_folder.file("mosquitto.conf")}, m_folder.file("log")))
        return false;
    return waitFor([this] { return answers() || !m_process.running(); }) && m_process.running();
}

bool MosquittoBroker::answers() const
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(m_port));
    const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return connected;
}

void MosquittoBroker::stop()
{
    m_process.terminate();
}
void MosquittoBroker::kill()
{
    m_process.kill();
}

std::string MosquittoBroker::url() const
{
    const bool tls = !m_options.certFile.empty();
    return (tls ? "mqtts://localhost:" : "mqtt://127.0.0.1:") + std::to_string(m_port);
}

std::string MosquittoBroker::log() const
{
    std::ifstream file{m_folder.file("log"), std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace vigie::support
