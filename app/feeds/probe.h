// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "feeds/brokeraddress.h"
#include "feeds/wakeup.h"

#include <chrono>

namespace vigie::feeds {

/// Whether something listens at an address: opens a TCP connection and closes it. libmosquitto connects without a
/// limit of time and says little of why it could not; this says it, in time, and can be called off. Thread: the
/// feed's; waits at most `timeout`, and as long as the system takes to look a name up. A signal of `calledOff` ends
/// the wait with Cancelled.
[[nodiscard]] core::Expected<void> probe(const BrokerAddress& address, std::chrono::milliseconds timeout,
                                         const Wakeup& calledOff);

} // namespace vigie::feeds
