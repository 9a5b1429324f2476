// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "toml/table.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace vigie::toml {

/// A TOML file in memory. Immutable; copies share what was read.
class Document {
public:
    static constexpr std::uintmax_t kMaxBytes = 4U << 20U;
    static constexpr std::size_t kMaxDepth = 32; ///< Of brackets and parts of a dotted key.

    /// `manual` is the document that explains the keys, for remedies. Failure: NotFound for a file that is missing or
    /// unreadable, TooLarge for one of more than `mostBytes` or nested deeper than kMaxDepth (both before it is
    /// parsed), InvalidInput with "file:line" for what is not TOML.
    [[nodiscard]] static core::Expected<Document> load(const std::filesystem::path& path, std::string manual,
                                                       std::uintmax_t mostBytes = kMaxBytes);
    /// The same from memory; `name` is what problems call it.
    [[nodiscard]] static core::Expected<Document> parse(std::string_view text, std::string name, std::string manual,
                                                        std::uintmax_t mostBytes = kMaxBytes);

    /// Lifetime: not longer than the document and `problems`.
    [[nodiscard]] Table root(Problems& problems) const;

private:
    std::shared_ptr<const Content> m_content;
};

} // namespace vigie::toml
