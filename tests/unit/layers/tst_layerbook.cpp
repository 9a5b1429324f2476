// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerbook.h"
#include "support/tempfolder.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::layers;

namespace {

/// A description of one layer, and its data beside it.
void put(const support::TempFolder& folder, const std::string& id, int order, const std::string& file = {})
{
    const std::string data = file.empty() ? id + ".gpkg" : file;
    folder.write("layers/" + data, "data of " + id);
    folder.write("layers/" + id + ".toml",
                 "version = 1\ntitle = \"" + id + "\"\nfile = \"" + data +
                     "\"\ntable = \"t\"\nkind = \"line\"\norder = " + std::to_string(order) + "\n");
}

std::vector<std::string> idsOf(const LayerBook& book)
{
    std::vector<std::string> out;
    for (const Layer& layer : book.layers())
        out.push_back(layer.id);
    return out;
}

} // namespace

class TestLayerBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cityAndDeskAreOneList();
    void nothingThereIsNoError();
    void theDesksWayOfDrawingLeavesTheCityAlone();
    void aDamagedDescriptionOfTheDeskLeavesTheCitysLayer();
    void onlyTheDesksOwnCanBeRemoved();
    void dataThatAnotherLayerHasStay();
    void theCitysDefaultsCountInBothFolders();

private:
    [[nodiscard]] LayerBook book() const { return {m_city->path(), m_desk->path()}; }
    std::unique_ptr<support::TempFolder> m_city;
    std::unique_ptr<support::TempFolder> m_desk;
};

void TestLayerBook::init()
{
    m_city = std::make_unique<support::TempFolder>();
    m_desk = std::make_unique<support::TempFolder>();
}

void TestLayerBook::cityAndDeskAreOneList()
{
    put(*m_city, "pipes", 20);
    put(*m_city, "zones", 10);
    put(*m_desk, "works", 15);
    const LayerBook all = book();
    QCOMPARE(idsOf(all), (std::vector<std::string>{"zones", "works", "pipes"}));
    QVERIFY(all.isOwn(*all.find("works")));
    QVERIFY(!all.isOwn(*all.find("pipes")));
    QCOMPARE(all.find("pipes")->data, m_city->path() / "layers" / "pipes.gpkg");
    QVERIFY(all.find("nobody") == nullptr);
}

void TestLayerBook::nothingThereIsNoError()
{
    QVERIFY(book().layers().empty());
    QVERIFY(book().errors().empty());
}

void TestLayerBook::theDesksWayOfDrawingLeavesTheCityAlone()
{
    put(*m_city, "pipes", 20);
    LayerBook all = book();
    Layer layer = *all.find("pipes");
    layer.opacity = 0.25;
    layer.style.colour = "#123456";
    QVERIFY(all.change(layer).has_value());
    QVERIFY(all.isChanged(*all.find("pipes")));
    QVERIFY(!all.isOwn(*all.find("pipes")));

    LayerBook later = book();
    QCOMPARE(later.find("pipes")->opacity, 0.25);
    QCOMPARE(later.find("pipes")->data, m_city->path() / "layers" / "pipes.gpkg");
    QCOMPARE(readLayers(m_city->path()).layers.front().opacity, 1.0);

    QVERIFY(later.restore("pipes").has_value());
    QCOMPARE(later.find("pipes")->opacity, 1.0);
    QVERIFY(!later.isChanged(*later.find("pipes")));
    layer.id = "gone";
    QCOMPARE(later.change(layer).error().code, core::ErrorCode::NotFound);
}

void TestLayerBook::aDamagedDescriptionOfTheDeskLeavesTheCitysLayer()
{
    put(*m_city, "pipes", 20);
    m_desk->write("layers/pipes.toml", "version = ");
    const LayerBook all = book();
    QCOMPARE(idsOf(all), std::vector<std::string>{"pipes"});
    QCOMPARE(all.errors().size(), 1U);
}

void TestLayerBook::onlyTheDesksOwnCanBeRemoved()
{
    put(*m_city, "pipes", 20);
    put(*m_desk, "works", 15);
    m_desk->write("layers/works.rejected.csv", "list");
    LayerBook all = book();
    QCOMPARE(all.remove("pipes").error().code, core::ErrorCode::Refused);
    QVERIFY(all.remove("works").has_value());
    QCOMPARE(idsOf(all), std::vector<std::string>{"pipes"});
    QVERIFY(std::filesystem::is_empty(m_desk->path() / "layers"));
    QCOMPARE(all.remove("works").error().code, core::ErrorCode::NotFound);
}

void TestLayerBook::dataThatAnotherLayerHasStay()
{
    put(*m_desk, "net-pipes", 1, "net.gpkg");
    put(*m_desk, "net-tanks", 2, "net.gpkg");
    LayerBook all = book();
    QVERIFY(all.remove("net-pipes").has_value());
    QCOMPARE(idsOf(all), std::vector<std::string>{"net-tanks"});
    QVERIFY(all.remove("net-tanks").has_value());
    QVERIFY(std::filesystem::is_empty(m_desk->path() / "layers"));
}

void TestLayerBook::theCitysDefaultsCountInBothFolders()
{
    for (support::TempFolder* folder : {m_city.get(), m_desk.get()}) {
        const std::string id = folder == m_city.get() ? "mains" : "works";
        folder->write("layers/" + id + ".gpkg", "data");
        folder->write("layers/" + id + ".toml", "version = 1\nfile = \"" + id +
                                                    ".gpkg\"\ntable = \"t\"\nkind = \"line\"\ndomain = \"water\"\n");
    }
    DomainDefaults defaults;
    defaults.at(static_cast<std::size_t>(core::Domain::Water)).opacity = 0.5;
    const LayerBook all{m_city->path(), m_desk->path(), defaults};
    QVERIFY(all.errors().empty());
    QCOMPARE(all.find("mains")->opacity, 0.5);
    QCOMPARE(all.find("works")->opacity, 0.5);
}

QTEST_APPLESS_MAIN(TestLayerBook)
#include "tst_layerbook.moc"
