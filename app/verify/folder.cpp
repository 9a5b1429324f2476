// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/folder.h"

#include "verify/disk.h"
#include "verify/entry.h"
#include "verify/text.h"
#include "verify/tiles.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace verify {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestKeyFile = std::uint64_t{64} * 1024;
constexpr std::size_t kMostUnlisted = 1000;

/// One run over one folder.
class FolderCheck {
public:
    FolderCheck(fs::path folder, const Trust& trust)
        : m_folder(std::move(folder))
        , m_trust(trust)
        , m_lines(m_folder / "entries.jsonl")
        , m_table(m_folder / "entries.csv")
    {
    }

    Verdict run()
    {
        std::error_code error;
        if (!fs::is_directory(m_folder, error))
            m_out.find(Word::NoFolder, m_folder.string());
        else if (findKeys() && openCheckpoint())
            checkContent();
        return std::move(m_out);
    }

private:
    /// Those given; else what the folder says, which only helps a first look.
    bool findKeys()
    {
        m_keys = m_trust.logKeys();
        m_out.keyWasGiven = !m_keys.empty();
        if (m_out.keyWasGiven)
            return sameName();
        const auto text = readFile(m_folder / "log.vkey", kLargestKeyFile);
        if (!text) {
            m_out.find(Word::NoKey);
            return false;
        }
        for (std::string_view rest = *text; !rest.empty();) {
            const auto line = takeLine(rest);
            auto key = line ? readKey(*line) : std::nullopt;
            if (!key || key->type != Key::kLog) {
                m_out.find(Word::BadFolderKey, "log.vkey");
                return false;
            }
            m_keys.push_back(std::move(*key));
        }
        if (!m_keys.empty() && std::ranges::all_of(m_keys, [&](const Key& k) { return k.name == m_keys[0].name; }))
            return true;
        m_out.find(Word::BadFolderKey, "log.vkey");
        return false;
    }

    bool sameName()
    {
        if (std::ranges::all_of(m_keys, [&](const Key& k) { return k.name == m_keys[0].name; }))
            return true;
        m_out.find(Word::BadGivenKey);
        return false;
    }

    bool openCheckpoint()
    {
        std::error_code error;
        if (!fs::is_regular_file(m_folder / "checkpoint", error)) {
            m_out.find(Word::NoCheckpoint);
            return false;
        }
        const auto bytes = readFile(m_folder / "checkpoint", Note::kLargest);
        const auto note = bytes ? readNote(*bytes) : std::nullopt;
        if (!note) {
            m_out.find(Word::BadCheckpoint);
            return false;
        }
        const auto checkpoint = readCheckpoint(note->text);
        if (!checkpoint) {
            m_out.find(Word::BadCheckpointText);
            return false;
        }
        if (checkpoint->origin != m_keys.front().name) {
            m_out.find(m_out.keyWasGiven ? Word::OtherOrigin : Word::BadSignature, checkpoint->origin);
            return false;
        }
        auto signers = verifyNote(*note, m_keys, m_trust.witnessKeys());
        if (!signers) {
            m_out.find(Word::BadSignature);
            return false;
        }
        m_checkpoint = *checkpoint;
        m_out.checkpoint = m_checkpoint;
        m_out.keys = std::move(signers->logs);
        m_out.witnesses = std::move(signers->witnesses);
        return true;
    }

    void checkContent()
    {
        m_remembered = openRemembered(m_trust, m_keys, m_checkpoint.origin, m_out);
        m_table.expect(csvHeader());
        checkEntries();
        checkTiles();
        checkFiles();
        compareRemembered();
        judgeTrust(m_trust, m_out);
    }

    void compareRemembered()
    {
        if (!m_remembered)
            return;
        if (m_remembered->size > size())
            m_out.find(Word::RememberedIsLarger, std::to_string(m_remembered->size));
        else if (m_rootThen && *m_rootThen != m_remembered->root)
            m_out.find(Word::RememberedDiffers, std::to_string(m_remembered->size));
    }

    [[nodiscard]] std::uint64_t size() const { return m_checkpoint.size; }

