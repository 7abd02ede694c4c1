<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CodeColours</name>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>dark blue</source>
        <translation>bleu foncé</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>bleu clair</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>dark orange</source>
        <translation>orange foncé</translation>
    </message>
    <message>
        <source>light orange</source>
        <translation>orange clair</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>dark green</source>
        <translation>vert foncé</translation>
    </message>
    <message>
        <source>light green</source>
        <translation>vert clair</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>dark pink</source>
        <translation>rose foncé</translation>
    </message>
    <message>
        <source>light pink</source>
        <translation>rose clair</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>bleu ciel</translation>
    </message>
    <message>
        <source>dark sky blue</source>
        <translation>bleu ciel foncé</translation>
    </message>
    <message>
        <source>light sky blue</source>
        <translation>bleu ciel clair</translation>
    </message>
    <message>
        <source>vermilion</source>
        <translation>vermillon</translation>
    </message>
    <message>
        <source>dark vermilion</source>
        <translation>vermillon foncé</translation>
    </message>
    <message>
        <source>light vermilion</source>
        <translation>vermillon clair</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>dark yellow</source>
        <translation>jaune foncé</translation>
    </message>
    <message>
        <source>light yellow</source>
        <translation>jaune clair</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>dark grey</source>
        <translation>gris foncé</translation>
    </message>
    <message>
        <source>light grey</source>
        <translation>gris clair</translation>
    </message>
</context>
<context>
    <name>annotator::CodeDetails</name>
    <message>
        <source>That of the code above</source>
        <translation>Celle du code au-dessus</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Une autre…</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Couleur de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>Quand l’employer</translation>
    </message>
    <message>
        <source>When not to use</source>
        <translation>Quand ne pas l’employer</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
</context>
<context>
    <name>annotator::CodeLinks</name>
    <message>
        <source>Answered by these levers</source>
        <translation>Ces leviers y répondent</translation>
    </message>
    <message>
        <source>Answers these barriers</source>
        <translation>Répond à ces freins</translation>
    </message>
    <message>
        <source>Add a lever</source>
        <translation>Ajouter un levier</translation>
    </message>
    <message>
        <source>Add a barrier</source>
        <translation>Ajouter un frein</translation>
    </message>
    <message>
        <source>Remove the selected ones</source>
        <translation>Retirer ce qui est sélectionné</translation>
    </message>
</context>
<context>
    <name>annotator::CodebookModel</name>
    <message numerus="yes">
        <source>%1 (%2): %Ln coding(s)</source>
        <translation>
            <numerusform>%1 (%2)&#xa0;: %Ln codage</numerusform>
            <numerusform>%1 (%2)&#xa0;: %Ln codages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln below it</source>
        <translation>
            <numerusform>, %Ln au-dessous</numerusform>
            <numerusform>, %Ln au-dessous</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codages</translation>
    </message>
