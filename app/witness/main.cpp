// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "storage/filelock.h"
#include "storage/files.h"
#include "witness/witnessserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <sys/signalfd.h>

#include <csignal>
#include <cstdio>

namespace {

using namespace vigie;
using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr int kExitFailure = 1;
constexpr int kExitUsage = 2;
constexpr std::uint64_t kLargestLogs = std::uint64_t{1024} * 1024;

struct Options {
    QHostAddress address;
    quint16 port = 0;
    std::filesystem::path store;
    std::filesystem::path logs;
    std::string name;
    bool showKey = false;
};

Expected<Options> wrongUse(const char* what)
{
    return fail(ErrorCode::InvalidInput, what, VIGIE_TEXT("Errors", "This option is missing or wrong."),
                VIGIE_TEXT("Errors", "See vigie-witness --help."));
}

Expected<Options> readOptions(const QCoreApplication& app)
{
    const auto option = [](const char* name, const char* about, const char* value, const char* standard = "") {
        return QCommandLineOption{QString::fromLatin1(name), QString::fromLatin1(about), QString::fromLatin1(value),
                                  QString::fromLatin1(standard)};
    };
    const auto listen = option("listen", "Where to listen; port 0: any free one, which is printed.", "ADDRESS:PORT",
                               "127.0.0.1:8340");
    const auto store = option("store", "Folder of its key and of what it has seen; made where there is none.", "DIR");
    const auto logs = option("logs", "File of the keys of the logs it signs for, one vkey a line.", "FILE");
    const auto name = option("name", "Its name, for a key that is not made yet.", "NAME");
    const QCommandLineOption showKey{QStringLiteral("show-key"), QStringLiteral("Prints its vkey, and ends.")};
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A witness of transparency logs (C2SP tlog-witness): remembers the last checkpoint of each, and "
        "signs the next only if it continues that one."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({listen, store, logs, name, showKey});
    parser.process(app);

    Options out;
    const QString where = parser.value(listen);
    const auto colon = where.lastIndexOf(QLatin1Char(':'));
    QString host = where.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.sliced(1, host.size() - 2);
    bool isNumber = false;
    out.port = where.sliced(colon + 1).toUShort(&isNumber);
    if (colon < 0 || !isNumber || !out.address.setAddress(host))
        return wrongUse("--listen");
    out.store = parser.value(store).toStdString();
    out.logs = parser.value(logs).toStdString();
    out.name = parser.value(name).toStdString();
    out.showKey = parser.isSet(showKey);
    if (out.store.empty())
        return wrongUse("--store");
    if (!out.showKey && out.logs.empty())
        return wrongUse("--logs");
    if (!parser.positionalArguments().isEmpty())
        return wrongUse("an argument");
    return out;
}

int told(const core::Error& error, int code)
{
    std::fprintf(stderr, "vigie-witness: %s\n", error.english().c_str());
    return code;
}

/// SIGTERM and SIGINT as something to be read: what is being written is finished first. Before any thread is made.
int signalsAsFile()
{
    sigset_t ours;
    sigemptyset(&ours);
    sigaddset(&ours, SIGINT);
    sigaddset(&ours, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    return ::signalfd(-1, &ours, SFD_CLOEXEC | SFD_NONBLOCK);
}

Expected<witness::Witness> open(const Options& options, const core::Clock& clock)
{
    const auto text = storage::readFile(options.logs, kLargestLogs);
    auto logs = text ? witness::parseLogs(*text, options.logs.string())
                     : Expected<std::vector<tlog::VerifierKey>>{fail(text.error())};
    if (!logs)
        return fail(logs.error());
    auto key = witness::WitnessKey::open(options.store / "witness.key", options.name);
    if (!key)
        return fail(key.error());
    auto store = witness::WitnessStore::open(options.store / "witness.db");
    if (!store)
        return fail(store.error());
    return witness::Witness{std::move(*key), std::move(*logs), std::move(*store), clock};
}

} // namespace

int main(int argc, char** argv)
{
    const storage::UniqueFd signals{signalsAsFile()};
    QCoreApplication app{argc, argv};
    QCoreApplication::setApplicationName(QStringLiteral("vigie-witness"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIE_VERSION));
    const auto options = readOptions(app);
    if (!options)
        return told(options.error(), kExitUsage);
    if (auto folder = storage::ensureFolder(options->store); !folder)
        return told(folder.error(), kExitFailure);
    if (options->showKey) {
        const auto key = witness::WitnessKey::open(options->store / "witness.key", options->name);
        if (!key)
            return told(key.error(), kExitFailure);
        std::printf("%s\n", key->vkey().text().c_str());
        return 0;
    }
    const auto lock = storage::FileLock::take(options->store / "lock");
    if (!lock)
        return told(lock.error(), kExitFailure);
    const core::SystemClock clock;
    auto opened = open(*options, clock);
    if (!opened)
        return told(opened.error(), kExitFailure);
    const std::string vkey = opened->vkey().text();
    witness::WitnessServer server{std::move(*opened)};
    const auto port = server.listen(options->address, options->port);
    if (!port)
        return told(port.error(), kExitFailure);
    QUrl where;
    where.setScheme(QStringLiteral("http"));
    where.setHost(options->address.toString());
    where.setPort(*port);
    std::printf("key %s\nlistening on %s/\n", vkey.c_str(), where.toString().toStdString().c_str());
    std::fflush(stdout);

    const QSocketNotifier asked{signals.get(), QSocketNotifier::Read};
    QObject::connect(&asked, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
