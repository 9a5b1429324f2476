// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace vigie::support {

/// A program run by a test, without a shell. It ends with the test, whatever happens to the test (Linux: a signal
/// when the parent's thread ends). Ended by its own process id.
class Process {
public:
    Process() = default;
    ~Process(); ///< Kills what still runs.
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Starts a program of the PATH, its output into a file. False when it could not be started.
    bool start(const std::vector<std::string>& command, const std::string& logFile);
    void kill();      ///< At once (SIGKILL), and waits until it is gone.
    void terminate(); ///< Asks it to end (SIGTERM), and waits until it is gone.
    [[nodiscard]] bool running();
    [[nodiscard]] pid_t id() const { return m_id; }

private:
    void end(int signal);
    pid_t m_id = -1;
};

/// Runs a program to its end. `output` holds what it printed, errors too.
struct Outcome {
    int exitCode = -1;
    std::string output;
};
[[nodiscard]] Outcome runToEnd(const std::vector<std::string>& command, const std::string& input = {});

/// A TCP port of the loopback that nobody listens on.
[[nodiscard]] int freePort();

} // namespace vigie::support
