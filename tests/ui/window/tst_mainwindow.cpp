// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "qml/mapwindow.h"
#include "unit/tlog/keys.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/layerpanel.h"
#include "widgets/noticestrip.h"
#include "widgets/rowview.h"
#include "widgets/statuscell.h"
#include "widgets/topbar.h"
#include "widgets/whypage.h"
#include "widgets/windowactions.h"
#include "windowhands.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace vigie;
using models::AlertListModel;
using widgets::AlertPanel;
using widgets::RowView;
using widgets::StatusCell;

class TestMainWindow : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void opensOnTheCity();
    void anAcknowledgementIsInTheJournalFirst();
    void aClickOnTheMapSelects();
    void languageChangesWithoutARestart();
    void themeChangesEverything();
    void textFromOutsideIsText();
    void noticesAreLinesNotBoxes();
    void stateIsKept();
    void docksFloatAndComeBack();
    void rowsStayUnderTheCursor();
    void floodShowsItsSign();
    void recordingCanBeStartedAndStopped();
    void aFeedIsPausedAfterAQuestion();
    void aJournalThatIsNotSignedSaysWhy();
};

void TestMainWindow::opensOnTheCity()
{
    waitForAlerts();
    QCOMPARE(cell(0, AlertListModel::Priority), QStringLiteral("Critical"));
    QCOMPARE(cell(0, AlertListModel::What), QStringLiteral("Container probably on fire"));
    QCOMPARE(cell(1, AlertListModel::Priority), QStringLiteral("High"));
    QCOMPARE(cell(2, AlertListModel::Priority), QStringLiteral("Medium"));
    QCOMPARE(bar(QStringLiteral("Vigie")), QStringLiteral("Valmer"));
    QCOMPARE(bar(QStringLiteral("Mode")), QStringLiteral("LIVE"));
    QCOMPARE(bar(QStringLiteral("Europe/Paris CET")), QStringLiteral("14:05:09"));
    QCOMPARE(bar(QStringLiteral("UTC")), QStringLiteral("13:05:09"));
    QCOMPARE(bar(QStringLiteral("Critical")), QStringLiteral("1"));
    QCOMPARE(bar(QStringLiteral("Lighting")), QStringLiteral("live"));
    QCOMPARE(bar(QStringLiteral("operator, desk-1")), city().actor());
    select(0);
    QTRY_VERIFY(window().detail().why()->sentence().contains(QStringLiteral("148")));
    QVERIFY(window().detail().why()->sentence().contains(QStringLiteral("120")));
    QTRY_COMPARE(window().detail().attributes()->model()->rowCount(), 2);
}

void TestMainWindow::anAcknowledgementIsInTheJournalFirst()
{
    waitForAlerts();
    const auto before = city().journal().size;
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(cell(0, AlertListModel::State), QStringLiteral("Acknowledged"));
    QCOMPARE(city().journal().size, before + 1);
    const auto reader = journal::JournalReader::open(m_fixture->journalFile());
    QVERIFY(reader.has_value());
    const auto entry = reader->entry(before);
    QVERIFY(entry.has_value());
    QCOMPARE(QString::fromStdString(entry->entry.act), QStringLiteral("alert.acknowledge"));
    QCOMPARE(QString::fromStdString(entry->entry.actor), city().actor());
    QVERIFY(entry->entry.ui.has_value());
    QTRY_COMPARE(bar(QStringLiteral("Journal")), QString::number(before + 1));
}

void TestMainWindow::aClickOnTheMapSelects()
{
    waitForAlerts();
    QTRY_VERIFY(m_fixture->mapShown());
    select(1);
    const QString id = window().detail().assetId();
    QVERIFY(!id.isEmpty());
    const core::GeoPosition before = m_fixture->map()->centre();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(!(m_fixture->map()->centre() == before));
    window().selectAsset({}, std::nullopt);
    QCOMPARE(window().detail().assetId(), QString{});
    map::MapWindow* map = m_fixture->map();
    QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() / 2, map->height() / 2});
    QTRY_COMPARE(window().detail().assetId(), id);
    // The list follows the map.
    QTRY_COMPARE(list().currentIndex().row(), 1);
}

