// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "layers/layerimport.h"
#include "qml/mapwindow.h"
#include "shownboxes.h"
#include "widgets/alertpanel.h"
#include "widgets/classeditor.h"
#include "widgets/domainbox.h"
#include "widgets/layerlist.h"
#include "widgets/layerpanel.h"
#include "widgets/layersettings.h"
#include "widgets/layertable.h"
#include "widgets/rowview.h"
#include "windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

using namespace vigie;
using test::shownDialog;

namespace {

constexpr double kLatitude = 46.62; // the small city's own middle is within the zone
constexpr double kLongitude = 2.31;
const QColor kBlue{0x20, 0x60, 0xff};

std::string polygon(double half)
{
    const auto corner = [half](int x, int y) {
        return "[" + std::to_string(kLongitude + x * half) + "," + std::to_string(kLatitude + y * half) + "]";
    };
    return "[[" + corner(-1, -1) + "," + corner(1, -1) + "," + corner(1, 1) + "," + corner(-1, 1) + "," +
           corner(-1, -1) + "]]";
}

/// A zone under everything, and three hydrants.
void prepare(const std::filesystem::path& folder)
{
    const support::TempFolder files;
    const core::SystemClock clock;
    const auto import = [&](const char* name, const std::string& text) {
        layers::ImportRequest request;
        request.file = files.write(name, text);
        request.city = folder;
        const auto report = layers::importFile(request, clock, {});
        if (!report)
            qFatal("%s", report.error().english().c_str());
        layers::Layer layer = layers::readLayer(folder / "layers" / (report->layers.front().id + ".toml")).value();
        layer.style.colour = "#2060ff";
        layer.style.fillOpacity = 1.0;
        std::filesystem::remove(folder / "layers" / (layer.id + ".toml"));
        const std::string text2 = layers::layerText(layer);
        QFile file(folder / "layers" / (layer.id + ".toml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(text2.data(), std::ssize(text2)) < 0)
            qFatal("not written");
    };
    import(
        "zone.geojson",
        R"({"type":"Feature","properties":{"name":"Flood zone","depth":1.5},"geometry":{"type":"Polygon","coordinates":)" +
            polygon(0.2) + "}}");
    std::string hydrants = "name,flow,lat,lon\n";
    for (int i = 0; i < 3; ++i)
        hydrants += "Hydrant " + std::to_string(i) + "," + std::to_string(10 * i) + "," +
                    std::to_string(kLatitude + 0.01 * i) + "," + std::to_string(kLongitude) + "\n";
    import("hydrants.csv", hydrants);
}

double shareOf(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            const QColor here = image.pixelColor(x, y);
            found += std::abs(here.red() - colour.red()) < 16 && std::abs(here.green() - colour.green()) < 16 &&
                             std::abs(here.blue() - colour.blue()) < 16
                         ? 1
                         : 0;
        }
    }
    return found * 16.0 / (1.0 * image.width() * image.height());
}

} // namespace

/// What a person does with layers from files, through the real window with real tiles.
class TestWindowLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aLayerIsHiddenAndStaysHidden();
    void theOrderIsChangedByKeys();
    void settingsAreAppliedKeptAndInTheJournal();
    void aDomainBringsItsLook();
    void coloursByValueBecomeTheLegend();
    void theTableIsSearchedAndShowsOnTheMap();
    void theSearchFindsFeatures();
    void removingAsksFirst();

