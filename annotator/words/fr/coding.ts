<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>annotator::AutocodeDialog</name>
    <message>
        <source>Any speaker</source>
        <translation>Toute personne</translation>
    </message>
    <message>
        <source>Any group</source>
        <translation>Tout groupe</translation>
    </message>
    <message>
        <source>Say with which code.</source>
        <translation>Dites avec quel code.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Looking for passages to code</source>
        <translation>Recherche de passages à coder</translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln passage(s)</source>
        <translation>
            <numerusform>Coder %Ln passage</numerusform>
            <numerusform>Coder %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Coder</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln passage(s) found are coded so already.</source>
        <translation>
            <numerusform>Le passage trouvé est déjà codé ainsi.</numerusform>
            <numerusform>Les %Ln passages trouvés sont déjà codés ainsi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 passages accepted. Space accepts or refuses, Enter shows the place.</source>
        <translation>%L1 passages retenus sur %L2. Espace retient ou écarte, Entrée montre l’endroit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) coded.</source>
        <translation>
            <numerusform>%Ln passage codé.</numerusform>
            <numerusform>%Ln passages codés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code automatically</source>
        <translation>Coder automatiquement</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Code with</source>
        <translation>Coder avec</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>Seulement dans</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Seulement si</translation>
    </message>
    <message>
        <source>words, “a phrase”, begin*</source>
        <translation>des mots, «&#xa0;une expression&#xa0;», début*</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression régulière</translation>
    </message>
    <message>
        <source>Tell &amp;capitals from small letters</source>
        <translation>&amp;Distinguer majuscules et minuscules</translation>
    </message>
    <message>
        <source>Choose a code…</source>
        <translation>Choisir un code…</translation>
    </message>
    <message>
        <source>Within passages of a code</source>
        <translation>Dans les passages d’un code</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>the words found</source>
        <translation>les mots trouvés</translation>
    </message>
    <message>
        <source>their sentence</source>
        <translation>leur phrase</translation>
    </message>
    <message>
        <source>their turn</source>
        <translation>leur prise de parole</translation>
    </message>
    <message>
        <source>How much is coded</source>
        <translation>Étendue codée</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>Tout &amp;retenir</translation>
    </message>
    <message>
        <source>&amp;Refuse all</source>
        <translation>Tout é&amp;carter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) are being coded: see below in the window.</source>
        <translation>
            <numerusform>%Ln passage est en cours de codage&#xa0;: voyez en bas de la fenêtre.</numerusform>
            <numerusform>%Ln passages sont en cours de codage&#xa0;: voyez en bas de la fenêtre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::CodePalette</name>
    <message>
        <source>Chosen: %1</source>
        <translation>Choisis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation>Codes trouvés</translation>
    </message>
    <message>
        <source>Find a code, or type a new one (theme / name)</source>
        <translation>Trouver un code, ou en écrire un nouveau (thème / nom)</translation>
    </message>
    <message>
        <source>Enter: code · Ctrl+Enter: one of several</source>
        <translation>Entrée&#xa0;: coder · Ctrl+Entrée&#xa0;: un parmi plusieurs</translation>
    </message>
    <message>
        <source>Name of the new code (theme / name)</source>
        <translation>Nom du nouveau code (thème / nom)</translation>
    </message>
    <message>
        <source>Enter: make it and code</source>
        <translation>Entrée&#xa0;: le créer et coder</translation>
    </message>
    <message>
        <source>Which code instead?</source>
        <translation>Quel code à la place&#x202f;?</translation>
    </message>
    <message>
        <source>Enter: change the code</source>
        <translation>Entrée&#xa0;: changer le code</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Trouver un code</translation>
    </message>
    <message>
        <source>Enter: take it</source>
        <translation>Entrée&#xa0;: le prendre</translation>
    </message>
</context>
<context>
    <name>annotator::CodePaletteModel</name>
    <message>
        <source>New code “%1”</source>
        <translation>Nouveau code «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>annotator::CodingActions</name>
    <message>
        <source>Select the words to code first.</source>
        <translation>Sélectionnez d’abord les mots à coder.</translation>
    </message>
    <message>
        <source>Only if …</source>
        <translation>Seulement si…</translation>
    </message>
    <message>
        <source>Memo on this coding</source>
        <translation>Mémo sur ce codage</translation>
    </message>
    <message>
        <source>No code on this key</source>
        <translation>Pas de code sur cette touche</translation>
    </message>
    <message>
        <source>&amp;Code…</source>
        <translation>&amp;Coder…</translation>
    </message>
    <message>
        <source>&amp;Find a code…</source>
        <translation>Trou&amp;ver un code…</translation>
    </message>
    <message>
        <source>Code as la&amp;st time</source>
        <translation>Coder comme la &amp;dernière fois</translation>
    </message>
    <message>
        <source>Code in the passage’s own &amp;words</source>
        <translation>Coder avec les mots du &amp;passage</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>&amp;Nouveau code…</translation>
    </message>
    <message>
        <source>Code a&amp;utomatically…</source>
        <translation>Coder a&amp;utomatiquement…</translation>
    </message>
    <message>
        <source>Codes on &amp;keys</source>
        <translation>Codes sur les &amp;touches</translation>
    </message>
    <message>
        <source>C&amp;hange the code…</source>
        <translation>C&amp;hanger le code…</translation>
    </message>
    <message>
        <source>&amp;Lever</source>
        <translation>&amp;Levier</translation>
    </message>
    <message>
        <source>&amp;Barrier</source>
        <translation>&amp;Frein</translation>
    </message>
    <message>
        <source>&amp;Ambivalent</source>
        <translation>&amp;Ambivalent</translation>
    </message>
    <message>
        <source>Neither lever nor barrier</source>
        <translation>Ni levier ni frein</translation>
    </message>
    <message>
        <source>&amp;Intensity</source>
        <translation>&amp;Intensité</translation>
    </message>
    <message>
        <source>1 – faint</source>
        <translation>1 – faible</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>5 – strong</source>
        <translation>5 – forte</translation>
    </message>
    <message>
        <source>C&amp;ondition…</source>
        <translation>C&amp;ondition…</translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation>&amp;Mémo…</translation>
    </message>
    <message>
        <source>&amp;Remove the coding</source>
        <translation>&amp;Supprimer le codage</translation>
    </message>
    <message>
        <source>Link the marked &amp;turn to this one</source>
        <translation>&amp;Relier la prise de parole marquée à celle-ci</translation>
    </message>
    <message>
        <source>Link this &amp;turn to another</source>
        <translation>&amp;Relier cette prise de parole à une autre</translation>
    </message>
