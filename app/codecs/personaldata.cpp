// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/personaldata.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace vigie::codecs {

namespace {

using namespace std::string_view_literals;

constexpr std::array kStrongWords{"plate"sv,  "plates"sv, "phone"sv,  "phones"sv, "tel"sv,  "telefon"sv, "telefono"sv,
                                  "fax"sv,    "email"sv,  "mail"sv,   "mac"sv,    "macs"sv, "bssid"sv,   "imei"sv,
                                  "imsi"sv,   "iccid"sv,  "msisdn"sv, "vin"sv,    "face"sv, "faces"sv,   "facial"sv,
                                  "visage"sv, "ssn"sv,    "plaque"sv, "emails"sv};

// Looked for in the name without capitals and separators; long enough not to occur by chance.
constexpr std::array kStrongPhrases{
    "licenseplate"sv,   "licenceplate"sv,      "numberplate"sv,     "plateidentifier"sv,
    "platenumber"sv,    "registrationplate"sv, "immatriculation"sv, "vehicleidentificationnumber"sv,
    "chassisnumber"sv,  "macaddress"sv,        "macaddr"sv,         "adressemac"sv,
    "telephone"sv,      "phonenumber"sv,       "mobilenumber"sv,    "mobilephone"sv,
    "handset"sv,        "simnumber"sv,         "simcard"sv,         "emailaddress"sv,
    "mailaddress"sv,    "adressemail"sv,       "courriel"sv,        "contactpoint"sv,
    "contactperson"sv,  "contactname"sv,       "contactinfo"sv,     "contactdetail"sv,
    "givenname"sv,      "familyname"sv,        "firstname"sv,       "lastname"sv,
    "middlename"sv,     "maidenname"sv,        "surname"sv,         "nickname"sv,
    "prenom"sv,         "nomdefamille"sv,      "birthdate"sv,       "dateofbirth"sv,
    "birthplace"sv,     "datenaissance"sv,     "datedenaissance"sv, "socialsecurity"sv,
    "nationalid"sv,     "passportn"sv,         "driverlicen"sv,     "driverslicen"sv,
    "drivinglicen"sv,   "permisdeconduire"sv,  "faceid"sv,          "facerecog"sv,
    "facedetect"sv,     "biometric"sv,         "fingerprint"sv,     "advertisingid"sv,
    "androidid"sv,      "userdevice"sv,        "smartphone"sv,      "homeaddress"sv,
    "billingaddress"sv, "personaladdress"sv,   "privateaddress"sv,  "adressepersonnelle"sv};

constexpr std::array kWeakWords{
    "owner"sv,      "owners"sv,       "person"sv,      "persons"sv,    "driver"sv,   "drivers"sv,   "passenger"sv,
    "passengers"sv, "citizen"sv,      "citizens"sv,    "user"sv,       "users"sv,    "resident"sv,  "residents"sv,
    "tenant"sv,     "employee"sv,     "employees"sv,   "worker"sv,     "patient"sv,  "student"sv,   "child"sv,
    "customer"sv,   "subscriber"sv,   "responsible"sv, "individual"sv, "visitor"sv,  "visitors"sv,  "username"sv,
    "conducteur"sv, "proprietaire"sv, "usager"sv,      "usagers"sv,    "habitant"sv, "locataire"sv, "responsable"sv,
    "personne"sv,   "abonne"sv};

constexpr std::array kCountFirst{"num"sv, "nb"sv,   "total"sv, "count"sv, "average"sv,
                                 "avg"sv, "mean"sv, "max"sv,   "min"sv};
constexpr std::array kCountLast{"count"sv, "counts"sv, "capacity"sv, "occupancy"sv, "density"sv,
                                "flow"sv,  "rate"sv,   "ratio"sv,    "total"sv,     "injured"sv,
                                "dead"sv,  "load"sv,   "volume"sv,   "intensity"sv};

template <std::size_t N> bool isIn(const std::array<std::string_view, N>& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAlnum(char c)
{
    return isUpper(c) || isLower(c) || isDigit(c);
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lowered(char c)
{
    return isUpper(c) ? static_cast<char>(c | 0x20) : c;
}

/// "MACAddress_2" -> mac, address
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    char before = '\0';
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        const bool isLetter = isUpper(c) || isLower(c);
        const bool acronymEnds = isUpper(c) && isUpper(before) && at + 1 < name.size() && isLower(name[at + 1]);
        const bool begins = !(isUpper(before) || isLower(before)) || (isUpper(c) && isLower(before)) || acronymEnds;
        if (isLetter) {
            if (begins)
                words.emplace_back();
            words.back().push_back(lowered(c));
        }
        before = c;
    }
    return words;
}

bool isOneOf(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

bool isLocalPart(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || isAlnum(c) || isOneOf(c, "._%+-'");
}

bool hasEmail(std::string_view text)
{
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at == 0 || !isLocalPart(text[at - 1]))
            continue;
        std::string_view domain = text.substr(at + 1);
        const auto end = std::ranges::find_if_not(domain, [](char c) {
            return static_cast<unsigned char>(c) >= 0x80 || isAlnum(c) || c == '-' || c == '.';
        });
        domain = domain.substr(0, static_cast<std::size_t>(end - domain.begin()));
        const std::size_t dot = domain.find('.');
        if (dot != std::string_view::npos && dot > 0 && dot + 2 < domain.size())
            return true;
    }
    return false;
}

