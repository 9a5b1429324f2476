// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/cityfolder.h"
#include "layers/timezone.h"
#include "profile/cityprofile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::layers;

class TestCityFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreWords_data();
    void idsAreWords();
    void timeZones_data();
    void timeZones();
    void theFirstProfileIsAccepted_data();
    void theFirstProfileIsAccepted();
    void aProfileIsNeverChanged();
    void languagesAreThoseOfTheProfile();

private:
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    static core::GeoPosition at(double latitude, double longitude)
    {
        return *core::GeoPosition::fromDegrees(latitude, longitude);
    }
};

void TestCityFolder::idsAreWords_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("plain") << QByteArray("Monaco") << QByteArray("monaco");
    QTest::newRow("with marks") << QByteArray("Saint-Étienne") << QByteArray("saint-etienne");
    QTest::newRow("of Germany") << QByteArray("München (Land)") << QByteArray("muenchen-land");
    QTest::newRow("of Poland") << QByteArray("Łódź") << QByteArray("lodz");
    QTest::newRow("with blanks and strokes") << QByteArray("  L'Île / Rousse ") << QByteArray("l-ile-rousse");
    QTest::newRow("not Latin") << QByteArray("Київ") << QByteArray("city");
    QTest::newRow("nothing") << QByteArray() << QByteArray("city");
    QTest::newRow("a way out") << QByteArray("../../etc") << QByteArray("etc");
    QTest::newRow("very long") << QByteArray(500, 'a') << QByteArray(40, 'a');
    QTest::newRow("cut in a character") << QByteArray("Gen\xc3") << QByteArray("gen");
}

void TestCityFolder::idsAreWords()
{
    QFETCH(QByteArray, name);
    QTEST(QByteArray::fromStdString(idOf(name.toStdString())), "id");
}

void TestCityFolder::timeZones_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("Monaco") << 43.73 << 7.42 << QByteArray("MC") << QByteArray("Europe/Monaco");
    QTest::newRow("Nice") << 43.70 << 7.27 << QByteArray("FR") << QByteArray("Europe/Paris");
    QTest::newRow("Dijon, not said") << 47.32 << 5.04 << QByteArray() << QByteArray("Europe/Zurich"); // the nearest
    QTest::newRow("Vladivostok") << 43.1 << 131.9 << QByteArray("RU") << QByteArray("Asia/Vladivostok");
    QTest::newRow("Lima") << -12.0 << -77.0 << QByteArray("PE") << QByteArray("America/Lima");
    QTest::newRow("a country nobody knows") << 48.8 << 2.3 << QByteArray("QQ") << QByteArray("Europe/Paris");
}

void TestCityFolder::timeZones()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QByteArray, country);
    QTEST(QByteArray::fromStdString(timeZoneAt(at(latitude, longitude), country.toStdString())), "zone");
    QCOMPARE(timeZoneAt(at(latitude, longitude), country.toStdString(), "/nowhere"), std::string("UTC"));
}

void TestCityFolder::theFirstProfileIsAccepted_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("French") << QByteArray("Angers") << QByteArray("FR") << QByteArray("fr");
    QTest::newRow("English") << QByteArray("Leeds") << QByteArray("GB") << QByteArray("en");
    QTest::newRow("German") << QByteArray("Köln") << QByteArray("DE") << QByteArray("en");
    QTest::newRow("of nowhere") << QByteArray("Київ") << QByteArray() << QByteArray("en");
    QTest::newRow("with quotes") << QByteArray("The \"City\" \\ \n x=1") << QByteArray("FR") << QByteArray("fr");
}

void TestCityFolder::theFirstProfileIsAccepted()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, country);
    QTemporaryDir folder;
    CityFacts facts;
    facts.name = name.toStdString();
    facts.centre = at(47.47, -0.55);
    facts.zoom = 14.0;
    facts.country = country.toStdString();
    const auto wrote = writeFirstProfile(folder.path().toStdString(), facts);
    QVERIFY(wrote && *wrote);
    const auto profile = profile::loadCityProfile(folder.path().toStdString());
    QVERIFY2(profile, profile ? "" : profile.error().english().c_str());
    for (const core::Error& problem : profile->problems)
        qWarning("%s", problem.english().c_str());
    QVERIFY(profile->problems.empty());
    QCOMPARE(QByteArray::fromStdString(profile->name.in("en")), name.replace('\n', ' '));
    QCOMPARE(profile->centre, facts.centre);
    QCOMPARE(profile->zoom, 14.0);
    QCOMPARE(profile->basemapFile.filename().string(), std::string("map.gpkg"));
    QVERIFY(QString::fromStdString(profile->basemapAttribution).contains(QStringLiteral("OpenStreetMap")));
    QTEST(QByteArray::fromStdString(profile->languages.front()), "language");
    QVERIFY(profile->feeds.empty());
}

void TestCityFolder::aProfileIsNeverChanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("profile.toml"));
    write(path, "mine");
    const auto wrote = writeFirstProfile(folder.path().toStdString(), {});
    QVERIFY(wrote && !*wrote);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));

    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/profile.toml"), path)); // a link that leads nowhere is theirs too
    const auto again = writeFirstProfile(folder.path().toStdString(), {});
    QVERIFY(again && !*again);
}

void TestCityFolder::languagesAreThoseOfTheProfile()
{
    QTemporaryDir folder;
    const auto languages = [&folder] { return mapLanguages(folder.path().toStdString()); };
    QCOMPARE(languages(), (std::vector<std::string>{"fr", "en"}));
    const QString path = folder.filePath(QStringLiteral("profile.toml"));
    write(path, "[city]\nlanguages = [\"nl\", \"fr\", \"nl\", \"X; DROP\", \"../de\"]\n[basemap]\nlanguage = \"de\"\n"
                "file = \"other.gpkg\"\n");
    QCOMPARE(languages(), (std::vector<std::string>{"nl", "fr", "de"}));
    QCOMPARE(mapFileOfProfile(folder.path().toStdString()), std::string("other.gpkg"));
    write(path, "no toml [[[");
    QCOMPARE(languages(), (std::vector<std::string>{"fr", "en"}));
    QCOMPARE(mapFileOfProfile(folder.path().toStdString()), std::string());
}

QTEST_APPLESS_MAIN(TestCityFolder)
#include "tst_cityfolder.moc"
