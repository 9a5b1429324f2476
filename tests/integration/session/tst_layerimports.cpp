// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports through a session of the real parts: its journal, its folders, its thread.
#include "journal/journalreader.h"
#include "journal/verifyjournal.h"
#include "session/importfile.h"
#include "session/sessionplan.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <fstream>

using namespace vigie;

class TestLayerImports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theEntryComesBeforeTheWork();
    void aNameOfTheCityIsNotTaken();
    void twoAtOnceAreRefused();
    void aNewerLookReplacesAnOlder();
    void aClosedSessionLeavesNothing();

private:
    [[nodiscard]] session::Session& session() { return *m_session; }
    [[nodiscard]] session::ImportOrder order(const char* name, const char* id) const
    {
        session::ImportOrder out;
        out.kind = layers::SourceKind::Csv;
        out.request.file = m_files->file(name);
        out.request.id = id;
        return out;
    }
    void submit(const session::ImportOrder& order, std::function<void(core::Expected<void>)> done = {})
    {
        session().submit(std::make_unique<session::ImportFile>(order), std::move(done));
    }
    void writeManyPoints(const char* name) const
    {
        std::ofstream out{m_files->file(name)};
        out << "name,lat,lon\n";
        for (int i = 0; i < 500'000; ++i)
            out << "lamp " << i << ",46.62,2.31\n";
    }

    std::unique_ptr<support::TempFolder> m_files;
    std::unique_ptr<support::TempFolder> m_data;
    std::unique_ptr<session::Session> m_session;
};

void TestLayerImports::init()
{
    m_files = std::make_unique<support::TempFolder>();
    m_data = std::make_unique<support::TempFolder>();
    session::SessionPlan plan;
    plan.profile = profile::loadCityProfile(VIGIE_SOURCE_DIR "/resources/cities/valmer").value();
    plan.profile.feeds.clear();
    plan.profile.folder = m_files->path() / "city"; // a city with a layer "pipes" of its own
    std::filesystem::create_directories(plan.profile.folder / "layers");
    m_files->write("city/layers/pipes.toml",
                   "version = 1\nfile = \"pipes.gpkg\"\ntable = \"pipes\"\nkind = \"line\"\n");
    m_files->write("city/layers/pipes.gpkg", "");
    plan.data = m_data->path();
    plan.operatorName = "A. Person";
    auto opened = session::openLiveSession(std::move(plan));
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().english().c_str());
    m_session = std::move(*opened);
}

void TestLayerImports::cleanup()
{
    m_session.reset();
    m_data.reset();
    m_files.reset();
}

void TestLayerImports::theEntryComesBeforeTheWork()
{
    m_files->write("lamps.csv", "name,lat,lon\na,46.62,2.31\n");
    const std::uint64_t before = session().journal().size;
    const auto layerFile = m_data->path() / "layers" / "lamps.toml";
    bool isAnswered = false;
    submit(order("lamps.csv", "lamps"), [&](const core::Expected<void>& started) {
        QVERIFY(started.has_value());
        QCOMPARE(session().journal().size, before + 1);
        isAnswered = true;
    });
    QVERIFY(!std::filesystem::exists(layerFile));
    QSignalSpy changed{&session(), &session::Session::layersChanged};
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(isAnswered);
    QVERIFY(std::filesystem::exists(layerFile));
    QVERIFY(session().layers().find("lamps") != nullptr);
    QTRY_COMPARE(session().journal().size, before + 2);
    const auto reader = journal::JournalReader::open(m_data->path() / "journal.db");
    const auto asked = reader->entry(before);
    const auto ended = reader->entry(before + 1);
    QCOMPARE(asked->entry.act, std::string("layer.import"));
    QCOMPARE(asked->entry.obj, std::string("layer:lamps"));
    QVERIFY(asked->bytes.find("\"kind\":\"CSV\"") != std::string::npos);
    QVERIFY(asked->bytes.find("\"file\":\"commit:") != std::string::npos);
    QVERIFY(asked->bytes.find("lamps.csv") == std::string::npos);
    QCOMPARE(ended->entry.act, std::string("import.end"));
    QVERIFY(ended->bytes.find("\"result\":\"done\"") != std::string::npos);
    m_session.reset();
    const auto report = journal::verifyJournal(m_data->file("journal.db"));
    QVERIFY(report.has_value() && report->ok());
}

void TestLayerImports::aNameOfTheCityIsNotTaken()
{
    m_files->write("Pipes.csv", "name,lat,lon\na,46.62,2.31\n");
    for (const bool replaces : {false, true}) {
        std::optional<session::ExaminedFile> found;
        session().imports().examine(m_files->file("Pipes.csv"), {},
                                    [&](const core::Expected<session::ExaminedFile>& file) { found = file.value(); });
        QTRY_VERIFY(found.has_value());
        QCOMPARE(found->id, std::string("pipes-2"));
        QCOMPARE(found->replaces, replaces);
        QSignalSpy ended{&session().imports(), &session::LayerImports::ended};
        submit(order("Pipes.csv", found->id.c_str()));
        QTRY_COMPARE(ended.size(), 1);
    }
    QCOMPARE(session().layers().layers().size(), std::size_t{2});
}

void TestLayerImports::twoAtOnceAreRefused()
{
    writeManyPoints("many.csv");
    std::vector<bool> answers;
    const auto note = [&](const core::Expected<void>& started) { answers.push_back(started.has_value()); };
    QSignalSpy ended{&session().imports(), &session::LayerImports::ended};
    submit(order("many.csv", "one"), note);
    submit(order("many.csv", "two"), note);
    QTRY_COMPARE(answers, (std::vector<bool>{true, false}));
    session().imports().cancel();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!session().imports().isImporting());
    QVERIFY(!std::filesystem::exists(m_data->path() / "layers"));
}

void TestLayerImports::aNewerLookReplacesAnOlder()
{
    writeManyPoints("many.csv");
    m_files->write("small.csv", "name,lat,lon\na,46.62,2.31\n");
    QStringList seen;
    for (const char* name : {"many.csv", "small.csv"}) {
        session().imports().examine(m_files->file(name), {}, [&](const core::Expected<session::ExaminedFile>& file) {
            seen += QString::fromStdString(file->contents.file.path.filename().string());
        });
    }
    QTRY_COMPARE(seen, QStringList{QStringLiteral("small.csv")});
}

void TestLayerImports::aClosedSessionLeavesNothing()
{
    writeManyPoints("many.csv");
    QSignalSpy told{&session().imports(), &session::LayerImports::progressed};
    submit(order("many.csv", "many"));
    QTRY_VERIFY(told.size() > 2);
    QVERIFY(session().imports().isImporting());
    m_session.reset();
    QVERIFY(!std::filesystem::exists(m_data->path() / "layers"));
    const auto report = journal::verifyJournal(m_data->file("journal.db"));
    QVERIFY(report.has_value() && report->ok());
}

QTEST_GUILESS_MAIN(TestLayerImports)
#include "tst_layerimports.moc"
