// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/secret.h"

#include <sys/stat.h>

#include <array>
#include <cstdlib>
#include <fstream>

namespace vigie::feeds {

namespace {

using core::ErrorCode;
using core::fail;

core::Expected<std::string> readEnvironment(const std::string& name)
{
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the environment is not changed while the application runs
    const char* value = std::getenv(name.c_str());
    if (value == nullptr)
        return fail(
            ErrorCode::NotFound, "env:" + name,
            {VIGIE_TEXT("Errors", "The environment variable %1, which holds a password, is not set."), {name}},
            VIGIE_TEXT("Errors", "Set it before starting Vigie, or change where the profile says the password is."));
    return std::string{value};
}

core::Expected<std::string> readFile(const std::string& path)
{
    constexpr std::streamsize kMaxBytes = 4096;
    struct stat about{};
    std::ifstream file{path, std::ios::binary};
    if (!file || ::stat(path.c_str(), &about) != 0)
        return fail(ErrorCode::Io, path, VIGIE_TEXT("Errors", "The file that holds a password cannot be read."),
                    VIGIE_TEXT("Errors", "Check that it exists and that the person who runs Vigie may read it."));
    if ((about.st_mode & S_IRWXO) != 0)
        return fail(ErrorCode::Refused, path,
                    VIGIE_TEXT("Errors", "The file that holds a password can be read by everybody on this computer."),
                    VIGIE_TEXT("Errors", "Take the rights of others away: chmod o-rwx, then try again."));
    std::array<char, kMaxBytes> text{};
    file.read(text.data(), kMaxBytes);
    std::string secret{text.data(), static_cast<std::size_t>(file.gcount())};
    if (const auto end = secret.find_first_of("\r\n"); end != std::string::npos)
        secret.resize(end);
    if (secret.empty())
        return fail(ErrorCode::InvalidInput, path, VIGIE_TEXT("Errors", "The file that holds a password is empty."),
                    VIGIE_TEXT("Errors", "Write the password on its first line."));
    return secret;
}

} // namespace

core::Expected<SecretSource> secretSourceFromText(std::string_view text)
{
    using Kind = SecretSource::Kind;
    struct Scheme {
        std::string_view prefix;
        Kind kind;
    };
    constexpr std::array<Scheme, 3> kSchemes{
        {{"env:", Kind::Environment}, {"file:", Kind::File}, {"keyring:", Kind::Keyring}}};
    if (text.empty())
        return SecretSource{};
    for (const auto& [prefix, kind] : kSchemes) {
        if (text.starts_with(prefix) && text.size() > prefix.size())
            return SecretSource{kind, std::string{text.substr(prefix.size())}};
    }
    return fail(ErrorCode::InvalidInput, {}, VIGIE_TEXT("Errors", "A password may not be written in a profile."),
                VIGIE_TEXT("Errors", "Write where it is kept: env:NAME, file:/path or keyring:NAME. If it was a real "
                                     "password, change it."));
}

core::Expected<std::string> readSecret(const SecretSource& source)
{
    switch (source.kind) {
    case SecretSource::Kind::None:
        return std::string{};
    case SecretSource::Kind::Environment:
        return readEnvironment(source.name);
    case SecretSource::Kind::File:
        return readFile(source.name);
    case SecretSource::Kind::Keyring:
        break;
    }
    return fail(ErrorCode::Unsupported, "keyring:" + source.name,
                VIGIE_TEXT("Errors", "There is no keyring here to read a password from."),
                VIGIE_TEXT("Errors", "Keep the password in a file or in the environment: file:/path or env:NAME."));
}

} // namespace vigie::feeds
