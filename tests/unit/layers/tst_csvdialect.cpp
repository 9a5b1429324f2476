// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/csvdialect.h"

#include <QtTest>

using namespace vigie::layers;

Q_DECLARE_METATYPE(vigie::layers::CsvPlaces)

class TestCsvDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsAreSplit_data();
    void recordsAreSplit();
    void aRecordThatGoesOnAsksForMore();
    void theDialectIsGuessed_data();
    void theDialectIsGuessed();
    void aPersonKnowsBetter();
    void numbersAreReadStrictly_data();
    void numbersAreReadStrictly();
};

void TestCsvDialect::recordsAreSplit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("records"); // fields joined with /
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringList{"a/b", "c/d"};
    QTest::newRow("without a last line end") << QByteArray("a,b\nc,d") << QStringList{"a/b", "c/d"};
    QTest::newRow("Windows") << QByteArray("a,b\r\nc,d\r\n") << QStringList{"a/b", "c/d"};
    QTest::newRow("old Macintosh") << QByteArray("a,b\rc,d\r") << QStringList{"a/b", "c/d"};
    QTest::newRow("quotes") << QByteArray("\"a,b\",c\n") << QStringList{"a,b/c"};
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"no\"\"\",c\n") << QStringList{"say \"no\"/c"};
    QTest::newRow("a line end between quotes") << QByteArray("\"a\nb\",c\n") << QStringList{"a\nb/c"};
    QTest::newRow("a quote in the middle is one") << QByteArray("5\",c\n") << QStringList{"5\"/c"};
    QTest::newRow("empty fields") << QByteArray(",,\n") << QStringList{"//"};
    QTest::newRow("a quote that is never closed") << QByteArray("\"a,b\nc") << QStringList{"a,b\nc"};
    QTest::newRow("something after a closed quote") << QByteArray("\"a\"x,b\n") << QStringList{"ax/b"};
}

void TestCsvDialect::recordsAreSplit()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, records);
    const CsvSplitter splitter{','};
    std::string_view rest{text.constData(), static_cast<std::size_t>(text.size())};
    QStringList got;
    std::vector<std::string> fields;
    while (!rest.empty()) {
        const std::size_t taken = splitter.next(rest, true, fields);
        QVERIFY(taken > 0 && taken <= rest.size());
        rest.remove_prefix(taken);
        QStringList one;
        for (const std::string& field : fields)
            one << QString::fromStdString(field);
        got << one.join('/');
    }
    QCOMPARE(got, records);
}

void TestCsvDialect::aRecordThatGoesOnAsksForMore()
{
    const CsvSplitter splitter{','};
    std::vector<std::string> fields;
    // However the text is cut, what has been given out is never half a record.
    const std::string text = "\"a\nb\",\"c\"\"d\"\r\ne,f\n";
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
        const std::size_t taken = splitter.next(std::string_view{text}.substr(0, cut), false, fields);
        QVERIFY(taken == 0 || taken == text.find("e,f"));
        if (taken > 0)
            QVERIFY(fields == (std::vector<std::string>{"a\nb", "c\"d"}));
    }
}

