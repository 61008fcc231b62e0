-- Schema 6. What happened to an interview, one link after another: whoever changes a row without the
-- program breaks the chain (chain.rs, docs/trail.md). And what was decided for this database.

-- `interview` 0 is the database itself. `parts`: a JSON array, of an interview those that the link
-- is about: questions, and '' for what is not one question's. `digests`: SHA-256 of the rows of each,
-- one after the other; `hash`: SHA-256 of the link before and this one.
CREATE TABLE event (
    interview INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    parts     TEXT NOT NULL,
    digests   BLOB NOT NULL,
    hash      BLOB NOT NULL,
    PRIMARY KEY (interview, seq)
) STRICT, WITHOUT ROWID;

-- Interviews whose chain went on, with the link `seq`, since the database's own last said where it
-- ends: to find what is open. Says nothing by itself.
CREATE TABLE unsettled (
    interview INTEGER PRIMARY KEY REFERENCES interview ON DELETE CASCADE,
    seq       INTEGER NOT NULL
) STRICT;

CREATE VIEW events AS
SELECT e.interview, e.seq, strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS at,
       e.kind, e.parts, lower(hex(e.digests)) AS digests, lower(hex(e.hash)) AS hash
FROM event e
WHERE e.interview NOT IN (SELECT number FROM interview WHERE binned IS NOT NULL);

-- What was decided for this database.
CREATE TABLE setting (
    name     TEXT PRIMARY KEY,
    value    TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Columns under no checksum stand in an index as well: SQLite's own check compares the two.
CREATE INDEX interview_beside ON interview (touched, binned, place);
CREATE INDEX follow_up_generic ON follow_up (generic) WHERE generic IS NOT NULL;

-- From now on a summary begins with a checksum; those without are made again.
DELETE FROM summary;
