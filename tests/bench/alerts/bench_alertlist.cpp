// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_alertlist [--only PATTERN]: the list of alerts on the screen. Prints [{"name", "value", "unit", "better"}, ...].
#include "bench/rows.h"
#include "main/heartbeat.h"
#include "models/alertlistmodel.h"
#include "support/batchwriter.h"
#include "ui/window/windowfixture.h"
#include "unit/models/samples.h"
#include "widgets/alertpanel.h"
#include "widgets/rowview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

using namespace vigie;
using bench::Row;

namespace {

constexpr auto kNow = "2026-11-22T12:00:00Z";

/// 3,000 alerts of all priorities; of each ten, the last eight are explained by the first.
pipeline::AlertList threeThousand()
{
    pipeline::AlertList list;
    for (std::uint64_t id = 1; id <= 3000; ++id) {
        list.push_back(test::makeAlert(id, static_cast<core::Priority>(1 + id % 4), kNow));
        list.back().raisedAt -= std::chrono::seconds{id * 7919 % 3600};
        if (id % 10 >= 2)
            test::explain(list.back(), list[id - id % 10]);
    }
    return list;
}

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// One batch: a tenth of the alerts has news, 30 go and 30 come. Through the model, and until the window has painted it. Half of
/// the groups are open.
void listOf3000(std::vector<Row>& rows)
{
    test::StillClock clock{kNow};
    models::Texts texts{clock, "Europe/Paris", QStringLiteral("en")};
    models::AlertListModel alerts{texts};
    models::AlertListModel aside{texts, models::AlertListModel::Which::Aside};
    const profile::CityProfile profile;
    const models::DomainModel domains{profile, texts};
    widgets::AlertPanel panel{alerts, aside, domains};
    panel.setTheme(widgets::Theme{widgets::Theme::Kind::Dark});
    panel.resize(540, 900);
    panel.show();
    if (!QTest::qWaitForWindowExposed(&panel))
        return;
    pipeline::AlertList list = threeThousand();
    alerts.setSnapshot(test::makeSnapshot(list, kNow));
    for (int row = 0; row < alerts.rowCount(); row += 3)
        alerts.setOpen(row, true);
    std::vector<double> times;
    std::array<std::vector<double>, 3> cpu; // of the model, of layout and events, of painting
    for (std::size_t step = 0; step < 220; ++step) {
        for (std::size_t i = step % 10; i < list.size(); i += 10)
            ++list[i].revision;
        for (std::size_t i = 0; i < 30; ++i)
            list[(step * 37 + i * 97) % list.size()] =
                test::makeAlert(10'000 + step * 100 + i, static_cast<core::Priority>(1 + i % 4), kNow);
        const auto snapshot = test::makeSnapshot(list, kNow);
        QElapsedTimer timer;
        timer.start();
        const std::array<double, 4> at{threadMs(), (alerts.setSnapshot(snapshot), threadMs()),
                                       (QCoreApplication::processEvents(), threadMs()),
                                       (panel.view()->viewport()->repaint(), threadMs())};
        if (step < 20)
            continue; // the first ones warm up
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        for (std::size_t part = 0; part < cpu.size(); ++part)
            cpu[part].push_back(at[part + 1] - at[part]);
    }
    std::fprintf(
        stderr,
        "list of 3,000, CPU of this thread (medians): model %.2f ms, layout and events %.2f ms, painting %.2f ms\n",
        bench::median(cpu[0]), bench::median(cpu[1]), bench::median(cpu[2]));
    std::ranges::sort(times);
    rows.push_back({"alerts.list_3000.update_p95_ms", times[times.size() * 95 / 100], "ms", "lower"});
}

/// So many alerts come, so many at once and so often.
struct Wave {
    int alerts = 0;
    int atOnce = 0;
    int everyMs = 0;
    const char* row = "";
};
/// 10,000 in ten seconds; 100,000 in two, as the engine tells of a city that falls silent.
constexpr Wave kFlood{10'000, 40, 40, "alerts.flood_10k.gui_block_ms_max"};
constexpr Wave kSilence{100'000, 5'000, 100, "alerts.list_100k.gui_block_ms_max"};

/// Containers get an alert each, in the whole window over a real session; the longest lateness of a heartbeat of 10 ms on the
/// GUI thread.
void flood(std::vector<Row>& rows, const Wave& wave)
{
    test::WindowFixture fixture;
    if (!QTest::qWaitFor([&] { return fixture.mapShown(); }, 20'000))
        return;
    const auto batchFrom = [&](int first) {
        auto batch = std::make_unique<support::BatchWriter>(fixture.city().now());
        for (int i = first; i < first + wave.atOnce; ++i) {
            batch->asset("urn:ngsi-ld:WasteContainer:valmer:F" + std::to_string(i), "WasteContainer");
            batch->at(46.60 + 0.0004 * (i % 100), 2.28 + 0.0006 * (i / 100 % 100), fixture.city().now());
            // One in a hundred burns.
            batch->number("fillingLevel", 95.0, fixture.city().now(), "P1");
            batch->number("temperature", i % 100 == 0 ? 200.0 : 15.0, fixture.city().now(), "CEL");
        }
        return batch;
    };
    std::vector<std::unique_ptr<support::BatchWriter>> batches; // written beforehand: that is not the window's work
    for (int first = 0; first < wave.alerts; first += wave.atOnce)
        batches.push_back(batchFrom(first));
    std::size_t put = 0;
    app::Heartbeat heart;
    heart.start();
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &feed, [&] {
        if (put == batches.size())
            feed.stop();
        else
            fixture.city().put(*batches[put++]);
    });
    feed.setTimerType(Qt::PreciseTimer);
    feed.start(wave.everyMs);
    const auto many = static_cast<std::size_t>(wave.alerts);
    const bool all = QTest::qWaitFor([&] { return fixture.city().snapshot()->alerts->size() >= many; }, 60'000);
    QTest::qWait(500);
    heart.stop();
    if (!all) {
        std::fprintf(stderr, "bench_alertlist: expected %d alerts, have %zu\n", wave.alerts,
                     fixture.city().snapshot()->alerts->size());
        return;
    }
    rows.push_back({wave.row, heart.longestLatenessMs(), "ms", "lower"});
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application{argc, argv};
    const std::string only = bench::onlyOf(argc, argv);
    std::vector<Row> rows;
    if (bench::wanted(only, "alerts.list_3000.update_p95_ms"))
        listOf3000(rows);
    for (const Wave& wave : {kFlood, kSilence}) {
        if (bench::wanted(only, wave.row))
            flood(rows, wave);
    }
    bench::print(rows);
    return 0;
}
