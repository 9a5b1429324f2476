// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailpanel.h"

#include "geo/webmercator.h"
#include "models/alerttext.h"
#include "models/wordtext.h"
#include "widgets/aroundpage.h"
#include "widgets/pastpage.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/situationbox.h"
#include "widgets/statepage.h"
#include "widgets/symbols.h"
#include "widgets/trendpanel.h"
#include "widgets/whypage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

using models::AssetDetailModel;

DetailPanel::DetailPanel(session::Session& session, TrendPanel& trend, models::AlertListModel& alerts,
                         models::AlertListModel& aside, AssetDetailModel& asset, const models::Texts& texts,
                         QWidget* parent)
    : QWidget(parent)
    , m_trend(trend)
    , m_alerts(alerts)
    , m_aside(aside)
    , m_asset(asset)
    , m_texts(texts)
    , m_sign(new QLabel(this))
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this, Qt::ElideMiddle))
    , m_stale(new ElidedLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_why(new WhyPage(texts))
    , m_attributes(new RowView)
    , m_around(new AroundPage(geo::CityFrame{session.profile().centre}.groundScale(), texts))
    , m_past(new PastPage(session, texts))
    , m_acknowledge(new QPushButton(this))
    , m_centre(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("heading"));
    m_subtitle->setObjectName(QStringLiteral("caption"));
    m_sign->setFixedSize(20, 20);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    for (QLabel* label : std::initializer_list<QLabel*>{m_title, m_subtitle, m_stale})
        words->addWidget(label);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 8, 4);
    head->setSpacing(8);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    m_attributes->setModel(&asset);
    QHeaderView* header = m_attributes->header();
    header->setStretchLastSection(false);
    header->resizeSection(AssetDetailModel::Attribute, 118);
    header->resizeSection(AssetDetailModel::Time, 128);
    header->resizeSection(AssetDetailModel::Quality, 68);
    header->setSectionResizeMode(AssetDetailModel::Value, QHeaderView::Stretch);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_why, {});
    m_tabs->addTab(m_attributes, {});
    m_tabs->addTab(m_around, {});
    m_tabs->addTab(m_past, {});
    connect(m_why->situation(), &SituationBox::decided, this, &DetailPanel::situationDecided);
    connect(m_why, &WhyPage::ruleAsked, this, &DetailPanel::ruleAsked);
    connect(m_around, &AroundPage::alertAsked, this, &DetailPanel::alertAsked);
    auto* buttons = new QWidget;
    buttons->setObjectName(QStringLiteral("corner"));
    buttons->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 1, 6, 1);
    row->setSpacing(4);
    for (QPushButton* button : {m_centre, m_acknowledge})
        button->setObjectName(QStringLiteral("small"));
    row->addWidget(m_centre);
    row->addWidget(m_acknowledge);
    m_tabs->setCornerWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    connect(m_centre, &QPushButton::clicked, this, &DetailPanel::centreAsked);
    connect(m_acknowledge, &QPushButton::clicked, this, &DetailPanel::acknowledgeAsked);
    retranslate();
}

void DetailPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_why->setTheme(theme);
    m_attributes->page()->setTheme(theme);
    m_around->setTheme(theme);
    m_past->setTheme(theme);
    m_acknowledge->setIcon(Symbols::icon(QStringLiteral("acknowledge"), theme.text));
    m_centre->setIcon(Symbols::icon(QStringLiteral("centre"), theme.text));
    QPalette palette = m_stale->palette();
    palette.setColor(QPalette::WindowText, theme.warning);
    m_stale->setPalette(palette);
    writeHead();
}

void DetailPanel::retranslate()
{
    m_tabs->setTabText(0, tr("Why"));
    m_tabs->setTabText(1, tr("Attributes"));
    m_tabs->setTabText(2, tr("Around"));
    m_tabs->setTabText(3, tr("Past"));
    m_tabs->setAccessibleName(tr("Details of the selected asset"));
    m_attributes->setAccessibleName(tr("Attributes"));
    m_acknowledge->setToolTip(tr("Take note of this alert (A)"));
    m_acknowledge->setAccessibleName(tr("Acknowledge"));
    m_centre->setToolTip(tr("Show it in the middle of the map (Enter)"));
    m_centre->setAccessibleName(tr("Centre the map"));
    writeHead();
    writeAlert();
}

void DetailPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DetailPanel::showAsset(const QString& assetId, std::optional<alerts::ConditionId> alert)
{
    const bool other = assetId != m_assetId;
    m_assetId = assetId;
    m_alert = alert;
    if (other) {
        m_asset.clear();
        m_trend.takeAsset(std::nullopt);
    }
    writeHead();
    writeAlert();
}

