// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

/// Every sentence of the sources as it stands today is in the French file, whole and well set. lupdate brings a copy
/// of the file up to the sources first, so that a sentence nobody has translated yet is found.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySentenceIsTranslated();
    void placesAgree();
    void frenchIsSetAsFrench();
    void englishHasItsPlurals();

private:
    struct Sentence {
        QString context;
        QString source;
        QStringList forms;
        bool numerus = false;
        bool finished = true;
    };
    static QList<Sentence> read(const QString& file);
    void update(const char* name, const QStringList& more, QList<Sentence>& out);
    static QStringList places(const QString& text)
    {
        static const QRegularExpression place{QStringLiteral("%(?:[1-9]|n)")};
        QStringList out;
        for (auto it = place.globalMatch(text); it.hasNext();)
            out.append(it.next().captured());
        out.sort();
        return out;
    }
    static QString at(const Sentence& sentence) { return sentence.context + QStringLiteral(": ") + sentence.source; }

    QTemporaryDir m_folder;
    QList<Sentence> m_french;
    QList<Sentence> m_english;
};

QList<TestTranslations::Sentence> TestTranslations::read(const QString& name)
{
    QList<Sentence> out;
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml{&file};
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            out.append({context, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus")), true});
        } else if (xml.name() == QLatin1String("source")) {
            out.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            out.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!out.back().numerus)
                out.back().forms.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform")) {
            out.back().forms.append(xml.readElementText());
        }
    }
    return out;
}

void TestTranslations::update(const char* name, const QStringList& more, QList<Sentence>& out)
{
    const QString copy = m_folder.filePath(QString::fromLatin1(name));
    QVERIFY(QFile::copy(QStringLiteral(VIGIE_SOURCE_DIR "/translations/") + QString::fromLatin1(name), copy));
    QFile{copy}.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    QStringList arguments{QStringLiteral("-silent"),
                          QStringLiteral("-tr-function-alias"),
                          QStringLiteral("QT_TRANSLATE_NOOP+=VIGIE_TEXT"),
                          QStringLiteral("-I"),
                          QStringLiteral(VIGIE_SOURCE_DIR "/app"),
                          QStringLiteral("-I"),
                          QStringLiteral(VIGIE_SOURCE_DIR),
                          QStringLiteral("-no-obsolete")};
    arguments += more;
    arguments += {QStringLiteral("@" VIGIE_TRANSLATED_SOURCES), QStringLiteral("-ts"), copy};
    lupdate.start(QStringLiteral(VIGIE_LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(100'000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    out = read(copy);
}

void TestTranslations::initTestCase()
{
    update("vigie_fr.ts", {}, m_french);
    update("vigie_en.ts", {QStringLiteral("-pluralonly")}, m_english);
    QVERIFY(m_french.size() > 500);
    // A context without its namespace is one that is not found at run time.
    const auto known = [&](const char* context) {
        return std::ranges::any_of(m_french,
                                   [&](const Sentence& one) { return one.context == QLatin1String(context); });
    };
    QVERIFY(known("vigie::widgets::TopBar"));
    QVERIFY(known("vigie::models::AlertListModel"));
    QVERIFY(known("Errors"));
}

void TestTranslations::everySentenceIsTranslated()
{
    QStringList missing;
    for (const Sentence& sentence : m_french) {
        const bool whole = sentence.finished && sentence.forms.size() == (sentence.numerus ? 2 : 1) &&
                           !sentence.forms.contains(QString{});
        if (!whole)
            missing.append(at(sentence));
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("%1 without French:\n").arg(missing.size()) + missing.join(u'\n')));
}

void TestTranslations::placesAgree()
{
    for (const Sentence& sentence : m_french + m_english) {
        for (const QString& form : sentence.forms) {
            QStringList wanted = places(sentence.source);
            QStringList there = places(form);
            if (sentence.numerus) { // "the last hour" needs no number
                wanted.removeAll(QStringLiteral("%n"));
                there.removeAll(QStringLiteral("%n"));
            }
            QVERIFY2(wanted == there, qPrintable(at(sentence) + QStringLiteral(" -> ") + form));
        }
    }
}

void TestTranslations::frenchIsSetAsFrench()
{
    static const QRegularExpression loose{
        QStringLiteral(u" [;:!?»]|« |[^\\s\u00a0\u202f/0-9A-Za-z\"][;!?](?=\\s|$)|'")};
    static const QRegularExpression tight{QStringLiteral(u"[\\p{L}»)][;!?](?=\\s|$)|[\\p{L}»)%0-9]:(?=\\s)")};
    for (const Sentence& sentence : m_french) {
        for (const QString& form : sentence.forms) {
            QVERIFY2(!form.contains(loose), qPrintable(form));
            // name = "...", mqtt://..., [journal]: code stays code.
            if (!form.contains(u'{'))
                QVERIFY2(!form.contains(tight), qPrintable(form));
        }
    }
}

void TestTranslations::englishHasItsPlurals()
{
    QVERIFY(!m_english.isEmpty());
    for (const Sentence& sentence : m_english) {
        QVERIFY2(sentence.finished && sentence.forms.size() == 2 && !sentence.forms.contains(QString{}),
                 qPrintable(at(sentence)));
        for (const QString& form : sentence.forms)
            QVERIFY2(!form.contains(QLatin1String("(s)")), qPrintable(form));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
