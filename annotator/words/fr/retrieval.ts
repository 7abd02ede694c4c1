<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>annotator::PassageLimits</name>
    <message>
        <source>What the passages are limited to</source>
        <translation>À quoi les passages sont limités</translation>
    </message>
    <message>
        <source>Look everywhere, as a query of one’s own does</source>
        <translation>Chercher partout, comme le fait une requête à soi</translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>As counted in the report: %1</source>
        <translation>Comme compté dans le rapport&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>annotator::PassageModel</name>
    <message numerus="yes">
        <source>%Ln coder(s)</source>
        <translation>
            <numerusform>%Ln codeur</numerusform>
            <numerusform>%Ln codeurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::RetrievalPane</name>
    <message>
        <source>Type a code, or press Ctrl+Enter on one in the codebook: all that was said under it, in all sources, stands here.</source>
        <translation>Tapez un code, ou Ctrl+Entrée sur l’un d’eux dans la grille&#xa0;: tout ce qui a été dit à son sujet, dans toutes les sources, s’affiche ici.</translation>
    </message>
    <message>
        <source>Looking for passages</source>
        <translation>Recherche de passages</translation>
    </message>
    <message>
        <source>No passage is coded so.</source>
        <translation>Aucun passage n’est codé ainsi.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>12 passages in 3 sources</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the passages</source>
        <translation>Exporter les passages</translation>
    </message>
    <message>
        <source>Page (*.html);;Table (*.csv);;Markdown (*.md);;Data (*.json);;Text (*.txt)</source>
        <translation>Page (*.html);;Tableau (*.csv);;Markdown (*.md);;Données (*.json);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>Exporting passages</source>
        <translation>Export des passages</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>A code, or: prix NEAR/20 lieu</source>
        <translation>Un code, ou&#xa0;: prix PRÈS/20 lieu</translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation>Quels passages</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>Tous les passages</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Freins</translation>
    </message>
    <message>
        <source>Ambivalent</source>
        <translation>Ambivalents</translation>
    </message>
    <message>
        <source>Levers or barriers</source>
        <translation>Leviers ou freins</translation>
    </message>
    <message>
        <source>Group of sources</source>
        <translation>Groupe de sources</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>Combien ont été trouvés</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Export passages…</source>
        <translation>Exporter les passages…</translation>
    </message>
    <message>
        <source>Find passages…</source>
        <translation>Chercher des passages…</translation>
    </message>
    <message>
        <source>Code this passage…</source>
        <translation>Coder ce passage…</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Tous les codeurs</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Codes with AND, OR, NOT, NEAR, THEN, IN TURN, IN SOURCE between, in capitals; parentheses; “*” for any code; prix:barrier for what hinders; prix[role=participant, memo=trust] for codings of which that holds.</source>
        <translation>Des codes reliés par ET, OU, SAUF, PRÈS, PUIS, MÊME TOUR, MÊME SOURCE, en capitales&#x202f;; des parenthèses&#x202f;; «&#xa0;*&#xa0;» pour tout code&#x202f;; prix:frein pour ce qui freine&#x202f;; prix[rôle=participant, mémo=confiance] pour les codages qui remplissent ces conditions.</translation>
    </message>
    <message>
        <source>Save the query…</source>
        <translation>Enregistrer la requête…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln coding(s); those that overlap are one passage</source>
        <translation>
            <numerusform>%Ln codage&#x202f;; ceux qui se chevauchent font un seul passage</numerusform>
            <numerusform>%Ln codages&#x202f;; ceux qui se chevauchent font un seul passage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SavedQueryList</name>
    <message>
        <source>Save the query</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>Name of the query; one of that name is replaced</source>
        <translation>Nom de la requête&#x202f;; une requête du même nom est remplacée</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Requêtes enregistrées</translation>
    </message>
    <message>
        <source>Rename the query</source>
        <translation>Renommer la requête</translation>
    </message>
    <message>
        <source>Remove the query</source>
        <translation>Supprimer la requête</translation>
    </message>
    <message>
        <source>Of what the report is limited to, times, days, columns, other queries and whose turns count are not kept.</source>
        <translation>De ce à quoi le rapport est limité, les temps, les jours, les colonnes, les autres requêtes et à qui sont les prises de parole comptées ne sont pas gardés.</translation>
    </message>
</context>
<context>
    <name>annotator::SearchPane</name>
    <message>
        <source>Type words and press Enter: all texts of the project are searched, whatever their accents.</source>
        <translation>Tapez des mots, puis Entrée&#xa0;: tous les textes du projet sont parcourus, quels que soient les accents.</translation>
    </message>
    <message>
        <source>Searching all texts</source>
        <translation>Recherche dans tous les textes</translation>
    </message>
    <message>
        <source>Nobody says that.</source>
        <translation>Personne ne dit cela.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln place(s). Add a word to find fewer.</source>
        <translation>
            <numerusform>Le premier endroit. Ajoutez un mot pour en trouver moins.</numerusform>
            <numerusform>Les %Ln premiers endroits. Ajoutez un mot pour en trouver moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>12 places in 3 sources</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln endroit</numerusform>
            <numerusform>%Ln endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message>
        <source>words, “a phrase”, begin*</source>
        <translation>des mots, «&#xa0;une expression&#xa0;», début*</translation>
    </message>
    <message>
        <source>What to find in all texts</source>
        <translation>Ce qu’il faut chercher dans tous les textes</translation>
    </message>
    <message>
        <source>All words must stand in one turn; accents and capitals don’t matter. Enter searches.</source>
        <translation>Tous les mots doivent se trouver dans une même prise de parole&#x202f;; accents et majuscules ne comptent pas. Entrée lance la recherche.</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression régulière</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>Combien ont été trouvés</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Endroits trouvés</translation>
    </message>
    <message>
        <source>Find in &amp;all texts…</source>
        <translation>Chercher dans &amp;tous les textes…</translation>
    </message>
</context>
</TS>
