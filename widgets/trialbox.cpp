// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trialbox.h"

#include "models/errortext.h"
#include "models/trialtext.h"
#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::TrialText;

namespace {
constexpr int kSteps = 1'000;
constexpr int kRows = 5;
} // namespace

TrialBox::TrialBox(session::Session& session, const models::Texts& texts,
                   std::function<const alerts::RuleDraft&()> draft, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_texts(texts)
    , m_draft(std::move(draft))
    , m_recordings(new QComboBox)
    , m_try(new QPushButton)
    , m_progress(new QProgressBar)
    , m_verdict(plainLabel())
    , m_lines(plainLabel())
    , m_firings(new QListWidget)
{
    build();
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (m_running)
            stop();
        else
            start();
    });
    m_recordings->addItem(tr("Looking for recordings…"));
    m_session.recordings([box = QPointer{this}](std::vector<session::RecordingChoice> found) {
        if (box)
            box->takeRecordings(std::move(found));
    });
    update();
}

TrialBox::~TrialBox()
{
    if (m_running)
        m_session.cancelTrial();
}

void TrialBox::build()
{
    new ChoiceGuard(*m_recordings);
    m_recordings->setAccessibleName(tr("Recording"));
    m_recordings->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_try->setAutoDefault(false);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the trial is"));
    m_verdict->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("section"));
    m_lines->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("caption"));
    m_firings->setAccessibleName(tr("When it would have fired"));
    m_firings->setUniformItemSizes(true);
    auto* row = new QHBoxLayout;
    row->addWidget(plainLabel(this, tr("Try it on")));
    row->addWidget(m_recordings, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_try);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->addWidget(m_verdict);
    layout->addWidget(m_lines);
    layout->addWidget(m_firings);
    layout->addLayout(row); // below what it finds, so that it stays where it is
    m_verdict->hide();
    m_lines->hide();
    m_firings->hide();
}

QString TrialBox::verdict() const
{
    return m_verdict->isVisibleTo(this) ? m_verdict->text() : QString{};
}

void TrialBox::takeRecordings(std::vector<session::RecordingChoice> found)
{
    std::erase_if(found, [](const session::RecordingChoice& one) { return one.first == core::kNoTime; });
    m_choices = std::move(found);
    m_recordings->clear();
    for (const session::RecordingChoice& one : m_choices)
        m_recordings->addItem(TrialText::recording(one, m_texts));
    if (m_choices.empty()) {
        m_recordings->addItem(tr("There is no recording yet"));
        m_lines->setText(
            tr("A rule is tried on a recording of this desk. Session, Start a recording (Ctrl+R) makes one; "
               "what is recorded until it is stopped can be tried on."));
        m_lines->show();
    }
    update();
}

void TrialBox::update()
{
    const bool isRunning = m_running.has_value();
    m_try->setText(isRunning ? tr("Stop") : tr("Try"));
    m_try->setEnabled(isRunning || (!m_choices.empty() && m_draft().rule != nullptr));
    m_recordings->setVisible(!isRunning);
    m_recordings->setEnabled(!m_choices.empty());
    m_progress->setVisible(isRunning);
}

void TrialBox::draftChanged()
{
    if (m_running)
        stop();
    m_verdict->hide();
    m_lines->hide();
    m_firings->hide();
    update();
}

void TrialBox::start()
{
    const alerts::RuleDraft& draft = m_draft();
    const int at = m_recordings->currentIndex();
    if (!draft.rule || at < 0 || static_cast<std::size_t>(at) >= m_choices.size())
        return;
    draftChanged();
    const std::uint64_t number = ++m_last;
    m_running = number;
    m_progress->setValue(0);
    const QPointer box{this};
    m_session.tryRules({.recording = m_choices[static_cast<std::size_t>(at)].path,
                        .draft = draft.set,
                        .ruleId = draft.rule->id,
                        .progress =
                            [box, number](double share) {
                                if (box && box->m_running == number)
                                    box->m_progress->setValue(static_cast<int>(share * kSteps));
                            },
                        .done =
                            [box, number](const core::Expected<session::TrialResult>& result) {
                                if (box)
                                    box->finish(number, result);
                            }});
    update();
}

void TrialBox::stop()
{
    m_running.reset();
    m_session.cancelTrial();
    update();
}

void TrialBox::finish(std::uint64_t number, const core::Expected<session::TrialResult>& result)
{
    if (m_running != number)
        return; // stopped, or another one runs
    m_running.reset();
    update();
    if (result) {
        show(*result);
        return;
    }
    m_verdict->setText(models::ErrorText::sentence(result.error()));
    m_verdict->show();
}

void TrialBox::show(const session::TrialResult& result)
{
    m_verdict->setText(TrialText::verdict(result, m_texts));
    m_lines->setText(TrialText::lines(result, m_texts).join(u'\n'));
    m_firings->clear();
    for (const TrialText::Firing& firing : TrialText::firings(result))
        m_firings->addItem(TrialText::line(firing, m_texts));
    m_firings->setToolTip(tr("+ only as it is written here; − only as it is in force; = both"));
    m_verdict->show();
    m_lines->show();
    m_firings->setVisible(m_firings->count() > 0);
    if (m_firings->count() > 0)
        m_firings->setFixedHeight(m_firings->sizeHintForRow(0) * std::min(m_firings->count(), kRows) + 6);
}

} // namespace vigie::widgets
