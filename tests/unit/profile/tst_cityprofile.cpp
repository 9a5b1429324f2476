// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/cityprofile.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace vigie;
using namespace vigie::profile;

namespace {

const char* kSmallest = R"(version = 1
[city]
id = "x"
name = "X"
time_zone = "Europe/Paris"
centre = [46.0, 2.0]
[journal]
origin = "vigie.example/x"
)";

} // namespace

class TestCityProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationReads();
    void aProblemNamesFileLineKeyAndRemedy_data();
    void aProblemNamesFileLineKeyAndRemedy();
    void whatForbidsTheCityIsAnError_data();
    void whatForbidsTheCityIsAnError();
    void aBrokerCanBeOverridden();
    void howPeopleComeToTheDesk();

private:
    core::Expected<CityProfile> load(const QByteArray& content)
    {
        std::ofstream{m_folder.filePath(QStringLiteral("profile.toml")).toStdString()} << content.toStdString();
        return loadCityProfile(m_folder.path().toStdString());
    }
    QTemporaryDir m_folder;
};

void TestCityProfile::theDemonstrationReads()
{
    const auto profile = loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    QVERIFY2(profile.has_value(), profile ? "" : profile.error().english().c_str());
    for (const core::Error& problem : profile->problems)
        qWarning("%s", problem.english().c_str());
    QVERIFY(profile->problems.empty());
    QCOMPARE(profile->feeds.size(), std::size_t{5});
    QCOMPARE(profile->domains[0].title.in("fr"), std::string("Éclairage"));
    const layers::DomainDefaults drawn = layerDefaults(*profile);
    QCOMPARE(drawn[static_cast<std::size_t>(core::Domain::Water)].colour, std::optional<std::string>("#5f8fb5"));
    QCOMPARE(drawn[static_cast<std::size_t>(core::Domain::Lighting)].zoom->from, 14.0);
    QCOMPARE(profile->feeds[0].config.clientId, std::string("vigie-desk-1-lighting"));
    QVERIFY(profile->feeds[0].config.password.kind == feeds::SecretSource::Kind::Environment);
    QCOMPARE(profile->historyKept.count(), 24);
    QCOMPARE(profile->desks.size(), std::size_t{2});
    QCOMPARE(profile->desks[1].title.in("fr"), std::string("Réseaux"));
    QCOMPARE(profile->desks[1].domains, (core::DomainSet{core::Domain::Water, core::Domain::Waste}));
    QCOMPARE(profile->live.size(), std::size_t{4});
    QVERIFY(profile->live[0].kind == LiveKind::Districts);
    QCOMPARE(profile->live[1].title.in("fr"), std::string("Réseau d’eau"));
    QCOMPARE(profile->live[1].asset, std::string("asset"));
    QVERIFY(profile->live[3].kind == LiveKind::Routes);
}

void TestCityProfile::aProblemNamesFileLineKeyAndRemedy_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a mistyped key") << QByteArray("[histroy]\nkeep=\"24h\"\n")
                                    << QByteArray("profile.toml:9: histroy")
                                    << QByteArray("Did you mean \"history\"?");
    QTest::newRow("a duration without unit") << QByteArray("[history]\nkeep = 24\n")
                                             << QByteArray("profile.toml:10: history.keep") << QByteArray("duration");
    QTest::newRow("a domain nobody knows") << QByteArray("[[domains]]\nid = \"police\"\n")
                                           << QByteArray("profile.toml:10: domains.id") << QByteArray("police");
    QTest::newRow("a desk of a domain nobody knows")
        << QByteArray("[[desks]]\nid = \"a\"\ndomains = [\"police\"]\n")
        << QByteArray("profile.toml:11: desks.domains") << QByteArray("police");
    QTest::newRow("two desks of one name")
        << QByteArray("[[desks]]\nid=\"a\"\ndomains=[\"water\"]\n[[desks]]\nid=\"a\"\ndomains=[\"waste\"]\n")
        << QByteArray("profile.toml:13: desks.id") << QByteArray("Give each an id of its own.");
    QTest::newRow("a mistyped look of a domain's layers")
        << QByteArray("[[domains]]\nid = \"water\"\n[domains.layers]\ncolor = \"#112233\"\n")
        << QByteArray("profile.toml:12: domains.layers.color") << QByteArray("Did you mean \"colour\"?");
    QTest::newRow("a colour by name") << QByteArray(
                                             "[[domains]]\nid=\"water\"\n[domains.layers]\ncolour = \"blue\"\n")
                                      << QByteArray("profile.toml:12: domains.layers.colour")
                                      << QByteArray("hexadecimal");
    QTest::newRow("a kind of live layer nobody knows")
        << QByteArray("[[live]]\nid = \"a\"\nkind = \"heat\"\ntable = \"t\"\n")
        << QByteArray("profile.toml:11: live.kind") << QByteArray("Use districts, network or routes.");
    QTest::newRow("two live layers of one name")
        << QByteArray("[[live]]\nid=\"a\"\nkind=\"routes\"\ntable=\"t\"\n[[live]]\nid=\"a\"\nkind=\"network\"\ntable="
                      "\"u\"\n")
        << QByteArray("profile.toml:14: live.id") << QByteArray("Give each an id of its own.");
    QTest::newRow("a feed without broker") << QByteArray("[[feeds]]\nid = \"a\"\ntopics = [\"#\"]\nbroker = \"b\"\n")
                                           << QByteArray("profile.toml:12: feeds.broker") << QByteArray("no broker");
    QTest::newRow("a password in clear") << QByteArray("[brokers.b]\nurl = \"mqtt://h\"\npassword = \"s3cret\"\n")
                                         << QByteArray("profile.toml:11: brokers.b.password") << QByteArray("");
    QTest::newRow("a negative period") << QByteArray(
                                              "[brokers.b]\nurl=\"mqtt://h\"\n[[feeds]]\nid=\"a\"\nbroker=\"b\"\n"
                                              "topics = [\"#\"]\n[feeds.periods]\nTank = \"-5m\"\n")
                                       << QByteArray("profile.toml:16: feeds.periods.Tank")
                                       << QByteArray("cannot be negative");
    QTest::newRow("history of a hundred years")
        << QByteArray("[history]\nkeep = \"36500d\"\n") << QByteArray("profile.toml:10: history.keep")
        << QByteArray("from \"0s\" to \"3660d\"");
    QTest::newRow("a list that is a text")
        << QByteArray("[brokers.b]\nurl=\"mqtt://h\"\n[[feeds]]\nid=\"a\"\nbroker=\"b\"\n"
                      "topics = \"#\"\n")
        << QByteArray("profile.toml:14: feeds.topics") << QByteArray("a list of texts");
}

