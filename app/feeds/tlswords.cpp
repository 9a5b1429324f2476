// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/tlswords.h"

#include "core/timestamp.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>

namespace vigie::feeds {

namespace {

using core::Error;
using core::ErrorCode;

const char* const kRenewRemedy =
    VIGIE_TEXT("Errors", "Ask who runs the broker to renew it. If the date of this computer is wrong, set it.");

/// "2026-11-22 01:40 UTC".
std::string dateOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return "?";
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &parts);
    return {text.data(), size};
}

std::string commonName(const X509_NAME* name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return "?";
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0)
        return "?";
    std::string out{reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
    OPENSSL_free(text);
    return out.substr(0, 100);
}

std::string addressText(const ASN1_OCTET_STRING* address)
{
    const unsigned char* bytes = ASN1_STRING_get0_data(address);
    const int size = ASN1_STRING_length(address);
    std::string out;
    for (int i = 0; i < size; ++i) {
        const bool v4 = size == 4;
        std::array<char, 8> part{};
        (void)std::snprintf(part.data(), part.size(), v4 ? "%s%d" : "%s%02x",
                            i == 0 ? ""
                            : v4   ? "."
                                   : (i % 2 ? "" : ":"),
                            bytes[i]);
        out += part.data();
    }
    return out;
}

/// The names and addresses a certificate is for: "broker.example, 192.0.2.1".
std::string namesOf(const X509* certificate)
{
    const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> names{
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        &GENERAL_NAMES_free};
    constexpr int kShown = 8;
    std::string out;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()) && i < kShown; ++i) {
        int type = 0;
        const void* value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type);
        const auto* text = static_cast<const ASN1_STRING*>(value);
        if (type != GEN_DNS && type != GEN_IPADD)
            continue;
        out += out.empty() ? "" : ", ";
        if (type == GEN_DNS)
            out.append(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                       static_cast<std::size_t>(ASN1_STRING_length(text)));
        else
            out += addressText(text);
    }
    return out.empty() ? commonName(X509_get_subject_name(certificate)) : out.substr(0, 300);
}

Error ofAuthority(const X509* certificate, const std::string& host)
{
    return {ErrorCode::Refused,
            host,
            {VIGIE_TEXT("Errors",
                        "The broker's certificate was issued by \"%1\", an authority that is not trusted here."),
             {commonName(X509_get_issuer_name(certificate))}},
            VIGIE_TEXT("Errors",
                       "Put the certificate of the city's own authority into the profile (ca). If the broker should "
                       "have another certificate, ask who runs it: somebody may be in between.")};
}

Error ofNames(const X509* certificate, const std::string& host)
{
    return {
        ErrorCode::Refused,
        host,
        {VIGIE_TEXT("Errors", "The broker's certificate is for %1, not for %2."), {namesOf(certificate), host}},
        VIGIE_TEXT("Errors",
                   "Write the address in the profile as it is in the certificate, or ask who runs the broker for a "
                   "certificate with this name: somebody may be in between.")};
}

} // namespace

Error certificateProblem(x509_store_ctx_st* store, const std::string& host)
{
    const X509* certificate = X509_STORE_CTX_get_current_cert(store);
    const int error = X509_STORE_CTX_get_error(store);
    const bool authority = X509_STORE_CTX_get_error_depth(store) > 0;
    if (certificate == nullptr)
        return {ErrorCode::Refused, host, VIGIE_TEXT("Errors", "The broker showed no certificate."), kRenewRemedy};
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return {ErrorCode::Refused,
                host,
                {authority ? VIGIE_TEXT("Errors", "The certificate of the broker's authority expired on %1.")
                           : VIGIE_TEXT("Errors", "The broker's certificate expired on %1."),
                 {dateOf(X509_get0_notAfter(certificate))}},
                kRenewRemedy};
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return {ErrorCode::Refused,
                host,
                {VIGIE_TEXT("Errors", "The broker's certificate is valid only from %1 on."),
                 {dateOf(X509_get0_notBefore(certificate))}},
                VIGIE_TEXT("Errors", "Check the date of this computer first; then ask who runs the broker.")};
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return ofNames(certificate, host);
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return ofAuthority(certificate, host);
    default:
        return {ErrorCode::Refused,
                host,
                {VIGIE_TEXT("Errors", "The broker's certificate is not accepted: %1."),
                 {X509_verify_cert_error_string(error)}},
                VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
    }
}

