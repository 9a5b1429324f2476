// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/folderforge.h"

#include "journal/entry.h"
#include "notary/csvrow.h"
#include "storage/sha256.h"
#include "tlog/tiles.h"

#include <fstream>
#include <iterator>

namespace vigie::support {

namespace {

constexpr std::uint64_t kTime = 1'800'000'000;

std::string prefixed(const std::string& entry)
{
    return std::string{static_cast<char>(entry.size() >> 8U), static_cast<char>(entry.size() & 0xFFU)} + entry;
}

std::vector<std::string> entriesIn(const FolderFiles& files)
{
    std::vector<std::string> out;
    const std::string& lines = files.at("entries.jsonl");
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = lines.find('\n', at);
        out.push_back(lines.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

FolderFiles readFolder(const std::filesystem::path& folder)
{
    FolderFiles out;
    for (const auto& one : std::filesystem::recursive_directory_iterator(folder)) {
        if (!one.is_regular_file())
            continue;
        std::ifstream file{one.path(), std::ios::binary};
        out[one.path().lexically_relative(folder).generic_string()] =
            std::string{std::istreambuf_iterator<char>{file}, {}};
    }
    return out;
}

void writeFolder(const std::filesystem::path& folder, const FolderFiles& files)
{
    std::filesystem::create_directories(folder);
    for (const auto& [path, bytes] : files) {
        std::filesystem::create_directories((folder / path).parent_path());
        std::ofstream{folder / path, std::ios::binary}.write(bytes.data(),
                                                             static_cast<std::streamsize>(bytes.size()));
    }
}

FolderForge::FolderForge(PublishedJournal& journal, FolderFiles good)
    : m_journal(journal)
    , m_good(std::move(good))
    , m_entries(entriesIn(m_good))
{
}

FolderFiles FolderForge::made(const std::vector<std::string>& entries) const
{
    FolderFiles out;
    for (const auto& [path, bytes] : m_good) {
        if (!path.starts_with("tile/"))
            out[path] = bytes;
    }
    tlog::CompactRange tree;
    std::vector<std::vector<tlog::Digest>> levels;
    for (const std::string& entry : entries) {
        tree.append(tlog::leafHash(storage::asBytes(entry)), [&](int level, const tlog::Digest& hash) {
            const auto tile = static_cast<std::size_t>(level / tlog::kTileHeight);
            if (level % tlog::kTileHeight != 0)
                return;
            levels.resize(std::max(levels.size(), tile + 1));
            levels[tile].push_back(hash);
        });
    }
    for (const tlog::Tile& tile : tlog::newTiles(0, entries.size())) {
        const auto first = tile.index * tlog::kTileWidth;
        for (std::uint64_t i = first; i < first + tile.width; ++i) {
            const tlog::Digest& hash = levels[static_cast<std::size_t>(tile.level)][i];
            out[tile.path()].append(hash.begin(), hash.end());
            if (tile.level == 0)
                out[tile.entriesPath()] += prefixed(entries[i]);
        }
    }
    out["entries.jsonl"].clear();
    out["entries.csv"] = notary::csvHeader();
    for (const std::string& entry : entries) {
        out["entries.jsonl"] += entry + '\n';
        if (const auto parsed = journal::parseEntry(entry))
            out["entries.csv"] += *notary::csvRow(*parsed);
    }
    out["checkpoint"] = signedNote(checkpointText(entries), witnesses());
    list(out, entries.size());
    return out;
}

std::string FolderForge::checkpointText(const std::vector<std::string>& entries) const
{
    tlog::CompactRange tree;
    for (const std::string& entry : entries)
        tree.append(tlog::leafHash(storage::asBytes(entry)));
    return tlog::Checkpoint{PublishedJournal::kOrigin, tree.size(), tree.root()}.text();
}

void FolderForge::list(FolderFiles& files, std::uint64_t size) const
{
    std::string text = std::string(PublishedJournal::kOrigin) + "/files\n" + std::to_string(size) + '\n';
    for (const auto& [path, bytes] : files) {
        if (path != "checkpoint" && path != "files" && !path.starts_with("tile/"))
            text += storage::toHex(storage::sha256(storage::asBytes(bytes))) + ' ' + path + '\n';
    }
    files["files"] = signedNote(text, 0);
}

std::string FolderForge::signedNote(const std::string& text, std::size_t cosignatures) const
{
    std::string out = text + '\n' + tlog::signNote(m_journal.key(), PublishedJournal::kOrigin, text).line();
    for (std::size_t i = 0; i < cosignatures; ++i)
        out += cosignature(i, text, kTime);
    return out;
}

std::string FolderForge::cosignature(std::size_t witness, const std::string& text, std::uint64_t time) const
{
    return tlog::cosign(m_journal.witnesses()[witness], PublishedJournal::witnessName(witness), time, text).line();
}

} // namespace vigie::support
