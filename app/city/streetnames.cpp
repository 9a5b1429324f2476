// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/streetnames.h"

#include <array>
#include <string_view>
#include <utility>

namespace vigie::city {

namespace {

using namespace std::string_view_literals;

// Simple complements: "Rue " + "des Tilleuls".
constexpr std::array kThings{"des Tilleuls"sv,
                             "des Acacias"sv,
                             "des Érables"sv,
                             "des Marronniers"sv,
                             "des Peupliers"sv,
                             "des Saules"sv,
                             "des Aulnes"sv,
                             "des Charmes"sv,
                             "des Frênes"sv,
                             "des Ormes"sv,
                             "des Noyers"sv,
                             "des Cerisiers"sv,
                             "des Pommiers"sv,
                             "des Poiriers"sv,
                             "des Pruniers"sv,
                             "des Amandiers"sv,
                             "des Cognassiers"sv,
                             "des Sorbiers"sv,
                             "des Genêts"sv,
                             "des Lilas"sv,
                             "des Glycines"sv,
                             "des Églantines"sv,
                             "des Bruyères"sv,
                             "des Fougères"sv,
                             "des Primevères"sv,
                             "des Violettes"sv,
                             "des Jonquilles"sv,
                             "des Bleuets"sv,
                             "des Coquelicots"sv,
                             "des Iris"sv,
                             "des Pervenches"sv,
                             "des Hirondelles"sv,
                             "des Mésanges"sv,
                             "des Rossignols"sv,
                             "des Fauvettes"sv,
                             "des Alouettes"sv,
                             "des Grives"sv,
                             "des Hérons"sv,
                             "des Martinets"sv,
                             "des Pinsons"sv,
                             "des Bergeronnettes"sv,
                             "du Loriot"sv,
                             "du Milan"sv,
                             "du Chat-Huant"sv,
                             "du Renard"sv,
                             "du Lièvre"sv,
                             "du Blaireau"sv,
                             "de la Loutre"sv,
                             "du Cerf"sv,
                             "des Écureuils"sv,
                             "des Abeilles"sv,
                             "des Tanneurs"sv,
                             "des Tisserands"sv,
                             "des Teinturiers"sv,
                             "des Tonneliers"sv,
                             "des Charrons"sv,
                             "des Forgerons"sv,
                             "des Potiers"sv,
                             "des Tuiliers"sv,
                             "des Vanniers"sv,
                             "des Cordiers"sv,
                             "des Bateliers"sv,
                             "des Pêcheurs"sv,
                             "des Meuniers"sv,
                             "des Boulangers"sv,
                             "des Drapiers"sv,
                             "des Orfèvres"sv,
                             "des Libraires"sv,
                             "des Imprimeurs"sv,
                             "des Luthiers"sv,
                             "des Chapeliers"sv,
                             "des Tailleurs"sv,
                             "des Verriers"sv,
                             "des Carriers"sv,
                             "des Bûcherons"sv,
                             "des Vignerons"sv,
                             "des Maraîchers"sv,
                             "des Jardiniers"sv,
                             "des Lavandières"sv,
                             "des Fileuses"sv,
                             "des Dentellières"sv,
                             "du Lavoir"sv,
                             "de la Halle"sv,
                             "du Marché"sv,
                             "de la Poste"sv,
                             "du Théâtre"sv,
                             "du Musée"sv,
                             "de la Bibliothèque"sv,
                             "du Collège"sv,
                             "de l'École"sv,
                             "de l'Hôpital"sv,
                             "de la Mairie"sv,
                             "du Palais"sv,
                             "de l'Octroi"sv,
                             "de la Monnaie"sv,
                             "du Beffroi"sv,
                             "de l'Horloge"sv,
                             "du Cadran"sv,
                             "de la Grille"sv,
                             "du Rempart"sv,
                             "de la Poterne"sv,
                             "de l'Abreuvoir"sv,
                             "du Gué"sv,
                             "du Bac"sv,
                             "de l'Écluse"sv,
                             "du Bief"sv,
                             "du Ruisseau"sv,
                             "de la Cascade"sv,
                             "de l'Étang"sv,
                             "du Marais"sv,
                             "des Roseaux"sv,
                             "des Joncs"sv,
                             "de la Prairie"sv,
                             "du Pâturage"sv,
                             "des Moissons"sv,
                             "des Semailles"sv,
                             "des Vendanges"sv,
                             "du Regain"sv,
                             "de la Colline"sv,
                             "du Coteau"sv,
                             "du Belvédère"sv,
                             "de Bellevue"sv,
                             "du Point du Jour"sv,
                             "du Soleil Levant"sv,
                             "du Couchant"sv,
                             "de l'Étoile"sv,
                             "de la Lune"sv,
                             "du Vent"sv,
                             "de la Bise"sv,
                             "des Quatre-Vents"sv,
                             "de l'Aurore"sv,
                             "du Printemps"sv,
                             "de l'Été"sv,
                             "de l'Automne"sv,
                             "de la Concorde"sv,
                             "de la Paix"sv,
                             "de la Fraternité"sv,
                             "de l'Égalité"sv,
                             "de la Liberté"sv,
                             "de la République"sv,
                             "de l'Espérance"sv,
                             "de l'Industrie"sv,
                             "du Commerce"sv,
                             "des Arts"sv,
                             "des Métiers"sv,
                             "des Sciences"sv,
                             "de la Gare"sv,
                             "du Dépôt"sv,
                             "de la Verrerie"sv,
                             "de la Filature"sv,
                             "de la Tuilerie"sv,
                             "de la Brasserie"sv,
                             "de la Fonderie"sv,
                             "des Forges"sv,
                             "de la Scierie"sv,
                             "du Gaz"sv,
                             "des Eaux"sv,
                             "de la Glacière"sv};

// Places that can be qualified: "Rue " + "du Moulin" + " des Tilleuls".
constexpr std::array kPlaces{
    "du Moulin"sv,    "de la Fontaine"sv, "du Clos"sv,        "du Champ"sv,     "du Pré"sv,      "du Bois"sv,
    "du Four"sv,      "du Puits"sv,       "de la Chapelle"sv, "de la Croix"sv,  "de la Ferme"sv, "de la Grange"sv,
    "de la Source"sv, "du Vallon"sv,      "du Verger"sv,      "de la Porte"sv,  "de la Tour"sv,  "du Jardin"sv,
    "du Parc"sv,      "de la Cour"sv,     "de l'Enclos"sv,    "du Carrefour"sv, "de la Côte"sv,  "de la Haie"sv,
    "du Sentier"sv,   "de l'Orée"sv,      "de la Garenne"sv,  "du Mail"sv,      "de la Butte"sv, "du Hameau"sv,
    "de la Borne"sv,  "de la Combe"sv,    "du Chêne"sv,       "de la Lande"sv,  "du Port"sv,     "de la Rive"sv};

constexpr std::array kVillages{"Brissay"sv,
                               "Montreval"sv,
                               "Saint-Aurin"sv,
                               "Courtemont"sv,
                               "Larzelles"sv,
                               "Orvanne"sv,
                               "Chantevigne"sv,
                               "Bellecombe-sur-Vire"sv,
                               "Rochebrune-le-Vieux"sv,
                               "Varembourg"sv,
                               "Fontclaire"sv,
                               "Malaurie"sv,
                               "Tressignac"sv,
                               "Aubeterne"sv,
                               "Vaucelines"sv,
                               "Pont-d'Arvanne"sv,
                               "Saint-Hervier"sv,
                               "Grandlieu-les-Bois"sv,
                               "Cormeraie"sv,
                               "Ludrac"sv,
                               "Sermoise-la-Haute"sv,
                               "Noirval"sv,
                               "Escornay"sv,
                               "Thoriac"sv};

constexpr std::array kCompass{" Nord"sv, " Sud"sv, " Est"sv, " Ouest"sv, " Haute"sv, " Basse"sv};

constexpr std::array kDistricts{"Vieux-Valmer"sv, "Les Tanneries"sv,  "Belle-Rive"sv,       "La Croix-Blanche"sv,
                                "Les Coteaux"sv,  "Saint-Mellier"sv,  "Le Grand Pré"sv,     "Les Moulins"sv,
                                "La Verrerie"sv,  "Les Charmilles"sv, "Les Quatre-Vents"sv, "La Garenne"sv,
                                "Bellevue"sv,     "Les Peupliers"sv,  "L'Orée"sv,           "La Filature"sv,
                                "Le Plateau"sv,   "Les Sources"sv};

constexpr auto kSimple = static_cast<std::uint32_t>(kThings.size());
constexpr auto kStemCount = static_cast<std::uint32_t>(kThings.size() + kPlaces.size() * kThings.size());

std::string join(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const auto part : parts)
        out += part;
    return out;
}

} // namespace

