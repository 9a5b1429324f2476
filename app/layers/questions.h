// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerimport.h"
#include "layers/sourcereader.h"

#include <optional>

// For the bodies of this folder alone.
namespace vigie::layers {

/// What only a person can say about a table, the answers considered; nullopt where nothing is open.
[[nodiscard]] std::optional<Question> openQuestion(const SourceReader& reader, std::size_t table,
                                                   const SourceAnswers& answers);

/// The answers, and where there is none what a person said at an earlier import.
[[nodiscard]] SourceAnswers withRemembered(SourceAnswers answers, const LayerSource* remembered);

/// Why nothing of a file became a feature.
[[nodiscard]] core::Error nothingOf(const FileContents& contents, const ImportReport& report);

} // namespace vigie::layers
