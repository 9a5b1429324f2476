// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importform.h"

#include "models/errortext.h"
#include "widgets/domainbox.h"
#include "widgets/importquestions.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::widgets {

namespace {
constexpr int kTablesShown = 5; // further ones are scrolled to
} // namespace

ImportForm::ImportForm(session::LayerImports& imports, const ImportText& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_rows(new QFormLayout)
    , m_name(new ElidedLabel(this, Qt::ElideMiddle))
    , m_kind(plainLabel(this))
    , m_tables(new QTreeWidget(this))
    , m_encoding(new QComboBox(this))
    , m_samples(plainLabel(this))
    , m_questions(new ImportQuestions(imports, words, this))
    , m_title(new QLineEdit(this))
    , m_attribution(new QLineEdit(this))
    , m_domain(new DomainBox(this))
    , m_folderRow(new QWidget(this))
    , m_folder(new QLineEdit(m_folderRow))
    , m_choose(new QPushButton(m_folderRow))
    , m_outcome(plainLabel(this))
{
    m_name->setObjectName(QStringLiteral("importFile"));
    m_samples->setObjectName(QStringLiteral("importSamples"));
    m_outcome->setObjectName(QStringLiteral("caption"));
    m_samples->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_tables->setRootIsDecorated(false);
    m_tables->setSelectionMode(QAbstractItemView::NoSelection);
    m_tables->setColumnCount(4);
    m_title->setMaxLength(120);
    m_attribution->setMaxLength(200);
    m_choose->setAutoDefault(false);
    for (const char* name : {"UTF-8", "CP1252", "ISO-8859-1", "ISO-8859-15", "CP850", "MACINTOSH", "CP1250"})
        m_encoding->addItem(QString::fromLatin1(name));
    auto* folderRow = new QHBoxLayout(m_folderRow);
    folderRow->setContentsMargins(0, 0, 0, 0);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_choose);
    m_folderRow->setFocusProxy(m_folder);
    buildRows();
    connect(m_questions, &ImportQuestions::changed, this, &ImportForm::changed);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ImportForm::showTexts);
    connect(m_choose, &QPushButton::clicked, this, &ImportForm::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        showOutcome();
        Q_EMIT changed();
    });
    retranslate();
}

void ImportForm::buildRows()
{
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_rows);
    column->addStretch(); // the rows keep their heights
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_rows->addRow(plainLabel(this), m_name);
    m_rows->addRow(plainLabel(this), m_kind);
    m_rows->addRow(m_tables);
    m_rows->addRow(plainLabel(this), m_encoding);
    m_rows->addRow(plainLabel(this), m_samples);
    m_rows->addRow(m_questions);
    m_rows->addRow(plainLabel(this), m_title);
    m_rows->addRow(plainLabel(this), m_attribution);
    m_rows->addRow(plainLabel(this), m_domain);
    m_rows->addRow(plainLabel(this), m_folderRow);
    m_rows->addRow(m_outcome);
}

void ImportForm::retranslate()
{
    const auto name = [this](QWidget* field, const QString& label, QWidget* named = nullptr) {
        static_cast<QLabel*>(m_rows->labelForField(field))->setText(label);
        (named == nullptr ? field : named)->setAccessibleName(label);
    };
    name(m_name, tr("File"));
    name(m_kind, tr("Kind"));
    name(m_encoding, tr("Encoding of its texts"));
    name(m_samples, tr("Its texts read"));
    name(m_title, tr("Title"));
    name(m_attribution, tr("Whose data it is"));
    name(m_domain, tr("Domain"));
    m_domain->retranslate();
    name(m_folderRow, tr("Folder of the new city"), m_folder);
    m_tables->setAccessibleName(tr("Tables of the file"));
    m_tables->setHeaderLabels({tr("Table"), tr("Features"), tr("Shapes"), tr("Projection")});
    m_choose->setText(tr("Choose…"));
    m_questions->retranslate();
    showTables();
    showOutcome();
}

bool ImportForm::isMap() const
{
    return m_file.contents.file.kind == layers::SourceKind::OpenStreetMap;
}

