// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/sample.h"
#include "packing/bytewriter.h"
#include "storage/store.h"

#include <cstdint>
#include <filesystem>

/// The tables of history.db (docs/history.md).
namespace vigie::history {

[[nodiscard]] const storage::StoreKind& historyKind();

/// Opens it for writing, in WAL mode, made or upgraded where needed.
[[nodiscard]] core::Expected<storage::Database> openToWrite(const std::filesystem::path& path);

/// A part is what was written together: about a minute (level 1) or about an hour (level 2).
enum class PartId : std::int64_t {};

/// 32 assets next to each other share blocks: few rows, and each short enough to be read at a glance.
enum class GroupId : std::uint32_t {};
[[nodiscard]] constexpr GroupId groupOf(std::uint32_t asset)
{
    return static_cast<GroupId>(asset >> 5U);
}

/// Rowids of `blocks`: part, group, piece. A group that fills more than one block goes on in the next piece.
inline constexpr unsigned kGroupBits = 27;
inline constexpr unsigned kPieceBits = 6;
inline constexpr std::uint32_t kPieces = 1U << kPieceBits;
[[nodiscard]] constexpr std::int64_t blockId(PartId part, GroupId group, std::uint32_t piece)
{
    const auto high = static_cast<std::uint64_t>(part) << kGroupBits | static_cast<std::uint64_t>(group);
    return static_cast<std::int64_t>(high << kPieceBits | piece);
}
[[nodiscard]] constexpr GroupId groupOfBlock(std::int64_t id)
{
    return static_cast<GroupId>(static_cast<std::uint64_t>(id) >> kPieceBits & ((1U << kGroupBits) - 1U));
}
[[nodiscard]] constexpr PartId after(PartId part)
{
    return static_cast<PartId>(static_cast<std::int64_t>(part) + 1);
}

[[nodiscard]] inline std::int64_t micros(core::Timestamp time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline packing::BytesView bytesOf(storage::ByteView blob)
{
    return {reinterpret_cast<const char*>(blob.data()), blob.size()};
}
[[nodiscard]] inline storage::ByteView blobOf(packing::BytesView bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

} // namespace vigie::history
