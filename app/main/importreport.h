// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerimport.h"
#include "layers/osmimport.h"

#include <filesystem>

namespace vigie::app {

// What `vigie import` says, in English, on a terminal.

/// A line that rewrites itself; nothing where the output is a file.
void showProgress(const layers::ImportProgress& progress);
void endProgress();

void print(const layers::FileContents& contents);
void print(const layers::ImportReport& report);
void print(const layers::OsmReport& report, const std::filesystem::path& city);

} // namespace vigie::app
