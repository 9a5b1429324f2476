// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports a file, for tests that kill it, or bound what it may take.
//   layer_importer FILE CITY [hold]
// Says "begun" when features come in, and "features N" and "KiB N" (of memory, at most) at the end. With "hold" it waits
// where it says "begun", until it is killed. Its exit code is 0, or 100 and the number of the error's code.
#include "layers/layerimport.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <string_view>

using namespace vigie;
using namespace vigie::layers;

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    const bool holds = argc > 3 && std::string_view{argv[3]} == "hold";
    ImportRequest request;
    request.file = argv[1];
    request.city = argv[2];
    bool isBegun = false;
    ImportWatch watch;
    watch.progress = [&](const ImportProgress& progress) {
        if (isBegun || progress.stage.english() != "Importing features")
            return;
        isBegun = true;
        std::puts("begun");
        std::fflush(stdout);
        while (holds)
            ::pause();
    };
    const core::SystemClock clock;
    const auto report = importFile(request, clock, watch);
    if (report)
        std::printf("features %llu\n", static_cast<unsigned long long>(report->imported));
    else
        std::fprintf(stderr, "%s\n", report.error().english().c_str());
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf("KiB %ld\n", used.ru_maxrss);
    return report ? 0 : 100 + static_cast<int>(report.error().code);
}
