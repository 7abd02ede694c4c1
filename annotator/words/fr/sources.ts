<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnswersPreview</name>
    <message numerus="yes">
        <source>%Ln respondent(s)</source>
        <translation>
            <numerusform>%Ln personne a répondu</numerusform>
            <numerusform>%Ln personnes ont répondu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open question(s)</source>
        <translation>
            <numerusform>%Ln question ouverte</numerusform>
            <numerusform>%Ln questions ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>%Ln attribut</numerusform>
            <numerusform>%Ln attributs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) left out</source>
        <translation>
            <numerusform>%Ln colonne laissée</numerusform>
            <numerusform>%Ln colonnes laissées</numerusform>
        </translation>
    </message>
    <message>
        <source>No open question answered: a person without a text.</source>
        <translation>Aucune question ouverte n’a de réponse&#xa0;: une personne sans texte.</translation>
    </message>
    <message>
        <source>Say of one column at least that it is an open question: its answers are what there is to code.</source>
        <translation>Dites d’une colonne au moins que c’est une question ouverte&#xa0;: ses réponses sont ce qu’il y a à coder.</translation>
    </message>
</context>
<context>
    <name>JoinQuestion</name>
    <message numerus="yes">
        <source>%Ln turn(s) get this name.</source>
        <translation>
            <numerusform>%Ln prise de parole reçoit ce nom.</numerusform>
            <numerusform>%Ln prises de parole reçoivent ce nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Role or consent</source>
        <translation>Rôle ou consentement</translation>
    </message>
    <message>
        <source>%1: “%2” stays, “%3” goes.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» reste, «&#xa0;%3&#xa0;» s’en va.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une seule personne</translation>
    </message>
    <message>
        <source>The name that stays</source>
        <translation>Le nom qui reste</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Réunir</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Focus group</source>
        <translation>Focus group</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Notes de terrain</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nommé</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore demandé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Théorie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Question ouverte</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colonnes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RecordingFile</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Sound and video (*.mp3 *.m4a *.wav *.ogg *.oga *.opus *.flac *.wma *.mp4 *.mov *.m4v *.avi *.mkv *.webm);;All files (*)</source>
        <translation>Son et vidéo (*.mp3 *.m4a *.wav *.ogg *.oga *.opus *.flac *.wma *.mp4 *.mov *.m4v *.avi *.mkv *.webm);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>annotator::AnswersModel</name>
    <message>
        <source>(without a heading)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>For instance</source>
        <translation>Par exemple</translation>
    </message>
</context>
<context>
    <name>annotator::AnswersPane</name>
    <message>
        <source>What the columns of %1 are</source>
        <translation>Ce que sont les colonnes de %1</translation>
    </message>
    <message>
        <source>Each row is somebody who answered. An open question becomes a question of the guide, its answers texts to code; an attribute describes the person. The answers tell which is which: change what Focale got wrong, several columns at once by selecting them.</source>
        <translation>Chaque ligne est quelqu’un qui a répondu. Une question ouverte devient une question du guide, ses réponses des textes à coder&#x202f;; un attribut décrit la personne. Les réponses disent ce qu’il en est&#xa0;: changez ce où Focale s’est trompé, plusieurs colonnes à la fois en les sélectionnant.</translation>
    </message>
    <message>
        <source>&amp;Open question</source>
        <translation>Question &amp;ouverte</translation>
    </message>
    <message>
        <source>A&amp;ttribute</source>
        <translation>A&amp;ttribut</translation>
    </message>
    <message>
        <source>&amp;Who answers</source>
        <translation>&amp;Qui répond</translation>
    </message>
    <message>
        <source>Leave o&amp;ut</source>
        <translation>&amp;Laisser de côté</translation>
    </message>
    <message>
        <source>As &amp;found</source>
        <translation>Comme &amp;trouvé</translation>
    </message>
    <message>
        <source>Takes all columns as the answers tell.</source>
        <translation>Prend toutes les colonnes comme les réponses le disent.</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>Colonnes de l’enquête</translation>
    </message>
