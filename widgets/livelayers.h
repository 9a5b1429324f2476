// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/shapetable.h"
#include "models/texts.h"
#include "session/session.h"

#include <QSettings>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace vigie::map {
class LiveMap;
}

namespace vigie::widgets {

class MapPane;

/// The choice of the map's live layers: districts by a number, networks and routes, the heat of alerts. It also asks the session
/// for the alerts of the heat, and writes a district's numbers where it is pointed at. A choice is this screen's alone, so it
/// is no command; it is remembered.
/// Thread: GUI. All it is given outlives it. Without a map, or before the shapes have come, a choice is off and says why.
class LiveLayers final : public QWidget {
    Q_OBJECT

public:
    LiveLayers(session::Session& session, MapPane& pane, const models::Texts& texts, QSettings& settings,
               QWidget* parent = nullptr);

    /// The shapes of a live layer of the profile, once they have been read.
    void setShapes(const std::string& id, const geo::ShapeTable& shapes);

    void nextDistricts(); ///< Off, alerts, lamps, and around.
    void nextHeat();      ///< Off, an hour, a day, and around.
    /// All off where all are on; else all on.
    void toggle(profile::LiveKind kind);
    void retranslate();

    [[nodiscard]] QComboBox* districts() const { return m_districts; }
    [[nodiscard]] QComboBox* heat() const { return m_heat; }
    [[nodiscard]] QCheckBox* box(const std::string& id) const; ///< Or nullptr.

Q_SIGNALS:
    void districtsCame(const vigie::geo::ShapeTable& districts); ///< With a map or without.

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Lines {
        const profile::LiveProfile* profile;
        QCheckBox* box;
    };
    static constexpr std::chrono::seconds kHeatEvery{10};

    void build();
    void applyDistricts();
    void applyHeat();
    void askForHeat();
    void applyLines(const Lines& lines);
    void tellDistrict();
    [[nodiscard]] map::LiveMap* live() const;

    session::Session& m_session;
    MapPane& m_pane;
    const models::Texts& m_texts;
    QSettings& m_settings;
    QLabel* m_title;
    QLabel* m_districtsLabel;
    QComboBox* m_districts;
    QLabel* m_heatLabel;
    QComboBox* m_heat;
    std::vector<Lines> m_lines;
    QTimer m_heatTimer;
};

} // namespace vigie::widgets
