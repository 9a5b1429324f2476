// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/publishcommand.h"

#include "core/clock.h"
#include "journal/journalwriter.h"
#include "journal/privatestore.h"
#include "main/commandend.h"
#include "main/folders.h"
#include "main/interrupt.h"
#include "main/monthlyreports.h"
#include "notary/catalogue.h"
#include "notary/checkpointsigner.h"
#include "notary/publication.h"
#include "profile/cityprofile.h"
#include "session/sessionstores.h"
#include "storage/datafolder.h"
#include "storage/files.h"
#include "tlog/policy.h"

#include <QCommandLineParser>
#include <QFile>

#include <unistd.h>

#include <cstdio>

namespace vigie::app {

namespace {

using core::Expected;
using core::fail;

struct PublishOptions {
    QCommandLineOption city{QStringLiteral("city"), QStringLiteral("Folder of the city profile."),
                            QStringLiteral("DIR")};
    QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Folder with its journal.db."),
                            QStringLiteral("DIR")};
    QCommandLineOption into{
        QStringLiteral("into"),
        QStringLiteral("The folder to publish: a new one, or an earlier publication of this journal."),
        QStringLiteral("DIR")};

    void addTo(QCommandLineParser& parser) const
    {
        for (const QCommandLineOption& one : {city, data, into})
            parser.addOption(one);
    }
};

/// What is published, and what it is made of.
struct Wish {
    profile::CityProfile profile;
    notary::SignerPaths paths;
    std::filesystem::path privateStore;
    std::filesystem::path into;
    std::string passphrase;
};

struct Done {
    notary::Published published;
    std::string vkey; ///< To be handed on.
};

/// Before the effect: who asked for it, and for what. Where the folder is stays private: its path may name somebody.
Expected<void> writeEntry(const Wish& wish, const core::Clock& clock)
{
    journal::JournalSettings settings;
    settings.file = wish.paths.journal;
    settings.privateStore = wish.privateStore;
    settings.origin = wish.profile.journalOrigin;
    auto writer = journal::JournalWriter::open(settings, clock);
    if (!writer)
        return fail(writer.error());
    auto people = journal::PrivateStore::open(wish.privateStore);
    if (!people)
        return fail(people.error());
    const auto actor =
        people->newPseudonym(qEnvironmentVariable("USER", QStringLiteral("operator")).toStdString(), clock.now());
    if (!actor)
        return fail(actor.error());
    journal::Draft draft;
    draft.act = "journal.publish";
    draft.obj = wish.profile.journalOrigin;
    draft.role = "operator";
    draft.actor = *actor;
    draft.src = "command-line";
    draft.op = journal::Json::makeObject({{"size", static_cast<std::int64_t>((*writer)->state().size + 1)}});
    draft.privateTexts = {{"op.into", wish.into.string()}};
    const auto receipt = (*writer)->append(std::move(draft));
    return receipt ? Expected<void>{} : fail(receipt.error());
}

Expected<std::string> policyOf(const Wish& wish, const notary::CheckpointSigner& signer)
{
    const std::filesystem::path& file = wish.profile.journalPolicy;
    const std::string log = "log " + signer.keys().front().vkey.text() + '\n';
    if (file.empty())
        return "# No witness is asked.\n" + log + "quorum none\n";
    auto text = storage::readFile(file, tlog::Policy::kLargest);
    if (!text)
        return text;
    const auto policy = tlog::Policy::parse(*text, file.string());
    if (!policy)
        return fail(policy.error());
    return policy->logs().empty() ? log + *text : *text;
}

void showMonth(const std::string& month)
{
    if (isatty(STDERR_FILENO) != 0)
        std::fprintf(stderr, "\rreport of %s   ", month.c_str());
}

void showProgress(std::uint64_t done, std::uint64_t total)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    std::fprintf(stderr, "\rentries %llu of %llu   ", static_cast<unsigned long long>(done),
                 static_cast<unsigned long long>(total));
}

