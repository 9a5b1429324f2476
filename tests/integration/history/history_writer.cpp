// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes numbered samples to a history until it is killed, and says each number once it is committed.
//   history_writer FILE FIRST-NUMBER
#include "history/historystore.h"
#include "numbers.h"

#include <charconv>
#include <cstdio>
#include <string_view>
#include <thread>

using namespace vigie;
using namespace vigie::history;

int main(int argc, char** argv)
{
    int number = 0;
    const std::string_view first{argc == 3 ? argv[2] : ""};
    if (argc != 3 || std::from_chars(first.data(), first.data() + first.size(), number).ec != std::errc{})
        return 2;
    const core::SystemClock clock;
    HistorySettings settings;
    settings.file = argv[1];
    settings.writeEvery = numbers::kWriteEvery;
    settings.reserveBytes = 0;
    // Folding and merging go on all the time, so that the kill meets them too.
    settings.limits = {2, 100'000, 2, 60, 2};
    auto store = HistoryStore::open(settings, clock);
    if (!store) {
        std::fprintf(stderr, "%s\n", store.error().english().c_str());
        return 1;
    }
    constexpr core::AttributeIndex kLevel{0};
    (*store)->addAttribute(kLevel, "level");
    for (int asset = 0; asset < numbers::kAssets; ++asset)
        (*store)->addAsset(static_cast<core::AssetIndex>(asset), numbers::idOf(asset));
    for (auto next = std::chrono::steady_clock::now();; ++number) {
        for (int asset = 0; asset < numbers::kAssets; ++asset) {
            (*store)->add({static_cast<core::AssetIndex>(asset), kLevel, core::Quality::Measured,
                           numbers::timeOf(number), numbers::valueOf(number, asset)});
        }
        (*store)->commit();
        std::printf("%d\n", number);
        std::fflush(stdout);
        next += std::chrono::milliseconds{5};
        std::this_thread::sleep_until(next);
    }
}
