<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sound</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n high</numerusform>
            <numerusform>%n high</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium</source>
        <translation>
            <numerusform>%n medium</numerusform>
            <numerusform>%n medium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low</source>
        <translation>
            <numerusform>%n low</numerusform>
            <numerusform>%n low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::map::EdgeSigns</name>
    <message numerus="yes">
        <source>%n critical alerts, from %1</source>
        <comment>how many, distance of the nearest</comment>
        <translation>
            <numerusform>%n critical alert, from %1</numerusform>
            <numerusform>%n critical alerts, from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::AlertListModel</name>
    <message numerus="yes">
        <source>%n alert(s) gathered during the flood</source>
        <translation>
            <numerusform>%n alert gathered during the flood</numerusform>
            <numerusform>%n alerts gathered during the flood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained by this</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n explained by this</numerusform>
            <numerusform>%n explained by this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n of them not acknowledged</numerusform>
            <numerusform>%n of them not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suppressed by this: in the list of what is set aside</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n suppressed by this: in the list of what is set aside</numerusform>
            <numerusform>%n suppressed by this: in the list of what is set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::EpisodeModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::LayerModel</name>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::RuleListModel</name>
    <message numerus="yes">
        <source>%n on the list</source>
        <comment>active alerts of a rule</comment>
        <translation>
            <numerusform>%n on the list</numerusform>
            <numerusform>%n on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <comment>active alerts of a rule</comment>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::models::TrialText</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n fired at the beginning, for what was so before</source>
        <translation>
            <numerusform>%1; %n fired at the beginning, for what was so before</numerusform>
            <numerusform>%1; %n fired at the beginning, for what was so before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the recording could not be read.</source>
        <translation>
            <numerusform>%n piece of the recording could not be read.</numerusform>
            <numerusform>%n pieces of the recording could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets, on the list for %1 in all</source>
        <translation>
            <numerusform>%n asset, on the list for %1 in all</numerusform>
            <numerusform>%n assets, on the list for %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertDelegate</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>how many alerts, of which not acknowledged</comment>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 explained, %n new</source>
        <comment>how many alerts, of which not acknowledged</comment>
        <translation>
            <numerusform>%1 explained, %n new</numerusform>
            <numerusform>%1 explained, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n explained</numerusform>
            <numerusform>%n explained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertDesk</name>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n alert acknowledged</numerusform>
            <numerusform>%n alerts acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledgement(s) withdrawn</source>
        <translation>
            <numerusform>%n acknowledgement withdrawn</numerusform>
            <numerusform>%n acknowledgements withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) shelved</source>
        <translation>
            <numerusform>%n alert shelved</numerusform>
            <numerusform>%n alerts shelved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) back on the list</source>
        <translation>
            <numerusform>%n alert back on the list</numerusform>
            <numerusform>%n alerts back on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s) accepted</source>
        <translation>
            <numerusform>%n situation accepted</numerusform>
            <numerusform>%n situations accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s) kept apart</source>
        <translation>
            <numerusform>%n situation kept apart</numerusform>
            <numerusform>%n situations kept apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AlertPanel</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new above: show</source>
        <translation>
            <numerusform>%n new above: show</numerusform>
            <numerusform>%n new above: show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>alerts that nobody has acknowledged</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical above: show</source>
        <translation>
            <numerusform>%n critical above: show</numerusform>
            <numerusform>%n critical above: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::AsideDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is critical: until then it does not sound, and the map shows only that it is set aside. Tell whoever is on duty with you.</source>
        <translation>
            <numerusform>%n of them is critical: until then it does not sound, and the map shows only that it is set aside. Tell whoever is on duty with you.</numerusform>
            <numerusform>%n of them are critical: until then they do not sound, and the map shows only that they are set aside. Tell whoever is on duty with you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ClassEditor</name>
    <message numerus="yes">
        <source>The %n most frequent values; the others keep the layer&apos;s colour.</source>
        <translation>
            <numerusform>The most frequent value; the others keep the layer&apos;s colour.</numerusform>
            <numerusform>The %n most frequent values; the others keep the layer&apos;s colour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::FeedPanel</name>
    <message numerus="yes">
        <source>%n; the last one from %1</source>
        <translation>
            <numerusform>%n; the last one from %1</numerusform>
            <numerusform>%n; the last one from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::ImportDialog</name>
    <message numerus="yes">
        <source>%n more file(s) after this one</source>
        <translation>
            <numerusform>%n more file after this one</numerusform>
            <numerusform>%n more files after this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::LayerTable</name>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MapCards</name>
    <message numerus="yes">
        <source>%n asset(s) chosen</source>
        <translation>
            <numerusform>%n asset chosen</numerusform>
            <numerusform>%n assets chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::MeasuresPanel</name>
    <message numerus="yes">
        <source>%n alerts until %1. The history begins at %2: nothing is known of the time before.</source>
        <translation>
            <numerusform>%n alert until %1. The history begins at %2: nothing is known of the time before.</numerusform>
            <numerusform>%n alerts until %1. The history begins at %2: nothing is known of the time before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts until %1.</source>
        <translation>
            <numerusform>%n alert until %1.</numerusform>
            <numerusform>%n alerts until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::NoticeStrip</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::RuleDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::SituationBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::SoundDesk</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>left of a mute</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute for %n minute(s)</source>
        <translation>
            <numerusform>Mute for %n minute</numerusform>
            <numerusform>Mute for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, critical alerts for %n</source>
        <comment>muting; minutes</comment>
        <translation>
            <numerusform>%1, critical alerts for %n</numerusform>
            <numerusform>%1, critical alerts for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TopBar</name>
    <message numerus="yes">
        <source>%1: %n feed(s)</source>
        <translation>
            <numerusform>%1: %n feed</numerusform>
            <numerusform>%1: %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in trouble</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>%n in trouble</numerusform>
            <numerusform>%n in trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n not acknowledged</numerusform>
            <numerusform>%n not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 10 min</source>
        <comment>new alerts</comment>
        <translation>
            <numerusform>%n in 10 min</numerusform>
            <numerusform>%n in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::TrendPanel</name>
    <message numerus="yes">
        <source>The last %n hour(s)</source>
        <translation>
            <numerusform>The last %n hour</numerusform>
            <numerusform>The last %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::widgets::WhyPage</name>
    <message numerus="yes">
        <source>%n other alert(s) of this asset.</source>
        <translation>
            <numerusform>%n other alert of this asset.</numerusform>
            <numerusform>%n other alerts of this asset.</numerusform>
        </translation>
    </message>
</context>
</TS>
