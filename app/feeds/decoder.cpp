// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/decoder.h"

#include <memory>

namespace vigie::feeds {

Decoder ngsiLdDecoder(const codecs::NgsiLdDecoder::Options& options)
{
    return [decoder = std::make_shared<codecs::NgsiLdDecoder>(options)](std::string_view bytes, core::Batch& into) {
        return decoder->decode(bytes, into);
    };
}

} // namespace vigie::feeds
