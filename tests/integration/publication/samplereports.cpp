// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// vigie_sample_reports INTO [ENTRIES] [YYYY-MM]: the reports of a made-up month, to be looked at; how long it took.
#include "main/monthlyreports.h"
#include "support/busymonth.h"

#include <QGuiApplication>
#include <QHashSeed>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace vigie;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed(); // as the command does
    const QGuiApplication gui{argc, argv};
    if (argc < 2) {
        std::fprintf(stderr, "vigie_sample_reports INTO [ENTRIES] [YYYY-MM]\n");
        return 2;
    }
    const int entries = argc > 2 ? std::atoi(argv[2]) : 20'000;
    int year = 2026;
    unsigned month = 6;
    if (argc > 3 && std::sscanf(argv[3], "%d-%u", &year, &month) != 2)
        return 2;
    const alerts::LocalCalendar calendar{"Europe/Paris"};
    const auto made = support::busyMonth(std::chrono::year{year} / std::chrono::month{month}, calendar, entries);
    const auto began = std::chrono::steady_clock::now();
    app::MonthlyReports reports{"Europe/Paris", {{{"", "Valmer"}}}, {}};
    for (const journal::Entry& entry : made)
        reports.see(entry);
    const auto files = reports.make({"vigie.example/valmer", made.size(), {}});
    if (!files) {
        std::fprintf(stderr, "%s\n", files.error().english().c_str());
        return 1;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    for (const auto& [path, bytes] : *files) {
        const auto file = std::filesystem::path{argv[1]} / path;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << bytes;
    }
    std::printf("%zu entries, %zu files, %.2f s\n", made.size(), files->size(), took.count());
    return 0;
}
