// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "widgets/layerpanel.h"
#include "widgets/windowactions.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QSet>

using namespace vigie;

/// Files that take their time: what a person sees meanwhile, and how it ends before its end.
class TestImportLong : public test::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void escapeCancelsAndLeavesNothing();
    void escapeEndsALookAtALargeFile();
    void closingTheSessionEndsAnImport();
    void aLargeFileDoesNotFreezeTheWindow();
};

void TestImportLong::escapeCancelsAndLeavesNothing()
{
    writeManyPoints("many.csv", 400'000);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    auto* bar = part<QProgressBar>("Progress of the import");
    QTRY_VERIFY_WITH_TIMEOUT(text("importStage") == QStringLiteral("Importing features") && bar->value() > 50,
                             60'000);
    QVERIFY(std::filesystem::exists(desk() / "layers"));
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    waitForEnd();
    QVERIFY(text("importHead").contains(QStringLiteral("cancelled")));
    QVERIFY(!std::filesystem::exists(desk() / "layers"));
    QVERIFY(m_fixture->city().layers().find("many") == nullptr);
    QTRY_COMPARE(acts().last(), QStringLiteral("import.end layer:many"));
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
}

void TestImportLong::escapeEndsALookAtALargeFile()
{
    {
        // GDAL reads a GeoJSON file to its end before it says a word.
        std::ofstream out{file("large.geojson")};
        out << R"({"type":"FeatureCollection","features":[)";
        for (int i = 0; i < 700'000; ++i)
            out << (i == 0 ? "" : ",\n") << R"({"type":"Feature","properties":{"name":"point )" << i
                << R"("},"geometry":{"type":"Point","coordinates":[2.3,46.6]}})";
        out << "]}";
    }
    open(file("large.geojson"));
    auto* bar = part<QProgressBar>("Progress of the import");
    QTRY_VERIFY(text("importStage") == QStringLiteral("Looking at the file") && bar->value() > 50);
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
    // Its thread is free for another file at once.
    m_files->write("small.csv", "name,lat,lon\na,46.62,2.31\n");
    open(file("small.csv"));
    QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
}

void TestImportLong::closingTheSessionEndsAnImport()
{
    writeManyPoints("many.csv", 400'000);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    QTRY_COMPARE_WITH_TIMEOUT(text("importStage"), QStringLiteral("Importing features"), 60'000);
    m_fixture->close();
    m_fixture->endCity();
    QVERIFY(!std::filesystem::exists(desk() / "layers"));
}

void TestImportLong::aLargeFileDoesNotFreezeTheWindow()
{
    constexpr int kRows = 300'000;
    writeManyPoints("many.csv", kRows);
    QTRY_VERIFY(m_fixture->mapShown());
    QProgressBar* bar = nullptr; // the dialog is built by opening the file
    QSet<int> seen;              // what a person could read off while it ran
    bool isTyped = false;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        if (bar == nullptr && window().imports().dialog() != nullptr)
            bar = part<QProgressBar>("Progress of the import");
        if (bar == nullptr || text("importStage") != QStringLiteral("Importing features"))
            return;
        seen.insert(bar->value());
        // The rest of the window answers meanwhile.
        window().actionList().search->trigger();
        QTest::keyClick(window().layers().searchField(), Qt::Key_X);
        isTyped = isTyped || !window().layers().searchField()->text().isEmpty();
    });
    heart.start(10);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    waitForEnd();
    heart.stop();
    QVERIFY(text("importLines").contains(QStringLiteral("300,000 of 300,000")));
    QVERIFY2(seen.size() > 3, qPrintable(QString::number(seen.size())));
    QVERIFY(isTyped);
}

QTEST_MAIN(TestImportLong)
#include "tst_importlong.moc"
