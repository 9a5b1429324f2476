// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// vigie-verify: whether a published journal is what its city, and its witnesses, have signed. Written from docs/journal.md and the
// C2SP specifications; it has nothing in common with the program that writes journals.
#include "verify/disk.h"
#include "verify/folder.h"
#include "verify/receipt.h"
#include "verify/report.h"
#include "verify/text.h"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace verify;
namespace fs = std::filesystem;

constexpr std::uint64_t kLargestKeyFile = std::uint64_t{256} * 1024;
constexpr std::uint64_t kLargestReceipt = std::uint64_t{4} * 1024 * 1024;

struct Options {
    std::string folder;
    std::string proof;
    std::string entry;
    std::vector<std::string> keys;
    std::string policy;
    std::string remember;
    std::string maxAge;
    std::string language;
    bool asJson = false;
};

/// "36h", "7d", "90m", "45s" in seconds.
std::optional<std::uint64_t> duration(std::string_view text)
{
    constexpr std::string_view kUnits = "smhd";
    constexpr std::uint64_t kSeconds[] = {1, 60, 3600, 86400};
    const auto unit = text.empty() ? std::string_view::npos : kUnits.find(text.back());
    if (unit == std::string_view::npos)
        return std::nullopt;
    const auto number = toNumber(text.substr(0, text.size() - 1));
    constexpr std::uint64_t kMost = 100'000'000'000;
    return number && *number <= kMost ? std::optional{*number * kSeconds[unit]} : std::nullopt;
}

/// A vkey, or a file of them.
bool readKeys(const std::string& text, std::vector<Key>& keys)
{
    const auto file = text.find('+') == std::string::npos ? readFile(text, kLargestKeyFile) : std::nullopt;
    const std::string lines = file ? *file : text + '\n';
    bool isAny = false;
    for (std::string_view rest = lines; !rest.empty();) {
        const auto line = takeLine(rest);
        auto key = line ? readKey(*line) : std::nullopt;
        if (!key || key->type != Key::kLog)
            return false;
        keys.push_back(std::move(*key));
        isAny = true;
    }
    return isAny;
}

/// What was given; finds what of it cannot be used.
Trust trustOf(const Options& options, Verdict& verdict)
{
    Trust out;
    out.now = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count());
    for (const std::string& key : options.keys) {
        if (!readKeys(key, out.keys))
            verdict.find(Word::BadGivenKey);
    }
    if (!options.policy.empty()) {
        const auto text = readFile(options.policy, kLargestKeyFile);
        out.policy = text ? readPolicy(*text) : std::nullopt;
        if (!out.policy)
            verdict.find(Word::BadGivenPolicy, options.policy);
    }
    if (!options.remember.empty() && fs::exists(options.remember)) {
        out.remembered = readFile(options.remember, Note::kLargest);
        if (!out.remembered)
            verdict.find(Word::BadRemembered);
    }
    if (!options.maxAge.empty())
        out.maxAge = duration(options.maxAge);
    return out;
}

Verdict verdictOf(const Options& options)
{
    Verdict unusable;
    const Trust trust = trustOf(options, unusable);
    if (unusable.exit() == Exit::Unusable)
        return unusable;
    if (options.proof.empty())
        return verifyFolder(options.folder, trust);
    const auto receipt = readFile(options.proof, kLargestReceipt);
    std::optional<std::string> entry;
    if (!options.entry.empty())
        entry = readFile(options.entry, kLargestReceipt).value_or(std::string{});
    return verifyReceipt(receipt.value_or(std::string{}), entry, trust);
}

/// After a good verdict the checkpoint is remembered; after a fork both are kept. False where that cannot be done.
bool remember(const Options& options, const Verdict& verdict)
{
    if (options.remember.empty() || !options.proof.empty() || !verdict.checkpoint)
        return true;
    const auto bytes = readFile(fs::path(options.folder) / "checkpoint", Note::kLargest);
    if (!bytes)
        return true;
    if (verdict.exit() == Exit::Witnessed || verdict.exit() == Exit::NotWitnessed)
        return writeFile(options.remember, *bytes);
    if (verdict.exit() != Exit::Fork)
        return true;
    const std::string evidence = options.remember + ".fork-" + std::to_string(verdict.checkpoint->size) + '-' +
                                 toHex(viewOf(verdict.checkpoint->root)).substr(0, 8);
    std::fprintf(stderr, "%s\n%s\n", options.remember.c_str(), evidence.c_str());
    return writeFile(evidence, *bytes);
}

Language languageOf(const Options& options)
{
    std::string text = options.language;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread
        if (text.empty() && value != nullptr)
            text = value;
    }
    return text.starts_with("fr") ? Language::French : Language::English;
}

int run(int argc, char** argv)
{
    Options options;
    CLI::App app{"Checks whether a published journal of Vigie is what was signed. Ends with 0 verified and "
                 "witnessed, 10 verified "
                 "and not witnessed, 20 too old, 30 rewritten, 40 invalid, 50 unusable."};
    app.footer("vigie-verify valmer/ --vkey vigie.example/valmer+87134920+AddamA... --policy my.policy --remember "
               "valmer.last\n"
               "vigie-verify --proof entry-73894.tlog-proof --vkey valmer.vkey");
    app.set_version_flag("--version", "vigie-verify " VIGIE_VERSION);
    app.add_option("DIR", options.folder, "The published folder");
    app.add_option("--proof", options.proof, "A receipt (.tlog-proof) instead of a folder");
    app.add_option("--entry", options.entry, "The entry of a receipt that does not carry it");
    app.add_option("--vkey", options.keys, "A key of the journal, or a file of keys; may be given several times")
        ->allow_extra_args(false);
    app.add_option("--policy", options.policy,
                   "Which witnesses you trust, and how many must have signed (tlog-policy)");
    app.add_option("--remember", options.remember,
                   "A file with the checkpoint of last time; it is written after a good verdict");
    app.add_option("--max-age", options.maxAge, "As 36h, 7d: older is said")->check([](const std::string& text) {
        return duration(text) ? std::string{} : std::string{"write it as 45s, 90m, 36h or 7d"};
    });
    app.add_option("--lang", options.language, "en or fr")->check(CLI::IsMember({"en", "fr"}));
    app.add_flag("--json", options.asJson, "One JSON object");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::Unusable);
    }
    if (options.folder.empty() == options.proof.empty()) {
        std::fputs("Give a folder, or a receipt with --proof. See: vigie-verify --help\n", stderr);
        return static_cast<int>(Exit::Unusable);
    }
    const Verdict verdict = verdictOf(options);
    const std::string text = options.asJson ? json(verdict) : readable(verdict, languageOf(options));
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (!remember(options, verdict)) {
        std::fprintf(stderr, "%s: cannot be written\n", options.remember.c_str());
        return static_cast<int>(Exit::Unusable);
    }
    return static_cast<int>(verdict.exit());
}

} // namespace

int main(int argc, char** argv)
{
    if (sodium_init() < 0)
        return static_cast<int>(Exit::Unusable);
    try {
        return run(argc, argv);
    } catch (const std::exception& error) { // no memory, no SHA-256
        std::fprintf(stderr, "vigie-verify: %s\n", error.what());
        return static_cast<int>(Exit::Unusable);
    }
}
