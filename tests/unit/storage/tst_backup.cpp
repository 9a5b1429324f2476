// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/datafolder.h"
#include "unit/storage/fixture.h"

#include <QtTest>

#include <sys/stat.h>

#include <algorithm>
#include <thread>

using namespace vigie::storage;
using namespace vigie::test;
using vigie::core::ErrorCode;
namespace fs = std::filesystem;

namespace {

StoreKind numbers()
{
    return {"numbers", 77, {sqlStep("CREATE TABLE numbers(n INTEGER PRIMARY KEY, pad BLOB)")}};
}

std::vector<fs::path> namesIn(const fs::path& folder)
{
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(folder))
        out.push_back(entry.path().filename());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWas();
    void isPrivateAndLeavesLocksOut();
    void isOneMomentWhileWritersGoOn();
    void refusesPlaces_data();
    void refusesPlaces();
    void aFullDiskLeavesNothing();
    void canBeStopped_data();
    void canBeStopped();
    void aDamagedStoreIsNamed();
    void restoreRefuses_data();
    void restoreRefuses();
    void restoreMovesTheOldOneAside();
    void restoreNeverTouchesARunningVigie();
    void restoreRollsBack();
    void keysStayWhereTheyAre();

private:
    [[nodiscard]] fs::path in(const char* name) const { return pathIn(*m_folder, name); }
    [[nodiscard]] BackupRequest request() const { return {in("vigie"), in("profile"), in("backup"), "0.1.0"}; }
    [[nodiscard]] RestoreRequest restoreRequest() const
    {
        return {in("backup"), in("restored"), in("restored-profile"), Existing::Refuse, {{77, 1}}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
};

void TestBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto folder = DataFolder::open(in("vigie"));
    QVERIFY(folder);
    auto store = openStore(folder->journal(), numbers());
    QVERIFY(store);
    QVERIFY(store->execute("INSERT INTO numbers VALUES (1, randomblob(20000)), (2, randomblob(200))"));
    write(folder->recordings() / "monday.rec", QByteArray(3'000'000, 'm'));
    write(folder->recordings() / "été/empty.rec", {});
    write(in("profile/city.toml"), "name = \"Valmer\"\n");
}

void TestBackup::comesBackAsItWas()
{
    std::vector<CopyProgress> seen;
    CopyWatch watch;
    watch.progress = [&seen](const CopyProgress& progress) { seen.push_back(progress); };
    const auto manifest = backUp(request(), m_clock, watch);
    QVERIFY2(manifest, manifest ? "" : manifest.error().english().c_str());
    QCOMPARE(manifest->files.size(), 4U);
    QCOMPARE(manifest->files[0].path, std::string("data/journal.db"));
    QCOMPARE(manifest->files[0].store, std::optional(StoreStamp{77, 1}));
    QCOMPARE(manifest->files[3].path, std::string("profile/city.toml"));
    QVERIFY(!seen.empty());
    QVERIFY(seen.back().bytesDone >= manifest->bytes());

    const auto report = restore(restoreRequest(), m_clock);
    QVERIFY2(report, report ? "" : report.error().english().c_str());
    QCOMPARE(report->files, 4U);
    QVERIFY(report->movedAside.empty());
    QCOMPARE(bytesOf(in("restored/recordings/monday.rec")), bytesOf(in("vigie/recordings/monday.rec")));
    QVERIFY(fs::exists(in("restored/recordings/été/empty.rec")));
    QCOMPARE(bytesOf(in("restored-profile/city.toml")), QByteArray("name = \"Valmer\"\n"));
    auto store = openStore(in("restored/journal.db"), numbers());
    QCOMPARE(store->integer("SELECT sum(n) FROM numbers").value(), 3);
    QCOMPARE(namesIn(m_folder->path().toStdString()).size(), 5U); // nothing else lies about
}

void TestBackup::isPrivateAndLeavesLocksOut()
{
    const auto running = DataFolder::open(in("vigie"));
    QVERIFY(running);
    write(in("vigie/journal.db.lock"), "1\n");
    QVERIFY(backUp(request(), m_clock));
    QVERIFY(!fs::exists(in("backup/data/lock")));
    QVERIFY(!fs::exists(in("backup/data/journal.db.lock")));
    for (const char* name :
         {"backup", "backup/data", "backup/data/journal.db", "backup/data/recordings/monday.rec"}) {
        struct stat status{};
        QCOMPARE(stat(in(name).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0077, 0U);
    }
}

void TestBackup::isOneMomentWhileWritersGoOn()
{
    // Each transaction adds two numbers that cancel out: a copy of one moment sums to zero.
    std::atomic<bool> stop{false};
    std::atomic<int> written{0};
    std::jthread writer([&] {
        auto store = openStore(in("vigie/journal.db"), numbers(), {Durability::Normal});
        for (int i = 10; !stop; ++i) {
            auto transaction = store->begin(Locking::Immediate);
            if (!transaction)
                continue;
            const auto n = std::to_string(i);
            if (store->execute("INSERT INTO numbers VALUES (" + n + ", randomblob(3000)), (-" + n +
                               ", randomblob(3000))") &&
                transaction->commit())
                ++written;
        }
    });
    while (written < 20)
        std::this_thread::yield();
    const int before = written;
    const auto manifest = backUp(request(), m_clock);
    const int after = written;
    stop = true;
    writer.join();
    QVERIFY2(manifest, manifest ? "" : manifest.error().english().c_str());
    auto copy = openStoreToRead(in("backup/data/journal.db"), numbers());
    QVERIFY(copy);
    QCOMPARE(copy->integer("SELECT sum(n) FROM numbers").value(), 3);
    const auto pairs = (copy->integer("SELECT count(*) FROM numbers").value() - 2) / 2;
    QVERIFY(pairs >= before && pairs <= after + 1);
    QCOMPARE(copy->text("PRAGMA integrity_check").value(), std::string("ok"));
}

void TestBackup::refusesPlaces_data()
{
    QTest::addColumn<QByteArray>("into");
    QTest::addColumn<int>("code");
    QTest::newRow("there already") << QByteArray("profile") << int(ErrorCode::AlreadyExists);
    QTest::newRow("inside of itself") << QByteArray("vigie/backup") << int(ErrorCode::InvalidInput);
    QTest::newRow("inside of itself, the long way")
        << QByteArray("profile/../vigie/backup") << int(ErrorCode::InvalidInput);
    QTest::newRow("inside of the profile") << QByteArray("profile/backup") << int(ErrorCode::InvalidInput);
    QTest::newRow("below a file") << QByteArray("profile/city.toml/backup") << int(ErrorCode::InvalidInput);
}

void TestBackup::refusesPlaces()
{
    QFETCH(QByteArray, into);
    auto wanted = request();
    wanted.into = in(into.constData());
    const auto manifest = backUp(wanted, m_clock);
    QVERIFY(!manifest);
    QTEST(int(manifest.error().code), "code");
    QVERIFY(!manifest.error().remedy.empty());
}

void TestBackup::aFullDiskLeavesNothing()
{
    const auto before = namesIn(m_folder->path().toStdString());
    for (const rlim_t bytes : {1'000'000, 8192, 100}) {
        const FullDisk full(bytes); // in the recording, in the store, in everything
        const auto manifest = backUp(request(), m_clock);
        QVERIFY(!manifest);
        QCOMPARE(manifest.error().code, ErrorCode::DiskFull);
        QCOMPARE(namesIn(m_folder->path().toStdString()), before);
    }
    QVERIFY(backUp(request(), m_clock));
    {
        const FullDisk full(1'000'000);
        QCOMPARE(restore(restoreRequest(), m_clock).error().code, ErrorCode::DiskFull);
    }
    QVERIFY(!fs::exists(in("restored")));
    QCOMPARE(namesIn(m_folder->path().toStdString()).size(), before.size() + 1);
}

void TestBackup::canBeStopped_data()
{
    QTest::addColumn<int>("calls");
    QTest::newRow("at once") << 1;
    QTest::newRow("in the store") << 2;
    QTest::newRow("in a recording") << 4;
}

void TestBackup::canBeStopped()
{
    QFETCH(int, calls);
    const auto before = namesIn(m_folder->path().toStdString());
    const auto stopAfter = [](int left, std::stop_source& source) {
        return [left, &source](const CopyProgress&) mutable {
            if (--left == 0)
                source.request_stop();
        };
    };
    std::stop_source backupStop;
    QCOMPARE(backUp(request(), m_clock, {stopAfter(calls, backupStop), backupStop.get_token()}).error().code,
             ErrorCode::Cancelled);
    QCOMPARE(namesIn(m_folder->path().toStdString()), before);
    QVERIFY(backUp(request(), m_clock));
    std::stop_source restoreStop;
    QCOMPARE(
        restore(restoreRequest(), m_clock, {stopAfter(calls + 4, restoreStop), restoreStop.get_token()}).error().code,
        ErrorCode::Cancelled);
    QVERIFY(!fs::exists(in("restored")));
    QCOMPARE(namesIn(m_folder->path().toStdString()).size(), before.size() + 1);
}

void TestBackup::aDamagedStoreIsNamed()
{
    write(in("vigie/alerts.db"), QByteArray(5000, 'x'));
    const auto manifest = backUp(request(), m_clock);
    QCOMPARE(manifest.error().code, ErrorCode::Corrupt);
    QVERIFY(manifest.error().where.find("alerts.db") != std::string::npos);
    QVERIFY(!fs::exists(in("backup")));
}

void TestBackup::restoreRefuses_data()
{
    QTest::addColumn<QByteArray>("deed");
    QTest::addColumn<int>("code");
    QTest::newRow("a flipped byte in a store") << QByteArray("data/journal.db") << int(ErrorCode::Corrupt);
    QTest::newRow("a flipped byte in a recording")
        << QByteArray("data/recordings/monday.rec") << int(ErrorCode::Corrupt);
    QTest::newRow("a flipped byte in the profile") << QByteArray("profile/city.toml") << int(ErrorCode::Corrupt);
    QTest::newRow("a file that is missing") << QByteArray("-data/recordings/monday.rec") << int(ErrorCode::Corrupt);
    QTest::newRow("a link in a file's place") << QByteArray("@data/recordings/monday.rec") << int(ErrorCode::Io);
    QTest::newRow("no list") << QByteArray("-manifest.json") << int(ErrorCode::NotFound);
    QTest::newRow("a newer store") << QByteArray("newer") << int(ErrorCode::Unsupported);
    QTest::newRow("an unknown store") << QByteArray("unknown") << int(ErrorCode::Unsupported);
    QTest::newRow("a place in use") << QByteArray("occupied") << int(ErrorCode::AlreadyExists);
}

void TestBackup::restoreRefuses()
{
    QFETCH(QByteArray, deed);
    QVERIFY(backUp(request(), m_clock));
    auto wanted = restoreRequest();
    const auto file = in("backup") / deed.mid(1).toStdString();
    if (deed == "newer") {
        wanted.known = {{77, 0}};
    } else if (deed == "unknown") {
        wanted.known = {{78, 1}};
    } else if (deed == "occupied") {
        write(in("restored/something"), "x");
    } else if (deed.startsWith('-')) {
        fs::remove(file);
    } else if (deed.startsWith('@')) {
        fs::rename(file, file.string() + ".away");
        fs::create_symlink(file.string() + ".away", file);
    } else {
        const auto path = in("backup") / deed.toStdString();
        QByteArray bytes = bytesOf(path);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        write(path, bytes);
    }
    const auto before = namesIn(m_folder->path().toStdString());
    const auto report = restore(wanted, m_clock);
    QVERIFY(!report);
    QTEST(int(report.error().code), "code");
    QVERIFY(!report.error().remedy.empty());
    QCOMPARE(namesIn(m_folder->path().toStdString()), before);
}

void TestBackup::restoreMovesTheOldOneAside()
{
    QVERIFY(backUp(request(), m_clock));
    auto wanted = restoreRequest();
    wanted.dataFolder = in("vigie");
    wanted.profileFolder = in("profile/"); // a trailing slash is no other folder
    write(in("vigie/newer.txt"), "x");
    QCOMPARE(restore(wanted, m_clock).error().code, ErrorCode::AlreadyExists);
    wanted.existing = Existing::MoveAside;
    const auto report = restore(wanted, m_clock);
    QVERIFY2(report, report ? "" : report.error().english().c_str());
    QCOMPARE(report->movedAside.size(), 2U);
    QCOMPARE(report->movedAside[0], in("vigie.before-restore-20261122T014010Z"));
    QVERIFY(fs::exists(report->movedAside[0] / "newer.txt"));
    QVERIFY(!fs::exists(in("vigie/newer.txt")));
    QVERIFY(fs::exists(in("vigie/journal.db")));
    QVERIFY(DataFolder::open(in("vigie")));
}

void TestBackup::restoreNeverTouchesARunningVigie()
{
    QVERIFY(backUp(request(), m_clock));
    const auto running = DataFolder::open(in("vigie"));
    auto wanted = restoreRequest();
    wanted.dataFolder = in("vigie");
    wanted.existing = Existing::MoveAside;
    const auto report = restore(wanted, m_clock);
    QCOMPARE(report.error().code, ErrorCode::Busy);
    QVERIFY(fs::exists(in("vigie/recordings/monday.rec")));
}

void TestBackup::restoreRollsBack()
{
    QVERIFY(backUp(request(), m_clock));
    auto wanted = restoreRequest();
    wanted.dataFolder = in("vigie");
    wanted.existing = Existing::MoveAside;
    write(in("vigie/newer.txt"), "x");
    // The profile cannot be moved aside: the name is taken. The data, moved already, comes back.
    wanted.profileFolder = in("profile");
    write(in("profile.before-restore-20261122T014010Z/x"), "x");
    const auto before = namesIn(m_folder->path().toStdString());
    QCOMPARE(restore(wanted, m_clock).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(namesIn(m_folder->path().toStdString()), before);
    QVERIFY(fs::exists(in("vigie/newer.txt")));
}

/// A journal's secret keys: in no backup, and not another's after a restore.
void TestBackup::keysStayWhereTheyAre()
{
    write(in("vigie/keys/journal.keys"), "secret");
    write(in("vigie/simulated/keys/journal.keys"), "another");
    write(in("profile/keys/readme.txt"), "no secret of a journal");
    const auto manifest = backUp(request(), m_clock);
    QVERIFY(manifest);
    for (const ManifestFile& file : manifest->files)
        QVERIFY2(!file.path.ends_with("journal.keys"), file.path.c_str());
    QVERIFY(fs::exists(in("backup/profile/keys/readme.txt")));

    auto wanted = restoreRequest();
    wanted.dataFolder = in("vigie");
    wanted.existing = Existing::MoveAside;
    const auto report = restore(wanted, m_clock);
    QVERIFY2(report, report ? "" : report.error().english().c_str());
    QCOMPARE(bytesOf(in("vigie/keys/journal.keys")), QByteArray("secret"));
    QCOMPARE(bytesOf(in("vigie/simulated/keys/journal.keys")), QByteArray("another"));
    QVERIFY(!fs::exists(report->movedAside[0] / "keys"));

    // A restore that does not come to its end leaves them, too.
    wanted.profileFolder = in("profile");
    write(in("profile.before-restore-20261122T014010Z/x"), "x");
    fs::rename(in("vigie.before-restore-20261122T014010Z"), in("older"));
    QVERIFY(!restore(wanted, m_clock));
    QCOMPARE(bytesOf(in("vigie/keys/journal.keys")), QByteArray("secret"));
}

QTEST_APPLESS_MAIN(TestBackup)
#include "tst_backup.moc"
