// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <QString>

#include <functional>

class QIODevice;
class QWidget;

namespace vigie::widgets {

/// Asks a person where to save, beginning in `folder`, which then is the one that was chosen. A name without an ending gets
/// this one (".pdf"). Empty where nothing was chosen.
[[nodiscard]] QString askWhereToSave(QWidget& window, const QString& title, const QString& kinds,
                                     const QString& ending, QString& folder);

/// Writes a file whole or not at all; one of the name is replaced when all is written. `write` says whether it could.
/// Failure: Io, with what the system said.
[[nodiscard]] core::Expected<void> saveFile(const QString& path, const std::function<bool(QIODevice&)>& write);

} // namespace vigie::widgets
