-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 1 of the schema to version 2: memos and links; blocks can be renumbered (undoing that goes row by row, in any
-- order, so that no two may be forbidden to share a position meanwhile); codings are counted by code from an index.
-- The statements are those of schemas/project.sql word by word: a test compares what comes of both.
DROP INDEX block_position;
CREATE INDEX block_position ON block (source, position, characters);
DROP INDEX coding_code;
CREATE INDEX coding_code ON coding (code, hidden);

-- Notes that stand by themselves, on what `about` says: the columns for that are filled, the others NULL.
CREATE TABLE memo (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('note', 'rule', 'theory', 'language', 'method', 'journal')),
    title        TEXT NOT NULL DEFAULT '',
    text         TEXT NOT NULL DEFAULT '',
    coder        INTEGER NOT NULL REFERENCES coder ON DELETE CASCADE,
    created_ms   INTEGER NOT NULL,              -- since 1970-01-01 UTC
    changed_ms   INTEGER NOT NULL,
    about        TEXT NOT NULL CHECK (about IN
                     ('nothing', 'project', 'source', 'passage', 'coding', 'code', 'participant')),
    source       INTEGER REFERENCES source ON DELETE CASCADE,   -- of a source and of a passage
    begin_block  INTEGER REFERENCES block,                      -- of a passage; as in coding
    begin_offset INTEGER,
    end_block    INTEGER REFERENCES block,
    end_offset   INTEGER,
    coding       INTEGER REFERENCES coding ON DELETE CASCADE,
    code         INTEGER REFERENCES code ON DELETE CASCADE,
    participant  INTEGER REFERENCES participant ON DELETE CASCADE
) STRICT;
CREATE INDEX memo_source ON memo (source);
CREATE INDEX memo_begin_block ON memo (begin_block);
CREATE INDEX memo_end_block ON memo (end_block);
CREATE INDEX memo_coding ON memo (coding);

-- Typed relations that a coder sees: of a block to an earlier one, or (answers) of a code to a code, a coding to a coding.
CREATE TABLE link (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('agrees', 'nuances', 'contradicts', 'completes', 'asks', 'answers')),
    from_block  INTEGER REFERENCES block ON DELETE CASCADE,
    to_block    INTEGER REFERENCES block ON DELETE CASCADE,
    from_code   INTEGER REFERENCES code ON DELETE CASCADE,
    to_code     INTEGER REFERENCES code ON DELETE CASCADE,
    from_coding INTEGER REFERENCES coding ON DELETE CASCADE,
    to_coding   INTEGER REFERENCES coding ON DELETE CASCADE,
    coder       INTEGER NOT NULL REFERENCES coder ON DELETE CASCADE,
    memo        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX link_from_block ON link (from_block);
CREATE INDEX link_to_block ON link (to_block);
CREATE INDEX link_from_coding ON link (from_coding);
CREATE INDEX link_to_coding ON link (to_coding);
