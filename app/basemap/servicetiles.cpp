// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/servicetiles.h"

#include "basemap/tilepicture.h"

#include <QEventLoop>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr int kHttpOk = 200;
constexpr int kHttpNoContent = 204;
constexpr int kHttpRedirect = 300;
constexpr int kHttpBadRequest = 400;
constexpr int kHttpNotFound = 404;

std::int64_t steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QNetworkRequest requestFor(const ServiceState& state, TileId id)
{
    QNetworkRequest out(state.address.address(id));
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    out.setMaximumRedirectsAllowed(2);
    out.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Vigie/" VIGIE_VERSION));
    out.setRawHeader("Accept", "image/png, image/jpeg, image/webp");
    if (!state.authorities.isEmpty()) {
        QSslConfiguration tls = out.sslConfiguration();
        tls.setCaCertificates(state.authorities);
        out.setSslConfiguration(tls);
    }
    return out;
}

/// Waits until it is answered, too long, too large, or nobody wants it any more. False: too large.
bool waitFor(QNetworkReply& reply, const ServiceState& state)
{
    bool isTooLarge = false;
    reply.setReadBufferSize(static_cast<qint64>(kMostPictureBytes) * 2);
    constexpr std::chrono::milliseconds kLook{50};
    QEventLoop loop;
    QTimer patience;
    const auto deadline = std::chrono::steady_clock::now() + ServiceTiles::kPatience;
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
        if (state.isStopping || std::chrono::steady_clock::now() > deadline)
            reply.abort();
    });
    const auto measure = [&] {
        isTooLarge = isTooLarge || reply.bytesAvailable() > static_cast<qint64>(kMostPictureBytes);
        if (isTooLarge)
            reply.abort();
    };
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, measure);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    patience.start(kLook);
    if (!reply.isFinished())
        loop.exec();
    return !isTooLarge;
}

tl::unexpected<core::Error> unreachable(const ServiceState& state, const QNetworkReply& reply)
{
    return fail(ErrorCode::Unreachable, state.address.host(),
                {VIGIE_TEXT("Errors", "The tile service does not answer (%1)."),
                 {QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error())}},
                VIGIE_TEXT("Errors", "What is kept of the map is shown; it is asked again when you move the map."));
}

} // namespace

ServiceState::ServiceState(ServiceTemplate service, const std::filesystem::path& cache, std::uint64_t cacheBytes,
                           QList<QSslCertificate> trusted)
    : address(std::move(service))
    , authorities(std::move(trusted))
    , kept(cache, address.text(), cacheBytes)
{
}

ServiceTiles::ServiceTiles(std::shared_ptr<ServiceState> state)
    : m_state(std::move(state))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
}

ServiceTiles::~ServiceTiles() = default;

core::Expected<std::optional<std::string>> ServiceTiles::tile(TileId id)
{
    auto kept = m_state->kept.get(id);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (kept && now - kept->fetched < kFresh)
        return std::move(kept->png);
    if (steadyNow() < m_state->quietUntil && kept)
        return std::move(kept->png);
    auto fetched = fetch(id);
    if (fetched) {
        if (const std::optional<std::string>& png = *fetched)
            m_state->kept.put(id, *png, now);
        return fetched;
    }
    if (!kept)
        return fetched;
    return std::move(kept->png);
}

core::Expected<std::optional<std::string>> ServiceTiles::fetch(TileId id)
{
    const ServiceState& state = *m_state;
    if (state.isStopping)
        return fail(ErrorCode::Cancelled, state.address.host(), VIGIE_TEXT("Errors", "Stopped as you asked."));
    const std::unique_ptr<QNetworkReply> reply(m_network->get(requestFor(state, id)));
    const bool isSmallEnough = waitFor(*reply, state);
    if (!isSmallEnough)
        return fail(tileTooLarge(state.address.host()));
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == kHttpNotFound || status == kHttpNoContent)
        return std::nullopt;
    const bool isSentAway = reply->error() == QNetworkReply::InsecureRedirectError ||
                            reply->error() == QNetworkReply::TooManyRedirectsError ||
                            (status >= kHttpRedirect && status < kHttpBadRequest);
    if (isSentAway)
        return fail(ErrorCode::Refused, state.address.host(),
                    VIGIE_TEXT("Errors", "The tile service sends us to another host, which is not asked."),
                    VIGIE_TEXT("Errors", "Give the address it really answers at in the city's profile."));
    if (reply->error() != QNetworkReply::NoError || status != kHttpOk) {
        m_state->quietUntil = steadyNow() + kQuiet.count();
        return unreachable(state, *reply);
    }
    m_state->quietUntil = 0;
    const QByteArray bytes = reply->read(static_cast<qint64>(kMostPictureBytes) + 1);
    auto png = repaint({bytes.constData(), static_cast<std::size_t>(bytes.size())}, state.address.host());
    if (!png)
        return fail(png.error());
    return std::move(*png);
}

} // namespace vigie::basemap
