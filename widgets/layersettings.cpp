// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layersettings.h"

#include "models/errortext.h"
#include "models/layerreader.h"
#include "models/texts.h"
#include "widgets/classeditor.h"
#include "widgets/colourbutton.h"
#include "widgets/domainbox.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using layers::FilterOperator;
using layers::Layer;
using layers::LayerKind;

namespace {

constexpr double kMostZoom = 22.0;

QDoubleSpinBox* spin(double from, double to, double step)
{
    auto* out = new QDoubleSpinBox;
    out->setRange(from, to);
    out->setDecimals(step < 1.0 ? 1 : 0);
    out->setSingleStep(step);
    return out;
}

QSlider* percentSlider()
{
    auto* out = new QSlider(Qt::Horizontal);
    out->setRange(0, 100);
    out->setPageStep(10);
    return out;
}

int percentOf(double share)
{
    return static_cast<int>(std::lround(share * 100.0));
}

} // namespace

LayerSettings::LayerSettings(const Layer& layer, const QString& title, const layers::DomainDefaults& defaults,
                             const models::Texts& texts, QWidget* parent)
    : QDialog(parent)
    , m_layer(layer)
    , m_defaults(defaults)
    , m_reader(new models::LayerReader(layer, this))
    , m_pages(new QTabWidget(this))
    , m_classes(new ClassEditor(layer, *m_reader, texts, this))
    , m_problem(plainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Layer: %1").arg(title));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_pages->addTab(drawingPage(), tr("Drawing"));
    m_pages->addTab(m_classes, tr("Colours by value"));
    m_pages->addTab(choicePage(), tr("Names and filter"));
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LayerSettings::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            [this] { Q_EMIT applied(this->layer()); });
    connect(m_classes, &ClassEditor::failed, this, &LayerSettings::complain);
    const bool isRaster = layer.kind == LayerKind::Raster;
    m_pages->setTabEnabled(1, !isRaster);
    m_pages->setTabEnabled(2, !isRaster);
    if (!isRaster)
        m_reader->columns([this](const core::Expected<std::vector<std::string>>& columns) {
            if (columns)
                takeColumns(*columns);
            else
                complain(columns.error());
        });
    resize(440, 420);
}

LayerSettings::~LayerSettings() = default;

QWidget* LayerSettings::drawingPage()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    m_domain = new DomainBox;
    m_domain->setDomain(m_layer.domain);
    form->addRow(tr("Domain"), m_domain);
    m_domain->setAccessibleName(tr("Domain"));
    m_opacity = percentSlider();
    m_opacityText = new QLabel;
    const auto tellOpacity = [this] { m_opacityText->setText(tr("%1 %").arg(m_opacity->value())); };
    connect(m_opacity, &QSlider::valueChanged, this, tellOpacity);
    m_opacityText->setMinimumWidth(44);
    auto* opacity = new QHBoxLayout;
    opacity->addWidget(m_opacity, 1);
    opacity->addWidget(m_opacityText);
    form->addRow(tr("Opacity"), opacity);
    m_opacity->setAccessibleName(tr("Opacity"));

    m_zoomFrom = spin(0.0, kMostZoom, 1.0);
    m_zoomTo = spin(0.0, kMostZoom, 1.0);
    m_zoomFrom->setToolTip(tr("0: the whole Earth; 13: a city; 18: a house"));
    m_zoomTo->setToolTip(m_zoomFrom->toolTip());
    connect(m_zoomFrom, &QDoubleSpinBox::valueChanged, m_zoomTo, &QDoubleSpinBox::setMinimum);
    form->addRow(tr("Shown from zoom"), m_zoomFrom);
    form->addRow(tr("to zoom"), m_zoomTo);

    m_colour = new ColourButton;
    m_colour->setAccessibleName(tr("Colour"));
    m_width = spin(0.0, 30.0, 0.5);
    m_size = spin(1.0, 60.0, 1.0);
    m_fill = percentSlider();
    const LayerKind kind = m_layer.kind;
    form->addRow(tr("Colour"), m_colour);
    form->addRow(kind == LayerKind::Polygon ? tr("Width of the outline") : tr("Width"), m_width);
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Opacity of the inside"), m_fill);
    form->setRowVisible(m_colour, kind != LayerKind::Raster);
    form->setRowVisible(m_width, kind == LayerKind::Line || kind == LayerKind::Polygon);
    form->setRowVisible(m_size, kind == LayerKind::Point);
    form->setRowVisible(m_fill, kind == LayerKind::Polygon);
    showDrawing(m_layer);
    tellOpacity();
    connect(m_domain, &QComboBox::activated, this, &LayerSettings::takeDomain);
    return page;
}

