// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/degreebox.h"
#include "widgets/keptplaces.h"
#include "widgets/mapactions.h"
#include "widgets/mappane.h"
#include "widgets/mapsheet.h"

#include <QObject>

#include <functional>
#include <optional>

class QMainWindow;

namespace vigie::widgets {

/// What a person does with the map: joins its actions to it, and fills its cards. Nothing here acts on the city; what
/// leaves the program is asked for by `exportAsked`. Without a map its actions are off.
class MapDesk final : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it; `window` owns it.
    MapDesk(MapPane& pane, MapActions& actions, KeptPlaces places, QMainWindow& window);

    void takeSnapshot(); ///< The pane has a newer one.
    void retranslate();
    void goTo(core::GeoPosition place);
    /// As near as it goes with all of the box in view.
    void showBox(const layers::DegreeBox& box);
    /// What a saved or printed view says of itself; asked for each time.
    void setSheetWords(std::function<SheetWords()> words) { m_sheetWords = std::move(words); }
    /// The view as it is now, on a sheet. Only where there is a map.
    [[nodiscard]] MapSheet sheet() const;

Q_SIGNALS:
    void assetPicked(std::optional<vigie::core::AssetIndex> asset);
    void searchAsked();
    /// To be done with its entry in the journal, and not before: `how`: png, pdf, paper.
    void exportAsked(const QString& how, const std::function<vigie::core::Expected<void>()>& write);

private:
    enum class Card { None, Here, Area, Measure };

    void connectActions();
    void connectMap();
    void noteTool(map::MapTool::Kind tool);
    void show(Card card, bool takesFocus = true);
    void close();
    void chooseEntry(int number);
    void act(const QString& name);
    void keepPlace();
    void editPlaces();
    void placesChanged();
    void updateHistory();
    void saveView();
    void printView();

    MapPane& m_pane;
    MapActions& m_actions;
    KeptPlaces m_places;
    QMainWindow& m_window;
    Card m_card = Card::None;
    map::MapCard m_shown;
    core::GeoPosition m_here;
    std::function<SheetWords()> m_sheetWords;
    QString m_lastFolder; ///< Where a view was saved last.
};

} // namespace vigie::widgets
