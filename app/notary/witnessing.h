// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "journal/journaltree.h"
#include "notary/signedstore.h"
#include "notary/witnessclient.h"
#include "tlog/policy.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vigie::notary {

struct WitnessingSettings {
    std::filesystem::path journal;
    std::filesystem::path signedStore;
    tlog::Policy policy;
    std::chrono::milliseconds patience{10'000};  ///< For one answer.
    std::chrono::milliseconds firstRetry{5'000}; ///< Doubled each time it fails, up to longestRetry.
    std::chrono::milliseconds longestRetry{600'000};
    std::chrono::milliseconds again{3'600'000}; ///< A checkpoint that is witnessed is asked for again after this.
};

/// How it stands with one witness.
struct WitnessState {
    std::string name;                   ///< Of its key.
    std::optional<std::uint64_t> size;  ///< The largest it cosigned.
    core::Timestamp at = core::kNoTime; ///< When, by its own clock.
    std::optional<core::Error> failure; ///< Why it did not cosign the last time it was asked.
    std::uint64_t failures = 0;         ///< Since the last time it did.
};

/// How it stands with all.
struct WitnessingState {
    std::vector<WitnessState> witnesses;         ///< Those of the policy that have an address, in its order.
    bool isReached = true;                       ///< The last checkpoint has the signatures the policy asks for.
    core::Timestamp missedSince = core::kNoTime; ///< Where it has not: since when no checkpoint has had them.
    std::optional<core::Error> failure;          ///< Why nobody is asked.
};

/// Asks witnesses to cosign each checkpoint, and keeps what they sign. A witness that is away, slow or wrong keeps nobody waiting.
///
/// Thread: owns one ("witnesses"); all functions may be called from any, and none waits for the network. What `onChange` is given is
///         called from it, and must be quick.
/// Clock:  that of the witnesses' world: the computer's own, also where the journal has another.
class Witnessing {
public:
    Witnessing(WitnessingSettings settings, const core::Clock& clock);
    ~Witnessing(); ///< As `close`.
    Witnessing(const Witnessing&) = delete;
    Witnessing& operator=(const Witnessing&) = delete;

    /// From now on this checkpoint, which is in the store, is the one to be cosigned.
    void ask(const SignedCheckpoint& checkpoint);
    [[nodiscard]] WitnessingState state() const;
    /// Called when the state is another; empty: not any more, once this returns.
    void onChange(std::function<void()> changed);
    /// Ends, also in the middle of asking. Idempotent.
    void close();

private:
    using Steady = std::chrono::steady_clock;
    /// What is known of a witness that has an address.
    struct Asked {
        tlog::Policy::Witness witness;
        std::uint64_t from = 0; ///< The size it signed last, as far as we know.
        Steady::time_point due{};
        std::optional<std::uint64_t> signedSize; ///< Of the checkpoint it signed in this run.
        std::chrono::milliseconds retry{};
    };

    void run(const std::stop_token& stop);
    [[nodiscard]] core::Expected<void> open(const tlog::Checkpoint& checkpoint);
    /// Asks those who are due.
    [[nodiscard]] core::Expected<void> round(const SignedCheckpoint& checkpoint, const std::stop_token& stop);
    [[nodiscard]] core::Expected<std::vector<WitnessPost>> posts(const SignedCheckpoint& checkpoint,
                                                                 const std::vector<Asked*>& asked) const;
    [[nodiscard]] core::Expected<void> take(Asked& asked, const WitnessVerdict& verdict,
                                            const SignedCheckpoint& checkpoint);
    [[nodiscard]] core::Expected<void> look(const tlog::Checkpoint& checkpoint);
    [[nodiscard]] Steady::time_point nextDue(std::uint64_t size) const;
    void fail(core::Error why);
    void tell();
    WitnessState& stateOf(const Asked& asked);

    const WitnessingSettings m_settings;
    const core::Clock& m_clock;

    // Of the thread alone.
    std::vector<Asked> m_asked;
    std::unique_ptr<SignedStore> m_store;
    std::unique_ptr<journal::JournalTree> m_tree;

    std::mutex m_telling; ///< Of m_changed.
    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    WitnessingState m_state;
    std::shared_ptr<const SignedCheckpoint> m_wanted;
    std::mutex m_joining;
    std::jthread m_thread; ///< Last: it uses all of the above.
};

} // namespace vigie::notary
