<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AlertText</name>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>au-dessus de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>en dessous de %1</translation>
    </message>
    <message>
        <source>above %1; normal again at %2</source>
        <translation>au-dessus de %1&#xa0;; de nouveau normal à %2</translation>
    </message>
    <message>
        <source>below %1; normal again at %2</source>
        <translation>en dessous de %1&#xa0;; de nouveau normal à %2</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>état %1</translation>
    </message>
    <message>
        <source>silent for more than %1</source>
        <translation>silence de plus de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Valeur actuelle</translation>
    </message>
    <message>
        <source>When raised</source>
        <translation>Au déclenchement</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Temporisation</translation>
    </message>
    <message>
        <source>Abnormal since</source>
        <translation>Anormal depuis</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Déclenchée</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>%1 (%2, %3, %4)</source>
        <translation>%1 (%2, %3, %4)</translation>
    </message>
    <message>
        <source>Set aside until</source>
        <translation>Écartée jusqu’à</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>rises by more than %1 within %2</source>
        <translation>monte de plus de %1 en %2</translation>
    </message>
    <message>
        <source>falls by more than %1 within %2</source>
        <translation>baisse de plus de %1 en %2</translation>
    </message>
    <message>
        <source>It chatters: three times or more in a minute. Shelve it for a while, and have the delay or the deadband of its rule looked at.</source>
        <translation>Elle bavarde&#xa0;: trois fois ou plus en une minute. Mettez-la un moment en attente, et faites revoir la temporisation ou l’hystérésis de sa règle.</translation>
    </message>
    <message>
        <source>It has been there for more than a day. If it is known, shelve it with a reason or take the asset out of service.</source>
        <translation>Elle est là depuis plus d’un jour. Si elle est connue, mettez-la en attente avec un motif ou mettez l’équipement hors service.</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>Expliquée par</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>more than %1 above the usual at this hour (%2 weeks)</source>
        <translation>plus de %1 au-dessus de l’habituel à cette heure (%2 semaines)</translation>
    </message>
    <message>
        <source>more than %1 below the usual at this hour (%2 weeks)</source>
        <translation>plus de %1 en dessous de l’habituel à cette heure (%2 semaines)</translation>
    </message>
    <message>
        <source>%1 alerts or more within %2</source>
        <translation>%1 alertes ou plus à moins de %2</translation>
    </message>
    <message>
        <source>%1 alerts or more of one group</source>
        <translation>%1 alertes ou plus d’un même groupe</translation>
    </message>
    <message>
        <source>%1 or more of the other kinds within %2 and %3</source>
        <translation>%1 ou plus des autres sortes à moins de %2 et en %3</translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>outside %1</source>
        <translation>hors de %1</translation>
    </message>
    <message>
        <source>as another system says</source>
        <translation>selon un autre système</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Off the list until</source>
        <translation>Hors de la liste jusqu’à</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>the whole feed silent for more than %1</source>
        <translation>le flux entier muet depuis plus de %1</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernière nouvelle</translation>
    </message>
