// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domainmodel.h"
#include "models/layermodel.h"
#include "models/searchmodel.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace vigie::widgets {

class LayerList;
class RowView;

/// The left dock: search, the domains with what they hold and whether the map shows them, the layers from files, and
/// the key to the map's signs.
class LayerPanel final : public QWidget {
    Q_OBJECT

public:
    LayerPanel(models::DomainModel& domains, models::LayerModel& layers, models::SearchModel& search,
               QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void focusSearch();
    [[nodiscard]] QSize sizeHint() const override; ///< High enough for all that is in it.
    /// Another part of the panel, above the legend; it takes it over.
    void addSection(QWidget* section);
    [[nodiscard]] QLineEdit* searchField() const { return m_field; }
    [[nodiscard]] RowView* results() const { return m_results; }
    [[nodiscard]] RowView* domains() const { return m_domains; }
    [[nodiscard]] LayerList& layers() const { return *m_layers; }

Q_SIGNALS:
    void assetChosen(const QString& id, uint asset, bool located);
    void placeChosen(vigie::core::GeoPosition place);
    void boxChosen(const vigie::layers::DegreeBox& box); ///< Of a layer's feature.

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
    QScrollArea* m_rest; ///< All that is not search.
    LayerList* m_layers;
    QLabel* m_domainsTitle;
    QLabel* m_layersTitle;
    QLabel* m_legendTitle;
    QWidget* m_legend;
    QList<QLabel*> m_signs;
    QList<QLabel*> m_signTexts;
    QTimer m_typing;
    Theme m_theme{Theme::Kind::Dark};
};

} // namespace vigie::widgets
