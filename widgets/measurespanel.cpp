// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measurespanel.h"

#include "models/domainmodel.h"
#include "models/errortext.h"
#include "models/measuretext.h"
#include "models/wordtext.h"
#include "widgets/choiceguard.h"
#include "widgets/measurecharts.h"
#include "widgets/measuredelegate.h"
#include "widgets/measuresheet.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/savedfile.h"
#include "widgets/statepage.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>

namespace vigie::widgets {

using models::MeasuresModel;
using models::MeasureText;
using models::NoisyRulesModel;

namespace {

constexpr int kWide = 780;
constexpr std::chrono::minutes kAgain{1};
constexpr std::array<int, 4> kHours{1, 24, 7 * 24, 30 * 24};

/// As high as its rows: the panel scrolls, not the table.
void fit(RowView& view)
{
    const int rows = view.model()->rowCount();
    view.setFixedHeight(view.header()->sizeHint().height() + rows * Theme::kRowHeight + 4);
}

RowView* makeTable(QAbstractItemModel& model)
{
    auto* view = new RowView;
    view->setItemDelegate(new MeasureDelegate(view));
    view->setModel(&model);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionsMovable(false);
    return view;
}

} // namespace

MeasuresPanel::MeasuresPanel(MeasuresModel& measures, NoisyRulesModel& rules, const models::DomainModel& domains,
                             const profile::CityProfile& profile, const models::Texts& texts, QWidget* parent)
    : QWidget(parent)
    , m_measures(measures)
    , m_rules(rules)
    , m_domains(domains)
    , m_profile(profile)
    , m_texts(texts)
    , m_periods(new QButtonGroup(this))
    , m_domain(new QComboBox(this))
    , m_save(new QPushButton(this))
    , m_said(plainLabel())
    , m_area(new QScrollArea)
    , m_page(new StatePage)
    , m_table(makeTable(measures))
    , m_load(new LoadChart(texts))
    , m_priorities(new PriorityChart(texts))
    , m_rulesView(makeTable(rules))
    , m_tuningTitle(plainLabel())
{
    build();
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &MeasuresPanel::ask);
    connect(m_periods, &QButtonGroup::idClicked, this, &MeasuresPanel::ask);
    connect(m_save, &QPushButton::clicked, this, &MeasuresPanel::save);
    connect(m_domain, &QComboBox::activated, this, &MeasuresPanel::ask);
    connect(&measures, &MeasuresModel::answered, this, &MeasuresPanel::takeAnswer);
    connect(m_rulesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MeasuresPanel::writeTuning);
    connect(m_rulesView, &QAbstractItemView::clicked, this, [this] {
        writeTuning();
        m_area->ensureWidgetVisible(m_tuning);
    });
    connect(m_rulesView, &RowView::activatedRow, this, [this] {
        writeTuning();
        m_area->ensureWidgetVisible(m_tuning);
    });
    retranslate();
}

void MeasuresPanel::build()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 6, 2);
    row->setSpacing(4);
    for (const int hours : kHours) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_periods->addButton(button, hours);
        row->addWidget(button);
    }
    m_periods->button(kHours.back())->setChecked(true);
    // All of them, each, and then the desks of the room.
    const auto desks = m_domains.desks().size();
    for (std::size_t i = 0; i < 1 + core::kDomainCount + desks; ++i)
        m_domain->addItem({});
    new ChoiceGuard(*m_domain);
    row->addWidget(m_domain);
    row->addStretch(1);
    m_save->setObjectName(QStringLiteral("exportMeasures"));
    m_save->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_save);

    QHeaderView* header = m_table->header();
    header->setSectionResizeMode(MeasuresModel::Name, QHeaderView::Stretch);
    for (const int column : {MeasuresModel::Value, MeasuresModel::Target, MeasuresModel::Verdict})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header = m_rulesView->header();
    header->setSectionResizeMode(NoisyRulesModel::Title, QHeaderView::Stretch);
    header->setSectionResizeMode(NoisyRulesModel::Raised, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(NoisyRulesModel::Tune, QHeaderView::ResizeToContents);
    m_tuningTitle->setObjectName(QStringLiteral("section"));
    m_said->setObjectName(QStringLiteral("caption"));
    m_said->setContentsMargins(10, 0, 8, 2);
    m_said->setWordWrap(true);

    auto* body = new QWidget;
    auto* left = new QVBoxLayout;
    left->addWidget(m_table);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_load);
    right->addWidget(m_priorities);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_columns->setSpacing(0);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    m_tuning = new QWidget;
    auto* all = new QVBoxLayout(body);
    all->setContentsMargins(0, 0, 0, 6);
    all->setSpacing(4);
    all->addLayout(m_columns);
    all->addWidget(m_rulesView);
    m_tuningTitle->setContentsMargins(10, 2, 8, 0);
    all->addWidget(m_tuningTitle);
    all->addWidget(m_tuning);
    all->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(body);

    auto* place = new QWidget;
    m_stack = new QStackedLayout(place);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_area);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_said);
    layout->addWidget(place, 1);
}

void MeasuresPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (RowView* view : {m_table, m_rulesView}) {
        static_cast<MeasureDelegate*>(view->itemDelegate())->setTheme(theme);
        view->page()->setTheme(theme);
    }
    m_page->setTheme(theme);
    m_load->setTheme(theme);
    m_priorities->setTheme(theme);
}

core::Duration MeasuresPanel::period() const
{
    return std::chrono::hours{m_periods->checkedId()};
}

void MeasuresPanel::setPeriod(core::Duration period)
{
    const auto hours = static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(period).count());
    if (QAbstractButton* button = m_periods->button(hours))
        button->setChecked(true);
    ask();
}

QString MeasuresPanel::pageText() const
{
    return m_stack->currentWidget() == m_page ? m_page->text() : QString{};
}

QStringList MeasuresPanel::tuning() const
{
    return m_tuningLines;
}

void MeasuresPanel::retranslate()
{
    const std::array<std::pair<QString, QString>, kHours.size()> words{{
        {tr("1 h"), tr("The last hour")},
        {tr("24 h"), tr("The last day")},
        {tr("7 d"), tr("The last 7 days")},
        {tr("30 d"), tr("The last 30 days")},
    }};
    for (std::size_t i = 0; i < kHours.size(); ++i) {
        QAbstractButton* button = m_periods->button(kHours[i]);
        button->setText(words[i].first);
        button->setAccessibleName(words[i].second);
        button->setToolTip(words[i].second);
    }
    m_domain->setItemText(0, tr("All domains"));
    for (int i = 0; i < core::kDomainCount; ++i)
        m_domain->setItemText(i + 1, models::WordText::domain(static_cast<core::Domain>(i)));
    int row = 1 + core::kDomainCount;
    for (const auto& [title, domains] : m_domains.desks())
        m_domain->setItemText(row++, title);
    m_domain->setAccessibleName(tr("Domain or desk of the measures"));
    m_save->setText(tr("Export…"));
    m_table->setAccessibleName(tr("Measures of the alerts"));
    m_rulesView->setAccessibleName(tr("Noisiest rules"));
    takeAnswer();
}

void MeasuresPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MeasuresPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setWide(width() >= kWide);
}

void MeasuresPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_again.start();
    ask();
}

void MeasuresPanel::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MeasuresPanel::ask()
{
    if (!isVisible()) {
        m_again.stop();
        return;
    }
    const int at = m_domain->currentIndex() - 1;
    core::DomainSet domains;
    if (at >= core::kDomainCount)
        domains = m_domains.desks()[static_cast<std::size_t>(at - core::kDomainCount)].second;
    else if (at >= 0)
        domains.add(static_cast<core::Domain>(at));
    m_measures.ask(period(), domains);
}

