// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/layerimports.h"
#include "widgets/importtext.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace vigie::widgets {

class ProjectionBox;

/// Asks what only a person can say of a file, and nothing else; and tells where its middle would then lie.
/// Where a projection leads to is computed by LayerImports, not here: an answer may take a moment to be whole.
class ImportQuestions final : public QWidget {
    Q_OBJECT

public:
    ImportQuestions(session::LayerImports& imports, const ImportText& words, QWidget* parent = nullptr);

    /// `middle` is where a drawing is put unless another place is written.
    void ask(const session::ExaminedFile& file, core::GeoPosition middle);
    /// Everything that is open has an answer that can be used.
    [[nodiscard]] bool isAnswered() const;
    /// The answer tells how to read the file, which must be looked at again with it.
    [[nodiscard]] bool needsAnotherLook() const { return m_asked == Asked::Columns; }
    void addTo(layers::SourceAnswers& answers) const;
    void retranslate();
    void takeFocus(); ///< To what is asked.

Q_SIGNALS:
    void changed();

private:
    enum class Asked { Nothing, Projection, Axes, Columns };

    void buildRows();
    void fillColumns(const layers::CsvDialect& csv);
    void locate();
    void tell();
    [[nodiscard]] bool looksSwapped() const;
    [[nodiscard]] std::optional<core::GeoPosition> drawingPlace() const;

    session::LayerImports& m_imports;
    const ImportText& m_words;
    Asked m_asked = Asked::Nothing;
    std::optional<layers::SourceBox> m_box;
    std::optional<layers::Whereabouts> m_middle;
    std::optional<core::Error> m_wrong; ///< With the projection that was written.
    std::vector<std::string> m_columns; ///< Of a CSV file, as written.

    QFormLayout* m_rows;
    QLabel* m_why;
    ProjectionBox* m_projection;
    QLineEdit* m_place;
    QDoubleSpinBox* m_metres;
    QRadioButton* m_asItIs;
    QRadioButton* m_swapped;
    std::array<QComboBox*, 3> m_choices{}; ///< Latitude, longitude, shape.
    QLabel* m_where;
};

} // namespace vigie::widgets
