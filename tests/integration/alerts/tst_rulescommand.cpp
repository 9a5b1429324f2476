// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `vigie alerts check` and `vigie alerts try` as a person types them, where no display is.
#include "support/tempfolder.h"
#include "support/trialcity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace vigie;
using namespace std::chrono_literals;

namespace {

struct Outcome {
    int code = -1;
    QByteArray said;
    QString complained;
};

void prepare(QProcess& program, const QStringList& words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* one : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(one));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/vigie"), QStringList{"alerts"} + words);
}

Outcome run(const QStringList& words)
{
    QProcess program;
    prepare(program, words);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestRulesCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodRulesAreCounted();
    void everyProblemIsToldWithItsPlace();
    void theTableComparesRuleByRule();
    void oneRuleIsToldFiringByFiring();
    void oneFileTakesThePlaceOfItsName();
    void jsonForOtherPrograms();
    void withoutADraft();
    void aRuleThatIsWrongIsLeftOut();
    void ctrlCEndsIt();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void whatCannotBeReadIsOneSentence();

private:
    [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(m_folder.file(name)); }
    [[nodiscard]] QStringList tryWords(const char* draft = "full.toml") const
    {
        return {"try", "--recording", path("city.vigierec"), "--rules", path("rules"), "--draft", path(draft)};
    }

    support::TempFolder m_folder;
};

void TestRulesCommand::initTestCase()
{
    support::recordedCity(m_folder.file("city.vigierec"));
    std::filesystem::create_directory(m_folder.path() / "rules");
    std::filesystem::create_directory(m_folder.path() / "rules to be");
    static_cast<void>(m_folder.write("rules/full.toml", support::ruleFile(support::fullRule(0.9))));
    static_cast<void>(m_folder.write("rules/silent.toml", support::ruleFile(support::silentRule())));
    static_cast<void>(m_folder.write("full.toml", support::ruleFile(support::fullRule(0.8))));
    static_cast<void>(m_folder.write("rules to be/all.toml", support::ruleFile(support::fullRule(0.9, "new"))));
    static_cast<void>(m_folder.write(
        "wrong.toml", support::ruleFile(support::fullRule(0.9) + "abov = 3\n" + support::silentRule())));
}

void TestRulesCommand::goodRulesAreCounted()
{
    const Outcome folder = run({"check", path("rules")});
    QCOMPARE(folder.code, 0);
    QCOMPARE(folder.said, QByteArray("2 rules are fine, 0 problems.\n"));
    const Outcome file = run({"check", path("rules/full.toml")});
    QCOMPARE(file.code, 0);
    QCOMPARE(file.said, QByteArray("1 rule is fine, 0 problems.\n"));
    QCOMPARE(run({"check", VIGIE_SOURCE_DIR "/resources/cities/valmer/rules"}).code, 0);
}

void TestRulesCommand::everyProblemIsToldWithItsPlace()
{
    const Outcome done = run({"check", path("wrong.toml")});
    QCOMPARE(done.code, 1);
    QVERIFY2(done.said.startsWith("wrong.toml:"), done.said.constData());
    QVERIFY2(done.said.contains("Did you mean \"above\"?"), done.said.constData());
    QVERIFY2(done.said.endsWith("1 problem.\n"), done.said.constData());
    const Outcome none = run({"check", path("none")});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.said.contains("0 rules are fine, 1 problem."), none.said.constData());
}

void TestRulesCommand::theTableComparesRuleByRule()
{
    const Outcome done = run(tryWords());
    QCOMPARE(done.code, 0);
    QVERIFY2(done.said.contains("IN FORCE    DRAFT  RULE\n       3        4  full\n       1        1  silent\n"),
             done.said.constData());
    QVERIFY2(done.said.contains("       4        5  in all\n"), done.said.constData());
    QCOMPARE(done.complained, QString()); // progress is for terminals
    const Outcome other = run(tryWords("rules to be"));
    QCOMPARE(other.code, 0);
    QVERIFY2(other.said.contains("       3        -  full (removed)\n"), other.said.constData());
    QVERIFY2(other.said.contains("       -        3  new (new)\n"), other.said.constData());
}

void TestRulesCommand::oneRuleIsToldFiringByFiring()
{
    const Outcome done = run(tryWords() + QStringList{"--rule", "full", "--zone", "Europe/Paris"});
    QCOMPARE(done.code, 0);
    QVERIFY2(done.said.contains("In force: 3 times, 1 at the beginning; 2 assets; 2.3 h in all"),
             done.said.constData());
    QVERIFY2(done.said.contains("  2026-06-21T12:10:00.010Z    10 min  bin-1: Filling 0.95 is above 0.9"),
             done.said.constData());
    QVERIFY2(done.said.contains("bin-2: Filling 0.85 is above 0.8"), done.said.constData());
}

