// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/degreebox.h"
#include "models/layermodel.h"
#include "session/session.h"
#include "widgets/mapsheet.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QMainWindow;

namespace vigie::widgets {

class LayerList;
class MapDesk;

/// What a person does with the layers from files: joins their list to the session's commands, opens their settings and
/// tables, and has the map drawn anew.
class LayerDesk final : public QObject {
    Q_OBJECT

public:
    /// Writes a command's entry, performs it, and tells a failure.
    using Submit = std::function<void(std::unique_ptr<session::Command>)>;
    /// Has these layers drawn with the base map, the lowest first.
    using Draw = std::function<void(std::vector<layers::Layer>)>;

    /// All of them outlive it; `window` owns it.
    LayerDesk(session::Session& session, models::LayerModel& model, const models::Texts& texts, LayerList& list,
              Submit submit, Draw draw, QMainWindow& window);

    void openSettings(const QString& id);
    void openTable(const QString& id);
    /// What the layers that are shown have in a legend, the highest first.
    [[nodiscard]] std::vector<SheetSign> signs() const;
    /// Whose data they are, each once.
    [[nodiscard]] QStringList attributions() const;

Q_SIGNALS:
    void drawn();                                       ///< The map's tiles have another address.
    void boxAsked(const vigie::layers::DegreeBox& box); ///< To be shown on the map.

private:
    void move(const QString& id, int by);
    void remove(const QString& id);
    void change(const layers::Layer& layer);
    void draw();

    session::Session& m_session;
    models::LayerModel& m_model;
    const models::Texts& m_texts;
    LayerList& m_list;
    Submit m_submit;
    Draw m_draw;
    std::string m_drawn; ///< What the map was asked for last.
    QMainWindow& m_window;
};

} // namespace vigie::widgets
