// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/trend.h"
#include "models/assetdetailmodel.h"
#include "models/texts.h"
#include "session/session.h"
#include "widgets/theme.h"
#include "widgets/trendchart.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QButtonGroup;

namespace vigie::widgets {

class ElidedLabel;

/// Turns a trend into what a chart draws: gaps become values that are none, what is not measured a line of its own.
[[nodiscard]] TrendSeries seriesOf(const history::Trend& trend);
/// The same in another unit; as it is where the two do not measure the same quantity.
[[nodiscard]] TrendSeries inUnit(TrendSeries series, const std::string& from, const std::string& to);

/// The past of one numeric attribute of the asset on show, over 1, 6 or 24 hours, with the limit of its alert. Of an
/// alert that is about a word, the attribute that tells most of such an asset. It asks the session again when a newer
/// value came, at most every few seconds and only while it can be seen.
class TrendPanel final : public QWidget {
    Q_OBJECT

public:
    /// What the alert on show is about.
    struct Focus {
        QString attribute;
        std::optional<double> limit; ///< Of a threshold rule.
        std::string unit;            ///< Of the limit; the values may come in another one.
        bool above = false;          ///< Which side of the limit is abnormal.
        bool operator==(const Focus&) const = default;
    };

    TrendPanel(session::Session& session, const models::AssetDetailModel& asset, const models::Texts& texts,
               QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The asset on show, or its values, changed. `focus`: of the alert in front, where there is one.
    void takeAsset(const std::optional<Focus>& focus);
    [[nodiscard]] TrendChart* chart() const { return m_chart; }
    [[nodiscard]] int hours() const;
    void setHours(int hours); ///< 1, 6 or 24.

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fillAttributes();
    void choose();  ///< Another attribute, asset or range: everything anew.
    void refresh(); ///< The same, further in time.
    void ask(bool first);
    void take(const core::Expected<history::Trend>& trend);
    [[nodiscard]] const core::Reading* reading() const;
    void applyLimit();
    [[nodiscard]] const Focus* limited() const; ///< Where the attribute on show has a limit; else nullptr.
    [[nodiscard]] std::string displayUnit() const;
    void writeTitle();

    session::Session& m_session;
    const models::AssetDetailModel& m_asset;
    const models::Texts& m_texts;
    ElidedLabel* m_title;
    QComboBox* m_attribute;
    QButtonGroup* m_ranges;
    TrendChart* m_chart;
    QTimer m_pause; ///< Between two questions.
    QString m_assetId;
    std::string m_shownUnit; ///< In which the curve is drawn.
    QString m_wanted;        ///< The attribute a person chose, kept from one asset to the next of its kind.
    std::optional<Focus> m_focus;
    core::Timestamp m_shownTime = core::kNoTime; ///< Of the newest value asked for.
    quint64 m_asked = 0;
    int m_triesLeft = 0; ///< For a value that history does not hold yet.
    bool m_again = false;
    bool m_filling = false;
};

} // namespace vigie::widgets
