// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <QComboBox>

#include <optional>

namespace vigie::widgets {

/// Asks for one of the domains, or none.
class DomainBox final : public QComboBox {
    Q_OBJECT

public:
    explicit DomainBox(QWidget* parent = nullptr);

    void setDomain(std::optional<core::Domain> domain);
    [[nodiscard]] std::optional<core::Domain> domain() const;
    void retranslate();
};

} // namespace vigie::widgets
