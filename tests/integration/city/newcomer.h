// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

struct mosquitto;

/// A newcomer at the city's broker: subscribes to everything and keeps the last word of each topic.
/// Thread: libmosquitto's own fills it; the test reads copies.
class Newcomer {
public:
    explicit Newcomer(int port);
    ~Newcomer();
    Newcomer(const Newcomer&) = delete;
    Newcomer& operator=(const Newcomer&) = delete;

    [[nodiscard]] std::map<std::string, std::string> words() const;
    [[nodiscard]] std::string word(const std::string& topic) const;
    /// Topics of assets, whatever their domain.
    [[nodiscard]] std::size_t assets() const;
    [[nodiscard]] std::size_t messages() const;

private:
    struct Release {
        void operator()(mosquitto* client) const;
    };
    mutable std::mutex m_mutex;
    std::map<std::string, std::string> m_words;
    std::size_t m_messages = 0;
    std::unique_ptr<mosquitto, Release> m_client;
};
