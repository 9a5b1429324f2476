// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/disktiles.h"
#include "basemap/servicetemplate.h"
#include "basemap/tile.h"
#include "core/expected.h"

#include <QSslCertificate>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

class QNetworkAccessManager;

namespace vigie::basemap {

/// What all fetching threads share.
struct ServiceState {
    ServiceState(ServiceTemplate service, const std::filesystem::path& cache, std::uint64_t cacheBytes,
                 QList<QSslCertificate> authorities);

    const ServiceTemplate address;
    const QList<QSslCertificate> authorities; ///< Empty: the system's.
    DiskTiles kept;
    std::atomic<bool> isStopping = false;
    /// After a failure the service is left alone until then (milliseconds of the steady clock), and what is kept is given.
    std::atomic<std::int64_t> quietUntil = 0;
};

/// Fetches tiles from a service, one at a time; each thread has its own.
/// Only the one host is asked, over https with its certificate checked; a redirection to another is refused; a tile of more
/// than 1 MiB, of a wrong kind, or that takes longer than kPatience, too. A tile is asked for again after kFresh; the one
/// that is kept stands in as long as that fails.
class ServiceTiles {
public:
    static constexpr std::chrono::seconds kPatience{8};
    static constexpr std::chrono::hours kFresh{24 * 14};
    static constexpr std::chrono::milliseconds kQuiet{5'000};

    explicit ServiceTiles(std::shared_ptr<ServiceState> state);
    ~ServiceTiles();

    /// A PNG (see repaint); nothing where the service has no such tile. Blocks. Failure: Unreachable, Refused, and those of
    /// repaint; Cancelled once the state is stopping.
    [[nodiscard]] core::Expected<std::optional<std::string>> tile(TileId id);

private:
    [[nodiscard]] core::Expected<std::optional<std::string>> fetch(TileId id);
    std::shared_ptr<ServiceState> m_state;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace vigie::basemap
