// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "witness/witnesskey.h"

#include "storage/files.h"
#include "tlog/base64.h"
#include "tlog/checkpoint.h"
#include "tlog/lines.h"

#include <utility>

namespace vigie::witness {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::Expected;
using core::fail;

Expected<void> checkName(const std::string& name)
{
    if (tlog::isKeyName(name) && name.size() <= WitnessKey::kLongestName)
        return {};
    return fail(ErrorCode::InvalidInput, name,
                VIGIE_TEXT("Errors", "A witness needs a name without spaces and \"+\"."),
                VIGIE_TEXT("Errors", "Give it an address that is yours: --name your-university.example/witness"));
}

Expected<void> make(const fs::path& file, const std::string& name)
{
    if (auto named = checkName(name); !named)
        return named;
    tlog::Seed seed = tlog::SigningKey::make().seed();
    auto written = storage::writeFile(file, name + '\n' + tlog::toBase64(seed) + '\n');
    tlog::wipe(seed);
    // Its name in the folder too: a key that signed and is gone after a power cut could not be told from another.
    return written ? storage::syncFolder(file.parent_path()) : written;
}

} // namespace

Expected<WitnessKey> WitnessKey::open(const fs::path& file, const std::string& name)
{
    constexpr std::uint64_t kLongest = 1024;
    std::error_code error;
    const auto about = fs::status(file, error);
    if (!fs::exists(about)) {
        if (auto made = make(file, name); !made)
            return fail(made.error());
    } else if ((about.permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none) {
        return fail(
            ErrorCode::Refused, file.string(),
            VIGIE_TEXT("Errors", "The witness's key can be read by others on this computer."),
            VIGIE_TEXT("Errors",
                       "Take the rights of others away: chmod go-rwx, then try again. Think about a new key."));
    }
    const auto bytes = storage::readFile(file, kLongest);
    if (!bytes)
        return fail(bytes.error());
    std::string_view rest = *bytes;
    const auto ownName = tlog::takeLine(rest);
    const auto secret = tlog::takeLine(rest);
    auto seed = secret ? tlog::digestFromBase64(*secret) : std::nullopt;
    if (!ownName || !seed || !rest.empty() || !checkName(std::string(*ownName)))
        return fail(ErrorCode::Corrupt, file.string(), VIGIE_TEXT("Errors", "This is not the key of a witness."),
                    VIGIE_TEXT("Errors", "Put back a copy of the file, or begin with a new key in another folder."));
    if (!name.empty() && name != *ownName)
        return fail(
            ErrorCode::Refused, file.string(),
            core::Message(VIGIE_TEXT("Errors", "The key here has another name: %1."), {std::string(*ownName)}),
            VIGIE_TEXT("Errors", "Leave out --name, or use another folder for another witness."));
    WitnessKey out{std::string(*ownName), tlog::SigningKey::fromSeed(*seed)};
    tlog::wipe(*seed);
    return out;
}

tlog::VerifierKey WitnessKey::vkey() const
{
    return {m_name, tlog::KeyType::Witness, m_key.publicKey()};
}

tlog::NoteSignature WitnessKey::cosign(std::uint64_t time, std::string_view text) const
{
    return tlog::cosign(m_key, m_name, time, text);
}

} // namespace vigie::witness