private:
    [[nodiscard]] widgets::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] widgets::LayerList& list() { return window().layers().layers(); }
    [[nodiscard]] QTreeView* view() { return list().view(); }
    [[nodiscard]] QString title(int row) { return view()->model()->index(row, 0).data().toString(); }
    [[nodiscard]] double blue() { return shareOf(m_fixture->map()->grab(), kBlue); }
    [[nodiscard]] std::vector<std::string> acts();
    void choose(int row)
    {
        view()->setCurrentIndex(view()->model()->index(row, 0));
        view()->setFocus();
    }
    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestWindowLayers::init()
{
    m_fixture = std::make_unique<test::WindowFixture>(session::Mode::Live, &prepare, true);
    QTRY_VERIFY(m_fixture->mapShown());
    QTRY_VERIFY(blue() > 0.5);
    QCOMPARE(view()->model()->rowCount(), 2);
    QCOMPARE(title(0), QStringLiteral("hydrants")); // points over areas
    QCOMPARE(title(1), QStringLiteral("zone"));
}

std::vector<std::string> TestWindowLayers::acts()
{
    const auto reader = journal::JournalReader::open(m_fixture->journalFile());
    std::vector<std::string> out;
    for (std::uint64_t i = 0; i < reader->size().value(); ++i) {
        const auto entry = reader->entry(i);
        if (entry && entry->entry.act.starts_with("layer."))
            out.push_back(entry->entry.act + " " + entry->entry.obj);
    }
    return out;
}

