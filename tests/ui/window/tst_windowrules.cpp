// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulewriter.h"
#include "journal/journalreader.h"
#include "models/rulelistmodel.h"
#include "recording/recorder.h"
#include "widgets/reasondialog.h"
#include "widgets/ruledesk.h"
#include "widgets/ruleform.h"
#include "widgets/rulepage.h"
#include "widgets/rulespanel.h"
#include "windowhands.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

using namespace vigie;
using models::RuleListModel;

namespace {

/// Ten minutes of one container that is at 70 % for five of them.
void record(const std::filesystem::path& folder)
{
    recording::RecorderSettings settings;
    std::filesystem::create_directories(folder / "recordings");
    settings.file = folder / "recordings" / "evening.vigierec";
    settings.metadata.feeds = {{"waste", "Waste"}};
    settings.reserveBytes = 0;
    auto recorder = recording::Recorder::start(settings);
    if (!recorder)
        qFatal("%s", recorder.error().english().c_str());
    for (int minute = 0; minute < 10; ++minute) {
        const auto now = *core::parseIso8601("2026-11-21T20:00:00Z") + std::chrono::minutes{minute};
        support::BatchWriter batch{now};
        batch.asset("bin-1", "WasteContainer").number("fillingLevel", minute > 2 && minute < 8 ? 70 : 10, now, "P1");
        (*recorder)->put(batch.share());
    }
    (*recorder)->stop();
}

} // namespace

/// Rules are read, tried, changed and brought back in the window.
class TestWindowRules : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Live, record); }
    void cleanup() { m_fixture.reset(); }

    void aKeyOpensThem();
    void aRuleIsChangedWithItsEntry();
    void nothingGoesWithoutAReason();
    void whatIsWrittenIsNotLostUnasked();
    void anotherLanguageKeepsWhatIsWritten();
    void whatIsWrongIsTold();
    void fieldsAndFileAreOne();
    void switchedOffAndRestored();
    void anEarlierVersionComesBack();
    void aNewRule();
    void triedOnARecording();
    void everyRuleOfTheCityHasItsFields();
    void inFrench();

