// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

namespace vigie::app {

namespace {

constexpr int kExitInterrupted = 130; // 128 + SIGINT, as shells have it

sigset_t signals()
{
    sigset_t out;
    sigemptyset(&out);
    sigaddset(&out, SIGINT);
    sigaddset(&out, SIGTERM);
    return out;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t ours = signals();
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    m_waiter = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    m_isOver = true;
    pthread_kill(m_waiter.native_handle(), SIGINT); // for the waiter alone: it looks at m_isOver
    m_waiter.join();
    const sigset_t ours = signals();
    pthread_sigmask(SIG_UNBLOCK, &ours, nullptr);
}

void Interrupt::wait()
{
    const sigset_t ours = signals();
    int signal = 0;
    while (sigwait(&ours, &signal) == 0 && !m_isOver) {
        if (m_stop.stop_requested())
            ::_exit(kExitInterrupted); // what is half made is removed by the next import
        m_stop.request_stop();
    }
}

} // namespace vigie::app