void TestWindowLayers::aLayerIsHiddenAndStaysHidden()
{
    choose(1);
    QTest::keyClick(view(), Qt::Key_Space);
    QTRY_VERIFY(blue() < 0.01);
    QVERIFY(acts().empty()); // looking is no action
    m_fixture->reopen(QStringLiteral("en"), QSize{1600, 1000});
    QTRY_VERIFY(m_fixture->mapShown());
    QCOMPARE(view()->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
    QVERIFY(blue() < 0.01);
}

void TestWindowLayers::theOrderIsChangedByKeys()
{
    choose(0);
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(title(0), QStringLiteral("zone"));
    QTRY_COMPARE(acts(), (std::vector<std::string>{"layer.change layer:hydrants", "layer.change layer:zone"}));
    QCOMPARE(view()->currentIndex().data().toString(), QStringLiteral("hydrants")); // still chosen
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(title(0), QStringLiteral("hydrants"));
}

void TestWindowLayers::settingsAreAppliedKeptAndInTheJournal()
{
    choose(1);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_VERIFY(shownDialog<widgets::LayerSettings>() != nullptr);
    auto* dialog = shownDialog<widgets::LayerSettings>();
    auto* opacity = dialog->findChild<QSlider*>();
    QCOMPARE(opacity->value(), 100);
    opacity->setValue(30);
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    buttons->button(QDialogButtonBox::Apply)->click();
    QTRY_VERIFY(blue() < 0.01); // paler
    QTRY_COMPARE(acts(), std::vector<std::string>{"layer.change layer:zone"});
    QVERIFY(dialog->isVisible());
    buttons->button(QDialogButtonBox::Ok)->click(); // nothing more is changed: no second entry
    QTRY_VERIFY(shownDialog<widgets::LayerSettings>() == nullptr);
    QCOMPARE(acts().size(), std::size_t{1});
    m_fixture->reopen(QStringLiteral("fr"), QSize{1280, 800});
    QCOMPARE(m_fixture->city().layers().find("zone")->opacity, 0.3);
}

void TestWindowLayers::aDomainBringsItsLook()
{
    choose(1);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_VERIFY(shownDialog<widgets::LayerSettings>() != nullptr);
    auto* dialog = shownDialog<widgets::LayerSettings>();
    auto* domain = dialog->findChild<widgets::DomainBox*>();
    QVERIFY(!domain->domain());
    domain->setFocus();
    QTest::keyClick(domain, Qt::Key_End); // the last one: other
    QVERIFY(domain->domain() == core::Domain::Other);
    const auto& look = m_fixture->city().layers().defaults().back();
    QCOMPARE(dialog->layer().style.colour, look.colour.value());
    QCOMPARE(dialog->layer().opacity, 1.0); // the profile does not say it
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QTRY_COMPARE(acts(), std::vector<std::string>{"layer.change layer:zone"});
    QTRY_VERIFY(blue() < 0.01); // it is grey now
    QVERIFY(m_fixture->city().layers().find("zone")->domain == core::Domain::Other);
}

void TestWindowLayers::coloursByValueBecomeTheLegend()
{
    choose(0);
    list().window()->activateWindow();
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_VERIFY(shownDialog<widgets::LayerSettings>() != nullptr);
    auto* dialog = shownDialog<widgets::LayerSettings>();
    const auto boxes = dialog->findChild<widgets::ClassEditor*>()->findChildren<QComboBox*>();
    QComboBox* column = boxes.at(0);
    QTRY_VERIFY(column->findText(QStringLiteral("name")) > 0); // read from the file
    column->setCurrentIndex(column->findText(QStringLiteral("name")));
    QComboBox* how = boxes.at(1);
    how->setCurrentIndex(2);
    Q_EMIT how->activated(2);
    auto* classes = dialog->findChild<QTreeWidget*>();
    QTRY_COMPARE(classes->topLevelItemCount(), 3);
    classes->topLevelItem(0)->setText(1, QStringLiteral("The first <b>one</b>"));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    const auto hydrants = [this] { return view()->model()->index(0, 0); };
    QTRY_COMPARE(view()->model()->rowCount(hydrants()), 3);
    QCOMPARE(view()->model()->index(0, 0, hydrants()).data().toString(), QStringLiteral("The first <b>one</b>"));
    QCOMPARE(view()->model()->index(1, 0, hydrants()).data().toString(), QStringLiteral("Hydrant 1"));
}

void TestWindowLayers::theTableIsSearchedAndShowsOnTheMap()
{
    choose(0);
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(shownDialog<widgets::LayerTable>() != nullptr);
    auto* dialog = shownDialog<widgets::LayerTable>();
    QAbstractItemModel* model = dialog->view()->model();
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_COMPARE(model->index(1, 0).data().toString(), QStringLiteral("Hydrant 1"));
    QTest::keyClicks(dialog->searchField(), QStringLiteral("hydrant 2"));
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(model->index(0, 0).data().toString(), QStringLiteral("Hydrant 2"));
    dialog->view()->setCurrentIndex(model->index(0, 0));
    QTest::keyClick(dialog->view(), Qt::Key_Return);
    QTRY_VERIFY(std::abs(m_fixture->map()->centre().latitude() - (kLatitude + 0.02)) < 1e-4);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(shownDialog<widgets::LayerTable>() == nullptr);
}

void TestWindowLayers::theSearchFindsFeatures()
{
    window().layers().focusSearch();
    QTest::keyClicks(window().layers().searchField(), QStringLiteral("FLOOD"));
    QAbstractItemModel* results = window().layers().results()->model();
    QTRY_COMPARE(results->rowCount(), 1);
    QCOMPARE(results->index(0, 0).data().toString(), QStringLiteral("Flood zone – zone"));
    m_fixture->map()->centreOn(*core::GeoPosition::fromDegrees(46.9, 2.9), 15.0);
    QTest::keyClick(window().layers().searchField(), Qt::Key_Return);
    QTRY_VERIFY(std::abs(m_fixture->map()->centre().latitude() - kLatitude) < 1e-3);
}

void TestWindowLayers::removingAsksFirst()
{
    choose(1);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(shownDialog<QMessageBox>() != nullptr);
    QTest::keyClick(shownDialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(shownDialog<QMessageBox>() == nullptr);
    QCOMPARE(view()->model()->rowCount(), 2);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(shownDialog<QMessageBox>() != nullptr);
    for (QAbstractButton* button : shownDialog<QMessageBox>()->buttons()) {
        if (shownDialog<QMessageBox>()->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            break;
        }
    }
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    QTRY_VERIFY(blue() < 0.01);
    QCOMPARE(acts(), std::vector<std::string>{"layer.remove layer:zone"});
}

QTEST_MAIN(TestWindowLayers)
#include "tst_windowlayers.moc"
