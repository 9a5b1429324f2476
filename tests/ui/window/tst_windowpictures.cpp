// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"
#include "history/trend.h"
#include "qml/mapwindow.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/plaintext.h"
#include "widgets/rowview.h"
#include "widgets/statuscell.h"
#include "widgets/topbar.h"
#include "widgets/trendchart.h"
#include "widgets/trendpanel.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace vigie;

/// Pictures of the window, for people to look at, in bin/pictures of the build folder; and what a program can see of
/// them.
class TestWindowPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void window_data();
    void window();
    void pages();
    void modes_data();
    void modes();
    void chartHasItsGapAndRestsWhenNothingChanges();
    void aHoleIsNotJoined();

private:
    static void save(widgets::MainWindow& window, const QString& name)
    {
        const QDir folder{QStringLiteral(VIGIE_BINARY_DIR "/pictures")};
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        const QImage picture = window.picture();
        QCOMPARE(picture.size(), window.size() * window.devicePixelRatioF());
        QVERIFY(picture.save(folder.filePath(name + QStringLiteral(".png"))));
    }
    static void settle(test::WindowFixture& fixture)
    {
        auto* model = fixture.window().alerts().view()->model();
        QTRY_VERIFY(model->rowCount() >= 7);
        fixture.window().alerts().view()->setCurrentIndex(model->index(0, 0));
        QTRY_VERIFY(fixture.window().detail().attributes()->model()->rowCount() > 0);
        QTRY_VERIFY(fixture.mapShown());
    }
    static void nothingIsCut(const widgets::MainWindow& window);
};

void TestWindowPictures::nothingIsCut(const widgets::MainWindow& window)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                             u' ' + widget->accessibleName();
        if (qobject_cast<const widgets::StatusCell*>(widget) != nullptr ||
            qobject_cast<const QPushButton*>(widget) != nullptr)
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(QStringLiteral("%1: %2 of %3 px")
                                                                                   .arg(name)
                                                                                   .arg(widget->width())
                                                                                   .arg(widget->sizeHint().width())));
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label != nullptr && !label->wordWrap() && qobject_cast<const widgets::ElidedLabel*>(widget) == nullptr &&
            label->pixmap().isNull())
            QVERIFY2(label->fontMetrics().horizontalAdvance(label->text()) <= label->contentsRect().width() + 1,
                     qPrintable(label->text()));
        const auto* box = qobject_cast<const QComboBox*>(widget);
        if (box != nullptr)
            QVERIFY2(box->fontMetrics().horizontalAdvance(box->currentText()) + 20 <= box->width(),
                     qPrintable(box->currentText()));
    }
}

void TestWindowPictures::window_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("light");
    for (const QSize size : {QSize{1280, 800}, QSize{1920, 1080}}) {
        for (const char* language : {"en", "fr"}) {
            for (const bool light : {false, true})
                QTest::addRow("%d-%s-%s", size.width(), language, light ? "light" : "dark")
                    << size << QString::fromLatin1(language) << light;
        }
    }
}

void TestWindowPictures::window()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(bool, light);
    test::WindowFixture fixture;
    fixture.reopen(language, size);
    fixture.window().setTheme(light ? widgets::Theme::Kind::Light : widgets::Theme::Kind::Dark);
    fixture.city().failFeed("water", "%1 does not answer.");
    settle(fixture);
    QTRY_COMPARE(fixture.window().size(), size);
    nothingIsCut(fixture.window());
    save(fixture.window(), QString::fromLatin1(QTest::currentDataTag()));
}

void TestWindowPictures::pages()
{
    test::WindowFixture fixture;
    fixture.reopen(QStringLiteral("fr"), QSize{1280, 800});
    fixture.city().overflow(30);
    fixture.city().tell({core::ErrorCode::InvalidInput,
                         "rules/waste.toml:12",
                         {"The value is not %1.", {"a number"}},
                         {"Write %1 here.", {"a number"}}});
    settle(fixture);
    widgets::MainWindow& window = fixture.window();
    for (int page = 0; page < window.detail().tabs()->count(); ++page) {
        window.detail().tabs()->setCurrentIndex(page);
        QTRY_VERIFY(window.detail().trend()->chart()->hasData());
        QTest::qWait(50); // a frame, for the picture alone
        nothingIsCut(window);
        save(window, QStringLiteral("page-detail-%1").arg(page));
    }
    for (const char* name : {"journal", "help"}) {
        auto* dock = window.findChild<QDockWidget*>(QString::fromLatin1(name));
        dock->show();
        dock->raise();
        QTest::qWait(50);
        nothingIsCut(window);
        save(window, QStringLiteral("page-") + QString::fromLatin1(name));
    }
}

