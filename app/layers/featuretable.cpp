// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/featuretable.h"

#include "layers/shapebox.h"
#include "layers/sourcekind.h"
#include "layers/textfold.h"
#include "storage/database.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::size_t kRowsBetweenLooks = 1'000;

/// A name as SQL has it.
std::string inSql(std::string_view name)
{
    std::string out = "\"";
    for (const char c : name) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + "\"";
}

/// At most so many bytes, and no part of a letter.
std::string_view cutOff(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    const auto isInside = [text](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    while (most > 0 && isInside(most))
        --most;
    return text.substr(0, most);
}

Cell cellOf(const storage::Statement& row, int column)
{
    switch (row.type(column)) {
    case storage::ColumnType::Integer:
        return row.integer(column);
    case storage::ColumnType::Real:
        return row.real(column);
    case storage::ColumnType::Text:
        return std::string{cutOff(row.text(column), FeatureTable::kCellBytes)};
    case storage::ColumnType::Blob:
    case storage::ColumnType::Null:
        break;
    }
    return {};
}

std::optional<double> numberOf(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return *real;
    return std::nullopt;
}

template <typename T> bool compare(FilterOperator how, const T& left, const T& right)
{
    switch (how) {
    case FilterOperator::Equal:
        return left == right;
    case FilterOperator::NotEqual:
        return left != right;
    case FilterOperator::Less:
        return left < right;
    case FilterOperator::LessOrEqual:
        return left <= right;
    case FilterOperator::Greater:
        return left > right;
    case FilterOperator::GreaterOrEqual:
        return left >= right;
    case FilterOperator::Contains:
        break;
    }
    return false;
}

} // namespace

std::string textOf(const Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) {
        std::array<char, 32> digits{};
        return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), *real).ptr};
    }
    return {};
}

bool passes(const LayerFilter& filter, const Cell& cell)
{
    if (filter.comparison == FilterOperator::Contains) {
        const auto* text = std::get_if<std::string>(&filter.value);
        const Cell wanted = text != nullptr ? Cell{*text} : Cell{std::get<double>(filter.value)};
        return folded(textOf(cell)).find(folded(textOf(wanted))) != std::string::npos;
    }
    const auto number = numberOf(cell);
    if (const auto* wanted = std::get_if<double>(&filter.value); wanted != nullptr && number)
        return compare(filter.comparison, *number, *wanted);
    const auto* text = std::get_if<std::string>(&cell);
    if (const auto* wanted = std::get_if<std::string>(&filter.value); wanted != nullptr && text != nullptr)
        return compare(filter.comparison, *text, *wanted);
    return filter.comparison == FilterOperator::NotEqual;
}

struct FeatureTable::State {
    storage::Database file;
    std::string table; ///< As SQL has it, as are the next two.
    std::string key;
    std::string shape;
    std::vector<std::string> columns;

    [[nodiscard]] std::string columnList() const
    {
        std::string out;
        for (const std::string& column : columns)
            out += ", " + inSql(column);
        return out;
    }
    [[nodiscard]] std::string order(const FeatureQuery& query) const
    {
        if (!query.sortBy || *query.sortBy >= columns.size())
            return " ORDER BY " + key;
        return " ORDER BY " + inSql(columns[*query.sortBy]) + " COLLATE NOCASE" +
               (query.isDescending ? " DESC, " : ", ") + key;
    }
    Expected<void> readColumns(const std::string& name);
    /// Gives each row to `take`. `stop` also ends a query that sorts or counts for long before its first row.
    template <typename Take> Expected<void> readAll(const std::string& sql, const std::stop_token& stop, Take take);
};

template <typename Take>
Expected<void> FeatureTable::State::readAll(const std::string& sql, const std::stop_token& stop, Take take)
{
    const std::stop_callback interrupt(stop, [this] { file.interrupt(); });
    auto rows = file.prepare(sql);
    if (!rows)
        return fail(rows.error());
    for (;;) {
        auto row = rows->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        take(*rows);
    }
}

Expected<void> FeatureTable::State::readColumns(const std::string& name)
{
    auto shapes = file.prepare("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?1");
    if (!shapes)
        return fail(shapes.error());
    if (auto row = shapes->bindText(1, name).row(); !row)
        return row;
    const std::string shapeColumn{shapes->text(0)};
    auto all = file.prepare("SELECT name, pk, type FROM pragma_table_info(?1)");
    if (!all)
        return fail(all.error());
    all->bindText(1, name);
    for (;;) {
        auto row = all->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const std::string column{all->text(0)};
        if (all->integer(1) > 0)
            key = inSql(column);
        else if (column != shapeColumn && all->text(2) != "BLOB")
            columns.push_back(column);
    }
    table = inSql(name);
    shape = inSql(shapeColumn);
    if (key.empty())
        return fail(ErrorCode::InvalidInput, file.path().string(),
                    VIGIE_TEXT("Errors", "The table of this layer has no key."),
                    VIGIE_TEXT("Errors", "Import the layer again."));
    return {};
}

