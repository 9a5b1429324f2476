// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importquestions.h"

#include "geo/placetext.h"
#include "models/errortext.h"
#include "widgets/plaintext.h"
#include "widgets/projectionbox.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QRadioButton>

#include <algorithm>

namespace vigie::widgets {

using layers::QuestionKind;

ImportQuestions::ImportQuestions(session::LayerImports& imports, const ImportText& words, QWidget* parent)
    : QWidget(parent)
    , m_imports(imports)
    , m_words(words)
    , m_rows(new QFormLayout(this))
    , m_why(plainLabel(this))
    , m_projection(new ProjectionBox(this))
    , m_place(new QLineEdit(this))
    , m_metres(new QDoubleSpinBox(this))
    , m_asItIs(new QRadioButton(this))
    , m_swapped(new QRadioButton(this))
    , m_where(plainLabel(this))
{
    for (QComboBox*& choice : m_choices) {
        choice = new QComboBox(this);
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportQuestions::changed);
    }
    m_metres->setRange(layers::Placement::kLeast, layers::Placement::kMost);
    m_metres->setDecimals(3);
    m_why->setWordWrap(true);
    m_where->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("importQuestion"));
    m_where->setObjectName(QStringLiteral("importWhere"));
    buildRows();
    connect(m_projection, &ProjectionBox::changed, this, &ImportQuestions::locate);
    for (QRadioButton* button : {m_asItIs, m_swapped})
        connect(button, &QRadioButton::toggled, this, &ImportQuestions::changed);
    connect(m_place, &QLineEdit::textChanged, this, &ImportQuestions::tell);
    retranslate();
}

void ImportQuestions::buildRows()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->addRow(m_why);
    m_rows->addRow(plainLabel(this), m_projection);
    m_rows->addRow(plainLabel(this), m_place);
    m_rows->addRow(plainLabel(this), m_metres);
    for (QComboBox* choice : m_choices)
        m_rows->addRow(plainLabel(this), choice);
    m_rows->addRow(m_where);
    m_rows->addRow(m_asItIs);
    m_rows->addRow(m_swapped);
}

void ImportQuestions::retranslate()
{
    const auto name = [this](QWidget* field, const QString& label) {
        static_cast<QLabel*>(m_rows->labelForField(field))->setText(label);
        field->setAccessibleName(label);
    };
    name(m_projection, tr("Projection"));
    name(m_place, tr("Middle of the drawing"));
    name(m_metres, tr("Metres a unit"));
    name(m_choices[0], tr("Column of the latitude, or north"));
    name(m_choices[1], tr("Column of the longitude, or east"));
    name(m_choices[2], tr("Or the column of the shapes"));
    m_place->setToolTip(tr("Latitude and longitude, as 43.73, 7.42"));
    m_projection->retranslate();
    tell();
}

void ImportQuestions::ask(const session::ExaminedFile& file, core::GeoPosition middle)
{
    const auto& questions = file.contents.questions;
    const auto open = [&](QuestionKind kind) { return std::ranges::find(questions, kind, &layers::Question::kind); };
    const auto columns = open(QuestionKind::Coordinates);
    const auto projection = open(QuestionKind::Projection);
    const auto axes = open(QuestionKind::AxisOrder);
    const auto first = columns != questions.end() ? columns : projection != questions.end() ? projection : axes;
    m_asked = first == questions.end() ? Asked::Nothing
              : first == columns       ? Asked::Columns
              : first == projection    ? Asked::Projection
                                       : Asked::Axes;
    m_middle.reset();
    m_box.reset();
    m_wrong.reset();
    const auto take = [&](const auto& from) {
        m_box = from.extent;
        m_middle = from.middle;
    };
    if (file.contents.raster)
        take(*file.contents.raster);
    for (const layers::SourceTable& table : file.contents.tables) {
        if (!m_box && (first == questions.end() || table.name == first->table))
            take(table);
    }
    if (file.contents.csv)
        fillColumns(*file.contents.csv);
    m_place->setText(QString::fromStdString(geo::toText(middle)));
    m_metres->setValue(1.0);
    m_swapped->setChecked(true); // what the places themselves say
    m_projection->setDrawings(!file.contents.raster);
    {
        const QSignalBlocker blocker{m_projection};
        m_projection->suggest(m_asked == Asked::Projection ? first->suggestion : std::string{});
    }
    if (m_asked == Asked::Projection)
        locate();
    else
        tell();
}

void ImportQuestions::fillColumns(const layers::CsvDialect& csv)
{
    m_columns = csv.header;
    for (QComboBox* choice : m_choices) {
        const QSignalBlocker blocker{choice};
        choice->clear();
        choice->addItem(QStringLiteral("–"));
        for (const std::string& column : m_columns)
            choice->addItem(ImportText::plain(column));
    }
}

