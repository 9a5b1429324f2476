// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/document.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace vigie;
using namespace vigie::toml;

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takesWhatOnlyLooksDeep_data();
    void takesWhatOnlyLooksDeep();
    void readsAFile();
    void refusesFiles();
};

void TestDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<core::ErrorCode>("code");
    QTest::addColumn<QByteArray>("where");
    const auto invalid = [](const char* name, const QByteArray& text, const char* where) {
        QTest::newRow(name) << text << core::ErrorCode::InvalidInput << QByteArray(where);
    };
    const auto large = [](const char* name, const QByteArray& text, const char* where) {
        QTest::newRow(name) << text << core::ErrorCode::TooLarge << QByteArray(where);
    };
    invalid("a bracket left open", "a = 1\n[table\n", "t.toml:2");
    invalid("a key written twice", "a = 1\na = 2\n", "t.toml:2");
    invalid("a text left open", "a = \"b\nc = 1", "t.toml:1");
    invalid("not UTF-8", "a = \"\xff\xfe\"", "t.toml:1");
    invalid("a number too large for any", "a = 99999999999999999999", "t.toml:1");
    invalid("bytes of another kind of file",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\x00\x00",
                       9),
            "t.toml:1");
    large("lists in lists", "a = 1\nb = " + QByteArray(100'000, '['), "t.toml:2");
    large("tables in tables", "\na = " + QByteArray("{b=").repeated(100'000), "t.toml:2");
    large("a key of a million parts", "a" + QByteArray(".a").repeated(1'000'000) + " = 1", "t.toml:1");
    large("a table of a million parts", "[a" + QByteArray(".a").repeated(1'000'000) + "]", "t.toml:1");
    large("a key of quoted parts", "\"a\"" + QByteArray(".'a'").repeated(1'000) + " = 1", "t.toml:1");
    large("deep after a text of many lines", "a = \"\"\"x\n\\\"\"\"\"\nb = " + QByteArray(100, '['), "t.toml:3");
    large("five megabytes", QByteArray(5'000'000, '#'), "t.toml");
}

void TestDocument::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(core::ErrorCode, code);
    QFETCH(QByteArray, where);
    const auto document =
        Document::parse({text.constData(), static_cast<std::size_t>(text.size())}, "t.toml", "docs/m.md");
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, code);
    QCOMPARE(QByteArray::fromStdString(document.error().where), where);
    QVERIFY(!document.error().what.empty());
    QVERIFY(!document.error().remedy.empty());
    QVERIFY(document.error().english().size() < 600);
}

void TestDocument::takesWhatOnlyLooksDeep_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray deep = QByteArray(100, '[') + QByteArray(".a").repeated(100);
    QTest::newRow("in a comment") << "# " + deep + "\na = 1";
    QTest::newRow("in a text") << "a = \"\\\"" + deep + "\"";
    QTest::newRow("in a literal text") << "a = '\\" + deep + "'";
    QTest::newRow("in a text of many lines") << "a = \"\"\"\n" + deep + "\n\"\" " + deep + "\"\"\"\"\"";
    QTest::newRow("in a literal text of many lines") << "a = '''\n" + deep + "\n'' " + deep + "''''";
    QTest::newRow("beside an empty text") << "a = \"\" # " + deep + "\nb = '' # " + deep;
    QTest::newRow("a long list of numbers") << "a = [" + QByteArray("1.5, ").repeated(1'000) + "]";
    QTest::newRow("many tables") << QByteArray("[[a]]\nb.c = {d = [1]}\n").repeated(1'000);
    QTest::newRow("as deep as allowed") << "a = " + QByteArray(32, '[') + QByteArray(32, ']');
}

void TestDocument::takesWhatOnlyLooksDeep()
{
    QFETCH(QByteArray, text);
    const auto document = Document::parse(text.toStdString(), "t.toml", "docs/m.md");
    QVERIFY2(document.has_value(), document ? "" : document.error().english().c_str());
    Problems problems;
    QVERIFY(document->root(problems).has("a"));
}

void TestDocument::readsAFile()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("city.toml")).toStdString();
    std::ofstream{path} << "\n\nlamps = \"many\"\n";
    const auto document = Document::load(path, "docs/m.md");
    QVERIFY(document.has_value());
    Problems problems;
    Table root = document->root(problems);
    QVERIFY(!root.number("lamps").has_value());
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].english(), "city.toml:3: lamps: The value is not a number. Write a number without quotes "
                                    "(see docs/m.md).");
}

void TestDocument::refusesFiles()
{
    const QTemporaryDir folder;
    const auto missing = Document::load(folder.filePath(QStringLiteral("none")).toStdString(), "docs/m.md");
    QCOMPARE(missing.error().code, core::ErrorCode::NotFound);
    QVERIFY(!missing.error().remedy.empty());
    QVERIFY(!Document::load(folder.path().toStdString(), "docs/m.md").has_value());
    QVERIFY(!Document::load("/dev/zero", "docs/m.md").has_value());

    const std::string large = folder.filePath(QStringLiteral("large.toml")).toStdString();
    std::ofstream{large} << "a = 1\n";
    std::filesystem::resize_file(large, 50U << 20U); // Sparse: refused before it is read.
    const auto refused = Document::load(large, "docs/m.md");
    QCOMPARE(refused.error().code, core::ErrorCode::TooLarge);
    QVERIFY(refused.error().english().find("4194304 bytes") != std::string::npos);
    QCOMPARE(Document::load(large, "docs/m.md", 100).error().code, core::ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
