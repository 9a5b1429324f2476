// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"

#include "journal/entrycheck.h"
#include "journal/nfc.h"

#include <utility>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr storage::JsonLimits kLimits{kLargestEntry, 16};
constexpr storage::JsonLimits kWholeLimits{kLargestEntry, kLimits.depth + 1}; // the entry itself is an object

std::int64_t millisecondsOf(core::Timestamp time)
{
    return time.time_since_epoch().count() / 1000;
}

/// Reads the fields of an object and remembers what was wrong.
class Fields {
public:
    explicit Fields(const Json& json)
        : m_json(json)
    {
    }

    std::int64_t integer(std::string_view name)
    {
        const Json* value = take(name);
        if (value == nullptr || value->integer() == nullptr)
            return note(name), 0;
        return *value->integer();
    }
    std::string text(std::string_view name)
    {
        const Json* value = take(name);
        if (value == nullptr || value->text() == nullptr)
            return note(name), std::string{};
        return *value->text();
    }
    /// Left out, or not empty: an empty text would be a second spelling of "left out".
    std::string optionalText(std::string_view name)
    {
        if (m_json.find(name) == nullptr)
            return {};
        std::string out = text(name);
        if (out.empty())
            note(name);
        return out;
    }
    Json optionalObject(std::string_view name)
    {
        if (m_json.find(name) == nullptr)
            return {};
        const Json* value = take(name);
        if (value->object() == nullptr)
            return note(name), Json{};
        return *value;
    }
    void note(std::string_view name)
    {
        if (m_bad.empty())
            m_bad = name;
    }
    /// The first field that was missing, of another type, or unknown; empty when all is well.
    [[nodiscard]] std::string problem() const
    {
        if (m_bad.empty() && m_json.object()->size() != m_taken)
            return "?";
        return m_bad;
    }

private:
    const Json* take(std::string_view name)
    {
        const Json* value = m_json.find(name);
        m_taken += value != nullptr ? 1U : 0U;
        return value;
    }

    const Json& m_json;
    std::size_t m_taken = 0;
    std::string m_bad;
};

Entry readFields(Fields& fields)
{
    Entry entry;
    const auto version = fields.integer("v");
    entry.v = std::in_range<int>(version) ? static_cast<int>(version) : 0;
    const auto seq = fields.integer("seq");
    if (seq < 0)
        fields.note("seq");
    entry.seq = static_cast<std::uint64_t>(seq);
    entry.machine.boot = fields.text("boot");
    entry.machine.monoMs = fields.integer("mono");
    if (const auto state = clockStateFromWord(fields.text("clk")))
        entry.machine.clock = *state;
    else
        fields.note("clk");
    entry.act = fields.text("act");
    entry.obj = fields.optionalText("obj");
    entry.role = fields.text("role");
    entry.actor = fields.text("actor");
    entry.op = fields.optionalObject("op");
    entry.why = fields.optionalText("why");
    entry.src = fields.text("src");
    entry.prev = fields.optionalObject("prev");
    entry.req = fields.optionalText("req");
    if (const std::string ui = fields.optionalText("ui"); !ui.empty()) {
        entry.ui = storage::digestFromHex(ui);
        if (!entry.ui)
            fields.note("ui");
    }
    return entry;
}

