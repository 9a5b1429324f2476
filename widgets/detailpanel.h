// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"
#include "models/assetdetailmodel.h"
#include "models/texts.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace vigie::widgets {

class AroundPage;
class ElidedLabel;
class PastPage;
class RowView;
class TrendPanel;
class WhyPage;

/// What is selected: an asset, and its worst alert or the one chosen in the list. Four pages: why, attributes, what else
/// happens around, when it was there before. The trend panel, which has a place of its own, follows what is shown here.
class DetailPanel final : public QWidget {
    Q_OBJECT

public:
    /// `trend` outlives it.
    DetailPanel(session::Session& session, TrendPanel& trend, models::AlertListModel& alerts,
                models::AlertListModel& aside, models::AssetDetailModel& asset, const models::Texts& texts,
                QWidget* parent = nullptr);

    /// Shows this asset, with this alert of it in front where it is given. An empty id: nothing.
    void showAsset(const QString& assetId, std::optional<alerts::ConditionId> alert);
    /// A new snapshot: the details the session watches for us, and the alerts as they stand now.
    void takeSnapshot(const pipeline::Snapshot& snapshot);
    void setTheme(const Theme& theme);
    [[nodiscard]] const QString& assetId() const { return m_assetId; }
    [[nodiscard]] WhyPage* why() const { return m_why; }
    [[nodiscard]] TrendPanel* trend() const { return &m_trend; }
    [[nodiscard]] RowView* attributes() const { return m_attributes; }
    [[nodiscard]] AroundPage* around() const { return m_around; }
    [[nodiscard]] PastPage* past() const { return m_past; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// The alert in front: the chosen one, else the asset's worst, else what of it is set aside.
    [[nodiscard]] std::optional<alerts::Alert> alert() const;
    /// What kind of asset it is; empty while that is not known.
    [[nodiscard]] std::string model() const;
    [[nodiscard]] QString assetTitle() const; ///< As the asset calls itself; empty where nothing is known of it.

Q_SIGNALS:
    void centreAsked();
    void acknowledgeAsked();
    void situationDecided(bool accepted);
    void ruleAsked(const QString& id);  ///< To be looked at or changed.
    void alertAsked(quint64 condition); ///< alerts::ConditionId of another one, chosen on one of the pages.

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void writeHead();
    void writeAlert();
    [[nodiscard]] QString kindAndPlace(const core::AssetDetail& asset) const;
    [[nodiscard]] int otherAlerts() const;
    [[nodiscard]] QStringList membersOf(const alerts::Alert& alert) const;

    TrendPanel& m_trend;
    models::AlertListModel& m_alerts;
    models::AlertListModel& m_aside;
    models::AssetDetailModel& m_asset;
    const models::Texts& m_texts;
    Theme m_theme{Theme::Kind::Dark};
    QString m_assetId;
    std::optional<alerts::ConditionId> m_alert;
    QLabel* m_sign;
    ElidedLabel* m_title;
    ElidedLabel* m_subtitle;
    ElidedLabel* m_stale;
    QTabWidget* m_tabs;
    WhyPage* m_why;
    RowView* m_attributes;
    AroundPage* m_around;
    PastPage* m_past;
    QPushButton* m_acknowledge;
    QPushButton* m_centre;
};

} // namespace vigie::widgets
