// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newcomer.h"

#include <mosquitto.h>

#include <algorithm>

void Newcomer::Release::operator()(mosquitto* client) const
{
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, false);
    mosquitto_destroy(client);
}

Newcomer::Newcomer(int port)
{
    mosquitto_lib_init();
    m_client.reset(mosquitto_new(nullptr, true, this));
    mosquitto_username_pw_set(m_client.get(), "vigie", "secret");
    mosquitto_connect_callback_set(
        m_client.get(), [](mosquitto* client, void*, int) { mosquitto_subscribe(client, nullptr, "valmer/#", 1); });
    mosquitto_message_callback_set(m_client.get(), [](mosquitto*, void* self, const mosquitto_message* message) {
        auto* newcomer = static_cast<Newcomer*>(self);
        const std::lock_guard lock(newcomer->m_mutex);
        ++newcomer->m_messages;
        newcomer->m_words[message->topic].assign(static_cast<const char*>(message->payload),
                                                 static_cast<std::size_t>(message->payloadlen));
    });
    mosquitto_connect(m_client.get(), "127.0.0.1", port, 30);
    mosquitto_loop_start(m_client.get());
}

Newcomer::~Newcomer() = default;

std::map<std::string, std::string> Newcomer::words() const
{
    const std::lock_guard lock(m_mutex);
    return m_words;
}

std::string Newcomer::word(const std::string& topic) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_words.find(topic);
    return found == m_words.end() ? std::string{} : found->second;
}

std::size_t Newcomer::assets() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(std::count_if(m_words.begin(), m_words.end(), [](const auto& word) {
        return word.first.find("/urn:ngsi-ld:") != std::string::npos;
    }));
}

std::size_t Newcomer::messages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}
