// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/document.h"
#include "toml/localtext.h"
#include "toml/written.h"

#include <QtTest>

using namespace vigie::toml;

class TestLocalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
};

void TestLocalText::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QList<QStringList>>("texts");
    QTest::newRow("a bare text") << QList<QStringList>{{"", "Réseau d'eau"}};
    QTest::newRow("two languages") << QList<QStringList>{{"en", "Water"}, {"fr", "Eau"}};
    QTest::newRow("quotes and backslashes") << QList<QStringList>{{"", R"(a "b" \ c)"}};
    QTest::newRow("lines, tabs and other controls") << QList<QStringList>{{"", "a\nb\tc\rd\x01\x7f"}};
    QTest::newRow("what looks like TOML") << QList<QStringList>{{"", "\"]\n[other]\nkey = 1 # no"}};
    QTest::newRow("beyond the basic plane") << QList<QStringList>{{"", QString::fromUtf8("\xf0\x9f\x9a\xb0 à 20 €")}};
}

void TestLocalText::whatIsWrittenIsRead()
{
    QFETCH(QList<QStringList>, texts);
    LocalText wanted;
    for (const QStringList& one : texts)
        wanted.byLanguage.emplace_back(one[0].toStdString(), one[1].toStdString());
    const auto document = Document::parse("title = " + written(wanted) + "\nafter = 1\n", "a.toml", "docs/layers.md");
    QVERIFY2(document.has_value(), document ? "" : document.error().english().c_str());
    Problems problems;
    Table root = document->root(problems);
    QVERIFY(readLocalText(root, "title").byLanguage == wanted.byLanguage);
    QVERIFY(root.integer("after", 1, 1).has_value());
    QVERIFY(problems.empty());
}

QTEST_APPLESS_MAIN(TestLocalText)
#include "tst_localtext.moc"