/// Milliseconds of a 64-bit microsecond clock reach the year 294246 either way; what is beyond is no time.
bool readTime(Fields& fields, Entry& entry)
{
    constexpr std::int64_t kMost = std::int64_t{9'000'000'000'000'000};
    const auto at = fields.integer("at");
    if (at > kMost || at < -kMost)
        return false;
    entry.at = core::Timestamp{std::chrono::milliseconds{at}};
    return true;
}

/// Writes the members of one object, in the order they are given.
class EntryWriter {
public:
    EntryWriter() { m_out.reserve(512); }

    void text(std::string_view name, std::string_view value) { member(name, value); }
    void textUnlessEmpty(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            member(name, value);
    }
    void value(std::string_view name, const Json& value) { member(name, value); }
    void valueUnlessNull(std::string_view name, const Json& value)
    {
        if (!value.isNull())
            member(name, value);
    }

    Expected<std::string> finish()
    {
        m_out += '}';
        if (!m_written)
            return fail(m_written.error());
        if (m_out.size() > kLimits.bytes)
            return fail(ErrorCode::TooLarge, "JSON", VIGIE_TEXT("Errors", "The record is longer than it may be."),
                        VIGIE_TEXT("Errors", "Please report this as a fault."));
        return std::move(m_out);
    }

private:
    template <typename Value> void member(std::string_view name, const Value& value)
    {
        m_out += m_out.empty() ? "{\"" : ",\"";
        m_out += name;
        m_out += "\":";
        if (m_written)
            m_written = storage::appendJson(m_out, value, kLimits);
    }

    std::string m_out;
    Expected<void> m_written;
};

EntryView viewOf(const Entry& e)
{
    return {e.v, e.seq, e.at, e.machine, e.act, e.obj, e.role, e.actor, e.op, e.why, e.src, e.ui, e.prev, e.req};
}

} // namespace

void makeNfc(Draft& draft)
{
    for (std::string* text : {&draft.act, &draft.obj, &draft.role, &draft.actor, &draft.why, &draft.src, &draft.req})
        *text = toNfc(*text);
    makeNfc(draft.op);
    makeNfc(draft.prev);
}

Expected<std::string> encodeEntry(const Entry& entry)
{
    return encodeEntry(viewOf(entry));
}

Expected<std::string> encodeEntry(const EntryView& entry)
{
    if (auto good = checkFields(entry); !good)
        return fail(good.error());
    EntryWriter writer;
    // In the order of the alphabet: it is the canonical one.
    writer.text("act", entry.act);
    writer.text("actor", entry.actor);
    writer.value("at", millisecondsOf(entry.at));
    writer.text("boot", entry.machine.boot);
    writer.text("clk", toWord(entry.machine.clock));
    writer.value("mono", entry.machine.monoMs);
    writer.textUnlessEmpty("obj", entry.obj);
    writer.valueUnlessNull("op", entry.op);
    writer.valueUnlessNull("prev", entry.prev);
    writer.textUnlessEmpty("req", entry.req);
    writer.text("role", entry.role);
    writer.value("seq", static_cast<std::int64_t>(entry.seq));
    writer.text("src", entry.src);
    if (entry.ui)
        writer.text("ui", storage::toHex(*entry.ui));
    writer.value("v", entry.v);
    writer.textUnlessEmpty("why", entry.why);
    return writer.finish();
}

Expected<Entry> parseEntry(std::string_view bytes)
{
    auto json = storage::parseJson(bytes, kWholeLimits);
    if (!json)
        return fail(json.error());
    if (json->object() == nullptr)
        return fail(badField("{}"));
    Fields fields(*json);
    Entry entry = readFields(fields);
    if (!readTime(fields, entry))
        return fail(badField("at"));
    if (const std::string problem = fields.problem(); !problem.empty())
        return fail(badField(problem));
    auto again = encodeEntry(entry);
    if (!again)
        return fail(again.error());
    if (*again != bytes)
        return fail(
            ErrorCode::InvalidInput, "JSON", VIGIE_TEXT("Errors", "The entry is not in its canonical form."),
            VIGIE_TEXT("Errors", "The journal was written or changed by another program; keep it as evidence."));
    return entry;
}

bool operator==(const Entry& a, const Entry& b)
{
    return a.v == b.v && a.seq == b.seq && a.at == b.at && a.machine.boot == b.machine.boot &&
           a.machine.monoMs == b.machine.monoMs && a.machine.clock == b.machine.clock && a.act == b.act &&
           a.obj == b.obj && a.role == b.role && a.actor == b.actor && a.op == b.op && a.why == b.why &&
           a.src == b.src && a.ui == b.ui && a.prev == b.prev && a.req == b.req;
}

} // namespace vigie::journal
