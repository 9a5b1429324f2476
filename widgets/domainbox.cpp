// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/domainbox.h"

#include "models/wordtext.h"

namespace vigie::widgets {

DomainBox::DomainBox(QWidget* parent)
    : QComboBox(parent)
{
    for (int i = 0; i <= core::kDomainCount; ++i)
        addItem({}); // the first is none
    retranslate();
}

void DomainBox::setDomain(std::optional<core::Domain> domain)
{
    setCurrentIndex(domain ? static_cast<int>(*domain) + 1 : 0);
}

std::optional<core::Domain> DomainBox::domain() const
{
    return currentIndex() > 0 ? std::optional{static_cast<core::Domain>(currentIndex() - 1)} : std::nullopt;
}

void DomainBox::retranslate()
{
    setItemText(0, tr("None"));
    for (int i = 0; i < core::kDomainCount; ++i)
        setItemText(i + 1, models::WordText::domain(static_cast<core::Domain>(i)));
    setToolTip(tr("What the layer does not say about its drawing is taken from the city's profile, by its domain."));
}

} // namespace vigie::widgets