Expected<Done> publish(const Wish& wish, const core::Clock& clock, const std::stop_token& stop)
{
    if (auto written = writeEntry(wish, clock); !written)
        return fail(written.error());
    auto signer = notary::CheckpointSigner::open(wish.paths, wish.passphrase, clock);
    if (!signer)
        return fail(signer.error());
    if (auto now = signer->sign(); !now)
        return fail(now.error());
    notary::PublicationOrder order;
    order.journal = wish.paths.journal;
    order.signedStore = wish.paths.signedStore;
    order.into = wish.into;
    order.now = clock.now();
    for (const profile::JournalDelay& one : wish.profile.journalDelays)
        order.delays.push_back({one.kind, one.delay});
    auto policy = policyOf(wish, *signer);
    auto catalogue = notary::catalogueEntry({wish.profile.name.in("en"), wish.profile.journalOrigin,
                                             wish.profile.journalPublisher, wish.profile.journalLicence, order.now});
    if (!policy || !catalogue)
        return fail(policy ? catalogue.error() : policy.error());
    order.policy = std::move(*policy);
    QFile page{QStringLiteral(":/vigie/verify/verify.html")};
    if (!page.open(QIODevice::ReadOnly))
        return fail(core::ErrorCode::Internal, "verify.html",
                    VIGIE_TEXT("Errors", "The page that verifies is missing."),
                    VIGIE_TEXT("Errors", "Please report this as a fault."));
    MonthlyReports reports{wish.profile.timeZone, wish.profile.name, stop, showMonth};
    order.derived = &reports;
    order.files = {{"dcat.jsonld", std::move(*catalogue)}, {"verify.html", page.readAll().toStdString()}};
    auto published = notary::publish(order, signer->keys(), [&stop](std::uint64_t done, std::uint64_t total) {
        showProgress(done, total);
        return !stop.stop_requested();
    });
    if (isatty(STDERR_FILENO) != 0)
        std::fprintf(stderr, "\r%40s\r", "");
    if (!published)
        return fail(published.error());
    return Done{std::move(*published), signer->keys().front().vkey.text()};
}

} // namespace

int runPublish(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Writes the journal of a city as a folder that any web server "
                                                    "can carry and anybody can check, with vigie-verify or the "
                                                    "page verify.html in it; docs/journal.md says what is in it.\n\n"
                                                    "  vigie publish --into DIR [options]"));
    parser.addHelpOption();
    const PublishOptions options;
    options.addTo(parser);
    QStringList own = arguments;
    own.removeAt(1); // the verb
    parser.process(own);
    if (!parser.positionalArguments().isEmpty() || parser.value(options.into).isEmpty())
        return misused("publish", "publish wants a folder: vigie publish --into DIR");

    CommandLine line;
    line.city = parser.value(options.city);
    line.data = parser.value(options.data);
    const auto folder = cityFolder(line);
    if (!folder)
        return complain(folder.error());
    auto profile = profile::loadCityProfile(*folder);
    if (!profile)
        return complain(profile.error());
    const auto data = storage::DataFolder::open(dataFolder(line, profile->id));
    if (!data)
        return complain(data.error());
    Wish wish;
    wish.paths = {data->journal(), data->signedStore(), data->keys()};
    wish.privateStore = data->privateStore();
    wish.into = std::filesystem::absolute(parser.value(options.into).toStdString());
    wish.profile = std::move(*profile);
    auto passphrase = session::journalPassphrase(wish.profile.journalPassphrase, wish.paths);
    if (!passphrase)
        return complain(passphrase.error());
    wish.passphrase = std::move(*passphrase);

    const core::SystemClock clock;
    const Interrupt interrupt;
    const auto done = publish(wish, clock, interrupt.token());
    if (!done)
        return complain(done.error());
    std::printf("Published %llu entries of %s in %s.\n",
                static_cast<unsigned long long>(done->published.checkpoint.checkpoint.size),
                wish.profile.journalOrigin.c_str(), wish.into.string().c_str());
    if (done->published.heldBack > 0)
        std::printf("Held back for now: %llu entries, as the profile asks.\n",
                    static_cast<unsigned long long>(done->published.heldBack));
    std::printf("Hand on the key by another way than this folder:\n  %s\n", done->vkey.c_str());
    return 0;
}

} // namespace vigie::app
