// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verdict.h"

#include <string>

namespace verify {

enum class Language { English, French };

/// The verdict for a reader; several lines, the last with the exit.
std::string readable(const Verdict& verdict, Language language);
/// The same as one JSON object, in English: exit, verdict, origin, size, root, witnesses, problems, notes.
std::string json(const Verdict& verdict);

} // namespace verify
