// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace vigie::notary {

/// The receipt of one entry (C2SP tlog-proof, docs/journal.md): the entry, its place in the tree, and the newest signed
/// checkpoint with the cosignatures there are. Read from the disk alone, beside a Vigie that goes on writing and signing.
/// NotFound where there is no such entry, or it is not under a signed checkpoint yet; Corrupt where the journal does not give
/// the root that was signed. Cost: as opening the journal.
[[nodiscard]] core::Expected<std::string> proofOf(const std::filesystem::path& journal,
                                                  const std::filesystem::path& signedStore, std::uint64_t entry);

} // namespace vigie::notary
