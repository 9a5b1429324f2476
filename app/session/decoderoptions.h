// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/ngsilddecoder.h"

namespace vigie::profile {
struct CityProfile;
}

namespace vigie::session {

/// What a decoder is told of a city: its languages, and what its models have beyond the Smart Data Models.
[[nodiscard]] codecs::NgsiLdDecoder::Options decoderOptions(const profile::CityProfile& profile);

} // namespace vigie::session