void ImportForm::show(const session::ExaminedFile& file, core::GeoPosition middle)
{
    const bool isSameFile = file.contents.file.path == m_file.contents.file.path;
    m_file = file;
    const layers::FileContents& contents = m_file.contents;
    m_name->setFullText(ImportText::plain(contents.file.path.string()));
    m_rows->setRowVisible(m_encoding, !contents.samples.empty());
    m_rows->setRowVisible(m_samples, !contents.samples.empty());
    m_rows->setRowVisible(m_title, !isMap());
    m_rows->setRowVisible(m_attribution, !isMap());
    m_rows->setRowVisible(m_domain, !isMap());
    m_rows->setRowVisible(m_folderRow, isMap());
    {
        const QSignalBlocker blocker{m_encoding};
        const QString encoding = QString::fromStdString(contents.encoding.name);
        if (m_encoding->findText(encoding) < 0)
            m_encoding->addItem(encoding);
        m_encoding->setCurrentText(encoding);
    }
    if (!isSameFile) {
        const QString title = QString::fromStdString(m_file.title);
        m_title->setText(title.isEmpty() ? ImportText::plain(contents.file.path.stem().string()) : title);
        m_attribution->clear();
        m_domain->setDomain(m_file.domain);
        m_folder->clear();
    }
    m_questions->ask(m_file, middle);
    m_questions->setVisible(!isMap());
    showTables();
    showTexts();
    showOutcome();
    Q_EMIT changed();
}

void ImportForm::showTables()
{
    const layers::FileContents& contents = m_file.contents;
    m_kind->setText(m_words.file(contents));
    m_tables->clear();
    m_rows->setRowVisible(m_tables, !contents.tables.empty());
    for (const layers::SourceTable& table : contents.tables) {
        auto* item = new QTreeWidgetItem(m_tables);
        const QStringList cells{ImportText::plain(table.name), m_words.count(table), ImportText::shapes(table.shapes),
                                ImportText::projection(table.projection)};
        for (int column = 0; column < cells.size(); ++column) {
            item->setText(column, cells[column]);
            item->setToolTip(column, escaped(cells[column]));
        }
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < 3; ++column)
        m_tables->resizeColumnToContents(column);
    m_tables->setColumnWidth(0, std::min(m_tables->columnWidth(0), 200));
    const int rows = std::min(static_cast<int>(contents.tables.size()), kTablesShown);
    m_tables->setFixedHeight(m_tables->header()->sizeHint().height() + rows * m_tables->sizeHintForRow(0) + 8);
}

void ImportForm::showTexts()
{
    const auto texts = layers::readAs(m_encoding->currentText().toStdString(), m_file.contents.samples);
    QStringList out;
    if (texts) {
        for (const std::string& text : *texts)
            out += QString::fromStdString(text);
        m_samples->setText(out.join(QStringLiteral(" · ")));
    } else {
        m_samples->setText(models::ErrorText::of(texts.error().what));
    }
}

void ImportForm::showOutcome()
{
    if (isMap())
        m_outcome->setText(m_folder->text().trimmed().isEmpty() || session::LayerImports::isFree(order().request.city)
                               ? tr("An OpenStreetMap file becomes the map of a new city, in a folder of its own.")
                               : tr("There is something in this folder already: choose an empty one, or write the "
                                    "name of a new one."));
    else if (m_file.replaces)
        m_outcome->setText(
            tr("It replaces the data of the layer \"%1\" of this desk.").arg(QString::fromStdString(m_file.title)));
    else
        m_outcome->setText(tr("It becomes a layer of this desk. The city's own folder is not changed."));
}

void ImportForm::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the new city"));
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

bool ImportForm::isComplete() const
{
    if (isMap())
        return !m_folder->text().trimmed().isEmpty() && session::LayerImports::isFree(order().request.city);
    return m_questions->isAnswered();
}

bool ImportForm::needsAnotherLook() const
{
    return !isMap() && m_questions->needsAnotherLook();
}

layers::SourceAnswers ImportForm::answers() const
{
    layers::SourceAnswers out = m_file.answers;
    const std::string encoding = m_encoding->currentText().toStdString();
    if (!m_file.contents.samples.empty() && encoding != m_file.contents.encoding.name)
        out.encoding = encoding;
    m_questions->addTo(out);
    return out;
}

session::ImportOrder ImportForm::order() const
{
    session::ImportOrder out;
    out.kind = m_file.contents.file.kind;
    out.request.file = m_file.contents.file.path;
    out.request.id = m_file.id;
    if (isMap()) {
        out.request.city = m_folder->text().trimmed().toStdString();
        return out;
    }
    out.request.title = m_title->text().simplified().toStdString();
    out.request.attribution = m_attribution->text().simplified().toStdString();
    out.request.domain = m_domain->domain();
    out.request.answers = answers();
    return out;
}

void ImportForm::takeFocus()
{
    QWidget* const first = isMap() ? m_folder : static_cast<QWidget*>(m_title);
    if (!isMap() && (needsAnotherLook() || !isComplete()))
        m_questions->takeFocus();
    else
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace vigie::widgets
