<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>annotator::ListeningPane</name>
    <message>
        <source>Sound cannot be played on this computer.</source>
        <translation>Le son ne peut pas être lu sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The recording cannot be played: %1</source>
        <translation>L’enregistrement ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The recording “%1” is not where it was.</source>
        <translation>L’enregistrement «&#xa0;%1&#xa0;» n’est plus à sa place.</translation>
    </message>
    <message>
        <source>This source has no recording yet.</source>
        <translation>Cette source n’a pas encore d’enregistrement.</translation>
    </message>
    <message>
        <source>No source is open.</source>
        <translation>Aucune source n’est ouverte.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Play from this turn</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Back 2 s</source>
        <translation>Reculer de 2&#xa0;s</translation>
    </message>
    <message>
        <source>Forward 2 s</source>
        <translation>Avancer de 2&#xa0;s</translation>
    </message>
    <message>
        <source>Loop this turn</source>
        <translation>En boucle</translation>
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
        <source>Follow the text</source>
        <translation>Suivre le texte</translation>
    </message>
    <message>
        <source>Choose a recording…</source>
        <translation>Choisir un enregistrement…</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Place dans l’enregistrement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Back to normal speed</source>
        <translation>Vitesse normale</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Picture of the recording</source>
        <translation>Image de l’enregistrement</translation>
    </message>
</context>
</TS>