Error alertProblem(int alert, const std::string& host, bool weShowedACertificate)
{
    switch (alert) {
    case SSL_AD_PROTOCOL_VERSION:
    case SSL_AD_INSUFFICIENT_SECURITY:
        return {ErrorCode::Unsupported, host,
                VIGIE_TEXT("Errors", "The broker speaks no version of TLS that is safe (1.2 or 1.3)."),
                VIGIE_TEXT("Errors", "Ask who runs the broker to update it.")};
    case SSL_AD_CERTIFICATE_REQUIRED:
    case SSL_AD_HANDSHAKE_FAILURE:
        if (!weShowedACertificate)
            return {ErrorCode::Refused, host,
                    VIGIE_TEXT("Errors", "The broker asks for a certificate of ours, and the profile names none."),
                    VIGIE_TEXT("Errors",
                               "Ask who runs the broker for a certificate and its key, and name both in the profile "
                               "(certificate, key).")};
        break;
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_REVOKED:
    case SSL_AD_CERTIFICATE_EXPIRED:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_ACCESS_DENIED:
    case SSL_AD_DECRYPT_ERROR:
        return {
            ErrorCode::Refused,
            host,
            {VIGIE_TEXT("Errors", "The broker refuses our own certificate (%1)."),
             {SSL_alert_desc_string_long(alert)}},
            VIGIE_TEXT("Errors",
                       "Ask who runs the broker whether our certificate is still good and comes from an authority it "
                       "trusts.")};
    default:
        break;
    }
    return {ErrorCode::Refused,
            host,
            {VIGIE_TEXT("Errors", "The broker ended the TLS connection (%1)."), {SSL_alert_desc_string_long(alert)}},
            VIGIE_TEXT("Errors", "Show this sentence to who runs the broker.")};
}

core::Error closedAfterHandshake(const std::string& host, bool weShowedACertificate)
{
    if (weShowedACertificate)
        return {
            ErrorCode::Refused, host,
            VIGIE_TEXT(
                "Errors",
                "The broker closed the connection once it had seen our own certificate: most likely it refuses "
                "it."),
            VIGIE_TEXT("Errors",
                       "Ask who runs the broker whether our certificate is still good and comes from an authority it "
                       "trusts.")};
    return {
        ErrorCode::Refused, host,
        VIGIE_TEXT(
            "Errors",
            "The broker closed the connection after the TLS handshake: most likely it asks for a certificate of "
            "ours, and the profile names none."),
        VIGIE_TEXT("Errors",
                   "Ask who runs the broker whether it wants a certificate, and which version of MQTT it speaks.")};
}

core::Expected<void> ownCertificateStillValid(const x509_st* certificate, const std::string& file)
{
    if (X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0)
        return core::fail(
            ErrorCode::Refused, file,
            {VIGIE_TEXT("Errors", "Our own certificate expired on %1."), {dateOf(X509_get0_notAfter(certificate))}},
            VIGIE_TEXT("Errors",
                       "Ask who runs the broker for a new one. If the date of this computer is wrong, set it."));
    return {};
}

std::string lastOpensslReason()
{
    const unsigned long error = ERR_get_error();
    ERR_clear_error();
    if (error == 0)
        return "?";
    if (ERR_SYSTEM_ERROR(error))
        return std::generic_category().message(ERR_GET_REASON(error));
    const char* reason = ERR_reason_error_string(error);
    return reason == nullptr ? "OpenSSL " + std::to_string(error) : reason;
}

} // namespace vigie::feeds