void TestMainWindow::languageChangesWithoutARestart()
{
    waitForAlerts();
    select(0);
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(bar(QStringLiteral("Mode")), QStringLiteral("EN DIRECT"));
    QCOMPARE(cell(0, AlertListModel::What), QStringLiteral("Feu probable dans un conteneur"));
    QCOMPARE(cell(0, AlertListModel::Priority), QStringLiteral("Critique"));
    QCOMPARE(rows().headerData(AlertListModel::Asset, Qt::Horizontal).toString(), QStringLiteral("Équipement"));
    QVERIFY(window().detail().why()->sentence().startsWith(QStringLiteral("Température 148")));
    QCOMPARE(bar(QStringLiteral("Éclairage")), QStringLiteral("en direct"));
    QCOMPARE(window().actionList().acknowledge->text(), QStringLiteral("Acquitter les alertes choisies"));
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(bar(QStringLiteral("Mode")), QStringLiteral("LIVE"));
    QCOMPARE(cell(0, AlertListModel::What), QStringLiteral("Container probably on fire"));
}

void TestMainWindow::themeChangesEverything()
{
    const QColor dark = window().palette().color(QPalette::Window);
    QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(window().theme().kind() == widgets::Theme::Kind::Light);
    const QColor light = window().palette().color(QPalette::Window);
    QVERIFY(light.lightnessF() > 0.8F);
    QVERIFY(dark.lightnessF() < 0.2F);
    // The ground a person sees, not only what the palette says.
    QTRY_VERIFY(window().grab().toImage().pixelColor(window().width() - 60, window().height() / 2).lightnessF() >
                0.8F);
    QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(window().palette().color(QPalette::Window), dark);
}

void TestMainWindow::textFromOutsideIsText()
{
    waitForAlerts();
    const QString evil = QStringLiteral("<b>Lamp</b><img src=x>&amp;");
    support::BatchWriter batch{city().now()};
    batch.asset("<u>L</u>").at(46.62, 2.31, city().now()).word("name", evil.toStdString(), city().now());
    batch.word("<i>attribute</i>", "<script>", city().now());
    city().put(batch);
    window().selectAsset(QStringLiteral("<u>L</u>"), std::nullopt);
    QTRY_COMPARE(window().detail().attributes()->model()->rowCount(), 2);
    bool shown = false;
    for (const QLabel* label : window().findChildren<QLabel*>()) {
        QVERIFY2(label->textFormat() != Qt::RichText, qPrintable(label->text()));
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->text()));
        shown |= label->accessibleName() == evil && label->isVisible();
    }
    QVERIFY(shown);
    for (const QWidget* widget : window().findChildren<QWidget*>())
        QVERIFY2(!widget->toolTip().contains(QLatin1String("<b>Lamp")), qPrintable(widget->toolTip()));
}

