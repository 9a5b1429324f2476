// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/forgedcollection.h"

#include <algorithm>

// The folders that both verifiers must judge alike.
namespace vigie::support {

namespace {

/// Its number put right, so that only what it says is another.
std::string renumbered(const std::string& entry, std::size_t index)
{
    const auto at = entry.find("\"seq\":") + 6;
    return std::string{entry}.replace(at, entry.find_first_not_of("0123456789", at) - at, std::to_string(index));
}

Entries renumbered(Entries entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i] = renumbered(entries[i], i);
    return entries;
}

} // namespace

/// A flipped bit here and there, a byte less, a byte more, gone: of every file.
void ForgedCollection::damagedFiles()
{
    for (const auto& [path, bytes] : m_forge.good()) {
        const bool isCheckpoint = path == "checkpoint";
        for (std::size_t i = 0; i < 8 && !isCheckpoint; ++i) {
            const std::size_t at = bytes.size() * i / 8;
            changed("bit " + std::to_string(at * 8 + i) + " of " + path, path, 40, [&](std::string text) {
                text[at] = static_cast<char>(text[at] ^ (1 << i));
                return text;
            });
        }
        changed("a byte less of " + path, path, 40,
                [](const std::string& text) { return text.substr(0, text.size() - 1); });
        changed("a byte more of " + path, path, 40, [](const std::string& text) { return text + 'x'; });
        FolderFiles files = m_forge.good();
        files.erase(path);
        add("without " + path, std::move(files), isCheckpoint ? 50 : 40);
    }
    FolderFiles more = m_forge.good();
    more["report/2026-08.en.html"] = "not of the publication";
    more["index.html"] = "neither";
    add("files that are not listed", std::move(more), 0);
}

