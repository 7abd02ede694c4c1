<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CodingWords</name>
    <message>
        <source>lever</source>
        <translation>levier</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>frein</translation>
    </message>
    <message>
        <source>ambivalent</source>
        <translation>ambivalent</translation>
    </message>
    <message>
        <source>intensity %1</source>
        <translation>intensité %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>si %1</translation>
    </message>
</context>
<context>
    <name>annotator::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 sur %L2</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Chercher dans ce texte</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Endroits trouvés</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>annotator::TimeBar</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Time to go to</source>
        <translation>Temps où aller</translation>
    </message>
    <message>
        <source>Minutes, or hours, minutes and seconds: 1:02:07</source>
        <translation>Minutes, ou heures, minutes et secondes&#xa0;: 1:02:07</translation>
    </message>
</context>
<context>
    <name>annotator::TranscriptActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>C&amp;hercher dans le texte…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Select the &amp;word</source>
        <translation>Sélectionner le &amp;mot</translation>
    </message>
    <message>
        <source>Select the &amp;sentence</source>
        <translation>Sélectionner la ph&amp;rase</translation>
    </message>
    <message>
        <source>Select the &amp;turn</source>
        <translation>Sélectionner la prise de par&amp;ole</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Text at its own si&amp;ze</source>
        <translation>Texte à sa &amp;taille</translation>
    </message>
    <message>
        <source>Stripes of codin&amp;gs</source>
        <translation>&amp;Bandes des codages</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>Largeur des lig&amp;nes</translation>
    </message>
    <message>
        <source>&amp;Narrow</source>
        <translation>É&amp;troite</translation>
    </message>
    <message>
        <source>&amp;Comfortable</source>
        <translation>&amp;Confortable</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>&amp;Large</translation>
    </message>
    <message>
        <source>Line spa&amp;cing</source>
        <translation>&amp;Interligne</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Serré</translation>
    </message>
    <message>
        <source>&amp;Airy</source>
        <translation>&amp;Aéré</translation>
    </message>
    <message>
        <source>&amp;Double</source>
        <translation>&amp;Double</translation>
    </message>
    <message>
        <source>Codings &amp;of</source>
        <translation>C&amp;odages</translation>
    </message>
    <message>
        <source>&amp;All coders</source>
        <translation>De &amp;tous les codeurs</translation>
    </message>
    <message>
        <source>&amp;Mine alone</source>
        <translation>Les &amp;miens seulement</translation>
    </message>
    <message>
        <source>&amp;Each coder beside the others</source>
        <translation>&amp;Chaque codeur à côté des autres</translation>
    </message>
    <message>
        <source>To a &amp;time…</source>
        <translation>À un &amp;temps…</translation>
    </message>
    <message>
        <source>&amp;Next turn</source>
        <translation>Prise de parole &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous turn</source>
        <translation>Prise de parole &amp;précédente</translation>
    </message>
    <message>
        <source>Next &amp;uncoded passage</source>
        <translation>Passage &amp;non codé suivant</translation>
    </message>
    <message>
        <source>Previous uncoded passage</source>
        <translation>Passage non codé précédent</translation>
    </message>
    <message>
        <source>Next passage of this &amp;code</source>
        <translation>Passage suivant de ce &amp;code</translation>
    </message>
    <message>
        <source>Previous passage of this code</source>
        <translation>Passage précédent de ce code</translation>
    </message>
    <message>
        <source>Next codin&amp;g here</source>
        <translation>Coda&amp;ge suivant ici</translation>
    </message>
    <message>
        <source>C&amp;lose this text</source>
        <translation>&amp;Fermer ce texte</translation>
    </message>
    <message>
        <source>Move its be&amp;ginning</source>
        <translation>Déplacer son dé&amp;but</translation>
    </message>
    <message>
        <source>Move its &amp;end</source>
        <translation>Déplac&amp;er sa fin</translation>
    </message>
</context>
<context>
    <name>annotator::TranscriptPage</name>
    <message>
        <source>Open sources</source>
        <translation>Sources ouvertes</translation>
    </message>
    <message>
        <source>Nothing to read yet. Drop transcripts here, or open the page of imports.</source>
        <translation>Rien à lire encore. Déposez ici des transcriptions, ou ouvrez la page des imports.</translation>
    </message>
</context>
<context>
    <name>annotator::TranscriptView</name>
    <message>
        <source>There is no text in this source.</source>
        <translation>Il n’y a pas de texte dans cette source.</translation>
    </message>
</context>
</TS>