StreetNames::StreetNames(std::uint64_t seed)
    : m_dice(hashOf(seed, 0x9a3e5))
{
    refill();
}

void StreetNames::refill()
{
    m_stems.resize(kStemCount);
    for (std::uint32_t i = 0; i < kStemCount; ++i)
        m_stems[i] = kStemCount - 1 - i; // the simple ones at the back
    const auto shuffle = [this](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = last; i > first + 1; --i)
            std::swap(m_stems[i - 1], m_stems[first + m_dice.below(i - first)]);
    };
    shuffle(0, kStemCount - kSimple);
    shuffle(kStemCount - kSimple, kStemCount);
}

std::string StreetNames::stem()
{
    if (m_stems.empty()) {
        ++m_round;
        refill();
    }
    const std::uint32_t index = m_stems.back();
    m_stems.pop_back();
    if (index < kSimple)
        return std::string{kThings[index]};
    const std::uint32_t pair = index - kSimple;
    return join({kPlaces[pair % kPlaces.size()], " "sv, kThings[pair / kPlaces.size()]});
}

std::string StreetNames::firstWord(NameKind kind)
{
    switch (kind) {
    case NameKind::Lane: {
        constexpr std::array kWords{"Rue "sv, "Rue "sv, "Ruelle "sv, "Venelle "sv, "Passage "sv, "Petite Rue "sv};
        return std::string{kWords[m_dice.below(kWords.size())]};
    }
    case NameKind::DeadEnd: {
        constexpr std::array kWords{"Impasse "sv, "Allée "sv, "Rue "sv, "Cité "sv};
        return std::string{kWords[m_dice.below(kWords.size())]};
    }
    case NameKind::Street: {
        constexpr std::array kWords{"Rue "sv, "Rue "sv, "Rue "sv, "Rue "sv, "Rue "sv, "Allée "sv, "Chemin "sv};
        return std::string{kWords[m_dice.below(kWords.size())]};
    }
    case NameKind::Avenue:
        return "Avenue ";
    case NameKind::Boulevard:
        return "Boulevard ";
    case NameKind::Quay:
        return "Quai ";
    case NameKind::Bridge:
        return "Pont ";
    case NameKind::Square:
        return "Place ";
    case NameKind::Park:
        return m_dice.chance(0.5) ? "Parc " : "Jardin ";
    case NameKind::Wood:
        return "Bois ";
    case NameKind::Radial:
        break;
    }
    return "Avenue ";
}

