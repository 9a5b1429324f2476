// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/command.h"
#include "session/layerimports.h"

namespace vigie::session {

/// Starts the import of a file. The journal has the layer's id and the kind of the file; the file's name, which a person
/// wrote, is committed. How it ends is told by LayerImports::ended, and by an entry import.end of the program itself.
class ImportFile final : public Command {
public:
    explicit ImportFile(ImportOrder order);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    ImportOrder m_order;
};

} // namespace vigie::session