void MeasuresPanel::takeAnswer()
{
    const alerts::AlertMeasures& measures = m_measures.measures();
    m_save->setEnabled(m_measures.state() == MeasuresModel::State::Ready);
    switch (m_measures.state()) {
    case MeasuresModel::State::Waiting:
        m_page->say(StatePage::Kind::Loading, tr("Reading the alert history…"));
        m_stack->setCurrentWidget(m_page);
        return;
    case MeasuresModel::State::Failed:
        m_page->say(StatePage::Kind::Failed, models::ErrorText::what(m_measures.error()),
                    models::ErrorText::remedy(m_measures.error()));
        m_stack->setCurrentWidget(m_page);
        return;
    case MeasuresModel::State::Ready:
        break;
    }
    if (measures.knownFrom == core::kNoTime) {
        m_said->setText({});
        m_page->say(StatePage::Kind::Empty, tr("Nothing to measure yet"),
                    tr("The alert history is empty. Measures come with the first alert."));
        m_stack->setCurrentWidget(m_page);
        return;
    }
    const QString now = m_texts.time().moment(measures.to, m_texts.now());
    m_said->setText(measures.knownFrom > measures.from
                        ? tr("%n alerts until %1. The history begins at %2: nothing is known of the time before.",
                             nullptr, static_cast<int>(measures.raised))
                              .arg(now, m_texts.time().moment(measures.knownFrom, m_texts.now()))
                        : tr("%n alerts until %1.", nullptr, static_cast<int>(measures.raised)).arg(now));
    m_load->setMeasures(measures);
    m_priorities->setMeasures(measures);
    m_priorities->setVisible(measures.raised > 0);
    m_rulesView->setVisible(m_rules.rowCount() > 0);
    fit(*m_table);
    fit(*m_rulesView);
    m_stack->setCurrentWidget(m_area);
    writeTuning();
}

void MeasuresPanel::writeTuning()
{
    const int row = m_rulesView->currentIndex().isValid() ? m_rulesView->currentIndex().row() : -1;
    const alerts::AlertMeasures::Rule* counted = m_rules.counted(row);
    m_tuningTitle->setVisible(counted != nullptr);
    m_tuning->setVisible(counted != nullptr);
    if (counted == nullptr) {
        m_tuningLines.clear();
        return;
    }
    const auto rule = m_rules.rule(row);
    QList<models::AlertText::Fact> facts;
    if (rule)
        facts = MeasureText::ruleFacts(*rule, m_texts);
    QStringList lines;
    for (const auto& fact : facts)
        lines.append(fact.name + u'\t' + fact.value);
    lines += MeasureText::proposals(*counted, rule.get(), m_texts);
    m_tuningTitle->setText(tr("Tune: %1").arg(m_rules.index(row, NoisyRulesModel::Title).data().toString()));
    if (lines == m_tuningLines)
        return; // a press of its button is not lost while it measures again
    m_tuningLines = lines;
    delete m_tuning->layout();
    qDeleteAll(m_tuning->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_tuning);
    grid->setContentsMargins(10, 0, 8, 6);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const QString& line : std::as_const(m_tuningLines)) {
        const auto tab = line.indexOf(u'\t');
        QLabel* text = plainLabel(m_tuning, line.mid(tab + 1));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (tab >= 0) {
            QLabel* caption = plainLabel(m_tuning, line.left(tab));
            caption->setObjectName(QStringLiteral("caption"));
            grid->addWidget(caption, at, 0, Qt::AlignTop);
            grid->addWidget(text, at++, 1);
        } else {
            grid->addWidget(text, at++, 0, 1, 2);
        }
    }
    if (!rule)
        return;
    auto* change = new QPushButton(tr("Change or try this rule…"), m_tuning);
    change->setFocusPolicy(Qt::TabFocus);
    grid->addWidget(change, at, 0, 1, 2, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this,
            [this, id = QString::fromStdString(rule->id)] { Q_EMIT ruleAsked(id); });
}

void MeasuresPanel::save()
{
    // As it is when it is asked for, not when the name has been typed.
    const QString city = QString::fromStdString(m_profile.name.in(m_texts.language().toStdString()));
    const MeasureSheet sheet{{city, m_domain->currentText()}, m_measures, m_rules, m_texts};
    const QString path = askWhereToSave(*window(), tr("Save the measures"), tr("Pages (*.pdf);;Tables (*.csv)"),
                                        QStringLiteral(".pdf"), m_lastFolder);
    if (path.isEmpty())
        return;
    const bool isTable = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    Q_EMIT exportAsked(isTable ? QStringLiteral("csv") : QStringLiteral("pdf"),
                       [sheet, path] { return sheet.save(path); });
}

} // namespace vigie::widgets
