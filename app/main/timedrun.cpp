// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/timedrun.h"

#include "alerts/alert.h"
#include "feeds/feedhealth.h"
#include "qml/mapwindow.h"
#include "widgets/mainwindow.h"

#include <QFile>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace vigie::app {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kMotionMs = 4'000;
constexpr int kMotionStartsMs = 4'000;
constexpr int kSelectEveryMs = 1'500;

std::uint64_t appliedOf(const session::Session& session)
{
    return session.snapshot()->store.applied;
}

} // namespace

TimedRun::TimedRun(const CommandLine& line, session::Session& session, widgets::MainWindow& window,
                   map::MapWindow& map)
    : m_line(line)
    , m_session(session)
    , m_window(window)
    , m_map(map)
{
    connect(&map, &map::MapWindow::firstCompleteFrame, this, &TimedRun::begin);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        std::fprintf(stderr, "vigie: the map was not complete within %d s; the figures begin now.\n",
                     kPatienceMs / 1000);
        begin();
    });
    m_patience.start(kPatienceMs);
}

void TimedRun::begin()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    m_patience.stop();
    m_startupMs = millisecondsSinceProcessStart();
    m_appliedBefore = appliedOf(m_session);
    m_since.start();
    m_heartbeat.start();
    if (m_line.select == QLatin1String("worst")) {
        connect(&m_selecting, &QTimer::timeout, this, &TimedRun::selectWorst);
        m_selecting.start(kSelectEveryMs);
    }
    if (m_line.seconds * 1000 > kMotionStartsMs + kMotionMs)
        QTimer::singleShot(kMotionStartsMs, this, &TimedRun::moveTheMap);
    if (m_line.seconds > 0)
        QTimer::singleShot(m_line.seconds * 1000, Qt::PreciseTimer, this, &TimedRun::finish);
}

void TimedRun::moveTheMap()
{
    // Once round a small circle, back to where it was: frames are timed while the map moves.
    const core::GeoPosition home = m_map.centre();
    const double radius = 0.006;
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(2.0 * std::numbers::pi);
    m_motion.setDuration(kMotionMs);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this, home, radius](const QVariant& value) {
        const double angle = value.toDouble();
        const auto place = core::GeoPosition::fromDegrees(home.latitude() + radius * std::sin(angle),
                                                          home.longitude() + radius * (std::cos(angle) - 1.0));
        if (place)
            m_map.centreOn(*place);
    });
    m_map.clearFrameFigures();
    m_motion.start();
}

void TimedRun::selectWorst()
{
    const auto alerts = m_session.snapshot()->alerts;
    // Among the worst, one with a number: it has a curve to show.
    const auto rank = [](const alerts::Alert& one) {
        return std::pair{static_cast<int>(one.priority),
                         one.raisedWith.kind == core::ValueKind::Number && one.raisedWith.time != core::kNoTime};
    };
    const auto worst = std::max_element(alerts->begin(), alerts->end(),
                                        [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (worst == alerts->end() || worst->assetId == m_worst)
        return;
    m_worst = worst->assetId;
    m_window.selectAsset(QString::fromStdString(m_worst), worst->asset);
}

RunReport TimedRun::report() const
{
    RunReport out;
    const auto snapshot = m_session.snapshot();
    out.city = m_session.profile().name.in("en");
    out.seconds = static_cast<double>(m_since.elapsed()) / 1e3;
    out.assets = snapshot->rows.size;
    out.observations = snapshot->store.applied - m_appliedBefore;
    out.dropped = snapshot->store.refusedAssets + snapshot->store.refusedValues;
    out.alertsRaised = snapshot->alertsRaised;
    out.alertsActive = static_cast<std::uint64_t>(std::count_if(snapshot->alerts->begin(), snapshot->alerts->end(),
                                                                [](const auto& one) { return one.active(); }));
    out.journalEntries = m_session.journal().size;
    out.startupMs = m_startupMs;
    const map::FrameFigures frames = m_map.frameFigures();
    out.frameMsP50 = frames.betweenP50;
    out.frameMsP95 = frames.betweenP95;
    out.guiBlockMsMax = m_heartbeat.longestLatenessMs();
    out.rssMib = residentMib();
    for (const feeds::FeedHealthRow& feed : m_session.feedHealth()->feeds) {
        const feeds::FeedFigures& c = feed.counters;
        const std::uint64_t errors = c.decodeErrors + c.refusedTooLarge;
        out.decodeErrors += c.decodeErrors;
        out.dropped += c.refusedTooLarge + c.refusedRetained + c.refusedAssets + c.notTaken;
        out.feeds.push_back({feed.id, std::string{feeds::toWord(feed.state.phase)}, c.messages, errors});
    }
    return out;
}

bool TimedRun::save(const QImage& picture) const
{
    if (m_line.screenshot.isEmpty() || picture.save(m_line.screenshot))
        return true;
    std::fprintf(stderr, "vigie: the picture could not be saved as %s. Check the folder.\n",
                 qPrintable(m_line.screenshot));
    return false;
}

void TimedRun::finish()
{
    m_heartbeat.stop();
    m_map.setTip({}); // the pointer lies somewhere: what it points at is not what the picture is about
    const QImage picture = m_window.picture();
    const RunReport figures = report();
    bool done = save(picture);
    if (!m_line.report.isEmpty()) {
        QFile file{m_line.report};
        if (!file.open(QIODevice::WriteOnly) || file.write(figures.toJson()) < 0) {
            std::fprintf(stderr, "vigie: the report could not be saved as %s. Check the folder.\n",
                         qPrintable(m_line.report));
            done = false;
        }
    }
    std::printf("%s\n", qPrintable(figures.summary()));
    std::fflush(stdout);
    Q_EMIT ended(done ? 0 : 1);
}

} // namespace vigie::app
