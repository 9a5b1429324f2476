// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/catalogue.h"

#include "storage/json.h"

namespace vigie::notary {

namespace {

using storage::Json;

Json inBoth(const std::string& english, const std::string& french)
{
    return Json::makeList({Json::makeObject({{"@language", "en"}, {"@value", english}}),
                           Json::makeObject({{"@language", "fr"}, {"@value", french}})});
}

Json reference(const char* id)
{
    return Json::makeObject({{"@id", id}});
}

Json distribution(const char* file, const char* mediaType, const std::string& english, const std::string& french)
{
    return Json::makeObject({{"@type", "dcat:Distribution"},
                             {"dcat:downloadURL", reference(file)},
                             {"dcat:mediaType", mediaType},
                             {"dct:title", inBoth(english, french)}});
}

} // namespace

core::Expected<std::string> catalogueEntry(const CatalogueFacts& facts)
{
    const Json context = Json::makeObject({{"dcat", "http://www.w3.org/ns/dcat#"},
                                           {"dct", "http://purl.org/dc/terms/"},
                                           {"foaf", "http://xmlns.com/foaf/0.1/"}});
    const Json entry = Json::makeObject({
        {"@context", context},
        {"@id", facts.origin},
        {"@type", "dcat:Dataset"},
        {"dcat:distribution",
         Json::makeList(
             {distribution("entries.csv", "text/csv", "The entries as a table", "Les entrées en tableau"),
              distribution("entries.jsonl", "application/x-ndjson", "The entries, one a line",
                           "Les entrées, une par ligne"),
              distribution("checkpoint", "text/plain", "The signed checkpoint", "Le point de contrôle signé"),
              distribution("verify.html", "text/html", "The page that checks all of it",
                           "La page qui vérifie le tout")})},
        {"dct:accrualPeriodicity", reference("http://publications.europa.eu/resource/authority/frequency/MONTHLY")},
        {"dct:description", inBoth("Every action of the operators of the control room of " + facts.city +
                                       ", without their names. It can be checked that nothing was rewritten; it "
                                       "cannot be checked that everything was "
                                       "written down.",
                                   "Chaque action des opérateurs du poste de commandement de " + facts.city +
                                       ", sans leurs noms. On peut vérifier que rien n’a été réécrit ; on ne peut "
                                       "pas vérifier que tout a été noté.")},
        {"dct:identifier", facts.origin},
        {"dct:license", reference(facts.licence.c_str())},
        {"dct:modified", core::toIso8601(facts.now)},
        {"dct:publisher", Json::makeObject({{"@type", "foaf:Agent"}, {"foaf:name", facts.publisher}})},
        {"dct:title",
         inBoth("Journal of the control room of " + facts.city, "Journal du poste de commandement de " + facts.city)},
    });
    auto text = storage::encodeJson(entry);
    if (text)
        *text += '\n';
    return text;
}

} // namespace vigie::notary
