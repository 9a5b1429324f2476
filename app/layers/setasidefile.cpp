// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/setasidefile.h"

#include "layers/limits.h"
#include "storage/files.h"

#include <cerrno>
#include <utility>

namespace vigie::layers {

namespace {

/// RFC 4180.
std::string field(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

} // namespace

SetAsideFile::SetAsideFile(std::filesystem::path path, ImportReport& report)
    : m_path(std::move(path))
    , m_report(report)
{
}

void SetAsideFile::add(SetAside one)
{
    if (m_report.setAsideCount++ == 0) {
        m_out.open(m_path, std::ios::binary | std::ios::trunc);
        m_out << "table,feature,reason\n";
    }
    m_out << field(one.table) << ',' << one.number << ',' << field(one.reason.english()) << '\n';
    if (m_report.setAside.size() < limits::kRejectedShown)
        m_report.setAside.push_back(std::move(one));
}

core::Expected<void> SetAsideFile::finish()
{
    if (isEmpty())
        return {};
    m_out.close();
    if (m_out.fail())
        return core::fail(storage::fileError(errno == 0 ? EIO : errno, m_path));
    return {};
}

} // namespace vigie::layers
