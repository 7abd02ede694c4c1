<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>FileQuestion</name>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Le remplacer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SampleStudy</name>
    <message>
        <source>Focale sample study</source>
        <translation>Étude d’exemple Focale</translation>
    </message>
    <message>
        <source>Making the sample study</source>
        <translation>Préparation de l’étude d’exemple</translation>
    </message>
</context>
<context>
    <name>annotator::CopySaver</name>
    <message>
        <source>%1, copy</source>
        <translation>%1, copie</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Focale projects (*.focale)</source>
        <translation>Projets Focale (*.focale)</translation>
    </message>
</context>
<context>
    <name>annotator::Exports</name>
    <message>
        <source>REFI-QDA: NVivo, MAXQDA, ATLAS.ti …</source>
        <translation>REFI-QDA&#xa0;: NVivo, MAXQDA, ATLAS.ti…</translation>
    </message>
    <message>
        <source>QualCoder, a folder</source>
        <translation>QualCoder, un dossier</translation>
    </message>
    <message>
        <source>Notes in Markdown for Obsidian, a folder</source>
        <translation>Notes en Markdown pour Obsidian, un dossier</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>LibreOffice spreadsheet</source>
        <translation>Classeur LibreOffice</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>Grille REFI-QDA</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>LibreOffice document</source>
        <translation>Document LibreOffice</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Captions (WebVTT)</source>
        <translation>Sous-titres (WebVTT)</translation>
    </message>
    <message>
        <source>Captions (SubRip)</source>
        <translation>Sous-titres (SubRip)</translation>
    </message>
    <message>
        <source>TEI of speech</source>
        <translation>TEI de l’oral</translation>
    </message>
    <message>
        <source>Export the project</source>
        <translation>Exporter le projet</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Exporter la grille de codage</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille de codage</translation>
    </message>
    <message>
        <source>Export the text</source>
        <translation>Exporter le texte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>“%1” is written. What the format holds otherwise, or not at all:</source>
        <translation>«&#xa0;%1&#xa0;» est écrit. Ce que ce format tient autrement, ou pas du tout&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>The &amp;project, for another program…</source>
        <translation>Le &amp;projet, pour un autre programme…</translation>
    </message>
    <message>
        <source>The &amp;codebook…</source>
        <translation>La &amp;grille de codage…</translation>
    </message>
    <message>
        <source>This &amp;text…</source>
        <translation>Ce &amp;texte…</translation>
    </message>
