// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/composition.h"
#include "report/htmlwriter.h"
#include "report/monthbook.h"
#include "support/busymonth.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

using namespace vigie;
using namespace vigie::report;
using namespace std::chrono;

namespace {

/// Read as XML; each element with its attributes is told.
template <typename Tell> QString readXml(const std::string& html, const Tell& tell)
{
    QXmlStreamReader reader{QByteArray::fromStdString(html)};
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            tell(reader);
    }
    return reader.hasError() ? reader.errorString() + " at line " + QString::number(reader.lineNumber()) : QString{};
}

Document busyDocument(Language language, int entries)
{
    MonthBook book{"Europe/Paris"};
    for (const journal::Entry& entry :
         support::busyMonth(2026y / June, alerts::LocalCalendar{"Europe/Paris"}, entries))
        book.see(entry);
    return compose(book.complete().back(), {"Valmer", {"vigie.example/valmer", 20'000, {}}}, language);
}

} // namespace

class TestHtmlWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void isWellFormedAndAlone_data();
    void isWellFormedAndAlone();
    void canBeReadByAScreenReader();
    void outsideTextStaysText();
    void isTheSameEachTime();
    void chartsTellWhatTheTableTells();
};

void TestHtmlWriter::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray{"rue de l’Église"} << "rue de l’Église";
    QTest::newRow("markup") << QByteArray{"<script>\"&'</script>"} << "&lt;script&gt;&quot;&amp;'&lt;/script&gt;";
    QTest::newRow("control characters") << QByteArray{"a\x01\x1f\x7f"} << QString{"a\ufffd\ufffd\x7f"};
    QTest::newRow("no characters") << QByteArray{"\xef\xbf\xbe\xef\xbf\xbf"}
                                   << "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd";
    QTest::newRow("not UTF-8") << QByteArray{"a\xff\xc3"} << "a\ufffd\ufffd";
    QTest::newRow("four bytes") << QByteArray{"🙂"} << "🙂";
    QTest::newRow("empty") << QByteArray{} << "";
}

void TestHtmlWriter::escapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(escaped(text.toStdString())), expected);
}

void TestHtmlWriter::isWellFormedAndAlone_data()
{
    QTest::addColumn<bool>("isFrench");
    QTest::addColumn<int>("entries");
    QTest::newRow("English, busy") << false << 20'000;
    QTest::newRow("French, busy") << true << 20'000;
    QTest::newRow("English, quiet: with hatched bars") << false << 60;
    QTest::newRow("French, nearly nothing") << true << 3;
}

void TestHtmlWriter::isWellFormedAndAlone()
{
    QFETCH(bool, isFrench);
    QFETCH(int, entries);
    const Document document = busyDocument(isFrench ? Language::French : Language::English, entries);
    const std::string html = toHtml(document);
    QSet<QString> ids;
    QStringList references;
    const QString error = readXml(html, [&](const QXmlStreamReader& reader) {
        const QString element = reader.name().toString();
        const QStringList strangers{"script", "link", "img", "iframe", "object",
                                    "embed",  "form", "a",   "use",    "image"};
        QVERIFY2(!strangers.contains(element), qPrintable(element));
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            QVERIFY2(!name.startsWith("on") && name != "href" && name != "src", qPrintable(name));
            if (name == "id") {
                QVERIFY2(!ids.contains(value), qPrintable(value));
                ids.insert(value);
            }
            if (name == "aria-labelledby")
                references += value.split(' ');
            if (value.contains("url("))
                references << value.section('#', 1).chopped(1);
        }
    });
    QVERIFY2(error.isEmpty(), qPrintable(error));
    for (const QString& reference : references)
        QVERIFY2(ids.contains(reference), qPrintable(reference));
    // Nothing is fetched: names of XML alone look like addresses.
    QString text = QString::fromStdString(html);
    text.remove("http://www.w3.org/1999/xhtml").remove("http://www.w3.org/2000/svg");
    QVERIFY(!text.contains("://"));
    QVERIFY(!text.contains("@import"));
    QVERIFY(text.contains(isFrench ? "lang=\"fr\"" : "lang=\"en\""));
}

void TestHtmlWriter::canBeReadByAScreenReader()
{
    QStringList headings;
    int tables = 0;
    int captions = 0;
    int pictures = 0;
    int told = 0;
    int columns = 0;
    int rows = 0;
    const QString error = readXml(toHtml(busyDocument(Language::English, 300)), [&](const QXmlStreamReader& reader) {
        const QStringView name = reader.name();
        if (name == u"h1" || name == u"h2")
            headings << name.toString();
        tables += name == u"table" ? 1 : 0;
        captions += name == u"caption" ? 1 : 0;
        pictures += name == u"svg" ? 1 : 0;
        told += name == u"desc" ? 1 : 0;
        columns += name == u"th" && reader.attributes().value("scope") == u"col" ? 1 : 0;
        rows += name == u"th" && reader.attributes().value("scope") == u"row" ? 1 : 0;
    });
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(headings.first(), "h1");
    QCOMPARE(headings.count("h1"), 1);
    QVERIFY(tables >= 5);
    QCOMPARE(captions, tables);
    QCOMPARE(pictures, 3);
    QCOMPARE(told, pictures);
    QVERIFY(columns > tables);
    QVERIFY(rows > 30 + 24);
}

void TestHtmlWriter::outsideTextStaysText()
{
    Document document;
    document.title = "<b>&";
    document.subtitle = "</title><script>alert(1)</script>";
    document.blocks = {Heading{"</h2><script>"},
                       Paragraph{"<img src=x onerror=alert(1)>"},
                       Table{"\" onfocus=\"alert(1)", {"<th>", "&amp;"}, {{"</td>", "\x02"}}},
                       Code{"<", "]]>"},
                       Glossary{{{"<dt>", "</dl>"}}},
                       BarChart{"<title>", "\"", "</svg>", {{"\"<", true, {}, ">"}}}};
    QStringList elements;
    QStringList texts;
    QXmlStreamReader reader{QByteArray::fromStdString(toHtml(document))};
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            elements << reader.name().toString();
        if (reader.isCharacters())
            texts << reader.text().toString();
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            QVERIFY(!attribute.name().startsWith(u"on"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(!elements.contains("script") && !elements.contains("img") && !elements.contains("b"));
    QVERIFY(texts.contains("<img src=x onerror=alert(1)>"));
    QVERIFY(texts.contains("]]>"));
}

void TestHtmlWriter::isTheSameEachTime()
{
    QCOMPARE(toHtml(busyDocument(Language::French, 500)), toHtml(busyDocument(Language::French, 500)));
    QVERIFY(toHtml(busyDocument(Language::French, 500)) != toHtml(busyDocument(Language::French, 520)));
}

void TestHtmlWriter::chartsTellWhatTheTableTells()
{
    const Document document = busyDocument(Language::English, 60);
    const auto* chart = static_cast<const BarChart*>(nullptr);
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<BarChart>(&block); one != nullptr && chart == nullptr)
            chart = one;
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || !table->caption.starts_with("By day"))
            continue;
        QVERIFY(chart != nullptr);
        QCOMPARE(chart->bars.size(), table->rows.size());
        for (std::size_t i = 0; i < chart->bars.size(); ++i)
            QCOMPARE(chart->bars[i].words, table->rows[i][1]);
        return;
    }
    QFAIL("no table by day");
}

QTEST_APPLESS_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
