// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal in the window: an entry that is chosen, and its proof, which leaves the program with an entry of its own.
#include "journal/journalreader.h"
#include "models/journalmodel.h"
#include "tlog/receipt.h"
#include "widgets/journalpanel.h"
#include "windowhands.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using models::JournalModel;

class TestWindowJournal : public QObject, private test::WindowHands {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void itsProofIsCopiedWithAnEntry();
    void itsProofIsSavedWithAnEntry();
    void whatIsNotSignedYetSaysSo();

private:
    [[nodiscard]] widgets::JournalPanel& panel() { return *window().findChild<widgets::JournalPanel*>(); }
    [[nodiscard]] QAbstractItemModel& entries() { return *panel().view()->model(); }
    /// The button under the entry that is chosen.
    [[nodiscard]] QPushButton& button(const QString& word)
    {
        QPushButton* out = nullptr;
        for (QPushButton* one : panel().findChildren<QPushButton*>()) {
            if (one->text().startsWith(word))
                out = one;
        }
        Q_ASSERT(out != nullptr);
        return *out;
    }
    void open()
    {
        auto* dock = window().findChild<QDockWidget*>(QStringLiteral("journal"));
        QVERIFY(dock != nullptr);
        dock->show();
        dock->raise();
        QTRY_VERIFY(city().journal().signedSize > 0);
        QTRY_VERIFY(entries().rowCount() > 0);
    }
    void choose(quint64 number)
    {
        const auto rowOf = [&] {
            for (int row = 0; row < entries().rowCount(); ++row) {
                if (entries().index(row, 0).data(JournalModel::NumberRole).toULongLong() == number)
                    return row;
            }
            return -1;
        };
        QTRY_VERIFY(rowOf() >= 0);
        panel().view()->setCurrentIndex(entries().index(rowOf(), 0));
        QVERIFY(button(QStringLiteral("Copy")).isVisible());
    }
    [[nodiscard]] bool tells(const QString& text)
    {
        for (const QLabel* label : panel().findChildren<QLabel*>()) {
            if (label->accessibleName().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] journal::Entry lastEntry()
    {
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        const auto entry = reader->entry(*reader->size() - 1);
        return entry ? entry->entry : journal::Entry{};
    }
};

void TestWindowJournal::itsProofIsCopiedWithAnEntry()
{
    open();
    choose(0);
    QVERIFY(panel().findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("journal.begin")));
    button(QStringLiteral("Copy")).click();
    QTRY_VERIFY(tells(QStringLiteral("The proof of entry 0 is in the clipboard")));
    const auto receipt = tlog::parseReceipt(QGuiApplication::clipboard()->text().toStdString());
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->index, std::uint64_t{0});
    QVERIFY(receipt->entry.find("journal.begin") != std::string::npos);
    QCOMPARE(lastEntry().act, std::string{"data.export"});
    QCOMPARE(lastEntry().obj, std::string{"proof:0"});
}

void TestWindowJournal::itsProofIsSavedWithAnEntry()
{
    const QTemporaryDir folder;
    open();
    choose(0);
    bool asked = false;
    QTimer answering;
    connect(&answering, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || asked)
            return;
        asked = true;
        dialog->setDirectory(folder.path());
        dialog->selectFile(QStringLiteral("first"));
        dialog->findChildren<QLineEdit*>().constFirst()->setText(QStringLiteral("first"));
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    answering.start(50);
    button(QStringLiteral("Save")).click();
    QTRY_VERIFY(tells(QStringLiteral("The proof of entry 0 is in ")));
    QFile file{folder.filePath(QStringLiteral("first.tlog-proof"))};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(tlog::parseReceipt(file.readAll().toStdString())->index, std::uint64_t{0});
    QCOMPARE(lastEntry().obj, std::string{"proof:0"});
}

void TestWindowJournal::whatIsNotSignedYetSaysSo()
{
    open();
    waitForAlerts();
    const std::uint64_t entries = city().journal().size;
    select(0);
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_COMPARE(city().journal().size, entries + 1);
    choose(entries); // signed within a minute, and not at once
    button(QStringLiteral("Copy")).click();
    QTRY_VERIFY(tells(QStringLiteral("This entry is not under a signed checkpoint yet.")));
    QCOMPARE(city().journal().size, entries + 1); // nothing left, and no entry says so
}

QTEST_MAIN(TestWindowJournal)
#include "tst_windowjournal.moc"
