// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

/// The arrows of docs/architecture.md, held against every include and every declared edge.
class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheArrows_data();
    void includesFollowTheArrows();
    void declaredEdgesFollowTheArrows_data() { includesFollowTheArrows_data(); }
    void declaredEdgesFollowTheArrows();
    void nothingBelowTheScreenKnowsIt();
    void codeIsSmall();

private:
    /// What each folder may use, itself left out. Transitive: what is written here is all there is.
    const QMap<QString, QStringList> m_allowed{
        {QStringLiteral("core"), {}},
        {QStringLiteral("geo"), words("core")},
        {QStringLiteral("packing"), words("core")},
        {QStringLiteral("storage"), words("core")},
        {QStringLiteral("toml"), words("core")},
        {QStringLiteral("sound"), words("core")},
        {QStringLiteral("codecs"), words("core")},
        {QStringLiteral("feeds"), words("core codecs")},
        {QStringLiteral("people"), words("core storage")},
        {QStringLiteral("profile"), words("core toml people codecs feeds layers")},
        {QStringLiteral("alerts"), words("core storage toml")},
        {QStringLiteral("pipeline"), words("core geo alerts")},
        {QStringLiteral("history"), words("core storage packing")},
        {QStringLiteral("recording"), words("core packing storage")},
        {QStringLiteral("tlog"), words("core storage")},
        {QStringLiteral("witness"), words("core storage tlog")},
        {QStringLiteral("journal"), words("core storage tlog")},
        {QStringLiteral("notary"), words("core storage tlog journal")},
        {QStringLiteral("report"), words("core storage alerts tlog journal")},
        {QStringLiteral("pdf"), words("core storage alerts tlog journal report")},
        {QStringLiteral("layers"), words("core geo toml storage")},
        {QStringLiteral("basemap"), words("core geo toml layers")},
        {QStringLiteral("session"), words("core geo storage people codecs feeds profile alerts pipeline history "
                                          "recording journal notary layers toml")},
        {QStringLiteral("models"),
         words("core geo toml people feeds profile alerts pipeline history journal layers session")},
        {QStringLiteral("city"), words("core geo toml layers")},
        {QStringLiteral("verify"), {}},
    };

    static QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

    static QStringList filesOf(const QString& folder)
    {
        QStringList out;
        QDirIterator it{QStringLiteral(VIGIE_SOURCE_DIR "/") + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files,
                        QDirIterator::Subdirectories};
        while (it.hasNext())
            out << it.next();
        return out;
    }

    static QString read(const QString& path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
    }

    static QStringList includesOf(const QString& path)
    {
        static const QRegularExpression include{QStringLiteral("^#include \"([a-z]+)/"),
                                                QRegularExpression::MultilineOption};
        QStringList out;
        for (auto it = include.globalMatch(read(path)); it.hasNext();)
            out << it.next().captured(1);
        return out;
    }
};

void TestLayering::includesFollowTheArrows_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList folders =
        QDir{QStringLiteral(VIGIE_SOURCE_DIR "/app")}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() > 5);
    for (const QString& folder : folders) {
        if (folder != QLatin1String("main")) // which may use everything: it composes
            QTest::newRow(qPrintable(folder)) << folder;
    }
}

void TestLayering::includesFollowTheArrows()
{
    QFETCH(QString, folder);
    QVERIFY2(m_allowed.contains(folder), "A new library: draw its arrows in docs/architecture.md and here.");
    for (const QString& file : filesOf(QStringLiteral("app/") + folder)) {
        for (const QString& other : includesOf(file)) {
            const bool allowed = other == folder || m_allowed[folder].contains(other);
            QVERIFY2(allowed, qPrintable(QStringLiteral("%1 includes %2/").arg(file, other)));
        }
    }
}

void TestLayering::declaredEdgesFollowTheArrows()
{
    QFETCH(QString, folder);
    static const QRegularExpression edge{QStringLiteral("\\bvigie_([a-z]+)\\b")};
    const QString list = read(QStringLiteral(VIGIE_SOURCE_DIR "/app/%1/CMakeLists.txt").arg(folder));
    for (auto it = edge.globalMatch(list); it.hasNext();) {
        const QString other = it.next().captured(1);
        if (other == folder || other == QLatin1String("library") || other == QLatin1String("map"))
            continue;
        QVERIFY2(m_allowed[folder].contains(other),
                 qPrintable(QStringLiteral("vigie_%1 links vigie_%2").arg(folder, other)));
    }
}

void TestLayering::nothingBelowTheScreenKnowsIt()
{
    static const QRegularExpression screen{
        QStringLiteral("#include <(QWidget|QMainWindow|QQuick[A-Za-z]*|QQml[A-Za-z]*|QMessageBox|QDialog)>")};
    for (const QString& file : filesOf(QStringLiteral("app"))) {
        if (!file.contains(QLatin1String("/app/main/")))
            QVERIFY2(!read(file).contains(screen), qPrintable(file));
    }
}

void TestLayering::codeIsSmall()
{
    for (const char* folder : {"app", "widgets", "qml"}) {
        for (const QString& file : filesOf(QString::fromLatin1(folder))) {
            const auto lines = read(file).count(QLatin1Char('\n'));
            QVERIFY2(lines <= 400, qPrintable(QStringLiteral("%1 has %2 lines").arg(file).arg(lines)));
        }
    }
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
