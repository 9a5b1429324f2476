// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Vigie does not do, what words mean, and how to check all of it.
#include "report/sections.h"
#include "tlog/base64.h"

namespace vigie::report {

void addLimits(Document& document, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"What Vigie does not do", "Ce que Vigie ne fait pas"})});
    document.blocks.emplace_back(Bullets{
        {voice.say({"It watches equipment, not people: no cameras, no faces, no number plates, no telephones.",
                    "Il surveille des équipements, pas des personnes : ni caméras, ni visages, ni plaques, ni "
                    "téléphones."}),
         voice.say({"It does not decide. An alert advises; people decide, and what they decide is in the journal.",
                    "Il ne décide pas. Une alerte conseille ; des personnes décident, et leurs décisions sont au "
                    "journal."}),
         voice.say({"It does not rank those who work there: decisions are written down, without names.",
                    "Il ne classe pas ceux qui y travaillent : les décisions sont notées, sans les noms."})}});
}

void addGlossary(Document& document, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"What the words mean", "Ce que veulent dire les mots"})});
    const auto term = [&](const Sentence& word, const Sentence& meaning) {
        return Glossary::Term{voice.say(word), voice.say(meaning)};
    };
    document.blocks.emplace_back(Glossary{{
        term({"Alert", "Alerte"},
             {"A sign that something in the city is not as it should be, with the reason why.",
              "Le signe que quelque chose en ville n’est pas comme il devrait, avec la raison."}),
        term({"Acknowledge", "Acquitter"}, {"To say: a person has seen this alert and takes care of it.",
                                            "Dire : une personne a vu cette alerte et s’en occupe."}),
        term({"Shelve", "Mettre en attente"}, {"To put an alert out of sight for a stated time, with a reason.",
                                               "Retirer une alerte de la vue pour un temps donné, avec une raison."}),
        term({"Suppress", "Inhiber"},
             {"To keep an alert from showing while its cause is known elsewhere.",
              "Empêcher une alerte de s’afficher tant que sa cause est connue par ailleurs."}),
        term({"Out of service", "Hors service"},
             {"Equipment under repair: its alerts do not count for that time.",
              "Équipement en réparation : ses alertes ne comptent pas pendant ce temps."}),
        term({"Automatic change", "Changement automatique"},
             {"An alert that came, went or changed by the rules, without anybody’s doing. There are many; the "
              "journal holds "
              "a seal over them.",
              "Une alerte venue, partie ou changée par les règles, sans que personne n’agisse. Il y en a beaucoup ; "
              "le "
              "journal en garde une empreinte."}),
        term({"Data feed", "Flux de données"},
             {"The messages that equipment of one kind sends: lamps, buses, pumps.",
              "Les messages qu’envoient les équipements d’une sorte : lampes, bus, pompes."}),
        term({"Entry", "Entrée"}, {"One line of the journal.", "Une ligne du journal."}),
        term({"Checkpoint", "Point de contrôle"},
             {"A signed sentence on how long the journal is, with a number that only exactly these entries give.",
              "Une phrase signée disant la longueur du journal, avec un nombre que seules exactement ces entrées "
              "donnent."}),
    }});
}

void addChecking(Document& document, const MonthReport& report, const ReportFacts& facts, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"How to check this", "Comment vérifier"})});
    document.blocks.emplace_back(Paragraph{voice.say(
        {"The journal proves that nothing was rewritten. It does not prove that everything was written down: no "
         "technique can.",
         "Le journal prouve que rien n’a été réécrit. Il ne prouve pas que tout a été noté : aucune technique ne "
         "le peut."})});
    std::string from =
        voice.say({"Every number here follows from the file entries.jsonl that is published with this report.",
                   "Chaque nombre donné ici découle du fichier entries.jsonl, publié avec ce rapport."});
    if (report.first)
        from += ' ' +
                voice.say({"The entries of this month are among those from %1 to %2 (“seq”): those whose time (“at”, "
                           "UTC) lies in the month by the clocks of %3.",
                           "Les entrées de ce mois sont parmi celles de %1 à %2 (« seq ») : celles dont l’heure "
                           "(« at », UTC) tombe dans le mois à l’heure de %3."},
                          {voice.number(report.first.value_or(0)), voice.number(report.last), report.zone});
    document.blocks.emplace_back(Paragraph{std::move(from)});
    document.blocks.emplace_back(
        Paragraph{voice.say({"To check the entries without trusting anybody, open verify.html, which lies in the "
                             "published folder, in any "
                             "browser, or run the program vigie-verify on the folder, with the key that the city has "
                             "handed on by another way. Both "
                             "compare all entries with the checkpoint:",
                             "Pour vérifier les entrées sans se fier à personne, ouvrez dans un navigateur la page "
                             "verify.html du dossier publié, ou "
                             "lancez le programme vigie-verify sur ce dossier, avec la clé que la ville a transmise "
                             "par une autre voie. L’un et "
                             "l’autre comparent toutes les entrées au point de contrôle :"})});
    document.blocks.emplace_back(Code{voice.say({"Origin", "Origine"}), facts.checkpoint.origin});
    document.blocks.emplace_back(Code{voice.say({"Size", "Taille"}), std::to_string(facts.checkpoint.size)});
    document.blocks.emplace_back(Code{voice.say({"Root", "Racine"}), tlog::toBase64(facts.checkpoint.root)});
    document.blocks.emplace_back(
        Code{voice.say({"Command", "Commande"}),
             voice.say({"vigie-verify FOLDER --vkey KEY", "vigie-verify DOSSIER --vkey CLÉ"})});
}

} // namespace vigie::report
