// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/aroundmodel.h"
#include "widgets/theme.h"

#include <QWidget>

namespace vigie::widgets {

class RowView;

/// What else happens around the alert that is shown. Enter or a double click goes there.
class AroundPage final : public QWidget {
    Q_OBJECT

public:
    AroundPage(double groundScale, const models::Texts& texts, QWidget* parent = nullptr);

    void show(const pipeline::Snapshot& snapshot, const std::optional<alerts::Alert>& alert);
    void setTheme(const Theme& theme);
    [[nodiscard]] RowView* view() const { return m_view; }

Q_SIGNALS:
    void alertAsked(quint64 condition);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    models::AroundModel m_model;
    RowView* m_view;
    bool m_hasAlert = false;
};

} // namespace vigie::widgets
