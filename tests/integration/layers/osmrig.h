// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/osmimport.h"
#include "support/sampledata.h"

#include <QDir>
#include <QFile>
#include <QtTest>

namespace vigie::test {

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything in a folder, hidden or not.
inline QStringList contentsOf(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

inline core::Expected<layers::OsmReport> importCity(const QString& file, const QString& folder,
                                                    const layers::ImportWatch& watch = {})
{
    auto source = layers::recognise(file.toStdString());
    if (!source)
        return core::fail(source.error());
    return layers::importOsm({*source, folder.toStdString()}, watch);
}

/// The extract of Monaco among the sample data; empty where there is none.
inline QString monaco()
{
    const auto folder = support::sampleData("osm");
    return folder.empty() ? QString() : QString::fromStdString((folder / "monaco.osm.pbf").string());
}

} // namespace vigie::test

#define NEED_MONACO()                                                                                                \
    if (test::monaco().isEmpty())                                                                                    \
    QSKIP("The sample data is not there: see CONTRIBUTING.md")
