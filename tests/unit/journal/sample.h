// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

#include <cstdint>
#include <string>

/// An entry of the size that most have. No Qt.
namespace vigie::test {

/// Bytes of an entry of `sampleDraft`, about.
[[nodiscard]] constexpr std::size_t sampleEntryBytes()
{
    return 380;
}

[[nodiscard]] inline journal::Draft sampleDraft(std::uint64_t number)
{
    journal::Draft draft;
    draft.act = "alert.acknowledge";
    draft.obj = "alert:urn:ngsi-ld:Streetlight:valmer:" + std::to_string(number) + "/lighting.lamp-failed";
    draft.role = "operator";
    draft.actor = "p-0011223344556677";
    draft.src = "desk";
    draft.ui = storage::Digest{};
    draft.op = journal::Json::makeObject({{"proposed", true}});
    draft.prev = journal::Json::makeObject({{"state", "active"}});
    return draft;
}

} // namespace vigie::test
