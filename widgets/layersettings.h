// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSlider;
class QTabWidget;

namespace vigie::models {
class LayerReader;
class Texts;
} // namespace vigie::models

namespace vigie::widgets {

class ClassEditor;
class ColourButton;
class DomainBox;

/// How a layer is drawn: opacity, zooms, colour and sizes; colours by value; what is written beside its features; which of
/// them are shown. Not modal: Apply shows it on the map at once. Thread: GUI.
class LayerSettings final : public QDialog {
    Q_OBJECT

public:
    /// `defaults`: of the city, for a layer that is put into a domain.
    LayerSettings(const layers::Layer& layer, const QString& title, const layers::DomainDefaults& defaults,
                  const models::Texts& texts, QWidget* parent = nullptr);
    ~LayerSettings() override;

    /// The layer as the dialog has it now.
    [[nodiscard]] layers::Layer layer() const;

Q_SIGNALS:
    void applied(const vigie::layers::Layer& layer);

private:
    QWidget* drawingPage();
    void showDrawing(const layers::Layer& layer);
    void takeDomain();
    QWidget* choicePage();
    void takeColumns(const std::vector<std::string>& columns);
    void complain(const core::Error& error);
    void accept() override;
    [[nodiscard]] std::optional<layers::LayerFilter> filter() const;
    void updateFilter();

    layers::Layer m_layer;
    layers::DomainDefaults m_defaults;
    models::LayerReader* m_reader;
    QTabWidget* m_pages;
    DomainBox* m_domain;
    QSlider* m_opacity;
    QLabel* m_opacityText;
    QDoubleSpinBox* m_zoomFrom;
    QDoubleSpinBox* m_zoomTo;
    ColourButton* m_colour;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_size;
    QSlider* m_fill;
    ClassEditor* m_classes;
    QComboBox* m_label;
    QComboBox* m_filterColumn;
    QComboBox* m_filterHow;
    QLineEdit* m_filterValue;
    QLabel* m_problem;
};

} // namespace vigie::widgets