</context>
<context>
    <name>CityMap</name>
    <message>
        <source>Map of the city</source>
        <translation>Carte de la ville</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Home shows the whole city.</source>
        <translation>Les flèches déplacent la carte, plus et moins zooment, Origine montre toute la ville.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>Toute la ville</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>No base map. The assets are shown all the same.</source>
        <translation>Pas de fond de carte. Les équipements sont affichés quand même.</translation>
    </message>
    <message>
        <source>Loading the map…</source>
        <translation>Chargement de la carte…</translation>
    </message>
    <message>
        <source>Waiting for the first data…</source>
        <translation>En attente des premières données…</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A row of the alert store cannot be read.</source>
        <translation>Une ligne de la réserve d’alertes est illisible.</translation>
    </message>
    <message>
        <source>Put the file aside and start again: alerts are found anew from the feeds, and acknowledgements from the journal.</source>
        <translation>Mettez le fichier de côté et relancez&#xa0;: les alertes reviennent des flux, et les acquittements du journal.</translation>
    </message>
    <message>
        <source>This alert was already acknowledged.</source>
        <translation>Cette alerte a déjà été acquittée.</translation>
    </message>
    <message>
        <source>Nothing more is needed: it leaves the list when its value is normal again.</source>
        <translation>Rien de plus à faire&#xa0;: elle quitte la liste quand sa valeur redevient normale.</translation>
    </message>
    <message>
        <source>There is no alert to acknowledge here: the condition is normal.</source>
        <translation>Il n’y a pas d’alerte à acquitter ici&#xa0;: la situation est normale.</translation>
    </message>
    <message>
        <source>Look at the list again: the alert may just have ended.</source>
        <translation>Regardez de nouveau la liste&#xa0;: l’alerte vient peut-être de finir.</translation>
    </message>
    <message>
        <source>%1 %2 is above %3 since %4 (%5 %6, feed %7).</source>
        <translation>%1 %2, au-dessus de %3 depuis %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>%1 %2 is below %3 since %4 (%5 %6, feed %7).</source>
        <translation>%1 %2, en dessous de %3 depuis %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>%1 was above %2 from %3 and is now %4 (%5 %6, feed %7).</source>
        <translation>%1 au-dessus de %2 à partir de %3, maintenant %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>%1 was below %2 from %3 and is now %4 (%5 %6, feed %7).</source>
        <translation>%1 en dessous de %2 à partir de %3, maintenant %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>%1 is above %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8).</source>
        <translation>%1 au-dessus de %2 depuis %3&#xa0;; maintenant %4, de nouveau normal à %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>%1 is below %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8).</source>
        <translation>%1 en dessous de %2 depuis %3&#xa0;; maintenant %4, de nouveau normal à %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; since %3 (%4 %5, feed %6).</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» depuis %3 (%4 %5, flux %6).</translation>
    </message>
    <message>
        <source>%1 was &quot;%2&quot; from %3 and is now &quot;%4&quot; (%5 %6, feed %7).</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» à partir de %3, maintenant «&#xa0;%4&#xa0;» (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>Nothing was heard since %1, longer than %2 (feed %3).</source>
        <translation>Rien n’a été reçu depuis %1, soit plus de %2 (flux %3).</translation>
    </message>
    <message>
        <source>Nothing was heard from %1 on for longer than %2; there is news again of %3 (feed %4).</source>
        <translation>Rien n’a été reçu à partir de %1 pendant plus de %2&#xa0;; il y a de nouveau des nouvelles, de %3 (flux %4).</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes.</source>
        <translation>Le fichier dépasse %1 octets.</translation>
    </message>
    <message>
        <source>This is not valid TOML: %1. No rule of this file is used.</source>
        <translation>Ce n’est pas du TOML valable&#xa0;: %1. Aucune règle de ce fichier n’est utilisée.</translation>
    </message>
    <message>
        <source>Mend the line; https://toml.io describes the format.</source>
        <translation>Corrigez la ligne&#xa0;; https://toml.io décrit le format.</translation>
    </message>
    <message>
        <source>A duration cannot be negative.</source>
        <translation>Une durée ne peut pas être négative.</translation>
    </message>
    <message>
        <source>A text of the list is empty or too long.</source>
        <translation>Un texte de la liste est vide ou trop long.</translation>
    </message>
    <message>
        <source>Add it; %1 explains every key.</source>
        <translation>Ajoutez-la&#xa0;; %1 explique chaque clé.</translation>
    </message>
    <message>
        <source>Begin each table with a line [table.name] (see %1).</source>
        <translation>Commencez chaque table par une ligne [table.nom] (voir %1).</translation>
    </message>
    <message>
        <source>Begin each table with its name between double brackets: [[name]] (see %1).</source>
        <translation>Commencez chaque table par son nom entre doubles crochets&#xa0;: [[nom]] (voir %1).</translation>
    </message>
    <message>
        <source>Look up its spelling in %1, or remove it.</source>
        <translation>Cherchez son orthographe dans %1, ou retirez-la.</translation>
    </message>
    <message>
        <source>Mend the first ones and load the file again.</source>
        <translation>Corrigez les premiers et rechargez le fichier.</translation>
    </message>
    <message>
        <source>Such a file is short text: check that this is the right one, or split it.</source>
        <translation>Un tel fichier est un texte court&#xa0;: vérifiez que c’est le bon, ou partagez-le.</translation>
    </message>
    <message>
        <source>Tables, lists or points of a key are nested deeper than %1.</source>
        <translation>Des tables, des listes ou les points d’une clé sont imbriqués sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>The list is too short or too long.</source>
        <translation>La liste est trop courte ou trop longue.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Le texte est trop long.</translation>
    </message>
    <message>
        <source>The value is neither true nor false.</source>
        <translation>La valeur n’est ni true ni false.</translation>
    </message>
    <message>
        <source>The value is not a date.</source>
        <translation>La valeur n’est pas une date.</translation>
    </message>
    <message>
        <source>The value is not a list of numbers.</source>
        <translation>La valeur n’est pas une liste de nombres.</translation>
    </message>
    <message>
        <source>The value is not a list of tables.</source>
        <translation>La valeur n’est pas une liste de tables.</translation>
    </message>
    <message>
        <source>The value is not a list of texts.</source>
        <translation>La valeur n’est pas une liste de textes.</translation>
    </message>
    <message>
        <source>The value is not a moment.</source>
        <translation>La valeur n’est pas un instant.</translation>
    </message>
    <message>
        <source>The value is not a number.</source>
        <translation>La valeur n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The value is not a table of tables.</source>
        <translation>La valeur n’est pas une table de tables.</translation>
    </message>
    <message>
        <source>The value is not a table.</source>
        <translation>La valeur n’est pas une table.</translation>
    </message>
    <message>
        <source>The value is not a text in each language.</source>
        <translation>La valeur n’est pas un texte dans chaque langue.</translation>
    </message>
    <message>
        <source>The value is not a text.</source>
        <translation>La valeur n’est pas un texte.</translation>
    </message>
    <message>
        <source>The value is not a whole number.</source>
        <translation>La valeur n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>Write %1 to %2 texts.</source>
        <translation>Écrivez de %1 à %2 textes.</translation>
    </message>
    <message>
        <source>Write a duration from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>Écrivez une durée de &quot;%1&quot; à &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Write a number and its unit between quotes: &quot;90s&quot;, &quot;5m&quot;, &quot;24h&quot;, &quot;30d&quot; (see %1).</source>
        <translation>Écrivez un nombre et son unité entre guillemets&#xa0;: &quot;90s&quot;, &quot;5m&quot;, &quot;24h&quot;, &quot;30d&quot; (voir %1).</translation>
    </message>
    <message>
        <source>Write a number without quotes (see %1).</source>
        <translation>Écrivez un nombre sans guillemets (voir %1).</translation>
    </message>
    <message>
        <source>Write a text between quotes (see %1).</source>
        <translation>Écrivez un texte entre guillemets (voir %1).</translation>
    </message>
    <message>
        <source>Write a whole number without quotes (see %1).</source>
        <translation>Écrivez un nombre entier sans guillemets (voir %1).</translation>
    </message>
    <message>
        <source>Write at most %1 bytes.</source>
        <translation>Écrivez %1 octets au plus.</translation>
    </message>
    <message>
        <source>Write date, time and zone, as 2026-06-21T21:00:00Z (see %1).</source>
        <translation>Écrivez la date, l’heure et la zone, comme 2026-06-21T21:00:00Z (voir %1).</translation>
    </message>
    <message>
        <source>Write its keys between braces, as {key = &quot;...&quot;}, or below a line [table] (see %1).</source>
        <translation>Écrivez ses clés entre accolades, comme {clé = &quot;...&quot;}, ou sous une ligne [table] (voir %1).</translation>
    </message>
    <message>
        <source>Write numbers between brackets, as [46.6, 2.3] (see %1).</source>
        <translation>Écrivez des nombres entre crochets, comme [46.6, 2.3] (voir %1).</translation>
    </message>
    <message>
        <source>Write texts between brackets, as [&quot;one&quot;, &quot;another&quot;] (see %1).</source>
        <translation>Écrivez des textes entre crochets, comme [&quot;un&quot;, &quot;autre&quot;] (voir %1).</translation>
    </message>
    <message>
        <source>Write the keys as %1 has them.</source>
        <translation>Écrivez les clés comme dans %1.</translation>
    </message>
    <message>
        <source>Write true or false, without quotes (see %1).</source>
        <translation>Écrivez true ou false, sans guillemets (voir %1).</translation>
    </message>
    <message>
        <source>Write year, month and day, as 2026-03-02 (see %1).</source>
        <translation>Écrivez l’année, le mois et le jour, comme 2026-03-02 (voir %1).</translation>
    </message>
    <message>
        <source>Write {fr = &quot;...&quot;, en = &quot;...&quot;} (see %1).</source>
        <translation>Écrivez {fr = &quot;...&quot;, en = &quot;...&quot;} (voir %1).</translation>
    </message>
    <message>
        <source>%1 further problems are not listed.</source>
        <translation>%1 autres problèmes ne sont pas listés.</translation>
    </message>
    <message>
        <source>The file has no rules.</source>
        <translation>Le fichier ne contient aucune règle.</translation>
    </message>
    <message>
        <source>Begin each rule with a line [[rule]].</source>
        <translation>Commencez chaque règle par une ligne [[rule]].</translation>
    </message>
    <message>
        <source>There are more than %1 rules: this one and those after it are left out.</source>
        <translation>Il y a plus de %1 règles&#xa0;: celle-ci et les suivantes sont laissées de côté.</translation>
    </message>
    <message>
        <source>Remove rules nobody needs.</source>
        <translation>Retirez les règles dont personne n’a besoin.</translation>
    </message>
    <message>
        <source>There is already a rule &quot;%1&quot;, at %2; this one is left out.</source>
        <translation>Il y a déjà une règle «&#xa0;%1&#xa0;», en %2&#xa0;; celle-ci est laissée de côté.</translation>
    </message>
    <message>
        <source>Give one of the two another id.</source>
        <translation>Donnez à l’une des deux un autre identifiant.</translation>
    </message>
    <message>
        <source>The folder of rules cannot be read: %1.</source>
        <translation>Le dossier des règles est illisible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>There are more than %1 files of rules: this one and those after it are left out.</source>
        <translation>Il y a plus de %1 fichiers de règles&#xa0;: celui-ci et les suivants sont laissés de côté.</translation>
    </message>
    <message>
        <source>Put several rules into one file.</source>
        <translation>Mettez plusieurs règles dans un même fichier.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation>La clé «&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the id of a rule.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être l’identifiant d’une règle.</translation>
    </message>
    <message>
        <source>Use letters without accents, digits, points, hyphens and underscores.</source>
        <translation>Utilisez des lettres sans accent, des chiffres, points, traits d’union et soulignés.</translation>
    </message>
    <message>
        <source>There is no domain &quot;%1&quot;.</source>
        <translation>Il n’y a pas de domaine «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no priority &quot;%1&quot;.</source>
        <translation>Il n’y a pas de priorité «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write critical, high, medium or low.</source>
        <translation>Écrivez critical, high, medium ou low.</translation>
    </message>
    <message>
        <source>There is no kind of rule called &quot;%1&quot;.</source>
        <translation>Il n’y a pas de genre de règle nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The unit &quot;%1&quot; is not known.</source>
        <translation>L’unité «&#xa0;%1&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>Write a UN/CEFACT common code of the table in docs/alerts.md: P1 for %, CEL for °C, C62 for a plain number.</source>
        <translation>Écrivez un code commun UN/CEFACT de la table de docs/alerts.md&#xa0;: P1 pour&#xa0;%, CEL pour °C, C62 pour un simple nombre.</translation>
    </message>
    <message>
        <source>A threshold has one limit: above or below.</source>
        <translation>Un seuil a une seule limite&#xa0;: above ou below.</translation>
    </message>
    <message>
        <source>Keep one of the two keys; a second limit is a second rule.</source>
        <translation>Gardez une des deux clés&#xa0;; une seconde limite est une seconde règle.</translation>
    </message>
    <message>
        <source>The deadband is negative.</source>
        <translation>La bande morte est négative.</translation>
    </message>
    <message>
        <source>Write how far back beyond the limit a value must come to be normal again: 0 or more.</source>
        <translation>Écrivez de combien une valeur doit repasser la limite pour redevenir normale&#xa0;: 0 ou plus.</translation>
    </message>
    <message>
        <source>A state rule says which state means trouble.</source>
        <translation>Une règle d’état dit quel état est anormal.</translation>
    </message>
    <message>
        <source>Write equals with one text or with true or false, or one_of with a list of texts.</source>
        <translation>Écrivez equals avec un texte ou avec true ou false, ou one_of avec une liste de textes.</translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation>Le texte est vide ou trop long.</translation>
    </message>
    <message>
        <source>Write 1 to %1 bytes.</source>
        <translation>Écrivez de 1 à %1 octets.</translation>
    </message>
    <message>
        <source>The duration is out of range.</source>
        <translation>La durée est hors limites.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here.</source>
        <translation>La clé «&#xa0;%1&#xa0;» est inconnue ici.</translation>
    </message>
    <message>
        <source>Make the city&apos;s map again (vigie-city map), or choose another file.</source>
        <translation>Refaites la carte de la ville (vigie-city map), ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The map file is not a GeoPackage.</source>
        <translation>Le fichier de carte n’est pas un GeoPackage.</translation>
    </message>
    <message>
        <source>The map file is damaged (%1).</source>
        <translation>Le fichier de carte est endommagé (%1).</translation>
    </message>
    <message>
        <source>The map file cannot be read.</source>
        <translation>Le fichier de carte est illisible.</translation>
    </message>
    <message>
        <source>Check that you may read this file.</source>
        <translation>Vérifiez que vous avez le droit de lire ce fichier.</translation>
    </message>
    <message>
        <source>There is no such map file.</source>
        <translation>Ce fichier de carte n’existe pas.</translation>
    </message>
    <message>
        <source>Check the path in the city&apos;s profile.</source>
        <translation>Vérifiez le chemin dans le profil de la ville.</translation>
    </message>
    <message>
        <source>The map file has no layer in WGS 84 (EPSG:4326).</source>
        <translation>Le fichier de carte n’a aucune couche en WGS 84 (EPSG:4326).</translation>
    </message>
    <message>
        <source>Install the fonts Inter or DejaVu (packages fonts-inter, fonts-dejavu-core).</source>
        <translation>Installez les polices Inter ou DejaVu (paquets fonts-inter, fonts-dejavu-core).</translation>
    </message>
    <message>
        <source>A part of the map style is missing.</source>
        <translation>Il manque une partie du style de carte.</translation>
    </message>
    <message>
        <source>Install Vigie again: its map style is damaged.</source>
        <translation>Réinstallez Vigie&#xa0;: son style de carte est endommagé.</translation>
    </message>
    <message>
        <source>No font for the names on the map was found.</source>
        <translation>Aucune police n’a été trouvée pour les noms de la carte.</translation>
    </message>
    <message>
        <source>Install Mapnik with its input plugins (package libmapnik4.0).</source>
        <translation>Installez Mapnik avec ses modules d’entrée (paquet libmapnik4.0).</translation>
    </message>
    <message>
        <source>No font for the names on the map could be read.</source>
        <translation>Aucune police n’a pu être lue pour les noms de la carte.</translation>
    </message>
    <message>
        <source>The map renderer did not start: %1.</source>
        <translation>Le moteur de carte n’a pas démarré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Install Mapnik again (package libmapnik4.0).</source>
        <translation>Réinstallez Mapnik (paquet libmapnik4.0).</translation>
    </message>
    <message>
        <source>This is not a name and a colour.</source>
        <translation>Ce n’est pas un nom et une couleur.</translation>
    </message>
    <message>
        <source>The map style wants &apos;%1&apos;, which the palette does not have.</source>
        <translation>Le style de carte demande «&#xa0;%1&#xa0;», que la palette n’a pas.</translation>
    </message>
    <message>
        <source>The base map cannot be drawn: %1.</source>
        <translation>Le fond de carte ne peut pas être dessiné&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The base map&apos;s own server did not start: %1.</source>
        <translation>Le serveur du fond de carte n’a pas démarré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check that this computer allows programs to listen on 127.0.0.1.</source>
        <translation>Vérifiez que cet ordinateur laisse les programmes écouter sur 127.0.0.1.</translation>
    </message>
    <message>
        <source>The value is a structure inside a structure: only its first level is kept.</source>
        <translation>La valeur est une structure dans une structure&#xa0;: seul son premier niveau est gardé.</translation>
    </message>
    <message>
        <source>A geometry that is not the asset&apos;s location is not kept.</source>
        <translation>Une géométrie qui n’est pas l’emplacement de l’équipement n’est pas gardée.</translation>
    </message>
    <message>
        <source>The value is not a number, or too large for one.</source>
        <translation>La valeur n’est pas un nombre, ou elle est trop grande.</translation>
    </message>
    <message>
        <source>The attribute has no value.</source>
        <translation>L’attribut n’a pas de valeur.</translation>
    </message>
    <message>
        <source>The time is not written as ISO 8601 requires.</source>
        <translation>L’heure n’est pas écrite comme le veut ISO 8601.</translation>
    </message>
    <message>
        <source>The unit is not a short text.</source>
        <translation>L’unité n’est pas un texte court.</translation>
    </message>
    <message>
        <source>The location is not a GeoJSON geometry.</source>
        <translation>L’emplacement n’est pas une géométrie GeoJSON.</translation>
    </message>
    <message>
        <source>The position is not on Earth. GeoJSON writes the longitude first.</source>
        <translation>La position n’est pas sur Terre. GeoJSON écrit d’abord la longitude.</translation>
    </message>
    <message>
        <source>The geometry has too many vertices.</source>
        <translation>La géométrie a trop de sommets.</translation>
    </message>
    <message>
        <source>The asset has too many attributes; the first ones are kept.</source>
        <translation>L’équipement a trop d’attributs&#xa0;; les premiers sont gardés.</translation>
    </message>
    <message>
        <source>The attribute&apos;s name is empty or too long.</source>
        <translation>Le nom de l’attribut est vide ou trop long.</translation>
    </message>
    <message>
        <source>The name occurs twice; the first one is kept.</source>
        <translation>Le nom apparaît deux fois&#xa0;; le premier est gardé.</translation>
    </message>
    <message>
        <source>The entity does not have one id and one type.</source>
        <translation>L’entité n’a pas un identifiant et un type.</translation>
    </message>
    <message>
        <source>The entity&apos;s id or type is too long.</source>
        <translation>L’identifiant ou le type de l’entité est trop long.</translation>
    </message>
    <message>
        <source>The list holds something that is not an entity.</source>
        <translation>La liste contient autre chose que des entités.</translation>
    </message>
    <message>
        <source>Vigie goes on with the next message. Tell whoever runs the source, with the place given.</source>
        <translation>Vigie continue avec le message suivant. Prévenez le responsable de la source, en citant l’endroit indiqué.</translation>
    </message>
    <message>
        <source>Let the source send less in one message, or raise the limit of this feed in the profile.</source>
        <translation>Faites envoyer moins par message à la source, ou relevez la limite de ce flux dans le profil.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Le message est vide.</translation>
    </message>
    <message>
        <source>The message is not valid UTF-8.</source>
        <translation>Le message n’est pas de l’UTF-8 valable.</translation>
    </message>
    <message>
        <source>The message is not valid JSON.</source>
        <translation>Le message n’est pas du JSON valable.</translation>
    </message>
    <message>
        <source>The message nests objects and lists deeper than %1 levels.</source>
        <translation>Le message emboîte objets et listes sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>The message has %1 bytes; at most %2 are taken.</source>
        <translation>Le message fait %1 octets&#xa0;; on en prend %2 au plus.</translation>
    </message>
    <message>
        <source>The message holds more than %1 entities.</source>
        <translation>Le message contient plus de %1 entités.</translation>
    </message>
    <message>
        <source>The message is neither an entity, nor a list of entities, nor a notification.</source>
        <translation>Le message n’est ni une entité, ni une liste d’entités, ni une notification.</translation>
    </message>
    <message>
        <source>The entity&apos;s id or type is longer than %1 bytes.</source>
        <translation>L’identifiant ou le type de l’entité dépasse %1 octets.</translation>
    </message>
    <message>
        <source>There is not enough memory for a message of %1 bytes.</source>
        <translation>Il n’y a pas assez de mémoire pour un message de %1 octets.</translation>
    </message>
    <message>
        <source>Close other programs, then reconnect the feed.</source>
        <translation>Fermez d’autres programmes, puis reconnectez le flux.</translation>
    </message>
    <message>
        <source>This is not the address of an MQTT broker.</source>
        <translation>Ce n’est pas l’adresse d’un broker MQTT.</translation>
    </message>
    <message>
        <source>Write mqtts://host:8883 or mqtt://host:1883; the user and where the password is kept have their own keys.</source>
        <translation>Écrivez mqtts://hôte:8883 ou mqtt://hôte:1883&#xa0;; l’utilisateur et l’endroit du mot de passe ont leurs propres clés.</translation>
    </message>
    <message>
        <source>A feed needs an id.</source>
        <translation>Un flux a besoin d’un identifiant.</translation>
    </message>
    <message>
        <source>Use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 64.</source>
        <translation>Utilisez des lettres, chiffres, «&#xa0;-&#xa0;», «&#xa0;_&#xa0;» et «&#xa0;.&#xa0;», 64 au plus.</translation>
    </message>
    <message>
        <source>A feed needs a client id, under which the broker keeps what comes while we are away.</source>
        <translation>Un flux a besoin d’un identifiant de client, sous lequel le broker garde ce qui arrive en notre absence.</translation>
    </message>
    <message>
        <source>Use letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, at most 128, and another one at each desk.</source>
        <translation>Utilisez des lettres, chiffres, «&#xa0;-&#xa0;», «&#xa0;_&#xa0;» et «&#xa0;.&#xa0;», 128 au plus, et un autre à chaque poste.</translation>
    </message>
    <message>
        <source>A feed needs between 1 and %1 topics.</source>
        <translation>Un flux a besoin de 1 à %1 sujets.</translation>
    </message>
    <message>
        <source>Name them in the profile; the wildcards + and # stand for many.</source>
        <translation>Nommez-les dans le profil&#xa0;; les jokers + et # en désignent plusieurs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a topic of MQTT.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un sujet MQTT.</translation>
    </message>
    <message>
        <source>+ stands for one whole level, # for all that follow, at the end only.</source>
        <translation>+ remplace un niveau entier, # tous ceux qui suivent, à la fin seulement.</translation>
    </message>
    <message>
        <source>The topic of the city&apos;s clock must be one topic.</source>
        <translation>Le sujet de l’horloge de la ville doit être un seul sujet.</translation>
    </message>
    <message>
        <source>Write it without wildcards.</source>
        <translation>Écrivez-le sans joker.</translation>
    </message>
    <message>
        <source>The keep-alive time must be between 5 s and 18 h.</source>
        <translation>Le délai de maintien doit être entre 5 s et 18 h.</translation>
    </message>
    <message>
        <source>30 s suits most networks.</source>
        <translation>30 s conviennent à la plupart des réseaux.</translation>
    </message>
    <message>
        <source>A time of this feed is out of range.</source>
        <translation>Une durée de ce flux est hors limites.</translation>
    </message>
    <message>
        <source>Check its period, its session expiry and its waits between tries.</source>
        <translation>Vérifiez sa période, l’expiration de sa session et ses attentes entre essais.</translation>
    </message>
    <message>
        <source>A limit of zero lets nothing in.</source>
        <translation>Une limite de zéro ne laisse rien entrer.</translation>
    </message>
    <message>
        <source>Leave the limit out to have the usual one.</source>
        <translation>Omettez la limite pour avoir celle d’usage.</translation>
    </message>
    <message>
        <source>Certificates are given, but the address asks for no TLS.</source>
        <translation>Des certificats sont donnés, mais l’adresse ne demande pas TLS.</translation>
    </message>
    <message>
        <source>Let the address begin with mqtts://, or take the certificates out.</source>
        <translation>Faites commencer l’adresse par mqtts://, ou retirez les certificats.</translation>
    </message>
    <message>
        <source>A certificate of ours needs its key, and a key its certificate.</source>
        <translation>Notre certificat a besoin de sa clé, et une clé de son certificat.</translation>
    </message>
    <message>
        <source>Name both files, or neither.</source>
        <translation>Nommez les deux fichiers, ou aucun.</translation>
    </message>
    <message>
        <source>There is a password and no user.</source>
        <translation>Il y a un mot de passe et pas d’utilisateur.</translation>
    </message>
    <message>
        <source>Name the user, or take the password out.</source>
        <translation>Nommez l’utilisateur, ou retirez le mot de passe.</translation>
    </message>
    <message>
        <source>A feed was made without a decoder.</source>
        <translation>Un flux a été créé sans décodeur.</translation>
    </message>
    <message>
        <source>This is a fault of Vigie: please report it.</source>
        <translation>C’est un défaut de Vigie&#xa0;: merci de le signaler.</translation>
    </message>
    <message>
        <source>Nothing has come for %1 s; a message is expected every %2 s.</source>
        <translation>Rien n’est venu depuis %1 s&#xa0;; un message est attendu toutes les %2 s.</translation>
    </message>
    <message>
        <source>Ask who runs the source whether it still sends. What is shown of its assets is old until it does.</source>
        <translation>Demandez au responsable de la source si elle émet encore. D’ici là, ce qui est montré de ses équipements est ancien.</translation>
    </message>
    <message>
        <source>A message of %1 bytes was refused; at most %2 are taken.</source>
        <translation>Un message de %1 octets a été refusé&#xa0;; on en prend %2 au plus.</translation>
    </message>
    <message>
        <source>Ask who runs the source to send smaller messages, or raise the limit of this feed in the profile.</source>
        <translation>Demandez au responsable de la source des messages plus petits, ou relevez la limite de ce flux dans le profil.</translation>
    </message>
    <message>
        <source>The broker keeps more than %1 retained messages; the rest was refused.</source>
        <translation>Le broker garde plus de %1 messages retenus&#xa0;; le reste a été refusé.</translation>
    </message>
    <message>
        <source>Subscribe to fewer topics, or raise the limit of this feed in the profile.</source>
        <translation>Abonnez-vous à moins de sujets, ou relevez la limite de ce flux dans le profil.</translation>
    </message>
    <message>
        <source>This feed has brought %1 different assets; further ones are refused.</source>
        <translation>Ce flux a apporté %1 équipements différents&#xa0;; les suivants sont refusés.</translation>
    </message>
    <message>
        <source>Check whether the source makes up ids. If there really are so many, raise the limit of this feed in the profile.</source>
        <translation>Vérifiez si la source invente des identifiants. S’il y en a vraiment autant, relevez la limite de ce flux dans le profil.</translation>
    </message>
    <message>
        <source>A message came on a topic that the profile does not ask for.</source>
        <translation>Un message est venu sur un sujet que le profil ne demande pas.</translation>
    </message>
    <message>
        <source>The broker still holds a subscription of an earlier profile. Give the feed a new client id, or have the broker forget the old session.</source>
        <translation>Le broker garde un abonnement d’un ancien profil. Donnez au flux un nouvel identifiant de client, ou faites oublier l’ancienne session au broker.</translation>
    </message>
    <message>
        <source>The rest of the message was taken. Show this to who runs the source.</source>
        <translation>Le reste du message a été pris. Montrez ceci au responsable de la source.</translation>
    </message>
    <message>
        <source>The city&apos;s clock sent something that is not a time.</source>
        <translation>L’horloge de la ville a envoyé autre chose qu’une heure.</translation>
    </message>
    <message>
        <source>It should send {&quot;now&quot;: an ISO 8601 time, &quot;speed&quot;: a number}.</source>
        <translation>Elle devrait envoyer {&quot;now&quot;: une heure ISO 8601, &quot;speed&quot;: un nombre}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a client id of MQTT.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un identifiant de client MQTT.</translation>
    </message>
    <message>
        <source>Use letters, digits and &apos;-&apos; for the client id in the profile.</source>
        <translation>Utilisez des lettres, des chiffres et «&#xa0;-&#xa0;» pour l’identifiant de client dans le profil.</translation>
    </message>
    <message>
        <source>Set the other version of MQTT in the profile (5 or 3.1.1).</source>
        <translation>Mettez l’autre version de MQTT dans le profil (5 ou 3.1.1).</translation>
    </message>
    <message>
        <source>The broker does not accept this user and password.</source>
        <translation>Le broker n’accepte pas cet utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>Check the user in the profile and the password where the profile says it is kept; ask who runs the broker for a new one if need be.</source>
        <translation>Vérifiez l’utilisateur dans le profil et le mot de passe là où le profil dit qu’il est gardé&#xa0;; au besoin, demandez-en un nouveau au responsable du broker.</translation>
    </message>
    <message>
        <source>The broker does not let us in: no such user, a wrong password, or no right.</source>
        <translation>Le broker ne nous laisse pas entrer&#xa0;: utilisateur inconnu, mauvais mot de passe, ou pas de droit.</translation>
    </message>
    <message>
        <source>Check the user in the profile and the password where the profile says it is kept; then ask who runs the broker to give this user the right to read.</source>
        <translation>Vérifiez l’utilisateur dans le profil et le mot de passe là où le profil dit qu’il est gardé&#xa0;; puis demandez au responsable du broker le droit de lire pour cet utilisateur.</translation>
    </message>
    <message>
        <source>The broker is there and says that it cannot serve us now.</source>
        <translation>Le broker est là et dit qu’il ne peut pas nous servir maintenant.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, ask who runs the broker.</source>
        <translation>Un nouvel essai se fait tout seul. Si cela dure, demandez au responsable du broker.</translation>
    </message>
    <message>
        <source>The broker does not accept our client id.</source>
        <translation>Le broker n’accepte pas notre identifiant de client.</translation>
    </message>
    <message>
        <source>Give this feed another client id in the profile; who runs the broker knows which ones are allowed.</source>
        <translation>Donnez à ce flux un autre identifiant de client dans le profil&#xa0;; le responsable du broker sait lesquels sont permis.</translation>
    </message>
    <message>
        <source>The broker does not speak the version of MQTT we asked for.</source>
        <translation>Le broker ne parle pas la version de MQTT demandée.</translation>
    </message>
    <message>
        <source>The broker refuses the connection (%1, &quot;%2&quot;).</source>
        <translation>Le broker refuse la connexion (%1, «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>Show this sentence to who runs the broker.</source>
        <translation>Montrez cette phrase au responsable du broker.</translation>
    </message>
    <message>
        <source>Somebody else connected to the broker under our client id.</source>
        <translation>Quelqu’un d’autre s’est connecté au broker sous notre identifiant de client.</translation>
    </message>
    <message>
        <source>Give each desk and each feed a client id of its own in the profile.</source>
        <translation>Donnez dans le profil à chaque poste et à chaque flux son propre identifiant de client.</translation>
    </message>
    <message>
        <source>The broker is being shut down.</source>
        <translation>Le broker est en train de s’arrêter.</translation>
    </message>
    <message>
        <source>The broker found a message of ours too large.</source>
        <translation>Le broker a trouvé un de nos messages trop grand.</translation>
    </message>
    <message>
        <source>Subscribe to fewer or shorter topics, or ask who runs the broker to raise its limit.</source>
        <translation>Abonnez-vous à moins de sujets ou à de plus courts, ou demandez au responsable du broker d’en relever la limite.</translation>
    </message>
    <message>
        <source>The broker did not hear from us in time.</source>
        <translation>Le broker n’a pas eu de nos nouvelles à temps.</translation>
    </message>
    <message>
        <source>Check the network; on a slow one, raise the keep-alive time in the profile.</source>
        <translation>Vérifiez le réseau&#xa0;; s’il est lent, relevez le délai de maintien dans le profil.</translation>
    </message>
    <message>
        <source>The broker&apos;s administrator ended the connection.</source>
        <translation>L’administrateur du broker a mis fin à la connexion.</translation>
    </message>
    <message>
        <source>Ask who runs the broker.</source>
        <translation>Demandez au responsable du broker.</translation>
    </message>
    <message>
        <source>The broker ended the connection (%1, &quot;%2&quot;).</source>
        <translation>Le broker a mis fin à la connexion (%1, «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>What listens there does not speak TLS.</source>
        <translation>Ce qui écoute là ne parle pas TLS.</translation>
    </message>
    <message>
        <source>Check the port in the profile (TLS is usually on 8883). Without TLS the address begins with mqtt://, and everything can be read on the way.</source>
        <translation>Vérifiez le port dans le profil (TLS est d’ordinaire sur 8883). Sans TLS l’adresse commence par mqtt://, et tout peut être lu en chemin.</translation>
    </message>
    <message>
        <source>No TLS connection could be made (%1).</source>
        <translation>Aucune connexion TLS n’a pu être établie (%1).</translation>
    </message>
    <message>
        <source>The connection was closed before TLS was agreed on.</source>
        <translation>La connexion a été fermée avant l’accord sur TLS.</translation>
    </message>
    <message>
        <source>Check that this port of the broker speaks TLS (usually 8883 does, 1883 does not).</source>
        <translation>Vérifiez que ce port du broker parle TLS (8883 d’ordinaire oui, 1883 non).</translation>
    </message>
    <message>
        <source>The broker closed the connection without an answer.</source>
        <translation>Le broker a fermé la connexion sans répondre.</translation>
    </message>
    <message>
        <source>Check whether this port wants TLS (then the address begins with mqtts://), and the version of MQTT in the profile.</source>
        <translation>Vérifiez si ce port veut TLS (l’adresse commence alors par mqtts://), et la version de MQTT dans le profil.</translation>
    </message>
    <message>
        <source>The broker does not answer any more.</source>
        <translation>Le broker ne répond plus.</translation>
    </message>
    <message>
        <source>Check the network between here and the broker. It is tried again by itself.</source>
        <translation>Vérifiez le réseau d’ici au broker. Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost (%1).</source>
        <translation>La connexion au broker a été perdue (%1).</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, ask whether the broker is running.</source>
        <translation>Un nouvel essai se fait tout seul. Si cela dure, demandez si le broker est en marche.</translation>
    </message>
    <message>
        <source>Something listens there and does not answer as a broker.</source>
        <translation>Quelque chose écoute là et ne répond pas comme un broker.</translation>
    </message>
    <message>
        <source>Check the port in the profile, and whether it wants TLS (mqtts://).</source>
        <translation>Vérifiez le port dans le profil, et s’il veut TLS (mqtts://).</translation>
    </message>
    <message>
        <source>The broker does not let us read the topic %1.</source>
        <translation>Le broker ne nous laisse pas lire le sujet %1.</translation>
    </message>
    <message>
        <source>Ask who runs the broker to give our user the right to read it.</source>
        <translation>Demandez au responsable du broker le droit de le lire pour notre utilisateur.</translation>
    </message>
    <message>
        <source>The broker does not take the topic %1 in this form (%2).</source>
        <translation>Le broker n’accepte pas le sujet %1 sous cette forme (%2).</translation>
    </message>
    <message>
        <source>Write the topics in the profile without the wildcard or the shared group.</source>
        <translation>Écrivez les sujets dans le profil sans joker ni groupe partagé.</translation>
    </message>
    <message>
        <source>The broker refuses the topic %1 (%2, &quot;%3&quot;).</source>
        <translation>Le broker refuse le sujet %1 (%2, «&#xa0;%3&#xa0;»).</translation>
    </message>
    <message>
        <source>The connection was called off.</source>
        <translation>La connexion a été annulée.</translation>
    </message>
    <message>
        <source>%1 answers, but no broker listens on its port %2.</source>
        <translation>%1 répond, mais aucun broker n’écoute sur son port %2.</translation>
    </message>
    <message>
        <source>Ask whether the broker is running, and check the port in the profile.</source>
        <translation>Demandez si le broker est en marche, et vérifiez le port dans le profil.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 ne répond pas.</translation>
    </message>
    <message>
        <source>Check the address in the profile, the network, and whether a firewall lets this computer through.</source>
        <translation>Vérifiez l’adresse dans le profil, le réseau, et si un pare-feu laisse passer cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no way from here to %1.</source>
        <translation>Il n’y a pas de chemin d’ici à %1.</translation>
    </message>
    <message>
        <source>Check that this computer is on the network the broker is on.</source>
        <translation>Vérifiez que cet ordinateur est sur le même réseau que le broker.</translation>
    </message>
    <message>
        <source>The name %1 is not known here.</source>
        <translation>Le nom %1 n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Check how it is written in the profile, and the name server of this computer.</source>
        <translation>Vérifiez comment il est écrit dans le profil, et le serveur de noms de cet ordinateur.</translation>
    </message>
    <message>
        <source>The environment variable %1, which holds a password, is not set.</source>
        <translation>La variable d’environnement %1, qui contient un mot de passe, n’est pas définie.</translation>
    </message>
    <message>
        <source>Set it before starting Vigie, or change where the profile says the password is.</source>
        <translation>Définissez-la avant de lancer Vigie, ou changez l’endroit du mot de passe dans le profil.</translation>
    </message>
    <message>
        <source>The file that holds a password cannot be read.</source>
        <translation>Le fichier qui contient un mot de passe est illisible.</translation>
    </message>
    <message>
        <source>Check that it exists and that the person who runs Vigie may read it.</source>
        <translation>Vérifiez qu’il existe et que la personne qui lance Vigie a le droit de le lire.</translation>
    </message>
    <message>
        <source>The file that holds a password can be read by everybody on this computer.</source>
        <translation>Le fichier qui contient un mot de passe peut être lu par tous sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Take the rights of others away: chmod o-rwx, then try again.</source>
        <translation>Retirez les droits des autres&#xa0;: chmod o-rwx, puis réessayez.</translation>
    </message>
    <message>
        <source>The file that holds a password is empty.</source>
        <translation>Le fichier qui contient un mot de passe est vide.</translation>
    </message>
    <message>
        <source>Write the password on its first line.</source>
        <translation>Écrivez le mot de passe sur sa première ligne.</translation>
    </message>
    <message>
        <source>A password may not be written in a profile.</source>
        <translation>Un mot de passe ne doit pas être écrit dans un profil.</translation>
    </message>
    <message>
        <source>Write where it is kept: env:NAME, file:/path or keyring:NAME. If it was a real password, change it.</source>
        <translation>Écrivez où il est gardé&#xa0;: env:NOM, file:/chemin ou keyring:NOM. Si c’était un vrai mot de passe, changez-le.</translation>
    </message>
    <message>
        <source>There is no keyring here to read a password from.</source>
        <translation>Il n’y a pas de trousseau ici où lire un mot de passe.</translation>
    </message>
    <message>
        <source>Keep the password in a file or in the environment: file:/path or env:NAME.</source>
        <translation>Gardez le mot de passe dans un fichier ou dans l’environnement&#xa0;: file:/chemin ou env:NOM.</translation>
    </message>
    <message>
        <source>Check that the file is there, readable, and in PEM form.</source>
        <translation>Vérifiez que le fichier est là, lisible, et au format PEM.</translation>
    </message>
    <message>
        <source>TLS could not be set up (%1).</source>
        <translation>TLS n’a pas pu être mis en place (%1).</translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL on this computer.</source>
        <translation>Vérifiez l’installation d’OpenSSL sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is not the name of a host.</source>
        <translation>Ce n’est pas un nom d’hôte.</translation>
    </message>
    <message>
        <source>Correct the address of the broker in the profile.</source>
        <translation>Corrigez l’adresse du broker dans le profil.</translation>
    </message>
    <message>
        <source>The certificate of the authority cannot be used (%1).</source>
        <translation>Le certificat de l’autorité est inutilisable (%1).</translation>
    </message>
    <message>
        <source>Our own certificate cannot be used (%1).</source>
        <translation>Notre propre certificat est inutilisable (%1).</translation>
    </message>
    <message>
        <source>The key of our own certificate cannot be used: not that certificate&apos;s key, or another passphrase (%1).</source>
        <translation>La clé de notre certificat est inutilisable&#xa0;: ce n’est pas la sienne, ou la phrase secrète est autre (%1).</translation>
    </message>
    <message>
        <source>Ask who runs the broker to renew it. If the date of this computer is wrong, set it.</source>
        <translation>Demandez au responsable du broker de le renouveler. Si la date de cet ordinateur est fausse, réglez-la.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate was issued by &quot;%1&quot;, an authority that is not trusted here.</source>
        <translation>Le certificat du broker a été émis par «&#xa0;%1&#xa0;», une autorité qui n’est pas reconnue ici.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is for %1, not for %2.</source>
        <translation>Le certificat du broker est pour %1, pas pour %2.</translation>
    </message>
    <message>
        <source>Write the address in the profile as it is in the certificate, or ask who runs the broker for a certificate with this name: somebody may be in between.</source>
        <translation>Écrivez l’adresse dans le profil comme dans le certificat, ou demandez au responsable du broker un certificat à ce nom&#xa0;: quelqu’un s’est peut-être glissé entre les deux.</translation>
    </message>
    <message>
        <source>The broker showed no certificate.</source>
        <translation>Le broker n’a pas montré de certificat.</translation>
    </message>
    <message>
        <source>The certificate of the broker&apos;s authority expired on %1.</source>
        <translation>Le certificat de l’autorité du broker a expiré le %1.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate expired on %1.</source>
        <translation>Le certificat du broker a expiré le %1.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is valid only from %1 on.</source>
        <translation>Le certificat du broker n’est valable qu’à partir du %1.</translation>
    </message>
    <message>
        <source>Check the date of this computer first; then ask who runs the broker.</source>
        <translation>Vérifiez d’abord la date de cet ordinateur&#xa0;; puis demandez au responsable du broker.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is not accepted: %1.</source>
        <translation>Le certificat du broker n’est pas accepté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The broker speaks no version of TLS that is safe (1.2 or 1.3).</source>
        <translation>Le broker ne parle aucune version sûre de TLS (1.2 ou 1.3).</translation>
    </message>
    <message>
        <source>Ask who runs the broker to update it.</source>
        <translation>Demandez au responsable du broker de le mettre à jour.</translation>
    </message>
    <message>
        <source>The broker asks for a certificate of ours, and the profile names none.</source>
        <translation>Le broker demande un certificat de notre part, et le profil n’en nomme aucun.</translation>
    </message>
    <message>
        <source>The broker refuses our own certificate (%1).</source>
        <translation>Le broker refuse notre certificat (%1).</translation>
    </message>
    <message>
        <source>Ask who runs the broker whether our certificate is still good and comes from an authority it trusts.</source>
        <translation>Demandez au responsable du broker si notre certificat est encore bon et vient d’une autorité qu’il reconnaît.</translation>
    </message>
    <message>
        <source>The broker ended the TLS connection (%1).</source>
        <translation>Le broker a mis fin à la connexion TLS (%1).</translation>
    </message>
    <message>
        <source>The broker closed the connection once it had seen our own certificate: most likely it refuses it.</source>
        <translation>Le broker a fermé la connexion après avoir vu notre certificat&#xa0;: il le refuse sans doute.</translation>
    </message>
    <message>
        <source>The broker closed the connection after the TLS handshake: most likely it asks for a certificate of ours, and the profile names none.</source>
        <translation>Le broker a fermé la connexion après la poignée de main TLS&#xa0;: il demande sans doute un certificat de notre part, et le profil n’en nomme aucun.</translation>
    </message>
    <message>
        <source>Ask who runs the broker whether it wants a certificate, and which version of MQTT it speaks.</source>
        <translation>Demandez au responsable du broker s’il veut un certificat, et quelle version de MQTT il parle.</translation>
    </message>
    <message>
        <source>Our own certificate expired on %1.</source>
        <translation>Notre certificat a expiré le %1.</translation>
    </message>
    <message>
        <source>Ask who runs the broker for a new one. If the date of this computer is wrong, set it.</source>
        <translation>Demandez-en un nouveau au responsable du broker. Si la date de cet ordinateur est fausse, réglez-la.</translation>
    </message>
    <message>
        <source>There is not enough memory to pack the history.</source>
        <translation>Il n’y a pas assez de mémoire pour compacter l’historique.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The entry is not in its canonical form.</source>
        <translation>L’entrée n’est pas sous sa forme canonique.</translation>
    </message>
    <message>
        <source>The journal was written or changed by another program; keep it as evidence.</source>
        <translation>Le journal a été écrit ou modifié par un autre programme&#xa0;; gardez-le comme preuve.</translation>
    </message>
    <message>
        <source>The text is too long for the journal.</source>
        <translation>Le texte est trop long pour le journal.</translation>
    </message>
    <message>
        <source>Shorten it and try again; nothing was done yet.</source>
        <translation>Raccourcissez-le et réessayez&#xa0;; rien n’a encore été fait.</translation>
    </message>
    <message>
        <source>The journal entry&apos;s field &quot;%1&quot; is not as it must be.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» de l’entrée du journal n’est pas comme il doit être.</translation>
    </message>
    <message>
        <source>Nothing was done. Please report this as a fault.</source>
        <translation>Rien n’a été fait. Merci de le signaler comme un défaut.</translation>
    </message>
    <message>
        <source>The journal does not know this kind of action (%1).</source>
        <translation>Le journal ne connaît pas ce genre d’action (%1).</translation>
    </message>
    <message>
        <source>This is the journal of %1, not of %2.</source>
        <translation>Ceci est le journal de %1, pas de %2.</translation>
    </message>
    <message>
        <source>Choose the data folder that belongs to this city and mode.</source>
        <translation>Choisissez le dossier de données de cette ville et de ce mode.</translation>
    </message>
    <message>
        <source>Nothing more is written to it. Keep the file as evidence, and restore the newest backup.</source>
        <translation>Plus rien n’y est écrit. Gardez le fichier comme preuve, et restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The journal&apos;s stored hashes are damaged (block %1).</source>
        <translation>Les empreintes gardées du journal sont endommagées (bloc %1).</translation>
    </message>
    <message>
        <source>The journal is damaged at entry %1.</source>
        <translation>Le journal est endommagé à l’entrée %1.</translation>
    </message>
    <message>
        <source>The journal is damaged in the 256 entries from %1 on.</source>
        <translation>Le journal est endommagé dans les 256 entrées à partir de %1.</translation>
    </message>
    <message>
        <source>The journal of %1 entries does not match its stored root.</source>
        <translation>Le journal de %1 entrées ne correspond pas à sa racine gardée.</translation>
    </message>
    <message>
        <source>Keep the file as evidence, and verify the journal to see how much is damaged.</source>
        <translation>Gardez le fichier comme preuve, et vérifiez le journal pour voir l’étendue des dégâts.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Le fichier est endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file&apos;s tables or their guards are not those Vigie makes.</source>
        <translation>Les tables du fichier ou leurs gardes ne sont pas celles que fait Vigie.</translation>
    </message>
    <message>
        <source>The file does not say whose journal it is.</source>
        <translation>Le fichier ne dit pas à qui est ce journal.</translation>
    </message>
    <message>
        <source>The last stored root is not that of the last entry.</source>
        <translation>La dernière racine gardée n’est pas celle de la dernière entrée.</translation>
    </message>
    <message>
        <source>Stored block hashes are missing or left over.</source>
        <translation>Des empreintes de blocs manquent ou sont en trop.</translation>
    </message>
    <message>
        <source>There are rows before the first entry.</source>
        <translation>Il y a des lignes avant la première entrée.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>L’entrée %1 manque.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Arrêté comme vous l’avez demandé.</translation>
    </message>
    <message>
        <source>Start the verification again when you wish.</source>
        <translation>Relancez la vérification quand vous voulez.</translation>
    </message>
    <message>
        <source>Entry %1 does not match its stored hash.</source>
        <translation>L’entrée %1 ne correspond pas à son empreinte.</translation>
    </message>
    <message>
        <source>Entry %1 is not a journal entry in its one form (%2).</source>
        <translation>L’entrée %1 n’est pas une entrée de journal sous sa forme unique (%2).</translation>
    </message>
    <message>
        <source>Entry %1 says that it is entry %2.</source>
        <translation>L’entrée %1 dit qu’elle est l’entrée %2.</translation>
    </message>
    <message>
        <source>The first entry does not begin the journal of %1.</source>
        <translation>La première entrée ne commence pas le journal de %1.</translation>
    </message>
    <message>
        <source>The stored hash of block %1 is not that of its entries.</source>
        <translation>L’empreinte du bloc %1 n’est pas celle de ses entrées.</translation>
    </message>
    <message>
        <source>The stored root of %1 entries is not that of these entries.</source>
        <translation>La racine gardée de %1 entrées n’est pas celle de ces entrées.</translation>
    </message>
    <message>
        <source>The stored time of the root of %1 entries is not that of its last entry.</source>
        <translation>L’heure gardée de la racine de %1 entrées n’est pas celle de sa dernière entrée.</translation>
    </message>
    <message>
        <source>This journal keeps no private texts.</source>
        <translation>Ce journal ne garde pas de textes privés.</translation>
    </message>
    <message>
        <source>Leave the text out; nothing was done yet.</source>
        <translation>Omettez le texte&#xa0;; rien n’a encore été fait.</translation>
    </message>
    <message>
        <source>The journal is closed; nothing was done.</source>
        <translation>Le journal est fermé&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Start Vigie again.</source>
        <translation>Relancez Vigie.</translation>
    </message>
    <message>
        <source>The journal does not keep up; nothing was done.</source>
        <translation>Le journal ne suit pas&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it lasts, check the disk.</source>
        <translation>Attendez un moment et réessayez. Si cela dure, vérifiez le disque.</translation>
    </message>
    <message>
        <source>The private text is not the one the journal&apos;s entry was made with.</source>
        <translation>Le texte privé n’est pas celui avec lequel l’entrée du journal a été faite.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with a backup.</source>
        <translation>Gardez le fichier tel quel, et comparez-le à une sauvegarde.</translation>
    </message>
    <message>
        <source>The city has no name.</source>
        <translation>La ville n’a pas de nom.</translation>
    </message>
    <message>
        <source>Add: name = &quot;...&quot;</source>
        <translation>Ajoutez&#xa0;: name = &quot;...&quot;</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Use a name of the IANA list, as &quot;Europe/Paris&quot;.</source>
        <translation>Utilisez un nom de la liste IANA, comme &quot;Europe/Paris&quot;.</translation>
    </message>
    <message>
        <source>The centre is not a place on Earth.</source>
        <translation>Le centre n’est pas un lieu sur Terre.</translation>
    </message>
    <message>
        <source>Write [latitude, longitude] in degrees, as centre = [46.62, 2.31].</source>
        <translation>Écrivez [latitude, longitude] en degrés, comme centre = [46.62, 2.31].</translation>
    </message>
    <message>
        <source>Use lighting, mobility, water, waste or other.</source>
        <translation>Utilisez lighting, mobility, water, waste ou other.</translation>
    </message>
    <message>
        <source>The journal has no origin.</source>
        <translation>Le journal n’a pas d’origine.</translation>
    </message>
    <message>
        <source>Add: [journal] origin = &quot;your-city.example/desk&quot;</source>
        <translation>Ajoutez&#xa0;: [journal] origin = &quot;votre-ville.example/poste&quot;</translation>
    </message>
    <message>
        <source>This folder is not a city: it has no profile.toml.</source>
        <translation>Ce dossier n’est pas une ville&#xa0;: il n’a pas de profile.toml.</translation>
    </message>
    <message>
        <source>Give the folder of a city profile: vigie --city DIR.</source>
        <translation>Donnez le dossier d’un profil de ville&#xa0;: vigie --city DOSSIER.</translation>
    </message>
    <message>
        <source>The profile is of version %1, newer than this program knows.</source>
        <translation>Le profil est de la version %1, plus récente que ce programme.</translation>
    </message>
    <message>
        <source>Update Vigie, or use the profile it came with.</source>
        <translation>Mettez Vigie à jour, ou utilisez le profil livré avec lui.</translation>
    </message>
    <message>
        <source>The profile does not say its version.</source>
        <translation>Le profil ne dit pas sa version.</translation>
    </message>
    <message>
        <source>Add at the top: version = 1</source>
        <translation>Ajoutez en tête&#xa0;: version = 1</translation>
    </message>
    <message>
        <source>The profile has no [city].</source>
        <translation>Le profil n’a pas de [city].</translation>
    </message>
    <message>
        <source>Add it: docs/city-profile.md has an example.</source>
        <translation>Ajoutez-le&#xa0;: docs/city-profile.md en a un exemple.</translation>
    </message>
    <message>
        <source>No feed of the profile uses this broker.</source>
        <translation>Aucun flux du profil n’utilise ce broker.</translation>
    </message>
    <message>
        <source>The names are those of [brokers.NAME] in profile.toml.</source>
        <translation>Les noms sont ceux de [brokers.NOM] dans profile.toml.</translation>
    </message>
    <message>
        <source>There is no MQTT version &quot;%1&quot;.</source>
        <translation>Il n’y a pas de version «&#xa0;%1&#xa0;» de MQTT.</translation>
    </message>
    <message>
        <source>Use &quot;5&quot; or &quot;3.1.1&quot;.</source>
        <translation>Utilisez &quot;5&quot; ou &quot;3.1.1&quot;.</translation>
    </message>
    <message>
        <source>The feed&apos;s entry in the register is not complete.</source>
        <translation>L’inscription du flux au registre est incomplète.</translation>
    </message>
    <message>
        <source>Give purpose, legal_basis, retention and recipients: citizens may ask for them.</source>
        <translation>Donnez purpose, legal_basis, retention et recipients&#xa0;: les citoyens peuvent les demander.</translation>
    </message>
    <message>
        <source>There is no feed type &quot;%1&quot;.</source>
        <translation>Il n’y a pas de type de flux «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This version knows &quot;mqtt&quot;.</source>
        <translation>Cette version connaît &quot;mqtt&quot;.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;.</source>
        <translation>Il n’y a pas de format «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This version knows &quot;ngsi-ld&quot; (and NGSIv2 by the same name).</source>
        <translation>Cette version connaît &quot;ngsi-ld&quot; (et NGSIv2 sous le même nom).</translation>
    </message>
    <message>
        <source>There is no broker &quot;%1&quot;.</source>
        <translation>Il n’y a pas de broker «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Add [brokers.NAME] with its url, or mend the name.</source>
        <translation>Ajoutez [brokers.NOM] avec son url, ou corrigez le nom.</translation>
    </message>
    <message>
        <source>The value is not a duration.</source>
        <translation>La valeur n’est pas une durée.</translation>
    </message>
    <message>
        <source>There are two feeds called &quot;%1&quot;; the second is left out.</source>
        <translation>Il y a deux flux nommés «&#xa0;%1&#xa0;»&#xa0;; le second est laissé de côté.</translation>
    </message>
    <message>
        <source>Give each feed its own id.</source>
        <translation>Donnez à chaque flux son propre identifiant.</translation>
    </message>
    <message>
        <source>This feed is left out.</source>
        <translation>Ce flux est laissé de côté.</translation>
    </message>
    <message>
        <source>It needs an id, a broker with a url, and at least one topic.</source>
        <translation>Il lui faut un identifiant, un broker avec une url, et au moins un sujet.</translation>
    </message>
    <message>
        <source>The number is out of range.</source>
        <translation>Le nombre est hors limites.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Écrivez un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier est illisible.</translation>
    </message>
    <message>
        <source>This is not valid TOML: %1.</source>
        <translation>Ce n’est pas du TOML valable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The description of the recording is too long.</source>
        <translation>La description de l’enregistrement est trop longue.</translation>
    </message>
    <message>
        <source>Shorten the names of the feeds in the city profile.</source>
        <translation>Raccourcissez les noms des flux dans le profil de la ville.</translation>
    </message>
    <message>
        <source>The description at the head of the recording cannot be read.</source>
        <translation>La description en tête de l’enregistrement est illisible.</translation>
    </message>
    <message>
        <source>The file is damaged or is no recording of Vigie. Use another copy of it.</source>
        <translation>Le fichier est endommagé ou n’est pas un enregistrement de Vigie. Prenez-en une autre copie.</translation>
    </message>
    <message>
        <source>This is not a recording of Vigie.</source>
        <translation>Ce n’est pas un enregistrement de Vigie.</translation>
    </message>
    <message>
        <source>Choose a file that Vigie has recorded.</source>
        <translation>Choisissez un fichier que Vigie a enregistré.</translation>
    </message>
    <message>
        <source>The recording was made by a newer Vigie (format %1).</source>
        <translation>L’enregistrement vient d’une version plus récente de Vigie (format %1).</translation>
    </message>
    <message>
        <source>Open it with that version or a later one.</source>
        <translation>Ouvrez-le avec cette version ou une plus récente.</translation>
    </message>
    <message>
        <source>There is no such feed.</source>
        <translation>Ce flux n’existe pas.</translation>
    </message>
    <message>
        <source>It may have been taken out of the profile.</source>
        <translation>Il a peut-être été retiré du profil.</translation>
    </message>
    <message>
        <source>No feed says where the city tells its time, so the computer&apos;s clock is used.</source>
        <translation>Aucun flux ne dit où la ville donne l’heure&#xa0;; l’horloge de l’ordinateur est utilisée.</translation>
    </message>
    <message>
        <source>Add clock_topic to one of the [[feeds]].</source>
        <translation>Ajoutez clock_topic à l’un des [[feeds]].</translation>
    </message>
    <message>
        <source>The city&apos;s clock does not run at the speed of the world&apos;s; its times look wrong here.</source>
        <translation>L’horloge de la ville ne va pas à la vitesse du monde&#xa0;; ses heures paraissent fausses ici.</translation>
    </message>
    <message>
        <source>Start with --simulated-clock to follow it.</source>
        <translation>Lancez avec --simulated-clock pour la suivre.</translation>
    </message>
    <message>
        <source>A recording is being written already.</source>
        <translation>Un enregistrement est déjà en cours.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>Rien n’est en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>This is a recording: there is nothing to reach.</source>
        <translation>Ceci est un enregistrement&#xa0;: il n’y a rien à joindre.</translation>
    </message>
    <message>
        <source>Do it in the live session.</source>
        <translation>Faites-le dans la session en direct.</translation>
    </message>
    <message>
        <source>The recording is damaged: %1 bytes from byte %2 could not be used.</source>
        <translation>L’enregistrement est endommagé&#xa0;: %1 octets à partir de l’octet %2 sont inutilisables.</translation>
    </message>
    <message>
        <source>What is before and after is shown; use a copy of the file if there is one.</source>
        <translation>Ce qui est avant et après est montré&#xa0;; utilisez une copie du fichier s’il y en a une.</translation>
    </message>
    <message>
        <source>The data folder cannot be made.</source>
        <translation>Le dossier de données ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Check its permissions, or choose another with --data.</source>
        <translation>Vérifiez ses droits, ou choisissez-en un autre avec --data.</translation>
    </message>
    <message>
        <source>Too many trends were asked for at once.</source>
        <translation>Trop de tendances ont été demandées à la fois.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The name of this file cannot be written in a backup (it is not UTF-8).</source>
        <translation>Le nom de ce fichier ne peut pas être écrit dans une sauvegarde (ce n’est pas de l’UTF-8).</translation>
    </message>
    <message>
        <source>Rename the file, then start again.</source>
        <translation>Renommez le fichier, puis recommencez.</translation>
    </message>
    <message>
        <source>There are too many files for one backup.</source>
        <translation>Il y a trop de fichiers pour une sauvegarde.</translation>
    </message>
    <message>
        <source>Move old recordings away, then start again.</source>
        <translation>Déplacez de vieux enregistrements, puis recommencez.</translation>
    </message>
    <message>
        <source>The folders lie too deep inside each other.</source>
        <translation>Les dossiers sont emboîtés trop profondément.</translation>
    </message>
    <message>
        <source>Check for a link that leads back to its own folder.</source>
        <translation>Cherchez un lien qui ramène à son propre dossier.</translation>
    </message>
    <message>
        <source>A backup cannot lie in the folder it is made of.</source>
        <translation>Une sauvegarde ne peut pas être dans le dossier qu’elle sauvegarde.</translation>
    </message>
    <message>
        <source>Choose a place outside, best on another disk.</source>
        <translation>Choisissez un endroit ailleurs, de préférence sur un autre disque.</translation>
    </message>
    <message>
        <source>There is no such store.</source>
        <translation>Cette réserve n’existe pas.</translation>
    </message>
    <message>
        <source>Check the name of the folder and of the file.</source>
        <translation>Vérifiez le nom du dossier et du fichier.</translation>
    </message>
    <message>
        <source>There is no such data folder.</source>
        <translation>Ce dossier de données n’existe pas.</translation>
    </message>
    <message>
        <source>Check the name of the folder.</source>
        <translation>Vérifiez le nom du dossier.</translation>
    </message>
    <message>
        <source>Another program is already using it (process %1).</source>
        <translation>Un autre programme l’utilise déjà (processus %1).</translation>
    </message>
    <message>
        <source>Use that one, or end it and start again.</source>
        <translation>Utilisez celui-là, ou fermez-le et recommencez.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Put an ordinary file there, not a link or a device.</source>
        <translation>Mettez-y un fichier ordinaire, pas un lien ni un périphérique.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space on it, then start again.</source>
        <translation>Libérez de la place, puis recommencez.</translation>
    </message>
    <message>
        <source>Nothing is left behind; start again when you wish.</source>
        <translation>Il n’en reste rien&#xa0;; recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Ce fichier ou dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is already a file or folder of this name.</source>
        <translation>Il y a déjà un fichier ou un dossier de ce nom.</translation>
    </message>
    <message>
        <source>Choose another name, or move the old one away.</source>
        <translation>Choisissez un autre nom, ou déplacez l’ancien.</translation>
    </message>
    <message>
        <source>You may not read or write here (%1).</source>
        <translation>Vous n’avez pas le droit de lire ou d’écrire ici (%1).</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask for permission to write in this one.</source>
        <translation>Choisissez un dossier à vous, ou demandez le droit d’écrire dans celui-ci.</translation>
    </message>
    <message>
        <source>The system refused to read or write (%1).</source>
        <translation>Le système a refusé de lire ou d’écrire (%1).</translation>
    </message>
    <message>
        <source>Check the disk and the folder, then try again.</source>
        <translation>Vérifiez le disque et le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The file is larger than it should be.</source>
        <translation>Le fichier est plus grand qu’il ne devrait.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>Please report this as a fault.</source>
        <translation>Merci de le signaler comme un défaut.</translation>
    </message>
    <message>
        <source>The record is longer than it may be.</source>
        <translation>L’enregistrement JSON est plus long que permis.</translation>
    </message>
    <message>
        <source>The record is nested too deeply.</source>
        <translation>L’enregistrement JSON est emboîté trop profondément.</translation>
    </message>
    <message>
        <source>A number of the record is beyond 2^53-1.</source>
        <translation>Un nombre de l’enregistrement JSON dépasse 2^53-1.</translation>
    </message>
    <message>
        <source>A text of the record is not UTF-8.</source>
        <translation>Un texte de l’enregistrement JSON n’est pas de l’UTF-8.</translation>
    </message>
    <message>
        <source>A name in the record is not plain ASCII.</source>
        <translation>Un nom de l’enregistrement JSON n’est pas en simple ASCII.</translation>
    </message>
    <message>
        <source>It is refused as a whole.</source>
        <translation>Il est refusé en entier.</translation>
    </message>
    <message>
        <source>The record is not UTF-8 (byte %1).</source>
        <translation>L’enregistrement JSON n’est pas de l’UTF-8 (octet %1).</translation>
    </message>
    <message>
        <source>Something follows the record (byte %1).</source>
        <translation>Quelque chose suit l’enregistrement JSON (octet %1).</translation>
    </message>
    <message>
        <source>The record is not well-formed JSON (byte %1).</source>
        <translation>L’enregistrement n’est pas du JSON bien formé (octet %1).</translation>
    </message>
    <message>
        <source>The record is nested too deeply (byte %1).</source>
        <translation>L’enregistrement JSON est emboîté trop profondément (octet %1).</translation>
    </message>
    <message>
        <source>The record has a number with a fraction or an exponent (byte %1).</source>
        <translation>L’enregistrement JSON a un nombre avec décimales ou exposant (octet %1).</translation>
    </message>
    <message>
        <source>The record has a number beyond 2^53-1 (byte %1).</source>
        <translation>L’enregistrement JSON a un nombre au-delà de 2^53-1 (octet %1).</translation>
    </message>
    <message>
        <source>The record has a negative zero (byte %1).</source>
        <translation>L’enregistrement JSON a un zéro négatif (octet %1).</translation>
    </message>
    <message>
        <source>The record has an escape that is no character (byte %1).</source>
        <translation>L’enregistrement JSON a un échappement qui n’est pas un caractère (octet %1).</translation>
    </message>
    <message>
        <source>The record has a name that is not plain ASCII (byte %1).</source>
        <translation>L’enregistrement JSON a un nom qui n’est pas en simple ASCII (octet %1).</translation>
    </message>
    <message>
        <source>The record has a name twice (byte %1).</source>
        <translation>L’enregistrement JSON a deux fois le même nom (octet %1).</translation>
    </message>
    <message>
        <source>The list of the backup&apos;s files is damaged.</source>
        <translation>La liste des fichiers de la sauvegarde est endommagée.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take another backup.</source>
        <translation>Rien n’a été changé. Prenez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The backup was written by a newer Vigie.</source>
        <translation>La sauvegarde vient d’une version plus récente de Vigie.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore it with the newer Vigie.</source>
        <translation>Rien n’a été changé. Restaurez-la avec la version plus récente.</translation>
    </message>
    <message>
        <source>This file of the backup is damaged.</source>
        <translation>Ce fichier de la sauvegarde est endommagé.</translation>
    </message>
    <message>
        <source>This store of the backup was written by a newer Vigie (%1).</source>
        <translation>Cette réserve de la sauvegarde vient d’une version plus récente de Vigie (%1).</translation>
    </message>
    <message>
        <source>There is something in this folder already.</source>
        <translation>Il y a déjà quelque chose dans ce dossier.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose an empty folder, or add --replace: what is there is then moved aside.</source>
        <translation>Rien n’a été modifié. Choisissez un dossier vide, ou ajoutez --replace&#xa0;: ce qui s’y trouve sera mis de côté.</translation>
    </message>
    <message>
        <source>The store is in use by another program.</source>
        <translation>La réserve est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>Close the other program, or wait until it has finished, then try again.</source>
        <translation>Fermez l’autre programme, ou attendez qu’il ait fini, puis réessayez.</translation>
    </message>
    <message>
        <source>The store was left in the middle of a write.</source>
        <translation>La réserve a été laissée au milieu d’une écriture.</translation>
    </message>
    <message>
        <source>Start Vigie once: it puts the store in order. Then try again.</source>
        <translation>Lancez Vigie une fois&#xa0;: il remet la réserve en ordre. Puis réessayez.</translation>
    </message>
    <message>
        <source>The store is damaged (%1).</source>
        <translation>La réserve est endommagée (%1).</translation>
    </message>
    <message>
        <source>Keep the file as it is, and restore the newest backup beside it.</source>
        <translation>Gardez le fichier tel quel, et restaurez la dernière sauvegarde à côté.</translation>
    </message>
    <message>
        <source>The store refused the change (%1).</source>
        <translation>La réserve a refusé le changement (%1).</translation>
    </message>
    <message>
        <source>Nothing was changed. If this was an ordinary action, please report it as a fault.</source>
        <translation>Rien n’a été changé. Si c’était une action ordinaire, merci de le signaler comme un défaut.</translation>
    </message>
    <message>
        <source>The system refused to read or write the store (%1).</source>
        <translation>Le système a refusé de lire ou d’écrire la réserve (%1).</translation>
    </message>
    <message>
        <source>Check that the disk works and that you may write in its folder, then start again.</source>
        <translation>Vérifiez que le disque marche et que vous pouvez écrire dans son dossier, puis recommencez.</translation>
    </message>
    <message>
        <source>The value is too large for the store.</source>
        <translation>La valeur est trop grande pour la réserve.</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>Raccourcissez-la et réessayez.</translation>
    </message>
    <message>
        <source>The work on the store was stopped.</source>
        <translation>Le travail sur la réserve a été arrêté.</translation>
    </message>
    <message>
        <source>Start it again when you wish.</source>
        <translation>Relancez-le quand vous voulez.</translation>
    </message>
    <message>
        <source>The store failed (%1).</source>
        <translation>La réserve est en panne (%1).</translation>
    </message>
    <message>
        <source>Start Vigie again; if it happens again, please report it as a fault.</source>
        <translation>Relancez Vigie&#xa0;; si cela recommence, merci de le signaler comme un défaut.</translation>
    </message>
    <message>
        <source>The store has no such row.</source>
        <translation>La réserve n’a pas cette ligne.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if it was removed on purpose.</source>
        <translation>Rien à faire si elle a été retirée exprès.</translation>
    </message>
    <message>
        <source>This file is not a store of this kind (%1).</source>
        <translation>Ce fichier n’est pas une réserve de ce genre (%1).</translation>
    </message>
    <message>
        <source>Move it away, or choose another data folder.</source>
        <translation>Déplacez-le, ou choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; was written by a newer Vigie (version %2; this one reads up to %3).</source>
        <translation>La réserve «&#xa0;%1&#xa0;» vient d’une version plus récente de Vigie (version %2&#xa0;; celle-ci lit jusqu’à %3).</translation>
    </message>
    <message>
        <source>Start the newer Vigie, or restore a backup made with this one.</source>
        <translation>Lancez la version plus récente, ou restaurez une sauvegarde faite avec celle-ci.</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; states no version.</source>
        <translation>La réserve «&#xa0;%1&#xa0;» n’indique pas de version.</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; is empty or of an older version.</source>
        <translation>La réserve «&#xa0;%1&#xa0;» est vide ou d’une version plus ancienne.</translation>
    </message>
    <message>
        <source>Start Vigie once: it brings its stores up to date.</source>
        <translation>Lancez Vigie une fois&#xa0;: il met ses réserves à jour.</translation>
    </message>
    <message>
        <source>A feed takes messages at QoS 0 or 1.</source>
        <translation>Un flux reçoit les messages en QoS 0 ou 1.</translation>
    </message>
    <message>
        <source>Write 1: a message that comes twice does no harm, since the newest source time wins.</source>
        <translation>Écrivez 1&#xa0;: un message reçu deux fois ne gêne pas, car l’heure de source la plus récente l’emporte.</translation>
    </message>
    <message>
        <source>Put the certificate of the city&apos;s own authority into the profile (ca). If the broker should have another certificate, ask who runs it: somebody may be in between.</source>
        <translation>Mettez dans le profil le certificat de l’autorité de la ville (ca). Si le courtier devrait en présenter un autre, demandez à qui l’exploite&#xa0;: quelqu’un s’interpose peut-être.</translation>
    </message>
    <message>
        <source>Ask who runs the broker for a certificate and its key, and name both in the profile (certificate, key).</source>
        <translation>Demandez à qui exploite le courtier un certificat et sa clé, et nommez les deux dans le profil (certificate, key).</translation>
    </message>
    <message>
        <source>The demonstration city was not found beside the program.</source>
        <translation>La ville de démonstration est introuvable à côté du programme.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of its folder.</source>
        <translation>Vérifiez l’espace libre et les droits de son dossier.</translation>
    </message>
    <message>
        <source>The printer took nothing.</source>
        <translation>L’imprimante n’a rien pris.</translation>
    </message>
    <message>
        <source>Check the printer, or save the view as PDF.</source>
        <translation>Vérifiez l’imprimante, ou enregistrez la vue en PDF.</translation>
    </message>
    <message>
        <source>A view of the map is saved as PNG or PDF.</source>
        <translation>Une vue de la carte s’enregistre en PNG ou en PDF.</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .png or .pdf.</source>
        <translation>Donnez au fichier un nom qui finit par .png ou .pdf.</translation>
    </message>
    <message>
        <source>Name the columns that hold latitude and longitude, or the shape.</source>
        <translation>Nommez les colonnes qui contiennent la latitude et la longitude, ou la forme.</translation>
    </message>
    <message>
        <source>The first line of a CSV file has the names of the columns, and this has none.</source>
        <translation>La première ligne d’un fichier CSV porte les noms des colonnes, et celui-ci n’en a pas.</translation>
    </message>
    <message>
        <source>Add such a line, and import it again.</source>
        <translation>Ajoutez cette ligne, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>A table has %1 columns, more than %2.</source>
        <translation>Une table a %1 colonnes, plus de %2.</translation>
    </message>
    <message>
        <source>Keep the columns that are needed, and import it again.</source>
        <translation>Gardez les colonnes utiles, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>The file has no columns of these names.</source>
        <translation>Le fichier n’a pas de colonnes de ces noms.</translation>
    </message>
    <message>
        <source>Looking at the columns</source>
        <translation>Examen des colonnes</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes; perhaps a quote is never closed.</source>
        <translation>Une ligne dépasse %1 octets&#xa0;; peut-être un guillemet n’est-il jamais fermé.</translation>
    </message>
    <message>
        <source>Mend the line, and import it again.</source>
        <translation>Corrigez la ligne, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>It has %1 fields where there are %2 columns.</source>
        <translation>Elle a %1 champs alors qu’il y a %2 colonnes.</translation>
    </message>
    <message>
        <source>It has no coordinates that can be read.</source>
        <translation>Elle n’a pas de coordonnées lisibles.</translation>
    </message>
    <message>
        <source>It has %1 words where its section wants %2.</source>
        <translation>Elle a %1 mots alors que sa section en demande %2.</translation>
    </message>
    <message>
        <source>A coordinate of it is not a number.</source>
        <translation>Une de ses coordonnées n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Its demand is not a number.</source>
        <translation>Sa demande n’est pas un nombre.</translation>
    </message>
    <message>
        <source>It is longer than %1 bytes.</source>
        <translation>Elle dépasse %1 octets.</translation>
    </message>
    <message>
        <source>There is no water network in this file.</source>
        <translation>Il n’y a pas de réseau d’eau dans ce fichier.</translation>
    </message>
    <message>
        <source>Export it from EPANET as a network file (.inp).</source>
        <translation>Exportez-le d’EPANET comme fichier de réseau (.inp).</translation>
    </message>
    <message>
        <source>The node &quot;%1&quot; has no coordinates.</source>
        <translation>Le nœud «&#xa0;%1&#xa0;» n’a pas de coordonnées.</translation>
    </message>
    <message>
        <source>The file could not be written (%1).</source>
        <translation>Le fichier n’a pas pu être écrit (%1).</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <translation>Le fichier est abîmé (%1).</translation>
    </message>
    <message>
        <source>Get a fresh copy of it from where it came from.</source>
        <translation>Prenez-en une nouvelle copie là d’où il vient.</translation>
    </message>
    <message>
        <source>The data of a layer is a file beside its description.</source>
        <translation>Les données d’une couche sont un fichier à côté de sa description.</translation>
    </message>
    <message>
        <source>Write the name of the file alone, without a folder.</source>
        <translation>Écrivez le seul nom du fichier, sans dossier.</translation>
    </message>
    <message>
        <source>There is no layer of this kind.</source>
        <translation>Il n’y a pas de couche de ce genre.</translation>
    </message>
    <message>
        <source>Write point, line, polygon or raster.</source>
        <translation>Écrivez point, line, polygon ou raster.</translation>
    </message>
    <message>
        <source>The middle is not a place on Earth, or its metres are missing.</source>
        <translation>Le milieu n’est pas un lieu sur Terre, ou ses mètres manquent.</translation>
    </message>
    <message>
        <source>Write middle = [latitude, longitude], and metres_per_unit.</source>
        <translation>Écrivez middle = [latitude, longitude], et metres_per_unit.</translation>
    </message>
    <message>
        <source>The zooms are not a range.</source>
        <translation>Les niveaux de zoom ne forment pas un intervalle.</translation>
    </message>
    <message>
        <source>Write the lowest and the highest zoom, as zoom = [12, 20].</source>
        <translation>Écrivez le zoom le plus bas et le plus haut, comme zoom = [12, 20].</translation>
    </message>
    <message>
        <source>The layer is of version %1, newer than this program knows.</source>
        <translation>La couche est de la version %1, plus récente que ce que connaît ce programme.</translation>
    </message>
    <message>
        <source>Update Vigie, or import the layer again.</source>
        <translation>Mettez Vigie à jour, ou importez la couche de nouveau.</translation>
    </message>
    <message>
        <source>The layer does not say its version.</source>
        <translation>La couche ne dit pas sa version.</translation>
    </message>
    <message>
        <source>The name of a layer&apos;s file is its id, and this is none.</source>
        <translation>Le nom du fichier d’une couche est son identifiant, et celui-ci n’en est pas un.</translation>
    </message>
    <message>
        <source>Use letters a to z, digits, - and _, at most 60.</source>
        <translation>Employez les lettres a à z, les chiffres, - et _, 60 au plus.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot; beside the description.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;» à côté de la description.</translation>
    </message>
    <message>
        <source>Import the layer again.</source>
        <translation>Importez la couche de nouveau.</translation>
    </message>
    <message>
        <source>This cannot be the name of a layer.</source>
        <translation>Ceci ne peut pas être le nom d’une couche.</translation>
    </message>
    <message>
        <source>There is a layer of this name from another file.</source>
        <translation>Une couche de ce nom vient déjà d’un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another name for this import.</source>
        <translation>Choisissez un autre nom pour cet import.</translation>
    </message>
    <message>
        <source>A file of OpenStreetMap becomes the city&apos;s map, not a layer.</source>
        <translation>Un fichier d’OpenStreetMap devient le fond de carte de la ville, pas une couche.</translation>
    </message>
    <message>
        <source>Import it as the map of the city.</source>
        <translation>Importez-le comme carte de la ville.</translation>
    </message>
    <message>
        <source>The colour is not one.</source>
        <translation>Ce n’est pas une couleur.</translation>
    </message>
    <message>
        <source>Write red, green and blue in hexadecimal digits, as &quot;#8fa3b0&quot;.</source>
        <translation>Écrivez rouge, vert et bleu en chiffres hexadécimaux, comme &quot;#8fa3b0&quot;.</translation>
    </message>
    <message>
        <source>There is no such comparison.</source>
        <translation>Il n’y a pas de telle comparaison.</translation>
    </message>
    <message>
        <source>Write =, !=, &lt;, &lt;=, &gt;, &gt;= or contains.</source>
        <translation>Écrivez =,&#xa0;!=, &lt;, &lt;=, &gt;, &gt;= ou contains.</translation>
    </message>
    <message>
        <source>The class does not say which values it is for.</source>
        <translation>La classe ne dit pas pour quelles valeurs elle est.</translation>
    </message>
    <message>
        <source>Add value, or from and to.</source>
        <translation>Ajoutez value, ou from et to.</translation>
    </message>
    <message>
        <source>Write at most %1 classes.</source>
        <translation>Écrivez au plus %1 classes.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Le fichier est tronqué.</translation>
    </message>
    <message>
        <source>It cannot be read (%1).</source>
        <translation>Elle est illisible (%1).</translation>
    </message>
    <message>
        <source>Write the code of the projection, as EPSG:2154.</source>
        <translation>Écrivez le code de la projection, comme EPSG:2154.</translation>
    </message>
    <message>
        <source>This is not the code of a projection.</source>
        <translation>Ce n’est pas le code d’une projection.</translation>
    </message>
    <message>
        <source>There is no projection of this code for maps.</source>
        <translation>Il n’y a pas de projection cartographique de ce code.</translation>
    </message>
    <message>
        <source>There is no way from this projection to the map (%1).</source>
        <translation>Aucun chemin ne mène de cette projection à la carte (%1).</translation>
    </message>
    <message>
        <source>The file does not say which projection &quot;%1&quot; is in.</source>
        <translation>Le fichier ne dit pas dans quelle projection est «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Say it: --projection EPSG:2154, or for a drawing where its middle is: --at 43.73,7.42 --metres-per-unit 1.</source>
        <translation>Dites-le&#xa0;: --projection EPSG:2154, ou pour un dessin, où est son milieu&#xa0;: --at 43.73,7.42 --metres-per-unit 1.</translation>
    </message>
    <message>
        <source>Latitude and longitude of &quot;%1&quot; seem to be the wrong way round.</source>
        <translation>La latitude et la longitude de «&#xa0;%1&#xa0;» semblent interverties.</translation>
    </message>
    <message>
        <source>Say whether they are: --swap-axes or --keep-axes.</source>
        <translation>Dites si elles le sont&#xa0;: --swap-axes ou --keep-axes.</translation>
    </message>
    <message>
        <source>No columns of this CSV file look like coordinates.</source>
        <translation>Aucune colonne de ce fichier CSV ne ressemble à des coordonnées.</translation>
    </message>
    <message>
        <source>Name them: --lat-column A --lon-column B, or --wkt-column C.</source>
        <translation>Nommez-les&#xa0;: --lat-column A --lon-column B, ou --wkt-column C.</translation>
    </message>
    <message>
        <source>There is nothing to draw in this file.</source>
        <translation>Il n’y a rien à dessiner dans ce fichier.</translation>
    </message>
    <message>
        <source>Not one of its %1 features can be used. The first one: %2</source>
        <translation>Pas un de ses %1 objets n’est utilisable. Le premier&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check that it is the right file, and its projection.</source>
        <translation>Vérifiez que c’est le bon fichier, et sa projection.</translation>
    </message>
    <message>
        <source>The picture has %1 pixels, more than %2.</source>
        <translation>L’image a %1 pixels, plus de %2.</translation>
    </message>
    <message>
        <source>Cut it into parts or make it coarser, and import that.</source>
        <translation>Découpez-la ou rendez-la plus grossière, puis importez cela.</translation>
    </message>
    <message>
        <source>The picture has %1 bands, more than %2.</source>
        <translation>L’image a %1 bandes, plus de %2.</translation>
    </message>
    <message>
        <source>Keep the bands that are to be drawn, and import it again.</source>
        <translation>Gardez les bandes à dessiner, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>The picture has complex numbers.</source>
        <translation>L’image a des nombres complexes.</translation>
    </message>
    <message>
        <source>The picture is stored in one piece that is too large.</source>
        <translation>L’image est enregistrée d’un seul bloc trop grand.</translation>
    </message>
    <message>
        <source>Save it again in tiles, and import that.</source>
        <translation>Enregistrez-la de nouveau en tuiles, puis importez cela.</translation>
    </message>
    <message>
        <source>The picture does not say where it is.</source>
        <translation>L’image ne dit pas où elle se trouve.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, or put its .tfw file beside it.</source>
        <translation>Choisissez un GeoTIFF, ou mettez son fichier .tfw à côté.</translation>
    </message>
    <message>
        <source>Drawing the picture</source>
        <translation>Dessin de l’image</translation>
    </message>
    <message>
        <source>Drawing smaller pictures</source>
        <translation>Dessin des images réduites</translation>
    </message>
    <message>
        <source>The picture was made coarser: %1 by %2 pixels.</source>
        <translation>L’image a été rendue plus grossière&#xa0;: %1 sur %2 pixels.</translation>
    </message>
    <message>
        <source>The picture cannot be drawn on the map (%1).</source>
        <translation>L’image ne peut pas être dessinée sur la carte (%1).</translation>
    </message>
    <message>
        <source>This kind of file cannot become a layer.</source>
        <translation>Ce genre de fichier ne peut pas devenir une couche.</translation>
    </message>
    <message>
        <source>This file only points to data elsewhere, and such files are not followed.</source>
        <translation>Ce fichier ne fait que renvoyer à des données ailleurs, et on ne suit pas de tels fichiers.</translation>
    </message>
    <message>
        <source>Choose the file with the data itself.</source>
        <translation>Choisissez le fichier qui contient les données.</translation>
    </message>
    <message>
        <source>Its polygon is broken and cannot be repaired.</source>
        <translation>Son polygone est cassé et ne peut pas être réparé.</translation>
    </message>
    <message>
        <source>Its shape has no extent: too few different places.</source>
        <translation>Sa forme n’a pas d’étendue&#xa0;: trop peu de lieux différents.</translation>
    </message>
    <message>
        <source>It has no shape.</source>
        <translation>Il n’a pas de forme.</translation>
    </message>
    <message>
        <source>Its shape is of a kind that maps do not draw.</source>
        <translation>Sa forme est d’un genre que les cartes ne dessinent pas.</translation>
    </message>
    <message>
        <source>Its shape has %1 places, more than %2.</source>
        <translation>Sa forme a %1 points, plus de %2.</translation>
    </message>
    <message>
        <source>It does not lie on the Earth in this projection.</source>
        <translation>Dans cette projection, il n’est pas sur la Terre.</translation>
    </message>
    <message>
        <source>A file beside the chosen one is a link that leads nowhere, or a device.</source>
        <translation>Un fichier à côté de celui choisi est un lien qui ne mène nulle part, ou un périphérique.</translation>
    </message>
    <message>
        <source>Put the files into a folder of their own, as they came.</source>
        <translation>Mettez les fichiers dans un dossier à eux, tels qu’ils sont venus.</translation>
    </message>
    <message>
        <source>The folder of the file cannot be read.</source>
        <translation>Le dossier du fichier est illisible.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Vérifiez que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>The %1 file that belongs to this Shapefile is missing.</source>
        <translation>Il manque le fichier %1 de ce Shapefile.</translation>
    </message>
    <message>
        <source>Put all files of the Shapefile into one folder (.shp, .shx, .dbf, .prj).</source>
        <translation>Mettez tous les fichiers du Shapefile dans un même dossier (.shp, .shx, .dbf, .prj).</translation>
    </message>
    <message>
        <source>The GeoPackage computes its own table of contents, and nothing of a file is run.</source>
        <translation>Le GeoPackage calcule sa propre table des matières, et rien d’un fichier n’est exécuté.</translation>
    </message>
    <message>
        <source>Save its layers into a new GeoPackage, and import that.</source>
        <translation>Enregistrez ses couches dans un nouveau GeoPackage, et importez celui-ci.</translation>
    </message>
    <message>
        <source>The file is not a GeoPackage: it has no table of contents.</source>
        <translation>Le fichier n’est pas un GeoPackage&#xa0;: il n’a pas de table des matières.</translation>
    </message>
    <message>
        <source>Choose an .osm.pbf, .gpkg, .shp, .geojson, .fgb, .csv, .tif or .inp file.</source>
        <translation>Choisissez un fichier .osm.pbf, .gpkg, .shp, .geojson, .fgb, .csv, .tif ou .inp.</translation>
    </message>
    <message>
        <source>This kind of XML file cannot become a layer.</source>
        <translation>Ce genre de fichier XML ne peut pas devenir une couche.</translation>
    </message>
    <message>
        <source>The text of this file is in UTF-16.</source>
        <translation>Le texte de ce fichier est en UTF-16.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
        <source>This file is an archive.</source>
        <translation>Ce fichier est une archive.</translation>
    </message>
    <message>
        <source>Unpack it, and choose the file inside.</source>
        <translation>Extrayez-la, et choisissez le fichier qu’elle contient.</translation>
    </message>
    <message>
        <source>The file is a %1, but its name ends like something else.</source>
        <translation>Le fichier est de type %1, mais son nom se termine autrement.</translation>
    </message>
    <message>
        <source>Check that it is the right file, and give it the ending of its kind.</source>
        <translation>Vérifiez que c’est le bon fichier, et donnez-lui la terminaison de son genre.</translation>
    </message>
    <message>
        <source>Only files of this computer are imported.</source>
        <translation>Seuls les fichiers de cet ordinateur sont importés.</translation>
    </message>
    <message>
        <source>Download the file, then choose it by its path.</source>
        <translation>Téléchargez le fichier, puis choisissez-le par son chemin.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Il n’y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>C’est un dossier ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file has no table &quot;%1&quot;.</source>
        <translation>Le fichier n’a pas de table «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Look which there are: vigie import FILE --dry-run.</source>
        <translation>Voyez lesquelles existent&#xa0;: vigie import FICHIER --dry-run.</translation>
    </message>
    <message>
        <source>Nobody knows this encoding.</source>
        <translation>Personne ne connaît cet encodage.</translation>
    </message>
    <message>
        <source>Use UTF-8, ISO-8859-1 or CP1252, or another name that iconv knows.</source>
        <translation>Employez UTF-8, ISO-8859-1 ou CP1252, ou un autre nom connu d’iconv.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no shapes and is left out.</source>
        <translation>La table «&#xa0;%1&#xa0;» n’a pas de formes et est laissée de côté.</translation>
    </message>
    <message>
        <source>%1 tables are computed by the file itself, or beyond the first %2, and are left out.</source>
        <translation>%1 tables sont calculées par le fichier lui-même, ou au-delà des %2 premières, et sont laissées de côté.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Achèvement</translation>
    </message>
    <message>
        <source>The file has more than %1 features.</source>
        <translation>Le fichier a plus de %1 objets.</translation>
    </message>
    <message>
        <source>Cut it into parts, and import those.</source>
        <translation>Découpez-le, et importez les morceaux.</translation>
    </message>
    <message>
        <source>Importing features</source>
        <translation>Import des objets</translation>
    </message>
    <message>
        <source>Its value of &quot;%1&quot; has %2 bytes, more than %3.</source>
        <translation>Sa valeur de «&#xa0;%1&#xa0;» a %2 octets, plus de %3.</translation>
    </message>
    <message>
        <source>The OpenStreetMap file is damaged or cut off at byte %1.</source>
        <translation>Le fichier OpenStreetMap est abîmé ou coupé à l’octet %1.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Writing the map</source>
        <translation>Écriture de la carte</translation>
    </message>
    <message>
        <source>The OpenStreetMap file has no street: it is no city&apos;s map.</source>
        <translation>Le fichier OpenStreetMap n’a aucune rue&#xa0;: ce n’est pas la carte d’une ville.</translation>
    </message>
    <message>
        <source>Get an extract with all of OpenStreetMap&apos;s data for the city&apos;s area.</source>
        <translation>Prenez un extrait de toutes les données d’OpenStreetMap pour le territoire de la ville.</translation>
    </message>
    <message>
        <source>The city&apos;s profile shows another map. To show this one, write: %1</source>
        <translation>Le profil de la ville montre une autre carte. Pour montrer celle-ci, écrivez&#xa0;: %1</translation>
    </message>
    <message>
        <source>The coastline is too long to make the sea from it: the map has none.</source>
        <translation>Le trait de côte est trop long pour en faire la mer&#xa0;: la carte n’en a pas.</translation>
    </message>
    <message>
        <source>The coastline ends inside the extract in %1 places: the sea is a guess there.</source>
        <translation>Le trait de côte finit dans l’extrait en %1 endroits&#xa0;: la mer y est devinée.</translation>
    </message>
    <message>
        <source>%1 names of places were left out: there are too many.</source>
        <translation>%1 noms de lieux ont été laissés de côté&#xa0;: il y en a trop.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>The base map is a file already; the service is not asked.</source>
        <translation>Le fond de carte est déjà un fichier&#x202f;; le service n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Keep one of the two: file or service.</source>
        <translation>Gardez l’un des deux&#xa0;: file ou service.</translation>
    </message>
    <message>
        <source>Choose another file, or import OpenStreetMap&apos;s data.</source>
        <translation>Choisissez un autre fichier, ou importez les données d’OpenStreetMap.</translation>
    </message>
    <message>
        <source>The map file is not an MBTiles file.</source>
        <translation>Le fichier de carte n’est pas un fichier MBTiles.</translation>
    </message>
    <message>
        <source>The base map has vector tiles, which this version does not draw.</source>
        <translation>Le fond de carte est fait de tuiles vectorielles, que cette version ne dessine pas.</translation>
    </message>
    <message>
        <source>Use a map with tiles in PNG, JPEG or WebP, or import OpenStreetMap&apos;s data.</source>
        <translation>Prenez une carte dont les tuiles sont en PNG, JPEG ou WebP, ou importez les données d’OpenStreetMap.</translation>
    </message>
    <message>
        <source>Write it as %1.</source>
        <translation>Écrivez-la comme ceci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The address of the tile service does not say where zoom, column and row go.</source>
        <translation>L’adresse du service de tuiles ne dit pas où vont le zoom, la colonne et la ligne.</translation>
    </message>
    <message>
        <source>The address of the tile service is not a web address.</source>
        <translation>L’adresse du service de tuiles n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>The tile service is not asked over https.</source>
        <translation>Le service de tuiles n’est pas interrogé en https.</translation>
    </message>
    <message>
        <source>The tile service does not answer (%1).</source>
        <translation>Le service de tuiles ne répond pas (%1).</translation>
    </message>
    <message>
        <source>What is kept of the map is shown; it is asked again when you move the map.</source>
        <translation>Ce qui est gardé de la carte est affiché&#x202f;; il sera interrogé de nouveau quand vous déplacerez la carte.</translation>
    </message>
    <message>
        <source>The tile service sends us to another host, which is not asked.</source>
        <translation>Le service de tuiles renvoie vers un autre hôte, qui n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Give the address it really answers at in the city&apos;s profile.</source>
        <translation>Donnez dans le profil de la ville l’adresse à laquelle il répond vraiment.</translation>
    </message>
    <message>
        <source>A tile of the base map is not a picture.</source>
        <translation>Une tuile du fond de carte n’est pas une image.</translation>
    </message>
    <message>
        <source>Check that the map has tiles in PNG, JPEG or WebP.</source>
        <translation>Vérifiez que les tuiles de la carte sont en PNG, JPEG ou WebP.</translation>
    </message>
    <message>
        <source>A tile of the base map is too large.</source>
        <translation>Une tuile du fond de carte est trop grande.</translation>
    </message>
    <message>
        <source>Tiles have at most 1 MiB, and 1024 points a side.</source>
        <translation>Une tuile a au plus 1&#xa0;Mio, et 1024&#xa0;points de côté.</translation>
    </message>
    <message>
        <source>The layers cannot be drawn: %1.</source>
        <translation>Les couches ne peuvent pas être dessinées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Hide one after the other to find which, and import it again.</source>
        <translation>Masquez-les l’une après l’autre pour trouver laquelle, et réimportez-la.</translation>
    </message>
    <message>
        <source>The data of a layer are a GeoPackage, or a GeoTIFF for a raster.</source>
        <translation>Les données d’une couche sont un GeoPackage, ou un GeoTIFF pour une image.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; has no column &quot;%2&quot;, which its filter asks for.</source>
        <translation>La couche «&#xa0;%1&#xa0;» n’a pas de colonne «&#xa0;%2&#xa0;», que son filtre demande.</translation>
    </message>
    <message>
        <source>Choose another column in the layer&apos;s settings.</source>
        <translation>Choisissez une autre colonne dans les réglages de la couche.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; cannot be drawn: %2.</source>
        <translation>La couche «&#xa0;%1&#xa0;» ne peut pas être dessinée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Mapnik&apos;s reader &quot;%1&quot; is not here.</source>
        <translation>Le lecteur «&#xa0;%1&#xa0;» de Mapnik n’est pas là.</translation>
    </message>
    <message>
        <source>The table of this layer has no key.</source>
        <translation>La table de cette couche n’a pas de clé.</translation>
    </message>
    <message>
        <source>A picture has no attributes.</source>
        <translation>Une image n’a pas d’attributs.</translation>
    </message>
    <message>
        <source>Choose a layer of points, lines or areas.</source>
        <translation>Choisissez une couche de points, de lignes ou de surfaces.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>There is no such layer any more.</source>
        <translation>Cette couche n’existe plus.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Réimportez-la.</translation>
    </message>
    <message>
        <source>This layer is the city&apos;s, and not this desk&apos;s to remove.</source>
        <translation>Cette couche est celle de la ville, et ce n’est pas à ce poste de la retirer.</translation>
    </message>
    <message>
        <source>Hide it, or take it out of the city&apos;s folder.</source>
        <translation>Masquez-la, ou retirez-la du dossier de la ville.</translation>
    </message>
    <message>
        <source>The map&apos;s table &quot;%1&quot; has no column &quot;%2&quot;.</source>
        <translation>La table «&#xa0;%1&#xa0;» de la carte n’a pas de colonne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Correct [[live]] in the profile, or make the city&apos;s map again.</source>
        <translation>Corrigez [[live]] dans le profil, ou refaites la carte de la ville.</translation>
    </message>
    <message>
        <source>The map&apos;s table &quot;%1&quot; does not say its projection.</source>
        <translation>La table «&#xa0;%1&#xa0;» de la carte ne dit pas sa projection.</translation>
    </message>
    <message>
        <source>The map has no table &quot;%1&quot;.</source>
        <translation>La carte n’a pas de table «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 features of this live layer are not shown: too many, or without a usable shape.</source>
        <translation>%1 éléments de cette couche en direct ne sont pas montrés&#xa0;: trop nombreux, ou sans forme utilisable.</translation>
    </message>
    <message>
        <source>Check the table that [[live]] names in the profile.</source>
        <translation>Vérifiez la table que [[live]] nomme dans le profil.</translation>
    </message>
    <message>
        <source>There is no kind of live layer &quot;%1&quot;.</source>
        <translation>Il n’y a pas de genre de couche en direct «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Use districts, network or routes.</source>
        <translation>Utilisez districts, network ou routes.</translation>
    </message>
    <message>
        <source>There are two live layers &quot;%1&quot;.</source>
        <translation>Il y a deux couches en direct «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Give each an id of its own.</source>
        <translation>Donnez à chacun son propre identifiant.</translation>
    </message>
    <message>
        <source>The alert history was asked for too often at once.</source>
        <translation>L’historique des alertes a été demandé trop souvent à la fois.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Another file is being imported.</source>
        <translation>Un autre fichier est en cours d’importation.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Attendez la fin, ou annulez.</translation>
    </message>
    <message>
        <source>There are too many alerts to hold one more.</source>
        <translation>Il y a trop d’alertes pour en tenir une de plus.</translation>
    </message>
    <message>
        <source>Look for a rule that objects to everything.</source>
        <translation>Cherchez une règle qui s’oppose à tout.</translation>
    </message>
    <message>
        <source>An alert is not set aside without a reason.</source>
        <translation>Une alerte n’est pas écartée sans motif.</translation>
    </message>
    <message>
        <source>Say in a few words why it need not be looked at for a time.</source>
        <translation>Dites en quelques mots pourquoi on peut s’en passer un temps.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Le motif est trop long.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Dites-le en quelques mots.</translation>
    </message>
    <message>
        <source>An alert is not set aside without an end that is still to come.</source>
        <translation>Une alerte n’est pas écartée sans une fin à venir.</translation>
    </message>
    <message>
        <source>Choose when it shall be back on the list.</source>
        <translation>Choisissez quand elle revient dans la liste.</translation>
    </message>
    <message>
        <source>That is longer than this alert may be set aside.</source>
        <translation>C’est plus long que cette alerte ne peut être écartée.</translation>
    </message>
    <message>
        <source>Choose an earlier end; it can be set aside again then.</source>
        <translation>Choisissez une fin plus proche&#xa0;; elle pourra alors être écartée de nouveau.</translation>
    </message>
    <message>
        <source>There is no acknowledgement to withdraw here.</source>
        <translation>Il n’y a ici aucun acquittement à retirer.</translation>
    </message>
    <message>
        <source>Look at the list again: the alert may just have ended, or ask already.</source>
        <translation>Regardez la liste&#xa0;: l’alerte vient peut-être de finir, ou demande déjà.</translation>
    </message>
    <message>
        <source>There is nothing to shelve: the alert is over.</source>
        <translation>Il n’y a rien à mettre en attente&#xa0;: l’alerte est finie.</translation>
    </message>
    <message>
        <source>Acknowledge it, and it leaves the list.</source>
        <translation>Acquittez-la et elle quitte la liste.</translation>
    </message>
    <message>
        <source>This alert is off the list already: its asset is out of service.</source>
        <translation>Cette alerte est déjà hors de la liste&#xa0;: son équipement est hors service.</translation>
    </message>
    <message>
        <source>Return the asset to service first.</source>
        <translation>Remettez d’abord l’équipement en service.</translation>
    </message>
    <message>
        <source>This alert is not set aside.</source>
        <translation>Cette alerte n’est pas écartée.</translation>
    </message>
    <message>
        <source>Look at the list again: its time may just have ended.</source>
        <translation>Regardez la liste&#xa0;: son temps vient peut-être de finir.</translation>
    </message>
    <message>
        <source>%1 rose by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9.</source>
        <translation>%1&#xa0;: hausse de %2, de %3 à %4 jusqu’à %5 (%6 %7, flux %8)&#xa0;; la limite est de %9.</translation>
    </message>
    <message>
        <source>%1 fell by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9.</source>
        <translation>%1&#xa0;: baisse de %2, de %3 à %4 jusqu’à %5 (%6 %7, flux %8)&#xa0;; la limite est de %9.</translation>
    </message>
    <message>
        <source>%1 rose by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8).</source>
        <translation>%1&#xa0;: hausse de plus de %2 en %3 à %4, maintenant %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>%1 fell by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8).</source>
        <translation>%1&#xa0;: baisse de plus de %2 en %3 à %4, maintenant %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>A rule of change has one way: rises_by or falls_by.</source>
        <translation>Une règle de variation a un seul sens&#xa0;: rises_by ou falls_by.</translation>
    </message>
    <message>
        <source>Keep one of the two keys; the other way is a second rule.</source>
        <translation>Gardez l’une des deux clés&#xa0;; l’autre sens est une seconde règle.</translation>
    </message>
    <message>
        <source>The amount of a change is above 0.</source>
        <translation>L’ampleur d’une variation est supérieure à 0.</translation>
    </message>
    <message>
        <source>Write by how much it may change; the key says which way.</source>
        <translation>Écrivez de combien elle peut varier&#xa0;; la clé dit dans quel sens.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot; that could be explained; this link is left out.</source>
        <translation>Il n’y a pas de règle «&#xa0;%1&#xa0;» à expliquer&#xa0;; ce lien est laissé de côté.</translation>
    </message>
    <message>
        <source>Write the id of a rule of this city.</source>
        <translation>Écrivez l’identifiant d’une règle de cette ville.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; explains this one already, perhaps by others: in a circle each would hide the other. This link is left out.</source>
        <translation>La règle «&#xa0;%1&#xa0;» explique déjà celle-ci, peut-être par d’autres&#xa0;: en cercle, chacune masquerait l’autre. Ce lien est laissé de côté.</translation>
    </message>
    <message>
        <source>Keep the link from the cause to its effect.</source>
        <translation>Gardez le lien de la cause vers l’effet.</translation>
    </message>
    <message>
        <source>This rule explains no other, so this says nothing.</source>
        <translation>Cette règle n’en explique aucune autre&#xa0;: cela ne dit rien.</translation>
    </message>
    <message>
        <source>Write in explains which rules&apos; alerts it explains, or remove the key.</source>
        <translation>Écrivez dans explains les règles dont elle explique les alertes, ou retirez la clé.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; watches assets of another model than this one; it is not counted.</source>
        <translation>La règle «&#xa0;%1&#xa0;» surveille des équipements d’un autre modèle que celle-ci&#xa0;; elle n’est pas comptée.</translation>
    </message>
    <message>
        <source>Write as model of this rule the model of the assets where it begins, and count others by group_by or with.</source>
        <translation>Écrivez comme model de cette règle celui des équipements où elle commence, et comptez les autres par group_by ou with.</translation>
    </message>
    <message>
        <source>Too few rules are left for this one to count; it is left out.</source>
        <translation>Il reste trop peu de règles à compter pour celle-ci&#xa0;; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>Write the ids of rules of this city, as many as at_least asks for.</source>
        <translation>Écrivez des identifiants de règles de cette ville, autant que at_least en demande.</translation>
    </message>
    <message>
        <source>A rule that counts alerts explains those it counts.</source>
        <translation>Une règle qui compte des alertes explique celles qu’elle compte.</translation>
    </message>
    <message>
        <source>Remove the key.</source>
        <translation>Retirez la clé.</translation>
    </message>
    <message>
        <source>A rule of deviation has one side: above_usual_by or below_usual_by.</source>
        <translation>Une règle d’écart a un seul côté&#xa0;: above_usual_by ou below_usual_by.</translation>
    </message>
    <message>
        <source>Keep one of the two keys; the other side is a second rule.</source>
        <translation>Gardez une des deux clés&#xa0;; l’autre côté est une seconde règle.</translation>
    </message>
    <message>
        <source>The amount of a deviation is above 0.</source>
        <translation>La valeur d’un écart est supérieure à 0.</translation>
    </message>
    <message>
        <source>Write how far from the usual it may be; the key says on which side.</source>
        <translation>Écrivez de combien on peut s’éloigner de l’habituel&#xa0;; la clé dit de quel côté.</translation>
    </message>
    <message>
        <source>A rule that counts says where: group_by or radius.</source>
        <translation>Une règle qui compte dit où&#xa0;: group_by ou radius.</translation>
    </message>
    <message>
        <source>Write in group_by which attribute names the asset they have in common, or in radius how many metres they lie around the first.</source>
        <translation>Écrivez dans group_by quel attribut nomme l’équipement qu’elles ont en commun, ou dans radius à combien de mètres de la première elles se trouvent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in starts_with too.</source>
        <translation>«&#xa0;%1&#xa0;» figure aussi dans starts_with.</translation>
    </message>
    <message>
        <source>Keep it in one of the two lists.</source>
        <translation>Gardez-la dans une des deux listes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says no place.</source>
        <translation>«&#xa0;%1&#xa0;» n’indique aucun lieu.</translation>
    </message>
    <message>
        <source>Write inside or outside: where it should not be.</source>
        <translation>Écrivez inside (dedans) ou outside (dehors)&#xa0;: là où il ne devrait pas être.</translation>
    </message>
    <message>
        <source>This is no area.</source>
        <translation>Ceci n’est pas une zone.</translation>
    </message>
    <message>
        <source>Write the corners one after the other, longitude and latitude in degrees: three corners to %1.</source>
        <translation>Écrivez les sommets l’un après l’autre, longitude et latitude en degrés&#xa0;: de trois sommets à %1.</translation>
    </message>
    <message>
        <source>%1 is %2, usually %3 at this hour: more than %4 above it since %5 (%6 %7, feed %8).</source>
        <translation>%1 est à %2, d’habitude %3 à cette heure&#xa0;: plus de %4 au-dessus depuis %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>%1 is %2, usually %3 at this hour: more than %4 below it since %5 (%6 %7, feed %8).</source>
        <translation>%1 est à %2, d’habitude %3 à cette heure&#xa0;: plus de %4 en dessous depuis %5 (%6 %7, flux %8).</translation>
    </message>
    <message>
        <source>%1 was more than %2 above the usual from %3 and is now %4 (%5 %6, feed %7).</source>
        <translation>%1 dépassait l’habituel de plus de %2 depuis %3 et est maintenant à %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>%1 was more than %2 below the usual from %3 and is now %4 (%5 %6, feed %7).</source>
        <translation>%1 était de plus de %2 sous l’habituel depuis %3 et est maintenant à %4 (%5 %6, flux %7).</translation>
    </message>
    <message>
        <source>From %1 there were %2 alerts or more together; now there are %3.</source>
        <translation>Depuis %1, il y avait %2 alertes ou plus ensemble&#xa0;; il y en a maintenant %3.</translation>
    </message>
    <message>
        <source>%1 alerts within %2 since %3: %4. From %5 on they count as one matter.</source>
        <translation>%1 alertes à moins de %2 depuis %3&#xa0;: %4. À partir de %5, elles comptent comme une seule affaire.</translation>
    </message>
    <message>
        <source>%1 alerts of one group since %2: %3. From %4 on they count as one matter.</source>
        <translation>%1 alertes d’un même groupe depuis %2&#xa0;: %3. À partir de %4, elles comptent comme une seule affaire.</translation>
    </message>
    <message>
        <source>Since %1 several things came together here; too few of them are left.</source>
        <translation>Depuis %1, plusieurs faits se rejoignaient ici&#xa0;; il en reste trop peu.</translation>
    </message>
    <message>
        <source>Several things within %1 and %2 since %3; besides what it began with: %4.</source>
        <translation>Plusieurs faits à moins de %1 et en %2 depuis %3&#xa0;; outre le premier&#xa0;: %4.</translation>
    </message>
    <message>
        <source>It was inside &quot;%1&quot; from %2 and is outside again (%3, feed %4).</source>
        <translation>Il était dans «&#xa0;%1&#xa0;» depuis %2 et en est ressorti (%3, flux %4).</translation>
    </message>
    <message>
        <source>It was outside &quot;%1&quot; from %2 and is inside again (%3, feed %4).</source>
        <translation>Il était hors de «&#xa0;%1&#xa0;» depuis %2 et y est revenu (%3, flux %4).</translation>
    </message>
    <message>
        <source>It is inside &quot;%1&quot; since %2 (%3, feed %4).</source>
        <translation>Il est dans «&#xa0;%1&#xa0;» depuis %2 (%3, flux %4).</translation>
    </message>
    <message>
        <source>It is outside &quot;%1&quot; since %2 (%3, feed %4).</source>
        <translation>Il est hors de «&#xa0;%1&#xa0;» depuis %2 (%3, flux %4).</translation>
    </message>
    <message>
        <source>Write threshold, rate, state, no_data, deviation, geofence, count, correlation or reported.</source>
        <translation>Écrivez threshold, rate, state, no_data, deviation, geofence, count, correlation ou reported.</translation>
    </message>
    <message>
        <source>Another system says: &quot;%1&quot;, from %2 until %3 (heard %4, feed %5).</source>
        <translation>Un autre système signale&#xa0;: «&#xa0;%1&#xa0;», de %2 à %3 (reçu %4, flux %5).</translation>
    </message>
    <message>
        <source>Another system said: &quot;%1&quot;, from %2; that is over (heard %3, feed %4).</source>
        <translation>Un autre système signalait&#xa0;: «&#xa0;%1&#xa0;», depuis %2&#xa0;; c’est terminé (reçu %3, flux %4).</translation>
    </message>
    <message>
        <source>There is no situation to decide on: it is over, or never was proposed.</source>
        <translation>Il n’y a pas de situation à trancher&#xa0;: elle est terminée, ou n’a jamais été proposée.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>Somebody decided so before about this situation.</source>
        <translation>Quelqu’un en a déjà décidé ainsi pour cette situation.</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>The time to measure ends before it begins.</source>
        <translation>La période à mesurer finit avant de commencer.</translation>
    </message>
    <message>
        <source>Give an end that is later than the beginning.</source>
        <translation>Donnez une fin postérieure au début.</translation>
    </message>
    <message>
        <source>The time to measure is longer than the alert history is kept.</source>
        <translation>La période à mesurer est plus longue que la conservation de l’historique des alertes.</translation>
    </message>
    <message>
        <source>Give a time of 400 days at most.</source>
        <translation>Donnez une période de 400 jours au plus.</translation>
    </message>
    <message>
        <source>Measuring the alert history was given up.</source>
        <translation>La mesure de l’historique des alertes a été abandonnée.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Redemandez.</translation>
    </message>
    <message>
        <source>Measures are saved as PDF or CSV.</source>
        <translation>Les mesures s’enregistrent en PDF ou en CSV.</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .pdf or .csv.</source>
        <translation>Donnez au fichier un nom qui finit par .pdf ou .csv.</translation>
    </message>
    <message>
        <source>The file could not be saved (%1).</source>
        <translation>Le fichier n’a pas pu être enregistré (%1).</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot; of a rule.</source>
        <translation>Il n’y a pas d’étape «&#xa0;%1&#xa0;» d’une règle.</translation>
    </message>
    <message>
        <source>Write changed, off or restored.</source>
        <translation>Écrivez changed, off ou restored.</translation>
    </message>
    <message>
        <source>This is a rule &quot;%1&quot;, in the folder of another.</source>
        <translation>C’est une règle «&#xa0;%1&#xa0;», dans le dossier d’une autre.</translation>
    </message>
    <message>
        <source>Put the file into the folder of its rule, or remove it.</source>
        <translation>Mettez le fichier dans le dossier de sa règle, ou retirez-le.</translation>
    </message>
    <message>
        <source>There is no such rule in force.</source>
        <translation>Aucune règle de ce nom n’est en vigueur.</translation>
    </message>
    <message>
        <source>Look at the list of rules: it may have been changed meanwhile.</source>
        <translation>Regardez la liste des règles&#xa0;: elle a pu changer entre-temps.</translation>
    </message>
    <message>
        <source>The id of a rule stays what it is: &quot;%1&quot;.</source>
        <translation>L’identifiant d’une règle ne change pas&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write the old id, or make another rule.</source>
        <translation>Remettez l’ancien identifiant, ou faites une autre règle.</translation>
    </message>
    <message>
        <source>There is already a rule &quot;%1&quot;.</source>
        <translation>Il y a déjà une règle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write another id, or change that rule.</source>
        <translation>Écrivez un autre identifiant, ou modifiez cette règle.</translation>
    </message>
    <message>
        <source>This rule was changed too often for one more version to be kept.</source>
        <translation>Cette règle a été modifiée trop souvent pour qu’une version de plus soit gardée.</translation>
    </message>
    <message>
        <source>Take the rule over into the city&apos;s folder under another id.</source>
        <translation>Reprenez la règle dans le dossier de la ville sous un autre identifiant.</translation>
    </message>
    <message>
        <source>There is more than one rule here.</source>
        <translation>Il y a ici plus d’une règle.</translation>
    </message>
    <message>
        <source>Keep one [[rule]]; make another rule for the other.</source>
        <translation>Gardez un seul [[rule]]&#xa0;; faites une autre règle pour l’autre.</translation>
    </message>
    <message>
        <source>A replay goes by the rules of this desk and changes none.</source>
        <translation>Une relecture suit les règles de ce poste et n’en change aucune.</translation>
    </message>
    <message>
        <source>What entry %1 of the journal says of this rule did not come into force.</source>
        <translation>Ce que l’entrée&#xa0;%1 du journal dit de cette règle n’est pas entré en vigueur.</translation>
    </message>
    <message>
        <source>Look at the rule, and do it again where it is still wanted.</source>
        <translation>Regardez la règle, et refaites-le si c’est toujours voulu.</translation>
    </message>
    <message>
        <source>There is no kind of plan called &quot;%1&quot;.</source>
        <translation>Aucun genre de plan ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write works or event.</source>
        <translation>Écrivez works ou event.</translation>
    </message>
    <message>
        <source>The time zone &quot;%1&quot; is not known.</source>
        <translation>Le fuseau horaire «&#xa0;%1&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>Write it as the IANA database does: Europe/Paris.</source>
        <translation>Écrivez-le comme la base IANA&#xa0;: Europe/Paris.</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>Le plan finit avant de commencer.</translation>
    </message>
    <message>
        <source>Write a later end, or an earlier beginning.</source>
        <translation>Écrivez une fin plus tardive, ou un début plus tôt.</translation>
    </message>
    <message>
        <source>The plan lasts longer than 366 days.</source>
        <translation>Le plan dure plus de 366 jours.</translation>
    </message>
    <message>
        <source>Write an earlier end: somebody looks at it again each year.</source>
        <translation>Écrivez une fin plus proche&#xa0;: quelqu’un le revoit chaque année.</translation>
    </message>
    <message>
        <source>There is no day &quot;%1&quot;.</source>
        <translation>Il n’y a pas de jour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write mon, tue, wed, thu, fri, sat or sun.</source>
        <translation>Écrivez mon, tue, wed, thu, fri, sat ou sun.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of day.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure.</translation>
    </message>
    <message>
        <source>Write hours and minutes: 22:00.</source>
        <translation>Écrivez heures et minutes&#xa0;: 22:00.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation>Il n’y a pas de règle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Write lighting, mobility, water, waste or other.</source>
        <translation>Écrivez lighting, mobility, water, waste ou other.</translation>
    </message>
    <message>
        <source>The plan does not say which alerts it suppresses.</source>
        <translation>Le plan ne dit pas quelles alertes il masque.</translation>
    </message>
    <message>
        <source>Write ids of rules in rules, or whole domains in domains.</source>
        <translation>Écrivez des identifiants de règles dans rules, ou des domaines entiers dans domains.</translation>
    </message>
    <message>
        <source>The plan does not say where it is.</source>
        <translation>Le plan ne dit pas où il est.</translation>
    </message>
    <message>
        <source>Write assets or an area, or everywhere = true.</source>
        <translation>Écrivez assets ou area, ou everywhere = true.</translation>
    </message>
    <message>
        <source>The file has no plans.</source>
        <translation>Le fichier n’a pas de plan.</translation>
    </message>
    <message>
        <source>Begin each plan with a line [[plan]].</source>
        <translation>Commencez chaque plan par une ligne [[plan]].</translation>
    </message>
    <message>
        <source>There is already a plan &quot;%1&quot;, at %2; this one is left out.</source>
        <translation>Il y a déjà un plan «&#xa0;%1&#xa0;», à&#xa0;%2&#xa0;; celui-ci est laissé de côté.</translation>
    </message>
    <message>
        <source>There are more than %1 plans: this one is left out.</source>
        <translation>Il y a plus de %1 plans&#xa0;: celui-ci est laissé de côté.</translation>
    </message>
    <message>
        <source>Remove plans that are over.</source>
        <translation>Retirez les plans qui sont finis.</translation>
    </message>
    <message>
        <source>Trying the rules was given up.</source>
        <translation>L’essai des règles a été abandonné.</translation>
    </message>
    <message>
        <source>Rules were tried too often at once.</source>
        <translation>Trop d’essais de règles ont été demandés à la fois.</translation>
    </message>
    <message>
        <source>There are more than %1 files of plans: this one and those after it are left out.</source>
        <translation>Il y a plus de %1 fichiers de plans&#xa0;: celui-ci et ceux qui le suivent sont laissés de côté.</translation>
    </message>
    <message>
        <source>The city has no feed &quot;%1&quot;; this rule is left out.</source>
        <translation>La ville n’a pas de flux «&#xa0;%1&#xa0;»&#xa0;; cette règle est laissée de côté.</translation>
    </message>
    <message>
        <source>Write the id of one of the [[feeds]] in the city&apos;s profile.</source>
        <translation>Écrivez l’identifiant d’un des [[feeds]] du profil de la ville.</translation>
    </message>
    <message>
        <source>The page that verifies is missing.</source>
        <translation>La page de vérification manque.</translation>
    </message>
    <message>
        <source>This journal is not the one whose first %1 entries were signed. Nothing more is signed.</source>
        <translation>Ce journal n’est pas celui dont les %1 premières entrées ont été signées. Plus rien n’est signé.</translation>
    </message>
    <message>
        <source>Was it put back from a backup, or changed? Put the right file there, or begin a new journal: docs/journal.md, When something is lost.</source>
        <translation>A-t-il été remis depuis une sauvegarde, ou modifié&#xa0;? Remettez le bon fichier, ou commencez un nouveau journal&#xa0;: docs/journal.md, When something is lost.</translation>
    </message>
    <message>
        <source>The key this journal was signed with is not there. Nothing more is signed.</source>
        <translation>La clé qui a signé ce journal n’est pas là. Plus rien n’est signé.</translation>
    </message>
    <message>
        <source>Put the safe copy of the folder of keys in its place, or begin a new journal: docs/journal.md, When something is lost.</source>
        <translation>Remettez en place la copie sûre du dossier des clés, ou commencez un nouveau journal&#xa0;: docs/journal.md, When something is lost.</translation>
    </message>
    <message>
        <source>This is not a file of journal keys.</source>
        <translation>Ce n’est pas un fichier de clés de journal.</translation>
    </message>
    <message>
        <source>Put the right one there from a safe copy; docs/journal.md says what a lost key means.</source>
        <translation>Remettez le bon depuis une copie sûre&#xa0;; docs/journal.md dit ce que signifie une clé perdue.</translation>
    </message>
    <message>
        <source>The journal&apos;s key does not open with this passphrase.</source>
        <translation>La clé du journal ne s’ouvre pas avec cette phrase secrète.</translation>
    </message>
    <message>
        <source>Check where the profile says the passphrase is kept. If the file was changed, put a safe copy of it there.</source>
        <translation>Vérifiez où le profil dit que la phrase secrète se trouve. Si le fichier a été modifié, remettez-en une copie sûre.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the journal&apos;s key.</source>
        <translation>Il n’y a pas assez de mémoire pour ouvrir la clé du journal.</translation>
    </message>
    <message>
        <source>Close other programs and start Vigie again.</source>
        <translation>Fermez d’autres programmes et relancez Vigie.</translation>
    </message>
    <message>
        <source>These are the keys of the journal of %1, not of %2.</source>
        <translation>Ce sont les clés du journal de %1, pas de %2.</translation>
    </message>
    <message>
        <source>The passphrase of the journal&apos;s key can be read by others on this computer.</source>
        <translation>La phrase secrète de la clé du journal est lisible par d’autres sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Take the rights of others away: chmod go-rwx, then try again. Think about a new key.</source>
        <translation>Retirez les droits des autres&#xa0;: chmod go-rwx, puis réessayez. Pensez à une nouvelle clé.</translation>
    </message>
    <message>
        <source>Nothing was published; what was there before is untouched.</source>
        <translation>Rien n’a été publié&#xa0;; ce qui y était est intact.</translation>
    </message>
    <message>
        <source>The first %1 entries of the journal are not those that were signed.</source>
        <translation>Les %1 premières entrées du journal ne sont pas celles qui ont été signées.</translation>
    </message>
    <message>
        <source>Nothing was published. Keep the file as evidence, and verify the journal.</source>
        <translation>Rien n’a été publié. Gardez le fichier comme preuve, et vérifiez le journal.</translation>
    </message>
    <message>
        <source>There is something else in the folder to publish into.</source>
        <translation>Il y a autre chose dans le dossier de publication.</translation>
    </message>
    <message>
        <source>Name a folder that is not there yet, or an earlier publication of this journal.</source>
        <translation>Nommez un dossier qui n’existe pas encore, ou une publication antérieure de ce journal.</translation>
    </message>
    <message>
        <source>What was published there before does not continue into this journal.</source>
        <translation>Ce qui y a été publié auparavant ne se prolonge pas dans ce journal.</translation>
    </message>
    <message>
        <source>Keep that folder as evidence, and publish into another one.</source>
        <translation>Gardez ce dossier comme preuve, et publiez dans un autre.</translation>
    </message>
    <message>
        <source>There is no signed checkpoint yet of what may be published.</source>
        <translation>Il n’y a pas encore de point de contrôle signé de ce qui peut être publié.</translation>
    </message>
    <message>
        <source>Vigie signs one each minute; try again then.</source>
        <translation>Vigie en signe un chaque minute&#xa0;; réessayez alors.</translation>
    </message>
    <message>
        <source>An entry is too large to be published.</source>
        <translation>Une entrée est trop grande pour être publiée.</translation>
    </message>
    <message>
        <source>This is not a checkpoint.</source>
        <translation>Ce n’est pas un point de contrôle.</translation>
    </message>
    <message>
        <source>It may be damaged or cut off; fetch it again.</source>
        <translation>Il est peut-être abîmé ou coupé&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The signature of %1 is wrong.</source>
        <translation>La signature de %1 est fausse.</translation>
    </message>
    <message>
        <source>Somebody changed the text or the signature. Keep it as evidence.</source>
        <translation>Quelqu’un a modifié le texte ou la signature. Gardez-le comme preuve.</translation>
    </message>
    <message>
        <source>The checkpoint is not signed by the journal&apos;s key.</source>
        <translation>Le point de contrôle n’est pas signé par la clé du journal.</translation>
    </message>
    <message>
        <source>Check that this is the key of this journal.</source>
        <translation>Vérifiez que c’est bien la clé de ce journal.</translation>
    </message>
    <message>
        <source>This policy is too large.</source>
        <translation>Cette politique est trop grande.</translation>
    </message>
    <message>
        <source>It names logs, witnesses, groups and a quorum, nothing else.</source>
        <translation>Elle nomme des journaux, des témoins, des groupes et un quorum, rien d’autre.</translation>
    </message>
    <message>
        <source>The policy does not say how many witnesses must have signed.</source>
        <translation>La politique ne dit pas combien de témoins doivent avoir signé.</translation>
    </message>
    <message>
        <source>Add a line &quot;quorum&quot; with a witness, a group, or &quot;none&quot;.</source>
        <translation>Ajoutez une ligne «&#xa0;quorum&#xa0;» avec un témoin, un groupe, ou «&#xa0;none&#xa0;».</translation>
    </message>
    <message>
        <source>This line of the policy is not understood.</source>
        <translation>Cette ligne de la politique n’est pas comprise.</translation>
    </message>
    <message>
        <source>Lines are: log KEY [URL], witness NAME KEY [URL], group NAME all|any|NUMBER NAME..., quorum NAME|none.</source>
        <translation>Les lignes sont&#xa0;: log CLÉ [URL], witness NOM CLÉ [URL], group NOM all|any|NOMBRE NOM..., quorum NOM|none.</translation>
    </message>
    <message>
        <source>This is not a receipt of a journal.</source>
        <translation>Ce n’est pas un reçu de journal.</translation>
    </message>
    <message>
        <source>It may be damaged or cut off; ask for it again.</source>
        <translation>Il est peut-être abîmé ou coupé&#xa0;; demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>This is not a signed note.</source>
        <translation>Ce n’est pas une note signée.</translation>
    </message>
    <message>
        <source>This note is too large.</source>
        <translation>Cette note est trop grande.</translation>
    </message>
    <message>
        <source>It is no checkpoint; fetch it again.</source>
        <translation>Ce n’est pas un point de contrôle&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation>Ce n’est pas une clé.</translation>
    </message>
    <message>
        <source>A key is name+12345678+ and 44 characters; copy the whole line.</source>
        <translation>Une clé est nom+12345678+ et 44 caractères&#xa0;; copiez toute la ligne.</translation>
    </message>
    <message>
        <source>This is no request to a witness.</source>
        <translation>Ce n’est pas une demande à un témoin.</translation>
    </message>
    <message>
        <source>Each journal has a data folder of its own: check --data.</source>
        <translation>Chaque journal a son propre dossier de données&#xa0;: vérifiez --data.</translation>
    </message>
    <message>
        <source>There are two desks &quot;%1&quot;.</source>
        <translation>Il y a deux postes «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This computer has no font to write a PDF with.</source>
        <translation>Cet ordinateur n’a aucune police pour écrire un PDF.</translation>
    </message>
    <message>
        <source>Install one, such as Inter or DejaVu Sans.</source>
        <translation>Installez-en une, par exemple Inter ou DejaVu Sans.</translation>
    </message>
    <message>
        <source>This entry is not under a signed checkpoint yet.</source>
        <translation>Cette entrée n’est pas encore couverte par un point de contrôle signé.</translation>
    </message>
    <message>
        <source>The journal is signed once a minute: try again then. Where it says that it is not signed, its hint in the top bar says why.</source>
        <translation>Le journal est signé chaque minute&#xa0;: réessayez alors. S’il n’est pas signé, son infobulle dans le bandeau dit pourquoi.</translation>
    </message>
    <message>
        <source>This journal does not give the root that was signed.</source>
        <translation>Ce journal ne donne pas la racine qui a été signée.</translation>
    </message>
    <message>
        <source>Keep the file as evidence: docs/journal.md, When something is lost.</source>
        <translation>Gardez le fichier comme pièce&#xa0;: docs/journal.md, When something is lost.</translation>
    </message>
    <message>
        <source>The journal was asked for too often at once.</source>
        <translation>Le journal a été demandé trop souvent à la fois.</translation>
    </message>
    <message>
        <source>This cannot be somebody&apos;s name here.</source>
        <translation>Ce nom ne peut pas être utilisé ici.</translation>
    </message>
    <message>
        <source>Use one line of at most 64 characters, without spaces around it.</source>
        <translation>Utilisez une seule ligne de 64 caractères au plus, sans espace au début ni à la fin.</translation>
    </message>
    <message>
        <source>There would be no supervisor any more, and nobody could add one.</source>
        <translation>Il n’y aurait plus de chef de quart, et personne ne pourrait en ajouter.</translation>
    </message>
    <message>
        <source>Make somebody else a supervisor first.</source>
        <translation>Donnez d’abord ce rôle à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Name and password do not belong together.</source>
        <translation>Le nom et le mot de passe ne correspondent pas.</translation>
    </message>
    <message>
        <source>Check both, and Caps Lock. A supervisor can set a new password.</source>
        <translation>Vérifiez les deux, et la touche Verr. Maj. Un chef de quart peut définir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>There were too many wrong passwords for this name; the next try is in %1 s.</source>
        <translation>Trop de mots de passe faux pour ce nom&#xa0;; prochain essai dans %1 s.</translation>
    </message>
    <message>
        <source>Wait, or let somebody else sign in; alerts stay visible.</source>
        <translation>Attendez, ou laissez quelqu’un d’autre ouvrir sa session&#xa0;; les alertes restent visibles.</translation>
    </message>
    <message>
        <source>The store of accounts has a role nobody knows.</source>
        <translation>Le fichier des comptes contient un rôle inconnu.</translation>
    </message>
    <message>
        <source>Put a backup of it there, or use the Vigie that wrote it.</source>
        <translation>Remettez-y une sauvegarde, ou utilisez la version de Vigie qui l’a écrit.</translation>
    </message>
    <message>
        <source>Somebody without a role can do nothing.</source>
        <translation>Sans rôle, une personne ne peut rien faire.</translation>
    </message>
    <message>
        <source>Choose one role or more.</source>
        <translation>Choisissez au moins un rôle.</translation>
    </message>
    <message>
        <source>There are too many accounts.</source>
        <translation>Il y a trop de comptes.</translation>
    </message>
    <message>
        <source>Remove those of people who left.</source>
        <translation>Supprimez ceux des personnes parties.</translation>
    </message>
    <message>
        <source>Somebody has this name here already.</source>
        <translation>Quelqu’un porte déjà ce nom ici.</translation>
    </message>
    <message>
        <source>Add a first name or a service, so that the two can be told apart.</source>
        <translation>Ajoutez un prénom ou un service pour les distinguer.</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>Ce compte n’existe plus.</translation>
    </message>
    <message>
        <source>A password has %1 characters or more.</source>
        <translation>Un mot de passe compte au moins %1 caractères.</translation>
    </message>
    <message>
        <source>Four words that do not belong together are easy to keep in mind.</source>
        <translation>Quatre mots sans rapport entre eux se retiennent facilement.</translation>
    </message>
    <message>
        <source>There is not enough memory to keep a password.</source>
        <translation>Il n’y a pas assez de mémoire pour enregistrer un mot de passe.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Nobody may do this: it is the program&apos;s own.</source>
        <translation>Personne ne peut faire cela&#xa0;: c’est l’affaire du programme.</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>Seul un chef de quart peut faire cela.</translation>
    </message>
    <message>
        <source>Only the accountability officer may do this.</source>
        <translation>Seul le référent transparence peut faire cela.</translation>
    </message>
    <message>
        <source>Only a trainer may do this.</source>
        <translation>Seul un formateur peut faire cela.</translation>
    </message>
    <message>
        <source>Only a supervisor or the lead of an event may do this.</source>
        <translation>Seul un chef de quart ou un chef d’événement peut faire cela.</translation>
    </message>
    <message>
        <source>Only a supervisor or the accountability officer may do this.</source>
        <translation>Seul un chef de quart ou le référent transparence peut faire cela.</translation>
    </message>
    <message>
        <source>Only who handles alerts and feeds may do this: operator, supervisor, event lead.</source>
        <translation>Seules les personnes qui traitent les alertes et les flux peuvent faire cela&#xa0;: opérateur, chef de quart, chef d’événement.</translation>
    </message>
    <message>
        <source>This is no way to sign in, so each needs an account.</source>
        <translation>Ce mode d’ouverture de session n’existe pas&#xa0;: chacun doit avoir un compte.</translation>
    </message>
    <message>
        <source>Use computer, accounts or demonstration.</source>
        <translation>Utilisez computer, accounts ou demonstration.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;.</source>
        <translation>Le rôle «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Use operator, event-lead, trainer, supervisor or accountability-officer.</source>
        <translation>Utilisez operator, event-lead, trainer, supervisor ou accountability-officer.</translation>
    </message>
    <message>
        <source>Only with accounts is there a password to unlock with.</source>
        <translation>Sans comptes, il n’y a pas de mot de passe pour déverrouiller.</translation>
    </message>
    <message>
        <source>Let the computer lock its screen, or use sign_in = &quot;accounts&quot;.</source>
        <translation>Laissez l’ordinateur verrouiller son écran, ou utilisez sign_in = &quot;accounts&quot;.</translation>
    </message>
    <message>
        <source>Nobody has signed in at this desk.</source>
        <translation>Personne n’a ouvert de session à ce poste.</translation>
    </message>
    <message>
        <source>Sign in first (Ctrl+Shift+L).</source>
        <translation>Ouvrez d’abord une session (Ctrl+Maj+L).</translation>
    </message>
    <message>
        <source>The desk is locked.</source>
        <translation>Le poste est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it first (Ctrl+Shift+L).</source>
        <translation>Déverrouillez-le d’abord (Ctrl+Maj+L).</translation>
    </message>
    <message>
        <source>There is no password to come back with.</source>
        <translation>Il n’y a pas de mot de passe pour revenir.</translation>
    </message>
    <message>
        <source>Lock the computer&apos;s own screen, or use sign_in = &quot;accounts&quot; in the profile.</source>
        <translation>Verrouillez l’écran de l’ordinateur, ou utilisez sign_in = &quot;accounts&quot; dans le profil.</translation>
    </message>
    <message>
        <source>Ask somebody with that role to take over the desk for it.</source>
        <translation>Demandez à une personne qui a ce rôle de prendre le poste pour cela.</translation>
    </message>
    <message>
        <source>Too much was asked for at once.</source>
        <translation>Trop de demandes à la fois.</translation>
    </message>
    <message>
        <source>There are accounts here already.</source>
        <translation>Il y a déjà des comptes ici.</translation>
    </message>
    <message>
        <source>Sign in; a supervisor adds new ones.</source>
        <translation>Ouvrez une session&#xa0;; un chef de quart en ajoute d’autres.</translation>
    </message>
    <message>
        <source>The witness did not answer: %1.</source>
        <translation>Le témoin n’a pas répondu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is asked again by itself. If this lasts, ask those who run it.</source>
        <translation>Il est sollicité de nouveau tout seul. Si cela dure, demandez à ceux qui le tiennent.</translation>
    </message>
    <message>
        <source>The witness answered something that is no cosignature.</source>
        <translation>La réponse du témoin n’est pas une cosignature.</translation>
    </message>
    <message>
        <source>It is asked again by itself. Check its address in the policy.</source>
        <translation>Il est sollicité de nouveau tout seul. Vérifiez son adresse dans la politique.</translation>
    </message>
    <message>
        <source>The witness says it has seen another journal, of %1 entries.</source>
        <translation>Le témoin dit avoir vu un autre journal, de %1 entrées.</translation>
    </message>
    <message>
        <source>Somebody may have signed with this journal&apos;s key elsewhere, or an older copy was put back: docs/journal.md, When something is lost.</source>
        <translation>Quelqu’un a peut-être signé ailleurs avec la clé de ce journal, ou une copie ancienne a été remise en place&#xa0;: docs/journal.md, When something is lost.</translation>
    </message>
    <message>
        <source>The witness does not know the key of this journal.</source>
        <translation>Le témoin ne connaît pas la clé de ce journal.</translation>
    </message>
    <message>
        <source>Give those who run it the journal&apos;s public key.</source>
        <translation>Donnez la clé publique du journal à ceux qui le tiennent.</translation>
    </message>
    <message>
        <source>The witness does not sign for this journal.</source>
        <translation>Le témoin ne signe pas pour ce journal.</translation>
    </message>
    <message>
        <source>Give those who run it the journal&apos;s public key, or check its address.</source>
        <translation>Donnez la clé publique du journal à ceux qui le tiennent, ou vérifiez son adresse.</translation>
    </message>
    <message>
        <source>The witness says that the journal does not continue the one it has seen.</source>
        <translation>Le témoin dit que le journal ne prolonge pas celui qu’il a vu.</translation>
    </message>
    <message>
        <source>Ask those who run it which checkpoint they have, and keep both as evidence.</source>
        <translation>Demandez à ceux qui le tiennent quel point de contrôle ils ont, et gardez les deux comme preuve.</translation>
    </message>
    <message>
        <source>The witness refused: HTTP %1.</source>
        <translation>Le témoin a refusé&#xa0;: HTTP %1.</translation>
    </message>
    <message>
        <source>The clock of the witness differs from ours.</source>
        <translation>L’horloge du témoin diffère de la nôtre.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; then ask those who run the witness.</source>
        <translation>Vérifiez l’horloge de cet ordinateur&#xa0;; demandez ensuite à ceux qui tiennent le témoin.</translation>
    </message>
    <message>
        <source>The answer of the witness is not signed with its key.</source>
        <translation>La réponse du témoin n’est pas signée de sa clé.</translation>
    </message>
    <message>
        <source>Compare its public key in the policy with the one it publishes.</source>
        <translation>Comparez sa clé publique dans la politique avec celle qu’il publie.</translation>
    </message>
    <message>
        <source>The witness says it has seen a longer journal, of %1 entries.</source>
        <translation>Le témoin dit avoir vu un journal plus long, de %1 entrées.</translation>
    </message>
    <message>
        <source>An older copy of the journal may have been put back: docs/journal.md, When something is lost.</source>
        <translation>Une copie ancienne du journal a peut-être été remise en place&#xa0;: docs/journal.md, When something is lost.</translation>
    </message>
    <message>
        <source>The journal is not the one that was signed.</source>
        <translation>Ce journal n’est pas celui qui a été signé.</translation>
    </message>
    <message>
        <source>No witness is asked. Keep the file as evidence, and restore the newest backup.</source>
        <translation>Aucun témoin n’est sollicité. Gardez le fichier comme preuve, et restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The witness says another size each time it is asked.</source>
        <translation>Le témoin donne une autre taille à chaque demande.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of file, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 by %3 pixels</source>
        <comment>file, width, height</comment>
        <translation>%1, %2 sur %3 pixels</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>no shapes</source>
        <translation>aucune forme</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polygones</translation>
    </message>
    <message>
        <source>several kinds</source>
        <translation>plusieurs sortes</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and code of a projection</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>off the Earth</source>
        <translation>en dehors de la Terre</translation>
    </message>
    <message>
        <source>%1, which is %2 from the middle of the city</source>
        <comment>coordinates, distance</comment>
        <translation>%1, à %2 du centre de la ville</translation>
    </message>
    <message>
        <source>The file does not say which projection its coordinates are in. Whoever made it knows.</source>
        <translation>Le fichier n’indique pas la projection de ses coordonnées. Qui l’a produit la connaît.</translation>
    </message>
    <message>
        <source>Latitude and longitude seem to be the wrong way round.</source>
        <translation>Latitude et longitude semblent interverties.</translation>
    </message>
    <message>
        <source>No columns look like coordinates. Say which ones they are.</source>
        <translation>Aucune colonne ne ressemble à des coordonnées. Indiquez lesquelles le sont.</translation>
    </message>
    <message>
        <source>The picture is on the map, with %1 pixels.</source>
        <translation>L’image est sur la carte, avec %1 pixels.</translation>
    </message>
    <message>
        <source>Imported: %1 of %2 features.</source>
        <translation>Importés&#xa0;: %1 objets sur %2.</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shapes that were broken and have been repaired: %1.</source>
        <translation>Formes incorrectes qui ont été réparées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Texts that were not in the file&apos;s encoding and have been read as CP1252: %1.</source>
        <translation>Textes qui n’étaient pas dans l’encodage du fichier, lus en CP1252&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Set aside, since they cannot be used: %1.</source>
        <translation>Mis de côté, car inutilisables&#xa0;: %1.</translation>
    </message>
    <message>
        <source>  %1, feature %2: %3</source>
        <comment>table, number, reason</comment>
        <translation>  %1, objet %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The map of %1 is made.</source>
        <translation>La carte de %1 est faite.</translation>
    </message>
    <message>
        <source>Streets, buildings and the rest: %1 features.</source>
        <translation>Rues, bâtiments et le reste&#xa0;: %1 objets.</translation>
    </message>
    <message>
        <source>It is a city of its own. To open it, end Vigie and start it with this command:</source>
        <translation>C’est une ville à part. Pour l’ouvrir, quittez Vigie et relancez-le par cette commande&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Acknowledged the alert %1</source>
        <translation>A acquitté l’alerte %1</translation>
    </message>
    <message>
        <source>Automatic alert changes: %1, sealed</source>
        <translation>Changements automatiques d’alertes&#xa0;: %1, scellés</translation>
    </message>
    <message>
        <source>Muted the alert sound until %1</source>
        <translation>A coupé le son des alertes jusqu’à %1</translation>
    </message>
    <message>
        <source>Wrote a note on the alert %1</source>
        <translation>A écrit une note sur l’alerte %1</translation>
    </message>
    <message>
        <source>Took %1 out of service until %2 (%3)</source>
        <translation>A mis %1 hors service jusqu’à %2 (%3)</translation>
    </message>
    <message>
        <source>Returned %1 to service</source>
        <translation>A remis %1 en service</translation>
    </message>
    <message>
        <source>Shelved the alert %1 until %2 (%3)</source>
        <translation>A mis l’alerte %1 en attente jusqu’à %2 (%3)</translation>
    </message>
    <message>
        <source>Suppressed the alert %1 (%2)</source>
        <translation>A inhibé l’alerte %1 (%2)</translation>
    </message>
    <message>
        <source>Withdrew the acknowledgement of the alert %1</source>
        <translation>A retiré l’acquittement de l’alerte %1</translation>
    </message>
    <message>
        <source>Turned the alert sound on again</source>
        <translation>A rétabli le son des alertes</translation>
    </message>
    <message>
        <source>Unshelved the alert %1</source>
        <translation>A sorti l’alerte %1 de l’attente</translation>
    </message>
    <message>
        <source>Ended the suppression of the alert %1</source>
        <translation>A levé l’inhibition de l’alerte %1</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>A fait une sauvegarde</translation>
    </message>
    <message>
        <source>Restored the backup of %1</source>
        <translation>A restauré la sauvegarde du %1</translation>
    </message>
    <message>
        <source>The clock was moved by %1 ms</source>
        <translation>L’horloge a été déplacée de %1 ms</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>A exporté %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>A importé %1</translation>
    </message>
    <message>
        <source>The feed %1 is back</source>
        <translation>Le flux %1 est revenu</translation>
    </message>
    <message>
        <source>Changed the feed %1</source>
        <translation>A modifié le flux %1</translation>
    </message>
    <message>
        <source>The feed %1 was lost</source>
        <translation>Le flux %1 a été perdu</translation>
    </message>
    <message>
        <source>Paused the feed %1</source>
        <translation>A mis en pause le flux %1</translation>
    </message>
    <message>
        <source>Resumed the feed %1</source>
        <translation>A repris le flux %1</translation>
    </message>
    <message>
        <source>The journal %1 began</source>
        <translation>Le journal %1 a commencé</translation>
    </message>
    <message>
        <source>Exported the journal up to entry %1</source>
        <translation>A exporté le journal jusqu’à l’entrée %1</translation>
    </message>
    <message>
        <source>The journal was cut off in a write and put in order at %1 entries</source>
        <translation>Le journal, interrompu en pleine écriture, a été remis en ordre à %1 entrées</translation>
    </message>
    <message>
        <source>Verified the journal up to entry %1</source>
        <translation>A vérifié le journal jusqu’à l’entrée %1</translation>
    </message>
    <message>
        <source>Changed the layer %1</source>
        <translation>A modifié la couche %1</translation>
    </message>
    <message>
        <source>Changed the mode from %1 to %2</source>
        <translation>A changé le mode de %1 à %2</translation>
    </message>
    <message>
        <source>Locked the desk</source>
        <translation>A verrouillé le poste</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>A pris son poste</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>A quitté son poste</translation>
    </message>
    <message>
        <source>Unlocked the desk</source>
        <translation>A déverrouillé le poste</translation>
    </message>
    <message>
        <source>Erased personal data (%1)</source>
        <translation>A effacé des données personnelles (%1)</translation>
    </message>
    <message>
        <source>Looked at the personal data of %1</source>
        <translation>A consulté les données personnelles de %1</translation>
    </message>
    <message>
        <source>Started the recording %1</source>
        <translation>A démarré l’enregistrement %1</translation>
    </message>
    <message>
        <source>Stopped the recording %1</source>
        <translation>A arrêté l’enregistrement %1</translation>
    </message>
    <message>
        <source>Started the replay of %1</source>
        <translation>A démarré le rejeu de %1</translation>
    </message>
    <message>
        <source>Stopped the replay of %1</source>
        <translation>A arrêté le rejeu de %1</translation>
    </message>
    <message>
        <source>Vigie %1 started</source>
        <translation>Vigie %1 a démarré</translation>
    </message>
    <message>
        <source>Vigie stopped</source>
        <translation>Vigie s’est arrêté</translation>
    </message>
    <message>
        <source>Changed the setting %1 from %2 to %3</source>
        <translation>A changé le réglage %1 de %2 à %3</translation>
    </message>
    <message>
        <source>Started the training %1</source>
        <translation>A démarré la formation %1</translation>
    </message>
    <message>
        <source>Stopped the training %1</source>
        <translation>A arrêté la formation %1</translation>
    </message>
    <message>
        <source>%1 of %2, an action of a newer Vigie</source>
        <translation>%1 de %2, action d’une version plus récente de Vigie</translation>
    </message>
    <message>
        <source>Removed the layer %1</source>
        <translation>A retiré la couche %1</translation>
    </message>
    <message>
        <source>Drew the layer %1 as the city has it</source>
        <translation>A rendu à la couche %1 l’aspect que la ville lui donne</translation>
    </message>
    <message>
        <source>The import of %1 ended (%2)</source>
        <translation>L’importation de %1 est terminée (%2)</translation>
    </message>
    <message>
        <source>Asked for the import of %1 (%2)</source>
        <translation>A demandé l’importation de %1 (%2)</translation>
    </message>
    <message>
        <source>Asked for a city&apos;s map of %1</source>
        <translation>A demandé la carte d’une ville depuis %1</translation>
    </message>
    <message>
        <source>Took %1 for one situation</source>
        <translation>A considéré %1 comme une seule situation</translation>
    </message>
    <message>
        <source>Did not take %1 for one situation</source>
        <translation>N’a pas considéré %1 comme une seule situation</translation>
    </message>
    <message>
        <source>Changed the rule %1 (%2)</source>
        <translation>A modifié la règle&#xa0;%1 (%2)</translation>
    </message>
    <message>
        <source>Switched off the rule %1</source>
        <translation>A désactivé la règle&#xa0;%1</translation>
    </message>
    <message>
        <source>Put the rule %1 back as the city has it</source>
        <translation>A remis la règle&#xa0;%1 telle que la ville l’a écrite</translation>
    </message>
    <message>
        <source>Published the journal up to entry %1</source>
        <translation>A publié le journal jusqu’à l’entrée %1</translation>
    </message>
    <message>
        <source>Took over the desk</source>
        <translation>A pris le poste</translation>
    </message>
    <message>
        <source>Added the %1 (%2)</source>
        <translation>A ajouté %1 (%2)</translation>
    </message>
    <message>
        <source>Changed the %1</source>
        <translation>A modifié %1</translation>
    </message>
    <message>
        <source>Removed the %1</source>
        <translation>A supprimé %1</translation>
    </message>
</context>
<context>
    <name>LiveLegend</name>
    <message>
        <source>&lt; 0.5%</source>
        <translation>&lt;&#xa0;0,5&#xa0;%</translation>
    </message>
    <message>
        <source>0.5%</source>
        <translation>0,5&#xa0;%</translation>
    </message>
    <message>
        <source>1%</source>
        <translation>1&#xa0;%</translation>
    </message>
    <message>
        <source>3% +</source>
        <translation>3&#xa0;% +</translation>
    </message>
    <message>
        <source>Legend of the live layers</source>
        <translation>Légende des couches en direct</translation>
    </message>
    <message>
        <source>Active alerts per district</source>
        <translation>Alertes actives par quartier</translation>
    </message>
    <message>
        <source>Lamps with an active alert, of all lamps</source>
        <translation>Part des lampes ayant une alerte active</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>alert: wider</source>
        <translation>alerte&#xa0;: plus large</translation>
    </message>
    <message>
        <source>Raised in the last hour: %1</source>
        <translation>Déclenchées en une heure&#xa0;: %1</translation>
    </message>
    <message>
        <source>Raised in the last 24 hours: %1</source>
        <translation>Déclenchées en 24 heures&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>MapCardView</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>lighting</source>
        <translation>éclairage</translation>
    </message>
    <message>
        <source>mobility</source>
        <translation>mobilité</translation>
    </message>
    <message>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>déchets</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Without alert</source>
        <translation>Sans alerte</translation>
    </message>
    <message>
        <source>Nothing new from it (stale)</source>
        <translation>Plus de nouvelles (périmé)</translation>
    </message>
    <message>
        <source>with an alert</source>
        <translation>avec alerte</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>Off the list by a person</source>
        <translation>Hors de la liste, par une personne</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>alerte écartée</translation>
    </message>
    <message>
        <source>small: acknowledged</source>
        <translation>petit&#xa0;: acquittée</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Active power</source>
        <translation>Puissance active</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Source of the alert</source>
        <translation>Source de l’alerte</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>Apparent power</source>
        <translation>Puissance apparente</translation>
    </message>
    <message>
        <source>Area served</source>
        <translation>Zone desservie</translation>
    </message>
    <message>
        <source>Bicycles available</source>
        <translation>Vélos disponibles</translation>
    </message>
    <message>
        <source>Free charging points</source>
        <translation>Bornes libres</translation>
    </message>
    <message>
        <source>Free places</source>
        <translation>Places libres</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Distance moyenne</translation>
    </message>
    <message>
        <source>Mean time gap</source>
        <translation>Intervalle moyen</translation>
    </message>
    <message>
        <source>Mean speed</source>
        <translation>Vitesse moyenne</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>Burning hours</source>
        <translation>Heures d’allumage</translation>
    </message>
    <message>
        <source>Cabinet door open</source>
        <translation>Porte d’armoire ouverte</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Chlorine</source>
        <translation>Chlore</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>Conductance</source>
        <translation>Conductance</translation>
    </message>
    <message>
        <source>Conductivity</source>
        <translation>Conductivité</translation>
    </message>
    <message>
        <source>Congested</source>
        <translation>Saturé</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émis le</translation>
    </message>
    <message>
        <source>Last emptied</source>
        <translation>Dernière collecte</translation>
    </message>
    <message>
        <source>Last lamp change</source>
        <translation>Dernier changement de lampe</translation>
    </message>
    <message>
        <source>Last switched off</source>
        <translation>Dernière extinction</translation>
    </message>
    <message>
        <source>Last switched on</source>
        <translation>Dernier allumage</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Observé le</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Device state</source>
        <translation>État de l’appareil</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diamètre</translation>
    </message>
    <message>
        <source>Dimming level</source>
        <translation>Niveau de gradation</translation>
    </message>
    <message>
        <source>Door open</source>
        <translation>Porte ouverte</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>Energy used</source>
        <translation>Énergie consommée</translation>
    </message>
    <message>
        <source>Filling level</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Fleet number</source>
        <translation>Numéro de parc</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Free chlorine</source>
        <translation>Chlore libre</translation>
    </message>
    <message>
        <source>Free docks</source>
        <translation>Bornettes libres</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Charge hydraulique</translation>
    </message>
    <message>
        <source>Light level</source>
        <translation>Niveau d’éclairage</translation>
    </message>
    <message>
        <source>Initial level</source>
        <translation>Niveau initial</translation>
    </message>
    <message>
        <source>Container isle</source>
        <translation>Point d’apport</translation>
    </message>
    <message>
        <source>Lamp temperature</source>
        <translation>Température de lampe</translation>
    </message>
    <message>
        <source>Lane direction</source>
        <translation>Sens de la voie</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Lantern height</source>
        <translation>Hauteur de feu</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Lid open</source>
        <translation>Couvercle ouvert</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>Niveau maximal</translation>
    </message>
    <message>
        <source>Methane</source>
        <translation>Méthane</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Niveau minimal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Next emptying due</source>
        <translation>Prochaine collecte</translation>
    </message>
    <message>
        <source>Dissolved oxygen</source>
        <translation>Oxygène dissous</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Taken places</source>
        <translation>Places occupées</translation>
    </message>
    <message>
        <source>Redox potential</source>
        <translation>Potentiel redox</translation>
    </message>
    <message>
        <source>Docks out of service</source>
        <translation>Bornettes hors service</translation>
    </message>
    <message>
        <source>pH</source>
        <translation>pH</translation>
    </message>
    <message>
        <source>Power drawn</source>
        <translation>Puissance consommée</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>Facteur de puissance</translation>
    </message>
    <message>
        <source>Power state</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Pression</translation>
    </message>
    <message>
        <source>Pump state</source>
        <translation>État de la pompe</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Puissance réactive</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>Armoire</translation>
    </message>
    <message>
        <source>Lamp group</source>
        <translation>Groupe de lampes</translation>
    </message>
    <message>
        <source>Reversed lane</source>
        <translation>Voie inversée</translation>
    </message>
    <message>
        <source>Road section</source>
        <translation>Section de voie</translation>
    </message>
    <message>
        <source>Radio strength</source>
        <translation>Niveau radio</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Service provided</source>
        <translation>Service assuré</translation>
    </message>
    <message>
        <source>Service status</source>
        <translation>État du service</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Pump speed</source>
        <translation>Vitesse de pompe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Code déchet</translation>
    </message>
    <message>
        <source>Kind of waste</source>
        <translation>Type de déchet</translation>
    </message>
    <message>
        <source>Origin of waste</source>
        <translation>Origine du déchet</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Sous-catégorie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Total chlorine</source>
        <translation>Chlore total</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Bornettes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Turbidity</source>
        <translation>Turbidité</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’à</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Valve state</source>
        <translation>État de la vanne</translation>
    </message>
    <message>
        <source>Running status</source>
        <translation>État de marche</translation>
    </message>
    <message>
        <source>Vehicle subtype</source>
        <translation>Sous-type de véhicule</translation>
    </message>
    <message>
        <source>Vehicle type</source>
        <translation>Type de véhicule</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>Niveau d’eau</translation>
    </message>
    <message>
        <source>Working mode</source>
        <translation>Mode de marche</translation>
    </message>
    <message>
        <source>Air quality</source>
        <translation>Qualité de l’air</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Bicycle station</source>
        <translation>Station de vélos</translation>
    </message>
    <message>
        <source>People count</source>
        <translation>Comptage de personnes</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Charging station</source>
        <translation>Station de recharge</translation>
    </message>
    <message>
        <source>Flood gauge</source>
        <translation>Capteur de crue</translation>
    </message>
    <message>
        <source>Flow count</source>
        <translation>Comptage de flux</translation>
    </message>
    <message>
        <source>Water junction</source>
        <translation>Nœud du réseau d’eau</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Niveau sonore</translation>
    </message>
    <message>
        <source>Car park</source>
        <translation>Parc de stationnement</translation>
    </message>
    <message>
        <source>Street parking</source>
        <translation>Stationnement sur voirie</translation>
    </message>
    <message>
        <source>Parking space</source>
        <translation>Place de stationnement</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Conduite</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>Pompe</translation>
    </message>
    <message>
        <source>Reservoir</source>
        <translation>Réservoir</translation>
    </message>
    <message>
        <source>Road accident</source>
        <translation>Accident de la route</translation>
    </message>
    <message>
        <source>Street lamp</source>
        <translation>Candélabre</translation>
    </message>
    <message>
        <source>Lighting cabinet</source>
        <translation>Armoire d’éclairage</translation>
    </message>
    <message>
        <source>Lighting feeder</source>
        <translation>Départ d’éclairage</translation>
    </message>
    <message>
        <source>Lamp type</source>
        <translation>Type de lampe</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>Cuve</translation>
    </message>
    <message>
        <source>Traffic count</source>
        <translation>Comptage routier</translation>
    </message>
    <message>
        <source>Traffic light</source>
        <translation>Feu de circulation</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Vanne</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Véhicule</translation>
    </message>
    <message>
        <source>Waste container</source>
        <translation>Conteneur à déchets</translation>
    </message>
    <message>
        <source>Water meter</source>
        <translation>Compteur d’eau</translation>
    </message>
    <message>
        <source>Water quality</source>
        <translation>Qualité de l’eau</translation>
    </message>
    <message>
        <source>Weather station</source>
        <translation>Station météo</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Scale: %1</source>
        <translation>Échelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critique</numerusform>
            <numerusform>%n critiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n haute</numerusform>
            <numerusform>%n hautes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium</source>
        <translation>
            <numerusform>%n moyenne</numerusform>
            <numerusform>%n moyennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low</source>
        <translation>
            <numerusform>%n basse</numerusform>
            <numerusform>%n basses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n nouvelle alerte</numerusform>
            <numerusform>%n nouvelles alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many alerts: how many of each priority</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Worst: %1, %2.</source>
        <comment>an alert and its asset</comment>
        <translation>La plus grave&#xa0;: %1, %2.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>almost full</source>
        <translation>presque plein</translation>
    </message>
    <message>
        <source>broken lantern</source>
        <translation>lanterne cassée</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>en feu</translation>
    </message>
    <message>
        <source>circuit tripped</source>
        <translation>circuit déclenché</translation>
    </message>
    <message>
        <source>damaged column</source>
        <translation>mât endommagé</translation>
    </message>
    <message>
        <source>defective lamp</source>
        <translation>lampe défectueuse</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>flashing amber</source>
        <translation>clignotant</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>lamp fault</source>
        <translation>feu en défaut</translation>
    </message>
    <message>
        <source>dimmed</source>
        <translation>abaissé</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>no supply</source>
        <translation>sans alimentation</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>on</source>
        <translation>allumé</translation>
    </message>
    <message>
        <source>on its route</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>online</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>surchargé</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>au dépôt</translation>
    </message>
    <message>
        <source>with a fault</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en marche</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Éclairage</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilité</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Déchets</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>EN DIRECT</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>REJEU</translation>
    </message>
    <message>
        <source>SIMULATED TIME</source>
        <translation>TEMPS SIMULÉ</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>FORMATION</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>shift supervisor</source>
        <translation>chef de quart</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>formateur</translation>
    </message>
    <message>
        <source>known, and followed up</source>
        <translation>connu et suivi</translation>
    </message>
    <message>
        <source>planned works</source>
        <translation>travaux prévus</translation>
    </message>
    <message>
        <source>faulty sensor</source>
        <translation>capteur en défaut</translation>
    </message>
    <message>
        <source>test</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>waiting for parts</source>
        <translation>attente de pièces</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>météo</translation>
    </message>
    <message>
        <source>see the journal</source>
        <translation>voir le journal</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>event lead</source>
        <translation>chef d’événement</translation>
    </message>
    <message>
        <source>accountability officer</source>
        <translation>référent transparence</translation>
    </message>
</context>
<context>
    <name>vigie::app::Application</name>
    <message>
        <source>This city has no base map yet. Name its file in the profile: [basemap] file.</source>
        <translation>Cette ville n’a pas encore de fond de carte. Nommez son fichier dans le profil&#xa0;: [basemap] file.</translation>
    </message>
</context>
<context>
    <name>vigie::map::EdgeSigns</name>
    <message numerus="yes">
        <source>%n critical alerts, from %1</source>
        <comment>how many, distance of the nearest</comment>
        <translation>
            <numerusform>%n alerte critique, dès %1</numerusform>
            <numerusform>%n alertes critiques, dès %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alert, distance</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::models::AlertListModel</name>
    <message>
        <source>Over, held</source>
        <comment>alert state: acknowledge to close</comment>
        <translation>Finie, tenue</translation>
    </message>
    <message>
        <source>Over, new</source>
        <comment>alert state: over before anybody took note</comment>
        <translation>Finie, nouvelle</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>alert state</comment>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>New</source>
        <comment>alert state</comment>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>priority: alert</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Shelved</source>
        <comment>alert state</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Out of service</source>
        <comment>alert state</comment>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <comment>alert state: by design</comment>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>%1 (explained by: %2)</source>
        <comment>alert, its cause</comment>
        <translation>%1 (expliquée par&#xa0;: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) gathered during the flood</source>
        <translation>
            <numerusform>%n alerte rassemblée pendant l’avalanche</numerusform>
            <numerusform>%n alertes rassemblées pendant l’avalanche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained by this</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n expliquée par celle-ci</numerusform>
            <numerusform>%n expliquées par celle-ci</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>dont %n non acquittée</numerusform>
            <numerusform>dont %n non acquittées</numerusform>
        </translation>
    </message>
    <message>
        <source>Left arrow key, or the triangle: fold them</source>
        <translation>Flèche gauche, ou le triangle&#xa0;: les replier</translation>
    </message>
    <message>
        <source>Right arrow key, or the triangle: show them</source>
        <translation>Flèche droite, ou le triangle&#xa0;: les montrer</translation>
    </message>
    <message numerus="yes">
        <source>%n suppressed by this: in the list of what is set aside</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n masquée par celle-ci&#xa0;: dans la liste de ce qui est écarté</numerusform>
            <numerusform>%n masquées par celle-ci&#xa0;: dans la liste de ce qui est écarté</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of service, nothing to tell</source>
        <comment>an asset in the list of what is set aside</comment>
        <translation>Hors service, rien à signaler</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Déclenchée</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <comment>shelved or out of service: reason, pseudonym</comment>
        <translation>%1&#xa0;: %2, par %3</translation>
    </message>
    <message>
        <source>%1, planned: %2</source>
        <comment>suppressed: plan</comment>
        <translation>%1, prévu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Kept apart by %1</source>
        <comment>a proposed situation: pseudonym</comment>
        <translation>Laissée à part par %1</translation>
    </message>
    <message>
        <source>%1, explained by: %2</source>
        <comment>suppressed: alert, asset</comment>
        <translation>%1, expliquée par&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <comment>alert that waits for an acknowledgement</comment>
        <translation>%1 (terminée)</translation>
    </message>
</context>
<context>
    <name>vigie::models::AroundModel</name>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>%1 N</source>
        <comment>distance to the north</comment>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>%1 NE</source>
        <translation>%1 NE</translation>
    </message>
    <message>
        <source>%1 E</source>
        <translation>%1 E</translation>
    </message>
    <message>
        <source>%1 SE</source>
        <translation>%1 SE</translation>
    </message>
    <message>
        <source>%1 S</source>
        <translation>%1 S</translation>
    </message>
    <message>
        <source>%1 SW</source>
        <translation>%1 SO</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 O</translation>
    </message>
    <message>
        <source>%1 NW</source>
        <translation>%1 NO</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>même instant</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>12 min before</comment>
        <translation>%1 avant</translation>
    </message>
    <message>
        <source>%1 after</source>
        <comment>12 min after</comment>
        <translation>%1 après</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of an alert, its asset</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4, %5.</source>
        <comment>priority: title, asset. where, when</comment>
        <translation>%1&#xa0;: %2, %3. %4, %5.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>vigie::models::AssetDetailModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and how long ago</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>At (age)</source>
        <translation>À (âge)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>vigie::models::DomainModel</name>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Équip.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Desk: %1</source>
        <translation>Poste&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::models::EpisodeModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>It lasted %1 as a rule.</source>
        <translation>Elle a duré %1 en général.</translation>
    </message>
    <message>
        <source>It was acknowledged after %1 as a rule.</source>
        <translation>Elle a été acquittée au bout de %1 en général.</translation>
    </message>
    <message>
        <source>still active</source>
        <translation>toujours active</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>par personne</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <comment>pseudonym, time</comment>
        <translation>%1, après %2</translation>
    </message>
    <message>
        <source>Raised %1; %2; %3</source>
        <comment>time; how long it lasted; who acknowledged it</comment>
        <translation>Apparue %1&#xa0;; %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Apparue</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>Not raised before since %1, when the history begins.</source>
        <translation>Pas déclenchée auparavant depuis %1, où commence l’historique.</translation>
    </message>
    <message>
        <source>Raised %1 since %2, when the history begins.</source>
        <comment>3 times, a time</comment>
        <translation>Déclenchée %1 depuis %2, où commence l’historique.</translation>
    </message>
    <message>
        <source>Not raised before in the last %1.</source>
        <comment>30 days</comment>
        <translation>Pas déclenchée auparavant en %1.</translation>
    </message>
    <message>
        <source>Raised %1 in the last %2.</source>
        <comment>3 times, 30 days</comment>
        <translation>Déclenchée %1 en %2.</translation>
    </message>
</context>
<context>
    <name>vigie::models::FeedListModel</name>
    <message>
        <source>%1 messages too large</source>
        <translation>%1 messages trop grands</translation>
    </message>
    <message>
        <source>%1 retained messages beyond the limit</source>
        <translation>%1 messages retenus au-delà de la limite</translation>
    </message>
    <message>
        <source>%1 updates of assets beyond the limit</source>
        <translation>%1 mises à jour d’équipements au-delà de la limite</translation>
    </message>
    <message>
        <source>%1 faulty fields</source>
        <translation>%1 champs fautifs</translation>
    </message>
    <message>
        <source>%1 faulty entities</source>
        <translation>%1 entités fautives</translation>
    </message>
    <message>
        <source>%1 attributes dropped for privacy</source>
        <translation>%1 attributs écartés pour la vie privée</translation>
    </message>
    <message>
        <source>%1 messages after the session had closed</source>
        <translation>%1 messages après la fermeture de la session</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>feed state</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Messages, and %1 values</source>
        <translation>Messages, et %1 valeurs</translation>
    </message>
    <message>
        <source>How old the newest value was when it arrived</source>
        <translation>Âge de la valeur la plus récente à son arrivée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
</context>
<context>
    <name>vigie::models::JournalModel</name>
    <message>
        <source>%1, %2</source>
        <comment>pseudonym, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>vigie::models::LayerModel</name>
    <message>
        <source>%1 to below %2</source>
        <comment>range of numbers</comment>
        <translation>de %1 à moins de %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>number</comment>
        <translation>moins de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objet</numerusform>
            <numerusform>%n objets</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <comment>file, when</comment>
        <translation>De %1, %2</translation>
    </message>
    <message>
        <source>Shown from zoom %1 to %2</source>
        <translation>Visible du zoom %1 au zoom %2</translation>
    </message>
    <message>
        <source>Only some of them: it has a filter.</source>
        <translation>En partie seulement&#xa0;: elle a un filtre.</translation>
    </message>
    <message>
        <source>Drawn here in another way than the city does.</source>
        <translation>Dessinée ici autrement que la ville ne le fait.</translation>
    </message>
    <message>
        <source>Domain: %1</source>
        <translation>Domaine&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::models::MeasureText</name>
    <message>
        <source>Alerts per hour</source>
        <translation>Alertes par heure</translation>
    </message>
    <message>
        <source>Alerts per 10 min</source>
        <translation>Alertes par 10&#xa0;min</translation>
    </message>
    <message>
        <source>10 min with more than 10</source>
        <translation>10&#xa0;min avec plus de 10</translation>
    </message>
    <message>
        <source>Most in any 10 min</source>
        <translation>Maximum en 10&#xa0;min</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>Temps en avalanche</translation>
    </message>
    <message>
        <source>The ten noisiest</source>
        <translation>Les dix plus bruyantes</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Bavardes</translation>
    </message>
    <message>
        <source>Stale, most on a day</source>
        <translation>Persistantes, max./jour</translation>
    </message>
    <message>
        <source>Critical and high</source>
        <translation>Critique et haute</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Set aside, no journal</source>
        <translation>Écartées hors journal</translation>
    </message>
    <message>
        <source>To acknowledge, median</source>
        <translation>Acquittement, médiane</translation>
    </message>
    <message>
        <source>To acknowledge, 95 %</source>
        <translation>Acquittement, 95&#xa0;%</translation>
    </message>
    <message>
        <source>On average. In brackets the most that is said to be bearable.</source>
        <translation>En moyenne. Entre parenthèses, le maximum réputé supportable.</translation>
    </message>
    <message>
        <source>Of all periods of ten minutes: those in which more than ten alerts were raised.</source>
        <translation>De toutes les périodes de dix minutes&#xa0;: celles où plus de dix alertes ont été émises.</translation>
    </message>
    <message>
        <source>Of any ten minutes, to the second.</source>
        <translation>Sur dix minutes quelconques, à la seconde près.</translation>
    </message>
    <message>
        <source>A flood begins with more than 10 new alerts in 10 min and ends with fewer than 5.</source>
        <translation>Une avalanche commence à plus de 10 nouvelles alertes en 10&#xa0;min et finit à moins de 5.</translation>
    </message>
    <message>
        <source>What the ten conditions that were raised most often are of all that was raised.</source>
        <translation>La part, dans tout ce qui a été émis, des dix conditions émises le plus souvent.</translation>
    </message>
    <message>
        <source>Conditions that were raised three times or more in a minute.</source>
        <translation>Conditions émises trois fois ou plus en une minute.</translation>
    </message>
    <message>
        <source>Conditions that were active on the list for more than 24 h, by day of the city.</source>
        <translation>Conditions actives dans la liste depuis plus de 24&#xa0;h, par jour de la ville.</translation>
    </message>
    <message>
        <source>Of all that was raised.</source>
        <translation>De tout ce qui a été émis.</translation>
    </message>
    <message>
        <source>What a person set aside according to the history, and no entry of the journal says so.</source>
        <translation>Ce qu’une personne a mis à l’écart selon l’historique, sans qu’une entrée du journal le dise.</translation>
    </message>
    <message>
        <source>Half of the alerts were acknowledged sooner. No target is reported.</source>
        <translation>La moitié des alertes ont été acquittées plus tôt. Aucune cible n’est rapportée.</translation>
    </message>
    <message>
        <source>Of twenty alerts, nineteen were acknowledged sooner. No target is reported.</source>
        <translation>Sur vingt alertes, dix-neuf ont été acquittées plus tôt. Aucune cible n’est rapportée.</translation>
    </message>
    <message>
        <source>at most %1 (%2)</source>
        <comment>target (limit)</comment>
        <translation>au plus %1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la cible</translation>
    </message>
    <message>
        <source>above, bearable</source>
        <translation>au-dessus, supportable</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors cible</translation>
    </message>
    <message>
        <source>none</source>
        <comment>delay</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Se trouve dans</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>Temporisation à l’apparition</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>Temporisation à la disparition</translation>
    </message>
    <message>
        <source>This rule is no longer in force.</source>
        <translation>Cette règle n’est plus en vigueur.</translation>
    </message>
    <message>
        <source>%1 of those that are over were over within %2: with an on-delay of %3 they would not have come.</source>
        <translation>%1 de celles qui sont terminées l’étaient en moins de %2&#xa0;: avec une temporisation de %3 à l’apparition, elles ne seraient pas venues.</translation>
    </message>
    <message>
        <source>%1 came again within %2 of being over: with an off-delay of %3 they would have been one with those before.</source>
        <translation>%1 sont revenues moins de %2 après leur fin&#xa0;: avec une temporisation de %3 à la disparition, elles n’auraient fait qu’une avec les précédentes.</translation>
    </message>
    <message>
        <source>It latches: how long it lasts says nothing of its delays. Look at its limit.</source>
        <translation>Elle est à mémorisation&#xa0;: sa durée ne dit rien de ses temporisations. Regardez sa limite.</translation>
    </message>
    <message>
        <source>The history does not speak for another delay. Look at its limit, or at what it tells of.</source>
        <translation>L’historique ne plaide pas pour une autre temporisation. Regardez sa limite, ou ce dont elle parle.</translation>
    </message>
    <message>
        <source>A longer delay also tells later of what lasts. Somebody who knows the matter decides.</source>
        <translation>Une temporisation plus longue annonce aussi plus tard ce qui dure. La décision revient à quelqu’un du métier.</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>trop tôt pour juger</translation>
    </message>
</context>
<context>
    <name>vigie::models::MeasuresModel</name>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Target as reported</source>
        <translation>Cible rapportée</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>vigie::models::NoisyRulesModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>how often (share)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tune this rule</source>
        <translation>Régler cette règle</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Émises</translation>
    </message>
    <message>
        <source>Noisiest rules</source>
        <translation>Règles les plus bruyantes</translation>
    </message>
</context>
<context>
    <name>vigie::models::RuleListModel</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Alert when</source>
        <translation>Alerte quand</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actives</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>active alerts on the list, and set aside</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n on the list</source>
        <comment>active alerts of a rule</comment>
        <translation>
            <numerusform>%n dans la liste</numerusform>
            <numerusform>%n dans la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <comment>active alerts of a rule</comment>
        <translation>
            <numerusform>%n écartée</numerusform>
            <numerusform>%n écartées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::RuleText</name>
    <message>
        <source>A number beyond a limit</source>
        <translation>Un nombre au-delà d’un seuil</translation>
    </message>
    <message>
        <source>A state that means trouble</source>
        <translation>Un état qui signale un problème</translation>
    </message>
    <message>
        <source>Nothing heard for too long</source>
        <translation>Rien reçu depuis trop longtemps</translation>
    </message>
    <message>
        <source>A change that is too fast</source>
        <translation>Une variation trop rapide</translation>
    </message>
    <message>
        <source>Far from what is usual at this hour</source>
        <translation>Loin de l’habituel à cette heure</translation>
    </message>
    <message>
        <source>Several alerts together</source>
        <translation>Plusieurs alertes ensemble</translation>
    </message>
    <message>
        <source>Alerts of different kinds that make one story</source>
        <translation>Des alertes de genres différents qui vont ensemble</translation>
    </message>
    <message>
        <source>Something where it should not be</source>
        <translation>Quelque chose là où il ne faut pas</translation>
    </message>
    <message>
        <source>What another system reports</source>
        <translation>Ce que signale un autre système</translation>
    </message>
    <message>
        <source>Limit, above</source>
        <translation>Seuil haut</translation>
    </message>
    <message>
        <source>Above the usual by</source>
        <translation>Au-dessus de l’habituel de</translation>
    </message>
    <message>
        <source>Alert when</source>
        <translation>Alerte quand</translation>
    </message>
    <message>
        <source>By more than</source>
        <translation>De plus de</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Name of the area</source>
        <translation>Nom de la zone</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Attribute with the beginning</source>
        <translation>Attribut du début</translation>
    </message>
    <message>
        <source>Limit, below</source>
        <translation>Seuil bas</translation>
    </message>
    <message>
        <source>Below the usual by</source>
        <translation>Au-dessous de l’habituel de</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>Bande morte</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Attribute with the end</source>
        <translation>Attribut de la fin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>Explique</translation>
    </message>
    <message>
        <source>Explains those that name it in</source>
        <translation>Explique celles qui la nomment dans</translation>
    </message>
    <message>
        <source>Falls by more than</source>
        <translation>Baisse de plus de</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Comptées par</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Attribute in words</source>
        <translation>Attribut en mots</translation>
    </message>
    <message>
        <source>Latching</source>
        <translation>Maintien</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Over after</source>
        <translation>Finie après</translation>
    </message>
    <message>
        <source>Longest shelving</source>
        <translation>Mise en attente au plus</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Équipements</translation>
    </message>
    <message>
        <source>Counts alerts of</source>
        <translation>Compte les alertes de</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>Temporisation à la disparition</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>Temporisation à l’apparition</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Silence au plus</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Within metres</source>
        <translation>Dans un rayon (m)</translation>
    </message>
    <message>
        <source>Raised again after</source>
        <translation>Relancée après</translation>
    </message>
    <message>
        <source>For residents</source>
        <translation>Pour les habitants</translation>
    </message>
    <message>
        <source>Rises by more than</source>
        <translation>Monte de plus de</translation>
    </message>
    <message>
        <source>Attribute with the severity</source>
        <translation>Attribut de la gravité</translation>
    </message>
    <message>
        <source>Begins with an alert of</source>
        <translation>Commence par une alerte de</translation>
    </message>
    <message>
        <source>Suppresses what it explains</source>
        <translation>Masque ce qu’elle explique</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Weeks looked back on</source>
        <translation>Semaines prises en compte</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>With alerts of</source>
        <translation>Avec des alertes de</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Attribute with the words</source>
        <translation>Attribut du texte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>attribute: limit</comment>
        <translation>%1&#xa0;:&#xa0;%2</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>condition, delay</comment>
        <translation>%1, pendant&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>assets (domain)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>stays until somebody takes note of its return</source>
        <translation>reste jusqu’à ce que quelqu’un acquitte son retour</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>procedure</comment>
        <translation>%1&#xa0;:&#xa0;%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, date</comment>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Se trouve dans</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>faite ici</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>modifiée ici</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>key: before, after</comment>
        <translation>%1&#xa0;:&#xa0;%2 →&#xa0;%3</translation>
    </message>
    <message>
        <source>The city&apos;s own</source>
        <translation>Celle de la ville</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>put back as the city has it</source>
        <translation>remise telle que la ville l’a</translation>
    </message>
    <message>
        <source>%1: %2 by %3, entry %4</source>
        <translation>%1&#xa0;:&#xa0;%2 par&#xa0;%3, entrée&#xa0;%4</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
</context>
<context>
    <name>vigie::models::SearchModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It has no position.</source>
        <translation>Il n’a pas de position.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>coordinates</comment>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>feature, layer</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>In the layer %1</source>
        <translation>Dans la couche %1</translation>
    </message>
</context>
<context>
    <name>vigie::models::Texts</name>
    <message>
        <source>%1 (you)</source>
        <comment>a pseudonym</comment>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>you</source>
        <comment>did it</comment>
        <translation>vous</translation>
    </message>
</context>
<context>
    <name>vigie::models::TrialText</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 of recording it would have fired %2.</source>
        <translation>En&#xa0;%1 d’enregistrement, elle se serait déclenchée&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>In %1 of recording it would have fired %2, as often as the one in force.</source>
        <translation>En&#xa0;%1 d’enregistrement, elle se serait déclenchée&#xa0;:&#xa0;%2, autant que celle en vigueur.</translation>
    </message>
    <message>
        <source>In %1 of recording it would have fired %2 instead of %3.</source>
        <translation>En&#xa0;%1 d’enregistrement, elle se serait déclenchée&#xa0;:&#xa0;%2 au lieu de&#xa0;%3.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n fired at the beginning, for what was so before</source>
        <translation>
            <numerusform>%1&#xa0;;&#xa0;%n déclenchée au début, pour ce qui l’était déjà</numerusform>
            <numerusform>%1&#xa0;;&#xa0;%n déclenchées au début, pour ce qui l’était déjà</numerusform>
        </translation>
    </message>
    <message>
        <source>In force: %1.</source>
        <translation>En vigueur&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>This one: %1.</source>
        <translation>Celle-ci&#xa0;:&#xa0;%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the recording could not be read.</source>
        <translation>
            <numerusform>%n morceau de l’enregistrement n’a pas pu être lu.</numerusform>
            <numerusform>%n morceaux de l’enregistrement n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>until the end</source>
        <translation>jusqu’à la fin</translation>
    </message>
    <message>
        <source>%1  %2  %3 (%4)</source>
        <comment>time, asset, value (how long)</comment>
        <translation>%1 &#xa0;%2 &#xa0;%3 (%4)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>beginning, length</comment>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%n assets, on the list for %1 in all</source>
        <translation>
            <numerusform>%n équipement, %1 en tout sur la liste</numerusform>
            <numerusform>%n équipements, %1 en tout sur la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole list: %1 alerts at the beginning, for what was so before, instead of %2; %3 afterwards instead of %4, at most %5 in ten minutes instead of %6.</source>
        <translation>Toute la liste&#xa0;: %1 alertes au début, pour ce qui l’était déjà, au lieu de %2&#xa0;; %3 ensuite au lieu de %4, au plus %5 en dix minutes au lieu de %6.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AccountForm</name>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Change the roles</source>
        <translation>Changer les rôles</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Définir un nouveau mot de passe</translation>
    </message>
    <message>
        <source>handles alerts, feeds and recordings</source>
        <translation>traite les alertes, les flux et les enregistrements</translation>
    </message>
    <message>
        <source>leads an event, and suppresses what it makes expected</source>
        <translation>conduit un événement, et neutralise ce qu’il rend normal</translation>
    </message>
    <message>
        <source>holds trainings</source>
        <translation>anime les entraînements</translation>
    </message>
    <message>
        <source>changes rules, and who may sign in</source>
        <translation>modifie les règles, et qui peut ouvrir une session</translation>
    </message>
    <message>
        <source>publishes the journal, and answers for personal data</source>
        <translation>publie le journal, et répond des données personnelles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a role: what it does</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Somebody without a role can do nothing.</source>
        <translation>Sans rôle, une personne ne peut rien faire.</translation>
    </message>
    <message>
        <source>A password has %1 characters or more.</source>
        <translation>Un mot de passe compte au moins %1 caractères.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas les mêmes.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertDelegate</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>how many alerts, of which not acknowledged</comment>
        <translation>
            <numerusform>%1, %n nouvelle</numerusform>
            <numerusform>%1, %n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 explained, %n new</source>
        <comment>how many alerts, of which not acknowledged</comment>
        <translation>
            <numerusform>%1 expliquées, %n nouvelle</numerusform>
            <numerusform>%1 expliquées, %n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n expliquée</numerusform>
            <numerusform>%n expliquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertDesk</name>
    <message>
        <source>%1, %2</source>
        <comment>alert, asset</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing here is left to acknowledge</source>
        <translation>Plus rien à acquitter ici</translation>
    </message>
    <message>
        <source>Select an alert to acknowledge it</source>
        <translation>Choisissez une alerte pour l’acquitter</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <comment>alert</comment>
        <translation>Acquittée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n alerte acquittée</numerusform>
            <numerusform>%n alertes acquittées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledgement(s) withdrawn</source>
        <translation>
            <numerusform>%n acquittement retiré</numerusform>
            <numerusform>%n acquittements retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is acknowledged</source>
        <translation>Rien ici n’est acquitté</translation>
    </message>
    <message>
        <source>Select an alert first</source>
        <translation>Choisissez d’abord une alerte</translation>
    </message>
    <message>
        <source>Nothing here can be shelved</source>
        <translation>Rien ici ne peut être mis en attente</translation>
    </message>
    <message>
        <source>Select an alert to shelve it</source>
        <translation>Choisissez une alerte pour la mettre en attente</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) shelved</source>
        <translation>
            <numerusform>%n alerte mise en attente</numerusform>
            <numerusform>%n alertes mises en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) back on the list</source>
        <translation>
            <numerusform>%n alerte de retour dans la liste</numerusform>
            <numerusform>%n alertes de retour dans la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an asset first</source>
        <translation>Choisissez d’abord un équipement</translation>
    </message>
    <message>
        <source>No rule watches this asset</source>
        <translation>Aucune règle ne surveille cet équipement</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <comment>asset</comment>
        <translation>Hors service&#xa0;: %1</translation>
    </message>
    <message>
        <source>In service again: %1</source>
        <comment>asset</comment>
        <translation>De nouveau en service&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing here is set aside by a person</source>
        <translation>Rien ici n’est écarté par une personne</translation>
    </message>
    <message>
        <source>Select what is set aside first</source>
        <translation>Choisissez d’abord ce qui est écarté</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>The last action cannot be undone</source>
        <translation>La dernière action ne peut pas être annulée</translation>
    </message>
    <message>
        <source>A row of several alerts: open it, or G acknowledges all of them</source>
        <translation>Une ligne de plusieurs alertes&#xa0;: dépliez-la, ou G les acquitte toutes</translation>
    </message>
    <message>
        <source>Select a group of alerts first</source>
        <translation>Choisissez d’abord un groupe d’alertes</translation>
    </message>
    <message>
        <source>No situation is proposed here, or it is decided so already</source>
        <translation>Aucune situation n’est proposée ici, ou c’est déjà décidé ainsi</translation>
    </message>
    <message>
        <source>Select a proposed situation first</source>
        <translation>Sélectionnez d’abord une situation proposée</translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s) accepted</source>
        <translation>
            <numerusform>%n situation acceptée</numerusform>
            <numerusform>%n situations acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s) kept apart</source>
        <translation>
            <numerusform>%n situation gardée séparée</numerusform>
            <numerusform>%n situations gardées séparées</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the alert to export first</source>
        <translation>Sélectionnez d’abord l’alerte à exporter</translation>
    </message>
    <message>
        <source>Export as CAP message</source>
        <translation>Exporter en message CAP</translation>
    </message>
    <message>
        <source>CAP messages (*.xml *.cap)</source>
        <translation>Messages CAP (*.xml *.cap)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>No group: nothing is explained by this. A acknowledges it alone</source>
        <translation>Pas de groupe&#xa0;: celle-ci n’explique rien. A l’acquitte seule</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, what it is called</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertFilters</name>
    <message>
        <source>Filter by priority</source>
        <translation>Filtrer par priorité</translation>
    </message>
    <message>
        <source>Filter by district</source>
        <translation>Filtrer par quartier</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Domains</source>
        <comment>filter: all of them</comment>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Priorities</source>
        <comment>filter: all of them</comment>
        <translation>Priorités</translation>
    </message>
    <message>
        <source>Districts</source>
        <comment>filter: all of them</comment>
        <translation>Quartiers</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Montrer toutes les alertes</translation>
    </message>
    <message>
        <source>Filter by domain or desk</source>
        <translation>Filtrer par domaine ou poste</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertPanel</name>
    <message>
        <source>Only what nobody has acknowledged</source>
        <translation>Seulement ce que personne n’a acquitté</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Take note of the selected alerts (A)</source>
        <translation>Prendre acte des alertes choisies (A)</translation>
    </message>
    <message>
        <source>No alert matches the filter</source>
        <translation>Aucune alerte ne répond au filtre</translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>Aucune alerte</translation>
    </message>
    <message>
        <source>Nothing is abnormal in what is received.</source>
        <translation>Rien d’anormal dans ce qui est reçu.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alerts, of which new</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new above: show</source>
        <translation>
            <numerusform>%n nouvelle au-dessus&#xa0;: voir</numerusform>
            <numerusform>%n nouvelles au-dessus&#xa0;: voir</numerusform>
        </translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Back on the list, or in service, before the time (U)</source>
        <translation>De retour dans la liste, ou en service, avant l’heure (U)</translation>
    </message>
    <message>
        <source>Lists of alerts</source>
        <translation>Listes d’alertes</translation>
    </message>
    <message>
        <source>Nothing is set aside</source>
        <translation>Rien n’est écarté</translation>
    </message>
    <message>
        <source>Alerts %1</source>
        <comment>tab: how many</comment>
        <translation>Alertes %1</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <comment>tab: how many</comment>
        <translation>Écartées %1</translation>
    </message>
    <message>
        <source>What is shelved, out of service or suppressed is listed here.</source>
        <translation>Ce qui est en attente, hors service ou masqué se trouve ici.</translation>
    </message>
    <message>
        <source>During a flood, gather alerts of low priority: one row a rule</source>
        <translation>Pendant une avalanche, rassembler les alertes de priorité basse&#xa0;: une ligne par règle</translation>
    </message>
    <message>
        <source>Off the list on purpose: shelved or out of service by a person, or suppressed because something else explains it. All of it comes back by itself.</source>
        <translation>Hors de la liste à dessein&#xa0;: en attente ou hors service du fait d’une personne, ou masqué parce qu’autre chose l’explique. Tout revient de soi-même.</translation>
    </message>
    <message>
        <source>Shelve the selected alerts for a time, with a reason (L)</source>
        <translation>Mettre en attente les alertes choisies, avec un motif (L)</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>alerts that nobody has acknowledged</comment>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical above: show</source>
        <translation>
            <numerusform>%n critique plus haut&#xa0;: montrer</numerusform>
            <numerusform>%n critiques plus haut&#xa0;: montrer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AroundPage</name>
    <message>
        <source>What else happens around</source>
        <translation>Ce qui se passe d’autre autour</translation>
    </message>
    <message>
        <source>No alert is shown</source>
        <translation>Aucune alerte affichée</translation>
    </message>
    <message>
        <source>It is not known where this asset is</source>
        <translation>On ne sait pas où se trouve cet équipement</translation>
    </message>
    <message>
        <source>Nothing else within 500 m and 15 min</source>
        <translation>Rien d’autre à moins de 500&#xa0;m et de 15&#xa0;min</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AsideDialog</name>
    <message>
        <source>Only this time: back as soon as the value has been normal</source>
        <translation>Cette fois seulement&#xa0;: de retour dès que la valeur est redevenue normale</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>In a few words; no names of persons</source>
        <translation>En quelques mots, sans nom de personne</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>Motif en toutes lettres</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pendant</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Off the list until then. What is still abnormal then is raised again.</source>
        <translation>Hors de la liste jusque-là. Ce qui est alors encore anormal est signalé de nouveau.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choisir un motif</translation>
    </message>
    <message>
        <source>Another, in words</source>
        <translation>Un autre, en toutes lettres</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Another end</source>
        <translation>Une autre fin</translation>
    </message>
    <message>
        <source>It may be %1 at most.</source>
        <translation>Au plus %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is critical: until then it does not sound, and the map shows only that it is set aside. Tell whoever is on duty with you.</source>
        <translation>
            <numerusform>%n est critique&#xa0;: jusque-là elle ne sonne pas et la carte montre seulement qu’elle est écartée. Prévenez les personnes de service avec vous.</numerusform>
            <numerusform>%n sont critiques&#xa0;: jusque-là elles ne sonnent pas et la carte montre seulement qu’elles sont écartées. Prévenez les personnes de service avec vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until (%1)</source>
        <comment>abbreviation of a time zone</comment>
        <translation>Jusqu’à (%1)</translation>
    </message>
    <message>
        <source>Its alerts stay silent and off the list until then. What is still abnormal then is raised.</source>
        <translation>Jusque-là, ses alertes se taisent et quittent la liste. Ce qui sera encore anormal sera alors déclenché.</translation>
    </message>
    <message>
        <source>Say why: the journal keeps that there was a reason.</source>
        <translation>Dites pourquoi&#xa0;: le journal garde qu’il y avait un motif.</translation>
    </message>
    <message>
        <source>Choose a reason: it stands in the journal.</source>
        <translation>Choisissez un motif&#xa0;: il est écrit au journal.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ClassEditor</name>
    <message>
        <source>Colour…</source>
        <translation>Couleur…</translation>
    </message>
    <message>
        <source>Ranges of equal length</source>
        <translation>Intervalles de même longueur</translation>
    </message>
    <message>
        <source>Ranges with as many objects each</source>
        <translation>Intervalles de même effectif</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Chaque valeur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>F2 writes the words of a class</source>
        <translation>F2 écrit les mots d’une classe</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Couleur selon</translation>
    </message>
    <message>
        <source>In classes of</source>
        <translation>Classes par</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Nombre de classes</translation>
    </message>
    <message>
        <source>Nothing: one colour</source>
        <translation>Rien&#xa0;: une couleur</translation>
    </message>
    <message>
        <source>Reading the values…</source>
        <translation>Lecture des valeurs…</translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent values; the others keep the layer&apos;s colour.</source>
        <translation>
            <numerusform>La valeur la plus fréquente&#xa0;; les autres gardent la couleur de la couche.</numerusform>
            <numerusform>Les %n valeurs les plus fréquentes&#xa0;; les autres gardent la couleur de la couche.</numerusform>
        </translation>
    </message>
    <message>
        <source>This column has no numbers: choose &quot;Each value&quot;.</source>
        <translation>Cette colonne n’a pas de nombres&#xa0;: choisissez «&#xa0;Chaque valeur&#xa0;».</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ColourButton</name>
    <message>
        <source>Red, orange and yellow are the colours of alerts: choose another.</source>
        <translation>Le rouge, l’orange et le jaune sont les couleurs des alertes&#xa0;: choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::DetailPanel</name>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Details of the selected asset</source>
        <translation>Détail de l’équipement choisi</translation>
    </message>
    <message>
        <source>Take note of this alert (A)</source>
        <translation>Prendre acte de cette alerte (A)</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Show it in the middle of the map (Enter)</source>
        <translation>Le montrer au milieu de la carte (Entrée)</translation>
    </message>
    <message>
        <source>Centre the map</source>
        <translation>Centrer la carte</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>Choose an alert, or an asset on the map.</source>
        <translation>Choisissez une alerte, ou un équipement sur la carte.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Stale: nothing new since %1</source>
        <translation>Périmé&#xa0;: rien de nouveau depuis %1</translation>
    </message>
    <message>
        <source>This asset has no alert</source>
        <translation>Cet équipement n’a pas d’alerte</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Autour</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of an alert, its asset</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::DomainBox</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>What the layer does not say about its drawing is taken from the city&apos;s profile, by its domain.</source>
        <translation>Ce que la couche ne dit pas de son tracé vient du profil de la ville, selon son domaine.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::DurationEdit</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>j</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::FeedPanel</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>No feed</source>
        <translation>Aucun flux</translation>
    </message>
    <message>
        <source>The city&apos;s profile names none, or this is a replay.</source>
        <translation>Le profil de la ville n’en nomme aucun, ou ceci est un rejeu.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>feed state</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Coupures</translation>
    </message>
    <message numerus="yes">
        <source>%n; the last one from %1</source>
        <translation>
            <numerusform>%n&#xa0;; elle a commencé à %1</numerusform>
            <numerusform>%n&#xa0;; la dernière a commencé à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n fois</numerusform>
            <numerusform>%1, %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the feed</source>
        <translation>Suspendre le flux</translation>
    </message>
    <message>
        <source>Pause &quot;%1&quot;? Nothing of it is read until somebody resumes it: its assets go stale, and what happens to them raises no alert.</source>
        <translation>Suspendre «&#xa0;%1&#xa0;»&#xa0;? Rien n’en est lu jusqu’à la reprise&#xa0;: ses équipements deviennent périmés, et ce qui leur arrive ne lève aucune alerte.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::HelpPanel</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next field; with Shift, the one before</source>
        <translation>Champ suivant&#xa0;; avec Maj, le précédent</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Plus tôt, plus tard</translation>
    </message>
    <message>
        <source>Closer, wider; the mouse wheel too</source>
        <translation>De plus près, de plus loin&#xa0;; la molette aussi</translation>
    </message>
    <message>
        <source>The whole range</source>
        <translation>Toute la durée</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>Ce que vous voyez</translation>
    </message>
    <message>
        <source>Colour means something abnormal. Each priority has its own shape: diamond critical, triangle high, square medium, circle low.</source>
        <translation>La couleur signale l’anormal. Chaque priorité a sa forme&#xa0;: losange critique, triangle haute, carré moyenne, rond basse.</translation>
    </message>
    <message>
        <source>The frame tells the mode: green live, blue replay, violet hatched training.</source>
        <translation>Le cadre dit le mode&#xa0;: vert en direct, bleu rejeu, violet hachuré formation.</translation>
    </message>
    <message>
        <source>Stale means that nothing new was heard for three periods. It does not mean normal.</source>
        <translation>Périmé&#xa0;: rien de nouveau depuis trois périodes. Cela ne veut pas dire normal.</translation>
    </message>
    <message>
        <source>An alert advises and never acts. What you do is written to the journal first, then done.</source>
        <translation>Une alerte conseille et n’agit jamais. Ce que vous faites est d’abord écrit au journal, puis fait.</translation>
    </message>
    <message>
        <source>Each priority has its own sound: five notes critical, three high, two medium, one low. It is repeated until somebody acknowledges; low ones sound once. Muting always ends, for critical alerts after 15 minutes.</source>
        <translation>Chaque priorité a son propre son&#xa0;: cinq notes pour critique, trois pour haute, deux pour moyenne, une pour basse. Il se répète jusqu’à ce que quelqu’un acquitte&#xa0;; celui des basses ne sonne qu’une fois. Le son coupé revient toujours, pour les alertes critiques au bout de 15 minutes.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ImportDialog</name>
    <message>
        <source>Import a layer</source>
        <translation>Importer une couche</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here: GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, GeoTIFF or EPANET. An OpenStreetMap file (.osm.pbf) becomes the map of a new city.</source>
        <translation>Choisissez un fichier, ou déposez-le ici&#xa0;: GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, GeoTIFF ou EPANET. Un fichier OpenStreetMap (.osm.pbf) devient la carte d’une nouvelle ville.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) after this one</source>
        <translation>
            <numerusform>%n autre fichier ensuite</numerusform>
            <numerusform>%n autres fichiers ensuite</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of maps (%1)</source>
        <translation>Fichiers de cartes (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>Ouverture du fichier</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annulation en cours</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ImportForm</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Encoding of its texts</source>
        <translation>Encodage de ses textes</translation>
    </message>
    <message>
        <source>Its texts read</source>
        <translation>Ses textes se lisent</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Whose data it is</source>
        <translation>À qui sont les données</translation>
    </message>
    <message>
        <source>Folder of the new city</source>
        <translation>Dossier de la nouvelle ville</translation>
    </message>
    <message>
        <source>Tables of the file</source>
        <translation>Tables du fichier</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>An OpenStreetMap file becomes the map of a new city, in a folder of its own.</source>
        <translation>Un fichier OpenStreetMap devient la carte d’une nouvelle ville, dans un dossier à elle.</translation>
    </message>
    <message>
        <source>There is something in this folder already: choose an empty one, or write the name of a new one.</source>
        <translation>Ce dossier n’est pas vide&#xa0;: choisissez-en un vide, ou écrivez le nom d’un nouveau.</translation>
    </message>
    <message>
        <source>It replaces the data of the layer &quot;%1&quot; of this desk.</source>
        <translation>Il remplace les données de la couche «&#xa0;%1&#xa0;» de ce poste.</translation>
    </message>
    <message>
        <source>It becomes a layer of this desk. The city&apos;s own folder is not changed.</source>
        <translation>Il devient une couche de ce poste. Le dossier de la ville n’est pas modifié.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ImportQuestions</name>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Middle of the drawing</source>
        <translation>Milieu du dessin</translation>
    </message>
    <message>
        <source>Metres a unit</source>
        <translation>Mètres par unité</translation>
    </message>
    <message>
        <source>Column of the latitude, or north</source>
        <translation>Colonne de la latitude, ou du nord</translation>
    </message>
    <message>
        <source>Column of the longitude, or east</source>
        <translation>Colonne de la longitude, ou de l’est</translation>
    </message>
    <message>
        <source>Or the column of the shapes</source>
        <translation>Ou colonne des formes</translation>
    </message>
    <message>
        <source>Latitude and longitude, as 43.73, 7.42</source>
        <translation>Latitude et longitude, comme 43.73, 7.42</translation>
    </message>
    <message>
        <source>Leave them: its middle lies at %1</source>
        <translation>Les laisser&#xa0;: son milieu est à %1</translation>
    </message>
    <message>
        <source>Swap them: its middle lies at %1</source>
        <translation>Les intervertir&#xa0;: son milieu est à %1</translation>
    </message>
    <message>
        <source>Write latitude and longitude, as 43.73, 7.42.</source>
        <translation>Écrivez latitude et longitude, comme 43.73, 7.42.</translation>
    </message>
    <message>
        <source>Its middle is put at %1.</source>
        <translation>Son milieu est placé à %1.</translation>
    </message>
    <message>
        <source>Its middle would lie at %1.</source>
        <translation>Son milieu serait à %1.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ImportResult</name>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Command that opens the city</source>
        <translation>Commande qui ouvre la ville</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Open the list of what was set aside</source>
        <translation>Ouvrir la liste de ce qui est mis de côté</translation>
    </message>
    <message>
        <source>The import of %1 was cancelled.</source>
        <translation>L’importation de %1 a été annulée.</translation>
    </message>
    <message>
        <source>Nothing of it is left.</source>
        <translation>Il n’en reste rien.</translation>
    </message>
    <message>
        <source>%1 could not be imported.</source>
        <translation>%1 n’a pas pu être importé.</translation>
    </message>
    <message>
        <source>%1 is imported.</source>
        <translation>%1 est importé.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::JournalDesk</name>
    <message>
        <source>The proof of entry %1 is in the clipboard</source>
        <translation>La preuve de l’entrée %1 est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Save the proof of entry %1</source>
        <translation>Enregistrer la preuve de l’entrée %1</translation>
    </message>
    <message>
        <source>Proofs (*.tlog-proof)</source>
        <translation>Preuves (*.tlog-proof)</translation>
    </message>
    <message>
        <source>The proof of entry %1 is in %2</source>
        <translation>La preuve de l’entrée %1 est dans %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::JournalFilters</name>
    <message>
        <source>Search the journal</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>A word, an asset, a pseudonym, a number</source>
        <translation>Un mot, un équipement, un pseudonyme, un nombre</translation>
    </message>
    <message>
        <source>What the entries are about</source>
        <translation>De quoi parlent les entrées</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Map and layers</source>
        <translation>Carte et couches</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Le programme</translation>
    </message>
    <message>
        <source>Who wrote them</source>
        <translation>Qui les a écrites</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Me, this shift</source>
        <translation>Moi, ce service</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::JournalPanel</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The entry as it stands in the journal</source>
        <translation>L’entrée telle qu’elle est au journal</translation>
    </message>
    <message>
        <source>Choose an entry to see it as it stands in the journal.</source>
        <translation>Choisissez une entrée pour la voir telle qu’elle est au journal.</translation>
    </message>
    <message>
        <source>The journal proves that entries were not rewritten, not that it is complete.</source>
        <translation>Le journal prouve que rien n’a été réécrit, pas qu’il est complet.</translation>
    </message>
    <message>
        <source>No journal here</source>
        <translation>Pas de journal ici</translation>
    </message>
    <message>
        <source>A replay writes none.</source>
        <translation>Un rejeu n’en écrit pas.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Aucune entrée</translation>
    </message>
    <message>
        <source>Copy its proof</source>
        <translation>Copier sa preuve</translation>
    </message>
    <message>
        <source>Save its proof…</source>
        <translation>Enregistrer sa preuve…</translation>
    </message>
    <message>
        <source>What proves to anybody that this entry is in the signed journal: vigie-verify and verify.html read it</source>
        <translation>Ce qui prouve à quiconque que cette entrée est dans le journal signé&#xa0;: vigie-verify et verify.html le lisent</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>time; pseudonym, role</comment>
        <translation>%1, par %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerDesk</name>
    <message>
        <source>Remove the layer</source>
        <translation>Retirer la couche</translation>
    </message>
    <message>
        <source>Remove the layer &quot;%1&quot; with its data? To have it again, its file is to be imported again.</source>
        <translation>Retirer la couche «&#xa0;%1&#xa0;» avec ses données&#xa0;? Pour la retrouver, il faudra réimporter son fichier.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerList</name>
    <message>
        <source>Layers shown on the map</source>
        <translation>Couches montrées sur la carte</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Layer settings…</source>
        <translation>Réglages de la couche…</translation>
    </message>
    <message>
        <source>Table of attributes…</source>
        <translation>Table des attributs…</translation>
    </message>
    <message>
        <source>Draw it as the city does</source>
        <translation>La dessiner comme la ville</translation>
    </message>
    <message>
        <source>Remove the layer…</source>
        <translation>Retirer la couche…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerPanel</name>
    <message>
        <source>Normal</source>
        <comment>asset</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>asset</comment>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Several</source>
        <comment>assets drawn as one sign</comment>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>Selected</source>
        <comment>asset</comment>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Domains shown on the map</source>
        <translation>Domaines montrés sur la carte</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Waiting for the first messages…</source>
        <translation>En attente des premiers messages…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Search assets and layers</source>
        <translation>Chercher équipements et couches</translation>
    </message>
    <message>
        <source>Part of an asset&apos;s name or id, of what a layer says, or coordinates (Ctrl+F)</source>
        <translation>Une partie du nom ou de l’identifiant d’un équipement, de ce que dit une couche, ou des coordonnées (Ctrl+F)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Nothing has this in its name or id</source>
        <translation>Rien n’a cela dans son nom ou son identifiant</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>asset with such an alert</comment>
        <translation>Alerte écartée</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>small sign of an alert</comment>
        <translation>Acquittée</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerSettings</name>
    <message>
        <source>Layer: %1</source>
        <translation>Couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Colours by value</source>
        <translation>Couleurs par valeur</translation>
    </message>
    <message>
        <source>Names and filter</source>
        <translation>Noms et filtre</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>0: the whole Earth; 13: a city; 18: a house</source>
        <translation>0&#xa0;: la Terre entière&#xa0;; 13&#xa0;: une ville&#xa0;; 18&#xa0;: une maison</translation>
    </message>
    <message>
        <source>Shown from zoom</source>
        <translation>Visible du zoom</translation>
    </message>
    <message>
        <source>to zoom</source>
        <translation>au zoom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Width of the outline</source>
        <translation>Épaisseur du contour</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Épaisseur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Opacity of the inside</source>
        <translation>Opacité de l’intérieur</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>Written beside each</source>
        <translation>Écrit à côté de chacun</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Seulement où</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>Tout est montré</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerTable</name>
    <message>
        <source>Table: %1</source>
        <comment>layer</comment>
        <translation>Table&#xa0;: %1</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>Chercher dans toutes les colonnes</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>It has no place</source>
        <translation>Il n’a pas de lieu</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objet</numerusform>
            <numerusform>%n objets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LiveLayers</name>
    <message>
        <source>%1: %2</source>
        <comment>priority, number of alerts</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Active alerts: %1</source>
        <translation>Alertes actives&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number of alerts, and of each priority</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lamps with an alert: %1 of %2 (%3%)</source>
        <translation>Lampes en alerte&#xa0;: %1 sur %2 (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>Live layers</source>
        <translation>Couches en direct</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Quartiers</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>layer</comment>
        <translation>Éteint</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Lamps with an alert</source>
        <translation>Lampes en alerte</translation>
    </message>
    <message>
        <source>Districts tinted by</source>
        <translation>Quartiers teintés selon</translation>
    </message>
    <message>
        <source>Heat</source>
        <comment>of alerts</comment>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Heat of alerts</source>
        <translation>Chaleur des alertes</translation>
    </message>
    <message>
        <source>The base map has no such shapes.</source>
        <translation>Le fond de carte n’a pas ces formes.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LoadChart</name>
    <message>
        <source>target %1</source>
        <translation>cible %1</translation>
    </message>
    <message>
        <source>alerts in 10 min</source>
        <translation>alertes en 10&#xa0;min</translation>
    </message>
    <message>
        <source>alerts an hour</source>
        <translation>alertes par heure</translation>
    </message>
    <message>
        <source>alerts a day</source>
        <translation>alertes par jour</translation>
    </message>
    <message>
        <source>%1: at most %2, target %3</source>
        <translation>%1&#xa0;: au plus %2, cible %3</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MainWindow</name>
    <message>
        <source>%1 – Vigie</source>
        <comment>city</comment>
        <translation>%1 – Vigie</translation>
    </message>
    <message>
        <source>Map and search</source>
        <translation>Carte et recherche</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>assets: %1, alerts: %2</source>
        <translation>équipements&#xa0;: %1, alertes&#xa0;: %2</translation>
    </message>
    <message>
        <source>No new critical alert outside the view</source>
        <translation>Aucune alerte critique nouvelle hors de la vue</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapActions</name>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>Toute la ville</translation>
    </message>
    <message>
        <source>The view before</source>
        <translation>La vue précédente</translation>
    </message>
    <message>
        <source>The view after</source>
        <translation>La vue suivante</translation>
    </message>
    <message>
        <source>Go to coordinates…</source>
        <translation>Aller à des coordonnées…</translation>
    </message>
    <message>
        <source>Follow the selected asset</source>
        <translation>Suivre l’équipement choisi</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacer la carte</translation>
    </message>
    <message>
        <source>Measure a distance or an area</source>
        <translation>Mesurer une distance ou une surface</translation>
    </message>
    <message>
        <source>Choose assets in a rectangle</source>
        <translation>Choisir des équipements dans un rectangle</translation>
    </message>
    <message>
        <source>Choose assets in any shape</source>
        <translation>Choisir des équipements au lasso</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Qu’y a-t-il ici</translation>
    </message>
    <message>
        <source>Keep this place…</source>
        <translation>Garder ce lieu…</translation>
    </message>
    <message>
        <source>Kept places</source>
        <translation>Lieux gardés</translation>
    </message>
    <message>
        <source>Edit the kept places…</source>
        <translation>Modifier les lieux gardés…</translation>
    </message>
    <message>
        <source>Save the view as PNG or PDF…</source>
        <translation>Enregistrer la vue en PNG ou PDF…</translation>
    </message>
    <message>
        <source>Print the view…</source>
        <translation>Imprimer la vue…</translation>
    </message>
    <message>
        <source>Import a layer…</source>
        <translation>Importer une couche…</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapCards</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of asset, id</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>: alert, %1</source>
        <comment>priority</comment>
        <translation>&#xa0;: alerte, %1</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, périmé</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Qu’y a-t-il ici</translation>
    </message>
    <message>
        <source>No asset within a kilometre.</source>
        <translation>Aucun équipement à moins d’un kilomètre.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>distance, asset</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>Copier les coordonnées</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) chosen</source>
        <translation>
            <numerusform>%n équipement choisi</numerusform>
            <numerusform>%n équipements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>domain, number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>With an alert: %1. Stale: %2.</source>
        <translation>En alerte&#xa0;: %1. Périmés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The first %1 are listed, the worst before.</source>
        <translation>Les %1 premiers sont dans la liste, les pires d’abord.</translation>
    </message>
    <message>
        <source>Copy their ids</source>
        <translation>Copier leurs identifiants</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Press on the map to set points.</source>
        <translation>Cliquez sur la carte pour poser des points.</translation>
    </message>
    <message>
        <source>Set a second point.</source>
        <translation>Posez un second point.</translation>
    </message>
    <message>
        <source>Distance: %1</source>
        <translation>Distance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>Surface&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Retirer le dernier point</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapDesk</name>
    <message>
        <source>Keep this place</source>
        <translation>Garder ce lieu</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Son nom&#xa0;:</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Pages (*.pdf)</source>
        <translation>Images (*.png);;Pages (*.pdf)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>asset with such an alert</comment>
        <translation>Alerte écartée</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapPane</name>
    <message>
        <source>The map could not be made.</source>
        <translation>La carte n’a pas pu être créée.</translation>
    </message>
    <message>
        <source>Everything else works. The notices above may say why; starting Vigie again may help.</source>
        <translation>Tout le reste fonctionne. Les avis ci-dessus disent peut-être pourquoi&#xa0;; relancer Vigie peut aider.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapSheet</name>
    <message>
        <source>%1 · %2</source>
        <comment>time, counts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1&#xa0;km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1&#xa0;m</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Made with Vigie</source>
        <translation>Fait avec Vigie</translation>
    </message>
    <message>
        <source>Map: %1 · Made with Vigie</source>
        <translation>Carte&#xa0;: %1 · Fait avec Vigie</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MeasureSheet</name>
    <message>
        <source>%1 to %2, days of %3</source>
        <translation>Du %1 au %2, jours de %3</translation>
    </message>
    <message>
        <source>Measures of the alerts of %1</source>
        <translation>Mesures des alertes de %1</translation>
    </message>
    <message>
        <source>Targets as the literature on ISA-18.2 and EEMUA 191 reports them.</source>
        <translation>Cibles telles que les rapporte la littérature sur ISA-18.2 et EEMUA 191.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MeasuresPanel</name>
    <message>
        <source>1 h</source>
        <translation>1&#xa0;h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24&#xa0;h</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7&#xa0;j</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30&#xa0;j</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Measures of the alerts</source>
        <translation>Mesures des alertes</translation>
    </message>
    <message>
        <source>Noisiest rules</source>
        <translation>Règles les plus bruyantes</translation>
    </message>
    <message>
        <source>Reading the alert history…</source>
        <translation>Lecture de l’historique des alertes…</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Encore rien à mesurer</translation>
    </message>
    <message>
        <source>The alert history is empty. Measures come with the first alert.</source>
        <translation>L’historique des alertes est vide. Les mesures viendront avec la première alerte.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts until %1. The history begins at %2: nothing is known of the time before.</source>
        <translation>
            <numerusform>%n alerte jusqu’à %1. L’historique commence à %2&#xa0;: rien n’est connu d’avant.</numerusform>
            <numerusform>%n alertes jusqu’à %1. L’historique commence à %2&#xa0;: rien n’est connu d’avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts until %1.</source>
        <translation>
            <numerusform>%n alerte jusqu’à %1.</numerusform>
            <numerusform>%n alertes jusqu’à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tune: %1</source>
        <translation>Régler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the measures</source>
        <translation>Enregistrer les mesures</translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Tables (*.csv)</source>
        <translation>Pages (*.pdf);;Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Change or try this rule…</source>
        <translation>Modifier ou essayer cette règle…</translation>
    </message>
    <message>
        <source>Domain or desk of the measures</source>
        <translation>Domaine ou poste des mesures</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::NoticeStrip</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n autre avis</numerusform>
            <numerusform>%n autres avis</numerusform>
        </translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>Ranger cet avis</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::PastPage</name>
    <message>
        <source>When it was active before</source>
        <translation>Quand elle était active auparavant</translation>
    </message>
    <message>
        <source>Nothing is known of it before</source>
        <translation>On ne sait rien d’elle auparavant</translation>
    </message>
    <message>
        <source>No alert is shown</source>
        <translation>Aucune alerte affichée</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::PeopleDesk</name>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>%1 (has the desk)</source>
        <translation>%1 (tient le poste)</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Aucune session ouverte</translation>
    </message>
    <message>
        <source>A demonstration: its operator is signed in by itself</source>
        <translation>Démonstration&#xa0;: la session de l’opérateur s’ouvre d’elle-même</translation>
    </message>
    <message>
        <source>Who is logged in on this computer is signed in</source>
        <translation>La session est celle de la personne connectée à cet ordinateur</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Ouvrir une session…</translation>
    </message>
    <message>
        <source>Somebody else takes the desk…</source>
        <translation>Quelqu’un d’autre prend le poste…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personnes…</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::PeopleDialog</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Rôles…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Who may sign in at this desk. Names stay on this computer; the journal has an account&apos;s number and, for each shift, a pseudonym.</source>
        <translation>Qui peut ouvrir une session à ce poste. Les noms restent sur cet ordinateur&#xa0;; le journal n’a que le numéro du compte et, pour chaque service, un pseudonyme.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Remove somebody</source>
        <translation>Supprimer une personne</translation>
    </message>
    <message>
        <source>%1 can no longer sign in. What they did stays in the journal, under the pseudonyms it has.</source>
        <translation>%1 ne pourra plus ouvrir de session. Ce qui a été fait reste au journal, sous les pseudonymes qu’il a.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::PlacesDialog</name>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Kept places</source>
        <translation>Lieux gardés</translation>
    </message>
    <message>
        <source>F2 renames</source>
        <translation>F2 renomme</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::PriorityChart</name>
    <message>
        <source>%1, target %2</source>
        <comment>share of a priority, its target</comment>
        <translation>%1, cible %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ProjectionBox</name>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Another one, by its code</source>
        <translation>Une autre, par son code</translation>
    </message>
    <message>
        <source>None: it is a drawing</source>
        <translation>Aucune&#xa0;: c’est un dessin</translation>
    </message>
    <message>
        <source>EPSG code of the projection</source>
        <translation>Code EPSG de la projection</translation>
    </message>
    <message>
        <source>EPSG code</source>
        <translation>Code EPSG</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ReasonDialog</name>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>In a few words; no names of persons</source>
        <translation>En quelques mots&#xa0;; sans nom de personne</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>Raison en mots</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ReplayBar</name>
    <message>
        <source>× %1</source>
        <comment>speed</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Vitesse du rejeu</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
    <message>
        <source>The recording is over</source>
        <translation>L’enregistrement est fini</translation>
    </message>
    <message>
        <source>Go on (P)</source>
        <translation>Reprendre (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>Pause (P)</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RuleDesk</name>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>&quot;%1&quot; raises no more alerts until somebody puts it into force again. Those that are there are closed.</source>
        <translation>«&#xa0;%1&#xa0;» ne lève plus d’alerte tant que personne ne la remet en vigueur. Celles qui sont là sont closes.</translation>
    </message>
    <message>
        <source>As the city has it</source>
        <translation>Telle que la ville l’a</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in force again as the city&apos;s folder has it.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau en vigueur telle qu’elle est dans le dossier de la ville.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>This version is in force again: %1</source>
        <translation>Cette version est de nouveau en vigueur&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RuleDialog</name>
    <message>
        <source>Put into force</source>
        <translation>Mettre en vigueur</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Règle&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>The rule as a file</source>
        <translation>La règle en fichier</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>En fichier</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>%1: this is not a number.</source>
        <translation>%1&#xa0;: ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key: what is wrong</comment>
        <translation>%1&#xa0;:&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>A new rule.</source>
        <translation>Une nouvelle règle.</translation>
    </message>
    <message>
        <source>As it is in force.</source>
        <translation>Telle qu’elle est en vigueur.</translation>
    </message>
    <message>
        <source>What differs from what is in force:</source>
        <translation>Ce qui diffère de ce qui est en vigueur&#xa0;:</translation>
    </message>
    <message>
        <source>It is switched off at present. In force it would be:</source>
        <translation>Elle est désactivée. En vigueur, elle serait&#xa0;:</translation>
    </message>
    <message>
        <source>Mend what is wrong first.</source>
        <translation>Corrigez d’abord ce qui ne va pas.</translation>
    </message>
    <message>
        <source>There is nothing to put into force.</source>
        <translation>Il n’y a rien à mettre en vigueur.</translation>
    </message>
    <message>
        <source>Write why: the reason goes with the change.</source>
        <translation>Écrivez pourquoi&#xa0;: la raison accompagne le changement.</translation>
    </message>
    <message>
        <source>What was written here is not in force. Throw it away?</source>
        <translation>Ce qui est écrit ici n’est pas en vigueur. L’abandonner&#xa0;?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RuleForm</name>
    <message>
        <source>When it alerts</source>
        <translation>Quand alerter</translation>
    </message>
    <message>
        <source>Letters without accents, digits, points and hyphens: water.tank-low</source>
        <translation>Lettres sans accent, chiffres, points et traits d’union&#xa0;: water.tank-low</translation>
    </message>
    <message>
        <source>The model of the assets, as their feed names it: Streetlight</source>
        <translation>Le modèle des équipements, comme leur flux le nomme&#xa0;: Streetlight</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Le reste</translation>
    </message>
    <message>
        <source>As the feed names it: fillingLevel</source>
        <translation>Comme le flux le nomme&#xa0;: fillingLevel</translation>
    </message>
    <message>
        <source>A UN/CEFACT common code: P1 for %, CEL for °C, C62 for a plain number</source>
        <translation>Un code UN/CEFACT&#xa0;: P1 pour&#xa0;%, CEL pour °C, C62 pour un simple nombre</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>au-dessus du seuil</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>au-dessous du seuil</translation>
    </message>
    <message>
        <source>As the feed says them, with commas between</source>
        <translation>Comme le flux les dit, séparés par des virgules</translation>
    </message>
    <message>
        <source>Empty: anything that is heard of the asset counts</source>
        <translation>Vide&#xa0;: tout ce qui est reçu de l’équipement compte</translation>
    </message>
    <message>
        <source>it rises</source>
        <translation>il monte</translation>
    </message>
    <message>
        <source>it falls</source>
        <translation>il baisse</translation>
    </message>
    <message>
        <source>above the usual</source>
        <translation>au-dessus de l’habituel</translation>
    </message>
    <message>
        <source>below the usual</source>
        <translation>au-dessous de l’habituel</translation>
    </message>
    <message>
        <source>Ids of rules, with commas between</source>
        <translation>Identifiants de règles, séparés par des virgules</translation>
    </message>
    <message>
        <source>inside the area</source>
        <translation>dans la zone</translation>
    </message>
    <message>
        <source>outside the area</source>
        <translation>hors de la zone</translation>
    </message>
    <message>
        <source>Its corners stand in the file.</source>
        <translation>Ses sommets sont dans le fichier.</translation>
    </message>
    <message>
        <source>Abnormal for so long before it is announced</source>
        <translation>Anormal pendant ce temps avant d’être annoncé</translation>
    </message>
    <message>
        <source>Normal for so long before it is over</source>
        <translation>Normal pendant ce temps avant d’être fini</translation>
    </message>
    <message>
        <source>Its id in the city&apos;s book: WAT-07</source>
        <translation>Son numéro dans le livre de la ville&#xa0;: WAT-07</translation>
    </message>
    <message>
        <source>As 2026-03-02</source>
        <translation>Comme 2026-03-02</translation>
    </message>
    <message>
        <source>Stays until somebody takes note of its return</source>
        <translation>Reste jusqu’à ce que quelqu’un acquitte son retour</translation>
    </message>
    <message>
        <source>Acknowledged for so long and still active, it is raised again; 0: never</source>
        <translation>Acquittée depuis ce temps et toujours active, elle est relancée&#xa0;; 0&#xa0;: jamais</translation>
    </message>
    <message>
        <source>Ids of the rules whose alerts it is the cause of, with commas between</source>
        <translation>Identifiants des règles dont elle cause les alertes, séparés par des virgules</translation>
    </message>
    <message>
        <source>The attribute of their assets that names the asset of this one; empty: the same asset</source>
        <translation>L’attribut de leurs équipements qui nomme l’équipement de celle-ci&#xa0;; vide&#xa0;: le même équipement</translation>
    </message>
    <message>
        <source>What it explains is off the list while it lasts</source>
        <translation>Ce qu’elle explique est hors de la liste tant qu’elle dure</translation>
    </message>
    <message>
        <source>A feed&apos;s id: its whole feed is watched, and explains what falls silent of it. Empty: each asset by itself</source>
        <translation>L’identifiant d’un flux&#xa0;: il est surveillé en entier et explique ce qui devient muet avec lui. Vide&#xa0;: chaque équipement séparément</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RulePage</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions of this rule</source>
        <translation>Versions de cette règle</translation>
    </message>
    <message>
        <source>Enter, or a double click, brings an earlier version back.</source>
        <translation>Entrée, ou un double clic, rétablit une version antérieure.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RulesPanel</name>
    <message>
        <source>Search the rules</source>
        <translation>Chercher dans les règles</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Domain of the rules</source>
        <translation>Domaine des règles</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>This city has no rules</source>
        <translation>Cette ville n’a pas de règle</translation>
    </message>
    <message>
        <source>No rule is like this</source>
        <translation>Aucune règle de ce genre</translation>
    </message>
    <message>
        <source>Rules stand in the city&apos;s folder; see Help.</source>
        <translation>Les règles sont dans le dossier de la ville&#xa0;; voir l’aide.</translation>
    </message>
    <message>
        <source>Write something else above, or another domain.</source>
        <translation>Écrivez autre chose au-dessus, ou un autre domaine.</translation>
    </message>
    <message>
        <source>Change or try…</source>
        <translation>Modifier ou essayer…</translation>
    </message>
    <message>
        <source>Look closer or try…</source>
        <translation>Regarder ou essayer…</translation>
    </message>
    <message>
        <source>New like this…</source>
        <translation>Copier en une nouvelle…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>As the city has it…</source>
        <translation>Celle de la ville…</translation>
    </message>
    <message>
        <source>A new rule that begins as a copy of this one</source>
        <translation>Une nouvelle règle qui commence comme une copie de celle-ci</translation>
    </message>
    <message>
        <source>Its alerts are closed, and it raises no more</source>
        <translation>Ses alertes sont closes, et elle n’en lève plus</translation>
    </message>
    <message>
        <source>The version of the city&apos;s folder is in force again</source>
        <translation>La version du dossier de la ville est de nouveau en vigueur</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::SignInDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>The first person at this desk</source>
        <translation>La première personne à ce poste</translation>
    </message>
    <message>
        <source>Nobody has an account at this desk yet. Yours is the first: you become operator and supervisor, and add the others. What you do is written to the journal under a pseudonym, never under your name.</source>
        <translation>Personne n’a encore de compte à ce poste. Le vôtre est le premier&#xa0;: vous devenez opérateur et chef de quart, et vous ajoutez les autres. Ce que vous faites est écrit au journal sous un pseudonyme, jamais sous votre nom.</translation>
    </message>
    <message>
        <source>Who signs in has the desk from then on: what is done is written to the journal as theirs, under a pseudonym of this shift.</source>
        <translation>La personne qui ouvre sa session tient alors le poste&#xa0;: ce qui est fait est écrit au journal comme son fait, sous un pseudonyme propre à ce service.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas les mêmes.</translation>
    </message>
    <message>
        <source>%1 characters or more.</source>
        <translation>Au moins %1 caractères.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::SituationBox</name>
    <message>
        <source>The rule proposes to treat these alerts as one situation. You decide.</source>
        <translation>La règle propose de traiter ces alertes comme une seule situation. À vous de décider.</translation>
    </message>
    <message>
        <source>Not one situation: so decided %1, %2.</source>
        <comment>pseudonym, time</comment>
        <translation>Pas une seule situation&#xa0;: décidé par %1, %2.</translation>
    </message>
    <message>
        <source>One situation: so decided %1, %2.</source>
        <comment>pseudonym, time</comment>
        <translation>Une seule situation&#xa0;: décidé par %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Treat as one (Y)</source>
        <translation>Traiter ensemble (Y)</translation>
    </message>
    <message>
        <source>Keep apart (Shift+Y)</source>
        <translation>Garder séparées (Maj+Y)</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::SoundDesk</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound muted until %1</source>
        <translation>Son coupé jusqu’à %1</translation>
    </message>
    <message>
        <source>Sound muted until %1, critical alerts until %2</source>
        <translation>Son coupé jusqu’à %1, alertes critiques jusqu’à %2</translation>
    </message>
    <message>
        <source>No sound device: alerts cannot be heard here</source>
        <translation>Aucune sortie audio&#xa0;: les alertes ne s’entendent pas ici</translation>
    </message>
    <message>
        <source>The sound device plays nothing: %1</source>
        <translation>La sortie audio ne joue rien&#xa0;: %1</translation>
    </message>
    <message>
        <source>No sound in a replay</source>
        <translation>Pas de son pendant un rejeu</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>left of a mute</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound on again (Q)</source>
        <translation>Remettre le son (Q)</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Son en marche</translation>
    </message>
    <message>
        <source>Mute for 5 minutes (Q)</source>
        <translation>Couper 5 minutes (Q)</translation>
    </message>
    <message>
        <source>Sound in this replay</source>
        <translation>Son pendant ce rejeu</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Voice: none for this language here</source>
        <translation>Voix&#xa0;: aucune ici dans cette langue</translation>
    </message>
    <message numerus="yes">
        <source>Mute for %n minute(s)</source>
        <translation>
            <numerusform>Couper %n minute</numerusform>
            <numerusform>Couper %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, critical alerts for %n</source>
        <comment>muting; minutes</comment>
        <translation>
            <numerusform>%1, alertes critiques %n</numerusform>
            <numerusform>%1, alertes critiques %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>Remettre le son</translation>
    </message>
    <message>
        <source>Try the sounds</source>
        <translation>Essayer les sons</translation>
    </message>
    <message>
        <source>This is how several alerts at once are told.</source>
        <translation>Voici comment plusieurs alertes à la fois sont annoncées.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>volume</comment>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>volume</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loud</source>
        <comment>volume</comment>
        <translation>Fort</translation>
    </message>
    <message>
        <source>no sound</source>
        <comment>in the top bar: alerts cannot be heard</comment>
        <translation>pas de son</translation>
    </message>
    <message>
        <source>A click: how long to mute, how loud, try the sounds</source>
        <translation>Un clic&#xa0;: durée de coupure, volume, essai des sons</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::StatusCell</name>
    <message>
        <source>%1: %2</source>
        <comment>a caption and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TopBar</name>
    <message>
        <source>Vigie</source>
        <translation>Vigie</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>role, desk</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Who is on: a pseudonym of this shift, as it stands in the journal</source>
        <translation>Qui est au poste&#xa0;: un pseudonyme pour ce quart, tel qu’il est au journal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone and its abbreviation</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feed(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n flux</numerusform>
            <numerusform>%1&#xa0;: %n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in trouble</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>%n en difficulté</numerusform>
            <numerusform>%n en difficulté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n non acquittée</numerusform>
            <numerusform>%n non acquittées</numerusform>
        </translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Avalanche</translation>
    </message>
    <message numerus="yes">
        <source>%n in 10 min</source>
        <comment>new alerts</comment>
        <translation>
            <numerusform>%n en 10 min</numerusform>
            <numerusform>%n en 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>journal</comment>
        <translation>en panne</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <comment>journal</comment>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>on</source>
        <comment>recording</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Change the language (Ctrl+L)</source>
        <translation>Changer de langue (Ctrl+L)</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Changer de langue</translation>
    </message>
    <message>
        <source>Dark or light (Ctrl+T)</source>
        <translation>Sombre ou clair (Ctrl+T)</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Sombre ou clair</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <comment>a time</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a domain and how its feeds are</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>More alerts than a person can take in. Nothing is dropped; the worst stay on top, and those of low priority are gathered in the list, one row a rule.</source>
        <translation>Plus d’alertes qu’une personne ne peut en suivre. Rien n’est perdu&#xa0;; les pires restent en haut, et celles de priorité basse sont rassemblées dans la liste, une ligne par règle.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>not signed</source>
        <comment>journal</comment>
        <translation>non signé</translation>
    </message>
    <message>
        <source>The first %1 are signed: %2</source>
        <comment>journal</comment>
        <translation>Les %1 premières sont signées&#xa0;: %2</translation>
    </message>
    <message>
        <source>numbered 0 to %1</source>
        <comment>entries of the journal</comment>
        <translation>numérotées de 0 à %1</translation>
    </message>
    <message>
        <source>locked</source>
        <comment>desk</comment>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>session fermée</translation>
    </message>
    <message>
        <source>The desk is locked: everything is shown, nothing can be done. Ctrl+Shift+L unlocks it.</source>
        <translation>Le poste est verrouillé&#xa0;: tout reste affiché, rien ne peut être fait. Ctrl+Maj+L le déverrouille.</translation>
    </message>
    <message>
        <source>Nobody has signed in: everything is shown, nothing can be done. Ctrl+Shift+L signs in.</source>
        <translation>Aucune session ouverte&#xa0;: tout reste affiché, rien ne peut être fait. Ctrl+Maj+L en ouvre une.</translation>
    </message>
    <message>
        <source>demonstration</source>
        <comment>who is signed in by itself</comment>
        <translation>démonstration</translation>
    </message>
    <message>
        <source>A demonstration: its operator is signed in by itself</source>
        <translation>Démonstration&#xa0;: la session de l’opérateur s’ouvre d’elle-même</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TrendChart</name>
    <message>
        <source>Trend of %1</source>
        <translation>Tendance de %1</translation>
    </message>
    <message>
        <source>Loading the past…</source>
        <translation>Chargement du passé…</translation>
    </message>
    <message>
        <source>Values since %1</source>
        <translation>Valeurs depuis %1</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TrendPanel</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>The last %n hour(s)</source>
        <translation>
            <numerusform>La dernière heure</numerusform>
            <numerusform>Les %n dernières heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribute of the chart</source>
        <translation>Attribut de la courbe</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>seuil %1</translation>
    </message>
    <message>
        <source>No attribute with numbers</source>
        <translation>Aucun attribut chiffré</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>No value in this time</source>
        <translation>Aucune valeur sur cette durée</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TrialBox</name>
    <message>
        <source>Looking for recordings…</source>
        <translation>Recherche d’enregistrements…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>Avancement de l’essai</translation>
    </message>
    <message>
        <source>When it would have fired</source>
        <translation>Quand elle se serait déclenchée</translation>
    </message>
    <message>
        <source>Try it on</source>
        <translation>L’essayer sur</translation>
    </message>
    <message>
        <source>There is no recording yet</source>
        <translation>Il n’y a pas encore d’enregistrement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>+ only as it is written here; − only as it is in force; = both</source>
        <translation>+ seulement telle qu’elle est écrite ici&#xa0;; − seulement telle qu’elle est en vigueur&#xa0;; = les deux</translation>
    </message>
    <message>
        <source>A rule is tried on a recording of this desk. Session, Start a recording (Ctrl+R) makes one; what is recorded until it is stopped can be tried on.</source>
        <translation>Une règle s’essaie sur un enregistrement de ce poste. Session, Démarrer un enregistrement (Ctrl+R) en fait un&#xa0;; ce qui est enregistré jusqu’à l’arrêt peut servir à l’essai.</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::WhyPage</name>
    <message numerus="yes">
        <source>%n other alert(s) of this asset.</source>
        <translation>
            <numerusform>%n autre alerte de cet équipement.</numerusform>
            <numerusform>%n autres alertes de cet équipement.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela veut dire</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>priority. state of the alert</comment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Look at its rule, or change it…</source>
        <translation>Voir sa règle, ou la modifier…</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::WindowActions</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Alertes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Rejeu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Start a recording</source>
        <translation>Démarrer un enregistrement</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Acknowledge the selected alerts</source>
        <translation>Acquitter les alertes choisies</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>Alerte suivante</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>Alerte précédente</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Search an asset</source>
        <translation>Chercher un équipement</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Sombre ou clair</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>Langue suivante</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>Remettre les panneaux en place</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pause ou reprise</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>One minute back</source>
        <translation>Une minute en arrière</translation>
    </message>
    <message>
        <source>One minute on</source>
        <translation>Une minute en avant</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Aide et touches</translation>
    </message>
    <message>
        <source>Districts: off, alerts, lamps</source>
        <translation>Quartiers&#xa0;: éteint, alertes, lampes</translation>
    </message>
    <message>
        <source>Heat of alerts: off, hour, day</source>
        <translation>Chaleur des alertes&#xa0;: éteint, heure, jour</translation>
    </message>
    <message>
        <source>Show or hide the networks</source>
        <translation>Montrer ou cacher les réseaux</translation>
    </message>
    <message>
        <source>Show or hide the lines of trams and buses</source>
        <translation>Montrer ou cacher les lignes de tram et de bus</translation>
    </message>
    <message>
        <source>Withdraw the acknowledgement</source>
        <translation>Retirer l’acquittement</translation>
    </message>
    <message>
        <source>Shelve for a time…</source>
        <translation>Mettre en attente…</translation>
    </message>
    <message>
        <source>Take the asset out of service…</source>
        <translation>Mettre l’équipement hors service…</translation>
    </message>
    <message>
        <source>Put back what is set aside</source>
        <translation>Remettre ce qui est écarté</translation>
    </message>
    <message>
        <source>Undo the last action on alerts</source>
        <translation>Annuler la dernière action sur les alertes</translation>
    </message>
    <message>
        <source>Acknowledge the whole group</source>
        <translation>Acquitter tout le groupe</translation>
    </message>
    <message>
        <source>Next critical alert outside the view</source>
        <translation>Alerte critique suivante hors de la vue</translation>
    </message>
    <message>
        <source>Treat the proposed situation as one</source>
        <translation>Traiter ensemble la situation proposée</translation>
    </message>
    <message>
        <source>Keep the proposed situation apart</source>
        <translation>Garder séparées les alertes de la situation proposée</translation>
    </message>
    <message>
        <source>Export as CAP message…</source>
        <translation>Exporter en message CAP…</translation>
    </message>
    <message>
        <source>Mute the sound for 5 minutes, or sound again</source>
        <translation>Couper le son 5 minutes, ou le remettre</translation>
    </message>
    <message>
        <source>Lock the desk, unlock it, or sign in</source>
        <translation>Verrouiller le poste, le déverrouiller, ou ouvrir une session</translation>
    </message>
</context>
<context>
    <name>vigie::widgets::WordsEdit</name>
    <message>
        <source>fr</source>
        <comment>French</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>en</source>
        <comment>English</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>%1, in French</source>
        <translation>%1, en français</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <translation>%1, en anglais</translation>
    </message>
</context>
</TS>