void TestRulesCommand::oneFileTakesThePlaceOfItsName()
{
    // Another name is a file more, whose rule is there already.
    static_cast<void>(m_folder.write("full2.toml", support::ruleFile(support::fullRule(0.8))));
    const Outcome done = run(tryWords("full2.toml"));
    QCOMPARE(done.code, 0);
    QVERIFY2(done.complained.contains("There is already a rule \"full\""), qPrintable(done.complained));
    QVERIFY2(done.said.contains("       3        3  full\n"), done.said.constData());
}

void TestRulesCommand::jsonForOtherPrograms()
{
    const Outcome done = run(tryWords() + QStringList{"--rule", "full", "--json"});
    QCOMPARE(done.code, 0);
    const QJsonObject all = QJsonDocument::fromJson(done.said).object();
    QCOMPARE(all["from"].toString(), "2026-06-21T12:00:00.000Z");
    QCOMPARE(all["closed"].toBool(), true);
    QCOMPARE(all["in_force"]["raised"].toInt(), 4);
    QCOMPARE(all["draft"]["raised"].toInt(), 5);
    QCOMPARE(all["in_force"]["rules"].toArray().size(), 2);
    const QJsonObject rule = all["draft"]["rule"].toObject();
    QCOMPARE(rule["raised"].toInt(), 4);
    QCOMPARE(rule["assets"].toInt(), 3);
    const QJsonArray firings = rule["firings"].toArray();
    QCOMPARE(firings.size(), 4);
    QVERIFY(firings[0]["ended"].isNull());
    QCOMPARE(firings[1]["asset"].toString(), "bin-1");
    QCOMPARE(firings[1]["ended"].toString(), "2026-06-21T12:20:00.010Z");
}

void TestRulesCommand::withoutADraft()
{
    const Outcome done = run({"try", "--recording", path("city.vigierec"), "--rules", path("rules/full.toml")});
    QCOMPARE(done.code, 0);
    QVERIFY2(done.said.contains("  RAISED           RULE\n       3           full\n"), done.said.constData());
}

void TestRulesCommand::aRuleThatIsWrongIsLeftOut()
{
    const Outcome done = run({"try", "--recording", path("city.vigierec"), "--rules", path("wrong.toml")});
    QCOMPARE(done.code, 0);
    QVERIFY2(done.complained.contains("abov"), qPrintable(done.complained));
    QVERIFY2(done.said.contains("  silent\n"), done.said.constData());
}

void TestRulesCommand::ctrlCEndsIt()
{
    const auto recorder = support::startRecorder(m_folder.file("long.vigierec"));
    for (int day = 0; day < 20'000; ++day)
        recorder->put(support::binMessage(0, day * 23h));
    recorder->stop();
    QProcess program;
    prepare(program, {"try", "--recording", path("long.vigierec"), "--rules", path("rules")});
    QVERIFY(program.waitForStarted());
    // Until it waits for the signal it would be ended by it: its process says which ones it keeps from itself.
    const auto isWaiting = [&] {
        QFile status{QStringLiteral("/proc/%1/status").arg(program.processId())};
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = status.readAll();
        const qsizetype at = all.indexOf("SigBlk:");
        return (all.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 130);
    QVERIFY(program.readAllStandardOutput().isEmpty());
    QVERIFY(program.readAllStandardError().contains("given up"));
}

void TestRulesCommand::aWrongCommandLineIsExplained_data()
{
    const QStringList whole{"try", "--recording", "a", "--rules", VIGIE_SOURCE_DIR "/resources/cities/valmer/rules"};
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing to check") << QStringList{"check"} << "wants one file or folder";
    QTest::newRow("a word") << QStringList{"try", "now"} << "options alone";
    QTest::newRow("no rules") << QStringList{"try", "--recording", "a"} << "wants --recording and --rules";
    QTest::newRow("no recording") << QStringList{"try", "--rules", "a"} << "wants --recording and --rules";
    QTest::newRow("zone") << (whole + QStringList{"--zone", "Paris"}) << "--zone wants";
    QTest::newRow("rule") << (whole + QStringList{"--rule", "nothing"}) << "--rule wants";
}

void TestRulesCommand::aWrongCommandLineIsExplained()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const Outcome done = run(words);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.complained.contains(says), qPrintable(done.complained));
}

void TestRulesCommand::whatCannotBeReadIsOneSentence()
{
    const Outcome recording = run({"try", "--recording", path("none"), "--rules", path("rules")});
    QCOMPARE(recording.code, 1);
    QCOMPARE(recording.complained.count(QLatin1Char('\n')), 1);
    const Outcome rules = run({"try", "--recording", path("city.vigierec"), "--rules", path("none")});
    QCOMPARE(rules.code, 1);
    QVERIFY2(rules.complained.contains("no rule to try"), qPrintable(rules.complained));
}

QTEST_GUILESS_MAIN(TestRulesCommand)
#include "tst_rulescommand.moc"
