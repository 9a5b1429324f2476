// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importresult.h"

#include "models/errortext.h"
#include "widgets/plaintext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace vigie::widgets {

namespace {

/// As a shell reads it as one word.
QString quoted(const QString& word)
{
    return QLatin1Char('\'') + QString{word}.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

const layers::ImportReport* reportOf(const std::optional<session::ImportOutcome>& outcome)
{
    return outcome && outcome->result ? std::get_if<layers::ImportReport>(&*outcome->result) : nullptr;
}

} // namespace

ImportResult::ImportResult(const ImportText& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_head(plainLabel(this))
    , m_lines(plainLabel(this))
    , m_command(new QLineEdit(this))
    , m_copy(new QPushButton(this))
    , m_show(new QPushButton(this))
    , m_list(new QPushButton(this))
{
    m_head->setObjectName(QStringLiteral("importHead"));
    m_lines->setObjectName(QStringLiteral("importLines"));
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    m_head->setWordWrap(true);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setReadOnly(true);
    auto* command = new QHBoxLayout;
    command->addWidget(m_command, 1);
    command->addWidget(m_copy);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_list);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_lines);
    column->addLayout(command);
    column->addLayout(buttons);
    column->addStretch();
    for (QPushButton* button : {m_copy, m_show, m_list})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const auto* report = reportOf(m_outcome); report != nullptr && report->middle)
            Q_EMIT showOnMapAsked(*report->middle);
    });
    connect(m_list, &QPushButton::clicked, this, [this] {
        if (const auto* report = reportOf(m_outcome); report != nullptr)
            QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(report->setAsideFile.string())));
    });
    retranslate();
}

void ImportResult::show(const session::ImportOutcome& outcome)
{
    m_outcome = outcome;
    tell();
}

void ImportResult::show(const core::Error& error, const std::filesystem::path& file)
{
    session::ImportOutcome failed{{}, core::fail(error)};
    failed.order.request.file = file;
    show(failed);
}

void ImportResult::retranslate()
{
    m_copy->setText(tr("Copy the command"));
    m_command->setAccessibleName(tr("Command that opens the city"));
    m_show->setText(tr("Show on the map"));
    m_list->setText(tr("Open the list of what was set aside"));
    tell();
}

void ImportResult::tellError(const QString& name, const core::Error& error)
{
    if (error.code == core::ErrorCode::Cancelled) {
        m_head->setText(tr("The import of %1 was cancelled.").arg(name));
        m_lines->setText(tr("Nothing of it is left."));
        return;
    }
    m_head->setText(tr("%1 could not be imported.").arg(name));
    m_lines->setText(models::ErrorText::of(error.what) + QLatin1Char('\n') + models::ErrorText::remedy(error));
}

void ImportResult::tell()
{
    const layers::ImportReport* report = reportOf(m_outcome);
    const bool isMap = m_outcome && m_outcome->result && report == nullptr;
    m_command->setVisible(isMap);
    m_copy->setVisible(isMap);
    m_show->setVisible(report != nullptr && report->middle);
    m_list->setVisible(report != nullptr && report->setAsideCount > 0);
    if (!m_outcome)
        return;
    const layers::ImportRequest& request = m_outcome->order.request;
    const QString name = ImportText::plain(request.file.filename().string());
    if (!m_outcome->result) {
        tellError(name, m_outcome->result.error());
        return;
    }
    m_head->setText(tr("%1 is imported.").arg(name));
    const QStringList lines =
        isMap ? m_words.result(std::get<layers::OsmReport>(*m_outcome->result)) : m_words.result(*report);
    m_lines->setText(lines.join(QLatin1Char('\n')));
    if (isMap)
        m_command->setText(QStringLiteral("vigie --city ") + quoted(QString::fromStdString(request.city.string())));
}

} // namespace vigie::widgets