</context>
<context>
    <name>annotator::AttributeChoice</name>
    <message>
        <source>Any attribute</source>
        <translation>Tout attribut</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>annotator::CorrectionDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>Corriger le texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>All codings stay with their words.</source>
        <translation>Tous les codages restent avec leurs mots.</translation>
    </message>
    <message numerus="yes">
        <source>This takes %Ln coding(s) away</source>
        <translation>
            <numerusform>Ceci retire %Ln codage</numerusform>
            <numerusform>Ceci retire %Ln codages</numerusform>
        </translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memo(s)</source>
        <translation>
            <numerusform>%Ln mémo</numerusform>
            <numerusform>%Ln mémos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportFilesModel</name>
    <message>
        <source>Table: codebook</source>
        <translation>Tableau&#xa0;: grille de codage</translation>
    </message>
    <message>
        <source>Table: participants</source>
        <translation>Tableau&#xa0;: participants</translation>
    </message>
    <message>
        <source>Table: who was there</source>
        <translation>Tableau&#xa0;: présences</translation>
    </message>
    <message>
        <source>Table: guide</source>
        <translation>Tableau&#xa0;: guide</translation>
    </message>
    <message>
        <source>Table: codings</source>
        <translation>Tableau&#xa0;: codages</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraphe</numerusform>
            <numerusform>%Ln paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln prise de parole</numerusform>
            <numerusform>%Ln prises de parole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to look at</source>
        <translation>
            <numerusform>%Ln ligne à regarder</numerusform>
            <numerusform>%Ln lignes à regarder</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Tout ce qu’il contient</translation>
    </message>
    <message>
        <source>Table: answers to a survey</source>
        <translation>Tableau&#xa0;: enquête</translation>
    </message>
    <message>
        <source>Table: highlights of Taguette</source>
        <translation>Tableau&#xa0;: passages surlignés de Taguette</translation>
    </message>
    <message>
        <source>no column is an open question</source>
        <translation>aucune colonne n’est une question ouverte</translation>
    </message>
</context>
<context>
    <name>annotator::ImportPage</name>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>Dossier à importer</translation>
    </message>
    <message>
        <source>Looking at files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be imported and will be left out.</source>
        <translation>
            <numerusform>%Ln fichier ne peut pas être importé et sera laissé de côté.</numerusform>
            <numerusform>%Ln fichiers ne peuvent pas être importés et seront laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Importer %Ln fichier</numerusform>
            <numerusform>Importer %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Début du fichier</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>What was imported &amp;last…</source>
        <translation>&amp;Bilan du dernier import…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) or picture(s) in the folder stay(s) there: a source’s recording is chosen in its properties.</source>
        <translation>
            <numerusform>%Ln enregistrement ou image du dossier y reste&#xa0;: l’enregistrement d’une source se choisit dans ses propriétés.</numerusform>
            <numerusform>%Ln enregistrements ou images du dossier y restent&#xa0;: l’enregistrement d’une source se choisit dans ses propriétés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden file(s) not looked at.</source>
        <translation>
            <numerusform>%Ln fichier caché n’a pas été regardé.</numerusform>
            <numerusform>%Ln fichiers cachés n’ont pas été regardés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportPeopleModel</name>
    <message>
        <source>Perhaps no speaker: met once, or written oddly.</source>
        <translation>Peut-être pas un locuteur&#xa0;: rencontré une seule fois, ou écrit bizarrement.</translation>
    </message>
    <message>
        <source>This person is in the project already; the role is changed on the page “People”.</source>
        <translation>Cette personne est déjà dans le projet&#x202f;; son rôle se change à la page «&#xa0;Personnes&#xa0;».</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Prises de parole</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>%1, as in the project</source>
        <translation>%1, comme dans le projet</translation>
    </message>