private:
    [[nodiscard]] widgets::RulesPanel& panel() { return window().rules(); }
    [[nodiscard]] widgets::RuleDialog* dialog() { return window().ruleDesk().dialog(); }
    [[nodiscard]] QString shown(int row, int column)
    {
        return panel().view()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] double limitOf(const char* id)
    {
        return std::get<alerts::ThresholdTest>(city().rules().rules().find(id)->test).limit;
    }
    [[nodiscard]] journal::StoredEntry newestAboutRules()
    {
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        journal::EntryFilter filter;
        filter.acts = {"rule."};
        return reader->page(reader->size().value(), journal::Direction::Older, 1, filter)->entries.at(0);
    }
    void openDock()
    {
        QTest::keyClick(&window(), Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(panel().isVisible());
    }
    void openRule(const char* id)
    {
        if (!panel().isVisible())
            openDock();
        panel().choose(QString::fromLatin1(id));
        panel().view()->setFocus();
        QTest::keyClick(panel().view(), Qt::Key_Return);
        QVERIFY(dialog() != nullptr);
        QTRY_VERIFY(dialog()->isVisible());
    }
    void write(const char* key, const QString& text)
    {
        auto* field = qobject_cast<QLineEdit*>(dialog()->form()->editor(key));
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void putIntoForce(const QString& reason)
    {
        QTest::keyClicks(dialog()->reason(), reason);
        QVERIFY(dialog()->forceButton()->isEnabled());
        QTest::mouseClick(dialog()->forceButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog() == nullptr);
    }
    /// Answers the question for a reason that what comes next will ask.
    void giveReason(const QString& reason)
    {
        QTimer::singleShot(0, this, [reason] {
            QTRY_VERIFY(qobject_cast<widgets::ReasonDialog*>(QApplication::activeModalWidget()) != nullptr);
            auto* asks = qobject_cast<widgets::ReasonDialog*>(QApplication::activeModalWidget());
            QTest::keyClicks(asks->findChild<QLineEdit*>(), reason);
            QTest::keyClick(asks, Qt::Key_Return);
        });
    }
    void press(const QString& text)
    {
        for (QPushButton* button : panel().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible() && button->isEnabled()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
};

void TestWindowRules::aKeyOpensThem()
{
    QVERIFY(!panel().isVisible());
    openDock();
    QCOMPARE(panel().view()->model()->rowCount(), 6);
    QCOMPARE(shown(0, RuleListModel::Title), QStringLiteral("Container probably on fire"));
    QCOMPARE(shown(1, RuleListModel::Condition),
             QStringLiteral(u"Filling: above 90\u00a0%; normal again at 85\u00a0%"));
    QTRY_VERIFY_WITH_TIMEOUT(!shown(0, RuleListModel::Active).isEmpty(), 10'000);
    panel().field()->setFocus();
    QTest::keyClicks(panel().field(), QStringLiteral("WAT-03"));
    QCOMPARE(panel().view()->model()->rowCount(), 1);
    QTest::keyClick(panel().field(), Qt::Key_Down);
    QVERIFY(panel().view()->hasFocus());
    QCOMPARE(panel().chosen()->id, "water.pressure-low");
    QTest::keyClicks(panel().field(), QStringLiteral(" of the moon"));
    QCOMPARE(panel().view()->model()->rowCount(), 0);
    QVERIFY(panel().chosen() == nullptr);
}

void TestWindowRules::aRuleIsChangedWithItsEntry()
{
    openRule("waste.full");
    QVERIFY(!dialog()->forceButton()->isEnabled());
    write("limit", QStringLiteral("62.5"));
    QVERIFY(dialog()->problems()->isHidden());
    QVERIFY(dialog()->file()->toPlainText().contains(QStringLiteral("above = 62.5")));
    QCOMPARE(limitOf("waste.full"), 90.0); // not yet
    putIntoForce(QStringLiteral("they run over at night"));
    QTRY_COMPARE(limitOf("waste.full"), 62.5);
    const auto entry = newestAboutRules();
    QCOMPARE(entry.entry.act, "rule.change");
    QCOMPARE(*entry.entry.op.find("above")->text(), "62.5");
    QCOMPARE(*entry.entry.prev.find("above")->text(), "90");
    QVERIFY(entry.bytes.find("run over") == std::string::npos);
    QCOMPARE(panel().chosen()->id, "waste.full");
    QCOMPARE(shown(1, RuleListModel::State), QStringLiteral("changed here"));
    QCOMPARE(panel().page()->versions()->count(), 2);
    QVERIFY(panel().page()->versions()->item(0)->toolTip().contains(QStringLiteral("90 → 62.5")));
}

void TestWindowRules::nothingGoesWithoutAReason()
{
    openRule("waste.full");
    write("limit", QStringLiteral("50"));
    QVERIFY(!dialog()->forceButton()->isEnabled());
    QVERIFY(!dialog()->forceButton()->toolTip().isEmpty());
    QTest::keyClicks(dialog()->reason(), QStringLiteral("no"));
    QVERIFY(!dialog()->forceButton()->isEnabled()); // that says nothing
    QTest::keyClicks(dialog()->reason(), QStringLiteral("w it can"));
    QVERIFY(dialog()->forceButton()->isEnabled());
    write("limit", QStringLiteral("90"));
    QVERIFY(!dialog()->forceButton()->isEnabled()); // as it is in force
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(limitOf("waste.full"), 90.0);
}

void TestWindowRules::whatIsWrittenIsNotLostUnasked()
{
    openRule("waste.full");
    QPointer<widgets::RuleDialog> first = dialog();
    write("limit", QStringLiteral("50"));
    panel().choose(QStringLiteral("water.pressure-low"));
    QTest::keyClick(panel().view(), Qt::Key_Return);
    test::answerQuestion(false);
    QCOMPARE(dialog(), first.data());
    QVERIFY(first->isVisible() && first->file()->toPlainText().contains(QStringLiteral("above = 50")));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    test::answerQuestion(false);
    QVERIFY(first && first->isVisible());
    QTest::keyClick(panel().view(), Qt::Key_Return);
    test::answerQuestion(true);
    QTRY_VERIFY(first.isNull());
    QVERIFY(dialog() != nullptr && dialog()->isVisible());
    QVERIFY(dialog()->file()->toPlainText().contains(QStringLiteral("water.pressure-low")));
    QTest::keyClick(dialog(), Qt::Key_Escape); // nothing was written: nothing is asked
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(limitOf("waste.full"), 90.0);
}

void TestWindowRules::anotherLanguageKeepsWhatIsWritten()
{
    openRule("waste.full");
    write("limit", QStringLiteral("50"));
    QTest::keyClicks(dialog()->reason(), QStringLiteral("for the night"));
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(dialog() != nullptr && dialog()->forceButton()->text() == QStringLiteral("Mettre en vigueur"));
    QCOMPARE(dialog()->reason()->text(), QStringLiteral("for the night"));
    QVERIFY(dialog()->file()->toPlainText().contains(QStringLiteral("above = 50")));
    QVERIFY(dialog()->forceButton()->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    test::answerQuestion(true);
    QTRY_VERIFY(dialog() == nullptr);
}

void TestWindowRules::whatIsWrongIsTold()
{
    openRule("waste.full");
    QTest::keyClicks(dialog()->reason(), QStringLiteral("to see"));
    write("limit", QStringLiteral("much"));
    QTRY_VERIFY(dialog()->problems()->isVisible());
    QVERIFY(!dialog()->forceButton()->isEnabled());
    write("limit", QStringLiteral("80"));
    QVERIFY(dialog()->forceButton()->isEnabled());
    write("unit", QStringLiteral("barrels"));
    QCOMPARE(dialog()->problems()->count(), 1);
    QVERIFY(dialog()->problems()->item(0)->text().contains(QStringLiteral("barrels")));
    QVERIFY(!dialog()->forceButton()->isEnabled());
    // The problem leads to its field, and in the file to its line.
    dialog()->reason()->setFocus();
    Q_EMIT dialog()->problems()->itemActivated(dialog()->problems()->item(0));
    QCOMPARE(dialog()->focusWidget(), dialog()->form()->editor("unit"));
    dialog()->form()->setCurrentWidget(dialog()->file());
    Q_EMIT dialog()->problems()->itemActivated(dialog()->problems()->item(0));
    QVERIFY(dialog()->file()->textCursor().block().text().startsWith(QStringLiteral("unit = ")));
}

void TestWindowRules::fieldsAndFileAreOne()
{
    openRule("waste.full");
    dialog()->form()->setCurrentWidget(dialog()->file());
    QString text = dialog()->file()->toPlainText();
    dialog()->file()->setPlainText(
        text.replace(QStringLiteral("deadband = 5"), QStringLiteral("deadband = 7.5\nlatching = true")));
    auto* deadband = qobject_cast<QLineEdit*>(dialog()->form()->editor("deadband"));
    QTRY_COMPARE(deadband->text(), QStringLiteral("7.5"));
    QVERIFY(dialog()->draft().rule->latching);
    dialog()->file()->setPlainText(QStringLiteral("[[rule]\n"));
    QTRY_VERIFY(dialog()->problems()->isVisible());
    QCOMPARE(deadband->text(), QStringLiteral("7.5")); // what could be read last
    // Another kind has other fields.
    dialog()->file()->setPlainText(
        text.replace(QStringLiteral("kind = \"threshold\""), QStringLiteral("kind = \"no_data\"\nperiod = \"2h\""))
            .remove(QStringLiteral("unit = \"P1\"\n"))
            .remove(QStringLiteral("above = 90\n"))
            .remove(QStringLiteral("deadband = 7.5\n")));
    QTRY_VERIFY(dialog()->form()->editor("period") != nullptr);
    QVERIFY(dialog()->form()->editor("deadband") == nullptr);
    QCOMPARE(dialog()->form()->currentWidget(), dialog()->file());
}

void TestWindowRules::switchedOffAndRestored()
{
    waitForAlerts();
    openDock();
    panel().choose(QStringLiteral("waste.burning"));
    giveReason(QStringLiteral("fire brigade test"));
    press(QStringLiteral("Switch off…"));
    QTRY_VERIFY(city().rules().isOff("waste.burning"));
    QCOMPARE(newestAboutRules().entry.act, "rule.off");
    const auto isRaised = [this] {
        const auto alerts = city().snapshot()->alerts;
        return std::ranges::any_of(*alerts, [](const auto& one) { return one.rule->id == "waste.burning"; });
    };
    QTRY_VERIFY(!isRaised());
    QCOMPARE(panel().chosen()->id, "waste.burning");
    QCOMPARE(shown(5, RuleListModel::State), QStringLiteral("switched off")); // the last
    giveReason(QStringLiteral("test is over"));
    press(QStringLiteral("As the city has it…"));
    QTRY_VERIFY(!city().rules().isOff("waste.burning"));
    QCOMPARE(newestAboutRules().entry.act, "rule.restore");
    QTRY_VERIFY(isRaised()); // it burns still
}

void TestWindowRules::anEarlierVersionComesBack()
{
    for (const char* limit : {"80", "70"}) {
        openRule("waste.full");
        write("limit", QString::fromLatin1(limit));
        putIntoForce(QStringLiteral("step by step"));
    }
    QTRY_COMPARE(panel().page()->versions()->count(), 3);
    giveReason(QStringLiteral("too many"));
    panel().page()->versions()->setCurrentRow(1);
    Q_EMIT panel().page()->versions()->itemActivated(panel().page()->versions()->item(1));
    QTRY_COMPARE(limitOf("waste.full"), 80.0);
    QCOMPARE(panel().page()->versions()->count(), 4);
    // The last is the city's.
    giveReason(QStringLiteral("as it was"));
    Q_EMIT panel().page()->versions()->itemActivated(panel().page()->versions()->item(3));
    QTRY_COMPARE(limitOf("waste.full"), 90.0);
    QCOMPARE(newestAboutRules().entry.act, "rule.restore");
}

void TestWindowRules::aNewRule()
{
    openDock();
    panel().choose(QStringLiteral("waste.full"));
    press(QStringLiteral("New like this…"));
    QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    write("id", QStringLiteral("waste.burning"));
    QVERIFY(dialog()->problems()->isVisible()); // there is one
    write("id", QStringLiteral("waste.half-full"));
    write("limit", QStringLiteral("50"));
    putIntoForce(QStringLiteral("for the market days"));
    QTRY_VERIFY(city().rules().rules().find("waste.half-full") != nullptr);
    QCOMPARE(panel().view()->model()->rowCount(), 7);
    QCOMPARE(panel().chosen()->id, "waste.half-full");
    QCOMPARE(shown(6, RuleListModel::State), QStringLiteral("made here"));
}

void TestWindowRules::triedOnARecording()
{
    openRule("waste.full");
    widgets::TrialBox* trial = window().ruleDesk().trial();
    QTRY_COMPARE(trial->recordings()->count(), 1);
    QTRY_VERIFY(trial->tryButton()->isEnabled());
    write("limit", QStringLiteral("60"));
    const auto before = city().journal().size;
    QTest::mouseClick(trial->tryButton(), Qt::LeftButton);
    QTRY_VERIFY(!trial->verdict().isEmpty());
    QCOMPARE(trial->verdict(), QStringLiteral("In 9 min of recording it would have fired once instead of never."));
    QCOMPARE(trial->firings()->count(), 1);
    QVERIFY(trial->firings()->item(0)->text().startsWith(QStringLiteral("+ ")));
    QVERIFY(trial->firings()->item(0)->text().contains(QStringLiteral("bin-1")));
    QCOMPARE(city().journal().size, before); // trying does nothing
    // What was found is not about the next draft.
    write("limit", QStringLiteral("65"));
    QVERIFY(trial->verdict().isEmpty());
    write("limit", QStringLiteral("much"));
    QTest::mouseClick(trial->tryButton(), Qt::LeftButton);
}

/// The fields of every kind of rule there is give back the rule they were given.
void TestWindowRules::everyRuleOfTheCityHasItsFields()
{
    const alerts::RuleBook valmer{VIGIE_SOURCE_DIR "/resources/cities/valmer/rules", {}};
    const models::Texts texts{city().clock(), "Europe/Paris", QStringLiteral("fr")};
    QSet<QString> kinds;
    for (const auto& rule : valmer.rules().rules) {
        widgets::RuleForm form{*rule, false, texts};
        // A change there and back, so that every field is taken once.
        auto* id = qobject_cast<QLineEdit*>(form.editor("author"));
        id->setText(id->text() + u'x');
        id->setText(QString::fromStdString(rule->author));
        QCOMPARE(QString::fromStdString(alerts::ruleText(form.rule())),
                 QString::fromStdString(alerts::ruleText(*rule)));
        QVERIFY(form.notANumber().isEmpty());
        kinds.insert(QString::fromUtf8(alerts::kindWord(rule->test).data()));
    }
    QVERIFY(kinds.size() >= 7);
}

void TestWindowRules::inFrench()
{
    m_fixture->reopen(QStringLiteral("fr"));
    openDock();
    QCOMPARE(panel().view()->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Règle"));
    QCOMPARE(shown(0, RuleListModel::Title), QStringLiteral("Feu probable dans un conteneur"));
}

QTEST_MAIN(TestWindowRules)
#include "tst_windowrules.moc"