void LayerSettings::showDrawing(const Layer& layer)
{
    m_opacity->setValue(percentOf(layer.opacity));
    m_zoomTo->setMinimum(0.0);
    m_zoomTo->setValue(layer.zoomTo);
    m_zoomFrom->setValue(layer.zoomFrom);
    m_zoomTo->setMinimum(layer.zoomFrom);
    m_colour->setColour(QColor::fromString(QString::fromStdString(layer.style.colour)));
    m_width->setValue(layer.style.width);
    m_size->setValue(layer.style.size);
    m_fill->setValue(percentOf(layer.style.fillOpacity));
}

void LayerSettings::takeDomain()
{
    Layer out = layer();
    layers::applyDefaults(m_defaults, out);
    showDrawing(out);
}

QWidget* LayerSettings::choicePage()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    m_label = new QComboBox;
    m_filterColumn = new QComboBox;
    m_filterHow = new QComboBox;
    m_filterValue = new QLineEdit;
    for (int i = 0; i <= static_cast<int>(FilterOperator::Contains); ++i) {
        const auto how = static_cast<FilterOperator>(i);
        const std::string_view word = layers::wordOf(how);
        const QString sign = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        m_filterHow->addItem(how == FilterOperator::Contains ? tr("contains") : sign);
    }
    form->addRow(tr("Written beside each"), m_label);
    form->addRow(tr("Only where"), m_filterColumn);
    form->addRow(QString{}, m_filterHow);
    form->addRow(QString{}, m_filterValue);
    m_filterHow->setAccessibleName(tr("Comparison"));
    m_filterValue->setAccessibleName(tr("Value"));
    m_filterValue->setPlaceholderText(tr("Value"));
    if (m_layer.filter) {
        m_filterHow->setCurrentIndex(static_cast<int>(m_layer.filter->comparison));
        const auto* text = std::get_if<std::string>(&m_layer.filter->value);
        m_filterValue->setText(text != nullptr ? QString::fromStdString(*text)
                                               : QString::number(std::get<double>(m_layer.filter->value), 'g', 15));
    }
    takeColumns({});
    connect(m_filterColumn, &QComboBox::currentIndexChanged, this, &LayerSettings::updateFilter);
    updateFilter();
    return page;
}

void LayerSettings::takeColumns(const std::vector<std::string>& columns)
{
    const auto fill = [&](QComboBox* box, const QString& none, const std::string& own) {
        box->clear();
        box->addItem(none);
        std::vector<std::string> all = columns;
        // What the layer has now stays to be chosen, until its columns are known and after.
        if (!own.empty() && std::ranges::find(all, own) == all.end())
            all.push_back(own);
        for (const std::string& column : all)
            box->addItem(QString::fromStdString(column));
        const auto at = std::ranges::find(all, own);
        box->setCurrentIndex(own.empty() ? 0 : static_cast<int>(at - all.begin()) + 1);
    };
    fill(m_label, tr("Nothing"), m_layer.label);
    fill(m_filterColumn, tr("Everything is shown"), m_layer.filter ? m_layer.filter->column : std::string{});
    m_classes->setColumns(columns);
}

void LayerSettings::updateFilter()
{
    const bool hasFilter = m_filterColumn->currentIndex() > 0;
    m_filterHow->setEnabled(hasFilter);
    m_filterValue->setEnabled(hasFilter);
}

std::optional<layers::LayerFilter> LayerSettings::filter() const
{
    if (m_filterColumn->currentIndex() <= 0)
        return std::nullopt;
    layers::LayerFilter out;
    out.column = m_filterColumn->currentText().toStdString();
    out.comparison = static_cast<FilterOperator>(m_filterHow->currentIndex());
    // What reads as a number in the window's language, or as files have it, is one.
    const QString text = m_filterValue->text().trimmed();
    bool isNumber = false;
    double number = locale().toDouble(text, &isNumber);
    if (!isNumber)
        number = text.toDouble(&isNumber);
    const bool hadText = m_layer.filter && std::holds_alternative<std::string>(m_layer.filter->value) &&
                         std::get<std::string>(m_layer.filter->value) == text.toStdString();
    if (isNumber && !hadText && out.comparison != FilterOperator::Contains)
        out.value = number;
    else
        out.value = text.toStdString();
    return out;
}

Layer LayerSettings::layer() const
{
    Layer out = m_layer;
    out.domain = m_domain->domain();
    out.opacity = m_opacity->value() / 100.0;
    out.zoomFrom = m_zoomFrom->value();
    out.zoomTo = m_zoomTo->value();
    if (out.kind == LayerKind::Raster)
        return out;
    out.style.colour = m_colour->colour().name().toStdString();
    out.style.width = m_width->value();
    out.style.size = m_size->value();
    out.style.fillOpacity = m_fill->value() / 100.0;
    out.style.classes = m_classes->classes();
    out.label = m_label->currentIndex() > 0 ? m_label->currentText().toStdString() : std::string{};
    out.filter = filter();
    return out;
}

void LayerSettings::complain(const core::Error& error)
{
    m_problem->setText(models::ErrorText::sentence(error));
    m_problem->show();
}

void LayerSettings::accept()
{
    Q_EMIT applied(layer());
    QDialog::accept();
}

} // namespace vigie::widgets
