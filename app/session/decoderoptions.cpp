// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/decoderoptions.h"

#include "profile/cityprofile.h"

namespace vigie::session {

codecs::NgsiLdDecoder::Options decoderOptions(const profile::CityProfile& profile)
{
    codecs::NgsiLdDecoder::Options out;
    out.languages = profile.languages;
    for (const profile::ModelProfile& model : profile.models) {
        if (!model.attributes.empty())
            out.allowed.push_back({model.model, model.attributes});
    }
    return out;
}

} // namespace vigie::session
