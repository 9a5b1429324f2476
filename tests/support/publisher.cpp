// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/publisher.h"

#include "support/waitfor.h"

#include <mosquitto.h>

#include <chrono>

namespace vigie::support {

using namespace std::chrono_literals;

void Publisher::Release::operator()(mosquitto* client) const
{
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, false);
    mosquitto_destroy(client);
}

Publisher::Publisher(int port, const Login& login)
{
    static const int ready = mosquitto_lib_init();
    (void)ready;
    m_client.reset(mosquitto_new(nullptr, true, this));
    mosquitto* client = m_client.get();
    if (!login.user.empty())
        mosquitto_username_pw_set(client, login.user.c_str(), login.password.c_str());
    mosquitto_connect_callback_set(
        client, [](mosquitto*, void* self, int code) { static_cast<Publisher*>(self)->m_connected = code == 0; });
    mosquitto_publish_callback_set(
        client, [](mosquitto*, void* self, int) { ++static_cast<Publisher*>(self)->m_acknowledged; });
    mosquitto_max_inflight_messages_set(client, 1000);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
    if (mosquitto_connect(client, "127.0.0.1", port, 60) == MOSQ_ERR_SUCCESS &&
        mosquitto_loop_start(client) == MOSQ_ERR_SUCCESS)
        (void)waitFor([this] { return connected(); });
}

Publisher::~Publisher() = default;

void Publisher::publish(const std::string& topic, std::string_view payload, Retain retain)
{
    if (mosquitto_publish(m_client.get(), nullptr, topic.c_str(), static_cast<int>(payload.size()), payload.data(), 1,
                          retain == Retain::Yes) == MOSQ_ERR_SUCCESS)
        ++m_published;
}

bool Publisher::flush()
{
    return waitFor([this] { return m_acknowledged >= m_published; }, 120s);
}

} // namespace vigie::support
