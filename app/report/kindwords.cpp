// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/kindwords.h"

#include <algorithm>
#include <array>
#include <span>

namespace vigie::report {

namespace {

struct Named {
    std::string_view word;
    Sentence name;
};

constexpr auto kKinds = std::to_array<Named>({
    {"alert.acknowledge", {"Alert acknowledged: a person has seen it", "Alerte acquittée : une personne l’a vue"}},
    {"alert.digest", {"Seal over automatic changes of alerts", "Empreinte des changements automatiques d’alertes"}},
    {"alert.mute", {"Alert sound muted for a while", "Son des alertes coupé pour un temps"}},
    {"alert.note", {"Note written on an alert", "Note écrite sur une alerte"}},
    {"alert.out-of-service", {"Equipment taken out of service", "Équipement mis hors service"}},
    {"alert.return-to-service", {"Equipment returned to service", "Équipement remis en service"}},
    {"alert.shelve", {"Alert shelved for a while", "Alerte mise en attente"}},
    {"alert.suppress", {"Alert suppressed", "Alerte inhibée"}},
    {"alert.unacknowledge", {"Acknowledgement withdrawn", "Acquittement retiré"}},
    {"alert.unmute", {"Alert sound turned on again", "Son des alertes rétabli"}},
    {"alert.unshelve", {"Alert taken off the shelf", "Alerte sortie de l’attente"}},
    {"alert.unsuppress", {"Suppression of an alert ended", "Inhibition d’une alerte levée"}},
    {"backup.make", {"Backup made", "Sauvegarde faite"}},
    {"backup.restore", {"Backup restored", "Sauvegarde restaurée"}},
    {"clock.step", {"The computer’s clock was moved", "L’horloge de l’ordinateur a été déplacée"}},
    {"data.export", {"Data exported", "Données exportées"}},
    {"data.import", {"Data imported", "Données importées"}},
    {"feed.back", {"Data feed back", "Flux de données revenu"}},
    {"feed.change", {"Settings of a data feed changed", "Réglages d’un flux de données modifiés"}},
    {"feed.lost", {"Data feed lost", "Flux de données perdu"}},
    {"feed.pause", {"Data feed paused", "Flux de données mis en pause"}},
    {"feed.resume", {"Data feed resumed", "Flux de données repris"}},
    {"import.end", {"Import of a file ended", "Importation d’un fichier terminée"}},
    {"journal.begin", {"The journal began", "Début du journal"}},
    {"journal.export", {"Journal exported", "Journal exporté"}},
    {"journal.publish", {"Journal published", "Journal publié"}},
    {"journal.recovered", {"Journal put in order after a power cut", "Journal remis en ordre après une coupure"}},
    {"journal.verify", {"Journal verified", "Journal vérifié"}},
    {"layer.change", {"Map layer changed", "Couche de la carte modifiée"}},
    {"layer.import", {"Import of a map layer asked for", "Importation d’une couche demandée"}},
    {"layer.remove", {"Map layer removed", "Couche de la carte retirée"}},
    {"layer.restore", {"Map layer put back as it was", "Couche de la carte rétablie"}},
    {"map.import", {"Import of a map asked for", "Importation d’une carte demandée"}},
    {"mode.change", {"Mode changed", "Mode changé"}},
    {"operator.lock", {"Desk locked", "Poste verrouillé"}},
    {"operator.sign-in", {"Signed in at a desk", "Prise de poste"}},
    {"operator.sign-out", {"Signed out of a desk", "Fin de poste"}},
    {"operator.take-over", {"Desk taken over", "Poste pris par un collègue"}},
    {"operator.unlock", {"Desk unlocked", "Poste déverrouillé"}},
    {"people.add", {"Account added", "Compte ajouté"}},
    {"people.change", {"Account changed", "Compte modifié"}},
    {"people.remove", {"Account removed", "Compte supprimé"}},
    {"pii.erased", {"Personal data erased", "Données personnelles effacées"}},
    {"pii.view", {"Personal data looked at", "Données personnelles consultées"}},
    {"record.start", {"Recording of the feeds started", "Enregistrement des flux démarré"}},
    {"record.stop", {"Recording of the feeds stopped", "Enregistrement des flux arrêté"}},
    {"replay.start", {"Replay of a recording started", "Rejeu d’un enregistrement démarré"}},
    {"replay.stop", {"Replay of a recording stopped", "Rejeu d’un enregistrement arrêté"}},
    {"rule.change", {"Alert rule changed", "Règle d’alerte modifiée"}},
    {"rule.off", {"Alert rule switched off", "Règle d’alerte désactivée"}},
    {"rule.restore", {"Alert rule put back as it was", "Règle d’alerte rétablie"}},
    {"session.start", {"Vigie started", "Démarrage de Vigie"}},
    {"session.stop", {"Vigie stopped", "Arrêt de Vigie"}},
    {"setting.change", {"Setting changed", "Réglage changé"}},
    {"situation.accept", {"Alerts taken together as one situation", "Alertes réunies en une seule situation"}},
    {"situation.refuse", {"Alerts not taken as one situation", "Alertes non réunies en une situation"}},
    {"training.start", {"Training started", "Formation commencée"}},
    {"training.stop", {"Training stopped", "Formation terminée"}},
});

constexpr auto kRoles = std::to_array<Named>({
    {"accountability-officer", {"Accountability officers", "Référents transparence"}},
    {"event-lead", {"Event leads", "Chefs d’événement"}},
    {"operator", {"Operators", "Opérateurs"}},
    {"supervisor", {"Shift supervisors", "Chefs de quart"}},
    {"trainer", {"Trainers", "Formateurs"}},
});

constexpr auto kReasons = std::to_array<Named>({
    {"", {"A reason in own words, not published", "Raison rédigée, non publiée"}},
    {"known-and-followed", {"Known, and followed up", "Connu et suivi"}},
    {"planned-works", {"Planned works", "Travaux prévus"}},
    {"sensor-faulty", {"Faulty sensor", "Capteur en défaut"}},
    {"test", {"Test", "Essai"}},
    {"waiting-for-parts", {"Waiting for parts", "Attente de pièces"}},
    {"weather", {"Weather", "Météo"}},
});

std::string nameIn(std::span<const Named> list, const Voice& voice, std::string_view word)
{
    const auto at = std::ranges::find(list, word, &Named::word);
    return at == list.end() ? std::string{word} : voice.say(at->name);
}

} // namespace

std::string kindWords(const Voice& voice, std::string_view act)
{
    return nameIn(kKinds, voice, act);
}

std::string roleWords(const Voice& voice, std::string_view role)
{
    return nameIn(kRoles, voice, role);
}

std::string reasonWords(const Voice& voice, std::string_view reason)
{
    return nameIn(kReasons, voice, reason);
}

} // namespace vigie::report
