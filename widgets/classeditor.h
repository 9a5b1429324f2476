// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/classes.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace vigie::models {
class LayerReader;
class Texts;
} // namespace vigie::models

namespace vigie::widgets {

/// A layer's colours by value: of which column, in what ranges or for each value, and then each class's colour and words
/// by hand.
class ClassEditor final : public QWidget {
    Q_OBJECT

public:
    ClassEditor(const layers::Layer& layer, models::LayerReader& reader, const models::Texts& texts,
                QWidget* parent = nullptr);

    void setColumns(const std::vector<std::string>& columns);
    [[nodiscard]] std::vector<layers::StyleClass> classes() const;

Q_SIGNALS:
    void failed(const vigie::core::Error& error);

private:
    enum class How { EqualSteps, EqualCounts, EachValue };
    static constexpr std::size_t kMostValues = 40;

    void make();
    void show(std::vector<layers::StyleClass> classes);
    void changeColour();
    void updateChoices();
    [[nodiscard]] QString rangeOf(const layers::StyleClass& one) const;

    layers::LayerKind m_kind;
    layers::LayerStyle m_style;
    models::LayerReader& m_reader;
    const models::Texts& m_texts;
    std::vector<layers::StyleClass> m_classes;
    std::vector<std::string> m_columns;
    QComboBox* m_column;
    QComboBox* m_how;
    QSpinBox* m_count;
    QTreeWidget* m_list;
    QPushButton* m_colour;
    QLabel* m_note;
};

} // namespace vigie::widgets
