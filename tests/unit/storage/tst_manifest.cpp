// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/manifest.h"

#include <QtTest>

using namespace vigie::storage;
using vigie::core::ErrorCode;

namespace {

const QByteArray kGood =
    R"({"created":"2026-11-22T01:40:10.000Z","files":[{"bytes":3,"path":"data/journal.db","sha256":)"
    R"("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","store":{"id":7,"version":2}}],)"
    R"("format":1,"kind":"vigie-backup","program":"0.1.0"})";

} // namespace

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void refuses_data();
    void refuses();
};

void TestManifest::readsWhatItWrote()
{
    const auto manifest = parseManifest(kGood.toStdString(), "x");
    QVERIFY(manifest);
    QCOMPARE(manifest->files.size(), 1U);
    QCOMPARE(manifest->files[0].store, std::optional(StoreStamp{7, 2}));
    QCOMPARE(manifest->bytes(), 3U);
    QCOMPARE(QByteArray::fromStdString(encodeManifest(*manifest).value()), kGood);
}

void TestManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* from, const QByteArray& to,
                        ErrorCode code = ErrorCode::InvalidInput) {
        QByteArray bytes = kGood;
        Q_ASSERT(bytes.contains(from));
        QTest::newRow(name) << bytes.replace(from, to) << int(code);
    };
    QTest::newRow("nothing") << QByteArray() << int(ErrorCode::InvalidInput);
    QTest::newRow("cut off") << kGood.left(100) << int(ErrorCode::InvalidInput);
    row("another kind", "vigie-backup", "other");
    row("a newer format", "\"format\":1", "\"format\":2", ErrorCode::Unsupported);
    row("no format", "\"format\":1,", "");
    row("no time", "2026-11-22T01:40:10.000Z", "yesterday");
    row("out of the backup", "data/journal.db", "data/../../etc/passwd");
    row("an absolute path", "data/journal.db", "/etc/passwd");
    row("a folder of its own", "data/journal.db", "other/journal.db");
    row("the folder itself", "data/journal.db", "data/");
    row("here", "data/journal.db", "data/./journal.db");
    row("nothing between", "data/journal.db", "data//journal.db");
    row("a backslash", "data/journal.db", "data/a\\\\b");
    row("a control character", "data/journal.db", "data/a\\nb");
    row("a size below zero", "\"bytes\":3", "\"bytes\":-3");
    row("a hash cut off", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "e3b0");
    row("a version that is none", "\"version\":2", "\"version\":\"2\"");
    row("a version beyond all", "\"version\":2", "\"version\":9007199254740991");
    row("a file twice", "[{\"bytes\":3",
        "[{\"bytes\":3,\"path\":\"data/"
        "journal.db\",\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},{\"bytes\":3");
}

void TestManifest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto manifest = parseManifest(bytes.toStdString(), "manifest.json");
    QVERIFY(!manifest);
    QTEST(int(manifest.error().code), "code");
    QVERIFY(!manifest.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestManifest)
#include "tst_manifest.moc"
