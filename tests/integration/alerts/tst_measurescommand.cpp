// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The measures of a store on disk, and `vigie alerts measures` as a person types it, where no display is.
#include "alerts/measurehistory.h"
#include "alerts/measuretargets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using alerts::ConditionState;

namespace {

const core::Timestamp kStart = *core::parseIso8601("2026-06-01T00:00:00Z");

alerts::Transition raised(int asset, core::Timestamp at)
{
    alerts::PersistedCondition condition;
    condition.assetId = "bin-" + std::to_string(asset);
    condition.ruleId = "waste.container-full";
    condition.ruleVersion = "abc";
    condition.id = alerts::conditionIdOf(condition.assetId, condition.ruleId);
    condition.priority = core::Priority::Low;
    condition.state = ConditionState::ActiveUnacked;
    condition.since = at;
    condition.raisedAt = at;
    condition.lastChange = at;
    return {.condition = condition,
            .before = ConditionState::Normal,
            .cause = alerts::Cause::Value,
            .at = at,
            .actor = {},
            .desk = {},
            .journalIndex = std::nullopt};
}

struct Outcome {
    int code = -1;
    QByteArray said;
    QString complained;
};

Outcome run(const QStringList& words)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* one : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(one));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(VIGIE_BINARY_DIR "/vigie"), QStringList{"alerts", "measures"} + words);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestMeasuresCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aStoreIsMeasured();
    void itCanBeGivenUp();
    void aTimeThatIsNoneIsRefused();
    void theTableSaysWhatIsOutside();
    void jsonForOtherPrograms();
    void theDataFolderOfACity();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void noStoreIsOneSentence();

private:
    static constexpr int kAlerts = 9'000; ///< More than are read at once.
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
    QStringList m_words;
};

void TestMeasuresCommand::initTestCase()
{
    m_path = std::filesystem::path{m_folder.path().toStdString()} / "alerts.db";
    auto store = alerts::AlertStore::open(m_path);
    QVERIFY(store.has_value());
    std::vector<alerts::Transition> all;
    for (int i = 0; i < kAlerts; ++i)
        all.push_back(raised(i, kStart + i * 1s));
    (*store)->put(std::move(all));
    QVERIFY((*store)->flush(60s));
    m_words = {"--store", QString::fromStdString(m_path.string()),
               "--from",  "2026-06-01T00:00:00Z",
               "--to",    "2026-06-11T00:00:00Z"};
}

void TestMeasuresCommand::aStoreIsMeasured()
{
    const auto measures = alerts::measureHistory(m_path, {.from = kStart, .to = kStart + 240h, .zone = {}});
    QVERIFY(measures.has_value());
    QCOMPARE(measures->raised, std::uint64_t{kAlerts});
    QCOMPARE(measures->mostPerHour, 3600U);
    QCOMPARE(measures->mostInTenMinutes, 600U);
    QCOMPARE(measures->mostStale, std::uint64_t{kAlerts});
    QCOMPARE(measures->knownFrom, kStart);
    // A later time is the same history, of which nothing was raised then.
    const auto later = alerts::measureHistory(m_path, {.from = kStart + 48h, .to = kStart + 72h, .zone = {}});
    QVERIFY(later.has_value());
    QCOMPARE(later->raised, 0U);
    QCOMPARE(later->mostStale, std::uint64_t{kAlerts});
}

void TestMeasuresCommand::itCanBeGivenUp()
{
    const auto measures =
        alerts::measureHistory(m_path, {.from = kStart, .to = kStart + 1h, .zone = {}}, [] { return false; });
    QVERIFY(!measures.has_value());
    QCOMPARE(measures.error().code, core::ErrorCode::Cancelled);
}

void TestMeasuresCommand::aTimeThatIsNoneIsRefused()
{
    for (const auto& [from, to] : {std::pair{kStart, kStart}, std::pair{kStart, kStart + 401 * 24h}}) {
        const auto measures = alerts::measureHistory(m_path, {.from = from, .to = to, .zone = {}});
        QVERIFY(!measures.has_value());
        QCOMPARE(measures.error().code, core::ErrorCode::InvalidInput);
        QVERIFY(!measures.error().remedy.empty());
    }
}

void TestMeasuresCommand::theTableSaysWhatIsOutside()
{
    const Outcome done = run(m_words);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.said.contains("Raised   9000"), done.said.constData());
    QVERIFY2(done.said.contains("Alerts per hour, average                      37.50   at most 6 (12)     OUTSIDE"),
             done.said.constData());
    QVERIFY(!done.said.contains("conform"));
}

void TestMeasuresCommand::jsonForOtherPrograms()
{
    const Outcome done = run(m_words + QStringList{"--zone", "Europe/Paris", "--json"});
    QCOMPARE(done.code, 0);
    const QJsonObject all = QJsonDocument::fromJson(done.said).object();
    QCOMPARE(all["raised"].toInt(), kAlerts);
    QCOMPARE(all["zone"].toString(), "Europe/Paris");
    QCOMPARE(all["hours"].toArray().size(), 240);
    QCOMPARE(all["days"].toArray().size(), 11); // two hours of the first
    const QJsonObject perHour = all["measures"].toObject()["per-hour"].toObject();
    QCOMPARE(perHour["value"].toDouble(), 37.5);
    QCOMPARE(perHour["target"].toDouble(), 6.0);
    QCOMPARE(perHour["verdict"].toString(), "outside");
    QVERIFY(all["measures"].toObject()["median-to-acknowledge"].toObject()["value"].isNull());
}

void TestMeasuresCommand::theDataFolderOfACity()
{
    const Outcome done =
        run({"--data", m_folder.path(), "--from", "2026-06-01T00:00:00Z", "--to", "2026-06-02T00:00:00Z"});
    QCOMPARE(done.code, 0);
    QVERIFY2(done.said.contains("Days of  Europe/Paris"), done.said.constData());
}

void TestMeasuresCommand::aWrongCommandLineIsExplained_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("a word") << QStringList{"now"} << "options alone";
    QTest::newRow("from") << QStringList{"--from", "yesterday"} << "--from wants";
    QTest::newRow("to") << QStringList{"--to", "tomorrow"} << "--to wants";
    QTest::newRow("zone") << QStringList{"--zone", "Paris"} << "--zone wants";
    QTest::newRow("both") << QStringList{"--store", "a.db", "--data", "b"} << "--store goes without";
}

void TestMeasuresCommand::aWrongCommandLineIsExplained()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const Outcome done = run(words);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.complained.contains(says), qPrintable(done.complained));
}

void TestMeasuresCommand::noStoreIsOneSentence()
{
    const Outcome done = run({"--store", m_folder.filePath("none.db")});
    QCOMPARE(done.code, 1);
    QCOMPARE(done.complained.count(QLatin1Char('\n')), 1);
}

QTEST_GUILESS_MAIN(TestMeasuresCommand)
#include "tst_measurescommand.moc"
