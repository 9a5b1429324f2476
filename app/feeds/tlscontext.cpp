// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/tlscontext.h"

#include "feeds/tlswords.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace vigie::feeds {

using core::ErrorCode;
using core::fail;

struct TlsContext::Callbacks {
    static TlsContext* of(const SSL* ssl)
    {
        return ssl == nullptr ? nullptr : static_cast<TlsContext*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    }

    /// OpenSSL asks this for each certificate of the chain; its own verdict is never changed.
    static int verify(int accepted, X509_STORE_CTX* store)
    {
        const auto* ssl =
            static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        TlsContext* self = of(ssl);
        if (accepted == 0 && self != nullptr && !self->m_failure)
            self->m_failure = certificateProblem(store, self->m_host);
        return accepted;
    }

    static void inform(const SSL* ssl, int where, int value)
    {
        constexpr int kFatal = 2;
        TlsContext* self = of(ssl);
        const bool fatalFromPeer =
            (where & SSL_CB_ALERT) != 0 && (where & SSL_CB_READ) != 0 && (value >> 8) == kFatal;
        if (self != nullptr && (where & SSL_CB_HANDSHAKE_DONE) != 0)
            self->m_handshakeDone = true;
        if (fatalFromPeer && self != nullptr && !self->m_failure)
            self->m_failure = alertProblem(value & 0xff, self->m_host, self->m_showsCertificate);
    }

    static int passphrase(char* buffer, int size, int /*writing*/, void* user)
    {
        const auto& text = *static_cast<const std::string*>(user);
        const int length = std::min(static_cast<int>(text.size()), size);
        std::memcpy(buffer, text.data(), static_cast<std::size_t>(length));
        return length;
    }
};

namespace {

core::Expected<void> fileFailed(const std::string& file, const char* what)
{
    const std::string detail = lastOpensslReason();
    return fail(ErrorCode::Io, file, {what, {detail}},
                VIGIE_TEXT("Errors", "Check that the file is there, readable, and in PEM form."));
}

bool setHost(SSL_CTX* context, const std::string& host)
{
    X509_VERIFY_PARAM* parameters = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    // An address is checked against the addresses in the certificate, a name against its names.
    if (X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str()) == 1)
        return true;
    ERR_clear_error();
    return X509_VERIFY_PARAM_set1_host(parameters, host.c_str(), host.size()) == 1;
}

} // namespace

void TlsContext::Release::operator()(ssl_ctx_st* context) const
{
    SSL_CTX_free(context);
}

TlsContext::TlsContext(ssl_ctx_st* context, std::string host, bool showsCertificate)
    : m_context(context)
    , m_host(std::move(host))
    , m_showsCertificate(showsCertificate)
{
}

TlsContext::~TlsContext()
{
    // libmosquitto may hold the context a little longer; it must not call back into what is gone.
    if (m_context)
        SSL_CTX_set_app_data(m_context.get(), nullptr);
}

core::Expected<std::unique_ptr<TlsContext>> TlsContext::make(const TlsFiles& files, std::string host)
{
    ERR_clear_error();
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    if (context == nullptr)
        return fail(ErrorCode::Internal, host,
                    {VIGIE_TEXT("Errors", "TLS could not be set up (%1)."), {lastOpensslReason()}},
                    VIGIE_TEXT("Errors", "Check the installation of OpenSSL on this computer."));
    std::unique_ptr<TlsContext> out{new TlsContext{context, std::move(host), !files.certFile.empty()}};
    SSL_CTX_set_app_data(context, out.get());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, &Callbacks::verify);
    SSL_CTX_set_info_callback(context, &Callbacks::inform);
    if (!setHost(context, out->m_host))
        return fail(ErrorCode::InvalidInput, out->m_host, VIGIE_TEXT("Errors", "This is not the name of a host."),
                    VIGIE_TEXT("Errors", "Correct the address of the broker in the profile."));
    if (auto loaded = out->load(files); !loaded)
        return fail(std::move(loaded.error()));
    return out;
}

std::optional<core::Error> TlsContext::suspicion() const
{
    if (!m_handshakeDone)
        return std::nullopt;
    return closedAfterHandshake(m_host, m_showsCertificate);
}

core::Expected<void> TlsContext::load(const TlsFiles& files)
{
    SSL_CTX* context = m_context.get();
    if (files.caFile.empty())
        SSL_CTX_set_default_verify_paths(context);
    else if (SSL_CTX_load_verify_file(context, files.caFile.c_str()) != 1)
        return fileFailed(files.caFile,
                          VIGIE_TEXT("Errors", "The certificate of the authority cannot be used (%1)."));
    if (files.certFile.empty())
        return {};
    if (SSL_CTX_use_certificate_chain_file(context, files.certFile.c_str()) != 1)
        return fileFailed(files.certFile, VIGIE_TEXT("Errors", "Our own certificate cannot be used (%1)."));
    std::string passphrase = files.passphrase;
    // Without a callback OpenSSL would ask on the terminal, and wait.
    SSL_CTX_set_default_passwd_cb(context, &Callbacks::passphrase);
    SSL_CTX_set_default_passwd_cb_userdata(context, &passphrase);
    const bool loaded = SSL_CTX_use_PrivateKey_file(context, files.keyFile.c_str(), SSL_FILETYPE_PEM) == 1;
    SSL_CTX_set_default_passwd_cb_userdata(context, nullptr);
    SSL_CTX_set_default_passwd_cb(context, nullptr);
    OPENSSL_cleanse(passphrase.data(), passphrase.size());
    if (!loaded)
        return fileFailed(files.keyFile,
                          VIGIE_TEXT("Errors",
                                     "The key of our own certificate cannot be used: not that certificate's key, or "
                                     "another passphrase (%1)."));
    return ownCertificateStillValid(SSL_CTX_get0_certificate(context), files.certFile);
}

} // namespace vigie::feeds
