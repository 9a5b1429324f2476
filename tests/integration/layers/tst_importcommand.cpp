// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerfile.h"
#include "madefiles.h"
#include "support/tempfolder.h"

#include <QProcess>
#include <QtTest>

#include <csignal>
#include <fstream>

using namespace vigie;

/// `vigie import` as a person types it, where no display is.
class TestImportCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileBecomesALayer();
    void aLayerOfADomainIsDrawnAsTheCitySays();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void anErrorIsOneSentenceWithARemedy();
    void whatIsInAFileIsTold();
    void interruptedItLeavesNothing();

private:
    struct Outcome {
        int code = -1;
        QString said;
        QString complained;
    };
    static void prepare(QProcess& program)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* one : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(one));
        program.setProcessEnvironment(environment);
    }
    static Outcome run(const QStringList& words)
    {
        QProcess program;
        prepare(program);
        program.start(QStringLiteral(VIGIE_BINARY_DIR "/vigie"), QStringList{"import"} + words);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    [[nodiscard]] QString inFolder(const char* name) const { return QString::fromStdString(m_folder.file(name)); }

    support::TempFolder m_folder;
};

void TestImportCommand::aFileBecomesALayer()
{
    const auto file = m_folder.write("Lampes.csv", "nom;lat;lon\nA;45;4\nB;;\n");
    const Outcome done = run({QString::fromStdString(file), "--into", inFolder("city"), "--name", "lamps", "--title",
                              "Éclairage", "--attribution", "© Ville"});
    QVERIFY2(done.code == 0, qPrintable(done.complained));
    QVERIFY(done.complained.isEmpty());
    QVERIFY(done.said.contains("lamps") && done.said.contains("1 of kind point"));
    QVERIFY(done.said.contains("1 features could not be used") && done.said.contains("lamps.rejected.csv"));
    const layers::LayerList all = layers::readLayers(m_folder.path() / "city");
    QCOMPARE(all.layers.size(), std::size_t{1});
    QCOMPARE(all.layers[0].title.in("fr"), std::string("Éclairage"));
    QCOMPARE(all.layers[0].attribution, std::string("© Ville"));
}

void TestImportCommand::aLayerOfADomainIsDrawnAsTheCitySays()
{
    m_folder.write("drawn/profile.toml",
                   "version = 1\n[city]\nid = \"x\"\nname = \"X\"\ntime_zone = \"Europe/Paris\"\n"
                   "centre = [45.0, 4.0]\n[journal]\norigin = \"vigie.example/x\"\n[[domains]]\n"
                   "id = \"water\"\n[domains.layers]\ncolour = \"#0a1b2c\"\nzoom = [11, 21]\n");
    const auto file = m_folder.write("hydrants.csv", "nom;lat;lon\nA;45;4\n");
    const Outcome done = run({QString::fromStdString(file), "--into", inFolder("drawn"), "--domain", "water"});
    QVERIFY2(done.code == 0, qPrintable(done.complained));
    const layers::LayerList all = layers::readLayers(m_folder.path() / "drawn");
    QCOMPARE(all.layers.size(), std::size_t{1});
    QVERIFY(all.layers[0].domain == core::Domain::Water);
    QCOMPARE(all.layers[0].style.colour, std::string("#0a1b2c"));
    QCOMPARE(all.layers[0].zoomFrom, 11.0);
}

void TestImportCommand::aWrongCommandLineIsExplained_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList{} << "one file";
    QTest::newRow("no city") << QStringList{"a.csv"} << "--into";
    QTest::newRow("two files") << QStringList{"a.csv", "b.csv", "--into", "d"} << "one file";
    QTest::newRow("half of a place") << QStringList{"a.csv", "--into", "d", "--lat-column", "y"} << "--lon-column";
    QTest::newRow("a delimiter of two") << QStringList{"a.csv", "--into", "d", "--delimiter", ";;"} << "--delimiter";
    QTest::newRow("both ways") << QStringList{"a.csv", "--into", "d", "--swap-axes", "--keep-axes"} << "exclude";
    QTest::newRow("nowhere") << QStringList{"a.csv", "--into", "d", "--at", "91,0"} << "--at";
    QTest::newRow("a domain nobody knows") << QStringList{"a.csv", "--into", "d", "--domain", "police"} << "--domain";
    QTest::newRow("an option nobody knows") << QStringList{"a.csv", "--into", "d", "--force"} << "force";
}

void TestImportCommand::aWrongCommandLineIsExplained()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const Outcome done = run(words);
    QVERIFY(done.code == 2 || (says == "force" && done.code != 0));
    QVERIFY2(done.complained.contains(says), qPrintable(done.complained));
}

void TestImportCommand::anErrorIsOneSentenceWithARemedy()
{
    const Outcome done = run({inFolder("missing.gpkg"), "--into", inFolder("none")});
    QCOMPARE(done.code, 1);
    QVERIFY(done.said.isEmpty());
    QCOMPARE(done.complained.trimmed(),
             "vigie: " + inFolder("missing.gpkg") + ": There is no such file. Check its name.");
    QVERIFY(!std::filesystem::exists(m_folder.path() / "none"));
}

void TestImportCommand::whatIsInAFileIsTold()
{
    const auto file = m_folder.write("plan.csv", "id;x;y\n1;842000,5;6519000\n");
    const Outcome done = run({QString::fromStdString(file), "--dry-run"});
    QCOMPARE(done.code, 0);
    for (const char* word : {"CSV", "1 features", "decimal comma", "id", "whole number", "--projection"})
        QVERIFY2(done.said.contains(word), qPrintable(done.said));
}

void TestImportCommand::interruptedItLeavesNothing()
{
    const auto file = m_folder.path() / "large.csv";
    std::ofstream out(file);
    out << "name,lat,lon\n";
    for (int i = 0; i < 2'000'000; ++i)
        out << "a lamp of the town," << 45.0 + i * 1e-7 << ",4\n";
    out.close();
    QProcess program;
    prepare(program);
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/vigie"),
                  {"import", QString::fromStdString(file.string()), "--into", inFolder("stopped")});
    // Its working folder is there: it has begun.
    QTRY_VERIFY_WITH_TIMEOUT(!made::namesIn(m_folder.path() / "stopped" / "layers").empty(), 30'000);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 130);
    QVERIFY(program.readAllStandardError().contains("Stopped as you asked"));
    QVERIFY(!std::filesystem::exists(m_folder.path() / "stopped"));
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
