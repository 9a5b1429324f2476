// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerfile.h"
#include "session/command.h"

#include <string>

namespace vigie::session {

/// Keeps how this desk draws a layer: its order, opacity, zooms, label, filter, style. The journal has the hash of its
/// description, before and after: what a person typed into a title never enters the tree.
class ChangeLayer final : public Command {
public:
    ChangeLayer(const layers::Layer& before, layers::Layer after);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_before; ///< Its description.
    layers::Layer m_after;
};

/// Draws a layer of the city again as the city has it.
class RestoreLayer final : public Command {
public:
    explicit RestoreLayer(std::string id);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_id;
};

/// Takes away a layer that was imported at this desk, with its data.
class RemoveLayer final : public Command {
public:
    explicit RemoveLayer(std::string id);
    [[nodiscard]] journal::Draft entry() const override;
    core::Expected<void> perform(CommandTarget& target, const JournalReceipt& receipt) override;

private:
    std::string m_id;
};

} // namespace vigie::session
