// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/notary.h"

#include "storage/files.h"

#include <utility>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;

Notary::Notary(NotarySettings settings, const core::Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
{
    if (!m_settings.policy.empty()) {
        if (auto policy = readPolicy(m_settings.policy)) {
            m_witnessing = std::make_unique<Witnessing>(
                WitnessingSettings{m_settings.paths.journal, m_settings.paths.signedStore, std::move(*policy)},
                m_wall);
            m_witnessing->onChange([this] { tell(); });
        } else {
            m_state.witnessing = {{}, false, m_wall.now(), policy.error()};
        }
    }
    m_thread = std::thread([this] { run(); });
}

Expected<tlog::Policy> readPolicy(const std::filesystem::path& file)
{
    const auto text = storage::readFile(file, tlog::Policy::kLargest);
    return text ? tlog::Policy::parse(*text, file.string()) : Expected<tlog::Policy>{core::fail(text.error())};
}

Notary::~Notary()
{
    close();
}

NotaryState Notary::state() const
{
    NotaryState out;
    {
        const std::lock_guard lock(m_mutex);
        out = m_state;
    }
    if (m_witnessing)
        out.witnessing = m_witnessing->state();
    return out;
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
    if (m_witnessing)
        m_witnessing->close();
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
    if (m_witnessing)
        m_witnessing->ask(*signedNow);
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
