<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator::AutocodeDialog</name>
    <message numerus="yes">
        <source>Code %n passage(s)</source>
        <translation>
            <numerusform>Code %n passage</numerusform>
            <numerusform>Code %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n passage(s) found are coded so already.</source>
        <translation>
            <numerusform>The passage found is coded so already.</numerusform>
            <numerusform>All %n passages found are coded so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded.</source>
        <translation>
            <numerusform>%n passage coded.</numerusform>
            <numerusform>%n passages coded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) are being coded: see below in the window.</source>
        <translation>
            <numerusform>%n passage is being coded: see below in the window.</numerusform>
            <numerusform>%n passages are being coded: see below in the window.</numerusform>
        </translation>
    </message>
</context>
</TS>