void TestMainWindow::noticesAreLinesNotBoxes()
{
    city().failFeed("water", "%1 does not answer.");
    QTRY_COMPARE(bar(QStringLiteral("Water")), QStringLiteral("failed"));
    QVERIFY(!window().notices().isVisible());
    city().tell({core::ErrorCode::InvalidInput,
                 "rules/x.toml:3",
                 {"The value is not %1.", {"a number"}},
                 {"Write %1 here.", {"a number"}}});
    city().tell({core::ErrorCode::DiskFull,
                 "journal.db",
                 {"The disk is full."},
                 {"Free some space on it, then start again."}});
    QTRY_COMPARE(window().notices().shown(), 2);
    QVERIFY(window().notices().isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    auto buttons = window().notices().findChildren<QToolButton*>();
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QTRY_COMPARE(window().notices().shown(), 1);
    // The same again does not bring it back while it lasts.
    Q_EMIT city().noticesChanged();
    QCOMPARE(window().notices().shown(), 1);
}

void TestMainWindow::stateIsKept()
{
    waitForAlerts();
    window().setTheme(widgets::Theme::Kind::Light);
    window().setLanguage(QStringLiteral("fr"));
    auto* domains = window().layers().domains()->model();
    QVERIFY(domains->setData(domains->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    list().header()->resizeSection(AlertListModel::Time, 133);
    window().resize(1400, 900);
    auto* journal = window().findChild<QDockWidget*>(QStringLiteral("journal"));
    journal->setFloating(true);
    m_fixture->reopen();
    QCOMPARE(window().theme().kind(), widgets::Theme::Kind::Light);
    QCOMPARE(bar(QStringLiteral("Mode")), QStringLiteral("EN DIRECT"));
    domains = window().layers().domains()->model();
    QCOMPARE(domains->index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    QCOMPARE(domains->index(0, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(list().header()->sectionSize(AlertListModel::Time), 133);
    QTRY_COMPARE(window().size(), (QSize{1400, 900}));
    QVERIFY(window().findChild<QDockWidget*>(QStringLiteral("journal"))->isFloating());
}

void TestMainWindow::docksFloatAndComeBack()
{
    auto* dock = window().findChild<QDockWidget*>(QStringLiteral("alerts"));
    const QRect before = dock->geometry();
    dock->setFloating(true);
    QTRY_VERIFY(dock->isWindow());
    QTest::keyClick(&window(), Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(!dock->isFloating());
    QTRY_VERIFY(std::abs(dock->geometry().left() - before.left()) <= 4);
    QTRY_VERIFY(std::abs(dock->geometry().height() - before.height()) <= 60);
}

void TestMainWindow::rowsStayUnderTheCursor()
{
    window().alerts().setGathersInFlood(false);
    city().overflow(200);
    QTRY_VERIFY(rows().rowCount() >= 200);
    list().scrollTo(rows().index(100, 0), QAbstractItemView::PositionAtTop);
    const QPersistentModelIndex top{list().indexAt(QPoint{10, 5})};
    QVERIFY(top.row() > 50);
    const int place = list().visualRect(top).top();
    // Something worse comes in, above what is in view.
    support::BatchWriter batch{city().now()};
    batch.asset("urn:ngsi-ld:WasteContainer:valmer:0009", "WasteContainer")
        .number("temperature", 200.0, city().now(), "CEL");
    const int before = rows().rowCount();
    city().put(batch);
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QCOMPARE(list().visualRect(top).top(), place);
    QCOMPARE(list().newAbove(), 1);
    list().showTop();
    QCOMPARE(list().newAbove(), 0);
    QCOMPARE(list().indexAt(QPoint{10, 5}).row(), 0);
}

void TestMainWindow::floodShowsItsSign()
{
    waitForAlerts();
    QCOMPARE(bar(QStringLiteral("Flood")), QStringLiteral("(no such cell)"));
    city().overflow(12);
    QTRY_VERIFY(bar(QStringLiteral("Flood")).endsWith(QStringLiteral(" in 10 min")));
}

void TestMainWindow::recordingCanBeStartedAndStopped()
{
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(bar(QStringLiteral("Recording")), QStringLiteral("on"));
    QCOMPARE(window().actionList().record->text(), QStringLiteral("Stop the recording"));
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(city().recording().name.empty());
    QCOMPARE(window().actionList().record->text(), QStringLiteral("Start a recording"));
}

void TestMainWindow::aFeedIsPausedAfterAQuestion()
{
    const auto button = [this](const QString& text) -> QPushButton* {
        for (QPushButton* one : window().findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    };
    const auto phase = [this] { return city().feedHealth()->feeds.front().state.phase; };
    QTRY_VERIFY(button(QStringLiteral("Pause")) != nullptr);
    QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
    test::answerQuestion(false);
    QVERIFY(phase() == feeds::FeedPhase::Live);
    QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
    test::answerQuestion(true);
    QTRY_VERIFY(phase() == feeds::FeedPhase::Paused);
    QTRY_VERIFY(button(QStringLiteral("Resume")) != nullptr);
    QTest::mouseClick(button(QStringLiteral("Resume")), Qt::LeftButton); // nothing to ask
    QTRY_VERIFY(phase() == feeds::FeedPhase::Live);
}

/// What was signed before was longer: the journal was put back from a backup, say. Work goes on, and the top bar says it.
void TestMainWindow::aJournalThatIsNotSignedSaysWhy()
{
    m_fixture.reset();
    m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Live, [](const std::filesystem::path& folder) {
        std::filesystem::create_directories(folder / "keys");
        std::ofstream{folder / "keys" / "last-checkpoint"} << test::kText << '\n' << test::kLogLine;
    });
    QTRY_COMPARE(bar(QStringLiteral("Journal")), QStringLiteral("not signed"));
    const session::JournalState state = city().journal();
    QVERIFY(state.unsignedWhy && state.unsignedWhy->code == core::ErrorCode::Refused);
    QVERIFY(!state.failed);
    const auto says = [this](const QString& words) {
        return std::ranges::any_of(window().topBar().findChildren<QWidget*>(),
                                   [&](const QWidget* one) { return one->toolTip().contains(words); });
    };
    QVERIFY(says(QStringLiteral("is not the one whose first 8 entries were signed")));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
