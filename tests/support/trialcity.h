// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recording/recorder.h"
#include "unit/recording/samplebatches.h"

#include <QtGlobal>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

/// Two hours of ten containers, as a recorder writes them, with alerts one can count by hand.
namespace vigie::support {

using recording::samples::kNoon;

inline constexpr std::chrono::minutes kTrialLength{120};
inline constexpr int kTrialBins = 10;

/// bin-0 is full when it begins and to the end; bin-1 from 12:10 to 12:20 and from 13:00 to 13:10; bin-2 from 12:30 to
/// 12:40, not as much; bin-9 is silent from 12:50 on.
inline double fillingOf(int bin, std::chrono::minutes since)
{
    using std::chrono::minutes;
    const auto isIn = [&](int from, int to) { return since >= minutes{from} && since < minutes{to}; };
    if (bin == 0 || (bin == 1 && (isIn(10, 20) || isIn(60, 70))))
        return 0.95;
    return bin == 2 && isIn(30, 40) ? 0.85 : 0.5;
}

inline core::BatchPtr binMessage(int bin, std::chrono::minutes since)
{
    const core::Timestamp at = kNoon + since;
    return recording::samples::BatchBuilder{at + std::chrono::milliseconds{10 * bin}}
        .asset("bin-" + std::to_string(bin), "WasteContainer")
        .at(46.62 + bin * 0.02, 2.31, at)
        .number("fillingLevel", fillingOf(bin, since), at, "C62")
        .take();
}

inline std::unique_ptr<recording::Recorder> startRecorder(const std::filesystem::path& file)
{
    recording::RecorderSettings settings;
    settings.file = file;
    settings.metadata = recording::samples::metadata();
    settings.reserveBytes = 0;
    settings.flushEvery = std::chrono::hours{1}; // frames end where the test says so
    auto recorder = recording::Recorder::start(std::move(settings));
    if (!recorder)
        qFatal("%s", recorder.error().english().c_str());
    return std::move(*recorder);
}

/// A minute a frame.
inline void recordCity(recording::Recorder& recorder, std::chrono::minutes from = {},
                       std::chrono::minutes to = kTrialLength)
{
    for (auto since = from; since <= to; since += std::chrono::minutes{1}) {
        for (int bin = 0; bin < kTrialBins; ++bin) {
            if (bin != 9 || since < std::chrono::minutes{50})
                recorder.put(binMessage(bin, since));
        }
        recorder.flush();
    }
}

inline std::filesystem::path recordedCity(const std::filesystem::path& file)
{
    const auto recorder = startRecorder(file);
    recordCity(*recorder);
    recorder->stop();
    return file;
}

/// Rules about them: full above a limit, and silent for 20 minutes.
inline std::string fullRule(double above, const std::string& id = "full")
{
    return "[[rule]]\nid = \"" + id +
           "\"\nkind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = " +
           std::to_string(above) +
           "\ndeadband = 0.05\ndomain = \"waste\"\nmodel = \"WasteContainer\"\npriority = \"low\"\n"
           "title = {fr = \"Plein\", en = \"Full\"}\nlabel = {fr = \"Remplissage\", en = \"Filling\"}\n"
           "residents = {fr = \"R\", en = \"R\"}\nprocedure = {id = \"P\", fr = \"P\", en = \"P\"}\n";
}
inline std::string silentRule()
{
    return "[[rule]]\nid = \"silent\"\nkind = \"no_data\"\nperiod = \"20m\"\ndomain = \"waste\"\nmodel = "
           "\"WasteContainer\"\npriority = \"medium\"\ntitle = {fr = \"Muet\", en = \"Silent\"}\n"
           "residents = {fr = \"R\", en = \"R\"}\nprocedure = {id = \"P\", fr = \"P\", en = \"P\"}\n";
}
inline std::string ruleFile(const std::string& rules)
{
    return "author = \"test\"\ndate = 2026-01-01\n" + rules;
}

} // namespace vigie::support
