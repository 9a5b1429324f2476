// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/notary.h"

#include <utility>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;

Notary::Notary(NotarySettings settings, const core::Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_thread([this] { run(); })
{
}

Notary::~Notary()
{
    close();
}

NotaryState Notary::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Notary::onChange(std::function<void()> changed)
{
    const std::lock_guard lock(m_telling);
    m_changed = std::move(changed);
}

void Notary::tell()
{
    const std::lock_guard lock(m_telling);
    if (m_changed)
        m_changed();
}

void Notary::close()
{
    const std::lock_guard joining(m_joining);
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Expected<CheckpointSigner> Notary::open()
{
    const auto passphrase = m_settings.passphrase();
    if (!passphrase)
        return core::fail(passphrase.error());
    auto signer = CheckpointSigner::open(m_settings.paths, *passphrase, m_clock);
    if (signer) {
        const std::lock_guard lock(m_mutex);
        m_state.last = signer->last();
    }
    return signer;
}

void Notary::run()
{
    auto signer = open();
    if (!signer) {
        fail(signer.error());
        return;
    }
    for (bool isLast = false; !isLast;) {
        if (!signOnce(*signer))
            return;
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, m_settings.every, [this] { return m_isClosing; });
        if (!m_isClosing)
            continue;
        // What was written since is still signed: nothing may stay open over night.
        lock.unlock();
        signOnce(*signer);
        isLast = true;
    }
}

bool Notary::signOnce(CheckpointSigner& signer)
{
    const auto signedNow = signer.sign();
    if (!signedNow) {
        if (signedNow.error().code == ErrorCode::Busy)
            return true;
        fail(signedNow.error());
        return false;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_state.last = *signedNow;
    }
    tell();
    return true;
}

void Notary::fail(core::Error why)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.failure = std::move(why);
    }
    tell();
}

} // namespace vigie::notary
