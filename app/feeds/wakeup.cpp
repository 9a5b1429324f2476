// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/wakeup.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace vigie::feeds {

Wakeup::Wakeup()
    : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

Wakeup::~Wakeup()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void Wakeup::signal() const
{
    const std::uint64_t one = 1;
    // A full counter is signalled already: nothing to do about a short write.
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

void Wakeup::clear() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_descriptor, &count, sizeof count);
}

} // namespace vigie::feeds
