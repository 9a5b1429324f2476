// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/probe.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace vigie::feeds {

namespace {

using core::ErrorCode;
using core::fail;
using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;
using Deadline = std::chrono::steady_clock::time_point;

constexpr int kCalledOff = -1;

class Socket {
public:
    explicit Socket(const addrinfo& address)
        : m_descriptor(
              ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol))
    {
    }
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Addresses lookUp(const BrokerAddress& address)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &wanted, &found) != 0)
        found = nullptr;
    return {found, &::freeaddrinfo};
}

/// 0, an errno, or kCalledOff.
int waitConnected(int descriptor, Deadline deadline, const Wakeup& calledOff)
{
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        std::array<pollfd, 2> waits{{{descriptor, POLLOUT, 0}, {calledOff.descriptor(), POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), static_cast<int>(std::max(left.count(), 0L)));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready < 0)
            return errno;
        if (waits[1].revents != 0)
            return kCalledOff;
        if (ready == 0)
            return ETIMEDOUT;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }
}

int tryOne(const addrinfo& address, Deadline deadline, const Wakeup& calledOff)
{
    const Socket socket{address};
    if (socket.descriptor() < 0)
        return errno;
    if (::connect(socket.descriptor(), address.ai_addr, address.ai_addrlen) == 0)
        return 0;
    return errno == EINPROGRESS ? waitConnected(socket.descriptor(), deadline, calledOff) : errno;
}

core::Expected<void> describe(int error, const BrokerAddress& address)
{
    const std::string where = address.text();
    switch (error) {
    case kCalledOff:
        return fail(ErrorCode::Cancelled, where, VIGIE_TEXT("Errors", "The connection was called off."));
    case ECONNREFUSED:
        return fail(ErrorCode::Unreachable, where,
                    {VIGIE_TEXT("Errors", "%1 answers, but no broker listens on its port %2."),
                     {address.host, std::to_string(address.port)}},
                    VIGIE_TEXT("Errors", "Ask whether the broker is running, and check the port in the profile."));
    case ETIMEDOUT:
        return fail(ErrorCode::Unreachable, where, {VIGIE_TEXT("Errors", "%1 does not answer."), {address.host}},
                    VIGIE_TEXT("Errors",
                               "Check the address in the profile, the network, and whether a firewall lets this "
                               "computer through."));
    default:
        return fail(ErrorCode::Unreachable, where,
                    {VIGIE_TEXT("Errors", "There is no way from here to %1."), {address.host}},
                    VIGIE_TEXT("Errors", "Check that this computer is on the network the broker is on."));
    }
}

} // namespace

core::Expected<void> probe(const BrokerAddress& address, std::chrono::milliseconds timeout, const Wakeup& calledOff)
{
    const Addresses found = lookUp(address);
    if (!found)
        return fail(
            ErrorCode::Unreachable, address.text(),
            {VIGIE_TEXT("Errors", "The name %1 is not known here."), {address.host}},
            VIGIE_TEXT("Errors", "Check how it is written in the profile, and the name server of this computer."));
    const Deadline deadline = std::chrono::steady_clock::now() + timeout;
    int error = EHOSTUNREACH;
    for (const addrinfo* one = found.get(); one != nullptr; one = one->ai_next) {
        error = tryOne(*one, deadline, calledOff);
        if (error == 0)
            return {};
        if (error == kCalledOff)
            break;
    }
    return describe(error, address);
}

} // namespace vigie::feeds
