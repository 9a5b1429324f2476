// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layersearch.h"
#include "models/texts.h"
#include "session/session.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace vigie::models {

/// What the search found: the place where the text is coordinates, then assets by id or name, then features of the
/// layers that are shown. A newer search replaces an older one, also while that one is under way. Thread: GUI.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kMost = 50;
    enum Role {
        IdRole = Qt::UserRole,
        AssetRole, ///< uint: core::AssetIndex.
        LocatedRole,
        DomainRole, ///< int(core::Domain).
        ModelRole,  ///< In words.
        PlaceRole,  ///< core::GeoPosition of coordinates that were typed; invalid for anything else.
        BoxRole,    ///< layers::DegreeBox of a layer's feature; invalid for anything else.
    };
    enum class State { Idle, Searching, Done };

    SearchModel(session::Session& session, const LayerModel& layers, const Texts& texts, QObject* parent = nullptr);

    void search(const QString& text); ///< A blank text empties the list.
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool full() const { return rowCount() >= kMost; } ///< There may be more than are listed.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void stateChanged();

private:
    void show(std::optional<core::GeoPosition> place, std::vector<session::Session::Found> found, State state);
    [[nodiscard]] int places() const { return m_place ? 1 : 0; }
    void append(const std::vector<FoundFeature>& features);
    [[nodiscard]] QVariant placeData(int role) const;
    [[nodiscard]] static QVariant featureData(const FoundFeature& feature, int role);

    session::Session& m_session;
    std::optional<core::GeoPosition> m_place;
    LayerSearch m_layers;
    std::vector<session::Session::Found> m_found;
    std::vector<FoundFeature> m_features;
    State m_state = State::Idle;
    quint64 m_asked = 0;
    QString m_text;
};

} // namespace vigie::models