/// Groups of `width` hexadecimal digits with one separator between, from `at`: how many.
std::size_t hexGroups(std::string_view text, std::size_t at, std::size_t width, char separator)
{
    std::size_t groups = 0;
    while (at + width <= text.size() && std::ranges::all_of(text.substr(at, width), isHex)) {
        ++groups;
        at += width;
        if (at == text.size() || text[at] != separator)
            return at < text.size() && isAlnum(text[at]) ? groups - 1 : groups;
        ++at;
    }
    return groups;
}

bool hasMac(std::string_view text)
{
    for (std::size_t at = 0; at + 14 <= text.size(); ++at) {
        if (!isHex(text[at]) || (at > 0 && isAlnum(text[at - 1])))
            continue;
        const char second = text[at + 2];
        const bool isPairs = second == ':' || second == '-';
        if (!isPairs && text[at + 4] != '.')
            continue;
        const std::size_t width = isPairs ? 2 : 4;
        const std::size_t groups = hexGroups(text, at, width, isPairs ? second : '.');
        if (isPairs ? groups == 6 || groups == 7 : groups == 3) // 8 pairs are an EUI-64: a sensor's, not a phone's
            return true;
        if (groups > 1)
            at += groups * (width + 1) - 2; // a run is looked at once, as a whole: a long one costs no more time
    }
    return false;
}

bool isPhoneSeparator(char c)
{
    return isOneOf(c, " .-()/");
}

/// Digits and separators without anything glued to them: are they a telephone number?
bool isPhone(std::string_view run)
{
    const auto digits = std::ranges::count_if(run, isDigit);
    if (run.front() == '+')
        return digits >= 8 && digits <= 15;
    if (digits < 9 || digits > 15)
        return false;
    const bool isBare = std::ranges::all_of(run, isDigit);
    if (isBare)
        return (run.starts_with("00") && digits >= 11 && run[2] != '0') ||
               (digits == 10 && run[0] == '0' && run[1] >= '1' && run[1] <= '9');
    std::vector<std::size_t> groups;
    bool inGroup = false;
    for (const char c : run) {
        if (isDigit(c) && !inGroup)
            groups.push_back(0);
        inGroup = isDigit(c);
        if (inGroup)
            ++groups.back();
    }
    const bool looksGrouped =
        groups.size() >= 2 && std::ranges::all_of(groups, [](std::size_t n) { return n >= 2 && n <= 5; });
    const bool american = groups == std::vector<std::size_t>{3, 3, 4};
    return looksGrouped && (run.front() == '0' || run.front() == '(' || american);
}

bool hasPhone(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto belongs = [&](std::size_t i) {
            return isDigit(text[i]) || isPhoneSeparator(text[i]) || text[i] == '+';
        };
        if (!belongs(at)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               (isDigit(text[end]) || isPhoneSeparator(text[end]) || (end == at && text[end] == '+')))
            ++end;
        // A letter, a colon or a comma glued to either side makes it part of something else: an id, a time, a list.
        const auto isGlued = [&](std::size_t i) { return isAlnum(text[i]) || text[i] == '_'; };
        const char before = at == 0 ? ' ' : text[at - 1];
        const bool fromTel = before == ':' && at >= 4 && text.substr(0, at).ends_with("tel:");
        const bool freeBefore = fromTel || at == 0 || (!isGlued(at - 1) && before != ':') || text[at] == ' ';
        const bool freeAfter = end == text.size() || (!isGlued(end) && text[end] != ':') || text[end - 1] == ' ';
        std::string_view run = text.substr(at, end - at);
        while (!run.empty() && isOneOf(run.front(), " .-/)"))
            run.remove_prefix(1);
        while (!run.empty() && !isDigit(run.back()))
            run.remove_suffix(1);
        const bool endsInColon = end < text.size() && text[end] == ':';
        if (!run.empty() && freeBefore && freeAfter && !endsInColon && isPhone(run))
            return true;
        at = end;
    }
    return false;
}

