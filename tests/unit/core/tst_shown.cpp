// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shown.h"
#include "core/utf8.h"

#include <QtTest>

using namespace vigie;

class TestShown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfASentence_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("a word") << QByteArray{"fillingLevel"} << QByteArray{"fillingLevel"};
        QTest::newRow("nothing") << QByteArray{} << QByteArray{};
        QTest::newRow("control characters") << QByteArray{"a\nb\x1b[31m\x7f"} << QByteArray{"a?b?[31m?"};
        QTest::newRow("as long as may be") << QByteArray(12, 'x') << QByteArray(12, 'x');
        QTest::newRow("too long") << QByteArray(13, 'x') << QByteArray(12, 'x') + "…";
        QTest::newRow("no half letter") << QByteArray{"abcdefghijké"} << QByteArray{"abcdefghijk…"};
    }
    void wordsOfASentence()
    {
        QFETCH(QByteArray, words);
        QTEST(QByteArray::fromStdString(core::shown(words.toStdString(), 12)), "shown");
    }
    void cutsBetweenCharacters()
    {
        QCOMPARE(core::cutAtCharacter("aé", 3), "aé");
        QCOMPARE(core::cutAtCharacter("aé", 2), "a");
        QCOMPARE(core::cutAtCharacter("abc", 3), "abc");
        QCOMPARE(core::cutAtCharacter("é", 1), "");
        QCOMPARE(core::cutAtCharacter("a🚲b", 5), "a🚲");
        QCOMPARE(core::cutAtCharacter("🚲", 3), "");
    }
};

QTEST_APPLESS_MAIN(TestShown)
#include "tst_shown.moc"
