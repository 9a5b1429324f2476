// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/policy.h"

#include "tlog/lines.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vigie::tlog {

namespace {

using Words = std::vector<std::string_view>;

Words wordsOf(std::string_view line)
{
    constexpr std::string_view kSpace = " \t";
    Words out;
    for (auto begin = line.find_first_not_of(kSpace); begin != std::string_view::npos;) {
        const auto end = line.find_first_of(kSpace, begin);
        out.push_back(line.substr(begin, end - begin));
        begin = end == std::string_view::npos ? end : line.find_first_not_of(kSpace, end);
    }
    return out;
}

} // namespace

/// Reads line by line; each that is not right ends it.
class Policy::Reader {
public:
    core::Expected<Policy> run(std::string_view text, const std::string& where)
    {
        if (text.size() > kLargest)
            return core::fail(core::ErrorCode::TooLarge, where, VIGIE_TEXT("Errors", "This policy is too large."),
                              VIGIE_TEXT("Errors", "It names logs, witnesses, groups and a quorum, nothing else."));
        const bool isText = std::ranges::none_of(text, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
        });
        std::size_t number = 0;
        bool isGood = isText;
        while (isGood && !text.empty()) {
            const auto line = takeLine(text);
            ++number;
            isGood = line && take(wordsOf(*line));
        }
        if (isGood && m_hasQuorum)
            return std::move(m_out);
        if (isGood)
            return core::fail(core::ErrorCode::InvalidInput, where,
                              VIGIE_TEXT("Errors", "The policy does not say how many witnesses must have signed."),
                              VIGIE_TEXT("Errors", "Add a line \"quorum\" with a witness, a group, or \"none\"."));
        return core::fail(core::ErrorCode::InvalidInput, where + ":" + std::to_string(number),
                          VIGIE_TEXT("Errors", "This line of the policy is not understood."),
                          VIGIE_TEXT("Errors", "Lines are: log KEY [URL], witness NAME KEY [URL], group NAME "
                                               "all|any|NUMBER NAME..., quorum NAME|none."));
    }

private:
    bool take(const Words& words)
    {
        if (words.empty() || words.front().starts_with('#'))
            return true;
        if (m_out.m_logs.size() + m_out.m_nodes.size() >= kMostLines)
            return false;
        if (words.front() == "log")
            return takeLog(words);
        if (words.front() == "witness")
            return takeWitness(words);
        if (words.front() == "group")
            return takeGroup(words);
        return words.front() == "quorum" && takeQuorum(words);
    }

    bool takeLog(const Words& words)
    {
        if (words.size() < 2 || words.size() > 3)
            return false;
        auto key = parseVerifierKey(words[1]);
        if (!key || key->type != KeyType::Log ||
            std::ranges::any_of(m_out.m_logs, [&](const Log& log) { return log.key.key == key->key; }))
            return false;
        m_out.m_logs.push_back({std::move(*key), words.size() == 3 ? std::string(words[2]) : std::string{}});
        return true;
    }

    bool takeWitness(const Words& words)
    {
        if (words.size() < 3 || words.size() > 4 || !isFree(words[1]))
            return false;
        auto key = parseVerifierKey(words[2]);
        if (!key || key->type != KeyType::Witness ||
            std::ranges::any_of(m_out.m_witnesses, [&](const Witness& one) { return one.key.key == key->key; }))
            return false;
        m_out.m_nodes.push_back({std::string(words[1]), m_out.m_witnesses.size(), 1, {}});
        m_out.m_witnesses.push_back(
            {std::string(words[1]), std::move(*key), words.size() == 4 ? std::string(words[3]) : std::string{}});
        return true;
    }

    bool takeGroup(const Words& words)
    {
        if (words.size() < 4 || !isFree(words[1]))
            return false;
        Node group{std::string(words[1]), std::nullopt, 1, {}};
        for (std::size_t i = 3; i < words.size(); ++i) {
            const auto member = find(words[i]);
            if (!member || m_isMember[*member])
                return false;
            m_isMember[*member] = true;
            group.members.push_back(*member);
        }
        if (words[2] == "all") {
            group.threshold = group.members.size();
        } else if (words[2] != "any") {
            const std::string_view number = words[2];
            const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), group.threshold);
            if (error != std::errc{} || stop != number.data() + number.size() || number.front() == '0' ||
                group.threshold > group.members.size())
                return false;
        }
        m_out.m_nodes.push_back(std::move(group));
        return true;
    }

    bool takeQuorum(const Words& words)
    {
        if (words.size() != 2 || m_hasQuorum)
            return false;
        m_hasQuorum = true;
        m_out.m_quorum = find(words[1]);
        return m_out.m_quorum || words[1] == "none";
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const
    {
        const auto found = std::ranges::find(m_out.m_nodes, name, &Node::name);
        if (found == m_out.m_nodes.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_out.m_nodes.begin());
    }

    [[nodiscard]] bool isFree(std::string_view name) const { return name != "none" && !find(name); }

    Policy m_out;
    std::array<bool, kMostLines> m_isMember{}; ///< By node: of a group already.
    bool m_hasQuorum = false;
};

core::Expected<Policy> Policy::parse(std::string_view text, const std::string& where)
{
    return Reader{}.run(text, where);
}

std::vector<VerifierKey> Policy::witnessKeys() const
{
    std::vector<VerifierKey> out;
    out.reserve(m_witnesses.size());
    for (const Witness& one : m_witnesses)
        out.push_back(one.key);
    return out;
}

bool Policy::isReachedBy(std::span<const VerifierKey> signers) const
{
    if (!m_quorum)
        return true;
    // Members stand before their group, so that one pass is enough.
    std::vector<bool> hasSigned;
    hasSigned.reserve(m_nodes.size());
    for (const Node& node : m_nodes) {
        if (node.witness) {
            hasSigned.push_back(std::ranges::find(signers, m_witnesses[*node.witness].key) != signers.end());
        } else {
            const auto count = std::ranges::count_if(node.members, [&](std::size_t i) { return hasSigned[i]; });
            hasSigned.push_back(static_cast<std::size_t>(count) >= node.threshold);
        }
    }
    return hasSigned[*m_quorum];
}

} // namespace vigie::tlog