void DetailPanel::takeSnapshot(const pipeline::Snapshot& snapshot)
{
    for (const core::AssetDetail& detail : snapshot.watched) {
        if (detail.id != m_assetId.toStdString())
            continue;
        m_asset.setAsset(detail);
        writeHead();
    }
    m_around->show(snapshot, alert());
    writeAlert();
}

std::optional<alerts::Alert> DetailPanel::alert() const
{
    if (m_assetId.isEmpty())
        return std::nullopt;
    for (const models::AlertListModel* list : {&m_alerts, &m_aside}) {
        if (const alerts::Alert* one = m_alert ? list->find(*m_alert) : nullptr)
            return *one;
    }
    for (const models::AlertListModel* list : {&m_alerts, &m_aside}) {
        if (const alerts::Alert* one = list->worstOf(m_assetId.toStdString()))
            return *one;
    }
    return std::nullopt;
}

QString DetailPanel::assetTitle() const
{
    return m_asset.asset() ? m_asset.title() : QString{};
}

std::string DetailPanel::model() const
{
    const auto& asset = m_asset.asset();
    return asset && asset->id == m_assetId.toStdString() ? asset->model : std::string{};
}

int DetailPanel::otherAlerts() const
{
    const auto shown = alert();
    return m_alerts.othersOf(m_assetId.toStdString(), shown ? shown->id : alerts::ConditionId{});
}

QStringList DetailPanel::membersOf(const alerts::Alert& alert) const
{
    QStringList out;
    if (!alert.members)
        return out;
    for (const alerts::ConditionId id : *alert.members) {
        const alerts::Alert* one = m_alerts.find(id);
        if (one == nullptr)
            one = m_aside.find(id);
        if (one != nullptr)
            out.append(tr("%1, %2", "title of an alert, its asset")
                           .arg(models::AlertText::title(*one, m_texts), m_texts.asset(one->assetId)));
    }
    return out;
}

/// The kind, where it is as far as it says so, and the id, which ends in what tells it apart.
QString DetailPanel::kindAndPlace(const core::AssetDetail& asset) const
{
    QStringList parts{models::WordText::model(asset.model)};
    const auto area = std::ranges::find(asset.readings, std::string_view{"areaServed"}, &core::Reading::attribute);
    if (area != asset.readings.end() && area->kind == core::ValueKind::Text && !area->text.empty())
        parts.append(QString::fromStdString(area->text));
    parts.append(m_assetId);
    return parts.join(QStringLiteral(", "));
}

void DetailPanel::writeHead()
{
    const auto& asset = m_asset.asset();
    const QString shortId = m_texts.asset(m_assetId.toStdString());
    m_sign->setVisible(!m_assetId.isEmpty());
    m_centre->setEnabled(asset && asset->position);
    if (m_assetId.isEmpty()) {
        m_title->setFullText(tr("Nothing selected"));
        m_subtitle->setFullText(tr("Choose an alert, or an asset on the map."));
        m_stale->hide();
        m_attributes->page()->say(StatePage::Kind::Empty, tr("Nothing selected"));
        return;
    }
    m_title->setFullText(asset ? m_asset.title() : shortId);
    const core::Domain domain = asset ? asset->domain : core::Domain::Other;
    const QString icon = QStringLiteral("domain-") + QString::fromStdString(std::string{core::toWord(domain)});
    m_sign->setPixmap(Symbols::icon(icon, m_theme.dim).pixmap(QSize{20, 20}, devicePixelRatioF()));
    m_subtitle->setFullText(asset ? kindAndPlace(*asset) : m_assetId);
    m_attributes->page()->say(StatePage::Kind::Loading, tr("Loading…"));
    m_stale->setVisible(asset && asset->stale);
    if (asset && asset->stale)
        m_stale->setFullText(tr("Stale: nothing new since %1").arg(m_texts.time().full(asset->lastSeen)));
}

void DetailPanel::writeAlert()
{
    const auto shown = alert();
    m_past->show(shown);
    m_acknowledge->setEnabled(shown && shown->place() == alerts::Place::List && !shown->acknowledged());
    if (!shown) {
        m_why->setNothing(m_assetId.isEmpty() ? tr("Nothing selected") : tr("This asset has no alert"));
        m_trend.takeAsset(std::nullopt);
        return;
    }
    m_why->setAlert(*shown, otherAlerts(), membersOf(*shown));
    const alerts::Rule& rule = *shown->rule;
    TrendPanel::Focus focus{QString::fromStdString(rule.attribute), std::nullopt, rule.unit, false};
    if (const auto* test = std::get_if<alerts::ThresholdTest>(&rule.test)) {
        focus.limit = test->limit;
        focus.above = test->side == alerts::ThresholdTest::Side::Above;
    }
    m_trend.takeAsset(focus);
}

} // namespace vigie::widgets
