// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// What a file from outside may ask for at most; docs/layers.md tells them to people.
namespace vigie::layers::limits {

inline constexpr std::size_t kTables = 64;             ///< Of one file that become layers.
inline constexpr std::size_t kColumns = 1'000;         ///< Of one table.
inline constexpr std::uint64_t kFeatures = 20'000'000; ///< Of one file.
inline constexpr std::size_t kValueBytes = 1U << 20U;  ///< Of one attribute; a feature with more is set aside.
inline constexpr std::size_t kNameBytes = 120;         ///< Of a column's or table's name; longer ones are cut.
inline constexpr std::size_t kVertices = 2'000'000;    ///< Of one feature; one with more is set aside.
inline constexpr int kObjectMiB = 200;                 ///< Of one GeoJSON feature as text, in mebibytes.
inline constexpr int kSqliteValueBytes = 1 << 28;      ///< Of one value of a GeoPackage, its geometry included.
inline constexpr std::chrono::seconds kRepair{5};      ///< Spent on repairing one shape.

inline constexpr std::size_t kCsvRecordBytes =
    64U << 20U; ///< Of one line of a CSV file, its quoted line breaks included.
inline constexpr std::uintmax_t kEpanetBytes = 256U << 20U;
inline constexpr std::size_t kEpanetLineBytes = 64U << 10U;

inline constexpr std::uint64_t kSourcePixels = 4'000'000'000; ///< Of a raster that is read.
inline constexpr std::uint64_t kPixels = 1U << 30U; ///< Of the raster that is written; a larger one is made coarser.
inline constexpr int kBands = 8;

inline constexpr std::size_t kRejectedShown = 20; ///< Listed in a report; the file beside the layer has all.

} // namespace vigie::layers::limits
