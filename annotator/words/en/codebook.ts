<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator::CodebookModel</name>
    <message numerus="yes">
        <source>%1 (%2): %n coding(s)</source>
        <translation>
            <numerusform>%1 (%2): %n coding</numerusform>
            <numerusform>%1 (%2): %n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n below it</source>
        <translation>
            <numerusform>, %n below it</numerusform>
            <numerusform>, %n below it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::CodebookPanel</name>
    <message numerus="yes">
        <source>Remove %n code(s)?</source>
        <translation>
            <numerusform>Remove %n code?</numerusform>
            <numerusform>Remove %n codes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n source(s) will go with it. Undo brings all back.</source>
        <translation>
            <numerusform>in %n source will go with it. Undo brings all back.</numerusform>
            <numerusform>in %n sources will go with it. Undo brings all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::MergeDialog</name>
    <message numerus="yes">
        <source>%n coding(s) will have this code.</source>
        <translation>
            <numerusform>%n coding will have this code.</numerusform>
            <numerusform>%n codings will have this code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) on exactly the passage of another and become(s) one with it.</source>
        <translation>
            <numerusform>%n of them stands on exactly the passage of another and becomes one with it.</numerusform>
            <numerusform>%n of them stand on exactly the passage of another and become one with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) below move(s) along.</source>
        <translation>
            <numerusform>%n code below moves along.</numerusform>
            <numerusform>%n codes below move along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s) go(es) along.</source>
        <translation>
            <numerusform>%n memo goes along.</numerusform>
            <numerusform>%n memos go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) go(es) along.</source>
        <translation>
            <numerusform>%n link goes along.</numerusform>
            <numerusform>%n links go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Join passages that overlap or touch (%n coding(s) less)</source>
        <translation>
            <numerusform>&amp;Join passages that overlap or touch (%n coding less)</numerusform>
            <numerusform>&amp;Join passages that overlap or touch (%n codings less)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SplitDialog</name>
    <message numerus="yes">
        <source>&amp;Split off %n passage(s)</source>
        <translation>
            <numerusform>&amp;Split off %n passage</numerusform>
            <numerusform>&amp;Split off %n passages</numerusform>
        </translation>
    </message>
</context>
</TS>
