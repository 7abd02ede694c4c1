-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema of a Focale project (NAME.focale), version 5: one SQLite database.
-- docs/FILE-FORMAT.md explains it; a test compares every new project with this file, from which it is made.
--
-- PRAGMA application_id = 0x464F434C ("FOCL"), user_version = 5. Ids are 63-bit integers, time-ordered with a random tail.
-- Positions count Unicode code points, half-open. Times in a session are milliseconds from its start; `at_ms` is
-- milliseconds since 1970-01-01 UTC. Dates are ISO 8601. Empty text means "not said"; NULL only stands for "no such thing".
--
-- `batch` is the history entry of the bulk import that brought a row (NULL: made by an ordinary change, whose entry holds it).
-- Undoing a bulk import sets `hidden` on its rows, redoing clears it; hidden rows are as good as absent.

-- The study. One row.
CREATE TABLE project (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    guid        TEXT NOT NULL,              -- RFC 4122, lower case; from it and a row's id comes the row's REFI-QDA GUID
    name        TEXT NOT NULL,
    language    TEXT NOT NULL,              -- BCP 47 tag of what is spoken in it
    description TEXT NOT NULL DEFAULT '',
    created_ms  INTEGER NOT NULL
) STRICT;

-- Copies of this file that were written to, by place (a digest of machine, user and path). Not part of the history.
CREATE TABLE copy (
    id    INTEGER PRIMARY KEY,
    place TEXT NOT NULL UNIQUE
) STRICT;

