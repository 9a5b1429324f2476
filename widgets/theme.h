// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/domain.h"
#include "feeds/feedstate.h"
#include "qml/colours.h"
#include "session/session.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace vigie::widgets {

/// Every colour and size of the window, in one place. Quiet greys; a colour means something abnormal, or the mode.
/// Text on its ground reaches a contrast of 4.5:1 (WCAG 2.2, 1.4.3) in both kinds; a test computes it.
/// A value; cheap to copy.
class Theme : public map::Colours {
public:
    enum class Kind { Dark, Light };

    explicit Theme(Kind kind);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] static Kind kindFromWord(const QString& word); ///< "light", else dark.
    [[nodiscard]] static QString toWord(Kind kind);
    [[nodiscard]] static basemap::MapTheme mapTheme(Kind kind); ///< The map's style of the same kind.

    // Besides what the map has too:
    QColor window;   ///< The ground behind and between the panels.
    QColor selected; ///< The ground of a selected row.
    QColor quiet;    ///< Assets without alert, as the map draws them.
    QColor error;    ///< Something of ours failed.

    [[nodiscard]] QColor phase(feeds::FeedPhase phase) const;
    [[nodiscard]] QColor mode(session::Mode mode) const;
    /// For text on a ground of this colour.
    [[nodiscard]] QColor on(const QColor& ground) const;

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    [[nodiscard]] static QFont font();

    // Sizes, in pixels without scaling.
    static constexpr int kRowHeight = 24;
    static constexpr int kTopBarHeight = 48;
    static constexpr int kFrame = 5;
    static constexpr int kSymbol = 14;
    static constexpr int kFontSize = 13;
    static constexpr int kSmallFontSize = 11;

private:
    Kind m_kind;
};

/// WCAG 2.2's contrast of two colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

} // namespace vigie::widgets
