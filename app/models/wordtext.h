// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "feeds/feedstate.h"
#include "session/session.h"

#include <QString>

#include <string_view>

namespace vigie::models {

/// The words of the screen for what is counted in enums, in its language.
/// Thread: any, between two changes of language.
class WordText {
public:
    [[nodiscard]] static QString priority(core::Priority priority);
    [[nodiscard]] static QString domain(core::Domain domain);
    [[nodiscard]] static QString quality(core::Quality quality);
    [[nodiscard]] static QString phase(feeds::FeedPhase phase);
    [[nodiscard]] static QString mode(session::Mode mode);
    [[nodiscard]] static QString yesNo(bool yes);
    /// Of why an alert is set aside: a word of alerts::asideReasons; what a person typed, as it is.
    [[nodiscard]] static QString asideReason(std::string_view reason);
    [[nodiscard]] static QString
    role(const QString& role); ///< A role's word of the journal; an unknown one as it is.

    /// An attribute's name as a person says it: "fillingLevel" -> "Filling level". An unknown name is taken apart at
    /// its capitals.
    [[nodiscard]] static QString attribute(std::string_view name);
    /// What an attribute that says a state says, as a person says it: "columnIssue" -> "damaged column". An unknown
    /// word, and every other attribute's text, as it is.
    [[nodiscard]] static QString state(std::string_view value);
    [[nodiscard]] static QString state(std::string_view attribute, std::string_view value);
    /// A model's name as a person says it: "Streetlight" -> "Street lamp".
    [[nodiscard]] static QString model(std::string_view name);
};

} // namespace vigie::models
