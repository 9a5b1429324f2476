// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/machinetime.h"

#include "storage/sha256.h"

#include <sodium/randombytes.h>
#include <sys/timex.h>

#include <array>
#include <ctime>
#include <fstream>

namespace vigie::journal {

namespace {

/// Read as a stream: files of /proc state no size.
std::string kernelBootId()
{
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

std::string bootIdentity()
{
    std::string id = kernelBootId();
    if (id.empty()) {
        std::array<char, 32> random{};
        randombytes_buf(random.data(), random.size());
        id.assign(random.data(), random.size());
    }
    const auto hash = storage::sha256({storage::asBytes("vigie/boot/v1"), storage::asBytes(id)});
    return storage::toHex(storage::ByteView(hash).first(16));
}

std::int64_t bootMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

ClockState clockState()
{
    timex state{};
    const int answer = adjtimex(&state);
    if (answer < 0)
        return ClockState::Unknown;
    return answer == TIME_ERROR || (static_cast<unsigned>(state.status) & STA_UNSYNC) != 0 ? ClockState::Free
                                                                                           : ClockState::Synchronised;
}

} // namespace

std::string_view toWord(ClockState state)
{
    switch (state) {
    case ClockState::Synchronised:
        return "sync";
    case ClockState::Free:
        return "free";
    case ClockState::Unknown:
        break;
    }
    return "unknown";
}

std::optional<ClockState> clockStateFromWord(std::string_view word)
{
    for (const auto state : {ClockState::Synchronised, ClockState::Free, ClockState::Unknown}) {
        if (toWord(state) == word)
            return state;
    }
    return std::nullopt;
}

MachineTimeSource systemMachineTime()
{
    return [boot = bootIdentity()] { return MachineTime{boot, bootMilliseconds(), clockState()}; };
}

} // namespace vigie::journal
