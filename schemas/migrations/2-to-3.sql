-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 2 of the schema to version 3: what other programs know (REFI-QDA) and Focale gives back.
-- The statements are those of schemas/project.sql word by word: a test compares what comes of both.
-- What things are called in other programs (REFI-QDA): the GUIDs of their elements, and what else those say that Focale has no
-- column for (`xml`: attributes, then children); both are given back on export. GUIDs are unique by element only. Rows stay when a thing
-- goes, as undo may bring it back.
CREATE TABLE refi_thing (
    element TEXT NOT NULL,                      -- 'Code', 'Coding', 'TextSource' …
    thing   INTEGER NOT NULL,                   -- its id in the table of its kind
    guid    TEXT NOT NULL,                      -- lower case, no braces
    xml     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (element, thing, guid)
) STRICT, WITHOUT ROWID;

-- Whole elements of which Focale has no model (pictures, recordings, graphs, sets of codes): given back unchanged on export.
CREATE TABLE refi_element (
    element  TEXT NOT NULL,
    guid     TEXT NOT NULL,
    position INTEGER NOT NULL,                  -- order in which they came
    xml      TEXT NOT NULL,
    PRIMARY KEY (element, guid)
) STRICT, WITHOUT ROWID;

-- Files that such elements name, byte by byte, by their name in the archive.
CREATE TABLE refi_file (
    name  TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
