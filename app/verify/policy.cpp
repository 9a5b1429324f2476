// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/policy.h"

#include "verify/text.h"

#include <algorithm>

namespace verify {

namespace {

constexpr std::size_t kLargest = std::size_t{256} * 1024;
constexpr std::size_t kMost = 1000;

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> out;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(" \t", at)) != std::string_view::npos) {
        const auto end = std::min(line.find_first_of(" \t", at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end;
    }
    return out;
}

/// Fills a policy line by line.
class PolicyReader {
public:
    bool take(std::string_view line)
    {
        const auto words = wordsOf(line);
        if (words.empty() || words[0].starts_with('#'))
            return true;
        if (m_policy.logs.size() + m_policy.members.size() >= kMost)
            return false;
        if (words[0] == "log")
            return takeLog(words);
        if (words[0] == "witness")
            return takeWitness(words);
        if (words[0] == "group")
            return takeGroup(words);
        return words[0] == "quorum" && takeQuorum(words);
    }

    [[nodiscard]] std::optional<Policy> done() const
    {
        return m_quorums == 1 ? std::optional{m_policy} : std::nullopt;
    }

private:
    using Words = std::vector<std::string_view>;

    bool takeLog(const Words& words)
    {
        if (words.size() != 2 && words.size() != 3)
            return false;
        auto key = readKey(words[1]);
        if (!key || key->type != Key::kLog || !isFresh(*key))
            return false;
        m_policy.logs.push_back(std::move(*key));
        return true;
    }

    bool takeWitness(const Words& words)
    {
        if ((words.size() != 3 && words.size() != 4) || isTaken(words[1]))
            return false;
        auto key = readKey(words[2]);
        if (!key || key->type != Key::kWitness || !isFresh(*key))
            return false;
        add({std::string(words[1]), std::move(key), 1, {}});
        return true;
    }

    bool takeGroup(const Words& words)
    {
        if (words.size() < 4 || isTaken(words[1]))
            return false;
        Policy::Member group{std::string(words[1]), std::nullopt, 1, {}};
        for (std::size_t i = 3; i < words.size(); ++i) {
            const auto member = find(words[i]);
            if (!member || m_isUsed[*member])
                return false;
            m_isUsed[*member] = true;
            group.members.push_back(*member);
        }
        const auto number = words[2] == "any" ? 1 : words[2] == "all" ? group.members.size() : toNumber(words[2]);
        if (!number || *number < 1 || *number > group.members.size())
            return false;
        group.threshold = *number;
        add(std::move(group));
        return true;
    }

    bool takeQuorum(const Words& words)
    {
        ++m_quorums;
        if (words.size() != 2)
            return false;
        m_policy.quorum = find(words[1]);
        return m_policy.quorum || words[1] == "none";
    }

    void add(Policy::Member member)
    {
        m_policy.members.push_back(std::move(member));
        m_isUsed.push_back(false);
    }

    /// No other of its kind has these 32 bytes.
    [[nodiscard]] bool isFresh(const Key& key) const
    {
        const bool isLog = std::ranges::find(m_policy.logs, key.bytes, &Key::bytes) != m_policy.logs.end();
        const bool isWitness = std::ranges::any_of(m_policy.members, [&](const Policy::Member& one) {
            return one.witness && one.witness->bytes == key.bytes;
        });
        return key.type == Key::kLog ? !isLog : !isWitness;
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const
    {
        const auto found = std::ranges::find(m_policy.members, name, &Policy::Member::name);
        if (found == m_policy.members.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_policy.members.begin());
    }

    [[nodiscard]] bool isTaken(std::string_view name) const { return name == "none" || find(name); }

    Policy m_policy;
    std::vector<bool> m_isUsed;
    int m_quorums = 0;
};

} // namespace

std::vector<Key> Policy::witnesses() const
{
    std::vector<Key> out;
    for (const Member& one : members) {
        if (one.witness)
            out.push_back(*one.witness);
    }
    return out;
}

bool Policy::isReached(const std::vector<Signers::Witness>& signers) const
{
    std::vector<bool> has;
    for (const Member& one : members) {
        if (one.witness) {
            has.push_back(std::ranges::find(signers, *one.witness, &Signers::Witness::key) != signers.end());
        } else {
            const auto count = std::ranges::count_if(one.members, [&](std::size_t i) { return has[i]; });
            has.push_back(static_cast<std::size_t>(count) >= one.threshold);
        }
    }
    return !quorum || has[*quorum];
}

std::optional<Policy> readPolicy(std::string_view text)
{
    const bool isText = text.size() <= kLargest && std::ranges::none_of(text, [](char c) {
                            const auto byte = static_cast<unsigned char>(c);
                            return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
                        });
    if (!isText)
        return std::nullopt;
    PolicyReader reader;
    while (!text.empty()) {
        const auto line = takeLine(text);
        if (!line || !reader.take(*line))
            return std::nullopt;
    }
    return reader.done();
}

} // namespace verify
