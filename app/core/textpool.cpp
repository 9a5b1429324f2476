// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textpool.h"

namespace vigie::core {

TextPool::Id TextPool::hold(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end()) {
        ++m_entries[found->second].holders;
        return found->second;
    }
    Id id = 0;
    if (m_free.empty()) {
        id = static_cast<Id>(m_entries.size());
        m_entries.emplace_back();
    } else {
        id = m_free.back();
        m_free.pop_back();
    }
    m_entries[id] = {std::string{text}, 1};
    m_ids.emplace(std::string{text}, id);
    return id;
}

void TextPool::release(Id id)
{
    Entry& entry = m_entries[id];
    if (--entry.holders > 0)
        return;
    m_ids.erase(m_ids.find(entry.text));
    entry.text.clear();
    entry.text.shrink_to_fit();
    m_free.push_back(id);
}

} // namespace vigie::core
