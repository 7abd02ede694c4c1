-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 5 of the schema to version 6: whose role a person said.
-- The statements are those of schemas/project.sql word by word: a test compares what comes of both.
-- People whose role a person said (in a table, in the window, with --moderator): what a transcript shows does not change it.
CREATE TABLE role_said (
    participant INTEGER PRIMARY KEY REFERENCES participant ON DELETE CASCADE
) STRICT;
