// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trendpanel.h"

#include "alerts/units.h"
#include "models/errortext.h"
#include "models/texts.h"
#include "models/wordtext.h"
#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::widgets {

namespace {

constexpr int kPoints = 600;
constexpr int kTries = 5;
constexpr std::chrono::seconds kBetweenQuestions{3};
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// What a person looks at first where an asset has several numbers.
constexpr std::array kTelling{"powerConsumption",
                              "intensity",
                              "pressure",
                              "fillingLevel",
                              "temperature",
                              "level",
                              "availableSpotNumber",
                              "occupancy",
                              "averageVehicleSpeed",
                              "speed",
                              "flow",
                              "inflow",
                              "illuminanceLevel",
                              "activePower",
                              "circuitsDown",
                              "availableCapacity"};

int mostTelling(const QStringList& names)
{
    for (const char* telling : kTelling) {
        if (const auto at = names.indexOf(QLatin1String(telling)); at >= 0)
            return static_cast<int>(at);
    }
    return 0;
}

double keyOf(core::Timestamp time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1e6;
}

} // namespace

TrendSeries seriesOf(const history::Trend& trend)
{
    TrendSeries out;
    bool anyDoubt = false;
    bool anyBand = false;
    const auto add = [&](double key, double value, double doubt, double low, double high) {
        out.keys.append(key);
        out.values.append(value);
        out.doubts.append(doubt);
        out.lows.append(low);
        out.highs.append(high);
    };
    auto gap = trend.gaps.begin();
    for (const history::TrendPoint& point : trend.points) {
        for (; gap != trend.gaps.end() && gap->to <= point.time; ++gap) {
            const double middle = (keyOf(gap->from) + keyOf(gap->to)) / 2.0;
            if (!out.keys.isEmpty() && middle > out.keys.back())
                add(middle, kNone, kNone, kNone, kNone);
        }
        const bool doubt = point.quality != core::Quality::Measured;
        anyDoubt |= doubt;
        anyBand |= point.min < point.max;
        // The dashed line begins at the last measured point, so that both are seen to be one series.
        if (doubt && !out.keys.isEmpty() && std::isnan(out.doubts.back()))
            out.doubts.back() = out.values.back();
        add(keyOf(point.time), doubt ? kNone : point.last, doubt ? point.last : kNone, point.min, point.max);
    }
    if (!anyDoubt)
        out.doubts.clear();
    if (!anyBand) {
        out.lows.clear();
        out.highs.clear();
    }
    return out;
}

TrendSeries inUnit(TrendSeries series, const std::string& from, const std::string& to)
{
    const alerts::Unit* before = alerts::findUnit(from);
    const alerts::Unit* after = alerts::findUnit(to);
    if (from == to || before == nullptr || after == nullptr)
        return series;
    for (QVector<double>* numbers : {&series.values, &series.doubts, &series.lows, &series.highs}) {
        for (double& number : *numbers)
            number = alerts::convert(number, *before, *after).value_or(number);
    }
    return series;
}

TrendPanel::TrendPanel(session::Session& session, const models::AssetDetailModel& asset, const models::Texts& texts,
                       QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_asset(asset)
    , m_texts(texts)
    , m_title(new ElidedLabel(this))
    , m_attribute(new QComboBox(this))
    , m_ranges(new QButtonGroup(this))
    , m_chart(new TrendChart(texts, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 4, 6, 2);
    row->setSpacing(4);
    m_title->setObjectName(QStringLiteral("strong"));
    row->addWidget(m_title, 2);
    m_attribute->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    new ChoiceGuard(*m_attribute);
    row->addWidget(m_attribute, 1);
    for (const int hours : {1, 6, 24}) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_ranges->addButton(button, hours);
        row->addWidget(button);
    }
    m_ranges->button(1)->setChecked(true);
    layout->addLayout(row);
    layout->addWidget(m_chart, 1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TrendPanel::refresh);
    connect(m_ranges, &QButtonGroup::idClicked, this, &TrendPanel::choose);
    connect(m_attribute, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            m_wanted = m_attribute->currentData().toString();
            choose();
        }
    });
    retranslate();
}

