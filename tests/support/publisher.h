// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

struct mosquitto;

namespace vigie::support {

/// Publishes to a broker on the loopback at QoS 1 and knows what the broker has taken. libmosquitto, with its own
/// thread.
class Publisher {
public:
    struct Login {
        std::string user;
        std::string password;
    };
    /// Connects; `connected` says whether that worked.
    explicit Publisher(int port, const Login& login = {});
    ~Publisher();
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;

    [[nodiscard]] bool connected() const { return m_connected; }
    enum class Retain : bool { No, Yes };
    void publish(const std::string& topic, std::string_view payload, Retain retain = Retain::No);
    /// Waits until the broker has acknowledged everything published so far.
    [[nodiscard]] bool flush();

private:
    struct Release {
        void operator()(mosquitto* client) const;
    };
    std::unique_ptr<mosquitto, Release> m_client;
    std::atomic<bool> m_connected{false};
    std::atomic<int> m_acknowledged{0};
    int m_published = 0;
};

} // namespace vigie::support
