<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersPreview</name>
    <message numerus="yes">
        <source>%n respondent(s)</source>
        <translation>
            <numerusform>%n respondent</numerusform>
            <numerusform>%n respondents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out</source>
        <translation>
            <numerusform>%n column left out</numerusform>
            <numerusform>%n columns left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinQuestion</name>
    <message numerus="yes">
        <source>%n turn(s) get this name.</source>
        <translation>
            <numerusform>%n turn gets this name.</numerusform>
            <numerusform>%n turns get this name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::CorrectionDialog</name>
    <message numerus="yes">
        <source>This takes %n coding(s) away</source>
        <translation>
            <numerusform>This takes %n coding away</numerusform>
            <numerusform>This takes %n codings away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportFilesModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n line to look at</numerusform>
            <numerusform>%n lines to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::ImportPage</name>
    <message numerus="yes">
        <source>%n file(s) cannot be imported and will be left out.</source>
        <translation>
            <numerusform>%n file cannot be imported and will be left out.</numerusform>
            <numerusform>%n files cannot be imported and will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::PeoplePage</name>
    <message numerus="yes">
        <source>%n turn(s) lose their speaker. Undo brings all back.</source>
        <translation>
            <numerusform>%n turn loses its speaker. Undo brings it back.</numerusform>
            <numerusform>%n turns lose their speaker. Undo brings all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::SourcesPanel</name>
    <message numerus="yes">
        <source>Name of the group for %n source(s)</source>
        <translation>
            <numerusform>Name of the group for %n source</numerusform>
            <numerusform>Name of the group for %n sources</numerusform>
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
        <source>%n memo(s) and link(s)</source>
        <translation>
            <numerusform>%n memo and link</numerusform>
            <numerusform>%n memos and links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>annotator::TurnFacts</name>
    <message numerus="yes">
        <source>Question of the selection (%n turn(s))</source>
        <translation>
            <numerusform>Question of the selection (%n turn)</numerusform>
            <numerusform>Question of the selection (%n turns)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Question from here to the next one (%n turn(s))</source>
        <translation>
            <numerusform>Question from here to the next one (%n turn)</numerusform>
            <numerusform>Question from here to the next one (%n turns)</numerusform>
        </translation>
    </message>
</context>
</TS>