int TrendPanel::hours() const
{
    return m_ranges->checkedId();
}

void TrendPanel::setHours(int hours)
{
    if (QAbstractButton* button = m_ranges->button(hours))
        button->setChecked(true);
    choose();
}

void TrendPanel::setTheme(const Theme& theme)
{
    m_chart->setTheme(theme);
}

void TrendPanel::retranslate()
{
    for (QAbstractButton* button : m_ranges->buttons()) {
        button->setText(tr("%1 h").arg(m_ranges->id(button)));
        button->setAccessibleName(tr("The last %n hour(s)", nullptr, m_ranges->id(button)));
    }
    m_attribute->setAccessibleName(tr("Attribute of the chart"));
    if (reading() == nullptr)
        m_chart->setAccessibleName(tr("Trend"));
    fillAttributes();
    writeTitle();
    applyLimit();
    if (!m_chart->hasData())
        choose();
}

void TrendPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrendPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void TrendPanel::takeAsset(const std::optional<Focus>& focus)
{
    const auto& asset = m_asset.asset();
    const QString id = asset ? QString::fromStdString(asset->id) : QString{};
    const bool other = id != m_assetId;
    m_assetId = id;
    if (m_focus != focus) {
        // Another alert: what it is about is what a person wants to see.
        if (focus && (!m_focus || m_focus->attribute != focus->attribute))
            m_wanted = focus->attribute;
        m_focus = focus;
    }
    const QString before = m_attribute->currentData().toString();
    fillAttributes();
    writeTitle();
    if (other || before != m_attribute->currentData().toString() || m_shownUnit != displayUnit())
        choose();
    else
        refresh();
    applyLimit();
}

void TrendPanel::fillAttributes()
{
    m_filling = true;
    const QStringList names = m_asset.numericAttributes();
    QStringList words;
    for (const QString& name : names)
        words.append(models::WordText::attribute(name.toStdString()));
    bool same = m_attribute->count() == names.size();
    for (qsizetype i = 0; same && i < names.size(); ++i)
        same = m_attribute->itemData(static_cast<int>(i)).toString() == names[i] &&
               m_attribute->itemText(static_cast<int>(i)) == words[i];
    if (!same) {
        m_attribute->clear();
        for (qsizetype i = 0; i < names.size(); ++i)
            m_attribute->addItem(words[i], names[i]);
    }
    const int wanted = m_attribute->findData(m_wanted);
    if (wanted >= 0)
        m_attribute->setCurrentIndex(wanted);
    else if (!same && !names.isEmpty())
        m_attribute->setCurrentIndex(mostTelling(names));
    m_attribute->setVisible(!names.isEmpty());
    m_attribute->setEnabled(!names.isEmpty());
    m_filling = false;
}

const core::Reading* TrendPanel::reading() const
{
    const auto& asset = m_asset.asset();
    if (!asset)
        return nullptr;
    const std::string name = m_attribute->currentData().toString().toStdString();
    const auto& readings = asset->readings;
    const auto at = std::ranges::find(readings, name, &core::Reading::attribute);
    return at == readings.end() ? nullptr : &*at;
}

const TrendPanel::Focus* TrendPanel::limited() const
{
    if (m_focus && m_focus->limit && m_focus->attribute == m_attribute->currentData().toString())
        return &*m_focus;
    return nullptr;
}

/// Of the limit, where the values can be said in it: what is drawn beside it is read against it.
std::string TrendPanel::displayUnit() const
{
    const core::Reading* shown = reading();
    if (shown == nullptr)
        return {};
    const Focus* focus = limited();
    if (focus == nullptr)
        return shown->unit;
    const alerts::Unit* from = alerts::findUnit(shown->unit);
    const alerts::Unit* to = alerts::findUnit(focus->unit);
    return from != nullptr && to != nullptr && alerts::convert(0.0, *from, *to) ? focus->unit : shown->unit;
}

