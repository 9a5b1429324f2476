// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "notary/checkpointsigner.h"
#include "notary/witnessing.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace vigie::notary {

struct NotarySettings {
    SignerPaths paths;
    /// Asked for once, from the notary's thread.
    std::function<core::Expected<std::string>()> passphrase;
    std::chrono::milliseconds every{60'000};
    std::filesystem::path policy{}; ///< File of the witnesses to be asked (C2SP tlog-policy); empty: nobody.
};

/// The policy of a file; NotFound, TooLarge, InvalidInput with file and line.
[[nodiscard]] core::Expected<tlog::Policy> readPolicy(const std::filesystem::path& file);

/// How the signing of a journal stands.
struct NotaryState {
    std::optional<SignedCheckpoint> last;
    std::optional<core::Error> failure; ///< Why nothing more is signed; people go on working.
    WitnessingState witnessing;         ///< Of a policy that asks nobody: reached.
};

/// Signs a journal every minute when it has grown, and at its end.
///
/// Thread: owns one ("notary"); all functions may be called from any. What `onChange` is given is called from it and from
///         that of the witnesses, and must be quick. Witnesses are asked in a thread of their own: signing never waits for them.
/// Failure: what cannot be put right by waiting (another journal, a lost key, a damaged file) ends the signing, and is told; the
///          journal itself goes on. A file that is busy is tried again.
class Notary {
public:
    Notary(NotarySettings settings, const core::Clock& clock);
    ~Notary(); ///< As `close`.
    Notary(const Notary&) = delete;
    Notary& operator=(const Notary&) = delete;

    [[nodiscard]] const SignerPaths& paths() const { return m_settings.paths; }
    [[nodiscard]] NotaryState state() const;
    /// Called when the state is another; empty: not any more, once this returns.
    void onChange(std::function<void()> changed);
    /// Signs what there is and ends. Call it once the journal's writer is closed. Idempotent.
    void close();

private:
    void run();
    [[nodiscard]] core::Expected<CheckpointSigner> open();
    /// False where signing has ended for good.
    bool signOnce(CheckpointSigner& signer);
    void fail(core::Error why);
    void tell();

    const NotarySettings m_settings;
    const core::Clock& m_clock;
    const core::SystemClock m_wall; ///< Witnesses have the time of the world.
    std::mutex m_telling;           ///< Of m_changed.
    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    NotaryState m_state;
    bool m_isClosing = false;
    std::unique_ptr<Witnessing> m_witnessing; ///< Null: nobody is asked.
    std::mutex m_joining;
    std::thread m_thread; ///< Last: it uses all of the above.
};

} // namespace vigie::notary
