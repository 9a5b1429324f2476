// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/report.h"

#include "verify/entry.h"
#include "verify/text.h"

#include <algorithm>

namespace verify {

namespace {

struct Sentence {
    const char* english;
    const char* french;
};

/// `%` is what it is about.
Sentence sentenceOf(Word word)
{
    switch (word) {
    case Word::NoFolder:
        return {"There is no folder %.", "Il n’y a pas de dossier %."};
    case Word::NoCheckpoint:
        return {"The folder has no file \"checkpoint\": it is not a published journal.",
                "Le dossier n’a pas de fichier « checkpoint » : ce n’est pas un journal publié."};
    case Word::NoKey:
        return {"There is no key of the journal. Give it with --vkey.",
                "Il manque la clé du journal. Donnez-la avec --vkey."};
    case Word::BadGivenKey:
        return {"The key that was given is not one, or the keys have different names.",
                "La clé donnée n’en est pas une, ou les clés ont des noms différents."};
    case Word::BadGivenPolicy:
        return {"The policy that was given cannot be read: %", "La politique donnée n’est pas lisible : %"};
    case Word::BadRemembered:
        return {
            "The remembered checkpoint cannot be used: it is damaged, of another journal, or not signed by its key.",
            "Le point de contrôle retenu est inutilisable : abîmé, d’un autre journal, ou non signé par sa clé."};
    case Word::OtherOrigin:
        return {"This is the journal of %, not the one the key belongs to.",
                "C’est le journal de %, pas celui auquel la clé appartient."};
    case Word::NotAReceipt:
        return {"This is not a receipt (.tlog-proof).", "Ce n’est pas un reçu (.tlog-proof)."};
    case Word::NoEntryGiven:
        return {"The receipt does not carry its entry. Give it with --entry.",
                "Le reçu ne contient pas son entrée. Donnez-la avec --entry."};
    case Word::BadFolderKey:
        return {"The folder's file % is damaged.", "Le fichier % du dossier est abîmé."};
    case Word::BadCheckpoint:
        return {"The checkpoint is damaged: it is not a signed note.",
                "Le point de contrôle est abîmé : ce n’est pas une note signée."};
    case Word::BadSignature:
        return {"The checkpoint's signature is wrong or missing.",
                "La signature du point de contrôle est fausse ou manquante."};
    case Word::BadCheckpointText:
        return {"The checkpoint does not say origin, size and root as it must.",
                "Le point de contrôle ne dit pas l’origine, la taille et la racine comme il le doit."};
    case Word::MissingTile:
        return {"Hashes are missing: %", "Des empreintes manquent : %"};
    case Word::MissingEntries:
        return {"Entries are missing: %", "Des entrées manquent : %"};
    case Word::BadTile:
        return {"Hashes are not those of the entries: %", "Des empreintes ne sont pas celles des entrées : %"};
    case Word::BadEntries:
        return {"A file of entries is damaged: %", "Un fichier d’entrées est abîmé : %"};
    case Word::BadLeaf:
        return {"Entry % was changed: its hash is another.", "L’entrée % a été modifiée : son empreinte est autre."};
    case Word::BadRoot:
        return {"The entries together are not those that were signed.",
                "Les entrées ensemble ne sont pas celles qui ont été signées."};
    case Word::BadEntry:
        return {"Entry % is not written as an entry must be.",
                "L’entrée % n’est pas écrite comme une entrée doit l’être."};
    case Word::WrongIndex:
        return {"Entry % gives itself another number.", "L’entrée % se donne un autre numéro."};
    case Word::BadBeginning:
        return {"The first entry does not begin this journal.", "La première entrée ne commence pas ce journal."};
    case Word::BadFilesList:
        return {"The list of files (%) is missing or damaged.", "La liste des fichiers (%) manque ou est abîmée."};
    case Word::BadFilesSignature:
        return {"The signature of the list of files (%) is wrong.",
                "La signature de la liste des fichiers (%) est fausse."};
    case Word::MissingFile:
        return {"A file is missing: %", "Un fichier manque : %"};
    case Word::ChangedFile:
        return {"A file was changed: %", "Un fichier a été modifié : %"};
    case Word::NotListed:
        return {"The list of files does not name %.", "La liste des fichiers ne nomme pas %."};
    case Word::BadLines:
    case Word::BadTable:
        return {"% does not say what the entries say.", "% ne dit pas ce que disent les entrées."};
    case Word::BadReceipt:
        return {"The receipt is damaged.", "Le reçu est abîmé."};
    case Word::BadProof:
        return {
            "The receipt does not lead to the signed root: this entry is not in the journal, or was changed.",
            "Le reçu ne mène pas à la racine signée : cette entrée n’est pas dans le journal, ou a été modifiée."};
    case Word::RememberedIsLarger:
        return {"The journal had % entries before; now it has fewer. Something was taken away.",
                "Le journal avait % entrées auparavant ; il en a moins maintenant. Quelque chose a été retiré."};
    case Word::RememberedDiffers:
        return {"The first % entries are not those there were before. The journal was rewritten.",
                "Les % premières entrées ne sont pas celles d’avant. Le journal a été réécrit."};
    case Word::Old:
        return {"It is older than you asked for.", "Il est plus ancien que vous ne l’avez demandé."};
    case Word::KeyOfTheFolder:
        return {"The key is the one in the folder: whoever made the folder may have made the key too. Give the key "
                "you know "
                "with --vkey.",
                "La clé est celle du dossier : qui a fait le dossier a pu faire la clé aussi. Donnez la clé que vous "
                "connaissez "
                "avec --vkey."};
    case Word::NoPolicy:
        return {"You named no witnesses you trust. Give them with --policy.",
                "Vous n’avez nommé aucun témoin de confiance. Donnez-les avec --policy."};
    case Word::QuorumNone:
        return {"The policy asks for no witness.", "La politique ne demande aucun témoin."};
    case Word::QuorumMissed:
        return {"Not enough of the witnesses have signed.", "Trop peu de témoins ont signé."};
    case Word::Unlisted:
        return {"Not part of the publication, and not checked: %", "Hors de la publication, et non vérifié : %"};
    }
    return {"", ""};
}

Sentence verdictOf(Exit exit)
{
    switch (exit) {
    case Exit::Witnessed:
        return {"Verified, and witnessed", "Vérifié, et attesté par témoins"};
    case Exit::NotWitnessed:
        return {"Verified; not witnessed", "Vérifié ; non attesté par témoins"};
    case Exit::TooOld:
        return {"Too old", "Trop ancien"};
    case Exit::Fork:
        return {"A fork: the journal was rewritten", "Une bifurcation : le journal a été réécrit"};
    case Exit::Invalid:
        return {"Invalid", "Non valable"};
    case Exit::Unusable:
        break;
    }
    return {"It cannot be used", "Inutilisable"};
}

/// Control characters out: what is about comes from outside.
std::string clean(std::string_view text)
{
    std::string out{text.substr(0, 300)};
    std::ranges::replace_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return isUtf8(out) ? out : "?";
}

class Writer {
public:
    explicit Writer(Language language)
        : m_isFrench(language == Language::French)
    {
    }
    [[nodiscard]] std::string say(const Sentence& sentence, std::string_view about = {}) const
    {
        std::string out = m_isFrench ? sentence.french : sentence.english;
        if (const auto at = out.find('%'); at != std::string::npos)
            out.replace(at, 1, clean(about));
        return out;
    }
    void line(const Sentence& name, std::string_view value)
    {
        m_out += "  " + say(name) + (m_isFrench ? " : " : ": ") + clean(value) + '\n';
    }
    void text(std::string_view bytes) { m_out += bytes; }
    [[nodiscard]] std::string done() && { return std::move(m_out); }

private:
    bool m_isFrench;
    std::string m_out;
};

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : clean(text)) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

std::string secondsText(std::uint64_t seconds)
{
    constexpr std::uint64_t kLatest = 253'402'300'799;
    return seconds > kLatest ? std::to_string(seconds) : isoTime(seconds * 1000);
}

} // namespace

