// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keptplaces.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace vigie::widgets {

/// Renames, orders and forgets kept places. Nothing is changed unless it is accepted.
class PlacesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PlacesDialog(const QList<KeptPlace>& places, QWidget* parent = nullptr);
    [[nodiscard]] QList<KeptPlace> places() const;

private:
    void move(int by);
    void updateButtons();

    QList<KeptPlace> m_places;
    QListWidget* m_list; ///< Each item keeps the number of its place.
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_forget;
};

} // namespace vigie::widgets
