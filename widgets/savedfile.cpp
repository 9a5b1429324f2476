// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savedfile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace vigie::widgets {

QString askWhereToSave(QWidget& window, const QString& title, const QString& kinds, const QString& ending,
                       QString& folder)
{
    const QString path = QFileDialog::getSaveFileName(&window, title, folder, kinds);
    if (path.isEmpty())
        return {};
    const QFileInfo file{QFileInfo(path).suffix().isEmpty() ? path + ending : path};
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
