// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "widgets/theme.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QSettings>
#include <QString>

class QHeaderView;
class QMainWindow;

namespace vigie::widgets {

/// What the window remembers between two starts, in one INI file of the data folder: where it was, where its docks
/// and columns were, language, theme, what the map showed. A value that makes no sense is as if it were missing.
class WindowState final {
public:
    explicit WindowState(const QString& file);

    [[nodiscard]] QString language() const; ///< Empty: never chosen.
    [[nodiscard]] Theme::Kind theme() const;
    [[nodiscard]] QSet<core::Domain> visibleDomains() const; ///< All where never chosen.
    [[nodiscard]] int trendHours() const;
    [[nodiscard]] bool gathersInFlood() const;               ///< Alerts of low priority; true where never chosen.
    [[nodiscard]] QHash<QString, bool> chosenLayers() const; ///< See models::LayerModel::chosen.
    void setLanguage(const QString& code);
    void setTheme(Theme::Kind kind);
    void setVisibleDomains(const QSet<core::Domain>& domains);
    void setTrendHours(int hours);
    void setGathersInFlood(bool gathers);
    void setChosenLayers(const QHash<QString, bool>& chosen);

    /// True where a layout of this version was there and fitted.
    bool restore(QMainWindow& window) const;
    void save(const QMainWindow& window);
    void restore(const QString& name, QHeaderView& header) const;
    void save(const QString& name, const QHeaderView& header);
    void sync();
    [[nodiscard]] QSettings& settings() { return m_settings; }

private:
    mutable QSettings m_settings;
};

} // namespace vigie::widgets
