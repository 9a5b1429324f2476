// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/disktiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie::basemap;

class TestDiskTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsBetweenRuns();
    void theLeastUsedGoFirst();
    void anotherServiceBeginsAnew();
    void aDamagedFileBeginsAnew();
    void withoutAFileNothingIsKept();

private:
    static constexpr std::chrono::sys_seconds kThen{std::chrono::seconds{1'700'000'000}};
    std::filesystem::path file(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QTemporaryDir m_folder;
};

void TestDiskTiles::keepsBetweenRuns()
{
    {
        DiskTiles tiles(file("a"), "one", 1'000'000);
        QVERIFY(!tiles.get({3, 2, 1}));
        tiles.put({3, 2, 1}, std::string("a\0b", 3), kThen);
        tiles.put({3, 2, 1}, "newer", kThen);
        QCOMPARE(tiles.bytes(), 5U);
    }
    DiskTiles again(file("a"), "one", 1'000'000);
    QCOMPARE(again.bytes(), 5U);
    const auto kept = again.get({3, 2, 1});
    QVERIFY(kept.has_value());
    QCOMPARE(kept->png, std::string("newer"));
    QVERIFY(kept->fetched == kThen);
    QVERIFY(!again.get({3, 1, 2}));
}

void TestDiskTiles::theLeastUsedGoFirst()
{
    DiskTiles tiles(file("b"), "one", 1'000);
    const std::string hundred(100, 'x');
    for (std::uint32_t i = 0; i < 10; ++i)
        tiles.put({9, i, 0}, hundred, kThen);
    QVERIFY(tiles.get({9, 0, 0})); // asked for again: no longer the oldest
    tiles.put({9, 10, 0}, hundred, kThen);
    QVERIFY(tiles.bytes() <= 1'000U);
    QVERIFY(tiles.get({9, 0, 0}));
    QVERIFY(!tiles.get({9, 1, 0}));
    QVERIFY(tiles.get({9, 10, 0}));
    tiles.put({9, 11, 0}, std::string(5'000, 'y'), kThen); // larger than all there is
    QVERIFY(!tiles.get({9, 11, 0}));
}

void TestDiskTiles::anotherServiceBeginsAnew()
{
    {
        DiskTiles tiles(file("c"), "one", 1'000);
        tiles.put({1, 0, 0}, "png", kThen);
    }
    DiskTiles other(file("c"), "two", 1'000);
    QVERIFY(!other.get({1, 0, 0}));
    QCOMPARE(other.bytes(), 0U);
}

void TestDiskTiles::aDamagedFileBeginsAnew()
{
    for (const QByteArray& bytes : {QByteArray("not a database at all, whatever it says"), QByteArray(9'000, '\0'),
                                    QByteArray("SQLite format 3\0", 16) + QByteArray(4'000, 'x')}) {
        QFile broken(QString::fromStdString(file("d").string()));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.write(bytes);
        broken.close();
        DiskTiles tiles(file("d"), "one", 1'000);
        tiles.put({1, 0, 0}, "png", kThen);
        QVERIFY(tiles.get({1, 0, 0}));
    }
}

void TestDiskTiles::withoutAFileNothingIsKept()
{
    for (const std::filesystem::path& nowhere :
         {std::filesystem::path("/nonexistent/folder/tiles"), std::filesystem::path()}) {
        DiskTiles tiles(nowhere, "one", 1'000);
        tiles.put({1, 0, 0}, "png", kThen);
        QCOMPARE(tiles.get({1, 0, 0}).has_value(), nowhere.empty()); // without a name SQLite keeps it until the end
    }
}

QTEST_APPLESS_MAIN(TestDiskTiles)
#include "tst_disktiles.moc"