void ImportQuestions::locate()
{
    m_wrong.reset();
    m_middle.reset();
    tell();
    const std::string code = m_projection->code();
    if (m_asked != Asked::Projection || code.empty())
        return;
    m_imports.locate(code, m_box.value_or(layers::SourceBox{}),
                     [self = QPointer{this}, code](const core::Expected<layers::Whereabouts>& found) {
                         if (!self || self->m_projection->code() != code)
                             return;
                         if (found)
                             self->m_middle = *found;
                         else
                             self->m_wrong = found.error();
                         self->tell();
                     });
}

std::optional<core::GeoPosition> ImportQuestions::drawingPlace() const
{
    return geo::placeFromText(m_place->text().toStdString());
}

bool ImportQuestions::looksSwapped() const
{
    return m_box && m_middle && layers::looksSwapped(*m_middle, m_imports.centre());
}

void ImportQuestions::tell()
{
    const bool isDrawing = m_asked == Asked::Projection && m_projection->isDrawing();
    const bool isSwapped = m_asked != Asked::Columns && !isDrawing && looksSwapped();
    const bool axes = isSwapped && m_asked != Asked::Nothing;
    m_why->setVisible(m_asked != Asked::Nothing);
    if (m_asked != Asked::Nothing)
        m_why->setText(ImportText::question(m_asked == Asked::Projection ? QuestionKind::Projection
                                            : m_asked == Asked::Axes     ? QuestionKind::AxisOrder
                                                                         : QuestionKind::Coordinates));
    m_rows->setRowVisible(m_projection, m_asked == Asked::Projection);
    m_rows->setRowVisible(m_place, isDrawing);
    m_rows->setRowVisible(m_metres, isDrawing);
    for (QComboBox* choice : m_choices)
        m_rows->setRowVisible(choice, m_asked == Asked::Columns);
    m_rows->setRowVisible(m_asItIs, axes);
    m_rows->setRowVisible(m_swapped, axes);
    if (axes) {
        m_asItIs->setText(tr("Leave them: its middle lies at %1").arg(m_words.place(m_middle->asItIs)));
        m_swapped->setText(tr("Swap them: its middle lies at %1").arg(m_words.place(m_middle->swapped)));
    }
    QString where;
    if (m_wrong)
        where = models::ErrorText::of(m_wrong->what) + QChar::Space + models::ErrorText::remedy(*m_wrong);
    else if (isDrawing && !drawingPlace())
        where = tr("Write latitude and longitude, as 43.73, 7.42.");
    else if (isDrawing)
        where = tr("Its middle is put at %1.").arg(m_words.place(drawingPlace()));
    else if (axes && m_asked == Asked::Projection)
        where = ImportText::question(QuestionKind::AxisOrder);
    else if (m_middle && m_box && !axes)
        where = tr("Its middle would lie at %1.").arg(m_words.place(m_middle->asItIs));
    m_where->setText(where);
    m_where->setVisible(!where.isEmpty());
    Q_EMIT changed();
}

void ImportQuestions::takeFocus()
{
    QWidget* const first = m_asked == Asked::Columns ? m_choices[0] : static_cast<QWidget*>(m_projection);
    first->setFocus(Qt::OtherFocusReason);
}

bool ImportQuestions::isAnswered() const
{
    const auto isChosen = [this](std::size_t which) { return m_choices.at(which)->currentIndex() > 0; };
    switch (m_asked) {
    case Asked::Nothing:
    case Asked::Axes:
        return true; // one of the two is always chosen
    case Asked::Columns:
        return isChosen(2)
                   ? !isChosen(0) && !isChosen(1)
                   : isChosen(0) && isChosen(1) && m_choices[0]->currentIndex() != m_choices[1]->currentIndex();
    case Asked::Projection:
        break;
    }
    if (m_projection->isDrawing())
        return drawingPlace().has_value();
    return m_middle && (!m_box || m_middle->asItIs || m_middle->swapped);
}

void ImportQuestions::addTo(layers::SourceAnswers& answers) const
{
    const auto column = [this](std::size_t which) {
        const int index = m_choices.at(which)->currentIndex();
        return index > 0 ? m_columns.at(static_cast<std::size_t>(index) - 1) : std::string{};
    };
    if (m_asked == Asked::Columns)
        answers.csv = {column(0), column(1), column(2), answers.csv.delimiter};
    if (m_asked == Asked::Projection) {
        answers.projection = m_projection->code();
        if (m_projection->isDrawing())
            answers.place = layers::Placement{drawingPlace().value_or(m_imports.centre()), m_metres->value()};
    }
    const bool asksAxes = m_asked == Asked::Axes || (m_asked == Asked::Projection && !m_projection->isDrawing());
    if (asksAxes && looksSwapped())
        answers.swapAxes = m_swapped->isChecked();
}

} // namespace vigie::widgets
