// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/questions.h"

#include "core/shown.h"
#include "layers/textrepair.h"

#include <string_view>

namespace vigie::layers {

namespace {

using core::ErrorCode;

/// Where all of it lies within what degrees can be.
bool couldBeDegrees(const std::optional<SourceBox>& box)
{
    return box && box->minX >= -180.0 && box->maxX <= 180.0 && box->minY >= -90.0 && box->maxY <= 90.0;
}

std::string plain(const std::string& text)
{
    return isUtf8(text) ? core::shown(text) : std::string{"?"};
}

} // namespace

std::optional<Question> openQuestion(const SourceReader& reader, std::size_t index, const SourceAnswers& answers)
{
    const FileContents& contents = reader.contents();
    const SourceTable& table = contents.tables.at(index);
    if (contents.csv && contents.csv->places == CsvPlaces::None)
        return Question{QuestionKind::Coordinates, table.name, {}};
    if (answers.place)
        return std::nullopt;
    auto reference = reader.projectionOf(index);
    if (!answers.projection.empty()) {
        const auto asked = projectionByCode(answers.projection);
        reference = asked ? std::optional{*asked} : std::nullopt;
        if (!asked)
            return std::nullopt; // the import tells what is wrong with it
    }
    if (!reference)
        return Question{QuestionKind::Projection, table.name, couldBeDegrees(table.extent) ? "EPSG:4326" : ""};
    if (!answers.swapAxes && table.extent && looksSwapped(whereaboutsOf(*reference, *table.extent), answers.near))
        return Question{QuestionKind::AxisOrder, table.name, {}};
    return std::nullopt;
}

core::Error errorOf(const Question& question, const std::filesystem::path& file)
{
    switch (question.kind) {
    case QuestionKind::Projection:
        return {
            ErrorCode::InvalidInput,
            file.string(),
            {VIGIE_TEXT("Errors", "The file does not say which projection \"%1\" is in."), {plain(question.table)}},
            VIGIE_TEXT("Errors",
                       "Say it: --projection EPSG:2154, or for a drawing where its middle is: --at 43.73,7.42 "
                       "--metres-per-unit 1.")};
    case QuestionKind::AxisOrder:
        return {ErrorCode::InvalidInput,
                file.string(),
                {VIGIE_TEXT("Errors", "Latitude and longitude of \"%1\" seem to be the wrong way round."),
                 {plain(question.table)}},
                VIGIE_TEXT("Errors", "Say whether they are: --swap-axes or --keep-axes.")};
    case QuestionKind::Coordinates:
        break;
    }
    return {ErrorCode::InvalidInput, file.string(),
            VIGIE_TEXT("Errors", "No columns of this CSV file look like coordinates."),
            VIGIE_TEXT("Errors", "Name them: --lat-column A --lon-column B, or --wkt-column C.")};
}

std::optional<QuestionKind> questionOf(const core::Error& error)
{
    for (const QuestionKind kind : {QuestionKind::Projection, QuestionKind::AxisOrder, QuestionKind::Coordinates}) {
        if (std::string_view{errorOf({kind, {}, {}}, {}).what.text} == error.what.text)
            return kind;
    }
    return std::nullopt;
}

SourceAnswers withRemembered(SourceAnswers answers, const LayerSource* remembered)
{
    if (remembered == nullptr)
        return answers;
    if (answers.projection.empty() && !answers.place) {
        if (remembered->projectionAsked)
            answers.projection = remembered->projection;
        answers.place = remembered->placement;
    }
    if (!answers.swapAxes)
        answers.swapAxes = remembered->axesSwapped;
    return answers;
}

core::Error nothingOf(const FileContents& contents, const ImportReport& report)
{
    const std::string where = contents.file.path.string();
    if (report.setAside.empty())
        return {ErrorCode::InvalidInput, where, VIGIE_TEXT("Errors", "There is nothing to draw in this file."),
                VIGIE_TEXT("Errors", "Check that it is the right file.")};
    return {ErrorCode::InvalidInput,
            where,
            {VIGIE_TEXT("Errors", "Not one of its %1 features can be used. The first one: %2"),
             {std::to_string(report.setAsideCount), report.setAside.front().reason.english()}},
            VIGIE_TEXT("Errors", "Check that it is the right file, and its projection.")};
}

} // namespace vigie::layers