    /// Tiles of level 0 and the entries under them. Stops where one is not there: what follows cannot be read then.
    void checkEntries()
    {
        if (m_remembered && m_remembered->size == 0)
            m_rootThen = m_tree.root();
        for (std::uint64_t index = 0; index * kTileWidth < size(); ++index) {
            const std::uint64_t width = std::min(kTileWidth, size() - index * kTileWidth);
            bool isMissing = false;
            bool isFull = false;
            const auto hashes = readHashes(m_folder, 0, index, width, isMissing);
            const auto bundle = readBundle(m_folder, index, width, isFull);
            if (!hashes)
                m_out.find(isMissing ? Word::MissingTile : Word::BadTile, tilePath("0", index, width));
            if (!bundle)
                m_out.find(Word::MissingEntries, tilePath("entries", index, width));
            if (!hashes || !bundle)
                return;
            if (!checkBundle(*bundle, index, width, isFull && width < kTileWidth, *hashes))
                return;
            addTile(*hashes);
        }
        if (m_tree.root() != m_checkpoint.root)
            m_out.find(Word::BadRoot);
    }

    bool checkBundle(std::string_view bundle, std::uint64_t index, std::uint64_t width, bool mayHaveMore,
                     const std::vector<Hash>& hashes)
    {
        for (std::uint64_t i = 0; i < width; ++i) {
            const std::size_t length = bundle.size() < 2
                                           ? bundle.size()
                                           : static_cast<std::size_t>(static_cast<unsigned char>(bundle[0]) * 256 +
                                                                      static_cast<unsigned char>(bundle[1]));
            if (bundle.size() < 2 || bundle.size() - 2 < length) {
                m_out.find(Word::BadEntries, tilePath("entries", index, width));
                return false;
            }
            checkEntry(bundle.substr(2, length), index * kTileWidth + i, hashes[i]);
            bundle.remove_prefix(2 + length);
        }
        if (bundle.empty() || mayHaveMore)
            return true;
        m_out.find(Word::BadEntries, tilePath("entries", index, width));
        return false;
    }

    void checkEntry(std::string_view bytes, std::uint64_t index, const Hash& hash)
    {
        const auto number = [index] { return std::to_string(index); };
        if (leafHash(bytes) != hash)
            m_out.find(Word::BadLeaf, number());
        m_lines.expect(bytes);
        m_lines.expect("\n");
        const auto entry = readEntry(bytes);
        if (!entry) {
            m_out.find(Word::BadEntry, number());
            m_isReadable = false;
            return;
        }
        if (entry->seq != index)
            m_out.find(Word::WrongIndex, number());
        if (index == 0 && (entry->act != "journal.begin" || entry->obj != m_checkpoint.origin))
            m_out.find(Word::BadBeginning);
        m_table.expect(csvLine(*entry));
        m_out.lastEntryAt = entry->at;
    }

    void addTile(const std::vector<Hash>& hashes)
    {
        const bool isWhole = hashes.size() == kTileWidth;
        const std::uint64_t end = m_tree.size() + hashes.size();
        if (m_remembered && m_remembered->size > m_tree.size() && m_remembered->size <= end) {
            Tree then = m_tree;
            for (std::size_t i = 0; then.size() < m_remembered->size; ++i)
                then.addLeaf(hashes[i]);
            m_rootThen = then.root();
        }
        if (isWhole) {
            Tree tile;
            for (const Hash& hash : hashes)
                tile.addLeaf(hash);
            m_roots.push_back(tile.root());
            m_tree.add(m_roots.back(), 8);
        } else {
            for (const Hash& hash : hashes)
                m_tree.addLeaf(hash);
        }
    }

    /// The levels above, from the roots of the full tiles below.
    void checkTiles()
    {
        std::vector<Hash> below = std::move(m_roots);
        if (below.size() != size() / kTileWidth)
            return; // said already
        for (unsigned level = 1; !below.empty(); ++level) {
            std::vector<Hash> roots;
            for (std::uint64_t index = 0; index * kTileWidth < below.size(); ++index) {
                const std::uint64_t width = std::min<std::uint64_t>(kTileWidth, below.size() - index * kTileWidth);
                bool isMissing = false;
                const auto hashes = readHashes(m_folder, level, index, width, isMissing);
                const auto* first = below.data() + index * kTileWidth;
                if (!hashes || !std::equal(hashes->begin(), hashes->end(), first))
                    m_out.find(isMissing ? Word::MissingTile : Word::BadTile,
                               tilePath(std::to_string(level), index, width));
                if (width < kTileWidth)
                    continue;
                Tree tile;
                for (std::uint64_t i = 0; i < width; ++i)
                    tile.addLeaf(first[i]);
                roots.push_back(tile.root());
            }
            below = std::move(roots);
        }
    }