/// How often the characters occur of which the patterns above are made.
struct Census {
    unsigned digits = 0;
    unsigned colons = 0;
    unsigned dashes = 0;
    unsigned dots = 0;
    unsigned atSigns = 0;
};

using Bytes __attribute__((vector_size(16))) = unsigned char;

/// Counts in sixteen lanes of a byte each, for up to 255 additions.
class Lanes {
public:
    template <typename Mask> void add(Mask where) { m_lanes -= reinterpret_cast<Bytes>(where); }
    [[nodiscard]] unsigned sum() const
    {
        constexpr std::uint64_t kEvenBytes = 0x00FF'00FF'00FF'00FFULL;
        std::array<std::uint64_t, 2> halves{};
        std::memcpy(halves.data(), &m_lanes, sizeof m_lanes);
        std::uint64_t pairs = 0;
        for (const std::uint64_t half : halves)
            pairs += (half & kEvenBytes) + (half >> 8 & kEvenBytes);
        return static_cast<unsigned>(pairs * 0x0001'0001'0001'0001ULL >> 48);
    }

private:
    Bytes m_lanes{};
};

/// At least as often as the characters occur: the last ones may be counted twice. Enough to see which patterns cannot
/// occur.
Census censusOf(std::string_view text)
{
    constexpr std::size_t kStep = sizeof(Bytes);
    Lanes digits;
    Lanes colons;
    Lanes dashes;
    Lanes dots;
    Lanes atSigns;
    const auto count = [&](const Bytes& bytes) {
        digits.add((bytes - static_cast<unsigned char>('0')) <= 9);
        colons.add(bytes == static_cast<unsigned char>(':'));
        dashes.add(bytes == static_cast<unsigned char>('-'));
        dots.add(bytes == static_cast<unsigned char>('.'));
        atSigns.add(bytes == static_cast<unsigned char>('@'));
    };
    Bytes bytes{};
    const auto sums = [&] { return Census{digits.sum(), colons.sum(), dashes.sum(), dots.sum(), atSigns.sum()}; };
    if (text.size() < kStep) {
        const std::size_t part = text.size() >= 8 ? 8 : 4;
        std::array<char, kStep> ends{};
        std::memcpy(ends.data(), text.data(), part);
        std::memcpy(ends.data() + 8, text.data() + text.size() - part, part);
        std::memcpy(&bytes, ends.data(), kStep);
        count(bytes);
        return sums();
    }
    for (std::size_t at = 0; at + kStep < text.size(); at += kStep) {
        std::memcpy(&bytes, text.data() + at, kStep);
        count(bytes);
    }
    std::memcpy(&bytes, text.data() + text.size() - kStep, kStep);
    count(bytes);
    return sums();
}

} // namespace

Personal judgeName(std::string_view name)
{
    const std::vector<std::string> words = wordsOf(name);
    std::string squashed;
    for (const std::string& word : words)
        squashed += word;
    if (squashed.find("leddriver") != std::string::npos) // the electronics of a lamp
        return Personal::No;
    const auto isStrong = [](std::string_view word) { return isIn(kStrongWords, word); };
    const auto occurs = [&](std::string_view phrase) { return squashed.find(phrase) != std::string::npos; };
    if (std::ranges::any_of(words, isStrong) || isIn(kStrongWords, squashed) ||
        std::ranges::any_of(kStrongPhrases, occurs))
        return Personal::Strong;
    const auto isWeak = [](std::string_view word) { return isIn(kWeakWords, word); };
    if (!std::ranges::any_of(words, isWeak) && !isIn(kWeakWords, squashed))
        return Personal::No;
    return isIn(kCountFirst, words.front()) || isIn(kCountLast, words.back()) ? Personal::No : Personal::Weak;
}

Looks looksOf(std::string_view text)
{
    constexpr std::size_t kPiece = 2048; // as much as the census counts
    if (text.size() < kShortestPersonal)
        return {};
    const bool isLong = text.size() > kPiece;
    const Census census = isLong ? Census{kPiece, kPiece, kPiece, kPiece, kPiece} : censusOf(text);
    constexpr unsigned kDigitsOfPhone = 8;
    constexpr unsigned kSeparatorsOfMac = 5;
    constexpr unsigned kDotsOfMac = 2;
    const bool maybeMac =
        census.colons >= kSeparatorsOfMac || census.dashes >= kSeparatorsOfMac || census.dots >= kDotsOfMac;
    return {census.atSigns > 0 && hasEmail(text), census.digits >= kDigitsOfPhone && hasPhone(text),
            maybeMac && hasMac(text)};
}

} // namespace vigie::codecs
