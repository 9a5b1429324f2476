// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampledata.h"
#include "tlog/ed25519.h"
#include "unit/tlog/keys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace vigie;
using namespace vigie::tlog;

namespace {

QJsonDocument sample(const char* name)
{
    QFile file{QString::fromStdString((support::sampleData("tlog") / name).string())};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument{};
}

/// Whether it verifies; false where the sizes are not those of a key and a signature.
bool verdict(const QString& key, const QString& signature, const QByteArray& message)
{
    const QByteArray k = QByteArray::fromHex(key.toLatin1());
    const QByteArray s = QByteArray::fromHex(signature.toLatin1());
    PublicKey publicKey{};
    Signature bytes{};
    if (k.size() != 32 || s.size() != 64)
        return false;
    std::ranges::copy(k, publicKey.begin());
    std::ranges::copy(s, bytes.begin());
    return verifies(publicKey, storage::asBytes({message.constData(), static_cast<std::size_t>(message.size())}),
                    bytes);
}

} // namespace

class TestEd25519 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsAsInTheRfc();
    void aKeyComesBackFromItsSeed();
    void wycheproof();
    void cctv();
};

void TestEd25519::signsAsInTheRfc()
{
    const SigningKey key = test::logKey();
    QCOMPARE(QByteArray::fromStdString(storage::toHex(key.publicKey())),
             QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    const Signature signature = key.sign({});
    QCOMPARE(QByteArray::fromStdString(storage::toHex(signature)),
             QByteArray(
                 "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd2"
                 "5bf5f0595bbe24655141438e7a100b"));
    QVERIFY(verifies(key.publicKey(), {}, signature));
}

void TestEd25519::aKeyComesBackFromItsSeed()
{
    const SigningKey made = SigningKey::make();
    QVERIFY(isUsable(made.publicKey()));
    QVERIFY(made.publicKey() != SigningKey::make().publicKey());
    Seed seed = made.seed();
    QCOMPARE(SigningKey::fromSeed(seed).publicKey(), made.publicKey());
    wipe(seed);
    QCOMPARE(seed, Seed{});
}

void TestEd25519::wycheproof()
{
    const QJsonDocument document = sample("wycheproof-ed25519.json");
    if (document.isNull() && !support::sampleDataRequired())
        QSKIP("The sample data is not there.");
    int tried = 0;
    const QJsonArray groups = document["testGroups"].toArray();
    for (const auto& each : groups) {
        const QJsonObject group = each.toObject();
        const QJsonArray tests = group["tests"].toArray();
        for (const auto& test : tests) {
            const QJsonObject one = test.toObject();
            const bool isGood = verdict(group["publicKey"]["pk"].toString(), one["sig"].toString(),
                                        QByteArray::fromHex(one["msg"].toString().toLatin1()));
            QVERIFY2(isGood == (one["result"].toString() == "valid"), qPrintable(one["comment"].toString()));
            ++tried;
        }
    }
    QCOMPARE(tried, document["numberOfTests"].toInt());
    QVERIFY(tried > 100);
}

/// The corners where verifiers differ: nothing of small order or in a second spelling, and the plain equation.
void TestEd25519::cctv()
{
    const QJsonArray vectors = sample("cctv-ed25519.json").array();
    if (vectors.isEmpty() && !support::sampleDataRequired())
        QSKIP("The sample data is not there.");
    QCOMPARE(vectors.size(), 914);
    const QSet<QString> refused{QStringLiteral("low_order_R"), QStringLiteral("low_order_A"),
                                QStringLiteral("non_canonical_R"), QStringLiteral("non_canonical_A"),
                                QStringLiteral("low_order_residue")};
    int accepted = 0;
    for (const auto& each : vectors) {
        const QJsonObject one = each.toObject();
        bool isGood = true;
        const QJsonArray flags = one["flags"].toArray();
        for (const auto& flag : flags)
            isGood = isGood && !refused.contains(flag.toString());
        QVERIFY2(verdict(one["key"].toString(), one["sig"].toString(), one["msg"].toString().toUtf8()) == isGood,
                 qPrintable(QString::number(one["number"].toInt())));
        accepted += isGood ? 1 : 0;
    }
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(TestEd25519)
#include "tst_ed25519.moc"