std::string readable(const Verdict& verdict, Language language)
{
    Writer out{language};
    if (verdict.checkpoint) {
        out.line({"Journal", "Journal"}, verdict.checkpoint->origin);
        out.line({"Entries", "Entrées"}, std::to_string(verdict.checkpoint->size));
        out.line({"Root", "Racine"}, toBase64(viewOf(verdict.checkpoint->root)));
        if (verdict.checkpoint->size > 0 && verdict.lastEntryAt > 0)
            out.line({"Newest entry, by its own word", "Entrée la plus récente, selon elle"},
                     isoTime(verdict.lastEntryAt));
        for (const Key& key : verdict.keys)
            out.line(verdict.keyWasGiven ? Sentence{"Signed by the key you gave", "Signé par la clé que vous donnez"}
                                         : Sentence{"Signed by the key in the folder", "Signé par la clé du dossier"},
                     key.name + '+' + toHex(key.id));
        for (const Signers::Witness& one : verdict.witnesses)
            out.line({"Witness", "Témoin"}, one.key.name + ", " + secondsText(one.time));
    }
    for (const Finding& one : verdict.findings)
        out.text("  - " + out.say(sentenceOf(one.word), one.about) + '\n');
    if (verdict.problems() > Verdict::kMostListed)
        out.text("  - " +
                 out.say({"and % more", "et % de plus"}, std::to_string(verdict.problems() - Verdict::kMostListed)) +
                 '\n');
    for (const std::string& path : verdict.unlisted)
        out.text("  - " + out.say(sentenceOf(Word::Unlisted), path) + '\n');
    if (verdict.exit() <= Exit::TooOld)
        out.text("  " +
                 out.say({"This shows that what was published was not rewritten. It cannot show that everything was "
                          "written down.",
                          "Cela montre que ce qui a été publié n’a pas été réécrit. Cela ne peut pas montrer que "
                          "tout a été noté."}) +
                 '\n');
    out.text(out.say(verdictOf(verdict.exit())) + " (" + std::to_string(static_cast<int>(verdict.exit())) + ")\n");
    return std::move(out).done();
}

