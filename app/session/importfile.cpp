// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/importfile.h"

#include "layers/textrepair.h"
#include "session/commandtarget.h"

#include <utility>

namespace vigie::session {

ImportFile::ImportFile(ImportOrder order)
    : m_order(std::move(order))
{
}

journal::Draft ImportFile::entry() const
{
    journal::Draft draft;
    draft.act = m_order.isMap() ? "map.import" : "layer.import";
    draft.obj = m_order.journalName();
    draft.op = storage::Json::makeObject({{"kind", std::string{layers::nameOf(m_order.kind)}}});
    // The bytes of a name may be any: what is kept of it must be a text.
    const std::string name = m_order.request.file.filename().string();
    if (layers::isUtf8(name) && !name.empty())
        draft.privateTexts.push_back({"op.file", name});
    return draft;
}

core::Expected<void> ImportFile::perform(CommandTarget& target, const JournalReceipt& /*receipt*/)
{
    return target.startImport(m_order);
}

} // namespace vigie::session
