// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feedlistmodel.h"
#include "models/texts.h"
#include "widgets/theme.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;
class QSplitter;

namespace vigie::widgets {

class ElidedLabel;
class RowView;

/// How the feeds are: a table of all, and beside it (in a narrow place below it, with the first columns alone) the
/// register entry, the state and the problems of the one selected.
class FeedPanel final : public QWidget {
    Q_OBJECT

public:
    FeedPanel(models::FeedListModel& feeds, const models::Texts& texts, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void takeHealth();               ///< New health is in the model.
    void setControls(bool controls); ///< A replay has no feeds to pause.
    [[nodiscard]] RowView* view() const { return m_view; }

Q_SIGNALS:
    void pauseAsked(const QString& feedId);
    void resumeAsked(const QString& feedId);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void writeDetail();
    void setNarrow(bool narrow);
    [[nodiscard]] QList<std::pair<QString, QString>> detailLines(const feeds::FeedHealthRow& feed) const;

    models::FeedListModel& m_feeds;
    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    RowView* m_view;
    QWidget* m_side;
    ElidedLabel* m_title;
    QSplitter* m_splitter;
    QScrollArea* m_area;
    QPushButton* m_pause;
    QList<std::pair<QString, QString>> m_lines; ///< As shown.
    bool m_controls = true;
    std::optional<bool> m_narrow;
};

} // namespace vigie::widgets