    /// `files` and what it lists.
    void checkFiles()
    {
        const bool sameLines = m_lines.finish();
        const bool sameTable = m_table.finish();
        if (!sameLines)
            m_out.find(Word::BadLines, "entries.jsonl");
        if (!sameTable && m_isReadable)
            m_out.find(Word::BadTable, "entries.csv");
        std::map<std::string, std::string> listed;
        if (!readList(listed))
            return;
        for (const char* path :
             {"log.vkey", "witness.policy", "entries.jsonl", "entries.csv", "dcat.jsonld", "verify.html"}) {
            if (!listed.contains(path))
                m_out.find(Word::NotListed, path);
        }
        for (const auto& [path, hex] : listed) {
            const auto hash = path == "entries.jsonl" && m_lines.exists() ? std::optional{m_lines.hash()}
                              : path == "entries.csv" && m_table.exists() ? std::optional{m_table.hash()}
                                                                          : hashOfFile(m_folder / path);
            if (!hash)
                m_out.find(Word::MissingFile, path);
            else if (toHex(viewOf(*hash)) != hex)
                m_out.find(Word::ChangedFile, path);
        }
        findUnlisted(listed);
    }

    static bool isPath(std::string_view path)
    {
        char before = '/';
        for (const char c : path) {
            const bool isGood = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '.' || c == '_' || c == '-' || c == '/';
            if (!isGood || (before == '/' && (c == '.' || c == '/')))
                return false;
            before = c;
        }
        return before != '/';
    }

    bool readList(std::map<std::string, std::string>& listed)
    {
        const auto bytes = readFile(m_folder / "files", Note::kLargest);
        const auto note = bytes ? readNote(*bytes) : std::nullopt;
        if (!note) {
            m_out.find(Word::BadFilesList, "files");
            return false;
        }
        if (!verifyNote(*note, m_keys, {})) {
            m_out.find(Word::BadFilesSignature, "files");
            return false;
        }
        std::string_view rest = note->text;
        const bool isOurs = takeLine(rest) == m_checkpoint.origin + "/files" &&
                            takeLine(rest) == std::string_view{std::to_string(size())};
        std::string before;
        bool isGood = isOurs;
        while (isGood && !rest.empty()) {
            const auto line = takeLine(rest);
            constexpr std::size_t kHex = 64;
            isGood = line && line->size() > kHex + 1 && (*line)[kHex] == ' ' && isPath(line->substr(kHex + 1)) &&
                     line->substr(0, kHex).find_first_not_of("0123456789abcdef") == std::string_view::npos;
            if (!isGood)
                break;
            std::string path{line->substr(kHex + 1)};
            isGood = path > before && path != "checkpoint" && path != "files" && !path.starts_with("tile/");
            before = path;
            listed.emplace(std::move(path), line->substr(0, kHex));
        }
        if (!isGood)
            m_out.find(Word::BadFilesList, "files");
        return isGood;
    }

    void findUnlisted(const std::map<std::string, std::string>& listed)
    {
        std::error_code error;
        for (auto it = fs::recursive_directory_iterator(m_folder, error);
             !error && it != fs::recursive_directory_iterator{} && m_out.unlisted.size() < kMostUnlisted;
             it.increment(error)) {
            const std::string path = it->path().lexically_relative(m_folder).generic_string();
            if (path == "tile")
                it.disable_recursion_pending();
            else if (!it->is_directory(error) && path != "checkpoint" && path != "files" && !listed.contains(path))
                m_out.unlisted.push_back(path);
        }
        std::ranges::sort(m_out.unlisted);
    }

    fs::path m_folder;
    const Trust& m_trust;
    Verdict m_out;
    Checkpoint m_checkpoint;
    std::vector<Key> m_keys;
    std::optional<Checkpoint> m_remembered;
    std::optional<Hash> m_rootThen; ///< Of as many entries as the remembered one has.
    Tree m_tree;
    std::vector<Hash> m_roots; ///< Of the full tiles of level 0.
    FileComparison m_lines;
    FileComparison m_table;
    bool m_isReadable = true; ///< Each entry so far.
};

} // namespace

Verdict verifyFolder(const fs::path& folder, const Trust& trust)
{
    return FolderCheck{folder, trust}.run();
}

} // namespace verify