void TrendPanel::applyLimit()
{
    const core::Reading* shown = reading();
    const Focus* focus = limited();
    if (shown == nullptr || focus == nullptr || !focus->limit) {
        m_chart->setThreshold(std::nullopt, {}, false);
        return;
    }
    const double limit = *focus->limit;
    const alerts::Unit* of = alerts::findUnit(focus->unit);
    const alerts::Unit* values = alerts::findUnit(shown->unit);
    // Of another quantity there is nothing to be held against it.
    const bool fits = of == nullptr || values == nullptr || alerts::convert(limit, *of, *values);
    m_chart->setThreshold(fits ? std::optional{limit} : std::nullopt,
                          tr("limit %1").arg(m_texts.number().withUnit(limit, focus->unit)), focus->above);
}

/// Whose curve it is: the chart has a place of its own.
void TrendPanel::writeTitle()
{
    const auto& asset = m_asset.asset();
    m_title->setFullText(asset ? models::Texts::shortId(asset->id) : tr("Nothing selected"));
    m_title->setAccessibleName(asset ? m_asset.title() : tr("Nothing selected"));
}

void TrendPanel::choose()
{
    ++m_asked;
    m_shownTime = core::kNoTime;
    m_pause.stop();
    applyLimit();
    const core::Reading* shown = reading();
    if (shown == nullptr) {
        m_chart->showEmpty(m_asset.asset() ? tr("No attribute with numbers") : tr("Nothing selected"));
        return;
    }
    m_shownUnit = displayUnit();
    m_chart->setUnit(models::WordText::attribute(shown->attribute), models::NumberText::unit(m_shownUnit));
    m_chart->showLoading();
    const core::Timestamp now = m_texts.now();
    m_chart->setRange(now - std::chrono::hours{hours()}, now);
    if (isVisible())
        ask(true);
}

void TrendPanel::refresh()
{
    const core::Reading* shown = reading();
    if (!isVisible() || shown == nullptr || m_pause.isActive() || (shown->time == m_shownTime && !m_again))
        return;
    ask(m_shownTime == core::kNoTime);
}

void TrendPanel::ask(bool first)
{
    const core::Reading* shown = reading();
    const auto& asset = m_asset.asset();
    if (shown == nullptr || !asset)
        return;
    if (shown->time != m_shownTime)
        m_triesLeft = kTries;
    m_shownTime = shown->time;
    m_again = false;
    m_pause.start(kBetweenQuestions);
    const core::Timestamp to = m_texts.now();
    const core::Timestamp from = to - std::chrono::hours{hours()};
    if (first)
        m_chart->setRange(from, to);
    else
        m_chart->followRange(from, to);
    const quint64 mine = ++m_asked;
    m_session.trend(asset->id, shown->attribute, from, to, kPoints,
                    [self = QPointer<TrendPanel>{this}, mine](const core::Expected<history::Trend>& trend) {
                        if (self && self->m_asked == mine)
                            self->take(trend);
                    });
}

void TrendPanel::take(const core::Expected<history::Trend>& trend)
{
    if (!trend) {
        m_chart->showFailed(models::ErrorText::what(trend.error()), models::ErrorText::remedy(trend.error()));
        return;
    }
    // History writes now and then: what the screen knows already may not be there yet.
    const core::Reading* shown = reading();
    const auto step = std::chrono::duration_cast<core::Duration>(std::chrono::hours{hours()}) / kPoints;
    const bool behind =
        shown != nullptr && (trend->points.empty() || trend->points.back().time + 2 * step < shown->time);
    m_again = behind && m_triesLeft > 0;
    if (m_again)
        --m_triesLeft;
    if (!trend->points.empty())
        m_chart->setSeries(inUnit(seriesOf(*trend), shown == nullptr ? m_shownUnit : shown->unit, m_shownUnit));
    else if (!m_again)
        m_chart->showEmpty(tr("No value in this time"));
}

} // namespace vigie::widgets
