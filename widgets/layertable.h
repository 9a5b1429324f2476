// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/featuretablemodel.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QTableView;

namespace vigie::widgets {

/// The attributes of a layer's features: sorted by a click on a column, searched, and each shown on the map. Not modal.
/// Thread: GUI.
class LayerTable final : public QDialog {
    Q_OBJECT

public:
    LayerTable(const layers::Layer& layer, const QString& title, const models::Texts& texts,
               QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* searchField() const { return m_field; }

Q_SIGNALS:
    void shown(const vigie::layers::DegreeBox& box); ///< To be shown on the map.

private:
    void tell();
    void showChosen();
    void copy();

    models::FeatureTableModel m_model;
    const models::Texts& m_texts;
    QLineEdit* m_field;
    QTableView* m_view;
    QLabel* m_state;
    QTimer m_typing;
    QString m_failure;
};

} // namespace vigie::widgets
