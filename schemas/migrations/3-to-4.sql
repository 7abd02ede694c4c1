-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 3 of the schema to version 4: queries kept by name, and what the researchers say of cells of the matrix.
-- The statements are those of schemas/project.sql word by word: a test compares what comes of both.
-- Queries that found what was looked for, kept by name: as they are written (“focale help passages” says how).
CREATE TABLE query (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

-- What the researchers say in their own words of a cell of the matrix: of a code, with all below it, in a source, a group, a
-- participant or those who have a value of an attribute. `of` says which; its columns are filled, the others NULL.
CREATE TABLE summary (
    id           INTEGER PRIMARY KEY,
    code         INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
    of           TEXT NOT NULL CHECK (of IN ('source', 'group', 'participant', 'value')),
    source       INTEGER REFERENCES source ON DELETE CASCADE,
    source_group INTEGER REFERENCES source_group ON DELETE CASCADE,
    participant  INTEGER REFERENCES participant ON DELETE CASCADE,
    attribute    INTEGER REFERENCES attribute ON DELETE CASCADE,
    value        TEXT NOT NULL DEFAULT '',      -- of the attribute
    text         TEXT NOT NULL,
    coder        INTEGER NOT NULL REFERENCES coder ON DELETE CASCADE,   -- who wrote it last
    changed_ms   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX summary_cell ON summary
    (code, of, ifnull(source, 0), ifnull(source_group, 0), ifnull(participant, 0), ifnull(attribute, 0), value);
