// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/projectionbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <array>

namespace vigie::widgets {

namespace {

struct Usual {
    const char* code;
    const char* name; ///< Proper names: the same in every language.
};
constexpr std::array kUsual{
    Usual{"EPSG:4326", "WGS 84"},
    Usual{"EPSG:2154", "RGF93 / Lambert-93"},
    Usual{"EPSG:3857", "WGS 84 / Pseudo-Mercator"},
    Usual{"EPSG:3942", "RGF93 / CC42"},
    Usual{"EPSG:3943", "RGF93 / CC43"},
    Usual{"EPSG:3944", "RGF93 / CC44"},
    Usual{"EPSG:3945", "RGF93 / CC45"},
    Usual{"EPSG:3946", "RGF93 / CC46"},
    Usual{"EPSG:3947", "RGF93 / CC47"},
    Usual{"EPSG:3948", "RGF93 / CC48"},
    Usual{"EPSG:3949", "RGF93 / CC49"},
    Usual{"EPSG:3950", "RGF93 / CC50"},
    Usual{"EPSG:27572", "NTF (Paris) / Lambert zone II"},
    Usual{"EPSG:25831", "ETRS89 / UTM 31N"},
    Usual{"EPSG:25832", "ETRS89 / UTM 32N"},
    Usual{"EPSG:32631", "WGS 84 / UTM 31N"},
    Usual{"EPSG:32632", "WGS 84 / UTM 32N"},
    Usual{"EPSG:31370", "BD72 / Belgian Lambert 72"},
    Usual{"EPSG:2056", "CH1903+ / LV95"},
};
const QString kOther = QStringLiteral("other");
const QString kDrawing = QStringLiteral("drawing");

} // namespace

ProjectionBox::ProjectionBox(QWidget* parent)
    : QWidget(parent)
    , m_list(new QComboBox(this))
    , m_code(new QLineEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addWidget(m_code);
    setFocusProxy(m_list);
    m_list->addItem(QString{}, QString{});
    for (const Usual& one : kUsual)
        m_list->addItem(QStringLiteral("%1 (%2)").arg(QLatin1String(one.name), QLatin1String(one.code)),
                        QString::fromLatin1(one.code));
    m_list->addItem(QString{}, kOther);
    m_list->addItem(QString{}, kDrawing);
    m_code->setMaximumWidth(120);
    m_code->setValidator(
        new QRegularExpressionValidator(QRegularExpression{QStringLiteral("[1-9][0-9]{3,5}")}, m_code));
    m_code->hide();
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        const bool isOther = m_list->currentData() == kOther;
        m_code->setVisible(isOther);
        if (isOther && m_list->hasFocus())
            m_code->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    connect(m_code, &QLineEdit::textChanged, this, &ProjectionBox::changed);
    retranslate();
}

void ProjectionBox::suggest(const std::string& code)
{
    m_code->clear();
    const QString wanted = QString::fromStdString(code);
    const int at = m_list->findData(wanted);
    m_list->setCurrentIndex(at >= 0 ? at : m_list->findData(kOther));
    if (at < 0)
        m_code->setText(wanted.section(QLatin1Char(':'), 1));
}

void ProjectionBox::setDrawings(bool possible)
{
    const int at = m_list->findData(kDrawing);
    if (possible && at < 0)
        m_list->addItem(QString{}, kDrawing);
    else if (!possible && at >= 0)
        m_list->removeItem(at);
    retranslate();
}

std::string ProjectionBox::code() const
{
    if (isDrawing())
        return {};
    if (m_list->currentData() != kOther)
        return m_list->currentData().toString().toStdString();
    return m_code->hasAcceptableInput() ? "EPSG:" + m_code->text().toStdString() : std::string{};
}

bool ProjectionBox::isDrawing() const
{
    return m_list->currentData() == kDrawing;
}

void ProjectionBox::retranslate()
{
    m_list->setAccessibleName(tr("Projection"));
    m_list->setItemText(0, tr("Choose…"));
    m_list->setItemText(m_list->findData(kOther), tr("Another one, by its code"));
    if (const int at = m_list->findData(kDrawing); at >= 0)
        m_list->setItemText(at, tr("None: it is a drawing"));
    m_code->setAccessibleName(tr("EPSG code of the projection"));
    m_code->setPlaceholderText(tr("EPSG code"));
}

} // namespace vigie::widgets
