-- Schema 6. What happened to an interview, one link after another: whoever changes a row without the
-- program breaks the chain (chain.rs).

-- `interview` 0 is the database itself: interviews begun and removed. `part` is a question, or what
-- is not one question's; `digest` is SHA-256 of its rows, `hash` of the link before with this one.
CREATE TABLE event (
    interview INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    part      TEXT NOT NULL,
    digest    BLOB NOT NULL,
    hash      BLOB NOT NULL,
    PRIMARY KEY (interview, seq)
) STRICT, WITHOUT ROWID;

CREATE VIEW events AS
SELECT e.interview, e.seq, strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS at,
       e.part, lower(hex(e.digest)) AS digest, lower(hex(e.hash)) AS hash
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