std::uint32_t StreetNames::fresh(NameKind kind)
{
    for (;;) {
        std::string name;
        if (kind == NameKind::Radial && m_round == 0) {
            const std::string_view village = kVillages[m_dice.below(kVillages.size())];
            const bool isVowel = "AEIOUÉ"sv.find(village.front()) != std::string_view::npos;
            name = join({m_dice.chance(0.6) ? "Avenue "sv : "Route "sv, isVowel ? "d'"sv : "de "sv, village});
            if (m_used.contains(name))
                kind = NameKind::Avenue;
        } else {
            name = firstWord(kind) + stem();
            if (m_round > 0)
                name += kCompass[m_dice.below(kCompass.size())];
        }
        if (m_used.insert(name).second) {
            m_names.push_back(std::move(name));
            return static_cast<std::uint32_t>(m_names.size() - 1);
        }
    }
}

std::uint32_t StreetNames::add(std::string name)
{
    m_used.insert(name);
    m_names.push_back(std::move(name));
    return static_cast<std::uint32_t>(m_names.size() - 1);
}

std::string districtName(std::size_t index)
{
    if (index < kDistricts.size())
        return std::string{kDistricts[index]};
    const std::size_t others = kDistricts.size() - 1; // there is one old town
    const std::size_t more = index - kDistricts.size();
    std::string name{kDistricts[1 + more % others]};
    name += kCompass[(more / others) % 4];
    return name;
}

} // namespace vigie::city
