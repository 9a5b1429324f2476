// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace vigie::codecs {

/// What a decoder takes at most from one message. Beyond `messageBytes`, `nesting` and `entities` the message is
/// refused (core::ErrorCode::TooLarge); beyond the others the field, or the entity where its id is too long, is
/// dropped and counted.
struct Limits {
    std::size_t messageBytes = std::size_t{1} << 20;
    std::size_t nesting = 32; ///< Objects and arrays inside each other; at most kMostNesting.
    std::size_t entities = 10'000;
    std::size_t attributesPerEntity = 200; ///< Observations of one entity, the parts of structured values included.
    std::size_t idBytes = 512;
    std::size_t nameBytes = 128; ///< Of an attribute or a model.
    std::size_t unitBytes = 32;
    std::size_t textBytes = 1024; ///< A longer text is cut at a character's edge, and counted.
    std::size_t geometryVertices = 10'000;
};

inline constexpr std::size_t kMostNesting = 60;

} // namespace vigie::codecs
