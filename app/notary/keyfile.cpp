// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/keyfile.h"

#include "storage/files.h"
#include "storage/json.h"
#include "tlog/base64.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;
using core::fail;
using storage::Json;
using tlog::fromBase64;
using tlog::toBase64;

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{64} * 1024;
constexpr std::size_t kMostKeys = 16;
// What the file may ask of this computer to open it: another hand could write more.
constexpr std::uint64_t kMostOps = 16;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30U;
constexpr storage::JsonLimits kLimits{kLargest, 16};

using Salt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<std::uint8_t, crypto_secretbox_NONCEBYTES>;
using BoxKey = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;
using Box = std::array<std::uint8_t, sizeof(tlog::Seed) + crypto_secretbox_MACBYTES>;

core::Error notAKeyFile(const std::filesystem::path& file)
{
    return {ErrorCode::InvalidInput, file.string(), VIGIE_TEXT("Errors", "This is not a file of journal keys."),
            VIGIE_TEXT("Errors",
                       "Put the right one there from a safe copy; docs/journal.md says what a lost key means.")};
}

core::Error notOpened(const std::filesystem::path& file)
{
    return {ErrorCode::Refused, file.string(),
            VIGIE_TEXT("Errors", "The journal's key does not open with this passphrase."),
            VIGIE_TEXT("Errors",
                       "Check where the profile says the passphrase is kept. If the file was changed, put a safe "
                       "copy of it there.")};
}

/// Slow on purpose: a passphrase that a person chose is guessed by trying.
Expected<BoxKey> boxKey(std::string_view passphrase, const Salt& salt, std::uint64_t ops, std::uint64_t memory)
{
    BoxKey out{};
    if (crypto_pwhash(out.data(), out.size(), passphrase.data(), passphrase.size(), salt.data(), ops,
                      static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Io, "argon2id",
                    VIGIE_TEXT("Errors", "There is not enough memory to open the journal's key."),
                    VIGIE_TEXT("Errors", "Close other programs and start Vigie again."));
    return out;
}

template <std::size_t N> bool take(const Json& object, std::string_view name, std::array<std::uint8_t, N>& into)
{
    const Json* value = object.find(name);
    const auto bytes = value != nullptr && value->text() != nullptr ? fromBase64(*value->text()) : std::nullopt;
    if (!bytes || bytes->size() != N)
        return false;
    std::ranges::copy(*bytes, into.begin());
    return true;
}

std::int64_t number(const Json& object, std::string_view name)
{
    const Json* value = object.find(name);
    return value != nullptr && value->integer() != nullptr ? *value->integer() : 0;
}

std::optional<tlog::VerifierKey> vkeyIn(const Json& object)
{
    const Json* value = object.find("vkey");
    auto key = value != nullptr && value->text() != nullptr ? tlog::parseVerifierKey(*value->text())
                                                            : tlog::parseVerifierKey({});
    if (!key || key->type != tlog::KeyType::Log)
        return std::nullopt;
    return *key;
}

Expected<std::vector<Json>> keysIn(std::string_view bytes, const std::filesystem::path& file)
{
    const auto json = storage::parseJson(bytes, kLimits);
    const Json* keys = json ? json->find("keys") : nullptr;
    if (keys == nullptr || keys->list() == nullptr || keys->list()->empty() || keys->list()->size() > kMostKeys ||
        number(*json, "v") != 1)
        return fail(notAKeyFile(file));
    return *keys->list();
}

core::Timestamp fromMilliseconds(std::int64_t count)
{
    return count == 0 ? core::kNoTime : core::Timestamp{std::chrono::milliseconds{count}};
}

} // namespace

Expected<KeyFile> KeyFile::open(const std::filesystem::path& file, const std::string& origin,
                                std::string_view passphrase)
{
    KeyFile out{file, origin};
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        if (auto folder = storage::ensureFolder(file.parent_path()); !folder)
            return fail(folder.error());
        if (auto made = out.change(core::kNoTime, core::kNoTime, passphrase); !made)
            return fail(made.error());
        out.m_isNew = true;
        return out;
    }
    const auto bytes = storage::readFile(file, kLargest);
    if (!bytes)
        return fail(bytes.error());
    if (auto read = out.read(*bytes, passphrase); !read)
        return fail(read.error());
    return out;
}

