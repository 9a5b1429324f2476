// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/decodereport.h"
#include "codecs/ngsilddecoder.h"
#include "core/batch.h"
#include "core/expected.h"

#include <functional>
#include <string_view>

namespace vigie::feeds {

/// Turns the bytes of one message into what they say, at the end of `into`, the privacy filter applied, and tells
/// what it left out. After a failure `into` may hold a part of it; the caller cuts it off. Thread: one at a time.
using Decoder = std::function<core::Expected<codecs::DecodeReport>(std::string_view bytes, core::Batch& into)>;

/// The decoder of context brokers. Copies of it share one codecs::NgsiLdDecoder: one feed each.
[[nodiscard]] Decoder ngsiLdDecoder(const codecs::NgsiLdDecoder::Options& options = {});

} // namespace vigie::feeds
