// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packing/bytereader.h"
#include "packing/bytewriter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::recording {

/// The distinct texts of a frame being written. They are numbered in order of first use, and renumbered in order of
/// their bytes when the frame is closed, so that each can leave out what it shares with the one before.
/// Points into the texts it is given: they must outlive it.
class TextDictionaryWriter {
public:
    [[nodiscard]] std::uint32_t add(std::string_view text);
    [[nodiscard]] std::string_view text(std::uint32_t number) const { return m_texts[number]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_texts.size()); }

    /// Writes the three columns; returns for each number given by `add` the number it has in the file.
    [[nodiscard]] std::vector<std::uint32_t> write(packing::ByteWriter& shared, packing::ByteWriter& lengths,
                                                   packing::ByteWriter& bytes) const;
    void clear();

private:
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

/// Reads the three columns to their ends. Each text is at most kMaxTextBytes; all together at most `mostBytes`.
/// False where they do not hold that, or do not fit each other.
[[nodiscard]] bool readDictionary(packing::ByteReader shared, packing::ByteReader lengths, packing::ByteReader bytes,
                                  std::uint64_t mostBytes, std::vector<std::string>& out);

} // namespace vigie::recording
