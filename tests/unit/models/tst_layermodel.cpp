// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layermodel.h"
#include "samples.h"
#include "support/tempfolder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using models::LayerModel;

/// The list of layers over real descriptions.
class TestLayerModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theHighestIsFirst();
    void classesAreTheLegend();
    void hidingIsOfThisDeskAndTellsTheMap();
    void whatWasHiddenStaysSo();
    void movingSwapsTwo();
    void wordsOfClassesFollowTheLanguage();

private:
    void put(const char* id, int order, const char* more = "");
    [[nodiscard]] std::vector<std::string> drawn() const;
    std::unique_ptr<support::TempFolder> m_folder;
    std::unique_ptr<layers::LayerBook> m_book;
    test::StillClock m_clock{"2026-11-22T12:00:00Z"};
    models::Texts m_texts{m_clock, "Europe/Paris", QStringLiteral("en")};
    std::unique_ptr<LayerModel> m_model;
};

void TestLayerModel::put(const char* id, int order, const char* more)
{
    const std::string name = id;
    m_folder->write("layers/" + name + ".gpkg", "data");
    m_folder->write("layers/" + name + ".toml",
                    "version = 1\ntitle = {en = \"The " + name + "\", fr = \"Les " + name + "\"}\nfile = \"" + name +
                        ".gpkg\"\ntable = \"t\"\nkind = \"line\"\norder = " + std::to_string(order) + "\n" + more);
}

void TestLayerModel::init()
{
    m_folder = std::make_unique<support::TempFolder>();
    put("pipes", 20,
        "[style]\n[[style.classes]]\ncolumn = \"d\"\nfrom = 1.5\nto = 3.0\ncolour = \"#112233\"\n"
        "[[style.classes]]\ncolumn = \"d\"\nvalue = \"<b>x</b>\"\ncolour = \"#445566\"\n");
    put("zones", 10, "visible = false\n");
    put("lines", 30);
    m_book = std::make_unique<layers::LayerBook>(m_folder->path(), m_folder->path() / "desk");
    m_texts.setLanguage(QStringLiteral("en"));
    m_model = std::make_unique<LayerModel>(m_texts);
    m_model->setLayers(*m_book);
}

std::vector<std::string> TestLayerModel::drawn() const
{
    std::vector<std::string> out;
    for (const layers::Layer& layer : m_model->drawn())
        out.push_back(layer.id);
    return out;
}

void TestLayerModel::theHighestIsFirst()
{
    const QAbstractItemModelTester tester{m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("The lines"));
    QCOMPARE(m_model->index(2, 0).data(LayerModel::IdRole).toString(), QStringLiteral("zones"));
    QCOMPARE(m_model->index(2, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
    QCOMPARE(drawn(), (std::vector<std::string>{"pipes", "lines"}));
    m_model->setLayers(*m_book);
}

void TestLayerModel::classesAreTheLegend()
{
    const QModelIndex pipes = m_model->indexOf(QStringLiteral("pipes"));
    QCOMPARE(m_model->rowCount(pipes), 2);
    const QModelIndex first = m_model->index(0, 0, pipes);
    QCOMPARE(first.parent(), pipes);
    QCOMPARE(first.data().toString(), QStringLiteral("1.5 to below 3"));
    QCOMPARE(m_model->index(1, 0, pipes).data().toString(), QStringLiteral("<b>x</b>")); // plain text
    QVERIFY(!(m_model->flags(first) & Qt::ItemIsUserCheckable));
    QCOMPARE(first.data(LayerModel::IdRole).toString(), QStringLiteral("pipes"));
}

void TestLayerModel::hidingIsOfThisDeskAndTellsTheMap()
{
    const QSignalSpy told{m_model.get(), &LayerModel::drawnChanged};
    QVERIFY(m_model->setData(m_model->indexOf(QStringLiteral("lines")), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(m_model->setData(m_model->indexOf(QStringLiteral("zones")), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(told.size(), 2);
    QCOMPARE(drawn(), (std::vector<std::string>{"zones", "pipes"}));
    QCOMPARE(m_model->chosen(),
             (QHash<QString, bool>{{QStringLiteral("lines"), false}, {QStringLiteral("zones"), true}}));
    QVERIFY(m_model->setData(m_model->indexOf(QStringLiteral("lines")), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!m_model->chosen().contains(QStringLiteral("lines"))); // as its description says
}

void TestLayerModel::whatWasHiddenStaysSo()
{
    m_model->setChosen({{QStringLiteral("lines"), false}});
    put("news", 40);
    m_book->reload();
    m_model->setLayers(*m_book);
    QCOMPARE(drawn(), (std::vector<std::string>{"pipes", "news"}));
}

void TestLayerModel::movingSwapsTwo()
{
    QVERIFY(!m_model->swapped(QStringLiteral("lines"), 1));
    QVERIFY(!m_model->swapped(QStringLiteral("zones"), -1));
    QVERIFY(!m_model->swapped(QStringLiteral("nobody"), 1));
    const auto pair = m_model->swapped(QStringLiteral("pipes"), 1);
    QVERIFY(pair.has_value());
    QCOMPARE(pair->first.order, 30);
    QCOMPARE(pair->second.id, std::string("lines"));
    QCOMPARE(pair->second.order, 20);
}

void TestLayerModel::wordsOfClassesFollowTheLanguage()
{
    m_texts.setLanguage(QStringLiteral("fr"));
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("Les lines"));
    const QModelIndex pipes = m_model->indexOf(QStringLiteral("pipes"));
    QVERIFY(m_model->index(0, 0, pipes).data().toString().startsWith(QStringLiteral("1,5")));
}

QTEST_MAIN(TestLayerModel)
#include "tst_layermodel.moc"