std::string json(const Verdict& verdict)
{
    const Writer words{Language::English};
    std::string out = "{\"exit\":" + std::to_string(static_cast<int>(verdict.exit())) +
                      ",\"verdict\":" + jsonText(words.say(verdictOf(verdict.exit())));
    if (verdict.checkpoint)
        out += ",\"origin\":" + jsonText(verdict.checkpoint->origin) +
               ",\"size\":" + std::to_string(verdict.checkpoint->size) +
               ",\"root\":" + jsonText(toBase64(viewOf(verdict.checkpoint->root)));
    out += ",\"witnesses\":[";
    for (std::size_t i = 0; i < verdict.witnesses.size(); ++i)
        out += (i > 0 ? ",{\"name\":" : "{\"name\":") + jsonText(verdict.witnesses[i].key.name) +
               ",\"time\":" + std::to_string(verdict.witnesses[i].time) + '}';
    std::string problems;
    std::string notes;
    for (const Finding& one : verdict.findings) {
        std::string& into = exitOf(one.word) >= Exit::Fork ? problems : notes;
        into += (into.empty() ? "" : ",") + jsonText(words.say(sentenceOf(one.word), one.about));
    }
    for (const std::string& path : verdict.unlisted)
        notes += (notes.empty() ? "" : ",") + jsonText(words.say(sentenceOf(Word::Unlisted), path));
    return out + "],\"problems\":[" + problems + "],\"notes\":[" + notes + "]}\n";
}

} // namespace verify
