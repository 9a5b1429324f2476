// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::bench {

/// One figure of the bench. Names, meanings and aims are those of docs/bench.md.
struct Row {
    std::string name;
    double value = 0.0;
    std::string unit;
    std::string better; ///< "higher" or "lower".
};

/// The pattern after `--only`, or empty: everything.
[[nodiscard]] inline std::string onlyOf(int argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--only") == 0)
            return argv[i + 1];
    }
    return {};
}

[[nodiscard]] inline bool wanted(std::string_view only, std::string_view name)
{
    return only.empty() || name.find(only) != std::string_view::npos;
}

[[nodiscard]] inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

/// A JSON array on standard output; remarks of a bench go to standard error.
inline void print(const std::vector<Row>& rows)
{
    std::printf("[");
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::printf("%s\n  {\"name\":\"%s\",\"value\":%.6g,\"unit\":\"%s\",\"better\":\"%s\"}", i == 0 ? "" : ",",
                    rows[i].name.c_str(), rows[i].value, rows[i].unit.c_str(), rows[i].better.c_str());
    std::printf("\n]\n");
}

} // namespace vigie::bench
