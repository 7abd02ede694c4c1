<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator::PassageModel</name>
    <message numerus="yes">
        <source>%Ln coder(s)</source>
        <translation>
            <numerusform>%Ln coder</numerusform>
            <numerusform>%Ln coders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::RetrievalPane</name>
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
    <message numerus="yes">
        <source>%Ln coding(s); those that overlap are one passage</source>
        <translation>
            <numerusform>%Ln coding; those that overlap are one passage</numerusform>
            <numerusform>%Ln codings; those that overlap are one passage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SearchPane</name>
    <message numerus="yes">
        <source>The first %Ln place(s). Add a word to find fewer.</source>
        <translation>
            <numerusform>The first place. Add a word to find fewer.</numerusform>
            <numerusform>The first %Ln places. Add a word to find fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
</TS>
