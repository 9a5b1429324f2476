// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/layercommands.h"

#include "session/commandtarget.h"
#include "storage/sha256.h"

#include <utility>

namespace vigie::session {

using storage::Json;

namespace {

journal::Draft layerDraft(const char* act, const std::string& id)
{
    journal::Draft draft;
    draft.act = act;
    draft.obj = "layer:" + id;
    return draft;
}

Json hashOf(const std::string& description)
{
    return Json::makeObject({{"description", storage::toHex(storage::sha256(storage::asBytes(description)))}});
}

} // namespace

ChangeLayer::ChangeLayer(const layers::Layer& before, layers::Layer after)
    : m_before(layers::layerText(before))
    , m_after(std::move(after))
{
}

journal::Draft ChangeLayer::entry() const
{
    journal::Draft draft = layerDraft("layer.change", m_after.id);
    draft.op = hashOf(layers::layerText(m_after));
    draft.prev = hashOf(m_before);
    return draft;
}

core::Expected<void> ChangeLayer::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.changeLayer(m_after);
}

RestoreLayer::RestoreLayer(std::string id)
    : m_id(std::move(id))
{
}

journal::Draft RestoreLayer::entry() const
{
    return layerDraft("layer.restore", m_id);
}

core::Expected<void> RestoreLayer::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.restoreLayer(m_id);
}

RemoveLayer::RemoveLayer(std::string id)
    : m_id(std::move(id))
{
}

journal::Draft RemoveLayer::entry() const
{
    return layerDraft("layer.remove", m_id);
}

core::Expected<void> RemoveLayer::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.removeLayer(m_id);
}

} // namespace vigie::session