void TestCityProfile::aProblemNamesFileLineKeyAndRemedy()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, says);
    const auto profile = load(kSmallest + more);
    QVERIFY2(profile.has_value(), profile ? "" : profile.error().english().c_str());
    bool found = false;
    for (const core::Error& problem : profile->problems) {
        QVERIFY(!problem.remedy.empty());
        QVERIFY(!QByteArray::fromStdString(problem.english()).contains("s3cret"));
        found = found ||
                (problem.where == where.toStdString() && QByteArray::fromStdString(problem.english()).contains(says));
    }
    QVERIFY2(found, profile->problems.empty() ? "no problem" : profile->problems.front().english().c_str());
}

void TestCityProfile::whatForbidsTheCityIsAnError_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray("") << QByteArray("version");
    QTest::newRow("not TOML") << QByteArray("version = 1\n[city\n") << QByteArray("profile.toml:2");
    QTest::newRow("from the future") << QByteArray("version = 99\n") << QByteArray("newer");
    QTest::newRow("no journal") << QByteArray(kSmallest).left(QByteArray(kSmallest).indexOf("[journal]"))
                                << QByteArray("origin");
    QTest::newRow("a zone nobody knows") << QByteArray(kSmallest).replace("Europe/Paris", "Europe/Paname")
                                         << QByteArray("profile.toml:5: city.time_zone");
    QTest::newRow("a zone that is a path") << QByteArray(kSmallest).replace("Europe/Paris", "../../../etc/passwd")
                                           << QByteArray("profile.toml:5: city.time_zone");
    QTest::newRow("a centre on the moon")
        << QByteArray(kSmallest).replace("46.0", "460.0") << QByteArray("profile.toml:6: city.centre");
}

void TestCityProfile::whatForbidsTheCityIsAnError()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    const auto profile = load(content);
    QVERIFY(!profile.has_value());
    QVERIFY2(QByteArray::fromStdString(profile.error().english()).contains(says), profile.error().english().c_str());
    QVERIFY(!profile.error().remedy.empty());
}

void TestCityProfile::howPeopleComeToTheDesk()
{
    using SignIn = PeopleProfile::SignIn;
    const auto people = [this](const char* section) { return load(QByteArray(kSmallest) + section)->people; };
    QVERIFY(people("").signIn == SignIn::Computer);
    QCOMPARE(people("").roles.words(), std::string{"operator supervisor"});
    QCOMPARE(people("").lockAfter.count(), 0);
    QVERIFY(people("[people]\nsign_in = 'accounts'\n").signIn == SignIn::Accounts);
    QCOMPARE(people("[people]\nsign_in = 'accounts'\n").lockAfter, std::chrono::minutes{15});
    QCOMPARE(people("[people]\nsign_in = 'accounts'\nlock_after = '90s'\n").lockAfter, std::chrono::seconds{90});
    QCOMPARE(people("[people]\nroles = ['trainer']\n").roles.words(), std::string{"trainer"});
    // What cannot be understood opens no door.
    const auto wrong = load(QByteArray(kSmallest) + "[people]\nsign_in = 'acounts'\nroles = ['root']\n");
    QVERIFY(wrong->people.signIn == SignIn::Accounts);
    QCOMPARE(wrong->people.roles.words(), std::string{"operator supervisor"});
    QCOMPARE(wrong->problems.size(), std::size_t{2});
    const auto vain = load(QByteArray(kSmallest) + "[people]\nlock_after = '5m'\n");
    QCOMPARE(vain->people.lockAfter.count(), 0);
    QCOMPARE(vain->problems.size(), std::size_t{1});
}

void TestCityProfile::aBrokerCanBeOverridden()
{
    auto profile = loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer");
    QVERIFY(profile.has_value());
    QVERIFY(overrideBroker(*profile, "city", "mqtt://127.0.0.1:9").has_value());
    for (const FeedProfile& feed : profile->feeds)
        QCOMPARE(feed.config.url, std::string("mqtt://127.0.0.1:9"));
    QVERIFY(!overrideBroker(*profile, "town", "mqtt://127.0.0.1:9").has_value());
}

QTEST_APPLESS_MAIN(TestCityProfile)
#include "tst_cityprofile.moc"
