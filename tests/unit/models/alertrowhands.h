// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"

#include <QList>
#include <QStringList>

namespace vigie::test {

/// The list as one sees it: a line for each row, indented by its depth, "+3" before what is folded, "-3" before what is open,
/// "low*3" for a gathering.
inline QStringList picture(const models::AlertListModel& model)
{
    using Model = models::AlertListModel;
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, Model::What);
        QString line(index.data(Model::DepthRole).toInt() * 2, u' ');
        if (const int below = index.data(Model::BelowRole).toInt(); below > 0)
            line += (index.data(Model::OpenRole).toBool() ? u'-' : u'+') + QString::number(below) + u' ';
        line += index.data(Model::GathersRole).toBool() ? QStringLiteral("gathered")
                                                        : QString::number(index.data(Model::IdRole).toULongLong());
        out.append(line);
    }
    return out;
}

} // namespace vigie::test
