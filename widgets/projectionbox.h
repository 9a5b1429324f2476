// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QLineEdit;

namespace vigie::widgets {

/// Asks for a projection: the usual ones of a French city and its neighbours, any other by its EPSG code, or none, for a
/// drawing.
class ProjectionBox final : public QWidget {
    Q_OBJECT

public:
    explicit ProjectionBox(QWidget* parent = nullptr);

    /// Puts one of them forward: "EPSG:4326"; empty for none.
    void suggest(const std::string& code);
    /// Whether a drawing without a projection is among the answers.
    void setDrawings(bool possible);
    /// "EPSG:2154"; empty as long as none was chosen, or for a drawing.
    [[nodiscard]] std::string code() const;
    [[nodiscard]] bool isDrawing() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_list; ///< The data of an item is its code.
    QLineEdit* m_code;
};

} // namespace vigie::widgets