Expected<FeatureTable> FeatureTable::open(const Layer& layer)
{
    const auto file = recognise(layer.data);
    if (!file)
        return fail(file.error());
    if (file->kind != SourceKind::GeoPackage || layer.table.empty())
        return fail(ErrorCode::InvalidInput, layer.data.string(),
                    VIGIE_TEXT("Errors", "A picture has no attributes."),
                    VIGIE_TEXT("Errors", "Choose a layer of points, lines or areas."));
    auto database = storage::Database::open(file->path, storage::OpenMode::ReadOnly);
    if (!database)
        return fail(database.error());
    auto state = std::make_unique<State>(State{std::move(*database), {}, {}, {}, {}});
    if (auto read = state->readColumns(layer.table); !read)
        return fail(read.error());
    return FeatureTable{std::move(state)};
}

const std::vector<std::string>& FeatureTable::columns() const
{
    return m_state->columns;
}

Expected<std::vector<FeatureId>> FeatureTable::matching(const FeatureQuery& query, std::size_t most,
                                                        const std::stop_token& stop)
{
    // SQLite sorts and waits for nobody: it is told from the thread that asks for the end.
    const std::stop_callback interrupt(stop, [this] { m_state->file.interrupt(); });
    const auto& columns = m_state->columns;
    const bool isPlain = !query.filter && query.text.empty();
    auto rows = m_state->file.prepare("SELECT " + m_state->key + (isPlain ? "" : m_state->columnList()) + " FROM " +
                                      m_state->table + m_state->order(query));
    if (!rows)
        return fail(rows.error());
    const auto filtered =
        query.filter ? std::find(columns.begin(), columns.end(), query.filter->column) : columns.end();
    const auto filterColumn = static_cast<int>(filtered - columns.begin()) + 1;
    if (query.filter && filtered == columns.end())
        return std::vector<FeatureId>{}; // as the map has it
    const std::string wanted = folded(query.text);
    const auto hasText = [&] {
        for (int i = 1; i <= static_cast<int>(columns.size()); ++i) {
            if (folded(textOf(cellOf(*rows, i))).find(wanted) != std::string::npos)
                return true;
        }
        return wanted.empty();
    };
    std::vector<FeatureId> out;
    for (std::size_t read = 0; out.size() < std::min(most, kMost); ++read) {
        if (read % kRowsBetweenLooks == 0 && stop.stop_requested())
            return fail(ErrorCode::Cancelled, {}, VIGIE_TEXT("Errors", "Stopped."), {});
        auto row = rows->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (query.filter && !passes(*query.filter, cellOf(*rows, filterColumn)))
            continue;
        if (isPlain || hasText())
            out.push_back(FeatureId{rows->integer(0)});
    }
    return out;
}

Expected<std::vector<std::vector<Cell>>> FeatureTable::rows(std::span<const FeatureId> features)
{
    auto row = m_state->file.prepare("SELECT " + m_state->key + m_state->columnList() + " FROM " + m_state->table +
                                     " WHERE " + m_state->key + " = ?1");
    if (!row)
        return fail(row.error());
    std::vector<std::vector<Cell>> out;
    out.reserve(features.size());
    for (const FeatureId feature : features) {
        row->reset();
        auto found = row->bindInteger(1, static_cast<std::int64_t>(feature)).step();
        if (!found)
            return fail(found.error());
        auto& cells = out.emplace_back();
        for (std::size_t i = 0; *found && i < m_state->columns.size(); ++i)
            cells.push_back(cellOf(*row, static_cast<int>(i) + 1));
    }
    return out;
}

Expected<DegreeBox> FeatureTable::box(FeatureId feature)
{
    auto row = m_state->file.prepare("SELECT " + m_state->shape + " FROM " + m_state->table + " WHERE " +
                                     m_state->key + " = ?1");
    if (!row)
        return fail(row.error());
    auto found = row->bindInteger(1, static_cast<std::int64_t>(feature)).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return DegreeBox{};
    return boxOfShape(row->blob(0));
}

Expected<std::vector<std::pair<Cell, std::uint64_t>>> FeatureTable::frequent(std::size_t column, std::size_t most,
                                                                             const std::stop_token& stop)
{
    const std::string name = inSql(m_state->columns.at(column));
    std::vector<std::pair<Cell, std::uint64_t>> out;
    auto done = m_state->readAll("SELECT " + name + ", count(*) FROM " + m_state->table + " WHERE " + name +
                                     " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + std::to_string(most),
                                 stop, [&out](const storage::Statement& row) {
                                     out.emplace_back(cellOf(row, 0), static_cast<std::uint64_t>(row.integer(1)));
                                 });
    if (!done)
        return fail(done.error());
    return out;
}

Expected<std::vector<double>> FeatureTable::numbers(std::size_t column, const std::stop_token& stop)
{
    const std::string name = inSql(m_state->columns.at(column));
    std::vector<double> out;
    auto done = m_state->readAll("SELECT " + name + " FROM " + m_state->table + " WHERE typeof(" + name +
                                     ") IN ('integer', 'real') ORDER BY 1 LIMIT " + std::to_string(kMost),
                                 stop, [&out](const storage::Statement& row) { out.push_back(row.real(0)); });
    if (!done)
        return fail(done.error());
    return out;
}

FeatureTable::FeatureTable(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
FeatureTable::~FeatureTable() = default;
FeatureTable::FeatureTable(FeatureTable&&) noexcept = default;
FeatureTable& FeatureTable::operator=(FeatureTable&&) noexcept = default;

} // namespace vigie::layers
