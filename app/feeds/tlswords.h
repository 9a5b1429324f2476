// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <string>

struct x509_st;
struct x509_store_ctx_st;

namespace vigie::feeds {

/// What OpenSSL and a TLS peer say, in words a person can act on. Pure, but for OpenSSL's own queue of errors.

/// Why the certificate being verified is not accepted for `host`: expired on a date, for other names, from an unknown
/// authority...
[[nodiscard]] core::Error certificateProblem(x509_store_ctx_st* store, const std::string& host);

/// The alert (RFC 8446, section 6) by which the peer ended the handshake or the connection.
[[nodiscard]] core::Error alertProblem(int alert, const std::string& host, bool weShowedACertificate);

/// The peer closed right after the handshake and said nothing.
[[nodiscard]] core::Error closedAfterHandshake(const std::string& host, bool weShowedACertificate);

/// Whether our own certificate has begun and not ended, by the computer's clock, as the peer will judge it.
[[nodiscard]] core::Expected<void> ownCertificateStillValid(const x509_st* certificate, const std::string& file);

/// The first reason in OpenSSL's queue ("bad decrypt", "No such file or directory"), which is emptied.
[[nodiscard]] std::string lastOpensslReason();

} // namespace vigie::feeds