-- What was done, in order, only ever added to. An entry is self-contained.
CREATE TABLE history (
    id        INTEGER PRIMARY KEY,
    copy      INTEGER NOT NULL,             -- copy.id of the copy that made it
    sequence  INTEGER NOT NULL,             -- 1, 2, … within that copy
    at_ms     INTEGER NOT NULL,
    coder     TEXT NOT NULL,                -- who, by name
    action    TEXT NOT NULL CHECK (action IN ('change', 'bulk', 'undo', 'redo')),
    target    INTEGER,                      -- for undo and redo: the entry undone or done again
    what      TEXT NOT NULL,                -- the sentence, an ICU message pattern in English
    arguments TEXT NOT NULL DEFAULT '[]',   -- its arguments, a JSON array
    changeset BLOB,                         -- of SQLite's session extension; NULL when nothing recorded changed
    digest    TEXT NOT NULL DEFAULT '',     -- for bulk: SHA-256 of what was brought in
    sha256    TEXT NOT NULL,                -- of the entry before (in this table's order) and this one: the state of the project
    UNIQUE (copy, sequence)
) STRICT;

CREATE TABLE coder (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE source (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('focus_group', 'interview', 'field_notes', 'document')),
    language  TEXT NOT NULL DEFAULT '',     -- empty: the project's
    date      TEXT NOT NULL DEFAULT '',     -- of the session
    file_name TEXT NOT NULL DEFAULT '',
    format    TEXT NOT NULL DEFAULT '',
    sha256    TEXT NOT NULL DEFAULT '',     -- of the imported file
    media     TEXT NOT NULL DEFAULT '',     -- recording, relative to the project
    position  INTEGER NOT NULL,             -- order among the sources
    batch     INTEGER,
    hidden    INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX source_name ON source (name) WHERE hidden = 0;

-- The heading block of a transcript, as written.
CREATE TABLE source_metadata (
    source   INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key      TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL DEFAULT 'participant' CHECK (role IN ('participant', 'moderator', 'observer')),
    consent TEXT NOT NULL DEFAULT 'unknown' CHECK (consent IN ('unknown', 'none', 'anonymous', 'named')),
    batch   INTEGER,
    hidden  INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX participant_name ON participant (name) WHERE hidden = 0;

-- Variables, and their values for participants and for sources.
CREATE TABLE attribute (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    of    TEXT NOT NULL CHECK (of IN ('participant', 'source')),
    UNIQUE (name, of)
) STRICT;
CREATE TABLE participant_value (
    participant INTEGER NOT NULL REFERENCES participant ON DELETE CASCADE,
    attribute   INTEGER NOT NULL REFERENCES attribute ON DELETE CASCADE,
    value       TEXT NOT NULL,
    PRIMARY KEY (participant, attribute)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_value (
    source    INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    attribute INTEGER NOT NULL REFERENCES attribute ON DELETE CASCADE,
    value     TEXT NOT NULL,
    PRIMARY KEY (source, attribute)
) STRICT, WITHOUT ROWID;

-- Sets of sources.
CREATE TABLE source_group (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE group_member (
    source_group INTEGER NOT NULL REFERENCES source_group ON DELETE CASCADE,
    source       INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    PRIMARY KEY (source_group, source)
) STRICT, WITHOUT ROWID;

-- Who was at a session, spoke or not; NULL: from its beginning, to its end.
CREATE TABLE presence (
    id          INTEGER PRIMARY KEY,
    source      INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    participant INTEGER NOT NULL REFERENCES participant ON DELETE CASCADE,
    from_ms     INTEGER,
    to_ms       INTEGER
) STRICT;
CREATE INDEX presence_source ON presence (source);

CREATE TABLE code (
    id              INTEGER PRIMARY KEY,
    parent          INTEGER REFERENCES code ON DELETE CASCADE,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL DEFAULT 'concept' CHECK (kind IN
                        ('concept', 'theme', 'imaginary', 'approach', 'lever', 'barrier', 'action', 'projection')),
    colour          TEXT NOT NULL DEFAULT '',   -- "#rrggbb"
    definition      TEXT NOT NULL DEFAULT '',
    when_to_use     TEXT NOT NULL DEFAULT '',
    when_not_to_use TEXT NOT NULL DEFAULT '',
    example         TEXT NOT NULL DEFAULT '',
    position        INTEGER NOT NULL,           -- among its siblings
    batch           INTEGER,
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX code_name ON code (ifnull(parent, 0), name) WHERE hidden = 0;
CREATE INDEX code_parent ON code (parent);

-- The discussion guide; `code` is what a question asks about.
CREATE TABLE guide_question (
    id       INTEGER PRIMARY KEY,
    label    TEXT NOT NULL,
    text     TEXT NOT NULL DEFAULT '',
    code     INTEGER REFERENCES code ON DELETE SET NULL,
    position INTEGER NOT NULL,
    batch    INTEGER,
    hidden   INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX guide_question_label ON guide_question (label) WHERE hidden = 0;

-- The text of a source, block by block: numbers here, so that counting never reads the text; the text in block_text.
CREATE TABLE block (
    id           INTEGER PRIMARY KEY,
    source       INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    position     INTEGER NOT NULL,              -- order in the source: ascends, with room for blocks to be put in
    kind         TEXT NOT NULL CHECK (kind IN ('turn', 'paragraph', 'heading', 'metadata')),
    speaker      INTEGER REFERENCES participant ON DELETE SET NULL,
    speech_begin INTEGER NOT NULL DEFAULT 0,    -- where the words begin behind the label
    begin_ms     INTEGER,
    end_ms       INTEGER,
    question     INTEGER REFERENCES guide_question ON DELETE SET NULL,
    characters   INTEGER NOT NULL,              -- code points of the text
    words        INTEGER NOT NULL               -- of speech
) STRICT;
CREATE INDEX block_position ON block (source, position, characters);   -- holds all that places of codings need

CREATE TABLE block_text (
    block       INTEGER PRIMARY KEY REFERENCES block ON DELETE CASCADE,
    word_starts BLOB NOT NULL,                  -- where each word begins: differences of code points, LEB128
    text        TEXT NOT NULL
) STRICT;

-- Stretches of a block that are no speech, besides the label: time codes, stage directions.
CREATE TABLE mark (
    block     INTEGER NOT NULL REFERENCES block ON DELETE CASCADE,
    begin_at  INTEGER NOT NULL,                 -- code points from the block's start
    end_at    INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('label', 'time_code', 'stage')),
    PRIMARY KEY (block, begin_at)
) STRICT, WITHOUT ROWID;

-- A code applied by a coder to a span. An end is a block and an offset in it; the end of a span lies in the block of its last
-- character. begin_word and end_word count the words of that block that begin before the offset: a span holds the words from
-- the one to the other, so that counting needs no text.
CREATE TABLE coding (
    id           INTEGER PRIMARY KEY,
    source       INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    code         INTEGER NOT NULL REFERENCES code ON DELETE CASCADE,
    coder        INTEGER NOT NULL REFERENCES coder ON DELETE CASCADE,
    begin_block  INTEGER NOT NULL REFERENCES block,
    begin_offset INTEGER NOT NULL,
    begin_word   INTEGER NOT NULL,
    end_block    INTEGER NOT NULL REFERENCES block,
    end_offset   INTEGER NOT NULL,
    end_word     INTEGER NOT NULL,
    polarity     INTEGER NOT NULL DEFAULT 0 CHECK (polarity BETWEEN 0 AND 3),   -- none, lever, barrier, ambivalent
    intensity    INTEGER CHECK (intensity BETWEEN 1 AND 5),
    hidden       INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    batch        INTEGER,
    condition    TEXT NOT NULL DEFAULT '',
    memo         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX coding_source ON coding (source);
CREATE INDEX coding_code ON coding (code, hidden);   -- counts codings by code without reading them
CREATE INDEX coding_begin_block ON coding (begin_block);
CREATE INDEX coding_end_block ON coding (end_block);

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

-- Of which reports the dossier of the study is made: a definition as schemas/dossier.schema.json has it. One row, or none: the usual reports.
CREATE TABLE dossier (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    definition TEXT NOT NULL
) STRICT;

-- What the dossier told of the study at some time, kept by name, so that a later one says what changed since: sources, codes and totals, as
-- `focale report PROJECT all --format json` has them.
CREATE TABLE dossier_figures (
    name    TEXT PRIMARY KEY,
    figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

-- Full-text index of block_text, over the text as search folds it (focale_fold is the program's own SQL function). Contentless, rows by
-- block id: it finds blocks, the words in them are found in the text.
CREATE VIRTUAL TABLE block_search USING fts5 (folded, content = '', detail = none, tokenize = "unicode61 remove_diacritics 0");
CREATE TRIGGER block_text_added AFTER INSERT ON block_text BEGIN
    INSERT INTO block_search (rowid, folded) VALUES (new.block, focale_fold(new.text));
END;
CREATE TRIGGER block_text_removed AFTER DELETE ON block_text BEGIN
    INSERT INTO block_search (block_search, rowid, folded) VALUES ('delete', old.block, focale_fold(old.text));
END;
CREATE TRIGGER block_text_changed AFTER UPDATE OF text ON block_text BEGIN
    INSERT INTO block_search (block_search, rowid, folded) VALUES ('delete', old.block, focale_fold(old.text));
    INSERT INTO block_search (rowid, folded) VALUES (new.block, focale_fold(new.text));
END;

-- For readers with SQL alone: blocks with their place in the whole source, codings with theirs and with what they quote.
CREATE VIEW block_span AS
    SELECT id AS block, source, position,
           sum(characters) OVER (PARTITION BY source ORDER BY position) - characters AS begin_at,
           sum(characters) OVER (PARTITION BY source ORDER BY position) AS end_at
    FROM block;
CREATE VIEW source_text AS
    SELECT source.id AS source, source.name,
           (SELECT group_concat(text, '') FROM (SELECT block_text.text FROM block JOIN block_text ON block_text.block = block.id
                                                WHERE block.source = source.id ORDER BY block.position)) AS text
    FROM source WHERE hidden = 0;
CREATE VIEW coding_quote AS
    SELECT coding.id AS coding, source.name AS source, code.name AS code, coder.name AS coder,
           first.begin_at + coding.begin_offset AS begin_at, last.begin_at + coding.end_offset AS end_at,
           CASE coding.polarity WHEN 1 THEN 'lever' WHEN 2 THEN 'barrier' WHEN 3 THEN 'ambivalent' ELSE 'none' END AS polarity,
           coding.intensity, coding.condition, coding.memo,
           substr(source_text.text, first.begin_at + coding.begin_offset + 1,
                  last.begin_at + coding.end_offset - first.begin_at - coding.begin_offset) AS quote
    FROM coding
    JOIN source ON source.id = coding.source AND source.hidden = 0
    JOIN source_text ON source_text.source = coding.source
    JOIN code ON code.id = coding.code
    JOIN coder ON coder.id = coding.coder
    JOIN block_span AS first ON first.block = coding.begin_block
    JOIN block_span AS last ON last.block = coding.end_block
    WHERE coding.hidden = 0;
