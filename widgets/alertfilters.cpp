// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertfilters.h"

#include "models/wordtext.h"
#include "widgets/choiceguard.h"
#include "widgets/symbols.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <numeric>
#include <vector>

namespace vigie::widgets {

namespace {

constexpr std::array kPriorities{core::Priority::Critical, core::Priority::High, core::Priority::Medium,
                                 core::Priority::Low};

template <typename T> std::optional<T> chosen(const QComboBox& box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional{static_cast<T>(data.toInt())} : std::nullopt;
}

} // namespace

AlertFilters::AlertFilters(const models::DomainModel& domains, QWidget* parent)
    : QWidget(parent)
    , m_domains(domains)
    , m_domain(new QComboBox(this))
    , m_priority(new QComboBox(this))
    , m_district(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_all(new QToolButton(this))
{
    setObjectName(QStringLiteral("toolRow"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    m_text->setClearButtonEnabled(true);
    m_district->hide();
    for (QComboBox* box : {m_domain, m_priority, m_district}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
        new ChoiceGuard(*box);
        layout->addWidget(box, 3);
        connect(box, &QComboBox::currentIndexChanged, this, &AlertFilters::fieldChanged);
    }
    layout->addWidget(m_text, 2);
    layout->addWidget(m_all);
    m_all->setObjectName(QStringLiteral("showAll"));
    m_all->hide();
    connect(m_all, &QToolButton::clicked, this, &AlertFilters::showAll);
    connect(m_text, &QLineEdit::textChanged, this, &AlertFilters::fieldChanged);
    connect(&domains, &QAbstractItemModel::rowsInserted, this, &AlertFilters::fill);
    retranslate();
}

void AlertFilters::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_all->setIcon(Symbols::icon(QStringLiteral("close"), theme.warning));
    fill();
}

void AlertFilters::setDistricts(const QStringList& names)
{
    m_districtNames = names;
    m_district->setVisible(!names.isEmpty());
    fill();
    fieldChanged();
}

void AlertFilters::fieldChanged()
{
    if (m_filling)
        return;
    m_all->setVisible(filter().any());
    Q_EMIT changed();
}

void AlertFilters::showAll()
{
    m_filling = true;
    for (QComboBox* box : {m_domain, m_priority, m_district})
        box->setCurrentIndex(0);
    m_text->clear();
    m_filling = false;
    fieldChanged();
}

/// Writes the choices anew, keeping what is chosen.
void AlertFilters::fill()
{
    m_filling = true;
    const auto refill = [](QComboBox& box, const QString& all, const auto& add) {
        const QVariant before = box.currentData();
        box.clear();
        box.addItem(all);
        add();
        box.setCurrentIndex(std::max(0, before.isValid() ? box.findData(before) : 0));
        box.setToolTip(box.accessibleName());
    };
    refill(*m_domain, tr("Domains", "filter: all of them"), [this] {
        m_desks = m_domains.desks();
        for (int row = 0; row < m_domains.rowCount(); ++row) {
            const QModelIndex index = m_domains.index(row, 0);
            m_domain->addItem(index.data(Qt::DisplayRole).toString(), index.data(models::DomainModel::DomainRole));
        }
        for (std::size_t i = 0; i < m_desks.size(); ++i)
            m_domain->addItem(m_desks[i].first, core::kDomainCount + static_cast<int>(i));
    });
    refill(*m_priority, tr("Priorities", "filter: all of them"), [this] {
        for (const core::Priority value : kPriorities)
            m_priority->addItem(Symbols::priorityIcon(value, m_theme), models::WordText::priority(value),
                                static_cast<int>(value));
    });
    refill(*m_district, tr("Districts", "filter: all of them"), [this] {
        std::vector<int> order(static_cast<std::size_t>(m_districtNames.size()));
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, [this](int left, int right) {
            return m_districtNames[left].localeAwareCompare(m_districtNames[right]) < 0;
        });
        for (const int number : order)
            m_district->addItem(m_districtNames[number], number);
    });
    m_filling = false;
}

void AlertFilters::togglePriority(core::Priority priority)
{
    const int row = m_priority->findData(static_cast<int>(priority));
    m_priority->setCurrentIndex(row == m_priority->currentIndex() ? 0 : row);
}

void AlertFilters::retranslate()
{
    m_domain->setAccessibleName(tr("Filter by domain or desk"));
    m_priority->setAccessibleName(tr("Filter by priority"));
    m_district->setAccessibleName(tr("Filter by district"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_text->setPlaceholderText(tr("Filter"));
    m_all->setAccessibleName(tr("Show all alerts"));
    m_all->setToolTip(m_all->accessibleName());
    fill();
}

models::AlertFilter AlertFilters::filter() const
{
    models::AlertFilter out;
    // The domains by their numbers, then the desks.
    if (const auto number = chosen<std::size_t>(*m_domain))
        out.domains = *number < core::kDomainCount ? core::DomainSet{static_cast<core::Domain>(*number)}
                                                   : m_desks[*number - core::kDomainCount].second;
    out.priority = chosen<core::Priority>(*m_priority);
    out.district = chosen<std::uint32_t>(*m_district);
    out.text = m_text->text().trimmed();
    return out;
}

} // namespace vigie::widgets
