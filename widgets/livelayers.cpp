// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/livelayers.h"

#include "models/wordtext.h"
#include "qml/livemap.h"
#include "qml/mapwindow.h"
#include "widgets/choiceguard.h"
#include "widgets/mappane.h"
#include "widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPointer>

#include <algorithm>
#include <array>

namespace vigie::widgets {

namespace {

using map::DistrictValue;
using profile::LiveKind;

constexpr std::array kHeatHours{0, 1, 24};

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

void next(QComboBox& box)
{
    if (box.isEnabled())
        box.setCurrentIndex((box.currentIndex() + 1) % box.count());
}

/// Keeps the choice while the words change.
void setWords(QComboBox& box, const QStringList& words)
{
    const QSignalBlocker quiet(box);
    const int chosen = std::max(box.currentIndex(), 0);
    box.clear();
    box.addItems(words);
    box.setCurrentIndex(std::min(chosen, box.count() - 1));
}

} // namespace

LiveLayers::LiveLayers(session::Session& session, MapPane& pane, const models::Texts& texts, QSettings& settings,
                       QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_pane(pane)
    , m_texts(texts)
    , m_settings(settings)
    , m_title(plainLabel(this))
    , m_districtsLabel(plainLabel(this))
    , m_districts(new QComboBox(this))
    , m_heatLabel(plainLabel(this))
    , m_heat(new QComboBox(this))
{
    build();
    retranslate();
    m_districts->setCurrentIndex(std::clamp(m_settings.value(QStringLiteral("live/districts"), 0).toInt(), 0, 2));
    m_heat->setCurrentIndex(std::clamp(m_settings.value(QStringLiteral("live/heat"), 0).toInt(), 0, 2));
    connect(m_districts, &QComboBox::currentIndexChanged, this, &LiveLayers::applyDistricts);
    connect(m_heat, &QComboBox::currentIndexChanged, this, &LiveLayers::applyHeat);
    m_heatTimer.setInterval(kHeatEvery);
    connect(&m_heatTimer, &QTimer::timeout, this, &LiveLayers::askForHeat);
    m_heat->setEnabled(live() != nullptr);
    if (map::LiveMap* map = live())
        connect(map, &map::LiveMap::districtHovered, this, &LiveLayers::tellDistrict);
    applyHeat();
}

void LiveLayers::build()
{
    m_title->setObjectName(QStringLiteral("section"));
    m_title->setContentsMargins(8, 8, 8, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(8, 0, 8, 4);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    int row = 0;
    for (auto& [label, box] : {std::pair{m_districtsLabel, m_districts}, std::pair{m_heatLabel, m_heat}}) {
        label->setBuddy(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setEnabled(false);
        new ChoiceGuard(*box);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
    }
    auto* boxes = new QGridLayout;
    boxes->setContentsMargins(0, 2, 0, 0);
    boxes->setVerticalSpacing(3);
    grid->addLayout(boxes, row, 0, 1, 2);
    for (const profile::LiveProfile& one : m_session.profile().live) {
        if (one.kind == LiveKind::Districts)
            continue;
        auto* box = new QCheckBox(this);
        box->setEnabled(false);
        box->setChecked(m_settings.value(QStringLiteral("live/shown")).toStringList().contains(textOf(one.id)));
        m_lines.push_back({&one, box});
        boxes->addWidget(box, static_cast<int>(m_lines.size() - 1) / 2, static_cast<int>(m_lines.size() - 1) % 2);
        connect(box, &QCheckBox::toggled, this, [this, number = m_lines.size() - 1] { applyLines(m_lines[number]); });
    }
}

map::LiveMap* LiveLayers::live() const
{
    return m_pane.map() == nullptr ? nullptr : m_pane.map()->live();
}

QCheckBox* LiveLayers::box(const std::string& id) const
{
    const auto found = std::ranges::find_if(m_lines, [&](const Lines& lines) { return lines.profile->id == id; });
    return found == m_lines.end() ? nullptr : found->box;
}

void LiveLayers::setShapes(const std::string& id, const geo::ShapeTable& shapes)
{
    map::LiveMap* map = live();
    const std::vector<profile::LiveProfile>& all = m_session.profile().live;
    const auto profile = std::ranges::find_if(all, [&](const profile::LiveProfile& one) { return one.id == id; });
    if (profile == all.end() || shapes.features.empty())
        return;
    if (profile->kind == LiveKind::Districts)
        Q_EMIT districtsCame(shapes);
    if (map == nullptr)
        return;
    if (profile->kind == LiveKind::Districts) {
        map->setDistricts(shapes);
        m_districts->setEnabled(true);
        applyDistricts();
    }
    for (const Lines& lines : m_lines) {
        if (lines.profile->id != id)
            continue;
        const bool isNetwork = profile->kind == LiveKind::Network;
        map->addLines(textOf(id), isNetwork ? map::LineLayer::Kind::Network : map::LineLayer::Kind::Routes, shapes);
        lines.box->setEnabled(true);
        applyLines(lines);
    }
    retranslate();
}

void LiveLayers::nextDistricts()
{
    next(*m_districts);
}

void LiveLayers::nextHeat()
{
    next(*m_heat);
}

void LiveLayers::toggle(LiveKind kind)
{
    const auto isOff = [kind](const Lines& lines) {
        return lines.profile->kind == kind && lines.box->isEnabled() && !lines.box->isChecked();
    };
    const bool on = std::ranges::any_of(m_lines, isOff);
    for (const Lines& lines : m_lines) {
        if (lines.profile->kind == kind && lines.box->isEnabled())
            lines.box->setChecked(on);
    }
}

void LiveLayers::applyDistricts()
{
    if (!m_districts->isEnabled())
        return;
    m_settings.setValue(QStringLiteral("live/districts"), m_districts->currentIndex());
    live()->setDistrictValue(static_cast<DistrictValue>(m_districts->currentIndex()));
    tellDistrict();
}

void LiveLayers::applyHeat()
{
    if (live() == nullptr)
        return;
    m_settings.setValue(QStringLiteral("live/heat"), m_heat->currentIndex());
    const std::chrono::hours span{kHeatHours[static_cast<std::size_t>(m_heat->currentIndex())]};
    live()->showHeat(span);
    if (span.count() == 0) {
        m_heatTimer.stop();
        return;
    }
    askForHeat();
    m_heatTimer.start();
}

void LiveLayers::askForHeat()
{
    const std::chrono::hours span{kHeatHours[static_cast<std::size_t>(m_heat->currentIndex())]};
    const core::Timestamp now = m_session.clock().now();
    using Raised = std::vector<session::Session::RaisedAlert>;
    m_session.raisedAlerts(now - span, now + std::chrono::seconds{1},
                           [self = QPointer<LiveLayers>{this}](const core::Expected<Raised>& raised) {
                               // What could not be read is asked for again; the store tells of its troubles itself.
                               if (!self || !raised || self->live() == nullptr)
                                   return;
                               std::vector<core::AssetIndex> assets;
                               for (const session::Session::RaisedAlert& one : *raised)
                                   assets.push_back(one.asset);
                               self->live()->setHeat(assets);
                           });
}

void LiveLayers::applyLines(const Lines& lines)
{
    QStringList shown;
    for (const Lines& one : m_lines) {
        if (one.box->isChecked())
            shown.append(textOf(one.profile->id));
    }
    m_settings.setValue(QStringLiteral("live/shown"), shown);
    if (map::LiveMap* map = live())
        map->showLines(textOf(lines.profile->id), lines.box->isChecked() && lines.box->isEnabled());
}

void LiveLayers::tellDistrict()
{
    const map::LiveMap* map = live();
    if (map == nullptr)
        return;
    const int district = map->districts().hovered();
    if (district < 0) {
        m_pane.setGroundTip({});
        return;
    }
    const map::DistrictCount& count = map->districts().count(district);
    const models::NumberText& number = m_texts.number();
    QStringList some;
    for (const core::Priority priority :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low}) {
        if (const std::uint32_t alerts = count.alerts[static_cast<std::size_t>(priority)]; alerts > 0)
            some.append(tr("%1: %2", "priority, number of alerts")
                            .arg(models::WordText::priority(priority), number.count(alerts)));
    }
    QString alerts = tr("Active alerts: %1").arg(number.count(count.allAlerts()));
    if (!some.isEmpty())
        alerts =
            tr("%1 (%2)", "a number of alerts, and of each priority").arg(alerts, some.join(QStringLiteral(", ")));
    QStringList lines{map->districts().name(district), alerts};
    if (count.lamps > 0)
        lines.append(tr("Lamps with an alert: %1 of %2 (%3%)")
                         .arg(number.count(count.lampsOut), number.count(count.lamps),
                              number.value(count.shareOut() * 100.0)));
    m_pane.setGroundTip(lines.join(QLatin1Char('\n')));
}

void LiveLayers::retranslate()
{
    m_title->setText(tr("Live layers"));
    m_districtsLabel->setText(tr("Districts"));
    setWords(*m_districts, {tr("Off", "layer"), tr("Alerts"), tr("Lamps with an alert")});
    m_districts->setAccessibleName(tr("Districts tinted by"));
    m_heatLabel->setText(tr("Heat", "of alerts"));
    setWords(*m_heat, {tr("Off", "layer"), tr("Last hour"), tr("Last 24 hours")});
    m_heat->setAccessibleName(tr("Heat of alerts"));
    const QString missing = tr("The base map has no such shapes.");
    m_districts->setToolTip(m_districts->isEnabled() ? QString{} : missing);
    for (const Lines& lines : m_lines) {
        const QString title = textOf(lines.profile->title.in(m_texts.language().toStdString()));
        const QString shown = title.isEmpty() ? textOf(lines.profile->id) : title;
        lines.box->setText(QString{shown}.replace(u'&', QStringLiteral("&&")));
        lines.box->setToolTip(lines.box->isEnabled() ? QString{} : missing);
        if (map::LiveMap* map = live())
            map->setTitle(textOf(lines.profile->id), shown);
    }
}

void LiveLayers::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::widgets
