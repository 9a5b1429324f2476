// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/layerimports.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace vigie::widgets {

/// What the import of a file says, in the window's words. Nothing here is HTML.
class ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    ImportText(const models::Texts& texts, core::GeoPosition centre);

    /// "GeoPackage, 12 MB", and of a picture its size.
    [[nodiscard]] QString file(const layers::FileContents& contents) const;
    [[nodiscard]] QString count(const layers::SourceTable& table) const;
    [[nodiscard]] static QString shapes(layers::ShapeClass shapes);
    [[nodiscard]] static QString projection(const std::optional<layers::Projection>& projection);
    /// "43.73000, 7.42000, 3 km from the middle of the city", or that it would be off the Earth.
    [[nodiscard]] QString place(const std::optional<core::GeoPosition>& place) const;
    [[nodiscard]] static QString question(layers::QuestionKind kind);
    /// What became of the file, a line each.
    [[nodiscard]] QStringList result(const layers::ImportReport& report) const;
    [[nodiscard]] QStringList result(const layers::OsmReport& report) const;
    /// Names from a file are any bytes.
    [[nodiscard]] static QString plain(const std::string& text);

private:
    const models::Texts& m_texts;
    core::GeoPosition m_centre;
};

} // namespace vigie::widgets
