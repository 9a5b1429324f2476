// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/cleantext.h"

#include <QtTest>

using namespace vigie::codecs;

class TestCleanText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asValue");
        QTest::addColumn<QString>("asName");
        const auto row = [](const char* name, const QString& text, const QString& value, const QString& asName) {
            QTest::newRow(name) << text << value << asName;
        };
        row("plain", "Rue de la Liberté", "Rue de la Liberté", "Rue de la Liberté");
        row("line breaks become blanks in values", "a\nb\tc\rd", "a b c d", "abcd");
        row("control characters vanish", QString("a\u0001b\u007Fc\u0085d\u009Fe"), "abcde", "abcde");
        row("bidi override", QString("exe\u202Egpj"), "exegpj", "exegpj");
        row("bidi isolates and marks", QString("\u2066a\u2069\u200Eb\u200F\u061Cc"), "abc", "abc");
        row("zero-width space and byte order mark", QString("a\u200Bb\uFEFFc\u2060d"), "abcd", "abcd");
        row("joiners stay: Persian", QString("می\u200Cخواهم"), QString("می\u200Cخواهم"), QString("می\u200Cخواهم"));
        row("joiners stay: emoji", QString("👩\u200D🚒"), QString("👩\u200D🚒"), QString("👩\u200D🚒"));
        row("markup is plain text", "<b>fire</b> & <script>", "<b>fire</b> & <script>", "<b>fire</b> & <script>");
        row("line separator", QString("a\u2028b"), "a b", "ab");
        row("empty", "", "", "");
    }
    void cleans()
    {
        QFETCH(QString, text);
        QFETCH(QString, asValue);
        QFETCH(QString, asName);
        const std::string bytes = text.toStdString();
        std::string value;
        appendClean(value, bytes, TextUse::Value);
        QCOMPARE(QString::fromStdString(value), asValue);
        std::string name;
        appendClean(name, bytes, TextUse::Name);
        QCOMPARE(QString::fromStdString(name), asName);
        if (isPlainAscii(bytes))
            QCOMPARE(value, bytes);
    }

    void seesWhatIsNotPlain()
    {
        // Each byte at each place of a text of each length, so that no lane of the eight is missed.
        for (std::size_t length = 1; length <= 20; ++length) {
            for (std::size_t at = 0; at < length; ++at) {
                for (int byte = 0; byte < 256; ++byte) {
                    std::string text(length, 'x');
                    text[at] = static_cast<char>(byte);
                    QCOMPARE(isPlainAscii(text), byte >= 0x20 && byte < 0x7F);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCleanText)
#include "tst_cleantext.moc"
