// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importdialog.h"

#include "models/errortext.h"
#include "session/importfile.h"
#include "widgets/filedrop.h"
#include "widgets/importform.h"
#include "widgets/importresult.h"
#include "widgets/plaintext.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigie::widgets {

namespace {
constexpr int kSteps = 1000; // of the progress bar
} // namespace

ImportDialog::ImportDialog(session::Session& session, const models::Texts& texts, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(texts, session.profile().centre)
    , m_middle([&session] { return session.profile().centre; })
    , m_pages(new QStackedWidget(this))
    , m_hint(plainLabel(this))
    , m_work(new QWidget(this))
    , m_workFile(new ElidedLabel(m_work, Qt::ElideMiddle))
    , m_stage(plainLabel(m_work))
    , m_bar(new QProgressBar(m_work))
    , m_formPage(new QScrollArea(this))
    , m_form(new ImportForm(session.imports(), m_words, this))
    , m_result(new ImportResult(m_words, this))
    , m_more(plainLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    auto* drop = new FileDrop(this);
    setAcceptDrops(true);
    drop->watch(*this);
    connect(drop, &FileDrop::dropped, this, &ImportDialog::add);
    connect(m_action, &QPushButton::clicked, this, &ImportDialog::act);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_form, &ImportForm::changed, this, &ImportDialog::updateButtons);
    connect(m_result, &ImportResult::showOnMapAsked, this, &ImportDialog::showOnMapAsked);
    connect(&m_session.imports(), &session::LayerImports::progressed, this, &ImportDialog::showProgress);
    connect(&m_session.imports(), &session::LayerImports::ended, this, &ImportDialog::ended);
    retranslate();
    goTo(Page::Choose);
    resize(620, 560);
}

void ImportDialog::build()
{
    setObjectName(QStringLiteral("importDialog"));
    m_hint->setWordWrap(true);
    m_stage->setObjectName(QStringLiteral("importStage"));
    m_more->setObjectName(QStringLiteral("caption"));
    m_bar->setTextVisible(true);
    auto* work = new QVBoxLayout(m_work);
    work->addStretch();
    work->addWidget(m_workFile);
    work->addWidget(m_bar);
    work->addWidget(m_stage);
    work->addStretch();
    m_formPage->setWidget(m_form);
    m_formPage->setWidgetResizable(true);
    m_formPage->setFrameShape(QFrame::NoFrame);
    m_formPage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* page :
         {static_cast<QWidget*>(m_hint), m_work, static_cast<QWidget*>(m_formPage), static_cast<QWidget*>(m_result)})
        m_pages->addWidget(page);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_more, 1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    m_action->setDefault(true);
    m_close->setAutoDefault(false);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a layer"));
    m_hint->setText(tr("Choose a file, or drop it here: GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, GeoTIFF or "
                       "EPANET. An OpenStreetMap file (.osm.pbf) becomes the map of a new city."));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_form->retranslate();
    m_result->retranslate();
    updateButtons();
    showProgress(m_progress);
}

void ImportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportDialog::goTo(Page page)
{
    m_page = page;
    switch (page) {
    case Page::Choose:
        m_pages->setCurrentWidget(m_hint);
        break;
    case Page::Looking:
    case Page::Importing:
        m_workFile->setFullText(ImportText::plain(m_file.toStdString()));
        showProgress({});
        m_pages->setCurrentWidget(m_work);
        break;
    case Page::Form:
        m_pages->setCurrentWidget(m_formPage);
        break;
    case Page::Ended:
        m_pages->setCurrentWidget(m_result);
        break;
    }
    updateButtons();
    if (page == Page::Form)
        m_form->takeFocus();
    else if (m_action->isVisible())
        m_action->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::updateButtons()
{
    const bool isWorking = m_page == Page::Looking || m_page == Page::Importing;
    const bool goesOn = m_page == Page::Form && m_form->needsAnotherLook();
    m_action->setVisible(!isWorking);
    m_action->setEnabled(m_page != Page::Form || m_form->isComplete());
    m_action->setText(m_page == Page::Choose ? tr("Choose a file…")
                      : goesOn               ? tr("Continue")
                      : m_page == Page::Form ? tr("Import")
                      : m_waiting.isEmpty()  ? tr("Another file…")
                                             : tr("Next file"));
    m_close->setText(isWorking || m_page == Page::Form ? tr("Cancel") : tr("Close"));
    m_more->setText(m_waiting.isEmpty()
                        ? QString{}
                        : tr("%n more file(s) after this one", nullptr, static_cast<int>(m_waiting.size())));
}

void ImportDialog::act()
{
    if (m_page == Page::Form && m_form->needsAnotherLook())
        look(m_form->answers());
    else if (m_page == Page::Form)
        import();
    else if (!m_waiting.isEmpty())
        next();
    else
        chooseFiles();
}

void ImportDialog::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Import a layer"), m_file.isEmpty() ? QString{} : QFileInfo{m_file}.absolutePath(),
        tr("Files of maps (%1)")
                .arg(
                    QStringLiteral("*.gpkg *.shp *.geojson *.json *.geojsonl *.geojsons *.ndjson *.jsonl *.fgb *.csv "
                                   "*.tsv *.txt *.tif *.tiff *.inp *.osm *.pbf")) +
            QStringLiteral(";;") + tr("All files (*)"));
    add(files);
}

void ImportDialog::add(const QStringList& files)
{
    m_waiting += files;
    if (m_page == Page::Choose || m_page == Page::Ended)
        next();
    else
        updateButtons();
}

void ImportDialog::next()
{
    if (m_waiting.isEmpty())
        return;
    m_file = m_waiting.takeFirst();
    look({});
}

void ImportDialog::look(layers::SourceAnswers answers)
{
    goTo(Page::Looking);
    m_session.imports().examine(m_file.toStdString(), std::move(answers),
                                [self = QPointer{this}](const core::Expected<session::ExaminedFile>& file) {
                                    if (self)
                                        self->looked(file);
                                });
}

void ImportDialog::looked(const core::Expected<session::ExaminedFile>& file)
{
    if (file) {
        m_form->show(*file, m_middle());
        goTo(Page::Form);
        return;
    }
    m_result->show(file.error(), m_file.toStdString());
    goTo(Page::Ended);
}

void ImportDialog::import()
{
    goTo(Page::Importing);
    m_session.submit(std::make_unique<session::ImportFile>(m_form->order()),
                     [self = QPointer{this}](const core::Expected<void>& started) {
                         if (!self || started)
                             return;
                         self->m_result->show(started.error(), self->m_file.toStdString());
                         self->goTo(Page::Ended);
                     });
}

void ImportDialog::showProgress(const layers::ImportProgress& progress)
{
    m_progress = progress;
    m_bar->setRange(0, progress.fraction ? kSteps : 0);
    if (progress.fraction)
        m_bar->setValue(static_cast<int>(*progress.fraction * kSteps));
    m_stage->setText(progress.stage.empty() ? tr("Opening the file") : models::ErrorText::of(progress.stage));
}

void ImportDialog::ended(const session::ImportOutcome& outcome)
{
    if (m_page != Page::Importing)
        return;
    if (!outcome.result && layers::questionOf(outcome.result.error())) {
        look(outcome.order.request.answers); // the file is another one by now
        return;
    }
    m_result->show(outcome);
    goTo(Page::Ended);
}

void ImportDialog::reject()
{
    if (m_page == Page::Importing) {
        m_stage->setText(tr("Cancelling"));
        m_session.imports().cancel(); // `ended` tells when
        return;
    }
    if (m_page == Page::Looking)
        m_session.imports().cancel();
    m_waiting.clear();
    goTo(Page::Choose);
    QDialog::reject();
}

} // namespace vigie::widgets
