// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domainmodel.h"
#include "models/searchmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace vigie::widgets {

class RowView;

/// The left dock: search, the domains with what they hold and whether the map shows them, and the key to the map's
/// signs.
class LayerPanel final : public QWidget {
    Q_OBJECT

public:
    LayerPanel(models::DomainModel& domains, models::SearchModel& search, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void focusSearch();
    /// Another part of the panel, above the legend; it takes it over.
    void addSection(QWidget* section);
    [[nodiscard]] QLineEdit* searchField() const { return m_field; }
    [[nodiscard]] RowView* results() const { return m_results; }
    [[nodiscard]] RowView* domains() const { return m_domains; }

Q_SIGNALS:
    void assetChosen(const QString& id, uint asset, bool located);
    void placeChosen(vigie::core::GeoPosition place);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void updateSearch();
    void choose(const QModelIndex& index);
    QLabel* section();
    QWidget* legend();
    void writeLegend();

    models::SearchModel& m_search;
    QLineEdit* m_field;
    RowView* m_results;
    RowView* m_domains;
    QLabel* m_domainsTitle;
    QLabel* m_legendTitle;
    QWidget* m_legend;
    QList<QWidget*> m_sections;
    QList<QLabel*> m_signs;
    QList<QLabel*> m_signTexts;
    QTimer m_typing;
    Theme m_theme{Theme::Kind::Dark};
};

} // namespace vigie::widgets
