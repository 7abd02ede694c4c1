-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 4 of the schema to version 5: of what the dossier is made, and what earlier ones told.
-- The statements are those of schemas/project.sql word by word: a test compares what comes of both.
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
