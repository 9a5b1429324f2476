// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/application.h"
#include "main/commandend.h"
#include "main/commandline.h"
#include "main/folders.h"
#include "main/importcommand.h"
#include "main/measurescommand.h"
#include "main/publishcommand.h"
#include "main/rulescommand.h"
#include "main/tools.h"
#include "profile/cityprofile.h"

#include <QApplication>
#include <QHashSeed>
#include <QMessageBox>
#include <QStyleFactory>

#include <cstdio>
#include <memory>

namespace {

using namespace vigie;
using app::CommandLine;

/// Without a window: the verbs of the command line.
int runTool(const CommandLine& line)
{
    const auto folder = app::cityFolder(line);
    if (!folder)
        return app::complain(folder.error());
    const auto profile = profile::loadCityProfile(*folder);
    // A journal given by name is checked without any city.
    if (line.verb == CommandLine::Verb::VerifyJournal && !line.folder.isEmpty())
        return app::verifyJournal(line.folder.toStdString());
    if (!profile)
        return app::complain(profile.error());
    const std::filesystem::path data = app::dataFolder(line, profile->id);
    if (line.verb == CommandLine::Verb::VerifyJournal)
        return app::verifyJournal(data / "journal.db");
    const auto done = line.verb == CommandLine::Verb::Backup
                          ? app::makeBackup(data, *folder, line.folder.toStdString())
                          : app::restoreBackup(line.folder.toStdString(), data, line.replace);
    return done ? *done : app::complain(done.error());
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("vigie"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIE_VERSION));
    // The verbs work where no display is, so the kind of application depends on what was asked.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    if (words.value(0) == QLatin1String("import")) {
        const QCoreApplication core{argc, argv};
        return app::runImport(QCoreApplication::arguments());
    }
    if (words.value(0) == QLatin1String("publish")) {
        // Its reports are written with Qt's fonts, and need no display for it.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt writes a PDF's fonts in the order of a hash: the same entries are to give the same bytes.
        QHashSeed::setDeterministicGlobalSeed();
        const QGuiApplication gui{argc, argv};
        return app::runPublish(QCoreApplication::arguments());
    }
    if (words.value(0) == QLatin1String("alerts") && words.value(1) == QLatin1String("measures")) {
        const QCoreApplication core{argc, argv};
        return app::runMeasures(QCoreApplication::arguments());
    }
    if (words.value(0) == QLatin1String("alerts") && words.value(1) == QLatin1String("check")) {
        const QCoreApplication core{argc, argv};
        return app::runCheckRules(QCoreApplication::arguments());
    }
    if (words.value(0) == QLatin1String("alerts") && words.value(1) == QLatin1String("try")) {
        const QCoreApplication core{argc, argv};
        return app::runTryRules(QCoreApplication::arguments());
    }
    const bool isTool = words.contains(QStringLiteral("verify")) || words.contains(QStringLiteral("backup")) ||
                        words.contains(QStringLiteral("restore")) || words.contains(QStringLiteral("--help")) ||
                        words.contains(QStringLiteral("--version"));
    if (isTool) {
        const QCoreApplication core{argc, argv};
        return runTool(app::readCommandLine(QCoreApplication::arguments()));
    }

    const QApplication gui{argc, argv};
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const CommandLine line = app::readCommandLine(QApplication::arguments());
    app::Application application{line};
    if (const auto opened = application.open(); !opened) {
        app::complain(opened.error());
        // A person at a screen would see nothing happen otherwise; a timed run has nobody to press a button.
        if (line.seconds == 0)
            QMessageBox::critical(nullptr, QStringLiteral("Vigie"),
                                  QString::fromStdString(opened.error().english()).toHtmlEscaped());
        return 1;
    }
    return application.run();
}
