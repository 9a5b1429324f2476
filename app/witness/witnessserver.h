// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "witness/witness.h"

#include <QHostAddress>
#include <QHttpServer>

namespace vigie::witness {

/// The witness over HTTP: POST /add-checkpoint and GET /. One request at a time: each is a matter of milliseconds.
/// Bounds: kMaxConnections at once, each for kLongestLife and kMostBytes of requests at most; then it is closed.
/// Thread: that of its event loop.
class WitnessServer {
public:
    static constexpr int kMaxConnections = 64;
    static constexpr std::chrono::seconds kLongestLife{30};
    static constexpr std::int64_t kMostBytes = std::int64_t{1024} * 1024;

    explicit WitnessServer(Witness witness);

    /// The port, also where 0 was asked for. Unreachable where nobody may listen there.
    [[nodiscard]] core::Expected<quint16> listen(const QHostAddress& address, quint16 port);

private:
    void answer(const QHttpServerRequest& request, QHttpServerResponder& responder);

    Witness m_witness;
    QObject m_context; ///< Of the handler.
    QHttpServer m_http;
};

} // namespace vigie::witness