</context>
<context>
    <name>annotator::HistorySheet</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What was done in the project, newest first</source>
        <translation>Ce qui a été fait dans le projet, le plus récent en tête</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>annotator::MainWindow</name>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Coder</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>Éc&amp;outer</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Rapports</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouveau…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un projet &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Volets</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Mémos</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille de codage</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>About Focale</source>
        <translation>À propos de Focale</translation>
    </message>
    <message>
        <source>Focale %1. Coding and reporting of focus groups and interviews. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Focale %1. Codage et restitution d’entretiens, individuels ou collectifs. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>Qui code</translation>
    </message>
    <message>
        <source>Your name, as the history and the codings show it</source>
        <translation>Votre nom, tel que l’historique et les codages l’affichent</translation>
    </message>
    <message>
        <source>Transcripts, interviews, field notes, by group. Drop files here to bring them in; press Enter on one to read it.</source>
        <translation>Transcriptions, entretiens, notes de terrain, par groupe. Déposez ici des fichiers pour les faire entrer&#x202f;; Entrée sur l’un d’eux pour le lire.</translation>
    </message>
    <message>
        <source>Read, and select words with the mouse or with Shift and the arrows: two clicks take a word, three a sentence, four a turn. The stripes at the side are the codings.</source>
        <translation>Lisez, et sélectionnez des mots à la souris ou avec Maj et les flèches&#xa0;: deux clics prennent un mot, trois une phrase, quatre une prise de parole. Les bandes sur le côté sont les codages.</translation>
    </message>
    <message>
        <source>Select a passage and press Enter: type a few letters of a code, Enter again, coded. Or drag a code onto the passage.</source>
        <translation>Sélectionnez un passage et appuyez sur Entrée&#xa0;: quelques lettres d’un code, Entrée encore, c’est codé. Ou faites glisser un code sur le passage.</translation>
    </message>
    <message>
        <source>Levers and barriers</source>
        <translation>Leviers et freins</translation>
    </message>
    <message>
        <source>A coding can say that something helps, hinders, or both, how strongly, and on what condition: one key each, in the menu Code.</source>
        <translation>Un codage peut dire que quelque chose aide, freine, ou les deux, avec quelle force et à quelle condition&#xa0;: une touche pour chacun, dans le menu Coder.</translation>
    </message>
    <message>
        <source>All that was said under a code, or under codes together, beside the text.</source>
        <translation>Tout ce qui s’est dit sous un code, ou sous plusieurs à la fois, à côté du texte.</translation>
    </message>
    <message>
        <source>Frequencies, levers against barriers, the wall of the whole study: always up to date, and written to files that a team can work with.</source>
        <translation>Fréquences, leviers face aux freins, le mur de toute l’étude&#xa0;: toujours à jour, et enregistrés dans des fichiers avec lesquels une équipe peut travailler.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien ne se perd</translation>
    </message>
    <message>
        <source>Each act is kept at once; there is nothing to save. Undo takes back whatever was done, also tomorrow. F1 shows all keys.</source>
        <translation>Chaque geste est conservé aussitôt&#x202f;; il n’y a rien à enregistrer. Annuler revient sur tout ce qui a été fait, demain encore. F1 montre toutes les touches.</translation>
    </message>
    <message>
        <source>&amp;Who codes…</source>
        <translation>Qui &amp;code…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;Tour, two minutes</source>
        <translation>&amp;Visite, deux minutes</translation>
    </message>
    <message>
        <source>&amp;Sample study</source>
        <translation>&amp;Étude d’exemple</translation>
    </message>
    <message>
        <source>&amp;About Focale</source>
        <translation>À &amp;propos de Focale</translation>
    </message>
    <message>
        <source>Coding as %1</source>
        <translation>%1 code</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>A copy is in %1</source>
        <translation>Une copie est dans %1</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>Enregistrer une co&amp;pie…</translation>
    </message>
    <message>
        <source>To a p&amp;anel</source>
        <translation>Vers un &amp;volet</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le volet</translation>
    </message>
    <message>
        <source>Detach the panel</source>
        <translation>Détacher le volet</translation>
    </message>
</context>
<context>
    <name>annotator::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>The name of the study</source>
        <translation>Le nom de l’étude</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Breton</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Transitions: food, circular, energy</source>
        <translation>Transitions&#xa0;: alimentaire, circulaire, énergétique</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Language spoken</source>
        <translation>&amp;Langue parlée</translation>
    </message>
    <message>
        <source>&amp;Codebook</source>
        <translation>&amp;Grille de codage</translation>
    </message>
    <message>
        <source>&amp;Who codes</source>
        <translation>&amp;Qui code</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Dossier du projet</translation>
    </message>
    <message>
        <source>A codebook</source>
        <translation>Une grille de codage</translation>
    </message>
    <message>
        <source>Codebooks (*.csv *.xlsx *.ods *.json)</source>
        <translation>Grilles de codage (*.csv *.xlsx *.ods *.json)</translation>
    </message>
    <message>
        <source>There is a project of that name already.</source>
        <translation>Il y a déjà un projet de ce nom.</translation>
    </message>
    <message>
        <source>One file: %1</source>
        <translation>Un seul fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
</context>
<context>
    <name>annotator::Notice</name>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>annotator::Session</name>
    <message>
        <source>“%1” is still writing to the project; this was not done.</source>
        <translation>«&#xa0;%1&#xa0;» écrit encore dans le projet&#x202f;; ceci n’a pas été fait.</translation>
    </message>
    <message>
        <source>Do it again when that has finished, or stop it below.</source>
        <translation>Recommencez quand ce sera terminé, ou arrêtez-le en bas.</translation>
    </message>
</context>
<context>
    <name>annotator::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>annotator::TaskBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Arrêter&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>annotator::Tour</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>annotator::WelcomePage</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Focale projects (*.focale)</source>
        <translation>Projets Focale (*.focale)</translation>
    </message>
    <message>
        <source>Code and report focus groups and interviews.</source>
        <translation>Coder et restituer des entretiens, individuels ou collectifs.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Look around in the sample study</source>
        <translation>Découvrir l’étude d’exemple</translation>
    </message>
    <message>
        <source>A small study in French, pure fiction: three focus groups and four interviews, coded by two.</source>
        <translation>Une petite étude, pure fiction&#xa0;: trois entretiens collectifs et quatre entretiens, codés à deux.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
</TS>
