// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/command.h"

#include <functional>
#include <string>

namespace vigie::session {

/// Stops listening to a feed until it is resumed; its assets go stale.
class PauseFeed final : public Command {
public:
    explicit PauseFeed(std::string feedId);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_feedId;
};

class ResumeFeed final : public Command {
public:
    explicit ResumeFeed(std::string feedId);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_feedId;
};

/// Starts recording what the feeds bring (decoded and filtered, never raw bytes).
class StartRecording final : public Command {
public:
    /// `name`: of the recording, "2026-11-22T21-04-00Z"; see Session::newRecordingName.
    explicit StartRecording(std::string name);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_name;
};

class StopRecording final : public Command {
public:
    explicit StopRecording(std::string name);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_name;
};

/// A view of the map, an alert or the measures of alerts leave the program, as a file or on paper.
class ExportView final : public Command {
public:
    /// `what`: "view:png", "view:paper", "measures:csv", "alert:<asset>/<rule>", "proof:<entry>". `write` does it, once the entry is there.
    ExportView(std::string what, std::function<core::Expected<void>()> write);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_what;
    std::function<core::Expected<void>()> m_write;
};

} // namespace vigie::session