void ForgedCollection::notes()
{
    const std::string& good = m_forge.good().at("checkpoint");
    const std::string text = good.substr(0, good.find("\n\n") + 1);
    const std::string dash = "\xE2\x80\x94 ";
    const std::string stranger = dash + "example.org/stranger AAAAAAAA\n";
    const std::string own = m_forge.signedNote(text, 0);
    const std::string ownLine = own.substr(own.find(dash));
    const auto resigned = [&](const std::string& other) { return m_forge.signedNote(other, m_forge.witnesses()); };
    const auto lines = [](const std::string& line, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i)
            out += line;
        return out;
    };
    const std::size_t has = 1 + m_forge.witnesses();

    checkpoint("a stranger's line", 0, good + stranger);
    checkpoint("the journal's line twice", 0, good + ownLine);
    checkpoint("a cosignature twice, later", 0, good + m_forge.cosignature(0, text, 1'900'000'000));
    checkpoint("100 lines", 0, good + lines(stranger, 100 - has));
    checkpoint("101 lines", 40, good + lines(stranger, 101 - has));
    checkpoint("not signed by the journal", 40, text + '\n' + m_forge.cosignature(0, text, 1));
    checkpoint("no signature", 40, text + '\n');
    checkpoint("the journal's line over another text", 40,
               text + '\n' + m_forge.signedNote(text + "x\n", 0).substr(text.size() + 3));
    checkpoint("a cosignature over another text", 40, own + m_forge.cosignature(0, text + "x\n", 1));
    checkpoint("a cosignature of the year 2^63", 40, good + m_forge.cosignature(0, text, std::uint64_t{1} << 63U));
    checkpoint("no cosignature", 10, own);
    checkpoint("one cosignature less", 10, m_forge.signedNote(text, m_forge.witnesses() - 1));
    checkpoint("a cosignature under another name", 10,
               replaced(good, PublishedJournal::witnessName(0), "witness9.example/vigie"));
    checkpoint("CR LF", 40, [&] {
        std::string out;
        for (const char c : good)
            out += c == '\n' ? std::string{"\r\n"} : std::string{c};
        return out;
    }());
    checkpoint("an empty line behind", 40, good + '\n');
    checkpoint("a space behind a line", 40, good.substr(0, good.size() - 1) + " \n");
    checkpoint("a name with a plus", 40, good + dash + "exa+mple AAAAAAAA\n");
    checkpoint("a name with a space of Unicode", 40, good + dash + "exa\xE2\x80\x89mple AAAAAAAA\n");
    checkpoint("an id alone", 40, good + dash + "example.org AAAAAA==\n");
    checkpoint("bits that stand for nothing", 40, good + dash + "example.org AAAAAAB=\n");
    checkpoint("base64 without padding", 40, good + dash + "example.org AAAAAAA\n");
    checkpoint("base64 for addresses", 40, good + dash + "example.org AAAA_-AA\n");
    checkpoint("not UTF-8", 40, good + dash + "example\xFF AAAAAAAA\n");
    checkpoint("a line over the limit of a note", 40,
               good + dash + "x " + std::string(std::size_t{1} << 20U, 'A') + '\n');
    checkpoint("another line in the text", 0, resigned(text + "further words\n"));
    checkpoint("an empty line in the text", 40, resigned(text + "\nfurther words\n"));
    checkpoint("two lines in the text", 40, resigned(text.substr(0, text.rfind('\n', text.size() - 2) + 1)));
    const auto size = text.find('\n') + 1;
    checkpoint("a size with a zero before", 40, resigned(std::string{text}.insert(size, "0")));
    checkpoint("a size with a sign", 40, resigned(std::string{text}.insert(size, "+")));
    checkpoint("a size of 2^53", 40,
               resigned(std::string{text}.replace(size, text.find('\n', size) - size, "9007199254740992")));
    checkpoint("a size of one more", 40, resigned(m_forge.checkpointText([&] {
                   Entries more = m_forge.entries();
                   more.push_back(more.back());
                   return more;
               }())));
    checkpoint("a root of other entries", 40, resigned(m_forge.checkpointText([&] {
                   Entries other = m_forge.entries();
                   std::swap(other[3], other[4]);
                   return other;
               }())));
    checkpoint("a mark of UTF-8 before the origin", 50, resigned("\xEF\xBB\xBF" + text));
    checkpoint("another origin", 50, resigned(replaced(text, "published", "publisher")));
    checkpoint("nothing", 40, {});
}

void ForgedCollection::lists()
{
    const std::string& good = m_forge.good().at("files");
    const std::string text = good.substr(0, good.find("\n\n") + 1);
    const auto with = [&](const std::string& name, int exit, const std::string& other) {
        changed(name, "files", exit, [&](const std::string&) { return m_forge.signedNote(other, 0); });
    };
    const std::string hash(64, '0');
    with("a list of another size", 40,
         replaced(text, "\n" + std::to_string(m_forge.entries().size()) + "\n", "\n1\n"));
    with("a list of another journal", 40, replaced(text, "/files\n", "/filez\n"));
    with("a list with a file that is not there", 40, text + hash + " zzz\n");
    with("a list out of order", 40, text + hash + " aaa\n");
    with("a list with a file twice", 40, text + text.substr(text.rfind('\n', text.size() - 2) + 1));
    with("a list with a path upwards", 40, text + hash + " x/../y\n");
    with("a list with a path from the root", 40, replaced(text, " dcat.jsonld", " /dcat.jsonld"));
    with("a list with a path of nothing", 40, text + hash + " \n");
    with("a list with a hidden file", 40, text + hash + " z/.x\n");
    with("a list with a folder", 40, text + hash + " zzz/\n");
    with("a list with a tile", 40,
         text.substr(0, text.find(" verify.html") - 64) + hash + " tile/0/000\n" +
             text.substr(text.find(" verify.html") - 64));
    with("a list without verify.html", 40,
         text.substr(0, text.find(" verify.html") - 64) + text.substr(text.find(" witness.policy") - 64));
    with("a list in capitals", 40, [&] {
        std::string out = text;
        const auto at = out.find(" dcat.jsonld") - 64;
        std::transform(out.begin() + static_cast<std::ptrdiff_t>(at),
                       out.begin() + static_cast<std::ptrdiff_t>(at + 64),
                       out.begin() + static_cast<std::ptrdiff_t>(at), [](char c) { return c >= 'a' ? c - 32 : c; });
        return out;
    }());
    with("a list of nothing", 40, text.substr(0, text.find('\n', text.find('\n') + 1) + 1));
    changed("a list signed by a witness", "files", 40,
            [&](const std::string&) { return text + '\n' + m_forge.cosignature(0, text, 1); });
    changed("a list with a witness's line too", "files", 0,
            [&](const std::string& bytes) { return bytes + m_forge.cosignature(0, text, 1); });
    FolderFiles other = m_forge.good();
    other["dcat.jsonld"] = "{\"another\":true}";
    m_forge.list(other, m_forge.entries().size());
    add("another dcat.jsonld, listed", std::move(other), 0);
}

void ForgedCollection::tiles()
{
    const FolderFiles& good = m_forge.good();
    const std::string width = std::to_string(m_forge.entries().size() % 256);
    const std::string hashes = "tile/0/001.p/" + width;
    const std::string bundle = "tile/entries/001.p/" + width;
    const auto moved = [&](const std::string& name, const std::string& from, const std::string& to,
                           const std::string& more, int exit) {
        FolderFiles files = good;
        files[to] = files.at(from) + more;
        files.erase(from);
        add(name, std::move(files), exit);
    };
    const auto missing = 256 - m_forge.entries().size() % 256;
    moved("a full tile for a partial one", hashes, "tile/0/001", std::string(missing * 32, '\x07'), 0);
    moved("a full bundle for a partial one", bundle, "tile/entries/001", std::string{"\0\1x", 3}, 0);
    moved("a wider partial tile", hashes, "tile/0/001.p/200", std::string(32, '\x07'), 40);
    moved("a wider partial bundle", bundle, "tile/entries/001.p/200", std::string{"\0\1x", 3}, 40);
    moved("a partial tile for a full one", "tile/0/000", "tile/0/000.p/255", {}, 40);
    moved("a tile of the wrong number", "tile/0/000", "tile/0/002", {}, 40);
    FolderFiles longer = good;
    longer[hashes] += std::string(32, '\x07');
    add("a tile with a hash more", std::move(longer), 40);
    FolderFiles entry = good;
    entry[bundle] += std::string{"\0\1x", 3};
    add("a bundle with an entry more", std::move(entry), 40);
    FolderFiles old = good;
    old["tile/0/001.p/3"] = std::string(96, '\x01');
    old["tile/2/000"] = "x";
    add("old tiles left over", std::move(old), 0);
    FolderFiles swapped = good;
    std::swap(swapped["tile/0/000"], swapped["tile/1/000.p/1"]);
    add("tiles of two levels swapped", std::move(swapped), 40);
}

/// By somebody who has the key: only one who remembers an earlier checkpoint notices.
void ForgedCollection::rewritten()
{
    const std::string& remembered = m_forge.good().at("checkpoint");
    const auto both = [&](const std::string& name, const Entries& entries) {
        add(name + ", nobody remembers", m_forge.made(entries), 0);
        add(name, m_forge.made(entries), 30);
        m_out.back().remember = remembered;
    };
    const Entries& all = m_forge.entries();
    Entries removed = all;
    removed.erase(removed.begin() + 40);
    both("an entry removed", renumbered(removed));
    removed.push_back(all[5]);
    both("an entry removed, one more at the end", renumbered(removed));
    Entries inserted = all;
    inserted.insert(inserted.begin() + 40, all[7]);
    both("an entry inserted", renumbered(inserted));
    Entries swapped = all;
    std::swap(swapped[40], swapped[41]);
    both("two entries swapped", renumbered(swapped));
    Entries twice = all;
    twice.insert(twice.begin() + 40, all[40]);
    both("an entry duplicated", renumbered(twice));
    both("cut off at an earlier size", {all.begin(), all.begin() + 100});
    both("cut off at a whole tile", {all.begin(), all.begin() + 256});
    both("nothing but the beginning", {all.front()});
    both("nothing at all", {});
    Entries other = all;
    other.back() = renumbered(all[3], all.size() - 1);
    both("two stories of the last entry", other);

    Entries grown = all;
    for (int i = 0; i < 300; ++i)
        grown.push_back(all[3]);
    add("grown since it was remembered", m_forge.made(renumbered(grown)), 0);
    m_out.back().remember = remembered;
    add("the same as remembered", m_forge.good(), 0);
    m_out.back().remember = remembered;
    Entries first{all.begin(), all.begin() + 256};
    add("remembered at a whole tile", m_forge.good(), 0);
    m_out.back().remember = m_forge.made(first).at("checkpoint");
    add("remembered when it was empty", m_forge.good(), 0);
    m_out.back().remember = m_forge.made({}).at("checkpoint");
    add("numbers that were not put right", m_forge.made(inserted), 40);
}

void ForgedCollection::trust()
{
    const std::string vkey = m_forge.vkey();
    const std::string policy = m_forge.policy();
    const std::string witness = policy.substr(policy.find("witness"), policy.find("group") - policy.find("witness"));
    addTrust("all is well", vkey, policy, std::nullopt, 0);
    addTrust("the policy knows the key", std::nullopt, policy, std::nullopt, 0);
    addTrust("no key, no policy", std::nullopt, std::nullopt, std::nullopt, 10);
    addTrust("no policy", vkey, std::nullopt, std::nullopt, 10);
    addTrust("no key in the policy", std::nullopt, witness + "quorum W0\n", std::nullopt, 10);
    addTrust("quorum none", vkey, witness + "quorum none\n", std::nullopt, 10);
    addTrust("a quorum of one", vkey, witness + "quorum W1\n", std::nullopt, 0);
    addTrust("a quorum of two", vkey, witness + "group g 2 W0 W1 W2\nquorum g\n", std::nullopt, 0);
    addTrust("a group of groups", vkey, witness + "group g any W0 W1\ngroup h all g W2\nquorum h\n", std::nullopt, 0);
    addTrust("remarks and tabs", vkey, "# whom we trust\n\n \t" + witness + "quorum\tW0 \n", std::nullopt, 0);
    const std::string stranger =
        "witness S " +
        tlog::VerifierKey{"s.example", tlog::KeyType::Witness, tlog::SigningKey::make().publicKey()}.text() + "\n";
    addTrust("a witness who has not signed", vkey, stranger + "quorum S\n", std::nullopt, 10);
    addTrust("one of two has not signed", vkey, stranger + witness + "group g all S W0\nquorum g\n", std::nullopt,
             10);

    for (const char* bad : {"", "quorum W0\n", "quorum none", "quorum none\nquorum none\n", "quorum none\r\n",
                            "nothing\n", "log x\nquorum none\n", "witness none x\nquorum none\n"})
        addTrust("a policy that is none: " + std::string(bad).substr(0, 12), vkey, bad, std::nullopt, 50);
    addTrust("a group of three of two", vkey, witness + "group g 3 W0 W1\nquorum g\n", std::nullopt, 50);
    addTrust("a group of none of two", vkey, witness + "group g 0 W0 W1\nquorum g\n", std::nullopt, 50);
    addTrust("a group of 02", vkey, witness + "group g 02 W0 W1\nquorum g\n", std::nullopt, 50);
    addTrust("a member twice", vkey, witness + "group g any W0 W0\nquorum g\n", std::nullopt, 50);
    addTrust("a member of two groups", vkey, witness + "group g any W0\ngroup h any W0\nquorum h\n", std::nullopt,
             50);
    addTrust("a group of one that comes later", vkey, "group g any W0\n" + witness + "quorum g\n", std::nullopt, 50);
    addTrust("a witness twice", vkey, witness + witness + "quorum W0\n", std::nullopt, 50);
    addTrust("a quorum and words behind", vkey, witness + "quorum W0 W1\n", std::nullopt, 50);
    addTrust("the journal's key as a witness", vkey, "witness J " + vkey + "\nquorum J\n", std::nullopt, 50);

    const auto key = [&](const std::string& name, const std::string& bad) {
        addTrust("a key: " + name, bad, policy.substr(policy.find('\n') + 1), std::nullopt, 50);
    };
    tlog::VerifierKey made{PublishedJournal::kOrigin, tlog::KeyType::Log, {}};
    key("cut off", vkey.substr(0, vkey.size() - 4));
    key("of another id", replaced(vkey, "+", "+0").substr(0, vkey.size()));
    key("a witness's",
        tlog::VerifierKey{PublishedJournal::kOrigin, tlog::KeyType::Witness, tlog::SigningKey::make().publicKey()}
            .text());
    key("of zeros, which is of small order", made.text());
    made.key.front() = 1;
    key("the neutral element", made.text());
    made.key.fill(0xFF);
    key("no point at all, or a second spelling", made.text());
    made.key.back() = 0x7F;
    made.key.front() = 0xEE; // p + 1: the neutral element in its second spelling
    key("a second spelling", made.text());
    made.key = tlog::SigningKey::make().publicKey();
    addTrust("a key: another's", made.text(), policy.substr(policy.find('\n') + 1), std::nullopt, 40);
    made.name = "vigie.example/other";
    key("of another journal", made.text());

    addTrust("remembered: nothing", vkey, policy, std::string{}, 50);
    addTrust("remembered: damaged", vkey, policy, replaced(m_forge.good().at("checkpoint"), "\n\n", "\n"), 50);
    addTrust("remembered: signed by nobody known", vkey, policy,
             replaced(m_forge.good().at("checkpoint"), "\xE2\x80\x94 vigie", "\xE2\x80\x94 vigia"), 50);
    addTrust("remembered: a cosignature over another text", vkey, policy,
             m_forge.good().at("checkpoint") + m_forge.cosignature(0, "another text\n", 1), 50);
    addTrust("remembered: a stranger's line", vkey, policy,
             m_forge.good().at("checkpoint") + "\xE2\x80\x94 example.org/stranger AAAAAAA=\n", 0);
    addTrust("remembered: of another journal", vkey, policy,
             m_forge.signedNote(replaced(m_forge.checkpointText(m_forge.entries()), "published", "publisher"), 0),
             50);
}

std::vector<ForgedFolder> forgedFolders(const FolderForge& forge)
{
    ForgedCollection out{forge};
    out.damagedFiles();
    out.notes();
    out.lists();
    out.tiles();
    out.rewritten();
    out.entries();
    out.trust();
    return out.take();
}

} // namespace vigie::support
