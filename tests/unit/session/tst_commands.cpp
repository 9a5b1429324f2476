// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever a person does is a command with an entry: read from the sources, so that a new one cannot be forgotten.
#include "journal/entrykind.h"
#include "people/rights.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace vigie;

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCommandHasAnEntry();
    void whatCommandsWriteIsKnownAndSomebodysRight();
    void onlyTheSessionPerformsAndOnlyWithAReceipt();
    void nobodyElseTouchesWhatCommandsActOn();
    void whatTheCommandLineWritesIsKnown();

private:
    struct Source {
        QString path;
        QString text;
    };
    static QList<Source> sourcesOf(const QString& folder)
    {
        QList<Source> out;
        QDirIterator it{QStringLiteral(VIGIE_SOURCE_DIR "/") + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files,
                        QDirIterator::Subdirectories};
        while (it.hasNext()) {
            QFile file{it.next()};
            if (file.open(QIODevice::ReadOnly))
                out.append({file.fileName(), QString::fromUtf8(file.readAll())});
        }
        return out;
    }

    QList<Source> m_sources;    ///< Of the program.
    QStringList m_commands;     ///< Their classes.
    QStringList m_commandFiles; ///< Where their entries are made.
};

void TestCommands::initTestCase()
{
    for (const char* folder : {"app", "widgets", "qml"})
        m_sources += sourcesOf(QString::fromLatin1(folder));
    static const QRegularExpression command{
        QStringLiteral("class (\\w+)(?: final)?\\s*:\\s*public (?:session::)?Command\\b")};
    for (const Source& source : m_sources) {
        for (auto it = command.globalMatch(source.text); it.hasNext();)
            m_commands << it.next().captured(1);
    }
    QVERIFY(m_commands.size() >= 25);
}

void TestCommands::everyCommandHasAnEntry()
{
    for (const QString& name : std::as_const(m_commands)) {
        const QString head = QStringLiteral("journal::Draft %1::entry() const\n").arg(name);
        bool found = false;
        for (const Source& source : m_sources) {
            const qsizetype at = source.text.indexOf(head);
            if (at < 0)
                continue;
            found = true;
            m_commandFiles << source.path;
            const QString body = source.text.mid(at, source.text.indexOf(QLatin1String("\n}\n"), at) - at);
            // It names its kind, or has it from a function beside it that does.
            QVERIFY2(body.contains(QLatin1String("act = ")) ||
                         body.contains(QRegularExpression{QStringLiteral("\\w+\\(\"[a-z]+\\.")}) ||
                         body.contains(QLatin1String("draft")),
                     qPrintable(name));
        }
        QVERIFY2(found, qPrintable(name + QStringLiteral(" has no entry")));
    }
}

void TestCommands::whatCommandsWriteIsKnownAndSomebodysRight()
{
    static const QRegularExpression kind{QStringLiteral("\"([a-z]+\\.[a-z-]+)\"")};
    m_commandFiles.removeDuplicates();
    int kinds = 0;
    for (const Source& source : std::as_const(m_sources)) {
        if (!m_commandFiles.contains(source.path))
            continue;
        int ofThisFile = 0;
        for (auto it = kind.globalMatch(source.text); it.hasNext();) {
            const std::string act = it.next().captured(1).toStdString();
            if (act.starts_with("op."))
                continue; // where a private text goes
            ++ofThisFile;
            QVERIFY2(journal::findKind(act) != nullptr,
                     qPrintable(source.path + QLatin1String(": ") + QString::fromStdString(act)));
            const bool isSomebodys =
                std::ranges::any_of(people::rights(), [&](const people::Right& r) { return r.act == act; });
            QVERIFY2(isSomebodys, act.c_str());
        }
        QVERIFY2(ofThisFile > 0, qPrintable(source.path + QLatin1String(" names no kind")));
        kinds += ofThisFile;
    }
    QVERIFY(kinds >= 25);
}

void TestCommands::onlyTheSessionPerformsAndOnlyWithAReceipt()
{
    static const QRegularExpression call{QStringLiteral("(?:->|\\.)perform\\(")};
    for (const Source& source : std::as_const(m_sources)) {
        if (source.path.endsWith(QLatin1String("app/session/citysession.cpp"))) {
            QCOMPARE(source.text.count(call), 1);
            QVERIFY(source.text.contains(QLatin1String("    if (receipt)\n        result = command->perform(")));
        } else {
            QVERIFY2(!source.text.contains(call), qPrintable(source.path));
        }
    }
}

void TestCommands::nobodyElseTouchesWhatCommandsActOn()
{
    // Windows and models see sessions and commands, never the target.
    for (const Source& source : std::as_const(m_sources)) {
        if (!source.path.contains(QLatin1String("/app/session/")))
            QVERIFY2(!source.text.contains(QLatin1String("CommandTarget")), qPrintable(source.path));
    }
}

void TestCommands::whatTheCommandLineWritesIsKnown()
{
    static const QRegularExpression kind{QStringLiteral("\\.act = \"([a-z.-]+)\"")};
    int kinds = 0;
    for (const Source& source : std::as_const(m_sources)) {
        for (auto it = kind.globalMatch(source.text); it.hasNext(); ++kinds) {
            const std::string act = it.next().captured(1).toStdString();
            QVERIFY2(journal::findKind(act) != nullptr, qPrintable(source.path));
        }
    }
    QVERIFY(kinds >= 20);
}

QTEST_APPLESS_MAIN(TestCommands)
#include "tst_commands.moc"
