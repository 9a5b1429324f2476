// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include "support/process.h"

namespace vigie::support {

namespace {
constexpr const char* kOneDay = "-days 1";
constexpr const char* kLongAgo = "-not_before 20240101000000Z -not_after 20240201000000Z";
constexpr const char* kHere = "subjectAltName=DNS:localhost,IP:127.0.0.1";
constexpr const char* kElsewhere = "subjectAltName=DNS:broker.elsewhere.example";
constexpr const char* kClient = "extendedKeyUsage=clientAuth";
} // namespace

Certificates::Certificates(const TempFolder& folder)
    : m_folder(folder.path().string())
{
    m_made = makeAll();
}

bool Certificates::makeAll()
{
    caFile = m_folder + "/ca.crt";
    otherCaFile = m_folder + "/other.crt";
    return authority("ca", "City of Valmer") && authority("other", "Nobody") &&
           sign(server, "server", "ca", kHere, kOneDay) && sign(expired, "expired", "ca", kHere, kLongAgo) &&
           sign(wrongHost, "wronghost", "ca", kElsewhere, kOneDay) &&
           sign(client, "client", "ca", kClient, kOneDay) &&
           sign(strangeClient, "strange", "other", kClient, kOneDay) &&
           run("openssl ec -in client.key -aes256 -passout 'pass:" + std::string{kPassphrase} +
               "' -out client.locked") &&
           run("chmod 600 *.key client.locked && mv client.locked client.key");
}

bool Certificates::run(const std::string& command)
{
    const Outcome outcome = runToEnd({"sh", "-c", "cd '" + m_folder + "' && " + command});
    m_log += outcome.output;
    return outcome.exitCode == 0;
}

bool Certificates::authority(const std::string& name, const std::string& title)
{
    return run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=" + title +
               "' -keyout " + name + ".key -out " + name + ".crt");
}

bool Certificates::sign(Pair& pair, const std::string& name, const std::string& authority,
                        const std::string& extensions, const std::string& dates)
{
    pair = {m_folder + "/" + name + ".crt", m_folder + "/" + name + ".key"};
    return run("openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=" + name +
               "' -keyout " + name + ".key -out " + name + ".csr && echo '" + extensions + "' > " + name +
               ".ext && openssl x509 -req -in " + name + ".csr -CA " + authority + ".crt -CAkey " + authority +
               ".key -CAcreateserial " + dates + " -extfile " + name + ".ext -out " + name + ".crt");
}

} // namespace vigie::support
