// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/datafolder.h"
#include "unit/storage/fixture.h"

#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vigie::storage;
using namespace vigie::test;
using vigie::core::ErrorCode;

class TestDataFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isMadeForItsOwner();
    void refusesASecondProgram();
    void isFreeAgainHoweverItsProgramEnded();
    void saysWhereItMayNotWrite();
    void saysWhatIsNoFolder();
    void knowsTheRoom();
    void lookingNeedsNoLock();
};

void TestDataFolder::isMadeForItsOwner()
{
    const QTemporaryDir parent;
    const auto path = pathIn(parent, "a/b/vigie");
    const auto folder = DataFolder::open(path);
    QVERIFY(folder);
    struct stat status{};
    QCOMPARE(stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0700U);
    QVERIFY(std::filesystem::is_directory(folder->recordings()));
    QCOMPARE(folder->journal(), path / "journal.db");
}

void TestDataFolder::refusesASecondProgram()
{
    const QTemporaryDir parent;
    const auto path = pathIn(parent, "vigie");
    {
        const auto folder = DataFolder::open(path);
        QVERIFY(folder);
        const auto second = DataFolder::open(path);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(second.error().english().find("process " + std::to_string(getpid())) != std::string::npos);
        QVERIFY(!second.error().remedy.empty());
    }
    QVERIFY(DataFolder::open(path));
}

void TestDataFolder::isFreeAgainHoweverItsProgramEnded()
{
    const QTemporaryDir parent;
    const auto path = pathIn(parent, "vigie");
    std::array<int, 2> ready{};
    QCOMPARE(pipe(ready.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto folder = DataFolder::open(path);
        const char answer = folder ? 'y' : 'n';
        static_cast<void>(::write(ready[1], &answer, 1));
        for (;;)
            pause();
    }
    char answer = 0;
    QCOMPARE(read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    const auto held = DataFolder::open(path);
    QVERIFY(!held);
    QVERIFY(held.error().english().find(std::to_string(child)) != std::string::npos);
    kill(child, SIGKILL);
    QVERIFY(DataFolder::open(path, std::chrono::seconds{30})); // it may take a while to die
    waitpid(child, nullptr, 0);
    QVERIFY(DataFolder::open(path));
    close(ready[0]);
    close(ready[1]);
}

void TestDataFolder::saysWhereItMayNotWrite()
{
    const QTemporaryDir parent;
    const auto locked = pathIn(parent, "locked");
    std::filesystem::create_directory(locked);
    std::filesystem::permissions(locked, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                                             std::filesystem::perms::group_read | std::filesystem::perms::group_exec |
                                             std::filesystem::perms::others_read |
                                             std::filesystem::perms::others_exec);
    std::filesystem::permissions(parent.path().toStdString(), std::filesystem::perms(0755));
    const pid_t child = fork();
    if (child == 0) {
        // The administrator may write everywhere: be somebody else.
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(9);
        const auto inside = DataFolder::open(locked / "vigie");
        const auto itself = DataFolder::open(locked);
        const bool clear = !inside && inside.error().code == ErrorCode::Io && !inside.error().remedy.empty() &&
                           !itself && itself.error().code == ErrorCode::Io;
        _exit(clear ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestDataFolder::saysWhatIsNoFolder()
{
    const QTemporaryDir parent;
    write(pathIn(parent, "file"), "x");
    QVERIFY(!DataFolder::open(pathIn(parent, "file")));
    QVERIFY(!DataFolder::open(pathIn(parent, "file/below")));
    QVERIFY(!DataFolder::open("/proc/vigie"));
    QCOMPARE(DataFolder::look(pathIn(parent, "none")).error().code, ErrorCode::NotFound);
}

void TestDataFolder::knowsTheRoom()
{
    const QTemporaryDir parent;
    const auto folder = DataFolder::open(pathIn(parent, "vigie"));
    const auto space = folder->space();
    QVERIFY(space);
    QVERIFY(space->totalBytes > 0 && space->freeBytes <= space->totalBytes);
    QVERIFY(space->freeShare() >= 0.0 && space->freeShare() <= 1.0);
    QCOMPARE((DiskSpace{200, 50}).freeShare(), 0.25);
    QVERIFY(!diskSpace(pathIn(parent, "none")));
}

void TestDataFolder::lookingNeedsNoLock()
{
    const QTemporaryDir parent;
    const auto folder = DataFolder::open(pathIn(parent, "vigie"));
    const auto tool = DataFolder::look(pathIn(parent, "vigie"));
    QVERIFY(tool);
    QCOMPARE(tool->journal(), folder->journal());
}

QTEST_APPLESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