</context>
<context>
    <name>annotator::ImportSpeakers</name>
    <message>
        <source>Who is who</source>
        <translation>Qui est qui</translation>
    </message>
    <message>
        <source>Rows with the same name under “Is” become one person. Change the role where Focale guessed wrong.</source>
        <translation>Les lignes qui ont le même nom sous «&#xa0;Est&#xa0;» deviennent une seule personne. Changez le rôle là où Focale s’est trompé.</translation>
    </message>
    <message>
        <source>These are one person</source>
        <translation>C’est la même personne</translation>
    </message>
    <message>
        <source>Speakers of the files</source>
        <translation>Locuteurs des fichiers</translation>
    </message>
</context>
<context>
    <name>annotator::ImportStart</name>
    <message>
        <source>Drop transcripts, field notes or whole folders here</source>
        <translation>Déposez ici des transcriptions, des notes de terrain ou des dossiers entiers</translation>
    </message>
    <message>
        <source>Text, Word, LibreOffice, RTF, PDF, web pages, subtitles, Teams, Zoom, Whisper, ELAN, Praat, CSV; tables of participants, presence, guide, codebook and codings. You see what was found before anything is brought in.</source>
        <translation>Texte, Word, LibreOffice, RTF, PDF, pages web, sous-titres, Teams, Zoom, Whisper, ELAN, Praat, CSV&#x202f;; tableaux de participants, de présences, guide, grille de codage et codages. Vous voyez ce qui a été trouvé avant que rien n’entre.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
</context>
<context>
    <name>annotator::ImportTold</name>
    <message>
        <source>Import of %1</source>
        <translation>Import du %1</translation>
    </message>
    <message>
        <source>Kept among the memos</source>
        <translation>Gardé dans les mémos</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>Bilan de l’import</translation>
    </message>
    <message>
        <source>Enter on a line shows its place in the text. You find this again in the menu Project.</source>
        <translation>Entrée sur une ligne montre sa place dans le texte. Ce bilan se rouvre par le menu Projet.</translation>
    </message>
    <message>
        <source>&amp;Next line to look at</source>
        <translation>Ligne à regarder &amp;suivante</translation>
    </message>
    <message>
        <source>Keep as a &amp;memo</source>
        <translation>Garder comme &amp;mémo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>annotator::MemoEditor</name>
    <message>
        <source>Kind of memo</source>
        <translation>Genre de mémo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title of the memo</source>
        <translation>Titre du mémo</translation>
    </message>
    <message>
        <source>Write here. It is saved when you leave it.</source>
        <translation>Écrivez ici. C’est enregistré quand vous en sortez.</translation>
    </message>
    <message>
        <source>Text of the memo</source>
        <translation>Texte du mémo</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>annotator::MemosModel</name>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Mémo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>annotator::MemosPage</name>
    <message>
        <source>No memo here. Ctrl+Shift+M writes one on what is selected, Ctrl+Shift+J a page of the journal.</source>
        <translation>Aucun mémo ici. Ctrl+Maj+M en écrit un sur ce qui est sélectionné, Ctrl+Maj+J une page du journal.</translation>
    </message>
    <message>
        <source>Export the memos</source>
        <translation>Exporter les mémos</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Mémos</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Web page (*.html)</source>
        <translation>Markdown (*.md);;Page web (*.html)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>Kinds of memo shown</source>
        <translation>Genres de mémo montrés</translation>
    </message>
    <message>
        <source>Search the memos</source>
        <translation>Chercher dans les mémos</translation>
    </message>
    <message>
        <source>New pa&amp;ge of the journal</source>
        <translation>Nouvelle page du &amp;journal</translation>
    </message>
    <message>
        <source>New memo &amp;here</source>
        <translation>Nouveau mémo &amp;ici</translation>
    </message>
    <message>
        <source>New memo on the source</source>
        <translation>Nouveau mémo sur la source</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Memo %1</source>
        <translation>Mémo %1</translation>
    </message>
    <message>
        <source>Code as a text</source>
        <translation>Coder comme un texte</translation>
    </message>
    <message>
        <source>Makes a source of its words, to be coded like any other; the memo stays</source>
        <translation>Fait de ses mots une source, à coder comme toute autre&#x202f;; le mémo reste</translation>
    </message>