</context>
<context>
    <name>annotator::CodingCard</name>
    <message>
        <source>Lever</source>
        <translation>Levier</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Frein</translation>
    </message>
    <message>
        <source>Ambivalent</source>
        <translation>Ambivalent</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Intensity %1 of 5</source>
        <translation>Intensité %1 sur 5</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Seulement si</translation>
    </message>
    <message>
        <source>Condition: only if …</source>
        <translation>Condition&#xa0;: seulement si…</translation>
    </message>
    <message>
        <source>Memo on this coding</source>
        <translation>Mémo sur ce codage</translation>
    </message>
    <message>
        <source>Code: %1. Press to change it.</source>
        <translation>Code&#xa0;: %1. Appuyer pour en changer.</translation>
    </message>
    <message>
        <source>Remove the coding</source>
        <translation>Supprimer le codage</translation>
    </message>
</context>
<context>
    <name>annotator::CodingInspector</name>
    <message>
        <source>The codings of the place where you are stand here.</source>
        <translation>Les codages de l’endroit où vous êtes se tiennent ici.</translation>
    </message>
    <message>
        <source>Codings at hand</source>
        <translation>Codages à cet endroit</translation>
    </message>
</context>
<context>
    <name>annotator::NoteEditor</name>
    <message>
        <source>Enter keeps it · Shift+Enter: new line · Escape: as before</source>
        <translation>Entrée le garde · Maj+Entrée&#xa0;: à la ligne · Échap&#xa0;: comme avant</translation>
    </message>
    <message>
        <source>Enter keeps it · Escape: as before</source>
        <translation>Entrée le garde · Échap&#xa0;: comme avant</translation>
    </message>
</context>
<context>
    <name>annotator::PassageChoice</name>
    <message>
        <source>Speaker</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Coded by</source>
        <translation>Codé par</translation>
    </message>
</context>
<context>
    <name>annotator::TurnLinker</name>
    <message>
        <source>Go to the turn that this one answers (or that answers it), and press the key again.</source>
        <translation>Allez à la prise de parole à laquelle celle-ci répond (ou qui lui répond), et appuyez de nouveau sur la touche.</translation>
    </message>
    <message>
        <source>No link was made.</source>
        <translation>Aucun lien n’a été fait.</translation>
    </message>
    <message>
        <source>Both turns must be in one source.</source>
        <translation>Les deux prises de parole doivent être dans la même source.</translation>
    </message>
    <message>
        <source>&amp;Agrees</source>
        <translation>&amp;Approuve</translation>
    </message>
    <message>
        <source>&amp;Nuances</source>
        <translation>&amp;Nuance</translation>
    </message>
    <message>
        <source>&amp;Contradicts</source>
        <translation>&amp;Contredit</translation>
    </message>
    <message>
        <source>Com&amp;pletes</source>
        <translation>Com&amp;plète</translation>
    </message>
    <message>
        <source>As&amp;ks</source>
        <translation>&amp;Questionne</translation>
    </message>
    <message>
        <source>How the later turn relates to the earlier</source>
        <translation>Rapport de la seconde prise de parole à la première</translation>
    </message>
    <message>
        <source>The later turn</source>
        <translation>La seconde prise de parole</translation>
    </message>
</context>
<context>
    <name>annotator::TurnLinks</name>
    <message>
        <source>Agrees with %1</source>
        <translation>Approuve %1</translation>
    </message>
    <message>
        <source>Nuances %1</source>
        <translation>Nuance %1</translation>
    </message>
    <message>
        <source>Contradicts %1</source>
        <translation>Contredit %1</translation>
    </message>
    <message>
        <source>Completes %1</source>
        <translation>Complète %1</translation>
    </message>
    <message>
        <source>Asks %1</source>
        <translation>Questionne %1</translation>
    </message>
    <message>
        <source>%1 agrees</source>
        <translation>%1 approuve</translation>
    </message>
    <message>
        <source>%1 nuances it</source>
        <translation>%1 nuance</translation>
    </message>
    <message>
        <source>%1 contradicts it</source>
        <translation>%1 contredit</translation>
    </message>
    <message>
        <source>%1 completes it</source>
        <translation>%1 complète</translation>
    </message>
    <message>
        <source>%1 asks about it</source>
        <translation>%1 questionne</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>This turn and others</source>
        <translation>Cette prise de parole et d’autres</translation>
    </message>
    <message>
        <source>Remove the chosen link</source>
        <translation>Retirer le lien choisi</translation>
    </message>
</context>
</TS>
