// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/signednote.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vigie::witness {

/// A witness's key and name, in a file that its owner alone can read: the name, and the seed of the key in base64, each a line.
/// The file is not encrypted: a witness starts again by itself after a power cut.
class WitnessKey {
public:
    static constexpr std::size_t kLongestName = 255;

    /// Makes the key where there is none. `name` may be empty where there is one. InvalidInput: no name, or none that is one.
    /// Refused: another name than that of the file, or the file can be read by others.
    [[nodiscard]] static core::Expected<WitnessKey> open(const std::filesystem::path& file, const std::string& name);

    [[nodiscard]] tlog::VerifierKey vkey() const;
    /// `time` in seconds since 1970.
    [[nodiscard]] tlog::NoteSignature cosign(std::uint64_t time, std::string_view text) const;

private:
    WitnessKey(std::string name, tlog::SigningKey key)
        : m_name(std::move(name))
        , m_key(std::move(key))
    {
    }
    std::string m_name;
    tlog::SigningKey m_key;
};

} // namespace vigie::witness
