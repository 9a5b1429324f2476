// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/domain.h"

#include <QColor>

namespace vigie::map {

/// The colours that the map (MapStyle) and the widgets around it (widgets::Theme) share, in one theme. Quiet greys; a colour means something abnormal.
/// Texts and signs reach a contrast of 4.5:1 on their grounds (WCAG 2.2, 1.4.3); tst_theme computes it. A value.
struct Colours {
    explicit Colours(basemap::MapTheme theme);

    [[nodiscard]] basemap::MapTheme theme() const { return m_theme; }

    QColor panel;  ///< Lists, tables, charts; behind a legend or a notice.
    QColor raised; ///< Headers, buttons, fields.
    QColor line;   ///< Borders.
    QColor text;
    QColor dim;     ///< What matters less.
    QColor focus;   ///< The ring of the keyboard focus.
    QColor warning; ///< Something is not as it should be.

    /// Of a sign and of a word beside it; `dim` for none.
    [[nodiscard]] QColor priority(core::Priority priority) const;
    /// Inside a sign whose edge has the colour above: brighter in the light theme, so that yellow is yellow.
    [[nodiscard]] QColor priorityFill(core::Priority priority) const;

private:
    basemap::MapTheme m_theme;
};

} // namespace vigie::map
