<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator::CodebookModel</name>
    <message numerus="yes">
        <source>%1 (%2): %Ln coding(s)</source>
        <translation>
            <numerusform>%1 (%2): %Ln coding</numerusform>
            <numerusform>%1 (%2): %Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln below it</source>
        <translation>
            <numerusform>, %Ln below it</numerusform>
            <numerusform>, %Ln below it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::CodebookPanel</name>
    <message numerus="yes">
        <source>Remove %Ln code(s)?</source>
        <translation>
            <numerusform>Remove %Ln code?</numerusform>
            <numerusform>Remove %Ln codes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coding(s)</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln source(s) will go with it. Undo brings all back.</source>
        <translation>
            <numerusform>in %Ln source will go with it. Undo brings all back.</numerusform>
            <numerusform>in %Ln sources will go with it. Undo brings all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln coding(s) will have this code.</source>
        <translation>
            <numerusform>%Ln coding will have this code.</numerusform>
            <numerusform>%Ln codings will have this code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) on exactly the passage of another and become(s) one with it.</source>
        <translation>
            <numerusform>%Ln of them stands on exactly the passage of another and becomes one with it.</numerusform>
            <numerusform>%Ln of them stand on exactly the passage of another and become one with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) below move(s) along.</source>
        <translation>
            <numerusform>%Ln code below moves along.</numerusform>
            <numerusform>%Ln codes below move along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memo(s) go(es) along.</source>
        <translation>
            <numerusform>%Ln memo goes along.</numerusform>
            <numerusform>%Ln memos go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) go(es) along.</source>
        <translation>
            <numerusform>%Ln link goes along.</numerusform>
            <numerusform>%Ln links go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Join passages that overlap or touch (%Ln coding(s) less)</source>
        <translation>
            <numerusform>&amp;Join passages that overlap or touch (%Ln coding less)</numerusform>
            <numerusform>&amp;Join passages that overlap or touch (%Ln codings less)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SplitDialog</name>
    <message numerus="yes">
        <source>&amp;Split off %Ln passage(s)</source>
        <translation>
            <numerusform>&amp;Split off %Ln passage</numerusform>
            <numerusform>&amp;Split off %Ln passages</numerusform>
        </translation>
    </message>
</context>
</TS>
