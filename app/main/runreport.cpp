// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/runreport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <cmath>
#include <ctime>

namespace vigie::app {

namespace {

double rounded(double value)
{
    return std::round(value * 100.0) / 100.0;
}

QByteArray contentOf(const char* path)
{
    QFile file{QString::fromLatin1(path)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

QByteArray RunReport::toJson() const
{
    const auto count = [](std::uint64_t value) { return static_cast<qint64>(value); };
    QJsonArray feedRows;
    for (const Feed& feed : feeds)
        feedRows.append(QJsonObject{{QStringLiteral("id"), QString::fromStdString(feed.id)},
                                    {QStringLiteral("state"), QString::fromStdString(feed.state)},
                                    {QStringLiteral("messages"), count(feed.messages)},
                                    {QStringLiteral("errors"), count(feed.errors)}});
    const QJsonObject out{
        {QStringLiteral("city"), QString::fromStdString(city)},
        {QStringLiteral("seconds"), rounded(seconds)},
        {QStringLiteral("assets"), count(assets)},
        {QStringLiteral("observations"), count(observations)},
        {QStringLiteral("observations_per_s"),
         rounded(seconds > 0.0 ? static_cast<double>(observations) / seconds : 0.0)},
        {QStringLiteral("decode_errors"), count(decodeErrors)},
        {QStringLiteral("dropped"), count(dropped)},
        {QStringLiteral("alerts_raised"), count(alertsRaised)},
        {QStringLiteral("alerts_active"), count(alertsActive)},
        {QStringLiteral("journal_entries"), count(journalEntries)},
        {QStringLiteral("startup_ms"), rounded(startupMs)},
        {QStringLiteral("frame_ms_p50"), rounded(frameMsP50)},
        {QStringLiteral("frame_ms_p95"), rounded(frameMsP95)},
        {QStringLiteral("gui_block_ms_max"), rounded(guiBlockMsMax)},
        {QStringLiteral("rss_mib"), rounded(rssMib)},
        {QStringLiteral("feeds"), feedRows},
    };
    return QJsonDocument{out}.toJson();
}

QString RunReport::summary() const
{
    const double perSecond = seconds > 0.0 ? static_cast<double>(observations) / seconds : 0.0;
    return QStringLiteral(
               "%1: %2 assets, %3 observations/s over %4 s, %5 dropped, %6 alerts active, %7 journal entries;\n"
               "started in %8 ms, frames %9 ms (p95), window held up at most %10 ms, %11 MiB.")
        .arg(QString::fromStdString(city))
        .arg(assets)
        .arg(perSecond, 0, 'f', 0)
        .arg(seconds, 0, 'f', 0)
        .arg(dropped)
        .arg(alertsActive)
        .arg(journalEntries)
        .arg(startupMs, 0, 'f', 0)
        .arg(frameMsP95, 0, 'f', 1)
        .arg(guiBlockMsMax, 0, 'f', 0)
        .arg(rssMib, 0, 'f', 0);
}

double residentMib()
{
    const QList<QByteArray> fields = contentOf("/proc/self/statm").split(' ');
    return fields.size() > 1 ? fields[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0)
                             : 0.0;
}

double millisecondsSinceProcessStart()
{
    const QByteArray stat = contentOf("/proc/self/stat");
    // The program's name, between brackets, may hold blanks; starttime is the 22nd field, the 20th after it.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return 0.0;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double uptimeMs = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    return uptimeMs - fields[19].toDouble() * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace vigie::app
