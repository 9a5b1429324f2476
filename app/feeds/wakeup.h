// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigie::feeds {

/// Wakes a thread that waits in poll(). Linux eventfd.
/// Thread: `signal` from any, the rest from the thread that waits.
class Wakeup {
public:
    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    void signal() const;
    void clear() const; ///< Forgets signals. Clear first, then look at what was asked.
    /// Readable while signalled; -1 if there was none left.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace vigie::feeds
