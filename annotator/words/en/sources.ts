<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersPreview</name>
    <message numerus="yes">
        <source>%Ln respondent(s)</source>
        <translation>
            <numerusform>%Ln respondent</numerusform>
            <numerusform>%Ln respondents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open question(s)</source>
        <translation>
            <numerusform>%Ln open question</numerusform>
            <numerusform>%Ln open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>%Ln attribute</numerusform>
            <numerusform>%Ln attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) left out</source>
        <translation>
            <numerusform>%Ln column left out</numerusform>
            <numerusform>%Ln columns left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinQuestion</name>
    <message numerus="yes">
        <source>%Ln turn(s) get this name.</source>
        <translation>
            <numerusform>%Ln turn gets this name.</numerusform>
            <numerusform>%Ln turns get this name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::CorrectionDialog</name>
    <message numerus="yes">
        <source>This takes %Ln coding(s) away</source>
        <translation>
            <numerusform>This takes %Ln coding away</numerusform>
            <numerusform>This takes %Ln codings away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memo(s)</source>
        <translation>
            <numerusform>%Ln memo</numerusform>
            <numerusform>%Ln memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportFilesModel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to look at</source>
        <translation>
            <numerusform>%Ln line to look at</numerusform>
            <numerusform>%Ln lines to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportPage</name>
    <message numerus="yes">
        <source>%Ln file(s) cannot be imported and will be left out.</source>
        <translation>
            <numerusform>%Ln file cannot be imported and will be left out.</numerusform>
            <numerusform>%Ln files cannot be imported and will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) or picture(s) in the folder stay(s) there: a source’s recording is chosen in its properties.</source>
        <translation>
            <numerusform>%Ln recording or picture in the folder stays there: a source’s recording is chosen in its properties.</numerusform>
            <numerusform>%Ln recordings or pictures in the folder stay there: a source’s recording is chosen in its properties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden file(s) not looked at.</source>
        <translation>
            <numerusform>%Ln hidden file was not looked at.</numerusform>
            <numerusform>%Ln hidden files were not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::PeoplePage</name>
    <message numerus="yes">
        <source>%Ln turn(s) lose their speaker. Undo brings all back.</source>
        <translation>
            <numerusform>%Ln turn loses its speaker. Undo brings it back.</numerusform>
            <numerusform>%Ln turns lose their speaker. Undo brings all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln person(s)?</source>
        <translation>
            <numerusform>Remove %Ln person?</numerusform>
            <numerusform>Remove %Ln people?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SourcesPanel</name>
    <message numerus="yes">
        <source>Name of the group for %Ln source(s)</source>
        <translation>
            <numerusform>Name of the group for %Ln source</numerusform>
            <numerusform>Name of the group for %Ln sources</numerusform>
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
        <source>%Ln memo(s) and link(s)</source>
        <translation>
            <numerusform>%Ln memo and link</numerusform>
            <numerusform>%Ln memos and links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln source(s)?</source>
        <translation>
            <numerusform>Remove %Ln source?</numerusform>
            <numerusform>Remove %Ln sources?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::TurnFacts</name>
    <message numerus="yes">
        <source>Question of the selection (%Ln turn(s))</source>
        <translation>
            <numerusform>Question of the selection (%Ln turn)</numerusform>
            <numerusform>Question of the selection (%Ln turns)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Question from here to the next one (%Ln turn(s))</source>
        <translation>
            <numerusform>Question from here to the next one (%Ln turn)</numerusform>
            <numerusform>Question from here to the next one (%Ln turns)</numerusform>
        </translation>
    </message>
</context>
</TS>
