// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrykind.h"
#include "report/composition.h"
#include "report/htmlwriter.h"
#include "report/kindwords.h"
#include "report/monthbook.h"
#include "support/busymonth.h"

#include <QRegularExpression>
#include <QtTest>

using namespace vigie;
using namespace vigie::report;
using namespace vigie::support;
using namespace std::chrono;

namespace {

const ReportFacts kFacts{"Valmer", {"vigie.example/valmer", 20'000, {}}};

/// The month the entries begin in.
MonthReport monthOf(const std::vector<journal::Entry>& entries)
{
    MonthBook book{"Europe/Paris"};
    for (const journal::Entry& entry : entries)
        book.see(entry);
    return book.complete().back();
}

core::Timestamp june(int day, int hour)
{
    return sys_days{2026y / June / day} + hours{hour};
}

QString page(const MonthReport& report, Language language)
{
    return QString::fromStdString(toHtml(compose(report, kFacts, language)));
}

const Table& tableOf(const Document& document, const char* caption)
{
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table != nullptr && table->caption.starts_with(caption))
            return *table;
    }
    throw std::runtime_error(caption);
}

} // namespace

class TestComposition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallNumbersOfPeopleAreNotTold();
    void oneRoleWithFewActions();
    void theProgramIsToldExactly();
    void anEmptyMonth();
    void theMonthInWhichTheJournalBegan();
    void saysWhatItProvesAndWhatNot();
    void namesNobody();
    void bothLanguagesSayTheSame();
    void frenchIsSetAsFrench();
    void everyKindHasWords();
    void aLongListIsCutOff();
};

void TestComposition::smallNumbersOfPeopleAreNotTold()
{
    std::vector<journal::Entry> entries;
    for (int i = 0; i < 40; ++i)
        addEntry(entries, june(2, 10), "alert.acknowledge");
    for (int i = 0; i < 12; ++i)
        addEntry(entries, june(3, 11), "alert.acknowledge");
    for (int i = 0; i < 3; ++i)
        addEntry(entries, june(4, 12), "alert.acknowledge", "supervisor");
    addEntry(entries, june(31, 12), "alert.note");
    const Document document = compose(monthOf(entries), kFacts, Language::English);
    const Table& roles = tableOf(document, "Actions of people, by role");
    QCOMPARE(roles.rows, (std::vector<std::vector<std::string>>{
                             {"Operators", "5 or more"}, {"Shift supervisors", "fewer than 5"}, {"All", "55"}}));
    const Table& days = tableOf(document, "By day");
    QCOMPARE(days.rows[1][1], "40");
    QCOMPARE(days.rows[2][1], "5 or more");
    QCOMPARE(days.rows[3][1], "fewer than 5");
    QCOMPARE(days.rows[4][1], "0");
    const Table& hours = tableOf(document, "Actions of people by hour");
    QCOMPARE(hours.rows[14][1], "fewer than 5"); // 12:00 UTC
    for (const Block& block : document.blocks) {
        if (const auto* chart = std::get_if<BarChart>(&block)) {
            for (const BarChart::Bar& bar : chart->bars)
                QVERIFY(bar.told.kind != Told::Kind::Exact || bar.told.number == 0 || bar.told.number == 40);
        }
    }
}

void TestComposition::oneRoleWithFewActions()
{
    std::vector<journal::Entry> entries;
    for (int i = 0; i < 3; ++i)
        addEntry(entries, june(4, 12), "alert.acknowledge", "supervisor");
    addEntry(entries, june(31, 12), "alert.note");
    for (const Language language : {Language::English, Language::French}) {
        const QString html = page(monthOf(entries), language);
        QVERIFY(!html.contains("Shift supervisors"));
        QVERIFY(!html.contains("Chefs de quart"));
        QVERIFY(html.contains(language == Language::English ? "So few actions" : "si peu nombreuses"));
    }
}

void TestComposition::theProgramIsToldExactly()
{
    std::vector<journal::Entry> entries;
    addEntry(entries, june(4, 12), "feed.lost", "system").obj = "feed:water";
    addEntry(entries, june(4, 14), "feed.back", "system").obj = "feed:water";
    addEntry(entries, june(31, 12), "alert.note");
    const Document document = compose(monthOf(entries), kFacts, Language::English);
    QCOMPARE(tableOf(document, "By day").rows[3][2], "2");
    QCOMPARE(tableOf(document, "How often").rows[0],
             (std::vector<std::string>{"water", "1", "2\u00a0h", "2\u00a0h"}));
}

void TestComposition::anEmptyMonth()
{
    MonthBook book{"Europe/Paris"};
    std::vector<journal::Entry> entries;
    addEntry(entries, june(4, 12), "alert.note");
    addEntry(entries, june(4, 12) + days{70}, "alert.note");
    for (const journal::Entry& entry : entries)
        book.see(entry);
    const MonthReport july = book.complete().at(1);
    QVERIFY(page(july, Language::English).contains("Nothing was written down in this month."));
    QVERIFY(page(july, Language::French).contains("Rien n’a été noté pendant ce mois."));
}

