// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/witnessclient.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace vigie::notary {

namespace {

core::Error failed(const std::string& witness, core::Message what, core::Message remedy)
{
    return {core::ErrorCode::Refused, witness, std::move(what), std::move(remedy)};
}

core::Error noAnswer(const std::string& witness, const std::string& why)
{
    return {core::ErrorCode::Unreachable, witness,
            core::Message(VIGIE_TEXT("Errors", "The witness did not answer: %1."), {why}),
            VIGIE_TEXT("Errors", "It is asked again by itself. If this lasts, ask those who run it.")};
}

core::Error notUnderstood(const std::string& witness)
{
    return failed(witness, VIGIE_TEXT("Errors", "The witness answered something that is no cosignature."),
                  VIGIE_TEXT("Errors", "It is asked again by itself. Check its address in the policy."));
}

core::Error anotherJournal(const std::string& witness, std::uint64_t size)
{
    return failed(witness,
                  core::Message(VIGIE_TEXT("Errors", "The witness says it has seen another journal, of %1 entries."),
                                {std::to_string(size)}),
                  VIGIE_TEXT("Errors",
                             "Somebody may have signed with this journal's key elsewhere, or an older copy was "
                             "put back: docs/journal.md, When something is lost."));
}

/// The size in a 409: a decimal number and a line feed.
std::optional<std::uint64_t> sizeIn(std::string_view body)
{
    if (body.ends_with('\n'))
        body.remove_suffix(1);
    return tlog::parseSize(body);
}

core::Error refusedWith(const std::string& witness, int status)
{
    switch (status) {
    case 403:
        return failed(witness, VIGIE_TEXT("Errors", "The witness does not know the key of this journal."),
                      VIGIE_TEXT("Errors", "Give those who run it the journal's public key."));
    case 404:
        return failed(witness, VIGIE_TEXT("Errors", "The witness does not sign for this journal."),
                      VIGIE_TEXT("Errors", "Give those who run it the journal's public key, or check its address."));
    case 422:
        return failed(
            witness, VIGIE_TEXT("Errors", "The witness says that the journal does not continue the one it has seen."),
            VIGIE_TEXT("Errors", "Ask those who run it which checkpoint they have, and keep both as evidence."));
    default:
        return failed(witness,
                      core::Message(VIGIE_TEXT("Errors", "The witness refused: HTTP %1."), {std::to_string(status)}),
                      VIGIE_TEXT("Errors", "It is asked again by itself. If this lasts, ask those who run it."));
    }
}

WitnessVerdict verified(std::string_view body, const tlog::Policy::Witness& witness,
                        const tlog::Checkpoint& checkpoint, std::uint64_t now)
{
    const std::string& name = witness.key.name;
    const auto lines = tlog::parseSignatureLines(body);
    if (!lines)
        return {{}, {}, notUnderstood(name)};
    for (const tlog::NoteSignature& line : *lines) {
        const auto cosignature = tlog::verifiedCosignature(line, witness.key, checkpoint.text());
        if (!cosignature)
            continue;
        const std::uint64_t most = std::chrono::seconds{kClockDifference}.count();
        if (cosignature->time > now + most || cosignature->time + most < now)
            return {{},
                    {},
                    failed(name, VIGIE_TEXT("Errors", "The clock of the witness differs from ours."),
                           VIGIE_TEXT("Errors",
                                      "Check the clock of this computer; then ask those who run the witness."))};
        return {StoredCosignature{checkpoint.size, name, cosignature->time, line.line()}, {}, {}};
    }
    return {{},
            {},
            failed(name, VIGIE_TEXT("Errors", "The answer of the witness is not signed with its key."),
                   VIGIE_TEXT("Errors", "Compare its public key in the policy with the one it publishes."))};
}

} // namespace