</context>
<context>
    <name>annotator::NotesDialog</name>
    <message>
        <source>Field notes</source>
        <translation>Notes de terrain</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>Notes %1</translation>
    </message>
    <message>
        <source>What you saw and heard. Each line becomes a paragraph.</source>
        <translation>Ce que vous avez vu et entendu. Chaque ligne devient un paragraphe.</translation>
    </message>
    <message>
        <source>Text of the notes</source>
        <translation>Texte des notes</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
</context>
<context>
    <name>annotator::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
</context>
<context>
    <name>annotator::PeoplePage</name>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Nouvel attribut</translation>
    </message>
    <message>
        <source>Name of the attribute (age, structure, population …)</source>
        <translation>Nom de l’attribut (âge, structure, population…)</translation>
    </message>
    <message>
        <source>Rename the attribute</source>
        <translation>Renommer l’attribut</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Nom de l’attribut</translation>
    </message>
    <message>
        <source>Remove people</source>
        <translation>Supprimer des personnes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s) lose their speaker. Undo brings all back.</source>
        <translation>
            <numerusform>%Ln prise de parole perd son locuteur. Ctrl+Z rétablit tout.</numerusform>
            <numerusform>%Ln prises de parole perdent leur locuteur. Ctrl+Z rétablit tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Table of participants</source>
        <translation>Tableau de participants</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.xlsx *.ods);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>New attribute…</source>
        <translation>Nouvel attribut…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>Makes the chosen rows one person</source>
        <translation>Fait des lignes choisies une seule personne</translation>
    </message>
    <message>
        <source>Fill from a table…</source>
        <translation>Compléter d’après un tableau…</translation>
    </message>
    <message>
        <source>Rename the attribute…</source>
        <translation>Renommer l’attribut…</translation>
    </message>
    <message>
        <source>Remove the attribute</source>
        <translation>Supprimer l’attribut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the people</source>
        <translation>Filtrer les personnes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Mémo…</translation>
    </message>
    <message>
        <source>Writes a memo on the chosen person</source>
        <translation>Écrit un mémo sur la personne choisie</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln person(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln personne&#x202f;?</numerusform>
            <numerusform>Supprimer %Ln personnes&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::PresenceDialog</name>
    <message>
        <source>Who was there: %1</source>
        <translation>Qui était là&#xa0;: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the people</source>
        <translation>Filtrer les personnes</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>Était là</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Turns here</source>
        <translation>Prises de parole ici</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Speaks here, and so was there.</source>
        <translation>Parle ici, donc était là.</translation>
    </message>
    <message>
        <source>Whoever speaks was there. From and to are times in the session, for those who came later or left before the end.</source>
        <translation>Qui parle était là. «&#xa0;De&#xa0;» et «&#xa0;À&#xa0;» sont des temps de la séance, pour qui est arrivé après le début ou parti avant la fin.</translation>
    </message>
    <message>
        <source>Write times as 0:31:00, or leave them empty.</source>
        <translation>Écrivez les temps comme 0:31:00, ou laissez-les vides.</translation>
    </message>
</context>
<context>
    <name>annotator::QuestionDialog</name>
    <message>
        <source>Question of the guide</source>
        <translation>Question du guide</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Aucun code</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Asks about</source>
        <translation>&amp;Porte sur</translation>
    </message>
    <message>
        <source>What is coded so under this question counts as prompted by it.</source>
        <translation>Ce qui est codé ainsi sous cette question compte comme sollicité.</translation>
    </message>
</context>
<context>
    <name>annotator::SourceDialog</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>2026-03-12</source>
        <translation>2026-03-12</translation>
    </message>
    <message>
        <source>The project’s (%1)</source>
        <translation>Celle du projet (%1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Enregistrement</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>Comptage des mots</translation>
    </message>
</context>
<context>
    <name>annotator::SourcesPanel</name>
    <message>
        <source>Drop transcripts, notes or whole folders here.</source>
        <translation>Déposez ici des transcriptions, des notes ou des dossiers entiers.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message numerus="yes">
        <source>Name of the group for %Ln source(s)</source>
        <translation>
            <numerusform>Nom du groupe pour %Ln source</numerusform>
            <numerusform>Nom du groupe pour %Ln sources</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 go along. Undo brings all back.</source>
        <translation>%1 et %2 partent avec. Ctrl+Z rétablit tout.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln coding(s)</source>
        <translation>
            <numerusform>%Ln codage</numerusform>
            <numerusform>%Ln codages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memo(s) and link(s)</source>
        <translation>
            <numerusform>%Ln mémo ou lien</numerusform>
            <numerusform>%Ln mémos et liens</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>Propriétés…</translation>
    </message>
    <message>
        <source>New &amp;group…</source>
        <translation>Nouveau &amp;groupe…</translation>
    </message>
    <message>
        <source>New field no&amp;tes…</source>
        <translation>Nouvelles no&amp;tes de terrain…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Who was there…</source>
        <translation>Qui était là…</translation>
    </message>
    <message>
        <source>Removing sources</source>
        <translation>Retrait de sources</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln source(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln source&#x202f;?</numerusform>
            <numerusform>Supprimer %Ln sources&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SourcesTree</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Without group</source>
        <translation>Sans groupe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codages</translation>
    </message>
    <message>
        <source>Turns</source>
        <comment>short, above a column</comment>
        <translation>Prises</translation>
    </message>
</context>
<context>
    <name>annotator::TurnActions</name>
    <message>
        <source>Correct this t&amp;urn…</source>
        <translation>Corri&amp;ger cette prise de parole…</translation>
    </message>
    <message>
        <source>Correct the who&amp;le text…</source>
        <translation>Corriger tout &amp;le texte…</translation>
    </message>
    <message>
        <source>S&amp;plit the turn here</source>
        <translation>Co&amp;uper la prise de parole ici</translation>
    </message>
    <message>
        <source>&amp;Join with the next turn</source>
        <translation>Réunir a&amp;vec la prise de parole suivante</translation>
    </message>
    <message>
        <source>This text is too long to be corrected in one piece.</source>
        <translation>Ce texte est trop long pour être corrigé d’un seul tenant.</translation>
    </message>
    <message>
        <source>Correct it turn by turn.</source>
        <translation>Corrigez-le prise de parole par prise de parole.</translation>
    </message>
    <message>
        <source>Splitting the turn</source>
        <translation>Coupe de la prise de parole</translation>
    </message>
</context>
<context>
    <name>annotator::TurnFacts</name>
    <message>
        <source>Speaker of the turn</source>
        <translation>Locuteur de la prise de parole</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Question of the guide</source>
        <translation>Question du guide</translation>
    </message>
    <message numerus="yes">
        <source>Question of the selection (%Ln turn(s))</source>
        <translation>
            <numerusform>Question de la sélection (%Ln prise de parole)</numerusform>
            <numerusform>Question de la sélection (%Ln prises de parole)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Question from here to the next one (%Ln turn(s))</source>
        <translation>
            <numerusform>Question d’ici à la suivante (%Ln prise de parole)</numerusform>
            <numerusform>Question d’ici à la suivante (%Ln prises de parole)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucune</translation>
    </message>
    <message>
        <source>N&amp;ew question…</source>
        <translation>&amp;Nouvelle question…</translation>
    </message>
    <message>
        <source>&amp;Change the question…</source>
        <translation>&amp;Modifier la question…</translation>
    </message>
    <message>
        <source>Sp&amp;eaker of the turn…</source>
        <translation>Locut&amp;eur de la prise de parole…</translation>
    </message>
    <message>
        <source>&amp;Question of the guide…</source>
        <translation>&amp;Question du guide…</translation>
    </message>
</context>
</TS>
