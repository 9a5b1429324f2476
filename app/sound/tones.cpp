// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/tones.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace vigie::sound {

namespace {

struct Note {
    double start;  ///< Seconds.
    double length; ///< Seconds.
    double pitch;  ///< Hz.
};

constexpr double kAttack = 0.03;
constexpr double kRelease = 0.02;

constexpr Note kCritical[] = {
    {0.00, 0.20, 784.0}, {0.20, 0.20, 784.0}, {0.40, 0.28, 988.0}, {0.78, 0.20, 784.0}, {0.98, 0.36, 988.0}};
constexpr Note kHigh[] = {{0.00, 0.24, 523.3}, {0.24, 0.24, 659.3}, {0.48, 0.42, 784.0}};
constexpr Note kMedium[] = {{0.00, 0.30, 587.3}, {0.34, 0.46, 440.0}};
constexpr Note kLow[] = {{0.00, 0.30, 440.0}};

struct Sound {
    std::span<const Note> notes;
    double peak; ///< Of full scale.
};

Sound soundOf(core::Priority priority)
{
    switch (priority) {
    case core::Priority::Critical:
        return {kCritical, 0.50};
    case core::Priority::High:
        return {kHigh, 0.36};
    case core::Priority::Medium:
        return {kMedium, 0.26};
    case core::Priority::Low:
        return {kLow, 0.16};
    case core::Priority::None:
        break;
    }
    return {{}, 0.0};
}

/// 0 to 1 in the shape of half a cosine.
double soft(double part)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(part, 0.0, 1.0));
}

/// The second and third harmonic are what small loudspeakers and older ears have of a note.
double at(const Note& note, double time)
{
    const double phase = 2.0 * std::numbers::pi * note.pitch * time;
    const double wave = (std::sin(phase) + 0.35 * std::sin(2.0 * phase) + 0.15 * std::sin(3.0 * phase)) / 1.5;
    const double fading = std::exp(-4.0 * time / note.length);
    return wave * fading * soft(time / kAttack) * soft((note.length - time) / kRelease);
}

} // namespace

std::vector<std::int16_t> tone(core::Priority priority)
{
    const Sound sound = soundOf(priority);
    if (sound.notes.empty())
        return {};
    const Note& last = sound.notes.back();
    std::vector<double> wave(static_cast<std::size_t>((last.start + last.length) * kSampleRate));
    for (const Note& note : sound.notes) {
        const auto first = static_cast<std::size_t>(note.start * kSampleRate);
        const auto count = static_cast<std::size_t>(note.length * kSampleRate);
        for (std::size_t i = 0; i < count && first + i < wave.size(); ++i)
            wave[first + i] += at(note, static_cast<double>(i) / kSampleRate);
    }
    double highest = 0.0;
    for (const double sample : wave)
        highest = std::max(highest, std::abs(sample));
    const double scale = sound.peak * std::numeric_limits<std::int16_t>::max() / highest;
    std::vector<std::int16_t> out;
    out.reserve(wave.size());
    for (const double sample : wave)
        out.push_back(static_cast<std::int16_t>(std::lround(sample * scale)));
    return out;
}

std::chrono::milliseconds lengthOf(const std::vector<std::int16_t>& samples)
{
    return std::chrono::milliseconds{samples.size() * 1000 / kSampleRate};
}

} // namespace vigie::sound
