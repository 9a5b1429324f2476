// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// vigie_journal_appender <folder> <count>: appends so many entries to the journal in a folder (0: without end), one
// after the other, and says each receipt on its standard output the moment it has it: "<index> <leaf hash>". Exit: 0
// all written, 2 wrong use, 3 the journal cannot be opened, 4 an entry was refused.
#include "core/clock.h"
#include "journal/journalwriter.h"
#include "storage/hex.h"

#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

using namespace vigie;

void say(int descriptor, const std::string& line)
{
    // One call, nothing buffered: what was said is out, however this ends.
    [[maybe_unused]] const auto written = ::write(descriptor, line.data(), line.size());
}

journal::Draft draftOf(std::uint64_t number)
{
    journal::Draft draft;
    draft.act = "alert.note";
    draft.obj = "alert:lamp-" + std::to_string(number);
    draft.role = "operator";
    draft.actor = "p-0011223344556677";
    draft.src = "command-line";
    draft.op = journal::Json::makeObject({{"pad", std::string(number % 7 * 400, 'x')}}); // now and then a page more
    if (number % 5 == 0)
        draft.privateTexts = {{"op.note", "a private note"}};
    return draft;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const std::filesystem::path folder = argv[1];
    const std::string_view wanted = argv[2];
    std::uint64_t count = 0;
    if (std::from_chars(wanted.data(), wanted.data() + wanted.size(), count).ec != std::errc{})
        return 2;
    const core::SystemClock clock;
    auto writer =
        journal::JournalWriter::open({folder / "journal.db", folder / "private.db", "vigie.example/crash"}, clock);
    if (!writer) {
        say(STDERR_FILENO, writer.error().english() + "\n");
        return 3;
    }
    for (std::uint64_t i = 0; count == 0 || i < count; ++i) {
        const auto receipt = (*writer)->append(draftOf(i));
        if (!receipt) {
            say(STDERR_FILENO, receipt.error().english() + "\n");
            return 4;
        }
        say(STDOUT_FILENO, std::to_string(receipt->index) + " " + storage::toHex(receipt->leafHash) + "\n");
    }
    return 0;
}
