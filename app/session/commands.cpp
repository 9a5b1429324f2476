// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/commands.h"

#include "session/commandtarget.h"

#include <utility>

namespace vigie::session {

namespace {

journal::Draft feedDraft(const char* act, const std::string& feedId)
{
    journal::Draft draft;
    draft.act = act;
    draft.obj = "feed:" + feedId;
    return draft;
}

} // namespace

PauseFeed::PauseFeed(std::string feedId)
    : m_feedId(std::move(feedId))
{
}

journal::Draft PauseFeed::entry() const
{
    return feedDraft("feed.pause", m_feedId);
}

core::Expected<void> PauseFeed::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.pauseFeed(m_feedId);
}

ResumeFeed::ResumeFeed(std::string feedId)
    : m_feedId(std::move(feedId))
{
}

journal::Draft ResumeFeed::entry() const
{
    return feedDraft("feed.resume", m_feedId);
}

core::Expected<void> ResumeFeed::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.resumeFeed(m_feedId);
}

StartRecording::StartRecording(std::string name)
    : m_name(std::move(name))
{
}

journal::Draft StartRecording::entry() const
{
    journal::Draft draft;
    draft.act = "record.start";
    draft.obj = "recording:" + m_name;
    return draft;
}

core::Expected<void> StartRecording::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.startRecording(m_name);
}

StopRecording::StopRecording(std::string name)
    : m_name(std::move(name))
{
}

journal::Draft StopRecording::entry() const
{
    journal::Draft draft;
    draft.act = "record.stop";
    draft.obj = "recording:" + m_name;
    return draft;
}

core::Expected<void> StopRecording::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.stopRecording();
}

ExportView::ExportView(std::string how, std::function<core::Expected<void>()> write, std::string what)
    : m_how(std::move(how))
    , m_write(std::move(write))
    , m_what(std::move(what))
{
}

journal::Draft ExportView::entry() const
{
    journal::Draft draft;
    draft.act = "data.export";
    draft.obj = m_what + ":" + m_how; // where to is a path of this computer, and nobody else's
    return draft;
}

core::Expected<void> ExportView::perform(CommandTarget& /*target*/, const JournalReceipt& /*receipt*/)
{
    return m_write();
}

} // namespace vigie::session
