// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/sha256.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// A public key under its name (C2SP signed-note, verifier keys).
struct Key {
    static constexpr char kLog = 0x01;
    static constexpr char kWitness = 0x04;

    std::string name;
    char type = kLog;
    std::string bytes; ///< 32
    std::string id;    ///< 4
    bool operator==(const Key&) const = default;
};
/// Nothing for a text that is no vkey, for an id that is not that of the key, for a key that is no point of the group.
std::optional<Key> readKey(std::string_view vkey);

/// Ed25519 as libsodium has it.
bool isSignedBy(const Key& key, std::string_view message, std::string_view signature);

struct SignatureLine {
    std::string name;
    std::string id;
    std::string bytes;
    [[nodiscard]] bool isOf(const Key& key) const { return name == key.name && id == key.id; }
};

/// A signed note; reading it verifies nothing.
struct Note {
    static constexpr std::size_t kLargest = std::size_t{1} << 20U;
    std::string text;
    std::vector<SignatureLine> lines;
};
std::optional<Note> readNote(std::string_view bytes);

/// Who has signed a note; nothing where a line of a known key is wrong, or none of the log's keys is there.
struct Signers {
    struct Witness {
        Key key;
        std::uint64_t time = 0; ///< The newest, in seconds since 1970.
    };
    std::vector<Key> logs;
    std::vector<Witness> witnesses;
};
std::optional<Signers> verifyNote(const Note& note, const std::vector<Key>& logs, const std::vector<Key>& witnesses);

/// C2SP tlog-checkpoint.
struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Hash root{};
};
std::optional<Checkpoint> readCheckpoint(std::string_view text);

} // namespace verify