void TestWindowPictures::modes_data()
{
    QTest::addColumn<session::Mode>("mode");
    QTest::addRow("replay") << session::Mode::Replay;
    QTest::addRow("training") << session::Mode::Training;
}

void TestWindowPictures::modes()
{
    QFETCH(session::Mode, mode);
    test::WindowFixture fixture{mode};
    fixture.reopen(QStringLiteral("fr"), QSize{1280, 800});
    settle(fixture);
    nothingIsCut(fixture.window());
    const QImage picture = fixture.window().picture();
    // The frame goes all the way round.
    const QColor wanted = fixture.window().theme().mode(mode);
    const int right = picture.width() - 2;
    const int bottom = picture.height() - 2;
    for (const QPoint corner : {QPoint{1, 200}, QPoint{right, 200}, QPoint{300, 1}, QPoint{300, bottom}}) {
        int matching = 0;
        for (int i = 0; i < 16; ++i) { // across the hatching
            const QPoint along = corner.x() == 1 || corner.x() == right ? QPoint{0, i} : QPoint{i, 0};
            matching += picture.pixelColor(corner + along) == wanted ? 1 : 0;
        }
        QVERIFY2(matching >= 8,
                 qPrintable(QStringLiteral("%1 of 16 at %2, %3").arg(matching).arg(corner.x()).arg(corner.y())));
    }
    save(fixture.window(), QString::fromLatin1(QTest::currentDataTag()));
}

void TestWindowPictures::chartHasItsGapAndRestsWhenNothingChanges()
{
    test::WindowFixture fixture;
    settle(fixture);
    widgets::MainWindow& window = fixture.window();
    widgets::TrendChart* chart = window.detail().trend()->chart();
    QTRY_VERIFY(chart->hasData());
    QTRY_VERIFY(chart->replots() > 0);
    // History writes a moment after the values came; the panel asks again until it has them all.
    int drawn = 0;
    do {
        drawn = chart->replots();
        QTest::qWait(3500); // longer than the pause between two questions
    } while (chart->replots() != drawn);
    Q_EMIT fixture.city().snapshotChanged();
    Q_EMIT fixture.city().snapshotChanged();
    QTest::qWait(200); // nothing is what we wait for
    QCOMPARE(chart->replots(), drawn);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Plus);
    QTRY_COMPARE(chart->replots(), drawn + 1);
    QTest::keyClick(chart, Qt::Key_Home);
    QTRY_COMPARE(chart->replots(), drawn + 2);
}

void TestWindowPictures::aHoleIsNotJoined()
{
    const core::Timestamp start = core::parseIso8601("2026-11-22T12:00:00Z").value();
    const auto at = [&](int minute) { return start + std::chrono::minutes{minute}; };
    history::Trend trend;
    for (const int minute : {0, 1, 20, 21})
        trend.points.push_back({at(minute), 1.0, 3.0, 2.0, core::Quality::Measured, 4});
    trend.points.back().quality = core::Quality::Estimated;
    trend.gaps = {{at(1), at(20)}};
    const widgets::TrendSeries series = widgets::seriesOf(trend);
    QCOMPARE(series.keys.size(), 5);
    QVERIFY(std::isnan(series.values[2]));
    QVERIFY(std::isnan(series.lows[2]));
    QCOMPARE(series.values[1], 2.0);
    // Estimated: not on the solid line; the dashed one begins at the last measured point.
    QVERIFY(std::isnan(series.values[4]));
    QCOMPARE(series.doubts[4], 2.0);
    QCOMPARE(series.doubts[3], 2.0);
    QVERIFY(std::isnan(series.doubts[0]));

    // Against a limit in per cent, shares are per cent; a hole stays one.
    const widgets::TrendSeries share = widgets::inUnit(series, "C62", "P1");
    QCOMPARE(share.values[1], 200.0);
    QCOMPARE(share.highs[1], 300.0);
    QVERIFY(std::isnan(share.values[2]));
    QVERIFY(widgets::inUnit(series, "BAR", "CEL") == series);
}

QTEST_MAIN(TestWindowPictures)
#include "tst_windowpictures.moc"
