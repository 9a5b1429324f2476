// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/csvreader.h"

#include "core/shown.h"
#include "layers/gdalhandles.h"
#include "layers/limits.h"
#include "layers/textrepair.h"
#include "storage/files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::size_t kPiece = 256U << 10U;
constexpr int kWgs84 = 4326;

/// "017" is a code, not the number 17.
bool isWhole(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    const std::string_view digits = text.substr(isNegative ? 1 : 0);
    return !digits.empty() && digits.size() <= 18 &&
           digits.find_first_not_of("0123456789") == std::string_view::npos &&
           (digits.size() == 1 || digits[0] != '0');
}

bool isCode(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
}

/// The narrowest type that all values so far fit; text once one does not.
void widen(std::optional<ColumnKind>& kind, const std::string& value, bool decimalComma)
{
    if (value.empty() || kind == ColumnKind::Text)
        return;
    if (isWhole(value)) {
        kind = kind.value_or(ColumnKind::Whole);
        return;
    }
    kind = !isCode(value) && csvNumber(value, decimalComma) ? ColumnKind::Real : ColumnKind::Text;
}

Value valueOf(std::string& field, ColumnKind kind, bool decimalComma)
{
    if (field.empty())
        return std::monostate{};
    std::int64_t whole = 0;
    switch (kind) {
    case ColumnKind::Whole:
        std::from_chars(field.data(), field.data() + field.size(), whole);
        return whole;
    case ColumnKind::Real:
        return csvNumber(field, decimalComma).value_or(std::numeric_limits<double>::quiet_NaN());
    case ColumnKind::Text:
        break;
    }
    return std::move(field);
}

std::unique_ptr<OGRGeometry> shapeOf(const std::string& text)
{
    const QuietGdal quiet;
    if (text.find('{') < text.find('('))
        return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::createFromGeoJson(text.c_str()));
    OGRGeometry* raw = nullptr;
    OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &raw);
    return std::unique_ptr<OGRGeometry>(raw);
}

core::Message nameTheColumns()
{
    return VIGIE_TEXT("Errors", "Name the columns that hold latitude and longitude, or the shape.");
}

} // namespace

