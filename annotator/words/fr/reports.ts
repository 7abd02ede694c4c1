<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>annotator::DefinitionDialog</name>
    <message>
        <source>Definition of the dossier</source>
        <translation>Définition du dossier</translation>
    </message>
    <message>
        <source>The definition</source>
        <translation>La définition</translation>
    </message>
    <message>
        <source>&amp;Keep in the project</source>
        <translation>&amp;Garder dans le projet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The reports in their order, and the team’s own headings and paragraphs between them. The project keeps the list; each dossier is made from it.</source>
        <translation>Les rapports dans leur ordre et, entre eux, les titres et les paragraphes de l’équipe. Le projet garde cette liste&#x202f;; chaque dossier est fait d’après elle.</translation>
    </message>
    <message>
        <source>As &amp;text: also each report’s title, filters and choices</source>
        <translation>En &amp;texte&#xa0;: aussi le titre, les filtres et les choix de chaque rapport</translation>
    </message>
</context>
<context>
    <name>annotator::DossierActions</name>
    <message>
        <source>Keep what the dossier tells</source>
        <translation>Garder ce que dit le dossier</translation>
    </message>
    <message>
        <source>Name to compare later dossiers with (May, before the second round …)</source>
        <translation>Nom auquel comparer les dossiers suivants (mai, avant la deuxième vague…)</translation>
    </message>
    <message>
        <source>Keeping the dossier</source>
        <translation>Garde du dossier</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Write the &amp;definition…</source>
        <translation>Écrire la &amp;définition…</translation>
    </message>
    <message>
        <source>&amp;Keep the chosen definition in the project</source>
        <translation>&amp;Garder dans le projet la définition choisie</translation>
    </message>
    <message>
        <source>&amp;Remove the project’s definition</source>
        <translation>&amp;Retirer la définition du projet</translation>
    </message>
    <message>
        <source>Keep what it &amp;tells today…</source>
        <translation>Garder ce qu’il dit au&amp;jourd’hui…</translation>
    </message>
    <message>
        <source>&amp;Forget the earlier dossier chosen</source>
        <translation>&amp;Oublier le dossier précédent choisi</translation>
    </message>
</context>
<context>
    <name>annotator::DossierChoice</name>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>The usual reports</source>
        <translation>Les rapports habituels</translation>
    </message>
    <message>
        <source>A definition in a file…</source>
        <translation>Une définition dans un fichier…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>An earlier dossier (JSON)…</source>
        <translation>Un dossier précédent (JSON)…</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Composé de</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>The definition says of each report what it counts.</source>
        <translation>La définition dit de chaque rapport ce qu’il compte.</translation>
    </message>
    <message>
        <source>The project’s definition</source>
        <translation>La définition du projet</translation>
    </message>
    <message>
        <source>Definition and earlier dossiers</source>
        <translation>Définition et dossiers précédents</translation>
    </message>
</context>
<context>
    <name>annotator::DossierPartList</name>
    <message>
        <source>A &amp;heading</source>
        <translation>Un &amp;titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>A &amp;paragraph</source>
        <translation>Un &amp;paragraphe</translation>
    </message>
    <message>
        <source>Words of the team</source>
        <translation>Mots de l’équipe</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>annotator::MatrixSummaries</name>
    <message>
        <source>Write what you say of the cell…</source>
        <translation>Écrire ce que vous dites de la case…</translation>
    </message>
    <message>
        <source>Passages of the cell</source>
        <translation>Passages de la case</translation>
    </message>
</context>
<context>
    <name>annotator::PeriodChoice</name>
    <message>
        <source>From this day or time on</source>
        <translation>À partir de ce jour ou de ce temps</translation>
    </message>
    <message>
        <source>Up to this day, or before this time</source>
        <translation>Jusqu’à ce jour, ou avant ce temps</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>A day (2026-03-12) or a time in the session (0:12:30)</source>
        <translation>Un jour (2026-03-12) ou un temps de la séance (0:12:30)</translation>
    </message>
</context>
<context>
    <name>annotator::ReportFilters</name>
    <message>
        <source>All themes</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Tous les codes</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Tous les codeurs</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>With moderators’ turns</source>
        <translation>Avec les prises de parole de l’animation</translation>
    </message>
    <message>
        <source>Each coder counts</source>
        <translation>Chaque codeur compte</translation>
    </message>
    <message>
        <source>A passage that two coders gave one code is counted twice.</source>
        <translation>Un passage auquel deux codeurs ont donné un même code est compté deux fois.</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>Tous les passages</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>annotator::ReportOptions</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Not split</source>
        <translation>Sans répartition</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Guide questions</source>
        <translation>Questions du guide</translation>
    </message>
    <message>
        <source>Kinds of sources</source>
        <translation>Types de sources</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>And for each of</source>
        <translation>Et pour chaque</translation>
    </message>
    <message>
        <source>Cells show</source>
        <translation>Les cases montrent</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>How quotes are attributed. In braces: name, code, group, source, date, or an attribute; a part between commas without a value is left out.</source>
        <translation>Comment les citations sont attribuées. Entre accolades&#xa0;: name (nom), code, group (groupe), source, date, ou un attribut&#x202f;; une partie entre virgules sans valeur est laissée de côté.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>words, “a phrase”, begin*</source>
        <translation>des mots, «&#xa0;une expression&#xa0;», début*</translation>
    </message>
    <message>
        <source>Usual split</source>
        <translation>Répartition habituelle</translation>
    </message>
</context>
<context>
    <name>annotator::ReportsPage</name>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Exporting the report</source>
        <translation>Export du rapport</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Export the report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Imprimer le rapport…</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>Impression du rapport</translation>
    </message>
    <message>
        <source>Counting was stopped. %1 counts again.</source>
        <translation>Le comptage a été arrêté. %1 compte à nouveau.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Compter à nouveau</translation>
    </message>
</context>
<context>
    <name>annotator::SummaryDialog</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>What you say of “%1” in “%2”</source>
        <translation>Ce que vous dites de «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>annotator::WallView</name>
    <message>
        <source>Other codes</source>
        <translation>Autres codes</translation>
    </message>
    <message>
        <source>%1: %2%</source>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>The wall: a click, or Enter, opens what is said there</source>
        <translation>Le mur&#xa0;: un clic, ou Entrée, ouvre ce qui s’y dit</translation>
    </message>
</context>
</TS>
