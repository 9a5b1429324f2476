// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/ngsilddecoder.h"
#include "core/batch.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <string_view>

namespace vigie::test {

/// A message decoded, in words a table of tests can hold.
struct Decoded {
    core::Batch batch;
    codecs::DecodeReport report;
    core::Error error;
    bool failed = false;

    /// "id | model | latitude,longitude | time", a dash for what is missing.
    [[nodiscard]] QString asset(std::size_t index = 0) const;
    /// "name=value unit @time (quality)" of each observation of an asset, in its order; what is missing is left out.
    [[nodiscard]] QStringList observations(std::size_t index = 0) const;
    /// The same joined with "; ".
    [[nodiscard]] QString line(std::size_t index = 0) const { return observations(index).join("; "); }
    /// "reason place shape" of each problem kept.
    [[nodiscard]] QStringList problems() const;
    /// "name x count" of what was dropped for privacy.
    [[nodiscard]] QStringList dropped() const;
    /// "where: what", or empty.
    [[nodiscard]] QString errorText() const;
};

[[nodiscard]] Decoded decoded(std::string_view message, const codecs::NgsiLdDecoder::Options& options = {});

} // namespace vigie::test
