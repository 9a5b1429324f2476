// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/drawqueue.h"
#include "basemap/overlay.h"
#include "basemap/renderresources.h"

#include <memory>

namespace vigie::basemap {

/// Puts the layers of the board over tiles that come as pictures; a tile that is not there counts as transparent.
/// Without layers the tiles go through as they are.
/// Thread: the painter is used by one thread at a time; each has its own. Cost: some 10 ms a tile beside the layers'.
/// Failure: as the picture's own; a layer that cannot be drawn is left out, and told to the board.
[[nodiscard]] DrawQueue::Painter withOverlay(DrawQueue::Painter pictures, std::shared_ptr<OverlayBoard> board,
                                             std::shared_ptr<const RenderResources> resources);

} // namespace vigie::basemap