Expected<void> KeyFile::read(std::string_view bytes, std::string_view passphrase)
{
    const auto keys = keysIn(bytes, m_file);
    if (!keys)
        return fail(keys.error());
    for (const Json& one : *keys) {
        const auto vkey = vkeyIn(one);
        Salt salt{};
        Nonce nonce{};
        Box box{};
        const auto ops = static_cast<std::uint64_t>(number(one, "ops"));
        const auto memory = static_cast<std::uint64_t>(number(one, "memory"));
        if (!vkey || !take(one, "salt", salt) || !take(one, "nonce", nonce) || !take(one, "box", box) || ops < 1 ||
            ops > kMostOps || memory < crypto_pwhash_MEMLIMIT_MIN || memory > kMostMemory)
            return fail(notAKeyFile(m_file));
        if (vkey->name != m_origin)
            return fail(ErrorCode::InvalidInput, m_file.string(),
                        core::Message(VIGIE_TEXT("Errors", "These are the keys of the journal of %1, not of %2."),
                                      {vkey->name, m_origin}),
                        VIGIE_TEXT("Errors", "Each journal has a data folder of its own: check --data."));
        auto secret = boxKey(passphrase, salt, ops, memory);
        if (!secret)
            return fail(secret.error());
        tlog::Seed seed{};
        const int opened =
            crypto_secretbox_open_easy(seed.data(), box.data(), box.size(), nonce.data(), secret->data());
        sodium_memzero(secret->data(), secret->size());
        if (opened != 0)
            return fail(notOpened(m_file));
        auto key = tlog::SigningKey::fromSeed(seed);
        tlog::wipe(seed);
        if (key.publicKey() != vkey->key)
            return fail(notOpened(m_file));
        m_keys.push_back({*vkey, std::move(key), fromMilliseconds(number(one, "until"))});
    }
    return {};
}

Expected<void> KeyFile::write(std::string_view passphrase) const
{
    Json keys = Json::makeList();
    for (const JournalKey& one : m_keys) {
        Salt salt{};
        Nonce nonce{};
        randombytes_buf(salt.data(), salt.size());
        randombytes_buf(nonce.data(), nonce.size());
        auto secret =
            boxKey(passphrase, salt, crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
        if (!secret)
            return fail(secret.error());
        tlog::Seed seed = one.key.seed();
        Box box{};
        crypto_secretbox_easy(box.data(), seed.data(), seed.size(), nonce.data(), secret->data());
        tlog::wipe(seed);
        sodium_memzero(secret->data(), secret->size());
        const std::int64_t until =
            one.until == core::kNoTime
                ? 0
                : std::chrono::duration_cast<std::chrono::milliseconds>(one.until.time_since_epoch()).count();
        keys.list()->push_back(
            Json::makeObject({{"box", toBase64(box)},
                              {"memory", static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_INTERACTIVE)},
                              {"nonce", toBase64(nonce)},
                              {"ops", static_cast<std::int64_t>(crypto_pwhash_OPSLIMIT_INTERACTIVE)},
                              {"salt", toBase64(salt)},
                              {"until", until},
                              {"vkey", one.vkey.text()}}));
    }
    auto bytes = storage::encodeJson(Json::makeObject({{"keys", std::move(keys)}, {"v", 1}}), kLimits);
    if (!bytes)
        return fail(bytes.error());
    return storage::replaceFile(m_file, *bytes + '\n');
}

Expected<void> KeyFile::change(core::Timestamp now, core::Timestamp overlap, std::string_view passphrase)
{
    KeyFile next{m_file, m_origin};
    auto key = tlog::SigningKey::make();
    next.m_keys.push_back({{m_origin, tlog::KeyType::Log, key.publicKey()}, std::move(key), core::kNoTime});
    for (const JournalKey& old : m_keys) {
        const core::Timestamp until = old.until == core::kNoTime ? overlap : old.until;
        if (until <= now || next.m_keys.size() == kMostKeys)
            continue;
        tlog::Seed seed = old.key.seed();
        next.m_keys.push_back({old.vkey, tlog::SigningKey::fromSeed(seed), until});
        tlog::wipe(seed);
    }
    if (auto written = next.write(passphrase); !written)
        return written;
    m_keys = std::move(next.m_keys);
    return {};
}

Expected<std::string> passphraseFile(const std::filesystem::path& file)
{
    constexpr std::uint64_t kLongest = 4096;
    std::error_code error;
    const auto about = std::filesystem::status(file, error);
    if (!std::filesystem::exists(about)) {
        if (auto folder = storage::ensureFolder(file.parent_path()); !folder)
            return fail(folder.error());
        std::array<std::uint8_t, 32> random{};
        randombytes_buf(random.data(), random.size());
        if (auto written = storage::writeFile(file, toBase64(random) + '\n'); !written)
            return fail(written.error());
    } else if ((about.permissions() & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) !=
               std::filesystem::perms::none) {
        return fail(
            ErrorCode::Refused, file.string(),
            VIGIE_TEXT("Errors", "The passphrase of the journal's key can be read by others on this computer."),
            VIGIE_TEXT("Errors",
                       "Take the rights of others away: chmod go-rwx, then try again. Think about a new key."));
    }
    auto text = storage::readFile(file, kLongest);
    if (!text)
        return text;
    if (const auto end = text->find_first_of("\r\n"); end != std::string::npos)
        text->resize(end);
    if (text->empty())
        return fail(ErrorCode::InvalidInput, file.string(),
                    VIGIE_TEXT("Errors", "The file that holds a password is empty."),
                    VIGIE_TEXT("Errors", "Write the password on its first line."));
    return text;
}

} // namespace vigie::notary
