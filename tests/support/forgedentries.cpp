// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/forgedcollection.h"

namespace vigie::support {

namespace {

/// The entry that is changed: it has everything an entry can have, but for `req`.
constexpr std::size_t kChanged = 31;

} // namespace

/// One entry is another, in a folder that is right around it.
void ForgedCollection::entry(const std::string& name, const std::function<std::string(std::string)>& change)
{
    Entries entries = m_forge.entries();
    entries[kChanged] = change(entries[kChanged]);
    add("entry: " + name, m_forge.made(entries), 40);
}

void ForgedCollection::entries()
{
    const auto with = [&](const std::string& name, const std::string& what, const std::string& by) {
        entry(name, [&](const std::string& bytes) { return replaced(bytes, what, by); });
    };
    const auto number = [&](const std::string& name, const std::string& field, const std::string& by) {
        entry(name, [&](std::string bytes) {
            const auto at = bytes.find('"' + field + "\":") + field.size() + 3;
            return bytes.replace(at, bytes.find_first_not_of("0123456789", at) - at, by);
        });
    };
    // Its op is {"list":[1,true,null,"é..."],...}.
    with("a name twice", "\"clk\":", "\"clk\":\"sync\",\"clk\":");
    with("names out of order", "{\"act\"", "{\"zzz\":1,\"act\"");
    with("an unknown field", "\"clk\":", "\"city\":\"x\",\"clk\":");
    with("white space", ",\"boot\"", ", \"boot\"");
    entry("a line feed behind", [](const std::string& bytes) { return bytes + '\n'; });
    entry("something behind", [](const std::string& bytes) { return bytes + 'x'; });
    entry("cut off", [](const std::string& bytes) { return bytes.substr(0, bytes.size() - 1); });
    with("a mark of UTF-8 before", "{\"act\"", "\xEF\xBB\xBF{\"act\"");
    with("NaN", "[1,", "[NaN,");
    with("a fraction", "[1,", "[1.0,");
    with("an exponent", "[1,", "[1e3,");
    with("minus zero", "[1,", "[-0,");
    with("a zero before", "[1,", "[01,");
    with("2^53", "[1,", "[9007199254740992,");
    with("minus 2^53", "[1,", "[-9007199254740992,");
    with("a comma too many", "[1,", "[1,,");
    with("a comma at the end", "null,\"", "null,],\"");
    with("a second version", "\"v\":1,", "\"v\":2,");
    with("a version as text", "\"v\":1,", "\"v\":\"1\",");
    with("in parts", "é", "e\xCC\x81");
    with("a lone surrogate", "é", "\\ud800");
    with("an escape of what needs none", "é", "\\u00e9");
    with("an escaped slash", "é", "\\/");
    with("capitals in an escape", "\\u0001", "\\u001F");
    with("a long escape", "\\n", "\\u000a");
    with("a control character as it is", "\\n", "\n");
    with("not UTF-8", "é", "\xE9");
    with("UTF-8 that is too long", "é", "\xC0\xAF");
    with("a name beyond ASCII", "\"list\"", "\"lisé\"");
    with("an act without a point", "\"act\":\"alert.", "\"act\":\"alert-");
    with("an act in capitals", "\"act\":\"alert", "\"act\":\"Alert");
    with("an actor with a space", "\"actor\":\"p-", "\"actor\":\"p ");
    with("an actor who is nobody", "\"actor\":\"p-0011223344556612\"", "\"actor\":\"\"");
    with("a time before 1970", "\"at\":", "\"at\":-");
    number("a time in the year 10000", "at", "253402300800000");
    number("a time as text", "at", "\"1\"");
    number("a time that is true", "at", "true");
    number("mono as null", "mono", "null");
    with("a start in capitals", "\"boot\":\"", "\"boot\":\"A");
    with("a clock of another kind", "\"clk\":\"", "\"clk\":\"x");
    with("time that runs back", "\"mono\":", "\"mono\":-");
    with("a role in capitals", "\"role\":\"o", "\"role\":\"O");
    with("a source of two words", "\"src\":\"desk\"", "\"src\":\"a desk\"");
    with("a number of another", "\"seq\":31", "\"seq\":32");
    with("a negative number", "\"seq\":31", "\"seq\":-31");
    with("a reason in words", "\"why\":\"planned-works\"", "\"why\":\"because of it\"");
    with("a commitment that is short", "\"why\":\"planned-works\"", "\"why\":\"commit:00\"");
    with("parameters of nothing", "\"op\":{", "\"op\":{},\"op\":{");
    with("parameters that are a list", "\"op\":{", "\"op\":[],\"op\":{");
    with("no act", "\"act\":", "\"acz\":");
    with("no time", "\"at\":", "\"aa\":");
    with("no start", "\"boot\":", "\"boox\":");
    with("no clock", "\"clk\":", "\"clx\":");
    with("no mono", "\"mono\":", "\"monx\":");
    with("no role", "\"role\":", "\"rolf\":");
    with("no source", "\"src\":", "\"srx\":");
    with("a picture hash that is short", "\"ui\":\"00", "\"ui\":\"0");
    with("an object of two lines", "\"obj\":\"", "\"obj\":\"\\n");
    with("an object with a delete", "\"obj\":\"", "\"obj\":\"\x7F");
    with("an object that is a number", "\"obj\":\"", "\"obj\":1,\"obj\":\"");
    entry("nothing", [](const std::string&) { return std::string{}; });
    entry("null", [](const std::string&) { return std::string{"null"}; });
    entry("a list", [](const std::string&) { return std::string{"[]"}; });
    entry("an object of nothing", [](const std::string&) { return std::string{"{}"}; });
    entry("too deep", [](const std::string& bytes) {
        return replaced(bytes, "[1,", "[" + std::string(15, '[') + std::string(15, ']') + ",");
    });
    entry("1024 deep", [](const std::string& bytes) {
        return replaced(bytes, "[1,", "[" + std::string(1024, '[') + std::string(1024, ']') + ",");
    });
    entry("33 KB",
          [](const std::string& bytes) { return replaced(bytes, "[1,", "[\"" + std::string(33'000, 'x') + "\","); });
    entry("64 KB",
          [](const std::string& bytes) { return replaced(bytes, "[1,", "[\"" + std::string(64'000, 'x') + "\","); });

    Entries first = m_forge.entries();
    first[0] = replaced(first[0], "journal.begin", "journal.verify");
    add("entry: the first is another", m_forge.made(first), 40);
    first = m_forge.entries();
    first[0] = replaced(first[0], "example/published", "example/publisher");
    add("entry: the first begins another journal", m_forge.made(first), 40);
    // The longest and the deepest that is good.
    Entries deep = m_forge.entries();
    deep[kChanged] = replaced(deep[kChanged], "[1,", "[" + std::string(14, '[') + std::string(14, ']') + ",");
    add("entry: as deep as it may be", m_forge.made(deep), 0);
    Entries unknown = m_forge.entries();
    unknown[kChanged] = replaced(unknown[kChanged], "\"act\":\"alert.shelve\"", "\"act\":\"later.kind.of-a-thing\"");
    add("entry: a kind that nobody knows", m_forge.made(unknown), 0);
}

} // namespace vigie::support