void TestCsvDialect::theDialectIsGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<CsvPlaces>("places");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("degrees");
    using enum CsvPlaces;
    QTest::newRow("latitude and longitude")
        << QByteArray("name,lat,lon\na,45.1,4.2\n") << ',' << false << TwoColumns << 1 << 2 << true;
    QTest::newRow("German") << QByteArray("Name;Breitengrad;Längengrad\nA;48,1;11,5\nB;48,2;11,6\n") << ';' << true
                            << TwoColumns << 1 << 2 << true;
    QTest::newRow("German in capitals") << QByteArray("BREITE;L\xc3\x84NGE\n48;11\n") << ';' << false << TwoColumns
                                        << 0 << 1 << true;
    QTest::newRow("German in Latin-1") << QByteArray("Breite;L\xc4nge\n48;11\n") << ';' << false << TwoColumns << 0
                                       << 1 << true;
    QTest::newRow("words of names") << QByteArray("stop_id\tstop_lat\tstop_lon\n1\t45\t4\n") << '\t' << false
                                    << TwoColumns << 1 << 2 << true;
    QTest::newRow("bars") << QByteArray("id|Longitude|Latitude\n1|4|45\n") << '|' << false << TwoColumns << 2 << 1
                          << true;
    QTest::newRow("a plane") << QByteArray("id;X;Y\n1;842000,5;6519000,25\n") << ';' << true << TwoColumns << 2 << 1
                             << false;
    QTest::newRow("degrees before a plane")
        << QByteArray("x,y,lat,lon\n842000,6519000,45,4\n") << ',' << false << TwoColumns << 2 << 3 << true;
    QTest::newRow("names that begin with a word of shapes")
        << QByteArray("name,lat,lon\nPoint 12,45.5,4.5\npoint m 3,46,5\n") << ',' << false << TwoColumns << 1 << 2
        << true;
    QTest::newRow("a number with a decimal comma is no pair")
        << QByteArray("name;flow\na;12,5\nb;8,25\n") << ';' << true << None << 0 << 0 << false;
    QTest::newRow("well-known text") << QByteArray("id;shape\n1;LINESTRING (4 45, 5 46)\n") << ';' << false << Shape
                                     << 1 << 1 << false;
    QTest::newRow("GeoJSON beside a pair")
        << QByteArray("geo_point_2d;geo_shape;n\n\"45, 4\";\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": "
                      "[4, 45]}\";1\n")
        << ';' << false << Shape << 1 << 1 << true;
    QTest::newRow("a pair") << QByteArray("nom;geo_point_2d\na;48.85, 2.35\n") << ';' << false << Pair << 1 << 1
                            << true;
    QTest::newRow("nothing like it") << QByteArray("name,street\na,b\n") << ',' << false << None << 0 << 0 << false;
    QTest::newRow("latency is no latitude")
        << QByteArray("latency,longest\n1,2\n") << ',' << false << None << 0 << 0 << false;
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbflat,lon\n45,4\n") << ',' << false << TwoColumns << 0
                                       << 1 << true;
    QTest::newRow("commas in a text do not count") << QByteArray("name;lat;lon\n\"a, b, c, d\";45;4\n\"e, f\";46;5\n")
                                                   << ';' << false << TwoColumns << 1 << 2 << true;
}

void TestCsvDialect::theDialectIsGuessed()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    QFETCH(bool, comma);
    QFETCH(CsvPlaces, places);
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(bool, degrees);
    const CsvDialect got = guessDialect({text.constData(), static_cast<std::size_t>(text.size())}, true, {});
    QCOMPARE(got.delimiter, delimiter);
    QCOMPARE(got.decimalComma, comma);
    QVERIFY(got.places == places);
    if (places == CsvPlaces::None)
        return;
    QCOMPARE(static_cast<int>(got.first), first);
    QCOMPARE(static_cast<int>(got.second), second);
    QCOMPARE(got.inDegrees, degrees);
}

void TestCsvDialect::aPersonKnowsBetter()
{
    const std::string text = "a,b;c\n1,2;3\n";
    CsvAnswers answers;
    answers.delimiter = ';';
    answers.latitude = "a,b";
    answers.longitude = "c";
    const CsvDialect got = guessDialect(text, true, answers);
    QVERIFY(got.header == (std::vector<std::string>{"a,b", "c"}));
    QVERIFY(got.places == CsvPlaces::TwoColumns && got.first == 0 && got.second == 1);
    answers.longitude = "d";
    QVERIFY(guessDialect(text, true, answers).places == CsvPlaces::None);
}

void TestCsvDialect::numbersAreReadStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<double>("number");
    QTest::newRow("plain") << "45.5" << false << 45.5;
    QTest::newRow("blanks around") << " -4.25 " << false << -4.25;
    QTest::newRow("a plus") << "+7" << false << 7.0;
    QTest::newRow("an exponent") << "1e3" << false << 1000.0;
    QTest::newRow("a decimal comma") << "45,5" << true << 45.5;
    const double none = qQNaN();
    QTest::newRow("a comma where a point is used") << "45,5" << false << none;
    QTest::newRow("a point where a comma is used") << "1.045,5" << true << none;
    for (const char* word :
         {"", " ", "nan", "inf", "-inf", "infinity", "1e999", "0x10", "12 m", "--1", "+-1", "1,2,3"})
        QTest::addRow("\"%s\"", word) << QString(word) << true << none;
}

void TestCsvDialect::numbersAreReadStrictly()
{
    QFETCH(QString, text);
    QFETCH(bool, comma);
    QFETCH(double, number);
    const auto got = csvNumber(text.toStdString(), comma);
    QCOMPARE(got.has_value(), !qIsNaN(number));
    if (got)
        QCOMPARE(*got, number);
}

QTEST_APPLESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
