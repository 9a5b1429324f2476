// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/classeditor.h"

#include "models/layermodel.h"
#include "models/layerreader.h"
#include "models/texts.h"
#include "widgets/plaintext.h"

#include <QColorDialog>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using layers::StyleClass;

ClassEditor::ClassEditor(const layers::Layer& layer, models::LayerReader& reader, const models::Texts& texts,
                         QWidget* parent)
    : QWidget(parent)
    , m_kind(layer.kind)
    , m_style(layer.style)
    , m_reader(reader)
    , m_texts(texts)
    , m_column(new QComboBox(this))
    , m_how(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_list(new QTreeWidget(this))
    , m_colour(new QPushButton(tr("Colour…"), this))
    , m_note(plainLabel(this))
{
    m_how->addItems({tr("Ranges of equal length"), tr("Ranges with as many objects each"), tr("Each value")});
    m_count->setRange(2, 6);
    m_count->setValue(5);
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Value"), tr("In words")});
    m_list->setRootIsDecorated(false);
    m_list->setIconSize({16, 16});
    m_list->setMinimumHeight(150);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(tr("Classes"));
    m_list->setToolTip(tr("F2 writes the words of a class"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_colour->setAutoDefault(false);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("caption"));
    auto* form = new QFormLayout;
    form->addRow(tr("Colour by"), m_column);
    form->addRow(tr("In classes of"), m_how);
    form->addRow(tr("Number of classes"), m_count);
    auto* below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_colour);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_list, 1);
    layout->addLayout(below);
    setColumns({});
    show(layer.style.classes);
    connect(m_column, &QComboBox::activated, this, &ClassEditor::make);
    connect(m_how, &QComboBox::activated, this, &ClassEditor::make);
    connect(m_count, &QSpinBox::valueChanged, this, &ClassEditor::make);
    connect(m_colour, &QPushButton::clicked, this, &ClassEditor::changeColour);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ClassEditor::updateChoices);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        const int row = m_list->indexOfTopLevelItem(item);
        if (column != 1 || row < 0 || row >= static_cast<int>(m_classes.size()))
            return;
        const std::string words = item->text(1).simplified().toStdString();
        m_classes[static_cast<std::size_t>(row)].title =
            words.empty() ? toml::LocalText{} : toml::LocalText{{{"", words}}};
    });
}

void ClassEditor::setColumns(const std::vector<std::string>& columns)
{
    m_columns = columns;
    m_column->clear();
    m_column->addItem(tr("Nothing: one colour"));
    for (const std::string& column : columns)
        m_column->addItem(QString::fromStdString(column));
    if (!m_classes.empty()) {
        const auto own = std::ranges::find(columns, m_classes.front().column);
        m_column->setCurrentIndex(own == columns.end() ? 0 : static_cast<int>(own - columns.begin()) + 1);
        m_how->setCurrentIndex(static_cast<int>(m_classes.front().value ? How::EachValue : How::EqualSteps));
        if (!m_classes.front().value) {
            const QSignalBlocker quiet{m_count};
            m_count->setValue(static_cast<int>(m_classes.size()));
        }
    }
    updateChoices();
}

std::vector<StyleClass> ClassEditor::classes() const
{
    return m_classes;
}

void ClassEditor::make()
{
    updateChoices();
    const int chosen = m_column->currentIndex() - 1;
    m_reader.drop(); // of an earlier choice
    if (chosen < 0 || chosen >= static_cast<int>(m_columns.size())) {
        show({});
        return;
    }
    const auto column = static_cast<std::size_t>(chosen);
    const std::string name = m_columns[column];
    m_note->setText(tr("Reading the values…"));
    if (static_cast<How>(m_how->currentIndex()) == How::EachValue) {
        m_reader.ask([column](layers::FeatureTable& table,
                              const std::stop_token& stop) { return table.frequent(column, kMostValues + 1, stop); },
                     [this, name](auto values) {
                         if (!values) {
                             Q_EMIT failed(values.error());
                             return;
                         }
                         const bool isMore = values->size() > kMostValues;
                         values->resize(std::min(values->size(), kMostValues));
                         show(layers::classesOfValues(name, *values));
                         if (isMore)
                             m_note->setText(tr("The %n most frequent values; the others keep the layer's colour.",
                                                nullptr, static_cast<int>(kMostValues)));
                     });
        return;
    }
    const auto how = static_cast<How>(m_how->currentIndex()) == How::EqualCounts ? layers::Ranging::EqualCounts
                                                                                 : layers::Ranging::EqualSteps;
    const auto count = static_cast<std::size_t>(m_count->value());
    m_reader.ask(
        [column](layers::FeatureTable& table, const std::stop_token& stop) { return table.numbers(column, stop); },
        [this, name, count, how](auto numbers) {
            if (!numbers) {
                Q_EMIT failed(numbers.error());
                return;
            }
            show(layers::classesOfNumbers(name, *numbers, count, how));
            if (numbers->empty())
                m_note->setText(tr("This column has no numbers: choose \"Each value\"."));
        });
}

QString ClassEditor::rangeOf(const StyleClass& one) const
{
    StyleClass plain = one;
    plain.title = {};
    return models::LayerModel::classTitle(plain, m_texts);
}

void ClassEditor::show(std::vector<StyleClass> classes)
{
    m_note->clear();
    m_classes = std::move(classes);
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    for (const StyleClass& one : m_classes) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, rangeOf(one));
        item->setIcon(0, models::layerIcon(m_kind, m_style, one.colour));
        item->setText(1, QString::fromStdString(one.title.in(m_texts.language().toStdString())));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    updateChoices();
}

void ClassEditor::changeColour()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    StyleClass& one = m_classes[static_cast<std::size_t>(row)];
    QColorDialog dialog{QColor::fromString(QString::fromStdString(one.colour)), this};
    dialog.setOption(QColorDialog::DontUseNativeDialog);
    if (dialog.exec() != QDialog::Accepted)
        return;
    one.colour = dialog.selectedColor().name().toStdString();
    m_list->topLevelItem(row)->setIcon(0, models::layerIcon(m_kind, m_style, one.colour));
}

void ClassEditor::updateChoices()
{
    const bool isByValue = m_column->currentIndex() > 0;
    m_how->setEnabled(isByValue);
    m_count->setEnabled(isByValue && static_cast<How>(m_how->currentIndex()) != How::EachValue);
    m_colour->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace vigie::widgets