</context>
<context>
    <name>annotator::CodebookPanel</name>
    <message>
        <source>No code here. Ctrl+Shift+N makes a new one.</source>
        <translation>Aucun code ici. Ctrl+Maj+N en crée un.</translation>
    </message>
    <message>
        <source>New code in “%1”</source>
        <translation>Nouveau code dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Remove codes</source>
        <translation>Supprimer des codes</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln code(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln code&#x202f;?</numerusform>
            <numerusform>Supprimer %Ln codes&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coding(s)</source>
        <translation>
            <numerusform>%Ln codage</numerusform>
            <numerusform>%Ln codages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln source(s) will go with it. Undo brings all back.</source>
        <translation>
            <numerusform>dans %Ln source disparaîtra avec. Ctrl+Z ramène tout.</numerusform>
            <numerusform>dans %Ln sources disparaîtront avec. Ctrl+Z ramène tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the codes</source>
        <translation>Filtrer les codes</translation>
    </message>
    <message>
        <source>What can be done with codes</source>
        <translation>Ce qu’on peut faire des codes</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille de codage</translation>
    </message>
    <message>
        <source>Co&amp;debook</source>
        <translation>&amp;Grille de codage</translation>
    </message>
    <message>
        <source>Put on &amp;key</source>
        <translation>Mettre sur une &amp;touche</translation>
    </message>
    <message>
        <source>&amp;Filter the codes</source>
        <translation>&amp;Filtrer les codes</translation>
    </message>
    <message>
        <source>&amp;Code the selected words with it</source>
        <translation>&amp;Coder les mots sélectionnés</translation>
    </message>
    <message>
        <source>&amp;All passages</source>
        <translation>Tous les &amp;passages</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>&amp;Nouveau code…</translation>
    </message>
    <message>
        <source>New code &amp;below…</source>
        <translation>Nouveau code au-&amp;dessous…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>F&amp;usionner avec…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;Scinder…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>Supprim&amp;er</translation>
    </message>
    <message>
        <source>&amp;Open all</source>
        <translation>Tout &amp;ouvrir</translation>
    </message>
    <message>
        <source>C&amp;lose all</source>
        <translation>Tout rep&amp;lier</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Déta&amp;ils</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Touche %1</translation>
    </message>
    <message>
        <source>Memo on t&amp;he code…</source>
        <translation>&amp;Mémo sur le code…</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
</context>
<context>
    <name>annotator::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln coding(s) will have this code.</source>
        <translation>
            <numerusform>%Ln codage aura ce code.</numerusform>
            <numerusform>%Ln codages auront ce code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) on exactly the passage of another and become(s) one with it.</source>
        <translation>
            <numerusform>%Ln d’entre eux porte sur le passage même d’un autre et ne fera qu’un avec lui.</numerusform>
            <numerusform>%Ln d’entre eux portent sur le passage même d’un autre et ne feront qu’un avec lui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) below move(s) along.</source>
        <translation>
            <numerusform>%Ln code au-dessous suit.</numerusform>
            <numerusform>%Ln codes au-dessous suivent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memo(s) go(es) along.</source>
        <translation>
            <numerusform>%Ln mémo suit.</numerusform>
            <numerusform>%Ln mémos suivent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) go(es) along.</source>
        <translation>
            <numerusform>%Ln lien suit.</numerusform>
            <numerusform>%Ln liens suivent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The definitions of the merged codes stay in the history alone.</source>
        <translation>Les définitions des codes fusionnés ne restent que dans l’historique.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Join passages that overlap or touch (%Ln coding(s) less)</source>
        <translation>
            <numerusform>&amp;Joindre les passages qui se chevauchent ou se touchent (%Ln codage de moins)</numerusform>
            <numerusform>&amp;Joindre les passages qui se chevauchent ou se touchent (%Ln codages de moins)</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge codes</source>
        <translation>Fusionner des codes</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Merge %1 into:</source>
        <translation>Fusionner %1 avec&#xa0;:</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Choose a code…</source>
        <translation>Choisir un code…</translation>
    </message>
    <message>
        <source>&amp;Join passages that overlap or touch</source>
        <translation>&amp;Joindre les passages qui se chevauchent ou se touchent</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Counting what this changes…</source>
        <translation>Calcul de ce que cela change…</translation>
    </message>
</context>
<context>
    <name>annotator::SplitDialog</name>
    <message>
        <source>Reading the passages of a code</source>
        <translation>Lecture des passages d’un code</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Split off %Ln passage(s)</source>
        <translation>
            <numerusform>&amp;Séparer %Ln passage</numerusform>
            <numerusform>&amp;Séparer %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Split off</source>
        <translation>&amp;Séparer</translation>
    </message>
    <message>
        <source>Split a code</source>
        <translation>Scinder un code</translation>
    </message>
    <message>
        <source>Which passages of “%1” get another code? Space chooses, Enter shows the place.</source>
        <translation>Quels passages de «&#xa0;%1&#xa0;» reçoivent un autre code&#x202f;? Espace choisit, Entrée montre l’endroit.</translation>
    </message>
    <message>
        <source>Name of the code beside it</source>
        <translation>Nom du code à côté</translation>
    </message>
    <message>
        <source>Passages of the code</source>
        <translation>Passages du code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
