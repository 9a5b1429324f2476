// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <string>

namespace vigie::notary {

/// What a catalogue of open data is told of a published journal.
struct CatalogueFacts {
    std::string city;      ///< Its name.
    std::string origin;    ///< Of the journal.
    std::string publisher; ///< Who answers for it.
    std::string licence;   ///< An address.
    core::Timestamp now = core::kNoTime;
};

/// `dcat.jsonld`: DCAT-AP 3, in English and French.
[[nodiscard]] core::Expected<std::string> catalogueEntry(const CatalogueFacts& facts);

} // namespace vigie::notary
