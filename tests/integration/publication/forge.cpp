// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// vigie_forge INTO [ENTRIES]: for tests of what checks a journal from outside. Writes a good published folder of so many entries
// (INTO/good, with INTO/good.policy and INTO/good.proof, a receipt), and the forged ones of forgedfolders.cpp with
// INTO/manifest.json: name, folder, vkey, policy and remembered checkpoint (texts, or null), and the exit a verifier must have.
#include "journal/journaltree.h"
#include "storage/files.h"
#include "storage/json.h"
#include "support/folderforge.h"
#include "tlog/receipt.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>

namespace {

using namespace vigie;
using namespace vigie::support;
using storage::Json;

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

Json orNull(const std::optional<std::string>& text)
{
    return text ? Json{*text} : Json{};
}

std::string receipt(PublishedJournal& journal, const std::string& checkpoint, const std::string& entry)
{
    const auto index = std::uint64_t{7};
    const auto& tree = journal.signer().tree();
    return tlog::Receipt{entry, index, *tree.inclusionProof(index, tree.size()), checkpoint}.encode();
}

void forge(const std::filesystem::path& into, int entries)
{
    std::filesystem::create_directories(into / "journal");
    PublishedJournal journal{into / "journal", 3};
    journal.write(299);
    const FolderForge forge{journal, readFolder(journal.publish("public"))};
    Json list = Json::makeList();
    int number = 0;
    for (const ForgedFolder& one : forgedFolders(forge)) {
        const std::string folder = "forged-" + std::to_string(number++);
        writeFolder(into / folder, one.files);
        list.list()->push_back(Json::makeObject({{"exit", one.exit},
                                                 {"folder", folder},
                                                 {"name", one.name},
                                                 {"policy", orNull(one.policy)},
                                                 {"remember", orNull(one.remember)},
                                                 {"vkey", orNull(one.vkey)}}));
    }
    write(into / "manifest.json", *storage::encodeJson(list, {std::size_t{64} * 1024 * 1024, 16}));

    journal.write(entries - 300);
    const auto good = journal.publish("good");
    std::filesystem::rename(good, into / "good");
    const FolderFiles files = readFolder(into / "good");
    write(into / "good.policy", journal.policy());
    write(into / "good.vkey", journal.vkey() + "\n");
    const std::string& lines = files.at("entries.jsonl");
    std::size_t at = 0;
    for (int i = 0; i < 7; ++i)
        at = lines.find('\n', at) + 1;
    write(into / "good.proof", receipt(journal, files.at("checkpoint"), lines.substr(at, lines.find('\n', at) - at)));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    try {
        forge(argv[1], argc > 2 ? std::atoi(argv[2]) : 1000);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "vigie_forge: %s\n", error.what());
        return 1;
    }
    return 0;
}
