<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator::AutocodeDialog</name>
    <message numerus="yes">
        <source>Code %Ln passage(s)</source>
        <translation>
            <numerusform>Code %Ln passage</numerusform>
            <numerusform>Code %Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln passage(s) found are coded so already.</source>
        <translation>
            <numerusform>The passage found is coded so already.</numerusform>
            <numerusform>All %Ln passages found are coded so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) coded.</source>
        <translation>
            <numerusform>%Ln passage coded.</numerusform>
            <numerusform>%Ln passages coded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) are being coded: see below in the window.</source>
        <translation>
            <numerusform>%Ln passage is being coded: see below in the window.</numerusform>
            <numerusform>%Ln passages are being coded: see below in the window.</numerusform>
        </translation>
    </message>
</context>
</TS>
