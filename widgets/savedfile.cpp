// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savedfile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace vigie::widgets {

QString askWhereToSave(QWidget& window, const QString& title, const QString& kinds, const QString& ending,
                       QString& folder)
{
    QFileDialog dialog{&window, title, folder, kinds};
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // A name without an ending gets that of the kind that is chosen, before it is asked whether to replace a file.
    const auto endingOf = [ending](const QString& kind) {
        static const QRegularExpression pattern{QStringLiteral("\\*(\\.[\\w-]+)")};
        const auto match = pattern.match(kind);
        return match.hasMatch() ? match.captured(1) : ending;
    };
    dialog.setDefaultSuffix(endingOf(dialog.selectedNameFilter()));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&](const QString& kind) { dialog.setDefaultSuffix(endingOf(kind)); });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QFileInfo file{dialog.selectedFiles().constFirst()};
    folder = file.path();
    return file.filePath();
}

core::Expected<void> saveFile(const QString& path, const std::function<bool(QIODevice&)>& write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return {};
    return core::fail(core::ErrorCode::Io, path.toStdString(),
                      {VIGIE_TEXT("Errors", "The file could not be saved (%1)."), {file.errorString().toStdString()}},
                      VIGIE_TEXT("Errors", "Check the free space and the permissions of its folder."));
}

} // namespace vigie::widgets
