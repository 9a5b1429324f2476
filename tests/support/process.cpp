// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace vigie::support {

namespace {

std::vector<char*> arguments(const std::vector<std::string>& command)
{
    std::vector<char*> out;
    out.reserve(command.size() + 1);
    for (const std::string& word : command)
        out.push_back(const_cast<char*>(word.c_str()));
    out.push_back(nullptr);
    return out;
}

/// In the child, between fork and exec: nothing but system calls.
[[noreturn]] void become(char* const* words, int input, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execvp(words[0], words);
    ::_exit(127);
}

} // namespace

Process::~Process()
{
    kill();
}

bool Process::start(const std::vector<std::string>& command, const std::string& logFile)
{
    kill();
    const std::vector<char*> words = arguments(command);
    const int input = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int output = ::open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output >= 0)
        m_id = ::fork();
    if (output >= 0 && m_id == 0)
        become(words.data(), input, output);
    ::close(input);
    ::close(output);
    return m_id > 0;
}

void Process::kill()
{
    end(SIGKILL);
}
void Process::terminate()
{
    end(SIGTERM);
}

void Process::end(int signal)
{
    if (m_id <= 0)
        return;
    ::kill(m_id, signal);
    ::waitpid(m_id, nullptr, 0);
    m_id = -1;
}

bool Process::running()
{
    if (m_id > 0 && ::waitpid(m_id, nullptr, WNOHANG) == m_id)
        m_id = -1;
    return m_id > 0;
}

Outcome runToEnd(const std::vector<std::string>& command, const std::string& input)
{
    const std::vector<char*> words = arguments(command);
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
        return {};
    const pid_t id = ::fork();
    if (id == 0)
        become(words.data(), in[0], out[1]);
    ::close(in[0]);
    ::close(out[1]);
    // What tests feed in fits a pipe's buffer (64 KiB).
    [[maybe_unused]] const auto written = ::write(in[1], input.data(), input.size());
    ::close(in[1]);
    Outcome outcome;
    std::array<char, 4096> part{};
    for (ssize_t got = ::read(out[0], part.data(), part.size()); got > 0;
         got = ::read(out[0], part.data(), part.size()))
        outcome.output.append(part.data(), static_cast<std::size_t>(got));
    ::close(out[0]);
    int status = 0;
    if (id > 0 && ::waitpid(id, &status, 0) == id && WIFEXITED(status))
        outcome.exitCode = WEXITSTATUS(status);
    return outcome;
}

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

} // namespace vigie::support
