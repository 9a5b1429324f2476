// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/voice.h"

#include <string_view>

namespace vigie::report {

/// What a kind of entry is, in words for who has never seen a control room; the kind itself where it is of a newer Vigie.
[[nodiscard]] std::string kindWords(const Voice& voice, std::string_view act);
/// "operator": "Operators".
[[nodiscard]] std::string roleWords(const Voice& voice, std::string_view role);
/// "planned-works": "Planned works"; "": a reason that was typed.
[[nodiscard]] std::string reasonWords(const Voice& voice, std::string_view reason);

} // namespace vigie::report
