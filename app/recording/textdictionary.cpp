// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/textdictionary.h"

#include "recording/plaintext.h"
#include "recording/recordingformat.h"

#include <algorithm>
#include <numeric>

namespace vigie::recording {

std::uint32_t TextDictionaryWriter::add(std::string_view text)
{
    const auto [place, isNew] = m_numbers.try_emplace(text, size());
    if (isNew)
        m_texts.push_back(text);
    return place->second;
}

std::vector<std::uint32_t> TextDictionaryWriter::write(packing::ByteWriter& shared, packing::ByteWriter& lengths,
                                                       packing::ByteWriter& bytes) const
{
    std::vector<std::uint32_t> order(m_texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](auto a, auto b) { return m_texts[a] < m_texts[b]; });

    std::vector<std::uint32_t> numbers(m_texts.size());
    std::string_view before;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        numbers[order[i]] = i;
        const std::string_view text = m_texts[order[i]];
        const auto end = std::mismatch(text.begin(), text.end(), before.begin(), before.end()).first;
        const auto same = static_cast<std::size_t>(end - text.begin());
        shared.varint(same);
        lengths.varint(text.size() - same);
        bytes.bytes(text.substr(same));
        before = text;
    }
    return numbers;
}

void TextDictionaryWriter::clear()
{
    m_texts.clear();
    m_numbers.clear();
}

bool readDictionary(packing::ByteReader shared, packing::ByteReader lengths, packing::ByteReader bytes,
                    std::uint64_t mostBytes, std::vector<std::string>& out)
{
    out.clear();
    std::string text;
    std::string before;
    std::uint64_t total = 0;
    while (shared.remaining() > 0) {
        text.assign(before, 0, shared.varintUpTo(before.size()));
        text += bytes.bytes(lengths.varintUpTo(kMaxTextBytes));
        total += text.size();
        // Strictly ascending: a forged column cannot unfold to millions of the same text.
        const bool ascends = out.empty() || before < text;
        const bool fits = text.size() <= kMaxTextBytes && total <= mostBytes && out.size() < kMaxFrameTexts;
        if (!shared.ok() || !lengths.ok() || !bytes.ok() || !ascends || !fits)
            return false;
        out.push_back(plainText(text, kMaxTextBytes));
        before.swap(text);
    }
    return lengths.atEnd() && bytes.atEnd();
}

} // namespace vigie::recording
