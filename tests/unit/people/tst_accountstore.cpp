// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/accountstore.h"
#include "people/password.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie::people;
using vigie::core::ErrorCode;
using vigie::core::Timestamp;
using namespace std::chrono_literals;

namespace {

constexpr const char* kPassword = "four plain words here";
const Timestamp kNow{std::chrono::seconds{1'795'000'000}};

std::filesystem::path pathIn(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("people.db")).toStdString();
}

QByteArray bytesOf(const std::filesystem::path& path)
{
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

Account account(const char* name, RoleSet roles)
{
    return {AccountStore::newId(), name, roles, kNow};
}

const RoleSet kSupervisor{Role::Operator, Role::Supervisor};

} // namespace

class TestAccountStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hash = hashPassword(kPassword).value(); }
    void keepsAccountsAndNoPassword();
    void aShortPasswordIsRefused();
    void onlyTheRightPasswordOpens();
    void guessingHasToWaitAlsoAfterANewStart();
    void aClockPutBackKeepsNobodyOutForLong();
    void aNewPasswordForgetsTheWrongOnes();
    void thereIsAlwaysASupervisor();
    void badNamesAndRolesAreRefused();
    void whoIsRemovedIsGoneFromTheFile();

private:
    std::string m_hash;
};

void TestAccountStore::keepsAccountsAndNoPassword()
{
    const QTemporaryDir folder;
    const Account zoe = account("Zoé Étienne", kSupervisor);
    {
        auto store = AccountStore::open(pathIn(folder));
        QVERIFY(store);
        QVERIFY(store->all()->empty());
        QVERIFY(store->add(zoe, m_hash));
        QVERIFY(store->add(account("Ada", {Role::Operator}), m_hash));
    }
    auto store = AccountStore::open(pathIn(folder));
    QCOMPARE(store->all()->size(), std::size_t{2});
    QVERIFY(store->all()->at(1) == zoe);
    QVERIFY(m_hash.starts_with("$argon2id$v=19$m=65536,t=3,"));
    QVERIFY(!bytesOf(pathIn(folder)).contains(kPassword));
    QVERIFY(hashPassword(kPassword).value() != m_hash); // a salt of its own
}

void TestAccountStore::aShortPasswordIsRefused()
{
    QCOMPARE(hashPassword("ninechars").error().code, ErrorCode::InvalidInput);
    QCOMPARE(hashPassword("éééééé").error().code, ErrorCode::InvalidInput); // twelve bytes, six characters
    QCOMPARE(hashPassword(std::string(kLongestPassword + 1, 'x')).error().code, ErrorCode::InvalidInput);
    QVERIFY(hashPassword("éééééééééé"));
}

