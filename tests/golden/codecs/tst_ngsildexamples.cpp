// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoded.h"
#include "support/sampledata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <optional>

using namespace vigie;
using test::decoded;
using test::Decoded;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// What a message says, a line each: the asset, then its observations.
QString told(const Decoded& message)
{
    QStringList lines;
    for (std::size_t i = 0; i < message.batch.assets.size(); ++i) {
        lines << message.asset(i);
        for (const QString& observation : message.observations(i))
            lines << "  " + observation;
    }
    for (const QString& problem : message.problems())
        lines << "! " + problem;
    for (const QString& name : message.dropped())
        lines << "- " + name;
    return lines.join('\n');
}

/// The point of a location in any of the three forms, as another reader of JSON sees it.
std::optional<std::pair<double, double>> pointOf(const QJsonObject& entity)
{
    QJsonObject location = entity.value("location").toObject();
    if (location.contains("value"))
        location = location.value("value").toObject();
    QJsonArray coordinates = location.value("coordinates").toArray();
    while (!coordinates.isEmpty() && coordinates.first().isArray() && location.value("type") != "Polygon")
        coordinates = coordinates.first().toArray();
    if (coordinates.size() < 2 || location.value("type") == "Polygon")
        return std::nullopt;
    return std::pair{coordinates[1].toDouble(), coordinates[0].toDouble()};
}

} // namespace

/// The official examples of the Smart Data Models, against what was read and checked by eye once (ngsi-ld.golden),
/// and against Qt's own reader of JSON.
class TestNgsiLdExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto folder = support::sampleData("ngsi-ld");
        if (folder.empty() && !support::sampleDataRequired())
            QSKIP("The sample data is not there.");
        m_folder.setPath(QString::fromStdString(folder.string()));
        m_folder.setNameFilters({"*-example*.json", "*-example*.jsonld"});
        QCOMPARE(m_folder.entryList().size(), 44);
    }

    void sayWhatTheyDid()
    {
        QString all;
        for (const QString& name : m_folder.entryList(QDir::Files, QDir::Name)) {
            const QByteArray message = contentOf(m_folder.filePath(name));
            const Decoded got = decoded({message.constData(), static_cast<std::size_t>(message.size())});
            QVERIFY2(got.errorText().isEmpty(), qPrintable(name + ": " + got.errorText()));
            all += "# " + name + "\n" + told(got) + "\n\n";
        }
        const QString golden = QStringLiteral(VIGIE_SOURCE_DIR "/tests/golden/codecs/ngsi-ld.golden");
        if (qEnvironmentVariableIsSet("VIGIE_WRITE_GOLDEN")) {
            QFile file{golden};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(all.toUtf8());
            return;
        }
        const QStringList wanted = QString::fromUtf8(contentOf(golden)).split('\n');
        const QStringList got = all.split('\n');
        for (qsizetype i = 0; i < std::min(wanted.size(), got.size()); ++i)
            QVERIFY2(got[i] == wanted[i],
                     qPrintable(QString("line %1: got  %2\n  wanted  %3").arg(i + 1).arg(got[i], wanted[i])));
        QCOMPARE(got.size(), wanted.size());
    }

    void areWhereAnotherReaderSeesThem_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& name : m_folder.entryList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << m_folder.filePath(name);
    }
    void areWhereAnotherReaderSeesThem()
    {
        QFETCH(QString, path);
        const QByteArray message = contentOf(path);
        const QJsonObject entity = QJsonDocument::fromJson(message).object();
        const Decoded got = decoded({message.constData(), static_cast<std::size_t>(message.size())});
        QCOMPARE(got.batch.assets.size(), 1U);
        const core::AssetUpdate& asset = got.batch.assets.front();
        QCOMPARE(QString::fromStdString(std::string{got.batch.text(asset.id)}), entity.value("id").toString());
        QCOMPARE(QString::fromStdString(std::string{got.batch.text(asset.model)}), entity.value("type").toString());
        QCOMPARE(asset.position.has_value(), !QFileInfo{path}.fileName().startsWith("Pipe-"));
        if (const auto point = pointOf(entity); point && asset.position) {
            QVERIFY(std::abs(asset.position->latitude() - point->first) < 1e-6);
            QVERIFY(std::abs(asset.position->longitude() - point->second) < 1e-6);
        }
        QVERIFY(asset.observationCount > 0);
    }

private:
    QDir m_folder;
};

QTEST_APPLESS_MAIN(TestNgsiLdExamples)
#include "tst_ngsildexamples.moc"