std::vector<WitnessReply> postAll(const std::vector<WitnessPost>& posts, std::chrono::milliseconds patience,
                                  const std::stop_token& stop)
{
    std::vector<WitnessReply> out(posts.size());
    QNetworkAccessManager network;
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QEventLoop loop;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    std::size_t waiting = posts.size();
    for (std::size_t i = 0; i < posts.size(); ++i) {
        QString address = QString::fromStdString(posts[i].url);
        while (address.endsWith(QLatin1Char('/')))
            address.chop(1);
        const QUrl url{address + QStringLiteral("/add-checkpoint"), QUrl::StrictMode};
        if (!url.isValid() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))) {
            out[i].failure = "its address is neither http nor https";
            --waiting;
            continue;
        }
        QNetworkRequest request{url};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain; charset=utf-8"));
        // Of no use to who answers, and so that no answer can unfold into something large.
        request.setRawHeader("Accept-Encoding", "identity");
        request.setDecompressedSafetyCheckThreshold(0);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        auto reply = std::unique_ptr<QNetworkReply>(network.post(request, QByteArray::fromStdString(posts[i].body)));
        reply->setReadBufferSize(static_cast<qint64>(WitnessReply::kLargest));
        QNetworkReply* const one = reply.get();
        WitnessReply& into = out[i];
        QObject::connect(one, &QNetworkReply::readyRead, one, [one, &into] {
            into.body += one->readAll().toStdString();
            if (into.body.size() > WitnessReply::kLargest) {
                into.failure = "its answer is too long";
                one->abort();
            }
        });
        QObject::connect(one, &QNetworkReply::finished, one, [one, &into, &waiting, &loop] {
            if (into.failure.empty() && one->isReadable())
                into.body += one->readAll().toStdString();
            const int status = one->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (into.body.size() > WitnessReply::kLargest && into.failure.empty())
                into.failure = "its answer is too long";
            // A status is an answer, whatever Qt calls it; a cut-off 200 is none.
            const bool isCut = one->error() != QNetworkReply::NoError && status < 300;
            if (into.failure.empty() && (status == 0 || isCut))
                into.failure = one->errorString().toStdString();
            into.status = into.failure.empty() ? status : 0;
            if (--waiting == 0)
                loop.quit();
        });
        replies.push_back(std::move(reply));
    }
    QTimer::singleShot(patience, &loop, [&loop] { loop.quit(); });
    // Queued, so that it is not lost where the loop has not begun.
    const std::stop_callback onStop{
        stop, [&loop] { QMetaObject::invokeMethod(&loop, [&loop] { loop.quit(); }, Qt::QueuedConnection); }};
    if (waiting > 0)
        loop.exec();
    for (const auto& reply : replies)
        reply->disconnect();
    for (WitnessReply& one : out) {
        if (one.status == 0 && one.failure.empty())
            one.failure = "nothing came in time";
    }
    return out;
}

WitnessVerdict judge(const WitnessReply& reply, const tlog::Policy::Witness& witness,
                     const tlog::Checkpoint& checkpoint, std::uint64_t from, std::uint64_t now)
{
    const std::string& name = witness.key.name;
    if (reply.status == 0)
        return {{}, {}, noAnswer(name, reply.failure)};
    if (reply.status == 200)
        return verified(reply.body, witness, checkpoint, now);
    if (reply.status != 409)
        return {{}, {}, refusedWith(name, reply.status)};
    const auto size = sizeIn(reply.body);
    if (!size)
        return {{}, {}, notUnderstood(name)};
    if (*size > checkpoint.size)
        return {{},
                {},
                failed(name,
                       core::Message(
                           VIGIE_TEXT("Errors", "The witness says it has seen a longer journal, of %1 entries."),
                           {std::to_string(*size)}),
                       VIGIE_TEXT("Errors", "An older copy of the journal may have been put back: docs/journal.md, "
                                            "When something is lost."))};
    // It refuses the very size it says it has: of the same size, it is the root that differs.
    if (*size == from)
        return {{}, {}, from == checkpoint.size ? anotherJournal(name, *size) : notUnderstood(name)};
    return {{}, size, {}};
}

} // namespace vigie::notary
