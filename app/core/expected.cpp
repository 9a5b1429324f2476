// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expected.h"

namespace vigie::core {

std::string Error::english() const
{
    std::string out = where.empty() ? std::string{} : where + ": ";
    out += what.english();
    if (!remedy.empty())
        out += " " + remedy.english();
    return out;
}

} // namespace vigie::core
