// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tempfolder.h"

#include <string>

namespace vigie::support {

/// Certificates of a small city, made with the `openssl` command in a folder: an authority, and what it and a
/// stranger have signed. Elliptic-curve keys: all of it takes half a second.
class Certificates {
public:
    explicit Certificates(const TempFolder& folder);

    struct Pair {
        std::string certFile;
        std::string keyFile;
    };
    [[nodiscard]] bool made() const { return m_made; } ///< False: see `log`.
    [[nodiscard]] const std::string& log() const { return m_log; }

    std::string caFile;      ///< The city's own authority.
    std::string otherCaFile; ///< An authority nobody knows.
    Pair server;             ///< For localhost and 127.0.0.1, valid for a day.
    Pair expired;            ///< The same, ended on 2024-02-01.
    Pair wrongHost;          ///< For broker.elsewhere.example only.
    Pair client;             ///< For clients; its key has the passphrase kPassphrase.
    Pair strangeClient;      ///< Signed by the other authority; no passphrase.
    static constexpr const char* kPassphrase = "correct horse";

private:
    bool run(const std::string& command);
    bool authority(const std::string& name, const std::string& title);
    bool sign(Pair& pair, const std::string& name, const std::string& authority, const std::string& extensions,
              const std::string& dates);
    bool makeAll();

    std::string m_folder;
    std::string m_log;
    bool m_made = false;
};

} // namespace vigie::support
