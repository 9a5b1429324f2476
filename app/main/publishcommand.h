// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigie::app {

/// `vigie publish --into DIR`: writes the journal of a city as a folder that anybody can check. What the program ends with: 0 done,
/// 1 not done, 2 wrong use.
[[nodiscard]] int runPublish(const QStringList& arguments);

} // namespace vigie::app