core::Expected<std::unique_ptr<SourceReader>> CsvReader::open(const SourceFile& file, const SourceAnswers& answers,
                                                              const ImportWatch& watch)
{
    std::ifstream in(file.path, std::ios::binary);
    if (!in)
        return fail(ErrorCode::Io, file.path.string(), VIGIE_TEXT("Errors", "The file cannot be read."),
                    VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
    std::unique_ptr<CsvReader> out(new CsvReader(std::move(in)));
    out->m_contents.file = file;
    auto done = out->readHeader(answers);
    if (done)
        done = out->scan(watch);
    if (!done)
        return fail(done.error());
    return out;
}

core::Expected<void> CsvReader::readHeader(const SourceAnswers& answers)
{
    fill();
    const std::string where = m_contents.file.path.string();
    const CsvDialect dialect = guessDialect(m_buffer, m_in.eof(), answers.csv);
    const auto isNumber = [](const std::string& name) { return csvNumber(name, false).has_value(); };
    if (dialect.header.empty() || std::all_of(dialect.header.begin(), dialect.header.end(), isNumber))
        return fail(
            ErrorCode::InvalidInput, where,
            VIGIE_TEXT("Errors", "The first line of a CSV file has the names of the columns, and this has none."),
            VIGIE_TEXT("Errors", "Add such a line, and import it again."));
    if (dialect.header.size() > limits::kColumns)
        return fail(ErrorCode::TooLarge, where,
                    {VIGIE_TEXT("Errors", "A table has %1 columns, more than %2."),
                     {std::to_string(dialect.header.size()), std::to_string(limits::kColumns)}},
                    VIGIE_TEXT("Errors", "Keep the columns that are needed, and import it again."));
    const bool isAsked =
        !answers.csv.latitude.empty() || !answers.csv.longitude.empty() || !answers.csv.shape.empty();
    if (isAsked && dialect.places == CsvPlaces::None)
        return fail(ErrorCode::NotFound, where, VIGIE_TEXT("Errors", "The file has no columns of these names."),
                    nameTheColumns());
    SourceTable table;
    table.name = m_contents.file.path.stem().string();
    table.shapes = dialect.places == CsvPlaces::None    ? ShapeClass::None
                   : dialect.places == CsvPlaces::Shape ? ShapeClass::Mixed
                                                        : ShapeClass::Point;
    for (const std::string& name : dialect.header)
        table.columns.push_back({name, ColumnKind::Text});
    m_contents.tables = {std::move(table)};
    m_contents.csv = dialect;
    m_contents.encoding.name = answers.encoding;
    return {};
}

/// One pass over all of it: types, number of rows, extent and encoding.
core::Expected<void> CsvReader::scan(const ImportWatch& watch)
{
    SourceTable& table = m_contents.tables.front();
    std::vector<std::optional<ColumnKind>> kinds(table.columns.size());
    ProgressTeller teller{watch};
    OGREnvelope box;
    TextSamples texts;
    std::uint64_t rows = 0;
    if (auto begun = begin(0); !begun)
        return begun;
    while (true) {
        const auto more = nextRecord();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (++rows % 1'000 == 0 && teller.isStopped())
            return fail(storage::stoppedAsAsked(m_contents.file.path));
        teller.tell(fraction(), VIGIE_TEXT("Errors", "Looking at the columns"));
        for (std::size_t i = 0; i < std::min(m_fields.size(), kinds.size()); ++i) {
            widen(kinds[i], m_fields[i], m_contents.csv->decimalComma);
            texts.look(m_fields[i]);
        }
        SourceRow row;
        if (m_contents.csv->places != CsvPlaces::Shape)
            place(row);
        if (row.shape) {
            const OGRPoint& point = *row.shape->toPoint();
            box.Merge(point.getX(), point.getY());
        }
    }
    table.count = rows;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        table.columns[i].kind = kinds[i].value_or(ColumnKind::Text);
    if (box.IsInit())
        table.extent = SourceBox{box.MinX, box.MinY, box.MaxX, box.MaxY};
    Encoding& encoding = m_contents.encoding;
    if (encoding.name.empty())
        encoding = {texts.isStrange() ? kWesternEncoding : "UTF-8", texts.isStrange()};
    m_contents.samples = texts.take();
    if (const auto projection = projectionOf(0))
        table.projection = described(*projection);
    return {};
}

std::optional<SpatialReference> CsvReader::projectionOf(std::size_t /*table*/) const
{
    if (!m_contents.csv->inDegrees)
        return std::nullopt;
    auto out = projectionByCode("EPSG:" + std::to_string(kWgs84));
    return out ? std::optional{std::move(*out)} : std::nullopt;
}

core::Expected<void> CsvReader::begin(std::size_t /*table*/)
{
    m_in.clear();
    m_in.seekg(0);
    m_buffer.clear();
    m_at = 0;
    m_bytesRead = 0;
    m_row = 0;
    fill();
    if (m_buffer.starts_with("\xef\xbb\xbf"))
        m_at = 3;
    const auto header = nextRecord();
    return header ? Expected<void>{} : Expected<void>{fail(header.error())};
}

bool CsvReader::fill()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t before = m_buffer.size();
    // A record that does not fit is read in ever larger pieces: it is looked at again from its beginning each time.
    const std::size_t piece = std::max(kPiece, before);
    m_buffer.resize(before + piece);
    m_in.read(m_buffer.data() + before, static_cast<std::streamsize>(piece));
    m_buffer.resize(before + static_cast<std::size_t>(m_in.gcount()));
    m_bytesRead += static_cast<std::uint64_t>(m_in.gcount());
    return m_buffer.size() > before;
}

core::Error CsvReader::tooLongAfter(std::int64_t row) const
{
    return {ErrorCode::TooLarge,
            m_contents.file.path.string() + ":" + std::to_string(row + 1),
            {VIGIE_TEXT("Errors", "A line is longer than %1 bytes; perhaps a quote is never closed."),
             {std::to_string(limits::kCsvRecordBytes)}},
            VIGIE_TEXT("Errors", "Mend the line, and import it again.")};
}

core::Expected<bool> CsvReader::nextRecord()
{
    const CsvSplitter splitter{m_contents.csv->delimiter};
    while (true) {
        const std::string_view rest = std::string_view{m_buffer}.substr(m_at);
        const std::size_t taken = rest.empty() ? 0 : splitter.next(rest, m_in.eof(), m_fields);
        m_at += taken;
        if (taken > limits::kCsvRecordBytes)
            return fail(tooLongAfter(m_row));
        if (taken > 0) {
            ++m_row;
            if (m_fields.size() == 1 && m_fields.front().empty())
                continue; // an empty line
            return true;
        }
        if (rest.size() > limits::kCsvRecordBytes)
            return fail(tooLongAfter(m_row));
        if (!fill()) {
            if (m_in.bad())
                return fail(ErrorCode::Io, m_contents.file.path.string(),
                            VIGIE_TEXT("Errors", "The file cannot be read."),
                            VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
            if (m_at == m_buffer.size())
                return false;
        }
    }
}

void CsvReader::place(SourceRow& row) const
{
    const CsvDialect& dialect = *m_contents.csv;
    const std::size_t last = std::max(dialect.first, dialect.second);
    if (dialect.places == CsvPlaces::None || last >= m_fields.size())
        return;
    const std::string& first = m_fields[dialect.first];
    if (dialect.places == CsvPlaces::Shape) {
        row.shape = first.empty() ? nullptr : shapeOf(first);
        return;
    }
    std::optional<double> y;
    std::optional<double> x;
    if (dialect.places == CsvPlaces::TwoColumns) {
        y = csvNumber(first, dialect.decimalComma);
        x = csvNumber(m_fields[dialect.second], dialect.decimalComma);
    } else if (const auto comma = first.find(','); comma != std::string::npos) {
        y = csvNumber(std::string_view{first}.substr(0, comma), false);
        x = csvNumber(std::string_view{first}.substr(comma + 1), false);
    }
    if (x && y)
        row.shape = std::make_unique<OGRPoint>(*x, *y);
}

core::Expected<bool> CsvReader::next(SourceRow& row)
{
    row = {};
    auto more = nextRecord();
    if (!more || !*more)
        return more;
    row.number = m_row;
    place(row);
    const auto& columns = m_contents.tables.front().columns;
    if (m_fields.size() > columns.size())
        row.trouble = {VIGIE_TEXT("Errors", "It has %1 fields where there are %2 columns."),
                       {std::to_string(m_fields.size()), std::to_string(columns.size())}};
    else if (!row.shape && m_contents.csv->places != CsvPlaces::None)
        row.trouble = VIGIE_TEXT("Errors", "It has no coordinates that can be read.");
    for (std::size_t i = 0; i < std::min(columns.size(), m_fields.size()); ++i)
        row.values.push_back(valueOf(m_fields[i], columns[i].kind, m_contents.csv->decimalComma));
    row.values.resize(columns.size());
    return true;
}

std::optional<double> CsvReader::fraction() const
{
    if (m_contents.file.bytes == 0)
        return std::nullopt;
    const auto done = m_bytesRead - (m_buffer.size() - m_at);
    return std::min(1.0, static_cast<double>(done) / static_cast<double>(m_contents.file.bytes));
}

} // namespace vigie::layers