void TestComposition::theMonthInWhichTheJournalBegan()
{
    std::vector<journal::Entry> entries;
    addEntry(entries, june(4, 12), "journal.begin", "system");
    addEntry(entries, june(31, 12), "alert.note");
    QVERIFY(page(monthOf(entries), Language::English)
                .contains("The journal began on 4 June\u00a02026 at 14:00: nothing before that was written down."));
}

void TestComposition::saysWhatItProvesAndWhatNot()
{
    std::vector<journal::Entry> entries;
    addEntry(entries, june(4, 12), "alert.note");
    addEntry(entries, june(31, 12), "alert.note");
    const QString english = page(monthOf(entries), Language::English);
    QVERIFY(
        english.contains("proves that nothing was rewritten. It does not prove that everything was written down"));
    for (const char* word : {"vigie.example/valmer", "20000", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                             "entries.jsonl", "verify.html", "vigie-verify"})
        QVERIFY2(english.contains(word), word);
    QVERIFY(page(monthOf(entries), Language::French).contains("Il ne prouve pas que tout a été noté"));
}

void TestComposition::namesNobody()
{
    std::vector<journal::Entry> entries;
    for (int i = 0; i < 20; ++i) {
        journal::Entry& entry = addEntry(entries, june(4, 12), "alert.shelve");
        entry.obj = "alert:lamp-17/no-data";
        entry.why = "commit:" + std::string(64, 'a');
        entry.req = "r-17";
    }
    addEntry(entries, june(31, 12), "alert.note");
    const QString html = page(monthOf(entries), Language::English);
    for (const char* word : {"p-0011223344556677", "lamp-17", "commit:", "r-17"})
        QVERIFY2(!html.contains(word), word);
}

void TestComposition::bothLanguagesSayTheSame()
{
    const MonthReport report = monthOf(busyMonth(2026y / June, alerts::LocalCalendar{"Europe/Paris"}, 3000));
    const Document english = compose(report, kFacts, Language::English);
    const Document french = compose(report, kFacts, Language::French);
    QCOMPARE(french.blocks.size(), english.blocks.size());
    for (std::size_t i = 0; i < english.blocks.size(); ++i) {
        QCOMPARE(french.blocks[i].index(), english.blocks[i].index());
        const auto* table = std::get_if<Table>(&english.blocks[i]);
        if (table == nullptr)
            continue;
        const auto& other = std::get<Table>(french.blocks[i]);
        QCOMPARE(other.rows.size(), table->rows.size());
        QVERIFY2(other.caption != table->caption, table->caption.c_str());
        QCOMPARE(other.head.size(), table->head.size());
        for (const auto& row : table->rows)
            QCOMPARE(row.size(), table->head.size());
    }
}

void TestComposition::frenchIsSetAsFrench()
{
    const MonthReport report = monthOf(busyMonth(2026y / June, alerts::LocalCalendar{"Europe/Paris"}, 3000));
    QString html = page(report, Language::French);
    html.remove(QRegularExpression{"<style>.*</style>", QRegularExpression::DotMatchesEverythingOption});
    html.remove(QRegularExpression{"<[^>]*>"});
    for (const char* bad : {" :", " ;", " ?", " !", " »", "« ", "'"})
        QVERIFY2(!html.contains(bad), qPrintable(html.mid(html.indexOf(bad) - 40, 80)));
    QVERIFY(html.contains("«\u202f"));
    QVERIFY(html.contains("\u202f:"));
}

void TestComposition::everyKindHasWords()
{
    for (const journal::EntryKind& kind : journal::entryKinds()) {
        const std::string act{kind.act};
        const std::string english = kindWords(Voice{Language::English}, act);
        QVERIFY2(english != act, act.c_str());
        QVERIFY2(kindWords(Voice{Language::French}, act) != english, act.c_str());
    }
    QCOMPARE(kindWords(Voice{Language::French}, "drone.launch"), "drone.launch"); // of a newer Vigie
    QCOMPARE(reasonWords(Voice{Language::English}, "planned-works"), "Planned works");
    QCOMPARE(reasonWords(Voice{Language::English}, "moon-phase"), "moon-phase");
}

void TestComposition::aLongListIsCutOff()
{
    std::vector<journal::Entry> entries;
    for (int i = 0; i < 500; ++i)
        addEntry(entries, june(4, 12), "rule.change", "supervisor").obj = "rule:r" + std::to_string(i);
    addEntry(entries, june(31, 12), "alert.note");
    const Document document = compose(monthOf(entries), kFacts, Language::English);
    const Table& rules = tableOf(document, "Rules that were changed");
    QCOMPARE(rules.rows.size(), 41U);
    QCOMPARE(rules.rows.back(), (std::vector<std::string>{"460 others", "460", "0", "0"}));
}

QTEST_APPLESS_MAIN(TestComposition)
#include "tst_composition.moc"