void TestAccountStore::onlyTheRightPasswordOpens()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    const Account ada = account("Ada", kSupervisor);
    QVERIFY(store->add(ada, m_hash));
    QVERIFY(store->check("Ada", kPassword, kNow).value() == ada);
    const auto wrong = store->check("Ada", "four plain words", kNow);
    QCOMPARE(wrong.error().code, ErrorCode::Refused);
    // Whether there is such a name is not told.
    const auto nobody = store->check("Eve", kPassword, kNow);
    QVERIFY(nobody.error() == wrong.error());
    QCOMPARE(store->check("ada", kPassword, kNow).error().code, ErrorCode::Refused);
    QCOMPARE(store->check("Ada", std::string(100'000, 'x'), kNow).error().code, ErrorCode::Refused);
    QCOMPARE(store->check("Ada' OR '1'='1", kPassword, kNow).error().code, ErrorCode::Refused);
}

void TestAccountStore::guessingHasToWaitAlsoAfterANewStart()
{
    const QTemporaryDir folder;
    {
        auto store = AccountStore::open(pathIn(folder));
        QVERIFY(store->add(account("Ada", kSupervisor), m_hash));
        for (int i = 0; i < AccountStore::kFreeTries; ++i)
            QCOMPARE(store->check("Ada", "a wrong password", kNow).error().code, ErrorCode::Refused);
        QCOMPARE(store->check("Ada", kPassword, kNow + 9s).error().code, ErrorCode::Busy); // even the right one
    }
    auto store = AccountStore::open(pathIn(folder));
    QCOMPARE(store->check("Ada", kPassword, kNow + 9s).error().code, ErrorCode::Busy);
    QCOMPARE(store->check("Ada", "a wrong password", kNow + 10s).error().code, ErrorCode::Refused);
    QCOMPARE(store->check("Ada", kPassword, kNow + 29s).error().code, ErrorCode::Busy); // twice as long now
    QVERIFY(store->check("Ada", kPassword, kNow + 30s));
    QCOMPARE(store->check("Ada", "a wrong password", kNow + 30s).error().code,
             ErrorCode::Refused); // at the beginning again
    QVERIFY(store->check("Ada", kPassword, kNow + 30s));
}

void TestAccountStore::aClockPutBackKeepsNobodyOutForLong()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    QVERIFY(store->add(account("Ada", kSupervisor), m_hash));
    for (int i = 0; i < AccountStore::kFreeTries; ++i)
        QVERIFY(!store->check("Ada", "a wrong password", kNow + std::chrono::years{1}));
    QVERIFY(store->check("Ada", kPassword, kNow));
}

void TestAccountStore::aNewPasswordForgetsTheWrongOnes()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    const Account ada = account("Ada", kSupervisor);
    QVERIFY(store->add(ada, m_hash));
    for (int i = 0; i < AccountStore::kFreeTries; ++i)
        QVERIFY(!store->check("Ada", "a wrong password", kNow));
    QVERIFY(store->setPassword(ada.id, hashPassword("another fine password").value()));
    QVERIFY(store->check("Ada", "another fine password", kNow));
    QCOMPARE(store->check("Ada", kPassword, kNow).error().code, ErrorCode::Refused);
}

void TestAccountStore::thereIsAlwaysASupervisor()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    QCOMPARE(store->add(account("Bob", {Role::Operator}), m_hash).error().code, ErrorCode::Refused);
    const Account ada = account("Ada", kSupervisor);
    QVERIFY(store->add(ada, m_hash));
    QCOMPARE(store->remove(ada.id).error().code, ErrorCode::Refused);
    QCOMPARE(store->setRoles(ada.id, {Role::Operator}).error().code, ErrorCode::Refused);
    QVERIFY(store->setRoles(ada.id, {Role::Supervisor}));
    const Account zoe = account("Zoe", {Role::Supervisor});
    QVERIFY(store->add(zoe, m_hash));
    QVERIFY(store->setRoles(ada.id, {Role::Operator}));
    QCOMPARE(store->remove(zoe.id).error().code, ErrorCode::Refused);
    QVERIFY(store->remove(ada.id));
    QCOMPARE(store->remove(ada.id).error().code, ErrorCode::NotFound);
    QCOMPARE(store->all()->size(), std::size_t{1});
}

void TestAccountStore::badNamesAndRolesAreRefused()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    for (const char* name : {"", " Ada", "Ada ", "A\nda", "A\x7f"})
        QCOMPARE(store->add(account(name, kSupervisor), m_hash).error().code, ErrorCode::InvalidInput);
    QCOMPARE(store->add(account(std::string(65, 'x').c_str(), kSupervisor), m_hash).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(store->add(account("Ada", {}), m_hash).error().code, ErrorCode::InvalidInput);
    QVERIFY(store->add(account("Ada", kSupervisor), m_hash));
    QCOMPARE(store->add(account("Ada", kSupervisor), m_hash).error().code, ErrorCode::AlreadyExists);
}

void TestAccountStore::whoIsRemovedIsGoneFromTheFile()
{
    const QTemporaryDir folder;
    auto store = AccountStore::open(pathIn(folder));
    QVERIFY(store->add(account("Ada", kSupervisor), m_hash));
    const Account gone = account("Jean-Baptiste Particulier", {Role::Operator});
    QVERIFY(store->add(gone, m_hash));
    QVERIFY(bytesOf(pathIn(folder)).contains("Particulier"));
    QVERIFY(store->remove(gone.id));
    QVERIFY(!bytesOf(pathIn(folder)).contains("Particulier"));
}

QTEST_APPLESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
