// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/journaldesk.h"

#include "models/errortext.h"
#include "session/commands.h"
#include "widgets/journalpanel.h"
#include "widgets/savedfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QIODevice>
#include <QMainWindow>
#include <QPointer>

#include <utility>

namespace vigie::widgets {

namespace {

std::string wordOf(quint64 entry)
{
    return "proof:" + std::to_string(entry);
}

} // namespace

JournalDesk::JournalDesk(session::Session& session, JournalPanel& panel, Submit submit, QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_panel(panel)
    , m_submit(std::move(submit))
    , m_window(window)
{
    connect(&panel, &JournalPanel::proofAsked, this, &JournalDesk::giveProof);
}

void JournalDesk::giveProof(quint64 entry, bool asFile)
{
    m_session.proofOf(entry,
                      [self = QPointer<JournalDesk>{this}, entry, asFile](const core::Expected<std::string>& proof) {
                          if (!self)
                              return;
                          if (!proof)
                              self->m_panel.tell(models::ErrorText::sentence(proof.error()));
                          else if (asFile)
                              self->save(entry, *proof);
                          else
                              self->copy(entry, *proof);
                      });
}

void JournalDesk::copy(quint64 entry, const std::string& proof)
{
    const auto write = [proof]() -> core::Expected<void> {
        QGuiApplication::clipboard()->setText(QString::fromStdString(proof));
        return {};
    };
    m_submit(std::make_unique<session::ExportView>(wordOf(entry), write),
             [self = QPointer<JournalDesk>{this}, entry] {
                 if (self)
                     self->m_panel.tell(tr("The proof of entry %1 is in the clipboard").arg(entry));
             });
}

void JournalDesk::save(quint64 entry, const std::string& proof)
{
    const QString path = askWhereToSave(m_window, tr("Save the proof of entry %1").arg(entry),
                                        tr("Proofs (*.tlog-proof)"), QStringLiteral(".tlog-proof"), m_lastFolder);
    if (path.isEmpty())
        return;
    const auto write = [path, proof] {
        return saveFile(path, [&proof](QIODevice& file) {
            return file.write(proof.data(), static_cast<qint64>(proof.size())) == static_cast<qint64>(proof.size());
        });
    };
    m_submit(std::make_unique<session::ExportView>(wordOf(entry), write),
             [self = QPointer<JournalDesk>{this}, entry, path] {
                 if (self)
                     self->m_panel.tell(tr("The proof of entry %1 is in %2").arg(entry).arg(path));
             });
}

} // namespace vigie::widgets
