// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/policy.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie::tlog;
using namespace vigie::test;

namespace {

/// Five witnesses, the same in every run.
VerifierKey witness(int number)
{
    Seed seed{};
    seed.fill(static_cast<std::uint8_t>(number + 1));
    return {"w" + std::to_string(number) + ".example", KeyType::Witness, SigningKey::fromSeed(seed).publicKey()};
}

std::string witnessLines(int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += "witness W" + std::to_string(i) + ' ' + witness(i).text() + '\n';
    return out;
}

std::vector<VerifierKey> signers(const QByteArray& digits)
{
    std::vector<VerifierKey> out;
    for (const char digit : digits)
        out.push_back(witness(digit - '0'));
    return out;
}

} // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLogsAndUrls();
    void quorum_data();
    void quorum();
    void refused_data();
    void refused();
    void namesTheLine();
};

void TestPolicy::readsLogsAndUrls()
{
    const auto policy =
        Policy::parse(std::string("# Valmer\n\n  log\t") + kLogVkey + " https://valmer.example/log/\n" +
                      "witness U " + kWitnessVkey + "   https://w.example/vigie\t\nquorum U\n");
    QVERIFY(policy);
    QCOMPARE(policy->logs().size(), 1U);
    QCOMPARE(policy->logs()[0].key.text(), std::string(kLogVkey));
    QCOMPARE(policy->logs()[0].url, std::string("https://valmer.example/log/"));
    QCOMPARE(policy->witnesses().size(), 1U);
    QCOMPARE(policy->witnesses()[0].url, std::string("https://w.example/vigie"));
    QCOMPARE(policy->witnessKeys()[0].text(), std::string(kWitnessVkey));
}

void TestPolicy::quorum_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("signers");
    QTest::addColumn<bool>("reached");
    const auto row = [](const char* rules, const char* signers, bool reached) {
        QTest::addRow("%s by %s", rules, signers) << QByteArray(rules) << QByteArray(signers) << reached;
    };
    row("quorum none\n", "", true);
    row("quorum W1\n", "1", true);
    row("quorum W1\n", "02", false);
    row("group g any W0 W1\nquorum g\n", "1", true);
    row("group g any W0 W1\nquorum g\n", "2", false);
    row("group g all W0 W1\nquorum g\n", "0", false);
    row("group g all W0 W1\nquorum g\n", "01", true);
    row("group g 2 W0 W1 W2\nquorum g\n", "02", true);
    row("group g 2 W0 W1 W2\nquorum g\n", "034", false);
    row("group g 2 W0 W1 W2\ngroup h any W3 W4\ngroup a all g h\nquorum a\n", "0134", true);
    row("group g 2 W0 W1 W2\ngroup h any W3 W4\ngroup a all g h\nquorum a\n", "012", false);
}

void TestPolicy::quorum()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, signers);
    QFETCH(bool, reached);
    const auto policy = Policy::parse(witnessLines(5) + rules.toStdString());
    QVERIFY(policy);
    QCOMPARE(policy->isReachedBy(::signers(signers)), reached);
}

void TestPolicy::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray two = QByteArray::fromStdString(witnessLines(2));
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("no quorum", two);
    row("two quorums", two + "quorum W0\nquorum W1\n");
    row("a quorum of nobody known", two + "quorum W7\n");
    row("a quorum before its group", two + "quorum g\ngroup g any W0\n");
    row("a word that is none", two + "qorum W0\n");
    row("the last line without a line feed", two + "quorum W0");
    row("CR LF", QByteArray{two + "quorum W0\n"}.replace("\n", "\r\n"));
    row("a name twice", two + QByteArray{two}.replace("witness W0", "witness X0") + "quorum W0\n");
    row("a witness twice",
        QByteArray::fromStdString(witnessLines(1) + "witness X " + witness(0).text() + "\nquorum X\n"));
    row("a witness called none", QByteArray::fromStdString("witness none " + witness(0).text() + "\nquorum none\n"));
    row("a witness with a log's key", QByteArray("witness X ") + kLogVkey + "\nquorum X\n");
    row("a log with a witness's key", QByteArray("log ") + kWitnessVkey + "\nquorum none\n");
    row("a group of nobody", two + "group g all\nquorum g\n");
    row("a group of three of two", two + "group g 3 W0 W1\nquorum g\n");
    row("a group of none of two", two + "group g 0 W0 W1\nquorum g\n");
    row("a threshold with a zero before", two + "group g 01 W0 W1\nquorum g\n");
    row("a member twice", two + "group g any W0 W0\nquorum g\n");
    row("a member of two groups", two + "group g any W0\ngroup h any W0\nquorum g\n");
    row("none as a member", two + "group g any none\nquorum g\n");
    row("words behind", two + "quorum W0 W1\n");
    row("a control character", two + "# \x01\nquorum W0\n");
}

void TestPolicy::refused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Policy::parse(text.toStdString()));
}

void TestPolicy::namesTheLine()
{
    const auto policy = Policy::parse(witnessLines(2) + "\ngroup g any W9\nquorum g\n", "witness.policy");
    QVERIFY(!policy);
    QCOMPARE(policy.error().where, std::string("witness.policy:4"));
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
