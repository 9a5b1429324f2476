// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <memory>
#include <optional>
#include <string>

struct ssl_ctx_st;

namespace vigie::feeds {

/// What a TLS connection to one host is checked against, and what we show of ourselves. There is no way to ignore an
/// error.
struct TlsFiles {
    std::string caFile;     ///< PEM; empty: the system's authorities.
    std::string certFile;   ///< PEM with its chain; empty: we show none.
    std::string keyFile;    ///< PEM.
    std::string passphrase; ///< Of keyFile; empty: it has none.
};

/// An OpenSSL context for connections to one host: TLS 1.2 or 1.3, the chain, the dates and the host's name verified.
/// It remembers why the last handshake failed in words a person can act on, which libmosquitto does not tell. Thread:
/// one. Sources: RFC 5280 (path validation), RFC 6125 (names), RFC 8446 section 6 (alerts).
class TlsContext {
public:
    /// Reads the files anew. Fails with the file's name when one cannot be read, is not PEM, has expired, or key and
    /// certificate do not belong together.
    [[nodiscard]] static core::Expected<std::unique_ptr<TlsContext>> make(const TlsFiles& files, std::string host);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    [[nodiscard]] ssl_ctx_st* native() const { return m_context.get(); }

    /// What this side found wrong with the peer's certificate, or the alert by which the peer refused us.
    [[nodiscard]] const std::optional<core::Error>& failure() const { return m_failure; }
    /// What to think when the peer closes before it has said a word inside TLS. In TLS 1.3 our certificate is judged
    /// after our side is done, and the alert that says so can be lost with the connection. nullopt: the handshake was
    /// not done.
    [[nodiscard]] std::optional<core::Error> suspicion() const;

private:
    struct Callbacks;
    struct Release {
        void operator()(ssl_ctx_st* context) const;
    };

    TlsContext(ssl_ctx_st* context, std::string host, bool showsCertificate);
    [[nodiscard]] core::Expected<void> load(const TlsFiles& files);

    std::unique_ptr<ssl_ctx_st, Release> m_context;
    std::string m_host;
    bool m_showsCertificate;
    bool m_handshakeDone = false;
    std::optional<core::Error> m_failure;
};

} // namespace vigie::feeds
